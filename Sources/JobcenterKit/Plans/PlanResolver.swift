/// Makes a plan of a document: resolves its ids and collects every fault on the way.
struct PlanResolver {
    var document: PlanDocument
    private let root: JSONNode
    private(set) var faults: [FoundFault] = []

    /// Where the entries of these ids stand in their lists; the house-wide unit follows the houses.
    var measurePositions: [String: Int] = [:]
    var groupPositions: [String: Int] = [:]
    var housePositions: [String: Int] = [:]

    /// Everything that is reported, in plan order, where each stands, and which have a weekly target.
    private(set) var indicators: [Indicator] = []
    private(set) var indicatorPositions: [Indicator: Int] = [:]
    private(set) var isWeekly: [Bool] = []

    /// The plan that the JSON of a plan file says.
    ///
    /// - Parameter bytes: the file, for the lines and columns of faults.
    static func resolve(_ root: JSONNode, of bytes: [UInt8]) throws(UnsoundPlan) -> Plan {
        let (document, faults): (PlanDocument, [FoundFault]) = PlanDecoder.read(root)
        guard faults.isEmpty else { throw UnsoundPlan(faults, in: bytes) }
        var resolver = PlanResolver(document: document, root: root)
        guard let plan = resolver.plan(), resolver.faults.isEmpty else {
            throw UnsoundPlan(resolver.faults, in: bytes)
        }
        return plan
    }

    private init(document: PlanDocument, root: JSONNode) {
        self.document = document
        self.root = root
    }

    mutating func fault(_ path: String, _ message: Wording) {
        faults.append(
            FoundFault(path: path, offset: root.node(at: path).offset, message: message))
    }

    private mutating func plan() -> Plan? {
        checkIDs()
        checkRanges()
        guard faults.isEmpty else { return nil }
        resolveIndicators()
        checkGoals()
        let amendments = amendments()
        let suspensions = suspensions()
        guard faults.isEmpty else { return nil }

        let measures = document.measures.map {
            Measure(id: $0.id, name: $0.name, unit: $0.unit, sharp: $0.sharp)
        }
        let groups = document.groups.map { Group(id: $0.id, name: $0.name) }
        let houses = document.houses.map { House(id: $0.id, name: $0.name) }
        let houseWideUnit = document.houseWideUnit.map { House(id: $0.id, name: $0.name) }
        let names = Names(
            measures: measures, groups: groups,
            houses: houses + (houseWideUnit.map { [$0] } ?? []))
        let (targets, targetRanges) = weeklyTargets(names, amendments)
        let sections = sections(names, targets)
        writeAmendments(of: targets)

        let weeks = Week.all(in: Int(document.year))
        func isSuspended(_ week: Week) -> Bool { suspensions.contains { $0.covers(week) } }
        return Plan(
            document: document, year: Int(document.year), measures: measures, groups: groups,
            houses: houses, houseWideUnit: houseWideUnit, weeklyTargets: targets,
            sections: sections, suspensions: suspensions, indicators: indicators, weeks: weeks,
            scoredWeeks: weeks.filter { !isSuspended($0) },
            suspendedWeeks: weeks.filter(isSuspended), targetRanges: targetRanges,
            indicatorRanges: indicatorRanges())
    }

    /// The models of what ids lead to, in the order of the document.
    private struct Names {
        let measures: [Measure]
        let groups: [Group]
        let houses: [House]
    }

    // MARK: Indicators and weekly targets

    /// Collects what is reported: of each unit the weekly targets, then its annual goals.
    private mutating func resolveIndicators() {
        var goals = [[Indicator]](repeating: [], count: housePositions.count)
        for goal in document.sections.lazy.flatMap(\.goals) where goal.sumOf == nil {
            if let position = housePositions[goal.house] { goals[position].append(goal.indicator) }
        }
        for (number, house) in document.houses.enumerated() {
            for (position, target) in house.weeklyTargets.enumerated() {
                var path: String { "houses[\(number)].weeklyTargets[\(position)]" }
                check(measure: target.measure, group: target.group, at: path)
                if !insert(target.indicator(of: house.id), isWeekly: true) {
                    fault(path, PlanMessages.usedTwice(target.label))
                }
            }
            for goal in goals[number] { insert(goal, isWeekly: false) }
        }
        for goal in goals.dropFirst(document.houses.count).joined() {
            insert(goal, isWeekly: false)
        }
    }

    /// Adds an indicator; `false` when it is there already.
    @discardableResult
    private mutating func insert(_ indicator: Indicator, isWeekly: Bool) -> Bool {
        guard indicatorPositions[indicator] == nil else { return false }
        indicatorPositions[indicator] = indicators.count
        indicators.append(indicator)
        self.isWeekly.append(isWeekly)
        return true
    }

    /// Where each unit's indicators stand among all; they follow each other.
    private func indicatorRanges() -> [String: Range<Int>] {
        var ranges: [String: Range<Int>] = [:]
        var start = 0
        for (position, indicator) in indicators.enumerated() {
            if indicator.house != indicators[start].house { start = position }
            let end = position + 1
            if end == indicators.count || indicators[end].house != indicator.house {
                ranges[indicator.house] = start..<end
            }
        }
        return ranges
    }

