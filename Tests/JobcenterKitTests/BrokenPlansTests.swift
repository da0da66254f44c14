import Foundation
import Testing

@testable import JobcenterKit

@Suite("A plan with one fault is refused with the one error that names it", .limited)
struct BrokenPlansTests {
    /// A change to the built-in plan's text that breaks it, and what is said of it.
    struct Breakage: CustomTestStringConvertible {
        let find: String
        let replace: String
        /// The place in the plan.
        let path: String
        /// A part of the message in English.
        let message: String

        var testDescription: String { "\(find) → \(replace)" }

        init(_ find: String, _ replace: String, _ path: String, _ message: String) {
            (self.find, self.replace, self.path, self.message) = (find, replace, path, message)
        }
    }

    static let broken: [Breakage] = [
        // The text
        Breakage("\"tolerance\": 0.1,", "\"tolerance\": 0.1", "", "unexpected character"),
        Breakage("\"year\": 2020,", "\"year\": 2020,,", "", "unexpected character"),
        Breakage("\"year\": 2020", "\"year\": 02020", "", "unexpected character"),
        Breakage("\"followUp\": \"6 skarpe\"", "\"followUp\": \"6 \\x skarpe\"", "", "unexpected"),
        Breakage("\"year\": 2020,", "\"year\": 2020, \"year\": 2021,", "", "stands twice"),
        Breakage(
            "\"municipality\": \"Aalborg\"", "\"municipality\": \"Aal\nborg\"", "", "unexpected"),
        // Shape
        Breakage("\"year\": 2020", "\"year\": \"2020\"", "year", "a whole number"),
        Breakage("\"year\": 2020", "\"year\": 2020.5", "year", "a whole number"),
        Breakage("\"municipality\": \"Aalborg\",", "", "municipality", "is missing"),
        Breakage("\"municipality\"", "\"municipalty\"", "municipalty", "“municipality”?"),
        Breakage("\"tolerance\": 0.1", "\"tolerance\": null", "tolerance", "a number"),
        Breakage(
            "\"unit\": \"percent\", \"sharp\": 4", "\"unit\": \"procent\", \"sharp\": 4",
            "measures[3].unit", "choose one of"),
        Breakage("\"sharp\": 4", "\"sharp\": 4.5", "measures[3].sharp", "a whole number"),
        Breakage(
            "{\"da\": \"Samtaler\", \"en\": \"Conversations\"}", "{\"da\": \"Samtaler\"}",
            "measures[2].name.en", "is missing"),
        Breakage(
            "{\"da\": \"Samtaler\", \"en\": \"Conversations\"}", "17", "measures[2].name",
            "a text or"),
        Breakage(
            "\"baseline\": 182.8, \"target\": 188", "\"baseline\": 182.8, \"target\": \"188\"",
            "houses[0].weeklyTargets[0].target", "a number"),
        Breakage(
            "\"baseline\": 182.8, \"target\": 188",
            "\"baseline\": 182.8, \"taget\": 188, \"target\": 188",
            "houses[0].weeklyTargets[0].taget", "“target”"),
        Breakage(
            "\"kind\": \"yearEndAtLeast\", \"target\": 500",
            "\"kind\": \"yearEnd\", \"target\": 500",
            "sections[0].goals[0].kind", "choose one of"),
        // Ranges and ids
        Breakage("\"year\": 2020", "\"year\": 1066", "year", "1900 to 9998"),
        Breakage("\"tolerance\": 0.1", "\"tolerance\": 10", "tolerance", "below 1"),
        Breakage("\"id\": \"aalborg-2020\"", "\"id\": \"Aalborg 2020\"", "id", "lower-case"),
        Breakage(
            "\"id\": \"hjaelp-i-saerlige-tilfaelde\"", "\"id\": \"alle\"", "groups[18].id",
            "exists already"),
        Breakage(
            "\"id\": \"ydelsescentret\"", "\"id\": \"jobhuset\"", "houses[5].id",
            "exists already"),
        // References
        Breakage(
            "\"measure\": \"afslutninger\", \"group\": \"forsikrede-ledige\"",
            "\"measure\": \"afslutning\", \"group\": \"forsikrede-ledige\"",
            "houses[0].weeklyTargets[0].measure", "“afslutninger”"),
        Breakage(
            "\"measure\": \"afslutninger\", \"group\": \"forsikrede-ledige\"",
            "\"measure\": \"afslutninger\", \"group\": \"forsikrede\"",
            "houses[0].weeklyTargets[0].group", "unknown group"),
        Breakage(
            "{\"house\": \"tvaergaaende\", \"measure\": \"alliancevirksomheder\"",
            "{\"house\": \"tvaergaend\", \"measure\": \"alliancevirksomheder\"",
            "sections[0].goals[0].house", "“tvaergaaende”"),
        // Goals
        Breakage(
            "\"kind\": \"yearEndAtLeast\", \"target\": 500", "\"kind\": \"yearEndAtLeast\"",
            "sections[0].goals[0].target", "must have a target"),
        Breakage(
            "\"kind\": \"everyWeekYes\", \"label\": \"Borgere",
            "\"kind\": \"everyWeekYes\", \"target\": 1, \"label\": \"Borgere",
            "sections[7].goals[3].target", "has no target"),
        Breakage(
            "\"kind\": \"averageAtLeast\", \"target\": 2700, \"sumOf\": [{\"measure\": \"samtaler\"}]",
            "\"kind\": \"averageAtLeast\", \"target\": 2700, \"sumOf\": [{\"measure\": \"samtale\"}]",
            "sections[1].goals[0].sumOf[0]", "no parts"),
        Breakage(
            "\"kind\": \"growthAtLeast\", \"target\": 39.5",
            "\"kind\": \"growthAtLeast\", \"unit\": \"count\", \"target\": 39.5",
            "sections[1].goals[2].unit", "does not fit"),
        Breakage(
            "\"baseline\": 48, \"target\": 100", "\"target\": 100",
            "sections[1].goals[3]", "baseline"),
        // Suspensions, amendments, extends
        Breakage(
            "\"year\": 2020,",
            "\"year\": 2020, \"suspensions\": [{\"from\": \"2020-W12\", \"through\": \"2021-W12\", \"reason\": \"x\"}],",
            "suspensions[0].through", "a week of the plan's year"),
        Breakage(
            "\"year\": 2020,",
            "\"year\": 2020, \"suspensions\": [{\"from\": \"2020-W12\", \"through\": \"2020-W11\", \"reason\": \"x\"}],",
            "suspensions[0].through", "ends before"),
        Breakage(
            "\"year\": 2020,",
            "\"year\": 2020, \"amendments\": [{\"from\": \"2020-W12\", \"house\": \"jobhuset\", \"measure\": \"bestand\", \"target\": 1, \"reason\": \"x\"}],",
            "amendments[0]", "no weekly target"),
        Breakage(
            "\"year\": 2020,",
            "\"year\": 2020, \"amendments\": [{\"from\": \"2020-W12\", \"house\": \"jobhuset\", \"measure\": \"cv-andel\", \"target\": 1, \"reason\": \"x\"}, {\"from\": \"2020-W12\", \"house\": \"jobhuset\", \"measure\": \"cv-andel\", \"target\": 2, \"reason\": \"x\"}],",
            "amendments[1].from", "exists already"),
        Breakage(
            "\"year\": 2020,", "\"year\": 2020, \"extends\": \"aalborg-2019\",", "extends",
            "aalborg-2019"),
    ]

