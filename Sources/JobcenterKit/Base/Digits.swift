/// Numbers as the digits that programs read.
enum Digits {
    /// The shortest digits that read back to the same number; `null` where it is not finite.
    static func shortest(of value: Double) -> String {
        guard value.isFinite else { return "null" }
        if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
        return String(value)
    }
}
