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
    /// How far the figures of longer periods go, of what is shown: the last past period of each
    /// cadence in which anything is reported.
    let longerPeriods: [(cadence: Cadence, latest: Period?)]
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
        let shown = content.units(of: plan).flatMap { plan.indicators(of: $0) }
        longerPeriods = Cadence.allCases.dropFirst().compactMap { cadence in
            let indicators = shown.filter { plan.cadences[$0.position] == cadence }
            if indicators.isEmpty { return nil }
            let past = cadence.periods(in: plan.year)
                .prefix(plan.pastPeriods(of: cadence, in: week))
            let latest = past.last { period in
                indicators.contains { intake.history.value(of: $0, in: period) != nil }
            }
            return (cadence, latest)
        }
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

    /// The annual goals shown, in their order.
    var goals: [AnnualGoal] {
        switch content {
        case .scorecard(let scorecard): scorecard.cards.flatMap(\.annualGoals).map(\.goal)
        case .bilag1(let bilag1), .whole(_, let bilag1, _):
            bilag1.sections.flatMap(\.rows).map(\.goal)
        case .summary: []
        }
    }

    /// The ids of the measures shown.
    var measures: Set<String> {
        let targets: [Measure] =
            switch content {
            case .scorecard(let scorecard), .whole(_, _, let scorecard):
                scorecard.cards.flatMap(\.weeklyTargets).map(\.target.measure)
            case .summary(let summary): summary.rows.map(\.measure)
            case .bilag1: []
            }
        return Set((targets + goals.map(\.measure)).map(\.id))
    }

    /// The same report with other figures.
    func with(_ content: Content) -> Report {
        var report = self
        report.content = content
        return report
    }
}

extension Report.Content {
    /// The houses, and the house-wide unit, whose figures are shown.
    fileprivate func units(of plan: Plan) -> [House] {
        switch self {
        case .scorecard(let scorecard): scorecard.cards.map(\.house)
        case .summary(let summary): summary.houses
        case .bilag1, .whole: plan.units
        }
    }
}

extension [AnnualGoal] {
    /// How often the goals are read, the shortest period first.
    var cadences: [Cadence] {
        Cadence.allCases.filter { cadence in contains { $0.cadence == cadence } }
    }
}
