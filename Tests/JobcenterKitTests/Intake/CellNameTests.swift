import Testing

@testable import JobcenterKit

@Suite("Cells are named as a spreadsheet names them", .limited)
struct CellNameTests {
    @Test("Letters go on behind Z as spreadsheets have them")
    func letters() {
        func name(_ column: Int) -> String { CellName(column: column, row: 7).description }
        // 26 letters, then 26 × 26 pairs: column 26 + 676 = 702 (from 0) is the first of three.
        #expect(
            [0, 25, 26, 51, 52, 701, 702, 1023].map(name) == [
                "A7", "Z7", "AA7", "AZ7", "BA7", "ZZ7", "AAA7", "AMJ7",
            ])
    }

    private let header = "uge;hus;nøgletal;målgruppe;værdi;bemærkning\n"
    private let row = ";jobhuset;samtaler;forsikrede-ledige;"

    private func cells(_ text: String) throws -> [String] {
        try FileReading(text).intake.diagnostics.sorted.map {
            "\($0.line ?? 0) \($0.cell?.description ?? "") \($0.code.rawValue)"
        }
    }

    @Test("A record of several lines is one row, a blank one is one too")
    func rows() throws {
        // Lines 2 and 3 are row 2, line 4 is row 3 and blank, line 5 is row 4.
        let text =
            header + "2020-W10\(row)951;\"to\nlinjer\"\n\n"
            + "2020-W11;nowhere;samtaler;forsikrede-ledige;951;\n2020-W12\(row)95100;\n"
            + "2020-W12\(row)951;\n2020-W13\(row)951;;x\n2020-W14\n2020-W15\(row)95\"1;\n"
        #expect(
            try cells(text) == [
                "5 B4 unknown-house", "6 E5 implausible-value", "7 E6 duplicate-value",
                "8 G7 extra-cell", "9 A8 missing-cell", "10 E9 stray-quote",
            ])
    }

    @Test("The line that tells the delimiter is no row of a spreadsheet")
    func announced() throws {
        #expect(try cells("sep=;\n" + header + "2020-W10\(row)x;\n") == ["3 E2 invalid-number"])
    }

    @Test("In the wide form a value's column is that of its week")
    func wide() throws {
        // The measure's line break makes the row stand on lines 2 and 3.
        let text =
            "hus;nøgletal;målgruppe;2020-W10;2020-W11\n"
            + "jobhuset;\"samtaler\n\";forsikrede-ledige;951;95100\n"
            + "jobhuset;samtaler;forsikrede-ledige;951;\n"
        #expect(try cells(text) == ["3 E2 implausible-value", "4 D3 duplicate-value"])
    }

    @Test("A column without a header and a byte without a meaning have cells")
    func others() throws {
        let text = "uge;hus;nøgletal;målgruppe;værdi;\n2020-W10\(row)951;x\n"
        #expect(try cells(text) == ["1 F1 unknown-column"])
        let bytes = Array(("\u{FEFF}" + header + "2020-W10;job").utf8) + [0xFF] + Array("\n".utf8)
        let found = try FileReading(bytes).intake.diagnostics.sorted
        #expect(found.map { $0.cell?.description } == ["B2"])
    }

    @Test("Like messages in a column of rows that follow one another are one entry in text")
    func entries() throws {
        func bad(_ week: Int) -> String {
            "2020-W\(week);nowhere;samtaler;forsikrede-ledige;951;\n"
        }
        let text =
            header + bad(10) + bad(11) + "2020-W12\(row)951;\n" + bad(13) + "\n" + bad(14)
            + "x;nowhere;samtaler;forsikrede-ledige;951;\n"
            + "x;somewhere;samtaler;forsikrede-ledige;951;\n"
        let found = try FileReading(text).intake.diagnostics.sorted
        let lines = found.text(in: .english, TextStyle()).split(separator: "\n").map {
            $0.prefix { $0 != "–" && $0 != "“" } + ($0.contains(", lines") ? "…" : "")
        }
        #expect(found.count == 8)
        #expect(
            lines == [
                "a.csv:2:10: error (B2:B3, lines 2…", "a.csv:5:10: error (B5): unknown house ",
                "a.csv:7:10: error (B7:B8, lines 7…", "a.csv:8:1: error (A8:A9, lines 8…",
                "a.csv:9:3: error (B9): unknown house ",
            ])
    }
}
