/// One value of a series.
public struct Point: Hashable, Sendable {
    /// What the value covers.
    public let period: Period
    /// The value.
    public internal(set) var value: Double
}

/// The values of one year, period by period; a period without one has no value, never zero.
public struct PeriodSeries: Hashable, Sendable {
    /// How long its periods are.
    public let cadence: Cadence
    /// The year that they belong to.
    public let year: Int
    /// One for each of the year's periods; empty where the year has no values.
    private let values: [Double?]

    /// A year with these values, one for each of its periods; without values where there are none.
    init(_ cadence: Cadence, in year: Int, values: [Double?] = []) {
        (self.cadence, self.year, self.values) = (cadence, year, values)
    }

    /// The value of a period, or `nil` when there is none or the period is not of the series.
    public subscript(period: Period) -> Double? {
        period.year == year && period.cadence == cadence ? self[number: period.number] : nil
    }

    /// The value of the period with a number, or `nil` when there is none or no such period.
    public subscript(number number: Int) -> Double? {
        values.indices.contains(number - 1) ? values[number - 1] : nil
    }

    /// The reported periods, in order.
    public var points: [Point] {
        values.enumerated().compactMap { position, value in
            value.map {
                Point(period: Period(cadence, year: year, checked: position + 1), value: $0)
            }
        }
    }
}
