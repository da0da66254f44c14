import Testing

@testable import JobcenterKit

@Suite("Goals of any period and kind, worked out by hand", .limited)
struct LongerPeriodsTests {
    /// A plan of one goal on one figure, beside a weekly target of conversations.
    private func plan(_ goal: String, target: String = "\"target\": 940") throws -> Plan {
        let text = """
            {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
             "measures": [{"id": "a", "name": "A", "unit": "count"},
                          {"id": "b", "name": "B", "unit": "count"},
                          {"id": "c", "name": "C", "unit": "count"}],
             "houses": [{"id": "h", "name": "H", "weeklyTargets": [
               {"measure": "b", "label": "B", "baseline": 872, \(target)}]}],
             "sections": [{"title": "S", "goals": [
               {"house": "h", "measure": "a", "label": "A", \(goal)}]}]}
            """
        return try Plan(json: Array(text.utf8))
    }

    private func history(
        _ plan: Plan, _ measure: String, _ cadence: Cadence, _ values: [(Int, Double)]
    ) throws -> History {
        var history = History(plan: plan)
        let position = try #require(plan.indicators.firstIndex { $0.measure == measure })
        for (number, value) in values {
            let period = try #require(Period(cadence, year: 2020, number: number))
            let refused = history.record(
                value, of: IndicatorIndex(position: position), in: period,
                at: History.Place(file: 0, line: 1))
            #expect(refused == nil)
        }
        return history
    }

    private func figures(
        _ goal: String, _ cadence: Cadence, _ values: [(Int, Double)], in week: Int
    ) throws -> GoalFigures {
        let plan = try plan("\"cadence\": \"\(cadence.rawValue)\", " + goal)
        return GoalFigures(
            plan.annualGoals[0], in: plan.weeks[week - 1], plan: plan,
            history: try history(plan, "a", cadence, values))
    }

    private func isNear(_ found: Double?, _ expected: Double) -> Bool {
        found.map { abs($0 - expected) < 1e-9 } ?? false
    }

    @Test("A period is past when its last day is not after the week's Sunday")
    func past() throws {
        let plan = try plan("\"kind\": \"averageAtMost\", \"target\": 1")
        func past(_ week: Int) -> [Int] {
            Cadence.allCases.map { plan.pastPeriods(of: $0, in: plan.weeks[week - 1]) }
        }
        // Week 5 ends on 2 February, week 9 on 1 March and week 13 on 29 March.
        #expect(past(4) == [4, 0, 0, 0, 0])
        #expect(past(5) == [5, 1, 0, 0, 0])
        #expect(past(9) == [9, 2, 0, 0, 0])
        #expect(past(13) == [13, 2, 0, 0, 0])
        // Week 14 ends on 5 April, week 26 on 28 June and week 27 on 5 July.
        #expect(past(14) == [14, 3, 1, 0, 0])
        #expect(past(26) == [26, 5, 1, 0, 0])
        #expect(past(27) == [27, 6, 2, 1, 0])
        // Week 22 ends on 31 May, the month's last day.
        #expect(past(22) == [22, 5, 1, 0, 0])
        #expect(past(52) == [52, 11, 3, 1, 0])
        #expect(past(53) == [53, 12, 4, 2, 1])
    }

    @Test("A monthly cap: the rest of the year may bring 3,749.0 on average")
    func monthlyCap() throws {
        let goal = "\"kind\": \"averageAtMost\", \"target\": 3770"
        let cap = try figures(goal, .month, [(1, 3900), (2, 3850), (3, 3000)], in: 9)
        // March is not past. (3,900 + 3,850) / 2; (7,750 + 10 × 3,875) / 12;
        // (12 × 3,770 − 7,750) / 10 = 37,490 / 10.
        #expect(isNear(cap.toDate, 3875) && isNear(cap.projection, 3875))
        #expect(isNear(cap.required, 3749))
        #expect(cap.periodsReported == 2 && cap.periodsRemaining == 10)
        #expect(cap.status == .offTrack)
        #expect(cap.latest?.period.description == "2020-M02" && cap.latest?.value == 3850)
        #expect(cap.series.map(\.value) == [3900, 3850])
    }

    @Test("The level is that of the latest three months, two quarters, or one longer period")
    func levels() throws {
        let goal = "\"kind\": \"averageAtMost\", \"target\": 10"
        // (2 + 3 + 7) / 3 = 4; (3 + 7) / 2 = 5; 7.
        let values = [(1, 1.0), (2, 2.0), (3, 3.0), (4, 7.0)]
        #expect(try figures(goal, .month, values, in: 53).level == 4)
        #expect(try figures(goal, .quarter, values, in: 53).level == 5)
        #expect(try figures(goal, .halfYear, [(1, 1), (2, 7)], in: 53).level == 7)
    }

