extension ReportText {
    func write(_ overview: GoalOverview, to page: inout TextPage) {
        let goals = GoalTable(report: report, language: language)
        let sections = overview.sections.map {
            (section: $0, lines: goals.lines(of: $0.rows))
        }
        let widths = goals.table.widths(for: sections.flatMap(\.lines))
        let words = ReportHeading(overview, of: report, language)
        heading(words.title, verdict: words.verdict, to: &page)
        remarks(to: &page)
        for (number, entry) in sections.enumerated() {
            if number > 0 { page.line() }
            page.line([StyledText(entry.section.title[language], .strong)])
            goals.table.write(entry.lines, widths: widths, hasHeader: number == 0, to: &page)
        }
        page.line()
        for sentence in words.legend { page.paragraph(StyledText(sentence, .faint)) }
    }
}
