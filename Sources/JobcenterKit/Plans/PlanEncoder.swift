/// Writes the fields of an entry: those that must be given, and those that say something.
struct PlanEncoder: ShapeVisitor {
    private var fields: [(String, JSON)] = []

    static func json(of entry: some PlanEntry) -> JSON {
        var entry = entry
        var encoder = PlanEncoder()
        entry.visit(&encoder)
        return .object(encoder.fields)
    }

    mutating func field<Value: FieldValue>(
        _ key: String, _ value: inout Value, _ role: FieldRole, _ rule: FieldRule, _ help: String
    ) {
        if role.isRequired || !value.isImplied { fields.append((key, value.json)) }
    }
}

extension Plan {
    /// The plan as a plan file, resolved: without `extends`.
    ///
    /// It reads back as the same plan, and writing that again gives the same bytes.
    public var file: String { document.json.document }
}
