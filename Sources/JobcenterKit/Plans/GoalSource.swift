/// What a derived goal sums: every indicator of the houses that has what is named here.
public struct GoalPart: Hashable, Sendable {
    /// The house's id, or `nil` for every house.
    public internal(set) var house: String?
    /// The measure's id.
    public internal(set) var measure = ""
    /// The group's id, or `nil` for every group.
    public internal(set) var group: String?

    func matches(_ indicator: Indicator) -> Bool {
        measure == indicator.measure && (house ?? indicator.house) == indicator.house
            && (group ?? indicator.group) == indicator.group
    }
}

/// What a weekly sum is taken for before it is divided.
public enum SumSpan: String, CaseIterable, Sendable {
    /// A month: the sum times the weeks of a twelfth of the calendar year.
    case month

    /// The weeks of the span in a year.
    func weeks(in year: Int) -> Double {
        switch self {
        case .month:
            Double(
                CalendarDate.dayNumber(ofNewYear: year + 1)
                    - CalendarDate.dayNumber(ofNewYear: year)) / 7 / 12
        }
    }
}

extension AnnualGoal {
    /// Where a goal's values come from.
    public enum Source: Sendable {
        /// They are reported.
        case reported(IndicatorIndex)
        /// They are the sum of these indicators, period by period.
        case sum([IndicatorIndex])
        /// They are the quotient of two such sums.
        case ratio(Ratio)
    }

    /// One sum of indicators over another.
    public struct Ratio: Sendable {
        /// What is summed above.
        public let above: [IndicatorIndex]
        /// What is summed below.
        public let below: [IndicatorIndex]
        /// What the quotient is multiplied by: 100 for a share in percent, else 1.
        let share: Double
        /// What a weekly sum above is taken for; `nil` for itself.
        let each: SumSpan?

        /// What the quotient is multiplied by in a year: 100 for a share in percent, and the weeks of
        /// a month of that year where the weekly sum above is taken for one.
        public func factor(in year: Int) -> Double { share * (each?.weeks(in: year) ?? 1) }
    }
}

extension AnnualGoal.Source {
    /// The indicators that values are made of, each once, in the plan's order.
    public var parts: [IndicatorIndex] {
        switch self {
        case .reported(let index): [index]
        case .sum(let indices): indices
        case .ratio(let ratio): Set(ratio.above + ratio.below).sorted()
        }
    }

    /// The value that comes of those of the parts in a period of a year; `nil` when a part has none,
    /// and of a ratio when the sum below is 0.
    func combined(in year: Int, _ part: (IndicatorIndex) -> Double?) -> Double? {
        func sum(_ indices: [IndicatorIndex]) -> Double? {
            var sum = 0.0
            for index in indices {
                guard let value = part(index) else { return nil }
                sum += value
            }
            return sum
        }
        switch self {
        case .reported(let index): return part(index)
        case .sum(let indices): return sum(indices)
        case .ratio(let ratio):
            guard let above = sum(ratio.above), let below = sum(ratio.below) else { return nil }
            return (ratio.factor(in: year) * above).divided(by: below)
        }
    }
}
