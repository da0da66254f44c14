import Foundation
import Testing

@testable import JobcenterKit

/// What reading a file came to: each diagnostic as `line:column code`, and the rows.
struct FileReading {
    let intake: Intake

    init(
        _ bytes: [UInt8], named name: String = "a.csv", decimal: NumberConvention? = nil,
        plan: Plan? = nil
    ) throws {
        var intake = Intake(
            plan: try plan ?? Plan.builtIn("aalborg-2020"), decimal: decimal)
        var source = ByteArraySource(bytes)
        intake.read(&source, named: name)
        self.intake = intake
        let rows = intake.rows
        #expect(rows.read == rows.accepted + rows.rejected + rows.empty, "a row was dropped")
    }

    init(_ text: String, named name: String = "a.csv", decimal: NumberConvention? = nil) throws {
        try self.init(Array(text.utf8), named: name, decimal: decimal)
    }

    /// Diagnostics of the whole file stand without a place.
    var found: [String] {
        intake.diagnostics.sorted.map { diagnostic in
            let place = diagnostic.line.map { "\($0):\(diagnostic.column ?? 0) " } ?? ""
            return place + diagnostic.code.rawValue
        }
    }

    /// Accepted, rejected, empty.
    var rows: [Int] { [intake.rows.accepted, intake.rows.rejected, intake.rows.empty] }

    /// The value of one of Jobhuset's indicators.
    func value(
        _ measure: String, _ group: String = "", house: String = "jobhuset", week: Int = 10,
        year: Int = 2020
    ) -> Double? {
        let wanted = Indicator(house: house, measure: measure, group: group)
        guard let position = intake.plan.indicators.firstIndex(of: wanted),
            let week = Week(year: year, number: week)
        else { return nil }
        return intake.history.value(of: IndicatorIndex(position: position), in: week.period)
    }
}

private let header = "uge;hus;nøgletal;målgruppe;værdi\n"
private let talks = "jobhuset;samtaler;forsikrede-ledige"

