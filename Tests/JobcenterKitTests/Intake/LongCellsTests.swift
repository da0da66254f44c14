import Testing

@testable import JobcenterKit

@Suite("Long cells are not held", .limited)
struct LongCellsTests {
    private let talks = "jobhuset;samtaler;forsikrede-ledige"
    /// Longer than the text at hand, so that a record of a few goes on behind it.
    private let long = String(repeating: "x", count: 300_000)

    /// The bytes of text that were at hand in the end, when records are long.
    private func room(_ text: String, records: Int) -> Int {
        var reader = RecordReader()
        var source = ByteArraySource(Array(text.utf8))
        reader.open(&source)
        reader.columnsRead = []
        for _ in 0..<records { _ = reader.next(from: &source) }
        return reader.text.bytes.count
    }

    @Test("A record of many is not held whole, one with a quote in the wrong place neither")
    func room() {
        let cell = String(repeating: "x", count: 40_000)
        let cells = Array(repeating: cell, count: 40).joined(separator: ";")
        // 1.6 MB, of which no more is needed than a cell and what is read at once.
        #expect(room(cells + "\n", records: 1) < 700_000)
        #expect(room("a;b\"c;" + cells + "\n", records: 1) < 700_000)
    }

    @Test("A header's long cells name nothing, what follows them is read, and they are shortened")
    func header() throws {
        let header = "uge;hus;nøgletal;målgruppe;\(long);\(long);værdi\n"
        let reading = try FileReading(header + "2020-W10;\(talks);;;951\n")
        #expect(reading.found == ["1:28 unknown-column", "1:300029 unknown-column"])
        #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
        // As far as it is kept, the cell names a column.
        let padded = "værdi" + String(repeating: " ", count: 300_000)
        let named = try FileReading("uge;hus;nøgletal;målgruppe;\(padded)\n2020-W10;\(talks);951\n")
        #expect(named.found.isEmpty)
        #expect(named.value("samtaler", "forsikrede-ledige") == 951)
        let other = try FileReading(
            "uge;hus;nøgletal;\(padded)x;værdi\n2020-W10;jobhuset;cv-andel;;95\n")
        #expect(other.found == ["1:18 unknown-column"])
        let week = try FileReading(
            "hus;nøgletal;målgruppe;2020-W09;2020-W10\(padded.dropFirst(5))x\n\(talks);1;2\n")
        #expect(week.found == ["1:33 unknown-column"])
    }

    @Test("A header that was cut is not taken for one that was not, nor the other way round")
    func remembered() throws {
        let kept = String(repeating: "x", count: 256)
        let row = "2020-W10;\(talks);951;\n"
        var intake = Intake(plan: try Plan.builtIn("aalborg-2020"))
        let cells = [kept, long + " 010190-1234", kept + long, long + " 010190-1234"]
        for (number, cell) in cells.enumerated() {
            let week = "2020-W\(10 + number);"
            var source = ByteArraySource(
                Array("uge;hus;nøgletal;målgruppe;værdi;\(cell)\n\(week)\(row.dropFirst(9))".utf8))
            intake.read(&source, named: "\(number).csv")
        }
        let found = intake.diagnostics.sorted.filter { $0.code == .personalData }
        #expect(found.map(\.file) == ["1.csv", "3.csv"])
    }

    @Test("A week's long cell in the wide form is a number with white space behind it, or none")
    func wide() throws {
        let header = "hus;nøgletal;målgruppe;2020-W10;2020-W11\n"
        let space = String(repeating: " ", count: 300_000)
        let reading = try FileReading(header + "\(talks);951\(space);952\(space)\n")
        #expect(reading.found.isEmpty)
        #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
        #expect(reading.value("samtaler", "forsikrede-ledige", week: 11) == 952)
        #expect(try FileReading(header + "\(talks);\(space);\(space)\n").rows == [0, 0, 2])
        let zeros = String(repeating: "0", count: 300_000)
        let cut = try FileReading(header + "\(talks);\(zeros)5;951\(space)x\n")
        #expect(cut.found == ["2:37 invalid-number", "2:300039 invalid-number"])
        #expect(
            !cut.intake.diagnostics.sorted.contains {
                $0.message.english.contains("write 0")
            })
    }
}
