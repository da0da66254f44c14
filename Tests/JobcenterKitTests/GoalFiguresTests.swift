import Testing

@testable import JobcenterKit

@Suite("An annual goal on its way through the year, worked out by hand", .limited)
struct GoalFiguresTests {
    private let plan: Plan

    init() throws { plan = try Plan.builtIn("aalborg-2020") }

    /// The figures of the plan's first goal of a measure, each of whose parts has these values.
    private func figures(
        _ measure: String, _ values: [(week: Int, value: Double)], in week: Int
    ) throws -> GoalFigures {
        let goal = try #require(plan.annualGoals.first { $0.measure.id == measure })
        var history = History(plan: plan)
        for (number, value) in values {
            for index in goal.parts {
                _ = history.record(
                    value, of: index, in: plan.weeks[number - 1].period,
                    at: History.Place(file: 0, line: 1))
            }
        }
        return GoalFigures(goal, in: plan.weeks[week - 1], plan: plan, history: history)
    }

    private func isNear(_ found: Double?, _ expected: Double) -> Bool {
        found.map { abs($0 - expected) < 1e-9 } ?? false
    }

    @Test("An average: the mean so far, week by week")
    func average() throws {
        // At most 3,770. Means 4,000, 7,900 / 2 and 11,700 / 3; the level of all three goes on.
        let figures = try figures("bestand", [(1, 4000), (2, 3900), (3, 3800)], in: 3)
        #expect(figures.path.map(\.value) == [4000, 3950, 3900])
        #expect(figures.path.map(\.period.number) == [1, 2, 3])
        #expect(figures.pathAim?.target == 3770)
        #expect(isNear(figures.pathEnd, 3900) && isNear(figures.projection, 3900))
        #expect(isNear(figures.level, 3900))
    }

    @Test("A total: the sum so far, week by week")
    func total() throws {
        // Five houses: 85 and 90, a level of 87.5 a week for 51 weeks more: 175 + 4,462.5.
        let figures = try figures("rekrutteringer", [(1, 17), (2, 18)], in: 2)
        #expect(figures.path.map(\.value) == [85, 175])
        #expect(figures.pathAim?.target == 1700)
        #expect(isNear(figures.pathEnd, 4637.5))
        #expect(isNear(figures.level, 87.5))
    }

    @Test("Growth: its path is that of the values, not of percents")
    func growth() throws {
        // Five houses: 200 and 220, a mean of 210 against baselines of 134. 61 % more are 215.74.
        let figures = try figures("virksomhedsplaceringer", [(1, 40), (2, 44)], in: 2)
        #expect(figures.path.map(\.value) == [200, 210])
        #expect(isNear(figures.pathAim?.target, 215.74))
        #expect(isNear(figures.pathEnd, 210))
        #expect(isNear(figures.projection, 100 * (210.0 / 134 - 1)))
        #expect(isNear(figures.level, 210))
    }

    @Test(
        "A level at the year's end: its rise, and the line to the target from the first report on")
    func yearEnd() throws {
        // At least 500. From 400 in week 3 the line rises by 100 / 50 a week: 408 in week 7, which the
        // 407.9 of week 5 does not reach. 7.9 in two weeks are 3.95 a week, 407.9 + 46 × 3.95 = 589.6.
        let figures = try figures("alliancevirksomheder", [(3, 400), (5, 407.9)], in: 7)
        #expect(figures.status == .atRisk)
        #expect(isNear(figures.level, 3.95))
        #expect(isNear(figures.projection, 589.6))
        #expect(isNear(figures.required, (500 - 407.9) / 46))
        #expect(figures.path.map(\.value) == [400, 407.9])
        let reached = try self.figures("alliancevirksomheder", [(3, 400), (5, 408)], in: 7)
        #expect(reached.status == .onTrack)
    }

    @Test("The rise is that of at most twelve weeks back")
    func slope() throws {
        // From week 2 to week 14: 120 in twelve weeks. Week 1 lies too far back.
        let twelve = try figures("alliancevirksomheder", [(1, 100), (2, 200), (14, 320)], in: 14)
        #expect(isNear(twelve.level, 10))
        // 320 + 39 × 10
        #expect(isNear(twelve.projection, 710))
        let alone = try figures("alliancevirksomheder", [(1, 100), (14, 320)], in: 14)
        #expect(alone.level == 0 && alone.projection == 320)
    }

    @Test("Reported in the last week alone, the line is the target itself")
    func lastWeek() throws {
        #expect(try figures("alliancevirksomheder", [(53, 499)], in: 53).status == .missed)
        #expect(try figures("alliancevirksomheder", [(53, 500)], in: 53).status == .met)
    }

    @Test("In a goal of every week each value counts by itself")
    func everyWeek() throws {
        // At most 15 working days.
        let days = try figures("sagsbehandlingstid", [(1, 12), (2, 16), (3, 14)], in: 3)
        #expect(days.toDate == 16 && days.periodsKept == 2 && days.status == .atRisk)
        #expect(days.path.map(\.value) == [12, 16, 14])
        #expect(days.pathAim?.target == 15 && days.level == nil && days.pathEnd == nil)
        let answers = try figures("udbetalt-rettidigt", [(1, 1), (2, 0)], in: 2)
        #expect(answers.toDate == 0 && answers.periodsKept == 1 && answers.status == .offTrack)
        #expect(answers.pathAim?.target == nil)
    }
}
