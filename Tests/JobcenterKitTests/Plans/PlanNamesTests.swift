import Testing

@testable import JobcenterKit

@Suite("Names that lead to one thing", .limited)
struct PlanNamesTests {
    private func faults(_ changes: [(String, String)]) throws -> [String] {
        let text = changes.reduce(smallPlan) { text, change in
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

    private func isRead(_ spelling: String, as owner: String) -> String {
        "“\(spelling)” is read as a name of “\(owner)” already – give them names that can be told "
            + "apart"
    }

    @Test("No id or name is read as another's, among houses, measures and groups")
    func apart() throws {
        let house = #"{"id": "h", "name": "H", "weeklyTargets""#
        let other = #"{"id": "x", "name": "X"}, {"id": "h", "name": "H", "weeklyTargets""#
        func named(_ name: String) -> [(String, String)] {
            [(house, other.replacing("\"name\": \"X\"", with: "\"name\": \(name)"))]
        }
        #expect(try faults(named("\"X\"")) == [])
        // Another's id; another's name, spelt otherwise; in one language only; the house-wide unit's.
        #expect(try faults(named("\"h\"")) == ["houses[1].id: " + isRead("h", as: "x")])
        #expect(
            try faults(
                named(#"{"da": "Huset på Åen", "en": "X"}"#) + [
                    ("\"name\": \"H\"", "\"name\": \"HUSET  paa–åen/uge\"")
                ]) == ["houses[1].name: " + isRead("HUSET  paa–åen/uge", as: "x")])
        #expect(
            try faults(named(#"{"da": "X", "en": "w"}"#))
                == ["houseWideUnit.id: " + isRead("w", as: "x")])
        #expect(
            try faults([("\"id\": \"w\"", "\"id\": \"h\"")]).first
                == "houseWideUnit.id: “h” exists already")
        // Measures and groups.
        #expect(
            try faults([("\"en\": \"Bee\"", "\"en\": \"a\"")])
                == ["measures[1].name: " + isRead("a", as: "a")])
        #expect(
            try faults([
                (
                    #"{"id": "g", "name": "G"}"#,
                    #"{"id": "g", "name": "G"}, {"id": "k", "name": "g/uge"}"#
                )
            ]) == ["groups[1].name: " + isRead("g/uge", as: "g")])
        // Across the lists there is nothing to mistake: a cell says one of them.
        #expect(try faults([("\"name\": \"H\"", "\"name\": \"A\"")]) == [])
    }

    @Test("One number is that of one measure")
    func numbers() throws {
        #expect(
            try faults([("\"unit\": \"percent\"", "\"unit\": \"percent\", \"sharp\": 1")])
                == ["measures[1].sharp: number 1 is that of “A” already"])
    }

    @Test("A share is at most 100, growth may be more")
    func shares() throws {
        let tooMuch = "a share cannot be above 100 %"
        #expect(
            try faults([("\"target\": 50", "\"target\": 100.1")])
                == ["houses[0].weeklyTargets[1].target: \(tooMuch)"])
        #expect(
            try faults([("\"target\": 50", "\"baseline\": 950, \"target\": 100")])
                == ["houses[0].weeklyTargets[1].baseline: \(tooMuch)"])
        #expect(
            try faults([("\"target\": 5,", "\"target\": 950,")])
                == ["sections[0].goals[1].target: \(tooMuch)"])
        #expect(
            try faults([("\"target\": 40", "\"target\": 101")])
                == ["amendments[0].target: \(tooMuch)"])
        #expect(try faults([("\"target\": 4,", "\"target\": 400,")]) == [])
    }

    @Test("A figure is summed or reported, and growth has something to grow from")
    func derived() throws {
        let sum = #""sumOf": [{"measure": "a"}], "label": "L""#
        #expect(
            try faults([
                (#"{"house": "w", "measure": "a""#, #"{"house": "h", "measure": "a", "group": "g""#)
            ]) == [
                "sections[0].goals[0]: the figure cannot both be summed by “sumOf” and be reported – "
                    + "give the sum a house, measure or group of its own"
            ])
        #expect(
            try faults([
                (
                    sum,
                    sum
                        + #"}, {"house": "w", "measure": "a", "kind": "totalAtLeast", "target": 1, "label": "M""#
                )
            ]).first?.hasPrefix("sections[0].goals[0]: the figure cannot both") == true)
        #expect(
            try faults([("\"baseline\": 2", "\"baseline\": 0")])
                == [
                    "sections[0].goals[0]: growth cannot be measured where the baselines add up to 0"
                ])
    }

    @Test("No text of a plan holds a CPR number")
    func personalData() throws {
        for (find, replace, path) in [
            ("\"name\": \"H\"", "\"name\": \"Hus 010180-1234\"", "houses[0].name"),
            ("\"id\": \"p\"", "\"id\": \"010180-1234\"", "id"),
            (
                "\"note\": \"N\"", "\"note\": {\"da\": \"0101801234\", \"en\": \"N\"}",
                "sections[0].goals[0].note.da"
            ),
        ] {
            let found = try faults([(find, replace)])
            #expect(
                found.count == 1 && found[0].hasPrefix("\(path): the text holds a CPR"), "\(found)")
        }
    }

    @Test("An id wins over a name, and an empty cell names nothing")
    func lookup() throws {
        let plan = try Plan.builtIn("aalborg-2020")
        var names = IndicatorNames(plan: plan)
        let index = try names.find(house: "JOBHUSET", measure: "Formidlinger", group: "")
        #expect(plan.indicators[index.position].measure == "formidlinger")
        for (house, measure) in [("", "formidlinger"), (" – ", "formidlinger"), ("jobhuset", "")] {
            #expect(throws: IndicatorNames.Problem.self) {
                try names.find(house: house, measure: measure, group: "")
            }
        }
        for text in ["", "-", " "] {
            guard case .unknown = plan.house(named: text) else {
                Issue.record("»\(text)« names a house")
                continue
            }
        }
    }
}
