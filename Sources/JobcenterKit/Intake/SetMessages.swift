/// What is said of a file or the data as a whole, and of values that stand twice.
extension Wording {
    static func noObservations(_ year: Int) -> Wording {
        Wording(
            da: "ingen af filerne har tal for \(year) – er det den rigtige mappe og plan?",
            en: "none of the files has figures for \(year) – is it the right folder and plan?")
    }

    static let allEmpty = Wording(
        da: "ingen række har en værdi – er filen udfyldt og gemt?",
        en: "no row has a value – is the file filled in and saved?")

    static func noValues(_ rows: Int) -> Wording {
        Wording(
            da:
                "ingen af filens \(rows, "række", "rækker") har en værdi – er ugen udfyldt og gemt?",
            en: "none of the file's \(rows, "row", "rows") has a value – is the week filled in and "
                + "saved?")
    }

    static func weekDiffersFromName(
        _ name: Week, _ rows: ClosedRange<Week>, planYear: Int
    ) -> Wording {
        let name = name.period.name(inPlanOf: planYear)
        let rows = periods(rows.lowerBound.period, rows.upperBound.period, planYear: planYear)
        return Wording(
            da: "filnavnet siger \(name), rækkerne \(rows) – rækkernes uge gælder",
            en: "the file's name says \(name), the rows \(rows) – the rows' week counts")
    }

    static func missingValue(_ week: Wording, _ house: Wording, _ names: [Wording]) -> Wording {
        let list = Wording.list(names)
        return Wording(
            da: "\(week) mangler for \(house): \(list)",
            en: "\(week) is missing for \(house): \(list)")
    }

    static func missingWeeks(_ weeks: ClosedRange<Week>, planYear: Int) -> Wording {
        let isOne = weeks.lowerBound == weeks.upperBound
        let weeks = periods(
            weeks.lowerBound.period, weeks.upperBound.period, planYear: planYear)
        return Wording(
            da: "\(weeks) mangler helt",
            en: "\(weeks) \(isOne ? "is" : "are") missing altogether")
    }

    /// - Parameter values: that which stands and that which is refused.
    static func duplicate(
        _ week: Wording, _ file: String, _ line: Int, _ values: [String]?
    ) -> Wording {
        let both = values.map { values in
            Wording(
                da: " (\(values[0]), her \(values[1]))", en: " (\(values[0]), here \(values[1]))")
        }
        return Wording(
            da: "værdien for \(week) findes allerede i \(file):\(line)\(both ?? Wording(same: ""))",
            en: "the value for \(week) is already in \(file):\(line)\(both ?? Wording(same: ""))")
    }

    static func corrected(
        _ week: Wording, _ first: DiagnosticPlace, _ value: String, _ other: String
    ) -> Wording {
        let place = "\(first.file.name):\(first.position.line)"
        return Wording(
            da: "værdien for \(week) er allerede rettet i \(place) (\(value), her \(other))",
            en: "the value for \(week) is already corrected in \(place) (\(value), here \(other))")
    }

    static func correctionMismatch(
        _ replaced: String, _ standing: String, _ file: String, _ line: Int
    ) -> Wording {
        Wording(
            da: "\(name: replaced) er ikke det tal, der står: \(standing) i \(file):\(line)",
            en: "\(name: replaced) is not the value that stands: \(standing) in \(file):\(line)")
    }

    static func nothingToCorrect(_ week: Wording) -> Wording {
        Wording(
            da: "der står ingen værdi for \(week), som kan rettes",
            en: "there is no value for \(week) to correct")
    }

    static let correctionWithoutValue = Wording(
        da: "rettelsen har ingen ny værdi – skriv den, eller slet rækken, der rettes",
        en: "the correction has no new value – write it, or delete the row that it corrects")

    /// The note on a corrected value.
    static func correctedFrom(_ value: Double) -> Wording {
        Wording(
            da: "rettet fra \(NumberConvention.comma.spelling(value))",
            en: "corrected from \(NumberConvention.point.spelling(value))")
    }

    static func implausibleAverage(
        _ value: Double, _ usual: Double, of name: Wording, _ week: Wording
    ) -> Wording {
        let isSmall = value < usual
        let (comma, point) = (NumberConvention.comma, NumberConvention.point)
        let share =
            isSmall
            ? Wording(da: "under det halve af", en: "less than half")
            : Wording(da: "over det dobbelte af", en: "more than twice")
        return Wording(
            da: "\(name): \(comma.spelling(value)) i \(week) er \(share) det sædvanlige, "
                + "\(comma.spelling(usual)) – er tallet rigtigt?",
            en: "\(name): \(point.spelling(value)) in \(week) is \(share) the usual, "
                + "\(point.spelling(usual)) – is the figure right?")
    }
}
