/// Lays a plan file's changes over the plan that it extends.
///
/// A field that is given replaces the base's. Measures, groups and houses are matched by their ids,
/// weekly targets by measure and group, goals by house, measure, group and kind, sections by their
/// titles; entries that match nothing are added at the end. Suspensions and amendments are added to
/// the base's.
enum PlanOverlay {
    static func merged(_ base: JSONNode, with changes: JSONNode) -> JSONNode {
        guard case .object(let fields) = changes.value else { return changes }
        let own = fields.filter { $0.key != "extends" }
        return object(
            base.withoutPlaces, JSONNode(value: .object(own), offset: changes.offset),
            isTop: true)
    }

    private static func object(
        _ base: JSONNode, _ changes: JSONNode, isTop: Bool = false
    ) -> JSONNode {
        guard case .object(let old) = base.value, case .object(let new) = changes.value else {
            return changes
        }
        let changed = old.map { field -> JSONNode.Field in
            guard let change = new.first(where: { $0.key == field.key }) else { return field }
            return JSONNode.Field(
                key: field.key, offset: change.offset,
                value: value(field.value, change.value, of: field.key, isTop: isTop))
        }
        let added = new.filter { field in !old.contains { $0.key == field.key } }
        return JSONNode(value: .object(changed + added), offset: changes.offset)
    }

    private static func value(
        _ base: JSONNode, _ change: JSONNode, of key: String, isTop: Bool
    ) -> JSONNode {
        guard case .list(let old) = base.value, case .list(let new) = change.value else {
            return change
        }
        switch (key, isTop) {
        case ("suspensions", true), ("amendments", true):
            return JSONNode(value: .list(old + new), offset: change.offset)
        case ("measures", true), ("groups", true), ("houses", true):
            return entries(old, new, change.offset) { [$0.words("id")] }
        case ("sections", true):
            return entries(old, new, change.offset) {
                [$0["title"]?["da"]?.asWords ?? $0.words("title")]
            }
        case ("weeklyTargets", false):
            return entries(old, new, change.offset) { [$0.words("measure"), $0.words("group")] }
        case ("goals", false):
            return entries(old, new, change.offset) {
                ["house", "measure", "group", "kind"].map($0.words)
            }
        default: return change
        }
    }

    /// Entries of a list, the changed ones in their old places.
    private static func entries(
        _ base: [JSONNode], _ changes: [JSONNode], _ offset: Int, key: (JSONNode) -> [String]
    ) -> JSONNode {
        var entries = base
        for change in changes {
            if let place = entries.firstIndex(where: { key($0) == key(change) }) {
                entries[place] = object(entries[place], change)
            } else {
                entries.append(change)
            }
        }
        return JSONNode(value: .list(entries), offset: offset)
    }
}

extension JSONNode {
    /// The same value without places: it stands in another text.
    fileprivate var withoutPlaces: JSONNode {
        let value: Value =
            switch self.value {
            case .list(let nodes): .list(nodes.map(\.withoutPlaces))
            case .object(let fields):
                .object(
                    fields.map {
                        Field(key: $0.key, offset: -1, value: $0.value.withoutPlaces)
                    })
            default: self.value
            }
        return JSONNode(value: value, offset: -1)
    }

    /// A field's text; empty where there is none.
    fileprivate func words(_ key: String) -> String { self[key]?.asWords ?? "" }

    fileprivate var asWords: String? {
        if case .text(let text) = value { return text }
        return nil
    }
}
