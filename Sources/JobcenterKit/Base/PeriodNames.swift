extension CalendarDate {
    /// The months' names.
    static let months = [
        Wording(da: "januar", en: "January"), Wording(da: "februar", en: "February"),
        Wording(da: "marts", en: "March"), Wording(da: "april", en: "April"),
        Wording(da: "maj", en: "May"), Wording(da: "juni", en: "June"),
        Wording(da: "juli", en: "July"), Wording(da: "august", en: "August"),
        Wording(da: "september", en: "September"), Wording(da: "oktober", en: "October"),
        Wording(da: "november", en: "November"), Wording(da: "december", en: "December"),
    ]
}

extension Cadence {
    /// One period, and several.
    var noun: (one: Wording, many: Wording) {
        switch self {
        case .week: (Wording(da: "uge", en: "week"), Wording(da: "uger", en: "weeks"))
        case .month: (Wording(da: "måned", en: "month"), Wording(da: "måneder", en: "months"))
        case .quarter:
            (Wording(da: "kvartal", en: "quarter"), Wording(da: "kvartaler", en: "quarters"))
        case .halfYear:
            (Wording(da: "halvår", en: "half-year"), Wording(da: "halvår", en: "half-years"))
        case .year: (Wording(da: "år", en: "year"), Wording(da: "år", en: "years"))
        }
    }

    /// A period that is known to the reader.
    var definite: Wording {
        switch self {
        case .week: Wording(da: "ugen", en: "the week")
        case .month: Wording(da: "måneden", en: "the month")
        case .quarter: Wording(da: "kvartalet", en: "the quarter")
        case .halfYear: Wording(da: "halvåret", en: "the half-year")
        case .year: Wording(da: "året", en: "the year")
        }
    }
}

extension Period {
    /// What people call it: "uge 10", "marts", "1. kvartal", "1. halvår" or "2020".
    private var nameInItsYear: Wording {
        switch cadence {
        case .week: Wording(da: "uge \(number)", en: "week \(number)")
        case .month: CalendarDate.months[number - 1]
        case .quarter: Wording(da: "\(number). kvartal", en: "Q\(number)")
        case .halfYear: Wording(da: "\(number). halvår", en: "H\(number)")
        case .year: Wording(same: "\(year)")
        }
    }

    /// The same with the year: "marts 2020".
    var name: Wording {
        let name = nameInItsYear
        return cadence == .year ? name : Wording(da: "\(name) \(year)", en: "\(name) \(year)")
    }

    /// What people call it beside a plan: without the year where that is the plan's.
    func name(inPlanOf planYear: Int) -> Wording { year == planYear ? nameInItsYear : name }
}
