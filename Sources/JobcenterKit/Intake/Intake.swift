/// Takes observations out of files, and diagnostics of everything that is not understood.
public struct Intake: Sendable {
    /// What became of the rows. Every row read is in exactly one of the other three.
    public struct RowCounts: Hashable, Sendable {
        /// Rows that became an observation.
        public internal(set) var accepted = 0
        /// Rows with a fault.
        public internal(set) var rejected = 0
        /// Rows whose value cell is empty: nothing is reported.
        public internal(set) var empty = 0
        /// All rows.
        public var read: Int { accepted + rejected + empty }
    }

    private let plan: Plan
    private let decimal: NumberConvention?
    private var names: NameTable
    private let units: [Unit]
    private var reader = RecordReader()
    /// Rows that name their indicator as an earlier one did need not be looked up again.
    private var known = KnownNames()

    /// The names of the files read, in their order.
    public private(set) var files: [String] = []
    /// The observations.
    public private(set) var history: History
    /// What was found to be wrong or worth knowing.
    public private(set) var diagnostics = Diagnostics()
    /// What became of the rows.
    public private(set) var rows = RowCounts()
    /// How many files or folders could not be read at all.
    public private(set) var unreadableFiles = 0

    /// An intake for a plan's indicators.
    ///
    /// - Parameter decimal: how numbers are written, when the files' delimiters must not decide.
    public init(plan: Plan, decimal: NumberConvention? = nil) {
        self.plan = plan
        self.decimal = decimal
        names = NameTable(plan: plan)
        history = History(plan: plan)
        var units = [Unit](repeating: .count, count: plan.indicators.count)
        for goal in plan.annualGoals {
            if case .reported(let index) = goal.source { units[index.position] = goal.unit }
        }
        for target in plan.weeklyTargets { units[target.index.position] = target.unit }
        self.units = units
    }

    /// Takes note of a file or folder that cannot be read.
    public mutating func report(_ code: DiagnosticCode, of path: String, _ message: Wording) {
        files.append(path)
        diagnostics.add(code, in: (files.count - 1, path), message)
        if code.severity == .error { unreadableFiles += 1 }
    }

    /// Takes note of something about the data as a whole.
    public mutating func report(_ code: DiagnosticCode, _ message: Wording) {
        diagnostics.add(code, in: nil, message)
    }

