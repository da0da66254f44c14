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
            let nowhere = try Program.run(Self.report + [scratch.path + "/no/where"])
            #expect(nowhere.errors.contains("mappen findes ikke"), "\(nowhere.errors)")
            let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
            #expect(left.filter { $0.hasSuffix(".tmp") }.isEmpty)
        }
    }

    @Test("A pipe is written to, also by a link that names no file")
    func pipe() throws {
        let command = "summary -q Fixtures/aalborg-2020"
        let run = try Program.shell("skarpe \(command) -o /dev/stdout | cat")
        #expect(run.errors.isEmpty)
        let expected = try Program.shell("skarpe \(command)").output
        #expect(run.output == expected)
        try Program.within { scratch in
            let path = scratch.path + "/summary.gz"
            let zipped = try Program.shell(
                "skarpe \(command) -o >(gzip >'\(path)'); wait $!; gunzip <'\(path)'")
            #expect(zipped.output == expected, "\(zipped.errors)")
        }
    }

    @Test("Standard output under another name is written to, also where it is a file")
    func standardOutput() throws {
        try Program.within { scratch in
            let path = try scratch.write("log.txt", "before\n")
            let run = try Program.shell(
                "skarpe summary -q Fixtures/aalborg-2020 -o /dev/stdout >>'\(path)'; cat '\(path)'")
            #expect(run.output.hasPrefix("before\n6 skarpe"), "\(run.output)\(run.errors)")
        }
        let head = try Program.shell(
            "skarpe summary -q Fixtures/aalborg-2020 -o /dev/stdout | true; echo ${PIPESTATUS[0]}")
        #expect(head.output == "0\n")
        #expect(head.errors.isEmpty)
    }

    @Test("A link that leads nowhere yet has its target made, by way of other links too")
    func danglingLinks() throws {
        try Program.within { scratch in
            let manager = FileManager.default
            try manager.createDirectory(
                at: scratch.file("below"), withIntermediateDirectories: true)
            for (link, target) in [
                ("a.txt", "below/b.txt"), ("below/b.txt", "../c.txt"),
                ("c.txt", scratch.path + "/below/real.txt"), ("circle.txt", "circle.txt"),
            ] {
                try manager.createSymbolicLink(
                    atPath: scratch.path + "/" + link, withDestinationPath: target)
            }
            let run = try Program.run(Self.report + [scratch.path + "/a.txt"])
            #expect(run.status == 0, "\(run.errors)")
            #expect(try scratch.names(in: "below") == ["b.txt", "real.txt"])
            #expect(try scratch.names().filter { $0.hasSuffix(".txt") }.count == 3)
            let circle = try Program.run(Self.report + [scratch.path + "/circle.txt"])
            #expect(circle.status == 3)
            #expect(circle.errors.contains("linket fører i ring"), "\(circle.errors)")
        }
    }

    @Test("A name may be as long as a folder takes it, and what others left behind is in no way")
    func names() throws {
        try Program.within { scratch in
            let name = String(repeating: "x", count: 251) + ".txt"
            for number in [1, 2] {
                try scratch.write(String(name.dropLast(6)) + ".\(number).tmp", "left")
            }
            #expect(try Program.run(Self.report + [scratch.path + "/" + name]).status == 0)
            #expect(try scratch.names().filter { !$0.hasSuffix(".tmp") }.contains(name))
            let longer = try Program.run(Self.report + [scratch.path + "/x" + name])
            #expect(longer.status == 3)
            #expect(longer.errors.contains("navnet er for langt"))
            #expect(try scratch.names().allSatisfy { !$0.hasPrefix(".") })
        }
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
