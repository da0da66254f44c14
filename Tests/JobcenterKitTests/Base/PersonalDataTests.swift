import Testing

@testable import JobcenterKit

/// What is a CPR number, after the contract's rule: six digits, a hyphen and four; or, where the
/// first six are a day, month and year, with nothing, white space or another mark between.
@Suite("CPR numbers in every spelling", .limited)
struct PersonalDataTests {
    private func isPersonal(_ text: String) -> Bool {
        PersonalData.isContained(in: Array(text.utf8).span)
    }

    @Test(
        "A hyphen makes any six and four digits one",
        arguments: [
            "010190-1234", "999999-9999", "000000-0000", "tlf. 010190-1234.", "a010190-1234b",
        ])
    func hyphen(text: String) { #expect(isPersonal(text)) }

    @Test(
        "A date needs no hyphen",
        arguments: [
            "0101901234", "x0101901234x", "010190 1234", "010190   1234", "010190\t1234",
            "010190\n1234", "010190\r\n1234", "010190 \t \n 1234", "010190\u{B}1234",
            "010190\u{C}1234", "010190\u{85}1234", "010190\u{A0}1234", "010190\u{1680}1234",
            "010190\u{2002}1234", "010190\u{2007}1234", "010190\u{2009}1234",
            "010190\u{2028}1234", "010190\u{2029}1234", "010190\u{202F}1234",
            "010190\u{205F}1234", "010190\u{3000}1234",
            "010190/1234", "010190.1234",
            // U+2010 to U+2015 are the hyphen, the no-break hyphen and the dashes by length, then
            // the minus sign, the small and the full-width hyphen and the soft one.
            "010190\u{2010}1234", "010190\u{2011}1234", "010190\u{2012}1234",
            "010190\u{2013}1234", "010190\u{2014}1234", "010190\u{2015}1234",
            "010190\u{2212}1234", "010190\u{FE63}1234", "010190\u{FF0D}1234",
            "010190\u{AD}1234",
            "010190 - 1234", "010190 – 1234", "010190- 1234", "010190 /1234", "010190. 1234",
            // Characters without a width: the digits look as if they stood side by side.
            "010190\u{200B}1234", "010190\u{2060}1234", "010190\u{FEFF}1234",
            // Day + 60, and 29 February, which 2000 has.
            "610190 1234", "910190 1234", "6101901234", "290200 1234", "311299/1234",
            // Among other figures.
            "1 010190 1234", "123456 010190 1234", "010190 010190 1234", "12 0101901234 12",
        ])
    func date(text: String) { #expect(isPersonal(text)) }

    @Test(
        "Anything else is none",
        arguments: [
            "", "1", "010190", "010190-", "010190-123", "010190-12345", "1010190-1234",
            "01019012345", "10101901234", "010190--1234", "010190 - - 1234", "010190./1234",
            "010190,1234", "010190;1234", "010190:1234", "010190_1234", "010190a1234",
            "010190+1234", "01019-01234", "0101-901234",
            // 32 January, month 13, day 0, month 0, 31 April, 30 February, 29 February 2001, and
            // days 60 and 92: no dates.
            "320190 1234", "011390 1234", "000190 1234", "010090 1234", "310490 1234",
            "300200 1234", "290201 1234", "600190 1234", "920190 1234", "999999 9999",
            "9999999999", "3201901234", "999999/9999", "999999.9999", "999999–9999",
            "999999 - 9999",
            // Dates, weeks and figures as files hold them.
            "2020-03-12", "2020-03-12.csv", "12/03-2020", "12-03-2020", "12.03.2020",
            "12/3-2020", "4. marts 2020", "20200312", "12032020", "120320", "2020-W10",
            "2020W10", "uge 10 2020", "2020-10", "12-13/03-2020", "120320-19", "12032020-1234",
            "1.234.567.890", "1 234 567 890", "123.456.7890", "12.0320.1234",
            // 20 of month 20, 20 of month 31: ten digits but no date.
            "2020031012", "2031011234", "4512345678", "+45 12 34 56 78", "98 76 54 32",
        ])
    func others(text: String) { #expect(!isPersonal(text)) }

    @Test("Exactly the digits are replaced, of every number, and what stands around stays")
    func masking() {
        #expect("010190-1234".withoutPersonalData == "••••••-••••")
        #expect(
            "æ 0101901234, 010190 \n 1234 og 12/03-2020".withoutPersonalData
                == "æ ••••••••••, •••••• \n •••• og 12/03-2020")
        #expect("123456 010190 1234 5678".withoutPersonalData == "123456 •••••• •••• 5678")
        #expect("12/03-2020".withoutPersonalData == "12/03-2020")
        #expect("010190-1234".withoutPersonalData.withoutPersonalData == "••••••-••••")
    }

    @Test("What is cut off in the middle of a character, or not UTF-8, is read like any other")
    func brokenText() {
        func isPersonal(_ bytes: [UInt8]) -> Bool { PersonalData.isContained(in: bytes.span) }
        let begin = Array("010190".utf8)
        for end: [UInt8] in [[0xC2], [0xE2, 0x80], [0xF0, 0x9F], [0xFF], [0xA0], [0x80, 0x20]] {
            #expect(!isPersonal(begin + end))
            #expect(!isPersonal(begin + end + Array("1234".utf8)))
        }
    }

    @Test(
        "In stretches they are found wherever one stretch ends and the next begins",
        arguments: [
            ("x010190-1234", true), ("010190 \n 1234 x", true), ("æ0101901234", true),
            ("010190\u{A0}–1234", true), ("010190\u{0}-1234", false),
            ("x010190123456", false), ("x990101901234", false), ("010190-12345 x", false),
            ("1010190-1234", false), ("", false),
        ])
    func stretches(text: String, isPersonal: Bool) {
        let bytes = Array(text.utf8)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var search = PersonalDataSearch()
                search.look(at: bytes[..<first])
                search.look(at: bytes[first..<second])
                search.look(at: bytes[second...])
                search.finish()
                #expect(search.hasFound == isPersonal, "\(first), \(second)")
            }
        }
    }

    @Test("A part of a text is masked although the number goes on outside of it")
    func parts() {
        let text = Array("ab 010190 \n 1234;0101901234".utf8)
        func masked(_ part: Range<Int>) -> String { PersonalData.masked(part, of: text.span) }
        #expect(masked(0..<text.count) == "ab •••••• \n ••••;••••••••••")
        #expect(masked(0..<9) == "ab ••••••")
        #expect(masked(0..<5) == "ab ••")
        #expect(masked(8..<14) == "• \n ••")
        #expect(masked(16..<19) == ";••")
        #expect(masked(25..<27) == "••")
        #expect(masked(3..<3) == "")
    }
}
