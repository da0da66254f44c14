import Testing

@testable import JobcenterKit

@Suite("A week and its days in words", .limited)
struct WeekNamesTests {
    @Test(
        "Monday to Sunday; month and year once where they are the same",
        arguments: [
            (2020, 10, "uge 10 2020 · 2.–8. marts", "week 10 2020 · 2–8 March"),
            (2020, 9, "uge 9 2020 · 24. februar – 1. marts", "week 9 2020 · 24 February – 1 March"),
            (
                2020, 1, "uge 1 2020 · 30. december 2019 – 5. januar 2020",
                "week 1 2020 · 30 December 2019 – 5 January 2020"
            ),
            (
                2020, 53, "uge 53 2020 · 28. december 2020 – 3. januar 2021",
                "week 53 2020 · 28 December 2020 – 3 January 2021"
            ),
        ])
    func days(year: Int, number: Int, danish: String, english: String) throws {
        let week = try #require(Week(year: year, number: number))
        #expect(week.wording == Wording(danish: danish, english: english))
    }
}
