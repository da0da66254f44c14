/// Takes observations out of files, and diagnostics of everything that is not understood.
public struct Intake: Sendable {
    /// What became of the rows. Every row read is in exactly one of the other three.
    public struct RowCounts: Hashable, Sendable {
        /// All rows, counted as they come in.
        public internal(set) var read = 0
        /// Rows that became an observation.
        public internal(set) var accepted = 0
        /// Rows with a fault.
        public internal(set) var rejected = 0
        /// Rows whose value cell is empty: nothing is reported.
        public internal(set) var empty = 0
    }

    /// What was given to be read, as messages name it.
    public struct File: Hashable, Sendable {
        /// The path, without the digits of personal data.
        public let name: String
        /// Whether it was opened; what was not found or is no CSV file was not.
        public let isRead: Bool
    }

    let plan: Plan
    let decimal: NumberConvention?
    var names: IndicatorNames
    let rules: [ValueRules]
    /// The same for those values that need no second look.
    let plainRules: [PlainRule]
    var reader = RecordReader()
    /// The header that was read last; most files have the same.
    var header: Header?
    /// Rows that name their indicator as an earlier one did need not be looked up again.
    var known = KnownNames()
    /// The weeks and the names of rows that were read before, by their bytes.
    var knownWeeks = RowMemory<KnownWeek>(longest: 16)
    var knownIndicators = RowMemory<IndicatorIndex>(longest: 240)
    /// Rows that were read in the short way and are not yet recorded.
    var knownRows: [KnownRow] = []
    /// How many of them are recorded together.
    var rowsTogether = 1
    /// Whether rows that were read before may be taken by their bytes; the longer way is the
    /// reference for the short one.
    var isShortWayOpen = true

    /// What was given to be read, in its order.
    public private(set) var files: [File] = []
    /// The observations.
    public internal(set) var history: History
    /// What was found to be wrong or worth knowing.
    public internal(set) var diagnostics: Diagnostics
    /// What became of the rows.
    public internal(set) var rows = RowCounts()
    /// How many files or folders could not be read at all.
    public private(set) var unreadableFiles = 0

    /// An intake for a plan's indicators.
    ///
    /// - Parameters:
    ///   - plan: what may be reported, and the year of weeks that do not say theirs.
    ///   - decimal: how numbers are written, when the files' delimiters must not decide.
    ///   - allowed: warnings that are expected and not reported.
    public init(
        plan: Plan, decimal: NumberConvention? = nil, allowing allowed: Set<DiagnosticCode> = []
    ) {
        self.plan = plan
        self.decimal = decimal
        names = IndicatorNames(plan: plan)
        rules = ValueRules.all(of: plan)
        plainRules = rules.map(\.plain)
        history = History(plan: plan)
        diagnostics = Diagnostics(allowing: allowed)
    }

