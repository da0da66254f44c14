import Testing

@testable import JobcenterKit

@Suite("What a sound plan writes is read back without a word", .limited)
struct SoundPlansTests {
    /// The random plans that are sound, with their seeds.
    private static let plans: [(seed: UInt64, plan: Plan)] = {
        let seeds = RandomCases.seeds(from: 0, 200)
        let plans: [(seed: UInt64, plan: Plan)] = seeds.compactMap { seed in
            var random = RandomPlan(seed: seed)
            let text = random.text()
            return (try? Plan(json: Array(text.utf8))).map { (seed, $0) }
        }
        // Of the others most give two things names that are read as the same.
        #expect(plans.count * 3 > seeds.count * 2, "\(plans.count)")
        return plans
    }()

    @Test(
        "A template that is filled in, and the export of what was read", arguments: [true, false])
    func roundTrip(isDanish: Bool) throws {
        for (seed, plan) in Self.plans {
            var random = SeededGenerator(seed: isDanish ? seed : ~seed)
            try check(plan, isDanish: isDanish, "seed \(seed)", &random)
        }
    }

    private func check(
        _ plan: Plan, isDanish: Bool, _ seed: String, _ random: inout SeededGenerator
    ) throws {
        // Half of them with an end of a year's part in them.
        let weeks = Bool.random(using: &random) ? [9, 13, 14, 26, 27, 40, 52, plan.weekCount] : []
        let number = weeks.randomElement(using: &random)
        let week = try #require(
            number.map { plan.weeks[$0 - 1] } ?? plan.weeks.randomElement(using: &random))
        let (text, values) = filled(plan, week, isDanish: isDanish, &random)
        let history = try history(of: text, plan, seed)
        let export = Export(of: plan.units, through: week, plan: plan, history: history)
        func found(_ export: Export) -> [String] {
            export.rows.map { "\($0.indicator) \($0.period) \($0.value) \($0.note ?? "")" }.sorted()
        }
        #expect(found(export) == values.sorted(), "\(seed): \(plan.file)\n\(text)")
        for format in DataFormat.allCases {
            let text = export.formatted(as: format, in: .danish)
            guard format.rawValue.hasPrefix("csv"), !values.isEmpty else { continue }
            let again = Export(
                of: plan.units, through: week, plan: plan,
                history: try self.history(of: text, plan, seed))
            #expect(found(again) == found(export), "\(seed): \(plan.file)\n\(text)")
        }
    }

    /// A week's template with values and notes, and what should be read of it.
    private func filled(
        _ plan: Plan, _ week: Week, isDanish: Bool, _ random: inout SeededGenerator
    ) -> (text: String, values: [String]) {
        // The rows with ids and those with names stand in the same order.
        let ids = plan.template(for: week, of: plan.units, hasNames: false).rows
        let reported = ReportedIndicator.all(of: plan, in: plan.units)
        let template = plan.template(for: week, of: plan.units, hasNames: isDanish)
        var rows = template.rows
        var values: [String] = []
        for row in rows.indices {
            let key = ids[row][1...3].map { cell in
                if case .text(let text?) = cell { text } else { "" }
            }
            let indicator = Indicator(house: key[0], measure: key[1], group: key[2])
            guard let unit = reported.first(where: { $0.indicator == indicator })?.unit else {
                Issue.record("the template has a row for \(indicator)")
                continue
            }
            let value: Double =
                switch unit {
                case .yesNo: Double(Int.random(in: 0...1, using: &random))
                case .percent: Double(Int.random(in: 20...250, using: &random)) / 10
                default: Double(Int.random(in: 0...25, using: &random))
                }
            let note = ["", "=1+1", "en \"note\"; med, alt", "'-2", "to\nlinjer"]
                .randomElement(using: &random)
            rows[row][4] = .reported(value, unit)
            rows[row][5] = .text(note ?? "")
            guard case .code(let period?) = rows[row][0] else { continue }
            values.append("\(indicator) \(period) \(value) \(note ?? "")")
        }
        let table = DataTable(headers: template.headers, rows: rows)
        return (table.csv(isDanish ? .danish : .international), values)
    }

    /// What is read of a text in which nothing is remarkable.
    private func history(of text: String, _ plan: Plan, _ seed: String) throws -> History {
        var intake = try FileReading(Array(text.utf8), plan: plan).intake
        intake.finish()
        let found = intake.diagnostics.sorted.map { "\($0.code.rawValue) \($0.message.english)" }
        #expect(found.isEmpty, "\(seed): \(found)\n\(plan.file)\n\(text)")
        return intake.history
    }

    @Test("Each period of everything that is reported stands in one of the year's templates once")
    func complete() throws {
        var cadences: Set<Cadence> = []
        for (seed, plan) in Self.plans.prefix(20) {
            let rows = plan.weeks.flatMap {
                plan.template(for: $0, of: plan.units, hasNames: false).rows
            }
            let periods = try rows.map { row in
                guard case .code(let period?) = row[0] else { throw CancellationError() }
                return period
            }
            let expected = plan.indicators.indices.flatMap { position in
                plan.cadence(of: IndicatorIndex(position: position)).periods(in: plan.year)
                    .map(\.description)
            }
            #expect(periods.sorted() == expected.sorted(), "seed \(seed)")
            cadences.formUnion(plan.cadences)
        }
        #expect(cadences == Set(Cadence.allCases))
    }

    @Test("The plans that failed before")
    func once() throws {
        // A whole-house weekly target beside another group of the measure and an annual goal on the
        // same indicator; a house whose name a spreadsheet would take as a formula.
        let plan = try Plan(
            json: Array(
                """
                {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
                 "measures": [{"id": "a", "name": "A", "unit": "count"}],
                 "groups": [{"id": "g", "name": "G"}],
                 "houses": [{"id": "h", "name": "=Huset", "weeklyTargets": [
                   {"measure": "a", "label": "A", "target": 3},
                   {"measure": "a", "group": "g", "label": "A – G", "target": 3}]}],
                 "sections": [{"title": "S", "goals": [
                   {"house": "h", "measure": "a", "kind": "totalAtLeast", "target": 90,
                    "label": "L"}]}]}
                """.utf8))
        var random = SeededGenerator(seed: 1)
        for isDanish in [true, false] { try check(plan, isDanish: isDanish, "by hand", &random) }
    }
}
