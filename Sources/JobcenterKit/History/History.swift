/// Every accepted observation: the value of an indicator in a period, and where it stood.
///
/// Values are kept of the plan's year and the year before it, which figures are made of; of other
/// years only what was reported, and where.
public struct History: Sendable {
    /// Where an observation was read.
    public struct Place: Hashable, Sendable {
        /// The file's position among those read, from 0.
        public let file: Int
        /// The physical line in the file, from 1.
        public let line: Int
    }

    private struct NoteKey: Hashable {
        let indicator: IndicatorIndex
        let period: Period
    }

    /// A remark, and whether a value or only an empty cell stood beside it.
    private struct Note {
        let text: String
        let isOfValue: Bool
    }

    /// How often each indicator is reported.
    private let cadences: [Cadence]
    /// The periods whose values are kept, as ``Period/slot``.
    private let figureSlots: Range<Int>
    private var blocks: [PeriodBlock] = []
    /// Positions in ``blocks`` plus one, by the periods' slots from ``firstSlot`` on; 0 for none.
    private var positions: [UInt32] = []
    private var firstSlot = 0
    private var notes: [NoteKey: Note] = [:]
    /// The lines of all files before each file.
    private var fileStarts: [Int] = []
    /// The lines of all files so far.
    private var lineCount = 0

    /// A history of a plan's indicators without observations.
    public init(plan: Plan) {
        cadences = plan.cadences
        figureSlots = Period.slots(of: plan.year - 1...plan.year)
    }

    /// A history of the same indicators without observations.
    private init(like other: History) {
        (cadences, figureSlots) = (other.cadences, other.figureSlots)
    }

    /// A history of the same indicators without observations.
    var emptied: History { History(like: self) }

    // MARK: Taking observations

    /// Takes observations in their order, and says which found their place taken.
    ///
    /// - Parameters:
    ///   - lines: how many lines of the file stand before those of the observations.
    ///   - earlier: what earlier files brought.
    mutating func record(
        _ observations: borrowing [Observation], _ range: Range<Int>, linesBefore lines: Int,
        after earlier: borrowing History
    ) -> [Refusal] {
        var refused: [Refusal] = []
        var next = range.lowerBound
        while next < range.upperBound {
            let slot = Int(observations[next].period)
            let before = earlier.blocks.isEmpty ? nil : earlier.block(at: slot)
            next = blocks[position(of: slot)].record(
                observations, next..<range.upperBound, linesBefore: lines, after: before,
                refused: &refused)
        }
        return refused
    }

    /// Takes a value, unless the indicator has one in that period already.
    ///
    /// - Returns: the place of the value that stood there first, if one did.
    mutating func record(
        _ value: Double, of indicator: IndicatorIndex, in period: Period, at place: Place
    ) -> Place? {
        while fileStarts.count <= place.file { fileStarts.append(lineCount) }
        let line = UInt32(clamping: fileStarts[place.file] + place.line)
        return blocks[position(of: period.slot)].record(value, at: indicator.position, line: line)
            .map(self.place(ofLine:))
    }

    /// Where the block of a period is, which is made when there is none.
    private mutating func position(of slot: Int) -> Int {
        if let position = knownPosition(of: slot) { return position }
        if positions.isEmpty { firstSlot = slot }
        if slot < firstSlot {
            let more = max(firstSlot - slot, min(positions.count, firstSlot))
            positions.insert(contentsOf: repeatElement(0, count: more), at: 0)
            firstSlot -= more
        }
        while positions.count <= slot - firstSlot { positions.append(0) }
        blocks.append(
            PeriodBlock(
                indicators: cadences.count, keepsValues: figureSlots.contains(slot)))
        positions[slot - firstSlot] = UInt32(blocks.count)
        return blocks.count - 1
    }

    @inline(__always)
    private func knownPosition(of slot: Int) -> Int? {
        let offset = slot &- firstSlot
        guard offset >= 0, offset < positions.count, positions[offset] != 0 else { return nil }
        return Int(positions[offset]) - 1
    }

    private func block(at slot: Int) -> PeriodBlock? {
        knownPosition(of: slot).map { blocks[$0] }
    }

    /// Keeps what is remarked on an indicator in a period; what stands beside its value comes before
    /// what stands beside an empty cell, in whatever order they come.
    ///
    /// - Parameter earlier: what earlier files brought.
    mutating func annotate(
        _ indicator: IndicatorIndex, in period: Period, with text: String, isOfValue: Bool,
        after earlier: History? = nil
    ) {
        let key = NoteKey(indicator: indicator, period: period)
        let isFree = notes[key] == nil && earlier?.notes[key] == nil
        if isOfValue || isFree { notes[key] = Note(text: text, isOfValue: isOfValue) }
    }

    /// Puts another value, and what is remarked on it, in the place of one that stands.
    mutating func correct(
        _ indicator: IndicatorIndex, in period: Period, to value: Double, note: String,
        at place: Place
    ) {
        guard let position = knownPosition(of: period.slot), place.file < fileStarts.count else {
            return
        }
        blocks[position].correct(
            at: indicator.position, to: value,
            line: UInt32(clamping: fileStarts[place.file] + place.line))
        notes[NoteKey(indicator: indicator, period: period)] = Note(text: note, isOfValue: true)
    }

