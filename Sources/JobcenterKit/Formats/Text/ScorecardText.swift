extension ReportText {
    func write(_ scorecard: Scorecard, to page: inout TextPage) {
        remarks(to: &page)
        if !page.text.isEmpty { page.line() }
        writeCards(of: scorecard, to: &page)
    }

    func writeCards(of scorecard: Scorecard, to page: inout TextPage) {
        let targets = TargetTable(
            report: report, language: language, page: page,
            hasYearBefore: scorecard.cards.contains { card in
                card.weeklyTargets.contains { $0.figures.yearOverYear != nil }
            })
        let goals = GoalTable(
            report: report, language: language,
            hasYearBefore: page.width >= 100
                && scorecard.cards.flatMap(\.annualGoals).contains {
                    $0.figures.yearOverYear != nil
                })
        let cards = scorecard.cards.map { card in
            (
                card: card, targetLines: targets.lines(of: card.weeklyTargets),
                goalLines: goals.lines(of: card.annualGoals)
            )
        }
        let targetWidths = targets.table.widths(for: cards.flatMap(\.targetLines))
        let goalWidths = goals.table.widths(for: cards.flatMap(\.goalLines))

        for (number, entry) in cards.enumerated() {
            if number > 0 { page.line() }
            let statuses = entry.card.weeklyTargets.map(\.figures.status)
            heading(
                "\(entry.card.house.name[language]) · \(ReportMessages.week(report.week)[language])",
                verdict: statuses.isEmpty
                    ? nil
                    : ReportMessages.verdict(statuses)[language],
                to: &page)
            if entry.card.weeklyTargets.isEmpty {
                page.paragraph(
                    StyledText(ReportMessages.noWeeklyTargets(entry.card.house.name)[language]))
            } else {
                write(entry.card, to: &page)
                targets.table.write(entry.targetLines, widths: targetWidths, to: &page)
            }
            if !entry.card.annualGoals.isEmpty {
                page.line()
                goals.table.write(entry.goalLines, widths: goalWidths, to: &page)
            }
        }
        page.line()
        if cards.contains(where: { !$0.card.weeklyTargets.isEmpty }) { legend(to: &page) }
        for sentence in words.legend { page.paragraph(StyledText(sentence, .faint)) }
    }
}

extension ReportText {
    /// A card's news, or that there is none.
    fileprivate func write(_ card: Scorecard.Card, to page: inout TextPage) {
        let lines = NewsSentences(language: language).lines(of: card, in: report.week)
        let isNews = lines.count == card.news.count
        let title = isNews ? NewsSentences.title[language] + "  " : ""
        for (number, line) in lines.enumerated() {
            let lines = wrapped(line, to: page.width - title.count - 2)
            for (step, part) in lines.enumerated() {
                let isFirst = number == 0 && step == 0
                let margin = isFirst ? title : spaces(title.count + (step > 0 ? 2 : 0))
                page.line([StyledText(margin, .strong), StyledText(part)])
            }
        }
        page.line()
    }
}

/// The weekly targets of a card: measures by their numbers, under each its groups.
struct TargetTable {
    let report: Report
    let language: Language
    let table: TextTable
    private let isWide: Bool
    private let hasYearBefore: Bool

    init(report: Report, language: Language, page: TextPage, hasYearBefore: Bool) {
        self.report = report
        self.language = language
        isWide = page.width >= 100
        self.hasYearBefore = hasYearBefore && page.width >= 112
        let names: [Wording?] = [
            Wording(same: ""), ReportMessages.weekHeader(report.week), ReportMessages.target,
            ReportMessages.deviation, isWide ? ReportMessages.deviationPercent : nil,
            isWide ? ReportMessages.previous : nil, ReportMessages.toDate,
            Wording(same: String(report.plan.year - 1)),
            self.hasYearBefore ? ReportMessages.yearOverYear : nil, ReportMessages.required,
            ReportMessages.weeksMet,
        ]
        table = TextTable(
            title: "", columns: names.compactMap { $0 }.map { .init(header: $0[language]) })
    }

    private var figures: NumberFormatter { NumberFormatter(language: language) }

    func lines(of rows: [Scorecard.TargetRow]) -> [TextTable.Line] {
        report.plan.measures.flatMap { measure in
            let rows = rows.filter { $0.target.measure == measure }
            let number = measure.sharp.map { "\($0) " } ?? ""
            let name = StyledText(number + measure.name[language], .strong)
            if rows.count == 1, rows[0].target.group == nil {
                return lines(of: rows[0], label: name, indent: 0)
            }
            return rows.isEmpty
                ? []
                : [.words(name, indent: 0)]
                    + rows.flatMap { row in
                        let group = row.target.group?.name ?? ReportMessages.wholeHouse
                        return lines(of: row, label: StyledText(group[language]), indent: 2)
                    }
        }
    }

