import Testing

@testable import JobcenterKit

@Suite("Goals beside what the targets come to", .limited)
struct PlanCheckTests {
    /// The findings on goals of a plan that lays these goals over Aalborg's.
    private func findings(_ goals: [String], measures: String = "") throws -> [PlanCheck.Finding] {
        let plan = try Plan(
            json: Array(
                """
                {"id": "p", "extends": "aalborg-2020",
                 "measures": [{"id": "kontakt", "name": "Kontakt", "unit": "count"}\(measures)],
                 "sections": [{"title": "Normer", "goals": [\(goals.joined(separator: ",\n"))]}]}
                """.utf8))
        return PlanCheck(plan).findings.filter { finding in
            plan.sections.last?.goals.contains { $0.indicator == finding.indicator } == true
        }
    }

    /// A norm of conversations for each citizen and month.
    private func norm(
        _ house: String, _ talks: String, over groups: [String], target: Double = 1
    ) -> String {
        let per = groups.map {
            #"{"house": "\#(house)", "measure": "bestand", "group": "\#($0)"}"#
        }
        return """
            {"house": "\(house)", "measure": "kontakt", "group": "\(talks)",
             "kind": "averageAtLeast", "target": \(target), "each": "month", "label": "L",
             "sumOf": [{"house": "\(house)", "measure": "samtaler", "group": "\(talks)"}],
             "per": [\(per.joined(separator: ", "))]}
            """
    }

