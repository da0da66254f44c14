import JobcenterKit

/// A help page, made from what commands and options declare.
struct Help {
    /// The column at which the entries of lists are explained.
    private static let column = 26

    private let language: Language
    private let width: Int
    private(set) var text = ""

    /// - Parameter command: the command, or `nil` for the program as a whole.
    init(on command: Command?, _ language: Language, width: Int) {
        self.language = language
        self.width = width
        if let command { add(command) } else { addOverview() }
    }

    private mutating func addOverview() {
        section(.overview, .programPurpose)
        section(.usage, Wording(da: "skarpe <kommando> [valg]", en: "skarpe <command> [options]"))
        section(.beginHere, .firstSteps)
        list(.commands, Command.allCases.map { ($0.rawValue, $0.declaration.overview) })
        list(.options, [.language, .version, .help], of: .help)
        list(.environment, Variable.allCases.map { ($0.rawValue, $0.purpose) })
    }

    private mutating func add(_ command: Command) {
        let declaration = command.declaration
        let operand = declaration.operand
        let usage = operand.map { " " + $0.usage[language] } ?? ""
        section(.overview, declaration.overview)
        section(
            .usage,
            Wording(
                da: "skarpe \(command.rawValue) [valg]\(usage)",
                en: "skarpe \(command.rawValue) [options]\(usage)"))
        if let operand { list(.arguments, [(operand.name[language], operand.purpose)]) }
        list(.options, command.options, of: command)
        section(.example, Wording(same: declaration.example))
    }

    private mutating func list(_ title: Wording, _ options: [Option], of command: Command) {
        let entries = options.map { option in
            let value = option.declaration.value.map { " <\($0.name[language])>" } ?? ""
            return (
                name: option.spellings.joined(separator: ", ") + value,
                purpose: option.declaration.purpose(command)
            )
        }
        list(title, entries)
    }

    private mutating func section(_ title: Wording, _ content: Wording) {
        if !text.isEmpty { text += "\n" }
        let title = title[language] + ": "
        let lines = wrapped(content[language], to: width - title.count)
        text += title + lines.joined(separator: "\n" + indent(title.count)) + "\n"
    }

    private mutating func list(_ title: Wording, _ entries: [(name: String, purpose: Wording)]) {
        text += "\n\(title[language]):\n"
        let lineBreak = "\n" + indent(Self.column)
        for (name, purpose) in entries {
            let lines = wrapped(purpose[language], to: max(20, width - Self.column))
            let head = "  \(name)"
            let fits = head.count < Self.column - 1
            text += head + (fits ? indent(Self.column - head.count) : lineBreak)
            text += lines.joined(separator: lineBreak) + "\n"
        }
    }

    private func indent(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// The headings of the help, and what it says of the program.
extension Wording {
    fileprivate static let overview = Wording(da: "OVERBLIK", en: "OVERVIEW")
    fileprivate static let usage = Wording(da: "BRUG", en: "USAGE")
    fileprivate static let arguments = Wording(da: "ARGUMENTER", en: "ARGUMENTS")
    fileprivate static let options = Wording(da: "VALG", en: "OPTIONS")
    fileprivate static let commands = Wording(da: "KOMMANDOER", en: "SUBCOMMANDS")
    fileprivate static let environment = Wording(da: "MILJØVARIABLER", en: "ENVIRONMENT")
    fileprivate static let example = Wording(da: "EKSEMPEL", en: "EXAMPLE")
    fileprivate static let beginHere = Wording(da: "BEGYND HER", en: "BEGIN HERE")
    fileprivate static let programPurpose = Wording(
        da: "Ugeopfølgning på et jobcenters beskæftigelsesplan: læser ugens tal som CSV og viser, "
            + "hvor hvert hus og hvert årsmål står.",
        en: "Weekly follow-up of a jobcenter's employment plan: reads the week's figures as CSV "
            + "and shows where every house and every annual goal stands.")
    fileprivate static let firstSteps = Wording(
        da: "Læg ugefilerne i en mappe og skriv »skarpe scorecard MAPPE«.",
        en: "Put the weekly files in a folder and write “skarpe scorecard FOLDER”.")
}
