import Foundation
import Testing

enum FailingCalls {
    /// What lets calls fail, where there is a compiler of C and a system that takes it.
    static let library: String? = {
        #if os(Linux)
            let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("Data/failing-calls.c")
            let library = Program.executable.deletingLastPathComponent()
                .appendingPathComponent("failing-calls.so")
            for compiler in ["clang", "cc"] {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments =
                    [compiler, "-shared", "-fPIC", "-o", library.path, source.path]
                process.standardError = FileHandle.nullDevice
                guard (try? process.run()) != nil else { continue }
                process.waitUntilExit()
                if process.terminationStatus == 0 { return library.path }
            }
        #endif
        return nil
    }()
}

/// Lets one call after the other fail: the first in the first run, the second in the second, until a
/// run makes fewer calls.
@Suite(
    "Whichever call to the operating system fails, nothing is lost",
    .enabled(if: FailingCalls.library != nil), .limited)
struct FailingCallTests {
    enum Fault: CustomTestStringConvertible {
        case error(Int32)
        /// A read or a write takes half of the bytes only.
        case short
        case signal(Int32)

        var name: String {
            switch self {
            case .error(let number): "errno:\(number)"
            case .short: "short"
            case .signal(let number): "signal:\(number)"
            }
        }

        var testDescription: String {
            switch self {
            case .error(let number): String(cString: strerror(number))
            case .short: name
            case .signal(let number): String(cString: strsignal(number))
            }
        }

        /// Whether the program is to go on as if nothing had happened.
        func isHarmless(for call: String) -> Bool {
            switch self {
            case .error(EINTR), .short: true
            case .error(EAGAIN): call == "read" || call == "write"
            case .error, .signal: false
            }
        }
    }

    /// Runs the program again and again, with a fault at every call in turn.
    ///
    /// - Parameters:
    ///   - prepare: what happens before each run.
    ///   - check: looks at a run in which the named call failed.
    /// - Returns: the calls that failed, in their order.
    private func runs(
        _ arguments: [String], input: Data = Data(), _ fault: Fault, in scratch: Scratch,
        prepare: () throws -> Void = {}, check: (Program.Run, String) throws -> Void
    ) throws -> [String] {
        let log = scratch.file("log")
        var calls: [String] = []
        try FileManager.default.createDirectory(
            at: scratch.file("tmp"), withIntermediateDirectories: true)
        for number in 1... {
            try prepare()
            let run = try Program.run(
                arguments, input: input,
                variables: [
                    "LD_PRELOAD": FailingCalls.library ?? "", "FAIL_AT": "\(number)",
                    "FAIL_AS": fault.name, "FAIL_LOG": log.path,
                    "TMPDIR": scratch.file("tmp").path,
                ])
            guard let call = try? String(contentsOf: log, encoding: .utf8) else {
                #expect(run.status == 0, "\(run.errors)")
                break
            }
            try FileManager.default.removeItem(at: log)
            calls.append(call)
            try check(run, call)
            // A file that cannot be removed is the only one that may stay.
            let left = try scratch.names(in: "tmp")
            #expect(left.isEmpty || call == "unlink", "\(call) left \(left)")
            for name in left { try FileManager.default.removeItem(at: scratch.file("tmp/" + name)) }
        }
        return calls
    }

