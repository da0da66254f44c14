/// How an annual goal stands.
public enum GoalStatus: String, CaseIterable, Sendable {
    /// Nothing is reported.
    case noData
    /// To date and by the year's end the goal holds.
    case onTrack
    /// One of the two holds.
    case atRisk
    /// Neither holds.
    case offTrack
    /// No period remains and the goal was reached.
    case met
    /// No period remains and the goal was not reached.
    case missed
}

/// The figures of one annual goal in one week.
public struct GoalFigures: Sendable {
    /// What has been reached: a mean, a total, the latest or the worst value, or growth in percent.
    public private(set) var toDate: Double?
    /// Where the year ends if the level of the latest four reported periods goes on.
    public private(set) var projection: Double?
    /// What each remaining period must bring, in ``AnnualGoal/valueUnit``.
    public private(set) var required: Double?
    /// How the goal stands.
    public private(set) var status = GoalStatus.noData
    /// The mean of the latest four reported periods, or of fewer where there are fewer, in
    /// ``AnnualGoal/valueUnit``; the rise per week for ``GoalKind/yearEndAtLeast``.
    public private(set) var level: Double?
    /// How many periods so far are reported, and scored where that matters.
    public let periodsReported: Int
    /// How many periods are still to come, scored ones where that matters.
    public let periodsRemaining: Int
    /// In how many reported periods the goal was kept; `nil` unless it must be kept in every one.
    public private(set) var periodsKept: Int?
    /// In how many periods so far some but not all of a sum's parts are reported.
    public let incompletePeriods: Int
    /// This year against the same weeks of the year before; `nil` for growth and yes/no goals.
    public let yearOverYear: YearOverYear?
    /// The periods so far that the goal's value is known in, suspended ones too.
    public let series: [(week: Week, value: Double)]

    /// What had been reached by each reported period, in ``AnnualGoal/valueUnit``: the mean or the
    /// total so far; the values themselves where only they count.
    public private(set) var path: [(week: Week, value: Double)] = []
    /// The target in the same unit as ``path``; `nil` for yes/no goals.
    public private(set) var pathTarget: Double?
    /// The projection in the same unit as ``path``; `nil` where there is none.
    public private(set) var pathEnd: Double?

