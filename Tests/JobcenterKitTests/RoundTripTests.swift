import Foundation
import Testing

@testable import JobcenterKit

@Suite("What is written reads back, and order changes nothing")
struct RoundTripTests {
    let plan: Plan

    init() throws {
        plan = try #require(try Plan.builtIn("aalborg-2020"))
    }

    private static let pieces = [
        "=", "+", "-", "@", "'", "\"", ";", ",", "\t", "\n", "\r", "\r\n", " ", "æ", "🙂", "a",
        "HYPERLINK(\"x\")", "|", "<b>", "0",
    ]

    /// An observation of anything, with a note that is hard to write.
    private func history(seed: UInt64) -> (history: History, count: Int) {
        var random = SeededGenerator(seed: seed)
        var history = History(plan: plan)
        var count = 0
        let units = ReportedIndicator.all(of: plan, in: plan.units)
        for week in plan.weeks.prefix(5) {
            for reported in units where Bool.random(using: &random) {
                let value: Double =
                    switch reported.unit {
                    case .yesNo: Bool.random(using: &random) ? 1 : 0
                    case .percent: Double.random(in: 0...100, using: &random)
                    default:
                        [
                            0, 1, 1.017, 0.001, 1e-7, 951, 1e15, 123_456.789, 27.5,
                            .leastNonzeroMagnitude,
                        ]
                        .randomElement(using: &random) ?? 0
                    }
                let place = History.Place(file: 0, line: 1)
                _ = history.record(value, of: reported.index, in: week, at: place)
                count += 1
                let length = Int.random(in: 0...5, using: &random)
                let note = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &random)
                }
                .joined()
                if !note.utf8.allSatisfy({ isBlankByte($0) }) {
                    history.annotate(reported.index, in: week, with: note, isOfValue: true)
                }
            }
        }
        return (history, count)
    }

    @Test(
        "An export reads back to the same observations and notes",
        arguments: 1...20 as ClosedRange<UInt64>)
    func export(seed: UInt64) throws {
        let (history, count) = history(seed: seed)
        let last = try #require(plan.weeks.last)
        let export = Export(of: plan.units, through: last, plan: plan, history: history)
        #expect(export.rows.count == count, "seed \(seed)")
        for format in [DataFormat.csv, .csvDanish] {
            let text = export.written(as: format, in: .danish)
            let reading = try FileReading(text)
            let doubtful = ["number-convention", "suspicious-share"]
            #expect(reading.intake.diagnostics.count(of: .error) == 0, "seed \(seed)")
            #expect(!reading.found.contains { found in doubtful.contains { found.hasSuffix($0) } })
            let again = Export(
                of: plan.units, through: last, plan: plan, history: reading.intake.history)
            #expect(again.rows.count == export.rows.count, "seed \(seed)")
            for (found, expected) in zip(again.rows, export.rows) {
                #expect(found.indicator == expected.indicator && found.week == expected.week)
                #expect(found.value == expected.value, "seed \(seed), \(expected.indicator)")
                #expect(found.note == expected.note, "seed \(seed), \(expected.indicator)")
            }
            #expect(again.written(as: format, in: .danish) == text, "seed \(seed)")
        }
    }

    @Test("The order of rows never changes a figure", arguments: 1...3 as ClosedRange<UInt64>)
    func order(seed: UInt64) throws {
        let (history, _) = history(seed: seed)
        let last = try #require(plan.weeks.last)
        let text = Export(of: plan.units, through: last, plan: plan, history: history)
            .written(as: .csv, in: .danish)
        let plain = try rows(of: text)
        var random = SeededGenerator(seed: seed)
        let shuffled = plain.dropFirst().shuffled(using: &random)
        func report(_ rows: [String]) throws -> String {
            let intake = try FileReading(([plain[0]] + rows).joined(separator: "\r\n")).intake
            let week = try #require(Week(year: 2020, number: 5))
            let scorecard = Scorecard(
                of: plan.houses, in: week, plan: plan, history: intake.history)
            return Report(.scorecard(scorecard), in: week, plan: plan, intake: intake)
                .written(as: .json, in: .danish)
        }
        #expect(try report(Array(plain.dropFirst())) == report(shuffled), "seed \(seed)")
    }

    /// The header and the rows that take one line each.
    private func rows(of text: String) throws -> [String] {
        text.components(separatedBy: "\r\n").filter {
            !$0.contains("\"") && $0.split(separator: ",").count > 5
        }
    }
}

