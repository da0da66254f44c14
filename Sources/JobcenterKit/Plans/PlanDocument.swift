#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A plan file as it is written: ids not yet resolved, nothing checked but its shape.
struct PlanDocument: Decodable {
    struct MeasureEntry: Decodable {
        let id: String
        let name: Wording
        let unit: Unit
        let sharp: Int?

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(decoder, keys: ["id", "name", "unit", "sharp"])
            id = try object.required("id")
            name = try object.required("name", as: NameEntry.self).wording
            unit = try object.choice("unit")
            sharp = try object.optional("sharp")
        }
    }

    struct NamedEntry: Decodable {
        let id: String
        let name: Wording

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(decoder, keys: ["id", "name"])
            id = try object.required("id")
            name = try object.required("name", as: NameEntry.self).wording
        }
    }

    struct HouseEntry: Decodable {
        let id: String
        let name: Wording
        let weeklyTargets: [TargetEntry]

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(decoder, keys: ["id", "name", "weeklyTargets"])
            id = try object.required("id")
            name = try object.required("name", as: NameEntry.self).wording
            weeklyTargets = try object.optional("weeklyTargets") ?? []
        }
    }

    struct TargetEntry: Decodable {
        let measure: String
        let group: String
        let label: String
        let direction: Direction?
        let baseline: Double?
        let target: Double

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(
                decoder, keys: ["measure", "group", "label", "direction", "baseline", "target"])
            measure = try object.required("measure")
            group = try object.optional("group") ?? ""
            label = try object.required("label")
            direction = try object.optionalChoice("direction")
            baseline = try object.optional("baseline")
            target = try object.required("target")
        }
    }

    struct SectionEntry: Decodable {
        let title: Wording
        let goals: [GoalEntry]

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(decoder, keys: ["title", "goals"])
            title = try object.required("title", as: NameEntry.self).wording
            goals = try object.required("goals")
        }
    }

    struct GoalEntry: Decodable {
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

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(
                decoder,
                keys: [
                    "house", "measure", "group", "kind", "target", "unit", "cadence", "sumOf",
                    "label", "note",
                ])
            house = try object.required("house")
            measure = try object.required("measure")
            group = try object.optional("group") ?? ""
            kind = try object.choice("kind")
            target = try object.optional("target")
            unit = try object.optionalChoice("unit")
            cadence = try object.optionalChoice("cadence")
            sumOf = try object.optional("sumOf")
            label = try object.required("label")
            note = try object.optional("note", as: NameEntry.self)?.wording
        }
    }

    /// What a derived goal sums: every reported indicator of the houses that has what is named.
    struct PartEntry: Decodable {
        let house: String?
        let measure: String
        let group: String?

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(decoder, keys: ["house", "measure", "group"])
            house = try object.optional("house")
            measure = try object.required("measure")
            group = try object.optional("group")
        }

        func matches(_ indicator: Indicator) -> Bool {
            measure == indicator.measure && (house ?? indicator.house) == indicator.house
                && (group ?? indicator.group) == indicator.group
        }
    }

    struct SuspensionEntry: Decodable {
        let from: String
        let through: String
        let reason: Wording

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(decoder, keys: ["from", "through", "reason"])
            from = try object.required("from")
            through = try object.required("through")
            reason = try object.required("reason", as: NameEntry.self).wording
        }
    }

    struct AmendmentEntry: Decodable {
        let from: String
        let house: String
        let measure: String
        let group: String
        let target: Double
        let reason: Wording

        init(from decoder: any Decoder) throws {
            let object = try PlanObject(
                decoder, keys: ["from", "house", "measure", "group", "target", "reason"])
            from = try object.required("from")
            house = try object.required("house")
            measure = try object.required("measure")
            group = try object.optional("group") ?? ""
            target = try object.required("target")
            reason = try object.required("reason", as: NameEntry.self).wording
        }
    }

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

    init(from decoder: any Decoder) throws {
        let object = try PlanObject(
            decoder,
            keys: [
                "id", "name", "municipality", "followUp", "year", "tolerance", "measures", "groups",
                "houses", "houseWideUnit", "sections", "suspensions", "amendments",
            ])
        id = try object.required("id")
        name = try object.required("name", as: NameEntry.self).wording
        municipality = try object.required("municipality")
        followUp = try object.optional("followUp", as: NameEntry.self)?.wording
        year = try object.required("year")
        tolerance = try object.required("tolerance")
        measures = try object.required("measures")
        groups = try object.optional("groups") ?? []
        houses = try object.required("houses")
        houseWideUnit = try object.optional("houseWideUnit")
        sections = try object.optional("sections") ?? []
        suspensions = try object.optional("suspensions") ?? []
        amendments = try object.optional("amendments") ?? []
    }

    /// The document that these bytes of JSON hold.
    static func read(_ json: [UInt8]) throws(UnsoundPlan) -> PlanDocument {
        do {
            return try JSONDecoder().decode(PlanDocument.self, from: Data(json))
        } catch let fault as PlanFault {
            throw UnsoundPlan(faults: [fault])
        } catch let error as DecodingError {
            throw UnsoundPlan(faults: [PlanFault(error)])
        } catch {
            throw UnsoundPlan(faults: [PlanFault(path: "", message: PlanWords.notJSON)])
        }
    }
}

