/// A JSON value that was read, and where in the text it begins (RFC 8259).
struct JSONNode: Sendable {
    enum Value: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case text(String)
        case list([JSONNode])
        case object([Field])
    }

    struct Field: Sendable {
        let key: String
        /// Where the key begins.
        let offset: Int
        let value: JSONNode
    }

    let value: Value
    /// The byte at which the value begins.
    let offset: Int

    /// The value of a field, or `nil` when there is none.
    subscript(key: String) -> JSONNode? {
        guard case .object(let fields) = value else { return nil }
        return fields.first { $0.key == key }?.value
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