@Suite("Files become observations, or diagnostics that say where", .limited)
struct IntakeTests {
    @Test("Every week of the fixture year is read without an error")
    func fixtures() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fixtures/aalborg-2020")
        var intake = Intake(plan: try Plan.builtIn("aalborg-2020"))
        for number in 1...26 {
            let name = "2020-W\(number < 10 ? "0" : "")\(number).csv"
            var source = ByteArraySource(
                Array(try Data(contentsOf: folder.appendingPathComponent(name))))
            intake.read(&source, named: name)
        }
        #expect(intake.diagnostics.sorted.isEmpty)
        // 26 weeks of 56 rows, two of them without a value.
        #expect(
            intake.rows == Intake.RowCounts(read: 1456, accepted: 1454, rejected: 0, empty: 2))
    }

    @Test("All faults are reported in one run, in file order, also after multi-line fields")
    func faults() throws {
        let reading = try FileReading(
            header + "2020-W10;\(talks);951\n2020-W10;Jobhusett;samtaler;forsikrede-ledige;951\n"
                + "2020-W10;Jobhuset;samtaler;;951\n"
                + "2020-W54;Jobhuset;\"Sam\ntaler\";forsikrede-ledige;2.5\n"
                + "2020-W10;\(talks);952\n2020-W10;tværgående;rekrutteringer;;5\n"
                + "2020-W10;\"🙂 ø\";samtaler;x;1;\n")
        #expect(
            reading.found == [
                "3:10 unknown-house", "4:28 unknown-group", "5:1 nonexistent-week",
                "5:19 unknown-measure", "7:46 duplicate-value", "8:21 derived-measure",
                "9:10 unknown-house",
            ])
        #expect(reading.rows == [1, 6, 0])
    }

    /// A number that people have complained about.
    struct Complaint {
        let delimiter: String
        let cell: String
        let value: Double?
        let code: String?
    }

    static let complaints = [
        Complaint(delimiter: ";", cell: "1.000", value: 1000, code: nil),
        Complaint(delimiter: ",", cell: "1.000", value: 1, code: "number-convention"),
        Complaint(delimiter: ",", cell: "1.111", value: 1.111, code: "number-convention"),
        Complaint(delimiter: ";", cell: "1.111,11", value: 1111.11, code: "fractional-count"),
        Complaint(delimiter: ",", cell: "\"1.111,11\"", value: nil, code: "invalid-number"),
        Complaint(delimiter: ";", cell: "-0.0.66962", value: nil, code: "invalid-number"),
        Complaint(delimiter: ";", cell: "1,00,,000", value: nil, code: "invalid-number"),
        Complaint(delimiter: ";", cell: "2.5", value: nil, code: "invalid-number"),
        Complaint(delimiter: ";", cell: "0.500", value: nil, code: "invalid-number"),
        Complaint(delimiter: ";", cell: "12 stk", value: nil, code: "invalid-number"),
        Complaint(delimiter: ";", cell: "-1", value: nil, code: "negative-value"),
    ]

    @Test("Known complaints about numbers", arguments: complaints)
    func numbers(complaint: Complaint) throws {
        let row = (header + "2020-W10;\(talks);").replacing(";", with: complaint.delimiter)
        let reading = try FileReading(row + complaint.cell)
        #expect(reading.value("samtaler", "forsikrede-ledige") == complaint.value)
        #expect(reading.found == (complaint.code.map { ["2:46 \($0)"] } ?? []))
    }

    @Test("Weeks in every spelling, and those that do not exist")
    func weeks() throws {
        let reading = try FileReading(
            header + "04-03-2020;\(talks);1\n2019-12-30;\(talks);2\n2020-W53;\(talks);3\n"
                + "2021-W53;\(talks);4\n2020-10;\(talks);5\nuge 11;\(talks);6\n2021-W01;\(talks);7\n"
        )
        #expect(reading.value("samtaler", "forsikrede-ledige", week: 10) == 1)
        #expect(reading.value("samtaler", "forsikrede-ledige", week: 1) == 2)
        #expect(reading.value("samtaler", "forsikrede-ledige", week: 53) == 3)
        #expect(reading.value("samtaler", "forsikrede-ledige", week: 11) == 6)
        #expect(
            reading.found == ["5:1 nonexistent-week", "6:1 invalid-week", "8:1 other-year"])
        #expect(reading.rows == [5, 2, 0])
    }

    @Test("CRLF rows with LF inside quoted fields, sep=, blank records, header only, empty")
    func forms() throws {
        let text =
            "sep=;\r\n" + "uge;hus;nøgletal;målgruppe;værdi;bemærkning\r\n"
            + "2020-W10;\(talks);951;\"to\nlinjer\"\r\n;;;;;\r\n\r\n2020-W11;\(talks);x;\r\n"
        let reading = try FileReading(text)
        #expect(reading.found == ["7:46 invalid-number"])
        #expect(reading.rows == [1, 1, 0])
        #expect(try FileReading(header).found.isEmpty)
        #expect(try FileReading("").found == ["empty-file"])
        #expect(try FileReading("\u{FEFF}\n\n ; ;\n").found == ["empty-file"])
        #expect(try FileReading("sep=;\n").found == ["empty-file"])
    }

    @Test("Structure faults stand alone, each at its place")
    func structure() throws {
        let row = "2020-W10;nowhere;samtaler"
        let reading = try FileReading(
            header + "\(row);x;1;extra\n\(row)\n\(row);\"x\"y;1\n\(row);a\"b;1\n\(row);x;\"1\n")
        #expect(
            reading.found == [
                "2:31 extra-cell", "3:1 missing-cell", "4:30 stray-quote", "5:28 stray-quote",
                "6:29 unclosed-quote",
            ])
        #expect(reading.rows == [0, 5, 0])
        let columns = try FileReading(
            "uge;hus;nøgletal;værdi;antal;dato;;x\n2020-W10;a;b;1;2;3;y;z\n")
        #expect(
            columns.found == [
                "1:24 duplicate-column", "1:30 duplicate-column", "1:36 unknown-column",
            ])
        #expect(
            try FileReading("målgruppe\n").found == Array(repeating: "1:1 missing-column", count: 4)
        )
        let nameless = try FileReading(
            "uge;hus;;nøgletal;målgruppe;værdi;\n"
                + "2020-W10;jobhuset;;samtaler;forsikrede-ledige;1;\n"
                + "2020-W11;jobhuset;x;samtaler;forsikrede-ledige;1;\n"
                + "2020-W12;jobhuset;y;samtaler;forsikrede-ledige;1;\n")
        #expect(nameless.found == ["1:9 unknown-column"])
        #expect(nameless.rows == [3, 0, 0])
    }

    @Test("More than a thousand errors are counted, and the first thousand kept")
    func many() throws {
        let reading = try FileReading(
            header + String(repeating: "2020-W10;nowhere;x;;1\n", count: 5000))
        #expect(reading.intake.diagnostics.count(of: .error) == 5000)
        #expect(reading.found.count == 1000)
        #expect(reading.found.last == "1001:10 unknown-house")
    }
}

