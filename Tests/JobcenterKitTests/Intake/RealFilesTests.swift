import Testing

@testable import JobcenterKit

private let header = "uge;hus;nøgletal;målgruppe;værdi\n"
private let talks = "jobhuset;samtaler;forsikrede-ledige"

/// The places, codes and, after a colon, English messages of what was found.
private func messages(_ text: String, named name: String = "a.csv") throws -> [String] {
    try FileReading(text, named: name).intake.diagnostics.sorted.map {
        "\($0.cell?.description ?? "") \($0.code.rawValue): \($0.message.english)"
    }
}

@Suite("Lines above the header", .limited)
struct HeaderSearchTests {
    @Test("Up to nine records above it are skipped, blank ones not counted")
    func skipped() throws {
        for count in 1...9 {
            let title = String(repeating: "a title, \"quoted\"\n\n", count: count)
            let reading = try FileReading(title + header + "2020-W10;\(talks);951\n")
            #expect(reading.found == ["lines-skipped"], "\(count)")
            #expect(reading.rows == [1, 0, 0])
            // Each title and the blank line behind it.
            #expect(
                reading.intake.diagnostics.sorted.first?.message.english
                    == "\(2 * count) lines above the header skipped")
        }
        let ten = String(repeating: "a title\n", count: 10) + header + "2020-W10;\(talks);951\n"
        #expect(
            try FileReading(ten).found == Array(repeating: "1:1 missing-column", count: 4))
    }

    @Test("The delimiter is that of the header, and cells count the lines above it")
    func delimiter() throws {
        let text = "one, two, three\nweek;house;measure;group;value\n2020-W10;\(talks);x\n"
        #expect(
            try messages(text) == [
                " lines-skipped: 1 line above the header skipped",
                "E3 invalid-number: “x” is not a number – an empty cell means “not reported”",
            ])
        let announced = "sep=;\nUge 10\n" + header + "2020-W10;\(talks);951\n"
        #expect(try FileReading(announced).found == ["lines-skipped"])
    }

    @Test("Without a header the first line's lack is said, and what it must be")
    func none() throws {
        let found = try messages("samtaler;jobhuset\n951;26\n")
        #expect(found.count == 4)
        for message in found {
            #expect(
                message.hasSuffix(
                    "the first line must be, for example, week,house,measure,group,value"))
        }
    }

    @Test("CPR numbers above the header, in a file without one and behind its end are found")
    func personalData() throws {
        #expect(
            try FileReading("010190-1234\n" + header + "2020-W10;\(talks);951\n").found
                == ["lines-skipped", "1:1 personal-data"])
        let citizens = "navn;cpr\n" + String(repeating: "A;010190-1234\n", count: 30)
        let found = try FileReading(citizens).found
        #expect(found.count(where: { $0.hasSuffix("personal-data") }) == 30)
        #expect(found.last == "31:3 personal-data")
        #expect(
            try FileReading("uge;hus;nøgletal;værdi;antal\n010190-1234\n").found
                == ["1:24 duplicate-column", "2:1 personal-data"])
    }
}

@Suite("Rows as people and spreadsheets write them", .limited)
struct RealRowsTests {
    @Test(
        "Weeks in words",
        arguments: [
            "2020 W10", "uge 10 2020", "uge 10, 2020", "UGE 10,2020", "week 10 2020", "Week 10",
            "4. marts 2020", "4. Mar 2020", "4 March 2020", " 04. marts  2020 ", "uge10 2020",
        ])
    func weeks(cell: String) throws {
        let reading = try FileReading(header + "\(cell);\(talks);951\n")
        #expect(reading.found.isEmpty)
        #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
    }

    @Test(
        "What is no week",
        arguments: [
            "2020-10", "uge 10 20", "4. marts 20", "4/3-20", "uge", "10 2020", "4. marst 2020",
            "4. marts", "uge 10 , 2020", "uge 102020", "2020 - W10", "30. februar 2020",
        ])
    func noWeeks(cell: String) throws {
        #expect(try FileReading(header + "\(cell);\(talks);951\n").found == ["2:1 invalid-week"])
    }

