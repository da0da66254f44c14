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
                        in: try #require(Period(.week, year: year, number: number)),
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

    /// Jobhuset's row of interviews or exits when its weeks have these values.
    private func row(
        _ measure: String, _ values: [Double]
    ) throws -> (row: Scorecard.TargetRow, report: Report) {
        var history = History(plan: plan)
        let target = try #require(
            plan.weeklyTargets(of: plan.houses[0]).first { $0.measure.id == measure })
        for (position, value) in values.enumerated() {
            _ = history.record(
                value, of: target.index, in: plan.weeks[position].period,
                at: History.Place(file: 0, line: 1))
        }
        let week = plan.weeks[values.count - 1]
        let scorecard = Scorecard(of: [plan.houses[0]], in: week, plan: plan, history: history)
        let rows = scorecard.cards.flatMap(\.weeklyTargets)
        let report = Report(.scorecard(scorecard), in: week, plan: plan, intake: Intake(plan: plan))
        return (try #require(rows.first { $0.target.index == target.index }), report)
    }

    @Test("What is said of the weeks is left out where the week itself is otherwise")
    func contradicted() throws {
        func development(_ values: [Double]) throws -> String {
            let (row, report) = try row("samtaler", values)
            return ShownTarget(row, report: report, language: .english).development
        }
        // Against 940, with ranges of 5 and limits 13 from the mean.
        let low: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 900 : 905 }
        #expect(try development(low) == "→ unchanged · ✕ steadily below the target")
        #expect(try development(low + [950]) == "▲ improving")
        #expect(try development(low.map { $0 + 80 }) == "→ unchanged · ✓ met steadily")
        #expect(try development(low.map { $0 + 80 } + [930]) == "▼ worsening")
        #expect(try development(low.map { $0 + 80 } + [950]) == "▼ worsening · ✓ met steadily")
    }

    @Test("A chart has no limit below zero")
    func limits() throws {
        // 6 / 12 = 0.5; eleven ranges of 1: 0.5 ± 2.66.
        let (row, report) = try row(
            "afslutninger", (0..<12).map { $0.isMultiple(of: 2) ? 0 : 1 })
        let chart = ReportCharts(report: report, language: .english).figure(row).chart
        let limits = chart.levels.filter { $0.style == "limit" }.map(\.value)
        #expect(limits.count == 2 && limits[0] == 0 && abs(limits[1] - 3.16) < 1e-9)
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
