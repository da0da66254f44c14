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
        case .week: Wording(da: "UGE", en: "WEEK")
        case .house: Wording(da: "HUS", en: "HOUSE")
        case .plan: Wording(da: "PLAN", en: "PLAN")
        case .format: Wording(da: "FORMAT", en: "FORMAT")
        case .output: Wording(da: "FIL", en: "FILE")
        case .language: Wording(same: Language.allCases.map(\.rawValue).joined(separator: "|"))
        case .decimal:
            Wording(same: NumberConvention.allCases.map(\.rawValue).joined(separator: "|"))
        case .allow: Wording(da: "KODE", en: "CODE")
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
                    da: "Ugen, f.eks. 2020-W10 eller 10; den skal angives.",
                    en: "The week, such as 2020-W10 or 10; it must be given.")
                : Wording(
                    da: "Ugen, f.eks. 2020-W10 eller 10 (ellers den seneste uge med tal).",
                    en: "The week, such as 2020-W10 or 10 (else the latest week with figures).")
        case .house:
            Wording(
                da: "Kun dette hus: id, navn eller begyndelsen af et af dem. Kan gentages.",
                en: "Only this house: id, name or the beginning of either. Repeatable.")
        case .plan:
            Wording(
                da: "En indbygget plans id eller en planfil (ellers SKARPE_PLAN, "
                    + "ellers \(Plan.builtInIDs[0])).",
                en: "A built-in plan's id or a plan file (else SKARPE_PLAN, "
                    + "else \(Plan.builtInIDs[0])).")
        case .format:
            Wording(
                da: "Formatet: \(list(command.formats)).",
                en: "The format: \(list(command.formats)).")
        case .output:
            Wording(
                da: "Skriv til filen i stedet for skærmen: hele filen eller intet.",
                en: "Write to the file instead of the screen: all of it or nothing.")
        case .language:
            Wording(
                da: "Sproget (ellers SKARPE_LANGUAGE, ellers da).",
                en: "The language (else SKARPE_LANGUAGE, else da).")
        case .decimal:
            Wording(
                da: "Tallenes skrivemåde, når filens skilletegn ikke skal afgøre den.",
                en: "How numbers are written, where the file's delimiter is not to decide.")
        case .strict:
            Wording(da: "Advarsler tæller som fejl.", en: "Warnings count as errors.")
        case .allow:
            Wording(
                da: "Denne advarsel er ventet: den vises ikke og tæller ikke. Kan gentages.",
                en: "This warning is expected: not shown and not counted. Repeatable.")
        case .color:
            Wording(
                da: "Farver: auto følger terminalen, NO_COLOR og CLICOLOR_FORCE.",
                en: "Colours: auto follows the terminal, NO_COLOR and CLICOLOR_FORCE.")
        case .keepGoing:
            Wording(
                da: "Vis rapporten over de fejlfri rækker, selvom andre har fejl.",
                en: "Report on the rows that are sound although others are not.")
        case .quiet:
            Wording(
                da: "Ingen advarsler og noter; fejl vises altid.",
                en: "No warnings and notices; errors are always shown.")
        case .help: Wording(da: "Vis denne hjælp.", en: "Show this help.")
        case .version: Wording(da: "Vis versionen.", en: "Show the version.")
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
