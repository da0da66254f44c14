/// A plan file as it is written, its ids not yet resolved.
struct PlanDocument: PlanEntry {
    var schema = Ignored()
    var id = ""
    var name = Wording(same: "")
    var municipality = ""
    var followUp: Wording?
    var year = 0
    var tolerance = 0.0
    var measures: [Measure] = []
    var groups: [Group] = []
    var houses: [HouseEntry] = []
    var houseWideUnit: House?
    var sections: [SectionEntry] = []
    var suspensions: [SuspensionEntry] = []
    var amendments: [AmendmentEntry] = []

    mutating func visit(_ shape: inout some ShapeVisitor) {
        shape.field("$schema", &schema, .optional, "The schema of this file, for editors.")
        shape.field("id", &id, .always, .slug, "The plan's id.")
        shape.field("name", &name, .required, "The plan's name.")
        shape.field("municipality", &municipality, .required, .name, "The municipality's name.")
        shape.field(
            "followUp", &followUp, .optional,
            "What the weekly follow-up is called, such as “6 skarpe”.")
        shape.field("year", &year, .required, .year, "The ISO year that the plan is for.")
        shape.field(
            "tolerance", &tolerance, .required, .fraction,
            "How much of a target may be missing for “near”, as a fraction.")
        shape.field("measures", &measures, .required, "What is measured.")
        shape.field("groups", &groups, .optional, "The target groups.")
        shape.field("houses", &houses, .required, .filled, "The houses, in order.")
        shape.field("houseWideUnit", &houseWideUnit, .optional, "")
        shape.field("sections", &sections, .optional, "The annual goals under their headings.")
        shape.field(
            "suspensions", &suspensions, .added, "Weeks that are shown but not scored.")
        shape.field(
            "amendments", &amendments, .added, "Weekly targets that change from a week on.")
    }
}

extension Measure: PlanEntry {
    mutating func visit(_ shape: inout some ShapeVisitor) {
        shape.field("id", &id, .key, .slug, "The measure's id.")
        shape.field("name", &name, .required, .name, "Its name.")
        shape.field("unit", &unit, .required, "The unit of its values.")
        shape.field(
            "sharp", &sharp, .optional, .ordinal,
            "Its number among those followed up every week; no two have the same.")
        shape.field("role", &role, .optional, "A result, or a means to one.")
        shape.field("definition", &definition, .optional, "What exactly is counted.")
    }
}

extension Group: PlanEntry {
    mutating func visit(_ shape: inout some ShapeVisitor) {
        shape.field("id", &id, .key, .slug, "The id.")
        shape.field("name", &name, .required, .name, "The name.")
    }
}

extension House: PlanEntry {
    mutating func visit(_ shape: inout some ShapeVisitor) {
        shape.field("id", &id, .key, .slug, "The id.")
        shape.field("name", &name, .required, .name, "The name.")
    }
}

extension GoalPart: PlanEntry {
    mutating func visit(_ shape: inout some ShapeVisitor) {
        shape.field("house", &house, .optional, .reference, "Only this house.")
        shape.field("measure", &measure, .required, .reference, "The measure's id.")
        shape.field("group", &group, .optional, "Only this group.")
    }
}

extension PlanDocument {
    struct HouseEntry: PlanEntry {
        var id = ""
        var name = Wording(same: "")
        var weeklyTargets: [TargetEntry] = []

        mutating func visit(_ shape: inout some ShapeVisitor) {
            shape.field("id", &id, .key, .slug, "The house's id.")
            shape.field("name", &name, .required, .name, "The house's name.")
            shape.field("weeklyTargets", &weeklyTargets, .optional, "Its weekly targets, in order.")
        }
    }

    struct TargetEntry: PlanEntry {
        var measure = ""
        var group = ""
        var label = ""
        var direction = Direction.atLeast
        var baseline: Double?
        var target = 0.0
        var upper: Double?

