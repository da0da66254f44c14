import Testing

@testable import JobcenterKit

@Suite("Tables on a terminal", .limited)
struct TextTableTests {
    private func column(
        _ header: String, _ content: Table.Column.Content = .figures
    ) -> Table.Column {
        Table.Column(header: header, content: content)
    }

    private func table(
        _ columns: [Table.Column], _ rows: [Row], kind: Table.Kind = .goals, corner: String = ""
    ) -> Table {
        Table(kind: kind, caption: "", corner: corner, columns: columns, rows: rows)
    }

    private func lines(_ table: Table, width: Int, hasHeader: Bool = true) -> [String] {
        var page = TextPage(width: width, usesColor: false)
        TextTable(table).write(hasHeader: hasHeader, to: &page)
        return page.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }

    @Test("Figures end under their headers, words begin there, two spaces apart")
    func alignment() {
        let rows = [
            Row(label: "a", cells: [Cell("7"), Cell("x"), Cell("12345")]),
            Row(label: "bb", cells: [Cell("−10"), Cell("long"), Cell("1")]),
        ]
        let table = table([column("F"), column("W", .words), column("N")], rows, corner: "L")
        // Columns take 3, 4 and 5 cells and 2 before each, 18 of 40, and leave 22 for labels.
        #expect(
            lines(table, width: 40) == [
                "L                         F  W         N",
                "a                         7  x     12345",
                "bb                      −10  long      1",
            ])
    }

    @Test("On a narrow page gaps go first, from the left, then labels are wrapped")
    func narrow() {
        let columns = [column("aaaa"), column("bbbb"), column("cccc")]
        let row = Row(label: "one two", cells: [Cell("1"), Cell("2"), Cell("3")])
        // 12 cells of figures and gaps of 6: seven are left for the label at 25, which is enough.
        #expect(
            lines(table(columns, [row]), width: 25) == [
                "         aaaa  bbbb  cccc", "one two     1     2     3",
            ])
        // At 24 the first gap gives up a space, and at 23 the second.
        #expect(lines(table(columns, [row]), width: 24)[0] == "        aaaa  bbbb  cccc")
        #expect(lines(table(columns, [row]), width: 23)[0] == "        aaaa bbbb  cccc")
        // At 17 all have, and the label keeps its seven cells although the line is longer.
        #expect(lines(table(columns, [row]), width: 17)[0] == "        aaaa bbbb cccc")
        // A word of twelve is not broken where two gaps make room for it at 28.
        let long = Row(label: "kontanthjælp", cells: row.cells)
        #expect(
            lines(table(columns, [long]), width: 28) == [
                "             aaaa bbbb  cccc", "kontanthjælp    1    2     3",
            ])
    }

    @Test("Pieces of words that have no room beside each other stand on lines of their own")
    func pieces() throws {
        let detail = Row.Detail(
            series: [], periods: 1,
            words: [Cell("→ uændret"), Cell(" · ~ nås af og til"), Cell(" · mod i fjor +2,2 %")],
            remarks: ["en", "to"])
        let row = Row(label: "a", cells: [], detail: detail)
        #expect(
            lines(table([], [row]), width: 40).dropFirst(2) == [
                "    → uændret · ~ nås af og til", "    mod i fjor +2,2 %", "    en · to",
            ])
    }

    @Test("A long header stands on lines of its own words, the last as long as it can be")
    func headers() {
        let columns = [column("Snit i år"), column("Årsslut"), column("Krævet snit")]
        let row = Row(label: "a", cells: [Cell("866,8"), Cell("1"), Cell("1.011")])
        // 18 cells of figures and gaps of 6 leave 36 for the label.
        let margin = String(repeating: " ", count: 38)
        #expect(
            lines(table(columns, [row]), width: 60) == [
                margin + " Snit           Krævet", margin + " i år  Årsslut    snit",
                "a" + margin.dropFirst() + "866,8        1   1.011",
            ])
    }

    @Test("A label takes two lines beside its figures, a longer one stands above them")
    func labels() {
        let columns = [column("aaaa")]
        func labels(_ label: String, width: Int) -> [String] {
            lines(table(columns, [Row(label: label, cells: [Cell("1")])]), width: width)
                .dropFirst().map { $0 }
        }
        // 20 − 6 = 14 cells for labels.
        #expect(labels("ten letters", width: 20) == ["ten letters        1"])
        #expect(
            labels("ten letters and more", width: 20) == ["ten letters", "and more           1"])
        // Above the figures it has the page but for the two cells by which later lines hang.
        #expect(
            labels("ten letters and more and still more", width: 20) == [
                "ten letters and", "  more and still", "  more", "                   1",
            ])
        // On a page with room for 46 cells of label it may take any number of lines.
        let long = Array(repeating: "twelve chars", count: 12).joined(separator: " ")
        #expect(labels(long, width: 60).count == 4)
        #expect(labels(long, width: 60).last?.hasSuffix("chars") == false)
        #expect(labels(long, width: 60).last?.utf8.count == 52)
    }

    @Test("Rows of one heading stand under it, once")
    func headings() {
        let rows = [
            Row(heading: "H", label: "a", cells: []), Row(heading: "H", label: "b", cells: []),
            Row(label: "c", cells: []), Row(heading: "H", label: "d", cells: []),
            Row(heading: "I", label: "e", cells: []),
        ]
        #expect(
            lines(table([], rows), width: 60, hasHeader: false) == [
                "H", "  a", "  b", "c", "H", "  d", "I", "  e",
            ])
        #expect(
            lines(table([], [Row(label: "c", cells: [], note: "n")], kind: .plan), width: 60) == [
                "", "  c", "    n",
            ])
    }

    @Test("A year's bars and the words about it share a line where they fit")
    func details() throws {
        let series = Cadence.week.periods(in: 2020).prefix(12).map {
            Point(period: $0, value: Double($0.number))
        }
        func detail(_ words: [String], bars: Bool = true, width: Int) -> [String] {
            let detail = Row.Detail(
                series: bars ? series : [], periods: 12, words: words.map { Cell($0) })
            return lines(
                table([], [Row(label: "a", cells: [], detail: detail, note: "noted")]),
                width: width, hasHeader: false
            ).dropFirst().map { $0 }
        }
        let bars = "    ▁▁▂▂▃▄▄▅▆▆▇█"
        // 4 + 12 + 2 + 10 = 28.
        #expect(detail(["ten  cells"], width: 28) == [bars + "  ten  cells", "    noted"])
        #expect(detail(["ten  cells"], width: 27) == [bars, "    ten cells", "    noted"])
        #expect(detail(["ten", " cells"], width: 26) == [bars, "    ten cells", "    noted"])
        #expect(detail([], width: 60) == [bars, "    noted"])
        #expect(detail(["only"], bars: false, width: 60) == ["    only", "    noted"])
        #expect(detail([], bars: false, width: 60) == ["    noted"])
    }

    @Test("Tables side by side on a page have their figures under each other")
    func aligned() {
        let columns = [column("a"), column("b")]
        let tables = TextTable.aligned([
            table(columns, [Row(label: "x", cells: [Cell("1"), Cell("22222")])]),
            table(columns, [Row(label: "y", cells: [Cell("333"), Cell("4")])]),
        ])
        var page = TextPage(width: 30, usesColor: false)
        for table in tables { table.write(hasHeader: false, to: &page) }
        // 30 − (3 + 5 + 4) = 18 cells for labels.
        #expect(
            page.text == "x                     1  22222\n" + "y                   333      4\n")
        #expect(TextTable.aligned([]).isEmpty)
    }

    @Test("Colours follow from how figures stand, and labels of weekly targets are strong")
    func styles() {
        var page = TextPage(width: 60, usesColor: true)
        TextTable(
            table(
                [column("")],
                [
                    Row(label: "a", cells: [Cell("●", .good)]),
                    Row(label: "b", cells: [Cell("◐", .fair)]),
                    Row(heading: "H", label: "c", cells: [Cell("○", .bad)], note: "n"),
                    Row(heading: "H", label: "d", cells: [Cell("·", .noData)]),
                ], kind: .targets)
        ).write(hasHeader: false, to: &page)
        let gap = String(repeating: " ", count: 47)
        #expect(
            page.text == """
                \u{1B}[1ma\u{1B}[0m\(gap)\u{1B}[32m●\u{1B}[0m
                \u{1B}[1mb\u{1B}[0m\(gap)\u{1B}[33m◐\u{1B}[0m
                \u{1B}[1mH\u{1B}[0m
                  c\(gap.dropLast(2))\u{1B}[31m○\u{1B}[0m
                    n
                  d\(gap.dropLast(2))\u{1B}[2m·\u{1B}[0m

                """)
    }
}

