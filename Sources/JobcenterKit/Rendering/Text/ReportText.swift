/// How text is laid out.
public struct TextStyle: Hashable, Sendable {
    /// The cells of a line.
    public let width: Int
    /// Whether marks and headings are coloured; nothing is said by colour alone.
    public let usesColor: Bool
    /// Whether diagnostics show the line of the file that they are about.
    public let showsSource: Bool

    /// The narrowest page; on a narrower terminal lines wrap.
    public static let narrowest = 60
    /// The width where none is known.
    public static let usual = 80

    /// A layout.
    ///
    /// - Parameter width: the cells of a line; fewer than 60 count as 60, more than 160 as 160.
    public init(width: Int = usual, usesColor: Bool = false, showsSource: Bool = false) {
        self.width = min(max(width, Self.narrowest), 160)
        self.usesColor = usesColor
        self.showsSource = showsSource
    }
}

/// Writes reports for a terminal.
struct ReportText {
    let report: Report
    let language: Language
    let style: TextStyle

    var document: String {
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        switch report.content {
        case .scorecard(let scorecard): write(scorecard, to: &page)
        case .bilag1(let overview): write(overview, to: &page)
        case .summary(let summary): write(summary, to: &page)
        }
        return page.text
    }

    var figures: Figures { Figures(language: language) }

    /// What the follow-up is called, and where.
    var title: String {
        let name = report.plan.followUp ?? ReportWords.followUp
        return "\(name[language]) · \(report.plan.municipality)"
    }

    /// The report's heading, and what must be known before its figures are believed.
    func heading(_ title: String, verdict: Wording?, to page: inout TextPage) {
        let left = Inked("\(title) · \(ReportWords.week(report.week)[language])", .strong)
        page.line(left, right: Inked(verdict?[language] ?? "", .strong))
        page.rule()
    }

    /// What the reader must know of the data before the figures.
    func remarks(to page: inout TextPage) {
        let all = report.plan.weeklyTargets.count
        if report.reportedIndicators == 0 {
            page.paragraph(Inked(ReportWords.nothingReported(report.week)[language], .bad))
        }
        if report.reportedIndicators < all {
            page.paragraph(
                Inked(
                    ReportWords.reported(report.reportedIndicators, of: all)[language], .strong))
        }
        if report.rejectedRows > 0 || report.unreadableFiles > 0 {
            page.paragraph(
                Inked(
                    ReportWords.leftOut(
                        rows: report.rejectedRows, files: report.unreadableFiles)[language], .bad))
        }
        for suspension in report.plan.suspensions where suspension.covers(report.week) {
            page.paragraph(Inked(ReportWords.suspended(suspension.reason)[language]))
        }
    }

    /// The marks and what they mean.
    func legend(to page: inout TextPage) {
        let tolerance = figures.exact(report.plan.tolerance * 100)
        page.parts(
            shownStatuses.map { status in
                [
                    Inked(ReportWords.mark(status), status.ink),
                    Inked(" " + ReportWords.words(status, tolerance: tolerance)[language], .faint),
                ]
            })
    }

    /// The statuses that a legend explains: suspended only where a plan suspends.
    private var shownStatuses: [TargetStatus] {
        [.met, .near, .missed, .noData] + (report.plan.suspensions.isEmpty ? [] : [.suspended])
    }
}

extension TargetStatus {
    var ink: Ink {
        switch self {
        case .met: .good
        case .near: .fair
        case .missed: .bad
        case .noData, .suspended: .faint
        }
    }
}

extension GoalStatus {
    var ink: Ink {
        switch self {
        case .onTrack, .met: .good
        case .atRisk: .fair
        case .offTrack, .missed: .bad
        case .noData: .faint
        }
    }
}
