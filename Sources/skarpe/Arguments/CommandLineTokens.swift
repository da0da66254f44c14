import JobcenterKit

/// The command line split into options and the rest, whatever command they are for.
///
/// Splitting goes on after a mistake, so that the mistake can be told in the language asked for.
struct CommandLineTokens {
    /// The options in their order, with their values; `nil` where there is none.
    private(set) var options: [(option: Option, value: String?)] = []
    /// The arguments that are neither options nor their values.
    private(set) var operands: [String] = []
    private(set) var failure: ExitFailure?

    /// The first argument that is a command's name: the command whose help and options messages
    /// refer to.
    private let command: Command?

    init(_ arguments: [String]) {
        command = arguments.lazy.compactMap(Command.init).first
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            do throws(ExitFailure) {
                if argument == "--" {
                    operands += rest
                    return
                } else if argument.hasPrefix("--") {
                    try addLong(argument, &rest)
                } else if argument.hasPrefix("-"), argument != "-" {
                    try addShort(argument, &rest)
                } else {
                    operands.append(argument)
                }
            } catch {
                failure = failure ?? error
            }
        }
    }

    /// The language asked for, wherever that stands; `nil` where none is.
    var language: Language? {
        guard let (_, value) = options.first(where: { $0.option == .language }) else { return nil }
        return value.flatMap(Language.init) ?? .danish
    }

    /// `--name`, `--name=value` or `--name value`.
    private mutating func addLong(
        _ argument: String, _ rest: inout ArraySlice<String>
    ) throws(ExitFailure) {
        let parts = argument.dropFirst(2).split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let attached = parts.count > 1 ? String(parts[1]) : nil
        guard let option = Option(rawValue: String(parts[0])) else {
            throw .unknownOption(argument, command)
        }
        if option.declaration.value != nil {
            try addValue(of: option, attached, &rest)
        } else if attached == nil {
            options.append((option, nil))
        } else {
            throw .unwantedValue(option, command)
        }
    }

    /// `-q`, `-w 10`, `-w10`, `-w=10`, and several letters in one.
    private mutating func addShort(
        _ argument: String, _ rest: inout ArraySlice<String>
    ) throws(ExitFailure) {
        var letters = argument.dropFirst()
        while let letter = letters.popFirst() {
            let option = Option.allCases.first { $0.declaration.letter == letter }
            guard let option else {
                throw .unknownOption("-\(letter)", command)
            }
            if option.declaration.value != nil {
                let attached = letters.first == "=" ? letters.dropFirst() : letters
                return try addValue(of: option, attached.isEmpty ? nil : String(attached), &rest)
            }
            options.append((option, nil))
        }
    }

    private mutating func addValue(
        of option: Option, _ attached: String?, _ rest: inout ArraySlice<String>
    ) throws(ExitFailure) {
        var value = attached
        if value == nil, let next = rest.first, next == "-" || !next.hasPrefix("-") {
            value = next
            // An empty value is none, and left where it is.
            if !next.isEmpty { rest.removeFirst() }
        }
        if value?.isEmpty ?? true { value = nil }
        options.append((option, value))
        if value == nil { throw .missingValue(option, command) }
    }
}