/// Words of the plan: one text for both languages, or one for each.
private struct NameEntry: Decodable {
    let wording: Wording

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            wording = Wording(same: text)
            return
        }
        let object = try PlanObject(decoder, keys: ["da", "en"])
        wording = Wording(try object.required("da"), try object.required("en"))
    }
}

/// A JSON object whose keys must all be known ones.
private struct PlanObject {
    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let container: KeyedDecodingContainer<Key>

    init(_ decoder: any Decoder, keys: [String]) throws {
        container = try decoder.container(keyedBy: Key.self)
        let unknown = container.allKeys.map(\.stringValue).filter { !keys.contains($0) }.min()
        if let unknown {
            throw PlanFault(
                path: path(of: container.codingPath + [Key(stringValue: unknown)]),
                message: PlanWords.unknownKey(
                    unknown, nearest: Nearest.names(to: unknown, in: keys))
            )
        }
    }

    func required<Value: Decodable>(_ key: String, as type: Value.Type = Value.self) throws -> Value
    {
        try container.decode(Value.self, forKey: Key(stringValue: key))
    }

    func optional<Value: Decodable>(
        _ key: String, as type: Value.Type = Value.self
    ) throws -> Value? {
        try container.decodeIfPresent(Value.self, forKey: Key(stringValue: key))
    }

    func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String
    ) throws -> Choice? {
        guard let text: String = try optional(key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        throw PlanFault(
            path: path(of: container.codingPath + [Key(stringValue: key)]),
            message: PlanWords.unknownValue(text, known: Choice.allCases.map(\.rawValue)))
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) throws -> Choice {
        let _: String = try required(key)
        guard let choice: Choice = try optionalChoice(key) else {
            throw PlanFault(
                path: path(of: container.codingPath + [Key(stringValue: key)]),
                message: PlanWords.missingKey(key))
        }
        return choice
    }
}

extension PlanFault {
    fileprivate init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(
                path: JobcenterKit.path(of: context.codingPath),
                message: PlanWords.missingKey(key.stringValue))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self.init(
                path: JobcenterKit.path(of: context.codingPath), message: PlanWords.wrongType)
        case .dataCorrupted(let context):
            let isSyntax = context.codingPath.isEmpty
            self.init(
                path: JobcenterKit.path(of: context.codingPath),
                message: isSyntax ? PlanWords.notJSON : PlanWords.wrongType)
        @unknown default:
            self.init(path: "", message: PlanWords.notJSON)
        }
    }
}

private func path(of keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
        if let index = key.intValue {
            path += "[\(index)]"
        } else {
            path += (path.isEmpty ? "" : ".") + key.stringValue
        }
    }
}