    /// Takes note of data without any observation of the plan's year, when nothing else is wrong
    /// with them.
    public mutating func reportMissingObservations() {
        guard history.reportedWeeks(in: plan.year).isEmpty, diagnostics.count(of: .error) == 0
        else { return }
        report(.noObservations, IntakeWords.noObservations(plan.year))
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: the file's bytes; they may be read twice.
    ///   - path: the file's name as messages give it.
    public mutating func read(_ source: inout some ByteSource, named path: String) {
        files.append(path)
        // Should the file turn out not to be what it seemed, nothing of it may stay.
        let before = Snapshot(history: history, diagnostics: diagnostics, rows: rows)
        let stop = attempt(&source, isWindows1252: false)
        guard case .notUTF8 = stop else { return close(stop, before) }
        restore(before)
        do throws(ReadFailure) {
            try source.rewind()
        } catch {
            return close(.failed(error), before)
        }
        diagnostics.add(.encodingGuessed, in: file, IntakeWords.encodingGuessed)
        close(attempt(&source, isWindows1252: true), before)
    }

    private var file: (number: Int, name: String) { (files.count - 1, files.last ?? "") }

    /// What files have brought so far.
    private struct Snapshot {
        let history: History
        let diagnostics: Diagnostics
        let rows: RowCounts
    }

    private mutating func restore(_ before: Snapshot) {
        (history, diagnostics, rows) = (before.history, before.diagnostics, before.rows)
    }

    /// What follows from a file's having been read no further.
    private mutating func close(_ stop: RecordReader.Stop?, _ before: Snapshot) {
        switch stop {
        case nil, .notUTF8: break
        case .binary:
            restore(before)
            diagnostics.add(.binaryContent, in: file, IntakeWords.binary)
        case .undecodable:
            diagnostics.add(.encoding, in: file, at: reader.undecodablePlace, IntakeWords.encoding)
        case .failed(let failure):
            restore(before)
            diagnostics.add(.notReadable, in: file, IntakeWords.notReadable(failure.reason))
            unreadableFiles += 1
        }
    }

    // MARK: One file

    /// What the rows of one file have in common.
    private struct Form {
        let columns: Columns
        let convention: NumberConvention
        var pastRows = 0
    }

    private mutating func attempt(
        _ source: inout some ByteSource, isWindows1252: Bool
    ) -> RecordReader.Stop? {
        reader.open(&source, isWindows1252: isWindows1252)
        let firstLine = reader.firstLine(from: &source)
        reader.delimiter = delimiter(of: firstLine)
        let announces = announcement(in: firstLine) != nil

        var headerSeen = announces
        if announces, case .stopped(let stop) = nextRecord(&source) { return stop }
        headerSeen = false
        var form: Form?
        while true {
            switch nextRecord(&source) {
            case .end:
                if !headerSeen { diagnostics.add(.emptyFile, in: file, IntakeWords.emptyFile) }
                if let form, form.pastRows > 0 {
                    diagnostics.add(
                        .rowsOfOtherYear, in: file, IntakeWords.rowsOfOtherYear(form.pastRows))
                }
                return nil
            case .stopped(let stop):
                if case .undecodable = stop, form != nil { rows.rejected += 1 }
                return stop
            case .record where !headerSeen:
                headerSeen = true
                form = header()
                if form == nil { return nil }
            case .record:
                guard var current = form else { return nil }
                let goesOn = row(&current)
                form = current
                if !goesOn { return nil }
            }
        }
    }

    /// The next record that is not blank.
    private mutating func nextRecord(_ source: inout some ByteSource) -> RecordReader.Outcome {
        while true {
            let outcome = reader.next(from: &source)
            guard case .record = outcome, reader.fault == nil,
                reader.fields.indices.allSatisfy(reader.isBlank)
            else { return outcome }
        }
    }

    /// The delimiter that Excel's first line `sep=;` announces.
    private func announcement(in line: [UInt8]) -> UInt8? {
        let bare = line.filter { $0 != UInt8(ascii: "\"") }
        guard bare.count == 5, bare.starts(with: Array("sep=".utf8)) else { return nil }
        return delimiters.contains(bare[4]) ? bare[4] : nil
    }

    private func delimiter(of line: [UInt8]) -> UInt8 {
        if let announced = announcement(in: line) { return announced }
        var isInQuotes = false
        var counts = delimiters.map { _ in 0 }
        for byte in line {
            if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
            if !isInQuotes, let kind = delimiters.firstIndex(of: byte) { counts[kind] += 1 }
        }
        let most = counts.max() ?? 0
        return delimiters[counts.firstIndex(of: most) ?? 0]
    }

    private let delimiters = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

    /// Reads the header; `nil` when the file cannot be read on.
    private mutating func header() -> Form? {
        if let fault = reader.fault {
            report(fault)
            return nil
        }
        let columns = Columns(headers: reader.fields.indices.map { reader.text(of: $0) })
        for (position, column) in columns.repeated {
            diagnostics.add(
                .duplicateColumn, in: file, at: reader.place(of: position),
                IntakeWords.duplicateColumn(column.name))
        }
        for column in columns.missing {
            diagnostics.add(
                .missingColumn, in: file, at: reader.place(at: 0),
                IntakeWords.missingColumn(column.name))
        }
        for position in columns.unknown {
            diagnostics.add(
                .unknownColumn, in: file, at: reader.place(of: position),
                IntakeWords.unknownColumn(reader.text(of: position)))
        }
        guard columns.repeated.isEmpty, columns.missing.isEmpty else { return nil }
        let convention: NumberConvention = reader.delimiter == UInt8(ascii: ",") ? .point : .comma
        return Form(columns: columns, convention: decimal ?? convention)
    }

    private mutating func report(_ fault: RecordReader.Fault) {
        switch fault {
        case .unclosedQuote(let offset):
            diagnostics.add(
                .unclosedQuote, in: file, at: reader.place(at: offset), IntakeWords.unclosedQuote)
        case .strayQuote(let offset):
            diagnostics.add(
                .strayQuote, in: file, at: reader.place(at: offset), IntakeWords.strayQuote)
        case .fieldTooLong:
            diagnostics.add(
                .fieldTooLong, in: file, at: reader.place(at: 0), IntakeWords.fieldTooLong)
        case .tooManyColumns:
            diagnostics.add(
                .tooManyColumns, in: file, at: reader.place(at: 0), IntakeWords.tooManyColumns)
        }
    }

    // MARK: One row

    /// Reads a row; false when the file cannot be read on.
    private mutating func row(_ form: inout Form) -> Bool {
        if let fault = reader.fault {
            report(fault)
            rows.rejected += 1
            if case .unclosedQuote = fault { return false }
            return true
        }
        let columns = form.columns
        let surplus = reader.fields.indices.dropFirst(columns.count).first { !reader.isBlank($0) }
        if let surplus {
            diagnostics.add(
                .extraCell, in: file, at: reader.place(of: surplus), IntakeWords.extraCell)
            rows.rejected += 1
            return true
        }
        if let column = columns.lastRequired, column.position >= reader.fields.count {
            diagnostics.add(
                .missingCell, in: file, at: reader.place(at: 0),
                IntakeWords.missingCell(column.column.name))
            rows.rejected += 1
            return true
        }
        guard let weekField = columns.week, let valueField = columns.value else { return false }
        let week = week(weekField)
        let indicator = indicator(columns)
        var value: Double?
        let isEmpty = reader.isBlank(valueField)
        if !isEmpty, let indicator {
            value = self.value(valueField, of: indicator, form.convention)
        }
        guard let week, let indicator, isEmpty || value != nil else {
            rows.rejected += 1
            return true
        }
        if let value {
            let place = History.Place(
                file: files.count - 1, line: reader.line(of: valueField))
            if let first = history.record(value, of: indicator, in: week, at: place) {
                let name = files[first.file]
                diagnostics.add(
                    .duplicateValue, in: file, at: reader.place(of: valueField),
                    IntakeWords.duplicate(week, name, first.line))
                rows.rejected += 1
                return true
            }
            rows.accepted += 1
        } else {
            rows.empty += 1
        }
        if let note = columns.note, note < reader.fields.count, !reader.isBlank(note) {
            history.annotate(indicator, in: week, with: reader.text(of: note))
        }
        if week.year < plan.year { form.pastRows += 1 }
        if week.year > plan.year {
            diagnostics.add(
                .otherYear, in: file, at: reader.place(of: weekField),
                IntakeWords.otherYear(week, plan.year))
        }
        return true
    }

    private mutating func week(_ field: Int) -> Week? {
        let text = reader.buffer
        let reading = WeekGrammar.read(
            text.span.extracting(reader.range(of: field)), yearIfMissing: plan.year)
        switch reading {
        case .week(let week): return week
        case .nonexistent(let year, let number):
            diagnostics.add(
                .nonexistentWeek, in: file, at: reader.place(of: field),
                IntakeWords.nonexistentWeek(year, number))
        case .invalid:
            diagnostics.add(
                .invalidWeek, in: file, at: reader.place(of: field),
                IntakeWords.invalidWeek(reader.text(of: field)))
        }
        return nil
    }

    private mutating func indicator(_ columns: Columns) -> IndicatorIndex? {
        guard let house = columns.house, let measure = columns.measure else { return nil }
        let group = columns.group.flatMap { $0 < reader.fields.count ? $0 : nil }
        let text = reader.buffer
        let ranges = (
            reader.range(of: house), reader.range(of: measure), group.map { reader.range(of: $0) }
        )
        if let index = known.find(ranges.0, ranges.1, ranges.2, in: text.span) { return index }

        let houseName = reader.text(of: house)
        let measureName = reader.text(of: measure)
        let groupName = group.map { reader.text(of: $0) } ?? ""
        do throws(NameTable.Problem) {
            let index = try names.find(house: houseName, measure: measureName, group: groupName)
            known.add(index, ranges.0, ranges.1, ranges.2, in: text.span)
            return index
        } catch {
            let (place, groupPlace) = (
                reader.place(of: measure), reader.place(of: group ?? measure)
            )
            switch error {
            case .unknownHouse(let nearest):
                diagnostics.add(
                    .unknownHouse, in: file, at: reader.place(of: house),
                    IntakeWords.unknownHouse(houseName, nearest))
            case .unknownMeasure(let nearest):
                diagnostics.add(
                    .unknownMeasure, in: file, at: place,
                    IntakeWords.unknownMeasure(measureName, nearest))
            case .unknownGroup(let nearest):
                diagnostics.add(
                    .unknownGroup, in: file, at: groupPlace,
                    IntakeWords.unknownGroup(groupName, nearest))
            case .missingGroup(let groups):
                diagnostics.add(
                    .unknownGroup, in: file, at: groupPlace, IntakeWords.missingGroup(groups))
            case .ambiguous(let fits):
                diagnostics.add(
                    .ambiguousName, in: file, at: place, IntakeWords.ambiguous(measureName, fits))
            case .derived:
                diagnostics.add(
                    .derivedMeasure, in: file, at: place, IntakeWords.derived(measureName))
            }
            return nil
        }
    }

    private mutating func value(
        _ field: Int, of indicator: IndicatorIndex, _ convention: NumberConvention
    ) -> Double? {
        let unit = units[indicator.position]
        if unit == .yesNo {
            switch NameKey.fold(reader.text(of: field)) {
            case "ja", "yes", "1": return 1
            case "nej", "no", "0": return 0
            default:
                diagnostics.add(
                    .invalidYesNo, in: file, at: reader.place(of: field),
                    IntakeWords.invalidYesNo(reader.text(of: field)))
                return nil
            }
        }
        let text = reader.buffer
        let cell = text.span.extracting(reader.range(of: field))
        guard let number = NumberGrammar.read(cell, convention),
            !number.hasPercentSign || unit == .percent
        else {
            diagnostics.add(
                .invalidNumber, in: file, at: reader.place(of: field),
                IntakeWords.invalidNumber(reader.text(of: field), convention))
            return nil
        }
        if number.value < 0 {
            diagnostics.add(
                .negativeValue, in: file, at: reader.place(of: field),
                IntakeWords.negative(reader.text(of: field)))
            return nil
        }
        if unit == .percent, number.value > 100 {
            diagnostics.add(
                .shareOutOfRange, in: file, at: reader.place(of: field),
                IntakeWords.shareOutOfRange(reader.text(of: field)))
            return nil
        }
        return number.value
    }
}
