import Testing

@testable import JobcenterKit

@Suite("Cards, the summary and the export of a week", .limited)
struct ScorecardTests {
    private let plan: Plan
    private let house: House

    init() throws {
        plan = try Plan.builtIn("aalborg-2020")
        house = try #require(plan.houses.first)
    }

    private func target(_ measure: String, _ group: String = "") throws -> WeeklyTarget {
        try #require(
            plan.weeklyTargets(of: house).first {
                $0.measure.id == measure && $0.indicator.group == group
            })
    }

    private func history(
        _ index: IndicatorIndex, _ values: [(week: Int, value: Double)]
    ) -> History {
        var history = History(plan: plan)
        for (number, value) in values {
            _ = history.record(
                value, of: index, in: plan.weeks[number - 1].period,
                at: History.Place(file: 0, line: 1))
        }
        return history
    }

    @Test("A card has its house's targets and goals, and what is remarked on the week")
    func card() throws {
        let placements = try target("formidlinger")
        var history = history(placements.index, [(9, 20), (10, 30)])
        for (week, text) in [(9, "ferie"), (10, "messe")] {
            history.annotate(
                placements.index, in: plan.weeks[week - 1].period, with: text, isOfValue: true)
        }
        let card = try #require(
            Scorecard(of: [house], in: plan.weeks[9], plan: plan, history: history).cards.first)
        #expect(card.weeklyTargets.count == 8 && card.annualGoals.count == 2)
        #expect(card.annualGoals.allSatisfy { $0.goal.house == house })
        #expect(card.weeklyTargets.compactMap(\.note) == ["messe"])
    }

    @Test("A series spans an amendment from the week after its first to its last", arguments: 1...8)
    func amendments(from: Int) throws {
        let json = """
            {"id": "x", "extends": "aalborg-2020", "amendments": [{"from": "2020-W0\(from)",
             "house": "jobhuset", "measure": "formidlinger", "target": 30, "reason": "R"}]}
            """
        let plan = try Plan(json: Array(json.utf8))
        let target = try #require(
            plan.weeklyTargets(of: house).first { $0.measure.id == "formidlinger" })
        let history = history(target.index, [(3, 20), (4, 21), (6, 22)])
        let figures = WeeklyFigures(target, in: plan.weeks[7], plan: plan, history: history)
        #expect(figures.spansAmendment == (4...6).contains(from))
        #expect(!figures.spansSuspension)
    }

    @Test("A series spans the suspensions between its first week and its last", arguments: 1...8)
    func suspensions(week: Int) throws {
        let json = """
            {"id": "x", "extends": "aalborg-2020", "suspensions": [{"from": "2020-W0\(week)",
             "through": "2020-W0\(week)", "reason": "R"}]}
            """
        let plan = try Plan(json: Array(json.utf8))
        let target = try #require(
            plan.weeklyTargets(of: house).first { $0.measure.id == "formidlinger" })
        let history = history(target.index, [(3, 20), (4, 21), (6, 22)])
        let figures = WeeklyFigures(target, in: plan.weeks[7], plan: plan, history: history)
        // A suspended week has no part in the series: from week 3 on suspended, it begins in week 4.
        #expect(figures.spansSuspension == (4...5).contains(week))
        #expect(!figures.spansAmendment)
    }

    @Test("The summary has a cell where a house has targets, and counts how they stand")
    func summary() throws {
        // 200 of 188 reach the target, 16 of 17 miss it by less than a tenth.
        var history = history(try target("afslutninger", "forsikrede-ledige").index, [(10, 200)])
        let other = try target("afslutninger", "jobparate-kontanthjaelp")
        _ = history.record(
            16, of: other.index, in: plan.weeks[9].period, at: History.Place(file: 0, line: 2))
        let summary = Summary(of: plan.houses, in: plan.weeks[9], plan: plan, history: history)
        // Ydelsescentret has annual goals only, and what is not among the six has none but those.
        #expect(summary.houses.map(\.id) == plan.houses.dropLast().map(\.id))
        #expect(summary.rows.map(\.measure.sharp) == [1, 2, 3, 4, 5, 6])
        for row in summary.rows {
            for cell in row.cells {
                let targets = plan.weeklyTargets(of: cell.house)
                #expect(
                    cell.targets.count == targets.count { $0.measure == row.measure }
                        && !cell.targets.isEmpty)
            }
        }
        let cell = try #require(summary.rows.first?.cells.first)
        #expect(TargetStatus.allCases.map(cell.count) == [0, 0, 1, 1, 0])
        // Eight targets: met, near, and six that nothing is reported of.
        let statuses = summary.statuses(of: house)
        #expect(statuses.count == 8 && statuses.count { $0 == .noData } == 6)
    }

    @Test("The export lists values up to the week, beside the targets in force")
    func export() throws {
        let placements = try target("formidlinger")
        var history = history(placements.index, [(9, 20), (10, 30), (11, 40)])
        history.annotate(placements.index, in: plan.weeks[9].period, with: "messe", isOfValue: true)
        let goal = try #require(plan.annualGoals.first { $0.measure.id == "cv-andel" })
        _ = history.record(
            70, of: try #require(goal.parts.first), in: plan.weeks[9].period,
            at: History.Place(file: 0, line: 2))
        let rows = Export(of: plan.units, through: plan.weeks[9], plan: plan, history: history).rows
        // 20 − 27.5 and 30 − 27.5; a value of a goal has no weekly target.
        #expect(rows.map(\.value) == [20, 30, 70])
        #expect(rows.map(\.deviation) == [-7.5, 2.5, nil])
        #expect(rows.map(\.status) == [.missed, .met, nil])
        #expect(rows.map(\.note) == [nil, "messe", nil])
        #expect(rows.map(\.unit) == [.count, .count, .percent])
        #expect(rows.map(\.label) == [placements.label, placements.label, goal.label])
    }

    @Test("In the export a weekly target's label comes before a goal's, and the first goal's first")
    func labels() throws {
        let json = """
            {"id": "x", "extends": "aalborg-2020", "sections": [{"title": "S", "goals": [
             {"house": "jobhuset", "measure": "formidlinger", "kind": "averageAtLeast",
              "target": 30, "label": "G"},
             {"house": "tvaergaaende", "measure": "cv-andel", "kind": "averageAtLeast",
              "target": 70, "label": "G"}]}]}
            """
        let plan = try Plan(json: Array(json.utf8))
        let placements = try target("formidlinger")
        let goals = plan.annualGoals.filter { $0.indicator.house == "tvaergaaende" }
            .filter { $0.measure.id == "cv-andel" }
        #expect(goals.count == 2 && goals.last?.label == "G")
        var history = History(plan: plan)
        for indicator in [placements.indicator, try #require(goals.first).indicator] {
            let position = try #require(plan.indicators.firstIndex(of: indicator))
            _ = history.record(
                1, of: IndicatorIndex(position: position), in: plan.weeks[0].period,
                at: History.Place(file: 0, line: 1))
        }
        let rows = Export(of: plan.units, through: plan.weeks[0], plan: plan, history: history).rows
        #expect(rows.map(\.label) == [placements.label, goals.first?.label])
    }

    @Test("In the export each value stands beside the target of its week")
    func amended() throws {
        let json = """
            {"id": "x", "extends": "aalborg-2020", "amendments": [{"from": "2020-W10",
             "house": "jobhuset", "measure": "formidlinger", "target": 30, "reason": "R"}]}
            """
        let plan = try Plan(json: Array(json.utf8))
        let history = history(try target("formidlinger").index, [(9, 28), (10, 28)])
        let rows = Export(of: plan.units, through: plan.weeks[9], plan: plan, history: history).rows
        // 28 − 27.5, and 28 − 30, which is less than a tenth short.
        #expect(rows.map(\.target) == [27.5, 30])
        #expect(rows.map(\.deviation) == [0.5, -2])
        #expect(rows.map(\.status) == [.met, .near])
    }
}
