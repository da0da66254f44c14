import Foundation
import Testing

@Suite("A file is written whole or not at all", .limited)
struct WholeOrNothingTests {
    private static let report = ["report", "-q", "-f", "html", "Fixtures/aalborg-2020", "-o"]

    /// A few kills only; `.ci/kills` does as many as are asked for.
    @Test("Killed at any moment it leaves the old file or the new one")
    func killed() throws {
        try Program.within { scratch in
            let path = scratch.path + "/page.html"
            #expect(try Program.run(Self.report + [path]).status == 0)
            let new = try Data(contentsOf: URL(fileURLWithPath: path))
            let old = Data("old".utf8)
            var kept = 0
            for attempt in 0..<12 {
                try old.write(to: URL(fileURLWithPath: path))
                let process = Process()
                process.executableURL = Program.executable
                process.arguments = Self.report + [path]
                process.currentDirectoryURL = Program.folder
                try process.run()
                usleep(UInt32(attempt * 10_000))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                let found = try Data(contentsOf: URL(fileURLWithPath: path))
                #expect(found == old || found == new, "attempt \(attempt): \(found.count) bytes")
                if found == old { kept += 1 }
            }
            #expect(kept > 0, "no run was killed before it had written")
            // What killed runs left behind is in nobody's way.
            #expect(try Program.run(Self.report + [path]).status == 0)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == new)
        }
    }

    @Test("A device, a folder, a path that leads nowhere: status 3 and one line")
    func failures() throws {
        try Program.within { scratch in
            let file = try scratch.write("file", "x")
            for target in ["/dev/full", scratch.path, file + "/below", scratch.path + "/no/where"] {
                let run = try Program.run(Self.report + [target])
                #expect(run.status == 3, "\(target)")
                #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
            #expect(left.filter { $0.hasSuffix(".tmp") }.isEmpty)
        }
    }

    @Test("A pipe is written to, also by a link that names no file")
    func pipe() throws {
        let command = "summary -q Fixtures/aalborg-2020"
        let run = try Program.shell("skarpe \(command) -o /dev/stdout | cat")
        #expect(run.errors.isEmpty)
        #expect(run.output == (try Program.shell("skarpe \(command)").output))
    }

    @Test("A link stays a link, permissions stay, and a failed run leaves the old file")
    func kept() throws {
        try Program.within { scratch in
            let target = try scratch.write("real/page.txt", "old")
            let link = scratch.path + "/link.txt"
            try FileManager.default.createSymbolicLink(
                atPath: link, withDestinationPath: "real/page.txt")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o640], ofItemAtPath: target)
            let run = try Program.run("summary", "-q", "Fixtures/aalborg-2020", "-o", link)
            #expect(run.status == 0, "\(run.errors)")
            let destination = try FileManager.default.destinationOfSymbolicLink(atPath: link)
            #expect(destination == "real/page.txt")
            let written = try String(contentsOfFile: target, encoding: .utf8)
            #expect(written.hasPrefix("6 skarpe"))
            let attributes = try FileManager.default.attributesOfItem(atPath: target)
            #expect((attributes[.posixPermissions] as? Int) == 0o640)

            let failed = try Program.run("summary", "nowhere.csv", "-o", link)
            #expect(failed.status == 3)
            #expect(try String(contentsOfFile: target, encoding: .utf8) == written)
        }
    }
}