    private func weeklyTargets(
        _ names: Names, _ amendments: [[Amendment]]
    ) -> (targets: [WeeklyTarget], ranges: [String: Range<Int>]) {
        var targets: [WeeklyTarget] = []
        var ranges: [String: Range<Int>] = [:]
        for house in document.houses {
            let start = targets.count
            for entry in house.weeklyTargets {
                let indicator = entry.indicator(of: house.id)
                guard let measure = measurePositions[entry.measure],
                    let position = indicatorPositions[indicator]
                else { continue }
                targets.append(
                    WeeklyTarget(
                        indicator: indicator, index: IndicatorIndex(position: position),
                        measure: names.measures[measure],
                        group: groupPositions[entry.group].map { names.groups[$0] },
                        label: entry.label, unit: names.measures[measure].unit,
                        direction: entry.direction, baseline: entry.baseline,
                        target: entry.target, amendments: amendments[position]))
            }
            ranges[house.id] = start..<targets.count
        }
        return (targets, ranges)
    }

    /// Puts the amendments in the order of their targets, in which they are written.
    private mutating func writeAmendments(of targets: [WeeklyTarget]) {
        document.amendments = targets.flatMap { target in
            target.amendments.map { amendment in
                PlanDocument.AmendmentEntry(
                    from: amendment.from.description, house: target.indicator.house,
                    measure: target.indicator.measure, group: target.indicator.group,
                    target: amendment.target, reason: amendment.reason)
            }
        }
    }

    // MARK: Annual goals

    private mutating func sections(
        _ names: Names, _ targets: [WeeklyTarget]
    ) -> [Plan.Section] {
        var sections: [Plan.Section] = []
        for (number, section) in document.sections.enumerated() {
            var goals: [AnnualGoal] = []
            for (position, entry) in section.goals.enumerated() {
                guard let house = housePositions[entry.house].map({ names.houses[$0] }),
                    let measure = measurePositions[entry.measure].map({ names.measures[$0] })
                else { continue }
                let usualUnit = entry.kind.usualUnit(of: measure)
                if entry.unit == usualUnit { document.sections[number].goals[position].unit = nil }
                let unit = entry.unit ?? usualUnit
                var path: String { "sections[\(number)].goals[\(position)]" }
                checkTarget(of: entry, unit: unit, at: path)
                guard let source = source(of: entry, targets, at: path) else { continue }
                goals.append(
                    AnnualGoal(
                        indicator: entry.indicator, house: house, measure: measure,
                        group: groupPositions[entry.group].map { names.groups[$0] },
                        label: entry.label, note: entry.note, kind: entry.kind,
                        target: entry.target, unit: unit, cadence: entry.cadence,
                        source: source.source,
                        sumOf: entry.sumOf?.map {
                            GoalPart(house: $0.house, measure: $0.measure, group: $0.group)
                        }, baselineSum: source.baselineSum,
                        excludesSuspendedWeeks: source.excludesSuspendedWeeks))
            }
            sections.append(Plan.Section(title: section.title, goals: goals))
        }
        return sections
    }

    /// Where a goal's values come from, and what follows from its weekly targets where it is a sum.
    private mutating func source(
        of entry: PlanDocument.GoalEntry, _ targets: [WeeklyTarget],
        at path: @autoclosure () -> String
    ) -> (source: AnnualGoal.Source, baselineSum: Double?, excludesSuspendedWeeks: Bool)? {
        guard let parts = entry.sumOf else {
            if entry.kind == .growthAtLeast { fault(path(), PlanMessages.growthNeedsBaselines) }
            return indicatorPositions[entry.indicator].map {
                (.reported(IndicatorIndex(position: $0)), nil, false)
            }
        }
        // The house-wide unit's own goals are no part of a sum over the houses.
        let reported = indicators.indices.filter {
            indicators[$0].house != document.houseWideUnit?.id
        }
        for (number, part) in parts.enumerated()
        where !reported.contains(where: { part.matches(indicators[$0]) }) {
            fault(path() + ".sumOf[\(number)]", PlanMessages.nothingToSum)
        }
        let summed = reported.filter { position in
            parts.contains { $0.matches(indicators[position]) }
        }.map { IndicatorIndex(position: $0) }
        let weekly = summed.compactMap { targets.target(of: $0) }
        let baselines = weekly.compactMap(\.baseline)
        let baselineSum = baselines.count == summed.count ? baselines.reduce(0, +) : nil
        if entry.kind == .growthAtLeast, baselineSum == nil {
            fault(path(), PlanMessages.growthNeedsBaselines)
        }
        let isScoredWeekly =
            switch entry.kind {
            case .averageAtLeast, .averageAtMost, .growthAtLeast: !weekly.isEmpty
            case .totalAtLeast, .yearEndAtLeast, .everyWeekAtMost, .everyWeekYes: false
            }
        return (.sum(summed), baselineSum, isScoredWeekly)
    }
}
