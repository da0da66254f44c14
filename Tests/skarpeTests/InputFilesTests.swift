import Foundation
import JobcenterKit
import Testing

@testable import skarpe

@Suite("The files that paths lead to", .limited)
struct InputFilesTests {
    /// What was found, with paths as they are below the folder.
    private func found(_ paths: [String], in scratch: Scratch) -> [String] {
        InputFiles(paths.map { Path($0) }).found.map { found in
            let description =
                switch found.content {
                case .file(nil): "standard input"
                case .file: found.path.text
                case .unread(let code, _): "\(code.rawValue) \(found.path.text)"
                }
            return description.replacingOccurrences(of: scratch.path, with: "")
        }
    }

    @Test("Files come in the byte order of their paths", arguments: ["", "/"])
    func order(end: String) throws {
        try Program.within { scratch in
            let names = [
                "2020-W10.csv", "2020-W09.csv", "2020-W1.csv", "a.csv", "a/b.csv", "a-b.csv",
                "B.CSV", "æ.csv", "z.csv", "2020-W10.csv.csv", "a/2020-W10.csv", "a.b/c.csv",
                "long name with numbers 10.csv", "long name with numbers 9.csv",
            ]
            for name in names { try scratch.write("data/" + name, "") }
            let expected = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let files = found([scratch.path + "/data" + end], in: scratch)
            #expect(files == expected.map { "/data/" + $0 })
        }
    }

