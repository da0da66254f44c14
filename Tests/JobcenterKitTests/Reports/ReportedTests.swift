import Testing

@testable import JobcenterKit

@Suite("A heading says who has reported, and what is missing", .limited)
struct ReportedTests {
    private let plan: Plan
    private let week: Week

    init() throws {
        plan = try Plan.builtIn("aalborg-2020")
        week = try #require(Week(year: 2020, number: 10))
    }

    /// A history of a week for which every weekly target but these positions is reported.
    private func history(without missing: Set<Int>) -> History {
        var history = History(plan: plan)
        for (position, target) in plan.weeklyTargets.enumerated()
        where !missing.contains(position) {
            _ = history.record(
                1, of: target.index, in: week.period, at: History.Place(file: 0, line: 1))
        }
        return history
    }

    private func summary(_ houses: [House], without missing: Set<Int>) -> Reported {
        Reported(Summary(of: houses, in: week, plan: plan, history: history(without: missing)))
    }

    private func words(
        _ houses: [House], without missing: Set<Int>, _ language: Language = .danish
    ) -> String {
        Wording.reported(summary(houses, without: missing))[language]
    }

    @Test("A card and the summary count the same weekly targets")
    func sources() {
        // Jobhuset has 8 of the 38, of which the fifth is the interviews of those ready for a job.
        for houses in [plan.houses, [plan.houses[0]], [plan.houses[1]]] {
            let history = history(without: [4])
            let card = Reported(Scorecard(of: houses, in: week, plan: plan, history: history))
            let summary = summary(houses, without: [4])
            #expect(card.all == summary.all && card.count == summary.count)
            #expect(card.missing.map(\.index) == summary.missing.map(\.index))
        }
        #expect(summary(plan.houses, without: [4]).count == 37)
        #expect(summary([plan.houses[0]], without: [4]).all == 8)
        #expect(summary([plan.houses[1]], without: [4]).count == 9)
    }

    @Test("Of one house its targets are named, of several each house with its own")
    func named() {
        let jobhuset = [plan.houses[0]]
        #expect(words(jobhuset, without: []) == "8 af 8 ugemål er indberettet")
        #expect(words(jobhuset, without: [], .english) == "8 of 8 weekly targets reported")
        #expect(
            words(jobhuset, without: [4])
                == "7 af 8 ugemål er indberettet; mangler: Samtaler, jobparate kontanthjælpsmodtagere"
        )
        #expect(
            words(jobhuset, without: [2, 5])
                == "6 af 8 ugemål er indberettet; mangler: Ordinære formidlinger; Andel med CV")
        #expect(
            words(jobhuset, without: Set(0..<8))
                == "0 af 8 ugemål er indberettet; mangler: alle")
        // The 9 of Job- og Aktivhuset are the ninth to the seventeenth.
        #expect(
            words(plan.houses, without: Set([2] + Array(8..<17)))
                == "28 af 38 ugemål er indberettet; mangler: Jobhuset (Ordinære formidlinger), "
                + "Job- og Aktivhuset (alle 9)")
    }

    @Test("At most eight are named and the rest is counted")
    func counted() {
        // Seven of Jobhuset's eight, and three of the next house's nine.
        let text = words(plan.houses, without: Set(Array(0..<7) + [8, 9, 10]))
        #expect(text.hasPrefix("28 af 38 ugemål er indberettet; mangler: Jobhuset ("))
        #expect(text.hasSuffix(") og 2 andre"))
        #expect(words(plan.houses, without: Set(Array(0..<7) + [8, 9])).hasSuffix(") og 1 anden"))
        // A house that lacks all is named once.
        #expect(
            words(plan.houses, without: Set(0..<11)).hasPrefix(
                "27 af 38 ugemål er indberettet; mangler: Jobhuset (alle 8), Job- og Aktivhuset ("))
        #expect(!words(plan.houses, without: Set(0..<11)).contains(" andre"))
        #expect(
            words(plan.houses, without: Set(Array(0..<7) + [8, 9]), .english)
                .hasSuffix(") and 1 more"))
    }
}