    @Test("Totals, and rows without a name, are one fault each, by what they are")
    func oddRows() throws {
        let rows =
            "I alt;;;;951\n2020-W10;I alt;samtaler;;9\n2020-W10;Total:;;;1\n;;;;1\n2020-W10;;;;\n"
            + "Hovedtotal;jobhuset;formidlinger;;3\n2020-W10;Summe;;;3\n"
        #expect(
            try messages(header + "2020-W10;\(talks);951\n" + rows) == [
                "A3 invalid-week: looks like a totals row – delete it",
                "B4 unknown-house: looks like a totals row – delete it",
                "B5 unknown-house: looks like a totals row – delete it",
                "A6 invalid-week: the row has neither house nor measure – delete it",
                "B7 unknown-house: the row has neither house nor measure – delete it",
                "A8 invalid-week: looks like a totals row – delete it",
                "B9 unknown-house: unknown house “Summe” – choose between “Jobhuset”, "
                    + "“Job- og Aktivhuset”, “Uddannelseshuset”, “Job- og Integrationshuset”, "
                    + "“Sygedagpengehuset”, “Ydelsescentret” and “Across houses”",
            ])
    }

    @Test("An empty cell is said to be missing")
    func empty() throws {
        let rows = ";\(talks);1\n2020-W10;;samtaler;;1\n2020-W10;jobhuset;;;1\n"
        #expect(
            try messages(header + rows) == [
                "A2 invalid-week: the week is missing", "B3 unknown-house: the house is missing",
                "C4 unknown-measure: the measure is missing",
            ])
    }

    @Test(
        "What is said of a cell that is not a number invents none",
        arguments: [
            ("samtaler;forsikrede-ledige;-", "an empty cell means “not reported”"),
            ("samtaler;forsikrede-ledige;–", "an empty cell means “not reported”"),
            ("samtaler;forsikrede-ledige;n/a", "an empty cell means “not reported”"),
            ("samtaler;forsikrede-ledige;i.o.", "an empty cell means “not reported”"),
            ("samtaler;forsikrede-ledige;#I/T", "an empty cell means “not reported”"),
            ("samtaler;forsikrede-ledige;#N/A", "an empty cell means “not reported”"),
            ("samtaler;forsikrede-ledige;1.02", "a point only parts thousands; check the number"),
            (
                "bestand;jobparate-kontanthjaelp;3.70",
                "a point only parts thousands; check the number"
            ),
            ("samtaler;forsikrede-ledige;2.5", "write 2,5"),
            ("samtaler;forsikrede-ledige;0.500", "write 0,500"),
            ("samtaler;forsikrede-ledige;2.505", nil),
            ("samtaler;forsikrede-ledige;1,234.0", "write 1.234,0"),
            ("bestand;jobparate-kontanthjaelp;641.5", "write 641,5"),
            ("bestand;jobparate-kontanthjaelp;1,234.50", "write 1.234,50"),
            ("cv-andel;;94.5", "write 94,5"), ("cv-andel;;94.55 %", "write 94,55 %"),
            ("samtaler;forsikrede-ledige;12 stk", "write the number alone"),
        ])
    func numbers(row: String, advice: String?) throws {
        let found = try messages(header + "2020-W10;jobhuset;\(row)\n")
        #expect(found.count == (advice == nil ? 0 : 1))
        for (found, advice) in zip(found, [advice].compactMap(\.self)) {
            #expect(found.hasSuffix(" is not a number – " + advice), "\(found)")
        }
    }

    @Test("No number is made of a part of a cell")
    func longNumbers() throws {
        for cell in [
            String(repeating: "0", count: 70) + ".5", "0." + String(repeating: "5", count: 70),
        ] {
            let found = try messages(header + "2020-W10;\(talks);\(cell)\n")
            #expect(found.count == 1)
            #expect(!found[0].contains("write 0"), "\(found)")
        }
    }

    @Test("From 1e15 on nothing is read")
    func large() throws {
        let largest = try FileReading(header + "2020-W10;\(talks);999999999999999\n")
        #expect(largest.value("samtaler", "forsikrede-ledige") == 999_999_999_999_999)
        for cell in [
            "1000000000000000", "1.000.000.000.000.000", "1" + String(repeating: "0", count: 308),
        ] {
            let found = try messages(header + "2020-W10;\(talks);\(cell)\n")
            #expect(found.count == 1)
            #expect(found[0].hasSuffix(" is too large a number"))
        }
    }

    @Test("A measure and group that one house alone has need no house column")
    func house() throws {
        let header = "uge;nøgletal;målgruppe;værdi\n"
        let reading = try FileReading(
            header + "2020-W10;raadgivning-tilbudt;;ja\n2020-W10;samtaler;forsikrede-ledige;951\n")
        #expect(reading.found.isEmpty)
        #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
        #expect(
            try messages(header + "2020-W10;formidlinger;;1\n2020-W10;xyzzy;;1\n") == [
                "B2 ambiguous-name: “formidlinger” exists in “Jobhuset”, “Job- og Aktivhuset”, "
                    + "“Uddannelseshuset”, “Job- og Integrationshuset” and “Sygedagpengehuset” – "
                    + "add the column “house”",
                "B3 unknown-measure: the plan has no measure “xyzzy”",
            ])
    }

    @Test("Hints are in the plan's year, and name both of two columns")
    func hints() throws {
        let plan = try Plan(
            json: Array(#"{"id": "x", "extends": "aalborg-2020", "year": 2021}"#.utf8))
        let reading = try FileReading(Array((header + "x;\(talks);951\n").utf8), plan: plan)
        #expect(
            reading.intake.diagnostics.sorted.map(\.message.english)
                == ["“x” is not a week – write for example 2021-W10"])
        #expect(
            try messages("uge;hus;nøgletal;værdi;antal\n")
                == [
                    "E1 duplicate-column: “værdi” and “antal” are the same column; delete one of them"
                ])
    }
}

