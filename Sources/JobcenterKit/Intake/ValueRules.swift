/// What is known beforehand of an indicator's values.
struct ValueRules {
    let unit: Unit
    /// Which values need no second look.
    let plain: PlainRule
    /// The target of each week, where the plan has one for the indicator.
    private let target: WeeklyTarget?
    /// The largest other figure that the plan has for it.
    private let usual: Double?

    /// The rules of every indicator of a plan, in the plan's order.
    static func all(of plan: Plan) -> [ValueRules] {
        var rules = plan.indicators.map { _ in
            ValueRules(unit: .count, target: nil, usual: nil)
        }
        for goal in plan.annualGoals {
            if case .reported(let index) = goal.source {
                rules[index.position] = ValueRules(
                    unit: goal.unit, target: nil, usual: goal.target)
            }
        }
        for target in plan.weeklyTargets {
            rules[target.index.position] = ValueRules(
                unit: target.unit, target: target, usual: target.baseline)
        }
        return rules
    }

    private init(unit: Unit, target: WeeklyTarget?, usual: Double?) {
        self.unit = unit
        self.target = target
        self.usual = usual
        // The week's target may be lower than another week's.
        let least = target.map { $0.amendments.reduce($0.target) { min($0, $1.target) } }
        let largest = least.map { max($0, usual ?? $0) } ?? usual
        plain = PlainRule(
            unit: unit, isWhole: target != nil && unit == .count,
            plausible: largest.map { max(25, 10 * $0) } ?? .infinity)
    }

    /// What is remarkable about an accepted number, the first of several.
    func remark(
        _ number: ReadNumber, in week: Week, _ convention: NumberConvention
    ) -> DiagnosticCode? {
        let isCounted = unit == .count || unit == .fullTimePersons
        if convention == .point, number.looksLikeThousands, isCounted { return .numberConvention }
        if target != nil, unit == .count, number.value != number.value.rounded() {
            return .fractionalCount
        }
        if unit == .percent, !number.hasPercentSign, number.value > 0, number.value <= 1 {
            return .suspiciousShare
        }
        guard number.value > 25,
            let largest = [target?.target(in: week), usual].compactMap(\.self).max()
        else { return nil }
        return Comparison.isBelow(10 * largest, number.value) ? .implausibleValue : nil
    }
}

/// A number of a few digits, without anything around it.
struct PlainNumber {
    let value: Double
    /// How many digits stand before the decimal mark.
    let digits: Int
    let hasDecimals: Bool
}

/// Which numbers of an indicator are accepted without anything to remark on them, in every week.
struct PlainRule {
    private let limit: Double
    private let isShare: Bool
    private let isAnswer: Bool
    private let isWhole: Bool

    fileprivate init(unit: Unit, isWhole: Bool, plausible: Double) {
        isShare = unit == .percent
        isAnswer = unit == .yesNo
        self.isWhole = isWhole
        limit =
            switch unit {
            case .yesNo: 1
            case .percent: min(100, plausible)
            case .count, .fullTimePersons, .workingDays: plausible
            }
    }

    /// Whether a number is one of them.
    func holds(_ number: PlainNumber) -> Bool {
        guard number.value <= limit else { return false }
        if isShare { return number.value > 1 || number.value == 0 }
        if isAnswer { return number.digits == 1 && !number.hasDecimals }
        return !isWhole || !number.hasDecimals
    }
}