    @Test("A total of quarters: one without a report is taken to be like the latest")
    func quarterlyTotal() throws {
        let goal = "\"kind\": \"totalAtLeast\", \"target\": 100"
        let total = try figures(goal, .quarter, [(1, 30)], in: 27)
        // 30 + 30 = 60 of the 100 × 2 / 4 = 50 that two quarters need; 60 + 2 × 30;
        // (100 − 60) / 2.
        #expect(total.toDate == 30 && isNear(total.projection, 120) && isNear(total.required, 20))
        #expect(total.status == .onTrack)
    }

    @Test("A total that must not be passed mirrors one that must be reached")
    func totalAtMost() throws {
        let goal = "\"kind\": \"totalAtMost\", \"target\": 120"
        // 20 is more than a twelfth; 20 + 11 × 20 = 240; (120 − 20) / 11.
        let total = try figures(goal, .month, [(1, 20)], in: 5)
        #expect(isNear(total.projection, 240) && isNear(total.required, 100.0 / 11))
        #expect(total.status == .offTrack)
        // Passed already: nothing the rest may bring undoes it.
        guard case .outOfReach = try figures(goal, .month, [(1, 121)], in: 5).outlook else {
            return #expect(Bool(false), "121 of at most 120 can still be kept")
        }
        // At the year's end, with eleven months like the one that is reported, it is 132.
        let estimated = try figures(goal, .month, [(1, 11)], in: 53)
        #expect(estimated.status == .missed)
        guard case .missedByEstimate(11) = estimated.outlook else {
            return #expect(Bool(false), "what is missed rests on eleven months without a report")
        }
    }

    @Test("A year's end with a baseline is measured on the line from the end of the year before")
    func yearEndFromBaseline() throws {
        let goal = "\"kind\": \"yearEndAtLeast\", \"target\": 60"
        // From 40 to 60 in two half-years, 50 after the first: 48 lies below the line and ends
        // below 60; a rise of 12 is left.
        let behind = try figures(goal + ", \"baseline\": 40", .halfYear, [(1, 48)], in: 27)
        #expect(behind.status == .offTrack && behind.projection == 48 && behind.required == 12)
        // Without it the line begins with the value itself.
        #expect(try figures(goal, .halfYear, [(1, 48)], in: 27).status == .atRisk)
        // At most: from 80 down to 60, 70 after the first half-year.
        let falling = "\"kind\": \"yearEndAtMost\", \"target\": 60, \"baseline\": 80"
        #expect(try figures(falling, .halfYear, [(1, 69)], in: 27).status == .atRisk)
        #expect(try figures(falling, .halfYear, [(1, 71)], in: 27).status == .offTrack)
    }

    @Test("The slope goes back six months and four quarters")
    func slopes() throws {
        let goal = "\"kind\": \"yearEndAtLeast\", \"target\": 60"
        // From February to August: (40 − 10) / 6 = 5 a month, four to go: 40 + 4 × 5.
        let months = try figures(goal, .month, [(1, 0), (2, 10), (8, 40)], in: 36)
        #expect(isNear(months.projection, 60))
        // From the first quarter to the third: (40 − 10) / 2 = 15, one to go.
        #expect(isNear(try figures(goal, .quarter, [(1, 10), (3, 40)], in: 40).projection, 55))
    }

    @Test("Growth of a single figure, from its own baseline")
    func growth() throws {
        let goal =
            "\"kind\": \"growthAtMost\", \"target\": 10, \"baseline\": 200, \"unit\": \"percent\""
        // 230 is 15 % more than 200; (12 × 220 − 230) / 11 = 2,410 / 11.
        let growth = try figures(goal, .month, [(1, 230)], in: 5)
        #expect(isNear(growth.toDate, 15) && isNear(growth.required, 2410.0 / 11))
        #expect(growth.status == .offTrack)
    }

    @Test("A floor that every period must keep")
    func everyPeriod() throws {
        let goal = "\"kind\": \"everyWeekAtLeast\", \"target\": 5"
        let floor = try figures(goal, .quarter, [(1, 6), (2, 4)], in: 27)
        #expect(floor.toDate == 4 && floor.periodsKept == 1 && floor.status == .offTrack)
        #expect(try figures(goal, .quarter, [(1, 4), (2, 6)], in: 27).status == .atRisk)
    }

