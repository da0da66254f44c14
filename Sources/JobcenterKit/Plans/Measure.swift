/// The unit of a target or value.
public enum Unit: String, CaseIterable, Sendable {
    /// Things or persons counted.
    case count
    /// A share in percent, 0 to 100.
    case percent
    /// Persons weighted by how much of full time they are on the benefit.
    case fullTimePersons
    /// Days from Monday to Friday.
    case workingDays
    /// Yes or no; values are 1 and 0.
    case yesNo
    /// A place among others, a whole number from 1.
    case rank
    /// A difference of two shares, which may be below zero.
    case percentagePoints
}

/// What a measure is to a plan: what it wants, or what it does for that (Beskæftigelsesplan 2020,
/// section 4.4).
public enum MeasureRole: String, CaseIterable, Sendable {
    /// What is to come of it, such as citizens who leave for a job.
    case result
    /// What is done for it, such as conversations.
    case means
}

/// What is counted, such as conversations (`samtaler`).
public struct Measure: Hashable, Sendable {
    /// The measure's id, an ASCII slug.
    public internal(set) var id = ""
    /// The measure's name.
    public internal(set) var name = Wording(same: "")
    /// The unit that its values are reported in where a goal does not say another.
    public internal(set) var unit = Unit.count
    /// Its number among the measures that are followed up every week, or `nil` when it is none of
    /// them (Beskæftigelsesplan 2020, section 4.4: "6 skarpe").
    public internal(set) var sharp: Int?
    /// Whether it is a result or a means to one, or `nil` where the plan does not say.
    public internal(set) var role: MeasureRole?
    /// What exactly is counted, where that needs saying.
    public internal(set) var definition: Wording?
}

extension Measure {
    /// The name, and a group's behind it where there is one.
    func name(with group: Group?) -> Wording { Self.name(name, with: group) }

    static func name(_ name: Wording, with group: Group?) -> Wording {
        guard let group else { return name }
        return Wording(
            da: "\(name), \(group.name)", en: "\(name), \(group.name)")
    }
}

/// A target group that a measure is split by, such as the insured unemployed.
public struct Group: Hashable, Sendable {
    /// The group's id, an ASCII slug.
    public internal(set) var id = ""
    /// The group's name.
    public internal(set) var name = Wording(same: "")
}

/// An organisational unit that has goals.
public struct House: Hashable, Sendable {
    /// The house's id, an ASCII slug.
    public internal(set) var id = ""
    /// The house's name.
    public internal(set) var name = Wording(same: "")
}

/// House, measure and group by their ids: the thing that has a target and a series of values.
public struct Indicator: Hashable, Sendable {
    /// The house's id.
    public let house: String
    /// The measure's id.
    public let measure: String
    /// The group's id; empty for the whole house.
    public let group: String

    /// An indicator with these ids.
    public init(house: String, measure: String, group: String = "") {
        self.house = house
        self.measure = measure
        self.group = group
    }
}

/// Where a reported indicator stands in its plan's ``Plan/indicators``.
public struct IndicatorIndex: Hashable, Comparable, Sendable {
    let position: Int

    /// Whether an indicator comes before another in the plan.
    public static func < (left: IndicatorIndex, right: IndicatorIndex) -> Bool {
        left.position < right.position
    }
}
