/// Takes rows: from a record's cells to an observation or a diagnostic.
struct RowIntake: Sendable {
    let plan: Plan
    let rules: [ValueRules]
    /// The periods of the plan's year, as ``Period/slot``.
    let planSlots: Range<Int>
    var names: IndicatorNames
    /// Those whose rows may stop a report.
    let houses: AskedHouses
    /// What cells meant before.
    var knownNames = CellMemory()
    var knownPeriods = CellMemory()
    var delimiter: UInt8 = 0
    /// The period of rows that do not say theirs.
    private var fixedPeriod: Int?
    /// Whether what is remembered together has changed.
    var isRelaid = false
    /// The file's number among those read, and its name.
    private(set) var file: (number: Int, name: String) = (0, "")
    var layout: FileLayout
    /// The header under which cells were remembered; `nil` for one that must not be compared.
    private var header: [UInt8]?
    /// The record whose rows are being taken.
    var record = RecordScanner()
    /// What the rows brought.
    var found = FoundRows()

    init(plan: Plan, houses: AskedHouses) {
        (self.plan, self.houses) = (plan, houses)
        rules = ValueRules.all(of: plan)
        names = IndicatorNames(plan: plan)
        planSlots = Period.slots(of: plan.year...plan.year)
        layout = FileLayout(
            Header(
                bytes: [], delimiter: 0,
                columns: Columns(headers: [], ignored: []) { _ in .invalid }, positions: [], row: 0),
            convention: .comma, week: nil, weekInFileName: nil)
    }

    /// Begins a file.
    mutating func begin(_ layout: FileLayout, of file: (number: Int, name: String)) {
        // Under another header the same bytes may mean something else.
        if layout.header.bytes.isEmpty || header != layout.header.bytes
            || layout.delimiter != self.layout.delimiter
        {
            forget()
        }
        header = layout.header.bytes
        (self.layout, self.file) = (layout, file)
        (delimiter, fixedPeriod) = (layout.delimiter, layout.week?.period.slot)
    }

    /// Begins a part of the file behind others.
    mutating func beginPart(after diagnostics: Diagnostics) {
        var observations = found.observations
        found = FoundRows(after: diagnostics)
        record.earlierBreaks = 0
        observations.removeAll(keepingCapacity: true)
        found.observations = observations
    }

    mutating func forget() {
        knownNames.clear()
        knownPeriods.clear()
    }

    // MARK: Records

    /// What is known of a record's cells by their bytes.
    struct Known {
        var indicator: Int?
        var period: Int?
    }

    /// Takes the records that end in a part of a text.
    mutating func take(_ text: Span<UInt8>, _ part: Range<Int>) {
        let end = part.upperBound
        var position = part.lowerBound
        var stretches = layout.stretches
        while position < end {
            record.begin(at: position, line: found.lines + 1)
            let known = skipKnown(text, to: end, stretches)
            if let next = takePlain(known, text, to: end) {
                found.lines &+= 1
                position = next
                continue
            }
            if !record.isDone {
                record.run(over: text, to: end, isWhole: false, delimiter: delimiter)
            }
            guard record.isDone else { break }
            for stretch in stretches
            where stretch.isPeriod ? known.period != nil : known.indicator != nil {
                record.empty(stretch.columns)
            }
            take(known, text)
            found.passed(record)
            record.earlierBreaks = found.innerBreaks
            position = record.index
            if isRelaid { stretches = layout.stretches }
        }
        found.end = position
    }

    /// Takes a record that was read as it is.
    mutating func take(_ record: RecordScanner, _ text: Span<UInt8>) {
        self.record = record
        found.earlierBreaks = record.earlierBreaks
        found.resumptions = record.resumptions.map {
            RecordScanner.Resumption(offset: record.start + $0.offset, position: $0.position)
        }
        take(Known(), text)
        found.passed(record)
    }

    /// Takes a value.
    @inline(__always)
    private mutating func accept(
        _ value: Double, _ indicator: Int, _ period: Int, line: Int, offset: Int
    ) {
        found.rows.accepted &+= 1
        if period < planSlots.lowerBound { found.pastRows &+= 1 }
        found.observations.append(
            Observation(
                value: value, indicator: UInt32(truncatingIfNeeded: indicator),
                period: UInt32(truncatingIfNeeded: period), line: UInt32(clamping: line),
                offset: UInt32(clamping: offset)))
    }

    /// Begins to read a record: cells that are known are stepped over, up to the last that may be.
    @inline(__always)
    private mutating func skipKnown(
        _ text: Span<UInt8>, to end: Int, _ stretches: [FileLayout.Stretch]
    ) -> Known {
        var known = Known()
        var context: UInt32 = 0
        var hasAllNames = true
        var hasSkippedNames = false
        for number in stretches.indices {
            let stretch = stretches[number]
            if record.count < stretch.columns.lowerBound {
                record.run(
                    over: text, to: end, isWhole: false, delimiter: delimiter,
                    until: stretch.columns.lowerBound)
                if record.isDone || record.count < stretch.columns.lowerBound { break }
            }
            let found: CellMemory.Known?
            if stretch.isPeriod {
                found = knownPeriods.find(
                    1, at: record.index, in: text, to: end, delimiter: delimiter)
                known.period = found.map { Int($0.meaning) }
            } else if hasAllNames {
                found = knownNames.find(
                    stretch.columns.count, at: record.index, in: text, to: end,
                    delimiter: delimiter, context: context)
                hasAllNames = found != nil
                context = (found?.number ?? 0) &+ 1
                if stretch.isLastOfNames { known.indicator = found.map { Int($0.meaning) } }
            } else {
                continue
            }
            guard let found else { continue }
            if !stretch.isPeriod { hasSkippedNames = true }
            record.skip(
                stretch.columns.count, to: record.index &+ found.count, in: text, delimiter)
        }
        if hasSkippedNames, known.indicator == nil {
            // Without the rest of the names, or in a record that ends before them, those that were
            // skipped must be read after all.
            known = Known()
            record.begin(at: record.start, line: record.line)
        }
        return known
    }

