/// How many cells of a terminal a text takes.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        ofPlain(text) ?? text.reduce(0) { $0 + of($1) }
    }

    /// The width of text in which every character is shown and takes one cell, as almost all does:
    /// Latin letters, marks and bars. `nil` for any other.
    static func ofPlain(_ string: String) -> Int? {
        let text = string.utf8Span.span
        var width = 0
        var position = 0
        while position < text.count {
            let lead = UInt32(text[position])
            if lead < 0x20 || lead >= 0x7F {
                guard lead >= 0xC2, lead < 0xF0 else { return nil }
                var value = lead < 0xE0 ? lead & 0x1F : lead & 0x0F
                for _ in 0..<(lead < 0xE0 ? 1 : 2) {
                    position += 1
                    value = value << 6 | UInt32(text[position] & 0x3F)
                }
                guard isPlain(value) else { return nil }
            }
            position += 1
            width += 1
        }
        return width
    }

    private static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0..<0x300, 0x2010...0x2027, 0x2190...0x22FF, 0x2500...0x25FC,
            0x2713...0x2718:
            true
        default: false
        }
    }

    /// A character takes what its widest scalar takes; an emoji of several scalars takes two.
    private static func of(_ character: Character) -> Int {
        let widest = character.unicodeScalars.reduce(0) { max($0, of($1)) }
        let isEmoji = character.unicodeScalars.contains { $0 == "\u{FE0F}" }
        return isEmoji ? 2 : widest
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// The blocks that Unicode's East Asian Width calls wide or fullwidth (UAX #11).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
}