    @Test("One fault, one error, at its place", arguments: broken)
    func refused(_ broken: Breakage) throws {
        let bytes = try #require(Plan.builtInSource("aalborg-2020")).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        let range = try #require(text.range(of: broken.find), "the plan has changed")
        let changed = text.replacingCharacters(in: range, with: broken.replace)
        do {
            _ = try Plan(json: Array(changed.utf8))
            Issue.record("it was accepted")
        } catch let unsound {
            #expect(unsound.faults.count == 1, "\(unsound.faults.map(\.path))")
            let fault = try #require(unsound.faults.first)
            #expect(fault.path == broken.path)
            #expect(fault.message.english.contains(broken.message), "\(fault.message.english)")
            let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
            // What is missing is missed where its object begins.
            let isMissed = fault.message.english.contains("is missing") && !broken.path.isEmpty
            let found = try #require(fault.line)
            // A growth goal is told of a house's target that it needs.
            if broken.message == "baseline" { return }
            #expect(isMissed ? found <= line : abs(found - line) <= 1, "line \(found)")
        }
    }

    @Test("There are at least thirty of them")
    func count() {
        #expect(Self.broken.count >= 30)
    }
}

@Suite("Plans as documents", .limited)
struct PlanDocumentsTests {
    private func fixture(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return Array(
            try Data(contentsOf: folder.appendingPathComponent("../../Fixtures/plans/\(name)")))
    }