    /// Takes a known row whose last cell is a plain value that nothing need be said of, as most
    /// are; where the next begins, or `nil` for any other, which is read on from where it stands.
    @inline(__always)
    private mutating func takePlain(_ known: Known, _ text: Span<UInt8>, to end: Int) -> Int? {
        guard let behind = layout.columnsBehindValue, let indicator = known.indicator,
            let period = known.period ?? fixedPeriod, record.count == layout.value, !record.isDone
        else { return nil }
        let cell = record.index
        var position = cell
        let isQuoted = cell < end && text[cell] == .quote
        if isQuoted { position &+= 1 }
        guard
            let number = NumberGrammar.plain(text, from: &position, to: end, layout.convention),
            rules[indicator].isUnremarkable(number, layout.convention),
            position &- cell < PersonalData.shortest
        else { return nil }
        if isQuoted {
            guard position < end, text[position] == .quote else { return nil }
            position &+= 1
        }
        guard
            let next = record.end(
                after: position, atMost: behind, in: text, to: end,
                delimiter: delimiter)
        else { return nil }
        found.rows.read &+= 1
        found.sawPeriod(period, layout.slotInFileName)
        accept(number.value, indicator, period, line: record.line, offset: cell)
        return next
    }

    /// Takes the rows of the record.
    private mutating func take(_ known: Known, _ text: Span<UInt8>) {
        if known.indicator == nil, known.period == nil, record.fault == nil,
            record.isBlank(in: text)
        {
            return
        }
        setAside(known, text)
        if reportStructure(text) {
            _ = redact(text)
            return found.reject(layout.rowsPerRecord, areRead: false)
        }
        found.rows.read &+= layout.rowsPerRecord
        let redacted = record.longest < PersonalData.shortest ? [] : redact(text)
        noteNameless(text)
        if known.indicator == nil, redacted.isEmpty,
            reportOddRow(text, hasPeriod: known.period != nil)
        {
            found.reject(layout.rowsPerRecord)
            return
        }
        let indicator = known.indicator ?? indicator(redacted, text)
        if let indicator, !houses.areAll {
            found.diagnostics.isAside = !houses.contain(indicator: indicator)
        }
        let note = redacted.isEmpty ? note(text) : nil
        guard let value = layout.value else {
            for column in layout.columns.weeks {
                takeValue(
                    column.position, indicator, column.week?.period.slot, note, redacted, text)
            }
            return
        }
        takeValue(value, indicator, known.period ?? period(redacted, text), note, redacted, text)
    }

    /// Takes a row's value, if nothing of the row is wrong.
    private mutating func takeValue(
        _ field: Int, _ indicator: Int?, _ period: Int?, _ note: String?, _ redacted: Set<Int>,
        _ text: Span<UInt8>
    ) {
        if let period { found.sawPeriod(period, layout.slotInFileName) }
        let isEmpty = field >= record.count || record.isBlank(field, in: text)
        var number: ReadNumber?
        if !isEmpty, let indicator, !redacted.contains(field) {
            number = readValue(field, of: indicator, text)
        }
        var isSound = redacted.isEmpty && (isEmpty || number != nil)
        var replaced: ReadNumber?
        if let column = layout.replaces, column < record.count, !record.isBlank(column, in: text),
            let indicator, !redacted.contains(column)
        {
            replaced = readValue(column, of: indicator, text)
            if replaced == nil { isSound = false }
        }
        guard let period, let indicator, isSound else {
            found.reject(indicator, period, hasValue: !isEmpty)
            return
        }
        let begin = field < record.count ? record.fieldOffset(of: field) : 0
        let line =
            record.isOneLine
            ? record.line
            : found.diagnostics.places.position(at: begin, of: record, in: text).line
        let offset = record.start + begin
        let position = found.observations.count
        guard let number else {
            found.rows.empty += 1
            if period < planSlots.lowerBound { found.pastRows += 1 }
            if let note {
                found.extras.append(FoundRows.Extra(position: position, remark: nil, note: note))
                found.observations.append(
                    Observation(
                        value: .nan, indicator: UInt32(indicator), period: UInt32(period),
                        line: UInt32(clamping: line), offset: UInt32(clamping: offset)))
            }
            return
        }
        let remark =
            rules[indicator].isUnremarkable(number, layout.convention)
            ? nil
            : rules[indicator].remark(
                number, in: Period(slot: period), of: plan, layout.convention)
        let extra =
            remark == nil && note == nil
            ? nil : FoundRows.Extra(position: position, remark: remark, note: note)
        if let replaced, let column = layout.replaces {
            correct(replaced.value, in: column, field, number.value, indicator, period, extra, text)
            return
        }
        if let extra { found.extras.append(extra) }
        accept(number.value, indicator, period, line: line, offset: offset)
    }
}
