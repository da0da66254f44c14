/// The houses that were asked for: the rows of others stop nobody but those houses.
struct AskedHouses: Sendable {
    /// Their ids; `nil` where all were asked for.
    private let ids: Set<String>?
    private let indicators: [Indicator]

    init(_ houses: [House]?, of plan: Plan) {
        ids = houses.map { Set($0.map(\.id)) }
        indicators = plan.indicators
    }

    /// Whether all were asked for.
    var areAll: Bool { ids == nil }

    /// Whether a house was asked for.
    func contain(_ house: House) -> Bool { ids?.contains(house.id) ?? true }

    /// Whether the house of an indicator was asked for.
    func contain(indicator: Int) -> Bool {
        ids?.contains(indicators[indicator].house) ?? true
    }
}

extension RowIntake {
    /// Takes note of whether the record is of a house that was asked for.
    mutating func setAside(_ known: Known, _ text: Span<UInt8>) {
        if houses.areAll { return }
        found.diagnostics.isAside = false
        if let indicator = known.indicator {
            found.diagnostics.isAside = !houses.contain(indicator: indicator)
        } else if let column = layout.columns.house, column < record.count,
            let house = names.unit(named: record.content(of: column, in: text))
        {
            found.diagnostics.isAside = !houses.contain(house)
        }
    }
}