    @Test("An average within a range")
    func within() throws {
        let goal = "\"kind\": \"averageWithin\", \"target\": 80, \"upper\": 90"
        let inside = try figures(goal, .month, [(1, 85)], in: 5)
        #expect(inside.status == .onTrack && inside.required == nil)
        // (12 × 90 − 96) / 11 = 984 / 11 at most, and (12 × 80 − 74) / 11 = 886 / 11 at least.
        #expect(isNear(try figures(goal, .month, [(1, 96)], in: 5).required, 984.0 / 11))
        #expect(isNear(try figures(goal, .month, [(1, 74)], in: 5).required, 886.0 / 11))
        // 1,100 in January leave less than nothing to the other months: 12 × 90 = 1,080.
        guard case .outOfReach = try figures(goal, .month, [(1, 1100)], in: 5).outlook else {
            return #expect(Bool(false), "a mean of 90 is still to be had")
        }
    }

    @Test("Conversations for each citizen and month: 940 a week for 3,770 are 1.0864")
    func ratio() throws {
        let text = """
            {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
             "measures": [{"id": "a", "name": "A", "unit": "count"},
                          {"id": "b", "name": "B", "unit": "count"},
                          {"id": "c", "name": "C", "unit": "count"}],
             "houses": [{"id": "h", "name": "H", "weeklyTargets": [
               {"measure": "b", "label": "B", "baseline": 872, "target": 940}]}],
             "sections": [{"title": "S", "goals": [
               {"house": "h", "measure": "c", "label": "C", "kind": "averageAtMost", "target": 3770},
               {"house": "h", "measure": "a", "label": "A", "kind": "averageAtLeast", "target": 1,
                "each": "month", "sumOf": [{"measure": "b"}], "per": [{"measure": "c"}]}]}]}
            """
        let plan = try Plan(json: Array(text.utf8))
        var history = History(plan: plan)
        // 366 / 7 / 12 weeks a month: 940 × 4.357142… / 3,770 = 1.08640…; week 2 lacks a part, and
        // nobody is there in week 3.
        for (measure, year, week, value) in [
            ("b", 2020, 1, 940.0), ("c", 2020, 1, 3770), ("b", 2020, 2, 900), ("b", 2020, 3, 9),
            ("c", 2020, 3, 0), ("b", 2019, 1, 940), ("c", 2019, 1, 3770),
        ] {
            let position = try #require(plan.indicators.firstIndex { $0.measure == measure })
            _ = history.record(
                value, of: IndicatorIndex(position: position),
                in: try #require(Period(.week, year: year, number: week)),
                at: History.Place(file: 0, line: 1))
        }
        let figures = GoalFigures(
            plan.annualGoals[1], in: plan.weeks[2], plan: plan, history: history)
        #expect(isNear(figures.toDate, 940 * 366 / 84 / 3770))
        #expect(figures.toDate.map { ($0 * 10_000).rounded() } == 10864)
        #expect(figures.periodsReported == 1 && figures.incompletePeriods == 1)
        // The same in 2019, whose months are shorter by 1 in 366: 940 × 365 / 84 / 3,770.
        #expect(isNear(figures.yearOverYear?.previousAverage, 940 * 365.0 / 84 / 3770))
        #expect(isNear(figures.yearOverYear?.changePercent, 100.0 / 365))
    }

    @Test("80–90 places: 92 are near, 85 are met, and the rest may bring 89.96")
    func weeklyRange() throws {
        let plan = try plan(
            "\"kind\": \"averageAtMost\", \"target\": 1", target: "\"target\": 80, \"upper\": 90")
        func figures(_ value: Double) throws -> WeeklyFigures {
            WeeklyFigures(
                plan.weeklyTargets[0], in: plan.weeks[0], plan: plan,
                history: try history(plan, "b", .week, [(1, value)]))
        }
        let above = try figures(92)
        #expect(above.status == .near && above.averageStatus == .near && above.deviation == 2)
        // (53 × 90 − 92) / 52 = 4,678 / 52.
        #expect(isNear(above.requiredAverage, 4678.0 / 52))
        let within = try figures(85)
        #expect(within.status == .met && within.deviation == 0 && within.requiredAverage == nil)
        // A tenth of 80 may be missing below, and a tenth of 90 too much above.
        #expect(try figures(72).status == .near && figures(71).status == .missed)
        #expect(try figures(99).status == .near && figures(100).status == .missed)
        // (53 × 80 − 72) / 52.
        #expect(isNear(try figures(72).requiredAverage, 4168.0 / 52))
    }
}
