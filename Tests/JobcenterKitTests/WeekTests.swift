import Testing

@testable import JobcenterKit

@Suite("Weeks are those of ISO 8601", .limited)
struct WeekTests {
    @Test("A year has 53 weeks when 1 January is a Thursday, or a Wednesday in a leap year")
    func weekCounts() {
        // 1 January 2015 was a Thursday; 2020 is a leap year that began on a Wednesday;
        // 2026 begins on a Thursday. 2019 began on a Tuesday, 2021 on a Friday.
        #expect([2015, 2019, 2020, 2021, 2026].map(Week.count(in:)) == [53, 52, 53, 52, 53])
        #expect(Week(year: 2020, number: 53) != nil)
        #expect(Week(year: 2021, number: 53) == nil)
        #expect(Week(year: 2020, number: 0) == nil)
    }

    @Test("A week begins on its Monday and ends on its Sunday")
    func days() throws {
        let week = try #require(Week(year: 2020, number: 10))
        #expect(week.monday == CalendarDate(year: 2020, month: 3, day: 2))
        #expect(week.sunday == CalendarDate(year: 2020, month: 3, day: 8))
        #expect(week.description == "2020-W10")
        let first = try #require(Week(year: 2020, number: 1))
        #expect(first.monday == CalendarDate(year: 2019, month: 12, day: 30))
    }

    @Test(
        "A cell may spell a week in many ways",
        arguments: [
            ("2020-W10", "2020-W10"), ("2020W10", "2020-W10"), ("2020-w8", "2020-W08"),
            ("10", "2020-W10"), ("W10", "2020-W10"), ("uge 10", "2020-W10"), ("Uge10", "2020-W10"),
            ("2020-03-04", "2020-W10"), ("04-03-2020", "2020-W10"), ("4/3-2020", "2020-W10"),
            ("04.03.2020", "2020-W10"), (" 2020-W10 ", "2020-W10"), ("2019-12-30", "2020-W01"),
            ("2020-W53", "2020-W53"), ("31-12-2020", "2020-W53"), ("2021-01-03", "2020-W53"),
        ])
    func spellings(cell: String, week: String) throws {
        let bytes = Array(cell.utf8)
        let reading = PeriodGrammar.read(bytes.span, yearIfMissing: 2020)
        #expect(reading.week?.description == week, "\(reading)")
    }

    @Test(
        "What is no week is refused",
        arguments: [
            "2020-10", "", "uge", "W", "2020-W100", "100", "30-02-2020", "2020-3-4", "4/3/2020",
            "04.03-2020", "2020-W10x", "marts", "2020-W", "20-W10",
        ])
    func invalid(cell: String) {
        let bytes = Array(cell.utf8)
        #expect(PeriodGrammar.read(bytes.span, yearIfMissing: 2020) == .invalid)
    }

    @Test(
        "A week number that the year does not have says so",
        arguments: [
            ("2021-W53", 2021, 53), ("2020-W54", 2020, 54), ("0", 2020, 0), ("uge 99", 2020, 99),
        ])
    func nonexistent(cell: String, year: Int, number: Int) {
        let bytes = Array(cell.utf8)
        #expect(
            PeriodGrammar.read(bytes.span, yearIfMissing: 2020)
                == .nonexistent(.week, year: year, number: number))
    }
}
