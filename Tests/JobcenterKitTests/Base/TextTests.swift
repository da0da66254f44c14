import Testing

@testable import JobcenterKit

@Suite("Text made harmless, and places in it", .limited)
struct TextTests {
    @Test(
        "Control characters are shown as symbols",
        arguments: [
            ("a b", "a b", "a b"), ("", "", ""), ("æ🙂", "æ🙂", "æ🙂"),
            ("\u{0}", "\u{2400}", "\u{2400}"), ("\u{1B}[31m", "\u{241B}[31m", "\u{241B}[31m"),
            ("\u{1F}", "\u{241F}", "\u{241F}"), ("\u{7F}", "\u{2421}", "\u{2421}"),
            ("\u{80}", "\u{FFFD}", "\u{FFFD}"), ("\u{9F}", "\u{FFFD}", "\u{FFFD}"),
            ("\u{A0}", "\u{A0}", "\u{A0}"), ("~", "~", "~"),
            // Tabs and line breaks may stand in a cell of data.
            ("\t", "\u{2409}", "\t"), ("\n", "\u{240A}", "\n"), ("\r", "\u{240D}", "\r"),
            ("a\tb\u{7}c", "a\u{2409}b\u{2407}c", "a\tb\u{2407}c"),
            ("\u{B}", "\u{240B}", "\u{240B}"), ("\u{C}", "\u{240C}", "\u{240C}"),
        ])
    func legible(text: String, legible: String, inCells: String) {
        #expect(Array(text.legible.unicodeScalars) == Array(legible.unicodeScalars))
        #expect(Array(text.legibleInCells.unicodeScalars) == Array(inCells.unicodeScalars))
    }

    @Test(
        "Nothing in a text is taken as markup",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"),
            ("&lt;", "&amp;lt;"), ("æ", "æ"), ("", ""), ("a\nb", "a\u{240A}b"),
            ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{FFFD}", "\u{FFFD}"),
            ("\u{85}", "\u{FFFD}"),
        ])
    func markup(text: String, markup: String) {
        #expect(Array(text.markup.unicodeScalars) == Array(markup.unicodeScalars))
    }

    @Test(
        "Line and column of a byte; a byte order mark takes none",
        arguments: [
            ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("abc", 9, 1, 4),
            ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\nb", 3, 2, 2), ("\n\n", 2, 3, 1),
            // æ takes two bytes, 🙂 four, each one column.
            ("æb", 2, 1, 2), ("🙂b", 4, 1, 2), ("æ", 1, 1, 2), ("a\r\nb", 3, 2, 1),
            ("\u{FEFF}ab", 0, 1, 1), ("\u{FEFF}ab", 3, 1, 1), ("\u{FEFF}ab", 4, 1, 2),
            ("a\u{FEFF}b", 4, 1, 3),
        ])
    func places(text: String, offset: Int, line: Int, column: Int) {
        let bytes = Array(text.utf8)
        let position = bytes.span.textPosition(at: offset)
        #expect(position == TextPosition(line: line, column: column))
    }

    @Test("Places are in the order in which they are read")
    func order() {
        let places = [(1, 2), (1, 3), (2, 1), (2, 2)].map { TextPosition(line: $0.0, column: $0.1) }
        #expect(places.reversed().sorted() == places)
        #expect(!(places[0] < places[0]))
    }

    @Test("Digits, white space and beginnings of bytes")
    func bytes() {
        let digits = (UInt8.min...UInt8.max).filter { $0.isDigit }
        #expect(digits == Array("0123456789".utf8))
        let blanks = (UInt8.min...UInt8.max).filter { $0.isBlank }
        #expect(blanks == [9, 10, 11, 12, 13, 32])
        func begins(with other: [UInt8]) -> Bool {
            let bytes: [UInt8] = [1, 2, 3]
            return bytes.span.begins(with: other)
        }
        #expect([[], [1, 2], [1, 2, 3]].allSatisfy(begins))
        #expect(!begins(with: [1, 3]))
        #expect(!begins(with: [1, 2, 3, 4]))
    }
}
