@testable import JobcenterKit

/// A plan at random with goals of every kind and cadence, reported, summed and divided, and weekly
/// targets with and without ranges; and what is reported for it in its year and the year before.
struct RandomGoals {
    /// An indicator that is reported.
    struct Reported {
        let house: String
        let measure: String
        let cadence: String
        /// What its values lie around.
        let level: Double
        let values: [Int: Double]
        let lastYear: [Int: Double]
    }

    /// A weekly target, from the weeks on in which its bounds are in force.
    struct Target {
        /// Which of ``reported`` has it.
        let position: Int
        let bounds: [(from: Int, target: Double, upper: Double?)]
        let higherIsBetter: Bool
        let isPercent: Bool
        let baseline: Double

        func bounds(in week: Int) -> (from: Int, target: Double, upper: Double?) {
            bounds.last { $0.from <= week } ?? bounds[0]
        }
    }

    struct Goal {
        let rule: ReferenceGoalRule
        /// Which of ``reported`` it sums, and by which of them it divides the sum.
        let above: [Int]
        let below: [Int]?
    }

    static let cadences = ["week", "month", "quarter", "halfYear", "year"]
    static let kinds = [
        "averageAtMost", "averageAtLeast", "averageWithin", "totalAtMost", "totalAtLeast",
        "yearEndAtMost", "yearEndAtLeast", "growthAtMost", "growthAtLeast", "everyWeekAtMost",
        "everyWeekAtLeast", "everyWeekYes",
    ]
    /// Years of 52 and 53 weeks, and of 365 and 366 days, in all four combinations.
    private static let years = [2020, 2021, 2024, 2026, 2015, 2016, 2028, 2032]

    private let seed: UInt64
    private var random: SeededGenerator
    let year: Int
    private(set) var suspended: Set<Int> = []
    private(set) var reported: [Reported] = []
    private(set) var targets: [Target] = []
    /// In the plan's order.
    private(set) var goals: [Goal] = []
    private(set) var measures: [String] = []
    private(set) var targetEntries: [String: [String]] = [:]
    private(set) var goalEntries: [String] = []
    private(set) var suspensions: [String] = []
    private(set) var amendments: [String] = []

    init(seed: UInt64) {
        self.seed = seed
        random = SeededGenerator(seed: seed)
        year = Self.years[Int(seed % UInt64(Self.years.count))]
        addSuspensions()
        addTargets()
        for cadence in Self.cadences {
            for kind in Self.kinds { addReportedGoal(kind, cadence) }
            // Six kinds with one seed and the other six with the next.
            for number in 0..<6 {
                addDerivedGoal(Self.kinds[(6 * Int(seed % 2) + number) % 12], cadence, number)
            }
        }
    }

    private mutating func chance(_ parts: Int, in whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < parts
    }

    private mutating func factor(_ range: ClosedRange<Double>) -> Double {
        Double.random(in: range, using: &random)
    }

    private func name(_ week: Int) -> String { "\"\(year)-W\(week < 10 ? "0" : "")\(week)\"" }

    // MARK: Values

    /// A year's values around a level, with gaps; some lie exactly on it, some are 0.
    private mutating func values(_ cadence: String, of year: Int, _ level: Double, isYes: Bool)
        -> [Int: Double]
    {
        let count =
            cadence == "week"
            ? referenceWeekCount(of: year) : referenceLastDays(cadence, of: year).count
        let gaps = chance(1, in: 3) ? 0 : factor(0...0.7)
        let last = chance(1, in: 4) ? Int.random(in: 0...count, using: &random) : count
        let zeros = chance(1, in: 3) ? 0.15 : 0
        var values: [Int: Double] = [:]
        for number in referenceWeeks(from: 1, through: last) where factor(0...1) >= gaps {
            var value = level * factor(0.75...1.25)
            if chance(1, in: 8) { value = level }
            if factor(0...1) < zeros { value = 0 }
            if isYes { value = chance(1, in: 12) ? 0 : 1 }
            values[number] = value
        }
        return values
    }

    private mutating func report(
        _ house: String, _ measure: String, _ cadence: String, _ level: Double, isYes: Bool = false
    ) {
        reported.append(
            Reported(
                house: house, measure: measure, cadence: cadence, level: level,
                values: values(cadence, of: year, level, isYes: isYes),
                lastYear: values(cadence, of: year - 1, level, isYes: isYes)))
    }