    @Test("What is shown reads back and shows the same bytes")
    func fixedPoint() throws {
        let plans = [
            try Plan.builtIn("aalborg-2020"),
            try Plan(json: fixture("aalborg-2020-handleplan.json")),
            try Plan(json: fixture("aalborg-2020-maanedlig.json")),
            try Plan(json: fixture("aalborg-2020-oevrige-maal.json")),
            try Plan(json: fixture("albertslund-2019.json")),
        ]
        for plan in plans {
            let shown = plan.file
            #expect(!shown.contains("extends"))
            #expect(try Plan(json: Array(shown.utf8)).file == shown)
        }
    }

    @Test("A plan laid over another changes what it names and keeps the rest")
    func overlay() throws {
        let plan = try Plan(
            json: Array(
                """
                {"id": "ny", "extends": "aalborg-2020", "tolerance": 0.05,
                 "groups": [{"id": "nye", "name": "nye"}],
                 "houses": [
                   {"id": "jobhuset", "weeklyTargets": [
                     {"measure": "samtaler", "group": "forsikrede-ledige", "target": 1000},
                     {"measure": "samtaler", "group": "nye", "label": "Nye", "target": 5}]},
                   {"id": "nyhuset", "name": "Nyhuset"}],
                 "sections": [{"title": "Jobhuset", "goals": [
                   {"house": "jobhuset", "measure": "bestand", "group": "jobparate-kontanthjaelp",
                    "kind": "averageAtMost", "target": 600}]}]}
                """.utf8))
        #expect(plan.id == "ny")
        #expect(plan.year == 2020)
        #expect(plan.tolerance == 0.05)
        #expect(plan.houses.map(\.id).last == "nyhuset")
        let targets = plan.weeklyTargets(of: plan.houses[0])
        #expect(targets.count == 9)
        #expect(targets[3].target == 1000)
        #expect(targets[3].baseline == 872)
        #expect(targets[8].label == "Nye")
        #expect(plan.annualGoals.count == 22)
        #expect(plan.annualGoals.contains { $0.target == 600 && $0.label.contains("641") })
    }

