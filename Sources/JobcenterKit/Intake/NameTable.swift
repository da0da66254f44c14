/// Finds the indicator that a row's house, measure and group name.
struct NameTable {
    enum Problem {
        case unknownHouse(nearest: [Wording])
        case unknownMeasure(nearest: [Wording])
        case unknownGroup(given: Bool, nearest: [Wording])
        case ambiguous(fits: [Wording])
        case derived
    }

    fileprivate struct Entry {
        let measure: Measure
        let group: Group?
        let label: String
        /// `nil` for a figure that is summed and not reported.
        let index: IndicatorIndex?
    }

    private let units: [House]
    private var entries: [String: [Entry]] = [:]
    private var houses: [String: House] = [:]

    init(plan: Plan) {
        units = plan.units
        for house in plan.units {
            for spelling in [house.id, house.name.danish, house.name.english] {
                houses[NameKey.fold(spelling)] = house
            }
        }
        for target in plan.weeklyTargets {
            entries[target.indicator.house, default: []].append(
                Entry(
                    measure: target.measure, group: target.group, label: target.label,
                    index: target.index))
        }
        for goal in plan.annualGoals {
            let index: IndicatorIndex? =
                if case .reported(let index) = goal.source { index } else { nil }
            entries[goal.house.id, default: []].append(
                Entry(measure: goal.measure, group: goal.group, label: goal.label, index: index))
        }
    }

    func find(
        house: String, measure: String, group: String
    ) -> Result<IndicatorIndex, Found> {
        guard let unit = houses[NameKey.fold(house)] else {
            return .failure(Found(.unknownHouse(nearest: nearest(house, in: units.map(\.name)))))
        }
        let known = entries[unit.id] ?? []
        let measureKey = NameKey.fold(measure)
        let groupKey = NameKey.fold(group)

        var fitting = known.filter { $0.measure.isNamed(measureKey) || $0.isHeaded(measureKey) }
        var givenByLabel = false
        let labelled = known.filter { NameKey.fold($0.label) == measureKey }
        if fitting.isEmpty {
            fitting = labelled
            givenByLabel = true
        }
        guard !fitting.isEmpty else {
            return .failure(
                Found(.unknownMeasure(nearest: nearest(measure, in: known.map(\.measure.name)))))
        }
        if groupKey.isEmpty {
            let whole = fitting.filter { $0.group == nil }
            if whole.count == 1 { fitting = whole }
        } else {
            fitting = fitting.filter { $0.group?.isNamed(groupKey) ?? false }
            if fitting.isEmpty {
                let groups = known.filter {
                    $0.measure.isNamed(measureKey) || $0.isHeaded(measureKey)
                }
                .compactMap { $0.group?.name }
                return .failure(
                    Found(.unknownGroup(given: true, nearest: nearest(group, in: groups))))
            }
        }
        let indices = Set(fitting.map(\.index))
        if indices.count > 1 {
            let names = fitting.map(\.name)
            if givenByLabel || Set(fitting.map(\.measure)).count > 1 {
                return .failure(Found(.ambiguous(fits: names)))
            }
            return .failure(
                Found(.unknownGroup(given: false, nearest: fitting.compactMap { $0.group?.name })))
        }
        guard let index = fitting[0].index else { return .failure(Found(.derived)) }
        return .success(index)
    }

    struct Found: Error {
        let problem: Problem
        init(_ problem: Problem) { self.problem = problem }
    }

    private func nearest(_ text: String, in names: [Wording]) -> [Wording] {
        var unique: [Wording] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        let danish = Nearest.positions(to: text, in: unique.map(\.danish))
        let found = danish.isEmpty ? Nearest.positions(to: text, in: unique.map(\.english)) : danish
        return found.map { unique[$0] }
    }
}

extension NameTable.Entry {
    fileprivate var name: Wording {
        guard let group else { return measure.name }
        return Wording(
            "\(measure.name.danish), \(group.name.danish)",
            "\(measure.name.english), \(group.name.english)")
    }

    /// Whether a key is that of the label's part before the dash, or of a label without one.
    fileprivate func isHeaded(_ key: String) -> Bool {
        guard let dash = label.firstRange(of: " – ") else { return false }
        return NameKey.fold(String(label[..<dash.lowerBound])) == key
    }
}

extension Measure {
    fileprivate func isNamed(_ key: String) -> Bool {
        [id, name.danish, name.english].contains { NameKey.fold($0) == key }
    }
}

extension Group {
    fileprivate func isNamed(_ key: String) -> Bool {
        [id, name.danish, name.english].contains { NameKey.fold($0) == key }
    }
}
