// A reference calculation of the contract's figures (section 5), written from its text alone and
// as plainly as possible, so that the figures of the program have something to be held against.
// It shares no code with the program.

// MARK: - What comes out

/// The figures of one weekly target, worked out straight from the definitions, one by one.
struct ReferenceWeekly {
    var actual: Double?
    var target: Double
    var deviation: Double?
    var deviationPercent: Double?
    /// `suspended`, `noData`, `met`, `near` or `missed`.
    var status: String
    var previous: Double?
    var average: Double?
    /// `noData`, `met`, `near` or `missed`.
    var averageStatus: String
    var weeksReported: Int
    var weeksMet: Int
    var streak: Int
    var baseline: Double?
    var baselineChangePercent: Double?
    var requiredAverage: Double?
    var previousYearAverage: Double?
    var previousYearChangePercent: Double?
    var process: ReferenceProcess?
}

/// The XmR chart of one weekly target: contract 5.3.
struct ReferenceProcess {
    var week: Int
    var mean: Double
    var lowerLimit: Double
    var upperLimit: Double
    /// `improvement`, `concern` or `commonCause`.
    var variation: String
    /// `outsideLimits`, `trend`, `twoOfThree`, `shift` or none.
    var rule: String?
    /// `consistentlyMet`, `consistentlyMissed` or `hitOrMiss`.
    var assurance: String
    var provisional: Bool
}

/// The figures of one annual goal: contract 5.2.
struct ReferenceGoal {
    var toDate: Double?
    var projection: Double?
    var required: Double?
    /// `onTrack`, `atRisk`, `offTrack`, `met`, `missed` or `noData`.
    var status: String
    var periodsReported: Int
    var periodsRemaining: Int
    var periodsKept: Int?
    var incompletePeriods: Int
    var previousYearAverage: Double?
    var previousYearChangePercent: Double?
}

// MARK: - Comparisons and means

/// The same number within a relative tolerance of 1e-9 (of the larger of the two magnitudes).
func referenceSame(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-9 * max(abs(first), abs(second))
}

func referenceAtLeast(_ value: Double, _ bound: Double) -> Bool {
    value > bound || referenceSame(value, bound)
}

func referenceAtMost(_ value: Double, _ bound: Double) -> Bool {
    value < bound || referenceSame(value, bound)
}

func referenceAbove(_ value: Double, _ bound: Double) -> Bool {
    value > bound && !referenceSame(value, bound)
}

func referenceBelow(_ value: Double, _ bound: Double) -> Bool {
    value < bound && !referenceSame(value, bound)
}

func referenceReaches(_ value: Double, _ target: Double, higherIsBetter: Bool) -> Bool {
    higherIsBetter ? referenceAtLeast(value, target) : referenceAtMost(value, target)
}

func referenceSum(_ numbers: [Double]) -> Double {
    var sum = 0.0
    for number in numbers {
        sum += number
    }
    return sum
}

func referenceQuotient(_ numerator: Double, _ denominator: Double) -> Double? {
    denominator == 0 ? nil : numerator / denominator
}

func referenceMean(_ numbers: [Double]) -> Double? {
    referenceQuotient(referenceSum(numbers), Double(numbers.count))
}

/// 100 × (now − before) / before.
func referenceChangePercent(from before: Double?, to now: Double?) -> Double? {
    guard let before, let now else { return nil }
    return referenceQuotient(100 * (now - before), before)
}

/// The weeks from `first` through `last`; no weeks when `last` lies before `first`.
func referenceWeeks(from first: Int, through last: Int) -> [Int] {
    first > last ? [] : Array(first...last)
}

/// Last year's mean, and the change from it, over those of `weeks` that have a value in both years.
func referencePreviousYear(
    weeks: [Int], values: [Int: Double], previousYear: [Int: Double]
) -> (average: Double?, changePercent: Double?) {
    var now: [Double] = []
    var before: [Double] = []
    for week in weeks {
        if let value = values[week], let earlier = previousYear[week] {
            now.append(value)
            before.append(earlier)
        }
    }
    let average = referenceMean(before)
    return (average, referenceChangePercent(from: average, to: referenceMean(now)))
}

