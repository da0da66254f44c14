import Testing

@testable import JobcenterKit

@Suite("A report laid out as tables", .limited)
struct ReportTablesTests {
    private let plan: Plan
    private let week: Week

    init() throws {
        plan = try Plan.builtIn("aalborg-2020")
        week = try #require(Week(year: 2020, number: 10))
    }

    /// Values of weeks 9 and 10 for every indicator, and a year before them.
    private func history(_ value: Double, yearBefore: Bool = false) throws -> History {
        var history = History(plan: plan)
        for reported in ReportedIndicator.all(of: plan, in: plan.units) {
            for year in yearBefore ? [2019, 2020] : [2020] {
                for number in [9, 10] {
                    _ = history.record(
                        year == 2019 ? value / 2 : value, of: reported.index,
                        in: try #require(Week(year: year, number: number)),
                        at: History.Place(file: 0, line: 1))
                }
            }
        }
        return history
    }

    private func tables(
        _ page: Page, _ language: Language = .english, of houses: [House] = [],
        _ history: History? = nil
    ) -> ReportTables {
        let scorecard = Scorecard(
            of: houses, in: week, plan: plan, history: history ?? History(plan: plan))
        let report = Report(.scorecard(scorecard), in: week, plan: plan, intake: Intake(plan: plan))
        return ReportTables(report: report, language: language, page: page)
    }

