import Foundation
import Testing

@testable import JobcenterKit

@Suite("The built-in plan is the published one", .limited)
struct PlanTests {
    let plan: Plan

    init() throws {
        plan = try Plan.builtIn("aalborg-2020")
    }

    @Test("Every weekly target stands as in the table checked against the document")
    func weeklyTargets() throws {
        let rows = try ExpectedTable("aalborg-2020-weekly")
        #expect(rows.count == 38)
        #expect(plan.weeklyTargets.count == rows.count)
        for (target, row) in zip(plan.weeklyTargets, rows) {
            let group = target.group?.id ?? ""
            #expect(
                [target.indicator.house, target.measure.id, group, target.label]
                    == [row["house"], row["measure"], row["group"], row["label"]])
            #expect(target.measure.sharp == Int(row["sharp"]))
            #expect(target.unit.rawValue == row["unit"])
            #expect(target.direction.rawValue == row["direction"])
            #expect(target.baseline == Double(row["baseline_2019"]))
            #expect(target.target == Double(row["target_2020"]))
        }
    }

    @Test("Every annual goal stands in Bilag 1's order")
    func annualGoals() throws {
        let rows = try ExpectedTable("aalborg-2020-annual")
        #expect(rows.count == 22)
        #expect(plan.annualGoals.count == rows.count)
        let titled = plan.sections.flatMap { section in section.goals.map { (section.title, $0) } }
        for ((title, goal), row) in zip(titled, rows) {
            #expect(
                [title.danish, goal.house.id, goal.measure.id, goal.group?.id ?? "", goal.label]
                    == [
                        row["bilag1_section"], row["house"], row["measure"], row["group"],
                        row["label"],
                    ])
            #expect(goal.kind.rawValue == row["kind"])
            #expect(goal.unit.rawValue == row["unit"])
            #expect(goal.target == Double(row["target"]))
            let isDerived = if case .sum = goal.source { true } else { false }
            #expect(isDerived == row["reported_as"].hasPrefix("derived"))
        }
    }

    @Test("Every name stands as in the table of names")
    func names() throws {
        var known: [[String]] = []
        known += plan.units.map { ["house", $0.id, $0.name.danish, $0.name.english] }
        known += plan.measures.map { ["measure", $0.id, $0.name.danish, $0.name.english] }
        known += plan.groups.map { ["group", $0.id, $0.name.danish, $0.name.english] }
        let rows = try ExpectedTable("aalborg-2020-names").map {
            [$0["kind"], $0["id"], $0["name_da"], $0["name_en"]]
        }
        #expect(known == rows)
    }

    @Test("Bilag 1 counts 21 goals: a sentence on two indicators is one")
    func sentences() throws {
        let week = try #require(Week(year: 2020, number: 1))
        let bilag1 = Bilag1(in: week, plan: plan, history: History(plan: plan))
        let sentences = bilag1.sections.flatMap(\.sentences)
        #expect(plan.annualGoals.count == 22)
        #expect(sentences.count == 21)
        #expect(
            sentences.filter { $0.count > 1 }.map { $0.map(\.goal.measure.id) } == [
                ["sagsbehandlingstid", "udbetalt-rettidigt"]
            ])
    }

    @Test("What the derived goals sum adds up as the plan says")
    func derivedGoals() throws {
        func targets(_ measure: String) throws -> [WeeklyTarget] {
            let goal = try #require(
                plan.annualGoals.first { $0.measure.id == measure && $0.house.id == "tvaergaaende" }
            )
            return plan.weeklyTargets.filter { goal.parts.contains($0.index) }
        }
        // 940 + 250 + 300 + 90 + 350 + 90 + 65 + 475 + 140 = 2,700
        #expect(try targets("samtaler").map(\.target).reduce(0, +) == 2700)
        // 100 + 38 + 32 + 21 + 24 = 215 against 48 + 26 + 28 + 15 + 17 = 134
        #expect(try targets("virksomhedsplaceringer").map(\.target).reduce(0, +) == 215)
        let placements = try #require(
            plan.annualGoals.first { $0.measure.id == "virksomhedsplaceringer" })
        #expect(placements.growthBaseline == 134)
        #expect(plan.tolerance == 0.10)
    }
}

/// One of the tables that the plan's figures were checked against.
struct ExpectedTable: Sequence {
    struct Row {
        let cells: [String: String]
        subscript(column: String) -> String { cells[column] ?? "no column \(column)" }
    }

    let rows: [Row]
    var count: Int { rows.count }
    func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }

    /// Reads a table; its cells hold no quotes and no line breaks, the last one may hold commas.
    init(_ name: String, file: String = #filePath) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        let path = folder.appendingPathComponent("Expected/\(name).csv")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        let header = try #require(lines.first).split(separator: ",").map(String.init)
        rows = lines.dropFirst().map { line in
            let cells = line.split(
                separator: ",", maxSplits: header.count - 1, omittingEmptySubsequences: false)
            return Row(cells: Dictionary(uniqueKeysWithValues: zip(header, cells.map(String.init))))
        }
    }
}