@Suite("Names in every spelling lead to the indicator or say why not", .limited)
struct NamesTests {
    @Test(
        "Jobhuset's conversations with the insured unemployed",
        arguments: [
            "jobhuset;samtaler;forsikrede-ledige", "JOBHUSET;Samtaler;Forsikrede ledige",
            "Jobhuset;Conversations;insured unemployed",
            "Jobhuset;Samtaler/uge – forsikrede ledige;",
            "Jobhuset; samtaler/uge - Forsikrede  Ledige ;forsikrede ledige",
            "Jobhuset;Samtaler/uge;forsikrede–ledige", "jobhuset;samtaler ;forsikrede\u{A0}ledige",
        ])
    func found(names: String) throws {
        let reading = try FileReading(header + "2020-W10;\(names);951")
        #expect(reading.found.isEmpty)
        #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
    }

    @Test("A single group left empty, and a house in another spelling")
    func single() throws {
        let reading = try FileReading(
            header + "2020-W10;uddannelseshuset;samtaler;;300\n"
                + "2020-W10;Tvaergaaende;cv andel;;57\n")
        #expect(reading.found.isEmpty)
        #expect(reading.value("samtaler", "alle", house: "uddannelseshuset") == 300)
        #expect(reading.value("cv-andel", house: "tvaergaaende") == 57)
    }

    @Test(
        "What leads nowhere",
        arguments: [
            ("Jobhuset;samtalr;x", "2:19 unknown-measure"),
            ("Jobhuset;samtaler;øvrige", "2:28 unknown-group"),
            ("Jobhuset;samtaler;", "2:28 unknown-group"),
            ("Jobhuset;Samtaler/uge – forsikrede ledige;øvrige", "2:52 unknown-group"),
            (
                "Ydelsescentret;Ansøgninger om forsørgelsesydelse sagsbehandles inden for maksimalt "
                    + "15 hverdage og udbetales rettidigt.;", "2:25 ambiguous-name"
            ),
            ("tværgående;samtaler;", "2:21 derived-measure"),
        ])
    func lost(names: String, expected: String) throws {
        #expect(try FileReading(header + "2020-W10;\(names);1").found == [expected])
    }

    @Test("Without a group column the measure's cell is the place")
    func noColumn() throws {
        let reading = try FileReading("uge;hus;nøgletal;værdi\n2020-W10;jobhuset;samtaler;1\n")
        #expect(reading.found == ["2:19 unknown-group"])
    }
}

@Suite(
    "Spreadsheets in the wide form, and weeks that only the file's name says",
    .limited)
