/// A JSON object of a plan file, such as a goal.
///
/// ``visit(_:)`` declares each field once: key, type, role, rule and help. Reading, the hints about
/// unknown keys, writing, the schema and what one plan changes in another all follow from it.
protocol PlanEntry: FieldValue {
    /// An entry in which every field is absent.
    init()

    /// Shows every field to a visitor, in the order in which they are written.
    mutating func visit(_ shape: inout some ShapeVisitor)
}

/// Something that is done with each field of an entry.
protocol ShapeVisitor {
    mutating func field<Value: FieldValue>(
        _ key: String, _ value: inout Value, _ role: FieldRole, _ rule: FieldRule, _ help: String)
}

extension ShapeVisitor {
    /// A field that may hold any value of its type.
    mutating func field<Value: FieldValue>(
        _ key: String, _ value: inout Value, _ role: FieldRole, _ help: String
    ) {
        field(key, &value, role, .any, help)
    }
}

/// What a field is to its entry.
enum FieldRole {
    /// Always given; entries of a list are matched by it when one plan is laid over another.
    case key
    /// May be absent; entries are matched by it too.
    case optionalKey
    /// Always given.
    case always
    /// Given unless the entry only changes one of the plan that is extended.
    case required
    /// May be absent.
    case optional
    /// A list that may be absent; its entries are added to those of the plan that is extended.
    case added

    var isRequired: Bool { isRequired(inWhole: true) }

    /// Whether the field must be given.
    ///
    /// - Parameter isWhole: whether nothing that the entry leaves out stands in a plan that is
    ///   extended.
    func isRequired(inWhole isWhole: Bool) -> Bool {
        self == .key || self == .always || isWhole && self == .required
    }
    var isKey: Bool { self == .key || self == .optionalKey }
}

/// The type of a field.
indirect enum FieldType {
    case text
    case number
    case integer
    case choice([String])
    /// One text for both languages, or an object with one for each.
    case wording
    case object(PlanShape)
    case list(FieldType)
}

/// The fields of an entry, and those of the entries in it.
struct PlanShape: ShapeVisitor {
    struct Field {
        let key: String
        let role: FieldRole
        let type: FieldType
        var rule: FieldRule
        /// What the field says, for the schema.
        let help: String

        /// What becomes of the field of a plan that is extended.
        var merging: Merging {
            if role == .added { return .added }
            guard case .list(.object(let shape)) = type else { return .replaced }
            return shape.fields.contains(where: \.role.isKey) ? .matched : .replaced
        }

        /// Whether the entries of its list may leave out what they do not change.
        func isPart(inWhole isWhole: Bool) -> Bool { !isWhole && merging == .matched }
    }

    enum Merging {
        /// The new value takes the place of the old one.
        case replaced
        /// The entries of the list change those with the same keys; others are added.
        case matched
        /// The entries of the list follow the old ones.
        case added
    }

    private(set) var fields: [Field] = []

    init<Entry: PlanEntry>(_ type: Entry.Type) {
        var entry = Entry()
        entry.visit(&self)
    }

    mutating func field<Value: FieldValue>(
        _ key: String, _ value: inout Value, _ role: FieldRole, _ rule: FieldRule, _ help: String
    ) {
        fields.append(Field(key: key, role: role, type: Value.type, rule: rule, help: help))
    }

    var keys: [String] { fields.map(\.key) }

    /// The shape with a rule for each of its fields.
    func with(_ rule: FieldRule) -> PlanShape {
        var shape = self
        for position in fields.indices { shape.fields[position].rule = rule }
        return shape
    }
}
