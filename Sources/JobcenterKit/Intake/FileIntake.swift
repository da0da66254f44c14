/// What a file needs to know of those before it.
struct EarlierFiles: Sendable {
    let history: History
    /// What was given to be read, the file itself included.
    let files: [Intake.File]
    let diagnostics: Diagnostics
}

/// What one file brings, made apart from what others brought: whatever the file turns out to be,
/// nothing of it must be taken back from them.
struct FileIntake: Sendable {
    private let number: Int
    private let path: String
    private let plan: Plan
    private let decimal: NumberConvention?
    private let earlier: EarlierFiles

    private(set) var history: History
    private(set) var diagnostics: Diagnostics
    private(set) var rows = Intake.RowCounts()
    /// The lines of its text.
    private(set) var lines = 0
    /// Whether it could not be read.
    private(set) var isUnreadable = false

    /// Rows of years before the plan's.
    private var pastRows = 0
    /// Columns without a header that have content all the same and were reported.
    private var filledNameless: Set<Int> = []
    private var hasWeekOfName = false
    private var hasOtherWeeks = false

    /// A file of which nothing has been read.
    init(
        _ path: String, number: Int, plan: Plan, decimal: NumberConvention?,
        after earlier: EarlierFiles
    ) {
        (self.path, self.number) = (path, number)
        (self.plan, self.decimal, self.earlier) = (plan, decimal, earlier)
        (history, diagnostics) = (earlier.history.emptied, earlier.diagnostics.successor)
    }

    private var file: (number: Int, name: String) { (number, earlier.files[number].name) }

    /// The file with everything that it brings.
    ///
    /// - Parameter source: the file's bytes; they may be read twice.
    func read(_ source: inout some ByteSource, with tools: inout IntakeTools) -> FileIntake {
        var read = self
        var stop = read.attempt(&source, &tools, isWindows1252: false)
        if case .notUTF8 = stop {
            read = self
            do throws(ReadFailure) {
                try source.rewind()
                read.diagnostics.add(.encodingGuessed, in: file, IntakeMessages.encodingGuessed)
                stop = read.attempt(&source, &tools, isWindows1252: true)
            } catch {
                stop = .failed(error)
            }
        }
        switch stop {
        case nil, .notUTF8: break
        case .binary:
            read = self
            read.diagnostics.add(.binaryContent, in: file, IntakeMessages.binary)
        case .undecodable:
            read.diagnostics.add(
                .encoding, in: file, at: tools.reader.undecodablePosition, IntakeMessages.encoding)
        case .failed(let failure):
            read = self
            read.isUnreadable = true
            read.diagnostics.add(
                .notReadable, in: file, IntakeMessages.notReadable(failure.reason))
        }
        return read
    }

    /// Reads the file under the assumption of an encoding; says why it could not be read to its end.
    private mutating func attempt(
        _ source: inout some ByteSource, _ tools: inout IntakeTools, isWindows1252: Bool
    ) -> TextBuffer.Stop? {
        tools.reader.open(&source, isWindows1252: isWindows1252)
        let firstLine = tools.reader.firstLine(from: &source)
        tools.reader.delimiter = Delimiter.of(firstLine)
        if Delimiter.announced(by: firstLine) != nil,
            case .stopped(let stop) = nextRecord(&source, &tools.reader)
        {
            return stop
        }
        switch nextRecord(&source, &tools.reader) {
        case .stopped(let stop): return stop
        case .end:
            diagnostics.add(.emptyFile, in: file, IntakeMessages.emptyFile)
            return nil
        case .record: break
        }
        guard let layout = layout(&tools) else { return drain(&source, &tools.reader) }
        defer { lines = tools.reader.nextLine }
        let stop = takeRows(layout, &source, &tools)
        finish(layout)
        return stop
    }

    /// Takes the rows behind the header.
    private mutating func takeRows(
        _ layout: FileLayout, _ source: inout some ByteSource, _ tools: inout IntakeTools
    ) -> TextBuffer.Stop? {
        for number in tools.rows.indices { tools.rows[number].begin(layout, of: file) }
        while true {
            takeText(layout, &tools)
            switch tools.reader.next(from: &source) {
            case .end: return nil
            case .stopped(let stop):
                if case .undecodable = stop {
                    rows.read += layout.rowsPerRecord
                    rows.rejected += layout.rowsPerRecord
                }
                return stop
            case .record:
                let record = tools.reader.record
                let text = tools.reader.text
                tools.rows[0].beginPart(after: diagnostics)
                tools.rows[0].take(record, text.bytes.span.extracting(first: text.end))
                add(
                    tools.rows[0].found, of: text.bytes.span.extracting(first: text.end),
                    linesBefore: 0, layout)
                if case .unclosedQuote = record.fault { return drain(&source, &tools.reader) }
            }
        }
    }

    /// Goes to the end of a file that is read no further: only there is it known that its bytes are
    /// what they seemed.
    private func drain(
        _ source: inout some ByteSource, _ reader: inout RecordReader
    ) -> TextBuffer.Stop? {
        while true {
            switch reader.next(from: &source) {
            case .record: continue
            case .end, .stopped(.undecodable): return nil
            case .stopped(let stop): return stop
            }
        }
    }

