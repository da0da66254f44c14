/// A goal for the whole year, as the plan's appendix lists it (Beskæftigelsesplan 2020, Bilag 1).
public struct AnnualGoal: Sendable {
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
    /// The value of the year before, in ``valueUnit``, or `nil` when the plan gives none.
    public let baseline: Double?
    /// How often the goal is read: the cadence of its indicators.
    public let cadence: Cadence
    /// Where the values come from.
    public let source: Source
    /// What growth is measured from, in ``valueUnit``: the goal's own baseline, else that of its
    /// weekly targets; never 0, and `nil` for all goals but those of growth.
    public let growthBaseline: Double?
    /// Whether suspended weeks are left out: true for the averages and the growth that are summed
    /// from weekly targets.
    public let excludesSuspendedWeeks: Bool

    /// The indicators that the goal's values are made of, in the plan's order.
    public var parts: [IndicatorIndex] { source.parts }

    /// The target minus the value of the year before; `nil` without one, and for growth, whose target
    /// is no such value.
    public var baselineDifference: Double? {
        guard kind.reading != .growth, let target, let baseline else { return nil }
        return target - baseline
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
