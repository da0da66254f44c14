import Testing

@testable import JobcenterKit

@Suite("The other goals of Aalborg's plan", .limited)
struct OtherGoalsTests {
    private let fixture: PlanFixture
    /// The weeks of a month of 2020: 366 / 7 / 12 = 4.357142…
    private let weeksOfMonth = 366.0 / 84

    init() throws {
        fixture = try PlanFixture("aalborg-2020-oevrige-maal", "aalborg-2020", "oevrige-maal-2020")
    }

    @Test("The readings are what the plan asks for")
    func readings() {
        // 22 of Bilag 1, 9 ratios, 2 sums and 4 more.
        #expect(fixture.plan.annualGoals.count == 37)
        // 38 of Bilag 1's houses and 8 offers.
        #expect(fixture.plan.weeklyTargets.count == 46)
    }

    @Test("A ratio is read week by week")
    func ratio() throws {
        // 335 for 3,852 and 859 for 3,848
        let first = 335 * weeksOfMonth / 3852
        let second = 859 * weeksOfMonth / 3848
        let figures = try fixture.figures("jobhuset", "kontakt", "forsikrede-ledige", week: 2)
        #expect(isNear(figures.toDate, (first + second) / 2))
        #expect(isNear(figures.projection, (first + second) / 2))
        #expect(isNear(figures.required, (53 - first - second) / 51))
        #expect(isNear(figures.latest?.value, second))
        #expect(figures.status == .offTrack)
        // 93 for 1,979 + 457 in W01, the caps' sum below
        let others = try fixture.figures(
            "job-og-aktivhuset", "kontakt", "undtagen-ledighedsydelse", week: 1)
        #expect(isNear(others.toDate, 93 * weeksOfMonth / 2436))
    }

    @Test("Nytteaktivering: 80 to 90 places, of which 92 are near and 85 met")
    func places() throws {
        let indicator = Indicator(
            house: "ressourcecenter-aalborg", measure: "pladser", group: "nytteaktivering")
        let target = try #require(fixture.plan.weeklyTargets.first { $0.indicator == indicator })
        func figures(_ week: Int) -> WeeklyFigures {
            WeeklyFigures(
                target, in: fixture.plan.weeks[week - 1], plan: fixture.plan,
                history: fixture.history)
        }
        // 78 in W01, 2 below 80; 92 in W25, 2 above 90; 85 in W26
        #expect(figures(1).status == .near && figures(1).deviation == -2)
        #expect(figures(25).status == .near && figures(25).deviation == 2)
        #expect(figures(26).status == .met && figures(26).deviation == 0)
    }

    @Test(
        "Small jobs as a running count, waiting times every week, growth over the house's own 2019")
    func reported() throws {
        let jobs = try fixture.figures("tvaergaaende", "smaajob", week: 26)
        // 176, below 4 + (365 − 4) × 25 / 52 = 177.6; (176 − 92) / 12 = 7 a week since W14
        #expect(isNear(jobs.toDate, 176))
        #expect(isNear(jobs.projection, 365))
        // (365 − 176) / 27
        #expect(isNear(jobs.required, 7))
        #expect(jobs.status == .atRisk)

        let waiting = try fixture.figures(
            "sygedagpengehuset", "ventetid", "sygedagpenge", week: 26)
        #expect(waiting.toDate == 3 && waiting.periodsKept == 25)
        #expect(waiting.status == .atRisk)

        let growth = try fixture.figures(
            "sygedagpengehuset", "virksomhedsplaceringer", week: 26)
        // 496 in 26 weeks; the last four were 14, 8, 17 and 28, 16.75 on average:
        // (496 + 27 × 16.75) / 53, and (53 × 25.5 − 496) / 27 a week for 1.5 × 17
        #expect(isNear(growth.toDate, 100 * (496.0 / 26 / 17 - 1)))
        #expect(isNear(growth.projection, 100 * (948.25 / 53 / 17 - 1)))
        #expect(isNear(growth.required, 855.5 / 27))
        #expect(growth.status == .offTrack)
    }
}
