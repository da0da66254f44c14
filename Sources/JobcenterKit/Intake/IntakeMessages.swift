/// What is said of the data.
extension Wording {
    static let emptyFile = Wording(
        da: "filen er tom – eksportér den igen", en: "the file is empty – export it again")
    static let binary = Wording(
        da: "filen er ikke tekst – gem den som CSV i Excel",
        en: "the file is not text – save it as CSV in Excel")
    static let encoding = Wording(
        da: "tegnet kan ikke læses i filens tegnsæt – gem filen som CSV UTF-8",
        en: "the character cannot be read in the file's encoding – save the file as CSV UTF-8")
    static let encodingGuessed = Wording(
        da: "læst som Windows-1252, da filen ikke er UTF-8",
        en: "read as Windows-1252, for the file is not UTF-8")
    static let unclosedQuote = Wording(
        da: "anførselstegnet afsluttes aldrig", en: "the quote is never closed")
    static let strayQuote = Wording(
        da:
            "anførselstegn på et forkert sted – sæt hele feltet i anførselstegn og skriv \"\" for \"",
        en: "a quote in the wrong place – quote the whole field and write \"\" for \"")
    static let extraCell = Wording(
        da: "flere celler end kolonner", en: "more cells than columns")
    static let fieldTooLong = Wording(
        da: "et felt er længere end 1 MiB", en: "a field is longer than 1 MiB")
    static let tooManyColumns = Wording(
        da: "mere end 1.024 kolonner", en: "more than 1,024 columns")

    static func notReadable(_ reason: Wording) -> Wording {
        Wording(da: "kan ikke læses: \(reason)", en: "cannot be read: \(reason)")
    }

    static func missingColumn(_ column: Wording) -> Wording {
        let header = [OwnColumn.week, .house, .measure, .group, .value].map(\.header)
        let danish = header.map(\.danish).joined(separator: ";")
        let english = header.map(\.english).joined(separator: ",")
        return Wording(
            da: "kolonnen \(name: column) mangler – den første linje skal være f.eks. \(danish)",
            en: "the column \(name: column) is missing – the first line must be, for example, "
                + "\(english)")
    }

    static func linesSkipped(_ count: Int) -> Wording {
        Wording(
            da: "\(count, "linje", "linjer") over overskriften er sprunget over",
            en: "\(count, "line", "lines") above the header skipped")
    }

    static let totalsRow = Wording(
        da: "ligner en sumlinje – slet den", en: "looks like a totals row – delete it")
    static let namelessRow = Wording(
        da: "rækken har hverken hus eller nøgletal – slet den",
        en: "the row has neither house nor measure – delete it")

    static func missingCell(_ column: Wording) -> Wording {
        Wording(
            da: "rækken slutter før kolonnen \(name: column)",
            en: "the row ends before the column \(name: column)")
    }

    static func duplicateColumn(_ first: String, _ second: String) -> Wording {
        Wording(
            da: "\(name: first) og \(name: second) er samme kolonne; slet den ene",
            en: "\(name: first) and \(name: second) are the same column; delete one of them")
    }

    static let namelessColumn = Wording(
        da: "kolonnen har indhold, men ingen overskrift – den læses ikke",
        en: "the column has content but no header – it is not read")
    static let personalDataInFile = Wording(
        da: "filen indeholder CPR-numre – fjern dem; den må ikke indeholde borgeres identitet",
        en: "the file holds CPR numbers – remove them; it must not carry citizens' identities")
    static let personalData = Wording(
        da:
            "cellen indeholder et CPR-nummer – fjern det; filen må ikke indeholde borgeres identitet",
        en: "the cell holds a CPR number – remove it; the file must not carry citizens' identities")

