import Testing

@testable import JobcenterKit

@Suite("Cadences, ranges, ratios and growth of single indicators in a plan", .limited)
struct PlanFormsTests {
    /// What is said of the wide plan after changes of its text.
    private func faults(_ changes: (String, String)...) throws -> [String] {
        let text = changes.reduce(widePlan) { text, change in
            #expect(text.contains(change.0), "\(change.0)")
            return text.replacing(change.0, with: change.1)
        }
        do throws(UnsoundPlan) {
            _ = try Plan(json: Array(text.utf8))
            return []
        } catch {
            return error.faults.map { "\($0.path): \($0.message.english)" }
        }
    }

    private func goal(_ number: Int) -> String { "sections[0].goals[\(number)]" }

    @Test("Each indicator's cadence, and each goal's source and aim")
    func resolved() throws {
        let plan = try Plan(json: Array(widePlan.utf8))
        #expect(
            plan.indicators.indices.map { plan.cadence(of: IndicatorIndex(position: $0)) }
                == [.week, .week, .month, .halfYear, .quarter])
        let goals = plan.annualGoals
        #expect(
            goals.map(\.aim) == [
                Aim(.atLeast, 50), Aim(.atLeast, 80, upper: 90), Aim(.atLeast, 1),
                Aim(.atMost, 900),
                Aim(.atMost, 900), Aim(.atMost, 10), Aim(.atLeast, -2.5),
            ])
        #expect(goals.map(\.growthBaseline) == [17, nil, nil, nil, nil, nil, nil])
        #expect(goals.map(\.baseline) == [nil, 75, nil, nil, nil, 76, -3])
        // 80 − 75, 10 − 76, −2.5 − −3
        #expect(goals.map(\.baselineDifference) == [nil, 5, nil, nil, nil, -66, 0.5])
        #expect(
            goals.map(\.excludesSuspendedWeeks) == [false, false, true]
                + Array(repeating: false, count: 4))
        let ratio = goals[2].source
        #expect(ratio.parts.map(\.position) == [0, 1])
        // 24 × 4.357142… / 80
        let value = ratio.combined(in: 2020) { $0.position == 0 ? 24 : 80 }
        #expect(abs((value ?? 0) - 24 * 366 / 84 / 80) < 1e-12)
        #expect(ratio.combined(in: 2020) { $0.position == 0 ? 24 : 0 } == nil)
        #expect(ratio.combined(in: 2020) { $0.position == 0 ? 24 : nil } == nil)
        #expect(plan.measures.map(\.role) == [.means, .result, nil, nil, nil])
        #expect(plan.measures[0].definition == Wording(danish: "D", english: "E"))
    }

    @Test("A range's bounds change with amendments, and what is not amended stays")
    func amended() throws {
        let plan = try Plan(
            json: Array(
                widePlan.replacing(
                    "\"amendments\": [",
                    with: """
                        "amendments": [{"from": "2020-W30", "house": "h", "measure": "a",
                         "target": 35, "reason": "R"},
                        """
                ).utf8))
        func aim(_ number: Int) throws -> Aim {
            try plan.weeklyTargets[0].aim(in: #require(Week(year: 2020, number: number)))
        }
        #expect(try aim(23) == Aim(.atLeast, 24, upper: 30))
        #expect(try aim(24) == Aim(.atLeast, 28, upper: 40))
        #expect(try aim(30) == Aim(.atLeast, 35, upper: 40))
        #expect(try Plan(json: Array(plan.file.utf8)).file == plan.file)
        #expect(
            try faults(("\"target\": 28, \"upper\": 40", "\"target\": 31"))
                == [
                    "amendments[0]: the upper bound is below the target – give the target as the lower one"
                ])
        #expect(
            try faults(("\"target\": 24, \"upper\": 30", "\"target\": 24"))
                == ["amendments[0].upper: the weekly target has no upper bound to amend"])
    }

    @Test("One indicator has one cadence, and a derived goal that of its parts")
    func cadences() throws {
        let already = "the indicator has the cadence “%” already – it can have only one"
        #expect(
            try faults(("\"target\": 50,", "\"target\": 50, \"cadence\": \"month\","))
                == [goal(0) + ".cadence: " + already.replacing("%", with: "week")])
        let twice = """
            {"house": "w", "measure": "r", "kind": "averageAtMost", "target": 20, "label": "L"},
            {"house": "w", "measure": "r", "kind": "yearEndAtMost"
            """
        // The first goal says it.
        #expect(
            try faults((#"{"house": "w", "measure": "r", "kind": "yearEndAtMost""#, twice))
                == [goal(6) + ".cadence: " + already.replacing("%", with: "week")])
        // So it is with figures that are worked out, which are no indicators that are reported.
        let monthly =
            #""cadence": "month", "sumOf": [{"measure": "b", "group": "g"}], "label": "L"},"#
        let weekly = #""sumOf": [{"measure": "a"}], "label": "L"},"#
        let derived =
            #"{"house": "w", "measure": "b", "group": "g", "kind": "averageAtMost", "target": 9, "#
        #expect(try faults((monthly, monthly + derived + monthly)) == [])
        #expect(
            try faults((monthly, monthly + derived + weekly))
                == [goal(5) + ".cadence: " + already.replacing("%", with: "month")])
        let parts = "what it is worked out from has the cadence “%” – the goal must have the same"
        #expect(
            try faults(("\"cadence\": \"month\", \"sumOf\"", "\"sumOf\""))
                == [goal(4) + ".cadence: " + parts.replacing("%", with: "month")])
        #expect(
            try faults(
                (
                    #""per": [{"house": "h", "measure": "b", "group": ""}]"#,
                    #""per": [{"measure": "b"}]"#
                ))
                == [goal(2) + ".cadence: " + parts.replacing("%", with: "month")])
    }

    @Test("A range has an upper bound that is not below its target, and nothing else has one")
    func ranges() throws {
        let below = "the upper bound is below the target – give the target as the lower one"
        #expect(try faults(("\"upper\": 90", "\"upper\": 80")) == [])
        #expect(try faults(("\"upper\": 90", "\"upper\": 79.9")) == [goal(1) + ".upper: " + below])
        #expect(
            try faults(("\"upper\": 90,", ""))
                == [goal(1) + ".upper: a range must have an upper bound, “upper”"])
        #expect(
            try faults(("averageWithin", "averageAtLeast"))
                == [goal(1) + ".upper: only averageWithin has an upper bound"])
        #expect(
            try faults(("\"upper\": 30", "\"upper\": 23"))
                == ["houses[0].weeklyTargets[0].upper: " + below])
    }

    @Test("A ratio divides one weekly sum by another, and each part is reported")
    func ratios() throws {
        let sum = #""sumOf": [{"measure": "a"}], "#
        let part = #"{"house": "h", "measure": "b", "group": ""}"#
        let each = "\n    \"each\": \"month\","
        #expect(
            try faults((sum, ""), (each, ""))
                == [goal(2) + ".per: “per” divides a sum – give it with “sumOf”"])
        #expect(
            try faults(("\"per\": [\(part)],", ""))
                == [goal(2) + ".each: “each” is only for weekly sums that “per” divides"])
        #expect(
            try faults((part, #"{"house": "w", "measure": "b"}"#))
                == [goal(2) + ".per[0]: the sum has no parts: no house reports it"])
        #expect(
            try faults(("\"each\": \"month\"", "\"each\": \"week\""))
                == [goal(2) + ".each: unknown value “week” – choose one of: month"])
        // A quotient of monthly sums is taken for nothing.
        let monthly = #""sumOf": [{"measure": "b", "group": "g"}]"#
        #expect(
            try faults(
                (
                    monthly,
                    monthly + #", "per": [{"measure": "b", "group": "g"}], "each": "month""#
                )) == [goal(4) + ".each: “each” is only for weekly sums that “per” divides"])
    }

    @Test("Growth is measured from the goal's own baseline, else its weekly targets', never from 0")
    func growth() throws {
        #expect(
            try faults(("\"baseline\": 17, ", "")) == [
                goal(0)
                    + ": growth needs a figure of the year before: a “baseline” of the goal, or of "
                    + "all its weekly targets"
            ])
        #expect(
            try faults(
                ("\"baseline\": 17, ", ""), ("\"target\": 50,", "\"target\": 50, \"baseline\": 9,"))
                == [])
        #expect(
            try faults(("\"baseline\": 17, ", "\"baseline\": 0, "))
                == [goal(0) + ": growth cannot be measured where the baselines add up to 0"])
        #expect(
            try faults(("\"target\": 50,", "\"target\": 50, \"baseline\": 0,"))
                == [goal(0) + ": growth cannot be measured where the baselines add up to 0"])
        // What another goal says of the year's average serves, what one says of its total does not.
        let other =
            #"{"house": "h", "measure": "a", "kind": "%", "target": 9, "baseline": 8, "label": "L"},"#
        let first = "\"goals\": [\n"
        for (kind, isSound) in [("averageAtLeast", true), ("totalAtLeast", false)] {
            let found = try faults(
                ("\"baseline\": 17, ", ""), (first, first + other.replacing("%", with: kind)))
            #expect(found.isEmpty == isSound, "\(kind): \(found)")
        }
        // Growth has no difference from a value.
        let own = widePlan.replacing("\"target\": 50,", with: "\"target\": 50, \"baseline\": 9,")
        let goals = try Plan(json: Array(own.utf8)).annualGoals
        #expect(goals[0].growthBaseline == 9 && goals[0].baselineDifference == nil)
        // More than doubling is growth above 100 %.
        #expect(try faults(("\"target\": 50,", "\"target\": 150,")) == [])
    }

    @Test("Each figure is one that there can be in its unit")
    func units() throws {
        let (zero, rank) = ("the number is below zero", "a rank must be a whole number from 1")
        for (find, replace, path, message) in [
            ("\"target\": 24", "\"target\": -24", "houses[0].weeklyTargets[0].target", zero),
            ("\"baseline\": 17", "\"baseline\": -1", "houses[0].weeklyTargets[0].baseline", zero),
            ("\"baseline\": 75", "\"baseline\": -75", goal(1) + ".baseline", zero),
            ("\"target\": 80", "\"target\": -80", goal(1) + ".target", zero),
            ("\"target\": 50", "\"target\": -50", goal(0) + ".target", zero),
            ("\"target\": 28", "\"target\": -28", "amendments[0].target", zero),
            ("\"target\": 10", "\"target\": 0", goal(5) + ".target", rank),
            ("\"baseline\": 76", "\"baseline\": 76.5", goal(5) + ".baseline", rank),
        ] {
            #expect(try faults((find, replace)) == [path + ": " + message], "\(replace)")
        }
        // Bounds are figures of the unit too.
        let share = (
            "\"id\": \"a\", \"name\": \"A\", \"unit\": \"count\"",
            "\"id\": \"a\", \"name\": \"A\", \"unit\": \"percent\""
        )
        let above = "a share cannot be above 100 %"
        #expect(
            try faults(share, ("\"upper\": 30", "\"upper\": 101"))
                == ["houses[0].weeklyTargets[0].upper: " + above])
        #expect(
            try faults(share, ("\"upper\": 40", "\"upper\": 101"))
                == ["amendments[0].upper: " + above])
        #expect(
            try faults(("\"upper\": 90,", "\"upper\": 900, \"unit\": \"percent\","))
                == [goal(1) + ".upper: " + above])
        // Percentage points go either way.
        #expect(try faults(("-2.5", "250"), ("\"baseline\": -3", "\"baseline\": 0")) == [])
        #expect(
            try faults(("\"percentagePoints\"", "\"percent\"")) == [
                goal(6) + ".target: " + zero, goal(6) + ".baseline: " + zero,
            ])
        #expect(
            try faults(("\"percentagePoints\"", "\"percent\""), ("-2.5", "2.5"), ("-3", "101"))
                == [goal(6) + ".baseline: a share cannot be above 100 %"])
        #expect(
            try faults(
                ("\"percentagePoints\"", "\"yesNo\""), ("everyWeekAtLeast", "everyWeekYes"),
                ("\"target\": -2.5,", ""), ("\"baseline\": -3", "\"baseline\": 1")) == [
                    goal(6)
                        + ".baseline: a yes/no goal has no target and no figure of the year before"
                ])
    }

    @Test("It is written as it was read, and other plans lay goals over it")
    func written() throws {
        let plan = try Plan(json: Array(widePlan.utf8))
        let (written, read) = (
            try JSONReader.read(Array(plan.file.utf8)), try JSONReader.read(Array(widePlan.utf8))
        )
        for key in ["measures", "houses", "sections", "amendments"] {
            func fields(_ node: JSONNode) -> Set<String> {
                Set((node.fields ?? []).map { "\($0.key) \($0.value.json.line)" })
            }
            func entries(_ root: JSONNode) -> [JSONNode] {
                (root[key]?.nodes ?? []).flatMap {
                    $0["goals"]?.nodes ?? $0["weeklyTargets"]?.nodes ?? [$0]
                }
            }
            #expect(entries(written).map(fields) == entries(read).map(fields), "\(key)")
        }
        let changes = PlanSource(
            name: "q",
            bytes: Array(
                """
                {"id": "q", "extends": "p", "sections": [{"title": "S", "goals": [
                  {"house": "h", "measure": "b", "kind": "averageWithin", "upper": 95, "baseline": 70},
                  {"house": "w", "measure": "k", "kind": "averageAtLeast", "target": 0.5}]}]}
                """.utf8))
        let base = PlanSource(name: "p", bytes: Array(widePlan.utf8))
        let changed = try Plan(changes) { _, _ in base }.annualGoals
        #expect(changed.count == 7)
        #expect(changed[1].aim == Aim(.atLeast, 80, upper: 95) && changed[1].baseline == 70)
        #expect(changed[2].target == 0.5 && changed[2].parts.count == 2)
    }
}
