/// Makes a plan of a document: resolves its ids and collects every fault on the way.
struct PlanResolver {
    private let document: PlanDocument
    private var reader: PlanReader

    /// The plan that the JSON of a plan file says.
    ///
    /// - Parameter bytes: the file, in which faults are placed.
    static func resolve(_ root: JSONNode, of bytes: [UInt8]) throws(UnsoundPlan) -> Plan {
        var reader = PlanReader(bytes: bytes)
        let document = PlanDocument(root, &reader)
        guard reader.faults.isEmpty else { throw UnsoundPlan(faults: reader.faults) }
        var resolver = PlanResolver(document: document, reader: reader)
        let plan = resolver.plan()
        guard let plan, resolver.reader.faults.isEmpty else {
            throw UnsoundPlan(faults: resolver.reader.faults)
        }
        return plan
    }

    private init(document: PlanDocument, reader: PlanReader) {
        self.document = document
        self.reader = reader
    }

    private var faults: [PlanFault] { reader.faults }

    private mutating func fault(_ path: @autoclosure () -> String, _ message: Wording) {
        let path = path()
        reader.fault(path, at: document.root.node(at: path).offset, message)
    }

    private mutating func plan() -> Plan? {
        checkIDs()
        if !(1900...9998).contains(document.year) { fault("year", PlanMessages.yearOutOfRange) }
        if !(document.tolerance >= 0 && document.tolerance < 1) {
            fault("tolerance", PlanMessages.toleranceOutOfRange)
        }
        if document.houses.isEmpty { fault("houses", PlanMessages.noHouses) }
        guard faults.isEmpty else { return nil }

        let measures = document.measures.map {
            Measure(id: $0.id, name: $0.name, unit: $0.unit, sharp: $0.sharp)
        }
        let groups = document.groups.map { Group(id: $0.id, name: $0.name) }
        let houses = document.houses.map { House(id: $0.id, name: $0.name) }
        let houseWideUnit = document.houseWideUnit.map { House(id: $0.id, name: $0.name) }
        let lookup = Lookup(
            measures: measures, groups: groups, houses: houses + (houseWideUnit.map { [$0] } ?? []))

        checkReferences(lookup)
        let amendments = amendments()
        let suspensions = suspensions()
        guard faults.isEmpty else { return nil }

        let (indicators, positions) = indicators(of: lookup.houses)
        var weeklyTargets: [WeeklyTarget] = []
        var targetRanges: [String: Range<Int>] = [:]
        for house in document.houses {
            let begin = weeklyTargets.count
            defer { targetRanges[house.id] = begin..<weeklyTargets.count }
            for entry in house.weeklyTargets {
                let indicator = entry.indicator(of: house.id)
                guard let measure = lookup.measure(entry.measure), let index = positions[indicator]
                else { continue }
                weeklyTargets.append(
                    WeeklyTarget(
                        indicator: indicator, index: index, measure: measure,
                        group: lookup.group(entry.group), label: entry.label, unit: measure.unit,
                        direction: entry.direction ?? .atLeast, baseline: entry.baseline,
                        target: entry.target,
                        amendments: (amendments[indicator] ?? []).sorted { $0.from < $1.from }))
            }
        }
        let sections = document.sections.enumerated().map { number, section in
            Plan.Section(
                title: section.title,
                goals: section.goals.enumerated().compactMap { position, entry in
                    goal(
                        entry, at: "sections[\(number)].goals[\(position)]", lookup: lookup,
                        indicators: indicators, positions: positions, targets: weeklyTargets)
                })
        }
        let weeks = Week.all(in: document.year)
        func isSuspended(_ week: Week) -> Bool { suspensions.contains { $0.covers(week) } }
        return Plan(
            id: document.id, name: document.name, municipality: document.municipality,
            followUp: document.followUp, year: document.year, tolerance: document.tolerance,
            measures: measures, groups: groups, houses: houses, houseWideUnit: houseWideUnit,
            weeklyTargets: weeklyTargets, sections: sections, suspensions: suspensions,
            indicators: indicators, weeks: weeks,
            scoredWeeks: weeks.filter { !isSuspended($0) },
            suspendedWeeks: weeks.filter(isSuspended), targetRanges: targetRanges,
            indicatorRanges: ranges(of: indicators))
    }

    // MARK: Checks

    private mutating func checkIDs() {
        checkSlug(document.id, at: "id")
        checkUnique(document.measures.map(\.id), in: "measures")
        checkUnique(document.groups.map(\.id), in: "groups")
        checkUnique(document.houses.map(\.id), in: "houses")
        if let unit = document.houseWideUnit {
            checkSlug(unit.id, at: "houseWideUnit.id")
            if document.houses.contains(where: { $0.id == unit.id }) {
                fault("houseWideUnit.id", PlanMessages.usedTwice(unit.id))
            }
        }
    }

