import Foundation
import Testing

@testable import JobcenterKit

@Suite("What is written reads back, and order changes nothing", .limited)
struct RoundTripTests {
    let plan: Plan

    init() throws {
        plan = try Plan.builtIn("aalborg-2020")
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
                            0, 1, 1.017, 0.001, 1e-7, 951, 1e14, 123_456.789, 27.5,
                            .leastNonzeroMagnitude,
                        ]
                        .randomElement(using: &random) ?? 0
                    }
                let place = History.Place(file: 0, line: 1)
                _ = history.record(value, of: reported.index, in: week.period, at: place)
                count += 1
                let length = Int.random(in: 0...5, using: &random)
                let note = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &random)
                }
                .joined()
                if !note.utf8.allSatisfy({ $0.isBlank }) {
                    history.annotate(reported.index, in: week.period, with: note, isOfValue: true)
                }
            }
        }
        return (history, count)
    }

    @Test(
        "An export reads back to the same observations and notes",
        arguments: RandomCases.seeds(from: 1, 10))
    func export(seed: UInt64) throws {
        let (history, count) = history(seed: seed)
        let last = try #require(plan.weeks.last)
        let export = Export(of: plan.units, through: last, plan: plan, history: history)
        #expect(export.rows.count == count, "seed \(seed)")
        for format in DataFormat.allCases where format.dialect != nil {
            let text = export.formatted(as: format, in: .danish)
            let reading = try FileReading(text)
            let doubtful = ["number-convention", "suspicious-share"]
            #expect(reading.intake.diagnostics.count(of: .error) == 0, "seed \(seed)")
            #expect(!reading.found.contains { found in doubtful.contains { found.hasSuffix($0) } })
            let again = Export(
                of: plan.units, through: last, plan: plan, history: reading.intake.history)
            #expect(again.rows.count == export.rows.count, "seed \(seed)")
            for (found, expected) in zip(again.rows, export.rows) {
                #expect(found.indicator == expected.indicator && found.period == expected.period)
                #expect(found.value == expected.value, "seed \(seed), \(expected.indicator)")
                #expect(found.note == expected.note, "seed \(seed), \(expected.indicator)")
            }
            #expect(again.formatted(as: format, in: .danish) == text, "seed \(seed)")
        }
    }

    @Test("The order of rows never changes a figure", arguments: RandomCases.seeds(from: 1, 2))
    func order(seed: UInt64) throws {
        let (history, _) = history(seed: seed)
        let last = try #require(plan.weeks.last)
        let text = Export(of: plan.units, through: last, plan: plan, history: history)
            .formatted(as: .csv, in: .danish)
        let plain = try rows(of: text)
        var random = SeededGenerator(seed: seed)
        let shuffled = plain.dropFirst().shuffled(using: &random)
        func report(_ rows: [String]) throws -> String {
            let intake = try FileReading(([plain[0]] + rows).joined(separator: "\r\n")).intake
            let week = try #require(Week(year: 2020, number: 5))
            let scorecard = Scorecard(
                of: plan.houses, in: week, plan: plan, history: intake.history)
            return Report(.scorecard(scorecard), in: week, plan: plan, intake: intake)
                .formatted(as: .data(.json), in: .danish)
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
