import Testing

@testable import JobcenterKit

@Suite("The plans of the fixtures", .limited)
struct FixturePlansTests {
    @Test("Seven caps are monthly, the others keep their weeks, and no goal is lost")
    func cadences() throws {
        let plan = try PlanFixture("aalborg-2020-maanedlig").plan
        let goals = plan.annualGoals
        #expect(goals.count == 22)
        let monthly = goals.filter { $0.cadence == .month }
        #expect(monthly.map(\.target) == [3770, 641, 500, 2602, 1600, 2150, 550])
        #expect(monthly.allSatisfy { $0.unit == .fullTimePersons && $0.note != nil })
        // 1,959 and 464, 235, 472 and 325 are of a house's own.
        let weekly = goals.filter { $0.measure.id == "bestand" && $0.cadence == .week }
        #expect(weekly.map(\.target) == [1959, 464, 235, 472, 325])
    }

    @Test("The norm beside what weekly targets and caps come to")
    func norms() throws {
        let findings = PlanCheck(try PlanFixture("aalborg-2020-oevrige-maal").plan).findings
        let expected: [(String, String, norm: Double, implied: Double, PlanCheck.Code)] = [
            // 940 × 4.357142… / 3,770
            ("jobhuset", "forsikrede-ledige", 1, 1.0864, .goalBelowTargets),
            // 250 × 4.357142… / 641
            ("jobhuset", "jobparate-kontanthjaelp", 1, 1.6994, .goalBelowTargets),
            // 475 × 4.357142… / 2,150; 2,150 / 4.357142… = 493.4 would reach it
            ("sygedagpengehuset", "sygedagpenge", 1, 0.9626, .goalAboveTargets),
            // 140 × 4.357142… / 550
            ("sygedagpengehuset", "jobafklaring", 1, 1.1091, .goalBelowTargets),
            // 300 × 4.357142… / (1,959 + 464)
            ("job-og-aktivhuset", "undtagen-ledighedsydelse", 0.5, 0.5395, .goalBelowTargets),
            // 90 × 4.357142… / 500
            ("job-og-aktivhuset", "ledighedsydelse", 0.5, 0.7843, .goalBelowTargets),
            // 350 × 4.357142… / (1,600 + 235)
            ("uddannelseshuset", "alle", 0.5, 0.8311, .goalBelowTargets),
            // 90 × 4.357142… / 325
            ("job-og-integrationshuset", "nye-flygtninge", 0.5, 1.2066, .goalBelowTargets),
            // 65 × 4.357142… / 472
            ("job-og-integrationshuset", "oevrige", 0.5, 0.6000, .goalBelowTargets),
        ]
        let norms = findings.filter { $0.indicator.measure == "kontakt" }
        #expect(norms.count == expected.count)
        for (finding, (house, group, norm, implied, code)) in zip(norms, expected) {
            #expect(finding.indicator == Indicator(house: house, measure: "kontakt", group: group))
            #expect(finding.goal == norm)
            #expect(abs(finding.implied - implied) < 5e-5, "\(group): \(finding.implied)")
            #expect(finding.code == code, "\(group)")
        }
    }

    @Test("The two groups of two houses, and half as many internships again")
    func sumsAndGrowth() throws {
        let findings = PlanCheck(try PlanFixture("aalborg-2020-oevrige-maal").plan).findings
        let sums = findings.filter { $0.indicator.measure == "bestand" }
        #expect(sums.map(\.code) == [.goalMatchesTargets, .goalMatchesTargets])
        // 1,959 + 472 and 464 + 235
        #expect(sums.map(\.goal) == [2431, 699] && sums.map(\.implied) == [2431, 699])
        let growth = try #require(
            findings.first {
                $0.indicator.house == "sygedagpengehuset"
                    && $0.indicator.measure == "virksomhedsplaceringer"
            })
        // 24 against 17 are 7 / 17 more; 1.5 × 17 = 25.5 would be 50 % more.
        #expect(growth.goal == 50 && growth.code == .goalAboveTargets)
        #expect(isNear(growth.implied, 100 * 7.0 / 17))
    }

    @Test("Every benefit's figure of 2018 and its difference, as the plan prints them")
    func differences() throws {
        let goals = try PlanFixture("albertslund-2019").plan.annualGoals
        #expect(
            goals.map(\.baseline) == [108, 197, 50, 658, 232, 8, 17, 560, 225, 635, 54, 2744])
        let differences = goals.map { ($0.target ?? 0) - ($0.baseline ?? 0) }
        #expect(differences == [-5, -23, 8, -17, -20, 0, 0, -26, -67, -36, 14, -172])
        // −5 − 23 + 8 − 17 − 20 − 26 − 67 − 36 + 14 = −172
        #expect(differences.dropLast().reduce(0, +) == -172)
    }
}