@Suite("The short way for known rows is the longer way, only shorter")
struct KnownRowsTests {
    /// Files that say the same names again and again, with all that may break the pattern between.
    private func bytes(seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        let delimiter = pick([";", ","])
        let lineEnd = pick(["\n", "\r\n"])
        var text =
            ["uge", "hus", "nøgletal", "målgruppe", "værdi", "bemærkning"]
            .joined(separator: delimiter) + lineEnd
        for _ in 0..<400 {
            let names = pick([
                "jobhuset|samtaler|forsikrede-ledige", "jobhuset|cv-andel|",
                "\"jobhuset\"|\"samtaler\"|\"jobparate-kontanthjaelp\"",
                "Sygedagpengehuset|Samtaler|jobafklaring", "ydelsescentret|raadgivning-tilbudt|",
                "nowhere|samtaler|x", "jobhuset|formidlinger|",
                // Known names in a file of the other delimiter are one cell, and no names.
                "jobhuset;samtaler;forsikrede-ledige", "jobhuset,samtaler,forsikrede-ledige",
            ]).replacing("|", with: delimiter)
            let week = pick(["2020-W01", "2020-W02", "3", "uge 4", "\"2020-W05\"", "2019-W06", "x"])
            let value = pick([
                "951", "0", "12", "94.5", "94,5", "1.017", "1", "\"250\"", "", "ja", "99999",
                "010190-1234", "-3", "7 %", " 8", "1234567890", "0101901234", "01", "\"1\"", "0,0",
            ])
            let tail = pick([
                "", "", "", delimiter, delimiter + "note", delimiter + delimiter + "x",
            ])
            text +=
                week + delimiter + names + delimiter + value + tail
                + pick([lineEnd, lineEnd, lineEnd, "\n"])
        }
        text += pick(["", "2020-W10"])
        // What makes a file be read again from its beginning, or given up.
        let ends: [[UInt8]] = [[], [], [0xE5], [0], [0xE5, 0x81]]
        return Array(text.utf8) + (ends.randomElement(using: &random) ?? [])
    }

    @Test("Rows, values and diagnostics are the same", arguments: 1...40 as ClosedRange<UInt64>)
    func same(seed: UInt64) throws {
        let plan = try #require(try Plan.builtIn("aalborg-2020"))
        func read(isShort: Bool) -> Intake {
            var intake = Intake(plan: plan)
            intake.isShortWayOpen = isShort
            if seed.isMultiple(of: 2) { intake.reader = RecordReader(capacity: 512) }
            for (number, part) in [seed, seed + 1000, seed + 2000].enumerated() {
                var source = ByteArraySource(bytes(seed: part))
                intake.read(&source, named: "uge\(number + 1).csv")
            }
            return intake
        }
        let (short, long) = (read(isShort: true), read(isShort: false))
        #expect(short.rows == long.rows, "seed \(seed)")
        #expect(short.diagnostics.sorted == long.diagnostics.sorted, "seed \(seed)")
        let last = try #require(plan.weeks.last)
        func export(_ intake: Intake) -> String {
            Export(of: plan.units, through: last, plan: plan, history: intake.history)
                .written(as: .csv, in: .english)
        }
        #expect(export(short) == export(long), "seed \(seed)")
    }

    @Test("Names that were read in a file of one delimiter are none in a file of the other")
    func delimiters() throws {
        let other = "jobhuset;samtaler;jobparate-kontanthjaelp;240\n"
        let files = [
            "uge;hus;nøgletal;målgruppe;værdi\n2020-W10;\(other)",
            "uge,hus,nøgletal,målgruppe,værdi\n"
                + "2020-W12,jobhuset,samtaler,forsikrede-ledige,951\n2020-W12,\(other)"
                // Enough to follow for the short way to look so far ahead.
                + (13...40).map { "2020-W\($0),jobhuset,samtaler,forsikrede-ledige,951\n" }
                .joined(),
        ]
        var intake = Intake(plan: try #require(try Plan.builtIn("aalborg-2020")))
        for file in files {
            var source = ByteArraySource(Array(file.utf8))
            intake.read(&source, named: "a.csv")
        }
        // Line 3 of the second file has two cells where five must be.
        #expect(intake.diagnostics.sorted.map(\.code) == [.missingCell])
        #expect(intake.rows.rejected == 1)
    }

    @Test(
        "Hundreds of empty columns behind the value, over more than one buffer",
        arguments: [30, 33, 900])
    func trailing(columns: Int) throws {
        let tail = String(repeating: ";", count: columns)
        let row = "2020-W10;jobhuset;samtaler;forsikrede-ledige;"
        let text =
            "uge;hus;nøgletal;målgruppe;værdi" + tail + "\n" + row + "951" + tail + "\n"
            + String(repeating: row + tail + "\n", count: 400_000 / (row.count + columns))
            + row + "952" + tail + "\n"
        let reading = try FileReading(text)
        #expect(reading.value("samtaler", "forsikrede-ledige") == 951)
        #expect(reading.intake.rows.rejected == 1)
        #expect(reading.found.count == 1)
    }
}
