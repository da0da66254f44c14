/// Finds the indicator that a row's house, measure and group name. No two of a kind have the same
/// folded spelling, and an empty cell names no house and no measure.
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
    private let units: [House]
    /// Where the plan has what a folded spelling names.
    private var unitPositions: [String: Int] = [:]
    private var measurePositions: [String: Int] = [:]
    private var groupPositions: [String: Int] = [:]
    /// What each of the units has, made when its first row is looked up.
    private var shelves: [Shelf?]

    init(plan: Plan) {
        self.plan = plan
        units = plan.units
        shelves = Array(repeating: nil, count: units.count)
    }

    /// The indicator that these names lead to.
    mutating func find(
        house: String, measure: String, group: String
    ) throws(Problem) -> IndicatorIndex {
        guard let position = position(ofUnit: house) else {
            throw .unknownHouse(known: units.map(\.name))
        }
        var shelf = shelves[position] ?? Shelf(entries(of: units[position]))
        let key = NameKey.fold(measure)
        let id = measurePositions[key].map { plan.measures[$0].id }
        let named = id.flatMap { shelf.byMeasure[$0] } ?? shelf.byHead[key]
        let labelled = named ?? shelf.byLabel[key]
        shelves[position] = shelf
        guard !key.isEmpty, let fitting = labelled else {
            throw .unknownMeasure(known: shelf.entries.map(\.measure.name))
        }
        let chosen = try choose(
            from: shelf.entries, fitting, group: group, isOneMeasure: named != nil)
        guard let index = shelf.entries[chosen].index else { throw .derived }
        return index
    }

    /// The house or house-wide unit of a name.
    mutating func unit(named name: String) -> House? {
        position(ofUnit: name).map { units[$0] }
    }

    private mutating func position(ofUnit name: String) -> Int? {
        if unitPositions.isEmpty { learnSpellings() }
        let spelling = NameKey.fold(name)
        return spelling.isEmpty ? nil : unitPositions[spelling]
    }

    /// Picks the entry of a group out of those that fit the measure's name or label.
    private func choose(
        from shelf: [Entry], _ entries: [Int], group: String, isOneMeasure: Bool
    ) throws(Problem) -> Int {
        let key = NameKey.fold(group)
        var fitting = entries
        if key.isEmpty {
            // A label that fits several indicators leaves open which of them is meant.
            let whole = entries.filter { shelf[$0].group == nil }
            if isOneMeasure, !whole.isEmpty { fitting = whole }
        } else {
            let id = groupPositions[key].map { plan.groups[$0].id }
            fitting = id.map { id in entries.filter { shelf[$0].group?.id == id } } ?? []
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
        for unit in units {
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
        func learn(_ id: String, _ name: Wording, _ position: Int, _ known: inout [String: Int]) {
            known[id] = position
            known[NameKey.fold(name.danish)] = position
            if name.english != name.danish { known[NameKey.fold(name.english)] = position }
        }
        for (position, unit) in units.enumerated() {
            learn(unit.id, unit.name, position, &unitPositions)
        }
        for (position, measure) in plan.measures.enumerated() {
            learn(measure.id, measure.name, position, &measurePositions)
        }
        for (position, group) in plan.groups.enumerated() {
            learn(group.id, group.name, position, &groupPositions)
        }
    }

    private func entries(of unit: House) -> [Entry] {
        plan.weeklyTargets(of: unit).map {
            Entry(measure: $0.measure, group: $0.group, index: $0.index, label: $0.label)
        }
            + plan.annualGoals(of: unit).map { goal in
                let index: IndicatorIndex? =
                    if case .reported(let index) = goal.source { index } else { nil }
                return Entry(
                    measure: goal.measure, group: goal.group, index: index, label: goal.label)
            }
    }
}

/// What a house has, and where it is found by its measure's id or a folded spelling of its label.
private struct Shelf {
    let entries: [Entry]
    private(set) var byMeasure: [String: [Int]] = [:]
    // Made when a name is none of the measures'.
    lazy var byHead = positions(by: \.headKey)
    lazy var byLabel = positions(by: \.labelKey)

    init(_ entries: [Entry]) {
        self.entries = entries
        for (position, entry) in entries.enumerated() {
            byMeasure[entry.measure.id, default: []].append(position)
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
    let label: String
    /// The label's part before the dash.
    var headKey: String? {
        label.firstRange(of: " – ").map { NameKey.fold(String(label[..<$0.lowerBound])) }
    }

    var labelKey: String { NameKey.fold(label) }

    var name: Wording { measure.name(with: group) }
}
