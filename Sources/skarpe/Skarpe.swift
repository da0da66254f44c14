import JobcenterKit

/// The program: reads the command line, runs the command, and ends with its status.
@main
enum Skarpe {
    static let version = "0.1.0"

    static func main() {
        Platform.prepareStreams()
        Platform.exit(run(Array(CommandLine.arguments.dropFirst()), Settings()))
    }

    private static func run(_ arguments: [String], _ settings: Settings) -> Int32 {
        var console = Console(settings: settings)
        do throws(ExitFailure) {
            let tokens = CommandLineTokens(arguments)
            if let language = tokens.language {
                console.language = language
            } else {
                console.language = try settings.language
            }
            try run(Arguments(tokens), console)
            return 0
        } catch {
            console.writeError(error.text(in: console.language))
            return error.status.rawValue
        }
    }

    private static func run(_ arguments: Arguments, _ console: Console) throws(ExitFailure) {
        if arguments.has(.version) { return try console.write("skarpe \(version)\n") }
        guard let command = arguments.command else { return try help(on: nil, console) }
        if arguments.has(.help), command != .help { return try help(on: command, console) }
        switch command {
        case .report(let report): try ReportRun(report, arguments, console).run()
        case .validate: try ValidateRun(arguments: arguments, console: console).run()
        case .template: try TemplateRun(arguments: arguments, console: console).run()
        case .plan: try PlanRun(arguments: arguments, console: console).run()
        case .completions: try CompletionsRun(arguments: arguments, console: console).run()
        case .help:
            guard let name = arguments.operands.first else { return try help(on: nil, console) }
            guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
            try help(on: command, console)
        }
    }

    /// Writes the help on a command, or on the program as a whole.
    private static func help(on command: Command?, _ console: Console) throws(ExitFailure) {
        let help = Help(language: console.language, width: console.style().width)
        try console.write(command.map(help.page) ?? help.overview)
    }
}
