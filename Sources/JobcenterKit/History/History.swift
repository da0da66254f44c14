/// Every accepted observation: the value of an indicator in a week, and where it stood.
public struct History: Sendable {
    /// Where an observation was read.
    public struct Place: Hashable, Sendable {
        /// The file's position among those read, from 0.
        public let file: Int
        /// The physical line in the file, from 1.
        public let line: Int
    }

    /// A value and where it was read.
    private struct Cell {
        var value = Double.nan
        var file: UInt32 = 0
        var line: UInt32 = 0
    }

    /// Where the values of a week are kept.
    struct Slot: Sendable {
        fileprivate let position: Int
    }

    private struct NoteKey: Hashable {
        let indicator: IndicatorIndex
        let week: Week
    }

    private let indicatorCount: Int
    /// One cell for each indicator in each week that something was looked for in.
    private var weeks: [[Cell]] = []
    /// The slots of each year's weeks, by their numbers from 1.
    private var slots: [Int: [Slot?]] = [:]
    /// Those of the plan's year, which most is asked of.
    private var planSlots: [Slot?]
    private let planYear: Int
    private var notes: [NoteKey: String] = [:]

    /// A history of a plan's indicators without observations.
    public init(plan: Plan) {
        indicatorCount = plan.indicators.count
        planYear = plan.year
        planSlots = Array(repeating: nil, count: plan.weekCount)
    }

    /// Where the values of a week are kept; found once, it serves for every row of the week.
    mutating func slot(of week: Week) -> Slot {
        if let slot = knownSlot(of: week) { return slot }
        let slot = Slot(position: weeks.count)
        weeks.append(Array(repeating: Cell(), count: indicatorCount))
        if week.year == planYear {
            planSlots[week.number - 1] = slot
        } else {
            slots[week.year, default: Array(repeating: nil, count: Week.count(in: week.year))][
                week.number - 1] = slot
        }
        return slot
    }

    private func knownSlot(of week: Week) -> Slot? {
        slots(of: week.year).flatMap { $0[week.number - 1] }
    }

    private func slots(of year: Int) -> [Slot?]? {
        year == planYear ? planSlots : slots.isEmpty ? nil : slots[year]
    }

    /// Takes a value, unless the indicator has one in that week already; false when it has.
    mutating func record(
        _ value: Double, of indicator: IndicatorIndex, in slot: Slot, at place: Place
    ) -> Bool {
        let position = indicator.position
        guard weeks[slot.position][position].value.isNaN else { return false }
        weeks[slot.position][position] = Cell(
            value: value, file: UInt32(clamping: place.file), line: UInt32(clamping: place.line))
        return true
    }

    /// Takes a value, unless the indicator has one in that week already.
    ///
    /// - Returns: the place of the value that stood there first, if one did.
    mutating func record(
        _ value: Double, of indicator: IndicatorIndex, in week: Week, at place: Place
    ) -> Place? {
        record(value, of: indicator, in: slot(of: week), at: place)
            ? nil : self.place(of: indicator, in: week)
    }

    /// The cell of an indicator in a week, or `nil` when it has no value.
    private func cell(_ position: Int, _ week: Week) -> Cell? {
        guard let slot = knownSlot(of: week) else { return nil }
        let cell = weeks[slot.position][position]
        return cell.value.isNaN ? nil : cell
    }

    /// Keeps what is remarked on an indicator in a week; what stands beside its value comes before
    /// what stands beside an empty cell.
    mutating func annotate(
        _ indicator: IndicatorIndex, in week: Week, with note: String, isOfValue: Bool
    ) {
        let key = NoteKey(indicator: indicator, week: week)
        if isOfValue || notes[key] == nil && value(of: indicator, in: week) == nil {
            notes[key] = note
        }
    }

    /// Whether anything of a house is reported in any week.
    func isReported(_ house: House, in plan: Plan) -> Bool {
        let positions = plan.indicatorRanges[house.id] ?? 0..<0
        return weeks.contains { week in week[positions].contains { !$0.value.isNaN } }
    }

    /// The value of an indicator in a week, or `nil` when none is reported.
    public func value(of indicator: IndicatorIndex, in week: Week) -> Double? {
        cell(indicator.position, week)?.value
    }

    /// Where the value of an indicator in a week was read, or `nil` when none is reported.
    public func place(of indicator: IndicatorIndex, in week: Week) -> Place? {
        cell(indicator.position, week).map { Place(file: Int($0.file), line: Int($0.line)) }
    }

    /// What is remarked on an indicator in a week, or `nil` when nothing is.
    public func note(on indicator: IndicatorIndex, in week: Week) -> String? {
        notes[NoteKey(indicator: indicator, week: week)]
    }

    /// The values of an indicator in a year.
    public func series(of indicator: IndicatorIndex, in year: Int) -> YearSeries {
        YearSeries(
            year: year,
            values: slots(of: year)?.map { slot in
                guard let slot else { return nil }
                let value = weeks[slot.position][indicator.position].value
                return value.isNaN ? nil : value
            })
    }

    /// The first of the files that have a value of a week, or `nil` when none has.
    func firstFile(in week: Week) -> Int? {
        guard let slot = knownSlot(of: week) else { return nil }
        return weeks[slot.position].lazy.filter { !$0.value.isNaN }.map { Int($0.file) }.min()
    }

    /// Whether anything is reported in a week.
    public func hasReports(in week: Week) -> Bool {
        guard let slot = knownSlot(of: week) else { return false }
        return weeks[slot.position].contains { !$0.value.isNaN }
    }

    /// The weeks of a year in which anything is reported, in order.
    public func reportedWeeks(in year: Int) -> [Week] {
        Week.all(in: year).filter { hasReports(in: $0) }
    }
}