    @Test(
        "A file is the old one or the new one, and the status says which",
        arguments: [
            Fault.error(EINTR), .error(EAGAIN), .error(EIO), .error(ENOSPC), .short,
            .signal(SIGINT), .signal(SIGTERM), .signal(SIGHUP),
        ])
    func file(fault: Fault) throws {
        try Program.within { scratch in
            let header = "hus;nøgletal;målgruppe;værdi\n"
            try scratch.write(
                "data/uge10.csv", header + "jobhuset;samtaler;forsikrede-ledige;951\n")
            // A file with two names, and input that is no UTF-8 and must be read twice.
            try FileManager.default.linkItem(
                at: scratch.file("data/uge10.csv"), to: scratch.file("data/uge11.csv"))
            let text = "uge;" + header + "12;jobhuset;samtaler;forsikrede-ledige;940\n"
            let input = try #require(text.data(using: .isoLatin1))
            // Small, as it is read in every run.
            try scratch.write(
                "base.json",
                """
                {"id": "base", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
                 "measures": [{"id": "samtaler", "name": "Samtaler", "unit": "count"}],
                 "groups": [{"id": "forsikrede-ledige", "name": "Forsikrede ledige"}],
                 "houses": [{"id": "jobhuset", "name": "Jobhuset", "weeklyTargets": [
                   {"measure": "samtaler", "group": "forsikrede-ledige", "label": "Samtaler",
                    "target": 940}]}],
                 "houseWideUnit": {"id": "alle", "name": "Alle"}, "sections": []}
                """)
            let plan = try scratch.write("plan.json", #"{"id": "plan", "extends": "base.json"}"#)
            let target = scratch.file("out/page.txt")
            let arguments =
                ["summary", "-q", "-p", plan, "-o", target.path]
                + [scratch.file("data").path, "-"]

            try scratch.write("out/page.txt", "old")
            #expect(try Program.run(arguments, input: input).status == 0)
            let new = try String(contentsOf: target, encoding: .utf8)

            let calls = try runs(arguments, input: input, fault, in: scratch) {
                try scratch.write("out/page.txt", "old")
            } check: { run, call in
                let found = try String(contentsOf: target, encoding: .utf8)
                let report = "\(call): status \(run.status), \(run.errors)"
                #expect(try scratch.names(in: "out") == ["page.txt"], "\(report)")
                if case .signal(let number) = fault {
                    #expect(run.isEndedBySignal && run.status == number, "\(report)")
                    #expect(found == "old" || found == new, "\(report)")
                } else if run.status == 0 {
                    // What must succeed before the file is there.
                    let isNeeded = ["write", "fsync", "rename"].contains(call)
                    #expect(!isNeeded || fault.isHarmless(for: call), "\(report)")
                    #expect(found == new, "\(report)")
                    #expect(run.errors.isEmpty, "\(report)")
                } else {
                    #expect(!fault.isHarmless(for: call), "\(report)")
                    #expect(run.status == 3, "\(report)")
                    #expect(found == "old", "\(report)")
                    #expect(run.errors.split(separator: "\n").count == 1, "\(report)")
                }
            }
            #expect(
                Set(calls).isSuperset(of: [
                    "open", "read", "write", "close", "fsync", "rename", "chmod", "stat", "lstat",
                    "opendir", "readdir", "mkstemp", "unlink", "lseek",
                ]), "\(calls)")
            let flush = try #require(calls.lastIndex(of: "fsync"))
            let replace = try #require(calls.lastIndex(of: "rename"))
            #expect(calls.lastIndex(of: "write").map { $0 < flush } == true && flush < replace)
        }
    }

    @Test(
        "Standard output gets all of it, or the status says that it did not",
        arguments: [
            Fault.error(EINTR), .error(EAGAIN), .error(EIO), .error(ENOSPC), .short,
        ])
    func output(fault: Fault) throws {
        try Program.within { scratch in
            let arguments = ["template", "--week", "27"]
            let expected = try Program.run(arguments).output
            let calls = try runs(arguments, fault, in: scratch) { run, call in
                let report = "\(call): status \(run.status), \(run.errors)"
                if run.status == 0 {
                    #expect(run.output == expected, "\(report)")
                } else {
                    #expect(!fault.isHarmless(for: call), "\(report)")
                    #expect(run.status == 3, "\(report)")
                    #expect(run.errors.hasPrefix("skarpe: "), "\(report)")
                }
            }
            #expect(calls.contains("write"))
        }
    }
}
