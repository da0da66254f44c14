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
            [ReportMessages.toDate, ReportMessages.target]
            + (hasYearBefore ? [ReportMessages.yearOverYear] : [])
            + [ReportMessages.yearEnd, ReportMessages.remaining]
        table = TextTable(
            title: StyledText(ReportMessages.annualGoals[language], .strong),
            columns: names.map { .init(header: $0[language]) } + [
                .init(header: ReportMessages.status[language], alignment: .left)
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
                lines.append(.words(StyledText(measure.name[language]), indent: 0))
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
                StyledText(shown.toDate, status.ink), StyledText(shown.target),
            ] + (hasYearBefore ? [StyledText(shown.yearOverYear)] : []) + [
                StyledText(shown.projection), StyledText(shown.required),
                StyledText(
                    ReportMessages.mark(status) + " " + ReportMessages.words(status)[language],
                    status.ink
                ),
            ]
        let sparkline =
            row.goal.unit == .yesNo
            ? "" : Sparkline.text(of: row.figures.series, through: report.week)
        let words = shown.remarks.joined(separator: " · ")
        var lines: [TextTable.Line] = [.row(label: StyledText(label), indent: indent, cells: cells)]
        if !sparkline.isEmpty || !words.isEmpty {
            lines.append(
                .detail(
                    StyledText(sparkline, .faint), words: words.isEmpty ? [] : [StyledText(words)],
                    indent: 4)
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
    static func target(of goal: AnnualGoal, _ writer: NumberFormatter) -> String {
        guard let target = goal.target else { return ReportMessages.yes[writer.language] }
        let isGrowth = goal.kind == .growthAtLeast
        let number = writer.exact(target, isSigned: isGrowth)
        return "\(goal.kind.isUpperLimit ? "≤" : "≥") \(number)\(goal.unit.sign)"
    }

    init(_ row: GoalRow, language: Language) {
        let (goal, figures) = (row.goal, row.figures)
        let writer = NumberFormatter(language: language)
        let isGrowth = goal.kind == .growthAtLeast
        let sign = goal.unit.sign

        func beside(_ value: Double?, decimals: (Double) -> Int) -> String {
            guard let value else { return NumberFormatter.none }
            if goal.unit == .yesNo {
                return (value == 1 ? ReportMessages.yes : ReportMessages.no)[language]
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
            isMean ? NumberFormatter.decimals(ofMean: $0) : min(1, NumberFormatter.decimals(of: $0))
        }
        projection = beside(figures.projection, decimals: NumberFormatter.decimals(ofMean:))

        yearOverYear =
            figures.yearOverYear?.changePercent.map { writer.difference($0, decimals: 1) + " %" }
            ?? NumberFormatter.none

        target = Self.target(of: goal, writer)
        let writes = GoalWords(goal, figures, writer)
        required = writes.required ?? NumberFormatter.none
        var remarks = writes.rest.map { [$0[language]] } ?? []
        if let kept = figures.periodsKept {
            remarks.append(ReportMessages.kept(kept, of: figures.periodsReported)[language])
        }
        if figures.incompletePeriods > 0 {
            remarks.append(ReportMessages.incomplete(figures.incompletePeriods)[language])
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

    init(_ goal: AnnualGoal, _ figures: GoalFigures, _ writer: NumberFormatter) {
        guard let needed = figures.required else {
            (required, rest) = (nil, nil)
            return
        }
        switch goal.attainability(requiring: needed) {
        case .outOfReach: (required, rest) = (nil, ReportMessages.outOfReach)
        case .certain: (required, rest) = (nil, ReportMessages.certain)
        case .undecided:
            let isUpward = goal.kind == .yearEndAtLeast
            let sign = goal.valueUnit == .percent ? (isUpward ? " pp" : " %") : ""
            func number(_ value: Double, _ rounding: NumberFormatter.Rounding) -> String {
                writer.number(
                    value, decimals: NumberFormatter.decimals(ofMean: value), rounding: rounding,
                    isSigned: isUpward) + sign
            }
            let isUpperLimit = goal.kind.isUpperLimit
            let bound = number(needed, isUpperLimit ? .down : .up)
            required = "\(isUpperLimit ? "≤" : "≥") \(bound)"
            rest = figures.level.map { level in
                ReportMessages.rest(
                    goal.kind, bound, level: number(level, .nearest),
                    weeks: min(4, figures.periodsReported))
            }
        }
    }
}