        mutating func visit(_ shape: inout some ShapeVisitor) {
            shape.field("measure", &measure, .key, .reference, "The measure's id.")
            shape.field(
                "group", &group, .optionalKey,
                "The group's id; absent or empty for the whole house.")
            shape.field("label", &label, .required, "The plan's own words.")
            shape.field("direction", &direction, .optional, "Absent means atLeast.")
            shape.field(
                "baseline", &baseline, .optional, .amount, "The average of the year before.")
            shape.field("target", &target, .required, .amount, "The target of each week.")
            shape.field(
                "upper", &upper, .optional, .amount,
                "The upper bound of a range, which begins at the target.")
        }
    }

    struct SectionEntry: PlanEntry {
        var title = Wording(same: "")
        var goals: [GoalEntry] = []

        mutating func visit(_ shape: inout some ShapeVisitor) {
            shape.field("title", &title, .key, "The heading.")
            shape.field("goals", &goals, .always, "The goals, in order.")
        }
    }

    struct GoalEntry: PlanEntry {
        var house = ""
        var measure = ""
        var group = ""
        var kind = GoalKind.averageAtLeast
        var target: Double?
        var upper: Double?
        var baseline: Double?
        var unit: Unit?
        var cadence = Cadence.week
        var sumOf: [GoalPart]?
        var per: [GoalPart]?
        var each: SumSpan?
        var label = ""
        var note: Wording?

        mutating func visit(_ shape: inout some ShapeVisitor) {
            shape.field("house", &house, .key, .reference, "The house's or house-wide unit's id.")
            shape.field("measure", &measure, .key, .reference, "The measure's id.")
            shape.field(
                "group", &group, .optionalKey, "The group's id; absent or empty for all.")
            shape.field("kind", &kind, .key, "How the goal is read.")
            shape.field(
                "target", &target, .optional, .amount,
                "What must be reached; none for everyWeekYes.")
            shape.field(
                "upper", &upper, .optional, .amount,
                "The upper bound of averageWithin, which begins at the target.")
            shape.field(
                "baseline", &baseline, .optional, .amount,
                "The value of the year before; growth is measured from it.")
            shape.field("unit", &unit, .optional, "The target's unit, if not the measure's.")
            shape.field(
                "cadence", &cadence, .optional,
                "What one value covers: absent means week. An indicator has one cadence.")
            shape.field(
                "sumOf", &sumOf, .optional, .filled,
                "What a derived goal sums over the houses.")
            shape.field(
                "per", &per, .optional, .filled, "What the sum is divided by: another sum.")
            shape.field(
                "each", &each, .optional,
                "What a weekly sum is taken for before it is divided.")
            shape.field("label", &label, .required, "The plan's own words.")
            shape.field("note", &note, .optional, "How the plan's words are read.")
        }
    }

    struct SuspensionEntry: PlanEntry {
        var from = ""
        var through = ""
        var reason = Wording(same: "")

        mutating func visit(_ shape: inout some ShapeVisitor) {
            shape.field("from", &from, .required, .week, "The first suspended week.")
            shape.field("through", &through, .required, .week, "The last suspended week.")
            shape.field("reason", &reason, .required, "Why.")
        }
    }

    struct AmendmentEntry: PlanEntry {
        var from = ""
        var house = ""
        var measure = ""
        var group = ""
        var target = 0.0
        var upper: Double?
        var reason = Wording(same: "")

        mutating func visit(_ shape: inout some ShapeVisitor) {
            shape.field("from", &from, .required, .week, "The first week of the new target.")
            shape.field("house", &house, .required, .reference, "The house's id.")
            shape.field("measure", &measure, .required, .reference, "The measure's id.")
            shape.field("group", &group, .optional, "The group's id.")
            shape.field("target", &target, .required, .amount, "The new target.")
            shape.field(
                "upper", &upper, .optional, .amount,
                "The new upper bound of a range; absent if it stays.")
            shape.field("reason", &reason, .required, "Why.")
        }
    }
}
