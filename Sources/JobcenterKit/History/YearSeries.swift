/// The values of one year, week by week; a week without one has no value, never zero.
public struct YearSeries: Hashable, Sendable {
    /// The ISO year.
    public let year: Int
    private var values: [Double?]

    /// A year without values.
    public init(year: Int) {
        self.year = year
        values = Array(repeating: nil, count: Week.count(in: year))
    }

    /// A year with these values, one for each of its weeks; without values where there are none.
    init(year: Int, values: [Double?]?) {
        self.year = year
        self.values = values ?? Array(repeating: nil, count: Week.count(in: year))
    }

    /// The value of a week, or `nil` when there is none or the week is of another year.
    public subscript(week: Week) -> Double? {
        get { week.year == year ? values[week.number - 1] : nil }
        set { if week.year == year { values[week.number - 1] = newValue } }
    }

    /// The value of the week with a number, or `nil` when there is none or no such week.
    public subscript(number number: Int) -> Double? {
        values.indices.contains(number - 1) ? values[number - 1] : nil
    }

    /// The reported weeks up to and including one, in order.
    public func reported(through last: Week) -> [(week: Week, value: Double)] {
        values.enumerated().compactMap { position, value in
            let week = Week(year: year, checked: position + 1)
            guard let value, week <= last else { return nil }
            return (week, value)
        }
    }
}
