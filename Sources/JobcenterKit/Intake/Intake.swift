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
    private let decimal: NumberConvention?
    private var tools: IntakeTools

    /// What was given to be read, in its order.
    public private(set) var files: [File] = []
    /// The observations.
    public private(set) var history: History
    /// What was found to be wrong or worth knowing.
    public internal(set) var diagnostics: Diagnostics
    /// What became of the rows.
    public private(set) var rows = RowCounts()
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
        self.init(plan: plan, decimal: decimal, allowing: allowed, executor: InPlace())
    }

    /// An intake that shares its work.
    ///
    /// - Parameters:
    ///   - executor: what runs parts of the work side by side; what comes out does not depend on it.
    ///   - capacity: the bytes of a file that are held at once.
    ///   - smallestPart: the bytes of a file that are worth being read apart.
    package init(
        plan: Plan, decimal: NumberConvention? = nil, allowing allowed: Set<DiagnosticCode> = [],
        executor: any IntakeExecutor, capacity: Int? = nil, smallestPart: Int = 64 * 1024
    ) {
        (self.plan, self.decimal) = (plan, decimal)
        tools = IntakeTools(
            plan: plan, executor: executor, capacity: capacity, smallestPart: smallestPart)
        history = History(plan: plan)
        diagnostics = Diagnostics(allowing: allowed)
    }

    /// Takes note of a file or folder that is not read.
    public mutating func report(_ code: DiagnosticCode, of path: String, _ message: Wording) {
        files.append(File(name: PersonalData.masked(path), isRead: false))
        diagnostics.add(code, in: (files.count - 1, files.last?.name ?? ""), message)
        if code.severity == .error { unreadableFiles += 1 }
    }

    /// Reads a file that is at hand.
    ///
    /// - Parameters:
    ///   - bytes: the file's bytes.
    ///   - path: the file's path; messages give it, and it may say the week.
    public mutating func read(_ bytes: [UInt8], named path: String) {
        var source = ByteArraySource(bytes)
        read(&source, named: path)
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: the file's bytes; they may be read twice.
    ///   - path: the file's path; messages give it, and it may say the week.
    public mutating func read(_ source: inout some ByteSource, named path: String) {
        files.append(File(name: PersonalData.masked(path), isRead: true))
        let number = files.count - 1
        let read = FileIntake(
            path, number: number, plan: plan, decimal: decimal, after: earlierFiles
        ).read(&source, with: &tools)
        let (found, findings, lines) = (read.history, read.diagnostics, read.lines)
        rows.add(read.rows)
        if read.isUnreadable { unreadableFiles += 1 }
        diagnostics.add(findings)
        history.add(found, number: number, lines: lines)
    }

    private var earlierFiles: EarlierFiles {
        EarlierFiles(history: history, files: files, diagnostics: diagnostics)
    }
}
