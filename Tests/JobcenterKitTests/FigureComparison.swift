@testable import JobcenterKit

extension ReferenceGoal {
    /// What the program's figures say differently, beyond 1e-9.
    func differences(from found: GoalFigures) -> [String] {
        let figures: [(String, Double?, Double?)] = [
            ("to date", found.toDate, toDate),
            ("projection", found.projection, projection),
            ("required", found.required, required),
            ("latest", found.latest?.value, latest),
            ("previous year", found.yearOverYear?.previousAverage, previousYearAverage),
            ("previous year change", found.yearOverYear?.changePercent, previousYearChangePercent),
        ]
        let counts: [(String, Int?, Int?)] = [
            ("reported", found.periodsReported, periodsReported),
            ("remaining", found.periodsRemaining, periodsRemaining),
            ("kept", found.periodsKept, periodsKept),
            ("incomplete", found.incompletePeriods, incompletePeriods),
            ("latest period", found.latest?.period.number, latestPeriod),
        ]
        return differingFigures(figures)
            + counts.compactMap { name, found, expected in
                found == expected
                    ? nil
                    : "\(name): \(String(describing: found)), not \(String(describing: expected))"
            }
            + (found.status.rawValue == status ? [] : ["status: \(found.status), not \(status)"])
    }
}

extension ReferenceWeekly {
    /// What the program's figures say differently, beyond 1e-9; of all but the process.
    func differences(from found: WeeklyFigures) -> [String] {
        let lastYear = found.yearOverYear
        let counts = [found.weeksReported, found.weeksMet, found.streak]
        let states = [found.status.rawValue, found.averageStatus.rawValue]
        return differingFigures([
            ("actual", found.actual, actual),
            ("target", found.target, target),
            ("deviation", found.deviation, deviation),
            ("deviation %", found.deviationPercent, deviationPercent),
            ("previous", found.previous, previous),
            ("average", found.average, average),
            ("baseline", found.baseline, baseline),
            ("baseline change", found.baselineChangePercent, baselineChangePercent),
            ("required", found.requiredAverage, requiredAverage),
            ("previous year", lastYear?.previousAverage, previousYearAverage),
            ("previous year change", lastYear?.changePercent, previousYearChangePercent),
        ])
            + (counts == [weeksReported, weeksMet, streak] ? [] : ["counts: \(counts)"])
            + (states == [status, averageStatus]
                ? [] : ["states: \(states), not \(status), \(averageStatus)"])
    }
}

/// Those of the figures whose first value is not the second, within 1e-9.
func differingFigures(_ figures: [(String, Double?, Double?)]) -> [String] {
    figures.compactMap { name, found, expected in
        if let found, let expected, abs(found - expected) <= 1e-9 * max(1, abs(expected)) {
            return nil
        }
        if found == nil, expected == nil { return nil }
        let words = [found, expected].map { $0.map { "\($0)" } ?? "none" }
        return "\(name): \(words[0]), not \(words[1])"
    }
}
