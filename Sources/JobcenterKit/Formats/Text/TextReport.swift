/// Writes reports for a terminal.
struct TextReport {
    private let report: Report
    private let language: Language
    private let tables: ReportTables
    private var page: TextPage

    static func text(of report: Report, in language: Language, _ style: TextStyle) -> String {
        var writer = TextReport(report, language, style)
        writer.write()
        return writer.page.text
    }

    private init(_ report: Report, _ language: Language, _ style: TextStyle) {
        self.report = report
        self.language = language
        page = TextPage(width: style.width, usesColor: style.usesColor)
        tables = ReportTables(
            report: report, language: language, page: .terminal(width: style.width))
    }

    private var heading: ReportHeading { ReportHeading(report: report, language: language) }

    private mutating func write() {
        switch report.content {
        case .scorecard(let scorecard):
            writeRemarks()
            if !page.text.isEmpty { page.line() }
            write(scorecard)
        case .bilag1(let bilag1): write(bilag1)
        case .summary(let summary): write(summary)
        case .whole(let summary, let bilag1, let scorecard):
            write(summary)
            page.line()
            write(bilag1)
            page.line()
            write(scorecard)
        }
    }

    // MARK: Parts

    private mutating func write(_ summary: Summary) {
        writeHeading(heading.title, verdict: heading.verdict)
        writeRemarks()
        if summary.houses.isEmpty {
            page.paragraph(StyledText(Wording.noTargetsAtAll[language]))
            return
        }
        TextGrid(table: tables.summary(summary)).write(to: &page)
        page.line()
        writeMarks()
    }

    private mutating func write(_ bilag1: Bilag1) {
        let own = ReportHeading(report: report.with(.bilag1(bilag1)), language: language)
        writeHeading(own.title, verdict: own.verdict)
        // In a report of all three they stand above the first.
        if case .bilag1 = report.content { writeRemarks() }
        let sections = bilag1.sections.map {
            tables.goals($0.rows, caption: $0.title[language])
        }
        for (number, table) in TextTable.aligned(sections).enumerated() {
            if number > 0 { page.line() }
            page.line([StyledText(sections[number].caption, .strong)])
            table.write(hasHeader: number == 0, to: &page)
        }
        page.line()
        writeLegend(own)
    }

    private mutating func write(_ scorecard: Scorecard) {
        let cards = scorecard.cards
        let targets = TextTable.aligned(cards.map { tables.targets($0.weeklyTargets) })
        let goals = TextTable.aligned(
            cards.map { tables.goals($0.annualGoals, caption: Wording.annualGoals[language]) })
        for (number, card) in cards.enumerated() {
            if number > 0 { page.line() }
            let (title, verdict) = (heading.title(of: card), heading.verdict(on: card))
            if card.weeklyTargets.isEmpty {
                writeHeading(title, verdict: nil)
                page.paragraph(StyledText(verdict))
            } else {
                writeHeading(title, verdict: verdict)
                writeNews(of: card)
                page.line()
                targets[number].write(to: &page)
            }
            if !card.annualGoals.isEmpty {
                page.line()
                goals[number].write(to: &page)
            }
        }
        page.line()
        if cards.contains(where: { !$0.weeklyTargets.isEmpty }) { writeMarks() }
        writeLegend(heading)
    }

    // MARK: Lines

    /// What the report is on, and the figures in one line.
    private mutating func writeHeading(_ title: String, verdict: String?) {
        page.line(StyledText(title, .strong), right: StyledText(verdict ?? "", .strong))
        page.rule()
    }

    /// What the reader must know of the data before the figures.
    private mutating func writeRemarks() {
        for remark in heading.remarks { page.paragraph(StyledText(remark, .strong)) }
    }

    private mutating func writeNews(of card: Scorecard.Card) {
        let lines = NewsSentences(language: language).lines(of: card, in: report.week)
        let title = card.hasNews ? Wording.newsTitle[language] + "  " : ""
        for (number, line) in lines.enumerated() {
            for (step, part) in wrapped(line, to: page.width - title.count - 2).enumerated() {
                let isFirst = number == 0 && step == 0
                let margin = isFirst ? title : spaces(title.count + (step > 0 ? 2 : 0))
                page.line([StyledText(margin, .strong), StyledText(part)])
            }
        }
    }

    private mutating func writeMarks() {
        page.parts(
            heading.marks.map { standing, words in
                [StyledText(standing.mark, standing.style), StyledText(" " + words, .faint)]
            })
    }

    private mutating func writeLegend(_ heading: ReportHeading) {
        for sentence in heading.legend { page.paragraph(StyledText(sentence, .faint)) }
    }
}