    /// What is said of an accepted value that is remarkable.
    static func remark(
        _ remark: Remark, _ cell: String, _ value: Double, _ convention: NumberConvention
    ) -> Wording {
        switch remark {
        case .numberConvention:
            let whole = cell.filter { $0 != "." }
            return Wording(
                da: "\(name: cell) er læst som decimaltal – mente du \(whole)?",
                en: "\(name: cell) is read as a decimal – did you mean \(whole)?")
        case .fractionalCount:
            return Wording(
                da: "\(name: cell) har decimaler, men er et antal",
                en: "\(name: cell) has decimals but is a count")
        case .suspiciousShare:
            let read = convention.spelling(value)
            // What binary fractions add must not be read.
            let meant = convention.spelling((value * 1e8).rounded() / 1e6)
            return Wording(
                da: "\(name: cell) er læst som \(read) % – mente du \(meant) %?",
                en: "\(name: cell) is read as \(read) % – did you mean \(meant) %?")
        case .implausibleValue:
            return Wording(
                da: "\(name: cell) er mere end ti gange det sædvanlige – er et komma faldet ud?",
                en: "\(name: cell) is more than ten times the usual – was a decimal mark lost?")
        }
    }

    static func unknownColumn(_ header: String) -> Wording {
        Wording(
            da: "ukendt kolonne \(name: header) – den læses ikke",
            en: "unknown column \(name: header) – it is not read")
    }

    /// What is said of a cell that leads to no indicator.
    ///
    /// - Parameter hasHouse: whether the row says its house.
    static func unresolved(
        _ problem: IndicatorNames.Problem, _ cell: String, hasHouse: Bool
    ) -> Wording {
        switch problem {
        case .unknownHouse where cell.isEmpty:
            return Wording(da: "huset mangler", en: "the house is missing")
        case .unknownMeasure where cell.isEmpty:
            return Wording(da: "nøgletallet mangler", en: "the measure is missing")
        case .unknownHouse(let known):
            let hint = Nearest.hint(to: cell, in: known)
            return Wording(
                da: "ukendt hus \(name: cell)\(hint)", en: "unknown house \(name: cell)\(hint)")
        case .unknownMeasure(let known):
            let hint = Nearest.hint(to: cell, in: known)
            let owner =
                hasHouse
                ? Wording(da: "huset", en: "the house")
                : Wording(da: "planen", en: "the plan")
            return Wording(
                da: "\(owner) har intet nøgletal \(name: cell)\(hint)",
                en: "\(owner) has no measure \(name: cell)\(hint)")
        case .unknownGroup(let known):
            let hint = Nearest.hint(to: cell, in: known)
            return Wording(
                da: "ukendt målgruppe \(name: cell)\(hint)",
                en: "unknown group \(name: cell)\(hint)")
        case .missingGroup(let known):
            let list = Wording.list(known, last: .and)
            return Wording(
                da: "målgruppen mangler – vælg mellem \(list)",
                en: "the group is missing – choose between \(list)")
        case .ambiguous(let fits):
            let list = Wording.list(fits, last: .and)
            return Wording(
                da: "\(name: cell) passer på \(list) – skriv nøgletal og målgruppe",
                en: "\(name: cell) fits \(list) – write measure and group")
        case .severalHouses(let houses):
            let list = Wording.list(houses, last: .and)
            return Wording(
                da: "\(name: cell) findes i \(list) – tilføj kolonnen \(name: Column.house.name)",
                en: "\(name: cell) exists in \(list) – add the column \(name: Column.house.name)")
        case .derived:
            return Wording(
                da: "\(name: cell) beregnes af husenes tal og skal ikke indberettes",
                en: "\(name: cell) is summed from the houses' figures and is not to be reported")
        }
    }

