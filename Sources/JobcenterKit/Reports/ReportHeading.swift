/// What stands above and below a report's figures in every format: title, verdict, what must be
/// known before the figures are believed, and what marks and columns mean.
struct ReportHeading {
    let report: Report
    let language: Language

    /// What the report is on.
    var title: String {
        let week = report.week.wording[language]
        switch report.content {
        case .bilag1: return "\(report.plan.municipality) · Bilag 1 · \(week)"
        case .scorecard, .summary, .whole:
            let name = (report.plan.followUp ?? .followUp)[language]
            return "\(name) · \(report.plan.municipality) · \(week)"
        }
    }

    /// The figures in one line.
    var verdict: String? {
        switch report.content {
        case .bilag1(let bilag1):
            let isOver = report.week.number == report.plan.weekCount
            let statuses = bilag1.sections.flatMap(\.sentences).map { $0.map(\.figures.status) }
            return Wording.verdict(statuses, isOver: isOver)[language]
        case .summary(let summary), .whole(let summary, _, _):
            let all = Wording.verdict(summary.rows.flatMap(\.cells).flatMap(\.statuses))
            let roles = MeasureRole.allCases.compactMap { role -> Wording? in
                let rows = summary.rows.filter { $0.measure.role == role }
                let statuses = rows.flatMap(\.cells).flatMap(\.statuses)
                return statuses.isEmpty
                    ? nil : .met(role, statuses.count { $0 == .met }, of: statuses.count)
            }
            return ([all] + roles).map { $0[language] }.joined(separator: " · ")
        case .scorecard: return nil
        }
    }

    /// What the reader must know of the data before the figures.
    var remarks: [String] {
        var remarks: [Wording] = []
        let cadences = report.plan.cadences
        if !report.hasReports, cadences.isEmpty || cadences.contains(.week) {
            remarks.append(.nothingReported(report.week))
        } else if let reported = report.reported, reported.all > 0 {
            remarks.append(.reported(reported))
        }
        remarks += report.longerPeriods.map { cadence, latest in
            .figures(cadence, through: latest?.name(inPlanOf: report.plan.year))
        }
        if report.rejectedRows > 0 || report.unreadableFiles > 0 {
            remarks.append(.leftOut(rows: report.rejectedRows, files: report.unreadableFiles))
        }
        for suspension in report.plan.suspensions where suspension.covers(report.week) {
            remarks.append(.suspended(suspension.reason))
        }
        return remarks.map { $0[language] }
    }

    func title(of card: Scorecard.Card) -> String {
        "\(card.house.name[language]) · \(report.week.wording[language])"
    }

    /// How a card's weekly targets stand, or that there are none.
    func verdict(on card: Scorecard.Card) -> String {
        let statuses = card.weeklyTargets.map(\.figures.status)
        return
            (statuses.isEmpty
            ? Wording.noWeeklyTargets(card.house.name) : .verdict(statuses))[language]
    }

    /// A weekly target's status in words.
    func words(_ status: TargetStatus) -> String {
        let tolerance = NumberFormatter(language: language).exact(report.plan.tolerance * 100)
        return status.wording(tolerance: tolerance)[language]
    }

    /// The marks of weekly targets and what they mean; suspended only where a plan suspends.
    var marks: [(standing: Standing, words: String)] {
        let statuses: [TargetStatus] =
            [.met, .near, .missed, .noData] + (report.plan.suspensions.isEmpty ? [] : [.suspended])
        return statuses.map { ($0.standing, words($0)) }
    }

    var marksLine: String {
        marks.map { $0.standing.mark + " " + $0.words }.joined(separator: ", ")
    }

    /// What the columns mean, in sentences.
    var legend: [String] {
        let hasTargets =
            switch report.content {
            case .scorecard(let scorecard):
                scorecard.cards.contains { !$0.weeklyTargets.isEmpty }
            case .bilag1, .summary: false
            case .whole: true
            }
        let cadences = report.goals.cadences
        let sentences: [Wording?] = [
            hasTargets ? .requiredLegend : nil,
            cadences.isEmpty ? nil : .projectionLegend(cadences),
        ]
        return sentences.compactMap { $0?[language] }
    }

    /// What exactly is counted, of the measures shown whose plan says so.
    var definitions: [String] {
        let shown = report.measures
        return report.plan.measures.compactMap { measure in
            guard shown.contains(measure.id), let definition = measure.definition else {
                return nil
            }
            return "\(measure.name[language]): \(definition[language])"
        }
    }
}

extension Measure {
    /// Its number among those followed up every week, where a name follows.
    var number: String { sharp.map { "\($0) " } ?? "" }
}
