import Testing

@testable import JobcenterKit

/// A house with a figure of each cadence: conversations (`a`) by the week, and citizens by the month
/// (`b`), the quarter (`b` of group `g`), the half-year (`s`) and the year (`s` of group `g`).
private let planText = """
    {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
     "measures": [{"id": "a", "name": "Samtaler", "unit": "count"},
                  {"id": "b", "name": {"da": "Borgere", "en": "Citizens"}, "unit": "count"},
                  {"id": "s", "name": "Andel", "unit": "percent"}],
     "groups": [{"id": "g", "name": "G"}],
     "houses": [{"id": "h", "name": "H", "weeklyTargets": [
       {"measure": "a", "label": "A", "target": 10}]}],
     "sections": [{"title": "S", "goals": [
       {"house": "h", "measure": "b", "kind": "averageAtMost", "cadence": "month",
        "target": 3770, "label": "B"},
       {"house": "h", "measure": "b", "group": "g", "kind": "averageAtMost",
        "cadence": "quarter", "target": 3770, "label": "C"},
       {"house": "h", "measure": "s", "kind": "averageAtMost", "cadence": "halfYear",
        "target": 50, "label": "D"},
       {"house": "h", "measure": "s", "group": "g", "kind": "averageAtMost", "cadence": "year",
        "target": 50, "label": "E"}]}]}
    """

/// What files say, read under that plan.
private struct PeriodReading {
    let intake: Intake

    init(_ texts: String..., named name: String = "a.csv") throws {
        var intake = Intake(plan: try Plan(json: Array(planText.utf8)))
        for text in texts { intake.read(Array(text.utf8), named: name) }
        intake.finish()
        self.intake = intake
        let rows = intake.rows
        #expect(rows.read == rows.accepted + rows.rejected + rows.empty)
    }

    /// Each diagnostic with its place and its cell.
    var found: [String] {
        intake.diagnostics.sorted.map { diagnostic in
            let place = diagnostic.line.map { "\($0):\(diagnostic.column ?? 0) " } ?? ""
            return place + diagnostic.code.rawValue + (diagnostic.cell.map { " \($0)" } ?? "")
        }
    }

    var messages: [Wording] { intake.diagnostics.sorted.map(\.message) }

    /// Accepted, rejected, empty.
    var rows: [Int] { [intake.rows.accepted, intake.rows.rejected, intake.rows.empty] }

    /// The values of an indicator by their periods.
    func values(_ position: Int, year: Int = 2020) -> [String] {
        intake.history.series(of: IndicatorIndex(position: position), in: year).points
            .map { "\($0.period) \($0.value)" }
    }
}

private let header = "uge;hus;nøgletal;målgruppe;værdi\n"
/// The rows' cells behind the period, by the indicators' positions.
private let names = [";h;a;;", ";h;b;;", ";h;b;g;", ";h;s;;", ";h;s;g;"]

@Suite("Figures of months, quarters, half-years and years are read beside those of weeks", .limited)
struct PeriodIntakeTests {
    @Test("Each row in its own period, in one file")
    func mixed() throws {
        let reading = try PeriodReading(
            header + "2020-W10\(names[0])9\nmarts 2020\(names[1])3900\n2020M04\(names[1])3850\n"
                + "1. kvartal 2020\(names[2])3800\n2020QMAT04\(names[3])40\n2020\(names[4])41\n")
        #expect(reading.found == [])
        #expect(reading.rows == [6, 0, 0])
        #expect(reading.values(0) == ["2020-W10 9.0"])
        #expect(reading.values(1) == ["2020-M03 3900.0", "2020-M04 3850.0"])
        #expect(reading.values(2) == ["2020-Q1 3800.0"])
        #expect(reading.values(3) == ["2020-H2 40.0"])
        #expect(reading.values(4) == ["2020 41.0"])
    }