    /// The next record that is not blank.
    private func nextRecord(
        _ source: inout some ByteSource, _ reader: inout RecordReader
    ) -> RecordReader.Outcome {
        while true {
            let outcome = reader.next(from: &source)
            guard case .record = outcome, reader.record.fault == nil,
                reader.record.isBlank(in: reader.text.bytes.span.extracting(first: reader.text.end))
            else { return outcome }
        }
    }

    /// What is said of a file when its rows are done.
    private mutating func finish(_ layout: FileLayout) {
        if pastRows > 0 {
            diagnostics.add(.rowsOfOtherYear, in: file, IntakeMessages.rowsOfOtherYear(pastRows))
        }
        if let week = layout.weekInFileName, hasOtherWeeks, !hasWeekOfName {
            diagnostics.add(
                .weekDiffersFromName, in: file, IntakeMessages.weekDiffersFromName(week))
        }
    }

    // MARK: The header

    /// Reads the header; `nil` when the file cannot be read on.
    private mutating func layout(_ tools: inout IntakeTools) -> FileLayout? {
        let record = tools.reader.record
        let text = tools.reader.text
        if let fault = record.fault {
            diagnostics.add(
                fault, of: record, in: text.bytes.span.extracting(first: text.end), of: file)
            return nil
        }
        let header = header(&tools)
        let columns = header.columns
        let named = FileNameWeek.read(path, year: plan.year)
        let missing = columns.missing(weekFromName: named != nil)
        func add(_ code: DiagnosticCode, at field: Int, _ message: (String) -> Wording) {
            diagnostics.add(
                code, at: field, of: record, in: text.bytes.span.extracting(first: text.end),
                of: file, message)
        }
        for field in columns.repeated {
            add(.duplicateColumn, at: field) { IntakeMessages.duplicateColumn($0) }
        }
        for column in missing {
            diagnostics.add(
                .missingColumn, atOffset: 0, of: record,
                in: text.bytes.span.extracting(first: text.end), of: file,
                IntakeMessages.missingColumn(column.name))
        }
        for field in columns.unknown {
            add(.unknownColumn, at: field) { IntakeMessages.unknownColumn($0) }
        }
        for column in columns.weeks {
            if let week = column.week, week.year > plan.year {
                add(.otherYear, at: column.position) { _ in
                    IntakeMessages.otherYear(week, plan.year)
                }
            } else if column.week == nil {
                diagnostics.add(
                    noWeek: reading(
                        of: column.position, record, text.bytes.span.extracting(first: text.end)),
                    at: column.position,
                    of: record, in: text.bytes.span.extracting(first: text.end), of: file)
            }
        }
        guard columns.repeated.isEmpty, missing.isEmpty else { return nil }

        var week: Week?
        if columns.week == nil, columns.weeks.isEmpty {
            switch named {
            case .week(let found):
                week = found
                if found.year > plan.year {
                    diagnostics.add(
                        .otherYear, in: file, IntakeMessages.otherYear(found, plan.year))
                }
            case .nonexistent(let year, let number):
                diagnostics.add(
                    .nonexistentWeek, in: file, IntakeMessages.nonexistentWeek(year, number))
                return nil
            case .invalid, nil: return nil
            }
        }
        var weekInFileName: Week?
        if columns.week != nil, case .week(let found) = named { weekInFileName = found }
        let usual: NumberConvention = header.delimiter == UInt8(ascii: ",") ? .point : .comma
        return FileLayout(
            header, convention: decimal ?? usual, week: week, weekInFileName: weekInFileName)
    }

    /// What the header says. The same bytes at the same place say the same again.
    private mutating func header(_ tools: inout IntakeTools) -> Header {
        let record = tools.reader.record
        let text = tools.reader.text
        let bytes = text.bytes[record.range]
        if let header = tools.header, header.delimiter == tools.reader.delimiter,
            header.positions[0].line == record.line, header.bytes[...] == bytes
        {
            return header
        }
        var redacted: Set<Int> = []
        for field in 0..<record.count
        where PersonalData.isContained(
            in: text.bytes.span.extracting(first: text.end).extracting(record.range(of: field)))
        {
            redacted.insert(field)
            diagnostics.add(
                .personalData, at: field, of: record,
                in: text.bytes.span.extracting(first: text.end), of: file
            ) { _ in
                IntakeMessages.personalData
            }
        }
        let columns = Columns(
            headers: (0..<record.count).map {
                record.content(of: $0, in: text.bytes.span.extracting(first: text.end))
            },
            ignored: redacted
        ) { reading(of: $0, record, text.bytes.span.extracting(first: text.end)) }
        let header = Header(
            bytes: redacted.isEmpty ? Array(bytes) : [], delimiter: tools.reader.delimiter,
            columns: columns,
            positions: (0..<record.count).map {
                record.position(of: $0, in: text.bytes.span.extracting(first: text.end))
            })
        tools.header = header
        return header
    }

