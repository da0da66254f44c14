/// Reads JSON strictly, and says of the first fault where it stands.
struct JSONReader {
    struct Fault: Error {
        let message: Wording
        let offset: Int
    }

    private static let maximumDepth = 64
    /// Up to how many fields of an object a key is looked for one by one.
    private static let fewFields = 16

    private let bytes: [UInt8]
    private var position = 0

    /// The value that a text holds; a byte order mark before it is left out.
    static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
        var reader = JSONReader(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        let node = try reader.value(depth: 0)
        reader.skipBlanks()
        if reader.position < bytes.count { throw reader.unexpected() }
        return node
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private func unexpected() -> Fault {
        if position >= bytes.count { return Fault(message: .endsEarly, offset: position) }
        let text = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
        let character = text.unicodeScalars.first.map(String.init) ?? ""
        let isReplacement = character == "\u{FFFD}" && bytes[position] != 0xEF
        if isReplacement { return Fault(message: .notUTF8, offset: position) }
        return Fault(message: .unexpected(character), offset: position)
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONNode {
        skipBlanks()
        let start = position
        if depth > Self.maximumDepth { throw Fault(message: .tooDeep, offset: start) }
        let value: JSONNode.Value
        switch next {
        case UInt8(ascii: "{"): value = .object(try fields(depth: depth))
        case UInt8(ascii: "["): value = .list(try list(depth: depth))
        case UInt8(ascii: "\""): value = .text(try text())
        case UInt8(ascii: "t"): value = try word("true", .bool(true))
        case UInt8(ascii: "f"): value = try word("false", .bool(false))
        case UInt8(ascii: "n"): value = try word("null", .null)
        default: value = .number(try number())
        }
        return JSONNode(value: value, offset: start)
    }

    private mutating func word(
        _ word: String, _ value: JSONNode.Value
    ) throws(Fault) -> JSONNode.Value {
        guard bytes[position...].starts(with: word.utf8) else { throw unexpected() }
        position += word.utf8.count
        return value
    }

    private mutating func fields(depth: Int) throws(Fault) -> [JSONNode.Field] {
        var fields: [JSONNode.Field] = []
        fields.reserveCapacity(8)
        var keys: Set<String> = []
        position += 1
        skipBlanks()
        if take("}") { return fields }
        repeat {
            skipBlanks()
            let start = position
            guard next == UInt8(ascii: "\"") else { throw unexpected() }
            let key = try text()
            if fields.count == Self.fewFields { keys = Set(fields.map(\.key)) }
            let isDuplicate =
                fields.count < Self.fewFields
                ? fields.contains { $0.key == key } : !keys.insert(key).inserted
            if isDuplicate {
                throw Fault(message: .duplicateField(key), offset: start)
            }
            skipBlanks()
            guard take(":") else { throw unexpected() }
            let value = try value(depth: depth + 1)
            fields.append(JSONNode.Field(key: key, offset: start, value: value))
            skipBlanks()
        } while take(",")
        guard take("}") else { throw unexpected() }
        return fields
    }

    private mutating func list(depth: Int) throws(Fault) -> [JSONNode] {
        var nodes: [JSONNode] = []
        position += 1
        skipBlanks()
        if take("]") { return nodes }
        repeat {
            nodes.append(try value(depth: depth + 1))
            skipBlanks()
        } while take(",")
        guard take("]") else { throw unexpected() }
        return nodes
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else {
            return false
        }
        position += 1
        return true
    }

    private mutating func number() throws(Fault) -> Double {
        let start = position
        func digits() -> Int { bytes[position...].prefix(while: \.isDigit).count }
        _ = take("-")
        let whole = digits()
        guard whole > 0, whole == 1 || next != UInt8(ascii: "0") else { throw unexpected() }
        position += whole
        if take(".") {
            let fraction = digits()
            guard fraction > 0 else { throw unexpected() }
            position += fraction
        }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            let exponent = digits()
            guard exponent > 0 else { throw unexpected() }
            position += exponent
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            throw Fault(message: .notFinite, offset: start)
        }
        return number
    }

    private mutating func text() throws(Fault) -> String {
        let start = position
        position += 1
        var text = try plainText(from: start)
        while !take("\"") {
            guard take("\\") else { throw unexpected() }
            text.unicodeScalars.append(try escaped())
            text += try plainText(from: start)
        }
        return text
    }

    /// What stands up to the next quote, backslash or control character.
    private mutating func plainText(from start: Int) throws(Fault) -> String {
        let bytes = bytes
        let span = bytes.span
        var end = position
        while end < span.count, span[end] != UInt8(ascii: "\""), span[end] != UInt8(ascii: "\\"),
            span[end] >= 0x20
        {
            end += 1
        }
        defer { position = end }
        do {
            return String(copying: try UTF8Span(validating: span.extracting(position..<end)))
        } catch {
            throw Fault(message: .notUTF8, offset: start)
        }
    }

    /// The character that a backslash and what follows it stand for.
    private mutating func escaped() throws(Fault) -> Unicode.Scalar {
        let start = position
        let letter = next
        position += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default:
            position = start
            throw unexpected()
        }
        let lead = try hexadecimal()
        if let scalar = Unicode.Scalar(lead) { return scalar }
        if lead < 0xDC00, take("\\"), take("u") {
            let trail = try hexadecimal()
            if (0xDC00...0xDFFF).contains(trail),
                let scalar = Unicode.Scalar((lead - 0xD800) << 10 + (trail - 0xDC00) + 0x10000)
            {
                return scalar
            }
        }
        throw Fault(message: .loneSurrogate, offset: start)
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
                throw unexpected()
            }
            number = number << 4 | UInt32(digit)
            position += 1
        }
        return number
    }
}

// What is said of a text that is not JSON.
extension Wording {
    fileprivate static let endsEarly = Wording(
        da: "filen slutter midt i det hele – mangler der en } eller ]?",
        en: "the file ends in the middle – is a } or ] missing?")
    fileprivate static let tooDeep = Wording(da: "for mange niveauer", en: "too many levels")
    fileprivate static let notFinite = Wording(
        da: "tallet er for stort", en: "the number is too large")
    fileprivate static let notUTF8 = Wording(
        da: "teksten er ikke UTF-8 – gem filen som UTF-8",
        en: "the text is not UTF-8 – save the file as UTF-8")
    fileprivate static let loneSurrogate = Wording(
        da: "\\u-koden er intet tegn", en: "the \\u code is not a character")

    fileprivate static func unexpected(_ character: String) -> Wording {
        let shown = character.legible
        return Wording(
            da: "uventet tegn \(name: shown) – mangler der et komma eller et anførselstegn?",
            en: "unexpected character \(name: shown) – is a comma or a quote missing?")
    }

    fileprivate static func duplicateField(_ key: String) -> Wording {
        Wording(
            da: "feltet \(name: key) findes to gange", en: "the field \(name: key) stands twice")
    }
}
