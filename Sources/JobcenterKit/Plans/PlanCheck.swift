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
        /// What the goal or target asks for; of a range, its lower bound.
        public let goal: Double
        /// The upper bound of a goal that is a range.
        public let upper: Double?
        /// What the house targets add up to when all are met exactly, or the baseline.
        public let implied: Double
        /// What the indicators would have to bring in each period for the goal to be reached, where
        /// the goal does not say it itself: of a ratio the sum above, of growth the sum.
        public let needed: Double?
        /// The period of ``needed``.
        public let cadence: Cadence
        /// How many indicators the goal is worked out from.
        public let partCount: Int
    }

    /// What was found: the derived goals in the appendix's order, then the weekly targets.
    public let findings: [Finding]

    /// Checks a plan.
    public init(_ plan: Plan) {
        let targets = ExactlyMet(plan)
        findings =
            plan.annualGoals.compactMap { Self.finding($0, targets) }
            + plan.weeklyTargets.compactMap { Self.finding($0, plan) }
    }

    /// A derived goal, or one of growth, beside what the targets of its indicators come to.
    private static func finding(_ goal: AnnualGoal, _ targets: ExactlyMet) -> Finding? {
        guard let asked = goal.target, let implied = targets.figure(of: goal) else { return nil }
        let aim = goal.aim
        let isSame =
            goal.kind.isRange ? aim.isReached(by: implied) : Comparison.isSame(asked, implied)
        let code: Code =
            isSame
            ? .goalMatchesTargets : implied < asked ? .goalAboveTargets : .goalBelowTargets
        return Finding(
            code: code, indicator: goal.indicator, house: goal.house, name: goal.name,
            unit: goal.unit, isGrowth: goal.kind.reading == .growth, goal: asked, upper: goal.upper,
            implied: implied,
            needed: aim.isReached(by: implied)
                ? nil : targets.needed(aim.side(of: implied).target, by: goal),
            cadence: goal.cadence, partCount: goal.parts.count)
    }

    /// A weekly target that is easier than its baseline. Of a range neither way is easier.
    private static func finding(_ target: WeeklyTarget, _ plan: Plan) -> Finding? {
        guard let baseline = target.baseline, target.upper == nil,
            !Comparison.isSame(target.target, baseline),
            target.direction.isReached(target.target, by: baseline),
            let house = plan.houses.first(where: { $0.id == target.indicator.house })
        else { return nil }
        return Finding(
            code: .targetEasierThanBaseline, indicator: target.indicator, house: house,
            name: target.name, unit: target.unit, isGrowth: false, goal: target.target, upper: nil,
            implied: baseline, needed: nil, cadence: .week, partCount: 1)
    }
}
