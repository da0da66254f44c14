import Foundation
import JobcenterKit
import Testing

@testable import skarpe

@Suite("Every report in every format, as a person has read it", .limited)
struct ReportFormatTests {
    private static let data = "Tests/skarpeTests/Data"

    /// Every command that computes something, in each of its formats.
    static let outputs = Command.reports.flatMap { command in
        command.declaration.formats.map { (command: command, format: $0) }
    }

    @Test("The output is the golden file's", arguments: outputs)
    func golden(output: (command: Command, format: String)) throws {
        // The parts of a report are shown in both languages by the commands that write them alone;
        // an export has few words.
        let isShownInBoth = ![.report, .export].contains(output.command)
        for language in isShownInBoth ? ["da", "en"] : ["da"] {
            var arguments = [
                output.command.rawValue, "-q", "--language", language, "-f", output.format,
                Self.data,
            ]
            if output.command.options.contains(.house) {
                arguments += ["-H", "jobhuset", "-H", "ydelses"]
            }
            let run = try Program.run(arguments, variables: ["COLUMNS": "80"])
            #expect(run.status == 0, "\(run.errors)")
            let name = "\(output.command)-\(language).\(output.format)"
            try expectGolden(run.output, "formats/\(name)")
        }
    }

    @Test("A template is accepted once it is filled in")
    func template() throws {
        for format in Command.template.declaration.formats {
            let run = try Program.run("template", "-w", "7", "-H", "jobhuset", "-f", format)
            #expect(run.status == 0)
            try expectGolden(run.output, "formats/template.\(format)")
            let delimiter = format == "csv" ? "," : ";"
            let filled = run.output.replacing(
                "\(delimiter)\(delimiter)\r\n", with: "\(delimiter)20\(delimiter)\r\n")
            let check = try Program.run("validate", "--strict", "-f", "json", "-", input: filled)
            #expect(check.status == 0, "\(check.output)")
            #expect(check.output.contains("\"accepted\":10"))
        }
        #expect(try Program.run("template").status == 2)
    }

    @Test("CSV is RFC 4180 without a mark, csv-da is what Danish Excel opens")
    func dialects() throws {
        let plain = try Program.run("export", "-q", Self.data)
        #expect(plain.output.hasPrefix("year,week,house,house_name,measure,group,label,value,"))
        #expect(plain.output.hasSuffix("\r\n"))
        let danish = try Program.run("export", "-q", "-f", "csv-da", Self.data)
        #expect(danish.output.contains("år;uge;hus;husnavn;nøgletal;målgruppe;betegnelse;værdi"))
        try Program.within { scratch in
            let path = scratch.path + "/a.csv"
            _ = try Program.run("export", "-q", "-f", "csv-da", Self.data, "-o", path)
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        }
        #expect(danish.output.contains(";94,2;95;"))
    }
}

