// What is checked of a plan file beside its shape.

extension PlanResolver {
    // MARK: Ids and ranges

    mutating func checkIDs() {
        checkSlug(document.id, at: "id")
        measurePositions = positions(of: document.measures.map(\.id), in: "measures")
        groupPositions = positions(of: document.groups.map(\.id), in: "groups")
        unitPositions = positions(of: document.houses.map(\.id), in: "houses")
        if let unit = document.houseWideUnit {
            checkSlug(unit.id, at: "houseWideUnit.id")
            if unitPositions.updateValue(document.houses.count, forKey: unit.id) != nil {
                fault("houseWideUnit.id", .alreadyUsed(unit.id))
            }
        }
    }

    /// Where each id stands in a list.
    private mutating func positions(of ids: [String], in list: String) -> [String: Int] {
        var positions: [String: Int] = [:]
        positions.reserveCapacity(ids.count + 1)
        for (position, id) in ids.enumerated() {
            checkSlug(id, at: "\(list)[\(position)].id")
            if positions.updateValue(position, forKey: id) != nil {
                fault("\(list)[\(position)].id", .alreadyUsed(id))
            }
        }
        return positions
    }

    private mutating func checkSlug(_ id: String, at path: @autoclosure () -> String) {
        if !NameKey.isSlug(id) { fault(path(), .notASlug(id)) }
    }

    mutating func checkRanges() {
        if Int(exactly: document.year).map((1900...9998).contains) != true {
            fault("year", .yearOutOfRange)
        }
        if !(document.tolerance >= 0 && document.tolerance < 1) {
            fault("tolerance", .toleranceOutOfRange)
        }
        if document.houses.isEmpty { fault("houses", .noHouses) }
    }

    // MARK: References

    mutating func check(
        measure: String, group: String, at path: @autoclosure () -> String
    ) {
        if measurePositions[measure] == nil {
            fault(path() + ".measure", .unknownMeasure(measure, among: document.measures.map(\.id)))
        }
        if !group.isEmpty, groupPositions[group] == nil {
            fault(path() + ".group", .unknownGroup(group, among: document.groups.map(\.id)))
        }
    }

    mutating func checkGoals() {
        var earlier: [String: Int] = [:]
        for (number, section) in document.sections.enumerated() {
            for (position, goal) in section.goals.enumerated() {
                var path: String { "sections[\(number)].goals[\(position)]" }
                if unitPositions[goal.house] == nil {
                    fault(path + ".house", .unknownHouse(goal.house, among: units.map(\.id)))
                }
                check(measure: goal.measure, group: goal.group, at: path)
                let key = goal.indicator.key + goal.kind.rawValue
                if earlier.updateValue(position, forKey: key) != nil {
                    fault(path, .alreadyUsed(goal.label))
                }
            }
        }
    }

    mutating func checkTarget(
        of goal: PlanDocument.GoalEntry, unit: Unit, at path: @autoclosure () -> String
    ) {
        if goal.kind.reading == .everyAnswer {
            if goal.target != nil { fault(path() + ".target", .unexpectedTarget) }
        } else if goal.target == nil {
            fault(path() + ".target", .missingTarget)
        }
        let fits =
            switch goal.kind.reading {
            case .growth: unit == .percent
            case .everyAnswer: unit == .yesNo
            default: unit != .yesNo
            }
        if !fits { fault(path() + ".unit", .unitMismatch) }
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
            document.suspensions[number].from = from.description
            document.suspensions[number].through = through.description
        }
    }

    /// Gives each weekly target its amendments, in the order of their weeks.
    mutating func resolveAmendments() {
        for (number, entry) in document.amendments.enumerated() {
            let path = "amendments[\(number)]"
            let indicator = Indicator(
                house: entry.house, measure: entry.measure, group: entry.group)
            let target = indicatorPositions[indicator.key].flatMap {
                weeklyTargets.position(of: IndicatorIndex(position: $0))
            }
            if target == nil { fault(path, .noTargetToAmend) }
            guard let from = week(entry.from, at: path + ".from"), let target else { continue }
            let earlier = weeklyTargets[target].amendments
            let position = earlier.firstIndex { $0.from >= from } ?? earlier.count
            if position < earlier.count, earlier[position].from == from {
                fault(path + ".from", .alreadyUsed(entry.from))
            } else {
                weeklyTargets[target].amendments.insert(
                    Amendment(from: from, target: entry.target, reason: entry.reason),
                    at: position)
            }
        }
        // They are written in the order of their targets.
        document.amendments = weeklyTargets.flatMap { target in
            target.amendments.map { amendment in
                PlanDocument.AmendmentEntry(
                    from: amendment.from.description, house: target.indicator.house,
                    measure: target.indicator.measure, group: target.indicator.group,
                    target: amendment.target, reason: amendment.reason)
            }
        }
    }

    private mutating func week(_ text: String, at path: String) -> Week? {
        let bytes = Array(text.utf8)
        if case .week(let week) = WeekGrammar.read(bytes.span, yearIfMissing: nil),
            Double(week.year) == document.year
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
