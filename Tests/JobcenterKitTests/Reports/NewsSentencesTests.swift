import Testing

@testable import JobcenterKit

@Suite("News in sentences", .limited)
struct NewsSentencesTests {
    private let plan: Plan

    init() throws { plan = try Plan.builtIn("aalborg-2020") }

    /// The lines of Jobhuset's card when one of its targets has these values week by week.
    private func lines(
        _ values: [Double], measure: String = "samtaler", group: String = "forsikrede-ledige",
        in language: Language = .english, week: Int? = nil
    ) throws -> [String] {
        var history = History(plan: plan)
        let target = try #require(
            plan.weeklyTargets(of: plan.houses[0]).first {
                $0.measure.id == measure && $0.indicator.group == group
            })
        for (position, value) in values.enumerated() {
            _ = history.record(
                value, of: target.index, in: plan.weeks[position].period,
                at: History.Place(file: 0, line: 1))
        }
        let week = plan.weeks[(week ?? values.count) - 1]
        let card = try #require(
            Scorecard(of: [plan.houses[0]], in: week, plan: plan, history: history).cards.first)
        return NewsSentences(language: language).lines(of: card, in: week)
    }

    /// Twelve weeks around 940, so that limits are settled: mean 940, ranges of 80, limits
    /// 940 ± 212.8.
    private let calm: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 900 : 980 }

    @Test("Outside the limits: with the limits, and which side")
    func outside() throws {
        // Twelve of 940 and 1,300: 12,580 / 13 = 967.7. Ranges of 80 eleven times and 320:
        // 1,200 / 12 = 100; 3.267 × 100 = 326.7 screens none; ± 266.
        #expect(
            try lines(calm + [1300]) == [
                "▲ Conversations, insured unemployed: above the normal range (702–1,234)"
            ])
        // 11,280 + 600 = 11,880 / 13 = 913.8. Ranges 880 + 380 = 1,260 / 12 = 105, and 3.267 × 105 =
        // 343 screens the 380; the mean of the others is 80: ± 212.8.
        #expect(
            try lines(calm + [600]) == [
                "▼ Conversations, insured unemployed: below the normal range (701–1,127)"
            ])
        #expect(
            try lines(calm + [600], in: .danish) == [
                "▼ Samtaler, forsikrede ledige: under det normale udsving (701–1.127)"
            ])
    }

    @Test("Limits have the decimals that set the value beside them apart")
    func nearLimits() throws {
        // (12 × 30 + 30.1) / 13 = 30.0077; of the ranges, eleven of 0.02 and one of 0.09, the last is
        // screened (3.267 × 0.0258 = 0.084): ± 2.66 × 0.02 = 0.0532. With one decimal 30.1 would not
        // lie above 30.1.
        let steady: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 29.99 : 30.01 }
        #expect(
            try lines(steady + [30.1]).first
                == "▲ Conversations, insured unemployed: above the normal range (29.95–30.06)")
    }

    @Test("Seven weeks on one side, and six rises or falls, in both languages")
    func runs() throws {
        #expect(
            try lines(calm + [940, 950, 945, 950, 945, 950, 945].map { $0 + 60 })
                .first?.hasSuffix("at least seven weeks in a row above its own mean") == true)
        #expect(
            try lines(calm + [880, 870, 875, 870, 875, 870, 875], in: .danish)
                .first?.hasSuffix("mindst syv uger i træk under eget gennemsnit") == true)
        #expect(
            try lines(calm + [900, 910, 920, 930, 940, 950, 960])
                .first?.hasSuffix("risen six times in a row") == true)
        #expect(
            try lines(calm + [980, 970, 960, 950, 940, 930, 920], in: .danish)
                .first?.hasSuffix("faldet seks gange i træk") == true)
    }

    @Test("Two of three near a limit")
    func near() throws {
        // 11,280 + 1,000 + 2,220 = 14,500 / 15 = 966.7. Ranges 880 + 20 + 110 + 0 = 1,010 / 14 = 72.1:
        // ± 191.9, and two thirds of it reach up to 1,094.6.
        #expect(
            try lines(calm + [1000, 1110, 1110])
                .first?.hasSuffix("two of the latest three weeks near the upper limit") == true)
        // 11,280 + 880 + 1,540 = 13,700 / 15 = 913.3. Ranges 880 + 100 + 110 + 0 = 1,090 / 14 = 77.9:
        // ± 207.1, and two thirds of it reach down to 775.3.
        #expect(
            try lines(calm + [880, 770, 770], in: .danish)
                .first?.hasSuffix("to af de seneste tre uger nær den nedre grænse") == true)
    }

    @Test("A target beyond the limits is not met, with the bound and how sure it is")
    func cannotMeet() throws {
        // 100 and 102 in turn against 188: mean 101, ranges of 2, limits 101 ± 5.32.
        let values: [Double] = [100, 102, 100, 102, 100, 102, 100, 102]
        #expect(
            try lines(values, measure: "afslutninger") == [
                "✕ Closed to job or education, insured unemployed: at the present level (normally "
                    + "up to 106) 188 is not reached; provisional after 8 weeks"
            ])
        #expect(
            try lines(values, measure: "afslutninger", in: .danish) == [
                "✕ Afslutning til job og uddannelse, forsikrede ledige: med det nuværende niveau "
                    + "(normalt op til 106) nås 188 ikke; foreløbigt efter 8 uger"
            ])
    }

    @Test("That a target is not reached is no news where the series says otherwise")
    func contradicted() throws {
        func isSaid(_ values: [Double], week: Int? = nil) throws -> Bool {
            try lines(values, measure: "afslutninger", week: week).contains { $0.hasPrefix("✕") }
        }
        // 100 and 102 in turn against 188, as above.
        let values: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 100 : 102 }
        #expect(try isSaid(values))
        // The latest point above the limits: news for the better, and no word of what is not reached.
        // 1,212 + 120 = 1,332 / 13 = 102.5; the range of 18 is screened: 102.5 ± 5.3.
        #expect(try !isSaid(values + [120]))
        // Below them: that is the news. 1,212 + 80 = 1,292 / 13 = 99.4; the range of 22 is screened.
        #expect(try !isSaid(values + [80]))
        // An earlier value above them: 1,314 / 13 = 101.1, the ranges of 2 and 1 have a mean of less
        // than 2 when the 18 and the 20 are screened, so that the limit lies below 107.
        #expect(try !isSaid([120] + values))
        // What an earlier week said is no news any more.
        #expect(try !isSaid(values, week: 13))
    }

    @Test("Limits are none below zero or above 100 %")
    func possibleLimits() throws {
        // Mean 12 / 13 = 0.9, eleven ranges of 0 or 1 and one of 8: 0 and 1 in turn, then 6.
        let values: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 0 : 1 } + [6]
        // 6 + 6 = 12 / 13 = 0.923; ranges 11 × 1 and 5: 16 / 12 = 1.333, and 3.267 × 1.333 = 4.4
        // screens the 5; the others have a mean of 1: 0.923 ± 2.66.
        #expect(
            try lines(values, measure: "afslutninger").first?
                .hasSuffix("above the normal range (0.0–3.6)") == true)
        // 99 and 98 in turn, then 90: 1,182 + 90 = 1,272 / 13 = 97.8; the 8 is screened: ± 2.66.
        let shares: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 98 : 99 } + [90]
        #expect(
            try lines(shares, measure: "cv-andel", group: "").first?
                .hasSuffix("below the normal range (95.2–100.0 %)") == true)
    }

    @Test("Shares carry their sign")
    func shares() throws {
        // 80 and 81 in turn against 95 %: mean 80.5, ranges of 1, limits 80.5 ± 2.66.
        let values: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 80 : 81 }
        #expect(
            try lines(values, measure: "cv-andel", group: "") == [
                "✕ Share with a CV: at the present level (normally up to 83 %) 95 % is not reached"
            ])
    }

    @Test("Without news the card says that there is none, or that it is too early, or no report")
    func none() throws {
        #expect(
            try lines(calm + [940]) == ["No news: nothing in this week differs from the usual."])
        #expect(
            try lines([900, 980, 900, 980]) == [
                "Whether it is news or chance can first be judged after 5 reported weeks."
            ])
        #expect(try lines(calm, week: 20) == ["Nothing is reported for week 20 2020."])
        #expect(
            try lines([], in: .danish, week: 3) == ["Intet er indberettet for uge 3 2020."])
    }

    /// The line of Jobhuset's card in a week of a plan when the shares with a CV and the conversations
    /// are reported in these weeks, all in turn one below and one above their mean.
    private func line(
        shares: ClosedRange<Int>, conversations: ClosedRange<Int>, week: Int,
        suspended: ClosedRange<Int>? = nil, in language: Language
    ) throws -> [String] {
        let plan = try ChangedPlan(suspensions: suspended.map { [$0] } ?? []).plan()
        var history = History(plan: plan)
        let targets = plan.weeklyTargets(of: plan.houses[0])
        let samples = [
            ("cv-andel", "", shares, 95.0), ("samtaler", "forsikrede-ledige", conversations, 940.0),
        ]
        for (measure, group, weeks, mean) in samples {
            let target = try #require(
                targets.first { $0.measure.id == measure && $0.indicator.group == group })
            for week in weeks {
                _ = history.record(
                    week.isMultiple(of: 2) ? mean - 1 : mean + 1, of: target.index,
                    in: plan.weeks[week - 1].period, at: History.Place(file: 0, line: 1))
            }
        }
        let card = try #require(
            Scorecard(of: [plan.houses[0]], in: plan.weeks[week - 1], plan: plan, history: history)
                .cards.first)
        return NewsSentences(language: language).lines(of: card, in: plan.weeks[week - 1])
    }

    @Test("That there is no news is said only of what a chart has a point of in the week")
    func judged() throws {
        // Both have five points or more.
        #expect(
            try line(shares: 1...6, conversations: 2...6, week: 6, in: .danish)
                == ["Intet nyt: intet i ugen falder uden for det normale udsving."])
        // The conversations have two.
        #expect(
            try line(shares: 1...6, conversations: 5...6, week: 6, in: .danish) == [
                "Intet nyt i 1 af 2 indberettede ugemål: intet i dem falder uden for det normale "
                    + "udsving. De øvrige har for få uger med tal til at vurderes."
            ])
        #expect(
            try line(shares: 1...6, conversations: 5...6, week: 6, in: .english) == [
                "No news in 1 of 2 reported weekly targets: nothing in them differs from the usual. "
                    + "The others have too few reported weeks to tell."
            ])
        // The shares have five, but none of the week itself.
        #expect(
            try line(shares: 1...5, conversations: 5...6, week: 6, in: .danish)
                == ["Om det er nyt eller tilfældigt, kan først vurderes efter 5 uger med tal."])
        #expect(
            try line(shares: 1...5, conversations: 5...6, week: 6, in: .english)
                == ["Whether it is news or chance can first be judged after 5 reported weeks."])
    }

    @Test("In a suspended week it is said that news is not judged")
    func suspended() throws {
        func line(_ week: Int, _ language: Language) throws -> [String] {
            try self.line(
                shares: 1...9, conversations: 1...9, week: week, suspended: 7...8, in: language)
        }
        #expect(
            try line(8, .danish) == ["Om noget er nyt, vurderes ikke: ugen er suspenderet."])
        #expect(
            try line(8, .english) == [
                "Whether anything is news is not judged: the week is suspended."
            ])
        #expect(
            try line(9, .english) == ["No news: nothing in this week differs from the usual."])
    }
}
