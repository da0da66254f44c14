/// Completion for zsh.
extension Completions {
    var zsh: String {
        """
        #compdef skarpe
        # Completes skarpe in zsh: source <(skarpe completions zsh)
        _skarpe_plans() {
            _alternative 'plans:plan:(\(plans.words))' \
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
        \(commands.list.map { "            " + described($0) }.joined(separator: "\n"))
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
        var further = action(operands.further)
        if !operands.lastWords.isEmpty {
            let last = operands.lastWords.replacing(" ", with: "|")
            further = "{(( words[(I)(\(last))] )) || \(further)}"
        }
        var parts = command.options.map { specification(of: $0, for: command) }
        parts.append(("1: :" + action(operands.first)).shellQuoted)
        if operands.limit > 1 {
            parts.append(((operands.limit == .max ? "*: :" : "2: :") + further).shellQuoted)
        }
        let separator = " \\\n                "
        return "            \(command.rawValue)) _arguments -S\(separator)"
            + parts.joined(separator: separator) + " ;;"
    }

    /// An option as `_arguments` has it: what it excludes, its spellings, its purpose, its value.
    private func specification(of option: Option, for command: Command) -> String {
        let spellings = option.spellings
        var names = spellings
        var meaning = "[\(escaped(option.declaration.purpose(command)[language]))]"
        if let name = option.declaration.value?.name, let values = values(of: option, for: command)
        {
            names = spellings.map { $0 + ($0 == option.flag ? "=" : "+") }
            meaning += ":\(escaped(name[language])):\(action(values))"
        }
        let exclusion =
            option.declaration.isRepeatable ? "*" : "(\(spellings.joined(separator: " ")))"
        return names.count == 1
            ? (exclusion + names[0] + meaning).shellQuoted
            : "\(exclusion.shellQuoted){\(names.joined(separator: ","))}\(meaning.shellQuoted)"
    }

    private func action(_ values: Candidates) -> String {
        if values.list.isEmpty { return values.includesPaths ? "_files" : " " }
        if values.includesPaths { return "_skarpe_plans" }
        if values.list.contains(where: { !$0.purpose.isEmpty }) {
            return "((\(values.list.map(described).joined(separator: " "))))"
        }
        return "(\(values.words))"
    }

    /// A candidate and its purpose, as `_describe` and `_arguments` take them.
    private func described(_ candidate: Candidate) -> String {
        "\(candidate.text)\\:\(escaped(candidate.purpose).shellQuoted)"
    }

    private func escaped(_ text: String) -> String {
        text.map { "[]:\\\"$`()".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }
}
