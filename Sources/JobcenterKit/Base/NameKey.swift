/// Keys under which names are compared: spellings that differ only in case, white space, dashes or
/// the writing of æ, ø and å have the same key.
enum NameKey {
    /// The key of a name: in lower case, `ae oe aa` for `æ ø å`, one hyphen for each run of white
    /// space and dashes, and without a `/uge` at the end or before such a run.
    static func fold(_ name: String) -> String {
        if name.isEmpty || isSlug(name) { return name }
        var key = Key(capacity: name.utf8.count + 8)
        var gap = false
        for scalar in name.unicodeScalars {
            if isBlank(scalar) || scalar == "-" || scalar == "–" {
                gap = true
                continue
            }
            if gap, !key.bytes.isEmpty {
                key.removePerWeek()
                key.bytes.append(UInt8(ascii: "-"))
            }
            gap = false
            key.append(scalar)
        }
        key.removePerWeek()
        return key.text
    }

    /// Whether a name is an ASCII slug, as ids are: lower-case letters and digits in words joined by
    /// one hyphen. A slug is its own key.
    static func isSlug(_ name: String) -> Bool {
        let hyphen = UInt8(ascii: "-")
        var last = hyphen
        let bytes = name.utf8Span.span
        for position in bytes.indices {
            let byte = bytes[position]
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            guard isLetter || byte.isDigit || byte == hyphen && last != hyphen else { return false }
            last = byte
        }
        return last != hyphen
    }

    /// The key of a column's header, which ignores white space altogether.
    static func foldHeader(_ header: String) -> String {
        var key = Key(capacity: header.utf8.count + 8)
        for scalar in header.unicodeScalars where !isBlank(scalar) { key.append(scalar) }
        return key.text
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }

    /// A key being built, as UTF-8.
    private struct Key {
        var bytes: [UInt8] = []

        init(capacity: Int) { bytes.reserveCapacity(capacity) }

        var text: String { String(decoding: bytes, as: UTF8.self) }

        mutating func append(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
            case "\0"..."\u{7F}": bytes.append(UInt8(scalar.value))
            case "æ", "Æ": bytes += [UInt8(ascii: "a"), UInt8(ascii: "e")]
            case "ø", "Ø": bytes += [UInt8(ascii: "o"), UInt8(ascii: "e")]
            case "å", "Å": bytes += [UInt8(ascii: "a"), UInt8(ascii: "a")]
            // The combining ring of an å written as two scalars.
            case "\u{30A}" where bytes.last == UInt8(ascii: "a"): bytes.append(UInt8(ascii: "a"))
            default: bytes += scalar.properties.lowercaseMapping.utf8
            }
        }

        mutating func removePerWeek() {
            let perWeek = "/uge".utf8
            guard bytes.count > perWeek.count, bytes.suffix(perWeek.count).elementsEqual(perWeek)
            else { return }
            bytes.removeLast(perWeek.count)
            if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        }
    }
}
