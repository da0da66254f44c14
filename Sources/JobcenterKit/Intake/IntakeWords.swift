/// What is said of the data.
enum IntakeWords {
    static let emptyFile = Wording(
        "filen er tom – eksportér den igen", "the file is empty – export it again")
    static let binary = Wording(
        "filen er ikke tekst – gem den som CSV i Excel",
        "the file is no text – save it as CSV in Excel")
    static let encoding = Wording(
        "tegnet kan ikke læses i filens tegnsæt – gem filen som CSV UTF-8",
        "the character cannot be read in the file's encoding – save the file as CSV UTF-8")
    static let encodingGuessed = Wording(
        "læst som Windows-1252, da filen ikke er UTF-8",
        "read as Windows-1252, for the file is not UTF-8")
    static let unclosedQuote = Wording(
        "anførselstegnet afsluttes aldrig", "the quote is never closed")
    static let strayQuote = Wording(
        "anførselstegn på et forkert sted – sæt hele feltet i anførselstegn og skriv \"\" for \"",
        "a quote in the wrong place – quote the whole field and write \"\" for \"")
    static let extraCell = Wording(
        "flere celler end kolonner", "more cells than columns")
    static let fieldTooLong = Wording(
        "et felt er længere end 1 MiB", "a field is longer than 1 MiB")
    static let tooManyColumns = Wording(
        "mere end 1.024 kolonner", "more than 1,024 columns")

    static func noObservations(_ year: Int) -> Wording {
        Wording(
            "ingen af filerne har tal for \(year) – er det den rigtige mappe og plan?",
            "none of the files has figures for \(year) – is it the right folder and plan?")
    }

    static let allEmpty = Wording(
        "ingen række har en værdi – er filen udfyldt og gemt?",
        "no row has a value – is the file filled in and saved?")

    static func notReadable(_ reason: Wording) -> Wording {
        Wording("kan ikke læses: \(reason.danish)", "cannot be read: \(reason.english)")
    }

    static func missingColumn(_ column: Wording) -> Wording {
        Wording(
            "kolonnen »\(column.danish)« mangler", "the column “\(column.english)” is missing")
    }

    static func missingCell(_ column: Wording) -> Wording {
        Wording(
            "rækken slutter før kolonnen »\(column.danish)«",
            "the row ends before the column “\(column.english)”")
    }

    static func duplicateColumn(_ header: String) -> Wording {
        Wording(
            "kolonnen »\(header)« er for det samme som en tidligere kolonne",
            "the column “\(header)” is for the same as an earlier one")
    }

    static let namelessColumn = Wording(
        "kolonnen har indhold, men ingen overskrift – den læses ikke",
        "the column has content but no header – it is not read")
    static let personalData = Wording(
        "cellen indeholder et CPR-nummer – fjern det; filen må ikke indeholde borgeres identitet",
        "the cell holds a CPR number – remove it; the file must not carry citizens' identities")

    /// What is said of an accepted value that is remarkable.
    static func remark(
        _ code: DiagnosticCode, _ cell: String, _ value: Double, _ convention: NumberConvention
    ) -> Wording {
        switch code {
        case .numberConvention:
            let whole = cell.filter { $0 != "." }
            return Wording(
                "»\(cell)« er læst som decimaltal – mente du \(whole)?",
                "“\(cell)” is read as a decimal – did you mean \(whole)?")
        case .fractionalCount:
            return Wording(
                "»\(cell)« har decimaler, men er et antal",
                "“\(cell)” has decimals but is a count")
        case .suspiciousShare:
            let read = convention.spelling(value)
            // What binary fractions add must not be read.
            let meant = convention.spelling((value * 1e8).rounded() / 1e6)
            return Wording(
                "»\(cell)« er læst som \(read) % – mente du \(meant) %?",
                "“\(cell)” is read as \(read) % – did you mean \(meant) %?")
        default:
            return Wording(
                "»\(cell)« er mere end ti gange det sædvanlige – er et komma faldet ud?",
                "“\(cell)” is more than ten times the usual – was a decimal mark lost?")
        }
    }

    static func weekDiffersFromName(_ week: Week) -> Wording {
        Wording(
            "filnavnet siger \(week), men ingen række gør – rækkernes uge gælder",
            "the file's name says \(week) but no row does – the rows' week counts")
    }

    static func missingValue(_ week: Week, _ house: Wording, _ names: [Wording]) -> Wording {
        let list = Wording.list(names)
        return Wording(
            "\(week) mangler for \(house.danish): \(list.danish)",
            "\(week) lacks for \(house.english): \(list.english)")
    }