    /// The tables of Jobhuset's card, and what stands in them.
    private func card(
        _ page: Page, comparesYears: Bool
    ) throws -> (tables: ReportTables, card: Scorecard.Card) {
        let history = try history(100, yearBefore: comparesYears)
        let houses = [plan.houses[0]]
        let card = try #require(
            Scorecard(of: houses, in: week, plan: plan, history: history).cards.first)
        return (tables(page, of: houses, history), card)
    }

    private func targets(_ page: Page, comparesYears: Bool = true) throws -> Table {
        let (tables, card) = try card(page, comparesYears: comparesYears)
        return tables.targets(card.weeklyTargets)
    }

    private func goals(_ page: Page, comparesYears: Bool = true) throws -> Table {
        let (tables, card) = try card(page, comparesYears: comparesYears)
        return tables.goals(card.annualGoals, caption: "Goals")
    }

    @Test("What a card gives up on a narrower terminal, and what only a document shows")
    func targetColumns() throws {
        let narrow = [
            "", "Week 10", "Target", "Dev.", "Mean so far", "2019", "Mean needed",
            "Weeks met",
        ]
        let wide = [
            "", "Week 10", "Target", "Dev.", "Dev. %", "Before", "Mean so far", "2019",
            "Mean needed", "Weeks met",
        ]
        for (width, headers) in [(60, narrow), (99, narrow), (100, wide), (160, wide)] {
            #expect(
                try targets(.terminal(width: width)).columns.map(\.header) == headers, "\(width)")
        }
        let document = [
            "Week 10", "Target", "Dev.", "Status", "Mean so far", "2019", "vs last year",
            "Mean needed", "Weeks met",
            "Development",
        ]
        #expect(try targets(.document).columns.map(\.header) == document)
        #expect(
            try targets(.document, comparesYears: false).columns.map(\.header)
                == document.filter { $0 != "vs last year" })
        let goalHeaders = ["So far", "Target", "Year end", "The rest", "Status"]
        for width in [60, 160] {
            #expect(try goals(.terminal(width: width)).columns.map(\.header) == goalHeaders)
        }
        #expect(
            try goals(.document).columns.map(\.header) == [
                "Latest", "So far", "Target", "vs last year", "Year end", "The rest", "Status",
                "Remarks",
            ])
        #expect(
            try goals(.document, comparesYears: false).columns.map(\.header)
                == ["Latest"] + goalHeaders + ["Remarks"])
    }

    @Test(
        "Every row has a cell for every column", arguments: [Page.document, .terminal(width: 160)])
    func cells(page: Page) throws {
        for table in [try targets(page), try goals(page)] {
            #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
            #expect(!table.rows.isEmpty)
        }
    }

    @Test("A weekly target's figures stand under their headers")
    func targetFigures() throws {
        // Job placements: 100 twice against 27.5, and 50 twice the year before.
        let table = try targets(.terminal(width: 160))
        let row = try #require(table.cells(of: "2 Ordinary placements"))
        // 41 scored weeks and the two of 100 should average 27.5: (45 × 27.5 − 200) / 43 = 24.13,
        // rounded up.
        #expect(
            row.mapValues(\.text) == [
                "": "●", "Week 10": "100", "Target": "27.5", "Dev.": "+72.5", "Dev. %": "+263.6",
                "Before": "100", "Mean so far": "100.0", "2019": "21.4",
                "Mean needed": "24.2", "Weeks met": "2/2",
            ])
        #expect(row[""]?.standing == .good && row["Week 10"]?.standing == .good)
        let document = try targets(.document)
        let own = try #require(document.cells(of: "2 Ordinary placements"))
        #expect(own["Status"]?.text == "● met" && own["Status"]?.standing == .good)
        #expect(own["Development"]?.text == "")
        let indicators = [table, document].map { table in
            table.rows.first { $0.label == "2 Ordinary placements" }?.indicator
        }
        #expect(indicators == [nil, Indicator(house: "jobhuset", measure: "formidlinger")])
    }

    @Test("A terminal has groups under their measure, a document has both in the label")
    func labels() throws {
        let terminal = try targets(.terminal(width: 80)).rows.prefix(3)
        #expect(
            terminal.map(\.heading) == [
                "1 Closed to job or education", "1 Closed to job or education", nil,
            ])
        #expect(
            terminal.map(\.label) == [
                "insured unemployed", "job-ready cash benefit recipients", "2 Ordinary placements",
            ])
        #expect(
            try targets(.document).rows.prefix(2).map(\.label) == [
                "1 Closed to job or education, insured unemployed",
                "1 Closed to job or education, job-ready cash benefit recipients",
            ])
        let goals = try goals(.terminal(width: 80)).rows
        // Persons on full time are not citizens counted, and so do not stand under one heading.
        #expect(goals.map(\.heading) == [nil, nil])
        #expect(
            goals.map(\.label) == [
                "Full-time persons, unemployment benefit",
                "Number of citizens, job-ready cash benefit recipients",
            ])
    }

    @Test("Words stand below the figures on a terminal, in a column of a document")
    func remarks() throws {
        let terminal = try #require(try goals(.terminal(width: 80)).rows.first)
        let table = try goals(.document)
        let document = try #require(table.rows.first)
        // 100 twice, and 50 twice the year before.
        #expect(terminal.detail?.words.map(\.text) == ["latest 100 · vs last year +100.0 %"])
        let words = try #require(terminal.detail?.remarks.first)
        #expect(words.hasPrefix("rest of the year at most"))
        #expect(table.cells(of: document.label)?["Remarks"]?.text == words)
        #expect(table.cells(of: document.label)?["Latest"]?.text == "100")
        #expect(document.detail == nil)
        #expect(terminal.detail?.series.count == 2)
    }

    @Test("The summary has a mark for each weekly target and adds them up")
    func summary() throws {
        let summary = Summary(of: plan.houses, in: week, plan: plan, history: try history(100))
        let table = tables(.document).summary(summary)
        #expect(table.columns.map(\.header) == plan.houses.prefix(5).map { $0.name.english })
        // Jobhuset: 100 of 188, and 100 of 17.
        let closed = try #require(table.cells(of: "1 Closed to job or education"))
        #expect(closed["Jobhuset"]?.text == "○●")
        #expect(closed["Jobhuset"]?.marks.map(\.standing) == [.bad, .good])
        #expect(
            closed["Jobhuset"]?.marks.map(\.words) == [
                "insured unemployed: missed", "job-ready cash benefit recipients: met",
            ])
        #expect(table.rows.last?.isTotal == true)
        let met = summary.statuses(of: plan.houses[0]).count { $0 == .met }
        #expect(table.cells(of: "met")?["Jobhuset"]?.text == "\(met)/8")
    }

    @Test("Marks, colours and classes of goals are those of the weekly targets they stand like")
    func standings() {
        #expect(GoalStatus.allCases.map { $0.standing.mark }.joined() == "·●◐○●○")
        #expect(TargetStatus.allCases.map { $0.standing.mark }.joined() == "‖·●◐○")
        #expect(
            TargetStatus.allCases.map { $0.standing.rawValue }
                == TargetStatus.allCases.map(\.rawValue))
    }
}