    private func reading(
        of field: Int, _ record: RecordScanner, _ text: Span<UInt8>
    ) -> WeekGrammar.Reading {
        WeekGrammar.read(
            text.extracting(record.range(of: field)), yearIfMissing: plan.year)
    }

    // MARK: Rows

    /// Takes the rows of the text that is at hand.
    private mutating func takeText(_ layout: FileLayout, _ tools: inout IntakeTools) {
        let text = tools.reader.text
        tools.rows[0].beginPart(after: diagnostics)
        let end = tools.rows[0].take(
            text.bytes.span.extracting(first: text.end), from: tools.reader.next, to: text.end)
        add(
            tools.rows[0].found, of: text.bytes.span.extracting(first: text.end),
            linesBefore: tools.reader.nextLine - 1, layout)
        tools.reader.skip(to: end, lines: tools.rows[0].found.lines)
    }

    /// Adds what the rows of a part of the file brought.
    private mutating func add(
        _ found: borrowing FoundRows, of text: Span<UInt8>, linesBefore lines: Int,
        _ layout: FileLayout
    ) {
        diagnostics.add(found.diagnostics, linesBefore: lines)
        rows.add(found.rows)
        pastRows += found.pastRows
        if found.hasWeekOfName { hasWeekOfName = true }
        if found.hasOtherWeeks { hasOtherWeeks = true }
        for field in found.filledNameless.sorted() where filledNameless.insert(field).inserted {
            diagnostics.add(
                .unknownColumn, in: file, at: layout.header.positions[field],
                IntakeMessages.namelessColumn)
        }
        var next = 0
        for extra in found.extras {
            let observation = found.observations[extra.position]
            let isValue = !observation.value.isNaN
            let end = extra.position + (isValue ? 1 : 0)
            let isRefused = record(next..<end, of: found, text, lines, layout)
            next = extra.position + 1
            if !isValue || !isRefused { add(extra, observation, text, lines, layout) }
        }
        _ = record(next..<found.observations.count, of: found, text, lines, layout)
    }

    /// Records observations; whether the last of them found its place taken.
    private mutating func record(
        _ range: Range<Int>, of found: borrowing FoundRows, _ text: Span<UInt8>, _ lines: Int,
        _ layout: FileLayout
    ) -> Bool {
        let refused = history.record(
            found.observations, range, linesBefore: lines, after: earlier.history)
        for refusal in refused {
            refuse(refusal, found.observations[refusal.position], text, lines, layout)
        }
        return refused.last?.position == range.upperBound - 1
    }

    /// Reports an observation that has another in its place.
    private mutating func refuse(
        _ refusal: Refusal, _ observation: Observation, _ text: Span<UInt8>, _ lines: Int,
        _ layout: FileLayout
    ) {
        let week = Week(ordinal: Int(observation.week))
        rows.accepted -= 1
        rows.rejected += 1
        if week.year < plan.year { pastRows -= 1 }
        let first =
            refusal.isEarlier
            ? earlier.history.place(ofLine: refusal.line)
            : History.Place(file: number, line: Int(refusal.line))
        let record = cell(of: observation, text, lines, layout)
        diagnostics.add(.duplicateValue, at: 0, of: record, in: text, of: file) { _ in
            IntakeMessages.duplicate(week, earlier.files[first.file].name, first.line)
        }
    }

    /// Records what an observation has beside its value.
    private mutating func add(
        _ extra: FoundRows.Extra, _ observation: Observation, _ text: Span<UInt8>, _ lines: Int,
        _ layout: FileLayout
    ) {
        let isOfValue = !observation.value.isNaN
        if let code = extra.remark {
            let record = cell(of: observation, text, lines, layout)
            diagnostics.add(code, at: 0, of: record, in: text, of: file) {
                IntakeMessages.remark(code, $0, observation.value, layout.convention)
            }
        }
        if let note = extra.note {
            history.annotate(
                IndicatorIndex(position: Int(observation.indicator)),
                in: Week(ordinal: Int(observation.week)), with: note, isOfValue: isOfValue,
                after: earlier.history)
        }
    }

    /// The cell of a value, as the only one of a record that begins with its line.
    private func cell(
        of observation: Observation, _ text: Span<UInt8>, _ lines: Int, _ layout: FileLayout
    ) -> RecordScanner {
        let begin = Int(observation.offset)
        var start = begin
        while start > 0, !text[start - 1].isLineBreak { start -= 1 }
        var record = RecordScanner()
        record.begin(atCell: begin, inLineAt: start, line: lines + Int(observation.line))
        record.run(
            over: text, to: text.count, isWhole: true, delimiter: layout.delimiter, until: 1)
        if record.count == 0 { record.finish() }
        return record
    }
}

extension Intake.RowCounts {
    mutating func add(_ other: Intake.RowCounts) {
        read += other.read
        accepted += other.accepted
        rejected += other.rejected
        empty += other.empty
    }
}
