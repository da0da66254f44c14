import JobcenterKit

/// The program: reads the command line, runs the command, and ends with its status.
@main
enum Skarpe {
    static let version = "0.1.0"

    static func main() {
        Platform.prepareStreams()
        Platform.end(run(Platform.arguments))
    }

    private static func run(_ arguments: [Path]) -> Int32 {
        var console = Console()
        do throws(ExitFailure) {
            let tokens = CommandLineTokens(arguments)
            if let language = tokens.language {
                console.language = language
            } else {
                console.language = try Settings.language
            }
            try run(Arguments(tokens), console)
            return 0
        } catch {
            console.writeError(error.text[console.language])
            return error.status.rawValue
        }
    }

    private static func run(_ arguments: Arguments, _ console: Console) throws(ExitFailure) {
        if arguments.has(.version) { return try console.write("skarpe \(version)\n") }
        guard let command = arguments.command else { return try help(on: nil, console) }
        if arguments.has(.help), command != .help { return try help(on: command, console) }
        try Run(command: command, arguments: arguments, console: console).run()
    }

    /// Writes the help on a command, or on the program as a whole.
    static func help(on command: Command?, _ console: Console) throws(ExitFailure) {
        try console.write(Help(on: command, console.language, width: console.style().width).text)
    }
}