    @Test("A day falls in the period of its own row's indicator, also when it is known from others")
    func days() throws {
        // 31 March and 1 April 2020 are of week 14, of different months and quarters.
        let rows = ["31-03-2020", "01-04-2020"].flatMap { day in
            names.map { "\(day)\($0)7\n" }
        }
        for rows in [rows, rows.reversed()] {
            let reading = try PeriodReading(header + rows.joined())
            #expect(reading.rows == [7, 3, 0])
            #expect(
                reading.intake.diagnostics.sorted.map(\.code) == [
                    .duplicateValue, .duplicateValue, .duplicateValue,
                ])
            #expect(reading.values(0) == ["2020-W14 7.0"])
            #expect(reading.values(1) == ["2020-M03 7.0", "2020-M04 7.0"])
            #expect(reading.values(2) == ["2020-Q1 7.0", "2020-Q2 7.0"])
            #expect(reading.values(3) == ["2020-H1 7.0"])
            #expect(reading.values(4) == ["2020 7.0"])
        }
        // The last days of 2019 and the first of 2021 are of weeks of 2020.
        let edges = try PeriodReading(
            header + "2019-12-30\(names[0])1\n2019-12-30\(names[1])2\n"
                + "2021-01-03\(names[0])3\n2021-01-03\(names[1])4\n2021-01-03\(names[1])5\n")
        #expect(edges.values(0) == ["2020-W01 1.0", "2020-W53 3.0"])
        #expect(edges.values(1, year: 2019) == ["2019-M12 2.0"])
        #expect(
            edges.found == [
                "rows-of-other-year", "5:1 other-year A5", "6:1 other-year A6",
                "6:17 duplicate-value E6", "missing-week",
            ])
    }

    @Test("A period of another length is said to be, in every row and wherever it was known from")
    func wrongPeriod() throws {
        let reading = try PeriodReading(
            header + "2020-W10\(names[0])9\n2020-W10\(names[1])3900\n2020-W10\(names[1])3900\n"
                + "2020-M03\(names[1])3800\n2020-M03\(names[0])9\n2020-M03\(names[2])\n"
                + "2020-M03\(names[3])x\n2020\(names[4])7\n2020\(names[1])7\n")
        #expect(
            reading.found == [
                "3:1 wrong-period A3", "4:1 wrong-period A4", "6:1 wrong-period A6",
                "7:1 wrong-period A7", "8:1 wrong-period A8", "8:15 invalid-number E8",
                "10:1 wrong-period A10",
            ])
        #expect(reading.rows == [3, 6, 0])
        #expect(
            reading.messages[0]
                == Wording(
                    danish: "nøgletallet indberettes pr. måned – skriv f.eks. marts 2020",
                    english: "the measure is reported per month – write for example March 2020"))
        #expect(
            [2, 3, 4].map { reading.messages[$0].danish } == [
                "nøgletallet indberettes pr. uge – skriv f.eks. 2020-W10",
                "nøgletallet indberettes pr. kvartal – skriv f.eks. 1. kvartal 2020",
                "nøgletallet indberettes pr. halvår – skriv f.eks. 1. halvår 2020",
            ])
        let year = try PeriodReading(header + "2020-H1\(names[4])7\n")
        #expect(
            year.messages.map(\.danish) == [
                "nøgletallet indberettes pr. år – skriv f.eks. 2020"
            ])
        // A value was given, so the file is not one that was not filled in.
        #expect(year.found == ["2:1 wrong-period A2"])
        // Without an indicator no length is wrong.
        let unknown = try PeriodReading(header + "2020-M03;h;x;;9\n2020-W10;x;b;;9\n")
        #expect(unknown.found == ["2:12 unknown-measure C2", "3:10 unknown-house B3"])
    }

    @Test("A cell that is no period gets a hint in the indicator's cadence and the plan's year")
    func hints() throws {
        let reading = try PeriodReading(
            header + "x\(names[1])1\nx\(names[0])1\n\(names[2])1\n2020-10\(names[1])1\n"
                + "2020-10\(names[0])1\n2020-10\(names[3])1\n2020M13\(names[1])1\n"
                + "2020Q5\(names[1])1\n2020-W54\(names[1])1\nx;h;x;;1\n")
        #expect(
            reading.messages.map(\.danish) == [
                "»x« er ikke en måned – skriv f.eks. marts 2020",
                "»x« er ikke en uge – skriv f.eks. 2020-W10",
                "kvartalet mangler",
                "»2020-10« kan være en uge eller en måned – er det måneden, så skriv 2020-M10",
                "»2020-10« kan være en uge eller en måned – er det ugen, så skriv 2020-W10",
                "»2020-10« er ikke et halvår – skriv f.eks. 1. halvår 2020",
                "2020 har ingen måned 13 – sidste måned er 12",
                "2020 har intet kvartal 5 – sidste kvartal er 4",
                "2020 har ingen uge 54 – sidste uge er 53",
                "»x« er ikke en uge – skriv f.eks. 2020-W10",
                "huset har intet nøgletal »x« – vælg mellem »Samtaler«, »Borgere« og »Andel«",
            ])
        #expect(
            reading.intake.diagnostics.sorted.map(\.code) == [
                .invalidWeek, .invalidWeek, .invalidWeek, .invalidWeek, .invalidWeek, .invalidWeek,
                .nonexistentWeek, .nonexistentWeek, .nonexistentWeek, .invalidWeek,
                .unknownMeasure,
            ])
    }

    @Test(
        "The header says what a number counts",
        arguments: [
            ("måned", "3", 1, "2020-M03"), ("Month", "2020-03", 1, "2020-M03"),
            ("maaned", "marts", 1, "2020-M03"), ("kvartal", "1", 2, "2020-Q1"),
            ("QUARTER", "4", 2, "2020-Q4"), ("periode", "10", 0, "2020-W10"),
            ("period", "2020H1", 3, "2020-H1"), ("dato", "4/3-2020", 1, "2020-M03"),
        ])
    func headers(title: String, cell: String, indicator: Int, period: String) throws {
        let reading = try PeriodReading(
            "\(title);hus;nøgletal;målgruppe;værdi\n\(cell)\(names[indicator])7\n")
        #expect(reading.found == [])
        #expect(reading.values(indicator) == ["\(period) 7.0"])
    }

    @Test("Under a header of months a number is no week, and there is one column of periods")
    func headersOfMonths() throws {
        let months = "måned;hus;nøgletal;målgruppe;værdi\n"
        let reading = try PeriodReading(
            months + "13\(names[1])7\n3\(names[0])7\nx;h;x;;7\nuge 3\(names[0])7\n")
        #expect(
            reading.found == [
                "2:1 nonexistent-week A2", "3:1 wrong-period A3", "4:1 invalid-week A4",
                "4:5 unknown-measure C4",
            ])
        #expect(
            reading.messages[2].danish == "»x« er ikke en måned – skriv f.eks. marts 2020")
        #expect(reading.values(0) == ["2020-W03 7.0"])
        #expect(
            try PeriodReading("uge;måned;hus;nøgletal;målgruppe;værdi\n").found
                == ["1:5 duplicate-column B1"])
        // The same bytes under another header are another period.
        let both = try PeriodReading(months + "3\(names[1])7\n", header + "3\(names[0])7\n")
        #expect(both.found == [])
        #expect(both.values(0) == ["2020-W03 7.0"] && both.values(1) == ["2020-M03 7.0"])
    }

    @Test("Spreadsheets with periods of any length as columns")
    func wide() throws {
        // Cells without a value under periods of another length are as they should be.
        let reading = try PeriodReading(
            """
            hus;nøgletal;målgruppe;2020-W10;marts 2020;2020K1;2020
            h;a;;9;;;
            h;b;;;3900;;
            h;b;g;;;3800;
            h;s;g;;5;;40
            """)
        #expect(reading.found == ["5:8 wrong-period E5"])
        #expect(reading.rows == [4, 1, 11])
        #expect(
            reading.messages.map(\.danish) == [
                "nøgletallet indberettes pr. år – perioden skal være f.eks. 2020"
            ])
        #expect(reading.values(0) == ["2020-W10 9.0"])
        #expect(reading.values(1) == ["2020-M03 3900.0"])
        #expect(reading.values(2) == ["2020-Q1 3800.0"])
        #expect(reading.values(4) == ["2020 40.0"])
    }

    @Test("A period twice in a header, also when it is spelt differently")
    func wideTwice() throws {
        #expect(
            try PeriodReading("hus;nøgletal;2020-M03;2020-W10;marts 2020;4/3-2020;2020M13\n").found
                == [
                    "1:32 duplicate-column E1", "1:43 duplicate-column F1",
                    "1:52 nonexistent-week G1",
                ])
        // Two days of a month are two weeks; of a monthly figure they are one month.
        let reading = try PeriodReading(
            "hus;nøgletal;2020-03-04;2020-03-11;2020-03-18\nh;a;7;8;9\nh;b;7;;9\n")
        #expect(reading.found == ["3:8 duplicate-value E3"])
        #expect(reading.values(0) == ["2020-W10 7.0", "2020-W11 8.0", "2020-W12 9.0"])
        #expect(reading.values(1) == ["2020-M03 7.0"])
    }

    @Test("Days of one week are two months where nothing is reported by the week")
    func wideDays() throws {
        // 31 March and 1 April 2020 are of week 14.
        let rows = "hus;nøgletal;2020-03-31;2020-04-01\nh;b;7;8\n"
        #expect(try PeriodReading(rows).found == ["1:25 duplicate-column D1"])
        let monthly = planText.replacing(
            """
            {"measure": "a", "label": "A", "target": 10}
            """, with: "")
        var intake = Intake(plan: try Plan(json: Array(monthly.utf8)))
        intake.read(Array(rows.utf8), named: "a.csv")
        #expect(intake.diagnostics.sorted.isEmpty)
        #expect(
            intake.history.series(of: IndicatorIndex(position: 0), in: 2020).points
                .map { "\($0.period) \($0.value)" } == ["2020-M03 7.0", "2020-M04 8.0"])
    }

    @Test("What is missing is said of the houses asked for")
    func missingOfHouses() throws {
        let plan = try Plan(
            json: Array(
                planText.replacing(
                    "\"houses\": [", with: "\"houses\": [{\"id\": \"o\", \"name\": \"O\"},"
                ).utf8))
        let text = header + "2020M01\(names[1])1\n2020M03\(names[1])1\n"
        for (house, count) in [("h", 1), ("o", 0)] {
            var intake = Intake(plan: plan, houses: plan.houses.filter { $0.id == house })
            intake.read(Array(text.utf8), named: "a.csv")
            intake.finish()
            #expect(intake.diagnostics.sorted.map(\.code).count { $0 == .missingPeriod } == count)
        }
    }

    @Test("The week of a file's name is no month")
    func fileName() throws {
        let text = "hus;nøgletal;målgruppe;værdi\nh;a;;9\nh;b;;3900\nh;b;;x\nh;b;g;\nh;x;;1\n"
        let reading = try PeriodReading(text, named: "uge10.csv")
        #expect(
            reading.found == [
                "3:6 wrong-period D3", "4:6 wrong-period D4", "6:3 unknown-measure B6",
            ])
        #expect(reading.rows == [1, 3, 1])
        #expect(
            reading.messages[0].english
                == "the measure is reported per month – the period must be, for example, March 2020"
        )
        // Months beside a week are no other week.
        #expect(
            try PeriodReading(header + "2020-M03\(names[1])7\n", named: "uge10.csv").found == [])
        #expect(
            try PeriodReading(header + "11\(names[0])7\n2020-M03\(names[1])7\n", named: "uge10.csv")
                .found == ["week-differs-from-name"])
    }

    @Test("Two values of a period, however it is spelt")
    func duplicates() throws {
        let reading = try PeriodReading(
            header + "marts 2020\(names[1])3900\n2020M03\(names[1])3901\n")
        #expect(reading.found == ["3:14 duplicate-value E3"])
        #expect(
            reading.messages.map(\.danish) == [
                "værdien for marts findes allerede i a.csv:2 (3900, her 3901)"
            ])
    }

    @Test("Periods between others that are missing, once for each run of them")
    func missing() throws {
        // February, April and May are missing; June was rejected and is not.
        let reading = try PeriodReading(
            header + "2020M01\(names[1])3900\n2020M03\(names[1])3900\n2020M06\(names[1])x\n"
                + "2020M07\(names[1])3900\n2020K1\(names[2])3900\n2020K3\(names[2])3900\n"
                + "2020H1\(names[3])40\n2019M05\(names[1])3900\n")
        #expect(
            reading.found == [
                "rows-of-other-year", "4:14 invalid-number E4", "missing-period",
                "missing-period", "missing-period",
            ])
        #expect(
            reading.messages.suffix(3).map(\.danish) == [
                "februar mangler for H: »Borgere«", "april til maj mangler for H: »Borgere«",
                "2. kvartal mangler for H: »Borgere, G«",
            ])
        #expect(
            reading.messages.suffix(3).map(\.english) == [
                "February is missing for H: “Citizens”",
                "April to May are missing for H: “Citizens”",
                "Q2 is missing for H: “Citizens, G”",
            ])
    }

    @Test("Other years")
    func years() throws {
        let reading = try PeriodReading(
            header + "2019-M12\(names[1])3900\n2019\(names[4])40\n2021-M01\(names[1])3900\n"
                + "2021-M01\(names[1])3901\n2020-M01\(names[1])3902\n")
        #expect(
            reading.found
                == [
                    "rows-of-other-year", "4:1 other-year A4", "5:1 other-year A5",
                    "5:15 duplicate-value E5",
                ])
        #expect(reading.messages[0].danish.hasPrefix("2 rækker"))
        #expect(reading.messages[1].danish == "januar 2021 ligger efter planens år 2020")
        #expect(reading.values(1, year: 2019) == ["2019-M12 3900.0"])
        #expect(reading.values(4, year: 2019) == ["2019 40.0"])
        #expect(
            try PeriodReading("hus;nøgletal;2020-M01;2021-M01\nh;b;7;8\n").found
                == ["1:23 other-year D1"])
        #expect(reading.values(1) == ["2020-M01 3902.0"])
    }

    @Test("A month's value is corrected as a week's is")
    func corrections() throws {
        let reading = try PeriodReading(
            "periode;hus;nøgletal;målgruppe;værdi;erstatter\nmarts 2020;h;b;;3900;\n"
                + "2020M03;h;b;;3850;3900\n2020M04;h;b;;3850;3900\n2020-W10;h;b;;3850;3900\n")
        #expect(
            reading.found == ["4:19 correction-mismatch F4", "5:1 wrong-period A5"])
        #expect(
            reading.messages[0].danish == "der står ingen værdi for april, som kan rettes")
        #expect(reading.values(1) == ["2020-M03 3850.0"])
        #expect(
            reading.intake.history.note(
                on: IndicatorIndex(position: 1), in: Period(.month, year: 2020, checked: 3))
                == "rettet fra 3900")
    }

    @Test("A month that is out of all proportion to the others")
    func implausible() throws {
        // The others' median is 3900; 390 is less than half of it.
        let months = ["3900", "390", "3850", "3950", "3900"].enumerated().map {
            "2020M0\($0.offset + 1)\(names[1])\($0.element)\n"
        }
        let reading = try PeriodReading(header + months.joined())
        #expect(reading.found == ["3:0 implausible-value"])
        #expect(
            reading.messages[0].danish
                == "Borgere: 390 i februar er under det halve af det sædvanlige, 3900 – er tallet "
                + "rigtigt?")
    }

    @Test("The week that is reported on where there are only longer periods")
    func latestWeek() throws {
        func week(_ rows: String) throws -> String? {
            try PeriodReading(header + rows).intake.history.latestWeek(in: 2020)?.description
        }
        // 31 March 2020 is a Tuesday of week 14, 31 May a Sunday, that of week 22.
        #expect(try week("2020M03\(names[1])1\n") == "2020-W14")
        #expect(try week("2020M03\(names[1])1\n2020M05\(names[1])1\n") == "2020-W22")
        // 30 June 2020 is in week 27, 31 December in week 53.
        #expect(try week("2020M05\(names[1])1\n2020H1\(names[3])1\n") == "2020-W27")
        #expect(try week("2020\(names[4])1\n2020M01\(names[1])1\n") == "2020-W53")
        // A week's value is what is reported on.
        #expect(try week("2020M05\(names[1])1\n10\(names[0])9\n") == "2020-W10")
        #expect(try week("2019M05\(names[1])1\n2021M05\(names[1])1\n") == nil)
        // 31 December 2019 is of 2020's first week.
        let plan = try Plan(json: Array(planText.replacing("2020", with: "2019").utf8))
        var intake = Intake(plan: plan)
        intake.read(Array((header + "2019\(names[4])1\n").utf8), named: "a.csv")
        #expect(intake.history.latestWeek(in: 2019)?.description == "2019-W52")
    }

    @Test("Longer periods of the plan's year are observations")
    func observations() throws {
        for (rows, isMissing) in [
            ("2020M03\(names[1])1\n", false), ("2019M03\(names[1])1\n", true),
        ] {
            var intake = try PeriodReading(header + rows).intake
            intake.reportMissingObservations()
            #expect(
                intake.diagnostics.sorted.contains { $0.code == .noObservations } == isMissing)
        }
    }

    @Test(
        "What is remembered of cells means the same for every row",
        arguments: RandomCases.seeds(from: 1, 2))
    func memory(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let cells = [
            "10", "2020-W11", "4/3-2020", "2020-03-31", "2020-M03", "marts 2020", "2020K1",
            "2020H1",
            "2020", "2021-W05", "2021-01-02", "2019-12-31", "x", "2020-W54", "2019-M02", "",
        ]
        let rows = (0..<80).map { _ in
            (cells.randomElement(using: &random) ?? "")
                + (names.randomElement(using: &random) ?? "") + "7\n"
        }
        let codes: (Intake) -> [DiagnosticCode: Int] = { intake in
            let known = [
                DiagnosticCode.wrongPeriod, .invalidWeek, .nonexistentWeek, .otherYear,
            ]
            return intake.diagnostics.sorted.reduce(into: [:]) { counts, diagnostic in
                if known.contains(diagnostic.code) { counts[diagnostic.code, default: 0] += 1 }
            }
        }
        let whole = try PeriodReading(header + rows.joined())
        var values: Set<String> = []
        var counts: [DiagnosticCode: Int] = [:]
        for row in rows {
            let alone = try PeriodReading(header + row)
            counts.merge(codes(alone.intake)) { $0 + $1 }
            for position in names.indices {
                for year in [2019, 2020] {
                    values.formUnion(alone.values(position, year: year).map { "\(position) \($0)" })
                }
            }
        }
        #expect(codes(whole.intake) == counts, "seed \(seed)")
        let found = names.indices.flatMap { position in
            [2019, 2020].flatMap { year in
                whole.values(position, year: year).map { "\(position) \($0)" }
            }
        }
        #expect(Set(found) == values, "seed \(seed)")
    }
}