struct WideAndNamedTests {
    @Test("Each week cell is a row, missing ones are empty")
    func wide() throws {
        let reading = try FileReading(
            "hus;nøgletal;målgruppe;2020-W09;uge 10;2020-W11\n\(talks);927;951;\n"
                + "jobhuset;formidlinger;;27;x\njobhuset;nix;;1;2;3\n")
        #expect(reading.found == ["3:27 invalid-number", "4:10 unknown-measure"])
        #expect(reading.rows == [3, 4, 2])
        #expect(reading.value("samtaler", "forsikrede-ledige", week: 10) == 951)
        #expect(reading.value("formidlinger", week: 9) == 27)
    }

    @Test("A week twice ends the reading, one that does not exist costs its cells")
    func wideFaults() throws {
        let twice = try FileReading("hus;nøgletal;målgruppe;10;2020-W10\n\(talks);1;2\n")
        #expect(twice.found == ["1:27 duplicate-column"])
        #expect(twice.rows == [0, 0, 0])
        let none = try FileReading("hus;nøgletal;målgruppe;2020-W10;2020-W54\n\(talks);1;2\n")
        #expect(none.found == ["1:33 nonexistent-week"])
        #expect(none.rows == [1, 1, 0])
    }

    @Test(
        "The week of a file's name",
        arguments: [
            ("data/2020-W10.csv", 2020, 10), ("2020w9 rettet.csv", 2020, 9),
            ("uge10.csv", 2020, 10), ("Uge 8 - endelig.csv", 2020, 8),
            ("data/2019/nord/uge-10.csv", 2019, 10), ("2019/2020-W10.csv", 2020, 10),
            ("KPI_2020-W10_uge10.csv", 2020, 10), ("kpi 2020-W10, 2020W10.csv", 2020, 10),
            ("uge10 2020.csv", 2020, 10), ("uge 10 (2).csv", 2020, 10),
            ("uge10 v2.csv", 2020, 10), ("uge 10, uge 10.csv", 2020, 10),
        ])
    func names(path: String, year: Int, week: Int) throws {
        let reading = try FileReading(
            "hus;nøgletal;målgruppe;værdi\n\(talks);951\n", named: path)
        #expect(reading.rows == [1, 0, 0], "\(reading.found)")
        #expect(
            reading.value("samtaler", "forsikrede-ledige", week: week, year: year) == 951)
    }

    @Test(
        "Names that say no week, or one that does not exist",
        arguments: [
            ("2020-W10 2020-W11.csv", "1:1 missing-column"), ("fuge10.csv", "1:1 missing-column"),
            ("12020-W10.csv", "1:1 missing-column"), ("uge100.csv", "1:1 missing-column"),
            ("2020-W10/tal.csv", "1:1 missing-column"), ("uge54.csv", "nonexistent-week"),
            ("uge10-12.csv", "1:1 missing-column"), ("uge10_12.csv", "1:1 missing-column"),
            ("uge 10 og 11.csv", "1:1 missing-column"), ("uge10+11.csv", "1:1 missing-column"),
            ("uge 10 – 12.csv", "1:1 missing-column"), ("uge10 til 12.csv", "1:1 missing-column"),
            ("2020-W10-12.csv", "1:1 missing-column"), ("2020-W10-W12.csv", "1:1 missing-column"),
        ])
    func noWeek(path: String, expected: String) throws {
        let reading = try FileReading("hus;nøgletal;målgruppe;værdi\n\(talks);951\n", named: path)
        #expect(reading.found == [expected])
        #expect(reading.rows == [0, 0, 0])
    }

    @Test("A cell or a record of white space that is no ASCII is empty")
    func otherBlanks() throws {
        let reading = try FileReading(
            header + "2020-W10;\(talks);\u{A0}\n\u{A0};;\u{202F};;\n2020-W11;\(talks); \u{2009}\n")
        #expect(reading.found == ["no-values"])
        #expect(reading.rows == [0, 0, 2])
    }

    @Test("A name that says another week than every row is remarked on")
    func differs() throws {
        let rows = header + "2020-W10;\(talks);951\n"
        #expect(try FileReading(rows, named: "uge11.csv").found == ["week-differs-from-name"])
        #expect(try FileReading(rows, named: "uge10.csv").found.isEmpty)
        let both = rows + "2020-W11;\(talks);952\n"
        #expect(try FileReading(both, named: "uge11.csv").found.isEmpty)
        #expect(try FileReading(both, named: "uge12.csv").found == ["week-differs-from-name"])
    }
}

