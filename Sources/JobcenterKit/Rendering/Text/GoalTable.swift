/// Annual goals as rows: to date, goal, year's end, what the rest must bring, status.
struct GoalTable {
    let report: Report
    let language: Language
    let table: TextTable

    private let hasYearBefore: Bool

    /// - Parameter hasYearBefore: whether there is a year before to compare with, and room.
    init(report: Report, language: Language, hasYearBefore: Bool = false) {
        self.report = report
        self.language = language
        self.hasYearBefore = hasYearBefore
        let names =
            [ReportWords.toDate, ReportWords.target]
            + (hasYearBefore ? [ReportWords.yearOverYear] : [])
            + [ReportWords.yearEnd, ReportWords.remaining]
        table = TextTable(
            title: Inked(ReportWords.annualGoals[language], .strong),
            columns: names.map { .init(header: $0[language]) } + [
                .init(header: ReportWords.status[language], alignment: .left)
            ])
    }

    /// The goals' lines; goals of one measure that have groups stand under its name.
    func lines(of rows: [GoalRow]) -> [TextTable.Line] {
        var lines: [TextTable.Line] = []
        var heading: Measure?
        for (position, row) in rows.enumerated() {
            let measure = row.goal.measure
            let neighbours = [position - 1, position + 1].filter(rows.indices.contains)
            let isOneOfSeveral =
                row.goal.group != nil
                && neighbours.contains {
                    rows[$0].goal.measure == measure && rows[$0].goal.group != nil
                }
            if isOneOfSeveral, heading != measure {
                lines.append(.words(Inked(measure.name[language]), indent: 0))
            }
            heading = isOneOfSeveral ? measure : nil
            let names = [isOneOfSeveral ? nil : measure.name, row.goal.group?.name]
            let label = names.compactMap { $0?[language] }.joined(separator: ", ")
            lines += self.lines(of: row, label: label, indent: isOneOfSeveral ? 2 : 0)
        }
        return lines
    }

    private func lines(of row: GoalRow, label: String, indent: Int) -> [TextTable.Line] {
        let shown = ShownGoal(row, language: language)
        let status = row.figures.status
        let cells =
            [
                Inked(shown.toDate, status.ink), Inked(shown.target),
            ] + (hasYearBefore ? [Inked(shown.yearOverYear)] : []) + [
                Inked(shown.projection), Inked(shown.required),
                Inked(
                    ReportWords.mark(status) + " " + ReportWords.words(status)[language], status.ink
                ),
            ]
        let sparkline =
            row.goal.unit == .yesNo
            ? "" : Sparkline.text(of: row.figures.series, through: report.week)
        let words = shown.remarks.joined(separator: " · ")
        var lines: [TextTable.Line] = [.row(label: Inked(label), indent: indent, cells: cells)]
        if !sparkline.isEmpty || !words.isEmpty {
            lines.append(
                .detail(
                    Inked(sparkline, .faint), words: words.isEmpty ? [] : [Inked(words)], indent: 4)
            )
        }
        return lines
    }
}

/// The figures of an annual goal as they are shown.
struct ShownGoal {
    let toDate: String
    let target: String
    let projection: String
    let required: String
    /// The change against the same weeks of the year before.
    let yearOverYear: String
    /// What must be said of the goal in words.
    let remarks: [String]

    /// What a goal asks for.
    static func target(of goal: AnnualGoal, _ writer: Figures) -> String {
        guard let target = goal.target else { return ReportWords.yes[writer.language] }
        let isGrowth = goal.kind == .growthAtLeast
        let number = writer.exact(target, isSigned: isGrowth)
        return "\(goal.kind.isCap ? "≤" : "≥") \(number)\(goal.unit.sign)"
    }

    init(_ row: GoalRow, language: Language) {
        let (goal, figures) = (row.goal, row.figures)
        let writer = Figures(language: language)
        let isGrowth = goal.kind == .growthAtLeast
        let sign = goal.unit.sign

        func beside(_ value: Double?, decimals: (Double) -> Int) -> String {
            guard let value else { return Figures.none }
            if goal.unit == .yesNo {
                return (value == 1 ? ReportWords.yes : ReportWords.no)[language]
            }
            let text = writer.shown(value, decimals: decimals(value), beside: goal.target)
            return (isGrowth && value > 0 ? "+" : "") + text + sign
        }
        let isMean: Bool
        switch goal.kind {
        case .averageAtMost, .averageAtLeast, .growthAtLeast: isMean = true
        case .totalAtLeast, .yearEndAtLeast, .everyWeekAtMost, .everyWeekYes: isMean = false
        }
        toDate = beside(figures.toDate) {
            isMean ? Figures.decimals(ofMean: $0) : min(1, Figures.decimals(of: $0))
        }
        projection = beside(figures.projection, decimals: Figures.decimals(ofMean:))

        yearOverYear =
            figures.yearOverYear?.changePercent.map { writer.difference($0, decimals: 1) + " %" }
            ?? Figures.none

        target = Self.target(of: goal, writer)
        let writes = GoalWords(goal, figures, writer)
        required = writes.required ?? Figures.none
        var remarks = writes.rest.map { [$0[language]] } ?? []
        if let kept = figures.periodsKept {
            remarks.append(ReportWords.kept(kept, of: figures.periodsReported)[language])
        }
        if figures.incompletePeriods > 0 {
            remarks.append(ReportWords.incomplete(figures.incompletePeriods)[language])
        }
        self.remarks = remarks
    }
}

/// What the rest of the year must bring, in a figure and in a sentence.
private struct GoalWords {
    /// What each remaining period must bring; `nil` where nothing can change the goal any more, or
    /// no period remains.
    let required: String?
    let rest: Wording?

    init(_ goal: AnnualGoal, _ figures: GoalFigures, _ writer: Figures) {
        guard let needed = figures.required else {
            (required, rest) = (nil, nil)
            return
        }
        switch goal.limit(of: needed) {
        case .outOfReach: (required, rest) = (nil, ReportWords.outOfReach)
        case .secured: (required, rest) = (nil, ReportWords.secured)
        case .open:
            let isRise = goal.kind == .yearEndAtLeast
            let sign = goal.valueUnit == .percent ? (isRise ? " pp" : " %") : ""
            func number(_ value: Double, _ rounding: Figures.Rounding) -> String {
                writer.number(
                    value, decimals: Figures.decimals(ofMean: value), rounding: rounding,
                    isSigned: isRise) + sign
            }
            let isCap = goal.kind.isCap
            let bound = number(needed, isCap ? .down : .up)
            required = "\(isCap ? "≤" : "≥") \(bound)"
            rest = figures.level.map { level in
                ReportWords.rest(
                    goal.kind, bound, level: number(level, .nearest),
                    weeks: min(4, figures.periodsReported))
            }
        }
    }
}
