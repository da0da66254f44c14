import Testing

@testable import JobcenterKit

@Suite("Numbers are read exactly or refused", .limited)
struct NumberTests {
    func read(_ cell: String, _ convention: NumberConvention) -> ReadNumber? {
        let bytes = Array(cell.utf8)
        return NumberGrammar.read(bytes.span, convention)
    }

    @Test(
        "Danish numbers",
        arguments: [
            ("951", 951), ("1.700", 1700), ("1.234,5", 1234.5), ("1,5", 1.5), ("1 234", 1234),
            ("1\u{A0}234,25", 1234.25), ("1\u{2009}234", 1234), ("1\u{202F}234", 1234),
            ("-5", -5), ("−5", -5), ("+7", 7), (" 12 ", 12), ("94,5 %", 94.5), ("94 %", 94),
            ("0,1", 0.1), ("007", 7), ("1.000.000", 1_000_000), ("0", 0), ("-0", 0),
            ("999999999999999", 999_999_999_999_999),
            ("999.999.999.999.999,25", 999_999_999_999_999.25),
        ])
    func danish(cell: String, value: Double) {
        #expect(read(cell, .comma)?.value == value)
    }

    @Test(
        "What is no Danish number",
        arguments: [
            "", "2.5", "0.500", "1e3", "0x10", "NaN", "∞", "12 stk", "1,", ",5", "1.00", "1.0000",
            "1.000 000", "1,00,,000", "-0.0.66962", "1234.567", "--1", "+", "%", "1,5,2",
            "1. 000", "1  000", "5 % %", "1.234.5",
        ])
    func notDanish(cell: String) {
        #expect(read(cell, .comma) == nil)
    }

    @Test(
        "Numbers with a point",
        arguments: [
            ("1234.5", 1234.5, false), ("1,234.5", 1234.5, false), ("1.700", 1.7, true),
            ("12.345", 12.345, true), ("1.70", 1.7, false), ("1234.567", 1234.567, false),
            ("1,111", 1111, false), ("0.7", 0.7, false),
        ])
    func point(cell: String, value: Double, looksLikeThousands: Bool) {
        #expect(
            read(cell, .point) == ReadNumber(value: value, looksLikeThousands: looksLikeThousands))
    }

    @Test("What is no number with a point", arguments: ["1.111,11", "1,5", "94,5", "1.", ".5"])
    func notPoint(cell: String) {
        #expect(read(cell, .point) == nil)
    }

    @Test("From 1e15 on nothing is a number")
    func large() {
        #expect(read("999999999999999,9", .comma) != nil)
        #expect(read("1000000000000000", .comma) == nil)
        #expect(read("-1000000000000000", .comma) == nil)
        #expect(read("0000000000000000001", .comma)?.value == 1)
        #expect(read(String(repeating: "9", count: 300), .comma) == nil)
        #expect(read(String(repeating: "9", count: 400), .comma) == nil)
    }
}
