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

/// - Parameter upper: the upper bound of a range, whatever its direction.
func referenceReaches(
    _ value: Double, _ target: Double, upper: Double? = nil, higherIsBetter: Bool
) -> Bool {
    if let upper {
        return referenceAtLeast(value, target) && referenceAtMost(value, upper)
    }
    return higherIsBetter ? referenceAtLeast(value, target) : referenceAtMost(value, target)
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
    _ value: Double, target: Double, upper: Double? = nil, higherIsBetter: Bool, tolerance: Double
) -> String {
    if referenceReaches(value, target, upper: upper, higherIsBetter: higherIsBetter) {
        return "met"
    }
    if let upper {
        // Outside a range: the nearer bound is the one that is missed.
        return value < target
            ? referenceMark(value, target: target, higherIsBetter: true, tolerance: tolerance)
            : referenceMark(value, target: upper, higherIsBetter: false, tolerance: tolerance)
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
    upperInWeek: (Int) -> Double? = { _ in nil }, suspended: Set<Int>, higherIsBetter: Bool,
    isPercent: Bool, tolerance: Double,
    baseline: Double?, week: Int, weeksInYear: Int
) -> ReferenceWeekly {
    // The reported scored weeks 1…w, their values and their targets.
    var reportedWeeks: [Int] = []
    var reportedValues: [Double] = []
    var reportedTargets: [Double] = []
    var reportedUppers: [Double?] = []
    for number in referenceWeeks(from: 1, through: week) where !suspended.contains(number) {
        if let value = values[number] {
            reportedWeeks.append(number)
            reportedValues.append(value)
            reportedTargets.append(targetInWeek(number))
            reportedUppers.append(upperInWeek(number))
        }
    }

    // actual, target, deviation, deviationPercent
    let actual = values[week]
    let target = targetInWeek(week)
    let upper = upperInWeek(week)
    var deviation: Double?
    var deviationPercent: Double?
    if let actual {
        var distance = actual - target
        if let upper {
            // To the nearer bound, 0 between them.
            if referenceReaches(actual, target, upper: upper, higherIsBetter: higherIsBetter) {
                distance = 0
            } else if actual > upper {
                distance = actual - upper
            }
        }
        deviation = distance
        if !isPercent {
            // As `deviation`, also in a suspended week.
            deviationPercent = referenceQuotient(100 * distance, target)
        }
    }

    // status
    let status: String
    if suspended.contains(week) {
        status = "suspended"
    } else if let actual {
        status = referenceMark(
            actual, target: target, upper: upper, higherIsBetter: higherIsBetter,
            tolerance: tolerance)
    } else {
        status = "noData"
    }

    // previous: a suspended week's value is shown too; week 1 has none, as last year's weeks enter
    // no figure but the comparison with last year.
    let previous = week > 1 ? values[week - 1] : nil

    // average, averageStatus
    let average = referenceMean(reportedValues)
    var averageStatus = "noData"
    let meanTarget = referenceMean(reportedTargets)
    let meanUpper = upper == nil ? nil : referenceMean(reportedUppers.compactMap { $0 })
    if let average, let meanTarget {
        averageStatus = referenceMark(
            average, target: meanTarget, upper: meanUpper, higherIsBetter: higherIsBetter,
            tolerance: tolerance)
    }

    // weeksMet
    var weeksMet = 0
    for (index, value) in reportedValues.enumerated()
    where referenceReaches(
        value, reportedTargets[index], upper: reportedUppers[index],
        higherIsBetter: higherIsBetter)
    {
        weeksMet += 1
    }

    // streak
    var streak = 0
    if let actual, !suspended.contains(week) {
        let latestMet = referenceReaches(
            actual, target, upper: upper, higherIsBetter: higherIsBetter)
        for number in referenceWeeks(from: 1, through: week).reversed() {
            if suspended.contains(number) { continue }
            guard let value = values[number] else { break }
            let met = referenceReaches(
                value, targetInWeek(number), upper: upperInWeek(number),
                higherIsBetter: higherIsBetter)
            if met != latestMet { break }
            streak += met ? 1 : -1
        }
    }

    // requiredAverage: (Σ targets of reported and remaining weeks − Σ values) / remaining.
    // Without a reported week it is the mean target of the remaining ones.
    let remainingWeeks = referenceWeeks(from: week + 1, through: weeksInYear).filter {
        !suspended.contains($0)
    }
    func required(_ reportedBounds: [Double], _ boundInWeek: (Int) -> Double) -> Double? {
        referenceQuotient(
            referenceSum(reportedBounds) + referenceSum(remainingWeeks.map(boundInWeek))
                - referenceSum(reportedValues),
            Double(remainingWeeks.count))
    }
    var requiredAverage: Double?
    if upper == nil {
        requiredAverage = required(reportedTargets, targetInWeek)
    } else if let average, let meanTarget, averageStatus != "met" {
        // A range: only when the average lies outside, to the nearer bound.
        requiredAverage =
            average < meanTarget
            ? required(reportedTargets, targetInWeek)
            : required(reportedUppers.compactMap { $0 }) { upperInWeek($0) ?? 0 }
    }

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
