/// An indicator's target for each week of the plan's year (Beskæftigelsesplan 2020, sections
/// 5.2.1 to 5.6.1).
public struct WeeklyTarget: Sendable {
    /// The indicator that has the target.
    public let indicator: Indicator
    /// Where its values are found.
    public let index: IndicatorIndex
    /// The measure that is counted.
    public let measure: Measure
    /// The group, or `nil` for the whole house.
    public let group: Group?
    /// The plan's own words for it.
    public let label: String
    /// The unit of values, target and baseline.
    public let unit: Unit
    /// Which way values must go.
    public let direction: Direction
    /// The average of the year before the plan's, or `nil` when the plan gives none.
    public let baseline: Double?
    /// The target that the year begins with; of a range, its lower bound.
    public let target: Double
    /// The upper bound that the year begins with; `nil` for a target that is no range.
    public let upper: Double?
    /// Later targets, by the week from which they are in force.
    public internal(set) var amendments: [Amendment]

    /// The target in force in a week of the plan's year.
    public func target(in week: Week) -> Double { aim(in: week).target }

    /// What values are held against as the year begins.
    public var aim: Aim { Aim(direction, target, upper: upper) }

    /// What the value of a week of the plan's year is held against.
    public func aim(in week: Week) -> Aim {
        let past = amendments.prefix { $0.from <= week }
        return Aim(
            direction, past.last?.target ?? target,
            upper: past.last { $0.upper != nil }?.upper ?? upper)
    }
}

/// A weekly target that changes from a week on.
public struct Amendment: Hashable, Sendable {
    /// The first week in which the new target is in force.
    public let from: Week
    /// The new target, in the indicator's unit; of a range, its lower bound.
    public let target: Double
    /// The upper bound with it, of a range; one that is not amended stays as it was.
    public let upper: Double?
    /// Why it changed.
    public let reason: Wording
}

/// Weeks that are shown but not scored.
public struct Suspension: Hashable, Sendable {
    /// The first suspended week.
    public let from: Week
    /// The last suspended week.
    public let through: Week
    /// Why the effort was suspended.
    public let reason: Wording

    /// Whether a week is suspended.
    public func covers(_ week: Week) -> Bool {
        from <= week && week <= through
    }
}

extension WeeklyTarget {
    /// Measure and group.
    var name: Wording { measure.name(with: group) }
}

extension [WeeklyTarget] {
    /// Where an indicator's weekly target stands among those of a plan, which are in its order.
    func position(of index: IndicatorIndex) -> Int? {
        var range = indices
        while let first = range.first {
            let middle = first + range.count / 2
            if self[middle].index == index { return middle }
            range = self[middle].index < index ? middle + 1..<range.upperBound : first..<middle
        }
        return nil
    }
}
