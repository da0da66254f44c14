import Testing

@testable import JobcenterKit

/// Plans that differ from the built-in one by what was laid over it in the course of the year.
struct ChangedPlan: Sendable {
    /// A new target of an indicator from a week on.
    struct Change: Sendable {
        let house: String
        let measure: String
        var group = ""
        let from: Int
        let target: Double
    }

    /// The first and the last week of each suspension.
    var suspensions: [ClosedRange<Int>] = []
    var changes: [Change] = []

    /// The suspended weeks, one by one.
    var suspendedWeeks: Set<Int> { Set(suspensions.flatMap { $0 }) }

    /// The target in force in a week, found by going through the changes.
    func target(of target: WeeklyTarget, in week: Int) -> Double {
        let later = changes.filter { change in
            let indicator = Indicator(
                house: change.house, measure: change.measure, group: change.group)
            return indicator == target.indicator && change.from <= week
        }
        return later.max { $0.from < $1.from }?.target ?? target.target
    }

    /// The plan, from its JSON.
    func plan() throws -> Plan {
        func name(_ week: Int) -> String { "2020-W\(week < 10 ? "0" : "")\(week)" }
        let suspensions = suspensions.map {
            """
            {"from": "\(name($0.lowerBound))", "through": "\(name($0.upperBound))",
             "reason": {"da": "Indsatsen var suspenderet", "en": "The effort was suspended"}}
            """
        }
        let amendments = changes.map {
            """
            {"from": "\(name($0.from))", "house": "\($0.house)", "measure": "\($0.measure)",
             "group": "\($0.group)", "target": \($0.target), "reason": "Handleplan"}
            """
        }
        // One of the targets is turned round, as the built-in plan has none that must be kept
        // below.
        let json = String(decoding: PackageResources.aalborg_2020_json, as: UTF8.self)
            .replacing(
                #""baseline": 57, "target": 90"#,
                with: #""direction": "atMost", "baseline": 57, "target": 90"#)
        return try Plan(
            json: Array(
                """
                {"suspensions": [\(suspensions.joined(separator: ", "))],
                 "amendments": [\(amendments.joined(separator: ", "))],
                \(json.dropFirst())
                """.utf8))
    }

    static let suspended = ChangedPlan(suspensions: [12...21])
    static let untouched = ChangedPlan()
}

/// A year in which weeks 12 to 21 were suspended, and one that was suspended at both ends and by
/// two decisions at once, with new targets in, before and behind the suspensions.
private let changedPlans = [
    ChangedPlan.suspended,
    ChangedPlan(
        suspensions: [12...21],
        changes: [
            .init(
                house: "jobhuset", measure: "samtaler", group: "forsikrede-ledige", from: 15,
                target: 900),
            .init(
                house: "jobhuset", measure: "samtaler", group: "forsikrede-ledige", from: 40,
                target: 960),
            .init(house: "uddannelseshuset", measure: "cv-andel", from: 26, target: 60),
            .init(
                house: "job-og-integrationshuset", measure: "samtaler", group: "nye-flygtninge",
                from: 30, target: 70.5),
        ]),
    ChangedPlan(
        suspensions: [1...2, 12...21, 20...23, 53...53],
        changes: [
            // In the order in which they were decided, which is not that of their weeks.
            .init(house: "sygedagpengehuset", measure: "formidlinger", from: 30, target: 1.3),
            .init(house: "sygedagpengehuset", measure: "formidlinger", from: 1, target: 1),
            .init(house: "sygedagpengehuset", measure: "formidlinger", from: 22, target: 0.9),
            .init(house: "jobhuset", measure: "virksomhedsplaceringer", from: 53, target: 48),
            .init(house: "job-og-aktivhuset", measure: "ordinaere-timer", from: 4, target: 2.5),
        ]),
]

@Suite(
    "Suspended weeks are shown but not scored, and amendments hold from their week on",
    .limited)
struct SuspensionTests {
    // MARK: What is reported

