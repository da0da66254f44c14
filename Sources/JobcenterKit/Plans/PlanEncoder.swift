/// Writes a plan as a plan file: what is written reads back to the same plan, and writing that
/// again gives the same bytes.
extension Plan {
    /// The plan as a plan file, resolved: without `extends`.
    public var file: String { json.document }

    private var json: JSON {
        var fields: [(String, JSON)] = [
            ("id", .text(id)), ("name", .words(name)), ("municipality", .text(municipality)),
        ]
        if let followUp { fields.append(("followUp", .words(followUp))) }
        fields += [
            ("year", JSON(year)), ("tolerance", .number(tolerance)),
            ("measures", .list(measures.map(\.json))), ("groups", .list(groups.map(\.json))),
            (
                "houses",
                .list(houses.map { house in house.json(targets: weeklyTargets(of: house)) })
            ),
        ]
        if let houseWideUnit {
            fields.append(
                (
                    "houseWideUnit",
                    .object([
                        ("id", .text(houseWideUnit.id)), ("name", .words(houseWideUnit.name)),
                    ])
                ))
        }
        fields.append(("sections", .list(sections.map(\.json))))
        fields.append(("suspensions", .list(suspensions.map(\.json))))
        let amendments = weeklyTargets.flatMap { target in
            target.amendments.map { $0.json(of: target.indicator) }
        }
        fields.append(("amendments", .list(amendments)))
        return .object(fields)
    }
}

extension JSON {
    /// Words: one text where both languages have the same, else one for each.
    fileprivate static func words(_ wording: Wording) -> JSON {
        wording.danish == wording.english
            ? .text(wording.danish)
            : .object([("da", .text(wording.danish)), ("en", .text(wording.english))])
    }
}

extension Measure {
    fileprivate var json: JSON {
        .object(
            [("id", .text(id)), ("name", .words(name)), ("unit", .text(unit.rawValue))]
                + (sharp.map { [("sharp", JSON($0))] } ?? []))
    }
}

extension Group {
    fileprivate var json: JSON { .object([("id", .text(id)), ("name", .words(name))]) }
}

extension House {
    fileprivate func json(targets: [WeeklyTarget]) -> JSON {
        .object([
            ("id", .text(id)), ("name", .words(name)),
            ("weeklyTargets", .list(targets.map(\.json))),
        ])
    }
}

extension Indicator {
    /// The group's field, where there is one.
    fileprivate var groupField: [(String, JSON)] {
        group.isEmpty ? [] : [("group", .text(group))]
    }
}

extension WeeklyTarget {
    fileprivate var json: JSON {
        .object(
            [("measure", .text(measure.id))] + indicator.groupField
                + [("label", .text(label))]
                + (direction == .atLeast ? [] : [("direction", .text(direction.rawValue))])
                + (baseline.map { [("baseline", .number($0))] } ?? [])
                + [("target", .number(target))])
    }
}

extension Plan.Section {
    fileprivate var json: JSON {
        .object([("title", .words(title)), ("goals", .list(goals.map(\.json)))])
    }
}

extension AnnualGoal {
    fileprivate var json: JSON {
        var fields: [(String, JSON)] = [
            ("house", .text(house.id)), ("measure", .text(measure.id)),
        ]
        fields += indicator.groupField + [("kind", .text(kind.rawValue))]
        if let target { fields.append(("target", .number(target))) }
        if unit != kind.usualUnit(of: measure) { fields.append(("unit", .text(unit.rawValue))) }
        if cadence != .week { fields.append(("cadence", .text(cadence.rawValue))) }
        if let sumOf {
            fields.append(
                (
                    "sumOf",
                    .list(
                        sumOf.map { part in
                            .object(
                                (part.house.map { [("house", .text($0))] } ?? [])
                                    + [("measure", .text(part.measure))]
                                    + (part.group.map { [("group", .text($0))] } ?? []))
                        })
                ))
        }
        fields.append(("label", .text(label)))
        if let note { fields.append(("note", .words(note))) }
        return .object(fields)
    }
}

extension Suspension {
    fileprivate var json: JSON {
        .object([
            ("from", .text(from.description)), ("through", .text(through.description)),
            ("reason", .words(reason)),
        ])
    }
}

extension Amendment {
    fileprivate func json(of indicator: Indicator) -> JSON {
        .object(
            [
                ("from", .text(from.description)), ("house", .text(indicator.house)),
                ("measure", .text(indicator.measure)),
            ] + indicator.groupField + [("target", .number(target)), ("reason", .words(reason))])
    }
}
