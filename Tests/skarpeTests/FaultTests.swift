import Foundation
import JobcenterKit
import Testing

@Suite(
    "Every diagnostic code has its smallest file, its expected output and its row in the README",
    .limited)
struct FaultTests {
    static let folder = "Fixtures/faults"

    /// The file or folder that shows a code.
    private func path(of code: DiagnosticCode) -> String {
        let path = "\(Self.folder)/\(code.rawValue)"
        let folder = Program.folder.appendingPathComponent(path).path
        return FileManager.default.fileExists(atPath: folder) ? path : path + ".csv"
    }

    @Test(
        "The expected output beside the file is what the program says",
        arguments: DiagnosticCode.allCases)
    func fault(code: DiagnosticCode) throws {
        let path = path(of: code)
        // Some faults need a plan of their own, with months.
        let plan = "\(Self.folder)/\(code.rawValue).json"
        let hasPlan = FileManager.default.fileExists(
            atPath: Program.folder.appendingPathComponent(plan).path)
        let options = hasPlan ? ["--plan", plan] : []
        // Data without the plan's year are only missed by a report.
        let command = code == .noObservations ? "bilag1" : "validate"
        let run = try Program.run([command, path] + options)
        let output = code == .noObservations ? run.errors : run.output
        let file = Program.folder.appendingPathComponent("\(Self.folder)/\(code.rawValue).txt")
        if ProcessInfo.processInfo.environment["SKARPE_WRITE_GOLDEN"] != nil {
            try Data(output.utf8).write(to: file)
        }
        #expect(output == (try String(contentsOf: file, encoding: .utf8)))
        #expect(output.contains("[\(code.rawValue)]"))
        let status: Int32 =
            switch code {
            case .notFound, .notReadable: 3
            default: code.severity == .error ? 1 : 0
            }
        #expect(run.status == status)
        if code.severity == .warning {
            #expect(try Program.run(["validate", "--strict", path] + options).status == 1)
            let allowed = try Program.run(["validate", "--allow", code.rawValue, path] + options)
            #expect(!allowed.output.contains("[\(code.rawValue)]"))
        }
    }

    @Test("No file stands there for a code that does not exist")
    func noOthers() throws {
        let folder = Program.folder.appendingPathComponent(Self.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let known = Set(DiagnosticCode.allCases.map(\.rawValue))
        for name in names where name != "README.md" {
            #expect(known.contains(name.split(separator: ".").first.map(String.init) ?? name))
        }
    }

    @Test("The README's table of codes is made of the same source")
    func readme() throws {
        let rows = DiagnosticCode.allCases.map {
            "| `\($0.rawValue)` | \($0.severity.name.english) | \($0.meaning.english) | "
                + "\($0.meaning.danish) |"
        }
        let table = (["| code | severity | meaning | betydning |", "|---|---|---|---|"] + rows)
            .joined(separator: "\n")
        let readme = try String(
            contentsOf: Program.folder.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains(table), "\n\(table)\n")
    }

    @Test("The digits of a CPR number reach no output in any format, nor when a file bears them")
    func personalData() throws {
        try Program.within { scratch in
            let rows = """
                uge;hus 0101901234;nøgletal;hus;målgruppe;værdi;010190 1234
                010190-1234;311299-1234;610190 1234;jobhuset;0101901234;010190–1234;ABC 999999-9999
                2020-W10;x;samtaler;Jobhusett;"mange 123456-1234 andre";1;"
                """
            let path = try scratch.write("data 010190-1234.csv", rows)
            for format in ValidationFormat.allCases.map(\.rawValue) {
                let run = try Program.run("validate", "-f", format, path, "nix-010190-1234.csv")
                #expect(run.status == 3)
                for digits in ["0190", "1234", "1299", "9999"] {
                    #expect(!run.output.contains(digits), "\(format): \(run.output)")
                    #expect(!run.errors.contains(digits), "\(format): \(run.errors)")
                }
            }
        }
    }

    @Test(
        "They reach none of what is said of the command line either, folded and quoted as it is",
        arguments: ["-", "", "  ", "\t", "\n", "\u{A0}", "/", "–"])
    func personalArguments(gap: String) throws {
        try Program.within { scratch in
            let number = "010190\(gap)1234"
            let week = try scratch.write("uge10.csv", "a")
            let name = gap == "/" ? "x" : "plan \(number)"
            let base = try scratch.write("\(name).json", "{")
            let plan = try scratch.write(
                "\(name) b.json", "{\"id\":\"a\",\"extends\":\"\(number).json\"}")
            let lines = [
                [number], ["help", number], ["scorecard", "-H", number, week], ["plan", number],
                ["scorecard", "-w", number, week], ["scorecard", "--\(number)"],
                ["validate", "--allow", number, week], ["validate", number, "-p", number],
                ["plan", "check", base], ["plan", "check", plan, "-f", "json"],
                ["plan", "check", number + ".json"], ["summary", "-p", plan, week],
                ["plan", "new", "--municipality", number, "--year", "2021"],
                ["completions", number], ["export", "-o", "/nowhere/\(number)", week],
            ]
            for line in lines {
                for language in ["da", "en"] {
                    let run = try Program.run(line + ["--language", language])
                    for text in [run.output, run.errors] {
                        let hasDigits = text.contains("010190") || text.contains("1234")
                        #expect(!hasDigits, "\(line): \(text)")
                    }
                    #expect(run.status != 0)
                }
            }
        }
    }

    @Test("The command that shows the warnings holds none of their digits")
    func personalSuggestion() throws {
        try Program.within { scratch in
            for gap in ["-", "\t", "\n", "  "] {
                let path = try scratch.write(
                    "d 010190\(gap)1234.csv",
                    "uge;hus;nøgletal;målgruppe;værdi\n"
                        + "2020-W10;jobhuset;samtaler;forsikrede-ledige;951\n")
                let run = try Program.run("summary", path)
                #expect(run.status == 0)
                #expect(run.errors.contains("skarpe validate"))
                #expect(!run.errors.contains("0190") && !run.errors.contains("1234"))
            }
        }
    }
}
