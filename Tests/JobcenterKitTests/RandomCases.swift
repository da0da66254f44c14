import Foundation

/// How many random cases a test goes through, and which.
///
/// `SKARPE_CASES=10 swift test` goes through ten times as many as otherwise, and `SKARPE_SEED=1000`
/// through those that begin with that seed; a case that fails names its seed.
enum RandomCases {
    private static func variable(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }

    /// Seeds from one on.
    static func seeds(from first: UInt64, _ count: UInt64) -> [UInt64] {
        let first = variable("SKARPE_SEED") ?? first
        return (0..<count * max(1, variable("SKARPE_CASES") ?? 1)).map { first &+ $0 }
    }
}
