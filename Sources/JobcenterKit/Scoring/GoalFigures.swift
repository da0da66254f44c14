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

/// What the remaining periods of a year can still change of a goal, where a value is at least zero
/// and a share at most 100.
public enum Outlook: Sendable {
    /// The goal can still be reached and missed.
    case open
    /// It is reached, of weeks that are past, only if those without a report were like the latest.
    case reachedByEstimate(periodsUnreported: Int)
    /// The year is over, and it is missed only if the weeks without a report were like the latest.
    case missedByEstimate(periodsUnreported: Int)
    /// What is reported has reached it, and nothing still to come takes that away.
    case reached
    /// No possible values reach it.
    case outOfReach
}

/// The figures of one annual goal in one week.
public struct GoalFigures: Sendable {
    /// What has been reached: a mean, a total, the latest or the worst value, or growth in percent.
    public private(set) var toDate: Double?
    /// Where the year ends if the level of the latest reported periods goes on.
    public private(set) var projection: Double?
    /// What each remaining period must bring, in ``AnnualGoal/valueUnit``.
    public private(set) var required: Double?
    /// What the remaining periods can still change.
    public private(set) var outlook = Outlook.open
    /// How the goal stands.
    public private(set) var status = GoalStatus.noData
    /// The mean of the latest reported periods, of ``periodsOfLevel`` of them, in
    /// ``AnnualGoal/valueUnit``; the rise per period for ``GoalKind/Reading/yearEnd``.
    public private(set) var level: Double?
    /// How many reported periods ``level`` is the mean of: at most four weeks, three months, two
    /// quarters, or one longer period.
    public let periodsOfLevel: Int
    /// How many periods so far are reported, and scored where that matters.
    public let periodsReported: Int
    /// How many periods are still to come, scored ones where that matters.
    public let periodsRemaining: Int
    /// In how many reported periods the goal was kept; `nil` unless it must be kept in every one.
    public private(set) var periodsKept: Int?
    /// The last reported value, and its period; `nil` when nothing is reported.
    public let latest: Point?
    /// In how many periods so far some but not all of a sum's parts are reported.
    public let incompletePeriods: Int
    /// This year against the same periods of the year before; `nil` for growth and yes/no goals.
    public let yearOverYear: YearOverYear?
    /// The periods so far that the goal's value is known in, suspended ones too.
    public let series: [Point]

    /// What had been reached by each reported period, in ``AnnualGoal/valueUnit``: the mean or the
    /// total so far; the values themselves where only they count.
    public private(set) var path: [Point] = []
    /// What must be reached, in the same unit as ``path``; `nil` for yes/no goals.
    public private(set) var pathAim: Aim?
    /// The projection in the same unit as ``path``; `nil` where there is none.
    public private(set) var pathEnd: Double?

    /// Works out the figures of a goal in a week of the plan's year.
    public init(_ goal: AnnualGoal, in week: Week, plan: Plan, history: History) {
        let parts = goal.parts
        let values = goal.series(in: plan.year, of: history)
        let last = plan.pastPeriods(of: goal.cadence, in: week)
        let counted =
            goal.excludesSuspendedWeeks
            ? plan.scoredWeeks.map(\.period) : goal.cadence.periods(in: plan.year)
        let past = counted.filter { $0.number <= last }
        let reported = past.compactMap { period in
            values[period].map { Point(period: period, value: $0) }
        }
        let remaining = counted.count - past.count

        periodsReported = reported.count
        periodsRemaining = remaining
        latest = reported.last
        periodsOfLevel = min(goal.cadence.periodsOfLevel, reported.count)
        incompletePeriods = past.count { period in
            let known = parts.count { history.value(of: $0, in: period) != nil }
            return known > 0 && known < parts.count
        }
        series = values.points.filter { $0.period.number <= last }
        let reading = goal.kind.reading
        switch reading {
        case .growth, .everyAnswer:
            yearOverYear = nil
        default:
            yearOverYear = YearOverYear(
                reported, before: goal.series(in: plan.year - 1, of: history))
        }
        guard let latest else { return }

        let readings = reported.map(\.value)
        let mean = readings.sum / Double(readings.count)
        let level = Array(readings.suffix(periodsOfLevel)).mean ?? latest.value
        let ahead = Double(remaining)
        let expectedMean = (readings.sum + level * ahead) / Double(readings.count + remaining)
        func requiredForMean(_ mean: Double) -> Double? {
            (Double(readings.count + remaining) * mean - readings.sum).divided(by: ahead)
        }
        let aim = goal.aim
        func isReached(_ value: Double) -> Bool { aim.isReached(by: value) }

        pathAim = goal.target == nil ? nil : aim
        path = reported
        switch reading {
        case .average, .growth, .total:
            self.level = level
            var sum = 0.0
            for (position, point) in reported.enumerated() {
                sum += point.value
                path[position].value = reading == .total ? sum : sum / Double(position + 1)
            }
        case .yearEnd: self.level = Self.slope(reported)
        case .everyWeek, .everyAnswer: break
        }

        switch reading {
        case .average:
            toDate = mean
            projection = expectedMean
            // Of a range the nearer bound, and none while the mean lies within.
            let isWithin = aim.upper != nil && isReached(mean)
            required = isWithin ? nil : requiredForMean(aim.side(of: mean).target)
            settle(toDate: isReached(mean), projection: isReached(expectedMean))

        case .total:
            let unreported = Double(past.count - readings.count)
            let estimate = readings.sum + level * unreported
            let projected = estimate + level * ahead
            toDate = readings.sum
            projection = projected
            required = (aim.target - estimate).divided(by: ahead)
            let share = Double(past.count) / Double(past.count + remaining)
            settle(
                toDate: aim.map { $0 * share }.isReached(by: estimate),
                projection: isReached(projected))

        case .yearEnd:
            let first: (number: Int, value: Double) =
                goal.baseline.map { (0, $0) } ?? (reported[0].period.number, reported[0].value)
            let projected = latest.value + Self.slope(reported) * ahead
            toDate = latest.value
            projection = projected
            required = (aim.target - latest.value).divided(by: ahead)
            let way = Double(goal.cadence.count(in: plan.year) - first.number)
            let share = Double(last - first.number).divided(by: way) ?? 1
            settle(
                toDate: aim.map { first.value + ($0 - first.value) * share }
                    .isReached(by: latest.value),
                projection: isReached(projected))

        case .growth:
            guard let baseline = goal.growthBaseline, let growth = mean.growth(over: baseline),
                let projected = expectedMean.growth(over: baseline)
            else { return }
            let needed = baseline * (1 + aim.target / 100)
            toDate = growth
            projection = projected
            required = requiredForMean(needed)
            pathAim = Aim(aim.direction, needed)
            settle(toDate: isReached(growth), projection: isReached(projected))

        case .everyWeek, .everyAnswer:
            let isKept = readings.map { reading == .everyAnswer ? $0 == 1 : isReached($0) }
            periodsKept = isKept.count { $0 }
            toDate = aim.direction == .atMost ? readings.max() : readings.min()
            settle(toDate: isKept.allSatisfy { $0 }, projection: isKept.last == true)
        }
        pathEnd = reading == .growth ? expectedMean : projection
        outlook = outlook(
            of: goal, reported: readings.sum, periodsUnreported: past.count - readings.count)
    }

