/// Writes reports as GitHub-flavoured Markdown, aligned so that it also reads as plain text.
struct ReportMarkdown {
    let report: Report
    let language: Language

    var document: String {
        let words = ReportHeading(report: report, language: language)
        var text = "# \(words.title.markdown)\n\n"
        if let verdict = words.verdict { text += "**\(verdict.markdown)**\n\n" }
        for remark in words.remarks { text += "> \(remark.markdown)\n\n" }
        switch report.content {
        case .scorecard(let scorecard): text += cards(of: scorecard, level: 2)
        case .bilag1(let overview): text += sections(of: overview, level: 2)
        case .summary(let summary): text += table(of: summary)
        case .whole(let summary, let overview, let scorecard):
            text += "## \(ReportMessages.summary[language])\n\n" + table(of: summary)
            text += "\n## Bilag 1\n\n" + sections(of: overview, level: 3)
            text += "\n" + cards(of: scorecard, level: 2)
        }
        if case .summary = report.content { text += "\n" + words.marksLine.markdown + "\n" }
        text += "\n" + words.legend.map { $0.markdown + "  \n" }.joined()
        return text
    }

    private func heading(_ level: Int, _ title: String) -> String {
        String(repeating: "#", count: level) + " \(title.markdown)\n\n"
    }

    // MARK: Scorecard

    private func cards(of scorecard: Scorecard, level: Int) -> String {
        scorecard.cards.map { card in
            var text = heading(
                level,
                "\(card.house.name[language]) · \(ReportMessages.week(report.week)[language])")
            if card.weeklyTargets.isEmpty {
                text += ReportMessages.noWeeklyTargets(card.house.name)[language].markdown + "\n\n"
            } else {
                let statuses = card.weeklyTargets.map(\.figures.status)
                let verdict = ReportMessages.verdict(statuses)
                text += "\(verdict[language].markdown)\n\n"
                let writer = NewsSentences(language: language)
                for line in writer.lines(of: card, in: report.week) {
                    text += "- \(line.markdown)\n"
                }
                text += "\n" + table(of: card.weeklyTargets) + "\n"
            }
            let notes = card.weeklyTargets.compactMap { row in
                row.note.map { "- \(row.target.name[language].markdown): \($0.markdown)\n" }
            }
            if !notes.isEmpty { text += notes.joined() + "\n" }
            if !card.annualGoals.isEmpty { text += table(of: card.annualGoals) }
            return text
        }.joined(separator: "\n")
    }

    private func table(of rows: [Scorecard.TargetRow]) -> String {
        let headers = [
            ReportMessages.measure, ReportMessages.weekHeader(report.week), ReportMessages.target,
            ReportMessages.deviation, ReportMessages.status, ReportMessages.toDate,
            Wording(same: String(report.plan.year - 1)), ReportMessages.required,
            ReportMessages.weeksMet, ReportMessages.development,
        ]
        let writer = NumberFormatter(language: language)
        let tolerance = writer.exact(report.plan.tolerance * 100)
        let cells = report.plan.byMeasure(rows).map { row -> [String] in
            let (target, figures) = (row.target, row.figures)
            let shown = ShownTarget(target, figures, plan: report.plan, language: language)
            let number = target.measure.sharp.map { "\($0) " } ?? ""
            let status =
                ReportMessages.mark(figures.status) + " "
                + ReportMessages.words(figures.status, tolerance: tolerance)[language]
            let development =
                figures.process.map { process in
                    ReportMessages.process(process, in: report.week)[language]
                } ?? ""
            return [
                number + target.name[language], shown.actual, shown.target, shown.deviation,
                status, shown.average, shown.baseline, shown.required, shown.weeksMet,
                development,
            ]
        }
        return Self.table(headers.map { $0[language] }, cells, leftAligned: [0, 4, 9])
    }

    // MARK: Annual goals

    private func sections(of overview: GoalOverview, level: Int) -> String {
        overview.sections.map { section in
            heading(level, section.title[language]) + table(of: section.rows)
        }.joined(separator: "\n")
    }

    private func table(of rows: [GoalRow]) -> String {
        let headers = [
            ReportMessages.annualGoal, ReportMessages.toDate, ReportMessages.target,
            ReportMessages.yearEnd,
            ReportMessages.remaining, ReportMessages.status, ReportMessages.remarks,
        ]
        let cells = rows.map { row -> [String] in
            let shown = ShownGoal(row, language: language)
            let status = row.figures.status
            return [
                row.goal.words(in: language), shown.toDate, shown.target, shown.projection,
                shown.required,
                ReportMessages.mark(status) + " " + ReportMessages.words(status)[language],
                shown.remarks.joined(separator: "; "),
            ]
        }
        return Self.table(headers.map { $0[language] }, cells, leftAligned: [0, 5, 6])
    }

    // MARK: Summary

    private func table(of summary: Summary) -> String {
        let headers = [""] + summary.houses.map { $0.name[language] }
        var cells = summary.rows.map { row -> [String] in
            let number = row.measure.sharp.map { "\($0) " } ?? ""
            return [number + row.measure.name[language]]
                + summary.houses.map { house in
                    let cell = row.cells.first { $0.house == house }
                    return cell?.statuses.map(ReportMessages.mark).joined() ?? ""
                }
        }
        cells.append(
            [ReportMessages.metRow[language]]
                + summary.houses.map { house in
                    let statuses = summary.statuses(of: house)
                    return "\(statuses.count { $0 == .met })/\(statuses.count)"
                })
        return Self.table(headers, cells, leftAligned: Set(headers.indices))
    }

    // MARK: Tables

    static func table(
        _ headers: [String], _ rows: [[String]], leftAligned: Set<Int>
    ) -> String {
        let all = ([headers] + rows).map { $0.map(\.markdown) }
        let widths = headers.indices.map { column in
            all.reduce(3) { max($0, DisplayWidth.of($1[column])) }
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.enumerated().map { column, cell in
                let padding = spaces(widths[column] - DisplayWidth.of(cell))
                return leftAligned.contains(column) ? cell + padding : padding + cell
            }
            return "| " + padded.joined(separator: " | ") + " |\n"
        }
        let rule = widths.enumerated().map { column, width in
            String(repeating: "-", count: width - 1) + (leftAligned.contains(column) ? "-" : ":")
        }
        return line(all[0]) + "| " + rule.joined(separator: " | ") + " |\n"
            + all.dropFirst().map(line).joined()
    }
}

extension String {
    /// The text as words of Markdown: nothing in it is taken as markup.
    var markdown: String {
        var text = ""
        for scalar in legible.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$":
                text.unicodeScalars.append("\\")
                text.unicodeScalars.append(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