    /// Whether another history, of a file, has a value that this one has too.
    func overlaps(_ file: History) -> Bool {
        file.slots.contains { slot, position in
            knownPosition(of: slot).map { blocks[$0].overlaps(file.blocks[position]) } ?? false
        }
    }

    /// Adds what the next file brought; it must not overlap.
    ///
    /// - Parameters:
    ///   - number: the file's position among those read.
    ///   - lines: how many lines it has.
    mutating func add(_ brought: consuming History, number: Int, lines: Int) {
        var file = brought
        for (key, note) in file.notes {
            if note.isOfValue || notes[key] == nil { notes[key] = note }
        }
        while fileStarts.count <= number { fileStarts.append(lineCount) }
        let before = UInt32(clamping: lineCount)
        if blocks.isEmpty, before == 0 {
            (blocks, positions, firstSlot) = (file.blocks, file.positions, file.firstSlot)
        } else {
            for (slot, number) in file.slots {
                file.blocks[number].moveLines(by: before)
                if let known = knownPosition(of: slot) {
                    blocks[known].add(file.blocks[number])
                } else {
                    blocks[position(of: slot)] = file.blocks[number]
                }
            }
        }
        lineCount += lines
    }

    /// The slots of the periods that have a block, and where it is.
    private var slots: [(slot: Int, position: Int)] {
        positions.enumerated().compactMap { offset, position in
            position == 0 ? nil : (firstSlot + offset, Int(position) - 1)
        }
    }

    // MARK: Asking

    private func line(of indicator: IndicatorIndex, in period: Period) -> UInt32? {
        block(at: period.slot).flatMap { block in
            let line = block.lines[indicator.position]
            return line == 0 ? nil : line
        }
    }

    /// The place of a line that is counted over all files.
    func place(ofLine line: UInt32) -> Place {
        let file = (fileStarts.partition { $0 < Int(line) }) - 1
        return Place(file: max(0, file), line: Int(line) - (file < 0 ? 0 : fileStarts[file]))
    }

    /// The value of an indicator in a period of the plan's year or the year before, or `nil` when none
    /// is reported.
    public func value(of indicator: IndicatorIndex, in period: Period) -> Double? {
        block(at: period.slot)?.value(at: indicator.position)
    }

    /// Where the value of an indicator in a period of any year was read, or `nil` when none is
    /// reported.
    public func place(of indicator: IndicatorIndex, in period: Period) -> Place? {
        line(of: indicator, in: period).map(place(ofLine:))
    }

    /// What is remarked on an indicator in a period, or `nil` when nothing is.
    public func note(on indicator: IndicatorIndex, in period: Period) -> String? {
        notes.isEmpty ? nil : notes[NoteKey(indicator: indicator, period: period)]?.text
    }

    /// The values of an indicator in the plan's year or the year before; without values in another.
    public func series(of indicator: IndicatorIndex, in year: Int) -> PeriodSeries {
        let cadence = cadences[indicator.position]
        guard figureSlots.overlaps(Period.slots(of: year...year)) else {
            return PeriodSeries(cadence, in: year)
        }
        let first = Period(cadence, year: year, checked: 1).slot
        return PeriodSeries(
            cadence, in: year,
            values: (first..<first + cadence.count(in: year)).map { slot in
                knownPosition(of: slot).flatMap { blocks[$0].value(at: indicator.position) }
            })
    }

    /// Whether anything of a house is reported in any period.
    func isReported(_ house: House, in plan: Plan) -> Bool {
        let positions = plan.indicatorRanges[house.id] ?? 0..<0
        return blocks.contains { block in block.lines[positions].contains { $0 != 0 } }
    }

    /// The first of the files that have a value of a period, or `nil` when none has.
    func firstFile(in period: Period) -> Int? {
        block(at: period.slot)?.firstLine.map { place(ofLine: $0).file }
    }

    /// Whether anything is reported in a period.
    public func hasReports(in period: Period) -> Bool {
        block(at: period.slot)?.hasReports ?? false
    }

    /// The weeks of a year in which anything is reported, in order.
    public func reportedWeeks(in year: Int) -> [Week] {
        Week.all(in: year).filter { hasReports(in: $0.period) }
    }

    /// The latest week of a year in which anything is reported. Where only longer periods are, the
    /// first whose Sunday is not before the last day of the latest of them, at most the year's last.
    ///
    /// - Returns: `nil` when nothing is reported in the year.
    public func latestWeek(in year: Int) -> Week? {
        if let week = reportedWeeks(in: year).last { return week }
        let days = Cadence.allCases.flatMap { $0.periods(in: year) }.filter(hasReports(in:))
            .map(\.lastDay)
        guard let last = days.max(by: { $0.dayNumber < $1.dayNumber }) else { return nil }
        let week = Week(containing: last)
        return week.year == year ? week : Week(year: year, number: Week.count(in: year))
    }
}

extension [Int] {
    /// How many elements of a sorted array fulfil a condition that the first so many fulfil.
    fileprivate func partition(_ isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
