import Testing

@testable import JobcenterKit

@Suite("The news of a week", .limited)
struct NewsTests {
    /// Jobhuset's card with a week of six like weeks before it.
    private func card(_ series: [String: [Double]], plan: Plan? = nil) throws -> Scorecard.Card {
        let plan = try plan ?? Plan.builtIn("aalborg-2020")
        var history = History(plan: plan)
        var last = 1
        for target in plan.weeklyTargets(of: plan.houses[0]) {
            let key = target.measure.id + (target.group == nil ? "" : "/" + target.indicator.group)
            for (position, value) in (series[key] ?? []).enumerated() {
                let week = try #require(Week(year: 2020, number: position + 1))
                last = max(last, position + 1)
                _ = history.record(
                    value, of: target.index, in: week.period, at: History.Place(file: 0, line: 1))
            }
        }
        let week = try #require(Week(year: 2020, number: last))
        let card = Scorecard(of: [plan.houses[0]], in: week, plan: plan, history: history).cards
            .first
        return try #require(card)
    }

    @Test("Worst first: worse and missed, worse and met, better, then what cannot meet its target")
    func order() throws {
        let calm: [Double] = [100, 102, 100, 102, 100, 102, 100, 102]
        let card = try card([
            // Target 188: outside, upwards, and still missed: better, which is not a level to stay at.
            "afslutninger/forsikrede-ledige": calm + [150],
            // Target 17: far above, then a fall that stays above: worse but met.
            "afslutninger/jobparate-kontanthjaelp": calm + [50],
            // Target 27.5: a fall below it: worse and missed.
            "formidlinger": calm + [10],
            // Target 940 lies within the limits, and nothing happens.
            "samtaler/forsikrede-ledige": [900, 980, 900, 980, 900, 980, 900, 980, 900],
            // Target 100, far above.
            "virksomhedsplaceringer": [1, 2, 1, 2, 1, 2, 1, 2, 1],
        ])
        let news = card.news.map { "\($0.kind) \($0.target.measure.id)" }
        #expect(
            news == [
                "concern formidlinger", "concern afslutninger", "improvement afslutninger",
                "cannotMeet virksomhedsplaceringer",
            ])
    }

    @Test("Of what gets worse the missed target comes before the near one, and that before the met")
    func ranks() throws {
        let calm: [Double] = [100, 102, 100, 102, 100, 102, 100, 102]
        let card = try card([
            // Target 17: far above, then a fall that stays above.
            "afslutninger/jobparate-kontanthjaelp": calm + [50],
            // Target 27.5: a fall below it.
            "formidlinger": calm + [10],
            // Target 940: a fall to 4 % below it.
            "samtaler/forsikrede-ledige": calm.map { $0 + 900 } + [900],
        ])
        #expect(card.news.map(\.kind) == [.concern, .concern, .concern])
        #expect(
            card.news.map(\.target.measure.id) == ["formidlinger", "samtaler", "afslutninger"])
        #expect(card.news.map(\.figures.status) == [.missed, .near, .met])
    }

    @Test(
        "What does not reach its target is told by the order of the measures, in a week with values"
    )
    func cannotMeet() throws {
        // Targets 3 and 100; the plan lists them the other way round.
        let low: [Double] = [1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1]
        let card = try card([
            "virksomhedsplaceringer": low, "ordinaere-timer": low,
            "samtaler/forsikrede-ledige": [900, 980, 900, 980, 900, 980, 900, 980, 900, 980],
        ])
        #expect(card.news.map(\.kind) == [.cannotMeet, .cannotMeet])
        #expect(
            card.news.map(\.target.measure.id) == ["ordinaere-timer", "virksomhedsplaceringer"])
        // Week 10 has no value of one of them.
        let later = try self.card([
            "virksomhedsplaceringer": low, "ordinaere-timer": Array(low.dropLast()),
        ])
        #expect(later.news.map(\.target.measure.id) == ["virksomhedsplaceringer"])
    }

    @Test("What was news in an earlier week is none in this one")
    func old() throws {
        let card = try card([
            "formidlinger": [27, 29, 27, 29, 27, 29, 27, 29, 1],
            "afslutninger/jobparate-kontanthjaelp": [17, 18, 17, 18, 17, 18, 17, 18, 90],
            "samtaler/forsikrede-ledige": [900, 980, 900, 980, 900, 980, 900, 980, 900, 980],
        ])
        #expect(card.news.isEmpty)
        let writer = NewsSentences(language: .english)
        let week = try #require(Week(year: 2020, number: 10))
        #expect(
            writer.lines(of: card, in: week) == [
                "No news: nothing in this week differs from the usual."
            ])
    }

    @Test("Sentences name limits and what makes them less sure")
    func sentences() throws {
        // Mean 918 / 9 = 102. Seven ranges of 2 and one of 8: 22 / 8 = 2.75, and 3.267 × 2.75 = 8.98
        // screens none; limits 102 ± 2.66 × 2.75 = 102 ± 7.315.
        let card = try card([
            "afslutninger/forsikrede-ledige": [100, 102, 100, 102, 100, 102, 100, 102, 110]
        ])
        let writer = NewsSentences(language: .english)
        #expect(
            card.news.map(writer.sentence) == [
                "Closed to job or education, insured unemployed: above the normal range "
                    + "(94.7–109.3); provisional after 9 weeks"
            ])
    }
}
