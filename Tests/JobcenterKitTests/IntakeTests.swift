import Foundation
import Testing

@testable import JobcenterKit

@Suite("Files become observations, or diagnostics that say where")
struct IntakeTests {
    func intake(_ text: String, named name: String = "a.csv") throws -> Intake {
        var intake = Intake(plan: try #require(try Plan.builtIn("aalborg-2020")))
        var source = ByteArraySource(Array(text.utf8))
        intake.read(&source, named: name)
        return intake
    }

    @Test("Every week of the fixture year is read without an error")
    func fixtures() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fixtures/aalborg-2020")
        var intake = Intake(plan: try #require(try Plan.builtIn("aalborg-2020")))
        for number in 1...26 {
            let name = "2020-W\(number < 10 ? "0" : "")\(number).csv"
            var source = ByteArraySource(
                Array(try Data(contentsOf: folder.appendingPathComponent(name))))
            intake.read(&source, named: name)
        }
        #expect(intake.diagnostics.sorted.isEmpty)
        // 26 weeks of 56 rows, two of them without a value.
        #expect(intake.rows == Intake.RowCounts(read: 1456, accepted: 1454, rejected: 0, empty: 2))
    }

    @Test("Each fault is reported at its place, and no row is lost")
    func faults() throws {
        let intake = try intake(
            """
            uge;hus;nøgletal;målgruppe;værdi
            2020-W10;jobhuset;samtaler;forsikrede-ledige;951
            2020-W10;Jobhusett;samtaler;forsikrede-ledige;951
            2020-W10;Jobhuset;samtaler;;951
            2020-W54;Jobhuset;"Sam
            taler";forsikrede-ledige;2.5
            2020-W10;jobhuset;samtaler;forsikrede-ledige;952
            2020-W10;tværgående;rekrutteringer;;5
            """)
        let found = intake.diagnostics.sorted.map {
            "\($0.line ?? 0):\($0.column ?? 0) \($0.code.rawValue)"
        }
        #expect(
            found == [
                "3:10 unknown-house", "4:28 unknown-group", "5:1 nonexistent-week",
                "5:19 unknown-measure", "7:46 duplicate-value", "8:21 derived-measure",
            ])
        #expect(intake.rows == Intake.RowCounts(read: 6, accepted: 1, rejected: 5, empty: 0))
    }
}
