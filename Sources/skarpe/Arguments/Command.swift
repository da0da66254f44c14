import JobcenterKit

/// What the program can be asked to do, in the order of the help.
enum Command: String, CaseIterable {
    case scorecard
    case bilag1
    case summary
    /// The three above in one document.
    case report
    case export
    case validate
    case template
    case plan
    case completions
    case help

    /// The commands that compute something from data and write it.
    static let reports: [Command] = [.scorecard, .bilag1, .summary, .report, .export]

    /// The options it takes, in the order of its help.
    var options: [Option] { Option.allCases.filter { $0.declaration.commands.contains(self) } }
}

/// The values that an option or an argument can have.
enum AllowedValues {
    /// Not known beforehand.
    case any
    case choices([String])
    case formats
    case houses
    /// Built-in plans and plan files.
    case plans
    case paths
    case commands
}

extension Command {
    /// All there is to know of a command; parsing, help and completions read it from here.
    struct Declaration {
        /// What it does, in a sentence.
        let overview: Wording
        var operand: Operand?
        /// The formats it can write, the default first.
        var formats: [String] = []
        /// Whether it can be asked for the unit that carries the goals that cut across houses.
        var includesHouseWideUnit = false
        let example: String
    }

    /// What a command takes beside its options.
    struct Operand {
        let name: Wording
        /// How its use is written.
        let usage: Wording
        let purpose: Wording
        let values: AllowedValues
        /// The values of a second one and those after it.
        var furtherValues = AllowedValues.any
        /// How many there can be.
        var limit = 1
        /// The values after which there can be no other.
        var lastValues: [String] = []
    }

    var declaration: Declaration {
        switch self {
        case .scorecard:
            Declaration(
                overview: Wording(
                    da: "Husenes ugekort: ugemål og årsmål for én uge.",
                    en: "Per-house scorecards: weekly targets and annual goals for one week."),
                operand: .paths, formats: names(of: ReportFormat.allCases),
                example: "skarpe scorecard --week 10 --house jobhuset data")
        case .bilag1:
            Declaration(
                overview: Wording(
                    da: "Alle planens årsmål i Bilag 1's rækkefølge.",
                    en: "Every annual goal of the plan, in the order of its appendix 1."),
                operand: .paths, formats: names(of: ReportFormat.allCases),
                example: "skarpe bilag1 --format json data")
        case .summary:
            Declaration(
                overview: Wording(
                    da: "Ét skærmbillede: nøgletal som rækker, huse som kolonner.",
                    en: "One screen: the measures down, the houses across."),
                operand: .paths, formats: names(of: ReportFormat.allCases),
                example: "skarpe summary --language en data")
        case .report:
            Declaration(
                overview: Wording(
                    da: "Overblik, Bilag 1 og alle ugekort i ét dokument.",
                    en: "Summary, appendix 1 and every scorecard in one document."),
                operand: .paths,
                formats: names(of: [ReportFormat.text, .markdown, .data(.json), .html]),
                example: "skarpe report --format html --output uge26.html data")
        case .export:
            Declaration(
                overview: Wording(
                    da: "Alle observationer som tabel, med måltal, afvigelse og status.",
                    en: "Every observation as a table, with target, deviation and status."),
                operand: .paths, formats: names(of: DataFormat.allCases),
                includesHouseWideUnit: true,
                example: "skarpe export --week 26 --output aalborg.csv data")
        case .validate:
            Declaration(
                overview: Wording(
                    da: "Kontrollerer data og melder alle fejl; viser ingen tal.",
                    en: "Checks the data and reports every fault; shows no figures."),
                operand: .paths, formats: names(of: ValidationFormat.allCases),
                includesHouseWideUnit: true,
                example: "skarpe validate --strict --format github data")
        case .template:
            Declaration(
                overview: Wording(
                    da: "En tom uge, lige til at udfylde.", en: "An empty week to fill in."),
                formats: names(of: [DataFormat.csvDanish, .csv]), includesHouseWideUnit: true,
                example: "skarpe template --week 27 --house jobhuset --output uge27.csv")
        case .plan:
            Declaration(
                overview: Wording(
                    da: "Planer: list, show, check, schema og new.",
                    en: "Plans: list, show, check, schema and new."),
                operand: .planAction, formats: names(of: PlanFormat.allCases),
                example: "skarpe plan check --plan aalborg-2021.json")
        case .completions:
            Declaration(
                overview: Wording(
                    da: "Automatisk fuldførelse i skallen: bash, zsh eller fish.",
                    en: "A script by which a shell completes commands: bash, zsh or fish."),
                operand: .shell, example: "source <(skarpe completions bash)")
        case .help:
            Declaration(
                overview: Wording(da: "Hjælp til en kommando.", en: "Help on a command."),
                operand: .command, example: "skarpe help scorecard")
        }
    }
}

extension Command.Operand {
    fileprivate static var paths: Self {
        Self(
            name: Wording(da: "STI", en: "PATH"),
            usage: Wording(da: "[STI ...]", en: "[PATH ...]"),
            purpose: Wording(
                da: "En CSV-fil, en mappe med CSV-filer, eller - for standardinput. Uden STI "
                    + "læses mappen i SKARPE_DATA.",
                en: "A CSV file, a folder of CSV files, or - for standard input. Without a PATH "
                    + "the folder in SKARPE_DATA is read."),
            values: .paths, furtherValues: .paths, limit: .max)
    }

    fileprivate static var planAction: Self {
        let actions = names(of: PlanAction.allCases)
        let list = actions.joined(separator: "|")
        return Self(
            name: Wording(same: list), usage: Wording(same: "<\(list)> [PLAN]"),
            purpose: Wording(
                da: "Hvad der skal ske: vis de indbyggede planer, vis en plan, kontrollér den, "
                    + "skriv planfilers JSON Schema, eller skriv en ny plan at gå ud fra. Efter "
                    + "show og check evt. planen.",
                en: "What to do: list the built-in plans, show a plan, check it, write the JSON "
                    + "Schema of plan files, or write a new plan to go on from. After show and "
                    + "check, if need be, the plan."),
            values: .choices(actions), furtherValues: .plans, limit: 2,
            lastValues: names(of: PlanAction.allCases.filter { !$0.takesPlan }))
    }

    fileprivate static var shell: Self {
        let shells = names(of: Shell.allCases)
        let list = shells.joined(separator: "|")
        return Self(
            name: Wording(same: list), usage: Wording(same: "<\(list)>"),
            purpose: Wording(
                da: "Skallen. Husenes id'er er dem i planen.",
                en: "The shell. The ids of houses are those of the plan."),
            values: .choices(shells))
    }

    fileprivate static var command: Self {
        Self(
            name: Wording(da: "KOMMANDO", en: "COMMAND"),
            usage: Wording(da: "[KOMMANDO]", en: "[COMMAND]"),
            purpose: Wording(da: "Kommandoen.", en: "The command."), values: .commands)
    }
}

/// The names that choices have on the command line.
func names(of choices: [some RawRepresentable<String>]) -> [String] { choices.map(\.rawValue) }
