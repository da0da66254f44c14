/// What a plan's indicators bring when their own targets are met exactly.
struct ExactlyMet {
    private let plan: Plan
    /// What the first of its goals that says so asks each period of an indicator to bring.
    private var means: [Double?]
    /// What the first such goal asks of the last period of the year.
    private var yearEnds: [Double?]

    init(_ plan: Plan) {
        self.plan = plan
        means = Array(repeating: nil, count: plan.indicators.count)
        yearEnds = means
        for goal in plan.annualGoals.reversed() {
            guard case .reported(let index) = goal.source, let target = goal.target else {
                continue
            }
            switch goal.kind.reading {
            case .average, .everyWeek: means[index.position] = target
            case .total: means[index.position] = target / Double(goal.cadence.count(in: plan.year))
            case .yearEnd: yearEnds[index.position] = target
            case .growth, .everyAnswer: break
            }
        }
    }

    /// What a derived goal comes to, or growth on an indicator that has a weekly target; `nil` for
    /// other goals, and where a part has no target.
    func figure(of goal: AnnualGoal) -> Double? {
        if case .reported(let index) = goal.source {
            guard goal.kind.reading == .growth, plan.weeklyTargets.position(of: index) != nil else {
                return nil
            }
        }
        let value = goal.source.combined(in: plan.year) { figure(of: $0, for: goal) }
        switch (goal.kind.reading, goal.source) {
        // The two sums are those of the year, the quotient is that of each period.
        case (.total, .ratio): return value.map { $0 * Double(goal.cadence.count(in: plan.year)) }
        case (.growth, _):
            return value.flatMap { value in
                goal.growthBaseline.flatMap { value.divided(by: $0) }.map { 100 * ($0 - 1) }
            }
        default: return value
        }
    }

    /// What the indicators of growth, or those above in a ratio, must bring together in each period
    /// for a goal to come to its bound; `nil` where the bound is that sum itself.
    func needed(_ bound: Double, by goal: AnnualGoal) -> Double? {
        switch (goal.source, goal.kind.reading) {
        case (.ratio, .total), (.ratio, .growth): nil
        case (.ratio(let ratio), _):
            AnnualGoal.Source.sum(ratio.below)
                .combined(in: plan.year) { figure(of: $0, for: goal) }
                .map { bound * $0 / ratio.factor(in: plan.year) }
        case (_, .growth): goal.growthBaseline.map { $0 * (1 + bound / 100) }
        default: nil
        }
    }

    /// What an indicator brings in a period, or to a total in the year: of a weekly target the mean
    /// over the weeks that count for the goal, or the sum.
    private func figure(of index: IndicatorIndex, for goal: AnnualGoal) -> Double? {
        let isTotal = goal.kind.reading == .total
        if let position = plan.weeklyTargets.position(of: index) {
            let target = plan.weeklyTargets[position]
            let targets = (isTotal ? plan.weeks : plan.scoredWeeks).map { target.target(in: $0) }
            return isTotal ? targets.sum : targets.mean
        }
        let mean = means[index.position]
        return switch goal.kind.reading {
        case .total: mean.map { $0 * Double(goal.cadence.count(in: plan.year)) }
        case .yearEnd: yearEnds[index.position] ?? mean
        default: mean
        }
    }
}
