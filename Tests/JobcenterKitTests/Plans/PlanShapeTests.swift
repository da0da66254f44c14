import Testing

@testable import JobcenterKit

private func node(_ text: String) throws -> JSONNode {
    try JSONReader.read(Array(text.utf8))
}

@Suite("A field declared once", .limited)
struct PlanShapeTests {
    @Test("Roles say what must be given, and what a list does to that of a plan that is extended")
    func shape() throws {
        let plan = PlanShape(PlanDocument.self)
        func fields(_ isIncluded: (PlanShape.Field) -> Bool) -> [String] {
            plan.fields.filter(isIncluded).map(\.key)
        }
        #expect(
            fields { $0.role.isRequired } == [
                "id", "name", "municipality", "year", "tolerance", "measures", "houses",
            ])
        #expect(fields { $0.merging == .matched } == ["measures", "groups", "houses", "sections"])
        #expect(fields { $0.merging == .added } == ["suspensions", "amendments"])
        // No keys tell the parts of a sum apart.
        let goal = PlanShape(PlanDocument.GoalEntry.self)
        #expect(goal.fields.first { $0.key == "sumOf" }?.merging == .replaced)
        #expect(
            goal.fields.filter(\.role.isKey).map(\.key) == ["house", "measure", "group", "kind"])
    }

    @Test("What must be given and what says something is written, in the order of the declaration")
    func encoder() {
        typealias Target = PlanDocument.TargetEntry
        #expect(
            Target(measure: "a", label: "", target: 3).json.line
                == #"{"measure":"a", "label":"", "target":3}"#)
        #expect(
            Target(
                measure: "a", group: "g", label: "A", direction: .atMost, baseline: 0, target: 0.5
            ).json.line == """
                {"measure":"a", "group":"g", "label":"A", "direction":"atMost", "baseline":0, \
                "target":0.5}
                """)
        // A list is written also when it is empty, but not one that there is none of.
        #expect(
            PlanDocument.HouseEntry(id: "h", name: Wording(same: "H")).json.line
                == #"{"id":"h", "name":"H", "weeklyTargets":[]}"#)
        #expect(
            PlanDocument.GoalEntry(house: "h", measure: "a", kind: .averageAtMost, label: "L").json
                .line == #"{"house":"h", "measure":"a", "kind":"averageAtMost", "label":"L"}"#)
        #expect(
            GoalPart(house: nil, measure: "a", group: "").json.line
                == #"{"measure":"a", "group":""}"#)
        #expect(
            Group(id: "g", name: Wording(danish: "æ", english: "ae")).json.line
                == #"{"id":"g", "name":{"da":"æ", "en":"ae"}}"#)
    }

    @Test("A plan is written as it was read")
    func document() throws {
        let plan = try Plan(json: Array(smallPlan.utf8))
        let root = try node(plan.file)
        for (field, read) in zip(
            try #require(root.fields), try #require(try node(smallPlan).fields))
        {
            #expect(field.key == read.key)
            #expect(field.value.json.line == read.value.json.line)
        }
    }

    @Test("What is written otherwise than it was read means the same")
    func normalised() throws {
        // The second amendment's week is before the first one's; a count of counts is the usual unit.
        let plan = try Plan(
            json: Array(
                """
                {"id": "p", "name": {"da": "P", "en": "P"}, "municipality": "M", "year": 2020,
                 "tolerance": 0, "$schema": "./plan.schema.json",
                 "measures": [{"id": "a", "name": "A", "unit": "count"}],
                 "houses": [{"id": "h", "name": "H", "weeklyTargets": [
                   {"target": 3, "group": "", "label": "A", "measure": "a",
                    "direction": "atLeast"}]}],
                 "sections": [{"title": "S", "goals": [
                   {"house": "h", "measure": "a", "kind": "totalAtLeast", "target": 4,
                    "unit": "count", "cadence": "week", "label": "L"}]}],
                 "suspensions": [{"from": "2020-W12", "through": "2020-W12", "reason": "R"}],
                 "amendments": [
                   {"from": "2020-W30", "house": "h", "measure": "a", "target": 5, "reason": "R"},
                   {"from": "2020-W20", "house": "h", "measure": "a", "target": 4, "reason": "R"}]}
                """.utf8))
        let expected = try node(
            """
            {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0,
             "measures": [{"id": "a", "name": "A", "unit": "count"}], "groups": [],
             "houses": [{"id": "h", "name": "H", "weeklyTargets": [
               {"measure": "a", "label": "A", "target": 3}]}],
             "sections": [{"title": "S", "goals": [
               {"house": "h", "measure": "a", "kind": "totalAtLeast", "target": 4,
                "label": "L"}]}],
             "suspensions": [{"from": "2020-W12", "through": "2020-W12", "reason": "R"}],
             "amendments": [
               {"from": "2020-W20", "house": "h", "measure": "a", "target": 4, "reason": "R"},
               {"from": "2020-W30", "house": "h", "measure": "a", "target": 5, "reason": "R"}]}
            """)
        #expect(try node(plan.file).json.line == expected.json.line)
    }

    @Test(
        "The schema asks of a plan that extends another what tells its entries apart, and no more")
    func changes() throws {
        let schema = try SchemaChecker()
        let goal = #""house": "h", "measure": "a", "kind": "averageAtMost""#
        for fields in [
            "", #""measures": [{"id": "a"}], "groups": [{"id": "g"}]"#,
            #""houses": [{"id": "h", "weeklyTargets": [{"measure": "a"}]}]"#,
            #""houseWideUnit": {"id": "w", "name": "W"}"#,
            #""sections": [{"title": "S", "goals": [{\#(goal), "sumOf": [{"measure": "a"}]}]}]"#,
            #""suspensions": [{"from": "2020-W01", "through": "2020-W02", "reason": "R"}]"#,
        ] {
            let more = fields.isEmpty ? "" : ", " + fields
            let changes = try node(#"{"id": "x", "extends": "p"\#(more)}"#)
            #expect(schema.accepts(changes), "\(fields)")
        }
        for changes in [
            #"{"id": "x"}"#, #"{"extends": "p"}"#,
            #"{"id": "x", "extends": "p", "measures": [{"unit": "count"}]}"#,
            #"{"id": "x", "extends": "p", "houseWideUnit": {"id": "w"}}"#,
            #"{"id": "x", "extends": "p", "sections": [{"title": "S"}]}"#,
            #"{"id": "x", "extends": "p", "sections": [{"title": "S", "goals": [{\#(goal), "sumOf": [{}]}]}]}"#,
            #"{"id": "x", "extends": "p", "suspensions": [{"from": "2020-W01", "through": "2020-W02"}]}"#,
        ] {
            #expect(!schema.accepts(try node(changes)), "\(changes)")
        }
    }

    @Test("A sum over the houses leaves out what the house-wide unit reports")
    func sum() throws {
        let plan = try Plan(
            json: Array(
                smallPlan.replacing(
                    #"{"house": "h", "measure": "b", "kind": "averageAtMost""#,
                    with: """
                        {"house": "w", "measure": "b", "kind": "averageAtLeast", "target": 5,
                         "label": "V"},
                        {"house": "w", "measure": "b", "kind": "averageAtMost", "target": 7,
                         "group": "g", "sumOf": [{"measure": "b"}], "label": "U"},
                        {"house": "h", "measure": "b", "kind": "averageAtMost"
                        """
                ).utf8))
        let sum = try #require(plan.annualGoals.first { $0.label == "U" })
        #expect(sum.parts.map { plan.indicators[$0.position].house } == ["h"])
        #expect(plan.indicators.map(\.house) == ["h", "h", "w"])
    }
}

@Suite("What one plan changes in another", .limited)
struct PlanOverlayTests {
    /// The JSON of changes laid over the small plan.
    private func merged(_ changes: String) throws -> JSONNode {
        PlanOverlay.merged(try node(smallPlan), with: try node(changes))
    }

    /// What a field becomes.
    private func field(_ key: String, _ changes: String) throws -> String? {
        try merged(changes)[key]?.json.line
    }

    @Test("A field replaces the old one and keeps its position; a new one comes last")
    func fields() throws {
        let plan = try merged(#"{"tolerance": 0.2, "x": 1, "id": "q"}"#)
        let keys = try #require(plan.fields).map(\.key)
        #expect(keys == (try #require(try node(smallPlan).fields).map(\.key)) + ["x"])
        #expect(plan["id"]?.string == "q")
        #expect(plan["tolerance"]?.number == 0.2)
        #expect(plan["municipality"]?.string == "M")
        // Not laid over each other: a wording, and the house-wide unit.
        #expect(
            try field("name", #"{"name": {"da": "Q"}}"#) == #"{"da":"Q"}"#)
        #expect(
            try field("houseWideUnit", #"{"houseWideUnit": {"id": "v"}}"#) == #"{"id":"v"}"#)
        #expect(try field("measures", #"{"measures": 17}"#) == "17")
    }

    @Test("Entries with the same id change, and others are added")
    func ids() throws {
        #expect(
            try field(
                "measures",
                #"{"measures": [{"id": "c", "name": "C"}, {"id": "a", "unit": "yesNo"}, 5]}"#)
                == #"[{"id":"a", "name":"A", "unit":"yesNo", "sharp":1}, "#
                + #"{"id":"b", "name":{"da":"B", "en":"Bee"}, "unit":"percent"}, "#
                + #"{"id":"c", "name":"C"}, 5]"#)
        // The second change of the same entry is laid over the first, added or not.
        #expect(
            try field(
                "groups",
                #"{"groups": [{"id": "k", "name": "1"}, {"id": "k", "name": "2"}, {"id": "g", "name": "3"}]}"#
            ) == #"[{"id":"g", "name":"3"}, {"id":"k", "name":"2"}]"#)
        // Of entries with the same id the first is changed.
        let twice = try node(#"{"groups": [{"id": "k", "name": "1"}, {"id": "k", "name": "2"}]}"#)
        let changes = try node(#"{"groups": [{"id": "k", "name": "3"}]}"#)
        #expect(
            PlanOverlay.merged(twice, with: changes)["groups"]?.json.line
                == #"[{"id":"k", "name":"3"}, {"id":"k", "name":"2"}]"#)
        // An id is a text, not what stands under “da”.
        #expect(
            try field("groups", #"{"groups": [{"id": {"da": "g"}}]}"#)
                == #"[{"id":"g", "name":"G"}, {"id":{"da":"g"}}]"#)
    }

    @Test("Weekly targets are matched by measure and group")
    func targets() throws {
        #expect(
            try field(
                "houses",
                #"{"houses": [{"id": "h", "weeklyTargets": [{"measure": "b", "target": 9}, "#
                    + #"{"measure": "a", "target": 8}, {"group": "g", "measure": "a", "target": 7}]}]}"#
            ) == #"[{"id":"h", "name":"H", "weeklyTargets":["#
                + #"{"measure":"a", "group":"g", "label":"A g", "baseline":2, "target":7}, "#
                + #"{"measure":"b", "label":"B", "direction":"atMost", "target":9}, "#
                + #"{"measure":"a", "target":8}]}]"#)
    }

    @Test("Sections are matched by their Danish titles, goals by house, measure, group and kind")
    func goals() throws {
        func goals(_ changes: String) throws -> [String] {
            let sections = try #require(try merged(#"{"sections": [\#(changes)]}"#)["sections"])
            return try #require(sections.nodes).map { section in
                (section["goals"]?.nodes ?? []).map { goal in
                    "\(goal["kind"]?.string ?? "–") \(goal["target"]?.number ?? -1)"
                }.joined(separator: ", ")
            }
        }
        let (growth, average) = ("growthAtLeast 4.0", "averageAtMost 5.0")
        #expect(try goals("") == ["\(growth), \(average)"])
        #expect(
            try goals(
                #"{"title": {"da": "S", "en": "T"}, "goals": [{"house": "h", "measure": "b", "#
                    + #""kind": "averageAtMost", "target": 6}]}"#) == [
                    "\(growth), averageAtMost 6.0"
                ])
        // Each key tells goals apart.
        for key in [
            #""house": "w", "measure": "b", "kind": "averageAtMost""#,
            #""house": "h", "measure": "a", "kind": "averageAtMost""#,
            #""house": "h", "measure": "b", "group": "g", "kind": "averageAtMost""#,
            #""house": "h", "measure": "b", "kind": "averageAtLeast""#,
        ] {
            let found = try goals(#"{"title": "S", "goals": [{\#(key), "target": 6}]}"#)
            #expect(found.count == 1 && found[0].hasPrefix("\(growth), \(average), "), "\(found)")
        }
        #expect(try goals(#"{"title": "s", "goals": []}"#).count == 2)
    }

    @Test("What a goal sums is replaced; suspensions and amendments are added")
    func lists() throws {
        #expect(
            try field(
                "sections",
                #"{"sections": [{"title": "S", "goals": [{"house": "w", "measure": "a", "#
                    + #""kind": "growthAtLeast", "sumOf": [{"measure": "b"}]}]}]}"#)?
                .contains(#""sumOf":[{"measure":"b"}], "label":"L""#) == true)
        for key in ["suspensions", "amendments"] {
            let old = try #require(try node(smallPlan)[key]?.nodes)
            let new = try #require(try merged(#"{"\#(key)": [1, 2]}"#)[key]?.nodes)
            #expect(new.map(\.json.line) == old.map(\.json.line) + ["1", "2"])
        }
    }

    @Test("Faults of what is extended have no position in the file that extends it")
    func positions() throws {
        let base = PlanSource(name: "b", bytes: Array(#"{"id": "b", "year": "x"}"#.utf8))
        let changes = PlanSource(
            name: "c",
            bytes: Array("{\"id\": \"c\", \"extends\": \"b\",\n \"tolerance\": \"y\"}".utf8))
        let unsound = #expect(throws: UnsoundPlan.self) { try Plan(changes) { _, _ in base } }
        let faults = try #require(unsound).faults
        #expect(
            faults.map { "\($0.path) \($0.line ?? 0):\($0.column ?? 0)" } == [
                "tolerance 2:15"
            ])
        let sound = PlanSource(name: "c", bytes: Array(#"{"id": "c", "extends": "b"}"#.utf8))
        let inherited = #expect(throws: UnsoundPlan.self) { try Plan(sound) { _, _ in base } }
        // What is missing is missed at the beginning of the file.
        #expect(
            try #require(inherited).faults.map { "\($0.path) \($0.line ?? 0):\($0.column ?? 0)" }
                == [
                    "name 1:1", "municipality 1:1", "year 0:0", "tolerance 1:1", "measures 1:1",
                    "houses 1:1",
                ])
    }
}

@Suite("Reading a plan's fields", .limited)
struct PlanDecoderTests {
    private func faults(_ text: String) throws -> [String] {
        let (_, found): (PlanDocument, [FoundFault]) = PlanDecoder.read(try node(text))
        return UnsoundPlan(found, in: Array(text.utf8)).faults.map {
            "\($0.line ?? 0):\($0.column ?? 0) \($0.path): \($0.message.english)"
        }
    }

    /// The required fields of a plan, but for those left out.
    private let frame = #""id":"p","name":"P","municipality":"M","year":2020,"tolerance":0,"#

    @Test("Unknown fields come before what is wrong with the others of the same object")
    func order() throws {
        #expect(
            try faults(
                "{\(frame)\n\"measures\":[{\"id\":7,\"nmae\":\"A\",\"unit\":\"x\",\"é\":1,\"z\":0}],\"houses\":null}"
            ) == [
                "2:21 measures[0].nmae: unknown field “nmae” – did you mean “name”?",
                "2:43 measures[0].é: unknown field “é”",
                "2:49 measures[0].z: unknown field “z”",
                "2:19 measures[0].id: expected a text",
                "2:39 measures[0].unit: unknown value “x” – choose one of: count, percent, "
                    + "fullTimePersons, workingDays, yesNo, rank, percentagePoints",
                "2:66 houses: expected a list […]",
            ])
    }

    @Test("A field under a misspelt key is not also missing, one whose key is known is")
    func misspelt() throws {
        #expect(
            try faults("{\(frame)\"measures\":[],\"hoses\":[]}") == [
                "1:81 hoses: unknown field “hoses” – did you mean “houses”?"
            ])
        // “measure” is near “measures”, but “id” is a known key of a measure and near nothing.
        #expect(
            try faults(
                "{\(frame)\"measures\":[{\"id\":\"a\",\"unit\":\"count\"}],\"houses\":[{\"id\":\"h\",\"name\":\"H\"}]}"
            )
                == ["1:79 measures[0].name: the field “name” is missing"])
    }

    @Test("Each type is asked for by its name")
    func types() throws {
        for (value, path, type) in [
            ("17", "houses[0]", "an object {…}"), ("{}", "houses", "a list […]"),
            ("[{\"id\":1}]", "houses[0].id", "a text"),
            ("[{\"id\":\"h\",\"name\":[]}]", "houses[0].name", "a text or {\"da\": …, \"en\": …}"),
            (
                "[{\"id\":\"h\",\"name\":\"\",\"weeklyTargets\":[{\"target\":true}]}]",
                "houses[0].weeklyTargets[0].target", "a number"
            ),
        ] {
            let list = path == "houses[0]" ? "[\(value)]" : value
            let found = try faults("{\(frame)\"measures\":[],\"houses\":\(list)}")
            #expect(found.contains { $0.hasSuffix(" \(path): expected \(type)") }, "\(found)")
        }
        #expect(
            try faults(
                "{\(frame)\"measures\":[{\"id\":\"a\",\"name\":\"A\",\"unit\":\"count\",\"sharp\":1.5}],\"houses\":[]}"
            ).first?.hasSuffix("measures[0].sharp: expected a whole number") == true)
        #expect(try faults("[]").first == "1:1 : expected an object {…}")
    }

    @Test("Thousands of entries, unknown keys and faults are read and resolved in no time")
    func large() throws {
        let ids = (0..<3000).map { "m-\($0)" }
        let measures = ids.map { #"{"id":"\#($0)","name":"\#($0)","unit":"count"}"# }
        let targets = ids.map { #"{"measure":"\#($0)","label":"\#($0)","target":1}"# }
        let goals = ids.map {
            #"{"house":"h","measure":"\#($0)","kind":"totalAtLeast","target":1,"label":"\#($0)"}"#
        }
        func plan(_ more: String = "") -> [UInt8] {
            Array(
                """
                {\(frame)
                "measures":[\(measures.joined(separator: ","))],
                "houses":[{"id":"h","name":"H","weeklyTargets":[\(targets.joined(separator: ","))]}],
                "sections":[{"title":"S","goals":[\(goals.joined(separator: ","))]}]\(more)}
                """.utf8)
        }
        let sound = try Plan(json: plan())
        #expect(sound.indicators.count == 3000)
        #expect(PlanCheck(sound).findings.isEmpty)
        let changes = try PlanOverlay.merged(
            JSONReader.read(plan()), with: JSONReader.read(plan()))
        #expect(changes["measures"]?.nodes?.count == 3000)
        let unknown = (0..<3000).map { #","key\#($0)":\#($0)"# }.joined()
        let unsound = #expect(throws: UnsoundPlan.self) { try Plan(json: plan(unknown)) }
        #expect(try #require(unsound).faults.count == 3000)
        #expect(try #require(unsound).faults.last?.line == 4)
    }
}
