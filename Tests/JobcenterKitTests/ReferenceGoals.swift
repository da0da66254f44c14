// A reference calculation of annual goals (the contract's section 5.2), written from its text alone
// and as plainly as possible. It shares no code with the program, not even the calendar.

/// An annual goal as the plan states it.
struct ReferenceGoalRule {
    /// One of the contract's kinds. For `everyWeekYes` values are 1 (yes) and 0 (no), and `toDate` is
    /// 1 or 0.
    var kind: String
    /// `week`, `month`, `quarter`, `halfYear` or `year`.
    var cadence = "week"
    var year: Int
    var target: Double?
    var upper: Double?
    /// The value of the year before.
    var baseline: Double?
    /// What growth is measured from.
    var growthBaseline: Double?
    /// Of a ratio, whether it is a share in percent.
    var isPercent = false
    /// Of a ratio, whether a weekly sum is taken for a month.
    var eachMonth = false
    var isDerived = false
    /// Whether any of what a derived goal is made of has a weekly target.
    var hasWeeklyTargets = false
    var suspended: Set<Int> = []
}

/// What is reported for a goal in a year, by the numbers of its periods: one series for a reported
/// goal, one for each part of a derived one, and for a ratio those that it divides by.
struct ReferenceParts {
    var above: [[Int: Double]]
    var below: [[Int: Double]]?

    /// The value of a period of the year, where there is one, and whether only some parts have one.
    func value(
        _ number: Int, of rule: ReferenceGoalRule, in year: Int
    ) -> (value: Double?, isIncomplete: Bool) {
        let series = above + (below ?? [])
        let present = series.filter { $0[number] != nil }
        if present.count < series.count { return (nil, !present.isEmpty) }
        let sum = referenceSum(above.compactMap { $0[number] })
        guard let below else { return (sum, false) }
        // Without a divisor there is no value, though all parts are there.
        var factor = rule.isPercent ? 100.0 : 1
        if rule.eachMonth { factor *= Double(referenceDays(in: year)) / 7 / 12 }
        let divisor = referenceSum(below.compactMap { $0[number] })
        return (referenceQuotient(factor * sum, divisor), false)
    }
}

/// The figures of one annual goal.
struct ReferenceGoal {
    var toDate: Double?
    var projection: Double?
    var required: Double?
    /// `onTrack`, `atRisk`, `offTrack`, `met`, `missed` or `noData`.
    var status = "noData"
    var periodsReported: Int
    var periodsRemaining: Int
    var periodsKept: Int?
    var incompletePeriods: Int
    var latest: Double?
    /// The number of the latest value's period.
    var latestPeriod: Int?
    var previousYearAverage: Double?
    var previousYearChangePercent: Double?
}

// MARK: - The calendar

func referenceDays(in year: Int) -> Int {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
}

/// The Monday of the week that holds 4 January, in days from 1 January on, which is day 1.
func referenceFirstMonday(of year: Int) -> Int {
    // 1 January 1900 was a Monday.
    var days = 0
    for earlier in 1900..<year { days += referenceDays(in: earlier) }
    return 4 - (days + 3) % 7
}

func referenceWeekCount(of year: Int) -> Int {
    (referenceFirstMonday(of: year + 1) + referenceDays(in: year) - referenceFirstMonday(of: year))
        / 7
}

/// The last days of a year's longer periods, counted from 1 January as day 1.
func referenceLastDays(_ cadence: String, of year: Int) -> [Int] {
    let february = referenceDays(in: year) - 337
    var ends: [Int] = []
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        ends.append((ends.last ?? 0) + length)
    }
    let months = ["month": 1, "quarter": 3, "halfYear": 6, "year": 12][cadence] ?? 1
    return stride(from: months, through: 12, by: months).map { ends[$0 - 1] }
}

// MARK: - The figures

