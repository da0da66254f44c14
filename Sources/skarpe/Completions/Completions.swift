import JobcenterKit

/// A shell that can complete the program's command line.
enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
}

/// What can be typed where on the command line, read from what commands and options declare.
struct Completions {
    /// A word to complete, and what it means where that needs saying.
    struct Candidate {
        let text: String
        let purpose: String

        init(_ text: String, purpose: String = "") {
            self.text = text
            // Shells take a line break or a tab in it for the end of the word.
            self.purpose = purpose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// What can be typed in one position.
    struct Candidates {
        var list: [Candidate] = []
        /// Whether the path of a file or folder can be typed too.
        var includesPaths = false

        var words: String { list.map(\.text).joined(separator: " ") }
    }

    let language: Language
    /// The plan whose houses are known.
    let plan: Plan

    func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    var commands: Candidates {
        Candidates(
            list: Command.allCases.map {
                Candidate($0.rawValue, purpose: $0.declaration.overview[language])
            })
    }

    /// What an option's value can be; `nil` for an option that takes none.
    func values(of option: Option, for command: Command) -> Candidates? {
        option.declaration.value.map { candidates($0.allowed, for: command) }
    }

    /// What can be typed beside the options.
    struct Operands {
        let first: Candidates
        /// What can be typed after the first.
        let further: Candidates
        /// How many can be typed.
        let limit: Int
        /// The words after which no other can be typed.
        let lastWords: String
    }

    func operands(of command: Command) -> Operands {
        let operand = command.declaration.operand
        return Operands(
            first: candidates(operand?.values ?? .any, for: command),
            further: candidates(operand?.furtherValues ?? .any, for: command),
            limit: operand?.limit ?? 0,
            lastWords: (operand?.lastValues ?? []).joined(separator: " "))
    }

    /// Built-in plans and plan files.
    var plans: Candidates {
        Candidates(list: Plan.builtInIDs.map { Candidate($0) }, includesPaths: true)
    }

    private func candidates(_ words: [String]) -> Candidates {
        Candidates(list: words.map { Candidate($0) })
    }

    private func candidates(_ values: AllowedValues, for command: Command) -> Candidates {
        switch values {
        case .any: Candidates()
        case .choices(let choices): candidates(choices)
        case .formats: candidates(command.declaration.formats)
        case .houses:
            Candidates(
                list: plan.houses(for: command).map {
                    Candidate($0.id, purpose: $0.name[language])
                })
        case .plans: plans
        case .paths: Candidates(includesPaths: true)
        case .commands: commands
        }
    }
}

extension String {
    /// The text as one word of a shell: in single quotes, in which only they mean anything.
    var shellQuoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
