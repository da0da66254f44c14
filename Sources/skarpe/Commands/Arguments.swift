import JobcenterKit

/// What was asked for on the command line, found to be well formed but not yet looked up.
struct Arguments {
    private(set) var command: Command?
    private(set) var operands: [String] = []
    private var given: [(option: Option, value: String)] = []

    /// The value of an option that was given.
    func value(of option: Option) -> String? { given.last { $0.option == option }?.value }

    /// The values of an option that may be given more than once.
    func values(of option: Option) -> [String] {
        given.filter { $0.option == option }.map { $0.value }
    }

    /// Whether an option was given.
    func has(_ option: Option) -> Bool { given.contains { $0.option == option } }

    /// The words by which another command reads the same data.
    var againForData: [String] {
        let options = [Option.plan, .decimal].flatMap { option in
            value(of: option).map { ["--\(option.rawValue)", $0] } ?? []
        }
        return (options + operands).map { word in
            let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:\\=".contains($0) }
            return isPlain ? word : "\"\(word)\""
        }
    }

    /// When text is coloured.
    var color: ColorUse { value(of: .color).flatMap(ColorUse.init) ?? .auto }

    /// The file to write to, or `nil` for standard output.
    var output: String? {
        value(of: .output).flatMap { $0 == InputFiles.standardInput ? nil : $0 }
    }

    /// Takes the arguments apart.
    init(_ arguments: [String]) throws(UsageError) {
        // Known beforehand, so that a mistake is answered with what this command has.
        let likely = arguments.lazy.compactMap(Command.init).first
        var rest = arguments[...]
        var given: [(option: Option, value: String)] = []
        var bare: [String] = []
        while let argument = rest.popFirst() {
            if argument == "--" {
                bare += rest
                break
            } else if argument.hasPrefix("--") {
                given.append(try Self.long(argument, &rest, likely))
            } else if argument.hasPrefix("-"), argument != "-" {
                given += try Self.short(argument, &rest, likely)
            } else {
                bare.append(argument)
            }
        }
        if let name = bare.first {
            guard let command = Command(rawValue: name) else {
                throw .unknownCommand(name)
            }
            self.command = command
            operands = Array(bare.dropFirst())
        }
        for (option, value) in given {
            try add(option, value)
        }
        if let command {
            let limit = command.operand.map { $0.isRepeated ? operands.count : 1 } ?? 0
            if operands.count > limit { throw .surplus(operands[limit], command) }
        }
    }

    private mutating func add(_ option: Option, _ value: String) throws(UsageError) {
        let isForAll = option == .help || option == .version
        if let command, !command.options.contains(option), !isForAll {
            throw .unknownOption("--\(option.rawValue)", command)
        }
        if let choices = command.flatMap({ option.choices(for: $0) }), !choices.contains(value) {
            throw .unknownValue(value, of: option, choices: choices, command)
        }
        if has(option), !option.isRepeatable, option.valueName != nil {
            throw .givenTwice(option, command)
        }
        given.append((option, value))
    }

    /// `--name`, `--name=value` or `--name value`.
    private static func long(
        _ argument: String, _ rest: inout ArraySlice<String>, _ command: Command?
    ) throws(UsageError) -> (Option, String) {
        let parts = argument.dropFirst(2).split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, let option = Option(rawValue: String(name)) else {
            throw .unknownOption(argument, command)
        }
        guard option.valueName != nil else {
            if parts.count > 1 { throw .unwantedValue(option, command) }
            return (option, "")
        }
        return (
            option, try value(of: option, parts.count > 1 ? String(parts[1]) : nil, &rest, command)
        )
    }

    /// `-q`, `-w 10`, `-w10`, and several letters in one.
    private static func short(
        _ argument: String, _ rest: inout ArraySlice<String>, _ command: Command?
    ) throws(UsageError) -> [(Option, String)] {
        var found: [(Option, String)] = []
        var letters = argument.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = Option.allCases.first(where: { $0.letter == letter }) else {
                throw .unknownOption("-\(letter)", command)
            }
            if option.valueName == nil {
                found.append((option, ""))
                continue
            }
            let attached = letters.first == "=" ? letters.dropFirst() : letters
            let value = try value(
                of: option, attached.isEmpty ? nil : String(attached), &rest, command)
            found.append((option, value))
            break
        }
        return found
    }

    private static func value(
        of option: Option, _ attached: String?, _ rest: inout ArraySlice<String>,
        _ command: Command?
    ) throws(UsageError) -> String {
        if let attached {
            if attached.isEmpty { throw .missingValue(option, command) }
            return attached
        }
        guard let next = rest.first, !next.isEmpty, next == "-" || !next.hasPrefix("-") else {
            throw .missingValue(option, command)
        }
        rest.removeFirst()
        return next
    }
}
