import Foundation
import Testing

@Suite("Nothing that is read or filled in is written over", .limited)
struct OverwritingTests {
    private let week =
        "uge;hus;nøgletal;målgruppe;værdi\n"
        + "2020-W10;jobhuset;samtaler;forsikrede-ledige;951\n"

    /// Runs a command that must refuse to write, and expects that all files stay as they are.
    private func expectRefusal(
        _ arguments: [String], input: String? = nil, in scratch: Scratch,
        location: SourceLocation = #_sourceLocation
    ) throws {
        func contents() throws -> [String: Data] {
            let paths = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
            return Dictionary(
                uniqueKeysWithValues: paths.map { path in
                    (path, (try? Data(contentsOf: scratch.file(path))) ?? Data())
                })
        }
        let before = try contents()
        let run = try Program.run(arguments, input: input)
        #expect(run.status == 2, "\(run.errors)", sourceLocation: location)
        #expect(run.output.isEmpty, sourceLocation: location)
        #expect(run.errors.hasPrefix("skarpe: »\(scratch.path)"), sourceLocation: location)
        #expect(run.errors.split(separator: "\n").count == 2, sourceLocation: location)
        #expect(try contents() == before, sourceLocation: location)
    }

    @Test("A template is written over a file only with --force")
    func template() throws {
        try Program.within { scratch in
            let path = try scratch.write("uge27.csv", week)
            let link = scratch.path + "/link.csv"
            try FileManager.default.createSymbolicLink(
                atPath: link, withDestinationPath: "uge27.csv")
            for target in [path, link] {
                try expectRefusal(["template", "-w", "27", "-o", target], in: scratch)
            }
            let expected = try Program.run("template", "-w", "27").output
            #expect(try Program.run("template", "-w", "27", "--force", "-o", link).status == 0)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
            let new = scratch.path + "/uge28.csv"
            #expect(try Program.run("template", "-w", "28", "-o", new).status == 0)
            // What is no file cannot be emptied.
            #expect(try Program.run("template", "-w", "28", "-o", "/dev/null").status == 0)
            #expect(try Program.run("template", "-w", "28", "-o", scratch.path).status == 3)
        }
        #expect(try Program.run("summary", "--force", "Fixtures/aalborg-2020").status == 2)
    }

    @Test("No file that is read, by whatever path, and none that would be read the next time")
    func data() throws {
        try Program.within { scratch in
            let data = scratch.path + "/data"
            let file = try scratch.write("data/uge10.csv", week)
            try scratch.write("data/below/notes.txt", "")
            let manager = FileManager.default
            for (link, target) in [
                ("file-link", "data/uge10.csv"), ("folder-link", "data"), ("new.csv", "data/b.csv"),
                ("data/out.csv", "../elsewhere.csv"),
            ] {
                try manager.createSymbolicLink(
                    atPath: scratch.path + "/" + link, withDestinationPath: target)
            }
            try manager.linkItem(atPath: file, toPath: scratch.path + "/hard.txt")
            for command in ["export", "scorecard", "bilag1", "summary", "report"] {
                try expectRefusal([command, file, "-o", file], in: scratch)
            }
            for target in [
                "data/uge10.csv", "file-link", "folder-link/uge10.csv", "data/new.CSV", "new.csv",
                "data/below/new.csv", "folder-link/below/new.csv", "data/out.csv",
            ] {
                try expectRefusal(["export", data, "-o", "\(scratch.path)/\(target)"], in: scratch)
            }
            try expectRefusal(
                ["export", scratch.path + "/folder-link", "-o", data + "/a.csv"], in: scratch)

            // What is not read the next time, beside the files of a single week too.
            for (source, target) in [
                (data, "data/page.html"), (data, "data/.hidden.csv"), (data, "data/~$a.csv"),
                (data, "export.csv"), (file, "data/c.csv"), (file, "hard.txt"),
            ] {
                try? manager.removeItem(at: scratch.file("data/out.csv"))
                let run = try Program.run(
                    "export", "-q", source, "-o", "\(scratch.path)/\(target)")
                #expect(run.status == 0, "\(target): \(run.errors)")
                #expect(try String(contentsOfFile: file, encoding: .utf8) == week)
            }
        }
    }

    @Test("No file that standard input is read from")
    func standardInput() throws {
        try Program.within { scratch in
            let path = try scratch.write("a.csv", week)
            let run = try Program.shell("skarpe export - <'\(path)' -o '\(path)'; echo $?")
            #expect(run.output == "2\n")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == week)
        }
    }

    @Test("No plan file, nor one that it extends")
    func plans() throws {
        try Program.within { scratch in
            let base = try scratch.write("base.json", #"{"id": "b", "extends": "aalborg-2020"}"#)
            let plan = try scratch.write("plan.json", #"{"id": "p", "extends": "base.json"}"#)
            for target in [base, plan] {
                try expectRefusal(
                    ["plan", "show", "-f", "json", "-p", plan, "-o", target], in: scratch)
                try expectRefusal(["plan", "check", plan, "-o", target], in: scratch)
                try expectRefusal(
                    ["template", "-w", "3", "--force", "-p", plan, "-o", target], in: scratch)
                try expectRefusal(
                    ["summary", "Fixtures/aalborg-2020", "-p", plan, "-o", target], in: scratch)
            }
            let copy = scratch.path + "/copy.json"
            #expect(
                try Program.run("plan", "show", "-f", "json", "-p", plan, "-o", copy).status == 0)
        }
    }
}
