/// Completion for zsh.
extension Completions {
    var zsh: String {
        """
        #compdef skarpe
        # Completes skarpe in zsh: source <(skarpe completions zsh)
        _skarpe_plans() {
            _alternative 'plans:plan:(\(plans.words.map(\.text).joined(separator: " ")))' \
                'files:file:_files'
        }
        _skarpe() {
            local context state state_descr line curcontext="$curcontext"
            typeset -A opt_args
            _arguments -C \
        \(specification(of: .help, for: .help)) \
        \(specification(of: .version, for: .help)) '1: :->command' '*:: :->rest'
            case $state in
                command)
                    local -a commands=(
        \(commands.map { "            " + described($0) }.joined(separator: "\n"))
                    )
                    _describe -t commands skarpe commands ;;
                rest)
                    curcontext="${curcontext%:*:*}:skarpe-$words[1]:"
                    case $words[1] in
        \(Command.allCases.map(branch).joined(separator: "\n"))
                    esac ;;
            esac
        }
        if [[ $funcstack[1] == _skarpe ]]; then _skarpe "$@"; else compdef _skarpe skarpe; fi

        """
    }

    private func branch(_ command: Command) -> String {
        let operands = operands(of: command)
        let parts =
            command.options.map { specification(of: $0, for: command) }
            + [("1: :" + action(operands.first)).shellQuoted]
            + [("*: :" + action(operands.rest)).shellQuoted]
        let separator = " \\\n                "
        return "            \(command.rawValue)) _arguments -S\(separator)"
            + parts.joined(separator: separator) + " ;;"
    }

    /// An option as `_arguments` has it: what it excludes, its spellings, its purpose, its value.
    private func specification(of option: Option, for command: Command) -> String {
        let isValued = option.valueName != nil
        let long = "--\(option.rawValue)"
        let spellings = option.letter.map { ["-\($0)", long] } ?? [long]
        let names =
            isValued
            ? spellings.map { $0 == long ? long + "=" : $0 + "+" } : spellings
        var meaning = "[\(escaped(option.purpose(for: command)[language]))]"
        if let name = option.valueName, let values = values(of: option, for: command) {
            meaning += ":\(escaped(name[language])):\(action(values))"
        }
        let exclusion =
            option.isRepeatable ? "*" : "(\(spellings.joined(separator: " ")))"
        return names.count == 1
            ? (exclusion + names[0] + meaning).shellQuoted
            : "\(exclusion.shellQuoted){\(names.joined(separator: ","))}\(meaning.shellQuoted)"
    }

    /// How values are completed.
    private func action(_ values: Values) -> String {
        if values.words.isEmpty { return values.isPath ? "_files" : " " }
        if values.isPath { return "_skarpe_plans" }
        if values.words.contains(where: { !$0.purpose.isEmpty }) {
            return "((\(values.words.map(described).joined(separator: " "))))"
        }
        return "(\(values.words.map(\.text).joined(separator: " ")))"
    }

    /// A word and its purpose, as `_describe` and `_arguments` take them.
    private func described(_ word: Word) -> String {
        "\(word.text)\\:\(escaped(word.purpose).shellQuoted)"
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "[]:\\\"$`()".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
