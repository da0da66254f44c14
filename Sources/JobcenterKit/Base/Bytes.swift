extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

    /// Whether it is white space in ASCII.
    var isBlank: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }
}

extension Span<UInt8> {
    func begins(with bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        for (offset, byte) in bytes.enumerated() where self[offset] != byte { return false }
        return true
    }
}
