import Testing

@testable import JobcenterKit

@Suite("Readings by month of the fixtures' plans", .limited)
struct MonthlyReadingsTests {
    private let fixture: PlanFixture

    init() throws { fixture = try PlanFixture("aalborg-2020-maanedlig", "maanedstal-2020") }

    @Test("Nothing but what the folder's README says is remarked on")
    func remarks() {
        #expect(fixture.codes == ["rows-of-other-year"])
    }

    @Test("January 3,900 and February 3,850 in week 9, beside a cap of 3,770")
    func unemploymentBenefit() throws {
        let figures = try fixture.figures(
            "jobhuset", "bestand", "arbejdsloeshedsdagpenge", week: 9)
        // (3,900 + 3,850) / 2, and both months are the level: (7,750 + 10 × 3,875) / 12
        #expect(isNear(figures.toDate, 3875))
        #expect(isNear(figures.projection, 3875))
        // (12 × 3,770 − 7,750) / 10 = 37,490 / 10
        #expect(isNear(figures.required, 3749))
        #expect(figures.periodsReported == 2 && figures.periodsRemaining == 10)
        #expect(figures.status == .offTrack)
        // (3,850 + 3,830) / 2 = 3,840 the year before
        #expect(isNear(figures.yearOverYear?.previousAverage, 3840))
        #expect(isNear(figures.yearOverYear?.changePercent, 100 * 35.0 / 3840))
        // Week 8 ends on 23 February, week 5 on 2 February, week 4 on 26 January.
        let before = try fixture.figures(
            "jobhuset", "bestand", "arbejdsloeshedsdagpenge", week: 8)
        #expect(isNear(before.toDate, 3900))
        #expect(before.periodsReported == 1 && before.periodsRemaining == 11)
        let january = try fixture.figures(
            "jobhuset", "bestand", "arbejdsloeshedsdagpenge", week: 5)
        #expect(january.periodsReported == 1)
        let none = try fixture.figures(
            "jobhuset", "bestand", "arbejdsloeshedsdagpenge", week: 4)
        #expect(none.status == .noData && none.periodsRemaining == 12)
    }

    @Test("Every spelling of a month is read, beside weeks and without")
    func spellings() throws {
        // January and February of each, and what the ten months after them may or must have.
        let expected: [(String, String, sum: Double, cap: Double)] = [
            ("jobhuset", "jobparate-kontanthjaelp", 650 + 655, 641),
            ("job-og-aktivhuset", "ledighedsydelse", 515 + 512, 500),
            ("job-og-aktivhuset", "fleksjob", 2570 + 2585, 2602),
            ("uddannelseshuset", "uddannelseshjaelp", 1612 + 1590, 1600),
            ("sygedagpengehuset", "sygedagpenge", 2148 + 2141, 2150),
            ("sygedagpengehuset", "jobafklaring", 571 + 566, 550),
        ]
        for (house, group, sum, cap) in expected {
            let figures = try fixture.figures(house, "bestand", group, week: 9)
            #expect(isNear(figures.toDate, sum / 2), "\(group)")
            #expect(isNear(figures.required, (12 * cap - sum) / 10), "\(group)")
            #expect(figures.status == (group == "sygedagpenge" ? .onTrack : .offTrack), "\(group)")
            #expect(figures.yearOverYear != nil, "\(group)")
        }
    }

    @Test("IGU courses by month")
    func courses() throws {
        let fixture = try PlanFixture("aalborg-2020-oevrige-maal", "oevrige-maal-2020")
        #expect(fixture.codes.isEmpty, "\(fixture.codes)")
        let courses = try fixture.figures("job-og-integrationshuset", "igu-forloeb", week: 26)
        // 3 + 4 + 5 + 3 + 4 = 19, where 50 × 5 / 12 = 20.8 were due
        #expect(isNear(courses.toDate, 19))
        // The level is (5 + 3 + 4) / 3 = 4: 19 + 7 × 4, and (50 − 19) / 7
        #expect(isNear(courses.projection, 47))
        #expect(isNear(courses.required, 31.0 / 7))
        #expect(courses.periodsReported == 5 && courses.periodsRemaining == 7)
        #expect(courses.status == .offTrack)
    }
}