    @Test("Plans that extend each other in circles are refused")
    func circle() throws {
        let source = PlanSource(name: "a", bytes: Array("{\"id\":\"a\",\"extends\":\"a\"}".utf8))
        #expect(throws: UnsoundPlan.self) {
            try Plan(source) { _, _ in source }
        }
    }

    @Test("The check compares goals with what the houses' targets add up to")
    func check() throws {
        let plan = try Plan.builtIn("aalborg-2020")
        let findings = PlanCheck(plan).findings
        let found = findings.map { "\($0.code.rawValue) \($0.indicator.measure)" }
        #expect(
            found == [
                "goal-above-targets rekrutteringer", "goal-matches-targets samtaler",
                "goal-below-targets ordinaere-timer", "goal-above-targets virksomhedsplaceringer",
                "target-easier-than-baseline cv-andel",
                "target-easier-than-baseline afslutninger", "target-easier-than-baseline samtaler",
            ])
        // 27.5 + 1 + 1.7 + 0.5 + 1.1 = 31.8 a week, over 53 weeks
        #expect(abs(findings[0].implied - 1685.4) < 1e-9)
        #expect(findings[1].implied == 2700)
        // 3 + 3 + 2 + 3 = 11 against 2 + 1.6 + 0.9 + 2.3 = 6.8
        #expect(abs(findings[2].implied - 100 * (11 / 6.8 - 1)) < 1e-9)
        // 215 against 134
        #expect(abs(findings[3].implied - 100 * (215.0 / 134 - 1)) < 1e-9)
        #expect(findings[4...].map(\.goal) == [75, 3, 65])
        #expect(findings[4...].map(\.implied) == [78, 3.4, 71])

        // Conversations under the action plan: 43 scored weeks, 12 to 21 left out. W01-W11 and
        // W22-W23 are 13 weeks of 2,700; W24-W32 are 9 of 2,700 + 110; W33-W53 are 21 of
        // 2,700 + 410: 2,700 + (9 × 110 + 21 × 410) / 43 = 2,700 + 9,600 / 43.
        let amended = PlanCheck(try Plan(json: fixture("aalborg-2020-handleplan.json"))).findings
        let talks = try #require(amended.first { $0.indicator.measure == "samtaler" })
        #expect(abs(talks.implied - (2700 + 9600.0 / 43)) < 1e-9)
        #expect(talks.code == .goalBelowTargets)
    }

    @Test("A scorecard under the action plan: suspended weeks stand aside")
    func suspended() throws {
        let plan = try Plan(json: fixture("aalborg-2020-handleplan.json"))
        let target = try #require(
            plan.weeklyTargets.first {
                $0.indicator.house == "jobhuset" && $0.measure.id == "samtaler"
            })
        var history = History(plan: plan)
        // 900 in W10 and W11, 100 while suspended, 1,000 in W22 and 1,100 in W24
        for (number, value) in [
            (10, 900.0), (11, 900), (12, 100), (21, 100), (22, 1000), (24, 1100),
        ] {
            let week = try #require(Week(year: 2020, number: number))
            _ = history.record(
                value, of: target.index, in: week.period, at: History.Place(file: 0, line: number))
        }
        let w21 = try #require(Week(year: 2020, number: 21))
        let during = WeeklyFigures(target, in: w21, plan: plan, history: history)
        #expect(during.status == .suspended)
        #expect(during.actual == 100)
        #expect(during.deviation == -840)
        #expect(during.average == 900)
        #expect(during.streak == 0)
        let w24 = try #require(Week(year: 2020, number: 24))
        let after = WeeklyFigures(target, in: w24, plan: plan, history: history)
        // The target is 1,050 from W24 and 1,350 from W33.
        #expect(after.target == 1050)
        #expect(after.status == .met)
        // (900 + 900 + 1,000 + 1,100) / 4
        #expect(after.average == 975)
        #expect(after.weeksReported == 4)
        #expect(after.weeksMet == 2)
        // W23 is scored and has no value, so the run begins in W24.
        #expect(after.streak == 1)
        // Targets of the reported weeks 940 + 940 + 940 + 1,050 = 3,870, of the remaining ones
        // 8 × 1,050 + 21 × 1,350 = 36,750; (3,870 + 36,750 − 3,900) / 29
        #expect(abs((after.requiredAverage ?? 0) - 36_720.0 / 29) < 1e-9)
    }

    @Test("490 houses load and report")
    func national() throws {
        let base = try #require(Plan.builtInSource("aalborg-2020")).bytes
        let object = try JSONSerialization.jsonObject(with: Data(base)) as? [String: Any]
        var plan = try #require(object)
        let houses = try #require(plan["houses"] as? [[String: Any]]).prefix(5)
        plan["houses"] = (1...98).flatMap { number in
            houses.map { house -> [String: Any] in
                var house = house
                house["id"] = "kommune-\(number)-\(house["id"] ?? "")"
                house["name"] = "Kommune \(number), \(house["name"] ?? "")"
                return house
            }
        }
        plan["sections"] = nil
        plan["houseWideUnit"] = nil
        let json = Array(try JSONSerialization.data(withJSONObject: plan))
        let national = try Plan(json: json)
        #expect(national.houses.count == 490)
        #expect(national.weeklyTargets.count == 98 * 38)
        var intake = Intake(plan: national)
        var source = ByteArraySource(
            Array("uge;hus;nøgletal;værdi\n10;kommune-98-jobhuset;formidlinger;28\n".utf8))
        intake.read(&source, named: "a.csv")
        #expect(intake.rows.accepted == 1)
        let week = try #require(Week(year: 2020, number: 10))
        let summary = Summary(
            of: national.houses, in: week, plan: national, history: intake.history)
        let text = Report(.summary(summary), in: week, plan: national, intake: intake)
            .formatted(as: .text, in: .danish)
        #expect(text.contains("1 af 3724 ugemål er nået"))
    }
}
