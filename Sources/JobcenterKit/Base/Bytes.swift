extension UInt8 {
    /// Whether this is an ASCII digit.
    var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

    /// Whether this is ASCII white space: a space, tab, line break, vertical tab or form feed.
    var isBlank: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }
}

extension Span<UInt8> {
    /// Whether these bytes start with others.
    func begins(with bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        for (offset, byte) in bytes.enumerated() where self[offset] != byte { return false }
        return true
    }
}
