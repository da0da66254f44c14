#if canImport(JobcenterKit)
    @testable import JobcenterKit
#endif

/// Checks JSON by the keywords of JSON Schema that the schema of plans uses.
///
/// It is compiled into the fuzzing of plans as well.
struct SchemaChecker: Sendable {
    private let schema: JSONNode
    /// Whether null is a value, and patterns and ranges hold; plans are not yet read so strictly.
    let isStrict: Bool

    init(isStrict: Bool) throws {
        schema = try JSONReader.read(Array(PlanSchema.document.utf8))
        self.isStrict = isStrict
    }

    /// Whether a plan that extends no other has the shape of one.
    func accepts(whole plan: JSONNode) -> Bool { accepts(plan, schema["else"]) }

    /// Whether a plan that extends another has the shape of one.
    func accepts(changes plan: JSONNode) -> Bool { accepts(plan, schema["then"]) }

    private func accepts(_ node: JSONNode, _ schema: JSONNode?) -> Bool {
        guard let schema else { return false }
        if let any = schema["anyOf"]?.nodes { return any.contains { accepts(node, $0) } }
        if let choices = schema["enum"]?.nodes {
            return choices.contains { $0.string == node.string && $0.string != nil }
        }
        switch (schema["type"]?.string, node.value) {
        case ("object", .object(let fields)): return accepts(fields, schema)
        case ("array", .list(let nodes)):
            return nodes.allSatisfy { accepts($0, schema["items"]) }
        case ("string", .text(let text)):
            return !isStrict || matches(text, schema["pattern"]?.string)
        case ("number", .number(let number)): return !isStrict || isInRange(number, schema)
        case ("integer", .number(let number)):
            if isStrict { return Int(exactly: number) != nil && isInRange(number, schema) }
            return Int(exactly: number) != nil || schema["minimum"] != nil
        default: return false
        }
    }

    private func accepts(_ fields: [JSONNode.Field], _ schema: JSONNode) -> Bool {
        let given = isStrict ? fields : fields.filter { !$0.value.isNull }
        let required = schema["required"]?.nodes?.compactMap(\.string) ?? []
        return required.allSatisfy { key in given.contains { $0.key == key } }
            && fields.allSatisfy { schema["properties"]?[$0.key] != nil }
            && given.allSatisfy { field in
                !isStrict && field.key == "$schema"
                    || accepts(field.value, schema["properties"]?[field.key])
            }
    }

    private func isInRange(_ number: Double, _ schema: JSONNode) -> Bool {
        number >= schema["minimum"]?.number ?? number
            && number <= schema["maximum"]?.number ?? number
            && (schema["exclusiveMaximum"]?.number).map { number < $0 } ?? true
    }

    private func matches(_ text: String, _ pattern: String?) -> Bool {
        switch pattern {
        case nil: return true
        case "^[a-z0-9]+(-[a-z0-9]+)*$": return text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
        case "^[0-9]{4}-W[0-9]{2}$": return text.wholeMatch(of: /[0-9]{4}-W[0-9]{2}/) != nil
        default: return false
        }
    }
}

extension JSONNode {
    var isNull: Bool { if case .null = value { true } else { false } }
    var nodes: [JSONNode]? { if case .list(let nodes) = value { nodes } else { nil } }
    var string: String? { if case .text(let text) = value { text } else { nil } }
    var number: Double? { if case .number(let number) = value { number } else { nil } }
}
