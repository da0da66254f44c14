/// What is said of periods.
extension Wording {
    /// - Parameter cadence: how long a period is expected.
    static func invalidPeriod(_ cell: String, _ cadence: Cadence, planYear: Int) -> Wording {
        if cell.isEmpty {
            let noun = cadence.definite
            return Wording(da: "\(noun) mangler", en: "\(noun) is missing")
        }
        let parts = cell.split(separator: "-", omittingEmptySubsequences: false)
        if cadence == .week || cadence == .month, parts.count == 2, parts[0].count == 4,
            (1...2).contains(parts[1].count), let year = Int(parts[0]), let number = Int(parts[1]),
            let period = Period(cadence, year: year, number: number)
        {
            let noun = cadence.definite
            return Wording(
                da: "\(name: cell) kan være en uge eller en måned – er det \(noun), så skriv "
                    + "\(period)",
                en: "\(name: cell) may be a week or a month – if it is \(noun), write \(period)")
        }
        let (noun, example) = (cadence.indefiniteNoun, cadence.example(in: planYear))
        return Wording(
            da: "\(name: cell) er ikke \(noun) – skriv f.eks. \(example)",
            en: "\(name: cell) is not \(noun) – write for example \(example)")
    }

    static func nonexistentPeriod(_ cadence: Cadence, _ year: Int, _ number: Int) -> Wording {
        let (noun, last) = (cadence.noun.one, cadence.count(in: year))
        let none = cadence.isNeuter ? "intet" : "ingen"
        return Wording(
            da: "\(year) har \(none) \(noun) \(number) – sidste \(noun) er \(last)",
            en: "\(year) has no \(noun) \(number) – its last is \(last)")
    }

    /// - Parameter isInCell: whether the period stands in the cell and not in the header or the
    ///   file's name.
    static func wrongPeriod(_ cadence: Cadence, planYear: Int, isInCell: Bool) -> Wording {
        let (noun, example) = (cadence.noun.one, cadence.example(in: planYear))
        let advice =
            isInCell
            ? Wording(da: "skriv f.eks. \(example)", en: "write for example \(example)")
            : Wording(
                da: "perioden skal være f.eks. \(example)",
                en: "the period must be, for example, \(example)")
        return Wording(
            da: "nøgletallet indberettes pr. \(noun) – \(advice)",
            en: "the measure is reported per \(noun) – \(advice)")
    }

    /// One period, or the first and the last of several of the same length.
    static func periods(_ first: Period, _ last: Period, planYear: Int) -> Wording {
        let (begin, end) = (first.name(inPlanOf: planYear), last.name(inPlanOf: planYear))
        if first == last { return begin }
        if first.week != nil, first.year == planYear, last.year == planYear {
            return Wording(
                da: "uge \(first.number)–\(last.number)", en: "weeks \(first.number)–\(last.number)"
            )
        }
        return Wording(da: "\(begin) til \(end)", en: "\(begin) to \(end)")
    }

    static func missingPeriods(
        _ first: Period, _ last: Period, of name: Wording, _ house: Wording, planYear: Int
    ) -> Wording {
        let periods = periods(first, last, planYear: planYear)
        let (da, en) = (Language.danish.quoted(name.danish), Language.english.quoted(name.english))
        return Wording(
            da: "\(periods) mangler for \(house): \(da)",
            en: "\(periods) \(first == last ? "is" : "are") missing for \(house): \(en)")
    }
}

extension Cadence {
    /// Whether the noun is "et" and not "en".
    fileprivate var isNeuter: Bool { self != .week && self != .month }

    fileprivate var indefiniteNoun: Wording {
        Wording(da: "\(isNeuter ? "et" : "en") \(noun.one)", en: "a \(noun.one)")
    }

    /// How a period of a year is written.
    fileprivate func example(in year: Int) -> Wording {
        switch self {
        case .week: Wording(same: Period(self, year: year, checked: 10).description)
        case .month: Period(self, year: year, checked: 3).name
        case .quarter, .halfYear, .year: Period(self, year: year, checked: 1).name
        }
    }
}
