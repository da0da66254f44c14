/// The JSON Schema (2020-12) of plan files, for editors that complete and check while one types.
public enum PlanSchema {
    /// The schema as JSON.
    public static var document: String {
        JSON.object([
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
            ("then", plan(isWhole: false)), ("else", plan(isWhole: true)),
        ]).document
    }

    private static func plan(isWhole: Bool) -> JSON {
        let required = ["id", "name", "municipality", "year", "tolerance", "measures", "houses"]
        var fields: [(String, JSON)] = [
            ("$schema", text("The schema of this file, for editors.")),
            ("id", slug("The plan's id.")), ("name", words("The plan's name.")),
            ("municipality", text("The municipality's name.")),
            ("followUp", words("What the weekly follow-up is called, such as “6 skarpe”.")),
            (
                "year",
                .object([
                    ("type", .text("integer")), ("minimum", JSON(1900)), ("maximum", JSON(9998)),
                    ("description", .text("The ISO year that the plan is for.")),
                ])
            ),
            (
                "tolerance",
                .object([
                    ("type", .text("number")), ("minimum", JSON(0)),
                    ("exclusiveMaximum", JSON(1)),
                    (
                        "description",
                        .text("How much of a target may be missing for “near”, as a fraction.")
                    ),
                ])
            ),
            ("measures", list(measure(isWhole), "What is measured.")),
            ("groups", list(named(isWhole), "The target groups.")),
            ("houses", list(house(isWhole), "The houses, in order.")),
            ("houseWideUnit", named(true)),
            ("sections", list(section(isWhole), "The annual goals under their headings.")),
            ("suspensions", list(suspension, "Weeks that are shown but not scored.")),
            ("amendments", list(amendment, "Weekly targets that change from a week on.")),
        ]
        if !isWhole {
            fields.insert(
                ("extends", text("The id or file of the plan that this one changes.")), at: 1)
        }
        return object(fields, required: isWhole ? required : ["id", "extends"])
    }

    // MARK: Entries

    private static func measure(_ isWhole: Bool) -> JSON {
        object(
            [
                ("id", slug("The measure's id.")), ("name", words("Its name.")),
                ("unit", choice(Unit.allCases.map(\.rawValue), "The unit of its values.")),
                (
                    "sharp",
                    .object([
                        ("type", .text("integer")),
                        ("description", .text("Its number among those followed up every week.")),
                    ])
                ),
            ], required: isWhole ? ["id", "name", "unit"] : ["id"])
    }

    private static func named(_ isWhole: Bool) -> JSON {
        object(
            [("id", slug("The id.")), ("name", words("The name."))],
            required: isWhole ? ["id", "name"] : ["id"])
    }

    private static func house(_ isWhole: Bool) -> JSON {
        object(
            [
                ("id", slug("The house's id.")), ("name", words("The house's name.")),
                ("weeklyTargets", list(target(isWhole), "Its weekly targets, in order.")),
            ], required: isWhole ? ["id", "name"] : ["id"])
    }

    private static func target(_ isWhole: Bool) -> JSON {
        object(
            [
                ("measure", slug("The measure's id.")),
                ("group", text("The group's id; absent or empty for the whole house.")),
                ("label", text("The plan's own words.")),
                (
                    "direction",
                    choice(Direction.allCases.map(\.rawValue), "Absent means atLeast.")
                ),
                ("baseline", number("The average of the year before.")),
                ("target", number("The target of each week.")),
            ], required: isWhole ? ["measure", "label", "target"] : ["measure"])
    }

    private static func section(_ isWhole: Bool) -> JSON {
        object(
            [
                ("title", words("The heading.")),
                ("goals", list(goal(isWhole), "The goals, in order.")),
            ], required: ["title", "goals"])
    }

    private static func goal(_ isWhole: Bool) -> JSON {
        let part = object(
            [
                ("house", slug("Only this house.")), ("measure", slug("The measure's id.")),
                ("group", text("Only this group.")),
            ], required: ["measure"])
        return object(
            [
                ("house", slug("The house's or house-wide unit's id.")),
                ("measure", slug("The measure's id.")),
                ("group", text("The group's id; absent or empty for all.")),
                ("kind", choice(GoalKind.allCases.map(\.rawValue), "How the goal is read.")),
                ("target", number("What must be reached; none for everyWeekYes.")),
                (
                    "unit",
                    choice(
                        Unit.allCases.map(\.rawValue), "The target's unit, if not the measure's.")
                ),
                ("cadence", choice(Cadence.allCases.map(\.rawValue), "Absent means week.")),
                ("sumOf", list(part, "What a derived goal sums over the houses.")),
                ("label", text("The plan's own words.")),
                ("note", words("How the plan's words are read.")),
            ],
            required: isWhole
                ? ["house", "measure", "kind", "label"] : ["house", "measure", "kind"])
    }

    private static var suspension: JSON {
        object(
            [
                ("from", week("The first suspended week.")),
                ("through", week("The last suspended week.")),
                ("reason", words("Why.")),
            ], required: ["from", "through", "reason"])
    }

    private static var amendment: JSON {
        object(
            [
                ("from", week("The first week of the new target.")),
                ("house", slug("The house's id.")), ("measure", slug("The measure's id.")),
                ("group", text("The group's id.")), ("target", number("The new target.")),
                ("reason", words("Why.")),
            ], required: ["from", "house", "measure", "target", "reason"])
    }

    // MARK: Types

    private static func object(_ fields: [(String, JSON)], required: [String]) -> JSON {
        .object([
            ("type", .text("object")), ("required", .list(required.map { .text($0) })),
            ("additionalProperties", .bool(false)), ("properties", .object(fields)),
        ])
    }

    private static func list(_ items: JSON, _ description: String) -> JSON {
        .object([
            ("type", .text("array")), ("description", .text(description)), ("items", items),
        ])
    }

    private static func text(_ description: String) -> JSON {
        .object([("type", .text("string")), ("description", .text(description))])
    }

    private static func number(_ description: String) -> JSON {
        .object([("type", .text("number")), ("description", .text(description))])
    }

    private static func slug(_ description: String) -> JSON {
        pattern("^[a-z0-9]+(-[a-z0-9]+)*$", description)
    }

    private static func week(_ description: String) -> JSON {
        pattern("^[0-9]{4}-W[0-9]{2}$", description + " Such as 2020-W12.")
    }

    private static func pattern(_ pattern: String, _ description: String) -> JSON {
        .object([
            ("type", .text("string")), ("pattern", .text(pattern)),
            ("description", .text(description)),
        ])
    }

    private static func choice(_ values: [String], _ description: String) -> JSON {
        .object([
            ("enum", .list(values.map { .text($0) })), ("description", .text(description)),
        ])
    }

    private static func words(_ description: String) -> JSON {
        let both = object(
            [("da", text("Danish.")), ("en", text("English."))], required: ["da", "en"])
        return .object([
            ("description", .text(description)),
            ("anyOf", .list([.object([("type", .text("string"))]), both])),
        ])
    }
}
