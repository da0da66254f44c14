import JobcenterKit

/// What the command line asks for: well formed, and checked against what the command takes.
struct Arguments {
    let command: Command?
    /// The arguments after the command that are neither options nor their values.
    let operands: [Path]
    private let options: [(option: Option, value: Path?)]

    init(_ tokens: CommandLineTokens) throws(ExitFailure) {
        if let failure = tokens.failure { throw failure }
        options = tokens.options
        operands = Array(tokens.operands.dropFirst())
        let name = tokens.operands.first?.text
        command = name.flatMap(Command.init)
        if command == nil, let name { throw .unknownCommand(name) }
        for (position, (option, value)) in options.enumerated() {
            try check(
                option, value?.text, isFirst: !options[..<position].contains { $0.option == option }
            )
        }
        guard let command else { return }
        let operand = command.declaration.operand
        let isLast = operands.first.map { operand?.lastValues.contains($0.text) == true } ?? false
        let limit = isLast ? 1 : operand?.limit ?? 0
        if operands.count > limit { throw .unexpectedArgument(operands[limit].text, command) }
    }

    private func check(_ option: Option, _ value: String?, isFirst: Bool) throws(ExitFailure) {
        let declaration = option.declaration
        // The version is the program's own and may be asked for anywhere.
        if let command, !declaration.commands.contains(command), option != .version {
            throw .unknownOption(option.flag, command)
        }
        if let value, let choices = command.flatMap({ option.choices(for: $0) }),
            !choices.contains(value)
        {
            throw .unknownValue(value, of: option, choices: choices)
        }
        if !isFirst, !declaration.isRepeatable, declaration.value != nil {
            throw .givenTwice(option, command)
        }
    }

    func has(_ option: Option) -> Bool { options.contains { $0.option == option } }

    func path(of option: Option) -> Path? { options.last { $0.option == option }?.value }

    func value(of option: Option) -> String? { path(of: option)?.text }

    /// The value of an option that has only a few.
    func value<Choice: RawRepresentable<String>>(of option: Option) -> Choice? {
        value(of: option).flatMap(Choice.init)
    }

    /// The values of an option that may be given more than once.
    func values(of option: Option) -> [String] {
        options.filter { $0.option == option }.compactMap { $0.value?.text }
    }

    var color: ColorUse { value(of: .color) ?? .auto }

    /// The file to write to, or `nil` for standard output.
    var output: Path? {
        path(of: .output).flatMap { $0 == InputFiles.standardInput ? nil : $0 }
    }

    /// The line of a shell by which another command reads the same data in the same way.
    ///
    /// - Parameter keepsHouses: whether it is asked for the same houses.
    func line(for command: Command, keepsHouses: Bool = false) -> String {
        let kept: [Option] =
            [.plan, .decimal, .allow, .language] + (keepsHouses ? [.house] : [])
        let options = options.flatMap { option, value -> [Path] in
            guard let value, kept.contains(option) else { return [] }
            // A value that looks like an option is one unless it is attached.
            return value.isOption
                ? [Path(bytes: Array("\(option.flag)=".utf8) + value.bytes)]
                : [Path(option.flag), value]
        }
        let needsEnd = operands.contains(where: \.isOption)
        let arguments = options + (needsEnd ? ["--"] : []) + operands
        return (["skarpe", command.rawValue] + arguments.map(\.shellWord)).joined(separator: " ")
    }
}

extension Path {
    /// The path as one word of a shell, which takes nothing in it for anything else.
    fileprivate var shellWord: String {
        let text = text
        // What quoting would do to a CPR number must not hide it from those who mask it.
        let masked = text.withoutPersonalData
        if masked != text { return Path(masked).shellWord }
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,+@%=".contains($0) }
        // Zsh looks for a program where a word begins with =.
        if isPlain, !text.isEmpty, !text.hasPrefix("="), Path(text) == self { return text }
        let isText =
            Path(text) == self
            && !text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{7F}" }
        return isText ? text.shellQuoted : ansiQuoted
    }

    /// The path in the quotes in which `\370` is a byte.
    private var ansiQuoted: String {
        let characters = bytes.map { byte -> String in
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\\"): "\\" + String(Unicode.Scalar(byte))
            case 0x20..<0x7F: String(Unicode.Scalar(byte))
            default: "\\" + String(0o1000 + Int(byte), radix: 8).dropFirst()
            }
        }
        return "$'" + characters.joined() + "'"
    }
}
