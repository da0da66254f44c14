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

    static func duplicateColumn(_ column: Wording) -> Wording {
        Wording(
            "kolonnen »\(column.danish)« findes to gange",
            "the column “\(column.english)” stands twice")
    }

    static func unknownColumn(_ header: String) -> Wording {
        Wording(
            "ukendt kolonne »\(header)« – den læses ikke",
            "unknown column “\(header)” – it is not read")
    }

    static func invalidWeek(_ cell: String) -> Wording {
        Wording(
            "»\(cell)« er ikke en uge – skriv f.eks. 2020-W10",
            "“\(cell)” is no week – write for example 2020-W10")
    }

    static func nonexistentWeek(_ year: Int, _ number: Int) -> Wording {
        Wording(
            "\(year) har ingen uge \(number) – sidste uge er \(Week.count(in: max(1, year)))",
            "\(year) has no week \(number) – its last is \(Week.count(in: max(1, year)))")
    }

    static func unknownHouse(_ name: String, _ nearest: [Wording]) -> Wording {
        let hint = Nearest.hint(nearest)
        return Wording(
            "ukendt hus »\(name)«\(hint.danish)", "unknown house “\(name)”\(hint.english)")
    }

    static func unknownMeasure(_ name: String, _ nearest: [Wording]) -> Wording {
        let hint = Nearest.hint(nearest)
        return Wording(
            "huset har intet nøgletal »\(name)«\(hint.danish)",
            "the house has no measure “\(name)”\(hint.english)")
    }

    static func unknownGroup(_ name: String, _ nearest: [Wording]) -> Wording {
        let hint = Nearest.hint(nearest)
        return Wording(
            "ukendt målgruppe »\(name)«\(hint.danish)", "unknown group “\(name)”\(hint.english)")
    }

    static func missingGroup(_ known: [Wording]) -> Wording {
        let danish = known.map { "»\($0.danish)«" }.joined(separator: ", ")
        let english = known.map { "“\($0.english)”" }.joined(separator: ", ")
        return Wording(
            "målgruppen mangler – vælg en af \(danish)",
            "the group is missing – choose one of \(english)")
    }

    static func ambiguous(_ name: String, _ fits: [Wording]) -> Wording {
        let danish = fits.map { "»\($0.danish)«" }.joined(separator: " og ")
        let english = fits.map { "“\($0.english)”" }.joined(separator: " and ")
        return Wording(
            "»\(name)« passer på \(danish) – skriv nøgletal og målgruppe",
            "“\(name)” fits \(english) – write measure and group")
    }

    static func derived(_ name: String) -> Wording {
        Wording(
            "»\(name)« beregnes af husenes tal og skal ikke indberettes",
            "“\(name)” is summed from the houses' figures and is not to be reported")
    }

    static func invalidNumber(_ cell: String, _ convention: NumberConvention) -> Wording {
        let example = convention == .comma ? "1.234,5" : "1234.5"
        return Wording(
            "»\(cell)« er ikke et tal – skriv f.eks. \(example)",
            "“\(cell)” is no number – write for example \(example)")
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
            "\(count) rækker fra tidligere år bruges kun til sammenligning",
            "\(count) rows of earlier years serve only for comparison")
    }
}