func referenceGoal(
    _ rule: ReferenceGoalRule, parts: ReferenceParts, previousYear: ReferenceParts, week: Int
) -> ReferenceGoal {
    // How many periods the year has, and how many of them are past.
    let weeks = referenceWeekCount(of: rule.year)
    var (count, past) = (weeks, week)
    if rule.cadence != "week" {
        let sunday = referenceFirstMonday(of: rule.year) + 7 * week - 1
        let lastDays = referenceLastDays(rule.cadence, of: rule.year)
        count = lastDays.count
        past = week == weeks ? count : lastDays.filter { $0 <= sunday }.count
    }

    // What a suspension takes out of this goal: weeks of averages and growth that are derived from
    // weekly targets.
    let isOfMean = rule.kind.hasPrefix("average") || rule.kind.hasPrefix("growth")
    let isTouched =
        isOfMean && rule.isDerived && rule.hasWeeklyTargets && rule.cadence == "week"
    let unscored = isTouched ? rule.suspended : []

    // The reported periods and their values, and those in which only some parts are reported.
    var numbers: [Int] = []
    var values: [Double] = []
    var incomplete = 0
    for number in referenceWeeks(from: 1, through: past) where !unscored.contains(number) {
        let (value, isIncomplete) = parts.value(number, of: rule, in: rule.year)
        if isIncomplete { incomplete += 1 }
        if let value {
            numbers.append(number)
            values.append(value)
        }
    }
    var remainingCount = 0
    for number in referenceWeeks(from: past + 1, through: count) where !unscored.contains(number) {
        remainingCount += 1
    }

    var goal = ReferenceGoal(
        periodsReported: numbers.count, periodsRemaining: remainingCount,
        incompletePeriods: incomplete)

    // Last year's values of the same numbers; none of growth and of yes and no.
    if !rule.kind.hasPrefix("growth") && rule.kind != "everyWeekYes" {
        var before: [Int: Double] = [:]
        for number in numbers {
            before[number] = previousYear.value(number, of: rule, in: rule.year - 1).value
        }
        let lastYear = referencePreviousYear(
            weeks: numbers, values: Dictionary(uniqueKeysWithValues: zip(numbers, values)),
            previousYear: before)
        goal.previousYearAverage = lastYear.average
        goal.previousYearChangePercent = lastYear.changePercent
    }

    // Without a reported period: noData and no figures.
    let ofLevel = ["week": 4, "month": 3, "quarter": 2][rule.cadence] ?? 1
    guard let first = values.first, let firstNumber = numbers.first,
        let latest = values.last, let latestNumber = numbers.last,
        let mean = referenceMean(values), let level = referenceMean(Array(values.suffix(ofLevel)))
    else { return goal }
    goal.latest = latest
    goal.latestPeriod = latestNumber

    let reported = Double(numbers.count)
    let remaining = Double(remainingCount)
    let sum = referenceSum(values)
    let projectedMean = (sum + level * remaining) / (reported + remaining)
    let target = rule.target ?? 1
    let higherIsBetter = !rule.kind.hasSuffix("AtMost")
    func reaches(_ value: Double, _ bound: Double) -> Bool {
        referenceReaches(value, bound, higherIsBetter: higherIsBetter)
    }
    /// What each remaining period must bring for the year's mean to be that.
    func required(_ mean: Double) -> Double? {
        referenceQuotient((reported + remaining) * mean - sum, remaining)
    }

    let toDateHolds: Bool
    let projectionHolds: Bool

    switch rule.kind {
    case "averageAtMost", "averageAtLeast":
        goal.toDate = mean
        goal.projection = projectedMean
        goal.required = required(target)
        toDateHolds = reaches(mean, target)
        projectionHolds = reaches(projectedMean, target)

    case "averageWithin":
        let upper = rule.upper ?? target
        func within(_ value: Double) -> Bool {
            referenceAtLeast(value, target) && referenceAtMost(value, upper)
        }
        goal.toDate = mean
        goal.projection = projectedMean
        toDateHolds = within(mean)
        projectionHolds = within(projectedMean)
        if !toDateHolds { goal.required = required(mean < target ? target : upper) }

    case "totalAtMost", "totalAtLeast":
        // Totals are not touched by suspensions: every past period without a report is filled in.
        let filledSum = sum + level * (Double(past) - reported)
        let projection = filledSum + level * remaining
        goal.toDate = sum
        goal.projection = projection
        goal.required = referenceQuotient(target - filledSum, remaining)
        toDateHolds = reaches(filledSum, target * Double(past) / (Double(past) + remaining))
        projectionHolds = reaches(projection, target)

    case "yearEndAtMost", "yearEndAtLeast":
        // The earliest reported period that lies near enough to the latest; itself when alone.
        let reach = ["week": 12, "month": 6, "quarter": 4, "halfYear": 2][rule.cadence] ?? 1
        var slope = 0.0
        for (number, value) in zip(numbers, values).reversed() where latestNumber - number <= reach
        {
            slope = referenceQuotient(latest - value, Double(latestNumber - number)) ?? 0
        }
        let projection = latest + slope * remaining
        goal.toDate = latest
        goal.projection = projection
        goal.required = referenceQuotient(target - latest, remaining)
        // The straight line begins with the first value in its period, or with the value of the year
        // before in period 0. Where it has no length it is the target.
        let start = rule.baseline ?? first
        let startNumber = rule.baseline == nil ? firstNumber : 0
        var line = target
        if let rise = referenceQuotient(target - start, Double(count - startNumber)) {
            line = start + rise * Double(past - startNumber)
        }
        toDateHolds = reaches(latest, line)
        projectionHolds = reaches(projection, target)

    case "growthAtMost", "growthAtLeast":
        // Growth from nothing is undefined, and as nothing can be checked then, there is no data.
        guard let baseline = rule.growthBaseline, baseline != 0 else { return goal }
        let toDate = 100 * (mean / baseline - 1)
        let projection = 100 * (projectedMean / baseline - 1)
        goal.toDate = toDate
        goal.projection = projection
        goal.required = required(baseline * (1 + target / 100))
        toDateHolds = reaches(toDate, target)
        projectionHolds = reaches(projection, target)

    case "everyWeekAtMost", "everyWeekAtLeast", "everyWeekYes":
        let kept = values.filter { reaches($0, target) }
        goal.toDate = higherIsBetter ? values.min() : values.max()
        goal.periodsKept = kept.count
        toDateHolds = kept.count == values.count
        projectionHolds = reaches(latest, target)

    default:
        fatalError("not a kind of the contract: \(rule.kind)")
    }

    if remainingCount == 0 {
        goal.status = toDateHolds ? "met" : "missed"
    } else if toDateHolds && projectionHolds {
        goal.status = "onTrack"
    } else {
        goal.status = toDateHolds || projectionHolds ? "atRisk" : "offTrack"
    }
    return goal
}