@Suite("Files as Excel and old systems write them", .limited)
struct EncodingTests {
    private let text = header + "2020-W10;\(talks);951\n"

    private func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test("Windows-1252 is taken for the whole file, however late its first byte stands")
    func windows1252() throws {
        let short = try FileReading(windows1252(text))
        #expect(short.found == ["encoding-guessed"])
        #expect(short.rows == [1, 0, 0])

        // Over a megabyte of plain rows, and the one byte in the last line.
        let plain =
            "uge;hus;measure;group;value\n"
            + String(repeating: "2020-W10;\(talks);\n", count: 25_000)
        let late = try FileReading(
            Array(plain.utf8) + windows1252("2020-W10;Tværgående;cv-andel;;57"))
        #expect(late.found == ["encoding-guessed"])
        #expect(late.rows == [1, 0, 25_000])
    }

    @Test("UTF-16 with a byte order mark, either way round")
    func utf16() throws {
        for isBig in [false, true] {
            let reading = try FileReading(utf16(text + "2020-W11;\(talks);🙂\n", bigEndian: isBig))
            #expect(reading.found == ["3:46 invalid-number"])
            #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
            let odd = try FileReading(utf16(text, bigEndian: isBig) + [0x41])
            #expect(odd.found == ["3:1 encoding"])
            let lone: [UInt8] = isBig ? [0xD8, 0x00, 0x00, 0x41] : [0x00, 0xD8, 0x41, 0x00]
            let surrogate = try FileReading(utf16(text + "ab", bigEndian: isBig) + lone)
            #expect(surrogate.found == ["3:3 encoding"])
            #expect(surrogate.rows == [1, 1, 0])
        }
    }

    @Test("Bytes that mean nothing are errors at their places, NUL is no text")
    func undecodable() throws {
        let marked = try FileReading(
            [0xEF, 0xBB, 0xBF] + Array(text.utf8) + Array("æ;".utf8) + [0xE6])
        #expect(marked.found == ["3:3 encoding"])
        #expect(marked.rows == [1, 1, 0])
        let undefined = try FileReading(windows1252(text + "ab") + [0x81])
        #expect(undefined.found == ["encoding-guessed", "3:3 encoding"])
        let nul = try FileReading(Array(text.utf8) + [0x00])
        #expect(nul.found == ["binary-content"])
        #expect(nul.rows == [0, 0, 0])
        #expect(nul.value("samtaler", "forsikrede-ledige") == nil)
    }
}

@Suite("What is accepted and remarked on", .limited)
struct WarningTests {
    @Test(
        "One remark a cell, at its edge",
        arguments: [
            // Conversations: target 940, baseline 872; ten times the larger is 9,400.
            ("\(talks);9400", nil), ("\(talks);9401", "2:46 implausible-value"),
            // Ordinary hours: target 3, baseline 2; ten times 3 is 30, and 25 is never remarked on.
            ("jobhuset;ordinaere-timer;;30", nil),
            ("jobhuset;ordinaere-timer;;31", "2:36 implausible-value"),
            // Placements of Job- og Aktivhuset: target 1; above 10 but not above 25.
            ("job-og-aktivhuset;formidlinger;;25", nil),
            ("job-og-aktivhuset;formidlinger;;26", "2:42 implausible-value"),
            ("jobhuset;formidlinger;;27,5", "2:33 fractional-count"),
            ("jobhuset;bestand;jobparate-kontanthjaelp;640,5", nil),
            ("jobhuset;cv-andel;;0", nil), ("jobhuset;cv-andel;;1", "2:29 suspicious-share"),
            ("jobhuset;cv-andel;;0,94", "2:29 suspicious-share"),
            ("jobhuset;cv-andel;;0,94 %", nil), ("jobhuset;cv-andel;;1,01", nil),
            ("jobhuset;cv-andel;;100", nil),
            ("jobhuset;cv-andel;;100,1", "2:29 share-out-of-range"),
            ("\(talks);95 %", "2:46 invalid-number"),
            ("ydelsescentret;udbetalt-rettidigt;forsoergelsesydelse;Ja", nil),
            ("ydelsescentret;udbetalt-rettidigt;forsoergelsesydelse;2", "2:64 invalid-yes-no"),
        ] as [(String, String?)])
    func remarks(row: String, expected: String?) throws {
        let found = try FileReading(header + "2020-W10;\(row)\n").found
        #expect(found == (expected.map { [$0] } ?? []))
    }

