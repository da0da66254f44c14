/// Something that makes a plan file unsound, and where in the file it stands.
public struct PlanFault: Error, Hashable, Sendable {
    /// The place in the file, such as `houses[2].weeklyTargets[4].target`; empty for the whole
    /// file.
    public let path: String
    /// What is wrong and what to do.
    public let message: Wording
}

/// The faults of a plan file: never empty.
public struct UnsoundPlan: Error, Sendable {
    /// What is wrong, in the order of the file.
    public let faults: [PlanFault]
}
