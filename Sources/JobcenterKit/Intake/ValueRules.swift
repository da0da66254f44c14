/// What is remarkable about a value that is accepted all the same.
enum Remark: Sendable {
    case numberConvention
    case fractionalCount
    case suspiciousShare
    case implausibleValue

    var code: DiagnosticCode {
        switch self {
        case .numberConvention: .numberConvention
        case .fractionalCount: .fractionalCount
        case .suspiciousShare: .suspiciousShare
        case .implausibleValue: .implausibleValue
        }
    }
}

/// What is known beforehand of an indicator's values.
struct ValueRules: Sendable {
    let unit: Unit
    /// How often the indicator is reported.
    let cadence: Cadence
    /// Whether the indicator has a weekly target that is a count.
    private let isWhole: Bool
    /// Up to this value none is implausible in any week.
    private let plausible: Double
    /// Where its weekly target stands in the plan, if it has one.
    private let target: Int?
    /// The largest other figure that the plan has for it.
    private let usual: Double?

    /// The rules of every indicator of a plan, in the plan's order.
    static func all(of plan: Plan) -> [ValueRules] {
        var rules = plan.cadences.map { cadence in
            ValueRules(unit: .count, cadence, target: nil, usual: nil, in: plan)
        }
        for goal in plan.annualGoals {
            if case .reported(let index) = goal.source {
                rules[index.position] = ValueRules(
                    unit: goal.unit, goal.cadence, target: nil, usual: goal.target, in: plan)
            }
        }
        for (number, target) in plan.weeklyTargets.enumerated() {
            rules[target.index.position] = ValueRules(
                unit: target.unit, .week, target: number, usual: target.baseline, in: plan)
        }
        return rules
    }

    private init(unit: Unit, _ cadence: Cadence, target: Int?, usual: Double?, in plan: Plan) {
        (self.unit, self.cadence, self.target, self.usual) = (unit, cadence, target, usual)
        isWhole = target != nil && unit == .count
        // A week's target may be lower than another week's.
        let least = target.map { number in
            let target = plan.weeklyTargets[number]
            return target.amendments.reduce(target.target) { min($0, $1.target) }
        }
        let largest = max(least ?? usual ?? .infinity, usual ?? 0)
        plausible = max(25, 10 * largest)
    }

    /// What is remarkable about an accepted number in a period, the first of several.
    func remark(
        _ number: ReadNumber, in period: Period, of plan: Plan, _ convention: NumberConvention
    ) -> Remark? {
        if let remark = remarkInAnyWeek(number, convention) { return remark }
        let target = target.flatMap { number in
            period.week.map { plan.weeklyTargets[number].target(in: $0) }
        }
        guard number.value > plausible,
            let largest = [target, usual].compactMap(\.self).max(),
            Comparison.isBelow(10 * largest, number.value)
        else { return nil }
        return .implausibleValue
    }

    /// Whether a number is accepted and nothing need be said of it, whatever its week.
    @inline(__always)
    func isUnremarkable(_ number: ReadNumber, _ convention: NumberConvention) -> Bool {
        number.value <= plausible && unit != .yesNo && unit != .rank
            && (unit != .percent || number.value <= 100)
            && remarkInAnyWeek(number, convention) == nil
    }

    @inline(__always)
    private func remarkInAnyWeek(_ number: ReadNumber, _ convention: NumberConvention) -> Remark? {
        if number.looksLikeThousands, convention == .point,
            unit == .count || unit == .fullTimePersons
        {
            return .numberConvention
        }
        if isWhole, number.value.isFraction { return .fractionalCount }
        if unit == .percent, number.value <= 1, number.value > 0, !number.hasPercentSign {
            return .suspiciousShare
        }
        return nil
    }
}

extension Double {
    /// Whether it has decimals.
    @inline(__always)
    fileprivate var isFraction: Bool {
        // Above 2^53 there are none.
        self < 1e16 && Double(Int(self)) != self
    }
}