    /// Works out the figures of a goal in a week of the plan's year.
    public init(_ goal: AnnualGoal, in week: Week, plan: Plan, history: History) {
        let parts = goal.parts.map { history.series(of: $0, in: plan.year) }
        let counted = goal.excludesSuspendedWeeks ? plan.scoredWeeks : plan.weeks
        let past = counted.filter { $0 <= week }
        let reported = past.compactMap { week in
            parts.sum(in: week).map { (week: week, value: $0) }
        }
        let remaining = counted.count - past.count

        periodsReported = reported.count
        periodsRemaining = remaining
        incompletePeriods = past.count { week in
            let known = parts.count { $0[week] != nil }
            return known > 0 && known < parts.count
        }
        series = plan.weeks.prefix { $0 <= week }.compactMap { week in
            parts.sum(in: week).map { (week: week, value: $0) }
        }
        switch goal.kind {
        case .growthAtLeast, .everyWeekYes:
            yearOverYear = nil
        default:
            let before = goal.parts.map { history.series(of: $0, in: plan.year - 1) }
            var sums = YearSeries(year: plan.year - 1)
            for week in Week.all(in: plan.year - 1) { sums[week] = before.sum(in: week) }
            yearOverYear = YearOverYear(reported, before: sums)
        }
        guard let latest = reported.last else { return }

        let values = reported.map { $0.value }
        let level = Array(values.suffix(4)).mean ?? latest.value
        let weeksAhead = Double(remaining)
        switch goal.kind {
        case .everyWeekAtMost, .everyWeekYes: break
        case .yearEndAtLeast: self.level = Self.slope(reported)
        case .averageAtMost, .averageAtLeast, .totalAtLeast, .growthAtLeast: self.level = level
        }
        let expectedMean =
            (values.sum + level * weeksAhead) / Double(values.count + remaining)
        func requiredForMean(_ mean: Double) -> Double? {
            (Double(values.count + remaining) * mean - values.sum).divided(by: weeksAhead)
        }

        pathTarget = goal.target
        path = reported
        switch goal.kind {
        case .averageAtMost, .averageAtLeast, .growthAtLeast, .totalAtLeast:
            var sum = 0.0
            for (position, point) in reported.enumerated() {
                sum += point.value
                path[position].value = goal.kind == .totalAtLeast ? sum : sum / Double(position + 1)
            }
        case .yearEndAtLeast, .everyWeekAtMost, .everyWeekYes: break
        }

        switch goal.kind {
        case .averageAtMost, .averageAtLeast:
            guard let target = goal.target else { return }
            let direction: Direction = goal.kind == .averageAtMost ? .atMost : .atLeast
            toDate = values.mean
            projection = expectedMean
            pathEnd = expectedMean
            required = requiredForMean(target)
            settle(
                toDate: direction.isReached(target, by: values.sum / Double(values.count)),
                projection: direction.isReached(target, by: expectedMean))

        case .totalAtLeast:
            guard let target = goal.target else { return }
            let unreported = Double(past.count - values.count)
            let estimate = values.sum + level * unreported
            let projected = estimate + level * weeksAhead
            toDate = values.sum
            projection = projected
            pathEnd = projected
            required = (target - estimate).divided(by: weeksAhead)
            let share = Double(past.count) / Double(past.count + remaining)
            settle(
                toDate: Direction.atLeast.isReached(target * share, by: estimate),
                projection: Direction.atLeast.isReached(target, by: projected))

        case .yearEndAtLeast:
            guard let target = goal.target, let first = reported.first else { return }
            let projected = latest.value + Self.slope(reported) * weeksAhead
            toDate = latest.value
            projection = projected
            pathEnd = projected
            required = (target - latest.value).divided(by: weeksAhead)
            let way = Double(plan.weekCount - first.week.number)
            let gone = Double(week.number - first.week.number)
            let line = first.value + (target - first.value) * (gone.divided(by: way) ?? 1)
            settle(
                toDate: Direction.atLeast.isReached(line, by: latest.value),
                projection: Direction.atLeast.isReached(target, by: projected))

        case .growthAtLeast:
            guard let target = goal.target, let baseline = goal.baselineSum,
                let growth = (values.sum / Double(values.count)).growth(over: baseline),
                let projected = expectedMean.growth(over: baseline)
            else { return }
            toDate = growth
            projection = projected
            required = requiredForMean(baseline * (1 + target / 100))
            pathTarget = baseline * (1 + target / 100)
            pathEnd = expectedMean
            settle(
                toDate: Direction.atLeast.isReached(target, by: growth),
                projection: Direction.atLeast.isReached(target, by: projected))

        case .everyWeekAtMost:
            guard let target = goal.target else { return }
            keep(values.map { Direction.atMost.isReached(target, by: $0) })
            toDate = values.max()

        case .everyWeekYes:
            keep(values.map { $0 == 1 })
            toDate = values.min()
        }
    }

    private mutating func keep(_ isKept: [Bool]) {
        periodsKept = isKept.count { $0 }
        settle(toDate: isKept.allSatisfy { $0 }, projection: isKept.last == true)
    }

    private mutating func settle(toDate: Bool, projection: Bool) {
        if periodsRemaining == 0 {
            status = toDate ? .met : .missed
        } else {
            status = toDate && projection ? .onTrack : toDate || projection ? .atRisk : .offTrack
        }
    }

    /// The mean change per week from the earliest value at most twelve weeks back to the latest.
    private static func slope(_ reported: [(week: Week, value: Double)]) -> Double {
        guard let latest = reported.last,
            let earliest = reported.first(where: { $0.week.number >= latest.week.number - 12 })
        else { return 0 }
        return (latest.value - earliest.value)
            .divided(by: Double(latest.week.number - earliest.week.number)) ?? 0
    }
}

extension Double {
    /// How far this lies above another figure, in percent.
    fileprivate func growth(over baseline: Double) -> Double? {
        divided(by: baseline).map { 100 * ($0 - 1) }
    }
}

extension [YearSeries] {
    /// The sum of a week, or `nil` unless every series has a value in it.
    fileprivate func sum(in week: Week) -> Double? {
        var sum = 0.0
        for series in self {
            guard let value = series[week] else { return nil }
            sum += value
        }
        return isEmpty ? nil : sum
    }
}
