/// A week of the ISO 8601 calendar: it begins on a Monday and belongs to the year that holds its
/// Thursday. 2020 has 53 of them; 2020-W01 begins on 30 December 2019.
public struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The ISO week-numbering year, 1 to 9999.
    public let year: Int
    /// The week's number in its year, 1 to 52 or 53.
    public let number: Int

    /// The week with this number, or `nil` when the year has no such week.
    public init?(year: Int, number: Int) {
        guard (1...9999).contains(year), number >= 1, number <= Self.count(in: year) else {
            return nil
        }
        self.year = year
        self.number = number
    }

    /// The week that holds a day.
    public init(containing date: CalendarDate) {
        let ordinal = date.dayNumber / 7
        // A week belongs to the year of its Thursday, which the last day of 9999 comes after.
        year = CalendarDate(dayNumber: ordinal * 7 + 3).year
        number = ordinal - Self.firstOrdinal(of: year) + 1
    }

    /// How many weeks a year has: 52 or 53.
    public static func count(in year: Int) -> Int {
        firstOrdinal(of: year + 1) - firstOrdinal(of: year)
    }

    /// The weeks of a year, in order.
    static func all(in year: Int) -> [Week] {
        (1...count(in: year)).map { Week(year: year, checked: $0) }
    }

    /// A week whose number has been checked.
    init(year: Int, checked number: Int) {
        self.year = year
        self.number = number
    }

    /// The week's first day.
    public var monday: CalendarDate { CalendarDate(dayNumber: ordinal * 7) }

    /// The week's last day.
    public var sunday: CalendarDate { CalendarDate(dayNumber: ordinal * 7 + 6) }

    /// The ISO 8601 spelling, `2020-W10`.
    public var description: String {
        let years = String(year)
        let padding = String(repeating: "0", count: max(0, 4 - years.count))
        return "\(padding)\(years)-W\(number < 10 ? "0" : "")\(number)"
    }

    /// Whether a week comes before another.
    public static func < (left: Week, right: Week) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }

    /// Weeks since the one that begins on 1 January of year 1.
    private var ordinal: Int { Self.firstOrdinal(of: year) + number - 1 }

    /// The first week of a year is the one that holds 4 January (ISO 8601).
    private static func firstOrdinal(of year: Int) -> Int {
        (CalendarDate.dayNumber(ofNewYear: year) + 3) / 7
    }
}
