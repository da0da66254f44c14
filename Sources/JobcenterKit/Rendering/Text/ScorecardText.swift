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
                "\(entry.card.house.name[language]) · \(ReportWords.week(report.week)[language])",
                verdict: statuses.isEmpty
                    ? nil
                    : ReportWords.verdict(statuses)[language],
                to: &page)
            if entry.card.weeklyTargets.isEmpty {
                page.paragraph(
                    Inked(ReportWords.noWeeklyTargets(entry.card.house.name)[language]))
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
        for sentence in words.legend { page.paragraph(Inked(sentence, .faint)) }
    }
}

extension ReportText {
    /// A card's news, or that there is none.
    fileprivate func write(_ card: Scorecard.Card, to page: inout TextPage) {
        let lines = NewsWords(language: language).lines(of: card, in: report.week)
        let isNews = lines.count == card.news.count
        let title = isNews ? NewsWords.title[language] + "  " : ""
        for (number, line) in lines.enumerated() {
            let lines = wrapped(line, to: page.width - title.count - 2)
            for (step, part) in lines.enumerated() {
                let isFirst = number == 0 && step == 0
                let margin = isFirst ? title : spaces(title.count + (step > 0 ? 2 : 0))
                page.line([Inked(margin, .strong), Inked(part)])
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
            Wording(same: ""), ReportWords.weekHeader(report.week), ReportWords.target,
            ReportWords.deviation, isWide ? ReportWords.deviationPercent : nil,
            isWide ? ReportWords.previous : nil, ReportWords.toDate,
            Wording(same: String(report.plan.year - 1)),
            self.hasYearBefore ? ReportWords.yearOverYear : nil, ReportWords.required,
            ReportWords.weeksMet,
        ]
        table = TextTable(
            title: "", columns: names.compactMap { $0 }.map { .init(header: $0[language]) })
    }

    private var figures: Figures { Figures(language: language) }

    func lines(of rows: [Scorecard.TargetRow]) -> [TextTable.Line] {
        report.plan.measures.flatMap { measure in
            let rows = rows.filter { $0.target.measure == measure }
            let number = measure.sharp.map { "\($0) " } ?? ""
            let name = Inked(number + measure.name[language], .strong)
            if rows.count == 1, rows[0].target.group == nil {
                return lines(of: rows[0], label: name, indent: 0)
            }
            return rows.isEmpty
                ? []
                : [.words(name, indent: 0)]
                    + rows.flatMap { row in
                        let group = row.target.group?.name ?? ReportWords.wholeHouse
                        return lines(of: row, label: Inked(group[language]), indent: 2)
                    }
        }
    }

    private func lines(
        of row: Scorecard.TargetRow, label: Inked, indent: Int
    ) -> [TextTable.Line] {
        let sparkline = Sparkline.text(of: row.figures.series, through: report.week)
        var lines: [TextTable.Line] = [.row(label: label, indent: indent, cells: cells(of: row))]
        let words = processWords(row.figures.process)
        if !sparkline.isEmpty {
            lines.append(.detail(Inked(sparkline, .faint), words: words, indent: 4))
        }
        if let note = row.note {
            lines.append(.words(Inked(ReportWords.note(note)[language]), indent: 4))
        }
        return lines
    }

    private func cells(of row: Scorecard.TargetRow) -> [Inked] {
        let (target, figures) = (row.target, row.figures)
        let shown = ShownTarget(target, figures, plan: report.plan, language: language)
        let wide = [
            Inked(
                figures.deviationPercent.map { self.figures.difference($0, decimals: 1) }
                    ?? Figures.none), Inked(shown.previous),
        ]
        let yearBefore = Inked(
            figures.yearOverYear?.changePercent.map {
                self.figures.difference($0, decimals: 1) + " %"
            } ?? Figures.none)
        return [
            Inked(ReportWords.mark(figures.status), figures.status.ink),
            Inked(shown.actual, figures.status.ink), Inked(shown.target),
            Inked(shown.deviation),
        ] + (isWide ? wide : []) + [Inked(shown.average), Inked(shown.baseline)]
            + (hasYearBefore ? [yearBefore] : [])
            + [
                Inked(shown.required),
                Inked(
                    figures.weeksReported > 0
                        ? "\(figures.weeksMet)/\(figures.weeksReported)" : Figures.none),
            ]
    }

    private func processWords(_ process: ProcessLimits?) -> [Inked] {
        guard let process else { return [] }
        let early = process.isProvisional ? " " + ReportWords.early[language] : ""
        let assurance = ReportWords.assurance(process.assurance)[language] + early
        // What an earlier week said is no news any more.
        guard process.week == report.week else { return [Inked(assurance)] }
        let ink: Ink =
            switch process.variation {
            case .commonCause: .plain
            case .improvement: .good
            case .concern: .bad
            }
        return [
            Inked(ReportWords.variation(process.variation)[language], ink),
            Inked(" · " + assurance),
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
        let writer = Figures(language: language)
        let sign = target.unit.sign
        let edge = target.direction.boundary(of: figures.target, tolerance: plan.tolerance)
        actual =
            figures.actual.map {
                writer.shown(
                    $0, decimals: min(1, Figures.decimals(of: $0)), beside: figures.target,
                    edge: edge) + sign
            } ?? Figures.none
        func exact(_ value: Double?) -> String {
            value.map { writer.exact($0) + sign } ?? Figures.none
        }
        self.target = exact(figures.target)
        previous = exact(figures.previous)
        baseline = exact(figures.baseline)
        weeksMet =
            figures.weeksReported > 0
            ? "\(figures.weeksMet)/\(figures.weeksReported)" : Figures.none
        deviation =
            figures.deviation.map {
                writer.difference($0, decimals: min(1, Figures.decimals(of: $0)))
            } ?? Figures.none
        average =
            figures.average.map {
                writer.shown(
                    $0, decimals: Figures.decimals(ofMean: $0), beside: figures.target)
                    + sign
            } ?? Figures.none
        required =
            figures.requiredAverage.map { required in
                if target.unit == .percent, Comparison.isBelow(100, required) {
                    return "> 100" + sign
                }
                let isCap = target.direction == .atMost
                if isCap, Comparison.isBelow(required, 0) { return "< 0" + sign }
                // A value cannot lie below zero; where none is needed, zero is enough.
                return writer.number(
                    max(0, required), decimals: Figures.decimals(ofMean: required),
                    rounding: isCap ? .down : .up) + sign
            } ?? Figures.none
    }
}
