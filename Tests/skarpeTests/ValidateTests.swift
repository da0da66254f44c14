import Foundation
import JobcenterKit
import Testing

@Suite("What validate says, to people and to machines", .limited)
struct ValidateTests {
    /// A few faults of every kind of place, a warning, and a file that is not there.
    private static let paths = [
        "Fixtures/faults/unknown-house.csv", "Fixtures/faults/missing-week.csv",
        "Fixtures/faults/encoding-guessed.csv", "Fixtures/faults/personal-data.csv",
        "Fixtures/faults/nowhere%,:.csv",
    ]

    @Test(
        "Every format in both languages, as a person has read it",
        arguments: ValidationFormat.allCases, Language.allCases)
    func golden(format: ValidationFormat, language: Language) throws {
        let run = try Program.run(
            [
                "validate", "--allow", "missing-value", "--language", language.rawValue, "-f",
                format.rawValue,
            ] + Self.paths, variables: ["COLUMNS": "80"])
        #expect(run.status == 3)
        #expect(run.errors.isEmpty)
        try expectGolden(run.output, "validate/\(language.rawValue).\(format.rawValue)")
    }

    @Test("SARIF names a rule for every result, and places where there are lines")
    func sarif() throws {
        let run = try Program.run("validate", "-f", "sarif", "Fixtures/faults")
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(runs["columnKind"] as? String == "unicodeCodePoints")
        let driver = (runs["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let rules = try #require(driver?["rules"] as? [[String: Any]]).compactMap {
            $0["id"] as? String
        }
        let results = try #require(runs["results"] as? [[String: Any]])
        #expect(results.count > 30)
        for result in results {
            let rule = try #require(result["ruleId"] as? String)
            #expect(rules[try #require(result["ruleIndex"] as? Int)] == rule)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            for location in try #require(result["locations"] as? [[String: Any]]) {
                let place = try #require(location["physicalLocation"] as? [String: Any])
                let uri = (place["artifactLocation"] as? [String: Any])?["uri"] as? String
                #expect(URL(string: uri ?? " ") != nil)
                if let region = place["region"] as? [String: Any] {
                    #expect((region["startLine"] as? Int ?? 0) >= 1)
                    #expect((region["startColumn"] as? Int ?? 0) >= 1)
                }
            }
        }
    }

    @Test("JUnit is well-formed, with one case for each file")
    func junit() throws {
        let run = try Program.run("validate", "-f", "junit", "Fixtures/aalborg-2020")
        #expect(run.status == 0)
        #expect(run.output.components(separatedBy: "<testcase ").count == 26 + 1)
        #expect(run.output.contains("failures=\"0\""))
        let strict = try Program.run("validate", "--strict", "-f", "junit", "Fixtures/aalborg-2020")
        #expect(strict.status == 1)
        // The two weeks that lack a value.
        #expect(strict.output.components(separatedBy: "<failure ").count == 2 + 1)
    }

    @Test("A file reached twice is read once, files of one run are one set of data")
    func files() throws {
        let path = "Fixtures/gennemsnit-2019"
        let run = try Program.run("validate", "-f", "json", path, path + "/2020-W01.csv", path)
        #expect(run.output.contains("\"files\": 1"))
        #expect(run.output.contains("\"read\":38, \"accepted\":38"))
        let unknown = try Program.run("validate", "--allow", "missing-vaule", path)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("»missing-value«"))
        let error = try Program.run("validate", "--allow", "unknown-house", path)
        #expect(error.status == 2)
    }
}