@Suite("A file of citizens is always called one", .limited)
struct CitizenFilesTests {
    @Test("Also where its reading ends early, or a record is broken")
    func ended() throws {
        let row = "2020-W10;\(talks);951"
        let texts = [
            header + row + "\n10;\"a\nx;010190-1234\n", "\"Uge 10\n;010190-1234\n",
            header + row + ";010190-1234\n", header + "010190-1234\n",
            header + row + "\n2020-W11;jobhuset;\"x\"y;010190-1234\n",
        ]
        for text in texts {
            let found = try FileReading(text).found
            #expect(found.count(where: { $0.hasSuffix("personal-data") }) == 1, "\(found)")
        }
    }

    @Test("Also behind a byte that means nothing, or in a field that is too long")
    func unread() throws {
        let marked = [0xEF, 0xBB, 0xBF] + Array((header + "2020-W10;").utf8) + [0xFF]
        let far = String(repeating: "x\n", count: 100_000)
        #expect(
            try FileReading(marked + Array((far + "010190-1234").utf8)).found
                == ["personal-data", "2:10 encoding"])
        let units = ("\u{FEFF}" + header).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let citizen = "0101901234\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(
            try FileReading(units + [0x00, 0xDC] + citizen).found == [
                "personal-data", "2:1 encoding",
            ])
        let long = String(repeating: "x", count: 2 << 20)
        #expect(
            try FileReading(header + "\(long) 010190-1234\(long);a;b;c;1\n").found
                == ["2:1 field-too-long", "2:1 personal-data"])
        // A number does not go on in the next cell.
        let apart = header.replacing(";", with: "\t") + "010190\t1234\n010190\n1234\"\n\"x\n"
        #expect(try !FileReading(apart).found.contains { $0.hasSuffix("personal-data") })
    }
}