/// `met`, `near` or `missed`.
func referenceMark(
    _ value: Double, target: Double, higherIsBetter: Bool, tolerance: Double
) -> String {
    if referenceReaches(value, target, higherIsBetter: higherIsBetter) {
        return "met"
    }
    // "Misses it by at most the tolerance": the bound itself is still near. A target of 0 has no
    // near, since a tenth of 0 is 0.
    let bound = higherIsBetter ? target - tolerance * target : target + tolerance * target
    return referenceReaches(value, bound, higherIsBetter: higherIsBetter) ? "near" : "missed"
}

// MARK: - Weekly targets (5.1)

/// - Parameter values: week number -> reported value in the plan year; weeks after `week` may be
///   present and do not count.
func referenceWeekly(
    values: [Int: Double], previousYear: [Int: Double], targetInWeek: (Int) -> Double,
    suspended: Set<Int>, higherIsBetter: Bool, isPercent: Bool, tolerance: Double,
    baseline: Double?, week: Int, weeksInYear: Int
) -> ReferenceWeekly {
    // The reported scored weeks 1…w, their values and their targets.
    var reportedWeeks: [Int] = []
    var reportedValues: [Double] = []
    var reportedTargets: [Double] = []
    for number in referenceWeeks(from: 1, through: week) where !suspended.contains(number) {
        if let value = values[number] {
            reportedWeeks.append(number)
            reportedValues.append(value)
            reportedTargets.append(targetInWeek(number))
        }
    }

    // actual, target, deviation, deviationPercent
    let actual = values[week]
    let target = targetInWeek(week)
    var deviation: Double?
    var deviationPercent: Double?
    if let actual {
        deviation = actual - target
        if !isPercent {
            // As `deviation`, also in a suspended week.
            deviationPercent = referenceQuotient(100 * (actual - target), target)
        }
    }

    // status
    let status: String
    if suspended.contains(week) {
        status = "suspended"
    } else if let actual {
        status = referenceMark(
            actual, target: target, higherIsBetter: higherIsBetter, tolerance: tolerance)
    } else {
        status = "noData"
    }

    // previous: a suspended week's value is shown too; week 1 has none, as last year's weeks enter
    // no figure but the comparison with last year.
    let previous = week > 1 ? values[week - 1] : nil

    // average, averageStatus
    let average = referenceMean(reportedValues)
    var averageStatus = "noData"
    if let average, let meanTarget = referenceMean(reportedTargets) {
        averageStatus = referenceMark(
            average, target: meanTarget, higherIsBetter: higherIsBetter, tolerance: tolerance)
    }

    // weeksMet
    var weeksMet = 0
    for (value, itsTarget) in zip(reportedValues, reportedTargets)
    where referenceReaches(value, itsTarget, higherIsBetter: higherIsBetter) {
        weeksMet += 1
    }

    // streak
    var streak = 0
    if let actual, !suspended.contains(week) {
        let latestMet = referenceReaches(actual, target, higherIsBetter: higherIsBetter)
        for number in referenceWeeks(from: 1, through: week).reversed() {
            if suspended.contains(number) { continue }
            guard let value = values[number] else { break }
            let met = referenceReaches(
                value, targetInWeek(number), higherIsBetter: higherIsBetter)
            if met != latestMet { break }
            streak += met ? 1 : -1
        }
    }

    // requiredAverage: (Σ targets of reported and remaining weeks − Σ values) / remaining.
    // Without a reported week it is the mean target of the remaining ones.
    var remainingTargets: [Double] = []
    for number in referenceWeeks(from: week + 1, through: weeksInYear)
    where !suspended.contains(number) {
        remainingTargets.append(targetInWeek(number))
    }
    let requiredAverage = referenceQuotient(
        referenceSum(reportedTargets) + referenceSum(remainingTargets)
            - referenceSum(reportedValues),
        Double(remainingTargets.count))

    // previousYearAverage, previousYearChangePercent
    let lastYear = referencePreviousYear(
        weeks: reportedWeeks, values: values, previousYear: previousYear)

    // process
    var points: [(week: Int, value: Double)] = []
    for (number, value) in zip(reportedWeeks, reportedValues) {
        points.append((week: number, value: value))
    }

    return ReferenceWeekly(
        actual: actual,
        target: target,
        deviation: deviation,
        deviationPercent: deviationPercent,
        status: status,
        previous: previous,
        average: average,
        averageStatus: averageStatus,
        weeksReported: reportedWeeks.count,
        weeksMet: weeksMet,
        streak: streak,
        baseline: baseline,
        baselineChangePercent: referenceChangePercent(from: baseline, to: average),
        requiredAverage: requiredAverage,
        previousYearAverage: lastYear.average,
        previousYearChangePercent: lastYear.changePercent,
        process: referenceProcess(points: points, target: target, higherIsBetter: higherIsBetter))
}

