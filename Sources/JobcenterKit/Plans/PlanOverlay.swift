/// Lays a plan file's changes over the plan that it extends, by the shape of plans.
///
/// A field that is given replaces the old one, but entries that are told apart by keys change those
/// with the same keys, or are added at the end, and suspensions and amendments are added to the old.
enum PlanOverlay {
    static func merged(_ base: JSONNode, with changes: JSONNode) -> JSONNode {
        object(base.withoutOffsets, changes, PlanShape(PlanDocument.self))
    }

    private static func object(
        _ base: JSONNode, _ changes: JSONNode, _ shape: PlanShape
    ) -> JSONNode {
        guard case .object(let old) = base.value, case .object(let new) = changes.value else {
            return changes
        }
        var fields = old
        var positions: [String: Int] = [:]
        for (position, field) in old.enumerated() { positions[field.key] = position }
        for change in new {
            guard let position = positions[change.key] else {
                fields.append(change)
                continue
            }
            let field = shape.fields.first { $0.key == change.key }
            fields[position] = JSONNode.Field(
                key: change.key, offset: change.offset,
                value: value(old[position].value, change.value, field))
        }
        return JSONNode(value: .object(fields), offset: changes.offset)
    }

    private static func value(
        _ base: JSONNode, _ change: JSONNode, _ field: PlanShape.Field?
    ) -> JSONNode {
        guard let field, case .list(let old) = base.value, case .list(let new) = change.value
        else { return change }
        let nodes: [JSONNode]
        switch (field.merging, field.type) {
        case (.added, _): nodes = old + new
        case (.matched, .list(.object(let shape))): nodes = entries(old, new, shape)
        default: return change
        }
        return JSONNode(value: .list(nodes), offset: change.offset)
    }

    /// Entries of a list; those that are changed keep their positions.
    private static func entries(
        _ base: [JSONNode], _ changes: [JSONNode], _ shape: PlanShape
    ) -> [JSONNode] {
        let keys = shape.fields.filter(\.role.isKey)
        func key(of entry: JSONNode) -> [String] {
            keys.map { field in entry[field.key]?.key(field.type) ?? "" }
        }
        var entries = base
        var positions: [[String]: Int] = [:]
        for (position, entry) in base.enumerated() where positions[key(of: entry)] == nil {
            positions[key(of: entry)] = position
        }
        for change in changes {
            let key = key(of: change)
            if let position = positions[key] {
                entries[position] = object(entries[position], change, shape)
            } else {
                positions[key] = entries.count
                entries.append(change)
            }
        }
        return entries
    }
}

extension JSONNode {
    /// The same value without offsets, which would lead into another text.
    fileprivate var withoutOffsets: JSONNode {
        let value: Value =
            switch self.value {
            case .list(let nodes): .list(nodes.map(\.withoutOffsets))
            case .object(let fields):
                .object(
                    fields.map {
                        Field(key: $0.key, offset: -1, value: $0.value.withoutOffsets)
                    })
            default: self.value
            }
        return JSONNode(value: value, offset: -1)
    }

    /// The text by which entries are matched: that of a wording is the Danish one.
    fileprivate func key(_ type: FieldType) -> String? {
        if case .text(let text) = value { return text }
        if case .wording = type, case .text(let text)? = self["da"]?.value { return text }
        return nil
    }
}