    private mutating func checkUnique(_ ids: [String], in list: String) {
        var seen: Set<String> = []
        for (position, id) in ids.enumerated() {
            checkSlug(id, at: "\(list)[\(position)].id")
            if !seen.insert(id).inserted {
                fault("\(list)[\(position)].id", PlanMessages.usedTwice(id))
            }
        }
    }

    private mutating func checkSlug(_ id: String, at path: @autoclosure () -> String) {
        if !NameKey.isSlug(id) { fault(path(), PlanMessages.notASlug(id)) }
    }

    private mutating func checkReferences(_ lookup: Lookup) {
        for (number, house) in document.houses.enumerated() {
            for (position, entry) in house.weeklyTargets.enumerated() {
                var path: String { "houses[\(number)].weeklyTargets[\(position)]" }
                check(measure: entry.measure, group: entry.group, at: path, lookup)
                let earlier = house.weeklyTargets[..<position]
                if earlier.contains(where: {
                    $0.measure == entry.measure && $0.group == entry.group
                }) {
                    fault(path, PlanMessages.usedTwice(entry.label))
                }
            }
        }
        var earlier: [PlanDocument.GoalEntry] = []
        for (number, section) in document.sections.enumerated() {
            for (position, entry) in section.goals.enumerated() {
                var path: String { "sections[\(number)].goals[\(position)]" }
                if lookup.house(entry.house) == nil {
                    let nearest = Nearest.names(to: entry.house, in: lookup.houses.map(\.id))
                    fault(
                        path + ".house", PlanMessages.unknownHouse(entry.house, nearest: nearest))
                }
                check(measure: entry.measure, group: entry.group, at: path, lookup)
                if earlier.contains(where: {
                    $0.indicator == entry.indicator && $0.kind == entry.kind
                }) {
                    fault(path, PlanMessages.usedTwice(entry.label))
                }
                earlier.append(entry)
            }
        }
    }

    private mutating func check(
        measure: String, group: String, at path: @autoclosure () -> String, _ lookup: Lookup
    ) {
        if lookup.measure(measure) == nil {
            let nearest = Nearest.names(to: measure, in: document.measures.map(\.id))
            fault(path() + ".measure", PlanMessages.unknownMeasure(measure, nearest: nearest))
        }
        if !group.isEmpty, lookup.group(group) == nil {
            let nearest = Nearest.names(to: group, in: document.groups.map(\.id))
            fault(path() + ".group", PlanMessages.unknownGroup(group, nearest: nearest))
        }
    }

    private mutating func suspensions() -> [Suspension] {
        var suspensions: [Suspension] = []
        for (number, entry) in document.suspensions.enumerated() {
            let path = "suspensions[\(number)]"
            guard let from = week(entry.from, at: path + ".from"),
                let through = week(entry.through, at: path + ".through")
            else { continue }
            if through < from { fault(path + ".through", PlanMessages.endsBeforeItBegins) }
            suspensions.append(Suspension(from: from, through: through, reason: entry.reason))
        }
        return suspensions
    }

    private mutating func amendments() -> [Indicator: [Amendment]] {
        if document.amendments.isEmpty { return [:] }
        let targets = Set(
            document.houses.flatMap { house in
                house.weeklyTargets.map { $0.indicator(of: house.id) }
            })
        var amendments: [Indicator: [Amendment]] = [:]
        for (number, entry) in document.amendments.enumerated() {
            let path = "amendments[\(number)]"
            let indicator = Indicator(
                house: entry.house, measure: entry.measure, group: entry.group)
            if !targets.contains(indicator) { fault(path, PlanMessages.amendsNothing) }
            guard let from = week(entry.from, at: path + ".from") else { continue }
            if amendments[indicator]?.contains(where: { $0.from == from }) == true {
                fault(path + ".from", PlanMessages.usedTwice(entry.from))
            }
            amendments[indicator, default: []].append(
                Amendment(from: from, target: entry.target, reason: entry.reason))
        }
        return amendments
    }

    private mutating func week(_ text: String, at path: String) -> Week? {
        let bytes = Array(text.utf8)
        if case .week(let week) = WeekGrammar.read(bytes.span, yearIfMissing: nil),
            week.year == document.year
        {
            return week
        }
        fault(path, PlanMessages.notAWeek)
        return nil
    }

    // MARK: Indicators and goals