@Suite("What data and plans bring comes out harmless", .limited)
struct HarmlessTests {
    @Test(
        "Formulas, markup and escapes in notes, by format",
        arguments: Command.scorecard.declaration.formats)
    func notes(format: String) throws {
        let note = "=HYPERLINK(\"x\") <script>alert(1)</script> | `a` \u{1B}[31mrød \u{9B}31m"
        try Program.within { scratch in
            let cell = "\"" + note.replacing("\"", with: "\"\"") + "\""
            let path = try scratch.write(
                "a.csv",
                "uge;hus;nøgletal;målgruppe;værdi;bemærkning\n"
                    + "2020-W10;jobhuset;samtaler;forsikrede-ledige;951;\(cell)\n")
            let run = try Program.run("scorecard", "-q", "-H", "jobhuset", "-f", format, path)
            #expect(run.status == 0)
            if format == "json" {
                let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
                #expect("\(object)".contains("HYPERLINK"))
                let decoded = try #require(
                    try Self.notes(in: JSONSerialization.jsonObject(with: Data(run.output.utf8)))
                        .first)
                #expect(decoded == note)
                return
            }
            #expect(!run.output.unicodeScalars.contains("\u{1B}"))
            #expect(!run.output.unicodeScalars.contains("\u{9B}"))
            #expect(run.output.contains("␛") && run.output.contains("31mrød"))
            switch format {
            case "html":
                #expect(!run.output.contains("<script"))
                #expect(run.output.contains("&lt;script&gt;"))
            case "markdown":
                #expect(run.output.contains("&lt;script&gt;"))
                #expect(run.output.contains("\\| \\`a\\`"))
            case "csv", "csv-da":
                #expect(run.output.contains("\"'=HYPERLINK(\"\"x\"\")"))
            default: break
            }
        }
    }

    private static func notes(in object: Any) -> [String] {
        if let fields = object as? [String: Any] {
            return (fields["note"] as? String).map { [$0] } ?? fields.values.flatMap(notes)
        }
        return (object as? [Any])?.flatMap(notes) ?? []
    }

    @Test("A plan's own words", arguments: Command.scorecard.declaration.formats)
    func planWords(format: String) throws {
        let file = Program.folder.appendingPathComponent(
            "Sources/JobcenterKit/Plans/aalborg-2020.json")
        let plan = try String(contentsOf: file, encoding: .utf8)
            .replacing("Andel borgere med CV\"", with: "=CMD|<b>\\u001b[31m\"")
            .replacing("\"Andel med CV\"", with: "\"<i>Andel\\u001b[32m\"")
        try Program.within { scratch in
            let path = try scratch.write("plan.json", plan)
            let data = try scratch.write(
                "a.csv", "uge;hus;nøgletal;værdi\n2020-W10;jobhuset;cv-andel;94,5\n")
            let run = try Program.run(
                "scorecard", "-q", "-H", "jobhuset", "-f", format, "--plan", path, data)
            #expect(run.status == 0, "\(run.errors)")
            #expect(!run.output.unicodeScalars.contains("\u{1B}"))
            switch format {
            case "html", "markdown": #expect(!run.output.contains("<i>"))
            case "csv": #expect(run.output.contains(",'=CMD|<b>␛[31m,"))
            case "csv-da": #expect(run.output.contains(";'=CMD|<b>␛[31m;"))
            default: break
            }
        }
    }
}

@Suite("The page holds together", .limited)
struct PageTests {
    @Test("One card a house, one chart an indicator, every status in words, every link leads on")
    func structure() throws {
        let run = try Program.run("report", "-q", "-f", "html", "Fixtures/aalborg-2020")
        let page = run.output
        func count(_ text: String) -> Int { page.components(separatedBy: text).count - 1 }
        #expect(count("<section class=\"card\"") == 6)
        // 38 weekly targets, and the 22 goals but the two that are yes or no.
        #expect(count("<svg ") == 38 + 20)
        #expect(count("aria-label=") >= count("<svg "))
        #expect(
            count("<td class=\"words met\">") + count("<td class=\"words near\">")
                + count("<td class=\"words missed\">") + count("<td class=\"words noData\">")
                // Each weekly target once; each goal in Bilag 1, and the houses' again on their cards.
                == 38 + 22 + 16)
        for forbidden in ["<script", "http://", "https://", " src=", "url(", "@import"] {
            #expect(count(forbidden) == 0, "\(forbidden)")
        }
        #expect(page.utf8.count < 1 << 20)
        #expect(page.contains("<html lang=\"da\">"))

        func attributes(_ name: String) -> [String] {
            page.components(separatedBy: " \(name)=\"").dropFirst()
                .compactMap { $0.split(separator: "\"").first.map(String.init) }
        }
        let ids = attributes("id")
        #expect(Set(ids).count == ids.count)
        let links = attributes("href")
        #expect(links.count == 38)
        for link in links { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
        for tag in ["section", "table", "figure", "svg", "tr", "td", "th", "div", "ul", "main"] {
            #expect(count("<\(tag)>") + count("<\(tag) ") == count("</\(tag)>"), "\(tag)")
        }
    }
}
