/// Writes GitHub-flavoured Markdown, aligned so that it also reads as plain text.
struct Markdown {
    private(set) var text = ""

    static func text(of report: Report, in language: Language) -> String {
        var writer = Markdown()
        let heading = ReportHeading(report: report, language: language)
        let tables = ReportTables(report: report, language: language, page: .document)
        writer.write(heading)
        switch report.content {
        case .scorecard(let scorecard): writer.write(scorecard, tables)
        case .bilag1(let bilag1): writer.write(bilag1, level: 2, tables)
        case .summary(let summary):
            writer.write(tables.summary(summary))
            writer.text += "\n" + heading.marksLine.markdown + "\n"
        case .whole(let summary, let bilag1, let scorecard):
            writer.heading(2, Wording.summary[language])
            writer.write(tables.summary(summary))
            writer.blank()
            writer.heading(2, "Bilag 1")
            writer.write(bilag1, level: 3, tables)
            writer.blank()
            writer.write(scorecard, tables)
        }
        writer.text += "\n" + heading.legend.map { $0.markdown + "  \n" }.joined()
        return writer.text
    }

    // MARK: Parts

    private mutating func write(_ heading: ReportHeading) {
        self.heading(1, heading.title)
        if let verdict = heading.verdict { text += "**\(verdict.markdown)**\n\n" }
        for remark in heading.remarks { text += "> \(remark.markdown)\n\n" }
    }

    private mutating func write(_ scorecard: Scorecard, _ tables: ReportTables) {
        let (week, language) = (tables.report.week, tables.language)
        let headings = ReportHeading(report: tables.report, language: language)
        for (number, card) in scorecard.cards.enumerated() {
            if number > 0 { text += "\n" }
            heading(2, headings.title(of: card))
            text += headings.verdict(on: card).markdown + "\n\n"
            if !card.weeklyTargets.isEmpty {
                list(NewsSentences(language: language).lines(of: card, in: week))
                blank()
                write(tables.targets(card.weeklyTargets))
                blank()
            }
            if !card.annualGoals.isEmpty {
                write(tables.goals(card.annualGoals, caption: ""))
            }
        }
    }

    private mutating func write(_ bilag1: Bilag1, level: Int, _ tables: ReportTables) {
        for (number, section) in bilag1.sections.enumerated() {
            if number > 0 { text += "\n" }
            heading(level, section.title[tables.language])
            write(tables.goals(section.rows, caption: ""))
        }
    }

    // MARK: Elements

    mutating func blank() { text += "\n" }

    /// A heading with a blank line after it.
    mutating func heading(_ level: Int, _ title: String) {
        text += String(repeating: "#", count: level) + " \(title.markdown)\n\n"
    }

    mutating func list(_ items: [String]) {
        for item in items { text += "- \(item.markdown)\n" }
    }

    /// A table, and what is remarked on its rows; that of a grid has no words above its labels.
    mutating func write(_ table: Table) {
        let corner = table.kind == .grid ? "" : table.corner
        let lines =
            [[corner] + table.columns.map(\.header)]
            + table.rows.map { [$0.label] + $0.cells.map(\.text) }
        let cells = lines.map { $0.map(\.markdown) }
        let isLeft = [true] + table.columns.map { $0.content != .figures }
        let widths = isLeft.indices.map { column in
            cells.reduce(3) { max($0, DisplayWidth.of($1[column])) }
        }
        func write(_ cells: [String]) { text += "| " + cells.joined(separator: " | ") + " |\n" }
        for (number, line) in cells.enumerated() {
            write(
                line.enumerated().map { column, cell in
                    let padding = spaces(widths[column] - DisplayWidth.of(cell))
                    return isLeft[column] ? cell + padding : padding + cell
                })
            guard number == 0 else { continue }
            write(
                zip(widths, isLeft).map { width, isLeft in
                    String(repeating: "-", count: width - 1) + (isLeft ? "-" : ":")
                })
        }
        let notes = table.rows.compactMap { row in row.note.map { "\(row.label) – \($0)" } }
        if !notes.isEmpty { blank() }
        list(notes)
    }
}

extension String {
    /// The text as words of Markdown: nothing in it is taken as markup.
    fileprivate var markdown: String {
        legible.replacing { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$": "\\\(scalar)"
            default: nil
            }
        }
    }
}
