/// Finds the indicator that a row's house, measure and group name.
struct NameTable {
    /// Why names lead to no indicator.
    enum Problem: Error {
        case unknownHouse(known: [Wording])
        case unknownMeasure(known: [Wording])
        case unknownGroup(known: [Wording])
        case missingGroup(known: [Wording])
        case ambiguous(fits: [Wording])
        case derived
    }

    private let plan: Plan
    /// Houses by the folded spellings of their names.
    private var units: [String: House] = [:]
    /// What a house has, made when its first row is looked up.
    private var shelves: [String: [Entry]] = [:]

    init(plan: Plan) {
        self.plan = plan
    }

    /// The indicator that these names lead to.
    mutating func find(
        house: String, measure: String, group: String
    ) throws(Problem) -> IndicatorIndex {
        if units.isEmpty {
            for unit in plan.units {
                for key in [unit.name.english, unit.name.danish, unit.id].map(NameKey.fold) {
                    units[key] = unit
                }
            }
        }
        guard let unit = units[NameKey.fold(house)] else {
            throw .unknownHouse(known: plan.units.map(\.name))
        }
        let shelf = shelves[unit.id] ?? Entry.all(of: unit, in: plan)
        shelves[unit.id] = shelf

        let key = NameKey.fold(measure)
        var named = shelf.filter { $0.measureKeys.contains(key) }
        if named.isEmpty { named = shelf.filter { $0.headKey == key } }
        let fitting = named.isEmpty ? shelf.filter { $0.labelKey == key } : named
        guard !fitting.isEmpty else {
            throw .unknownMeasure(known: shelf.map(\.measure.name))
        }
        let entry = try Self.choose(
            from: fitting, group: group, isOneMeasure: !named.isEmpty)
        guard let index = entry.index else { throw .derived }
        return index
    }

    /// Picks the entry of a group out of those that fit the measure's name or label.
    private static func choose(
        from entries: [Entry], group: String, isOneMeasure: Bool
    ) throws(Problem) -> Entry {
        let key = NameKey.fold(group)
        var fitting = entries
        if key.isEmpty {
            let whole = entries.filter { $0.group == nil }
            if whole.count == 1 { fitting = whole }
        } else {
            fitting = entries.filter { $0.groupKeys.contains(key) }
            guard !fitting.isEmpty else {
                throw .unknownGroup(known: entries.compactMap(\.group?.name))
            }
        }
        if Set(fitting.map(\.index)).count == 1 { return fitting[0] }
        if isOneMeasure, Set(fitting.map(\.measure)).count == 1 {
            throw .missingGroup(known: fitting.compactMap(\.group?.name))
        }
        throw .ambiguous(fits: fitting.map(\.name))
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
    private let label: String
    /// The label's part before the dash.
    var headKey: String? {
        label.firstRange(of: " – ").map { NameKey.fold(String(label[..<$0.lowerBound])) }
    }

    var labelKey: String { NameKey.fold(label) }

    static func all(of unit: House, in plan: Plan) -> [Entry] {
        plan.weeklyTargets(of: unit).map {
            Entry($0.measure, $0.group, $0.label, $0.index)
        }
            + plan.annualGoals(of: unit).map { goal in
                let index: IndicatorIndex? =
                    if case .reported(let index) = goal.source { index } else { nil }
                return Entry(goal.measure, goal.group, goal.label, index)
            }
    }

    private init(_ measure: Measure, _ group: Group?, _ label: String, _ index: IndicatorIndex?) {
        self.measure = measure
        self.group = group
        self.index = index
        measureKeys = [measure.id, measure.name.danish, measure.name.english].map(NameKey.fold)
        groupKeys =
            group.map { [$0.id, $0.name.danish, $0.name.english].map(NameKey.fold) } ?? []
        self.label = label
    }

    var name: Wording {
        guard let group else { return measure.name }
        return Wording(
            "\(measure.name.danish), \(group.name.danish)",
            "\(measure.name.english), \(group.name.english)")
    }
}
