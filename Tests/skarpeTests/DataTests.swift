import Foundation
import Testing

@testable import skarpe

@Suite("Files, folders and streams: the right status and one clear line", .limited)
struct DataTests {
    let header = "uge;hus;nøgletal;målgruppe;værdi\n"

    @Test("What is not there ends with status 3 and says where")
    func missing() throws {
        try Program.within { scratch in
            try scratch.write("empty/notes.txt", "no data here")
            try scratch.write("named.csv/.hidden.csv", header)
            for path in ["nowhere.csv", scratch.path + "/empty", scratch.path + "/named.csv"] {
                let run = try Program.run("scorecard", path)
                #expect(run.status == 3)
                #expect(run.output.isEmpty)
                #expect(run.errors.hasPrefix(path + ": fejl: "), "\(run.errors)")
                #expect(run.errors.hasSuffix("[not-found]\n"), "\(run.errors)")
                #expect(run.errors.split(separator: "\n").count == 1)
            }
        }
    }

    @Test("A folder gives its CSV files below it in byte order, others left out")
    func folder() throws {
        try Program.within { scratch in
            let row = "2020-W10;jobhuset;samtaler;forsikrede-ledige;"
            try scratch.write("a/B.CSV", header + row + "951\n")
            try scratch.write("a/b.csv", header + row + "952\n")
            try scratch.write("a/.c.csv", header + row + "953\n")
            try scratch.write("a/~$d.csv", header + row + "954\n")
            try scratch.write("a/e.xlsx", "PK")
            let run = try Program.run("scorecard", "--language", "en", scratch.path + "/a")
            #expect(run.status == 1)
            // B comes before b: it is b's value that stands there already.
            #expect(run.errors.contains("a/b.csv:2:46: error (E2): "), "\(run.errors)")
            #expect(
                run.errors.contains("a/B.CSV:2 (951, here 952) [duplicate-value]"), "\(run.errors)")
            #expect(run.errors.contains("a/e.xlsx: notice: "), "\(run.errors)")
            #expect(!run.errors.contains("c.csv") && !run.errors.contains("d.csv"))
            let quiet = try Program.run("scorecard", "-q", scratch.path + "/a/B.CSV")
            #expect(quiet.status == 0)
            #expect(quiet.errors.isEmpty)
        }
    }

    @Test("Standard input is read like a file")
    func standardInput() throws {
        let file = Program.folder.appendingPathComponent("Fixtures/gennemsnit-2019/2020-W01.csv")
        let expected = try Program.run("scorecard", "Fixtures/gennemsnit-2019", "-f", "json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let run = try Program.run("scorecard", "-", "-f", "json", input: text)
        #expect(run.status == 0)
        #expect(run.output == expected.output)
        let pipe = try Program.shell(
            "cat Fixtures/gennemsnit-2019/2020-W01.csv | skarpe scorecard -f json -")
        #expect(pipe.output == expected.output)
        let wrong = try Program.run("scorecard", "-", input: header + "2020-W10;a;b;c;1\n")
        #expect(wrong.errors.hasPrefix("-:2:10: fejl (B2): "), "\(wrong.errors)")
    }

    @Test("With errors nothing is reported, with --keep-going what is sound is, and both say so")
    func keepGoing() throws {
        try Program.within { scratch in
            let path = try scratch.write(
                "a.csv",
                header + "2020-W10;jobhuset;samtaler;forsikrede-ledige;951\n"
                    + "2020-W10;jobhuset;samtaler;jobparate-kontanthjaelp;2.5\n")
            let strict = try Program.run("scorecard", path)
            #expect(strict.status == 1)
            #expect(strict.output.isEmpty)
            #expect(strict.errors.hasPrefix(path + ":3:52: fejl (E3): "), "\(strict.errors)")
            let going = try Program.run("scorecard", "--keep-going", path)
            #expect(going.status == 1)
            #expect(going.output.contains("1 række med fejl er ikke med i tallene"))
            #expect(going.output.contains("1 af 38 ugemål er indberettet; mangler: Jobhuset ("))
            #expect(going.output.contains("951"))
            let unread = try Program.run("summary", "--keep-going", path, "nowhere.csv")
            #expect(unread.status == 3)
            #expect(unread.output.contains("1 række med fejl og 1 ulæselig fil"))
            let json = try Program.run("summary", "--keep-going", "-f", "json", path)
            #expect(json.output.contains("\"rejectedRows\": 1"))
        }
    }

    @Test("Data without the plan's year are refused; a week without data is a report that says so")
    func noObservations() throws {
        try Program.within { scratch in
            let path = try scratch.write(
                "a.csv", header + "2019-W10;jobhuset;samtaler;forsikrede-ledige;951\n")
            let run = try Program.run("bilag1", path)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("fejl: "))
            #expect(run.errors.contains("[no-observations]"))
        }
        let empty = try Program.run("scorecard", "-w", "40", "Fixtures/aalborg-2020")
        #expect(empty.status == 0)
        #expect(empty.output.hasPrefix("Intet er indberettet for uge 40 2020.\n\nJobhuset"))
    }

    @Test("Months alone are reported on, in the week in which the latest of them is past")
    func months() throws {
        // The latest is May 2020, whose last day is the Sunday of week 22.
        let data = [
            "--plan", "Fixtures/faults/missing-period.json", "Fixtures/faults/missing-period.csv",
        ]
        let report = try Program.run(["bilag1", "--language", "en"] + data)
        #expect(report.status == 0)
        #expect(report.output.hasPrefix("Aalborg · Bilag 1 · week 22 2020"), "\(report.output)")
        let export = try Program.run(["export"] + data)
        #expect(
            export.output.split(separator: "\r\n").dropFirst().map {
                $0.split(separator: ",").prefix(3).joined(separator: ",")
            }
                == ["2020,2020-M01,jobhuset", "2020,2020-M02,jobhuset", "2020,2020-M05,jobhuset"])
    }

    @Test("A reader that stops early ends the program quietly; a full disk does not")
    func streams() throws {
        let head = try Program.shell(
            "skarpe summary -q Fixtures/aalborg-2020 | head -1; echo ${PIPESTATUS[0]}")
        #expect(head.output.hasPrefix("6 skarpe · Aalborg") && head.output.hasSuffix("\n0\n"))
        #expect(head.errors.isEmpty)
        let unread = try Program.shell(
            "{ sleep 0.2; skarpe scorecard -q Fixtures/aalborg-2020; echo $? >&2; } | true")
        #expect(unread.errors == "0\n")
        let full = try Program.shell("skarpe scorecard -q Fixtures/aalborg-2020 > /dev/full")
        #expect(full.status == 3)
        #expect(full.errors.split(separator: "\n").count == 1, "\(full.errors)")
    }

    @Test(
        "A reader that takes its time gets all of a report, also from a stream that does not wait")
    func slowReader() throws {
        let expected = try Program.run("report", "-q", "-f", "html", "Fixtures/aalborg-2020")
        let pipe = Pipe()
        let writing = pipe.fileHandleForWriting
        #expect(fcntl(writing.fileDescriptor, F_SETFL, O_WRONLY | O_NONBLOCK) == 0)
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = ["report", "-q", "-f", "html", "Fixtures/aalborg-2020"]
        process.currentDirectoryURL = Program.folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = writing
        try process.run()
        try writing.close()
        usleep(500_000)
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(output.count > 2 * 64 * 1024)
        #expect(String(decoding: output, as: UTF8.self) == expected.output)
    }

    @Test("A stream that is not there is a failure, and no file is taken for it")
    func closedStreams() throws {
        let summary = "skarpe summary -q Fixtures/aalborg-2020"
        #expect(try Program.shell("\(summary) >&-").status == 3)
        let input = try Program.shell(
            "skarpe validate -q Fixtures/gennemsnit-2019/2020-W01.csv - <&-")
        #expect(input.status == 3)
        #expect(input.output.contains("-: fejl: "), "\(input.output)")
        #expect(input.output.contains("[not-readable]"), "\(input.output)")
        try Program.within { scratch in
            let path = scratch.path + "/a.txt"
            let run = try Program.shell(
                "\(summary) -o '\(path)' <&- >&- 2>&-; echo $?; cat '\(path)'")
            #expect(run.output == "0\n" + (try Program.shell(summary).output))
        }
    }

    @Test("--output writes the file whole, a folder as target is status 3")
    func output() throws {
        try Program.within { scratch in
            let expected = try Program.run("summary", "Fixtures/aalborg-2020")
            let path = scratch.path + "/summary.txt"
            let run = try Program.run("summary", "Fixtures/aalborg-2020", "-o", path)
            #expect(run.status == 0)
            #expect(run.output.isEmpty)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == expected.output)
            let folder = try Program.run(
                "summary", "-q", "Fixtures/aalborg-2020", "-o", scratch.path)
            #expect(folder.status == 3)
            #expect(folder.errors.split(separator: "\n").count == 1)
        }
    }

    @Test("Colour only where it is asked for")
    func color() throws {
        let plain = try Program.run("summary", "Fixtures/aalborg-2020")
        #expect(!plain.output.contains("\u{1B}"))
        let always = try Program.run("summary", "Fixtures/aalborg-2020", "--color", "always")
        #expect(always.output.contains("\u{1B}[32m●"))
        let forced = try Program.run(
            "summary", "Fixtures/aalborg-2020", variables: ["CLICOLOR_FORCE": "1"])
        #expect(forced.output == always.output)
        let refused = try Program.run(
            "summary", "Fixtures/aalborg-2020",
            variables: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
        #expect(refused.output == plain.output)
    }

    @Test("Values beyond all measure end no report")
    func huge() throws {
        let huge = String(repeating: "9", count: 15)
        let houses = [
            "jobhuset", "job-og-aktivhuset", "uddannelseshuset", "job-og-integrationshuset",
        ]
        let rows = (1...14).flatMap { week in
            houses.map { "\(week);\($0);ordinaere-timer;;\(week.isMultiple(of: 2) ? "0" : huge)\n" }
        }
        for command in ["scorecard", "bilag1", "report"] {
            for format in Command(rawValue: command)?.declaration.formats ?? [] {
                let run = try Program.run(
                    command, "-q", "-f", format, "-", input: header + rows.joined())
                #expect(run.status == 0, "\(command) \(format): \(run.errors)")
            }
        }
    }
}
