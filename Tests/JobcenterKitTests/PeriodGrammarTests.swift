import Testing

@testable import JobcenterKit

@Suite("Cells spell weeks, months, quarters, half-years and years", .limited)
struct PeriodGrammarTests {
    private func read(
        _ cell: String, _ cadence: Cadence = .week, yearIfMissing: Int? = 2020
    ) -> PeriodGrammar.Reading {
        let bytes = Array(cell.utf8)
        return PeriodGrammar.read(bytes.span, counting: cadence, yearIfMissing: yearIfMissing)
    }

    @Test(
        "A longer period is read in many ways, whatever the column counts",
        arguments: [
            ("2020M03", "2020-M03"), ("2020-M03", "2020-M03"), ("2020m3", "2020-M03"),
            ("2020 M03", "2020-M03"), ("2020 -M03", "2020-M03"), ("2020 - m 03", "2020-M03"),
            ("marts 2020", "2020-M03"),
            ("mar 2020", "2020-M03"), ("March 2020", "2020-M03"), ("MARTS  2020", "2020-M03"),
            ("mar. 2020", "2020-M03"), ("\u{A0}marts\u{A0}2020\t", "2020-M03"),
            ("maj 2019", "2019-M05"), ("May 2019", "2019-M05"), ("januar 2021", "2021-M01"),
            ("oktober 2020", "2020-M10"), ("October 2020", "2020-M10"), ("dec 2020", "2020-M12"),
            ("2020K1", "2020-Q1"), ("2020Q1", "2020-Q1"), ("2020Q01", "2020-Q1"),
            ("2020-Q4", "2020-Q4"), ("1. kvartal 2020", "2020-Q1"), ("4.kvartal 2020", "2020-Q4"),
            ("2 KVARTAL 2020", "2020-Q2"), ("Q1 2020", "2020-Q1"), ("k3 2020", "2020-Q3"),
            ("2020H1", "2020-H1"), ("2020-H2", "2020-H2"), ("1. halvår 2020", "2020-H1"),
            ("2. HALVÅR 2020", "2020-H2"), ("1. halvaar 2020", "2020-H1"), ("H2 2020", "2020-H2"),
            ("2020QMAT02", "2020-H1"), ("2019qmat04", "2019-H2"),
            ("2020", "2020"), (" 2019 ", "2019"), ("2020Y01", "2020"),
        ])
    func spellings(cell: String, period: String) {
        for cadence in Cadence.allCases {
            guard case .period(let found) = read(cell, cadence, yearIfMissing: nil) else {
                Issue.record("\(cell) was read as \(read(cell, cadence))")
                continue
            }
            #expect(found.description == period)
            #expect(read(cell, cadence, yearIfMissing: 1999) == .period(found))
        }
    }

    @Test(
        "Under a header of months or quarters a number counts those, of the plan's year",
        arguments: [
            ("3", Cadence.month, "2020-M03"), ("03", .month, "2020-M03"),
            ("2020-03", .month, "2020-M03"), ("2019-10", .month, "2019-M10"),
            ("marts", .month, "2020-M03"), ("Feb", .month, "2020-M02"),
            ("1", .quarter, "2020-Q1"), ("1. kvartal", .quarter, "2020-Q1"),
            ("K4", .quarter, "2020-Q4"), ("10", .week, "2020-W10"),
            ("uge 10", .month, "2020-W10"), ("W10", .quarter, "2020-W10"),
        ])
    func counted(cell: String, cadence: Cadence, period: String) {
        guard case .period(let found) = read(cell, cadence) else {
            Issue.record("\(cell) was read as \(read(cell, cadence))")
            return
        }
        #expect(found.description == period)
    }

    @Test(
        "A day is one, whatever period it will be taken for",
        arguments: ["2020-03-04", "04-03-2020", "4/3-2020", "04.03.2020", "4. marts 2020"])
    func days(cell: String) throws {
        let day = try #require(CalendarDate(year: 2020, month: 3, day: 4))
        for cadence in Cadence.allCases { #expect(read(cell, cadence) == .day(day)) }
        #expect(
            try #require(MeantPeriods(.day(day))).slots.map { Period(slot: Int($0)).description }
                == ["2020-W10", "2020-M03", "2020-Q1", "2020-H1", "2020"])
    }

    @Test(
        "A number that the year does not have says so",
        arguments: [
            ("2020M13", Cadence.month, 13), ("2020-M00", .month, 0), ("2020K5", .quarter, 5),
            ("5. kvartal 2020", .quarter, 5), ("2020H3", .halfYear, 3),
            ("3. halvår 2020", .halfYear, 3),
        ])
    func nonexistent(cell: String, cadence: Cadence, number: Int) {
        #expect(read(cell) == .nonexistent(cadence, year: 2020, number: number))
    }

    @Test(
        "What is not certain is no period",
        arguments: [
            ("2020-10", Cadence.week), ("2020 - W10", .week), ("2020-W 10", .week),
            ("2020-1", .week), ("2020-03", .quarter),
            ("2020-03", .year), ("2020-03-", .month), ("2020-003", .month), ("marts", .week),
            ("marts", .quarter), ("1. kvartal", .month), ("Q1", .week), ("marts20", .month),
            ("marts2020", .month), ("marx 2020", .month), ("marts 20", .month), ("202", .week),
            ("20200", .week), ("0000", .week), ("0000M03", .week), ("2020M", .week),
            ("2020M003", .week), ("2020X1", .week), ("2020Y02", .week), ("2020QMAT01", .week),
            ("2020QMAT03", .week), ("2020QMAT05", .week), ("2020QMAT", .week),
            ("1. kvarta 2020", .quarter), ("1. halvøl 2020", .week), ("1. kvartal 20", .quarter),
            ("2020K1x", .quarter), ("M03", .month), ("kvartal 1 2020", .quarter),
        ])
    func invalid(cell: String, cadence: Cadence) {
        #expect(read(cell, cadence) == .invalid, "\(cell)")
    }

    @Test("What the program writes and what it says reads back, in both languages")
    func written() {
        for year in [1900, 2020, 9998] {
            for period in Cadence.allCases.flatMap({ $0.periods(in: year) }) {
                for text in [period.description, period.name.danish, period.name.english] {
                    #expect(read(text, yearIfMissing: nil) == .period(period), "\(text)")
                }
            }
        }
    }

    @Test("The command line and plan files take weeks only")
    func weeksOnly() throws {
        let plan = try Plan.builtIn("aalborg-2020")
        #expect(plan.week(named: "2020-03-04") == Week(year: 2020, number: 10))
        for text in ["2020-M03", "marts 2020", "2020", "2020K1", "2021-W01"] {
            #expect(plan.week(named: text) == nil)
        }
    }
}
