extension Plan {
    /// What somebody may have meant by a house's name.
    public enum HouseLookup: Sendable {
        /// This house or the house-wide unit.
        case found(House)
        /// The beginning of several names.
        case ambiguous([House])
        /// None; the nearest ones, the likeliest first.
        case unknown(nearest: [House])
    }

    /// Finds a house or the house-wide unit by its id, else its name in either language, else an
    /// unambiguous beginning of one of them; case, hyphens and the spelling of æ, ø and å do not
    /// matter.
    public func house(named text: String) -> HouseLookup {
        let key = NameKey.fold(text)
        if key.isEmpty { return .unknown(nearest: []) }
        if let house = units.first(where: { $0.id == key }) { return .found(house) }
        func spellings(_ house: House) -> [String] {
            [house.id, house.name.danish, house.name.english].map(NameKey.fold)
        }
        if let house = units.first(where: { spellings($0).contains(key) }) { return .found(house) }
        let fitting = units.filter { spellings($0).contains { $0.hasPrefix(key) } }
        if let house = fitting.first {
            return fitting.count == 1 ? .found(house) : .ambiguous(fitting)
        }
        let names = units.flatMap { house in spellings(house).map { (house, $0) } }
        let near = Nearest.positions(to: text, in: names.map(\.1)).map { names[$0].0 }
        return .unknown(
            nearest: near.enumerated().filter { !near[..<$0.offset].contains($0.element) }
                .map(\.element))
    }
}

extension Plan {
    /// The week of the plan's year that a text names in any of the spellings that files may use, or
    /// `nil` when it names none.
    public func week(named text: String) -> Week? {
        let bytes = Array(text.utf8)
        let week = PeriodGrammar.read(bytes.span, yearIfMissing: year).week
        return week?.year == year ? week : nil
    }
}