    private func lines(
        of row: Scorecard.TargetRow, label: StyledText, indent: Int
    ) -> [TextTable.Line] {
        let sparkline = Sparkline.text(of: row.figures.series, through: report.week)
        var lines: [TextTable.Line] = [.row(label: label, indent: indent, cells: cells(of: row))]
        let words = processWords(row.figures.process)
        if !sparkline.isEmpty {
            lines.append(.detail(StyledText(sparkline, .faint), words: words, indent: 4))
        }
        if let note = row.note {
            lines.append(.words(StyledText(ReportMessages.note(note)[language]), indent: 4))
        }
        return lines
    }

    private func cells(of row: Scorecard.TargetRow) -> [StyledText] {
        let (target, figures) = (row.target, row.figures)
        let shown = ShownTarget(target, figures, plan: report.plan, language: language)
        let wide = [
            StyledText(
                figures.deviationPercent.map { self.figures.difference($0, decimals: 1) }
                    ?? NumberFormatter.none), StyledText(shown.previous),
        ]
        let yearBefore = StyledText(
            figures.yearOverYear?.changePercent.map {
                self.figures.difference($0, decimals: 1) + " %"
            } ?? NumberFormatter.none)
        return [
            StyledText(ReportMessages.mark(figures.status), figures.status.ink),
            StyledText(shown.actual, figures.status.ink), StyledText(shown.target),
            StyledText(shown.deviation),
        ] + (isWide ? wide : []) + [StyledText(shown.average), StyledText(shown.baseline)]
            + (hasYearBefore ? [yearBefore] : [])
            + [
                StyledText(shown.required),
                StyledText(
                    figures.weeksReported > 0
                        ? "\(figures.weeksMet)/\(figures.weeksReported)" : NumberFormatter.none),
            ]
    }

    private func processWords(_ process: ProcessLimits?) -> [StyledText] {
        guard let process else { return [] }
        let early = process.isProvisional ? " " + ReportMessages.early[language] : ""
        let assurance = ReportMessages.assurance(process.assurance)[language] + early
        // What an earlier week said is no news any more.
        guard process.week == report.week else { return [StyledText(assurance)] }
        let ink: Style =
            switch process.variation {
            case .commonCause: .plain
            case .improvement: .good
            case .concern: .bad
            }
        return [
            StyledText(ReportMessages.variation(process.variation)[language], ink),
            StyledText(" · " + assurance),
        ]
    }
}

/// The figures of a weekly target as they are shown.
struct ShownTarget {
    let actual: String
    let target: String
    let deviation: String
    let previous: String
    let average: String
    let baseline: String
    let required: String
    let weeksMet: String

    init(_ target: WeeklyTarget, _ figures: WeeklyFigures, plan: Plan, language: Language) {
        let writer = NumberFormatter(language: language)
        let sign = target.unit.sign
        let edge = target.direction.boundary(of: figures.target, tolerance: plan.tolerance)
        actual =
            figures.actual.map {
                writer.shown(
                    $0, decimals: min(1, NumberFormatter.decimals(of: $0)), beside: figures.target,
                    edge: edge) + sign
            } ?? NumberFormatter.none
        func exact(_ value: Double?) -> String {
            value.map { writer.exact($0) + sign } ?? NumberFormatter.none
        }
        self.target = exact(figures.target)
        previous = exact(figures.previous)
        baseline = exact(figures.baseline)
        weeksMet =
            figures.weeksReported > 0
            ? "\(figures.weeksMet)/\(figures.weeksReported)" : NumberFormatter.none
        deviation =
            figures.deviation.map {
                writer.difference($0, decimals: min(1, NumberFormatter.decimals(of: $0)))
            } ?? NumberFormatter.none
        average =
            figures.average.map {
                writer.shown(
                    $0, decimals: NumberFormatter.decimals(ofMean: $0), beside: figures.target)
                    + sign
            } ?? NumberFormatter.none
        required =
            figures.requiredAverage.map { required in
                if target.unit == .percent, Comparison.isBelow(100, required) {
                    return "> 100" + sign
                }
                let isUpperLimit = target.direction == .atMost
                if isUpperLimit, Comparison.isBelow(required, 0) { return "< 0" + sign }
                // A value cannot lie below zero; where none is needed, zero is enough.
                return writer.number(
                    max(0, required), decimals: NumberFormatter.decimals(ofMean: required),
                    rounding: isUpperLimit ? .down : .up) + sign
            } ?? NumberFormatter.none
    }
}
