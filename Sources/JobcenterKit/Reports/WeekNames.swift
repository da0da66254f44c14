extension Week {
    /// The week and its days: `uge 10 2020 · 2.–8. marts`.
    var wording: Wording {
        Wording(
            da: "uge \(number) \(year) · \(days(in: .danish))",
            en: "week \(number) \(year) · \(days(in: .english))")
    }

    /// Monday to Sunday; what both days share is written once.
    private func days(in language: Language) -> String {
        let (monday, sunday) = (monday, sunday)
        func day(_ date: CalendarDate, month: Bool, year: Bool) -> String {
            (language == .danish ? "\(date.day)." : "\(date.day)")
                + (month ? " \(Self.months[date.month - 1][language])" : "")
                + (year ? " \(date.year)" : "")
        }
        let isOneMonth = monday.month == sunday.month
        let isOneYear = monday.year == sunday.year
        return day(monday, month: !isOneMonth, year: !isOneYear)
            + (isOneMonth ? "–" : " – ") + day(sunday, month: true, year: !isOneYear)
    }

    private static let months = [
        Wording(da: "januar", en: "January"), Wording(da: "februar", en: "February"),
        Wording(da: "marts", en: "March"), Wording(da: "april", en: "April"),
        Wording(da: "maj", en: "May"), Wording(da: "juni", en: "June"),
        Wording(da: "juli", en: "July"), Wording(da: "august", en: "August"),
        Wording(da: "september", en: "September"), Wording(da: "oktober", en: "October"),
        Wording(da: "november", en: "November"), Wording(da: "december", en: "December"),
    ]
}

extension Wording {
    static func weekHeader(_ week: Week) -> Wording {
        Wording(da: "Uge \(week.number)", en: "Week \(week.number)")
    }
}
