/// Writes reports as one self-contained page: no script, and nothing loaded from elsewhere.
struct HTMLPage {
    let report: Report
    let language: Language

    private var heading: ReportHeading { ReportHeading(report: report, language: language) }
    private var tables: ReportTables {
        ReportTables(report: report, language: language, page: .document)
    }
    private var charts: ReportCharts { ReportCharts(report: report, language: language) }

    var document: String {
        let heading = heading
        var page = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(heading.title.markup)</title>
            <style>
            \(PageStyle.css)
            </style>
            </head>
            <body>
            <header>
            <h1>\(heading.title.markup)</h1>

            """
        if let verdict = heading.verdict { page += "<p class=\"verdict\">\(verdict.markup)</p>\n" }
        for remark in heading.remarks { page += "<p class=\"remark\">\(remark.markup)</p>\n" }
        page += "</header>\n<main>\n"
        switch report.content {
        case .scorecard(let scorecard): page += scorecard.cards.map(section).joined()
        case .bilag1(let bilag1): page += section(bilag1, withoutCharts: [])
        case .summary(let summary): page += section(summary, isLinked: false)
        case .whole(let summary, let bilag1, let scorecard):
            page += section(summary, isLinked: true)
            // The houses' goals have their charts on the houses' cards.
            page += section(bilag1, withoutCharts: Set(scorecard.cards.map(\.house)))
            page += scorecard.cards.map(section).joined()
        }
        page += "</main>\n<footer>\n<p>\(heading.marksLine.markup)</p>\n"
        for sentence in heading.legend { page += "<p>\(sentence.markup)</p>\n" }
        for definition in heading.definitions { page += "<p>\(definition.markup)</p>\n" }
        return page + "</footer>\n</body>\n</html>\n"
    }

    // MARK: Sections

    private func section(_ summary: Summary, isLinked: Bool) -> String {
        "<section id=\"summary\">\n" + html(tables.summary(summary), isLinked: isLinked)
            + "</section>\n"
    }

    private func section(_ bilag1: Bilag1, withoutCharts houses: Set<House>) -> String {
        var text = "<section id=\"bilag1\">\n<h2>Bilag 1</h2>\n"
        for section in bilag1.sections {
            text += html(tables.goals(section.rows, caption: section.title[language]))
            let rows = section.rows.filter { !houses.contains($0.goal.house) }
            text += html(rows.compactMap(charts.figure))
        }
        return text + "</section>\n"
    }

    private func section(_ card: Scorecard.Card) -> String {
        let targets = card.weeklyTargets
        var text = "<section class=\"card\" id=\"\(card.house.id.markup)\">\n"
        text += "<h2>\(heading.title(of: card).markup)</h2>\n"
        text += "<p class=\"verdict\">\(heading.verdict(on: card).markup)</p>\n"
        if !targets.isEmpty {
            let news = NewsSentences(language: language).lines(of: card, in: report.week)
            text += "<ul class=\"news\">\n"
            text += news.map { "<li>\($0.markup)</li>\n" }.joined() + "</ul>\n"
            text += html(tables.targets(targets))
        }
        if !card.annualGoals.isEmpty {
            text += html(
                tables.goals(card.annualGoals, caption: Wording.annualGoals[language]))
        }
        let figures =
            report.plan.byMeasure(targets).map(charts.figure)
            + card.annualGoals.compactMap(charts.figure)
        if !figures.isEmpty {
            let cadences = card.annualGoals.map(\.goal).cadences
            let legend = Wording.chartLegend(cadences.isEmpty ? [.week] : cadences)
            text += "<h3>\(Wording.charts[language].markup)</h3>\n"
            text += "<p>\(legend[language].markup)</p>\n"
        }
        return text + html(figures) + "</section>\n"
    }

    // MARK: Elements

    private func html(_ figures: [ReportCharts.Figure]) -> String {
        let texts = figures.map { figure in
            "<figure>\n\(figure.chart.svg)\n<figcaption><b>\(figure.title.markup)</b> "
                + "\(figure.words.markup)</figcaption>\n</figure>\n"
        }
        return texts.isEmpty ? "" : "<div class=\"charts\">\n" + texts.joined() + "</div>\n"
    }

    private func html(_ table: Table, isLinked: Bool = false) -> String {
        let label = "\(table.caption) – \(Wording.scrollable[language])".markup
        var text = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">\n"
        text += "<table class=\"\(table.kind.rawValue)\">\n"
        text += "<caption>\(table.caption.markup)</caption>\n<thead><tr>"
        text += "<th scope=\"col\">\(table.corner.markup)</th>"
        for column in table.columns {
            let style = column.content == .words ? " class=\"words\"" : ""
            text += "<th scope=\"col\"\(style)>\(column.header.markup)</th>"
        }
        text += "</tr></thead>\n<tbody>\n"
        let rows = table.rows.map { row in
            let cells = zip(table.columns, row.cells).map { column, cell in
                html(cell, column.content, isLinked: isLinked)
            }
            return "<tr><th scope=\"row\">\(header(of: row))</th>\(cells.joined())</tr>"
        }
        return text + rows.joined(separator: "\n") + "\n</tbody>\n</table>\n</div>\n"
    }

    private func header(of row: Row) -> String {
        let label =
            row.indicator.map { "<span id=\"\(anchor($0))\">\(row.label.markup)</span>" }
            ?? row.label.markup
        guard let note = row.note else { return label }
        return label + "<span class=\"note\">\(note.markup)</span>"
    }

    private func html(_ cell: Cell, _ content: Table.Column.Content, isLinked: Bool) -> String {
        switch content {
        case .figures: return "<td>\(cell.text.markup)</td>"
        case .words:
            let standing = cell.standing.map { " " + $0.rawValue } ?? ""
            return "<td class=\"words\(standing)\">\(cell.text.markup)</td>"
        case .marks:
            let marks = cell.marks.map { html($0, isLinked: isLinked) }
            return "<td>"
                + (marks.isEmpty ? cell.text.markup : marks.joined(separator: " ")) + "</td>"
        }
    }

    private func html(_ mark: Mark, isLinked: Bool) -> String {
        let words = mark.words.markup
        let style = "class=\"\(mark.standing.rawValue)\" title=\"\(words)\""
        let text =
            "<span aria-hidden=\"true\">\(mark.standing.mark)</span>"
            + "<span class=\"hidden\">\(words)</span>"
        return isLinked
            ? "<a \(style) href=\"#\(anchor(mark.indicator))\">\(text)</a>"
            : "<span \(style)>\(text)</span>"
    }

    /// What an indicator's row is called in links.
    private func anchor(_ indicator: Indicator) -> String {
        [indicator.house, indicator.measure, indicator.group].filter { !$0.isEmpty }
            .joined(separator: "_").markup
    }
}
