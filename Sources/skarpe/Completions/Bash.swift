/// Completion for bash, from version 3.2, which macOS has.
extension Completions {
    var bash: String {
        """
        # Completes skarpe in bash: source <(skarpe completions bash)
        _skarpe() {
            local word=${COMP_WORDS[COMP_CWORD]} option= command= index=1 operands=0 words= paths= path

            # A value after "=" is a word of its own to bash.
            if [[ $word == = ]]; then
                option=${COMP_WORDS[COMP_CWORD - 1]} word=
            elif [[ ${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
                option=${COMP_WORDS[COMP_CWORD - 2]}
            else
                option=${COMP_WORDS[COMP_CWORD - 1]}
            fi
            case $option in
                \(optionsWithValue.map(pattern).joined(separator: " | "))) ;;
                *) option= ;;
            esac

            while ((index < COMP_CWORD)); do
                case ${COMP_WORDS[index]} in
                    \(optionsWithValue.map(pattern).joined(separator: " | ")))
                        ((index++))
                        [[ ${COMP_WORDS[index]} == = ]] && ((index++)) ;;
                    -*) ;;
                    *) if [[ $command ]]; then ((operands++)); else command=${COMP_WORDS[index]}; fi ;;
                esac
                ((index++))
            done

            case $command in
        \(Command.allCases.map(branch).joined(separator: "\n"))
                *) [[ $word == -* ]] && words='--help --version' \
        || words=\(list(commands)) ;;
            esac

            local IFS=$'\\n'
            COMPREPLY=($(compgen -W "${words// /$IFS}" -- "$word"))
            if [[ $paths ]]; then
                compopt -o filenames 2>/dev/null
                while read -r path; do COMPREPLY+=("$path"); done < <(compgen -f -- "$word")
            fi
        }
        complete -F _skarpe skarpe

        """
    }

    /// What completes one command.
    private func branch(_ command: Command) -> String {
        var lines: [String] = []
        for option in command.options {
            guard let values = values(of: option, for: command) else { continue }
            lines.append("            \(pattern(option))) \(assignment(values)) ;;")
        }
        let operands = operands(of: command)
        let options = command.options.map { Candidate($0.flag) }
        return """
                    \(command.rawValue)) case $option in
            \(lines.joined(separator: "\n"))
                        *) if [[ $word == -* ]]; then words=\(list(options))
                            elif ((operands == 0)); then \(assignment(operands.first))
                            else \(assignment(operands.rest)); fi ;;
                    esac ;;
            """
    }

    private func pattern(_ option: Option) -> String {
        (option.declaration.letter.map { "-\($0) | " } ?? "") + option.flag
    }

    private func assignment(_ values: Candidates) -> String {
        "words=\(list(values.list)) paths=\(values.includesPaths ? "1" : "")"
    }

    private func list(_ candidates: [Candidate]) -> String {
        candidates.map(\.text).joined(separator: " ").shellQuoted
    }
}
