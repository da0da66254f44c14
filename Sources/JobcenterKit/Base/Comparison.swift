/// Comparisons with a tolerance for the rounding of binary fractions: the mean of 0.7, 0.8 and 0.9
/// reaches 0.8.
enum Comparison {
    /// The largest relative difference at which two figures count as equal.
    static let tolerance = 1e-9

    /// Whether two figures are equal within the tolerance.
    static func isSame(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) <= tolerance * max(abs(left), abs(right))
    }

    /// Whether a figure is below another by more than the tolerance.
    static func isBelow(_ left: Double, _ right: Double) -> Bool {
        left < right && !isSame(left, right)
    }
}

extension Double {
    /// The quotient, or `nil` when the divisor is 0.
    func divided(by divisor: Double) -> Double? {
        divisor == 0 ? nil : self / divisor
    }
}

extension [Double] {
    /// The sum; 0 when empty.
    var sum: Double { reduce(0, +) }
    /// The arithmetic mean, or `nil` when empty.
    var mean: Double? { isEmpty ? nil : sum / Double(count) }
}
