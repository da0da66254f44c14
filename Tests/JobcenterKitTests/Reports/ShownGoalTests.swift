import Testing

@testable import JobcenterKit

@Suite("What the rest of the year must bring", .limited)
struct ShownGoalTests {
    /// A goal's figures when each of its parts has these values, in the week of the last one or another.
    private func shown(
        _ measure: String, _ values: [Double], week: Int? = nil
    ) throws -> ShownGoal {
        let plan = try Plan.builtIn("aalborg-2020")
        let goal = try #require(plan.annualGoals.first { $0.indicator.measure == measure })
        var history = History(plan: plan)
        for (position, value) in values.enumerated() {
            for index in goal.parts {
                _ = history.record(
                    value, of: index, in: plan.weeks[position].period,
                    at: History.Place(file: 0, line: 1))
            }
        }
        let week = plan.weeks[max(0, (week ?? values.count) - 1)]
        let row = GoalRow(goal, in: week, plan: plan, history: history)
        return ShownGoal(row, in: week, language: .english)
    }

    @Test("A total is rounded up, and said beside the latest weeks")
    func total() throws {
        // The placements of five houses: 5 × 17 and 5 × 18, 175 of 1,700; (1,700 − 175) / 51 = 29.902.
        let shown = try shown("rekrutteringer", [17, 18])
        #expect(shown.toDate == "175")
        #expect(shown.required == "≥ 30.0")
        #expect(
            shown.remarks == ["rest of the year at least 30.0 a week; latest 2 weeks 87.5"])
    }

    @Test("Only what the reported weeks have reached themselves can no longer be missed")
    func reached() throws {
        func remarks(_ values: [Double], week: Int) throws -> [String] {
            let shown = try shown("rekrutteringer", values, week: week)
            #expect(shown.required == "–")
            return shown.remarks
        }
        // 5 × 9 = 45 of 1,700 in week 1, which 51 more such weeks would bring to 2,340.
        #expect(
            try remarks([9], week: 52) == [
                "reached if the 51 weeks without a report are like the latest"
            ])
        // 5 × 170 = 850 twice: 1,700.
        #expect(try remarks([170, 170], week: 3) == ["can no longer be missed"])
        // 5 × 169.9 twice are 1,699, and the week without a report is taken for 849.5.
        #expect(
            try remarks([169.9, 169.9], week: 3)
                == ["reached if the week without a report is like the latest"])
    }

    @Test("At the year's end too, a total that rests on weeks without a report is said to")
    func estimatedYear() throws {
        func total(_ values: [Double]) throws -> (status: String, remarks: [String]) {
            let shown = try shown("rekrutteringer", values, week: 53)
            return (shown.statusWords, shown.remarks)
        }
        // 5 × 7 = 35 in one of 53 weeks: 1,855 of 1,700.
        let reached = try total([7])
        #expect(reached.status == "● met")
        #expect(
            reached.remarks == ["reached if the 52 weeks without a report are like the latest"])
        // 5 × 6 = 30: 1,590.
        let missed = try total([6])
        #expect(missed.status == "○ missed")
        #expect(missed.remarks == ["missed if the 52 weeks without a report are like the latest"])
        // 52 weeks of 35 are 1,820 by themselves.
        #expect(try total(Array(repeating: 7, count: 52)).remarks.isEmpty)
        // 52 of 30 and one more are 1,590, and 53 that are all reported need no estimate.
        #expect(
            try total(Array(repeating: 6, count: 52)).remarks
                == ["missed if the week without a report is like the latest"])
        #expect(try total(Array(repeating: 6, count: 53)).remarks.isEmpty)
    }

    @Test("The latest reading is told from its target as the figure is")
    func latestBesideTarget() throws {
        let target = try #require(
            Plan.builtIn("aalborg-2020").annualGoals.first { $0.indicator.measure == "cv-andel" }?
                .target)
        #expect(target == 75)
        #expect(try shown("cv-andel", [74.9996]).latest == "under 75 %")
        #expect(try shown("cv-andel", [75.0004]).latest == "over 75 %")
        #expect(try shown("cv-andel", [75]).latest == "75 %")
        #expect(try shown("cv-andel", [74.996]).latest == "74.996 %")
        #expect(try shown("cv-andel", [74.9996, 80], week: 4).latest == "80 % (week 2)")
        // A week of a total is not read against the year's: 5 × 339.99996 = 1,699.9998.
        #expect(try shown("rekrutteringer", [339.99996]).latest == "1,700.000")
    }

    @Test("An average that nothing is asked of is not said to be certain")
    func undecided() throws {
        // 53 × 2,700 = 143,100; 9 × 30,000 = 270,000 in one week: no more is needed of the others.
        let shown = try shown("samtaler", [30_000])
        #expect(
            shown.remarks == ["rest of the year at least 0.0 on average; latest week 270,000"])
        // At most 3,770 on average: 200,000 in one week leave less than nothing for the others.
        #expect(try self.shown("bestand", [200_000]).remarks == ["can no longer be reached"])
    }

    @Test("The latest reading is shown, and its week where it is an earlier one")
    func latest() throws {
        #expect(try shown("bestand", [3700, 3702.5]).latest == "3,702.5")
        #expect(try shown("bestand", [3700, 3702.5], week: 4).latest == "3,702.5 (week 2)")
        #expect(try shown("bestand", [3702], week: 4).readings == ["latest 3,702 (week 1)"])
        #expect(try shown("udbetalt-rettidigt", [1, 0]).readings == ["latest no"])
        #expect(try shown("bestand", []).readings == [])
    }

    @Test("A yes or no is said as such, and in how many weeks it was kept")
    func yesNo() throws {
        let shown = try shown("udbetalt-rettidigt", [1, 0, 1])
        #expect(shown.toDate == "no")
        #expect(shown.target == "yes")
        #expect(shown.required == "–")
        #expect(shown.remarks == ["kept in 2 of 3 weeks"])
        #expect(shown.statusWords == "◐ at risk")
    }

    @Test("Nothing is said where nothing is reported")
    func none() throws {
        let shown = try shown("bestand", [])
        #expect(shown.toDate == "–" && shown.projection == "–" && shown.required == "–")
        #expect(shown.remarks.isEmpty)
        #expect(shown.statusWords == "· no data")
    }
}
