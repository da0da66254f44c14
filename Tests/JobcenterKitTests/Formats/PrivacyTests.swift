import Foundation
import Testing

@testable import JobcenterKit

/// Random files, names, notes and plans with CPR numbers in them, in every format: nothing of a
/// number comes out.
@Suite("No citizen's number comes out, whatever it stands in", .limited)
struct PrivacyTests {
    /// What stands between the parts of a number.
    static let gaps = [
        "-", "", " ", "   ", "\t", "\n", "\r\n", " \n\t ", "\u{A0}", "\u{2009}", "\u{202F}",
        "\u{2028}", "\u{3000}", "/", ".", "–", "—", "\u{2011}", "\u{2212}", "\u{AD}", " - ",
        "\u{200B}",
    ]

    /// Ten digits that begin with a date, which no other text of a report has by chance.
    struct Citizen {
        let digits: String
        /// Six of the digits in a row, wherever they begin: more than a date or figure may share.
        var runs: [String] {
            let digits = Array(digits)
            return (0...4).map { String(digits[$0..<$0 + 6]) }
        }

        init(_ random: inout SeededGenerator) {
            let day = Int.random(in: 1...28, using: &random)
            let parts = [
                Bool.random(using: &random) ? day : day + 60,
                Int.random(in: 1...12, using: &random),
                Int.random(in: 21...99, using: &random), Int.random(in: 10...99, using: &random),
                Int.random(in: 10...99, using: &random),
            ]
            digits = parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined()
        }

        /// The number as somebody may write it.
        func written(_ random: inout SeededGenerator) -> String {
            digits.prefix(6) + (gaps.randomElement(using: &random) ?? "-") + digits.suffix(4)
        }
    }

    /// A text around a number, long enough to be cut before, in or behind it.
    private func text(_ citizen: Citizen, _ random: inout SeededGenerator) -> String {
        let fill = ["x", " ", "æ", "ab ", ", ", "\"\" "].randomElement(using: &random) ?? "x"
        func filling() -> String {
            String(repeating: fill, count: Int.random(in: 0...90, using: &random)) + "x"
        }
        return (Bool.random(using: &random) ? filling() : "") + citizen.written(&random)
            + (Bool.random(using: &random) ? filling() : "")
    }

    /// A week's file with numbers in some of its cells, and perhaps nothing a file should be.
    private func file(_ citizen: Citizen, _ random: inout SeededGenerator) -> [UInt8] {
        var rows = [["uge", "hus", "nøgletal", "målgruppe", "værdi", "bemærkning", "andet"]]
        let row = ["2020-W10", "jobhuset", "samtaler", "forsikrede-ledige", "951", "", ""]
        for _ in 0..<4 { rows.append(row) }
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let line = Int.random(in: 0..<rows.count, using: &random)
            let cell = Int.random(in: 0..<row.count, using: &random)
            rows[line][cell] = text(citizen, &random)
            // A fault beside the number shows the line that both stand on.
            if line > 0, Bool.random(using: &random) { rows[line][(cell + 1) % 5] = "n/a" }
        }
        let isQuoted = Int.random(in: 0...3, using: &random) > 0
        var text = rows.map { row in
            // Without quotes a line break would end the record, and the number with it.
            row.map { isQuoted ? "\"\($0)\"" : $0.replacing(#/\R/#, with: " ") }
                .joined(separator: ";") + "\n"
        }.joined()
        switch Int.random(in: 0...6, using: &random) {
        case 0: text = text.replacing("nøgletal", with: "tal")
        case 1: text = text.replacing("951", with: "9\"51")
        case 2: text = text.replacing("951", with: "\"951")
        case 3: text = text.replacing("951", with: "951;1;2;3;4;5")
        case 4: text = "En titel\n" + text
        default: break
        }
        // Read as Windows-1252 a gap of other characters would be letters.
        let isASCII = !Self.gaps.contains { !$0.utf8.allSatisfy { $0 < 0x80 } && text.contains($0) }
        let isUTF8 = !isASCII || Int.random(in: 0...4, using: &random) > 0
        return Array(text.utf8) + (isUTF8 ? [] : [0xE6, 0x0A])
    }

    private func expectNothing(
        of citizen: Citizen, in output: String, _ place: @autoclosure () -> String
    ) {
        // As it reads without colours, on one line and without what breaks a word.
        let words = output.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
            .split { $0.isWhitespace || ("\u{2400}"..."\u{2421}").contains($0) }
        let folded = words.joined(separator: " ")
        for run in citizen.runs where folded.contains(run) {
            Issue.record("\(place()): \(run) of \(citizen.digits) in\n\(output.prefix(3000))")
        }
        #expect(
            !words.joined().replacing("-", with: "").contains(citizen.digits), "\(place())")
    }

