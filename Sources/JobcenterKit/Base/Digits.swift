/// Numbers as data formats write them.
enum Digits {
    /// The shortest digits that read back as the same number; `null` when it is not finite.
    ///
    /// Whole numbers below 2⁵³ have no decimals or exponent.
    static func shortest(of value: Double) -> String {
        guard value.isFinite else { return "null" }
        if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
        return String(value)
    }
}