// MARK: - Annual goals (5.2)

/// - Parameters:
///   - kind: one of the contract's kinds. For `everyWeekYes` values are 1 (yes) and 0 (no), and
///     `toDate` is 1 or 0.
///   - parts: one series for a reported goal, several for a derived one.
func referenceGoal(
    kind: String, parts: [[Int: Double]], previousYearParts: [[Int: Double]], target: Double?,
    baselineSum: Double?, derived: Bool, suspended: Set<Int>, touchedBySuspensions: Bool,
    week: Int, weeksInYear: Int
) -> ReferenceGoal {
    // The weeks that a suspension takes out of this goal.
    let unscored: Set<Int> = touchedBySuspensions ? suspended : []

    // The goal's own series, week by week, and the weeks in which only some parts are reported.
    var series: [Int: Double] = [:]
    var incompletePeriods = 0
    for number in referenceWeeks(from: 1, through: week) where !unscored.contains(number) {
        let present = parts.compactMap { $0[number] }
        if present.isEmpty { continue }
        if present.count == parts.count {
            series[number] = referenceSum(present)
        } else if derived {
            incompletePeriods += 1
        }
    }
    let reportedWeeks = series.keys.sorted()
    let reportedValues = reportedWeeks.compactMap { series[$0] }
    let reported = Double(reportedWeeks.count)

    var periodsRemaining = 0
    for number in referenceWeeks(from: week + 1, through: weeksInYear)
    where !unscored.contains(number) {
        periodsRemaining += 1
    }
    let remaining = Double(periodsRemaining)

    // Last year's series: a week counts when every part is reported in it, as in this year.
    // Last year's weeks are not measured against this year's suspensions beyond the weeks compared.
    var lastYearSeries: [Int: Double] = [:]
    for number in referenceWeeks(from: 1, through: 53) {
        let present = previousYearParts.compactMap { $0[number] }
        if !present.isEmpty && present.count == previousYearParts.count {
            lastYearSeries[number] = referenceSum(present)
        }
    }
    var lastYear: (average: Double?, changePercent: Double?) = (nil, nil)
    if kind != "growthAtLeast" && kind != "everyWeekYes" {
        lastYear = referencePreviousYear(
            weeks: reportedWeeks, values: series, previousYear: lastYearSeries)
    }

    var goal = ReferenceGoal(
        toDate: nil, projection: nil, required: nil, status: "noData",
        periodsReported: reportedWeeks.count, periodsRemaining: periodsRemaining,
        periodsKept: nil, incompletePeriods: incompletePeriods,
        previousYearAverage: lastYear.average, previousYearChangePercent: lastYear.changePercent)

    // Without a reported week: noData and no figures.
    guard let firstWeek = reportedWeeks.first, let firstValue = reportedValues.first,
        let latestWeek = reportedWeeks.last, let latestValue = reportedValues.last,
        let meanSoFar = referenceMean(reportedValues),
        let level = referenceMean(Array(reportedValues.suffix(4)))
    else { return goal }

    let sum = referenceSum(reportedValues)
    let projectedMean = (sum + level * remaining) / (reported + remaining)

    let toDateHolds: Bool
    let projectionHolds: Bool

    switch kind {
    case "averageAtMost", "averageAtLeast":
        goal.toDate = meanSoFar
        goal.projection = projectedMean
        // Only a yes/no goal has no target; without one nothing could be checked: noData.
        guard let target else { return goal }
        goal.required = referenceQuotient(
            (reported + remaining) * target - sum, remaining)
        let higherIsBetter = kind == "averageAtLeast"
        toDateHolds = referenceReaches(meanSoFar, target, higherIsBetter: higherIsBetter)
        projectionHolds = referenceReaches(projectedMean, target, higherIsBetter: higherIsBetter)

    case "totalAtLeast":
        // Totals are not touched by suspensions: every week 1…w without a report is filled in.
        let unreported = Double(week) - reported
        let filledSum = sum + level * unreported
        let projection = filledSum + level * remaining
        goal.toDate = sum
        goal.projection = projection
        guard let target else { return goal }
        goal.required = referenceQuotient(target - filledSum, remaining)
        let share = target * Double(week) / (Double(week) + remaining)
        toDateHolds = referenceAtLeast(filledSum, share)
        projectionHolds = referenceAtLeast(projection, target)

    case "yearEndAtLeast":
        // The earliest reported week at most 12 weeks before the latest; itself when alone.
        var startWeek = latestWeek
        var startValue = latestValue
        for (number, value) in zip(reportedWeeks, reportedValues).reversed()
        where latestWeek - number <= 12 {
            startWeek = number
            startValue = value
        }
        let slope =
            referenceQuotient(latestValue - startValue, Double(latestWeek - startWeek)) ?? 0
        let projection = latestValue + slope * remaining
        goal.toDate = latestValue
        goal.projection = projection
        guard let target else { return goal }
        goal.required = referenceQuotient(target - latestValue, remaining)
        // Where the year's only report is that of the last week, the line is the target.
        var line = target
        if let risePerWeek = referenceQuotient(
            target - firstValue, Double(weeksInYear - firstWeek))
        {
            line = firstValue + risePerWeek * Double(week - firstWeek)
        }
        toDateHolds = referenceAtLeast(latestValue, line)
        projectionHolds = referenceAtLeast(projection, target)

    case "growthAtLeast":
        // Growth from nothing is undefined: without baselines (or with a sum of 0) no figures, and
        // as nothing can be checked, noData.
        guard let baselineSum, let ratioSoFar = referenceQuotient(meanSoFar, baselineSum),
            let projectedRatio = referenceQuotient(projectedMean, baselineSum)
        else { return goal }
        let toDate = 100 * (ratioSoFar - 1)
        let projection = 100 * (projectedRatio - 1)
        goal.toDate = toDate
        goal.projection = projection
        guard let target else { return goal }
        let targetMean = baselineSum * (1 + target / 100)
        goal.required = referenceQuotient((reported + remaining) * targetMean - sum, remaining)
        toDateHolds = referenceAtLeast(toDate, target)
        projectionHolds = referenceAtLeast(projection, target)

    case "everyWeekAtMost":
        goal.toDate = reportedValues.max()
        guard let target else { return goal }
        let kept = reportedValues.filter { referenceAtMost($0, target) }
        goal.periodsKept = kept.count
        toDateHolds = kept.count == reportedValues.count
        projectionHolds = referenceAtMost(latestValue, target)

    case "everyWeekYes":
        goal.toDate = reportedValues.min()
        let kept = reportedValues.filter { $0 == 1 }
        goal.periodsKept = kept.count
        toDateHolds = kept.count == reportedValues.count
        projectionHolds = latestValue == 1

    default:
        fatalError("not a kind of the contract: \(kind)")
    }

    // status
    if periodsRemaining == 0 {
        goal.status = toDateHolds ? "met" : "missed"
    } else if toDateHolds && projectionHolds {
        goal.status = "onTrack"
    } else if toDateHolds || projectionHolds {
        goal.status = "atRisk"
    } else {
        goal.status = "offTrack"
    }
    return goal
}