    static func missingWeek(_ week: Week) -> Wording {
        Wording("\(week) mangler helt", "\(week) is missing altogether")
    }

    static func unknownColumn(_ header: String) -> Wording {
        Wording(
            "ukendt kolonne »\(header)« – den læses ikke",
            "unknown column “\(header)” – it is not read")
    }

    static func invalidWeek(_ cell: String) -> Wording {
        let parts = cell.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].count == 4, (1...2).contains(parts[1].count),
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
        {
            return Wording(
                "»\(cell)« kan være en uge eller en måned – skriv \(parts[0])-W\(parts[1])",
                "“\(cell)” may be a week or a month – write \(parts[0])-W\(parts[1])")
        }
        return Wording(
            "»\(cell)« er ikke en uge – skriv f.eks. 2020-W10",
            "“\(cell)” is no week – write for example 2020-W10")
    }

    static func nonexistentWeek(_ year: Int, _ number: Int) -> Wording {
        Wording(
            "\(year) har ingen uge \(number) – sidste uge er \(Week.count(in: max(1, year)))",
            "\(year) has no week \(number) – its last is \(Week.count(in: max(1, year)))")
    }

    /// What is said of a cell that leads to no indicator.
    static func unresolved(_ problem: NameTable.Problem, _ cell: String) -> Wording {
        switch problem {
        case .unknownHouse(let known):
            let hint = Nearest.hint(to: cell, in: known)
            return Wording(
                "ukendt hus »\(cell)«\(hint.danish)", "unknown house “\(cell)”\(hint.english)")
        case .unknownMeasure(let known):
            let hint = Nearest.hint(to: cell, in: known)
            return Wording(
                "huset har intet nøgletal »\(cell)«\(hint.danish)",
                "the house has no measure “\(cell)”\(hint.english)")
        case .unknownGroup(let known):
            let hint = Nearest.hint(to: cell, in: known)
            return Wording(
                "ukendt målgruppe »\(cell)«\(hint.danish)",
                "unknown group “\(cell)”\(hint.english)")
        case .missingGroup(let known):
            let list = Wording.list(known)
            return Wording(
                "målgruppen mangler – vælg en af \(list.danish)",
                "the group is missing – choose one of \(list.english)")
        case .ambiguous(let fits):
            let list = Wording.list(fits)
            return Wording(
                "»\(cell)« passer på flere: \(list.danish) – skriv nøgletal og målgruppe",
                "“\(cell)” fits several: \(list.english) – write measure and group")
        case .derived:
            return Wording(
                "»\(cell)« beregnes af husenes tal og skal ikke indberettes",
                "“\(cell)” is summed from the houses' figures and is not to be reported")
        }
    }

    /// - Parameter meant: the number that the cell is in the other convention, if it is one.
    static func invalidNumber(
        _ cell: String, _ convention: NumberConvention, meant: Double?
    ) -> Wording {
        let advice = meant.map(convention.spelling)
        let example = convention == .comma ? "1.234,5" : "1234.5"
        return Wording(
            "»\(cell)« er ikke et tal – skriv \(advice ?? "f.eks. \(example)")",
            "“\(cell)” is no number – write \(advice ?? "for example \(example)")")
    }

    static func negative(_ cell: String) -> Wording {
        Wording("»\(cell)« er under nul", "“\(cell)” is below zero")
    }

    static func shareOutOfRange(_ cell: String) -> Wording {
        Wording(
            "»\(cell)« er ikke en andel fra 0 til 100 %",
            "“\(cell)” is no share from 0 to 100 %")
    }

    static func invalidYesNo(_ cell: String) -> Wording {
        Wording("»\(cell)« er hverken ja eller nej", "“\(cell)” is neither yes nor no")
    }

    static func duplicate(_ week: Week, _ file: String, _ line: Int) -> Wording {
        Wording(
            "værdien for \(week) findes allerede i \(file):\(line)",
            "the value for \(week) stands already in \(file):\(line)")
    }

    static func otherYear(_ week: Week, _ year: Int) -> Wording {
        Wording(
            "\(week) ligger efter planens år \(year)", "\(week) lies after the plan's year \(year)")
    }

    static func rowsOfOtherYear(_ count: Int) -> Wording {
        Wording(
            "\(count) \(count == 1 ? "række" : "rækker") fra tidligere år bruges kun til "
                + "sammenligning",
            "\(count) \(count == 1 ? "row" : "rows") of earlier years only for comparison")
    }
}
