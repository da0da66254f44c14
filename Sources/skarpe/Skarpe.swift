import JobcenterKit

/// The program: takes the command line apart, has the command run, and ends with its status.
@main
enum Skarpe {
    static let version = "0.1.0"

    static func main() {
        Platform.prepareStreams()
        Platform.exit(run(Array(CommandLine.arguments.dropFirst()), Settings()).rawValue)
    }

    private static func run(_ words: [String], _ settings: Settings) -> Console.Status {
        var console = Console(settings: settings)
        do throws(UsageError) {
            console.language = try language(words, settings)
            let arguments = try Arguments(words)
            if arguments.has(.version) { return console.write("skarpe \(version)\n") }
            let help = Help(language: console.language, width: console.style().width)
            switch arguments.command {
            case nil: return console.write(help.overview)
            case .help:
                guard let name = arguments.operands.first else {
                    return console.write(help.overview)
                }
                guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
                return console.write(help.page(for: command))
            case let command? where arguments.has(.help):
                return console.write(help.page(for: command))
            case .template:
                return try TemplateRun(arguments: arguments, console: console).run()
            case .plan: return try PlanRun(arguments: arguments, console: console).run()
            case .completions:
                return try CompletionsRun(arguments: arguments, console: console).run()
            case .validate: return try ValidateRun(arguments: arguments, console: console).run()
            case let command?:
                return try ReportRun(command: command, arguments: arguments, console: console)
                    .run()
            }
        } catch {
            console.say(error.message)
            console.note(error.advice[console.language] + "\n")
            return .usage
        }
    }

    /// The language asked for, found before anything else, so that every error is said in it.
    private static func language(
        _ words: [String], _ settings: Settings
    ) throws(UsageError) -> Language {
        let flag = "--\(Option.language.rawValue)"
        let options = words.prefix { $0 != "--" }
        for (position, word) in options.enumerated() {
            let next = position + 1 < options.count ? options[position + 1] : ""
            let value = word == flag ? next : String(word.dropFirst(flag.count + 1))
            if word == flag || word.hasPrefix(flag + "=") {
                return Language(rawValue: value) ?? .danish
            }
        }
        guard let value = settings.language else { return .danish }
        guard let language = Language(rawValue: value) else { throw .unknownLanguage(value) }
        return language
    }
}