    @Test("Only CSV files and spreadsheets, and nothing hidden")
    func kinds() throws {
        try Program.within { scratch in
            for name in [
                "a.csv", "csv", ".csv", "b.csv.txt", "c.acsv", ".hidden.csv", "~$lock.csv",
                ".folder/d.csv", "e.xlsx", "f.Xlsx", "g.xls", "h.xlsm", "i.ods", ".j.ods",
            ] { try scratch.write("data/" + name, "") }
            // A pipe in a folder is passed over; nobody may ever write to it.
            #expect(mkfifo(scratch.path + "/data/pipe.csv", 0o600) == 0)
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path + "/data/zero.csv", withDestinationPath: "/dev/zero")
            let files = found([scratch.path + "/data"], in: scratch)
            let spreadsheets = ["e.xlsx", "f.Xlsx", "g.xls", "h.xlsm", "i.ods"]
            #expect(
                files == ["/data/a.csv"] + spreadsheets.map { "spreadsheet-skipped /data/\($0)" })
        }
    }

    @Test("A linked folder counts by its first path, in whatever order it was filled")
    func linkedFolders() throws {
        let manager = FileManager.default
        for isLinkFirst in [true, false] {
            try Program.within { scratch in
                let link = scratch.path + "/data/2019"
                try scratch.write("data/0.csv", "")
                func makeLink() throws {
                    try manager.createSymbolicLink(atPath: link, withDestinationPath: "2020")
                }
                if isLinkFirst { try makeLink() }
                try scratch.write("data/2020/uge10.csv", "")
                try scratch.write("data/2020/below/uge11.csv", "")
                if !isLinkFirst { try makeLink() }
                let below = ["/data/2019/below/uge11.csv", "/data/2019/uge10.csv"]
                let files = found([scratch.path + "/data"], in: scratch)
                #expect(files == ["/data/0.csv"] + below, "link first: \(isLinkFirst)")
                // By two paths of the command line the first counts too.
                let twice = found(["/data/2020", "/data"].map { scratch.path + $0 }, in: scratch)
                #expect(
                    twice == ["/data/2020/below/uge11.csv", "/data/2020/uge10.csv", "/data/0.csv"])
            }
        }
    }

    @Test("Hard links are files of their own, also by links to them and when given twice")
    func hardLinks() throws {
        try Program.within { scratch in
            let data = scratch.path + "/data"
            try scratch.write("data/uge10.csv", "")
            try FileManager.default.linkItem(
                atPath: data + "/uge10.csv", toPath: data + "/uge11.csv")
            let both = ["/data/uge10.csv", "/data/uge11.csv"]
            #expect(found([data], in: scratch) == both)
            #expect(found([data, data + "/uge11.csv", data + "/"], in: scratch) == both)
            try FileManager.default.createSymbolicLink(
                atPath: data + "/0.csv", withDestinationPath: "uge11.csv")
            #expect(found([data], in: scratch) == ["/data/0.csv", "/data/uge10.csv"])
        }
    }

    @Test("Names that are not UTF-8 are found and read, and shown with U+FFFD")
    func bytesOfNames() throws {
        try Program.within { scratch in
            // »uge10 kø.csv« in Latin-1.
            let name = Array("uge10 k".utf8) + [0xF8] + Array(".csv".utf8)
            let path = Path(scratch.path).appending("data".utf8).appending(name)
            try scratch.write("data/uge9.csv", "uge;hus\n")
            let file = try Platform.openFile(path, for: .creating(permissions: 0o600))
            try Platform.writeAll(Array("hus;uge\n".utf8).span, to: file)
            try Platform.closeFile(file)
            #expect(
                found([scratch.path + "/data"], in: scratch)
                    == ["/data/uge10 k\u{FFFD}.csv", "/data/uge9.csv"])
            #expect(try Platform.contents(of: path, atMost: 100) == Array("hus;uge\n".utf8))
            let run = try Program.shell(
                "cd '\(scratch.path)/data'; for f in uge10*; do skarpe validate \"$f\"; done")
            #expect(run.output.hasPrefix("uge10 k\u{FFFD}.csv:1:1: fejl (A1): "), "\(run.output)")
            let folder = try Program.run("validate", scratch.path + "/data")
            #expect(folder.output.contains("data/uge10 k\u{FFFD}.csv:1:1: fejl (A1): "))
        }
    }

    @Test("A path is taken apart into folder and name")
    func paths() {
        for (path, folder, name) in [
            ("a/b.csv", "a", "b.csv"), ("b.csv", ".", "b.csv"), ("/b.csv", "/", "b.csv"),
            ("a//b", "a", "b"), ("a/", "a", ""), ("//", "/", ""), ("", ".", ""),
        ] as [(Path, Path, String)] {
            #expect(path.folder == folder)
            #expect(Array(path.name) == Array(name.utf8))
        }
        #expect(Path("a").appending("b".utf8) == "a/b")
        #expect(Path("a/").appending("b".utf8) == "a/b")
    }

    @Test("A file that several paths and links lead to is read once, where it was found first")
    func duplicates() throws {
        try Program.within { scratch in
            try scratch.write("data/a.csv", "")
            try scratch.write("data/below/b.csv", "")
            let manager = FileManager.default
            for (link, target) in [
                ("data/0.csv", "below/b.csv"), ("data/below/up", ".."), ("data/again", "below"),
                ("data/broken.csv", "nowhere"), ("data/old", "nowhere"), ("data/circle", "circle"),
            ] {
                try manager.createSymbolicLink(
                    atPath: scratch.path + "/" + link, withDestinationPath: target)
            }
            let data = scratch.path + "/data"
            let once = ["/data/0.csv", "/data/a.csv", "not-found /data/broken.csv"]
            #expect(found([data], in: scratch) == once)
            #expect(
                found(["-", data + "/below/b.csv", "-", data, data], in: scratch)
                    == ["standard input", "/data/below/b.csv", "/data/a.csv"]
                    + ["not-found /data/broken.csv", "not-found /data/broken.csv"])
        }
    }

    @Test("What cannot be read is said of its path")
    func missing() throws {
        try Program.within { scratch in
            try scratch.write("empty/notes.txt", "")
            try scratch.write("file.csv", "")
            let paths = ["/nowhere", "/empty", "/file.csv/below"].map { scratch.path + $0 }
            #expect(
                found(paths, in: scratch)
                    == ["not-found /nowhere", "not-found /empty", "not-found /file.csv/below"])
        }
    }

    @Test(
        "A file is read to its end, again after going back, however many bytes come at a time",
        arguments: [1, 3, 4, 64])
    func bytes(chunk: Int) throws {
        try Program.within { scratch in
            let path = Path(try scratch.write("a.csv", "uge;hus\n"))
            let entry = try Platform.entry(at: path)
            #expect(entry.size == 8)
            let progress = Progress([], Console(), isQuiet: true)
            var source = try FileSource(path, entry, progress)
            defer { source.close() }
            for _ in 0..<2 {
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: chunk)
                while true {
                    var space = buffer.mutableSpan
                    let count = try source.read(into: &space, after: 0)
                    if count == 0 { break }
                    bytes += buffer[..<count]
                }
                #expect(String(decoding: bytes, as: UTF8.self) == "uge;hus\n")
                try source.rewind()
            }
        }
    }

    @Test("What never ends is read up to a limit")
    func endless() throws {
        let entry = try Platform.entry(at: "/dev/zero")
        var source = try FileSource(
            "/dev/zero", entry, Progress([], Console(), isQuiet: true),
            spool: Spool(limit: 100_000))
        defer { source.close() }
        var buffer = [UInt8](repeating: 1, count: 60_000)
        var space = buffer.mutableSpan
        #expect(try source.read(into: &space, after: 0) == 60_000)
        do throws(ReadFailure) {
            _ = try source.read(into: &space, after: 0)
            Issue.record("more was read than the limit")
        } catch {
            #expect(error.reason.english.hasPrefix("more than "))
        }
    }

    @Test("Data from a device that never ends are refused at once")
    func zero() throws {
        let binary = try Program.run("validate", "-q", "/dev/zero")
        #expect(binary.status == 1)
        #expect(binary.output.contains("[binary-content]"), "\(binary.output)")
    }

    @Test("What comes through a pipe is read like a file, also when it must be read twice")
    func pipes() throws {
        try Program.within { scratch in
            // The only byte that is not UTF-8 stands at the end of 600,000.
            let row = "2020-W10;jobhuset;samtaler;forsikrede-ledige;;\n"
            let rows =
                "uge;hus;maalgruppe;noegletal;vaerdi;note\n"
                .replacingOccurrences(of: "maalgruppe;noegletal", with: "noegletal;maalgruppe")
                + String(repeating: row, count: 600_000 / row.utf8.count)
            let bytes =
                Data(rows.utf8) + Data("2020-W10;jobhuset;samtaler;".utf8)
                + Data("forsikrede-ledige;951;k".utf8) + Data([0xF8])
            let path = try scratch.write("a.csv", bytes)
            let file = try Program.run("export", path)
            #expect(file.status == 0, "\(file.errors)")
            #expect(file.output.contains("kø"))
            let pipe = try Program.shell("cat '\(path)' | skarpe export -")
            #expect(pipe.output == file.output)
            let missing = try Program.shell("cat '\(path)' | TMPDIR=/nonexistent skarpe export -")
            #expect(missing.status == 3)
            #expect(
                missing.errors.contains(
                    "kan ikke læses: mappen til midlertidige filer, »/nonexistent«: findes ikke"),
                "\(missing.errors)")
        }
    }
}
