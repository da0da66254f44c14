import JobcenterKit

/// What the program says of its own use, made from what commands and options declare.
struct Help {
    let language: Language
    let width: Int

    /// Help on the program as a whole.
    var overview: String {
        var page = HelpPage(width: width)
        page.section(
            HelpWords.overview[language],
            words: HelpWords.purpose[language])
        page.section(
            HelpWords.usage[language],
            words: "skarpe <\(HelpWords.command[language])> [\(HelpWords.options[language])]")
        page.section(
            HelpWords.begin[language],
            words: HelpWords.firstSteps[language])
        page.list(
            HelpWords.commands[language],
            Command.allCases.map { ($0.rawValue, $0.overview[language]) })
        page.list(
            HelpWords.optionsHeading[language],
            [Option.language, .version, .help].map {
                (invocation(of: $0), $0.purpose(for: .help)[language])
            })
        page.list(
            HelpWords.environment[language],
            Variable.allCases.map { ($0.rawValue, $0.purpose[language]) })
        return page.text
    }

    /// Help on one command.
    func page(for command: Command) -> String {
        var page = HelpPage(width: width)
        page.section(HelpWords.overview[language], words: command.overview[language])
        let operand = command.operand.map { " " + $0.usage[language] } ?? ""
        page.section(
            HelpWords.usage[language],
            words: "skarpe \(command.rawValue) [\(HelpWords.options[language])]\(operand)")
        if let operand = command.operand {
            page.list(
                HelpWords.arguments[language], [(operand.name[language], operand.purpose[language])]
            )
        }
        page.list(
            HelpWords.optionsHeading[language],
            command.options.map { (invocation(of: $0), $0.purpose(for: command)[language]) })
        page.section(HelpWords.example[language], words: command.example)
        return page.text
    }

    private func invocation(of option: Option) -> String {
        let letter = option.letter.map { "-\($0), " } ?? ""
        let value = option.valueName.map { " <\($0[language])>" } ?? ""
        return "\(letter)--\(option.rawValue)\(value)"
    }
}

/// The lines of a help text.
private struct HelpPage {
    let width: Int
    private(set) var text = ""

    init(width: Int) { self.width = width }

    mutating func section(_ title: String, words: String) {
        if !text.isEmpty { text += "\n" }
        let lines = TextStyle.lines(of: words, width: width - title.count - 2)
        text += "\(title): " + lines.joined(separator: "\n" + indent(title.count + 2)) + "\n"
    }

    mutating func list(_ title: String, _ entries: [(String, String)]) {
        let column = 26
        text += "\n\(title):\n"
        for (name, purpose) in entries {
            let lines = TextStyle.lines(of: purpose, width: max(20, width - column))
            let head = "  \(name)"
            let gap = head.count < column - 1 ? indent(column - head.count) : "\n" + indent(column)
            text += head + gap + lines.joined(separator: "\n" + indent(column)) + "\n"
        }
    }

    private func indent(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// The words of the help.
private enum HelpWords {
    static let overview = Wording(da: "OVERBLIK", en: "OVERVIEW")
    static let usage = Wording(da: "BRUG", en: "USAGE")
    static let arguments = Wording(da: "ARGUMENTER", en: "ARGUMENTS")
    static let optionsHeading = Wording(da: "VALG", en: "OPTIONS")
    static let commands = Wording(da: "KOMMANDOER", en: "SUBCOMMANDS")
    static let environment = Wording(da: "MILJØ", en: "ENVIRONMENT")
    static let example = Wording(da: "EKSEMPEL", en: "EXAMPLE")
    static let begin = Wording(da: "BEGYND HER", en: "BEGIN HERE")
    static let command = Wording(da: "kommando", en: "command")
    static let options = Wording(da: "valg", en: "options")
    static let purpose = Wording(
        da:
            "Ugeopfølgning på et jobcenters beskæftigelsesplan: læser ugens tal som CSV og viser, hvor "
            + "hvert hus og hvert årsmål står.",
        en:
            "Weekly follow-up of a jobcenter's employment plan: reads the week's figures as CSV and "
            + "shows where every house and every annual goal stands.")
    static let firstSteps = Wording(
        da: "Læg ugefilerne i en mappe og skriv »skarpe scorecard MAPPE«.",
        en: "Put the weekly files in a folder and write “skarpe scorecard FOLDER”.")
}
