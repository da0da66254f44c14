import Foundation
import JobcenterKit
import Testing

@Suite("Plans on the command line", .limited)
struct PlanCommandTests {
    @Test("Shown and checked, in both languages", arguments: ["da", "en"])
    func golden(language: String) throws {
        for format in ["text", "markdown"] {
            let run = try Program.run(
                "plan", "show", "--language", language, "-f", format,
                "Fixtures/plans/aalborg-2020-handleplan.json", variables: ["COLUMNS": "80"])
            #expect(run.status == 0, "\(run.errors)")
            try expectGolden(run.output, "plans/show-\(language).\(format)")
        }
        for format in ["text", "json"] {
            let run = try Program.run(
                "plan", "check", "--language", language, "-f", format,
                variables: ["COLUMNS": "80"])
            #expect(run.status == 0)
            try expectGolden(run.output, "plans/check-\(language).\(format)")
        }
    }

    @Test("Periods, ranges, ratios, growth, baselines, units and roles", arguments: ["da", "en"])
    func forms(language: String) throws {
        let plan = "Tests/skarpeTests/Data/perioder.json"
        for (action, format) in [("show", "text"), ("show", "markdown"), ("check", "text")] {
            let run = try Program.run(
                "plan", action, "--language", language, "-f", format, plan,
                variables: ["COLUMNS": "80"])
            #expect(run.status == 0, "\(run.errors)")
            try expectGolden(run.output, "plans/perioder-\(action)-\(language).\(format)")
        }
        let shown = try Program.run("plan", "show", "-f", "json", plan)
        try Program.within { scratch in
            let again = try Program.run(
                "plan", "show", "-f", "json", scratch.write("plan.json", shown.output))
            #expect(again.output == shown.output)
            #expect(shown.output.contains(#""cadence":"halfYear""#))
        }
    }

    @Test("The plans in the README are sound, and the norm in it is found wanting")
    func readme() throws {
        let text = try String(
            contentsOf: Program.folder.appendingPathComponent("README.md"), encoding: .utf8)
        let plans = text.components(separatedBy: "```json\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        #expect(plans.count == 2)
        var checks: [String] = []
        try Program.within { scratch in
            for plan in plans {
                let run = try Program.run("plan", "check", scratch.write("plan.json", plan))
                #expect(run.status == 0, "\(run.output)")
                checks.append(run.output)
            }
        }
        // 475 × 366 / 7 / 12 / 2,150 = 0.9626, and 2,150 / (366 / 7 / 12) = 493.44
        let check = checks.joined().replacing("\n  ", with: " ")
        #expect(
            check.contains(
                "målet 1 er højere end husenes mål, der tilsammen giver 0,96; det kræver 493,4 om ugen"
            ), "\(check)")
        #expect(check.contains("der giver +41,2 %; det kræver 25,5 om ugen"), "\(check)")
    }

    @Test("What is not right ends with its status and one line")
    func faults() throws {
        try Program.within { scratch in
            let path = try scratch.write("plan.json", "{\n  \"id\": \"x\"\n  \"year\": 2020\n}")
            let check = try Program.run("plan", "check", path)
            #expect(check.status == 1)
            #expect(check.output.hasPrefix("\(path):3:3: fejl: "), "\(check.output)")
            let json = try Program.run("plan", "check", "-f", "json", "--plan", path)
            #expect(json.status == 1)
            #expect(json.output.contains("\"line\":3, \"column\":3"))
            let report = try Program.run("summary", "--plan", path, "Fixtures/aalborg-2020")
            #expect(report.status == 1)
            #expect(report.output.isEmpty)
        }
        #expect(try Program.run("plan", "check", "nowhere.json").status == 3)
        let typo = try Program.run("plan", "chek")
        #expect(typo.status == 2)
        #expect(typo.errors.contains("»check«"))
        #expect(try Program.run("plan").status == 2)
        #expect(try Program.run("plan", "list", "-f", "markdown").status == 2)
        #expect(try Program.run("plan", "list", "aalborg-2020").status == 2)
        #expect(try Program.run("plan", "schema", "aalborg-2020").status == 2)
    }

