import Foundation
import Testing

@testable import JobcenterKit

@Suite("In a real terminal", .enabled(if: Terminal.has("tmux")), .limited)
struct TerminalTests {
    @Test(
        "Widths are what a terminal shows",
        arguments: [
            "Jobhuset", "Nøgletal på æøåÆØÅ", "–…»«−≤≥·×", "▁▂▃▄▅▆▇█", "●◐○✕✓▲▼→─",
            // Marks on letters, one and two; a circle around one.
            "Cafe\u{301}", "a\u{30A}rhus", "e\u{323}\u{302}", "A\u{20DD}",
            // Wide characters of Chinese, Japanese and Korean, and the narrow Japanese ones.
            "漢字カナ", "한국어", "ﾊﾝｶｸ", "ＡＢＣ！", "Aalborg 北 kommune",
            // Emoji.
            "👍", "ok 🎉 ok",
        ])
    func widths(text: String) throws {
        let terminal = try Terminal(["bash", "--norc"])
        try terminal.wait { $0.last == "$" }
        // Waits after the text, so that the cursor stays there.
        try terminal.type("clear; printf %s '\(text)'; read")
        try terminal.press("Enter")
        try terminal.wait { lines in
            !lines.isEmpty && !lines.contains { $0.hasPrefix("$") }
        }
        let cursor = try terminal.cursor
        #expect(
            cursor == DisplayWidth.of(text),
            "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }

    @Test("Help and card fit the terminal", arguments: [60, 80, 120])
    func fits(width: Int) throws {
        let terminal = try Terminal(["bash", "--norc"], width: width, height: 400)
        try terminal.wait { $0.last == "$" }
        for line in [
            "skarpe", "skarpe help scorecard", "skarpe help plan --language en",
            "skarpe scorecard -q -H jobhuset -w 26 Fixtures/aalborg-2020",
            "skarpe scorecard -q --language en -w 26 Fixtures/aalborg-2020",
            "skarpe bilag1 -q -w 26 Fixtures/aalborg-2020",
            "skarpe summary -q -w 26 Fixtures/aalborg-2020",
        ] {
            let lines = try terminal.run(line)
            #expect(lines.count > 5)
            // A line that is longer than the terminal is one line less when joined again.
            #expect(try terminal.screen("-J").count == terminal.screen().count, "\(line)")
        }
    }

    @Test("A fault stands under its line, and colours only where they are wanted")
    func faults() throws {
        let terminal = try Terminal(["bash", "--norc"])
        try terminal.wait { $0.last == "$" }
        let lines = try terminal.run("skarpe validate Fixtures/faults/invalid-number.csv")
        let source = try #require(lines.firstIndex { $0.contains(" │ ") })
        let mark = lines[source + 1]
        // The line of marks has the bar at the same place, and marks under the number.
        let bar = try #require(lines[source].firstIndex(of: "│"))
        let column = lines[source].distance(from: lines[source].startIndex, to: bar)
        #expect(Array(mark)[column] == "│")
        let begin = try #require(mark.firstIndex(of: "^"))
        let place = mark.distance(from: mark.startIndex, to: begin)
        let marked = String(Array(lines[source])[place..<mark.count])
        #expect(marked == "94.5", "the marked text")
        #expect(try terminal.screen("-e").contains { $0.contains("\u{1B}[") })
        let plain = try Terminal(["bash", "--norc"], variables: ["NO_COLOR": "1"])
        try plain.wait { $0.last == "$" }
        _ = try plain.run("skarpe validate Fixtures/faults/invalid-number.csv")
        #expect(try plain.screen("-e").allSatisfy { !$0.contains("\u{1B}[3") })
    }

    @Test("Reading that takes longer than a second says how far it is, and nothing of it stays")
    func progress() throws {
        try Program.within { scratch in
            // Begins, and goes on with empty lines until it is told to end.
            let (script, end) = (scratch.file("slow.sh").path, scratch.file("end").path)
            try scratch.write(
                "slow.sh",
                """
                echo 'uge;hus;nøgletal;målgruppe;værdi'
                until [ -e \(end) ]; do sleep 0.05; echo; done
                echo '2020-W10;jobhuset;samtaler;forsikrede-ledige;951'
                """)
            let terminal = try Terminal(["bash", "--norc"])
            try terminal.wait { $0.last == "$" }
            let command = "bash \(script) | skarpe validate --allow missing-value"
            try terminal.type("clear; \(command) -; echo end-of-run")
            try terminal.press("Enter")
            let during = try terminal.wait { $0.contains { $0.hasPrefix("Læser … ") } }
            #expect(during.contains("Læser … 0 MB"))
            try scratch.write("end", "")
            let after = try terminal.wait { $0.contains("end-of-run") }
            #expect(
                after.contains("1 fil: 1 række læst = 1 godkendt + 0 afvist + 0 tomme + 0 andre"))
            #expect(!after.contains { $0.contains("Læser") })

            // Both take longer than a second, at the same time.
            let errors = scratch.file("err").path
            try FileManager.default.removeItem(atPath: end)
            let quiet = try terminal.run(
                "{ \(command) - 2>\(errors) & (sleep 1.5; touch \(end)) & } 2>/dev/null;"
                    + " \(command) -q - 2>&1 | cat; wait")
            #expect(try String(contentsOfFile: errors, encoding: .utf8) == "")
            #expect(!quiet.contains { $0.contains("Læser") })
        }
    }
}