    @Test("The contact norms of 2020: one conversation a month, every second month for the others")
    func contact() throws {
        let found = try findings([
            norm("jobhuset", "forsikrede-ledige", over: ["arbejdsloeshedsdagpenge"]),
            norm("jobhuset", "jobparate-kontanthjaelp", over: ["jobparate-kontanthjaelp"]),
            norm("sygedagpengehuset", "sygedagpenge", over: ["sygedagpenge"]),
            norm("sygedagpengehuset", "jobafklaring", over: ["jobafklaring"]),
            norm(
                "job-og-aktivhuset", "undtagen-ledighedsydelse",
                over: ["aktivitetsparate-kontanthjaelp", "ressourceforloeb"], target: 0.5),
            norm("job-og-aktivhuset", "ledighedsydelse", over: ["ledighedsydelse"], target: 0.5),
        ])
        // The weeks of a month of 2020 are 366 / 7 / 12 = 4.357142…
        let month = 366.0 / 84
        // 940 a week for 3,770; 250 for 641; 475 for 2,150; 140 for 550; 300 for 1,959 + 464; 90 for
        // 500.
        let expected = [1.0864, 1.6993, 0.9626, 1.1091, 0.5395, 0.7843]
        try #require(found.count == expected.count)
        for (finding, implied) in zip(found, expected) {
            #expect(abs(finding.implied - implied) < 0.0001, "\(finding.implied)")
        }
        #expect(abs(found[2].implied - 475 * month / 2150) < 1e-12)
        #expect(found.map(\.code).filter { $0 == .goalAboveTargets }.count == 1)
        #expect(found[2].code == .goalAboveTargets)
        // 2,150 / 4.357142… = 493.44
        #expect(abs((found[2].needed ?? 0) - 2150 / month) < 1e-9)
        #expect(
            found[2].message.danish
                == "Sygedagpengehuset, Kontakt, sygedagpenge: målet 1 er højere end husenes mål, der "
                + "tilsammen giver 0,96; det kræver 493,4 om ugen")
        #expect(found[0].needed == nil)
        #expect(
            found[0].message.english.hasSuffix(
                "the goal 1 lies below the houses' targets, which add up to 1.09"))
    }

    @Test("Growth on a single indicator, from its weekly target's baseline and from its own")
    func growth() throws {
        let internships = #""measure": "virksomhedsplaceringer", "kind": "growthAtLeast""#
        let found = try findings([
            #"{"house": "sygedagpengehuset", \#(internships), "target": 50, "label": "L"}"#
        ])
        // From 17 to 24: 100 × (24 / 17 − 1) = 41.176…; 17 × 1.5 = 25.5
        let finding = try #require(found.first)
        #expect(finding.code == .goalAboveTargets && finding.isGrowth)
        #expect(abs(finding.implied - 700.0 / 17) < 1e-9)
        #expect(finding.needed == 25.5)
        #expect(
            finding.message.danish.hasSuffix(
                "målet +50 % er højere end husets eget mål, der giver +41,2 %; det kræver 25,5 om ugen"
            ))
        // From 16 to 24 it is +50 %.
        let own = try findings([
            #"{"house": "sygedagpengehuset", \#(internships), "target": 50, "baseline": 16, "label": "L"}"#
        ])
        #expect(own.first?.code == .goalMatchesTargets)
        #expect(own.first?.needed == nil)
    }

    @Test("A share of one sum in another is in percent; a sum of longer periods knows how many")
    func shares() throws {
        let share = """
            {"house": "tvaergaaende", "measure": "del", "kind": "averageAtLeast", "target": 35,
             "label": "L", "sumOf": [{"house": "jobhuset", "measure": "samtaler", "group":
             "forsikrede-ledige"}], "per": [{"measure": "samtaler"}]}
            """
        let total = """
            {"house": "tvaergaaende", "measure": "kurser", "kind": "totalAtLeast", "target": 150,
             "cadence": "quarter", "label": "L", "sumOf": [{"measure": "kurser"}]}
            """
        let parts = [
            ("jobhuset", "totalAtLeast", 50), ("uddannelseshuset", "averageAtLeast", 25),
        ].map {
            """
            {"house": "\($0)", "measure": "kurser", "kind": "\($1)", "target": \($2),
             "cadence": "quarter", "label": "\($0)"}
            """
        }
        let found = try findings(
            [share, total] + parts,
            measures: """
                , {"id": "del", "name": "Del", "unit": "percent"},
                {"id": "kurser", "name": "Kurser", "unit": "count"}
                """)
        // 100 × 940 / 2,700 = 34.814…; 35 % of 2,700 are 945
        #expect(found.count == 2)
        #expect(abs(found[0].implied - 94_000.0 / 2700) < 1e-9)
        #expect(abs((found[0].needed ?? 0) - 945) < 1e-9)
        #expect(found[0].message.english.hasSuffix("add up to 34.8 %; it takes 945 a week"))
        // 50 in the year and 25 in each of four quarters
        #expect(abs(found[1].implied - 150) < 1e-9)
        #expect(found[1].code == .goalMatchesTargets)
    }

    @Test("A range is matched from its target to its upper bound", arguments: [2600, 2690, 2720])
    func range(target: Int) throws {
        let found = try findings([
            """
            {"house": "tvaergaaende", "measure": "kontakt", "kind": "averageWithin",
             "target": \(target), "upper": \(target + 50), "label": "L",
             "sumOf": [{"measure": "samtaler"}]}
            """
        ])
        let code: PlanCheck.Code =
            target == 2690
            ? .goalMatchesTargets : target > 2700 ? .goalAboveTargets : .goalBelowTargets
        #expect(found.map(\.code) == [code])
        let words = ["2600": "2.600–2.650", "2690": "2.690–2.740", "2720": "2.720–2.770"]
        let shown = try #require(words[String(target)])
        #expect(
            found.first?.message.danish.contains("målet \(shown) ") == true,
            "\(found.map(\.message.danish))")
    }

    @Test("A range is not easier than the year before, whichever way it goes")
    func easier() throws {
        for baseline in [20, 27, 40] {
            for direction in ["atLeast", "atMost"] {
                let plan = try Plan(
                    json: Array(
                        widePlan.replacing(
                            "\"baseline\": 17,",
                            with: "\"direction\": \"\(direction)\", \"baseline\": \(baseline),"
                        ).utf8))
                #expect(
                    PlanCheck(plan).findings.allSatisfy { $0.code != .targetEasierThanBaseline })
            }
        }
    }

    @Test("A year's end is set beside year's ends, and the first goal of an indicator counts")
    func yearEnds() throws {
        func goal(_ house: String, _ kind: String, _ target: Int, _ more: String = "") -> String {
            """
            {"house": "\(house)", "measure": "pladser", "kind": "\(kind)", "target": \(target),
             "cadence": "month", "label": "\(kind)"\(more)}
            """
        }
        let sum = #", "sumOf": [{"measure": "pladser"}]"#
        let found = try findings(
            [
                goal("tvaergaaende", "yearEndAtLeast", 100, sum),
                goal("tvaergaaende", "averageAtLeast", 80, sum),
                goal("jobhuset", "averageAtLeast", 30), goal("jobhuset", "everyWeekAtLeast", 20),
                goal("jobhuset", "yearEndAtLeast", 40),
                goal("uddannelseshuset", "averageAtLeast", 50),
            ], measures: #", {"id": "pladser", "name": "Pladser", "unit": "count"}"#)
        // 40 at the year's end and 50 throughout; 30 and 50 on average
        #expect(found.map(\.implied) == [90, 80])
        #expect(found.map(\.code) == [.goalAboveTargets, .goalMatchesTargets])
    }

    @Test("A total of quotients is that of each period, so many times")
    func totalOfQuotients() throws {
        let found = try findings([
            """
            {"house": "tvaergaaende", "measure": "kontakt", "kind": "totalAtMost", "target": 60,
             "label": "L", "sumOf": [{"measure": "samtaler"}],
             "per": [{"house": "sygedagpengehuset", "measure": "bestand", "group": "sygedagpenge"}]}
            """
        ])
        // 2,700 / 2,150 a week over 53 weeks
        #expect(abs((found.first?.implied ?? 0) - 53 * 2700.0 / 2150) < 1e-9)
        #expect(found.first?.code == .goalBelowTargets && found.first?.needed == nil)
    }
}
