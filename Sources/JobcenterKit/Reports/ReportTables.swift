/// The tables of a report. A column is listed here once, for every format that people read.
struct ReportTables {
    let report: Report
    let language: Language
    let page: Page

    private var isTerminal: Bool { page != .document }

    /// The columns of a terminal from which a card has room for further figures.
    private static let wide = 100

    /// Whether a document compares with the year before: where anything has values of it.
    private var comparesYears: Bool {
        let (targets, goals): ([Scorecard.TargetRow], [GoalRow]) =
            switch report.content {
            case .scorecard(let scorecard):
                (
                    scorecard.cards.flatMap(\.weeklyTargets),
                    scorecard.cards.flatMap(\.annualGoals)
                )
            case .bilag1(let bilag1): ([], bilag1.sections.flatMap(\.rows))
            case .summary: ([], [])
            case .whole(_, let bilag1, let scorecard):
                (scorecard.cards.flatMap(\.weeklyTargets), bilag1.sections.flatMap(\.rows))
            }
        return targets.contains { $0.figures.yearOverYear != nil }
            || goals.contains { $0.figures.yearOverYear != nil }
    }

    // MARK: Weekly targets

    /// A house's weekly targets, measure by measure.
    func targets(_ rows: [Scorecard.TargetRow]) -> Table {
        let all: [ColumnLayout<ShownTarget>] = [
            .init(.nothing, .marks, .onlyTerminals(from: 0)) {
                Cell($0.status.standing.mark, $0.status.standing)
            },
            .init(.weekHeader(report.week)) { Cell($0.actual, $0.status.standing) },
            .init(.target) { Cell($0.target) },
            // On a terminal the legend says it.
            .init(.deviation) { Cell(page == .document ? $0.deviationInWords : $0.deviation) },
            .init(.deviationPercent, .figures, .onlyTerminals(from: Self.wide)) {
                Cell($0.deviationPercent)
            },
            .init(.previous, .figures, .onlyTerminals(from: Self.wide)) { Cell($0.previous) },
            .init(.status, .words, .document) { Cell($0.statusWords, $0.status.standing) },
            .init(.average) { Cell($0.average) },
            .init(Wording(same: String(report.plan.year - 1))) { Cell($0.baseline) },
            .init(.yearOverYear, .figures, comparesYears ? .document : .nowhere) {
                Cell($0.yearOverYear)
            },
            .init(.required) { Cell($0.required) },
            .init(.weeksMet) { Cell($0.weeksMet) },
            .init(.development, .words, .document) { Cell($0.development) },
        ]
        let columns = all.filter { $0.room.isOn(page) }
        return Table(
            kind: .targets, caption: Wording.weeklyTargets[language],
            corner: isTerminal ? "" : Wording.measure[language],
            columns: columns.map { $0.column(in: language) },
            rows: report.plan.measures.flatMap { measure in
                let rows = rows.filter { $0.target.measure.id == measure.id }
                let isGrouped = rows.count > 1 || rows.first?.target.group != nil
                return rows.map { self.row($0, isGrouped: isGrouped, columns) }
            })
    }

    private func row(
        _ row: Scorecard.TargetRow, isGrouped: Bool, _ columns: [ColumnLayout<ShownTarget>]
    ) -> Row {
        let shown = ShownTarget(row, report: report, language: language)
        let number = row.target.measure.number
        let cells = columns.map { $0.cell(shown) }
        let note = row.note.map { Wording.note($0)[language] }
        guard isTerminal else {
            return Row(
                label: number + row.target.name[language], cells: cells,
                indicator: row.target.indicator, note: note)
        }
        let measure = number + row.target.measure.name[language]
        let group = (row.target.group?.name ?? .wholeHouse)[language]
        return Row(
            heading: isGrouped ? measure : nil, label: isGrouped ? group : measure, cells: cells,
            detail: Row.Detail(
                series: row.figures.series, periods: report.week.number, words: shown.details),
            note: note)
    }

    // MARK: Annual goals

