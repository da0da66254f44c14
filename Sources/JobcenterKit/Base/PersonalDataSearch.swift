/// Looks through bytes that are not read as text for CPR numbers, stretch by stretch.
struct PersonalDataSearch: Sendable {
    /// Whether one was found.
    private(set) var hasFound = false
    /// The end of what came in so far, which may be the beginning of a number.
    private var tail: [UInt8] = []
    /// How much of that is kept: more than a number that somebody wrote takes.
    private static let longestTail = 256

    /// Looks at the next stretch. Zero bytes, of which UTF-16 has one beside each digit, are nothing.
    mutating func look(at stretch: ArraySlice<UInt8>) {
        if hasFound { return }
        let bytes = tail + stretch.filter { $0 != 0 }
        let end = bytes.lastIndex { !PersonalData.mayBelong($0) } ?? 0
        hasFound = PersonalData.isContained(in: bytes.span.extracting(0..<end))
        tail = Array(bytes[end...].suffix(Self.longestTail))
    }

    /// Looks at what is left when nothing follows.
    mutating func finish() {
        hasFound = hasFound || PersonalData.isContained(in: tail.span)
    }
}
