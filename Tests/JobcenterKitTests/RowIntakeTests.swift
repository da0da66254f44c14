import Dispatch
import Testing

@testable import JobcenterKit

/// Files with all that may break the pattern of rows that say the same again and again.
private struct Files {
    private var random: SeededGenerator
    private(set) var files: [(bytes: [UInt8], name: String)] = []
    let capacity: Int
    let pieces: Int

    private static let headers = [
        "uge;hus;nøgletal;målgruppe;værdi;erstatter", "erstatter;uge;hus;nøgletal;værdi",
        "hus;nøgletal;målgruppe;erstatter;2020-W09;2020-W10", "uge;nøgletal;målgruppe;værdi",
        "uge;hus;nøgletal;målgruppe;værdi", "uge;hus;nøgletal;målgruppe;værdi;bemærkning",
        "uge;hus;nøgletal;værdi;;x", "uge;hus;;nøgletal;målgruppe;værdi",
        "hus;nøgletal;målgruppe;værdi", "week;house;house_name;measure;group;value;;;note",
        "hus;uge;nøgletal;værdi", "hus;nøgletal;målgruppe;2020-W09;2020-W10",
        "hus;nøgletal;målgruppe;2020-W09;2020-M02;2020-02-28",
        "uge;hus;nøgletal;målgruppe;værdi;010190-1234", "uge;hus;ukendt;nøgletal;målgruppe;værdi",
    ]
    private static let cells: [String: [String]] = [
        "hus": [
            "jobhuset", "Jobhuset", "\"jobhuset\"", "sygedagpengehuset", "ydelsescentret",
            "nowhere", "ydelsescentret",
            "tværgående", " jobhuset ",
        ],
        "nøgletal": [
            "samtaler", "formidlinger", "cv-andel", "raadgivning-tilbudt", "afslutninger", "xx",
            "Samtaler/uge – forsikrede ledige",
        ],
        "målgruppe": [
            "forsikrede-ledige", "jobparate-kontanthjaelp", "", "forsikrede ledige", "jobafklaring",
            "\"forsikrede-ledige\"",
        ],
        "uge": [
            "2020-W01", "2020-W02", "3", "uge 4", "\"2020-W05\"", "2019-W06", "2021-W01",
            "2020-W54",
            "x", "2020-M03", "\"marts 2020\"", "2019-M02", " 2020-W07 ", "4/3-2020", "\t7",
            "\u{A0}9", "", "\"\n11\"",
            String(repeating: " ", count: 400) + "10",
        ],
        "værdi": [
            "951", "0", "94.5", "94,5", "1.017", "1", "\"250\"", "", "ja", "99999", "010190-1234",
            "-3", "7 %", " 8", "1234567890", "0101901234", "01", "0,0", "0,5", "26", "1.234,5",
            "2.5", "1,70", "5,", "\"5", "1\"", "100,1", "007", "999999999,99",
        ],
        "ukendt": ["a", "010190-1234", "", "æ"],
        "": ["", "", "", "", "", "content"],
        "erstatter": ["", "", "", "", "951", "1", "0", "25", "x", "26"],
    ]
    /// The English headers' Danish ones.
    private static let danish = [
        "week": "uge", "house": "hus", "house_name": "ukendt", "measure": "nøgletal",
        "group": "målgruppe", "value": "værdi", "2020-W09": "værdi", "2020-W10": "værdi",
        "2020-M02": "værdi", "2020-02-28": "værdi",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        capacity = [256 * 1024, 512, 400, 900, 4096].randomElement(using: &random) ?? 512
        pieces = Int.random(in: 1...700, using: &random)
        let headers = [pick(Self.headers), pick(Self.headers)]
        for _ in 0..<Int.random(in: 1...4, using: &random) { add(pick(headers)) }
    }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    private mutating func isOneIn(_ count: Int) -> Bool {
        Int.random(in: 1...count, using: &random) == 1
    }