    /// Everything that is reported, in order, and where each stands.
    private func indicators(
        of houses: [House]
    ) -> (indicators: [Indicator], positions: [Indicator: IndicatorIndex]) {
        let goals = document.sections.flatMap(\.goals).filter { $0.sumOf == nil }
            .map(\.indicator)
        var indicators: [Indicator] = []
        var positions: [Indicator: IndicatorIndex] = [:]
        positions.reserveCapacity(
            goals.count + document.houses.reduce(0) { $0 + $1.weeklyTargets.count })
        for (number, house) in houses.enumerated() {
            let targets =
                document.houses.indices.contains(number)
                ? document.houses[number].weeklyTargets.map { $0.indicator(of: house.id) } : []
            for indicator in targets + goals.filter({ $0.house == house.id })
            where positions[indicator] == nil {
                positions[indicator] = IndicatorIndex(position: indicators.count)
                indicators.append(indicator)
            }
        }
        return (indicators, positions)
    }

    /// Where each unit's indicators stand among all; they follow each other.
    private func ranges(of indicators: [Indicator]) -> [String: Range<Int>] {
        var ranges: [String: Range<Int>] = [:]
        var begin = 0
        for (position, indicator) in indicators.enumerated() {
            if indicator.house != indicators[begin].house { begin = position }
            if position + 1 == indicators.count
                || indicators[position + 1].house != indicator.house
            {
                ranges[indicator.house] = begin..<position + 1
            }
        }
        return ranges
    }

    private mutating func goal(
        _ entry: PlanDocument.GoalEntry, at path: String, lookup: Lookup,
        indicators: [Indicator], positions: [Indicator: IndicatorIndex], targets: [WeeklyTarget]
    ) -> AnnualGoal? {
        guard let house = lookup.house(entry.house), let measure = lookup.measure(entry.measure)
        else { return nil }
        let unit = entry.unit ?? entry.kind.usualUnit(of: measure)
        checkTarget(of: entry, unit: unit, at: path)

        var source: AnnualGoal.Source
        var baselineSum: Double?
        var isTouched = false
        if let parts = entry.sumOf {
            let houseIDs = Set(document.houses.map(\.id))
            let summed = indicators.filter { indicator in
                houseIDs.contains(indicator.house) && parts.contains { $0.matches(indicator) }
            }.compactMap { positions[$0] }
            for (number, part) in parts.enumerated()
            where !indicators.contains(where: {
                houseIDs.contains($0.house) && part.matches($0)
            }) {
                fault(path + ".sumOf[\(number)]", PlanMessages.nothingToSum)
            }
            let weekly = targets.filter { summed.contains($0.index) }
            let baselines = weekly.compactMap(\.baseline)
            if baselines.count == summed.count { baselineSum = baselines.reduce(0, +) }
            switch entry.kind {
            case .averageAtLeast, .averageAtMost, .growthAtLeast: isTouched = !weekly.isEmpty
            case .totalAtLeast, .yearEndAtLeast, .everyWeekAtMost, .everyWeekYes: break
            }
            source = .sum(summed)
        } else {
            guard let index = positions[entry.indicator] else { return nil }
            source = .reported(index)
        }
        if entry.kind == .growthAtLeast, baselineSum == nil {
            fault(path, PlanMessages.growthNeedsBaselines)
        }
        return AnnualGoal(
            indicator: entry.indicator, house: house, measure: measure,
            group: lookup.group(entry.group), label: entry.label, note: entry.note,
            kind: entry.kind, target: entry.target, unit: unit, cadence: entry.cadence ?? .week,
            source: source,
            sumOf: entry.sumOf?.map {
                GoalPart(house: $0.house, measure: $0.measure, group: $0.group)
            }, baselineSum: baselineSum, excludesSuspendedWeeks: isTouched)
    }

    private mutating func checkTarget(
        of entry: PlanDocument.GoalEntry, unit: Unit, at path: String
    ) {
        if entry.kind == .everyWeekYes {
            if entry.target != nil { fault(path + ".target", PlanMessages.targetUnwanted) }
        } else if entry.target == nil {
            fault(path + ".target", PlanMessages.targetMissing)
        }
        let fits =
            switch entry.kind {
            case .growthAtLeast: unit == .percent
            case .everyWeekYes: unit == .yesNo
            default: unit != .yesNo
            }
        if !fits { fault(path + ".unit", PlanMessages.unitMismatch) }
    }

    /// What ids lead to. There are so few of each that they are searched one by one.
    private struct Lookup {
        let measures: [Measure]
        let groups: [Group]
        let houses: [House]

        func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }
        func group(_ id: String) -> Group? { groups.first { $0.id == id } }
        func house(_ id: String) -> House? { houses.first { $0.id == id } }
    }
}

extension PlanDocument.TargetEntry {
    fileprivate func indicator(of house: String) -> Indicator {
        Indicator(house: house, measure: measure, group: group)
    }
}

extension PlanDocument.GoalEntry {
    fileprivate var indicator: Indicator {
        Indicator(house: house, measure: measure, group: group)
    }
}
