/// Comparisons that forgive what binary fractions do to decimal ones: the mean of 0.7, 0.8 and 0.9
/// is 0.8.
enum Comparison {
    /// The relative difference up to which two figures are the same.
    static let tolerance = 1e-9

    static func isSame(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) <= tolerance * max(abs(left), abs(right))
    }

    static func isBelow(_ left: Double, _ right: Double) -> Bool {
        left < right && !isSame(left, right)
    }
}

extension Direction {
    /// Whether a value is on the right side of a target or on it.
    func isReached(_ target: Double, by value: Double) -> Bool {
        switch self {
        case .atLeast: !Comparison.isBelow(value, target)
        case .atMost: !Comparison.isBelow(target, value)
        }
    }

    /// The value that misses a target by a fraction of it.
    func boundary(of target: Double, tolerance: Double) -> Double {
        switch self {
        case .atLeast: target - tolerance * abs(target)
        case .atMost: target + tolerance * abs(target)
        }
    }
}

extension Double {
    /// The quotient, or `nil` for a division by zero.
    func divided(by divisor: Double) -> Double? {
        divisor == 0 ? nil : self / divisor
    }
}

extension [Double] {
    var sum: Double { reduce(0, +) }
    /// The arithmetic mean, or `nil` of nothing.
    var mean: Double? { isEmpty ? nil : sum / Double(count) }
}
