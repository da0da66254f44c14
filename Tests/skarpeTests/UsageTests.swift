import Foundation
import Testing

@Suite("A wrong command line is answered with a status and what to do", .limited)
struct UsageTests {
    @Test(
        "Usage errors: status 2, nothing on standard output, at most three lines, the nearest name",
        arguments: [
            (["scorcard", "Fixtures/aalborg-2020"], "»scorecard«"),
            (["scorecard", "--wek", "3", "Fixtures/aalborg-2020"], "»--week«"),
            (["scorecard", "--house", "Jobhusett", "Fixtures/aalborg-2020"], "»Jobhuset«"),
            (["scorecard", "-H", "job", "Fixtures/aalborg-2020"], "»Job- og Aktivhuset«"),
            (["scorecard", "-H", "tvaergaaende", "Fixtures/aalborg-2020"], "skarpe bilag1"),
            (["scorecard", "-w", "54", "Fixtures/aalborg-2020"], "»54«"),
            (["scorecard", "-w", "2019-W10", "Fixtures/aalborg-2020"], "»2019-W10«"),
            (["scorecard", "--format", "jsn", "Fixtures/aalborg-2020"], "»json«"),
            (["scorecard", "--format"], "»--format«"),
            (["scorecard", "--quiet=yes", "x"], "»--quiet«"),
            (["scorecard", "--plan", "aalborg-2021", "x"], "»aalborg-2020«"),
            (["bilag1", "--house", "jobhuset", "x"], "»--house«"),
            (["scorecard", "--language", "english", "x"], "en"),
            (["scorecard"], "SKARPE_DATA"),
            (["help", "summery"], "»summary«"),
            (["plan", "new", "--year", "2021"], "»--municipality«"),
            (["plan", "new", "--municipality", "Aalborg"], "»--year«"),
            (["plan", "new", "--municipality", "Aalborg", "--year", "21"], "1900"),
            (["plan", "new", "--municipality", " – ", "--year", "2021"], "tomt"),
            (["plan", "new", "--municipality", "0101801234", "--year", "2021"], "CPR-nummer"),
            (["plan", "new", "a.json", "--municipality", "A", "--year", "2021"], "»a.json«"),
            (["plan", "check", "--year", "2021"], "»plan new«"),
        ])
    func usage(arguments: [String], expected: String) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(expected), "\(run.errors)")
        #expect(run.errors.hasPrefix("skarpe: "))
        #expect(run.errors.split(separator: "\n").count <= 3)
    }

    @Test("A usage error is said in the language asked for")
    func english() throws {
        let run = try Program.run("scorcard", "--language", "en")
        #expect(
            run.errors == "skarpe: unknown command “scorcard” – did you mean “scorecard”?\n"
                + "See “skarpe help”.\n")
        let set = try Program.run("scorcard", variables: ["SKARPE_LANGUAGE": "en"])
        #expect(set.errors == run.errors)
        let wrong = try Program.run("summary", "x", variables: ["SKARPE_LANGUAGE": "fr"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("SKARPE_LANGUAGE"))
    }

    @Test("Options are understood in every form and place")
    func forms() throws {
        let folder = "Fixtures/aalborg-2020"
        let expected = try Program.run(
            "scorecard", "--week", "10", "--house", "jobhuset", folder)
        #expect(expected.status == 0)
        let forms = [
            ["scorecard", folder, "--week=10", "--house=jobhuset"],
            ["scorecard", "-w10", "-H", "Jobhuset", folder],
            ["scorecard", "-w", "2020-W10", "-Hjobh", folder],
            ["scorecard", "-qw=W10", "-H=jobhuset", "--", folder],
            ["--week", "uge 10", "--house", "JOBHUSET", "scorecard", folder],
            ["scorecard", folder, folder, folder + "/2020-W10.csv", "-w4/3-2020", "-Hjobhuset"],
        ]
        for form in forms {
            let run = try Program.run(form)
            #expect(run.status == 0, "\(form): \(run.errors)")
            #expect(run.output == expected.output, "\(form)")
        }
    }

    @Test("Data and plan come from the environment where the command line names none")
    func environment() throws {
        let expected = try Program.run("summary", "Fixtures/aalborg-2020")
        let run = try Program.run(
            "summary",
            variables: ["SKARPE_DATA": "Fixtures/aalborg-2020", "SKARPE_PLAN": "aalborg-2020"])
        #expect(run.output == expected.output)
        let missing = try Program.run(
            "summary", "Fixtures/aalborg-2020", variables: ["SKARPE_PLAN": "nowhere/plan.json"])
        #expect(missing.status == 3)
        #expect(missing.errors.contains("nowhere/plan.json"))
    }

    @Test("Help names every option that a command has, in both languages")
    func help() throws {
        for command in ["scorecard", "bilag1", "summary"] {
            let danish = try Program.run(command, "--help")
            #expect(danish.status == 0)
            #expect(danish.output.hasPrefix("OVERBLIK: "))
            let english = try Program.run("help", command, "--language", "en")
            #expect(english.output.hasPrefix("OVERVIEW: "))
            for option in [
                "--week", "--plan", "--format", "--output", "--keep-going", "--language",
                "--color", "--quiet", "--help",
            ] {
                #expect(danish.output.contains(option), "\(command) \(option)")
                #expect(english.output.contains(option), "\(command) \(option)")
            }
        }
        #expect(try Program.run("--version").output.hasPrefix("skarpe "))
        #expect(try Program.run().output.contains("scorecard"))
    }
}
