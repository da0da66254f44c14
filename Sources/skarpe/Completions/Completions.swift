import JobcenterKit

/// A shell that can complete the program's command line.
enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
}

/// What can stand where on the command line, read from what commands and options declare.
struct Completions {
    /// A word, and what it stands for where that needs saying.
    struct Word {
        let text: String
        let purpose: String

        init(text: String, purpose: String = "") {
            self.text = text
            // Shells take a line break or a tab in it for the end of the word.
            self.purpose = purpose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// What can stand in one place.
    struct Values {
        var words: [Word] = []
        /// Whether the path of a file or folder can stand there too.
        var isPath = false
    }

    let language: Language
    /// The plan whose houses are known.
    let plan: Plan

    /// A script that teaches a shell to complete the command line.
    func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    var commands: [Word] {
        Command.allCases.map { Word(text: $0.rawValue, purpose: $0.overview[language]) }
    }

    /// The options that take a value, of any command.
    var optionsWithValue: [Option] { Option.allCases.filter { $0.valueName != nil } }

    /// What an option's value can be; `nil` for an option that takes none.
    func values(of option: Option, for command: Command) -> Values? {
        guard option.valueName != nil else { return nil }
        if let choices = option.choices(for: command) {
            return Values(words: choices.map { Word(text: $0) })
        }
        switch option {
        case .house:
            let houses = plan.houses(for: command)
            return Values(words: houses.map { Word(text: $0.id, purpose: $0.name[language]) })
        case .plan: return plans
        case .output: return Values(isPath: true)
        default: return Values()
        }
    }

    /// What can stand beside the options: in the first place, and in those behind it.
    func operands(of command: Command) -> (first: Values, rest: Values) {
        switch command {
        case .scorecard, .bilag1, .summary, .report, .export, .validate:
            (Values(isPath: true), Values(isPath: true))
        case .plan: (Values(words: PlanAction.allCases.map { Word(text: $0.rawValue) }), plans)
        case .completions: (Values(words: Shell.allCases.map { Word(text: $0.rawValue) }), Values())
        case .help: (Values(words: commands), Values())
        case .template: (Values(), Values())
        }
    }

    /// Built-in plans and plan files.
    var plans: Values {
        Values(words: Plan.builtInIDs.map { Word(text: $0) }, isPath: true)
    }
}

extension String {
    /// The text as one word of a shell: in single quotes, in which only they mean anything.
    var shellQuoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
