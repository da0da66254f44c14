/// What checking data came to: no figures, only what was read and what is wrong with it.
public struct Validation: Sendable {
    /// The files that were read, and those that could not be.
    public let files: [Intake.File]
    /// What became of the rows.
    public let rows: Intake.RowCounts
    /// What was found, in the order of files and places.
    public let diagnostics: [Diagnostic]
    /// All that was found; of each severity at most a thousand are listed.
    private let found: Diagnostics
    /// Whether warnings count as errors.
    public let isStrict: Bool

    /// What an intake's reading came to.
    public init(_ intake: Intake, isStrict: Bool = false) {
        files = intake.files
        rows = intake.rows
        diagnostics = intake.diagnostics.sorted
        found = intake.diagnostics
        self.isStrict = isStrict
    }

    /// How many of a severity were found.
    public func count(_ severity: Severity) -> Int { found.count(of: severity) }

    /// How many of a severity are of rows of houses that were not asked for.
    public func countAside(_ severity: Severity) -> Int { found.countAside(of: severity) }

    /// How many files were read.
    public var filesRead: Int { files.count { $0.isRead } }

    /// How many of a severity were found and are not listed.
    public func unlisted(_ severity: Severity) -> Int {
        count(severity) - diagnostics.count { $0.severity == severity }
    }

    /// Whether a diagnostic fails the data.
    func isFailure(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
    }
}