    /// Annual goals in the order they come in; on a terminal goals of one measure that have groups
    /// stand under its name.
    func goals(_ rows: [GoalRow], caption: String) -> Table {
        let hasBaselines = rows.contains { $0.goal.baseline != nil }
        let baselineRoom: ColumnLayout<ShownGoal>.Room = hasBaselines ? .document : .nowhere
        let all: [ColumnLayout<ShownGoal>] = [
            .init(.latest, .figures, .document) { Cell($0.latest) },
            .init(.toDate) { Cell($0.toDate, $0.status.standing) },
            .init(.target) { Cell($0.target) },
            .init(Wording(same: String(report.plan.year - 1)), .figures, baselineRoom) {
                Cell($0.baseline)
            },
            .init(.difference, .figures, baselineRoom) { Cell($0.baselineDifference) },
            .init(.yearOverYear, .figures, comparesYears ? .document : .nowhere) {
                Cell($0.yearOverYear)
            },
            .init(.yearEnd) { Cell($0.projection) },
            .init(.remaining) { Cell(page == .document ? $0.requiredInWords : $0.required) },
            .init(.status, .words) { Cell($0.statusWords, $0.status.standing) },
            .init(.remarks, .words, .document) { Cell($0.remarks.joined(separator: "; ")) },
        ]
        let columns = all.filter { $0.room.isOn(page) }
        let title = Wording.annualGoals[language]
        return Table(
            kind: .goals, caption: caption,
            corner: isTerminal ? title.uppercased() : Wording.annualGoal[language],
            columns: columns.map { $0.column(in: language) },
            rows: rows.indices.map { row(at: $0, of: rows, columns) })
    }

    private func row(
        at position: Int, of rows: [GoalRow], _ columns: [ColumnLayout<ShownGoal>]
    ) -> Row {
        let (goal, figures) = (rows[position].goal, rows[position].figures)
        let shown = ShownGoal(rows[position], in: report.week, language: language)
        let cells = columns.map { $0.cell(shown) }
        let note = rows[position].note.map { Wording.note($0)[language] }
        guard isTerminal else {
            return Row(label: goal.words(in: language), cells: cells, note: note)
        }
        let isOneOfSeveral =
            goal.group != nil
            && [position - 1, position + 1].filter(rows.indices.contains).contains {
                rows[$0].goal.measure.id == goal.measure.id && rows[$0].goal.group != nil
                    && rows[$0].goal.unit == goal.unit
            }
        let hasPicture = goal.unit != .yesNo
        return Row(
            heading: isOneOfSeveral ? goal.subject[language] : nil,
            label: (isOneOfSeveral ? goal.group?.name : nil)?[language] ?? goal.name[language],
            cells: cells,
            detail: Row.Detail(
                series: hasPicture ? figures.series : [],
                periods: report.plan.pastPeriods(of: goal.cadence, in: report.week),
                words: hasPicture ? [Cell(shown.readings.joined(separator: " · "))] : [],
                remarks: (hasPicture ? [] : shown.readings) + shown.remarks), note: note)
    }

    // MARK: Summary

    /// The measures down and the houses across, a mark for each weekly target.
    func summary(_ summary: Summary) -> Table {
        let heading = ReportHeading(report: report, language: language)
        func mark(_ entry: Summary.Target) -> Mark {
            let target = entry.target
            let name = (target.group?.name ?? target.measure.name)[language]
            return Mark(
                standing: entry.status.standing, words: name + ": " + heading.words(entry.status),
                indicator: target.indicator)
        }
        let rows = summary.rows.map { row in
            Row(
                label: row.measure.number + row.measure.name[language],
                cells: summary.houses.map { house in
                    let cell = row.cells.first { $0.house == house }
                    return Cell(cell?.targets.map(mark) ?? [])
                })
        }
        let totals = summary.houses.map { house in
            let statuses = summary.statuses(of: house)
            return Cell("\(statuses.count { $0 == .met })/\(statuses.count)")
        }
        return Table(
            kind: .grid, caption: Wording.summary[language], corner: Wording.measure[language],
            columns: summary.houses.map {
                Table.Column(header: $0.name[language], content: .marks)
            },
            rows: rows + [Row(label: Wording.metRow[language], cells: totals, isTotal: true)])
    }
}