    @Test("Earlier years are history, said once a file; later ones are remarked on each time")
    func years() throws {
        let reading = try FileReading(
            header + "2019-W10;\(talks);1\n2018-W10;\(talks);2\n2021-W02;\(talks);3\n")
        #expect(reading.found == ["rows-of-other-year", "4:1 other-year"])
        #expect(reading.rows == [3, 0, 0])
    }

    @Test("A name that says a later year's week is remarked on, once")
    func laterName() throws {
        let text = "hus;nøgletal;målgruppe;værdi\n\(talks);951\n"
        let reading = try FileReading(text, named: "2021-W10.csv")
        #expect(reading.found == ["other-year"])
        #expect(reading.rows == [1, 0, 0])
    }

    @Test("What a set of files lacks")
    func missing() throws {
        var intake = try FileReading(
            header + "2020-W10;\(talks);1\n2020-W13;\(talks);2\n2020-W13;ydelsescentret;"
                + "raadgivning-tilbudt;;ja\n"
        ).intake
        intake.finish()
        // Jobhuset has eight weekly targets; no other house with one reports at all.
        let found = intake.diagnostics.sorted.map { "\($0.file ?? "–") \($0.code.rawValue)" }
        #expect(
            found == [
                "a.csv missing-value", "a.csv missing-value", "– missing-week",
            ])
        #expect(
            intake.diagnostics.sorted[2].message.english == "weeks 11–12 are missing altogether")
    }

    @Test("An empty value is not reported, but its other cells are checked")
    func empty() throws {
        let reading = try FileReading(
            header + "2020-W10;\(talks);\n2020-W10;nowhere;samtaler;;\nx;\(talks); \n")
        #expect(reading.found == ["no-values", "3:10 unknown-house", "4:1 invalid-week"])
        #expect(reading.rows == [0, 2, 1])
    }

    @Test("--decimal overrides the delimiter")
    func decimal() throws {
        let point = try FileReading(header + "2020-W10;jobhuset;cv-andel;;94.5\n", decimal: .point)
        #expect(point.value("cv-andel") == 94.5)
        let comma = try FileReading(
            "uge,hus,measure,value\n10,jobhuset,cv-andel,\"94,5\"\n", decimal: .comma)
        #expect(comma.value("cv-andel") == 94.5)
    }
}

