/// Looks through text that no record holds for CPR numbers, stretch by stretch.
struct PersonalDataSearch: Sendable {
    /// Whether one was found.
    private(set) var hasFound = false
    /// The end of what came in so far, which may be the beginning of a number.
    private var tail: [UInt8] = []

    /// Looks at the next stretch.
    mutating func look(at stretch: ArraySlice<UInt8>) {
        if hasFound { return }
        let bytes = tail + stretch
        hasFound = PersonalData.isContained(inBeginning: bytes.span)
        tail = Array(bytes[PersonalData.beginOfTail(of: bytes.span)...])
    }

    /// Looks at what is left when nothing follows.
    mutating func finish() {
        hasFound = hasFound || PersonalData.isContained(in: tail.span)
        tail = []
    }
}