    /// Two years of values around their targets, with gaps.
    func history(of plan: Plan, seed: UInt64) -> History {
        var random = SeededGenerator(seed: seed)
        var history = History(plan: plan)
        let gaps = Double.random(in: 0...0.4, using: &random)
        for year in [2019, 2020] {
            for (position, indicator) in plan.indicators.enumerated() {
                let index = IndicatorIndex(position: position)
                let weekly = plan.weeklyTargets.first { $0.index == index }
                let goal = plan.annualGoals.first { $0.indicator == indicator }
                let level = weekly?.target ?? goal?.target ?? 1
                for number in 1...Week.count(in: year) {
                    let isGap = Double.random(in: 0..<1, using: &random) < gaps
                    var value = level * Double.random(in: 0.8...1.2, using: &random)
                    if goal?.kind == .everyWeekYes { value = value < 0.85 ? 0 : 1 }
                    // Some values meet their target exactly.
                    if Int.random(in: 0..<8, using: &random) == 0 { value = level }
                    guard let week = Week(year: year, number: number), !isGap else { continue }
                    let place = History.Place(file: 0, line: 1)
                    _ = history.record(value, of: index, in: week.period, at: place)
                }
            }
        }
        return history
    }

    func values(_ index: IndicatorIndex, _ year: Int, _ history: History) -> [Int: Double] {
        let series = history.series(of: index, in: year)
        return Dictionary(
            uniqueKeysWithValues: (1...Week.count(in: year)).compactMap { number in
                series[number: number].map { (number, $0) }
            })
    }

    /// Records the values of indicators in a week, in the order of the indicators.
    func record(
        _ values: [Double], of indices: [IndicatorIndex], _ number: Int, year: Int = 2020,
        in history: inout History
    ) throws {
        let week = try #require(Week(year: year, number: number))
        try #require(values.count <= indices.count)
        for (value, index) in zip(values, indices) {
            let place = History.Place(file: 0, line: 1)
            #expect(history.record(value, of: index, in: week.period, at: place) == nil)
        }
    }

    /// Jobhuset's conversations with insured unemployed: 940 a week, 872 in 2019.
    func conversations(in plan: Plan) throws -> WeeklyTarget {
        try #require(plan.weeklyTargets.first { $0.measure.id == "samtaler" })
    }

    func goal(_ measure: String, of house: String, in plan: Plan) throws -> AnnualGoal {
        try #require(plan.annualGoals.first { $0.measure.id == measure && $0.house.id == house })
    }

    // MARK: Comparisons

    func isSame(_ found: Double?, _ expected: Double?) -> Bool {
        guard let found, let expected else { return found == nil && expected == nil }
        return abs(found - expected) <= 1e-9 * max(1, abs(expected))
    }

    func expectSame(
        _ pairs: [(String, Double?, Double?)], _ place: @autoclosure () -> String = "",
        location: SourceLocation = #_sourceLocation
    ) {
        for (name, found, expected) in pairs where !isSame(found, expected) {
            let words = [found, expected].map { $0.map { "\($0)" } ?? "none" }
            Issue.record(
                "\(name) \(place()): \(words[0]) is not \(words[1])", sourceLocation: location)
        }
    }

    // MARK: Years at random