    private func outlook(
        of goal: AnnualGoal, reported sum: Double, periodsUnreported: Int
    ) -> Outlook {
        let (reading, aim) = (goal.kind.reading, goal.aim)
        guard reading.isOfMean || reading == .total else { return .open }
        let isAtLeast = (toDate.map(aim.side) ?? aim).direction == .atLeast
        let isReached = aim.isReached(by: sum)
        guard let required else {
            // At the year's end a total rests on the weeks that are estimated, if on anything.
            let isSettled = periodsUnreported == 0 || isReached == isAtLeast
            guard reading == .total, !isSettled else { return .open }
            return status == .met
                ? .reachedByEstimate(periodsUnreported: periodsUnreported)
                : .missedByEstimate(periodsUnreported: periodsUnreported)
        }
        let isImpossible =
            isAtLeast
            ? goal.valueUnit == .percent && Comparison.isBelow(100, required)
            : goal.valueUnit != .percentagePoints && Comparison.isBelow(required, 0)
        if isImpossible { return .outOfReach }
        guard reading == .total, isAtLeast, !Comparison.isBelow(0, required) else { return .open }
        return isReached
            ? .reached : .reachedByEstimate(periodsUnreported: periodsUnreported)
    }

    private mutating func settle(toDate: Bool, projection: Bool) {
        if periodsRemaining == 0 {
            status = toDate ? .met : .missed
        } else {
            status = toDate && projection ? .onTrack : toDate || projection ? .atRisk : .offTrack
        }
    }

    /// The mean change per period from the earliest value at most twelve weeks, six months, four
    /// quarters, two half-years or one year back to the latest.
    private static func slope(_ reported: [Point]) -> Double {
        guard let latest = reported.last?.period, let end = reported.last?.value,
            let earliest = reported.first(where: {
                $0.period.number >= latest.number - latest.cadence.periodsOfSlope
            })
        else { return 0 }
        return (end - earliest.value).divided(by: Double(latest.number - earliest.period.number))
            ?? 0
    }
}

extension Double {
    /// How far this lies above another figure, in percent.
    fileprivate func growth(over baseline: Double) -> Double? {
        divided(by: baseline).map { 100 * ($0 - 1) }
    }
}

extension AnnualGoal {
    /// The goal's values in the plan's year or the year before.
    func series(in year: Int, of history: History) -> PeriodSeries {
        PeriodSeries(
            cadence, in: year,
            values: cadence.periods(in: year).map { period in
                source.combined(in: year) { history.value(of: $0, in: period) }
            })
    }
}

extension Cadence {
    /// How many of the latest reported periods say what the level is.
    fileprivate var periodsOfLevel: Int {
        switch self {
        case .week: 4
        case .month: 3
        case .quarter: 2
        case .halfYear, .year: 1
        }
    }

    /// How many periods back the slope is taken from.
    fileprivate var periodsOfSlope: Int {
        switch self {
        case .week: 12
        case .month: 6
        case .quarter: 4
        case .halfYear: 2
        case .year: 1
        }
    }
}
