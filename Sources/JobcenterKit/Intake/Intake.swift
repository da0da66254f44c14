/// Takes observations out of files, and diagnostics of everything that is not understood.
public struct Intake: Sendable {
    /// What became of the rows. Every row read is in exactly one of the others.
    public struct RowCounts: Hashable, Sendable {
        /// All rows, counted as they come in.
        public internal(set) var read = 0
        /// Rows that became an observation.
        public internal(set) var accepted = 0
        /// Rows with a fault.
        public internal(set) var rejected = 0
        /// Rows whose value cell is empty: nothing is reported.
        public internal(set) var empty = 0
        /// Rows of what the plan does not ask for.
        public internal(set) var other = 0
        /// Rows with a fault that are of houses that were not asked for.
        var rejectedAside = 0
    }

    /// What was given to be read, as messages name it.
    public struct File: Hashable, Sendable {
        /// The path, without the digits of personal data.
        public let name: String
        /// Whether it was opened; what was not found or is no CSV file was not.
        public fileprivate(set) var isRead: Bool
    }

    /// Why a file cannot be opened.
    package struct Unopened: Error {
        let code: DiagnosticCode
        let reason: Wording

        /// A diagnostic and its reason.
        package init(code: DiagnosticCode, reason: Wording) {
            (self.code, self.reason) = (code, reason)
        }
    }

    let plan: Plan
    private let decimal: NumberConvention?
    /// The language of notes that are made of the data.
    let language: Language
    let houses: AskedHouses
    private let executor: any IntakeExecutor
    /// What a file is read with that is read alone.
    private var tools: IntakeTools
    /// What each worker reads files with that are read side by side.
    private var workers: [Worker] = []

    /// What was given to be read, in its order.
    public private(set) var files: [File] = []
    /// The observations.
    public internal(set) var history: History
    /// What was found to be wrong or worth knowing.
    public internal(set) var diagnostics: Diagnostics
    /// What became of the rows.
    public private(set) var rows = RowCounts()
    /// Rows that correct others, until everything is read.
    var corrections: [Correction] = []
    /// What rows were of that had a fault.
    private(set) var rejected: Set<RejectedRow> = []
    /// How many files or folders could not be read at all.
    public private(set) var unreadableFiles = 0

    /// An intake for a plan's indicators.
    ///
    /// - Parameters:
    ///   - plan: what may be reported, and the year of weeks that do not say theirs.
    ///   - decimal: how numbers are written, when the files' delimiters must not decide.
    ///   - allowed: warnings that are expected and not reported.
    ///   - language: the language of notes that say which value a correction replaced.
    ///   - houses: those whose rows are looked at; what is wrong with those of other houses is only
    ///     counted. `nil` for all.
    public init(
        plan: Plan, decimal: NumberConvention? = nil, allowing allowed: Set<DiagnosticCode> = [],
        language: Language = .danish, houses: [House]? = nil
    ) {
        self.init(
            plan: plan, decimal: decimal, allowing: allowed, language: language,
            houses: houses, executor: InPlace())
    }

    /// An intake that shares its work.
    ///
    /// - Parameters:
    ///   - executor: what runs parts of the work side by side; what comes out does not depend on it.
    ///   - capacity: the bytes of a file that are held at once.
    ///   - smallestPart: the bytes of a file that are worth being read apart.
    package init(
        plan: Plan, decimal: NumberConvention? = nil, allowing allowed: Set<DiagnosticCode> = [],
        language: Language = .danish, houses: [House]? = nil, executor: any IntakeExecutor,
        capacity: Int? = nil,
        smallestPart: Int = 64 * 1024
    ) {
        (self.plan, self.decimal, self.executor) = (plan, decimal, executor)
        self.language = language
        self.houses = AskedHouses(houses, of: plan)
        tools = IntakeTools(
            plan: plan, houses: self.houses, executor: executor, capacity: capacity,
            smallestPart: smallestPart)
        history = History(plan: plan)
        diagnostics = Diagnostics(allowing: allowed)
    }

    /// Takes note of a file or folder that is not read.
    public mutating func report(_ code: DiagnosticCode, of path: String, _ message: Wording) {
        refuse(begin(path), Unopened(code: code, reason: message))
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
        let number = begin(path)
        // What came before is let go of before it changes, so that it is not copied.
        let found = file(path, number, after: earlierFiles).read(&source, with: &tools)
        add(found, number)
    }

