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
            let isLong = Self.lastWeekday(of: year) == 4 || Self.lastWeekday(of: year - 1) == 3
            if Week.count(in: year) != (isLong ? 53 : 52) { Issue.record("\(year)") }
            if isLong { long += 1 }
            let weeks = Week.all(in: year)
            if weeks.map(\.number) != Array(1...(isLong ? 53 : 52)) { Issue.record("\(year)") }
        }
        // 71 of every 400 years, so 71 × 25 in 10,000. Year 0 is as year 400, a leap year that
        // begins on a Saturday: it is none of them.
        #expect(long == 71 * 25)
    }

    /// The days of a year in order, counted one by one.
    private static func days(of year: Int) -> [(month: Int, day: Int)] {
        let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return lengths.enumerated().flatMap { month, length in
            (1...length).map { (month + 1, $0) }
        }
    }

    @Test("Every day has its number and its week, counted one by one")
    func days() throws {
        // Monday 1 January of year 1 is day 0 and begins the first week.
        var number = 0
        var week = (year: 1, number: 0)
        for year in 1...9999 {
            let days = Self.days(of: year)
            // All days of some years; of the others those at both ends, where weeks change years.
            let isWhole = year < 5 || (1896...1904).contains(year) || (1999...2027).contains(year)
            for (ordinal, day) in days.enumerated() {
                if number % 7 == 0 {
                    // The Thursday is three days away: it decides the year.
                    let isNext = ordinal + 3 >= days.count
                    let isFirst = isNext || ordinal <= 3
                    week = (isNext ? year + 1 : year, isFirst ? 1 : week.number + 1)
                }
                defer { number += 1 }
                guard isWhole || ordinal < 4 || days.count - ordinal < 5 || ordinal == 59 else {
                    continue
                }
                let date = try #require(
                    CalendarDate(year: year, month: day.month, day: day.day))
                if date.dayNumber != number { Issue.record("the number of \(date)") }
                if CalendarDate(dayNumber: number) != date { Issue.record("day \(number)") }
                let found = Week(containing: date)
                // The last days of 9999 stay in it.
                if week.year < 10_000, found.year != week.year || found.number != week.number {
                    Issue.record("\(date) is in \(found)")
                }
                if number % 7 == 0, week.year < 10_000 {
                    if found.monday != date { Issue.record("\(found) begins on \(found.monday)") }
                }
                if number % 7 == 6, week.year < 10_000 {
                    if found.sunday != date { Issue.record("\(found) ends on \(found.sunday)") }
                }
            }
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
