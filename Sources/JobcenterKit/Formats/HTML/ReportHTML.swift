/// Writes reports as one self-contained page: no script, and nothing loaded from elsewhere.
struct ReportHTML {
    let report: Report
    let language: Language

    private var words: ReportHeading { ReportHeading(report: report, language: language) }
    private var figures: NumberFormatter { NumberFormatter(language: language) }

    var document: String {
        var page = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(words.title.markup)</title>
            <style>
            \(PageStyle.css)
            </style>
            </head>
            <body>
            <header>
            <h1>\(words.title.markup)</h1>

            """
        if let verdict = words.verdict { page += "<p class=\"verdict\">\(verdict.markup)</p>\n" }
        for remark in words.remarks { page += "<p class=\"remark\">\(remark.markup)</p>\n" }
        page += "</header>\n<main>\n"
        switch report.content {
        case .scorecard(let scorecard): page += cards(of: scorecard)
        case .bilag1(let overview):
            page += sections(of: overview) { _ in true }
        case .summary(let summary): page += grid(of: summary, linked: false)
        case .whole(let summary, let overview, let scorecard):
            page += grid(of: summary, linked: true)
            // The houses' goals have their charts on the houses' cards.
            let shown = Set(scorecard.cards.map(\.house))
            page += sections(of: overview) { !shown.contains($0.house) }
            page += cards(of: scorecard)
        }
        page += "</main>\n<footer>\n<p>\(words.marksLine.markup)</p>\n"
        for sentence in words.legend { page += "<p>\(sentence.markup)</p>\n" }
        return page + "</footer>\n</body>\n</html>\n"
    }

    // MARK: Parts of a page

    /// - Parameter wordy: the columns that hold words, by their position.
    private func table(
        _ style: String, caption: String, headers: [String], rows: [String], wordy: Set<Int> = []
    ) -> String {
        let label = "\(caption) – \(ReportMessages.scrollable[language])".markup
        var text = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">\n"
        text += "<table class=\"\(style)\">\n<caption>\(caption.markup)</caption>\n<thead><tr>"
        for (column, header) in headers.enumerated() {
            let style = wordy.contains(column) ? " class=\"words\"" : ""
            text += "<th scope=\"col\"\(style)>\(header.markup)</th>"
        }
        text += "</tr></thead>\n<tbody>\n"
        return text + rows.joined(separator: "\n") + "\n</tbody>\n</table>\n</div>\n"
    }

    private func row(_ header: String, _ cells: [String]) -> String {
        "<tr><th scope=\"row\">\(header)</th>" + cells.joined() + "</tr>"
    }

    private func cell(_ text: String, _ style: String = "") -> String {
        "<td\(style.isEmpty ? "" : " class=\"\(style)\"")>\(text.markup)</td>"
    }

    private func status(_ status: TargetStatus) -> String {
        let tolerance = figures.exact(report.plan.tolerance * 100)
        let text = ReportMessages.words(status, tolerance: tolerance)[language]
        return cell("\(ReportMessages.mark(status)) \(text)", "words \(status.rawValue)")
    }

    private func status(_ status: GoalStatus) -> String {
        cell(
            "\(ReportMessages.mark(status)) \(ReportMessages.words(status)[language])",
            {
                switch status {
                case .onTrack, .met: "words met"
                case .atRisk: "words near"
                case .offTrack, .missed: "words missed"
                case .noData: "words noData"
                }
            }())
    }

    /// The anchor of an indicator's row.
    private func anchor(_ indicator: Indicator) -> String {
        [indicator.house, indicator.measure, indicator.group].filter { !$0.isEmpty }
            .joined(separator: "_").markup
    }

    // MARK: Summary

    private func grid(of summary: Summary, linked: Bool) -> String {
        let tolerance = figures.exact(report.plan.tolerance * 100)
        var rows = summary.rows.map { row -> String in
            let number = row.measure.sharp.map { "\($0) " } ?? ""
            let cells = summary.houses.map { house -> String in
                let targets = report.plan.weeklyTargets(of: house)
                    .filter { $0.measure == row.measure }
                let statuses = row.cells.first { $0.house == house }?.statuses ?? []
                let marks = zip(targets, statuses).map { target, status -> String in
                    let text = ReportMessages.words(status, tolerance: tolerance)[language]
                    let name = (target.group?.name ?? target.measure.name)[language]
                    let mark =
                        "<span aria-hidden=\"true\">\(ReportMessages.mark(status))</span>"
                        + "<span class=\"hidden\">\("\(name): \(text)".markup)</span>"
                    let title = "title=\"\("\(name): \(text)".markup)\""
                    return linked
                        ? "<a class=\"\(status.rawValue)\" \(title) "
                            + "href=\"#\(anchor(target.indicator))\">\(mark)</a>"
                        : "<span class=\"\(status.rawValue)\" \(title)>\(mark)</span>"
                }
                return "<td>\(marks.joined(separator: " "))</td>"
            }
            return self.row((number + row.measure.name[language]).markup, cells)
        }
        rows.append(
            row(
                ReportMessages.metRow[language].markup,
                summary.houses.map { house in
                    let statuses = summary.statuses(of: house)
                    return cell("\(statuses.count { $0 == .met })/\(statuses.count)")
                }))
        return "<section id=\"summary\">\n"
            + table(
                "grid", caption: ReportMessages.summary[language],
                headers: [ReportMessages.measure[language]]
                    + summary.houses.map { $0.name[language] }, rows: rows)
            + "</section>\n"
    }

    // MARK: Bilag 1

    private func sections(of overview: GoalOverview, hasChart: (AnnualGoal) -> Bool) -> String {
        var text = "<section id=\"bilag1\">\n<h2>Bilag 1</h2>\n"
        for section in overview.sections {
            text += goals(section.rows, caption: section.title[language])
            text += charts(section.rows.filter { hasChart($0.goal) }.compactMap(goalFigure))
        }
        return text + "</section>\n"
    }

    private func goals(_ rows: [GoalRow], caption: String) -> String {
        let headers = [
            ReportMessages.annualGoal, ReportMessages.toDate, ReportMessages.target,
            ReportMessages.yearEnd,
            ReportMessages.remaining, ReportMessages.status, ReportMessages.remarks,
        ]
        return table(
            "goals", caption: caption, headers: headers.map { $0[language] },
            rows: rows.map { row in
                let shown = ShownGoal(row, language: language)
                return self.row(
                    row.goal.words(in: language).markup,
                    [
                        cell(shown.toDate), cell(shown.target), cell(shown.projection),
                        cell(shown.required), status(row.figures.status),
                        cell(shown.remarks.joined(separator: "; "), "words"),
                    ])
            }, wordy: [5, 6])
    }

    // MARK: Cards

    private func cards(of scorecard: Scorecard) -> String {
        scorecard.cards.map { card in
            let statuses = card.weeklyTargets.map(\.figures.status)
            let verdict =
                statuses.isEmpty
                ? ReportMessages.noWeeklyTargets(card.house.name)
                : ReportMessages.verdict(statuses)
            var text = "<section class=\"card\" id=\"\(card.house.id.markup)\">\n"
            text += "<h2>\(card.house.name[language].markup) · "
            text += "\(ReportMessages.week(report.week)[language].markup)</h2>\n"
            text += "<p class=\"verdict\">\(verdict[language].markup)</p>\n"
            if !card.weeklyTargets.isEmpty {
                let lines = NewsSentences(language: language).lines(of: card, in: report.week)
                text += "<ul class=\"news\">\n"
                text += lines.map { "<li>\($0.markup)</li>\n" }.joined() + "</ul>\n"
                text += targets(card)
            }
            if !card.annualGoals.isEmpty {
                text += goals(card.annualGoals, caption: ReportMessages.annualGoalsTitle[language])
            }
            let figures =
                report.plan.byMeasure(card.weeklyTargets).map(targetFigure)
                + card.annualGoals.compactMap(goalFigure)
            if !figures.isEmpty {
                text += "<h3>\(ReportMessages.charts[language].markup)</h3>\n"
                text += "<p>\(ReportMessages.chartLegend[language].markup)</p>\n"
            }
            return text + charts(figures) + "</section>\n"
        }.joined()
    }

    private func targets(_ card: Scorecard.Card) -> String {
        let headers = [
            ReportMessages.measure, ReportMessages.weekHeader(report.week), ReportMessages.target,
            ReportMessages.deviation, ReportMessages.status, ReportMessages.toDate,
            Wording(same: String(report.plan.year - 1)), ReportMessages.required,
            ReportMessages.weeksMet, ReportMessages.development,
        ]
        return table(
            "targets", caption: ReportMessages.weeklyTargets[language],
            headers: headers.map { $0[language] },
            rows: report.plan.byMeasure(card.weeklyTargets).map { row in
                let (target, figures) = (row.target, row.figures)
                let shown = ShownTarget(target, figures, plan: report.plan, language: language)
                let number = target.measure.sharp.map { "\($0) " } ?? ""
                var header =
                    "<span id=\"\(anchor(target.indicator))\">"
                    + (number + target.name[language]).markup + "</span>"
                if let note = row.note {
                    header +=
                        "<span class=\"note\">"
                        + ReportMessages.note(note)[language].markup + "</span>"
                }
                let development =
                    figures.process.map { ReportMessages.process($0, in: report.week)[language] }
                    ?? ""
                return self.row(
                    header,
                    [
                        cell(shown.actual), cell(shown.target), cell(shown.deviation),
                        status(figures.status), cell(shown.average), cell(shown.baseline),
                        cell(shown.required), cell(shown.weeksMet), cell(development, "words"),
                    ])
            }, wordy: [4, 9])
    }

    // MARK: Charts

    private func charts(_ figures: [String]) -> String {
        figures.isEmpty ? "" : "<div class=\"charts\">\n" + figures.joined() + "</div>\n"
    }

    private func figure(_ title: String, _ words: String, _ chart: Chart) -> String {
        "<figure>\n\(chart.svg)\n<figcaption><b>\(title.markup)</b> \(words.markup)"
            + "</figcaption>\n</figure>\n"
    }

    /// The XmR chart of a weekly target.
    private func targetFigure(_ row: Scorecard.TargetRow) -> String {
        let (target, figures) = (row.target, row.figures)
        let sign = target.unit.sign
        let name = target.name[language]
        func shown(_ value: Double) -> String { self.figures.exact(value) + sign }
        func level(_ value: Double, _ style: String, _ word: Wording) -> Chart.Level {
            Chart.Level(
                value: value, style: style,
                title: "\(word[language]) \(self.figures.number(value, decimals: 1))\(sign)")
        }
        var levels = [level(figures.target, "target", ReportMessages.goalLine)]
        if let process = figures.process {
            levels += [
                level(process.mean, "mean", ReportMessages.mean),
                level(process.lowerLimit, "limit", ReportMessages.limits),
                level(process.upperLimit, "limit", ReportMessages.limits),
            ]
        }
        let points = figures.series.map { point -> Chart.Point in
            let title =
                "\(ReportMessages.week[language]) \(point.week.number): \(shown(point.value))"
            guard let process = figures.process, process.rule != nil, process.week == point.week
            else {
                return Chart.Point(
                    week: point.week.number, value: point.value, shape: .dot, style: "value",
                    title: title)
            }
            let isUpward = process.isUpward ?? false
            return Chart.Point(
                week: point.week.number, value: point.value, shape: isUpward ? .up : .down,
                style: process.variation.rawValue,
                title: "\(title), \(ReportMessages.variation(process.variation)[language])")
        }
        let chart = Chart(
            title: ReportMessages.chart(
                name, weeks: figures.series.count,
                latest: figures.series.last.map { shown($0.value) } ?? NumberFormatter.none,
                target: shown(figures.target))[language], weekCount: report.plan.weekCount,
            levels: levels,
            paths: [
                Chart.Path(
                    points: figures.series.map { ($0.week.number, $0.value) }, style: "value",
                    hasGaps: true)
            ], points: points,
            label: { self.figures.number($0, decimals: $0.magnitude < 10 ? 1 : 0) })
        let shownTarget = ShownTarget(target, figures, plan: report.plan, language: language)
        let process =
            figures.process.map { " · " + ReportMessages.process($0, in: report.week)[language] }
            ?? ""
        return figure(
            name,
            "\(shownTarget.actual) / \(shownTarget.target)\(process)", chart)
    }

    /// The chart of an annual goal: readings, what they come to so far, the goal, and where the year
    /// ends if nothing changes.
    private func goalFigure(_ row: GoalRow) -> String? {
        let (goal, figures) = (row.goal, row.figures)
        guard goal.unit != .yesNo, let target = figures.pathTarget else { return nil }
        let sign = goal.valueUnit.sign
        let name = goal.name[language]
        let isTotal = goal.kind == .totalAtLeast
        func shown(_ value: Double) -> String {
            self.figures.number(value, decimals: NumberFormatter.decimals(ofMean: value)) + sign
        }
        let readings = figures.series.map { ($0.week.number, $0.value) }
        var paths = [
            Chart.Path(
                points: figures.path.map { ($0.week.number, $0.value) }, style: "value",
                hasGaps: false)
        ]
        if !isTotal { paths.append(Chart.Path(points: readings, style: "thin", hasGaps: true)) }
        if let end = figures.pathEnd, let last = figures.path.last {
            paths.append(
                Chart.Path(
                    points: [(last.week.number, last.value), (report.plan.weekCount, end)],
                    style: "projection", hasGaps: false))
        }
        let dots = figures.path.map { point in
            Chart.Point(
                week: point.week.number, value: point.value, shape: .dot, style: "value",
                title: "\(ReportMessages.week[language]) \(point.week.number), "
                    + "\(ReportMessages.soFar[language]): \(shown(point.value))")
        }
        let ends = [figures.pathEnd].compactMap { $0 }.map { end in
            Chart.Point(
                week: report.plan.weekCount, value: end, shape: .dot, style: "value",
                title: "\(ReportMessages.projection[language]): \(shown(end))")
        }
        let shownGoal = ShownGoal(row, language: language)
        let chart = Chart(
            title: ReportMessages.chart(
                name, weeks: figures.periodsReported, latest: shownGoal.toDate,
                target: shownGoal.target)[language], weekCount: report.plan.weekCount,
            levels: [
                Chart.Level(
                    value: target, style: "target",
                    title:
                        "\(ReportMessages.goalLine[language]) \(self.figures.exact(target))\(sign)")
            ], paths: paths, points: dots + ends,
            label: { self.figures.number($0, decimals: $0.magnitude < 10 ? 1 : 0) })
        let status =
            ReportMessages.mark(figures.status) + " "
            + ReportMessages.words(figures.status)[language]
        return figure(
            name, "\(shownGoal.toDate) · \(shownGoal.target) · \(status)", chart)
    }
}
