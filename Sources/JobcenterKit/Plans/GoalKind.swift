/// How an annual goal is read.
public enum GoalKind: String, CaseIterable, Sendable {
    /// The year's average must be the target or less.
    case averageAtMost
    /// The year's average must be the target or more.
    case averageAtLeast
    /// The year's average must lie from the target to the upper bound.
    case averageWithin
    /// The year's total must be the target or less.
    case totalAtMost
    /// The year's total must be the target or more.
    case totalAtLeast
    /// The last value of the year must be the target or less.
    case yearEndAtMost
    /// The last value of the year must be the target or more.
    case yearEndAtLeast
    /// The average must lie the target or less, in percent, above the baselines.
    case growthAtMost
    /// The average must lie the target or more, in percent, above the baselines.
    case growthAtLeast
    /// No period's value may be above the target.
    case everyWeekAtMost
    /// No period's value may be below the target.
    case everyWeekAtLeast
    /// Every period's answer must be yes.
    case everyWeekYes
}

extension GoalKind {
    /// What is read of a goal's values.
    public enum Reading: Sendable {
        /// Their mean.
        case average
        /// Their sum.
        case total
        /// The last one of the year.
        case yearEnd
        /// How far their mean lies above the baselines, in percent.
        case growth
        /// Each by itself.
        case everyWeek
        /// Each by itself, a yes or a no.
        case everyAnswer

        /// Whether the goal is read from the mean of its values.
        var isOfMean: Bool { self == .average || self == .growth }
    }

    /// What is read of the values, and which way it must go.
    private var rule: (reading: Reading, direction: Direction) {
        switch self {
        case .averageAtMost: (.average, .atMost)
        case .averageAtLeast: (.average, .atLeast)
        case .averageWithin: (.average, .atLeast)
        case .totalAtMost: (.total, .atMost)
        case .totalAtLeast: (.total, .atLeast)
        case .yearEndAtMost: (.yearEnd, .atMost)
        case .yearEndAtLeast: (.yearEnd, .atLeast)
        case .growthAtMost: (.growth, .atMost)
        case .growthAtLeast: (.growth, .atLeast)
        case .everyWeekAtMost: (.everyWeek, .atMost)
        case .everyWeekAtLeast: (.everyWeek, .atLeast)
        case .everyWeekYes: (.everyAnswer, .atLeast)
        }
    }

    /// What is read of the values.
    public var reading: Reading { rule.reading }
    /// Which way that must go; ``averageWithin`` has bounds on both sides (``AnnualGoal/aim``).
    public var direction: Direction { rule.direction }
    /// Whether the goal is a range, from its target to its upper bound.
    public var isRange: Bool { self == .averageWithin }

    /// The unit of a goal of this kind where the plan says no other.
    func usualUnit(of measure: Measure) -> Unit {
        reading == .growth ? .percent : measure.unit
    }
}
