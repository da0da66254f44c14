/// Completion for fish.
extension Completions {
    var fish: String {
        let withValue = Option.allCases.filter { $0.declaration.value != nil }
            .flatMap(\.spellings).joined(separator: " ")
        var lines = [
            """
            # Completes skarpe in fish: skarpe completions fish | source
            function __skarpe_is
                set -l words (commandline -opc)
                test (count $words) -ge 2; and test $words[2] = $argv[1]
            end
            function __skarpe_operands
                set -l before
                for word in (commandline -opc)[3..]
                    string match -q -- '-*' $word; or contains -- "$before" \(withValue)
                    or echo $word
                    set before $word
                end
            end
            complete -c skarpe -e
            complete -c skarpe -f
            """
        ]
        lines += commands.list.map {
            "complete -c skarpe -n __fish_use_subcommand -a \(quoted($0.text))"
                + " -d \(quoted($0.purpose))"
        }
        for option in [Option.version, .help] {
            lines.append(line("__fish_use_subcommand", option, for: .help))
        }
        for command in Command.allCases {
            let isCommand = "__skarpe_is \(command.rawValue)"
            for option in command.options { lines.append(line(isCommand, option, for: command)) }
            let operands = operands(of: command)
            if operands.limit == .max {
                lines += operandLines(isCommand, operands.first)
                continue
            }
            let count = "\(isCommand); and test (count (__skarpe_operands)) -eq"
            lines += operandLines("\(count) 0", operands.first)
            for number in stride(from: 1, to: operands.limit, by: 1) {
                lines += operandLines(
                    "\(count) \(number); and not contains (__skarpe_operands)[1] \(operands.lastWords)",
                    operands.further)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ condition: String, _ option: Option, for command: Command) -> String {
        var parts = option.declaration.letter.map { ["-s \($0)"] } ?? []
        parts.append("-l \(option.rawValue)")
        if let values = values(of: option, for: command) {
            parts.append(values.includesPaths ? "-r -F" : "-x")
            if !values.list.isEmpty { parts.append("-a \(list(values))") }
        }
        return line(
            condition, parts.joined(separator: " "),
            purpose: option.declaration.purpose(command)[language])
    }

    private func operandLines(_ condition: String, _ values: Candidates) -> [String] {
        (values.includesPaths ? [line(condition, "-F")] : [])
            + (values.list.isEmpty ? [] : [line(condition, "-a \(list(values))")])
    }

    private func line(_ condition: String, _ completion: String, purpose: String = "") -> String {
        "complete -c skarpe -n \(quoted(condition)) \(completion)"
            + (purpose.isEmpty ? "" : " -d \(quoted(purpose))")
    }

    /// Candidates, each followed by a tab and what it means.
    private func list(_ values: Candidates) -> String {
        quoted(
            values.list.map {
                $0.purpose.isEmpty ? $0.text : "\($0.text)\\t\(quoted($0.purpose))"
            }.joined(separator: " "))
    }

    /// The text as one word of fish, in whose single quotes a backslash and a quote are escaped.
    private func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