extension Table {
    /// The cells of the row with a label, by the headers of their columns.
    fileprivate func cells(of label: String) -> [String: Cell]? {
        rows.first { $0.label == label }.map {
            Dictionary(uniqueKeysWithValues: zip(columns.map(\.header), $0.cells))
        }
    }
}

@Suite("What the rest of the year must bring", .limited)
struct ShownGoalTests {
    /// A goal's figures when each of its parts has these values, in the week of the last one or another.
    private func shown(
        _ measure: String, _ values: [Double], week: Int? = nil
    ) throws -> ShownGoal {
        let plan = try Plan.builtIn("aalborg-2020")
        let goal = try #require(plan.annualGoals.first { $0.indicator.measure == measure })
        var history = History(plan: plan)
        for (position, value) in values.enumerated() {
            for index in goal.parts {
                _ = history.record(
                    value, of: index, in: plan.weeks[position],
                    at: History.Place(file: 0, line: 1))
            }
        }
        let week = plan.weeks[max(0, (week ?? values.count) - 1)]
        let row = GoalRow(goal, in: week, plan: plan, history: history)
        return ShownGoal(row, in: week, language: .english)
    }

    @Test("A total is rounded up, and said beside the latest weeks")
    func total() throws {
        // The placements of five houses: 5 × 17 and 5 × 18, 175 of 1,700; (1,700 − 175) / 51 = 29.902.
        let shown = try shown("rekrutteringer", [17, 18])
        #expect(shown.toDate == "175")
        #expect(shown.required == "≥ 30.0")
        #expect(
            shown.remarks == ["rest of the year at least 30.0 a week; latest 2 weeks 87.5"])
    }

    @Test("Only what the reported weeks have reached themselves can no longer be missed")
    func reached() throws {
        func remarks(_ values: [Double], week: Int) throws -> [String] {
            let shown = try shown("rekrutteringer", values, week: week)
            #expect(shown.required == "–")
            return shown.remarks
        }
        // 5 × 9 = 45 of 1,700 in week 1, which 51 more such weeks would bring to 2,340.
        #expect(
            try remarks([9], week: 52) == [
                "reached if the 51 weeks without a report are like the latest"
            ])
        // 5 × 170 = 850 twice: 1,700.
        #expect(try remarks([170, 170], week: 3) == ["can no longer be missed"])
        // 5 × 169.9 twice are 1,699, and the week without a report is taken for 849.5.
        #expect(
            try remarks([169.9, 169.9], week: 3)
                == ["reached if the week without a report is like the latest"])
    }

    @Test("An average that nothing is asked of is not said to be certain")
    func undecided() throws {
        // 53 × 2,700 = 143,100; 9 × 30,000 = 270,000 in one week: no more is needed of the others.
        let shown = try shown("samtaler", [30_000])
        #expect(
            shown.remarks == ["rest of the year at least 0.0 on average; latest week 270,000"])
        // At most 3,770 on average: 200,000 in one week leave less than nothing for the others.
        #expect(try self.shown("bestand", [200_000]).remarks == ["can no longer be reached"])
    }

    @Test("The latest reading is shown, and its week where it is an earlier one")
    func latest() throws {
        #expect(try shown("bestand", [3700, 3702.5]).latest == "3,702.5")
        #expect(try shown("bestand", [3700, 3702.5], week: 4).latest == "3,702.5 (week 2)")
        #expect(try shown("bestand", [3702], week: 4).readings == ["latest 3,702 (week 1)"])
        #expect(try shown("udbetalt-rettidigt", [1, 0]).readings == ["latest no"])
        #expect(try shown("bestand", []).readings == [])
    }

    @Test("A yes or no is said as such, and in how many weeks it was kept")
    func yesNo() throws {
        let shown = try shown("udbetalt-rettidigt", [1, 0, 1])
        #expect(shown.toDate == "no")
        #expect(shown.target == "yes")
        #expect(shown.required == "–")
        #expect(shown.remarks == ["kept in 2 of 3 weeks"])
        #expect(shown.statusWords == "◐ at risk")
    }

    @Test("Nothing is said where nothing is reported")
    func none() throws {
        let shown = try shown("bestand", [])
        #expect(shown.toDate == "–" && shown.projection == "–" && shown.required == "–")
        #expect(shown.remarks.isEmpty)
        #expect(shown.statusWords == "· no data")
    }
}
