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
    let number: Int
    let path: String
    let plan: Plan
    let decimal: NumberConvention?
    let houses: AskedHouses
    let earlier: EarlierFiles

    var history: History
    var diagnostics: Diagnostics
    var rows = Intake.RowCounts()
    /// The lines of its text.
    private(set) var lines = 0
    /// Whether it could not be read.
    private(set) var isUnreadable = false

    /// Rows of years before the plan's.
    var pastRows = 0
    /// Columns without a header that have content all the same and were reported.
    var filledNameless: Set<Int> = []
    /// Whether a row is of the week in the file's name.
    var hasWeekOfName = false
    /// The first and the last other week that a row is of.
    var otherWeeks: ClosedRange<Int>?
    /// Where in the text at hand a line begins, of which something was said last.
    var lineStart: (line: Int, start: Int)?
    var corrections: [Correction] = []
    /// What rows were of that had a fault.
    var rejected: Set<RejectedRow> = []
    /// Whether a row with a fault has a value.
    var hasRejectedValue = false

    /// A file of which nothing has been read.
    init(
        _ path: String, number: Int, plan: Plan, decimal: NumberConvention?,
        houses: AskedHouses, after earlier: EarlierFiles
    ) {
        (self.path, self.number) = (path, number)
        (self.plan, self.decimal, self.houses) = (plan, decimal, houses)
        self.earlier = earlier
        (history, diagnostics) = (earlier.history.emptied, earlier.diagnostics.successor)
    }

    var file: (number: Int, name: String) { (number, earlier.files[number].name) }

    /// What is kept of a file that was read.
    struct Findings: Sendable {
        let history: History
        let diagnostics: Diagnostics
        let rows: Intake.RowCounts
        let lines: Int
        let isUnreadable: Bool
        let corrections: [Correction]
        let rejected: Set<RejectedRow>
    }

    /// Reads the file; what it brings.
    ///
    /// - Parameter source: the file's bytes; they may be read twice.
    func read(_ source: inout some ByteSource, with tools: inout IntakeTools) -> Findings {
        var read = self
        var stop = read.attempt(&source, &tools, isWindows1252: false)
        if case .notUTF8 = stop {
            read = self
            do throws(ReadFailure) {
                try source.rewind()
                read.diagnostics.add(.encodingGuessed, in: file, .encodingGuessed)
                stop = read.attempt(&source, &tools, isWindows1252: true)
            } catch {
                stop = .failed(error)
            }
        }
        switch stop {
        case nil, .notUTF8: read.reportUnread(of: tools)
        case .binary:
            read = self
            read.diagnostics.add(.binaryContent, in: file, .binary)
        case .undecodable:
            read.diagnostics.add(
                .encoding, in: file, at: tools.reader.undecodablePosition,
                cell: tools.reader.undecodableCell, .encoding)
            read.reportUnread(of: tools)
        case .failed(let failure):
            read = self
            read.isUnreadable = true
            read.diagnostics.add(
                .notReadable, in: file, .notReadable(failure.reason))
        }
        return Findings(
            history: read.history, diagnostics: read.diagnostics, rows: read.rows,
            lines: read.lines, isUnreadable: read.isUnreadable, corrections: read.corrections,
            rejected: read.rejected)
    }

    /// Reports personal data in what was not read as records.
    private mutating func reportUnread(of tools: IntakeTools) {
        if tools.reader.text.unread.hasFound {
            diagnostics.add(.personalData, in: file, .personalDataInFile)
        }
    }

    /// Reads the file under the assumption of an encoding; says why it could not be read to its end.
    private mutating func attempt(
        _ source: inout some ByteSource, _ tools: inout IntakeTools, isWindows1252: Bool
    ) -> TextBuffer.Stop? {
        tools.reader.open(&source, isWindows1252: isWindows1252)
        // What names a column is short.
        tools.reader.columnsRead = []
        let layout: FileLayout
        switch findHeader(&source, &tools) {
        case .layout(let found): layout = found
        case .refused: return drain(&source, &tools.reader)
        case .stopped(let stop): return stop
        }
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
        tools.reader.columnsRead = layout.columns.read
        while true {
            takeText(layout, &tools)
            switch tools.reader.next(from: &source) {
            case .end: return nil
            case .stopped(let stop):
                if case .undecodable = stop {
                    rows.read += layout.rowsPerRecord
                    rows.rejected += layout.rowsPerRecord
                    hasRejectedValue = true
                }
                return stop
            case .record:
                let record = tools.reader.record
                let text = tools.reader.text
                tools.rows[0].beginPart(after: diagnostics)
                tools.rows[0].take(record, text.bytes.span.extracting(first: text.end))
                add(
                    tools.rows[0].found, of: text.bytes.span.extracting(first: text.end),
                    linesBefore: 0, innerBreaksBefore: 0, layout)
                if case .unclosedQuote = record.fault { return drain(&source, &tools.reader) }
            }
        }
    }

    /// Goes to the end of a file that is read no further: only there is it known that its bytes are
    /// what they seemed, and that there is no personal data among them.
    private mutating func drain(
        _ source: inout some ByteSource, _ reader: inout RecordReader
    ) -> TextBuffer.Stop? {
        reader.columnsRead = []
        while true {
            switch reader.next(from: &source) {
            case .record:
                diagnostics.addPersonalData(
                    of: reader.record,
                    in: reader.text.bytes.span.extracting(first: reader.text.end), of: file)
            case .end, .stopped(.undecodable): return nil
            case .stopped(let stop): return stop
            }
        }
    }

    /// The next record that is not blank.
    func nextRecord(
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
            diagnostics.add(.rowsOfOtherYear, in: file, .rowsOfOtherYear(pastRows))
        }
        if let week = layout.weekInFileName, let otherWeeks, !hasWeekOfName,
            let first = Period(slot: otherWeeks.lowerBound).week,
            let last = Period(slot: otherWeeks.upperBound).week
        {
            diagnostics.add(
                .weekDiffersFromName, in: file,
                .weekDiffersFromName(week, first...last, planYear: plan.year))
        }
        if rows.read > 0, rows.accepted == 0, !hasRejectedValue {
            diagnostics.add(.noValues, in: file, .noValues(rows.read))
        }
    }
}

extension Intake.RowCounts {
    mutating func add(_ other: Intake.RowCounts) {
        read += other.read
        accepted += other.accepted
        rejected += other.rejected
        empty += other.empty
        self.other += other.other
        rejectedAside += other.rejectedAside
    }
}
