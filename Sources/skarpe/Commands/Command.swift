import JobcenterKit

/// What the program can be asked to do.
enum Command: String, CaseIterable {
    case scorecard
    case bilag1
    case summary
    case report
    case export
    case validate
    case template
    case plan
    case completions
    case help

    /// What it does, in a sentence.
    var overview: Wording {
        switch self {
        case .scorecard:
            Wording(
                da: "Husenes ugekort: ugemål og årsmål for én uge.",
                en: "Per-house scorecards: weekly targets and annual goals for one week.")
        case .bilag1:
            Wording(
                da: "Alle planens årsmål i Bilag 1's rækkefølge.",
                en: "Every annual goal of the plan, in the order of its appendix 1.")
        case .summary:
            Wording(
                da: "Ét skærmbillede: nøgletallene nedad, husene hen ad.",
                en: "One screen: the measures down, the houses across.")
        case .report:
            Wording(
                da: "Overblik, Bilag 1 og alle ugekort i ét dokument.",
                en: "Summary, appendix 1 and every scorecard in one document.")
        case .export:
            Wording(
                da: "Alle observationer som tabel, med måltal, afvigelse og status.",
                en: "Every observation as a table, with target, deviation and status.")
        case .template:
            Wording(
                da: "En tom uge, lige til at udfylde.", en: "An empty week to fill in.")
        case .validate:
            Wording(
                da: "Kontrollerer data og melder alle fejl; viser ingen tal.",
                en: "Checks the data and reports every fault; shows no figures.")
        case .plan:
            Wording(
                da: "Planer: list, show, check og schema.",
                en: "Plans: list, show, check and schema.")
        case .completions:
            Wording(
                da: "Et script, så skallen kan færdiggøre kommandoer: bash, zsh eller fish.",
                en: "A script by which a shell completes commands: bash, zsh or fish.")
        case .help: Wording(da: "Hjælp til en kommando.", en: "Help on a command.")
        }
    }

    /// The options it takes, in the order of its help.
    var options: [Option] {
        switch self {
        case .scorecard, .summary, .report, .export:
            [.week, .house, .plan, .format, .output, .keepGoing] + Self.reading + Self.common
        case .bilag1: [.week, .plan, .format, .output, .keepGoing] + Self.reading + Self.common
        case .template: [.week, .house, .plan, .format, .output, .language, .quiet, .help]
        case .plan: [.plan, .format, .output] + Self.common
        case .validate: [.plan, .format] + Self.reading + Self.common
        case .completions: [.plan, .language, .quiet, .help]
        case .help: [.language, .help]
        }
    }

    private static let reading: [Option] = [.decimal, .strict, .allow]
    private static let common: [Option] = [.language, .color, .quiet, .help]

    /// The formats it can write, its usual one first.
    var formats: [String] {
        switch self {
        case .scorecard, .bilag1, .summary: ReportFormat.allCases.map(\.rawValue)
        case .report: [ReportFormat.text, .markdown, .json, .html].map(\.rawValue)
        case .export: DataFormat.allCases.map(\.rawValue)
        case .template: [DataFormat.csvDanish, .csv].map(\.rawValue)
        case .plan: PlanFormat.allCases.map(\.rawValue)
        case .validate: ValidationFormat.allCases.map(\.rawValue)
        case .completions, .help: []
        }
    }

    /// What may stand beside the options: its name, how its use is written, its purpose, and
    /// whether there can be many.
    var operand: (name: Wording, usage: Wording, purpose: Wording, isRepeated: Bool)? {
        switch self {
        case .scorecard, .bilag1, .summary, .report, .export, .validate:
            (
                Wording(da: "STI", en: "PATH"), Wording(da: "[STI ...]", en: "[PATH ...]"),
                Wording(
                    da: "En CSV-fil, en mappe med CSV-filer, eller - for standardinput. Uden STI "
                        + "læses mappen i SKARPE_DATA.",
                    en:
                        "A CSV file, a folder of CSV files, or - for standard input. Without a PATH "
                        + "the folder in SKARPE_DATA is read."), true
            )
        case .help:
            (
                Wording(da: "KOMMANDO", en: "COMMAND"), Wording(da: "[KOMMANDO]", en: "[COMMAND]"),
                Wording(da: "Kommandoen.", en: "The command."), false
            )
        case .plan:
            (
                Wording(same: PlanAction.allCases.map(\.rawValue).joined(separator: "|")),
                Wording(
                    same: "<\(PlanAction.allCases.map(\.rawValue).joined(separator: "|"))> [PLAN]"),
                Wording(
                    da: "Hvad der skal ske: vis de indbyggede planer, vis en plan, kontrollér den, "
                        + "eller skriv planfilers JSON Schema. Derefter evt. planen.",
                    en:
                        "What to do: list the built-in plans, show a plan, check it, or write the JSON "
                        + "Schema of plan files. Then, if need be, the plan."), true
            )
        case .completions:
            (
                Wording(same: Shell.allCases.map(\.rawValue).joined(separator: "|")),
                Wording(
                    same: "<\(Shell.allCases.map(\.rawValue).joined(separator: "|"))>"),
                Wording(
                    da: "Skallen. Husenes id'er er dem i planen.",
                    en: "The shell. The ids of houses are those of the plan."), false
            )
        case .template: nil
        }
    }

    /// A way to use it.
    var example: String {
        switch self {
        case .scorecard: "skarpe scorecard --week 10 --house jobhuset data"
        case .bilag1: "skarpe bilag1 --format json data"
        case .summary: "skarpe summary --language en data"
        case .report: "skarpe report --format html --output uge26.html data"
        case .export: "skarpe export --week 26 --output aalborg.csv data"
        case .template: "skarpe template --week 27 --house jobhuset --output uge27.csv"
        case .plan: "skarpe plan check --plan aalborg-2021.json"
        case .validate: "skarpe validate --strict --format github data"
        case .completions: "source <(skarpe completions bash)"
        case .help: "skarpe help scorecard"
        }
    }
}