    private mutating func add(_ header: String) {
        let delimiter = pick([";", ";", ",", "\t"])
        let ends = pick([
            ["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"],
            ["\n", "\n", "\n\n", "\r\n\r\n", "\n;;;;\n", "\n \n"],
        ])
        let columns = header.split(separator: ";", omittingEmptySubsequences: false).map(
            String.init)
        var text = pick([
            "", "", "", "sep=\(delimiter)\n", "\u{FEFF}", "  \n", "Uge 10\n;;\n", "a\"\n",
        ])
        text += columns.joined(separator: delimiter) + pick(ends)
        let names = (0..<4).map { _ in
            ["hus", "nøgletal", "målgruppe"].map { pick(Self.cells[$0] ?? []) }
        }
        let isCalm = isOneIn(2)
        for number in 0..<Int.random(in: 0...80, using: &random) {
            let name = names[number % names.count]
            var cells = columns.map { column -> String in
                switch Self.danish[column] ?? column {
                case "hus": return name[0]
                case "nøgletal": return name[1]
                case "målgruppe": return name[2]
                case "uge" where isCalm: return "2020-W\(10 + number / names.count % 44)"
                case "værdi" where isCalm && !isOneIn(16): return pick(["0", "1", "25"])
                case let other: return pick(Self.cells[other] ?? [""])
                }
            }
            if isOneIn(30) { cells.removeLast() }
            if isOneIn(30) { cells.append(pick(["", "x"])) }
            text += cells.joined(separator: delimiter) + pick(ends)
        }
        if isOneIn(2), text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
        let bytes: [UInt8] =
            switch Int.random(in: 0...9, using: &random) {
            // What makes a file be read again from its beginning, or given up.
            case 0: Array(text.utf8) + [0xE5]
            case 1: Array(text.utf8) + [0]
            case 2: Array(text.utf8) + [0xE5, 0x81]
            case 3: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case 4: text.unicodeScalars.map { UInt8(min($0.value, 0xFF)) }
            default: Array(text.utf8)
            }
        let name = pick(["uge10.csv", "2020-W11.csv", "2019/uge 12.csv", "a.csv", "2021-W03.csv"])
        files.append((bytes, name))
    }
}

/// Eight jobs at a time, in whatever order they come.
private struct Eight: IntakeExecutor {
    let width = 8

    func run(_ count: Int, _ job: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: job)
    }
}

extension Diagnostic {
    fileprivate var place: String {
        "\(line ?? 0):\(column ?? 0) \(cell.map { "\($0)" } ?? "") \(code.rawValue)"
    }
}

@Suite("Rows mean the same however their bytes come in", .limited)
struct RowIntakeTests {
    @Test(
        "Rows, values, their places and diagnostics are the same in pieces and parts of any length",
        arguments: RandomCases.seeds(from: 1, 16))
    func same(seed: UInt64) throws {
        // Two of the indicators are reported by the month.
        let builtIn = try Plan.builtIn("aalborg-2020").file
        let monthly = ["raadgivning-tilbudt", "sagsbehandlingstid"].reduce(builtIn) {
            text, measure in
            text.replacing(
                "\"ydelsescentret\", \"measure\":\"\(measure)\",",
                with: "\"ydelsescentret\", \"measure\":\"\(measure)\", \"cadence\":\"month\",")
        }
        let plan = try Plan(json: Array(monthly.utf8))
        #expect(plan.cadences.contains(.month))
        let files = Files(seed: seed)
        func read(
            capacity: Int, pieces: Int, _ executor: any IntakeExecutor = InPlace(), part: Int = 64
        ) -> Intake {
            var intake = Intake(
                plan: plan, executor: executor, capacity: capacity, smallestPart: part)
            // One of them cannot be opened, one reads twice what others read.
            let all = files.files + [([], "uge12.csv")] + files.files.suffix(2)
            intake.read(all.map(\.name)) { number throws(Intake.Unopened) in
                if all[number].bytes.isEmpty {
                    throw Intake.Unopened(
                        code: .notReadable, reason: Wording(da: "spærret", en: "barred"))
                }
                return TrickleSource(all[number].bytes, sizes: [pieces])
            }
            intake.finish()
            return intake
        }
        func values(_ intake: Intake) -> [String] {
            plan.indicators.indices.flatMap { position in
                let index = IndicatorIndex(position: position)
                return [2019, 2020].flatMap { year in
                    intake.history.series(of: index, in: year).points.map { point in
                        let place = intake.history.place(of: index, in: point.period)
                        let note = intake.history.note(on: index, in: point.period) ?? ""
                        return "\(point.period) \(position) \(point.value) \(place?.file ?? -1):"
                            + "\(place?.line ?? -1) \(note)"
                    }
                }
            }
        }
        let whole = read(capacity: 1 << 20, pieces: .max)
        for other in [
            read(capacity: files.capacity, pieces: .max),
            read(capacity: files.capacity, pieces: files.pieces),
            read(capacity: 1 << 20, pieces: .max, Eight(), part: 1),
            read(capacity: files.capacity, pieces: files.pieces, Eight()),
        ] {
            #expect(other.rows == whole.rows, "seed \(seed)")
            #expect(other.files == whole.files, "seed \(seed)")
            #expect(other.unreadableFiles == whole.unreadableFiles, "seed \(seed)")
            #expect(other.diagnostics.sorted == whole.diagnostics.sorted, "seed \(seed)")
            #expect(values(other) == values(whole), "seed \(seed)")
        }
    }

