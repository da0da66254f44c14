import Testing

@testable import JobcenterKit

private let header = "uge;hus;nøgletal;målgruppe;værdi;erstatter;bemærkning\n"
private let talks = "jobhuset;samtaler;forsikrede-ledige"

/// Files read in their order, and what came of them.
private struct DataReading {
    var intake: Intake

    init(_ files: [String], language: Language = .danish, houses: [String]? = nil) throws {
        let plan = try Plan.builtIn("aalborg-2020")
        intake = Intake(
            plan: plan, language: language,
            houses: houses.map { ids in plan.units.filter { ids.contains($0.id) } })
        for (number, text) in files.enumerated() {
            intake.read(Array(text.utf8), named: "\(number + 1).csv")
        }
        intake.finish()
        let rows = intake.rows
        #expect(rows.read == rows.accepted + rows.rejected + rows.empty + rows.other)
    }

    /// The diagnostics but those of weeks and values that are missing.
    var found: [String] {
        intake.diagnostics.sorted.filter { ![.missingValue, .missingWeek].contains($0.code) }.map {
            "\($0.file ?? ""):\($0.line ?? 0) \($0.cell?.description ?? "") \($0.code.rawValue): "
                + $0.message.english
        }
    }

    func index(_ measure: String, _ group: String) throws -> IndicatorIndex {
        let plan = try Plan.builtIn("aalborg-2020")
        return IndicatorIndex(
            position: try #require(
                plan.indicators.firstIndex {
                    $0.house == "jobhuset" && $0.measure == measure && $0.group == group
                }))
    }

    func value(_ week: Int) throws -> Double? {
        intake.history.value(
            of: try index("samtaler", "forsikrede-ledige"),
            in: Period(.week, year: 2020, checked: week))
    }

    func note(_ week: Int) throws -> String? {
        intake.history.note(
            on: try index("samtaler", "forsikrede-ledige"),
            in: Period(.week, year: 2020, checked: week))
    }
}

@Suite("Rows that correct others", .limited)
struct CorrectionTests {
    private let first = header + "10;\(talks);951;;\n11;\(talks);940;;for lavt\n"
    private let late = header + "10;\(talks);960;951;talt igen\n11;\(talks);945;940;\n"

    @Test("In whatever order the files stand, the corrected value counts and the old one is noted")
    func orders() throws {
        let one = header + late.dropFirst(header.count) + first.dropFirst(header.count)
        for files in [[first, late], [late, first], [one]] {
            let reading = try DataReading(files)
            #expect(reading.found.isEmpty)
            #expect(reading.intake.rows.accepted == 4)
            #expect(try reading.value(10) == 960)
            #expect(try reading.note(10) == "talt igen; rettet fra 951")
            #expect(try reading.note(11) == "for lavt; rettet fra 940")
        }
        #expect(
            try DataReading([first, late], language: .english).note(10)
                == "talt igen; corrected from 951")
    }

    @Test("A correction of another value, or of none, says what stands")
    func mismatch() throws {
        let wrong = header + "10;\(talks);960;915;\n12;\(talks);960;951;\n"
        let reading = try DataReading([wrong, first])
        #expect(
            reading.found == [
                "1.csv:2 F2 correction-mismatch: “915” is not the value that stands: 951 in 2.csv:2",
                "1.csv:3 F3 correction-mismatch: there is no value for week 12 to correct",
            ])
        #expect(reading.intake.rows.rejected == 2)
        #expect(try reading.value(10) == 951)
    }

    @Test("One value is corrected once")
    func twice() throws {
        let again = header + "\n10;\(talks);961;951;\n"
        let reading = try DataReading([first, late, again])
        #expect(
            reading.found == [
                "3.csv:3 E3 duplicate-value: the value for week 10 is already corrected in 2.csv:2 "
                    + "(960, here 961)"
            ])
        #expect(try reading.value(10) == 960)
    }

    @Test("A second value without a correction stays a fault that names both")
    func duplicate() throws {
        #expect(
            try DataReading([first, header + "10;\(talks);960;;\n"]).found == [
                "2.csv:2 E2 duplicate-value: the value for week 10 is already in 1.csv:2 (951, here 960)"
            ])
    }

    @Test("The old value is read as numbers are, the new one is remarked on")
    func cells() throws {
        let rows = "10;\(talks);960;x;\n11;\(talks);99.999;940;\n12;\(talks);;951;\n"
        let reading = try DataReading([header + rows, first])
        #expect(
            reading.found == [
                "1.csv:2 F2 invalid-number: “x” is not a number – an empty cell means “not reported”",
                "1.csv:3 E3 implausible-value: “99.999” is more than ten times the usual – was a "
                    + "decimal mark lost?",
                "1.csv:4 E4 correction-mismatch: the correction has no new value – write it, or "
                    + "delete the row that it corrects",
            ])
        #expect(try reading.value(11) == 99_999)
        #expect(reading.intake.rows.empty == 0 && reading.intake.rows.rejected == 2)
    }
}

