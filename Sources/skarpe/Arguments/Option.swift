import JobcenterKit

/// An option of the command line; its raw value is its spelling after `--`.
///
/// The order is that of the help.
enum Option: String, CaseIterable {
    case week
    case house
    case plan
    case municipality
    case year
    case format
    case output
    case force
    case keepGoing = "keep-going"
    case decimal
    case strict
    case allow
    case language
    case color
    case quiet
    case help
    case version

    var flag: String { "--\(rawValue)" }

    /// Its forms: the letter, where it has one, and the long form.
    var spellings: [String] { (declaration.letter.map { ["-\($0)"] } ?? []) + [flag] }
}

extension Option {
    /// All there is to know of an option; parsing, help and completions read it from here.
    struct Declaration {
        var letter: Character?
        /// Its value; `nil` when it has none.
        var value: Value?
        var isRepeatable = false
        let commands: [Command]
        /// What it does for a command.
        let purpose: (Command) -> Wording
    }

    /// The value that follows an option.
    struct Value {
        let name: Wording
        let allowed: AllowedValues

        init(_ name: Wording, _ allowed: AllowedValues = .any) {
            self.name = name
            self.allowed = allowed
        }

        /// A value out of a few, by whose names it is called.
        init(oneOf names: [String]) {
            self.init(Wording(same: names.joined(separator: "|")), .choices(names))
        }
    }

    var declaration: Declaration {
        switch self {
        case .week:
            Declaration(
                letter: "w", value: Value(Wording(da: "UGE", en: "WEEK")),
                commands: Command.reports + [.template]
            ) { command in
                command == .template
                    ? Wording(
                        da: "Ugen, f.eks. 2020-W10 eller 10; den skal angives.",
                        en: "The week, such as 2020-W10 or 10; it must be given.")
                    : Wording(
                        da: "Ugen, f.eks. 2020-W10 eller 10 (ellers den seneste uge med tal).",
                        en: "The week, such as 2020-W10 or 10 (else the latest week with figures).")
            }
        case .house:
            Declaration(
                letter: "H", value: Value(Wording(da: "HUS", en: "HOUSE"), .houses),
                isRepeatable: true,
                commands: Command.reports.filter { $0 != .bilag1 } + [.validate, .template],
                da: "Kun dette hus: id, navn eller begyndelsen af et af dem. Kan gentages.",
                en: "Only this house: id, name or the beginning of either. Repeatable.")
        case .plan:
            Declaration(
                letter: "p", value: Value(Wording(da: "PLAN", en: "PLAN"), .plans),
                commands: Command.allCases.filter { $0 != .help },
                da: "En indbygget plans id eller en planfil (ellers SKARPE_PLAN, "
                    + "ellers \(Plan.builtInIDs[0])).",
                en: "A built-in plan's id or a plan file (else SKARPE_PLAN, "
                    + "else \(Plan.builtInIDs[0])).")
        case .municipality:
            Declaration(
                value: Value(Wording(da: "KOMMUNE", en: "MUNICIPALITY")), commands: [.plan],
                da: "Kommunens navn, til en ny plan.",
                en: "The municipality's name, for a new plan.")
        case .year:
            Declaration(
                value: Value(Wording(da: "ÅR", en: "YEAR")), commands: [.plan],
                da: "Året, til en ny plan.", en: "The year, for a new plan.")
        case .format:
            Declaration(
                letter: "f", value: Value(Wording(da: "FORMAT", en: "FORMAT"), .formats),
                commands: Command.reports + [.validate, .template, .plan]
            ) { command in
                let list = command.declaration.formats.joined(separator: ", ")
                return Wording(da: "Formatet: \(list).", en: "The format: \(list).")
            }
        case .output:
            Declaration(
                letter: "o", value: Value(Wording(da: "FIL", en: "FILE"), .paths),
                commands: Command.reports + [.template, .plan],
                da: "Skriv til filen i stedet for skærmen: hele filen eller intet.",
                en: "Write to the file instead of the screen: all of it or nothing.")
        case .force:
            Declaration(
                commands: [.template], da: "Skriv også over en fil, der findes.",
                en: "Write over a file that exists too.")
        case .keepGoing:
            Declaration(
                commands: Command.reports,
                da: "Vis rapporten over de fejlfri rækker, selvom andre har fejl.",
                en: "Report on the rows that are sound although others are not.")
        case .decimal:
            Declaration(
                value: Value(oneOf: names(of: NumberConvention.allCases)),
                commands: Command.reports + [.validate],
                da: "Tallenes skrivemåde, når filens skilletegn ikke skal afgøre den.",
                en: "How numbers are written, where the file's delimiter is not to decide.")
        case .strict:
            Declaration(
                commands: Command.reports + [.validate], da: "Advarsler tæller som fejl.",
                en: "Warnings count as errors.")
        case .allow:
            Declaration(
                value: Value(
                    Wording(da: "KODE", en: "CODE"),
                    .choices(names(of: DiagnosticCode.allCases.filter { $0.severity == .warning }))
                ),
                isRepeatable: true, commands: Command.reports + [.validate],
                da: "Denne advarsel er ventet: den vises ikke og tæller ikke. Kan gentages.",
                en: "This warning is expected: not shown and not counted. Repeatable.")
        case .language:
            Declaration(
                value: Value(oneOf: names(of: Language.allCases)), commands: Command.allCases,
                da: "Sproget (ellers SKARPE_LANGUAGE, ellers da).",
                en: "The language (else SKARPE_LANGUAGE, else da).")
        case .color:
            Declaration(
                value: Value(oneOf: names(of: ColorUse.allCases)),
                commands: Command.reports + [.validate, .plan],
                da: "Farver: auto følger terminalen, NO_COLOR og CLICOLOR_FORCE.",
                en: "Colours: auto follows the terminal, NO_COLOR and CLICOLOR_FORCE.")
        case .quiet:
            Declaration(
                letter: "q", commands: Command.allCases.filter { $0 != .help },
                da: "Ingen advarsler og oplysninger; fejl vises altid.",
                en: "No warnings and notices; errors are always shown.")
        case .help:
            Declaration(
                letter: "h", commands: Command.allCases, da: "Vis denne hjælp.",
                en: "Show this help.")
        case .version:
            Declaration(commands: [], da: "Vis versionen.", en: "Show the version.")
        }
    }

    /// The only values it can have for a command, where they are known.
    func choices(for command: Command) -> [String]? {
        switch declaration.value?.allowed {
        case .choices(let choices): choices
        case .formats: command.declaration.formats
        case .any, .houses, .plans, .paths, .commands, nil: nil
        }
    }
}

extension Option.Declaration {
    /// An option that does the same for every command.
    init(
        letter: Character? = nil, value: Option.Value? = nil, isRepeatable: Bool = false,
        commands: [Command], da: Phrase<Danish>, en: Phrase<English>
    ) {
        self.init(
            letter: letter, value: value, isRepeatable: isRepeatable, commands: commands,
            purpose: { _ in Wording(da: da, en: en) })
    }
}

enum ColorUse: String, CaseIterable {
    case auto
    case always
    case never
}
