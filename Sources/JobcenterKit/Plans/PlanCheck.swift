/// Whether a plan's annual goals and weekly targets say the same.
public struct PlanCheck: Sendable {
    /// What was found.
    public enum Code: String, CaseIterable, Sendable {
        /// The houses' targets add up to the goal.
        case goalMatchesTargets = "goal-matches-targets"
        /// The goal asks for more than the houses' targets add up to.
        case goalAboveTargets = "goal-above-targets"
        /// The goal asks for less than the houses' targets add up to.
        case goalBelowTargets = "goal-below-targets"
        /// A weekly target asks for less than the year before brought.
        case targetEasierThanBaseline = "target-easier-than-baseline"
    }

    /// One goal or target beside what it is compared with.
    public struct Finding: Sendable {
        /// What was found.
        public let code: Code
        /// House, measure and group of the goal or target.
        public let indicator: Indicator
        /// The house or house-wide unit.
        public let house: House
        /// Measure and group in words.
        public let name: Wording
        /// The unit of goal and implied.
        public let unit: Unit
        /// Whether the figures are growth in percent.
        public let isGrowth: Bool
        /// What the goal or target asks for.
        public let goal: Double
        /// What the house targets add up to when all are met exactly, or the baseline.
        public let implied: Double
    }

    /// What was found: the derived goals in the appendix's order, then the weekly targets.
    public let findings: [Finding]

    /// Checks a plan.
    public init(_ plan: Plan) {
        var reported = [Double?](repeating: nil, count: plan.indicators.count)
        for goal in plan.annualGoals.reversed() {
            if case .reported(let index) = goal.source { reported[index.position] = goal.target }
        }
        let goals = plan.annualGoals.compactMap { goal -> Finding? in
            guard let asked = goal.target, let implied = Self.implied(by: goal, plan, reported)
            else { return nil }
            let code: Code =
                Comparison.isSame(asked, implied)
                ? .goalMatchesTargets : asked > implied ? .goalAboveTargets : .goalBelowTargets
            return Finding(
                code: code, indicator: goal.indicator, house: goal.house, name: goal.name,
                unit: goal.unit, isGrowth: goal.kind.reading == .growth, goal: asked,
                implied: implied)
        }
        let targets = plan.houses.flatMap { house in
            plan.weeklyTargets(of: house).compactMap { target -> Finding? in
                guard let baseline = target.baseline,
                    !Comparison.isSame(target.target, baseline),
                    target.direction.isReached(target.target, by: baseline)
                else { return nil }
                return Finding(
                    code: .targetEasierThanBaseline, indicator: target.indicator, house: house,
                    name: target.name, unit: target.unit, isGrowth: false, goal: target.target,
                    implied: baseline)
            }
        }
        findings = goals + targets
    }

    /// What a derived goal's parts add up to when all of them are met exactly.
    ///
    /// - Parameter reported: the targets of the first goals of the indicators that are reported.
    private static func implied(
        by goal: AnnualGoal, _ plan: Plan, _ reported: [Double?]
    ) -> Double? {
        guard case .sum(let parts) = goal.source else { return nil }
        let isTotal = goal.kind.reading == .total
        let weeks = isTotal ? plan.weeks : plan.scoredWeeks
        var sum = 0.0
        for part in parts {
            if let position = plan.weeklyTargets.position(of: part) {
                let target = plan.weeklyTargets[position]
                let targets = weeks.map { target.target(in: $0) }
                guard let mean = targets.mean else { return nil }
                sum += isTotal ? targets.sum : mean
            } else if let own = reported[part.position] {
                sum += isTotal ? own * Double(weeks.count) : own
            } else {
                return nil
            }
        }
        guard goal.kind.reading == .growth else { return sum }
        return goal.baselineSum.flatMap { sum.divided(by: $0) }.map { 100 * ($0 - 1) }
    }
}
