/// What two spellings of a name have in common when only case, white space, hyphens and the
/// spelling of æ, ø and å tell them apart.
enum NameKey {
    /// The key of a name: lower case, `ae oe aa` for `æ ø å`, one hyphen for each run of white
    /// space and dashes, and without `/uge` where that ends the name or stands before a dash.
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
                key.dropPerWeek()
                key.bytes.append(UInt8(ascii: "-"))
            }
            gap = false
            key.append(scalar)
        }
        key.dropPerWeek()
        return key.text
    }

    /// Whether a name is an ASCII slug, as ids are: lower-case letters and digits, the words joined
    /// by one hyphen. It is its own key.
    static func isSlug(_ name: String) -> Bool {
        let hyphen = UInt8(ascii: "-")
        var last = hyphen
        for byte in name.utf8 {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            guard isLetter || byte.isDigit || byte == hyphen && last != hyphen else { return false }
            last = byte
        }
        return last != hyphen
    }

    /// The key of a column's header, in which white space does not matter at all.
    static func foldHeader(_ header: String) -> String {
        var key = Key(capacity: header.utf8.count + 8)
        for scalar in header.unicodeScalars where !isBlank(scalar) { key.append(scalar) }
        return key.text
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }

    /// A key in the making, as UTF-8.
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
            // The ring of an å that is written as two characters.
            case "\u{30A}" where bytes.last == UInt8(ascii: "a"): bytes.append(UInt8(ascii: "a"))
            default: bytes += scalar.properties.lowercaseMapping.utf8
            }
        }

        mutating func dropPerWeek() {
            let perWeek = "/uge".utf8
            guard bytes.count > perWeek.count, bytes.suffix(perWeek.count).elementsEqual(perWeek)
            else { return }
            bytes.removeLast(perWeek.count)
            if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        }
    }
}
