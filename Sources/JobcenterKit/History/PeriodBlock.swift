/// An observation that found its place taken.
struct Refusal: Sendable {
    /// Which of the observations it is.
    let position: Int
    /// The line of the value that stands in its place.
    let line: UInt32
    /// Whether that line is of an earlier file, and so counted over all files.
    let isEarlier: Bool
    /// That value, where it is kept.
    let value: Double?
}

/// What is reported in one period: for each indicator the line that it was read from, and in the years
/// that figures are made of also the value.
struct PeriodBlock: Sendable {
    /// Lines, counted over all files from 1; 0 where nothing is reported.
    private(set) var lines: [UInt32]
    /// Values, one for each indicator; none in years that only need to know what was reported.
    private(set) var values: [Double]

    init(indicators: Int, keepsValues: Bool) {
        lines = Array(repeating: 0, count: indicators)
        values = keepsValues ? Array(repeating: .nan, count: indicators) : []
    }

    /// Takes a value, unless the indicator has one already; the line of the value that stands.
    @inline(__always)
    mutating func record(_ value: Double, at position: Int, line: UInt32) -> UInt32? {
        let standing = lines[position]
        if standing != 0 { return standing }
        lines[position] = line
        if !values.isEmpty { values[position] = value }
        return nil
    }

    /// Takes observations from a position on, as long as they are of one period; where they
    /// end.
    ///
    /// - Parameters:
    ///   - lines: how many lines of the file stand before those of the observations.
    ///   - earlier: what earlier files report in the period.
    ///   - refused: the observations that found their place taken.
    mutating func record(
        _ observations: borrowing [Observation], _ range: Range<Int>, linesBefore before: Int,
        after earlier: PeriodBlock?, refused: inout [Refusal]
    ) -> Int {
        Self.record(
            observations, range, linesBefore: before, after: earlier, refused: &refused, &lines,
            &values)
    }

    private static func record(
        _ observations: borrowing [Observation], _ range: Range<Int>, linesBefore before: Int,
        after earlier: PeriodBlock?, refused: inout [Refusal], _ allLines: inout [UInt32],
        _ values: inout [Double]
    ) -> Int {
        let period = observations[range.lowerBound].period
        let keepsValues = !values.isEmpty
        var lines = allLines.mutableSpan
        var next = range.lowerBound
        while next < range.upperBound, observations[next].period == period {
            let observation = observations[next]
            let position = Int(observation.indicator)
            if let earlier, earlier.lines[position] != 0 {
                refused.append(
                    Refusal(
                        position: next, line: earlier.lines[position], isEarlier: true,
                        value: earlier.value(at: position)))
            } else if lines[position] != 0 {
                refused.append(
                    Refusal(
                        position: next, line: lines[position], isEarlier: false,
                        value: keepsValues ? values[position] : nil))
            } else {
                lines[position] = UInt32(clamping: before &+ Int(observation.line))
                if keepsValues { values[position] = observation.value }
            }
            next &+= 1
        }
        return next
    }

    /// The value of an indicator, or `nil` when none is reported or values are not kept.
    func value(at position: Int) -> Double? {
        values.isEmpty || lines[position] == 0 ? nil : values[position]
    }

    /// Puts another value in the place of an indicator's.
    mutating func correct(at position: Int, to value: Double, line: UInt32) {
        lines[position] = line
        if !values.isEmpty { values[position] = value }
    }

    /// Whether both report an indicator.
    func overlaps(_ other: PeriodBlock) -> Bool {
        zip(lines, other.lines).contains { $0 != 0 && $1 != 0 }
    }

    /// Counts lines on from those of earlier files.
    mutating func moveLines(by count: UInt32) {
        if count == 0 { return }
        for position in lines.indices where lines[position] != 0 {
            lines[position] = UInt32(clamping: UInt64(lines[position]) + UInt64(count))
        }
    }

    /// Adds what another reports and this does not.
    mutating func add(_ other: PeriodBlock) {
        for position in other.lines.indices where other.lines[position] != 0 {
            lines[position] = other.lines[position]
            if !values.isEmpty { values[position] = other.values[position] }
        }
    }

    /// Whether anything is reported.
    var hasReports: Bool { lines.contains { $0 != 0 } }

    /// The first line that anything is reported from.
    var firstLine: UInt32? { lines.lazy.filter { $0 != 0 }.min() }
}
