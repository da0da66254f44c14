/// A plan file as it is written: ids not yet resolved, nothing checked but its shape.
struct PlanDocument {
    struct MeasureEntry {
        static let keys = ["id", "name", "unit", "sharp"]
        let id: String
        let name: Wording
        let unit: Unit
        let sharp: Int?

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            id = reader.text(object, "id")
            name = reader.wording(object, "name")
            unit = reader.choice(object, "unit", or: .count)
            sharp = reader.optionalInteger(object, "sharp")
        }
    }

    struct NamedEntry {
        static let keys = ["id", "name"]
        let id: String
        let name: Wording

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            id = reader.text(object, "id")
            name = reader.wording(object, "name")
        }
    }

    struct HouseEntry {
        static let keys = ["id", "name", "weeklyTargets"]
        let id: String
        let name: Wording
        let weeklyTargets: [TargetEntry]

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            id = reader.text(object, "id")
            name = reader.wording(object, "name")
            weeklyTargets =
                reader.optionalList(
                    object, "weeklyTargets", keys: TargetEntry.keys, TargetEntry.init) ?? []
        }
    }

    struct TargetEntry {
        static let keys = ["measure", "group", "label", "direction", "baseline", "target"]
        let measure: String
        let group: String
        let label: String
        let direction: Direction?
        let baseline: Double?
        let target: Double

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            measure = reader.text(object, "measure")
            group = reader.optionalText(object, "group") ?? ""
            label = reader.text(object, "label")
            direction = reader.optionalChoice(object, "direction")
            baseline = reader.optionalNumber(object, "baseline")
            target = reader.number(object, "target")
        }
    }

    struct SectionEntry {
        static let keys = ["title", "goals"]
        let title: Wording
        let goals: [GoalEntry]

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            title = reader.wording(object, "title")
            goals = reader.list(object, "goals", keys: GoalEntry.keys, GoalEntry.init)
        }
    }

    struct GoalEntry {
        static let keys = [
            "house", "measure", "group", "kind", "target", "unit", "cadence", "sumOf", "label",
            "note",
        ]
        let house: String
        let measure: String
        let group: String
        let kind: GoalKind
        let target: Double?
        let unit: Unit?
        let cadence: Cadence?
        let sumOf: [PartEntry]?
        let label: String
        let note: Wording?

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            house = reader.text(object, "house")
            measure = reader.text(object, "measure")
            group = reader.optionalText(object, "group") ?? ""
            kind = reader.choice(object, "kind", or: .everyWeekYes)
            target = reader.optionalNumber(object, "target")
            unit = reader.optionalChoice(object, "unit")
            cadence = reader.optionalChoice(object, "cadence")
            sumOf = reader.optionalList(object, "sumOf", keys: PartEntry.keys, PartEntry.init)
            label = reader.text(object, "label")
            note = reader.optionalWording(object, "note")
        }
    }

    /// What a derived goal sums: every reported indicator of the houses that has what is named.
    struct PartEntry {
        static let keys = ["house", "measure", "group"]
        let house: String?
        let measure: String
        let group: String?

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            house = reader.optionalText(object, "house")
            measure = reader.text(object, "measure")
            group = reader.optionalText(object, "group")
        }

        func matches(_ indicator: Indicator) -> Bool {
            measure == indicator.measure && (house ?? indicator.house) == indicator.house
                && (group ?? indicator.group) == indicator.group
        }
    }

    struct SuspensionEntry {
        static let keys = ["from", "through", "reason"]
        let from: String
        let through: String
        let reason: Wording

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            from = reader.text(object, "from")
            through = reader.text(object, "through")
            reason = reader.wording(object, "reason")
        }
    }

    struct AmendmentEntry {
        static let keys = ["from", "house", "measure", "group", "target", "reason"]
        let from: String
        let house: String
        let measure: String
        let group: String
        let target: Double
        let reason: Wording

        init(_ object: PlanReader.Object, _ reader: inout PlanReader) {
            from = reader.text(object, "from")
            house = reader.text(object, "house")
            measure = reader.text(object, "measure")
            group = reader.optionalText(object, "group") ?? ""
            target = reader.number(object, "target")
            reason = reader.wording(object, "reason")
        }
    }

    static let keys = [
        "$schema", "id", "name", "municipality", "followUp", "year", "tolerance", "measures",
        "groups",
        "houses", "houseWideUnit", "sections", "suspensions", "amendments",
    ]
    let id: String
    let name: Wording
    let municipality: String
    let followUp: Wording?
    let year: Int
    let tolerance: Double
    let measures: [MeasureEntry]
    let groups: [NamedEntry]
    let houses: [HouseEntry]
    let houseWideUnit: NamedEntry?
    let sections: [SectionEntry]
    let suspensions: [SuspensionEntry]
    let amendments: [AmendmentEntry]
    /// The text that all of this was read from, to find the places of faults.
    let root: JSONNode

    init(_ root: JSONNode, _ reader: inout PlanReader) {
        self.root = root
        let object = reader.object(root, "", keys: Self.keys)
        id = reader.text(object, "id")
        name = reader.wording(object, "name")
        municipality = reader.text(object, "municipality")
        followUp = reader.optionalWording(object, "followUp")
        year = Int(exactly: reader.number(object, "year")) ?? 0
        tolerance = reader.number(object, "tolerance")
        measures = reader.list(object, "measures", keys: MeasureEntry.keys, MeasureEntry.init)
        groups =
            reader.optionalList(object, "groups", keys: NamedEntry.keys, NamedEntry.init) ?? []
        houses = reader.list(object, "houses", keys: HouseEntry.keys, HouseEntry.init)
        houseWideUnit = reader.optionalEntry(
            object, "houseWideUnit", keys: NamedEntry.keys, NamedEntry.init)
        sections =
            reader.optionalList(object, "sections", keys: SectionEntry.keys, SectionEntry.init)
            ?? []
        suspensions =
            reader.optionalList(
                object, "suspensions", keys: SuspensionEntry.keys, SuspensionEntry.init) ?? []
        amendments =
            reader.optionalList(
                object, "amendments", keys: AmendmentEntry.keys, AmendmentEntry.init) ?? []
    }
}

extension JSONNode {
    /// The node that a path such as `houses[2].weeklyTargets[4].target` leads to, or the last one on
    /// the way that exists.
    func node(at path: String) -> JSONNode {
        var node = self
        for step in path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
            if case .list(let nodes) = node.value, let number = Int(step),
                nodes.indices.contains(number)
            {
                node = nodes[number]
            } else if let next = node[String(step)] {
                node = next
            } else {
                break
            }
        }
        return node
    }
}
