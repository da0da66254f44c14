// What is checked of a plan file beside its shape.

extension PlanResolver {
    // MARK: Names and numbers

    mutating func checkNames() {
        measurePositions = positions(
            of: document.measures.map { House(id: $0.id, name: $0.name) }, in: "measures")
        groupPositions = positions(
            of: document.groups.map { House(id: $0.id, name: $0.name) }, in: "groups")
        unitPositions = positions(of: units, in: "houses")
        checkNumbers()
    }

    /// Where each id stands in a list; no two entries may have spellings that are read as the same.
    private mutating func positions(of entries: [House], in list: String) -> [String: Int] {
        var positions: [String: Int] = [:]
        positions.reserveCapacity(entries.count)
        var owners: [String: Int] = [:]
        owners.reserveCapacity(3 * entries.count)
        for (position, entry) in entries.enumerated() {
            let path =
                list == "houses" && position == document.houses.count
                ? "houseWideUnit" : "\(list)[\(position)]"
            for (field, spelling) in [
                ("id", entry.id), ("name", entry.name.danish), ("name", entry.name.english),
            ] {
                let key = NameKey.fold(spelling)
                let owner = owners[key] ?? position
                if owner == position {
                    owners[key] = position
                    continue
                }
                fault(
                    "\(path).\(field)",
                    entries[owner].id == spelling && field == "id"
                        ? .alreadyUsed(spelling)
                        : .readAsSame(spelling, as: entries[owner].id))
                break
            }
            positions[entry.id] = positions[entry.id] ?? position
        }
        return positions
    }

    /// No two measures have the same number among those followed up every week.
    private mutating func checkNumbers() {
        var owners = [Int?](repeating: nil, count: FieldRule.ordinals.upperBound + 1)
        for (position, measure) in document.measures.enumerated() {
            guard let number = measure.sharp else { continue }
            if let owner = owners[number] {
                let name = document.measures[owner].name
                fault("measures[\(position)].sharp", .numberUsed(number, by: name))
            } else {
                owners[number] = position
            }
        }
    }

    // MARK: References

    mutating func check(
        measure: String, group: String, at path: @autoclosure () -> String
    ) {
        if measurePositions[measure] == nil {
            fault(
                path() + ".measure",
                .unknownMeasure(measure, among: candidates(document.measures.map(\.id))))
        }
        if !group.isEmpty, groupPositions[group] == nil {
            fault(
                path() + ".group",
                .unknownGroup(group, among: candidates(document.groups.map(\.id))))
        }
    }

    mutating func checkGoals() {
        var earlier: [String: Int] = [:]
        var derived: [String: Int] = [:]
        var derivedCadences: [Cadence] = []
        for (number, section) in document.sections.enumerated() {
            for (position, goal) in section.goals.enumerated() {
                var path: String { "sections[\(number)].goals[\(position)]" }
                if unitPositions[goal.house] == nil {
                    fault(
                        path + ".house",
                        .unknownHouse(goal.house, among: candidates(units.map(\.id))))
                }
                check(measure: goal.measure, group: goal.group, at: path)
                let key = goal.indicator.key + goal.kind.rawValue
                if earlier.updateValue(position, forKey: key) != nil {
                    fault(path, .alreadyUsed(goal.label))
                }
                let known: Cadence
                if let reported = indicatorPositions[goal.indicator.key] {
                    if goal.sumOf != nil {
                        fault(path, .derivedAndReported)
                        continue
                    }
                    known = cadences[reported]
                } else if let number = derived[goal.indicator.key] {
                    known = derivedCadences[number]
                } else {
                    derived[goal.indicator.key] = derivedCadences.count
                    derivedCadences.append(goal.cadence)
                    continue
                }
                if known != goal.cadence { fault(path + ".cadence", .oneCadence(known)) }
            }
        }
    }

    // MARK: Suspensions and amendments

    mutating func resolveSuspensions() {
        for (number, entry) in document.suspensions.enumerated() {
            let path = "suspensions[\(number)]"
            guard let from = week(entry.from, at: path + ".from"),
                let through = week(entry.through, at: path + ".through")
            else { continue }
            if through < from { fault(path + ".through", .endsBeforeItStarts) }
            suspensions.append(Suspension(from: from, through: through, reason: entry.reason))
        }
    }

    /// Gives each weekly target its amendments, in the order of their weeks.
    mutating func resolveAmendments() {
        var amended: [(path: String, target: Int, from: Week)] = []
        for (number, entry) in document.amendments.enumerated() {
            let path = "amendments[\(number)]"
            let indicator = Indicator(
                house: entry.house, measure: entry.measure, group: entry.group)
            let target = indicatorPositions[indicator.key].flatMap {
                weeklyTargets.position(of: IndicatorIndex(position: $0))
            }
            if target == nil { fault(path, .noTargetToAmend) }
            guard let from = week(entry.from, at: path + ".from"), let target else { continue }
            check(entry.target, weeklyTargets[target].unit, at: path + ".target")
            check(entry.upper, weeklyTargets[target].unit, at: path + ".upper")
            if entry.upper != nil, weeklyTargets[target].upper == nil {
                fault(path + ".upper", .noRangeToAmend)
            }
            let earlier = weeklyTargets[target].amendments
            let position = earlier.firstIndex { $0.from >= from } ?? earlier.count
            if position < earlier.count, earlier[position].from == from {
                fault(path + ".from", .alreadyUsed(entry.from))
            } else {
                weeklyTargets[target].amendments.insert(
                    Amendment(
                        from: from, target: entry.target, upper: entry.upper, reason: entry.reason),
                    at: position)
                amended.append((path: path, target: target, from: from))
            }
        }
        // An upper bound that stays may be that of another amendment.
        for (path, target, from) in amended {
            let aim = weeklyTargets[target].aim(in: from)
            if let upper = aim.upper, upper < aim.target { fault(path, .upperBelowTarget) }
        }
        // They are written in the order of their targets.
        document.amendments = weeklyTargets.flatMap { target in
            target.amendments.map { amendment in
                PlanDocument.AmendmentEntry(
                    from: amendment.from.description, house: target.indicator.house,
                    measure: target.indicator.measure, group: target.indicator.group,
                    target: amendment.target, upper: amendment.upper, reason: amendment.reason)
            }
        }
    }

    private mutating func week(_ text: String, at path: String) -> Week? {
        let bytes = Array(text.utf8)
        if let week = PeriodGrammar.read(bytes.span, yearIfMissing: nil).week,
            week.year == document.year
        {
            return week
        }
        fault(path, .notAWeekOfThePlan)
        return nil
    }
}

extension Indicator {
    /// The indicator as one text: a dictionary by texts is there anyway, and the first of each other
    /// kind costs a noticeable part of the program's start.
    var key: String { "\(house)\0\(measure)\0\(group)\0" }
}

extension PlanDocument.GoalEntry {
    var indicator: Indicator { Indicator(house: house, measure: measure, group: group) }
}
