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
    /// The slots of periods by the cadences' positions: those of the file's name, then what
    /// ``knownPeriods`` leads to; 0 where a row is read cell by cell.
    var periodSlots = [UInt32](repeating: 0, count: Cadence.allCases.count)
    /// Whether the file's name says the period of its rows.
    private var isPeriodFixed = false
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
                columns: Columns(headers: [], ignored: [], shortest: .week) { _ in .invalid },
                positions: [], row: 0),
            convention: .comma, periods: nil, weekInFileName: nil)
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
        (delimiter, isPeriodFixed) = (layout.delimiter, layout.periods != nil)
        if let periods = layout.periods {
            periodSlots.replaceSubrange(Cadence.allCases.indices, with: periods.slots)
        }
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
        periodSlots.removeSubrange(Cadence.allCases.count...)
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
    mutating func accept(
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
        var hasSkipped = false
        var periods = isPeriodFixed ? 0 : nil
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
                if let found { periods = Int(found.meaning) }
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
            hasSkipped = true
            record.skip(
                stretch.columns.count, to: record.index &+ found.count, in: text, delimiter)
        }
        if let indicator = known.indicator {
            guard let periods else { return known }
            let slot = periodSlots[periods &+ rules[indicator].cadence.position]
            if slot != 0 {
                known.period = Int(slot)
                return known
            }
        }
        if hasSkipped {
            // Without the rest of the names, in a record that ends before them, or where the period is
            // not the indicator's, what was skipped must be read after all.
            record.begin(at: record.start, line: record.line)
        }
        return Known()
    }

    /// Takes a known row whose last cell is a plain value that nothing need be said of, as most
    /// are; where the next begins, or `nil` for any other, which is read on from where it stands.
    @inline(__always)
    private mutating func takePlain(_ known: Known, _ text: Span<UInt8>, to end: Int) -> Int? {
        guard let behind = layout.columnsBehindValue, let indicator = known.indicator,
            let period = known.period, record.count == layout.value, !record.isDone
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
                let period = period(column.periods, of: indicator)
                takeValue(column.position, indicator, period, note, redacted, text)
            }
            return
        }
        let period =
            known.period.map(RowPeriod.known) ?? period(of: indicator, redacted, text)
        takeValue(value, indicator, period, note, redacted, text)
    }
}