    // MARK: Weekly targets

    private mutating func addSuspensions() {
        let weeks = referenceWeekCount(of: year)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let from = Int.random(in: 1...weeks, using: &random)
            let through = min(weeks, from + Int.random(in: 0...9, using: &random))
            suspended.formUnion(from...through)
            suspensions.append(
                "{\"from\": \(name(from)), \"through\": \(name(through)), \"reason\": \"R\"}")
        }
    }

    private mutating func addTargets() {
        measures += [#"{"id": "a", "name": "A", "unit": "count"}"#]
        measures += [#"{"id": "b", "name": "B", "unit": "count"}"#]
        measures += [#"{"id": "p", "name": "P", "unit": "percent"}"#]
        for house in ["h", "i", "j"] {
            for measure in ["a", "b", "p"] { addTarget(house, measure) }
        }
    }

    private mutating func addTarget(_ house: String, _ measure: String) {
        let isPercent = measure == "p"
        let level = isPercent ? factor(20...70) : factor(2...900)
        let baseline = level * factor(0.7...1.3)
        let higherIsBetter = chance(3, in: 4)
        let isRange = chance(1, in: 2)
        /// A target, and the upper bound of a range; now and then one is as the other.
        func bounds(from week: Int) -> (from: Int, target: Double, upper: Double?) {
            let target =
                chance(1, in: 12) ? 0 : chance(1, in: 3) ? level : level * factor(0.8...1.1)
            return (week, target, isRange ? target * factor(1...1.3) : nil)
        }
        func figures(_ bounds: (from: Int, target: Double, upper: Double?)) -> String {
            "\"target\": \(bounds.target)" + (bounds.upper.map { ", \"upper\": \($0)" } ?? "")
        }
        var all = [bounds(from: 1)]
        targetEntries[house, default: []].append(
            """
            {"measure": "\(measure)", "label": "L", "baseline": \(baseline), \(figures(all[0])),
             "direction": "\(higherIsBetter ? "atLeast" : "atMost")"}
            """)
        if chance(1, in: 2) {
            let amended = bounds(from: Int.random(in: 2...52, using: &random))
            all.append(amended)
            amendments.append(
                """
                {"from": \(name(amended.from)), "house": "\(house)", "measure": "\(measure)",
                 \(figures(amended)), "reason": "R"}
                """)
        }
        targets.append(
            Target(
                position: reported.count, bounds: all, higherIsBetter: higherIsBetter,
                isPercent: isPercent, baseline: baseline))
        report(house, measure, "week", level)
    }

    // MARK: Goals

    private mutating func addReportedGoal(_ kind: String, _ cadence: String) {
        let isYes = kind == "everyWeekYes"
        // Growth may stand on a weekly target's indicator.
        if kind.hasPrefix("growth"), cadence == "week", chance(1, in: 2) {
            let target = targets[kind == "growthAtMost" ? 0 : 3]
            return add(
                kind, cadence, reported[target.position].house, "a", above: [target.position],
                baseline: chance(1, in: 2) ? nil : target.baseline * 1.1,
                growthBaseline: target.baseline, expected: reported[target.position].level)
        }
        let measure = "r-\(measures.count)"
        let house = ["h", "i", "j"][Int.random(in: 0..<3, using: &random)]
        let level = isYes ? 1 : factor(2...900)
        measures.append(
            """
            {"id": "\(measure)", "name": "\(measure)", "unit": "\(isYes ? "yesNo" : "count")"}
            """)
        report(house, measure, cadence, level, isYes: isYes)
        let needsBaseline = kind.hasPrefix("growth")
        add(
            kind, cadence, house, measure, above: [reported.count - 1],
            baseline: !isYes && (needsBaseline || chance(1, in: 2))
                ? level * factor(0.7...1.3) : nil, expected: level)
    }

    private mutating func addDerivedGoal(_ kind: String, _ cadence: String, _ number: Int) {
        if kind == "everyWeekYes" { return }
        // What may be summed: weekly targets' counts, or those reported for goals; no answers.
        let isGrowth = kind.hasPrefix("growth")
        let counts = reported.indices.filter { position in
            reported[position].cadence == cadence && reported[position].level != 1
                && reported[position].measure != "p"
        }
        let ofTargets = counts.filter { ["a", "b"].contains(reported[$0].measure) }
        let pool = cadence == "week" && (isGrowth || chance(1, in: 2)) ? ofTargets : counts
        var above = Array(pool.shuffled(using: &random).prefix(chance(1, in: 2) ? 2 : 3)).sorted()
        if cadence == "week", chance(1, in: 4) {
            above = ofTargets.filter { reported[$0].measure == "a" }
        }
        let isRatio = number % 2 == 1
        // Now and then nobody is there to divide by.
        let zeros = counts.filter { reported[$0].values.values.contains(0) }
        let below =
            !isRatio
            ? nil
            : chance(1, in: 2) && !zeros.isEmpty
                ? [zeros[0]]
                : Array(counts.shuffled(using: &random).prefix(chance(2, in: 3) ? 1 : 2))
        let isPercent = isRatio && !isGrowth && chance(1, in: 3)
        let eachMonth = isRatio && cadence == "week" && chance(1, in: 2)
        let measure = "d-\(measures.count)"
        measures.append(
            """
            {"id": "\(measure)", "name": "\(measure)", "unit": "\(isPercent ? "percent" : "count")"}
            """)
        var expected = referenceSum(above.map { reported[$0].level })
        if let below {
            expected *= (isPercent ? 100 : 1) * (eachMonth ? 4.35 : 1)
            expected /= referenceSum(below.map { reported[$0].level })
        }
        // Growth of a sum is measured from the weekly targets' baselines, or from its own.
        let sum = referenceSum(targets.filter { above.contains($0.position) }.map(\.baseline))
        let hasBaseline = isGrowth ? isRatio || cadence != "week" : chance(1, in: 2)
        add(
            kind, cadence, "w", measure, above: above, below: below,
            baseline: hasBaseline
                ? min(expected, isPercent ? 100 : .infinity) * factor(0.7...1) : nil,
            growthBaseline: sum, expected: expected, isDerived: true, isPercent: isPercent,
            eachMonth: eachMonth)
    }

    private mutating func add(
        _ kind: String, _ cadence: String, _ house: String, _ measure: String, above: [Int],
        below: [Int]? = nil, baseline: Double? = nil, growthBaseline: Double? = nil,
        expected: Double, isDerived: Bool = false, isPercent: Bool = false, eachMonth: Bool = false
    ) {
        var rule = ReferenceGoalRule(
            kind: kind, cadence: cadence, year: year, baseline: baseline,
            growthBaseline: baseline ?? growthBaseline, isPercent: isPercent, eachMonth: eachMonth,
            isDerived: isDerived,
            hasWeeklyTargets: (above + (below ?? [])).contains { $0 < targets.count },
            suspended: suspended)
        var target = chance(1, in: 4) ? expected : expected * factor(0.85...1.15)
        if kind.hasPrefix("total") {
            target *= Double(
                cadence == "week"
                    ? referenceWeekCount(of: year) : referenceLastDays(cadence, of: year).count)
        }
        if kind.hasPrefix("growth") { target = factor(0...60) }
        if isPercent { target = min(target, 90) }
        if kind != "everyWeekYes" { rule.target = target }
        if kind == "averageWithin" { rule.upper = target * factor(1...1.1) }
        var entry = """
            {"house": "\(house)", "measure": "\(measure)", "kind": "\(kind)", "label": "L",
             "cadence": "\(cadence)"
            """
        for (key, value) in [
            ("target", rule.target), ("upper", rule.upper), ("baseline", baseline),
        ] {
            if let value { entry += ", \"\(key)\": \(value)" }
        }
        if isDerived {
            entry += ", \"sumOf\": [\(json(above))]"
            if let below { entry += ", \"per\": [\(json(below))]" }
            if eachMonth { entry += ", \"each\": \"month\"" }
        }
        goalEntries.append(entry + "}")
        goals.append(Goal(rule: rule, above: above, below: below))
    }

    /// The parts of a sum; all houses' as one.
    private func json(_ parts: [Int]) -> String {
        if parts.count == 3, parts.allSatisfy({ reported[$0].measure == "a" }) {
            return "{\"measure\": \"a\"}"
        }
        return parts.map {
            "{\"house\": \"\(reported[$0].house)\", \"measure\": \"\(reported[$0].measure)\"}"
        }.joined(separator: ", ")
    }
}
