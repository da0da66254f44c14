#if canImport(JobcenterKit)
    @testable import JobcenterKit
#endif

/// Checks JSON by the keywords of JSON Schema that the schema of plans uses, and by nothing that the
/// program knows of plans.
///
/// It is compiled into the fuzzing of plans as well.
struct SchemaChecker: Sendable {
    private let schema: JSONNode

    init() throws {
        schema = try JSONReader.read(Array(PlanSchema.document.utf8))
    }

    /// Whether a plan, which may extend another, is one by the schema.
    func accepts(_ plan: JSONNode) -> Bool { accepts(plan, schema) }

    private static let known: Set<String> = [
        "$schema", "title", "description", "if", "then", "else", "anyOf", "enum", "type", "pattern",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "required",
        "additionalProperties",
        "properties", "items",
    ]

    private func accepts(_ node: JSONNode, _ schema: JSONNode?) -> Bool {
        guard let schema, case .object(let keywords) = schema.value,
            keywords.allSatisfy({ Self.known.contains($0.key) })
        else { return false }
        if let condition = schema["if"] {
            return accepts(node, schema[accepts(node, condition) ? "then" : "else"])
        }
        if let any = schema["anyOf"]?.nodes { return any.contains { accepts(node, $0) } }
        if let choices = schema["enum"]?.nodes {
            return choices.contains { $0.string == node.string && $0.string != nil }
        }
        switch (schema["type"]?.string, node.value) {
        case ("object", .object(let fields)): return accepts(fields, schema)
        case ("array", .list(let nodes)):
            return Double(nodes.count) >= schema["minItems"]?.number ?? 0
                && nodes.allSatisfy { accepts($0, schema["items"]) }
        case ("string", .text(let text)): return matches(text, schema["pattern"]?.string)
        case ("number", .number(let number)): return isInRange(number, schema)
        case ("integer", .number(let number)):
            return number == number.rounded() && isInRange(number, schema)
        default: return false
        }
    }

    private func accepts(_ fields: [JSONNode.Field], _ schema: JSONNode) -> Bool {
        let required = schema["required"]?.nodes?.compactMap(\.string) ?? []
        let isOpen = schema["additionalProperties"] == nil
        return required.allSatisfy { key in fields.contains { $0.key == key } }
            && fields.allSatisfy { field in
                schema["properties"]?[field.key].map { accepts(field.value, $0) } ?? isOpen
            }
    }

    private func isInRange(_ number: Double, _ schema: JSONNode) -> Bool {
        number >= schema["minimum"]?.number ?? number
            && number <= schema["maximum"]?.number ?? number
            && (schema["exclusiveMinimum"]?.number).map { number > $0 } ?? true
            && (schema["exclusiveMaximum"]?.number).map { number < $0 } ?? true
    }

    private func matches(_ text: String, _ pattern: String?) -> Bool {
        switch pattern {
        case nil: return true
        case "^[a-z0-9]+(-[a-z0-9]+)*$":
            return text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
        case "^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$":
            return text.wholeMatch(of: /[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])/) != nil
        case Self.name:
            return text.unicodeScalars.contains { scalar in
                switch scalar.value {
                case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
                    0x202F, 0x205F, 0x3000, 0x2013, 0x2D:
                    false
                default: true
                }
            }
        default: return false
        }
    }

    private static let name =
        #"[^\u0009-\u000D \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\u2013-]"#
}

extension JSONNode {
    var nodes: [JSONNode]? { if case .list(let nodes) = value { nodes } else { nil } }
    var string: String? { if case .text(let text) = value { text } else { nil } }
    var number: Double? { if case .number(let number) = value { number } else { nil } }
}
