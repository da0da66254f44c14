/// Writes reports as JSON, in the shapes that scripts depend on.
struct ReportJSON {
    let report: Report
    let language: Language

    var document: String { value.document }

    private var value: JSON {
        switch report.content {
        case .scorecard(let scorecard): shape("scorecard", [("houses", houses(of: scorecard))])
        case .bilag1(let overview): shape("bilag1", [("sections", sections(of: overview))])
        case .summary(let summary): shape("summary", [("measures", measures(of: summary))])
        case .whole(let summary, let overview, let scorecard):
            shape(
                "report",
                [
                    ("summary", part(.summary(summary))), ("bilag1", part(.bilag1(overview))),
                    ("scorecard", part(.scorecard(scorecard))),
                ])
        }
    }

    /// A part of the report in the shape that it has alone.
    private func part(_ content: Report.Content) -> JSON {
        ReportJSON(report: report.with(content), language: language).value
    }

    private func shape(_ format: String, _ content: [(String, JSON)]) -> JSON {
        var fields: [(String, JSON)] = [
            ("format", .text("skarpe/\(format)")), ("version", .number(1)),
            ("plan", .text(report.plan.id)), ("year", JSON(report.plan.year)),
            ("week", .text(report.week.description)),
        ]
        if report.rejectedRows > 0 { fields.append(("rejectedRows", JSON(report.rejectedRows))) }
        if report.unreadableFiles > 0 {
            fields.append(("unreadableFiles", JSON(report.unreadableFiles)))
        }
        return .object(fields + content)
    }

    // MARK: Scorecard

    private func houses(of scorecard: Scorecard) -> JSON {
        .list(
            scorecard.cards.map { card in
                .object([
                    ("id", .text(card.house.id)), ("name", .text(card.house.name[language])),
                    ("weeklyTargets", .list(card.weeklyTargets.map(weeklyTarget))),
                    ("annualGoals", .list(card.annualGoals.map(goal))),
                ])
            })
    }

    private func weeklyTarget(_ row: Scorecard.TargetRow) -> JSON {
        let target = row.target
        let figures = row.figures
        return .object([
            ("measure", .text(target.measure.id)), ("group", .text(target.indicator.group)),
            ("label", .text(target.label)), ("sharp", JSON(target.measure.sharp)),
            ("unit", .text(target.unit.rawValue)),
            ("direction", .text(target.direction.rawValue)), ("target", JSON(figures.target)),
            ("actual", JSON(figures.actual)), ("deviation", JSON(figures.deviation)),
            ("deviationPercent", JSON(figures.deviationPercent)),
            ("status", .text(figures.status.rawValue)), ("previous", JSON(figures.previous)),
            ("average", JSON(figures.average)),
            ("averageStatus", .text(figures.averageStatus.rawValue)),
            ("weeksReported", JSON(figures.weeksReported)), ("weeksMet", JSON(figures.weeksMet)),
            ("streak", JSON(figures.streak)), ("baseline", JSON(figures.baseline)),
            ("baselineChangePercent", JSON(figures.baselineChangePercent)),
            ("requiredAverage", JSON(figures.requiredAverage)),
            ("previousYearAverage", JSON(figures.yearOverYear?.previousAverage)),
            ("previousYearChangePercent", JSON(figures.yearOverYear?.changePercent)),
            ("note", JSON(row.note)), ("process", process(figures.process)),
            (
                "series",
                .list(
                    figures.series.map {
                        .object([
                            ("week", .text($0.week.description)), ("value", JSON($0.value)),
                        ])
                    })
            ),
        ])
    }

    private func process(_ process: ProcessLimits?) -> JSON {
        guard let process else { return .null }
        return .object([
            ("week", .text(process.week.description)), ("mean", JSON(process.mean)),
            ("lowerLimit", JSON(process.lowerLimit)), ("upperLimit", JSON(process.upperLimit)),
            ("variation", .text(process.variation.rawValue)),
            ("rule", JSON(process.rule?.rawValue)),
            ("assurance", .text(process.assurance.rawValue)),
            ("provisional", .bool(process.isProvisional)),
        ])
    }

    // MARK: Annual goals

    private func sections(of overview: GoalOverview) -> JSON {
        .list(
            overview.sections.map { section in
                .object([
                    ("title", .text(section.title[language])),
                    ("goals", .list(section.rows.map(goal))),
                ])
            })
    }

    private func goal(_ row: GoalRow) -> JSON {
        let goal = row.goal
        let figures = row.figures
        let isYesNo = goal.unit == .yesNo
        return .object([
            ("house", .text(goal.house.id)), ("measure", .text(goal.measure.id)),
            ("group", .text(goal.indicator.group)), ("label", .text(goal.label)),
            ("kind", .text(goal.kind.rawValue)), ("unit", .text(goal.unit.rawValue)),
            ("target", JSON(goal.target)),
            (
                "toDate",
                isYesNo ? figures.toDate.map { .bool($0 == 1) } ?? .null : JSON(figures.toDate)
            ),
            ("projection", JSON(figures.projection)), ("required", JSON(figures.required)),
            ("requiredUnit", .text(goal.valueUnit.rawValue)),
            ("status", .text(figures.status.rawValue)), ("cadence", .text(goal.cadence.rawValue)),
            ("periodsReported", JSON(figures.periodsReported)),
            ("periodsRemaining", JSON(figures.periodsRemaining)),
            ("periodsKept", JSON(figures.periodsKept)),
            ("incompletePeriods", JSON(figures.incompletePeriods)),
            ("previousYearAverage", JSON(figures.yearOverYear?.previousAverage)),
            ("previousYearChangePercent", JSON(figures.yearOverYear?.changePercent)),
        ])
    }

    // MARK: Summary

    private func measures(of summary: Summary) -> JSON {
        .list(
            summary.rows.map { row in
                .object([
                    ("sharp", JSON(row.measure.sharp)), ("measure", .text(row.measure.id)),
                    ("cells", .list(row.cells.map(cell))),
                ])
            })
    }

    private func cell(_ cell: Summary.Cell) -> JSON {
        .object([
            ("house", .text(cell.house.id)), ("met", JSON(cell.count(.met))),
            ("near", JSON(cell.count(.near))), ("missed", JSON(cell.count(.missed))),
            ("noData", JSON(cell.count(.noData))), ("suspended", JSON(cell.count(.suspended))),
        ])
    }
}
