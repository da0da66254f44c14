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

    /// The standing of a value against a target.
    init(_ value: Double, against target: Double, _ direction: Direction, tolerance: Double) {
        if direction.isReached(target, by: value) {
            self = .met
        } else {
            let boundary = direction.boundary(of: target, tolerance: tolerance)
            self = direction.isReached(boundary, by: value) ? .near : .missed
        }
    }
}

/// The figures of one weekly target in one week.
public struct WeeklyFigures: Sendable {
    /// The value in the week, or `nil` when none is reported.
    public let actual: Double?
    /// The target in force in the week.
    public let target: Double
    /// Actual minus target; percentage points for a percent measure.
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
    /// to equal the mean target of those weeks; `nil` when no scored week remains.
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
            series[week.period].map { target.direction.isReached(target.target(in: week), by: $0) }
        }
        let inForce = target.target(in: week)
        let actual = series[week.period]
        let isSuspended = plan.isSuspended(week)

        self.target = inForce
        self.actual = actual
        deviation = actual.map { $0 - inForce }
        deviationPercent =
            target.unit == .percent
            ? nil : deviation.flatMap { (100 * $0).divided(by: inForce) }
        status = Self.status(of: target, in: week, plan: plan, history: history)
        previous = series[number: week.number - 1]

        average = values.mean
        let targets = reported.map { target.target(in: $0) }
        if let average, let meanTarget = targets.mean {
            averageStatus = TargetStatus(
                average, against: meanTarget, target.direction, tolerance: plan.tolerance)
        } else {
            averageStatus = .noData
        }
        weeksReported = reported.count
        weeksMet = isMet.count { $0 == true }
        streak = Self.streak(isMet.reversed(), isSuspended: isSuspended)
        baseline = target.baseline
        baselineChangePercent = average.flatMap { average in
            target.baseline.flatMap { (100 * (average - $0)).divided(by: $0) }
        }
        let ahead = remaining.map { target.target(in: $0) }
        requiredAverage = (targets.sum + ahead.sum - values.sum)
            .divided(by: Double(remaining.count))
        yearOverYear = YearOverYear(
            points, before: history.series(of: target.index, in: plan.year - 1))
        process = ProcessLimits(points, target: inForce, direction: target.direction)
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
            actual, against: target.target(in: week), target.direction, tolerance: plan.tolerance)
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
