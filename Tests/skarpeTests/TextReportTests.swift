import Foundation
import Testing

@Suite("Text reports, as a person has read them", .limited)
struct TextReportTests {
    @Test(
        "Scorecard, Bilag 1 and summary, in both languages, at 80 and 120 columns",
        arguments: ["scorecard", "bilag1", "summary"], ["da", "en"])
    func reports(command: String, language: String) throws {
        for width in [80, 120] {
            let run = try Program.run(
                [command, "Fixtures/aalborg-2020", "--language", language],
                variables: ["COLUMNS": "\(width)"])
            #expect(run.status == 0)
            #expect(run.errors.split(separator: "\n").count == 1, "the warnings as one line")
            try expectGolden(run.output, "\(command)-\(language)-\(width).txt")
            for line in run.output.split(separator: "\n") {
                #expect(line.count <= width, "\(line)")
            }
        }
    }

    @Test("The scorecard on the averages of 2019 is the plan's starting point")
    func startingPoint() throws {
        let run = try Program.run(
            "scorecard", "Fixtures/gennemsnit-2019", "--language", "da",
            variables: ["COLUMNS": "80"])
        #expect(run.status == 0)
        try expectGolden(run.output, "gennemsnit-2019-da-80.txt")
    }
}

@Suite("The README shows the program as it is", .limited)
struct ReadmeTests {
    private func readme() throws -> String {
        try String(contentsOf: Program.folder.appendingPathComponent("README.md"), encoding: .utf8)
    }

    @Test("Its picture is real output")
    func picture() throws {
        let run = try Program.run(
            "scorecard", "Fixtures/aalborg-2020", "-H", "jobhuset", variables: ["COLUMNS": "80"])
        #expect(try readme().contains("```\n" + run.output + "```\n"))
    }

    @Test("Its example of a weekly file is read without a fault")
    func example() throws {
        let readme = try readme()
        let begin = try #require(readme.range(of: "```csv\n"))
        let end = try #require(
            readme.range(of: "```\n", range: begin.upperBound..<readme.endIndex))
        let run = try Program.run(
            "scorecard", "-", "-f", "json", "--allow", "missing-value",
            input: String(readme[begin.upperBound..<end.lowerBound])
        )
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("\"actual\": 94.5"))
    }
}
