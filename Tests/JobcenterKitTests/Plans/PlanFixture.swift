import Foundation
import Testing

@testable import JobcenterKit

/// A plan of the fixtures, and the readings of folders for it.
struct PlanFixture {
    let plan: Plan
    let history: History
    let codes: Set<String>

    init(_ name: String, _ folders: String...) throws {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Fixtures").standardizedFileURL
        let file = fixtures.appendingPathComponent("plans/\(name).json")
        plan = try Plan(json: Array(try Data(contentsOf: file)))
        var intake = Intake(plan: plan)
        for folder in folders {
            let path = fixtures.appendingPathComponent(folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
            where name.hasSuffix(".csv") {
                var source = ByteArraySource(
                    Array(try Data(contentsOf: path.appendingPathComponent(name))))
                intake.read(&source, named: name)
            }
        }
        history = intake.history
        codes = Set(intake.diagnostics.sorted.map(\.code.rawValue))
    }

    func goal(_ house: String, _ measure: String, _ group: String = "") throws -> AnnualGoal {
        let indicator = Indicator(house: house, measure: measure, group: group)
        return try #require(plan.annualGoals.first { $0.indicator == indicator })
    }

    func figures(
        _ house: String, _ measure: String, _ group: String = "", week: Int
    ) throws -> GoalFigures {
        GoalFigures(
            try goal(house, measure, group), in: plan.weeks[week - 1], plan: plan,
            history: history)
    }
}

func isNear(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) < 1e-9 } ?? false
}
