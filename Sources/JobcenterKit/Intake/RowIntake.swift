/// Takes rows: from a record's cells to an observation or a diagnostic.
struct RowIntake: Sendable {
    let plan: Plan
    let rules: [ValueRules]
    /// The first week of the plan's year, and the first after it.
    let planWeeks: Range<Int>
    var names: IndicatorNames
    /// What cells meant before.
    private var knownNames = CellMemory()
    private var knownWeeks = CellMemory()
    /// Whether what is remembered together has changed.
    private var isRelaid = false
    /// The file's number among those read, and its name.
    private(set) var file: (number: Int, name: String) = (0, "")
    private(set) var layout: FileLayout
    /// The header under which cells were remembered; `nil` for one that must not be compared.
    private var header: [UInt8]?
    /// The record whose rows are being taken.
    var record = RecordScanner()
    /// What the rows brought.
    var found = FoundRows()

    init(plan: Plan) {
        self.plan = plan
        rules = ValueRules.all(of: plan)
        names = IndicatorNames(plan: plan)
        let first = Week(year: plan.year, checked: 1).ordinal
        planWeeks = first..<first + plan.weekCount
        layout = FileLayout(
            Header(
                bytes: [], delimiter: 0,
                columns: Columns(headers: [], ignored: []) { _ in .invalid }, positions: []),
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
    }

    /// Begins a part of the file behind others.
    mutating func beginPart(after diagnostics: Diagnostics) {
        var observations = found.observations
        found = FoundRows(after: diagnostics)
        observations.removeAll(keepingCapacity: true)
        found.observations = observations
    }

    private mutating func forget() {
        knownNames.clear()
        knownWeeks.clear()
    }

    // MARK: Records

    /// What is known of a record's cells by their bytes.
    struct Known {
        var indicator: UInt32?
        var week: UInt32?
    }

    /// Takes the records that end in a stretch of a text; says where the last of them ends.
    ///
    /// Lines are counted from the beginning of the stretch.
    mutating func take(_ text: Span<UInt8>, from begin: Int, to end: Int) -> Int {
        var position = begin
        var stretches = layout.stretches
        while position < end {
            record.begin(at: position, line: found.lines + 1)
            let known = scan(text, to: end, stretches)
            guard record.isDone else { break }
            take(known, text)
            found.lines += record.lineBreaks
            position = record.index
            if isRelaid { stretches = layout.stretches }
        }
        return position
    }

    /// Takes a record that was read as it is.
    mutating func take(_ record: RecordScanner, _ text: Span<UInt8>) {
        self.record = record
        take(Known(), text)
    }

    /// Reads a record's fields; cells that are known are stepped over.
    private mutating func scan(
        _ text: Span<UInt8>, to end: Int, _ stretches: [FileLayout.Stretch]
    ) -> Known {
        let delimiter = layout.delimiter
        var known = Known()
        var context: UInt32? = 0
        for stretch in stretches {
            let column = stretch.columns.lowerBound
            if record.count < column {
                record.run(
                    over: text, to: end, isWhole: false, delimiter: delimiter, until: column)
            }
            if record.isDone || record.count < column { break }
            if stretch.isWeek {
                guard
                    let week = knownWeeks.find(
                        1, at: record.index, in: text, to: end, delimiter: delimiter)
                else { continue }
                known.week = week.meaning
                record.skip(1, to: record.index &+ week.count)
            } else if let before = context {
                let names = knownNames.find(
                    stretch.columns.count, at: record.index, in: text, to: end,
                    delimiter: delimiter, context: before)
                context = names.map { $0.number &+ 1 }
                if let names {
                    if stretch.isLastOfNames { known.indicator = names.meaning }
                    record.skip(stretch.columns.count, to: record.index &+ names.count)
                } else if before > 0 {
                    // The names before these are needed after all.
                    known = Known()
                    record.begin(at: record.start, line: record.line)
                    break
                }
            }
        }
        if !record.isDone {
            record.run(over: text, to: end, isWhole: false, delimiter: delimiter)
        }
        return known
    }

    private mutating func take(_ known: Known, _ text: Span<UInt8>) {
        let isKnown = known.indicator != nil || known.week != nil
        if !isKnown, record.fault == nil, record.isBlank(in: text) { return }
        if reportStructure(text) { return reject() }
        found.rows.read += layout.rowsPerRecord
        let redacted = redact(known, text)
        for position in layout.nameless
        where position < record.count && !record.isBlank(position, in: text) {
            found.filledNameless.insert(position)
        }
        let indicator = known.indicator.map { Int($0) } ?? indicator(redacted, text)
        let note = redacted.isEmpty ? note(text) : nil
        if let value = layout.value {
            let week = known.week.map { Int($0) } ?? week(redacted, text)
            takeValue(value, indicator, week, note, redacted, text)
        } else {
            for column in layout.columns.weeks {
                takeValue(
                    column.position, indicator, column.week?.ordinal, note, redacted, text)
            }
        }
    }

    /// Counts the rows of a record of which nothing is taken.
    mutating func reject() {
        found.rows.read += layout.rowsPerRecord
        found.rows.rejected += layout.rowsPerRecord
    }

    /// Takes a row's value, if nothing of the row is wrong.
    private mutating func takeValue(
        _ field: Int, _ indicator: Int?, _ week: Int?, _ note: String?, _ redacted: Set<Int>,
        _ text: Span<UInt8>
    ) {
        if let week { found.sawWeek(week, layout.ordinalInFileName) }
        let isEmpty = field >= record.count || record.isBlank(field, in: text)
        var number: ReadNumber?
        if !isEmpty, let indicator, !redacted.contains(field) {
            number = readValue(field, of: indicator, text)
        }
        guard let week, let indicator, redacted.isEmpty, isEmpty || number != nil else {
            found.rows.rejected += 1
            return
        }
        if week < planWeeks.lowerBound { found.pastRows += 1 }
        var remark: DiagnosticCode?
        if let number {
            found.rows.accepted += 1
            remark = rules[indicator].remark(number, layout.convention)
            if remark == nil, rules[indicator].mayBeImplausible(number.value) {
                remark = remarkOnSize(of: number.value, indicator, week)
            }
        } else {
            found.rows.empty += 1
            if note == nil { return }
        }
        if remark != nil || note != nil {
            found.extras.append(
                FoundRows.Extra(
                    position: found.observations.count, remark: remark, note: note))
        }
        found.observations.append(
            Observation(
                value: number?.value ?? .nan, indicator: UInt32(truncatingIfNeeded: indicator),
                week: UInt32(truncatingIfNeeded: week),
                line: UInt32(clamping: record.line(of: field, in: text)),
                offset: UInt32(
                    clamping: record.start
                        + (field < record.count ? record.fieldOffset(of: field) : 0))
            ))
    }

    private func remarkOnSize(
        of value: Double, _ indicator: Int, _ week: Int
    ) -> DiagnosticCode? {
        rules[indicator].isImplausible(value, in: Week(ordinal: week), of: plan)
            ? .implausibleValue : nil
    }

    // MARK: Remembering

    /// Remembers the names of a record that led to an indicator.
    mutating func learn(indicator: Int, _ text: Span<UInt8>) {
        if knownNames.isFull, layout.hasLabels {
            layout.setStretches(withLabels: false)
            isRelaid = true
            forget()
        }
        var context: UInt32 = 0
        for stretch in layout.stretches where !stretch.isWeek {
            guard let bytes = range(of: stretch) else { return }
            let number =
                knownNames.find(
                    stretch.columns.count, at: bytes.lowerBound, in: text, to: record.index,
                    delimiter: layout.delimiter, context: context)?.number
                ?? knownNames.learn(
                    UInt32(truncatingIfNeeded: indicator), from: text.extracting(bytes),
                    context: context)
            guard let number else { return }
            context = number + 1
        }
    }

    /// Remembers the week of a record.
    mutating func learn(week: Int, _ text: Span<UInt8>) {
        for stretch in layout.stretches where stretch.isWeek && week < planWeeks.upperBound {
            guard let bytes = range(of: stretch),
                knownWeeks.find(
                    1, at: bytes.lowerBound, in: text, to: record.index,
                    delimiter: layout.delimiter) == nil
            else { return }
            _ = knownWeeks.learn(UInt32(truncatingIfNeeded: week), from: text.extracting(bytes))
        }
    }

    /// Where a stretch lies that takes one line.
    private func range(of stretch: FileLayout.Stretch) -> Range<Int>? {
        guard record.lineBreaks <= 1, stretch.columns.upperBound <= record.count else { return nil }
        let last = stretch.columns.upperBound - 1
        return record.start + record.fieldOffset(of: stretch.columns.lowerBound)..<record.range(
            of: last
        )
        .upperBound + (record[last].isQuoted ? 1 : 0)
    }
}
