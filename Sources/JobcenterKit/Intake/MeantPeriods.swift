/// The periods that a cell or a file's name means, as ``Period/slot``: one for indicators of its own
/// cadence alone, or, where a day is given, one for those of each.
struct MeantPeriods: Sendable {
    /// By the cadences' positions; 0 where a period of another length is meant.
    let slots: [UInt32]

    /// What was read; `nil` where it is no period.
    init?(_ reading: PeriodGrammar.Reading) {
        switch reading {
        case .period(let period):
            slots = Cadence.allCases.map { $0 == period.cadence ? UInt32(period.slot) : 0 }
        case .day(let day):
            slots = Cadence.allCases.map { UInt32($0.period(containing: day).slot) }
        case .nonexistent, .invalid: return nil
        }
    }

    /// The period of an indicator; `nil` where one of another length is meant.
    func slot(of cadence: Cadence) -> Int? {
        let slot = slots[cadence.position]
        return slot == 0 ? nil : Int(slot)
    }

    /// The shortest of them.
    var shortest: Int { Int(slots.first { $0 != 0 } ?? 0) }
}
