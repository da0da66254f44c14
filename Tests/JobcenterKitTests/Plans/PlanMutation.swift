@testable import JobcenterKit

extension JSONNode {
    var fields: [Field]? {
        if case .object(let fields) = value { fields } else { nil }
    }

    var json: JSON {
        switch value {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let value): .number(value)
        case .text(let value): .text(value)
        case .list(let nodes): .list(nodes.map(\.json))
        case .object(let fields): .object(fields.map { ($0.key, $0.value.json) })
        }
    }
}

/// Changes JSON here and there, the same way in every run.
struct Mutation {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number below a bound (xorshift64).
    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private static let values = [
        "null", "true", "0", "-1", "0.5", "2020.5", "950", "1e15", "1e300", "1900", "100", #""""#,
        #"" –\u3000""#, #""H""#, #""w""#, #""P-1""#, #""2020w10""#, #""2020-W00""#, #""2020-W53""#,
        #""010180-1234""#, #""averageAtMost""#, #""growthAtLeast""#, #""averageWithin""#,
        #""everyWeekYes""#, #""a""#,
        #""h""#,
        #""2020-W30""#,
        #""percent""#, #""totalAtLeast""#, #""month""#, #""quarter""#, #""rank""#, #""means""#,
        #""percentagePoints""#, #""growthAtMost""#, #""b""#, "1", "3", "[]", "{}", "[1]",
        #"{"da":"x"}"#,
        #"{"da":"x","en":"y"}"#,
        #"[{"id":"x","name":"X"}]"#,
    ]
    private static let keys = [
        "id", "name", "unit", "sharp", "measure", "group", "label", "direction", "baseline",
        "target", "title", "goals", "house", "kind", "cadence", "sumOf", "note", "from", "through",
        "reason", "upper", "per", "each", "role",
        "definition", "$schema", "extends", "followUp", "houseWideUnit", "nmae", "x",
    ]

    mutating func mutated(_ node: JSONNode) -> JSONNode {
        var node = node
        for _ in 0...below(3) { node = changed(node) }
        return node
    }

    /// The node with one change somewhere in it.
    private mutating func changed(_ node: JSONNode) -> JSONNode {
        switch node.value {
        case .list(var nodes) where !nodes.isEmpty:
            let index = below(nodes.count)
            switch below(8) {
            case 0: nodes.remove(at: index)
            case 1: nodes.append(nodes[index])
            default: nodes[index] = changed(nodes[index])
            }
            return JSONNode(value: .list(nodes), offset: node.offset)
        case .object(var fields) where !fields.isEmpty:
            let index = below(fields.count)
            let field = fields[index]
            func renamed(_ key: String) -> JSONNode.Field {
                JSONNode.Field(key: key, offset: field.offset, value: field.value)
            }
            let key = Self.keys[below(Self.keys.count)]
            let isNew = !fields.contains { $0.key == key }
            switch below(10) {
            case 0: fields.remove(at: index)
            case 1 where isNew: fields[index] = renamed(key)
            case 2 where isNew:
                fields.append(JSONNode.Field(key: key, offset: 0, value: value()))
            default:
                fields[index] = JSONNode.Field(
                    key: field.key, offset: field.offset, value: changed(field.value))
            }
            return JSONNode(value: .object(fields), offset: node.offset)
        default: return value(like: node)
        }
    }

    /// A value, mostly of the type of the one that it replaces.
    private mutating func value(like node: JSONNode) -> JSONNode {
        for _ in 0..<8 {
            let new = value()
            switch (node.value, new.value) {
            case (.text, .text), (.number, .number): return new
            default: if below(8) == 0 { return new }
            }
        }
        return node
    }

    private mutating func value() -> JSONNode {
        let text = Self.values[below(Self.values.count)]
        return (try? JSONReader.read(Array(text.utf8))) ?? JSONNode(value: .null, offset: 0)
    }
}
