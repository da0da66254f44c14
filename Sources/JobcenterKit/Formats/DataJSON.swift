extension DataValue {
    /// The value as programs read it; names are in camel case.
    var json: JSON {
        switch self {
        case .text(let text), .code(let text): JSON(text)
        case .number(let number): JSON(number)
        case .yesNo(let answer): answer.map { .bool($0) } ?? .null
        case .reported(let value, let unit): unit == .yesNo ? .bool(value == 1) : .number(value)
        case .object(let fields): .object(fields.map { (Self.camelCase($0.name), $0.value.json) })
        case .list(let values): .list(values.map(\.json))
        }
    }

    /// `to_date` as `toDate`.
    private static func camelCase(_ name: String) -> String {
        let underscore = UInt8(ascii: "_")
        guard name.utf8.contains(underscore) else { return name }
        var bytes: [UInt8] = []
        var isStart = false
        for byte in name.utf8 {
            if byte != underscore { bytes.append(isStart ? byte & ~0x20 : byte) }
            isStart = byte == underscore
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Validation {
    /// The shape that scripts depend on.
    func json(in language: Language) -> String {
        let rows = JSON.object([
            ("read", JSON(rows.read)), ("accepted", JSON(rows.accepted)),
            ("rejected", JSON(rows.rejected)), ("empty", JSON(rows.empty)),
        ])
        let diagnostics = diagnostics.map { diagnostic in
            JSON.object([
                ("severity", .text(diagnostic.severity.rawValue)),
                ("code", .text(diagnostic.code.rawValue)), ("file", JSON(diagnostic.file)),
                ("line", JSON(diagnostic.line)), ("column", JSON(diagnostic.column)),
                ("message", .text(diagnostic.message[language])),
            ])
        }
        return JSON.object([
            ("format", .text("skarpe/validation")), ("version", .number(1)),
            ("files", JSON(filesRead)), ("rows", rows), ("errors", JSON(count(.error))),
            ("warnings", JSON(count(.warning))), ("notices", JSON(count(.notice))),
            ("diagnostics", .list(diagnostics)),
        ]).document
    }
}
