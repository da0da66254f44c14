import Foundation
import Testing

@testable import JobcenterKit

/// Data of a size, and a way to say which.
struct GrowingData: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let size: Int
    let files: @Sendable (Int) -> [String]

    init(_ name: String, _ size: Int, _ file: @escaping @Sendable (Int) -> String) {
        (testDescription, self.size, files) = (name, size, { [file($0)] })
    }

    init(files name: String, _ size: Int, _ file: @escaping @Sendable (Int) -> String) {
        (testDescription, self.size, files) = (name, size, { count in (0..<count).map(file) })
    }

    /// Rows that are all the same.
    init(row: String, header: String = "uge;hus;nøgletal;målgruppe;værdi") {
        self.init(row, 1000) { header + "\n" + String(repeating: row + "\n", count: $0) }
    }

    private static let talks = "jobhuset;samtaler;forsikrede-ledige"

    private static func wide(_ columns: Int, rows: Int, cell: String) -> String {
        let weeks = (0..<columns).map { Week(year: 2000, checked: 1).ordinal + $0 }
        let header = weeks.map { Week(ordinal: $0).description }.joined(separator: ";")
        let cells = Array(repeating: cell, count: columns).joined(separator: ";")
        return "hus;nøgletal;målgruppe;\(header)\n"
            + String(repeating: "\(talks);\(cells)\n", count: rows)
    }

    static let all: [GrowingData] =
        [
            "10;nowhere;samtaler;;951", "10;jobhuset;xyzzy;;951", "10;jobhuset;samtaler;xyzzy;951",
            "10;jobhuset;samtaler;;951", "x;\(talks);951", "2020-W54;\(talks);951",
            "2021-W01;\(talks);951", "10;\(talks);x", "10;\(talks);-1", "10;jobhuset;cv-andel;;101",
            "10;\(talks);951", "10;\(talks);951;x", "10;jobhuset", "10;\(talks);9\"1",
            "10;\(talks);010190-1234", "I alt;;;;951", "10;tværgående;samtaler;;951",
            "10;\(talks);1,5", "10;jobhuset;cv-andel;;0,5", "10;\(talks);99999", "10;\(talks);",
        ].map { GrowingData(row: $0) }
        + [
            GrowingData(
                row: "10;\(talks);951;950", header: "uge;hus;nøgletal;målgruppe;værdi;erstatter"),
            GrowingData(row: "a;010190-1234", header: "navn;cpr"),
            GrowingData(
                row: "10,jobhuset,samtaler,forsikrede-ledige,1.700",
                header: "uge,hus,nøgletal,målgruppe,værdi"),
            GrowingData(
                row: "\"a\nb\";10;\(talks);951",
                header: "bemærkning;uge;hus;nøgletal;målgruppe;værdi"),
            GrowingData("columns with a fault", 500) { wide($0, rows: 4, cell: "x") },
            GrowingData("columns with a remark", 500) { wide($0, rows: 4, cell: "1,5") },
            GrowingData("columns that are not known", 500) { count in
                "uge;hus;nøgletal;værdi;" + (0..<count).map { "k\($0)" }.joined(separator: ";")
                    + "\n"
            },
            GrowingData("bytes of a header's cells", 200) { size in
                let cells = Array(repeating: String(repeating: "æ", count: size), count: 200)
                return "uge;hus;nøgletal;værdi;" + cells.joined(separator: ";") + "\n"
            },
            GrowingData(files: "files with a fault", 250) { number in
                ["", "x\n", "uge;uge;hus;nøgletal;værdi\n", "\0", "uge;\"x"][number % 5]
            },
            GrowingData(files: "files", 250) { number in
                "uge;hus;nøgletal;målgruppe;værdi;bemærkning\n"
                    + "\(2020 - number / 52)-W\(number % 52 + 1);\(talks);951;nr. \(number)\n"
            },
        ]
}

@Suite("Reading takes time in proportion to what is read", .limited)
struct GrowthTests {
    /// The processor's time for reading data and writing what was found, the best of several.
    private func time(_ files: [String], _ plan: Plan) -> Double {
        (0..<3).map { _ in
            let begin = clock()
            var intake = Intake(plan: plan)
            for (number, file) in files.enumerated() {
                intake.read(Array(file.utf8), named: "\(number).csv")
            }
            intake.finish()
            let validation = Validation(intake)
            _ = validation.formatted(as: .junit, in: .danish, version: "", style: TextStyle())
            return clock() - begin
        }.min() ?? 0
    }

    /// The time that the thread has had, in seconds.
    private func clock() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    @Test("Twice as much takes less than three times as long", arguments: GrowingData.all)
    func growth(data: GrowingData) throws {
        let plan = try Plan.builtIn("aalborg-2020")
        let (once, twice) = (data.files(data.size), data.files(2 * data.size))
        _ = time(once, plan)
        // What goes with the square takes four times as long; a millisecond is for the clock.
        let times = (time(once, plan), time(twice, plan))
        #expect(times.1 < 3 * times.0 + 0.001, "\(times)")
    }

    @Test("A message has at most 60 characters and 240 bytes of a cell")
    func messages() throws {
        let header = "uge;hus;nøgletal;målgruppe;værdi\n"
        // Each character is a letter and 200 marks of two bytes.
        let marks = "e" + String(repeating: "\u{301}", count: 200)
        for cell in [String(repeating: marks, count: 100), String(repeating: "x ", count: 9999)] {
            let reading = try FileReading(header + "\(cell);jobhuset;samtaler;;1\n")
            let message = try #require(reading.intake.diagnostics.sorted.first?.message.english)
            let shown = message.split(separator: "“")[0].split(separator: "”")[0]
            #expect(shown.count <= 61)
            #expect(shown.utf8.count <= 243)
            #expect(shown.hasSuffix("…"))
        }
    }
}