    /// Takes note of a file or folder that is not read.
    public mutating func report(_ code: DiagnosticCode, of path: String, _ message: Wording) {
        files.append(File(name: PersonalData.masked(path), isRead: false))
        diagnostics.add(code, in: file, message)
        if code.severity == .error { unreadableFiles += 1 }
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: the file's bytes; they may be read twice.
    ///   - path: the file's path; messages give it, and it may say the week.
    public mutating func read(_ source: inout some ByteSource, named path: String) {
        files.append(File(name: PersonalData.masked(path), isRead: true))
        // Should the file turn out not to be what it seemed, nothing of it may stay.
        let before = Snapshot(history: history, diagnostics: diagnostics, rows: rows)
        let stop = attempt(&source, path, isWindows1252: false)
        guard case .notUTF8 = stop else { return close(stop, before) }
        restore(before)
        do throws(ReadFailure) {
            try source.rewind()
        } catch {
            return close(.failed(error), before)
        }
        diagnostics.add(.encodingGuessed, in: file, IntakeMessages.encodingGuessed)
        close(attempt(&source, path, isWindows1252: true), before)
    }

    /// The file being read.
    var file: (number: Int, name: String) { (files.count - 1, files.last?.name ?? "") }

    /// What files have brought so far.
    private struct Snapshot {
        let history: History
        let diagnostics: Diagnostics
        let rows: RowCounts
    }

    private mutating func restore(_ before: Snapshot) {
        (history, diagnostics, rows) = (before.history, before.diagnostics, before.rows)
        // They lead to places in a history that is no more.
        knownWeeks.clear()
    }

    /// What follows from a file's having been read no further.
    private mutating func close(_ stop: RecordReader.Stop?, _ before: Snapshot) {
        switch stop {
        case nil, .notUTF8: break
        case .binary:
            restore(before)
            diagnostics.add(.binaryContent, in: file, IntakeMessages.binary)
        case .undecodable:
            diagnostics.add(
                .encoding, in: file, at: reader.undecodablePlace, IntakeMessages.encoding)
        case .failed(let failure):
            restore(before)
            diagnostics.add(.notReadable, in: file, IntakeMessages.notReadable(failure.reason))
            unreadableFiles += 1
        }
    }

    // MARK: One file

    /// Reads a file under the assumption of an encoding; says why it could not be read to its end.
    private mutating func attempt(
        _ source: inout some ByteSource, _ path: String, isWindows1252: Bool
    ) -> RecordReader.Stop? {
        reader.open(&source, isWindows1252: isWindows1252)
        let firstLine = reader.firstLine(from: &source)
        reader.delimiter = Delimiter.of(firstLine)
        if Delimiter.announced(by: firstLine) != nil,
            case .stopped(let stop) = nextRecord(&source)
        {
            return stop
        }
        switch nextRecord(&source) {
        case .stopped(let stop): return stop
        case .end:
            diagnostics.add(.emptyFile, in: file, IntakeMessages.emptyFile)
            return nil
        case .record: break
        }
        guard var form = form(path) else { return drain(&source) }
        while true {
            takeKnownRows(&form)
            switch nextRecord(&source) {
            case .end:
                finish(form)
                return nil
            case .stopped(let stop):
                if case .undecodable = stop { rejectRecord(form.columns) }
                finish(form)
                return stop
            case .record:
                if !take(&form) {
                    finish(form)
                    return drain(&source)
                }
            }
        }
    }

    /// Goes to the end of a file that is read no further: only there is it known that its bytes are
    /// what they seemed.
    private mutating func drain(_ source: inout some ByteSource) -> RecordReader.Stop? {
        while true {
            switch reader.next(from: &source) {
            case .record: continue
            case .end, .stopped(.undecodable): return nil
            case .stopped(let stop): return stop
            }
        }
    }

    /// The next record that is not blank.
    private mutating func nextRecord(_ source: inout some ByteSource) -> RecordReader.Outcome {
        while true {
            let outcome = reader.next(from: &source)
            guard case .record = outcome, reader.fault == nil, reader.isBlankRecord else {
                return outcome
            }
        }
    }

    /// What is said of a file when its rows are done.
    private mutating func finish(_ form: FileLayout) {
        if form.pastRows > 0 {
            diagnostics.add(
                .rowsOfOtherYear, in: file, IntakeMessages.rowsOfOtherYear(form.pastRows))
        }
        if let said = form.weekOfName, form.hasOtherWeeks, !form.hasWeekOfName {
            diagnostics.add(
                .weekDiffersFromName, in: file, IntakeMessages.weekDiffersFromName(said))
        }
    }
}

/// A header that was read, and what it says.
struct Header {
    let bytes: [UInt8]
    let delimiter: UInt8
    let columns: Columns
    /// Where the cells stand.
    let places: [TextPosition]
}

/// What the rows of one file have in common.
struct FileLayout {
    let columns: Columns
    let convention: NumberConvention
    /// The week of rows without a week column.
    let week: Week?
    /// The week that the file's name says, where the rows say theirs.
    let weekOfName: Week?
    /// Where the header's cells stand.
    let headerPlaces: [TextPosition]
    /// How rows are laid out, where they can be taken the short way.
    let layout: Intake.RowLayout?
    /// Columns without a header that have content all the same and were reported.
    var filledNameless: Set<Int> = []
    /// Rows of years before the plan's.
    var pastRows = 0
    /// Whether a row is of the week that the name says.
    var hasWeekOfName = false
    /// Whether a row is of another.
    var hasOtherWeeks = false
}

/// What stands between the cells of a row.
enum Delimiter {
    private static let all = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

    /// The delimiter that a file's first line shows: the one that Excel's `sep=;` names, else the
    /// one that stands there most often outside quotes.
    static func of(_ line: [UInt8]) -> UInt8 {
        if let announced = announced(by: line) { return announced }
        var isInQuotes = false
        var counts = all.map { _ in 0 }
        for byte in line {
            if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
            if !isInQuotes, let kind = all.firstIndex(of: byte) { counts[kind] += 1 }
        }
        let most = counts.max() ?? 0
        return all[counts.firstIndex(of: most) ?? 0]
    }

    /// The delimiter that Excel's first line `sep=;` announces.
    static func announced(by line: [UInt8]) -> UInt8? {
        guard line.count <= 16 else { return nil }
        let bare = line.filter { $0 != UInt8(ascii: "\"") }
        guard bare.count == 5, bare.starts(with: "sep=".utf8) else { return nil }
        return all.contains(bare[4]) ? bare[4] : nil
    }
}
