/// Reads the entries of a plan file from its JSON and collects what is wrong with them.
///
/// A field that is wrong keeps the value of an absent one, so that one reading finds all faults of
/// shape: those that the schema finds as well.
struct PlanDecoder: ShapeVisitor {
    /// A step on the way to a value.
    private enum Step {
        case key(String)
        case index(Int)
    }

    /// The object that is being read.
    private struct Object {
        let fields: [JSONNode.Field]
        let offset: Int
        let type: any PlanEntry.Type
        /// Where the next field is looked for first: files mostly keep the order of the shape.
        var next = 0
        /// How many of the fields have been asked for; the others are unknown.
        var known = 0
    }

    private(set) var faults: [FoundFault] = []
    private var path: [Step] = []
    private var object: Object
    /// Whether nothing that the entry leaves out stands in a plan that is extended.
    private var isWhole: Bool

    /// Reads the entry that a file as a whole is.
    ///
    /// - Parameter isWhole: whether the file extends no other.
    static func read<Entry: PlanEntry>(
        _ root: JSONNode, isWhole: Bool = true
    ) -> (entry: Entry, faults: [FoundFault]) {
        let object = Object(fields: [], offset: root.offset, type: Entry.self)
        var decoder = PlanDecoder(object: object, isWhole: isWhole)
        return (decoder.entry(root), decoder.faults)
    }

    private init(object: Object, isWhole: Bool) {
        self.object = object
        self.isWhole = isWhole
    }

    // MARK: Entries and fields

    /// Reads an object.
    mutating func entry<Entry: PlanEntry>(_ node: JSONNode) -> Entry {
        var entry = Entry()
        guard case .object(let fields) = node.value else {
            fault(at: node, .expected(.anObject))
            return entry
        }
        let outer = object
        let first = faults.count
        object = Object(fields: fields, offset: node.offset, type: Entry.self)
        entry.visit(&self)
        if object.known < fields.count { faults.insert(contentsOf: unknownKeys(), at: first) }
        object = outer
        return entry
    }

    /// Reads the elements of a list.
    mutating func elements<Element: FieldValue>(_ nodes: [JSONNode]) -> [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(nodes.count)
        for (number, node) in nodes.enumerated() {
            path.append(.index(number))
            if let element = Element.decode(node, &self) { elements.append(element) }
            path.removeLast()
        }
        return elements
    }

    mutating func field<Value: FieldValue>(
        _ key: String, _ value: inout Value, _ role: FieldRole, _ rule: FieldRule, _ help: String
    ) {
        path.append(.key(key))
        if let node = node(of: key) {
            let outer = isWhole
            if !isWhole {
                let field = PlanShape.Field(
                    key: key, role: role, type: Value.type, rule: rule, help: help)
                isWhole = !field.isPart(inWhole: false)
            }
            let found = faults.count
            if let decoded = Value.decode(node, &self) {
                value = decoded
                if faults.count == found, let message = decoded.fault(under: rule),
                    isWhole || rule != .filled
                {
                    fault(at: node, message)
                }
            }
            isWhole = outer
        } else if role.isRequired(inWhole: isWhole), !isMisspelt(key) {
            fault(at: object.offset, .missingField(key))
        }
        path.removeLast()
    }

    /// A field's value; `nil` when it is absent.
    private mutating func node(of key: String) -> JSONNode? {
        let fields = object.fields
        var index = object.next
        if index >= fields.count || fields[index].key != key {
            guard let found = fields.firstIndex(where: { $0.key == key }) else { return nil }
            index = found
        }
        object.next = index + 1
        object.known += 1
        return fields[index].value
    }

    // MARK: Faults

    mutating func fault(at node: JSONNode, _ message: Wording) {
        fault(at: node.offset, message)
    }

    /// Says that a value is of another type than it must be.
    mutating func refuse<Value>(_ node: JSONNode, _ type: Wording) -> Value? {
        fault(at: node, .expected(type))
        return nil
    }

    private mutating func fault(at offset: Int, _ message: Wording) {
        faults.append(FoundFault(path: pathText, offset: offset, message: message))
    }

    /// A fault for each field that the object should not have.
    private func unknownKeys() -> [FoundFault] {
        let keys = PlanShape(object.type).keys
        let path = pathText
        return object.fields.filter { !keys.contains($0.key) }.map { field in
            FoundFault(
                path: path.isEmpty ? field.key : "\(path).\(field.key)", offset: field.offset,
                message: .unknownField(field.key, among: keys))
        }
    }

    /// Whether a field that is missing stands under an unknown key, which has its own fault.
    private func isMisspelt(_ key: String) -> Bool {
        let keys = PlanShape(object.type).keys
        return object.fields.contains {
            !keys.contains($0.key) && !Nearest.names(to: $0.key, in: [key]).isEmpty
        }
    }

    /// The way to the value that is being read, such as `houses[2].weeklyTargets[4].target`.
    private var pathText: String {
        path.reduce(into: "") { text, step in
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
    }
}