// MARK: - Signal or noise (5.3)

/// - Parameter points: the reported scored weeks up to `w`, in any order; none below five points.
func referenceProcess(
    points: [(week: Int, value: Double)], target: Double, higherIsBetter: Bool
) -> ReferenceProcess? {
    let ordered = points.sorted { $0.week < $1.week }
    let values = ordered.map { $0.value }
    guard values.count >= 5, let latestWeek = ordered.last?.week, let latest = values.last,
        let mean = referenceMean(values)
    else { return nil }
    let provisional = values.count < 12

    // A constant series; constant within the tolerance of all comparisons.
    if values.allSatisfy({ referenceSame($0, latest) }) {
        let reaches = referenceReaches(latest, target, higherIsBetter: higherIsBetter)
        return ReferenceProcess(
            week: latestWeek, mean: mean, lowerLimit: mean, upperLimit: mean,
            variation: "commonCause", rule: nil,
            assurance: reaches ? "consistentlyMet" : "consistentlyMissed",
            provisional: provisional)
    }

    // Moving ranges run between successive reported values, over weeks without one too.
    var ranges: [Double] = []
    for index in 1..<values.count {
        ranges.append(abs(values[index] - values[index - 1]))
    }
    let firstMeanRange = referenceMean(ranges) ?? 0
    // Not every range can be screened out, as the smallest is at most the mean. What is left may be
    // all zeros though the series is not constant: then both limits lie at the mean, and the
    // ordinary rules apply.
    let keptRanges = ranges.filter { referenceBelow($0, 3.267 * firstMeanRange) }
    let meanRange = referenceMean(keptRanges) ?? 0

    let lowerLimit = mean - 2.66 * meanRange
    let upperLimit = mean + 2.66 * meanRange
    let lowerNearLimit = mean - 2.66 * meanRange * 2 / 3
    let upperNearLimit = mean + 2.66 * meanRange * 2 / 3

    // The special cause of the latest point, and whether it points upwards. A point on the mean
    // lies on neither side, a point on a limit is within it, an equal value is no rise or fall.
    var rule: String?
    var upwards = false

    // The rules in reverse order, so that the first that applies is the last to be written.
    if values.count >= 7 {
        let lastSeven = Array(values.suffix(7))
        if lastSeven.allSatisfy({ referenceAbove($0, mean) }) {
            rule = "shift"
            upwards = true
        }
        if lastSeven.allSatisfy({ referenceBelow($0, mean) }) {
            rule = "shift"
            upwards = false
        }
    }

    let lastThree = Array(values.suffix(3))
    let nearUpper = { (value: Double) -> Bool in
        referenceAbove(value, upperNearLimit) && referenceAtMost(value, upperLimit)
    }
    let nearLower = { (value: Double) -> Bool in
        referenceBelow(value, lowerNearLimit) && referenceAtLeast(value, lowerLimit)
    }
    if lastThree.allSatisfy({ referenceAbove($0, mean) })
        && lastThree.filter(nearUpper).count >= 2 && nearUpper(latest)
    {
        rule = "twoOfThree"
        upwards = true
    }
    if lastThree.allSatisfy({ referenceBelow($0, mean) })
        && lastThree.filter(nearLower).count >= 2 && nearLower(latest)
    {
        rule = "twoOfThree"
        upwards = false
    }

    if values.count >= 7 {
        let lastSeven = Array(values.suffix(7))
        var rises = 0
        var falls = 0
        for index in 1..<7 {
            if referenceAbove(lastSeven[index], lastSeven[index - 1]) { rises += 1 }
            if referenceBelow(lastSeven[index], lastSeven[index - 1]) { falls += 1 }
        }
        if rises == 6 {
            rule = "trend"
            upwards = true
        }
        if falls == 6 {
            rule = "trend"
            upwards = false
        }
    }

    if referenceAbove(latest, upperLimit) {
        rule = "outsideLimits"
        upwards = true
    }
    if referenceBelow(latest, lowerLimit) {
        rule = "outsideLimits"
        upwards = false
    }

    var variation = "commonCause"
    if rule != nil {
        variation = upwards == higherIsBetter ? "improvement" : "concern"
    }

    // A target on a limit is not beyond it.
    var assurance = "hitOrMiss"
    if referenceBelow(target, lowerLimit) {
        assurance = higherIsBetter ? "consistentlyMet" : "consistentlyMissed"
    }
    if referenceAbove(target, upperLimit) {
        assurance = higherIsBetter ? "consistentlyMissed" : "consistentlyMet"
    }

    return ReferenceProcess(
        week: latestWeek, mean: mean, lowerLimit: lowerLimit, upperLimit: upperLimit,
        variation: variation, rule: rule, assurance: assurance, provisional: provisional)
}
