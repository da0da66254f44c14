import Testing

@testable import JobcenterKit

@Suite("A year as a row of bars", .limited)
struct SparklineTests {
    private func bars(
        _ values: [(Int, Double)], through last: Int
    ) throws -> String {
        let series = values.compactMap { number, value in
            Week(year: 2020, number: number).map { Point(period: $0.period, value: value) }
        }
        return Sparkline.text(
            of: series, through: last)
    }

    @Test("From the lowest bar to the highest, in eighths of the way")
    func heights() throws {
        #expect(
            try bars((0...7).map { ($0 + 1, Double($0) * 3) }, through: 8) == "▁▂▃▄▅▆▇█")
        #expect(try bars([(1, 10), (2, 20)], through: 2) == "▁█")
        #expect(try bars([(1, 20), (2, 10)], through: 2) == "█▁")
        // Of a way of 7: 0.9 is still the first step, 6.9 the seventh.
        #expect(try bars([(1, 0), (2, 0.9), (3, 6.9), (4, 7)], through: 4) == "▁▁▇█")
        #expect(try bars([(1, -3), (2, -10)], through: 2) == "█▁")
    }

    @Test("Like values have the middle bar")
    func constant() throws {
        // Half of seven steps is 3.5, the fourth bar.
        #expect(try bars([(1, 5), (2, 5), (3, 5)], through: 3) == "▄▄▄")
    }

    @Test("A week without a value has a dot, also the last")
    func gaps() throws {
        #expect(try bars([(2, 1), (4, 2)], through: 6) == "·▁·█··")
    }

    @Test("Fewer than two values have nothing to compare")
    func few() throws {
        #expect(try bars([], through: 3) == "")
        #expect(try bars([(1, 5)], through: 3) == "")
    }

    @Test("Later weeks are left out, though they count for the scale")
    func later() throws {
        #expect(try bars([(1, 0), (2, 7), (3, 14)], through: 2) == "▁▄")
    }

    @Test("Figures beyond all measure have no height")
    func infinite() throws {
        let most = Double.greatestFiniteMagnitude
        #expect(try bars([(1, -most), (2, most), (3, 0)], through: 3) == "▁▁▁")
    }
}

@Suite("Cells of a terminal", .limited)
struct DisplayWidthTests {
    @Test(
        "How many cells a text takes",
        arguments: [
            ("", 0), ("abc", 3), ("æøå", 3), ("1.234,5 %", 9), ("»a«", 3), ("“a” – …", 7),
            ("●◐○·", 4), ("▁▂▃▄▅▆▇█", 8), ("→▲▼✓✕~", 6), ("≤≥−", 3), ("\u{A0}", 1),
            ("~", 1), ("ʯ", 1), ("\u{2FF}", 1),
            // Combining marks take none: e and an acute accent, a and a ring.
            ("e\u{301}", 1), ("a\u{30A}b", 2), ("\u{300}", 0), ("\u{20DD}", 0), ("\u{200B}", 0),
            ("a\u{200D}b", 2),
            // Greek, Cyrillic and Hebrew take one.
            ("Ω", 1), ("Ж", 1), ("א", 1), ("\u{2010}", 1), ("\u{2027}", 1),
            // What East Asian Width calls wide or fullwidth takes two.
            ("日本", 4), ("한", 2), ("Ａ", 2), ("ｱ", 1), ("\u{1100}", 2), ("\u{115F}", 2),
            ("\u{1160}", 1), ("\u{2E7F}", 1), ("\u{2E80}", 2), ("\u{303E}", 2), ("\u{303F}", 1),
            ("\u{3041}", 2), ("\u{4DBF}", 2), ("\u{4DC0}", 1), ("\u{9FFF}", 2), ("\u{A000}", 2),
            ("\u{A95F}", 1), ("\u{A960}", 2), ("\u{A97C}", 2), ("\u{D7A3}", 2), ("\u{D7A4}", 1),
            ("\u{FE30}", 2), ("\u{FE70}", 1), ("\u{FF60}", 2), ("\u{FF61}", 1), ("\u{FFE6}", 2),
            ("\u{FFE7}", 1), ("\u{20000}", 2),
            // Emoji, alone, with a selector, and joined.
            ("🙂", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("👩\u{200D}👩\u{200D}👧", 2), ("🇩🇰", 2),
            ("👍🏽", 2), ("⚡", 2), ("a🙂b", 4),
        ])
    func width(text: String, cells: Int) {
        #expect(DisplayWidth.of(text) == cells)
        if let plain = DisplayWidth.ofPlain(text) { #expect(plain == cells) }
    }

    @Test(
        "Latin letters, marks and bars are plain",
        arguments: [
            "", "abc ~", "æøå ÆØÅ é ÿ", "\u{A0}\u{2FF}", "–—…“”‘’", "→−≤≥", "●◐○▁█▲▼", "✓✕✘",
            "\u{2010}\u{2027}\u{2190}\u{22FF}\u{2500}\u{25FC}\u{2713}\u{2718}",
        ])
    func plain(text: String) {
        #expect(DisplayWidth.ofPlain(text) == text.unicodeScalars.count)
    }

    @Test(
        "Anything else is not",
        arguments: [
            "\t", "\n", "\u{1B}", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{300}",
            "e\u{301}", "Ω", "日", "🙂", "\u{200B}", "\u{200F}", "\u{2028}", "\u{218F}", "\u{2300}",
            "\u{24FF}", "\u{25FD}", "\u{2712}", "\u{2719}", "a🙂",
        ])
    func notPlain(text: String) {
        #expect(DisplayWidth.ofPlain(text) == nil)
    }
}
