/// Completion for bash, from version 3.2, which macOS has.
extension Completions {
    var bash: String {
        let withValue = pattern(Option.allCases.filter { $0.declaration.value != nil })
        return """
            # Completes skarpe in bash: source <(skarpe completions bash)
            _skarpe() {
                local word=${COMP_WORDS[COMP_CWORD]} option= command= index=1 operands=0 first= words= paths= path

                # A value after "=" is a word of its own to bash.
                if [[ $word == = ]]; then
                    option=${COMP_WORDS[COMP_CWORD - 1]} word=
                elif [[ ${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
                    option=${COMP_WORDS[COMP_CWORD - 2]}
                else
                    option=${COMP_WORDS[COMP_CWORD - 1]}
                fi
                case $option in
                    \(withValue)) ;;
                    *) option= ;;
                esac

                while ((index < COMP_CWORD)); do
                    case ${COMP_WORDS[index]} in
                        \(withValue))
                            ((index++))
                            [[ ${COMP_WORDS[index]} == = ]] && ((index++)) ;;
                        -*) ;;
                        *) if [[ -z $command ]]; then command=${COMP_WORDS[index]}
                            else ((operands++)) || first=${COMP_WORDS[index]}; fi ;;
                    esac
                    ((index++))
                done

                case $command in
            \(Command.allCases.map(branch).joined(separator: "\n"))
                    *) [[ $word == -* ]] && words='--help --version' \
            || words=\(commands.words.shellQuoted) ;;
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

    private func branch(_ command: Command) -> String {
        let cases = command.options.compactMap { option in
            values(of: option, for: command).map {
                "            \(pattern([option]))) \(assignment($0)) ;;"
            }
        }
        let operands = operands(of: command)
        var conditions: [String] = []
        if operands.limit < .max { conditions.append("((operands < \(operands.limit)))") }
        if !operands.lastWords.isEmpty {
            conditions.append("[[ ' \(operands.lastWords) ' != *\" $first \"* ]]")
        }
        let further =
            conditions.isEmpty ? "else" : "elif \(conditions.joined(separator: " && ")); then"
        let options = command.options.map(\.flag).joined(separator: " ")
        return """
                    \(command.rawValue)) case $option in
            \(cases.joined(separator: "\n"))
                        *) if [[ $word == -* ]]; then words=\(options.shellQuoted)
                            elif ((operands == 0)); then \(assignment(operands.first))
                            \(further) \(assignment(operands.further)); fi ;;
                    esac ;;
            """
    }

    private func pattern(_ options: [Option]) -> String {
        options.flatMap(\.spellings).joined(separator: " | ")
    }

    private func assignment(_ values: Candidates) -> String {
        "words=\(values.words.shellQuoted) paths=\(values.includesPaths ? "1" : "")"
    }
}
