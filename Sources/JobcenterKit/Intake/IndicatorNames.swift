/// Finds the indicator that a row's house, measure and group name: an id wins over another's name,
/// and an empty cell names no house and no measure.
struct IndicatorNames {
    /// Why names lead to no indicator.
    enum Problem: Error {
        case unknownHouse(known: [Wording])
        case unknownMeasure(known: [Wording])
        case unknownGroup(known: [Wording])
        case missingGroup(known: [Wording])
        case ambiguous(fits: [Wording])
        /// Several houses have it, and the row says none.
        case severalHouses([Wording])
        case derived
    }

    private let plan: Plan
    /// Houses by the folded spellings of their names.
    private var units: [String: House] = [:]
    /// What a house has, made when its first row is looked up.
    private var shelves: [String: Shelf] = [:]
    /// The folded spellings of measures and groups, by their ids.
    private var measureKeys: [String: [String]] = [:]
    private var groupKeys: [String: [String]] = [:]

    init(plan: Plan) {
        self.plan = plan
    }

    /// The indicator that these names lead to.
    mutating func find(
        house: String, measure: String, group: String
    ) throws(Problem) -> IndicatorIndex {
        guard let unit = unit(named: house) else {
            throw .unknownHouse(known: plan.units.map(\.name))
        }
        var shelf = shelves[unit.id] ?? Shelf(entries(of: unit))
        let key = NameKey.fold(measure)
        let named = shelf.byID[key] ?? shelf.byName[key] ?? shelf.byHead[key]
        let labelled = named ?? shelf.byLabel[key]
        shelves[unit.id] = shelf
        guard !key.isEmpty, let fitting = labelled else {
            throw .unknownMeasure(known: shelf.known)
        }
        let chosen = try Self.choose(
            from: shelf.entries, fitting, group: group, isOneMeasure: named != nil)
        guard let index = shelf.entries[chosen].index else { throw .derived }
        return index
    }

    /// The house or house-wide unit of a name.
    mutating func unit(named name: String) -> House? {
        if units.isEmpty { learnSpellings() }
        let spelling = NameKey.fold(name)
        return spelling.isEmpty ? nil : units[spelling]
    }

    /// Picks the entry of a group out of those that fit the measure's name or label.
    private static func choose(
        from shelf: [Entry], _ entries: [Int], group: String, isOneMeasure: Bool
    ) throws(Problem) -> Int {
        let key = NameKey.fold(group)
        var fitting = entries
        if key.isEmpty {
            // A label that fits several indicators leaves open which of them is meant.
            let whole = entries.filter { shelf[$0].group == nil }
            if isOneMeasure, !whole.isEmpty { fitting = whole }
        } else {
            fitting = entries.filter { shelf[$0].group?.id == key }
            if fitting.isEmpty { fitting = entries.filter { shelf[$0].groupKeys.contains(key) } }
            guard !fitting.isEmpty else {
                throw .unknownGroup(known: entries.compactMap { shelf[$0].group?.name })
            }
        }
        let first = fitting[0]
        if fitting.allSatisfy({ shelf[$0].index == shelf[first].index }) { return first }
        if isOneMeasure, fitting.allSatisfy({ shelf[$0].measure == shelf[first].measure }) {
            throw .missingGroup(known: fitting.compactMap { shelf[$0].group?.name })
        }
        throw .ambiguous(fits: fitting.map { shelf[$0].name })
    }

    /// The indicator that a measure and a group alone lead to.
    mutating func find(measure: String, group: String) throws(Problem) -> IndicatorIndex {
        var found: [IndicatorIndex] = []
        var houses: [Wording] = []
        var problem = Problem.unknownMeasure(known: plan.measures.map(\.name))
        for unit in plan.units {
            do throws(Problem) {
                found.append(try find(house: unit.id, measure: measure, group: group))
                houses.append(unit.name)
            } catch {
                switch error {
                case .unknownMeasure: continue
                case .missingGroup, .ambiguous: houses.append(unit.name)
                default: break
                }
                problem = error
            }
        }
        if houses.count > 1 { throw .severalHouses(houses) }
        guard let index = found.first else { throw problem }
        return index
    }

    private mutating func learnSpellings() {
        func keys(_ id: String, _ name: Wording) -> [String] {
            [id, name.danish, name.english].map(NameKey.fold)
        }
        for unit in plan.units {
            for key in keys(unit.id, unit.name) { units[key] = unit }
        }
        for unit in plan.units { units[unit.id] = unit }
        for measure in plan.measures { measureKeys[measure.id] = keys(measure.id, measure.name) }
        for group in plan.groups { groupKeys[group.id] = keys(group.id, group.name) }
    }

    private func entries(of unit: House) -> [Entry] {
        func entry(
            _ measure: Measure, _ group: Group?, _ label: String, _ index: IndicatorIndex?
        ) -> Entry {
            Entry(
                measure: measure, group: group, index: index,
                measureKeys: measureKeys[measure.id] ?? [],
                groupKeys: group.flatMap { groupKeys[$0.id] } ?? [], label: label)
        }
        return plan.weeklyTargets(of: unit).map {
            entry($0.measure, $0.group, $0.label, $0.index)
        }
            + plan.annualGoals(of: unit).map { goal in
                let index: IndicatorIndex? =
                    if case .reported(let index) = goal.source { index } else { nil }
                return entry(goal.measure, goal.group, goal.label, index)
            }
    }
}

/// What a house has, and where it is found by which folded spelling of its measure or label.
private struct Shelf {
    let entries: [Entry]
    private(set) var byID: [String: [Int]] = [:]
    private(set) var byName: [String: [Int]] = [:]
    // Made when a name is none of the measures'.
    lazy var byHead = positions(by: \.headKey)
    lazy var byLabel = positions(by: \.labelKey)
    /// The names of its measures.
    let known: [Wording]

    init(_ entries: [Entry]) {
        self.entries = entries
        known = entries.map(\.measure.name)
        for (position, entry) in entries.enumerated() {
            byID[entry.measure.id, default: []].append(position)
            for key in Set(entry.measureKeys) { byName[key, default: []].append(position) }
        }
    }

    private func positions(by key: (Entry) -> String?) -> [String: [Int]] {
        var positions: [String: [Int]] = [:]
        for (position, entry) in entries.enumerated() {
            if let key = key(entry) { positions[key, default: []].append(position) }
        }
        return positions
    }
}

/// Something that a house has, and the spellings that lead to it.
private struct Entry {
    let measure: Measure
    let group: Group?
    /// `nil` for a figure that is summed and not reported.
    let index: IndicatorIndex?
    let measureKeys: [String]
    let groupKeys: [String]
    let label: String
    /// The label's part before the dash.
    var headKey: String? {
        label.firstRange(of: " – ").map { NameKey.fold(String(label[..<$0.lowerBound])) }
    }

    var labelKey: String { NameKey.fold(label) }

    var name: Wording { measure.name(with: group) }
}
