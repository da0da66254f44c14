/// What stands above and below a report in every format: title, verdict, and what must be known
/// before its figures are believed.
struct ReportHeading {
    let report: Report
    let language: Language

    init(report: Report, language: Language) {
        self.report = report
        self.language = language
    }

    /// The heading of the overview alone, where it is part of a longer report.
    init(_ overview: GoalOverview, of report: Report, _ language: Language) {
        self.init(report: report.with(.bilag1(overview)), language: language)
    }

    /// What the report is on.
    var title: String {
        let name = (report.plan.followUp ?? ReportMessages.followUp)[language]
        let place = report.plan.municipality
        let week = ReportMessages.week(report.week)[language]
        switch report.content {
        case .bilag1: return "\(place) · Bilag 1 · \(week)"
        case .scorecard, .summary, .whole: return "\(name) · \(place) · \(week)"
        }
    }

    /// The figures in one line.
    var verdict: String? {
        switch report.content {
        case .bilag1(let overview): verdict(of: overview)[language]
        case .summary(let summary), .whole(let summary, _, _): verdict(of: summary)[language]
        case .scorecard: nil
        }
    }

    private func verdict(of summary: Summary) -> Wording {
        let statuses = summary.rows.flatMap(\.cells).flatMap(\.statuses)
        return ReportMessages.verdict(statuses)
    }

    private func verdict(of overview: GoalOverview) -> Wording {
        let statuses = overview.sections.flatMap(\.rows).map(\.figures.status)
        let isOver = report.week.number == report.plan.weekCount
        return isOver
            ? ReportMessages.goalVerdict(met: statuses.count { $0 == .met }, of: statuses.count)
            : ReportMessages.goalVerdict(
                onTrack: statuses.count { $0 == .onTrack }, of: statuses.count)
    }

    /// What the reader must know of the data before the figures.
    var remarks: [String] {
        var remarks: [Wording] = []
        let all = report.plan.weeklyTargets.count
        if !report.hasReports {
            remarks.append(ReportMessages.nothingReported(report.week))
        }
        if report.reportedIndicators < all {
            remarks.append(ReportMessages.reported(report.reportedIndicators, of: all))
        }
        if report.rejectedRows > 0 || report.unreadableFiles > 0 {
            remarks.append(
                ReportMessages.leftOut(rows: report.rejectedRows, files: report.unreadableFiles))
        }
        for suspension in report.plan.suspensions where suspension.covers(report.week) {
            remarks.append(ReportMessages.suspended(suspension.reason))
        }
        return remarks.map { $0[language] }
    }

    /// The marks of weekly targets and what they mean; suspended only where a plan suspends.
    var marks: [(status: TargetStatus, words: String)] {
        let tolerance = NumberFormatter(language: language).exact(report.plan.tolerance * 100)
        let statuses: [TargetStatus] =
            [.met, .near, .missed, .noData] + (report.plan.suspensions.isEmpty ? [] : [.suspended])
        return statuses.map { ($0, ReportMessages.words($0, tolerance: tolerance)[language]) }
    }

    /// The marks in one line of words.
    var marksLine: String {
        marks.map { ReportMessages.mark($0.status) + " " + $0.words }.joined(separator: " · ")
    }

    /// What the columns mean, in sentences.
    var legend: [String] {
        let (hasTargets, hasGoals) =
            switch report.content {
            case .scorecard(let scorecard):
                (
                    scorecard.cards.contains { !$0.weeklyTargets.isEmpty },
                    scorecard.cards.contains { !$0.annualGoals.isEmpty }
                )
            case .bilag1: (false, true)
            case .summary: (false, false)
            case .whole: (true, true)
            }
        return [
            hasTargets ? ReportMessages.requiredLegend[language] : nil,
            hasGoals ? ReportMessages.projectionLegend[language] : nil,
        ].compactMap { $0 }
    }
}
