import Testing

@testable import JobcenterKit

@Suite("What reports say of longer periods, ranges and roles", .limited)
struct LongerPeriodReportsTests {
    private let plan: Plan

    init() throws {
        let text = """
            {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
             "measures": [{"id": "a", "name": "Afgange", "unit": "count", "role": "result",
                           "definition": "Borgere, der forlader ydelsen."},
                          {"id": "b", "name": "Pladser", "unit": "count", "role": "means"},
                          {"id": "c", "name": "Bestand", "unit": "count"},
                          {"id": "d", "name": "Nr. i benchmark", "unit": "rank"}],
             "houses": [{"id": "h", "name": "H", "weeklyTargets": [
               {"measure": "a", "label": "A", "target": 3},
               {"measure": "b", "label": "B", "target": 80, "upper": 90}]}],
             "sections": [{"title": "S", "goals": [
               {"house": "h", "measure": "c", "label": "C", "kind": "averageWithin",
                "target": 80, "upper": 90, "cadence": "month", "baseline": 95},
               {"house": "h", "measure": "d", "label": "D", "kind": "yearEndAtMost",
                "target": 70, "cadence": "halfYear"}]}]}
            """
        plan = try Plan(json: Array(text.utf8))
    }

    private func report(
        _ rows: String, week: Int, _ content: (Week, History) -> Report.Content
    ) throws -> Report {
        var intake = Intake(plan: plan)
        intake.read(Array(("uge;hus;nøgletal;værdi\n" + rows).utf8), named: "a.csv")
        intake.finish()
        let week = plan.weeks[week - 1]
        #expect(intake.diagnostics.sorted.allSatisfy { $0.severity != .error })
        return Report(
            content(week, intake.history), in: week, plan: plan, intake: intake)
    }

    private func bilag1(_ rows: String, week: Int) throws -> Report {
        try report(rows, week: week) { week, history in
            .bilag1(Bilag1(in: week, plan: plan, history: history))
        }
    }

    private func goals(_ report: Report, _ language: Language = .danish) throws -> [Row] {
        guard case .bilag1(let bilag1) = report.content else { return [] }
        return ReportTables(report: report, language: language, page: .document)
            .goals(bilag1.sections[0].rows, caption: "").rows
    }

    @Test("The heading says how far figures of longer periods go")
    func reach() throws {
        func remarks(_ rows: String, week: Int, _ language: Language) throws -> [String] {
            ReportHeading(report: try bilag1(rows, week: week), language: language).remarks
        }
        let rows = "2020-W09;h;a;3\n2020M01;h;c;85\nfebruar 2020;h;c;86\nmarts 2020;h;c;87\n"
        // Week 9 ends on 1 March: March is not past.
        #expect(
            try remarks(rows, week: 9, .danish) == [
                "Månedstal til og med februar", "Halvårstal: ingen endnu",
            ])
        #expect(
            try remarks(rows, week: 14, .english).suffix(2) == [
                "Monthly figures up to and including March", "Half-yearly figures: none yet",
            ])
    }

    @Test("A range shows both bounds, the year before, and what it takes from the nearer one")
    func range() throws {
        let above = try goals(try bilag1("2020M01;h;c;96\n", week: 9))[0].cells.map(\.text)
        // (12 × 90 − 96) / 11 = 89.4…, rounded against the reader.
        #expect(above.contains("80–90") && above.contains("≤ 89,4"))
        #expect(above.contains("95") && above.contains("−15"))
        let below = try goals(try bilag1("2020M01;h;c;74\n", week: 9))[0].cells.map(\.text)
        // (12 × 80 − 74) / 11 = 80.5….
        #expect(below.contains("≥ 80,6"))
    }

    @Test("A rank is a number among others, and its half-year has a name")
    func rank() throws {
        let cells = try goals(try bilag1("2020H1;h;d;76\n", week: 30))[1].cells.map(\.text)
        #expect(cells.contains("nr. 76 (1. halvår)") && cells.contains("nr. 76"))
        let english = try goals(try bilag1("2020H1;h;d;76\n", week: 30), .english)[1]
        #expect(english.cells.map(\.text).contains("no. 76 (H1)"))
    }

    @Test("The summary counts results and means apart")
    func roles() throws {
        let report = try report("2020-W09;h;a;3\n2020-W09;h;b;92\n", week: 9) { week, history in
            .summary(Summary(of: plan.houses, in: week, plan: plan, history: history))
        }
        let danish = ReportHeading(report: report, language: .danish)
        #expect(danish.verdict == "1 af 2 ugemål er nået · resultater 1 af 1 · midler 0 af 1")
        #expect(danish.definitions == ["Afgange: Borgere, der forlader ydelsen."])
        let page = report.formatted(as: .html, in: .danish)
        #expect(page.contains("<p>Afgange: Borgere, der forlader ydelsen.</p>"))
    }

    @Test("The legend names the level that goes on, of each length of period")
    func legend() throws {
        let report = try bilag1("2020M01;h;c;85\n", week: 9)
        #expect(
            ReportHeading(report: report, language: .danish).legend == [
                "Årsslut: hvis de seneste tre måneders / halvårs niveau fortsætter. Resten: hvad "
                    + "hver resterende periode må (≤) eller skal (≥) give."
            ])
    }

    @Test("A plan without figures has no legend of them, and nothing is reported")
    func empty() throws {
        let text = """
            {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
             "measures": [], "houses": [{"id": "h", "name": "H", "weeklyTargets": []}],
             "sections": []}
            """
        let plan = try Plan(json: Array(text.utf8))
        let report = Report(
            .bilag1(Bilag1(in: plan.weeks[8], plan: plan, history: History(plan: plan))),
            in: plan.weeks[8], plan: plan, intake: Intake(plan: plan))
        let heading = ReportHeading(report: report, language: .english)
        #expect(heading.legend.isEmpty)
        #expect(heading.remarks == ["Nothing is reported for week 9 2020."])
    }

    @Test("A chart of months numbers all twelve")
    func chart() throws {
        let report = try bilag1("2020M01;h;c;85\n2020M02;h;c;86\n", week: 9)
        let page = report.formatted(as: .html, in: .danish)
        for number in 1...12 { #expect(page.contains(">\(number)</text>")) }
        #expect(page.contains("januar, hidtil: 85"))
    }
}
