import Foundation
import Testing

@Suite("The card with news, without, and with too few weeks to say", .limited)
struct NewsReportTests {
    /// Weeks of one of Jobhuset's measures, in the wide form.
    private func data(_ values: [Int]) -> String {
        let weeks = values.indices.map { "2020-W\($0 < 9 ? "0" : "")\($0 + 1)" }
        return "hus;nøgletal;målgruppe;" + weeks.joined(separator: ";") + "\n"
            + "jobhuset;samtaler;forsikrede-ledige;"
            + values.map(String.init).joined(separator: ";") + "\n"
    }

    @Test(
        "Text, as a person has read it",
        arguments: [
            ("news", [900, 980, 900, 980, 900, 980, 900, 980, 900, 980, 900, 980, 600]),
            ("no-news", [900, 980, 900, 980, 900, 980, 900, 980, 900, 980, 900, 980, 940]),
            ("five-weeks", [900, 980, 900, 980, 900]), ("four-weeks", [900, 980, 900, 980]),
        ], ["da", "en"])
    func golden(sample: (name: String, values: [Int]), language: String) throws {
        let run = try Program.run(
            "scorecard", "-q", "-H", "jobhuset", "--language", language, "-",
            input: data(sample.values), variables: ["COLUMNS": "80"])
        #expect(run.status == 0, "\(run.errors)")
        try expectGolden(run.output, "news/\(sample.name)-\(language).txt")
    }

    @Test("A week for which nothing is reported has no news")
    func nothingReported() throws {
        // Shares of 80 and 81 in turn, far below 95 %, are one piece of news of the week they end in.
        let weeks = (1...12).map { "2020-W\($0 < 10 ? "0" : "")\($0);jobhuset;cv-andel;" }
        let rows = weeks.enumerated().map { $1 + ($0.isMultiple(of: 2) ? "80 %\n" : "81 %\n") }
        let data = "uge;hus;nøgletal;værdi\n" + rows.joined()
        func run(_ week: String) throws -> String {
            try Program.run("scorecard", "-q", "-H", "jobhuset", "-w", week, "-", input: data)
                .output
        }
        #expect(try run("12").contains("\nNYT  ✕ Andel med CV"))
        #expect(try run("20").contains("\nIntet er indberettet for uge 20 2020.\n\n"))
        #expect(try !run("20").contains("NYT"))
    }

    @Test("Under a suspension the heading says so, and the marks do")
    func suspended() throws {
        let run = try Program.run(
            "scorecard", "-q", "-H", "jobhuset", "-w", "20", "--plan",
            "Fixtures/plans/aalborg-2020-handleplan.json", "Fixtures/aalborg-2020",
            variables: ["COLUMNS": "80"])
        #expect(run.status == 0)
        #expect(run.output.contains("ugen er suspenderet"))
        try expectGolden(run.output, "news/suspended-da.txt")
    }

    @Test("What is not known is not said in any format", arguments: ["text", "markdown", "html"])
    func unknown(format: String) throws {
        func run(_ command: String, _ rows: String, _ options: String...) throws -> String {
            let output = try Program.run(
                [command, "-q", "-f", format] + options + ["-"],
                input: "uge;hus;nøgletal;målgruppe;værdi\n" + rows, variables: ["COLUMNS": "200"]
            ).output
            return output.replacing("\u{a0}", with: " ")
        }
        // Six points of one measure and two of another.
        let shares = (1...6).map { "2020-W0\($0);jobhuset;cv-andel;;95,\($0 % 2) %\n" }.joined()
        let few = (5...6).map { "2020-W0\($0);jobhuset;samtaler;forsikrede-ledige;940\n" }.joined()
        #expect(
            try run("scorecard", shares + few, "-H", "jobhuset")
                .contains("Intet nyt i 1 af 2 indberettede ugemål: intet i dem falder"))
        // One week of five houses' placements, 40 of 1,700.
        let houses = [
            "jobhuset", "job-og-aktivhuset", "uddannelseshuset", "job-og-integrationshuset",
            "sygedagpengehuset",
        ]
        let placements = houses.map { "2020-W02;\($0);formidlinger;;8\n" }.joined()
        #expect(
            try run("bilag1", placements, "-w", "53")
                .contains("nået, hvis de 52 uger uden tal ligner de seneste"))
        // Below the target by less than three decimals tell.
        let goal = try run("bilag1", "2020-W26;tvaergaaende;cv-andel;;74,9996 %\n")
        #expect(goal.contains("under 75 %") && !goal.contains("75,000"))
        #expect(
            try !run("scorecard", "2020-W26;jobhuset;cv-andel;;94,9996 %\n", "-H", "jobhuset")
                .contains("senest 95,000"))
    }

    @Test("With last year at hand a card compares with it in every format")
    func yearOverYear() throws {
        // Means over the weeks of both years: 940 against 920, 2.2 % more.
        let rows = """
            uge;hus;nøgletal;målgruppe;værdi
            2019-W09;jobhuset;samtaler;forsikrede-ledige;900
            2019-W10;jobhuset;samtaler;forsikrede-ledige;940
            2019-W11;jobhuset;samtaler;forsikrede-ledige;100
            2020-W09;jobhuset;samtaler;forsikrede-ledige;930
            2020-W10;jobhuset;samtaler;forsikrede-ledige;950
            """
        for width in ["80", "120"] {
            let text = try Program.run(
                "scorecard", "-q", "-H", "jobhuset", "-", input: rows,
                variables: ["COLUMNS": width])
            #expect(text.output.contains("mod i fjor +2,2 %"))
        }
        for format in ["markdown", "html"] {
            let page = try Program.run(
                "scorecard", "-q", "-H", "jobhuset", "-f", format, "-", input: rows)
            #expect(page.output.contains("Mod i fjor") && page.output.contains("+2,2 %"))
        }
        let csv = try Program.run(
            "scorecard", "-q", "-H", "jobhuset", "-f", "csv", "-", input: rows)
        #expect(csv.output.contains(",920,2.17"))
        let json = try Program.run("scorecard", "-q", "-f", "json", "-", input: rows)
        #expect(json.output.contains("\"previousYearAverage\": 920"))
    }
}
