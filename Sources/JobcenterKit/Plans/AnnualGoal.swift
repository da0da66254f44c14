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

/// A goal for the whole year, as the plan's appendix lists it (Beskæftigelsesplan 2020, Bilag 1).
public struct AnnualGoal: Sendable {
    /// Where the goal's values come from.
    public enum Source: Sendable {
        /// They are reported.
        case reported(IndicatorIndex)
        /// They are the sum of these indicators, week by week.
        case sum([IndicatorIndex])
    }

    /// House, measure and group of the goal.
    public let indicator: Indicator
    /// The unit that has the goal: a house or the house-wide unit.
    public let house: House
    /// The measure that the goal is about.
    public let measure: Measure
    /// The group, or `nil` for all.
    public let group: Group?
    /// The plan's own words for it.
    public let label: String
    /// How the plan's words are read, where that needs saying.
    public let note: Wording?
    /// How the goal is read.
    public let kind: GoalKind
    /// What must be reached, in ``unit``; `nil` for ``GoalKind/everyWeekYes``.
    public let target: Double?
    /// The upper bound, in ``unit``; `nil` for all but ``GoalKind/averageWithin``.
    public let upper: Double?
    /// The unit of the target: percent for ``GoalKind/growthAtLeast``, else that of the values.
    public let unit: Unit
    /// How often the goal is read.
    public let cadence: Cadence
    /// Where the values come from.
    public let source: Source
    /// What is summed, as the plan names it; `nil` for a goal whose values are reported.
    public let sumOf: [GoalPart]?
    /// The sum of the parts' baselines; `nil` unless the goal is a sum whose parts all have one.
    public let baselineSum: Double?
    /// Whether suspended weeks are left out: true for the averages and the growth that are summed
    /// from weekly targets.
    public let excludesSuspendedWeeks: Bool

    /// The indicators that the goal's values are made of.
    public var parts: [IndicatorIndex] {
        switch source {
        case .reported(let index): [index]
        case .sum(let indices): indices
        }
    }

    /// What figures in ``unit`` are held against; a yes counts as 1.
    public var aim: Aim { Aim(kind.direction, target ?? 1, upper: upper) }

    /// The unit of the values that are reported or summed for the goal, and of what the remaining
    /// periods must bring.
    public var valueUnit: Unit {
        kind.reading == .growth ? measure.unit : unit
    }

    /// Whether the goal is another indicator of the sentence that a goal before it is of: the plan
    /// then has the same words for both. Such goals count as one (Beskæftigelsesplan 2020, Bilag 1).
    func continues(_ goal: AnnualGoal) -> Bool {
        house == goal.house && label == goal.label && !label.isEmpty
    }

    /// What the goal is called: in Danish in the plan's own words, else by measure and group.
    func words(in language: Language) -> String {
        language == .danish ? label : name[language]
    }

    /// Measure and group.
    var name: Wording { Measure.name(subject, with: group) }

    /// The measure; persons on full time are not persons counted.
    var subject: Wording {
        unit == .fullTimePersons && measure.unit != .fullTimePersons
            ? Wording(da: "Fuldtidspersoner", en: "Full-time persons") : measure.name
    }
}
