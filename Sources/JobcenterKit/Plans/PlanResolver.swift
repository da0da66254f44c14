/// Makes a plan of a document: resolves its ids and collects every fault on the way.
struct PlanResolver {
    var document: PlanDocument
    private let root: JSONNode
    private(set) var faults: [FoundFault] = []

    /// The houses, and the house-wide unit after them.
    let units: [House]
    /// Where these ids stand in their lists.
    var measurePositions: [String: Int] = [:]
    var groupPositions: [String: Int] = [:]
    var unitPositions: [String: Int] = [:]

    /// Everything that is reported, in plan order.
    private var indicators: [Indicator] = []
    /// What one value of each of them covers.
    private(set) var cadences: [Cadence] = []
    /// What each of them was on average in the year before, where the plan says it.
    private var baselines: [Double?] = []
    private(set) var indicatorPositions: [String: Int] = [:]
    private var indicatorRanges: [String: Range<Int>] = [:]
    /// Where what the houses report of each measure stands in ``indicators``.
    private var housePositions: [[Int]] = []
    var weeklyTargets: [WeeklyTarget] = []
    private var targetRanges: [String: Range<Int>] = [:]
    var suspensions: [Suspension] = []

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
        units =
            document.houses.map { House(id: $0.id, name: $0.name) }
            + (document.houseWideUnit.map { [$0] } ?? [])
    }

    /// Among which ids a misspelt one is looked for: after many faults there are no more hints, which
    /// take as long as there are ids.
    func candidates(_ ids: @autoclosure () -> [String]) -> [String] {
        faults.count < 100 ? ids() : []
    }

    mutating func fault(_ path: String, _ message: Wording) {
        faults.append(
            FoundFault(path: path, offset: root.node(at: path).offset, message: message))
    }

    private mutating func plan() -> Plan? {
        checkNames()
        guard faults.isEmpty else { return nil }
        resolveIndicators()
        checkGoals()
        resolveAmendments()
        resolveSuspensions()
        guard faults.isEmpty else { return nil }
        let sections = sections()
        var goals = [[AnnualGoal]](repeating: [], count: units.count)
        for goal in sections.lazy.flatMap(\.goals) {
            if let position = unitPositions[goal.house.id] { goals[position].append(goal) }
        }
        var goalRanges: [String: Range<Int>] = [:]
        var goalCount = 0
        for (unit, goals) in zip(units, goals) {
            goalRanges[unit.id] = goalCount..<goalCount + goals.count
            goalCount += goals.count
        }
        let weeks = Week.all(in: document.year)
        let (scored, suspended) = (
            weeks.filter { week in !suspensions.contains { $0.covers(week) } },
            weeks.filter { week in suspensions.contains { $0.covers(week) } }
        )
        return Plan(
            document: document, year: document.year,
            houses: Array(units.prefix(document.houses.count)), weeklyTargets: weeklyTargets,
            sections: sections, suspensions: suspensions, indicators: indicators,
            cadences: cadences, weeks: weeks, scoredWeeks: scored, suspendedWeeks: suspended,
            targetRanges: targetRanges,
            goalsByUnit: goals.flatMap(\.self), goalRanges: goalRanges,
            indicatorRanges: indicatorRanges)
    }

    // MARK: What is reported

    /// Collects what is reported, of each unit the weekly targets and then its annual goals.
    private mutating func resolveIndicators() {
        var goals = [[PlanDocument.GoalEntry]](repeating: [], count: units.count)
        for goal in document.sections.lazy.flatMap(\.goals) where goal.sumOf == nil {
            if let position = unitPositions[goal.house] { goals[position].append(goal) }
        }
        housePositions = Array(repeating: [], count: document.measures.count)
        for (number, unit) in units.enumerated() {
            let (firstIndicator, firstTarget) = (indicators.count, weeklyTargets.count)
            if number < document.houses.count { resolveTargets(of: number) }
            for goal in goals[number] {
                insert(
                    goal.indicator, goal.cadence,
                    baseline: goal.kind.reading.isOfMean ? goal.baseline : nil)
            }
            if number < document.houses.count {
                for position in firstIndicator..<indicators.count {
                    guard let measure = measurePositions[indicators[position].measure] else {
                        continue
                    }
                    housePositions[measure].append(position)
                }
            }
            targetRanges[unit.id] = firstTarget..<weeklyTargets.count
            indicatorRanges[unit.id] = firstIndicator..<indicators.count
        }
    }

    private mutating func resolveTargets(of number: Int) {
        for (position, entry) in document.houses[number].weeklyTargets.enumerated() {
            var path: String { "houses[\(number)].weeklyTargets[\(position)]" }
            check(measure: entry.measure, group: entry.group, at: path)
            let indicator = Indicator(
                house: units[number].id, measure: entry.measure, group: entry.group)
            guard let index = insert(indicator, .week, baseline: entry.baseline) else {
                fault(path, .alreadyUsed(entry.label))
                continue
            }
            let measure = measure(entry.measure) ?? Measure()
            check(entry, measure.unit, at: path)
            weeklyTargets.append(
                WeeklyTarget(
                    indicator: indicator, index: index, measure: measure,
                    group: group(entry.group), label: entry.label, unit: measure.unit,
                    direction: entry.direction, baseline: entry.baseline, target: entry.target,
                    upper: entry.upper, amendments: []))
        }
    }

    /// Adds an indicator; `nil` when it is there already, by which its cadence is told.
    @discardableResult
    private mutating func insert(
        _ indicator: Indicator, _ cadence: Cadence, baseline: Double?
    ) -> IndicatorIndex? {
        let (key, position) = (indicator.key, indicators.count)
        if let standing = indicatorPositions.updateValue(position, forKey: key) {
            indicatorPositions[key] = standing
            baselines[standing] = baselines[standing] ?? baseline
            return nil
        }
        indicators.append(indicator)
        cadences.append(cadence)
        baselines.append(baseline)
        return IndicatorIndex(position: position)
    }

    private func measure(_ id: String) -> Measure? {
        measurePositions[id].map { document.measures[$0] }
    }

    private func group(_ id: String) -> Group? {
        groupPositions[id].map { document.groups[$0] }
    }

    // MARK: Annual goals

    private mutating func sections() -> [Plan.Section] {
        document.sections.enumerated().map { number, section in
            let goals = section.goals.enumerated().compactMap { position, entry in
                goal(entry, at: (section: number, goal: position))
            }
            return Plan.Section(title: section.title, goals: goals)
        }
    }

    private mutating func goal(
        _ entry: PlanDocument.GoalEntry, at position: (section: Int, goal: Int)
    ) -> AnnualGoal? {
        guard let house = unitPositions[entry.house].map({ units[$0] }),
            let measure = measure(entry.measure)
        else { return nil }
        var path: String { "sections[\(position.section)].goals[\(position.goal)]" }
        let usualUnit = entry.kind.usualUnit(of: measure)
        if entry.unit == usualUnit {
            document.sections[position.section].goals[position.goal].unit = nil
        }
        let unit = entry.unit ?? usualUnit
        let valueUnit = entry.kind.reading == .growth ? measure.unit : unit
        checkFigures(of: entry, unit, valueUnit, at: path)
        checkRatio(of: entry, at: path)
        guard let source = source(of: entry, valueUnit, at: path) else { return nil }
        if entry.sumOf != nil,
            let other = source.parts.first(where: { cadences[$0.position] != entry.cadence })
        {
            fault(path + ".cadence", .partsOfCadence(cadences[other.position]))
        }
        var growthBaseline: Double?
        if entry.kind.reading == .growth {
            growthBaseline =
                entry.baseline
                ?? source.combined(in: document.year - 1) { baselines[$0.position] }
            checkGrowth(from: growthBaseline, at: path)
        }
        let hasWeeklyTarget = source.parts.contains { weeklyTargets.position(of: $0) != nil }
        return AnnualGoal(
            indicator: entry.indicator, house: house, measure: measure, group: group(entry.group),
            label: entry.label, note: entry.note, kind: entry.kind, target: entry.target,
            upper: entry.upper, unit: unit, baseline: entry.baseline, cadence: entry.cadence,
            source: source, growthBaseline: growthBaseline,
            excludesSuspendedWeeks: entry.kind.reading.isOfMean && entry.sumOf != nil
                && hasWeeklyTarget)
    }

    /// Where a goal's values come from; `nil` where that cannot be said.
    private mutating func source(
        of entry: PlanDocument.GoalEntry, _ valueUnit: Unit, at path: @autoclosure () -> String
    ) -> AnnualGoal.Source? {
        guard let parts = entry.sumOf else {
            return indicatorPositions[entry.indicator.key].map {
                .reported(IndicatorIndex(position: $0))
            }
        }
        let above = sum(of: parts, at: path() + ".sumOf")
        guard let per = entry.per else { return .sum(above) }
        let share = valueUnit == .percent ? 100.0 : 1
        return .ratio(
            AnnualGoal.Ratio(
                above: above, below: sum(of: per, at: path() + ".per"),
                share: share, each: entry.each))
    }

    /// The indicators of the houses that any of the parts of a sum matches, in plan order.
    private mutating func sum(
        of parts: [GoalPart], at path: @autoclosure () -> String
    ) -> [IndicatorIndex] {
        var summed: [Int] = []
        for (number, part) in parts.enumerated() {
            let reported = measurePositions[part.measure].map { housePositions[$0] } ?? []
            let found = reported.filter { part.matches(indicators[$0]) }
            if found.isEmpty { fault("\(path())[\(number)]", .emptySum) }
            summed += found
        }
        // Parts may overlap.
        summed.sort()
        return summed.indices.filter { $0 == 0 || summed[$0] != summed[$0 - 1] }.map {
            IndicatorIndex(position: summed[$0])
        }
    }
}
