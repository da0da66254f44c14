import Testing

@testable import JobcenterKit

@Suite("What the schema refuses is refused, and nothing else of that sort", .limited)
struct PlanSchemaTests {
    /// How what no schema can say begins: what stands elsewhere in the plan or in another plan, what
    /// the year has, and dates within texts.
    private static let crossReferences = [
        "“", "number ", "the text holds a CPR number", "unknown house", "unknown measure",
        "unknown group", "a goal of this kind must have a target", "a yes/no goal has no target",
        "the unit does not fit", "the sum has no parts", "the figure cannot both be summed",
        "a share cannot be above", "growth needs", "growth cannot be measured",
        "must be a week of the plan's year", "the suspension ends before",
        "there is no weekly target", "a range must have", "only averageWithin",
        "the upper bound is below", "the weekly target has no upper bound",
        "the number is below zero", "a rank must be", "the indicator has the cadence",
        "what it is worked out from has the cadence", "“per” divides", "“each” is only",
        "there is no plan", "the plan extends itself",
    ]

    @Test(
        "Mutated plans, alone and laid over another", arguments: RandomCases.seeds(from: 2020, 1))
    func mutated(seed: UInt64) throws {
        let schema = try SchemaChecker()
        let base = PlanSource(name: "p", bytes: Array(smallPlan.utf8))
        let whole = try JSONReader.read(base.bytes)
        let wide = try JSONReader.read(Array(widePlan.utf8))
        let changes = try JSONReader.read(
            Array(
                """
                {"id": "q", "extends": "p", "tolerance": 0.2,
                 "measures": [{"id": "a", "sharp": 2}],
                 "houses": [{"id": "h", "weeklyTargets": [{"measure": "b", "target": 60}]},
                            {"id": "i", "name": "I"}],
                 "sections": [{"title": "S", "goals": [
                   {"house": "h", "measure": "b", "kind": "averageAtMost", "target": 6}]}],
                 "suspensions": [{"from": "2020-W30", "through": "2020-W31", "reason": "R"}]}
                """.utf8))
        var random = Mutation(seed: seed)
        var counts = (sound: 0, byShape: 0, byReference: 0)
        for round in 0..<800 {
            let root = random.mutated([whole, changes, wide][round % 3])
            let source = PlanSource(name: "q", bytes: Array(root.json.document.utf8))
            let isAccepted = schema.accepts(root)
            let result = Result { () throws(UnsoundPlan) in
                try Plan(source) { reference, _ in reference == "p" ? base : nil }
            }
            switch result {
            case .success(let plan):
                counts.sound += 1
                #expect(isAccepted, "seed \(seed): \(root.json.line)")
                // A plan is written by the schema, and reads back.
                let file = Array(plan.file.utf8)
                #expect(try schema.accepts(JSONReader.read(file)), "\(plan.file)")
                #expect(try Plan(json: file).file == plan.file)
            case .failure where !isAccepted:
                counts.byShape += 1
            case .failure(let unsound):
                counts.byReference += 1
                // An entry that changes one of the other plan may leave out what that one has.
                let isLaidOver = root["extends"] != nil
                for fault in unsound.faults {
                    let message = fault.message.english
                    #expect(
                        Self.crossReferences.contains { message.hasPrefix($0) }
                            || isLaidOver && message.hasSuffix("is missing"),
                        "seed \(seed): \(fault.path) \(message): \(root.json.line)")
                }
            }
        }
        #expect(
            counts.sound > 80 && counts.byShape > 200 && counts.byReference > 50, "\(counts)")
    }

    @Test("Each rule of a field stands in the schema, and holds where the plan is read")
    func rules() throws {
        let schema = try SchemaChecker()
        for (find, replace, message) in [
            ("\"id\": \"p\"", "\"id\": \"P\"", "lower-case"),
            ("\"name\": \"H\"", "\"name\": \" – \"", "name is empty"),
            ("\"da\": \"B\", \"en\": \"Bee\"", "\"da\": \"B\", \"en\": \"\"", "name is empty"),
            ("\"sharp\": 1", "\"sharp\": 0", "1 to 99"),
            ("\"sharp\": 1", "\"sharp\": 1e300", "a whole number"),
            ("\"year\": 2020", "\"year\": 1899", "1900 to 9998"),
            ("\"tolerance\": 0.1", "\"tolerance\": 1", "below 1"),
            ("\"followUp\": \"F\"", "\"followUp\": null", "a text or"),
            (
                "\"houseWideUnit\": {\"id\": \"w\", \"name\": \"W\"}", "\"houseWideUnit\": null",
                "an object"
            ),
            ("\"baseline\": 2", "\"baseline\": -1e15", "too large"),
            ("\"target\": 4,", "\"target\": 1e15,", "too large"),
            ("[{\"measure\": \"a\"}]", "[]", "at least one"),
            ("\"2020-W12\"", "\"2020w12\"", "2020-W12"),
            ("\"2020-W21\"", "\"2020-W54\"", "2020-W12"),
            ("\"2020-W24\"", "\"2020-06-08\"", "2020-W12"),
        ] {
            let text = smallPlan.replacing(find, with: replace)
            #expect(text != smallPlan, "\(find)")
            #expect(try !schema.accepts(JSONReader.read(Array(text.utf8))), "\(replace)")
            let unsound = #expect(throws: UnsoundPlan.self) { try Plan(json: Array(text.utf8)) }
            let faults = try #require(unsound).faults
            #expect(faults.count == 1, "\(replace): \(faults.map(\.message.english))")
            #expect(faults[0].message.english.contains(message), "\(faults[0].message.english)")
        }
        #expect(try schema.accepts(JSONReader.read(Array(smallPlan.utf8))))
    }

    @Test("A plan that extends another has an id of its own, and no null takes anything away")
    func changes() throws {
        let base = PlanSource(name: "p", bytes: Array(smallPlan.utf8))
        for (changes, path) in [
            (#"{"extends": "p"}"#, "id"),
            (#"{"id": "q", "extends": "p", "followUp": null}"#, "followUp"),
            (#"{"id": "q", "extends": "p", "measures": [{"sharp": 2}]}"#, "measures[0].id"),
            (#"{"id": "q", "extends": null}"#, "extends"),
        ] {
            let source = PlanSource(name: "q", bytes: Array(changes.utf8))
            let unsound = #expect(throws: UnsoundPlan.self) { try Plan(source) { _, _ in base } }
            #expect(try #require(unsound).faults.map(\.path) == [path], "\(changes)")
            #expect(try !SchemaChecker().accepts(JSONReader.read(source.bytes)), "\(changes)")
        }
    }
}
