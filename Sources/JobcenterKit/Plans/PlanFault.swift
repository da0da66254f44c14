/// Something that makes a plan file unsound, and where in the file it stands.
public struct PlanFault: Hashable, Sendable {
    /// The place in the plan, such as `houses[2].weeklyTargets[4].target`; empty for the whole
    /// file.
    public let path: String
    /// The line of the file from 1, or `nil` where it is not known.
    public let line: Int?
    /// The column in Unicode scalars from 1, or `nil` where it is not known.
    public let column: Int?
    /// What is wrong and what to do.
    public let message: Wording
}

/// The faults of a plan file: never empty.
public struct UnsoundPlan: Error, Sendable {
    /// What is wrong, in the order of the file.
    public let faults: [PlanFault]
}
