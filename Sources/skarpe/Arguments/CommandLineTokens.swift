import JobcenterKit

/// The command line split into options and the rest, whatever command they are for.
///
/// Splitting goes on after a mistake, so that the mistake can be told in the language asked for.
struct CommandLineTokens {
    /// The options in their order, with their values; `nil` where there is none.
    private(set) var options: [(option: Option, value: Path?)] = []
    /// The arguments that are neither options nor their values.
    private(set) var operands: [Path] = []
    private(set) var failure: ExitFailure?

    /// The first argument that is a command's name: the command whose help and options messages
    /// refer to.
    private let command: Command?

    init(_ arguments: [Path]) {
        command = arguments.lazy.map(\.text).compactMap(Command.init).first
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            do throws(ExitFailure) {
                if argument == "--" {
                    operands += rest
                    return
                } else if argument.bytes.starts(with: "--".utf8) {
                    try addLong(argument, &rest)
                } else if argument.isOption {
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
        return value.map(\.text).flatMap(Language.init) ?? .danish
    }

    /// `--name`, `--name=value` or `--name value`.
    private mutating func addLong(
        _ argument: Path, _ rest: inout ArraySlice<Path>
    ) throws(ExitFailure) {
        let parts = argument.bytes.dropFirst(2).split(
            separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let attached = parts.count > 1 ? Path(bytes: parts[1]) : nil
        guard let option = Option(rawValue: Path(bytes: parts[0]).text) else {
            throw .unknownOption(argument.text, command)
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
        _ argument: Path, _ rest: inout ArraySlice<Path>
    ) throws(ExitFailure) {
        var letters = argument.bytes.dropFirst()
        while let letter = letters.popFirst() {
            let option = Option.allCases.first { $0.declaration.letter?.asciiValue == letter }
            guard let option else {
                // The letter as a reader sees it, which may be of several bytes.
                let rest = String(decoding: [letter] + letters, as: UTF8.self)
                throw .unknownOption("-\(rest.prefix(1))", command)
            }
            if option.declaration.value != nil {
                let attached =
                    letters.first == UInt8(ascii: "=") ? letters.dropFirst() : letters
                return try addValue(
                    of: option, attached.isEmpty ? nil : Path(bytes: attached), &rest)
            }
            options.append((option, nil))
        }
    }

    private mutating func addValue(
        of option: Option, _ attached: Path?, _ rest: inout ArraySlice<Path>
    ) throws(ExitFailure) {
        var value = attached
        if value == nil, let next = rest.first, !next.isOption {
            value = next
            // An empty value is none, and left where it is.
            if !next.bytes.isEmpty { rest.removeFirst() }
        }
        if value?.bytes.isEmpty ?? true { value = nil }
        options.append((option, value))
        if value == nil { throw .missingValue(option, command) }
    }
}

extension Path {
    /// Whether an argument is an option, or several in one.
    var isOption: Bool { bytes.first == UInt8(ascii: "-") && bytes.count > 1 }
}
