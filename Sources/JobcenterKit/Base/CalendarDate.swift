/// A day of the proleptic Gregorian calendar, in the years 1 to 9999.
///
/// Dates are read only as a way to name a period and written only in headings, so there is no time
/// of day and no time zone.
public struct CalendarDate: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day with these numbers, or `nil` when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day with this number, where Monday 1 January of year 1 is day 0.
    init(dayNumber: Int) {
        var year = dayNumber / 366 + 1
        while Self.dayNumber(ofNewYear: year + 1) <= dayNumber { year += 1 }
        var day = dayNumber - Self.dayNumber(ofNewYear: year) + 1
        var month = 1
        while day > Self.days(in: month, of: year) {
            day -= Self.days(in: month, of: year)
            month += 1
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since Monday 1 January of year 1.
    var dayNumber: Int {
        Self.dayNumber(ofFirstOf: month, in: year) + day - 1
    }

    /// Days from Monday 1 January of year 1 to the first of a month.
    static func dayNumber(ofFirstOf month: Int, in year: Int) -> Int {
        (1..<month).reduce(dayNumber(ofNewYear: year)) { $0 + days(in: $1, of: year) }
    }

    /// Days from Monday 1 January of year 1 to 1 January of a year.
    static func dayNumber(ofNewYear year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    /// How many days a month has.
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2:
            let isLeap =
                year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}
