/// The JSON Schema (2020-12) of plan files, for editors that complete and check while one types.
public enum PlanSchema {
    /// The schema as JSON.
    public static var document: String {
        let shape = PlanShape(PlanDocument.self)
        let extends = value(
            .text, help: "The id or file of the plan that this one changes.", isWhole: false)
        return JSON.object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("skarpe plan")),
            (
                "description",
                .text(
                    "A jobcenter's goals for one calendar year. A file with “extends” holds only "
                        + "what it changes in another plan.")
            ),
            (
                "if",
                .object([("required", .list([.text("extends")])), ("type", .text("object"))])
            ),
            ("then", object(shape, isWhole: false, extends: extends)),
            ("else", object(shape, isWhole: true)),
        ]).document
    }

    /// An object.
    ///
    /// - Parameters:
    ///   - isWhole: whether nothing that it leaves out stands in a plan that is extended.
    ///   - extends: the field that names that plan, where there is one; it stands second.
    private static func object(
        _ shape: PlanShape, isWhole: Bool, extends: JSON? = nil
    ) -> JSON {
        var required = shape.fields.filter { field in
            field.role.isRequired(inWhole: isWhole)
        }.map(\.key)
        var properties = shape.fields.map { field in
            let isPart = field.isPart(inWhole: isWhole)
            return (
                field.key, value(field.type, field.rule, help: field.help, isWhole: !isPart)
            )
        }
        if let extends {
            required.append("extends")
            properties.insert(("extends", extends), at: 1)
        }
        return .object([
            ("type", .text("object")), ("required", .list(required.map { .text($0) })),
            ("additionalProperties", .bool(false)), ("properties", .object(properties)),
        ])
    }

    /// A value; objects and the elements of lists need no help of their own.
    private static func value(
        _ type: FieldType, _ rule: FieldRule = .any, help: String = "", isWhole: Bool
    ) -> JSON {
        let help = rule == .week ? help + " Such as 2020-W12." : help
        let description = help.isEmpty ? [] : [("description", JSON.text(help))]
        let more = rule.keywords(isWhole: isWhole) + description
        switch type {
        case .text: return .object([("type", .text("string"))] + more)
        case .number: return .object([("type", .text("number"))] + more)
        case .integer: return .object([("type", .text("integer"))] + more)
        case .choice(let choices):
            return .object([("enum", .list(choices.map { .text($0) }))] + more)
        case .wording:
            let both = object(PlanShape(Wording.Entry.self).with(rule), isWhole: true)
            return .object(
                description
                    + [("anyOf", .list([value(.text, rule, isWhole: true), both]))])
        case .object(let shape): return object(shape, isWhole: isWhole)
        case .list(let element):
            return .object(
                [("type", .text("array"))] + more
                    + [("items", value(element, isWhole: isWhole))])
        }
    }
}