@Suite("What is said of files and the data as a whole", .limited)
struct WholeDataTests {
    @Test("A note beside an empty cell is shown unless one stands beside the value, in any order")
    func notes() throws {
        let (value, empty) = ("10;\(talks);951;;\n", "10;\(talks);;;sent\n")
        let noted = "10;\(talks);951;;talt\n"
        for files in [
            [header + value + empty], [header + empty + value], [header + value, header + empty],
            [header + empty, header + value],
        ] {
            #expect(try DataReading(files).note(10) == "sent")
        }
        for files in [
            [header + noted + empty], [header + empty + noted], [header + noted, header + empty],
            [header + empty, header + noted],
        ] {
            #expect(try DataReading(files).note(10) == "talt")
        }
    }

    @Test("A file without a value is a week that is not filled in, unless a refused row has one")
    func noValues() throws {
        let empty = header + "27;\(talks);;;\n27;nowhere;samtaler;;;;\n"
        #expect(
            try DataReading([empty]).found.map { $0.split(separator: ":")[1] }
                == ["0  no-values", "3 B3 unknown-house"])
        #expect(try DataReading([header + "27;\(talks);;;\n27;\(talks);n/a;;\n"]).found.count == 1)
        #expect(try DataReading([header]).found.isEmpty)
        #expect(try DataReading([header + "27;\(talks);1;;\n28;\(talks);;;\n"]).found.isEmpty)
    }

    @Test("Weeks missing in a row are one entry, and a refused row is not missing")
    func runs() throws {
        func missing(_ rows: String) throws -> [String] {
            try DataReading([header + rows]).intake.diagnostics.sorted
                .filter { $0.code == .missingWeek }.map(\.message.english)
        }
        #expect(
            try missing("1;\(talks);1;;\n3;\(talks);1;;\n8;\(talks);1;;\n11;\(talks);1;;\n") == [
                "week 2 is missing altogether", "weeks 4–7 are missing altogether",
                "weeks 9–10 are missing altogether",
            ])
        #expect(try missing("1;\(talks);1;;\n2;\(talks);n/a;;\n3;\(talks);1;;\n") == [])
        let reading = try DataReading([header + "10;\(talks);1;;\n10;jobhuset;cv-andel;;n/a;;\n"])
        let lacking = try #require(
            reading.intake.diagnostics.sorted.first { $0.code == .missingValue })
        // Eight weekly targets less the one reported and the one refused.
        #expect(lacking.message.english.split(separator: "“").count - 1 == 6)
        #expect(!lacking.message.english.contains("CV"))
        #expect(lacking.message.english.hasPrefix("week 10 is missing for Jobhuset: "))
    }

    @Test(
        "An annual average far from the median of the others is remarked on, once there are three",
        arguments: [
            // Of 3,700, 3,710 and 3,720 the median is 3,710: half of it 1,855, twice 7,420.
            ("1855", false), ("1854", true), ("7420", false), ("7421", true), ("0", true),
        ])
    func stocks(value: String, isFound: Bool) throws {
        let stock = "jobhuset;bestand;arbejdsloeshedsdagpenge"
        let rows = "1;\(stock);3700;;\n2;\(stock);3720;;\n3;\(stock);\(value);;\n"
        #expect(try DataReading([header + rows]).found.isEmpty)
        let found = try DataReading([header + rows + "4;\(stock);3710;;\n"]).found
        #expect(found.map { $0.prefix(12) } == (isFound ? ["1.csv:4  imp"] : []))
    }

    @Test("A name that says another week names both")
    func weekOfName() throws {
        var intake = Intake(plan: try Plan.builtIn("aalborg-2020"))
        intake.read(Array((header + "27;\(talks);1;;\n").utf8), named: "uge28.csv")
        intake.read(Array((header + "25;\(talks);1;;\n26;\(talks);1;;\n").utf8), named: "uge29.csv")
        #expect(
            intake.diagnostics.sorted.map(\.message.danish) == [
                "filnavnet siger uge 28, rækkerne uge 27 – rækkernes uge gælder",
                "filnavnet siger uge 29, rækkerne uge 25–26 – rækkernes uge gælder",
            ])
    }

    @Test("What is wrong with rows of other houses is counted apart")
    func houses() throws {
        let other = "uddannelseshuset;samtaler;"
        let rows =
            "10;\(talks);951;;\n10;\(other);n/a;;\n11;\(other);3\"0;;\n12;\(other);0101901234;;\n"
            + "13;\(other);99999;;\n13;\(other);1;;\nx;\(other);1;;\n14;\(other);1;2;\n"
        let reading = try DataReading([header + rows], houses: ["jobhuset"])
        #expect(reading.found.isEmpty)
        #expect(reading.intake.rows.rejected == 6)
        // Six refused rows and the value that is too large.
        #expect(reading.intake.diagnostics.countAside(of: .error) == 6)
        #expect(reading.intake.diagnostics.countAside(of: .warning) == 1)
        let own = try DataReading([header + rows], houses: ["uddannelseshuset"])
        #expect(own.found.count == 7)
        #expect(own.intake.diagnostics.countAside(of: .error) == 0)
        // A house that is not known, and a file that cannot be read, still count.
        #expect(
            try DataReading([header + "10;nowhere;x;;1;;\n"], houses: ["jobhuset"]).found.count == 1
        )
        #expect(try DataReading(["x\n"], houses: ["jobhuset"]).found.count == 4)
    }
}
