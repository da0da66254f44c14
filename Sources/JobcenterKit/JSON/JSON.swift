/// A JSON value whose fields keep their order, so that people can read and edit what is written.
enum JSON {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([(String, JSON)])

    init(_ value: Double?) {
        self = value.map { .number($0) } ?? .null
    }

    init(_ value: Int?) {
        self = value.map { .number(Double($0)) } ?? .null
    }

    init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }

    /// The value as text, ending with a line break: a list or object of plain values on one line,
    /// and an object without lists where it is short; any other on a line for each of its values.
    var document: String {
        var text = ""
        write(to: &text, indent: 0)
        text += "\n"
        return text
    }

    /// The value on one line.
    var line: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    private var isPlain: Bool {
        switch self {
        case .list, .object: false
        default: true
        }
    }

    private var isWithoutLists: Bool {
        switch self {
        case .list: false
        case .object(let fields): fields.allSatisfy(\.1.isWithoutLists)
        default: true
        }
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += Digits.shortest(of: value)
        case .text(let value): Self.quote(value, to: &text)
        case .list(let values):
            let isFlat = values.allSatisfy(\.isPlain)
            Self.write(values, "[", "]", isFlat ? nil : indent, &text) { value, indent, text in
                value.write(to: &text, indent: indent)
            }
        case .object(let fields):
            let isFlat =
                indent == nil || fields.allSatisfy(\.1.isPlain)
                || isWithoutLists && line.utf8.count <= 160
            Self.write(fields, "{", "}", isFlat ? nil : indent, &text) { field, indent, text in
                Self.quote(field.0, to: &text)
                text += indent == nil ? ":" : ": "
                field.1.write(to: &text, indent: indent)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], _ open: String, _ close: String, _ indent: Int?, _ text: inout String,
        _ writePart: (Part, Int?, inout String) -> Void
    ) {
        text += open
        for (position, part) in parts.enumerated() {
            if position > 0 { text += indent == nil ? ", " : "," }
            if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
            writePart(part, indent.map { $0 + 1 }, &text)
        }
        if let indent, !parts.isEmpty {
            text += "\n" + String(repeating: "  ", count: indent)
        }
        text += close
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        // Most text is an id, a key or a week, which has nothing to escape.
        let isPlain = value.utf8.allSatisfy { byte in
            byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"")
                && byte != UInt8(ascii: "\\")
        }
        if isPlain {
            text += value
            return
        }
        text += value.replacing { scalar in
            switch scalar {
            case "\"": return "\\\""
            case "\\": return "\\\\"
            case "\n": return "\\n"
            case "\r": return "\\r"
            case "\t": return "\\t"
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: return nil
            }
        }
    }
}
