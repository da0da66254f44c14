/// What a command tells its reader about one week of a plan: figures only, no words and no layout.
public struct Report: Sendable {
    /// The figures, by command.
    public enum Content: Sendable {
        /// The cards of the houses asked for.
        case scorecard(Scorecard)
        /// Every annual goal, as the plan's appendix lists them.
        case bilag1(Bilag1)
        /// The measures down and the houses across.
        case summary(Summary)
        /// All three in one document.
        case whole(Summary, Bilag1, Scorecard)
    }

    /// The plan reported on.
    public let plan: Plan
    /// The week reported on.
    public let week: Week
    /// Whether anything at all is reported for the week.
    public let hasReports: Bool
    /// How many rows were left out of the report because they have faults.
    public let rejectedRows: Int
    /// How many files were left out because they could not be read.
    public let unreadableFiles: Int
    /// The figures.
    public private(set) var content: Content

    /// A report on a week of the plan's year.
    ///
    /// - Parameters:
    ///   - content: the figures worked out of what was read.
    ///   - week: the week that the figures are of.
    ///   - plan: the plan that they were worked out for.
    ///   - intake: everything that was read.
    public init(_ content: Content, in week: Week, plan: Plan, intake: Intake) {
        self.content = content
        self.plan = plan
        self.week = week
        hasReports = intake.history.hasReports(in: week.period)
        rejectedRows = intake.rows.rejected - intake.rows.rejectedAside
        unreadableFiles = intake.unreadableFiles
    }

    /// Which of the weekly targets shown have a value in the week; `nil` where none are shown.
    public var reported: Reported? {
        switch content {
        case .scorecard(let scorecard): Reported(scorecard)
        case .bilag1: nil
        case .summary(let summary), .whole(let summary, _, _): Reported(summary)
        }
    }

    /// The same report with other figures.
    func with(_ content: Content) -> Report {
        var report = self
        report.content = content
        return report
    }
}
