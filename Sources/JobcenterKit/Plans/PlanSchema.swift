/// The JSON Schema (2020-12) of plan files, for editors that complete and check while one types.
public enum PlanSchema {
    /// The schema as JSON.
    public static var document: String {
        let shape = PlanShape(PlanDocument.self)
        let extends = value(
            .text(.any), "The id or file of the plan that this one changes.", isWhole: false)
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
            field.role.isRequired && (isWhole || field.role != .required)
        }.map(\.key)
        var properties = shape.fields.map { field in
            let isPart = !isWhole && field.merging == .matched
            return (field.key, value(field.type, field.help, isWhole: !isPart))
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
    private static func value(_ type: FieldType, _ help: String = "", isWhole: Bool) -> JSON {
        let description = help.isEmpty ? [] : [("description", JSON.text(help))]
        switch type {
        case .text(let rule):
            let example =
                rule == .week
                ? [("description", JSON.text(help + " Such as 2020-W12."))] : description
            return .object([("type", .text("string"))] + keywords(of: rule) + example)
        case .number(let rule):
            let name = rule == .year ? "integer" : "number"
            return .object([("type", .text(name))] + keywords(of: rule) + description)
        case .integer: return .object([("type", .text("integer"))] + description)
        case .choice(let choices):
            return .object([("enum", .list(choices.map { .text($0) }))] + description)
        case .wording:
            let both = object(PlanShape(Wording.Entry.self), isWhole: true)
            return .object(
                description + [("anyOf", .list([value(.text(.any), isWhole: true), both]))])
        case .object(let shape): return object(shape, isWhole: isWhole)
        case .list(let element):
            return .object(
                [("type", .text("array"))] + description
                    + [("items", value(element, isWhole: isWhole))])
        }
    }

    private static func keywords(of rule: FieldRule) -> [(String, JSON)] {
        switch rule {
        case .any: []
        case .slug: [("pattern", .text("^[a-z0-9]+(-[a-z0-9]+)*$"))]
        case .week: [("pattern", .text("^[0-9]{4}-W[0-9]{2}$"))]
        case .year: [("minimum", JSON(1900)), ("maximum", JSON(9998))]
        case .fraction: [("minimum", JSON(0)), ("exclusiveMaximum", JSON(1))]
        }
    }
}
