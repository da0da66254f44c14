/// Something that makes a plan file unsound, and where in the file it stands.
public struct PlanFault: Hashable, Sendable {
    /// The position in the plan, such as `houses[2].weeklyTargets[4].target`; empty for the whole
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

/// A fault before its line and column are known.
struct FoundFault {
    let path: String
    /// The byte of the file, or −1 in the text of a plan that is extended.
    let offset: Int
    let message: Wording
}

extension UnsoundPlan {
    /// The faults with their lines and columns in a file, which is passed through once.
    init(_ found: [FoundFault], in bytes: [UInt8]) {
        var positions: [Int: TextPosition] = [:]
        var last: (offset: Int, position: TextPosition)?
        for offset in Set(found.map(\.offset)).sorted() where offset >= 0 {
            let position = bytes.span.textPosition(at: offset, after: last)
            positions[offset] = position
            last = (offset, position)
        }
        faults = found.map { fault in
            let position = positions[fault.offset]
            return PlanFault(
                path: fault.path.withoutPersonalData, line: position?.line,
                column: position?.column,
                message: fault.message)
        }
    }
}