    private func found(_ texts: [String]) throws -> [String] {
        var intake = Intake(plan: try Plan.builtIn("aalborg-2020"))
        for text in texts {
            var source = ByteArraySource(Array(text.utf8))
            intake.read(&source, named: "a.csv")
        }
        return intake.diagnostics.sorted.map {
            "\($0.line ?? 0):\($0.column ?? 0) \($0.code.rawValue)"
        }
    }

    private let header = "uge;hus;nøgletal;målgruppe;værdi\n"
    private let row = ";jobhuset;samtaler;forsikrede-ledige;"

    @Test("A blank line before a week of its own is a line, and a week alone is no row")
    func blankLines() throws {
        // Lines: 1 header, 2 week 10, 3 blank, 4 week 11, 5 the week alone, 6 what should follow it,
        // 7 week 13 with a fault.
        let text =
            header
            + "2020-W10\(row)951\n\n2020-W11\(row)951\n2020-W12\n\(row)951\n2020-W13\(row)x\n"
            + (14...40).map { "2020-W\($0)\(row)951\n" }.joined()
        #expect(
            try found([text]) == ["5:1 missing-cell", "6:1 invalid-week", "7:46 invalid-number"])
    }

    @Test("What stands before the value is read where the row is known otherwise")
    func cellsBeforeTheValue() throws {
        // The week and the names are known from the first row. Of the second row the note is kept,
        // which takes two lines, of the third the CPR number is found, of the fourth the content
        // of the column without a header.
        let text =
            "bemærkning;;uge;hus;nøgletal;målgruppe;værdi\n"
            + ";;2020-W10\(row)951\n\"to\nlinjer\";;2020-W11\(row)952\n"
            + "010180-1234;;2020-W10\(row)953\n;x;2020-W11\(row)954\n"
        var intake = Intake(plan: try Plan.builtIn("aalborg-2020"))
        intake.read(Array(text.utf8), named: "a.csv")
        #expect(
            intake.diagnostics.sorted.map {
                "\($0.line ?? 0):\($0.column ?? 0) \($0.code.rawValue)"
            }
                == ["1:12 unknown-column", "5:1 personal-data", "6:49 duplicate-value"])
        let house = try #require(intake.plan.houses.first { $0.id == "jobhuset" })
        let talks = try #require(
            intake.plan.weeklyTargets(of: house).first {
                $0.measure.id == "samtaler" && $0.group?.id == "forsikrede-ledige"
            })
        let week = Week(year: 2020, checked: 11)
        #expect(intake.history.note(on: talks.index, in: week.period) == "to\nlinjer")
        #expect(intake.history.place(of: talks.index, in: week.period) == .init(file: 0, line: 4))
    }

    @Test("Long cells that nobody reads are the same whether they are held whole or not")
    func longCells() throws {
        let header = "x;uge;y;hus;nøgletal;målgruppe;;værdi;z;bemærkning"
        let long = String(repeating: "lang tekst æ ", count: 1000)
        let lines = "\"" + String(repeating: "linje\n", count: 2000) + "\""
        let blank = String(repeating: " ", count: 9000)
        func row(
            _ week: Int, _ x: String, _ y: String, _ none: String, _ value: String, _ z: String
        )
            -> String
        {
            "\n\(x);2020-W\(week);\(y);jobhuset;samtaler;forsikrede-ledige;\(none);\(value);\(z);\(long)"
        }
        // A plain row, one with a decimal, a week taken twice, a number that is none, a CPR number
        // behind what is dropped, a name that is unknown, a quote in the wrong place, a cell more.
        let text =
            header + row(10, long, lines, "", "951", long)
            + row(11, long, lines, blank, "951,5", "")
            + row(10, long, lines, "", "952", long) + row(12, lines, lines, long, "x", long)
            + row(13, long + "010180-1234", long, "", "951", lines)
            + row(14, long, long, "", "951", long).replacing("jobhuset", with: "jobhus")
            + row(15, long, long + "\"", "", "951", long) + row(16, lines, lines, "", "951", lines)
            + ";mere" + row(17, lines, long, "", "951", blank)
        func read(capacity: Int, pieces: Int) throws -> Intake {
            var intake = Intake(
                plan: try Plan.builtIn("aalborg-2020"), executor: InPlace(), capacity: capacity)
            var source = TrickleSource(Array(text.utf8), sizes: [pieces])
            intake.read(&source, named: "a.csv")
            return intake
        }
        let whole = try read(capacity: 1 << 22, pieces: .max)
        #expect(whole.rows.read == 9 && whole.rows.accepted == 3)
        for (capacity, pieces) in [(16, 7), (1000, .max), (20_000, 3000), (70_000, .max)] {
            let parts = try read(capacity: capacity, pieces: pieces)
            #expect(parts.rows == whole.rows)
            #expect(
                parts.diagnostics.sorted.map(\.place) == whole.diagnostics.sorted.map(\.place))
            #expect(
                parts.diagnostics.sorted.map(\.message) == whole.diagnostics.sorted.map(\.message))
            for week in 10...17 {
                let week = Week(year: 2020, checked: week)
                for position in whole.plan.indicators.indices {
                    let index = IndicatorIndex(position: position)
                    #expect(
                        parts.history.place(of: index, in: week.period)
                            == whole.history.place(of: index, in: week.period))
                    #expect(
                        parts.history.note(on: index, in: week.period)
                            == whole.history.note(on: index, in: week.period))
                }
            }
        }
    }

    @Test("A row that ends before its empty group is read by the names before")
    func shortRows() throws {
        // Ordinary placements have no group, so both rows are whole. The second names measure and
        // house as the first does, and ends before the column that names would go on in.
        let header = "uge;nøgletal;hus;værdi;bemærkning;målgruppe\n"
        let rows = "2020-W10;formidlinger;jobhuset;26;;\n2020-W11;formidlinger;jobhuset;27\n"
        let reading = try FileReading(header + rows)
        #expect(reading.found.isEmpty)
        #expect(reading.intake.rows.accepted == 2)
        // The week is what is wrong here, and the only thing.
        let faulty = "2020-W10;formidlinger;jobhuset;26;;\nx;formidlinger;jobhuset;27\n"
        #expect(try found([header + faulty]) == ["3:1 invalid-week"])
    }

    @Test("A record of quotes around nothing is blank where an empty group stands alone in quotes")
    func quotedBlanks() throws {
        let header = "målgruppe;bemærkning;uge;hus;nøgletal;værdi\n"
        let rows = (10...40).map { "\"\";;2020-W\($0);jobhuset;formidlinger;21\n\"\";\"\"\n" }
        #expect(try found([header + rows.joined()]) == [])
    }

    @Test(
        "A value behind a line break in the last record, which no line break ends",
        arguments: ["", "\n"])
    func lastRecord(end: String) throws {
        // The note's line break makes the value of the second row stand on line 4.
        let text =
            "uge;hus;nøgletal;bemærkning;værdi\n2020-W10;jobhuset;formidlinger;;26\n"
            + "2020-W10;jobhuset;formidlinger;\"to\nlinjer\";27" + end
        #expect(try found([text]) == ["4:9 duplicate-value"])
    }

    @Test("Names with a line break in them, in the last record, are not remembered")
    func namesOverLines() throws {
        // The second file's fault stands on its line 4: header, two lines of the first row, the row.
        let first = "uge;hus;nøgletal;værdi\n2020-W10;jobhuset;\"Ordinære\nformidlinger\";26"
        let second =
            "uge;hus;nøgletal;værdi\n2020-W11;jobhuset;\"Ordinære\nformidlinger\";26\nx;jobhuset;formidlinger;1\n"
        #expect(try found([first, second]) == ["4:1 invalid-week"])
    }

    @Test("A padded week near the end of the first buffer")
    func padded() throws {
        let end = "2020-W11" + String(repeating: " ", count: 300) + row + "1\n"
        let begin = header + "2020-W10" + row + "951\n"
        let filler = String(repeating: "\n", count: 32 * 1024 - (begin + end).utf8.count)
        #expect(try found([begin + filler + end]) == [])
    }

    @Test("Content without a header is remarked on in every file")
    func nameless() throws {
        let header = "uge;hus;;nøgletal;målgruppe;værdi\n"
        let row = ";jobhuset;x;samtaler;forsikrede-ledige;951\n"
        let tail = (20...40).map { "2020-W\($0)" + row }.joined()
        let other = header + (41...50).map { "2020-W\($0)" + row }.joined()
        #expect(
            try found([header + tail, other]) == ["1:9 unknown-column", "1:9 unknown-column"])
    }

    @Test("Names that were read in a file of one delimiter are none in a file of the other")
    func delimiters() throws {
        let other = "jobhuset;samtaler;jobparate-kontanthjaelp;240\n"
        let files = [
            "uge;hus;nøgletal;målgruppe;værdi\n2020-W10;\(other)",
            "uge,hus,nøgletal,målgruppe,værdi\n"
                + "2020-W12,jobhuset,samtaler,forsikrede-ledige,951\n2020-W12,\(other)"
                // Enough to follow for the short way to look so far ahead.
                + (13...40).map { "2020-W\($0),jobhuset,samtaler,forsikrede-ledige,951\n" }
                .joined(),
        ]
        var intake = Intake(plan: try Plan.builtIn("aalborg-2020"))
        for file in files {
            var source = ByteArraySource(Array(file.utf8))
            intake.read(&source, named: "a.csv")
        }
        // Line 3 of the second file has two cells where five must be.
        #expect(intake.diagnostics.sorted.map(\.code) == [.missingCell])
        #expect(intake.rows.rejected == 1)
    }

    @Test(
        "Hundreds of empty columns behind the value, over more than one buffer",
        arguments: [30, 33, 900])
    func trailing(columns: Int) throws {
        let tail = String(repeating: ";", count: columns)
        let row = "2020-W10;jobhuset;samtaler;forsikrede-ledige;"
        let text =
            "uge;hus;nøgletal;målgruppe;værdi" + tail + "\n" + row + "951" + tail + "\n"
            + String(repeating: row + tail + "\n", count: 40_000 / (row.count + columns))
            + row + "952" + tail + "\n"
        let reading = try FileReading(text)
        #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
        #expect(reading.intake.rows.rejected == 1)
        #expect(reading.found.count == 1)
    }
}
