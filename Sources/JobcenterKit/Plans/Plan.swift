/// One municipality's goals for one calendar year.
public struct Plan: Sendable {
    /// The annual goals under one heading of the plan's appendix.
    public struct Section: Sendable {
        /// The heading.
        public let title: Wording
        /// The goals, in the appendix's order.
        public let goals: [AnnualGoal]
    }

    /// The years that a plan can be for.
    public static let years = 1900...9998

    /// The plan file, with what it extends.
    let document: PlanDocument

    /// The ISO year that the plan is for.
    public let year: Int
    /// The houses, in the plan's order.
    public let houses: [House]
    /// The weekly targets, house by house.
    public let weeklyTargets: [WeeklyTarget]
    /// The annual goals under their headings.
    public let sections: [Section]
    /// Weeks that are not scored.
    public let suspensions: [Suspension]
    /// Everything that is reported, in plan order: house by house and the house-wide unit last,
    /// the weekly targets of each before its annual goals.
    public let indicators: [Indicator]

    /// What one value of each of ``indicators`` covers.
    let cadences: [Cadence]

    /// The weeks of the plan's year.
    public let weeks: [Week]
    /// Those of them that no suspension covers.
    let scoredWeeks: [Week]
    /// Those that one does.
    let suspendedWeeks: [Week]

    /// Where each house's weekly targets stand in ``weeklyTargets``.
    let targetRanges: [String: Range<Int>]
    /// The annual goals unit by unit, in the appendix's order.
    let goalsByUnit: [AnnualGoal]
    /// Where those of each unit stand in ``goalsByUnit``.
    let goalRanges: [String: Range<Int>]
    /// Where what each unit reports stands in ``indicators``.
    let indicatorRanges: [String: Range<Int>]

    /// The plan's id, an ASCII slug.
    public var id: String { document.id }

    /// The plan's name.
    public var name: Wording { document.name }

    /// The municipality's name.
    public var municipality: String { document.municipality }

    /// What the weekly follow-up is called, or `nil` when it has no name of its own.
    public var followUp: Wording? { document.followUp }

    /// How much of a target may be missing for a value to count as near, as a fraction.
    public var tolerance: Double { document.tolerance }

    /// What is measured.
    public var measures: [Measure] { document.measures }

    /// The target groups.
    public var groups: [Group] { document.groups }

    /// The unit that carries the goals that cut across houses; it is not one of the houses.
    public var houseWideUnit: House? { document.houseWideUnit }

    /// The annual goals in the appendix's order.
    public var annualGoals: [AnnualGoal] { sections.flatMap(\.goals) }

    /// Houses and house-wide unit.
    public var units: [House] { houses + (houseWideUnit.map { [$0] } ?? []) }

    /// The number of weeks in the plan's year.
    public var weekCount: Int { weeks.count }

    /// What one value of an indicator covers: a week where it has a weekly target, else what its
    /// annual goals say.
    public func cadence(of index: IndicatorIndex) -> Cadence { cadences[index.position] }

    /// Whether a week is shown but not scored.
    public func isSuspended(_ week: Week) -> Bool {
        suspensions.contains { $0.covers(week) }
    }

    /// How many of the year's periods of a cadence are past in a week: those whose last day is not
    /// after the week's Sunday, and all of them in the year's last week.
    public func pastPeriods(of cadence: Cadence, in week: Week) -> Int {
        if cadence == .week { return week.number }
        if week.number == weekCount { return cadence.count(in: year) }
        // Every week but the last ends in the plan's year.
        let period = cadence.period(containing: week.sunday)
        return period.lastDay == week.sunday ? period.number : period.number - 1
    }

    /// The past periods of a week of all cadences, by their last days; those that end together the
    /// shortest first.
    func periods(through week: Week) -> [Period] {
        Cadence.allCases.flatMap { cadence in
            cadence.periods(in: year).prefix(pastPeriods(of: cadence, in: week))
        }
        .map { (day: $0.lastDay.dayNumber, period: $0) }
        .enumerated()
        .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element.period)
    }

    /// A house's weekly targets, in the plan's order.
    public func weeklyTargets(of house: House) -> [WeeklyTarget] {
        targetRanges[house.id].map { Array(weeklyTargets[$0]) } ?? []
    }

    /// What a unit reports, in the plan's order.
    func indicators(of house: House) -> [IndicatorIndex] {
        (indicatorRanges[house.id] ?? 0..<0).map(IndicatorIndex.init)
    }

    /// A unit's annual goals, in the appendix's order.
    public func annualGoals(of house: House) -> [AnnualGoal] {
        goalRanges[house.id].map { Array(goalsByUnit[$0]) } ?? []
    }
}
