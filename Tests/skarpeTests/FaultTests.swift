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
        // Data without the plan's year are only missed by a report.
        let run = try Program.run(code == .noObservations ? "bilag1" : "validate", path)
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
            #expect(try Program.run("validate", "--strict", path).status == 1)
            let allowed = try Program.run("validate", "--allow", code.rawValue, path)
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
            let usage = try Program.run("scorecard", "-H", "010190-1234", path)
            #expect(!usage.errors.contains("1234"))
        }
    }
}