    @Test("Of data and of what is said of them", arguments: RandomCases.seeds(from: 1, 30))
    func data(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let citizen = Citizen(&random)
        let plan = try Plan.builtIn("aalborg-2020")
        var intake = Intake(plan: plan)
        intake.read(
            file(citizen, &random),
            named: Bool.random(using: &random) ? "uge10.csv" : "mappe/\(text(citizen, &random)).csv"
        )
        intake.read(file(citizen, &random), named: "uge11.csv")
        for number in 0...1 {
            #expect(
                intake.diagnostics.sorted.contains {
                    $0.fileNumber == number && $0.code == .personalData
                }, "seed \(seed), file \(number)")
        }
        intake.report(.notFound, of: text(citizen, &random), Wording(same: "-"))
        let validation = Validation(intake, isStrict: Bool.random(using: &random))
        let language = Language.allCases.randomElement(using: &random) ?? .danish
        for format in ValidationFormat.allCases {
            let style = TextStyle(
                width: Int.random(in: 40...200, using: &random),
                usesColor: Bool.random(using: &random), showsSource: Bool.random(using: &random))
            expectNothing(
                of: citizen,
                in: validation.formatted(as: format, in: language, version: "1", style: style),
                "seed \(seed), \(format), \(style)")
        }
        for width in stride(from: 40, through: 200, by: 20) {
            let style = TextStyle(width: width, showsSource: true)
            expectNothing(
                of: citizen,
                in: validation.formatted(as: .text, in: language, version: "1", style: style),
                "seed \(seed), width \(width)")
        }
    }

    @Test("Of reports and exports", arguments: RandomCases.seeds(from: 1, 12))
    func reports(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let citizen = Citizen(&random)
        let plan = try Plan.builtIn("aalborg-2020")
        var intake = Intake(plan: plan)
        intake.read(file(citizen, &random), named: "uge10.csv")
        let week = try #require(Week(year: 2020, number: 10))
        let houses = plan.houses
        let language = Language.allCases.randomElement(using: &random) ?? .danish
        let style = TextStyle(
            width: Int.random(in: 40...200, using: &random), usesColor: Bool.random(using: &random))
        let scorecard = Scorecard(of: houses, in: week, plan: plan, history: intake.history)
        let bilag1 = Bilag1(in: week, plan: plan, history: intake.history)
        let summary = Summary(of: houses, in: week, plan: plan, history: intake.history)
        let export = Export(of: houses, through: week, plan: plan, history: intake.history)
        var texts: [(String, String)] = []
        for format in ReportFormat.allCases {
            let contents: [Report.Content] = [
                .whole(summary, bilag1, scorecard), .scorecard(scorecard), .bilag1(bilag1),
                .summary(summary),
            ]
            let content = contents.randomElement(using: &random) ?? contents[0]
            let report = Report(content, in: week, plan: plan, intake: intake)
            texts.append(
                (format.rawValue, report.formatted(as: format, in: language, style: style)))
        }
        for format in DataFormat.allCases {
            texts.append(("export \(format)", export.formatted(as: format, in: language)))
        }
        let verdict = PlanVerdict(plan)
        texts.append(("check", verdict.text(of: text(citizen, &random), in: language, style)))
        texts.append(("check", verdict.json(in: language)))
        for (name, text) in texts { expectNothing(of: citizen, in: text, "seed \(seed), \(name)") }
    }

    /// A plan's changes with a text in one of the places that take any.
    private func changes(_ text: JSON, at place: Int) -> [(String, JSON)] {
        let both = JSON.object([("da", .text("A")), ("en", text)])
        let suspension = JSON.object([
            ("from", .text("2020-W08")), ("through", .text("2020-W09")), ("reason", text),
        ])
        return switch place {
        case 0: [("name", text)]
        case 1: [("name", both)]
        case 2: [("municipality", text)]
        case 3: [("measures", .list([.object([("id", .text("samtaler")), ("name", both)])]))]
        case 4: [("suspensions", .list([suspension]))]
        case 5: [("houses", .list([.object([("id", text), ("name", .text("A"))])]))]
        default: [("extends", text)]
        }
    }

    @Test("Of plans, which must not hold one", arguments: RandomCases.seeds(from: 1, 40))
    func plans(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let citizen = Citizen(&random)
        var fields = changes(
            .text(text(citizen, &random)), at: Int.random(in: 0...6, using: &random))
        if fields[0].0 != "extends" { fields.append(("extends", .text("aalborg-2020"))) }
        fields.append(("id", .text("a")))
        if Bool.random(using: &random) {
            fields.append((text(citizen, &random), .text(text(citizen, &random))))
        }
        do throws(UnsoundPlan) {
            _ = try Plan(json: Array(JSON.object(fields).document.utf8))
            Issue.record("seed \(seed): the plan is sound")
        } catch {
            let name = text(citizen, &random)
            let verdict = PlanVerdict(error)
            for language in Language.allCases {
                expectNothing(of: citizen, in: verdict.json(in: language), "seed \(seed)")
                expectNothing(
                    of: citizen, in: verdict.text(of: name, in: language, TextStyle()),
                    "seed \(seed)")
            }
        }
    }
}