    /// Reads files, side by side where there are workers for it. What comes out is what reading one
    /// after the other brings.
    ///
    /// - Parameters:
    ///   - paths: the files' paths.
    ///   - open: opens the file that has a number among the paths.
    package mutating func read<Source: ByteSource>(
        _ paths: [String], _ open: @Sendable (Int) throws(Unopened) -> Source
    ) {
        let width = min(executor.width, paths.count)
        let numbers = paths.map { begin($0) }
        guard width > 1 else {
            for (path, number) in zip(paths, numbers) {
                readAlone(path, number) { () throws(Unopened) in try open(number - numbers[0]) }
            }
            return
        }
        while workers.count < width { workers.append(Worker(like: tools)) }
        do {
            let pending = zip(paths, numbers).map { file($0, $1, after: earlierFiles) }
            executor.change(&workers, first: width) { position, worker in
                worker.found = stride(from: position, to: pending.count, by: width).map { file in
                    worker.read(pending[file]) { () throws(Unopened) in try open(file) }
                }
            }
        }
        for (file, path) in paths.enumerated() {
            switch workers[file % width].found[file / width] {
            case .success(let found) where !history.overlaps(found.history):
                add(found, numbers[file])
            case .success:
                // Which of two values stands, and what is said of the other, is known in order only.
                readAlone(path, numbers[file]) { () throws(Unopened) in try open(file) }
            case .failure(let reason): refuse(numbers[file], reason)
            }
        }
        for position in workers.indices { workers[position].found = [] }
    }

    private mutating func readAlone<Source: ByteSource>(
        _ path: String, _ number: Int, _ open: () throws(Unopened) -> Source
    ) {
        do throws(Unopened) {
            var source = try open()
            let found = file(path, number, after: earlierFiles).read(&source, with: &tools)
            source.close()
            add(found, number)
        } catch {
            refuse(number, error)
        }
    }

    /// Takes note of a path; its number.
    private mutating func begin(_ path: String) -> Int {
        files.append(File(name: PersonalData.masked(path), isRead: true))
        return files.count - 1
    }

    private mutating func refuse(_ number: Int, _ reason: Unopened) {
        files[number].isRead = false
        diagnostics.add(reason.code, in: (number, files[number].name), reason.reason)
        if reason.code.severity == .error { unreadableFiles += 1 }
    }

    private func file(_ path: String, _ number: Int, after earlier: EarlierFiles) -> FileIntake {
        FileIntake(
            path, number: number, plan: plan, decimal: decimal, houses: houses, after: earlier)
    }

    private mutating func add(_ found: FileIntake.Findings, _ number: Int) {
        rows.add(found.rows)
        if found.isUnreadable { unreadableFiles += 1 }
        diagnostics.add(found.diagnostics)
        history.add(found.history, number: number, lines: found.lines)
        corrections += found.corrections
        rejected.formUnion(found.rejected)
    }

    /// Takes a row back that was accepted.
    mutating func reject(_ row: RejectedRow) {
        rows.accepted -= 1
        if !houses.contain(indicator: row.indicator) { rows.rejectedAside += 1 }
        rows.rejected += 1
        rejected.insert(row)
    }

    private var earlierFiles: EarlierFiles {
        EarlierFiles(history: history, files: files, diagnostics: diagnostics)
    }
}

/// What reads one of several files that are read at the same time.
private struct Worker: Sendable {
    private var tools: IntakeTools
    var found: [Result<FileIntake.Findings, Intake.Unopened>] = []

    /// - Parameter tools: what files were read with so far; what they said is known already.
    init(like tools: IntakeTools) {
        self.tools = tools.ofOne
    }

    mutating func read<Source: ByteSource>(
        _ file: FileIntake, _ open: () throws(Intake.Unopened) -> Source
    ) -> Result<FileIntake.Findings, Intake.Unopened> {
        do throws(Intake.Unopened) {
            var source = try open()
            let found = file.read(&source, with: &tools)
            source.close()
            return .success(found)
        } catch {
            return .failure(error)
        }
    }
}
