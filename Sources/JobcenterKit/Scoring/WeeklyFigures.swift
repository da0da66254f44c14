/// How a value stands against its target.
public enum TargetStatus: String, CaseIterable, Sendable {
    /// The week is suspended: shown but not scored.
    case suspended
    /// Nothing is reported.
    case noData
    /// The target is reached.
    case met
    /// The target is missed by no more than the plan's tolerance.
    case near
    /// The target is missed by more than that.
    case missed

    /// The standing of a value against what it must be.
    init(_ value: Double, against aim: Aim, tolerance: Double) {
        self =
            aim.isReached(by: value)
            ? .met : aim.isNear(value, tolerance: tolerance) ? .near : .missed
    }
}

/// The figures of one weekly target in one week.
public struct WeeklyFigures: Sendable {
    /// The value in the week, or `nil` when none is reported.
    public let actual: Double?
    /// What the week's value must be: the target in force, or the range.
    public let aim: Aim
    /// Actual minus target, of a range minus its nearer bound; percentage points for a percent
    /// measure.
    public let deviation: Double?
    /// The deviation in percent of the target; `nil` for a percent measure.
    public let deviationPercent: Double?
    /// How the week stands.
    public let status: TargetStatus
    /// The value in the week before.
    public let previous: Double?
    /// The mean over the reported scored weeks of the year so far.
    public let average: Double?
    /// How the average stands against the mean of the targets in force in its weeks.
    public let averageStatus: TargetStatus
    /// How many scored weeks so far have a value.
    public let weeksReported: Int
    /// How many of those met the week's target.
    public let weeksMet: Int
    /// Reported scored weeks in a row up to the week that met (above zero) or did not meet (below
    /// zero) their target; 0 when the week has no value or is suspended.
    public let streak: Int
    /// The average of the year before, as the plan gives it.
    public let baseline: Double?
    /// How far the average lies above the baseline, in percent.
    public let baselineChangePercent: Double?
    /// What each remaining scored week must bring for the mean over reported and remaining weeks
    /// to equal the mean target of those weeks, of a range its nearer bound; `nil` when no scored
    /// week remains, or while the average lies within the range.
    public let requiredAverage: Double?
    /// Last year's mean over the weeks compared.
    public let yearOverYear: YearOverYear?
    /// Whether the process as it is differs from its usual, and whether it can meet its target;
    /// `nil` below five reported scored weeks.
    public let process: ProcessLimits?
    /// Whether a suspended week lies inside the series that ``process`` reads.
    public let spansSuspension: Bool
    /// Whether the target changed inside the series that ``process`` reads.
    public let spansAmendment: Bool
    /// The reported weeks so far, suspended ones too.
    public let series: [Point]

    /// The target in force in the week; of a range, its lower bound.
    public var target: Double { aim.target }

    /// Works out the figures of a target in a week of the plan's year.
    public init(_ target: WeeklyTarget, in week: Week, plan: Plan, history: History) {
        let series = history.series(of: target.index, in: plan.year)
        let past = plan.scoredWeeks.filter { $0 <= week }
        let remaining = plan.scoredWeeks.filter { $0 > week }
        let reported = past.filter { series[$0.period] != nil }
        let points = past.compactMap { week in
            series[week.period].map { Point(period: week.period, value: $0) }
        }
        let values = points.map(\.value)
        let isMet = past.map { week in
            series[week.period].map { target.aim(in: week).isReached(by: $0) }
        }
        let aim = target.aim(in: week)
        let actual = series[week.period]
        let isSuspended = plan.isSuspended(week)

        self.aim = aim
        self.actual = actual
        deviation = actual.map(aim.deviation)
        deviationPercent =
            target.unit == .percent
            ? nil : deviation.flatMap { (100 * $0).divided(by: aim.target) }
        status = Self.status(of: target, in: week, plan: plan, history: history)
        previous = series[number: week.number - 1]

        average = values.mean
        let aims = reported.map { target.aim(in: $0) }
        let meanAim = aims.mean
        averageStatus =
            if let average, let meanAim {
                TargetStatus(average, against: meanAim, tolerance: plan.tolerance)
            } else { .noData }
        weeksReported = reported.count
        weeksMet = isMet.count { $0 == true }
        streak = Self.streak(isMet.reversed(), isSuspended: isSuspended)
        baseline = target.baseline
        baselineChangePercent = average.flatMap { average in
            target.baseline.flatMap { (100 * (average - $0)).divided(by: $0) }
        }
        let bounds = Self.bounds(
            of: aims + remaining.map { target.aim(in: $0) }, missedBy: average, meanAim)
        requiredAverage = bounds.flatMap {
            ($0.sum - values.sum).divided(by: Double(remaining.count))
        }
        yearOverYear = YearOverYear(
            points, before: history.series(of: target.index, in: plan.year - 1))
        process = ProcessLimits(points, against: aim)
        func isInside(_ week: Week) -> Bool {
            guard let first = reported.first, let last = reported.last else { return false }
            return first < week && week <= last
        }
        spansSuspension = plan.suspendedWeeks.contains(where: isInside)
        spansAmendment = target.amendments.contains { isInside($0.from) }
        self.series = series.points.filter { $0.period.number <= week.number }
    }

    /// How a week stands against the target in force in it.
    public static func status(
        of target: WeeklyTarget, in week: Week, plan: Plan, history: History
    ) -> TargetStatus {
        if plan.isSuspended(week) { return .suspended }
        guard let actual = history.value(of: target.index, in: week.period) else { return .noData }
        return TargetStatus(
            actual, against: target.aim(in: week), tolerance: plan.tolerance)
    }

    /// What the values of weeks must come to: their targets; of ranges the bounds on the side on
    /// which the mean lies, and `nil` while it lies within.
    private static func bounds(
        of aims: [Aim], missedBy average: Double?, _ mean: Aim?
    ) -> [Double]? {
        guard aims.contains(where: { $0.upper != nil }) else { return aims.map(\.target) }
        guard let average, let mean, !mean.isReached(by: average) else { return nil }
        let isAbove = mean.side(of: average).direction == .atMost
        return aims.map { isAbove ? $0.upper ?? $0.target : $0.target }
    }

    /// The length of the run of like answers that begins a list, below zero for a run of noes.
    private static func streak(_ latestFirst: [Bool?], isSuspended: Bool) -> Int {
        guard !isSuspended, let first = latestFirst.first, let isMet = first else { return 0 }
        let length = latestFirst.prefix { $0 == isMet }.count
        return isMet ? length : -length
    }
}

/// This year against the same periods, by number, of the year before.
public struct YearOverYear: Hashable, Sendable {
    /// Last year's mean over the periods that are reported in both years.
    public let previousAverage: Double
    /// How far this year's mean over those periods lies above it, in percent; `nil` when it is 0.
    public let changePercent: Double?

    /// Compares the periods that are reported in both years; `nil` when there are none.
    init?(_ reported: [Point], before: PeriodSeries) {
        let pairs = reported.compactMap { point in
            before[number: point.period.number].map { (now: point.value, then: $0) }
        }
        guard let now = pairs.map({ $0.now }).mean, let then = pairs.map({ $0.then }).mean else {
            return nil
        }
        previousAverage = then
        changePercent = (100 * (now - then)).divided(by: then)
    }
}