    @Test("A plan that does not end is refused for its size, also where another extends it")
    func endless() throws {
        let run = try Program.run("plan", "check", "/dev/zero")
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("/dev/zero: fejl: planfilen er større end 8 MiB\n"))
        try Program.within { scratch in
            let path = try scratch.write("p.json", #"{"id": "p", "extends": "/dev/zero"}"#)
            let run = try Program.run("summary", "--plan", path, "Fixtures/aalborg-2020")
            #expect(run.status == 1)
            #expect(run.errors.contains("planfilen er større end 8 MiB"), "\(run.errors)")
        }
    }

    @Test("A plan file serves every command, also for another municipality")
    func elsewhere() throws {
        let plan = "Fixtures/plans/albertslund-2019.json"
        let data = "Fixtures/albertslund-2019"
        let overview = try Program.run("bilag1", "--plan", plan, data, variables: ["COLUMNS": "80"])
        #expect(overview.status == 0)
        try expectGolden(overview.output, "plans/albertslund.text")
        for arguments in [["validate", "--strict"], ["export"], ["report"], ["scorecard"]] {
            let run = try Program.run(arguments + ["--plan", plan, data])
            #expect(run.status == 0, "\(arguments): \(run.errors)")
        }
        let template = try Program.run("template", "--plan", plan, "-w", "9")
        #expect(template.output.contains("2019-W09;Jobcentret;Helårspersoner;sygedagpenge;;"))
        #expect(try Program.run("plan", "list").output.hasPrefix("aalborg-2020"))
    }

    @Test("A new plan is sound, and every command goes on from it", arguments: ["da", "en"])
    func new(language: String) throws {
        try Program.within { scratch in
            let path = try scratch.write("plan.json", "")
            let made = try Program.run(
                "plan", "new", "--municipality", "Høje-Taastrup", "--year", "2021", "-o", path,
                "--language", language)
            #expect(made.status == 0 && made.output.isEmpty && made.errors.isEmpty)
            let check = try Program.run("plan", "check", path)
            #expect(check.status == 0)
            #expect(check.output.hasSuffix("Planen er gyldig; 0 ting at se på.\n"))
            let template = try Program.run("template", "-p", path, "-w", "1", "-f", "csv")
            // Two houses with three weekly targets and an annual goal each, and the header.
            #expect(template.output.split(separator: "\r\n").count == 9)
            let filled = try scratch.write(
                "uge1.csv", template.output.replacing(",,\r\n", with: ",7,\r\n"))
            let report = try Program.run("report", "-p", path, filled)
            #expect(report.status == 0, "\(report.errors)")
            #expect(report.output.contains("Høje-Taastrup · uge 1 2021"))
        }
    }

    @Test("A CPR number in a plan's path, keys or texts is not repeated")
    func personalData() throws {
        try Program.within { scratch in
            for text in ["{", "{\"010180-1234\": 1}", "{\"id\": \"010180-1234\"}"] {
                let path = try scratch.write("plan-010180-1234.json", text)
                for format in ["text", "json"] {
                    let run = try Program.run("plan", "check", "-f", format, path)
                    #expect(run.status == 1)
                    #expect(!run.output.contains("1234"), "\(run.output)")
                }
            }
        }
    }

    @Test("The schema is JSON and knows every key that a plan may have")
    func schema() throws {
        let run = try Program.run("plan", "schema")
        #expect(run.status == 0)
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let whole = try #require(
            (schema["else"] as? [String: Any])?["properties"] as? [String: Any])
        for name in [
            "aalborg-2020-handleplan", "aalborg-2020-maanedlig", "aalborg-2020-oevrige-maal",
            "albertslund-2019",
        ] {
            let shown = try Program.run("plan", "show", "-f", "json", "Fixtures/plans/\(name).json")
            let plan = try #require(
                try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
            #expect(Set(plan.keys).isSubset(of: whole.keys))
        }
        let overlay = (schema["then"] as? [String: Any])?["properties"] as? [String: Any]
        #expect(overlay?["extends"] != nil)
    }
}
