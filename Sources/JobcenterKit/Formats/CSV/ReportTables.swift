extension DataTable {
    /// The table of a report; what is said in several parts has no table of its own.
    init?(_ report: Report, in language: Language) {
        switch report.content {
        case .scorecard(let scorecard): self.init(scorecard, report, language)
        case .bilag1(let overview): self.init(overview, report, language)
        case .summary(let summary): self.init(summary, report)
        case .whole: return nil
        }
    }

    private init(_ scorecard: Scorecard, _ report: Report, _ language: Language) {
        headers = Self.headers(
            [
                "plan", "year", "week", "house", "house_name", "measure", "group", "label",
                "sharp", "unit", "target", "actual", "deviation", "deviation_percent", "status",
                "previous", "average", "average_status", "weeks_reported", "weeks_met", "streak",
                "baseline", "baseline_change_percent", "required_average", "variation", "rule",
                "assurance", "provisional", "note",
            ],
            [
                "plan", "år", "uge", "hus", "husnavn", "nøgletal", "målgruppe", "betegnelse",
                "skarp", "enhed", "måltal", "værdi", "afvigelse", "afvigelse_procent", "status",
                "forrige", "gennemsnit", "gennemsnit_status", "uger_indberettet", "uger_nået",
                "stime", "sidste_år", "ændring_procent", "krævet_gennemsnit", "variation", "regel",
                "sikkerhed", "foreløbig", "bemærkning",
            ])
        rows = scorecard.cards.flatMap { card in
            card.weeklyTargets.map { row in
                let (target, figures) = (row.target, row.figures)
                return Self.week(report) + [
                    .code(card.house.id), .text(card.house.name[language]),
                    .code(target.measure.id), .code(target.indicator.group), .text(target.label),
                    .count(target.measure.sharp), .code(target.unit.rawValue),
                    .number(figures.target), .number(figures.actual), .number(figures.deviation),
                    .number(figures.deviationPercent), .code(figures.status.rawValue),
                    .number(figures.previous), .number(figures.average),
                    .code(figures.averageStatus.rawValue), .count(figures.weeksReported),
                    .count(figures.weeksMet), .count(figures.streak), .number(figures.baseline),
                    .number(figures.baselineChangePercent), .number(figures.requiredAverage),
                    .code(figures.process?.variation.rawValue),
                    .code(figures.process?.rule?.rawValue),
                    .code(figures.process?.assurance.rawValue),
                    .yesNo(figures.process?.isProvisional), .text(row.note),
                ]
            }
        }
    }

    private init(_ overview: GoalOverview, _ report: Report, _ language: Language) {
        headers = Self.headers(
            [
                "plan", "year", "week", "section", "house", "house_name", "measure", "group",
                "label", "kind", "unit", "target", "to_date", "projection", "required",
                "required_unit", "status", "cadence", "periods_reported", "periods_remaining",
                "periods_kept", "incomplete_periods",
            ],
            [
                "plan", "år", "uge", "afsnit", "hus", "husnavn", "nøgletal", "målgruppe",
                "betegnelse", "art", "enhed", "måltal", "hidtil", "årsslut", "krævet",
                "krævet_enhed", "status", "hyppighed", "perioder_indberettet",
                "perioder_resterende", "perioder_overholdt", "perioder_ufuldstændige",
            ])
        rows = overview.sections.flatMap { section in
            section.rows.map { row in
                let (goal, figures) = (row.goal, row.figures)
                let isYesNo = goal.unit == .yesNo
                return Self.week(report) + [
                    .text(section.title[language]), .code(goal.house.id),
                    .text(goal.house.name[language]), .code(goal.measure.id),
                    .code(goal.indicator.group), .text(goal.label), .code(goal.kind.rawValue),
                    .code(goal.unit.rawValue), .number(goal.target),
                    isYesNo
                        ? .yesNo(figures.toDate.map { $0 == 1 }) : .number(figures.toDate),
                    .number(figures.projection), .number(figures.required),
                    .code(goal.valueUnit.rawValue), .code(figures.status.rawValue),
                    .code(goal.cadence.rawValue), .count(figures.periodsReported),
                    .count(figures.periodsRemaining), .count(figures.periodsKept),
                    .count(figures.incompletePeriods),
                ]
            }
        }
    }

    private init(_ summary: Summary, _ report: Report) {
        headers = Self.headers(
            [
                "plan", "year", "week", "sharp", "measure", "house", "met", "near", "missed",
                "no_data", "suspended",
            ],
            [
                "plan", "år", "uge", "skarp", "nøgletal", "hus", "nået", "nær", "ikke_nået",
                "ingen_data", "suspenderet",
            ])
        rows = summary.rows.flatMap { row in
            row.cells.map { cell in
                Self.week(report) + [
                    .count(row.measure.sharp), .code(row.measure.id), .code(cell.house.id),
                ]
                    + [TargetStatus.met, .near, .missed, .noData, .suspended].map {
                        .count(cell.count($0))
                    }
            }
        }
    }

    private static func week(_ report: Report) -> [Cell] {
        [
            .code(report.plan.id), .count(report.plan.year), .code(report.week.description),
        ]
    }
}
