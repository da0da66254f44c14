/// Takes the fields of a plan file out of its JSON and collects what is wrong with them.
///
/// A field that is wrong gives a stand-in value, so that one reading finds all faults; a plan is
/// only made of a document without any.
struct PlanReader {
    /// A JSON object of the plan and the way to it.
    struct Object {
        let node: JSONNode
        let path: String
        /// Keys that it should not have.
        var strangers: [String] = []
    }

    let bytes: [UInt8]
    private(set) var faults: [PlanFault] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func fault(_ path: String, at offset: Int, _ message: Wording) {
        // What stands in the plan that this one extends has no place here.
        let place = offset < 0 ? nil : bytes.span.textPosition(at: offset)
        faults.append(
            PlanFault(path: path, line: place?.line, column: place?.column, message: message))
    }

    /// An object whose keys must all be known ones.
    mutating func object(_ node: JSONNode, _ path: String, keys: [String]) -> Object {
        guard case .object(let fields) = node.value else {
            fault(path, at: node.offset, PlanMessages.wrongType(PlanMessages.object))
            return Object(node: JSONNode(value: .object([]), offset: node.offset), path: path)
        }
        var strangers: [String] = []
        for field in fields where !keys.contains(field.key) {
            strangers.append(field.key)
            let nearest = Nearest.names(to: field.key, in: keys)
            fault(
                Self.join(path, field.key), at: field.offset,
                PlanMessages.unknownKey(field.key, nearest: nearest))
        }
        return Object(node: node, path: path, strangers: strangers)
    }

    static func join(_ path: String, _ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    // MARK: Fields

    /// A field's node; `nil` when it is absent or null.
    private func field(_ object: Object, _ key: String) -> JSONNode? {
        guard let node = object.node[key] else { return nil }
        if case .null = node.value { return nil }
        return node
    }

    /// Reports a field that is absent; one of the wrong type was spoken of already.
    private mutating func missing(_ object: Object, _ key: String) {
        if field(object, key) != nil { return }
        // A key that is only misspelled has been spoken of already.
        if object.strangers.contains(where: { !Nearest.names(to: $0, in: [key]).isEmpty }) {
            return
        }
        fault(
            Self.join(object.path, key), at: object.node.offset, PlanMessages.missingKey(key))
    }

    private mutating func wrong(_ object: Object, _ key: String, _ node: JSONNode, _ kind: Wording)
    {
        fault(Self.join(object.path, key), at: node.offset, PlanMessages.wrongType(kind))
    }

    mutating func optionalText(_ object: Object, _ key: String) -> String? {
        guard let node = field(object, key) else { return nil }
        if case .text(let text) = node.value { return text }
        wrong(object, key, node, PlanMessages.text)
        return nil
    }

    mutating func text(_ object: Object, _ key: String) -> String {
        if let found = optionalText(object, key) { return found }
        missing(object, key)
        return ""
    }

    mutating func optionalNumber(_ object: Object, _ key: String) -> Double? {
        guard let node = field(object, key) else { return nil }
        if case .number(let number) = node.value { return number }
        wrong(object, key, node, PlanMessages.number)
        return nil
    }

    mutating func number(_ object: Object, _ key: String) -> Double {
        if let found = optionalNumber(object, key) { return found }
        missing(object, key)
        return 0
    }

    mutating func optionalInteger(_ object: Object, _ key: String) -> Int? {
        guard let node = field(object, key) else { return nil }
        if case .number(let number) = node.value, let integer = Int(exactly: number) {
            return integer
        }
        wrong(object, key, node, PlanMessages.integer)
        return nil
    }

    mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ object: Object, _ key: String
    ) -> Choice? {
        guard let text = optionalText(object, key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        fault(
            Self.join(object.path, key), at: field(object, key)?.offset ?? object.node.offset,
            PlanMessages.unknownValue(text, known: Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// A choice that must be made; `fallback` stands in where it is not.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ object: Object, _ key: String, or fallback: Choice
    ) -> Choice {
        if let found: Choice = optionalChoice(object, key) { return found }
        missing(object, key)
        return fallback
    }

    /// Words: one text for both languages, or an object with `da` and `en`.
    mutating func optionalWording(_ object: Object, _ key: String) -> Wording? {
        guard let node = field(object, key) else { return nil }
        switch node.value {
        case .text(let text): return Wording(same: text)
        case .object:
            let both = self.object(node, Self.join(object.path, key), keys: ["da", "en"])
            return Wording(danish: text(both, "da"), english: text(both, "en"))
        default:
            wrong(object, key, node, PlanMessages.wording)
            return nil
        }
    }

    mutating func wording(_ object: Object, _ key: String) -> Wording {
        if let found = optionalWording(object, key) { return found }
        missing(object, key)
        return Wording(same: "")
    }

    /// The entries of a list, each read from its object; `nil` when the field is absent.
    mutating func optionalList<Entry>(
        _ object: Object, _ key: String, keys: [String],
        _ entry: (Object, inout PlanReader) -> Entry
    ) -> [Entry]? {
        guard let node = field(object, key) else { return nil }
        guard case .list(let nodes) = node.value else {
            wrong(object, key, node, PlanMessages.list)
            return nil
        }
        return nodes.enumerated().map { number, node in
            let path = "\(Self.join(object.path, key))[\(number)]"
            return entry(self.object(node, path, keys: keys), &self)
        }
    }

    mutating func list<Entry>(
        _ object: Object, _ key: String, keys: [String],
        _ entry: (Object, inout PlanReader) -> Entry
    ) -> [Entry] {
        if let found = optionalList(object, key, keys: keys, entry) { return found }
        missing(object, key)
        return []
    }

    mutating func optionalEntry<Entry>(
        _ object: Object, _ key: String, keys: [String],
        _ entry: (Object, inout PlanReader) -> Entry
    ) -> Entry? {
        guard let node = field(object, key) else { return nil }
        return entry(self.object(node, Self.join(object.path, key), keys: keys), &self)
    }
}
