import Foundation
import Testing

@testable import skarpe

@Suite("The files that paths lead to", .limited)
struct InputFilesTests {
    /// What was found, with paths as they are below the folder.
    private func found(_ paths: [String], in scratch: Scratch) -> [String] {
        InputFiles(paths).found.map { found in
            let description =
                switch found.content {
                case .file(nil): "standard input"
                case .file: found.path
                case .unread(let code, _): "\(code.rawValue) \(found.path)"
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
                ".folder/d.csv", "e.xlsx", "f.Xlsx", "g.xls",
            ] { try scratch.write("data/" + name, "") }
            let files = found([scratch.path + "/data"], in: scratch)
            #expect(
                files == ["/data/a.csv"]
                    + ["spreadsheet-skipped /data/e.xlsx", "spreadsheet-skipped /data/f.Xlsx"])
        }
    }

    @Test("A file that several paths and links lead to is read once, where it was found first")
    func duplicates() throws {
        try Program.within { scratch in
            try scratch.write("data/a.csv", "")
            try scratch.write("data/below/b.csv", "")
            let manager = FileManager.default
            for (link, target) in [
                ("data/0.csv", "below/b.csv"), ("data/below/up", ".."), ("data/again", "below"),
                ("data/broken.csv", "nowhere"),
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
            let path = try scratch.write("a.csv", "uge;hus\n")
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
}
