/// Every accepted observation: the value of an indicator in a week, and where it stood.
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
        let week: Week
    }

    /// A remark, and whether a value or only an empty cell stood beside it.
    private struct Note {
        let text: String
        let isOfValue: Bool
    }

    private let indicatorCount: Int
    /// The weeks whose values are kept, as ``Week/ordinal``.
    private let figureWeeks: Range<Int>
    private var blocks: [WeekBlock] = []
    /// Positions in ``blocks`` plus one, by the weeks' ordinals from ``firstOrdinal`` on; 0 for none.
    private var slots: [UInt32] = []
    private var firstOrdinal = 0
    private var notes: [NoteKey: Note] = [:]
    /// The lines of all files before each file.
    private var fileStarts: [Int] = []
    /// The lines of all files so far.
    private var lineCount = 0

    /// A history of a plan's indicators without observations.
    public init(plan: Plan) {
        indicatorCount = plan.indicators.count
        let first = Week(year: max(1, plan.year - 1), checked: 1)
        figureWeeks = first.ordinal..<Week(year: plan.year, checked: plan.weekCount).ordinal + 1
    }

    /// A history of the same indicators without observations.
    private init(like other: History) {
        (indicatorCount, figureWeeks) = (other.indicatorCount, other.figureWeeks)
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
            let week = Int(observations[next].week)
            let before = earlier.blocks.isEmpty ? nil : earlier.block(of: week)
            next = blocks[slot(of: week)].record(
                observations, next..<range.upperBound, linesBefore: lines, after: before,
                refused: &refused)
        }
        return refused
    }

    /// Takes a value, unless the indicator has one in that week already.
    ///
    /// - Returns: the place of the value that stood there first, if one did.
    mutating func record(
        _ value: Double, of indicator: IndicatorIndex, in week: Week, at place: Place
    ) -> Place? {
        while fileStarts.count <= place.file { fileStarts.append(lineCount) }
        let line = UInt32(clamping: fileStarts[place.file] + place.line)
        return blocks[slot(of: week.ordinal)].record(value, at: indicator.position, line: line)
            .map(self.place(ofLine:))
    }

    /// Where the block of a week is, which is made when there is none.
    private mutating func slot(of ordinal: Int) -> Int {
        if let slot = knownSlot(of: ordinal) { return slot }
        if slots.isEmpty { firstOrdinal = ordinal }
        if ordinal < firstOrdinal {
            let more = max(firstOrdinal - ordinal, min(slots.count, firstOrdinal))
            slots.insert(contentsOf: repeatElement(0, count: more), at: 0)
            firstOrdinal -= more
        }
        while slots.count <= ordinal - firstOrdinal { slots.append(0) }
        blocks.append(
            WeekBlock(
                indicators: indicatorCount, keepsValues: figureWeeks.contains(ordinal)))
        slots[ordinal - firstOrdinal] = UInt32(blocks.count)
        return blocks.count - 1
    }

    @inline(__always)
    private func knownSlot(of ordinal: Int) -> Int? {
        let position = ordinal &- firstOrdinal
        guard position >= 0, position < slots.count, slots[position] != 0 else { return nil }
        return Int(slots[position]) - 1
    }

    private func block(of ordinal: Int) -> WeekBlock? {
        knownSlot(of: ordinal).map { blocks[$0] }
    }

    /// Keeps what is remarked on an indicator in a week; what stands beside its value comes before
    /// what stands beside an empty cell, in whatever order they come.
    ///
    /// - Parameter earlier: what earlier files brought.
    mutating func annotate(
        _ indicator: IndicatorIndex, in week: Week, with text: String, isOfValue: Bool,
        after earlier: History? = nil
    ) {
        let key = NoteKey(indicator: indicator, week: week)
        let isFree = notes[key] == nil && earlier?.notes[key] == nil
        if isOfValue || isFree { notes[key] = Note(text: text, isOfValue: isOfValue) }
    }

    /// Puts another value, and what is remarked on it, in the place of one that stands.
    mutating func correct(
        _ indicator: IndicatorIndex, in week: Week, to value: Double, note: String, at place: Place
    ) {
        guard let slot = knownSlot(of: week.ordinal), place.file < fileStarts.count else { return }
        blocks[slot].correct(
            at: indicator.position, to: value,
            line: UInt32(clamping: fileStarts[place.file] + place.line))
        notes[NoteKey(indicator: indicator, week: week)] = Note(text: note, isOfValue: true)
    }

    /// Whether another history, of a file, has a value that this one has too.
    func overlaps(_ file: History) -> Bool {
        file.ordinals.contains { ordinal, slot in
            knownSlot(of: ordinal).map { blocks[$0].overlaps(file.blocks[slot]) } ?? false
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
            (blocks, slots, firstOrdinal) = (file.blocks, file.slots, file.firstOrdinal)
        } else {
            for (ordinal, position) in file.ordinals {
                file.blocks[position].moveLines(by: before)
                if let slot = knownSlot(of: ordinal) {
                    blocks[slot].add(file.blocks[position])
                } else {
                    blocks[slot(of: ordinal)] = file.blocks[position]
                }
            }
        }
        lineCount += lines
    }

    /// The weeks that have a block, and where it is.
    private var ordinals: [(ordinal: Int, position: Int)] {
        slots.enumerated().compactMap { offset, slot in
            slot == 0 ? nil : (firstOrdinal + offset, Int(slot) - 1)
        }
    }

    // MARK: Asking

    private func line(of indicator: IndicatorIndex, in week: Week) -> UInt32? {
        block(of: week.ordinal).flatMap { block in
            let line = block.lines[indicator.position]
            return line == 0 ? nil : line
        }
    }

    /// The place of a line that is counted over all files.
    func place(ofLine line: UInt32) -> Place {
        let file = (fileStarts.partition { $0 < Int(line) }) - 1
        return Place(file: max(0, file), line: Int(line) - (file < 0 ? 0 : fileStarts[file]))
    }

    /// The value of an indicator in a week of the plan's year or the year before, or `nil` when none
    /// is reported.
    public func value(of indicator: IndicatorIndex, in week: Week) -> Double? {
        block(of: week.ordinal)?.value(at: indicator.position)
    }

    /// Where the value of an indicator in a week of any year was read, or `nil` when none is
    /// reported.
    public func place(of indicator: IndicatorIndex, in week: Week) -> Place? {
        line(of: indicator, in: week).map(place(ofLine:))
    }

    /// What is remarked on an indicator in a week, or `nil` when nothing is.
    public func note(on indicator: IndicatorIndex, in week: Week) -> String? {
        notes.isEmpty ? nil : notes[NoteKey(indicator: indicator, week: week)]?.text
    }

    /// The values of an indicator in the plan's year or the year before; without values in another.
    public func series(of indicator: IndicatorIndex, in year: Int) -> YearSeries {
        guard year >= 1 else { return YearSeries(year: year) }
        let first = Week(year: year, checked: 1).ordinal
        return YearSeries(
            year: year,
            values: (first..<first + Week.count(in: year)).map { ordinal in
                knownSlot(of: ordinal).flatMap { blocks[$0].value(at: indicator.position) }
            })
    }

    /// Whether anything of a house is reported in any week.
    func isReported(_ house: House, in plan: Plan) -> Bool {
        let positions = plan.indicatorRanges[house.id] ?? 0..<0
        return blocks.contains { block in block.lines[positions].contains { $0 != 0 } }
    }

    /// The first of the files that have a value of a week, or `nil` when none has.
    func firstFile(in week: Week) -> Int? {
        block(of: week.ordinal)?.firstLine.map { place(ofLine: $0).file }
    }

    /// Whether anything is reported in a week.
    public func hasReports(in week: Week) -> Bool {
        block(of: week.ordinal)?.hasReports ?? false
    }

    /// The weeks of a year in which anything is reported, in order.
    public func reportedWeeks(in year: Int) -> [Week] {
        Week.all(in: year).filter { hasReports(in: $0) }
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
