// What is checked of a plan file beside its shape.

extension PlanResolver {
    // MARK: Ids and ranges

    mutating func checkIDs() {
        checkSlug(document.id, at: "id")
        measurePositions = positions(of: document.measures.map(\.id), in: "measures")
        groupPositions = positions(of: document.groups.map(\.id), in: "groups")
        housePositions = positions(of: document.houses.map(\.id), in: "houses")
        if let unit = document.houseWideUnit {
            checkSlug(unit.id, at: "houseWideUnit.id")
            if housePositions.updateValue(document.houses.count, forKey: unit.id) != nil {
                fault("houseWideUnit.id", PlanMessages.usedTwice(unit.id))
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
                fault("\(list)[\(position)].id", PlanMessages.usedTwice(id))
            }
        }
        return positions
    }

    private mutating func checkSlug(_ id: String, at path: @autoclosure () -> String) {
        if !NameKey.isSlug(id) { fault(path(), PlanMessages.notASlug(id)) }
    }

    mutating func checkRanges() {
        if Int(exactly: document.year).map((1900...9998).contains) != true {
            fault("year", PlanMessages.yearOutOfRange)
        }
        if !(document.tolerance >= 0 && document.tolerance < 1) {
            fault("tolerance", PlanMessages.toleranceOutOfRange)
        }
        if document.houses.isEmpty { fault("houses", PlanMessages.noHouses) }
    }

    // MARK: References

    mutating func check(
        measure: String, group: String, at path: @autoclosure () -> String
    ) {
        if measurePositions[measure] == nil {
            let nearest = Nearest.names(to: measure, in: document.measures.map(\.id))
            fault(path() + ".measure", PlanMessages.unknownMeasure(measure, nearest: nearest))
        }
        if !group.isEmpty, groupPositions[group] == nil {
            let nearest = Nearest.names(to: group, in: document.groups.map(\.id))
            fault(path() + ".group", PlanMessages.unknownGroup(group, nearest: nearest))
        }
    }

    mutating func checkGoals() {
        struct Key: Hashable {
            let indicator: Indicator
            let kind: GoalKind
        }
        let units = document.houses.map(\.id) + (document.houseWideUnit.map { [$0.id] } ?? [])
        var earlier: Set<Key> = []
        for (number, section) in document.sections.enumerated() {
            for (position, goal) in section.goals.enumerated() {
                var path: String { "sections[\(number)].goals[\(position)]" }
                if housePositions[goal.house] == nil {
                    let nearest = Nearest.names(to: goal.house, in: units)
                    fault(path + ".house", PlanMessages.unknownHouse(goal.house, nearest: nearest))
                }
                check(measure: goal.measure, group: goal.group, at: path)
                if !earlier.insert(Key(indicator: goal.indicator, kind: goal.kind)).inserted {
                    fault(path, PlanMessages.usedTwice(goal.label))
                }
            }
        }
    }

    mutating func checkTarget(
        of goal: PlanDocument.GoalEntry, unit: Unit, at path: @autoclosure () -> String
    ) {
        if goal.kind == .everyWeekYes {
            if goal.target != nil { fault(path() + ".target", PlanMessages.targetUnwanted) }
        } else if goal.target == nil {
            fault(path() + ".target", PlanMessages.targetMissing)
        }
        let fits =
            switch goal.kind {
            case .growthAtLeast: unit == .percent
            case .everyWeekYes: unit == .yesNo
            default: unit != .yesNo
            }
        if !fits { fault(path() + ".unit", PlanMessages.unitMismatch) }
    }

    // MARK: Suspensions and amendments

    mutating func suspensions() -> [Suspension] {
        var suspensions: [Suspension] = []
        for (number, entry) in document.suspensions.enumerated() {
            let path = "suspensions[\(number)]"
            guard let from = week(entry.from, at: path + ".from"),
                let through = week(entry.through, at: path + ".through")
            else { continue }
            if through < from { fault(path + ".through", PlanMessages.endsBeforeItBegins) }
            suspensions.append(Suspension(from: from, through: through, reason: entry.reason))
            document.suspensions[number].from = from.description
            document.suspensions[number].through = through.description
        }
        return suspensions
    }

    /// The amendments of each indicator's weekly target, in the order of their weeks.
    mutating func amendments() -> [[Amendment]] {
        var amendments = [[Amendment]](repeating: [], count: indicators.count)
        for (number, entry) in document.amendments.enumerated() {
            let path = "amendments[\(number)]"
            let indicator = Indicator(
                house: entry.house, measure: entry.measure, group: entry.group)
            let position = indicatorPositions[indicator].flatMap { isWeekly[$0] ? $0 : nil }
            if position == nil { fault(path, PlanMessages.amendsNothing) }
            guard let from = week(entry.from, at: path + ".from"), let position else { continue }
            let next = amendments[position].firstIndex { $0.from >= from }
            let amendment = Amendment(from: from, target: entry.target, reason: entry.reason)
            if let next, amendments[position][next].from == from {
                fault(path + ".from", PlanMessages.usedTwice(entry.from))
            } else {
                amendments[position].insert(amendment, at: next ?? amendments[position].count)
            }
        }
        return amendments
    }

    private mutating func week(_ text: String, at path: String) -> Week? {
        let bytes = Array(text.utf8)
        if case .week(let week) = WeekGrammar.read(bytes.span, yearIfMissing: nil),
            Double(week.year) == document.year
        {
            return week
        }
        fault(path, PlanMessages.notAWeek)
        return nil
    }
}

extension PlanDocument.TargetEntry {
    func indicator(of house: String) -> Indicator {
        Indicator(house: house, measure: measure, group: group)
    }
}

extension PlanDocument.GoalEntry {
    var indicator: Indicator { Indicator(house: house, measure: measure, group: group) }
}

extension PlanDocument.PartEntry {
    func matches(_ indicator: Indicator) -> Bool {
        measure == indicator.measure && (house ?? indicator.house) == indicator.house
            && (group ?? indicator.group) == indicator.group
    }
}

extension JSONNode {
    /// The node that a path such as `houses[2].weeklyTargets[4].target` leads to, or the last one on
    /// the way that exists.
    func node(at path: String) -> JSONNode {
        var node = self
        for step in path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
            if case .list(let nodes) = node.value, let number = Int(step),
                nodes.indices.contains(number)
            {
                node = nodes[number]
            } else if let next = node[String(step)] {
                node = next
            } else {
                break
            }
        }
        return node
    }
}
