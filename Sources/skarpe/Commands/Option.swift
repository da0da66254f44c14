import JobcenterKit

/// An option of the command line. Parsing, help and completions all read what is declared here.
enum Option: String, CaseIterable {
    case week
    case house
    case plan
    case format
    case output
    case language
    case decimal
    case strict
    case allow
    case color
    case keepGoing = "keep-going"
    case quiet
    case help
    case version

    /// The letter of its short form.
    var letter: Character? {
        switch self {
        case .week: "w"
        case .house: "H"
        case .plan: "p"
        case .format: "f"
        case .output: "o"
        case .quiet: "q"
        case .help: "h"
        case .language, .decimal, .strict, .allow, .color, .keepGoing, .version: nil
        }
    }

    /// What its value is called, or `nil` when it has none.
    var valueName: Wording? {
        switch self {
        case .week: Wording("UGE", "WEEK")
        case .house: Wording("HUS", "HOUSE")
        case .plan: Wording("PLAN", "PLAN")
        case .format: Wording("FORMAT", "FORMAT")
        case .output: Wording("FIL", "FILE")
        case .language: Wording(same: Language.allCases.map(\.rawValue).joined(separator: "|"))
        case .decimal:
            Wording(same: NumberConvention.allCases.map(\.rawValue).joined(separator: "|"))
        case .allow: Wording("KODE", "CODE")
        case .color: Wording(same: ColorUse.allCases.map(\.rawValue).joined(separator: "|"))
        case .strict, .keepGoing, .quiet, .help, .version: nil
        }
    }

    /// Whether it may be given more than once.
    var isRepeatable: Bool {
        switch self {
        case .house, .allow: true
        default: false
        }
    }

    /// The values it can have, where they are few and known.
    func choices(for command: Command) -> [String]? {
        switch self {
        case .format: command.formats
        case .language: Language.allCases.map(\.rawValue)
        case .color: ColorUse.allCases.map(\.rawValue)
        case .decimal: NumberConvention.allCases.map(\.rawValue)
        case .allow: DiagnosticCode.allCases.filter { $0.severity == .warning }.map(\.rawValue)
        default: nil
        }
    }

    /// What it does.
    func purpose(for command: Command) -> Wording {
        switch self {
        case .week:
            command == .template
                ? Wording(
                    "Ugen, f.eks. 2020-W10 eller 10; den skal angives.",
                    "The week, such as 2020-W10 or 10; it must be given.")
                : Wording(
                    "Ugen, f.eks. 2020-W10 eller 10 (ellers den seneste uge med tal).",
                    "The week, such as 2020-W10 or 10 (else the latest week with figures).")
        case .house:
            Wording(
                "Kun dette hus: id, navn eller begyndelsen af et af dem. Kan gentages.",
                "Only this house: id, name or the beginning of either. Repeatable.")
        case .plan:
            Wording(
                "En indbygget plans id eller en planfil (ellers SKARPE_PLAN, "
                    + "ellers \(Plan.builtInIDs[0])).",
                "A built-in plan's id or a plan file (else SKARPE_PLAN, "
                    + "else \(Plan.builtInIDs[0])).")
        case .format:
            Wording(
                "Formatet: \(list(command.formats)).", "The format: \(list(command.formats)).")
        case .output:
            Wording(
                "Skriv til filen i stedet for skærmen: hele filen eller intet.",
                "Write to the file instead of the screen: all of it or nothing.")
        case .language:
            Wording(
                "Sproget (ellers SKARPE_LANGUAGE, ellers da).",
                "The language (else SKARPE_LANGUAGE, else da).")
        case .decimal:
            Wording(
                "Tallenes skrivemåde, når filens skilletegn ikke skal afgøre den.",
                "How numbers are written, where the file's delimiter is not to decide.")
        case .strict:
            Wording("Advarsler tæller som fejl.", "Warnings count as errors.")
        case .allow:
            Wording(
                "Denne advarsel er ventet: den vises ikke og tæller ikke. Kan gentages.",
                "This warning is expected: not shown and not counted. Repeatable.")
        case .color:
            Wording(
                "Farver: auto følger terminalen, NO_COLOR og CLICOLOR_FORCE.",
                "Colours: auto follows the terminal, NO_COLOR and CLICOLOR_FORCE.")
        case .keepGoing:
            Wording(
                "Vis rapporten over de fejlfri rækker, selvom andre har fejl.",
                "Report on the rows that are sound although others are not.")
        case .quiet:
            Wording(
                "Ingen advarsler og noter; fejl vises altid.",
                "No warnings and notices; errors are always shown.")
        case .help: Wording("Vis denne hjælp.", "Show this help.")
        case .version: Wording("Vis versionen.", "Show the version.")
        }
    }

    private func list(_ formats: [String]) -> String {
        formats.joined(separator: ", ")
    }
}

/// When text is coloured.
enum ColorUse: String, CaseIterable {
    case auto
    case always
    case never
}
