import Testing

@testable import JobcenterKit

@Suite("Figures of every cadence and kind agree with an independent calculation", .limited)
struct AgreementTests {
    @Test(
        "Goals of random plans, in every week of the year",
        arguments: RandomCases.seeds(from: 0, 3))
    func goals(seed: UInt64) throws {
        let random = RandomGoals(seed: seed)
        let plan = try random.plan()
        let history = random.history(of: plan)
        #expect(plan.annualGoals.count == random.goals.count)
        for (goal, drawn) in zip(plan.annualGoals, random.goals) {
            let parts = [random.reported.map(\.values), random.reported.map(\.lastYear)].map {
                series in
                ReferenceParts(
                    above: drawn.above.map { series[$0] }, below: drawn.below?.map { series[$0] })
            }
            for week in plan.weeks {
                let differences = referenceGoal(
                    drawn.rule, parts: parts[0], previousYear: parts[1], week: week.number
                ).differences(from: GoalFigures(goal, in: week, plan: plan, history: history))
                guard differences == [] else {
                    // One week says enough of a goal.
                    Issue.record(
                        "seed \(seed), \(drawn.rule), \(week): \(differences)")
                    break
                }
            }
        }
    }

    @Test(
        "Weekly targets of random plans, ranges among them, in every week of the year",
        arguments: RandomCases.seeds(from: 0, 2))
    func weeklyTargets(seed: UInt64) throws {
        let random = RandomGoals(seed: seed)
        let plan = try random.plan()
        let history = random.history(of: plan)
        #expect(plan.weeklyTargets.count == random.targets.count)
        for (target, drawn) in zip(plan.weeklyTargets, random.targets) {
            let reported = random.reported[drawn.position]
            for week in plan.weeks {
                let found = WeeklyFigures(target, in: week, plan: plan, history: history)
                let expected = referenceWeekly(
                    values: reported.values, previousYear: reported.lastYear,
                    targetInWeek: { drawn.bounds(in: $0).target },
                    upperInWeek: { drawn.bounds(in: $0).upper }, suspended: random.suspended,
                    higherIsBetter: drawn.higherIsBetter, isPercent: drawn.isPercent,
                    tolerance: 0.1, baseline: drawn.baseline, week: week.number,
                    weeksInYear: referenceWeekCount(of: random.year))
                let differences = expected.differences(from: found)
                guard differences == [] else {
                    Issue.record("seed \(seed), \(drawn), \(week): \(differences)")
                    break
                }
            }
        }
    }
}