@Suite("Grids on a terminal", .limited)
struct TextGridTests {
    private func lines(columns: Int, width: Int, marks: Int = 1) -> [String] {
        let indicator = Indicator(house: "h", measure: "m")
        let mark = Mark(standing: .good, words: "", indicator: indicator)
        let grid = Table(
            kind: .grid, caption: "", corner: "",
            columns: (0..<columns).map { Table.Column(header: "House \($0)", content: .marks) },
            rows: [
                Row(
                    label: "Measure",
                    cells: (0..<columns).map { _ in Cell(Array(repeating: mark, count: marks)) }),
                Row(label: "met", cells: (0..<columns).map { Cell("\($0)/9") }, isTotal: true),
            ])
        var page = TextPage(width: width, usesColor: false)
        TextGrid(table: grid).write(to: &page)
        return page.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }

    @Test("Columns are as wide as they need, the totals under a line")
    func widths() {
        let margin = String(repeating: " ", count: 30)
        // Eight cells and a gap of two.
        #expect(
            lines(columns: 3, width: 80) == [
                margin + "House 0   House 1   House 2",
                "Measure                       ●         ●         ●",
                margin + String(repeating: "─", count: 29),
                "  met                         0/9       1/9       2/9",
            ])
        #expect(lines(columns: 2, width: 160)[2] == margin + String(repeating: "─", count: 19))
        // Twelve marks and two spaces are 14 cells; four such columns leave 24 for the labels.
        #expect(
            lines(columns: 4, width: 80, marks: 12)[2]
                == String(repeating: " ", count: 24) + String(repeating: "─", count: 55))
    }

    @Test("What has no room stands in a block below")
    func blocks() {
        // Labels keep 20 of 60 cells, so that four columns of nine have room.
        let lines = lines(columns: 5, width: 60)
        #expect(lines.count == 9)
        #expect(lines[0].hasSuffix("   House 0  House 1  House 2  House 3"))
        #expect(lines[4].isEmpty)
        #expect(lines[5].hasSuffix("   House 4"))
        #expect(lines[8].hasSuffix("   4/9"))
    }

    @Test("Compounds are broken at their parts")
    func compounds() {
        let houses = ["Sygedagpengehuset", "Job- og Aktivhuset", "Ydelsescentret"]
        let grid = Table(
            kind: .grid, caption: "", corner: "",
            columns: houses.map { Table.Column(header: $0, content: .marks) }, rows: [])
        var page = TextPage(width: 80, usesColor: false)
        TextGrid(table: grid).write(to: &page)
        let words = page.text.split { " \n".contains($0) }
        #expect(
            words == [
                "Sygedagpenge-", "Job-", "og", "Ydelses-", "huset", "Aktiv-", "centret", "huset",
            ])
    }
}