@Suite("No citizen's number passes", .limited)
struct PersonalCellsTests {
    @Test("It beats every other fault of its cell, and the row is rejected")
    func cells() throws {
        let reading = try FileReading(
            "uge;hus;nøgletal;målgruppe;værdi;bemærkning;sag\n"
                + "010190-1234;nowhere;x;;1;;\n2020-W10;\(talks);951;;010190-1234\n"
                + "2020-W10;\(talks);0101901234;010190-1234;\n")
        #expect(
            reading.found == [
                "1:45 unknown-column", "2:1 personal-data", "2:13 unknown-house",
                "3:51 personal-data", "4:46 personal-data", "4:57 personal-data",
            ])
        #expect(reading.rows == [0, 3, 0])
        for diagnostic in reading.intake.diagnostics.sorted {
            #expect(!diagnostic.message.danish.contains("1234"))
            #expect(diagnostic.excerpt.map { !$0.text.contains("1234") } ?? true)
        }
    }

    @Test("A value that is one is found in a row whose other cells are known")
    func knownRows() throws {
        // 10190.1234 would be a number of full-time persons in week 11 as well.
        let names = "jobhuset,bestand,arbejdsloeshedsdagpenge"
        let reading = try FileReading(
            "uge,hus,nøgletal,målgruppe,værdi\n2020-W10,\(names),3900\n"
                + "2020-W11,jobhuset,samtaler,forsikrede-ledige,951\n"
                + "2020-W11,\(names),010190.1234\n")
        #expect(reading.found == ["4:51 personal-data"])
    }

    /// The codes of what is said of a file, in their order.
    private func codes(_ bytes: [UInt8]) throws -> [DiagnosticCode] {
        var intake = Intake(
            plan: try .builtIn("aalborg-2020"), allowing: [.missingValue], executor: InPlace(),
            capacity: 4096)
        intake.read(bytes, named: "a.csv")
        return intake.diagnostics.sorted.map(\.code)
    }

    @Test("A file that is read no further is looked through to its end")
    func unreadRest() throws {
        let header = "uge;hus;nøgletal;målgruppe;værdi;note\n"
        let row = "2020-W10;\(talks);951;\n"
        let other = String(repeating: "ord og ord\n", count: 20_000)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        for gap in ["-", "", " \n", "\u{A0}", "–"] {
            let citizen = "x;010190\(gap)1234\n"
            for (before, behind) in [("", ""), (other, other), ("", other), (other, "")] {
                let rest = Array((before + citizen + behind).utf8)
                // A byte that UTF-8 has not.
                #expect(
                    try codes(mark + (header + row).utf8 + [0xFF] + rest)
                        == [.personalData, .encoding])
                let unread = try codes(mark + "navn;cpr\n".utf8 + [0xFF] + rest)
                #expect(unread.first == .personalData && unread.last == .encoding)
            }
        }
        // A lone surrogate in UTF-16, and a byte that Windows-1252 leaves undefined.
        func utf16(_ text: String) -> [UInt8] {
            text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        }
        for citizen in ["010190-1234", "0101901234", "010190  1234"] {
            #expect(
                try codes(
                    [0xFF, 0xFE] + utf16(header + row) + [0x00, 0xD8]
                        + utf16("\n" + other + citizen + ";")) == [.personalData, .encoding])
            let text = "uge;hus;n\u{F8}gletal;m\u{E5}lgruppe;v\u{E6}rdi\n"
            let windows = text.unicodeScalars.map { UInt8($0.value) } + Array(row.utf8) + [0x81]
            #expect(
                try codes(windows + (other + citizen).utf8).filter { $0 != .encodingGuessed }
                    .prefix(1) == [.personalData])
        }
        // Longer runs of digits are none, wherever the stretches that are read end.
        let digits = String(repeating: "0101901234", count: 50_000)
        #expect(try codes(mark + (header + row).utf8 + [0xFF] + digits.utf8) == [.encoding])
    }

    @Test("What is dropped of a field that is too long is looked through too")
    func droppedField() throws {
        let long = String(repeating: "ord og ord ", count: 100_000)
        let tail = String(repeating: "ord og ord ", count: 10_000)
        let text =
            "uge;hus;nøgletal;målgruppe;værdi;note\n2020-W10;\(talks);951;"
            + "\(long) 010190 1234 \(tail)\n"
        let found = try codes(Array(text.utf8))
        #expect(found.contains(.personalData))
        #expect(found.contains(.fieldTooLong))
        #expect(
            try !codes(Array(text.replacing("0101", with: "9901").utf8)).contains(.personalData))
    }
}
