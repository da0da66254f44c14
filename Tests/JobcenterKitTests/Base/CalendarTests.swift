import Testing

@testable import JobcenterKit

@Suite("The calendar from year 1 to year 9999", .limited)
struct CalendarTests {
    /// The weekday of 31 December, Sunday 0, from the rule of leap years alone.
    private static func lastWeekday(of year: Int) -> Int {
        (year + year / 4 - year / 100 + year / 400) % 7
    }

    @Test("A year has 53 weeks when it ends on a Thursday, or the one before on a Wednesday")
    func weekCounts() {
        var long = 0
        for year in 1...9999 {
            let count = Self.weekCount(year)
            if Week.count(in: year) != count { Issue.record("\(year)") }
            if count == 53 { long += 1 }
        }
        // 71 of every 400 years, so 71 × 25 in 10,000. Year 0 is as year 400, a leap year that
        // begins on a Saturday: it is none of them.
        #expect(long == 71 * 25)
        #expect(Week.all(in: 2020).map(\.number) == Array(1...53))
        #expect(Week.all(in: 2021).map(\.number) == Array(1...52))
        #expect(Week.all(in: 2021).allSatisfy { $0.year == 2021 })
    }

    private static func weekCount(_ year: Int) -> Int {
        lastWeekday(of: year) == 4 || lastWeekday(of: year - 1) == 3 ? 53 : 52
    }

    /// The lengths of a year's months.
    private static func months(of year: Int) -> [Int] {
        let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    @Test("Every day of some years, and the ends of all, have their number and their week")
    func days() throws {
        // Monday 1 January of year 1 is day 0.
        var newYear = 0
        for year in 1...9999 {
            let months = Self.months(of: year)
            let length = months.reduce(0, +)
            let isWhole = year < 3 || [1899, 1900, 2000, 2019, 2020, 2021].contains(year)
            let ordinals = isWhole ? Array(1...length) : [1, 2, 3, 4, length - 2, length]
            for ordinal in ordinals {
                var (month, day) = (1, ordinal)
                while day > months[month - 1] {
                    (month, day) = (month + 1, day - months[month - 1])
                }
                let date = try #require(CalendarDate(year: year, month: month, day: day))
                let number = newYear + ordinal - 1
                if date.dayNumber != number { Issue.record("the number of \(date)") }
                if CalendarDate(dayNumber: number) != date { Issue.record("day \(number)") }

                // ISO 8601: the week's number from the day's, Monday being 1.
                let weekday = number % 7 + 1
                var expected = (year: year, number: (ordinal - weekday + 10) / 7)
                if expected.number == 0 {
                    expected = (year - 1, Self.weekCount(year - 1))
                } else if expected.number > Self.weekCount(year) {
                    expected = (year + 1, 1)
                }
                let week = Week(containing: date)
                if week.year != expected.year || week.number != expected.number {
                    Issue.record("\(date) is in \(week)")
                }
                if Period(slot: week.period.slot).week != week {
                    Issue.record("the number of \(week)")
                }
                if weekday == 1, week.monday != date { Issue.record("\(week) begins another day") }
                if weekday == 7, week.sunday != date { Issue.record("\(week) ends another day") }
            }
            newYear += length
        }
    }

    @Test("The last days of year 9999 are in its last week")
    func end() throws {
        // 31 December 9999 is a Friday (9999 + 2499 − 99 + 24 = 12,423 = 7 × 1,774 + 5), so its
        // week's Thursday is in 9999 too.
        let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
        #expect(Week(containing: last) == Week(year: 9999, number: 52))
        #expect(
            Week(year: 9999, number: 52)?.monday == CalendarDate(year: 9999, month: 12, day: 27))
    }

    @Test(
        "A day that no calendar has is none",
        arguments: [
            (2020, 2, 30), (2019, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 6, 31),
            (2020, 9, 31), (2020, 11, 31), (2020, 1, 32), (2020, 1, 0), (2020, 0, 1),
            (2020, 13, 1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2020, 1, -1),
        ])
    func noDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "A day that the calendar has",
        arguments: [
            (2020, 2, 29), (2000, 2, 29), (2020, 1, 31), (2020, 3, 31), (2020, 4, 30),
            (2020, 12, 31), (1, 1, 1), (9999, 12, 31),
        ])
    func day(year: Int, month: Int, day: Int) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect([date.year, date.month, date.day] == [year, month, day])
    }

    @Test("A week that no year has is none")
    func noWeek() {
        #expect(Week(year: 2020, number: 53) != nil)
        #expect(Week(year: 2019, number: 53) == nil)
        #expect(Week(year: 2019, number: 52) != nil)
        #expect(Week(year: 2020, number: 0) == nil)
        #expect(Week(year: 2020, number: -1) == nil)
        #expect(Week(year: 0, number: 1) == nil)
        #expect(Week(year: 10_000, number: 1) == nil)
        #expect(Week(year: 1, number: 1) != nil)
        #expect(Week(year: 9999, number: 1) != nil)
    }

    @Test("Weeks are written as in ISO 8601 and ordered by year and number")
    func order() throws {
        let weeks = [(7, 3), (999, 9), (2019, 52), (2020, 1), (2020, 10), (2020, 53)]
            .compactMap { Week(year: $0.0, number: $0.1) }
        #expect(
            weeks.map(\.description) == [
                "0007-W03", "0999-W09", "2019-W52", "2020-W01", "2020-W10", "2020-W53",
            ])
        #expect(weeks.reversed().sorted() == weeks)
        #expect(!(weeks[0] < weeks[0]))
    }
}