    @Test(
        "Weekly figures agree with an independent calculation in every week of random years",
        arguments: RandomCases.seeds(from: 31, 1), changedPlans.indices)
    func weekly(seed: UInt64, number: Int) throws {
        let changed = changedPlans[number]
        let plan = try changed.plan()
        let history = history(of: plan, seed: seed)
        #expect(plan.weeklyTargets.count { $0.direction == .atMost } == 1)
        let suspended = changed.suspendedWeeks
        for target in plan.weeklyTargets {
            let values = [2019, 2020].map { self.values(target.index, $0, history) }
            let targets = (0...53).map { changed.target(of: target, in: $0) }
            for week in plan.weeks {
                let found = WeeklyFigures(target, in: week, plan: plan, history: history)
                let expected = referenceWeekly(
                    values: values[1], previousYear: values[0],
                    targetInWeek: { targets[$0] }, suspended: suspended,
                    higherIsBetter: target.direction == .atLeast,
                    isPercent: target.unit == .percent, tolerance: 0.1, baseline: target.baseline,
                    week: week.number, weeksInYear: 53)
                var place: String {
                    "in \(week), plan \(number), seed \(seed), \(target.indicator)"
                }
                let (process, limits) = (found.process, expected.process)
                expectSame(
                    [
                        ("actual", found.actual, expected.actual),
                        ("target", found.target, expected.target),
                        ("deviation", found.deviation, expected.deviation),
                        ("deviation %", found.deviationPercent, expected.deviationPercent),
                        ("previous", found.previous, expected.previous),
                        ("average", found.average, expected.average),
                        ("baseline", found.baseline, expected.baseline),
                        (
                            "baseline change", found.baselineChangePercent,
                            expected.baselineChangePercent
                        ),
                        ("required", found.requiredAverage, expected.requiredAverage),
                        (
                            "previous year", found.yearOverYear?.previousAverage,
                            expected.previousYearAverage
                        ),
                        (
                            "previous year change", found.yearOverYear?.changePercent,
                            expected.previousYearChangePercent
                        ),
                        ("mean", process?.mean, limits?.mean),
                        ("lower limit", process?.lowerLimit, limits?.lowerLimit),
                        ("upper limit", process?.upperLimit, limits?.upperLimit),
                    ], place)
                #expect(
                    [found.weeksReported, found.weeksMet, found.streak, process?.week.number]
                        == [
                            expected.weeksReported, expected.weeksMet, expected.streak,
                            limits?.week,
                        ], "\(place)")
                #expect(
                    [
                        found.status.rawValue, found.averageStatus.rawValue,
                        process?.variation.rawValue, process?.rule?.rawValue,
                        process?.assurance.rawValue, process?.isProvisional.description,
                    ] == [
                        expected.status, expected.averageStatus, limits?.variation, limits?.rule,
                        limits?.assurance, limits?.provisional.description,
                    ], "\(place)")
            }
        }
    }

    @Test(
        "Annual goals agree with an independent calculation in every week of random years",
        arguments: RandomCases.seeds(from: 41, 1), changedPlans.indices)
    func annual(seed: UInt64, number: Int) throws {
        let changed = changedPlans[number]
        let plan = try changed.plan()
        let history = history(of: plan, seed: seed)
        for goal in plan.annualGoals {
            let isDerived = if case .sum = goal.source { true } else { false }
            let rule = ReferenceGoalRule(
                kind: goal.kind.rawValue, year: 2020, target: goal.target,
                growthBaseline: goal.growthBaseline, isDerived: isDerived,
                hasWeeklyTargets: isDerived, suspended: changed.suspendedWeeks)
            let parts = [2019, 2020].map { year in
                ReferenceParts(above: goal.parts.map { values($0, year, history) })
            }
            for week in plan.weeks {
                let differences = referenceGoal(
                    rule, parts: parts[1], previousYear: parts[0], week: week.number
                ).differences(
                    from: GoalFigures(goal, in: week, plan: plan, history: history))
                #expect(
                    differences == [], "in \(week), plan \(number), seed \(seed), \(goal.label)")
            }
        }
    }

    @Test("A suspension changes no figure of a reported goal or a total")
    func untouchedGoals() throws {
        let (plan, without) = (
            try ChangedPlan.suspended.plan(), try ChangedPlan.untouched.plan()
        )
        let history = history(of: plan, seed: 51)
        var touched: [String] = []
        for (goal, other) in zip(plan.annualGoals, without.annualGoals) {
            let isSame = plan.weeks.allSatisfy { week in
                let figures = GoalFigures(goal, in: week, plan: plan, history: history)
                let others = GoalFigures(other, in: week, plan: without, history: history)
                return "\(figures)" == "\(others)"
            }
            if !isSame { touched.append("\(goal.house.id) \(goal.measure.id)") }
        }
        #expect(
            touched == [
                "tvaergaaende samtaler", "tvaergaaende ordinaere-timer",
                "tvaergaaende virksomhedsplaceringer",
            ])
    }

    // MARK: Worked out by hand

    /// Weeks 10, 11, 12, 21, 22 and 24 of Jobhuset's conversations, and some weeks of 2019.
    func conversationYear(_ plan: Plan) throws -> History {
        var history = History(plan: plan)
        let indices = [try conversations(in: plan).index]
        let values = [(10, 950.0), (11, 960), (12, 300), (21, 400), (22, 941), (24, 945)]
        for (week, value) in values { try record([value], of: indices, week, in: &history) }
        for (week, value) in [(10, 800.0), (11, 820), (12, 100), (22, 850)] {
            try record([value], of: indices, week, year: 2019, in: &history)
        }
        return history
    }

    func conversationFigures(_ changed: ChangedPlan, _ number: Int) throws -> WeeklyFigures {
        let plan = try changed.plan()
        return WeeklyFigures(
            try conversations(in: plan), in: try #require(Week(year: 2020, number: number)),
            plan: plan, history: try conversationYear(plan))
    }

    @Test("A suspended week is shown with its deviation and counts for nothing")
    func suspendedWeek() throws {
        let shown = try conversationFigures(.suspended, 12)
        #expect(shown.status == .suspended)
        #expect((shown.weeksReported, shown.weeksMet, shown.streak) == (2, 2, 0))
        #expect(shown.averageStatus == .met)
        #expect(shown.series.map(\.period.number) == [10, 11, 12])
        expectSame([
            ("actual", shown.actual, 300),
            ("target", shown.target, 940),
            ("deviation", shown.deviation, -640),  // 300 − 940
            ("deviation %", shown.deviationPercent, -64_000.0 / 940),  // 100 × −640 / 940
            ("previous", shown.previous, 960),
            ("average", shown.average, 955),  // (950 + 960) / 2
            ("baseline change", shown.baselineChangePercent, 8300.0 / 872),  // 100 × (955 − 872)
            // 2 weeks reported, 32 scored ones remain, 22 to 53:
            // (34 × 940 − 1,910) / 32 = (31,960 − 1,910) / 32
            ("required", shown.requiredAverage, 30_050.0 / 32),
            ("previous year", shown.yearOverYear?.previousAverage, 810),  // (800 + 820) / 2
        ])

        let scored = try conversationFigures(.untouched, 12)
        #expect(scored.status == .missed)  // 300 < 846 = 940 − 94
        #expect((scored.weeksReported, scored.weeksMet, scored.streak) == (3, 2, -1))
        #expect(scored.averageStatus == .missed)
        expectSame([
            ("deviation", scored.deviation, -640),
            ("average", scored.average, 2210.0 / 3),  // (950 + 960 + 300) / 3
            // 3 weeks reported, 41 remain: (44 × 940 − 2,210) / 41 = (41,360 − 2,210) / 41
            ("required", scored.requiredAverage, 39_150.0 / 41),
        ])
    }

    @Test("A suspended week without a value is suspended, not unreported")
    func suspendedWithoutValue() throws {
        let figures = try conversationFigures(.suspended, 15)
        #expect(figures.status == .suspended)
        #expect((figures.weeksReported, figures.weeksMet, figures.streak) == (2, 2, 0))
        expectSame([
            ("actual", figures.actual, nil), ("deviation", figures.deviation, nil),
            ("previous", figures.previous, nil), ("average", figures.average, 955),
        ])
        #expect(try conversationFigures(.untouched, 15).status == .noData)
    }

    @Test("The first week after a suspension goes on where the last before it left off")
    func weekAfterSuspension() throws {
        let after = try conversationFigures(.suspended, 22)
        #expect(after.status == .met)
        // The streak steps over weeks 12 to 21, with values and without.
        #expect((after.weeksReported, after.weeksMet, after.streak) == (3, 3, 3))
        #expect(after.averageStatus == .met)
        #expect(after.series.map(\.period.number) == [10, 11, 12, 21, 22])
        expectSame([
            ("deviation", after.deviation, 1),  // 941 − 940
            ("previous", after.previous, 400),  // week 21's value, though it is suspended
            ("average", after.average, 2851.0 / 3),  // (950 + 960 + 941) / 3
            // 3 weeks reported, 31 remain: (34 × 940 − 2,851) / 31 = 29,109 / 31
            ("required", after.requiredAverage, 939),
            // Weeks 10, 11 and 22 of 2019: (800 + 820 + 850) / 3
            ("previous year", after.yearOverYear?.previousAverage, 2470.0 / 3),
            // 100 × (2,851 − 2,470) / 2,470
            ("previous year change", after.yearOverYear?.changePercent, 38_100.0 / 2470),
        ])

        let scored = try conversationFigures(.untouched, 22)
        #expect(scored.status == .met)
        #expect((scored.weeksReported, scored.weeksMet, scored.streak) == (5, 3, 1))
        #expect(scored.averageStatus == .missed)  // 710.2 < 846
        expectSame([
            ("average", scored.average, 710.2),  // (950 + 960 + 300 + 400 + 941) / 5
            // 5 weeks reported, 31 remain: (36 × 940 − 3,551) / 31 = (33,840 − 3,551) / 31
            ("required", scored.requiredAverage, 30_289.0 / 31),
            // Weeks 10, 11, 12 and 22 of 2019: (800 + 820 + 100 + 850) / 4
            ("previous year", scored.yearOverYear?.previousAverage, 642.5),
            // This year (950 + 960 + 300 + 941) / 4 = 787.75: 100 × 145.25 / 642.5
            ("previous year change", scored.yearOverYear?.changePercent, 14_525 / 642.5),
        ])
    }

    @Test("A scored week without a value ends a streak that a suspension does not end")
    func gapAfterSuspension() throws {
        let figures = try conversationFigures(.suspended, 24)
        #expect(try conversationFigures(.suspended, 23).streak == 0)
        #expect((figures.weeksReported, figures.weeksMet, figures.streak) == (4, 4, 1))
        expectSame([
            ("previous", figures.previous, nil),
            ("average", figures.average, 949),  // (950 + 960 + 941 + 945) / 4 = 3,796 / 4
            // 4 weeks reported, 29 remain: (33 × 940 − 3,796) / 29 = (31,020 − 3,796) / 29
            ("required", figures.requiredAverage, 27_224.0 / 29),
        ])
    }

    @Test("In a suspended week every weekly target of the summary is suspended")
    func summary() throws {
        let plan = try ChangedPlan.suspended.plan()
        let history = history(of: plan, seed: 52)
        for number in [11, 12, 21, 22] {
            let week = try #require(Week(year: 2020, number: number))
            let summary = Summary(of: plan.houses, in: week, plan: plan, history: history)
            let statuses = summary.rows.flatMap(\.cells).flatMap(\.statuses)
            #expect(statuses.count == 38)
            #expect(
                statuses.count { $0 == .suspended } == ((12...21).contains(number) ? 38 : 0))
        }
    }

    /// Weeks 11 to 13 and 22 of everything that the goals below are made of.
    func goalYear(_ plan: Plan) throws -> History {
        var history = History(plan: plan)
        let conversations = try goal("samtaler", of: "tvaergaaende", in: plan).parts
        // 2,700 is the sum of the targets, so these are 2,750, 1,000 and 2,710. Week 13 has no
        // sum, as eight of its nine parts are missing.
        for (week, values) in [
            (11, [990.0, 250, 300, 90, 350, 90, 65, 475, 140]),
            (12, [300, 100, 150, 50, 100, 50, 20, 180, 50]),
            (13, [300]),
            (22, [950, 250, 300, 90, 350, 90, 65, 475, 140]),
        ] {
            try record(values, of: conversations, week, in: &history)
        }
        // In 2019 2,500 and 2,000.
        for (week, first) in [(11, 740.0), (12, 240)] {
            try record(
                [first, 250, 300, 90, 350, 90, 65, 475, 140], of: conversations, week, year: 2019,
                in: &history)
        }
        // 11, 3 and 8 courses; the baselines are 2 + 1.6 + 0.9 + 2.3 = 6.8.
        let courses = try goal("ordinaere-timer", of: "tvaergaaende", in: plan).parts
        for (week, values) in [(11, [3.0, 3, 2, 3]), (12, [0, 1, 0, 2]), (22, [2, 2, 2, 2])] {
            try record(values, of: courses, week, in: &history)
        }
        // 32 placements in each of two weeks.
        let placements = try goal("rekrutteringer", of: "tvaergaaende", in: plan).parts
        for week in [12, 22] {
            try record([28, 1, 2, 0, 1], of: placements, week, in: &history)
        }
        // Stocks of job-ready cash benefit recipients, at most 641.
        let stock = try #require(plan.annualGoals.first { $0.target == 641 }).parts
        for (week, value) in [(11, 640.0), (12, 660), (22, 650)] {
            try record([value], of: stock, week, in: &history)
        }
        return history
    }

    @Test("An average summed from weekly targets leaves suspended weeks out")
    func derivedAverage() throws {
        func figures(_ changed: ChangedPlan, _ number: Int) throws -> GoalFigures {
            let plan = try changed.plan()
            return GoalFigures(
                try goal("samtaler", of: "tvaergaaende", in: plan),
                in: try #require(Week(year: 2020, number: number)), plan: plan,
                history: try goalYear(plan))
        }
        let touched = try figures(.suspended, 22)
        #expect((touched.periodsReported, touched.periodsRemaining) == (2, 31))
        // Week 13 has some of its parts only, but is not scored.
        #expect(touched.incompletePeriods == 0)
        #expect(touched.status == .onTrack)
        // The series shows week 12 all the same.
        #expect(touched.series.map(\.period.number) == [11, 12, 22])
        expectSame([
            ("to date", touched.toDate, 2730),  // (2,750 + 2,710) / 2
            ("projection", touched.projection, 2730),  // the level of both weeks goes on
            // (33 × 2,700 − 5,460) / 31 = (89,100 − 5,460) / 31
            ("required", touched.required, 83_640.0 / 31),
            ("previous year", touched.yearOverYear?.previousAverage, 2500),  // week 11 alone
            ("change", touched.yearOverYear?.changePercent, 10),  // 100 × (2,750 − 2,500) / 2,500
        ])

        // In week 12 itself: week 11 is reported, 32 weeks remain, 22 to 53.
        let during = try figures(.suspended, 12)
        #expect((during.periodsReported, during.periodsRemaining) == (1, 32))
        expectSame([
            ("to date", during.toDate, 2750),
            // (33 × 2,700 − 2,750) / 32 = (89,100 − 2,750) / 32
            ("required", during.required, 86_350.0 / 32),
        ])

        let scored = try figures(.untouched, 22)
        #expect((scored.periodsReported, scored.periodsRemaining) == (3, 31))
        #expect(scored.incompletePeriods == 1)
        #expect(scored.status == .offTrack)
        expectSame([
            ("to date", scored.toDate, 6460.0 / 3),  // (2,750 + 1,000 + 2,710) / 3
            ("projection", scored.projection, 6460.0 / 3),
            // (34 × 2,700 − 6,460) / 31 = (91,800 − 6,460) / 31
            ("required", scored.required, 85_340.0 / 31),
            ("previous year", scored.yearOverYear?.previousAverage, 2250),  // (2,500 + 2,000) / 2
            // (2,750 + 1,000) / 2 = 1,875: 100 × −375 / 2,250
            ("change", scored.yearOverYear?.changePercent, -37_500.0 / 2250),
        ])
    }

    @Test("Growth summed from weekly targets leaves suspended weeks out")
    func derivedGrowth() throws {
        func figures(_ changed: ChangedPlan) throws -> GoalFigures {
            let plan = try changed.plan()
            return GoalFigures(
                try goal("ordinaere-timer", of: "tvaergaaende", in: plan),
                in: try #require(Week(year: 2020, number: 22)), plan: plan,
                history: try goalYear(plan))
        }
        let touched = try figures(.suspended)
        #expect((touched.periodsReported, touched.periodsRemaining) == (2, 31))
        #expect(touched.status == .onTrack)  // 39.7 % are more than 39.5 %
        expectSame([
            // (11 + 8) / 2 = 9.5: 100 × (9.5 / 6.8 − 1) = 100 × 2.7 / 6.8
            ("to date", touched.toDate, 270 / 6.8), ("projection", touched.projection, 270 / 6.8),
            // 6.8 × 1.395 = 9.486: (33 × 9.486 − 19) / 31 = (313.038 − 19) / 31
            ("required", touched.required, 294.038 / 31),
        ])

        let scored = try figures(.untouched)
        #expect((scored.periodsReported, scored.periodsRemaining) == (3, 31))
        expectSame([
            // (11 + 3 + 8) / 3 = 22 / 3; 6.8 = 20.4 / 3: 100 × (22 / 20.4 − 1) = 160 / 20.4
            ("to date", scored.toDate, 160 / 20.4), ("projection", scored.projection, 160 / 20.4),
            // (34 × 9.486 − 22) / 31 = (322.524 − 22) / 31
            ("required", scored.required, 300.524 / 31),
        ])
    }

    @Test(
        "A total and a stock count suspended weeks like all others",
        arguments: [[], [12...21]])
    func totalsAndStocks(suspensions: [ClosedRange<Int>]) throws {
        let plan = try ChangedPlan(suspensions: suspensions).plan()
        let history = try goalYear(plan)
        let week = try #require(Week(year: 2020, number: 22))

        let recruitments = GoalFigures(
            try goal("rekrutteringer", of: "tvaergaaende", in: plan), in: week, plan: plan,
            history: history)
        #expect((recruitments.periodsReported, recruitments.periodsRemaining) == (2, 31))
        // 704 < 705.7 = 1,700 × 22 / 53, and 1,696 < 1,700.
        #expect(recruitments.status == .offTrack)
        expectSame([
            ("to date", recruitments.toDate, 64),  // 32 + 32
            // 20 weeks without a report at the level of 32: 64 + 640 = 704; 704 + 31 × 32
            ("projection", recruitments.projection, 1696),
            ("required", recruitments.required, 996.0 / 31),  // (1,700 − 704) / 31
        ])

        let stock = GoalFigures(
            try #require(plan.annualGoals.first { $0.target == 641 }), in: week, plan: plan,
            history: history)
        #expect((stock.periodsReported, stock.periodsRemaining) == (3, 31))
        #expect(stock.status == .offTrack)
        expectSame([
            ("to date", stock.toDate, 650),  // (640 + 660 + 650) / 3
            ("projection", stock.projection, 650),
            // (34 × 641 − 1,950) / 31 = (21,794 − 1,950) / 31
            ("required", stock.required, 19_844.0 / 31),
        ])
    }

    @Test("Where the rest of the year is suspended, nothing can be required of it")
    func suspendedToTheEnd() throws {
        let plan = try ChangedPlan(suspensions: [12...21, 23...53]).plan()
        let week = try #require(Week(year: 2020, number: 22))
        let history = try goalYear(plan)
        let figures = WeeklyFigures(
            try conversations(in: plan), in: week, plan: plan, history: history)
        #expect(figures.requiredAverage == nil)
        #expect(figures.average == 970)  // (990 + 950) / 2

        let average = GoalFigures(
            try goal("samtaler", of: "tvaergaaende", in: plan), in: week, plan: plan,
            history: history)
        #expect(average.periodsRemaining == 0)
        #expect(average.required == nil)
        #expect(average.status == .met)  // 2,730, and no scored week can change it
        let recruitments = GoalFigures(
            try goal("rekrutteringer", of: "tvaergaaende", in: plan), in: week, plan: plan,
            history: history)
        #expect(recruitments.periodsRemaining == 31)
        #expect(recruitments.status == .offTrack)
    }

    @Test("An amended target holds from its week on, and earlier weeks keep theirs")
    func amendment() throws {
        // 940 until week 19, 900 until week 39, then 960.
        let changed = ChangedPlan(changes: [
            .init(
                house: "jobhuset", measure: "samtaler", group: "forsikrede-ledige", from: 40,
                target: 960),
            .init(
                house: "jobhuset", measure: "samtaler", group: "forsikrede-ledige", from: 20,
                target: 900),
        ])
        let plan = try changed.plan()
        let target = try conversations(in: plan)
        var history = History(plan: plan)
        for week in 18...21 { try record([925], of: [target.index], week, in: &history) }
        func figures(_ number: Int) throws -> WeeklyFigures {
            WeeklyFigures(
                target, in: try #require(Week(year: 2020, number: number)), plan: plan,
                history: history)
        }
        #expect(
            try [1, 19, 20, 39, 40, 53].map { try figures($0).target }
                == [940, 940, 900, 900, 960, 960])

        let before = try figures(19)
        #expect(before.status == .near)  // 846 ≤ 925 < 940
        #expect(before.averageStatus == .near)
        #expect((before.weeksReported, before.weeksMet, before.streak) == (2, 0, -2))
        expectSame([
            ("deviation", before.deviation, -15),  // 925 − 940
            ("deviation %", before.deviationPercent, -1500.0 / 940),
            // 2 × 940 = 1,880 reported; ahead 20 × 900 (20 to 39) and 14 × 960 (40 to 53), that
            // is 18,000 + 13,440; (1,880 + 31,440 − 1,850) / 34
            ("required", before.requiredAverage, 31_470.0 / 34),
        ])

        let first = try figures(20)
        #expect(first.status == .met)  // 925 ≥ 900
        // The mean of the targets is (940 + 940 + 900) / 3 = 926.7, so 925 only comes near it.
        #expect(first.averageStatus == .near)
        #expect((first.weeksReported, first.weeksMet, first.streak) == (3, 1, 1))
        expectSame([
            ("deviation", first.deviation, 25),
            ("deviation %", first.deviationPercent, 2500.0 / 900),
            ("average", first.average, 925),
            // 2,780 reported; ahead 19 × 900 + 14 × 960 = 17,100 + 13,440 = 30,540;
            // (2,780 + 30,540 − 2,775) / 33
            ("required", first.requiredAverage, 30_545.0 / 33),
        ])

        let second = try figures(21)
        // (940 + 940 + 900 + 900) / 4 = 920: reached, though 940 is not.
        #expect(second.averageStatus == .met)
        #expect((second.weeksReported, second.weeksMet, second.streak) == (4, 2, 2))
        expectSame([
            // 3,680 reported; ahead 18 × 900 + 14 × 960 = 16,200 + 13,440 = 29,640;
            // (3,680 + 29,640 − 3,700) / 32 = 29,620 / 32
            ("required", second.requiredAverage, 925.625)
        ])

        // The baseline and the goal across houses are what they were.
        #expect(second.baseline == 872)
        #expect(try goal("samtaler", of: "tvaergaaende", in: plan).target == 2700)
    }

    @Test("An amendment inside a suspension holds when scoring begins again")
    func amendmentInSuspension() throws {
        let changed = ChangedPlan(
            suspensions: [12...21],
            changes: [
                .init(
                    house: "jobhuset", measure: "samtaler", group: "forsikrede-ledige", from: 15,
                    target: 900)
            ])
        let plan = try changed.plan()
        let target = try conversations(in: plan)
        let history = try conversationYear(plan)
        func figures(_ number: Int) throws -> WeeklyFigures {
            WeeklyFigures(
                target, in: try #require(Week(year: 2020, number: number)), plan: plan,
                history: history)
        }
        // Weeks 12 and 21 are suspended and measured against 940 and 900 all the same.
        expectSame([
            ("deviation", try figures(12).deviation, -640),
            ("deviation", try figures(21).deviation, -500),
            // Reported are weeks 10 and 11 with 940 each; ahead 32 × 900, 22 to 53:
            // (1,880 + 28,800 − 1,910) / 32 = 28,770 / 32
            ("required", try figures(12).requiredAverage, 28_770.0 / 32),
            // (940 + 940 + 900 + 31 × 900 − 2,851) / 31 = 27,829 / 31
            ("required", try figures(22).requiredAverage, 27_829.0 / 31),
        ])
        #expect(try figures(21).status == .suspended)
        #expect(try figures(22).streak == 3)
    }
}
