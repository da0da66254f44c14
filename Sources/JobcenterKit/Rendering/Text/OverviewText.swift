extension ReportText {
    func write(_ overview: GoalOverview, to page: inout TextPage) {
        let goals = GoalTable(report: report, language: language)
        let sections = overview.sections.map {
            (section: $0, lines: goals.lines(of: $0.rows))
        }
        let widths = goals.table.widths(for: sections.flatMap(\.lines))
        heading("\(report.plan.municipality) · Bilag 1", verdict: verdict(of: overview), to: &page)
        remarks(to: &page)
        for (number, entry) in sections.enumerated() {
            if number > 0 { page.line() }
            page.line([Inked(entry.section.title[language], .strong)])
            goals.table.write(entry.lines, widths: widths, hasHeader: number == 0, to: &page)
        }
        page.line()
        page.paragraph(Inked(ReportWords.projectionLegend[language], .faint))
    }

    private func verdict(of overview: GoalOverview) -> Wording {
        let statuses = overview.sections.flatMap(\.rows).map(\.figures.status)
        let isOver = report.week.number == report.plan.weekCount
        return isOver
            ? ReportWords.goalVerdict(met: statuses.count { $0 == .met }, of: statuses.count)
            : ReportWords.goalVerdict(
                onTrack: statuses.count { $0 == .onTrack }, of: statuses.count)
    }
}