    /// - Parameter isOther: whether the cell is a number in the other convention.
    static func invalidNumber(
        _ cell: String, _ convention: NumberConvention, isOther: Bool, _ unit: Unit
    ) -> Wording {
        if isPlaceholder(cell) {
            return Wording(
                da: "\(name: cell) er ikke et tal – en tom celle betyder »ikke indberettet«",
                en: "\(name: cell) is not a number – an empty cell means “not reported”")
        }
        // What is said of a part of the cell would be said of another number.
        let isOther = isOther && cell.last != "…"
        if isOther, unit == .percent || !mayBeThousands(cell, convention) {
            let advice = String(cell.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
            return Wording(
                da: "\(name: cell) er ikke et tal – skriv \(advice)",
                en: "\(name: cell) is not a number – write \(advice)")
        }
        if isOther {
            let mark =
                convention == .comma
                ? Wording(da: "punktum", en: "a point")
                : Wording(da: "komma", en: "a comma")
            return Wording(
                da: "\(name: cell) er ikke et tal – \(mark) skiller kun tusinder; tjek tallet",
                en: "\(name: cell) is not a number – \(mark) only parts thousands; check the number"
            )
        }
        if cell.utf8.count(where: \.isDigit) > 15, !cell.unicodeScalars.contains(where: \.isLetter)
        {
            return Wording(
                da: "\(name: cell) er for stort et tal", en: "\(name: cell) is too large a number")
        }
        return Wording(
            da: "\(name: cell) er ikke et tal – skriv kun tallet",
            en: "\(name: cell) is not a number – write the number alone")
    }

    /// Whether a number of the other convention may as well be thousands of this one that lost a
    /// digit: `3.70`, but not `2.5`, `0.50` or `1,234.50`.
    private static func mayBeThousands(_ cell: String, _ convention: NumberConvention) -> Bool {
        let parts = cell.utf8.split(separator: convention.groupMark)
        guard parts.count == 2, parts[0].allSatisfy(\.isDigit) else { return false }
        return parts[0].first != UInt8(ascii: "0") && parts[1].prefix(while: \.isDigit).count > 1
    }

    /// Whether a cell says that there is no number, as people and spreadsheets write it.
    private static func isPlaceholder(_ cell: String) -> Bool {
        let letters = cell.lowercased().unicodeScalars.filter { scalar in
            scalar.isLetter || scalar == "#"
        }
        if letters.isEmpty { return !cell.utf8.contains(where: \.isDigit) }
        if letters.first == "#" { return true }
        return [
            "na", "io", "it", "nil", "null", "nan", "none", "ingen", "mangler", "ukendt", "uoplyst",
            "ikkeoplyst", "ikkeindberettet", "ikkeopgjort", "ikketilgængelig", "uo", "kommer", "x",
        ].contains(String(String.UnicodeScalarView(letters)))
    }

    static func negative(_ cell: String) -> Wording {
        Wording(da: "\(name: cell) er under nul", en: "\(name: cell) is below zero")
    }

    static func invalidRank(_ cell: String) -> Wording {
        Wording(
            da: "\(name: cell) er ikke en placering – skriv et helt tal fra 1",
            en: "\(name: cell) is not a rank – write a whole number from 1")
    }

    static func shareOutOfRange(_ cell: String) -> Wording {
        Wording(
            da: "\(name: cell) er ikke en andel fra 0 til 100 %",
            en: "\(name: cell) is not a share from 0 to 100 %")
    }

    static func invalidYesNo(_ cell: String) -> Wording {
        Wording(
            da: "\(name: cell) er hverken ja eller nej", en: "\(name: cell) is neither yes nor no")
    }

    static func otherYear(_ period: Period, _ year: Int) -> Wording {
        let period = period.name(inPlanOf: year)
        return Wording(
            da: "\(period) ligger efter planens år \(year)",
            en: "\(period) lies after the plan's year \(year)")
    }

    static func rowsOfOtherYear(_ count: Int) -> Wording {
        Wording(
            da: "\(count) \(count == 1 ? "række" : "rækker") fra tidligere år bruges kun til "
                + "sammenligning",
            en: "\(count) \(count == 1 ? "row" : "rows") of earlier years only for comparison")
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { properties.isAlphabetic }
}
