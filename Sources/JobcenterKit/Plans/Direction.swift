/// Which way a value must go to reach its target.
public enum Direction: String, CaseIterable, Sendable {
    /// The value must be the target or more.
    case atLeast
    /// The value must be the target or less.
    case atMost
}

extension Direction {
    /// Whether a value reaches a target: lies on its right side or on it.
    func isReached(_ target: Double, by value: Double) -> Bool {
        switch self {
        case .atLeast: !Comparison.isBelow(value, target)
        case .atMost: !Comparison.isBelow(target, value)
        }
    }

    /// The value that misses a target by a fraction of the target.
    func boundary(of target: Double, tolerance: Double) -> Double {
        switch self {
        case .atLeast: target - tolerance * abs(target)
        case .atMost: target + tolerance * abs(target)
        }
    }
}
