extension Report {
    /// The rows of `csv`; a report in several parts has none.
    func table(in language: Language) -> DataTable? {
        let fields = FigureFields(report: self, language: language)
        switch content {
        case .scorecard(let scorecard):
            return DataTable(
                fields.context() + fields.target,
                of: scorecard.cards.flatMap { card in
                    card.weeklyTargets.map { FigureFields.Target(house: card.house, row: $0) }
                })
        case .bilag1(let bilag1):
            return DataTable(
                fields.context() + fields.goal,
                of: bilag1.sections.flatMap { section in
                    section.rows.map { FigureFields.Goal(section: section.title, row: $0) }
                })
        case .summary(let summary):
            return DataTable(
                fields.context() + fields.measure.map { $0.of { $0.measure } }
                    + fields.cell.map { $0.of { $0.cell } },
                of: summary.rows.flatMap { row in
                    row.cells.map { (measure: row.measure, cell: $0) }
                })
        case .whole: return nil
        }
    }

    /// The object of `json`, in the shape that scripts depend on.
    func object(in language: Language) -> DataValue {
        let fields = FigureFields(report: self, language: language)
        let format: String
        let body: [(name: String, value: DataValue)]
        switch content {
        case .scorecard(let scorecard):
            format = "scorecard"
            body = [("houses", .list(scorecard.cards.map(fields.house)))]
        case .bilag1(let bilag1):
            format = "bilag1"
            body = [("sections", .list(bilag1.sections.map(fields.section)))]
        case .summary(let summary):
            format = "summary"
            body = [("measures", .list(summary.rows.map(fields.measure)))]
        case .whole(let summary, let bilag1, let scorecard):
            format = "report"
            body = [
                ("summary", with(.summary(summary)).object(in: language)),
                ("bilag1", with(.bilag1(bilag1)).object(in: language)),
                ("scorecard", with(.scorecard(scorecard)).object(in: language)),
            ]
        }
        let faults = [("rejected_rows", rejectedRows), ("unreadable_files", unreadableFiles)]
        let head: [(name: String, value: DataValue)] = [
            ("format", .code("skarpe/\(format)")), ("version", .count(1)),
            ("plan", .code(plan.id)), ("year", .count(plan.year)),
            ("week", .code(week.description)),
        ]
        return .object(
            head + faults.filter { $0.1 > 0 }.map { (name: $0, value: .count($1)) } + body)
    }
}

extension FigureFields {
    fileprivate func house(_ card: Scorecard.Card) -> DataValue {
        let target = target
        return .object([
            ("id", .code(card.house.id)), ("name", .text(card.house.name[language])),
            (
                "weekly_targets",
                .list(
                    card.weeklyTargets.map {
                        .object(target, of: Target(house: card.house, row: $0))
                    })
            ), ("annual_goals", goals(card.annualGoals, under: .annualGoals)),
        ])
    }

    fileprivate func section(_ section: Bilag1.Section) -> DataValue {
        .object([
            ("title", .text(section.title[language])),
            ("goals", goals(section.rows, under: section.title)),
        ])
    }

    private func goals(_ rows: [GoalRow], under section: Wording) -> DataValue {
        let goal = goal
        return .list(rows.map { .object(goal, of: Goal(section: section, row: $0)) })
    }

    fileprivate func measure(_ row: Summary.Row) -> DataValue {
        let cells = DataValue.list(row.cells.map { .object(cell, of: $0) })
        return .object(
            measure.map { ($0.name, $0.value(row.measure)) } + [("cells", cells)])
    }
}

extension Export {
    /// The fields of an export's rows, in the order in which such a file is read back.
    static func fields(in language: Language) -> [Field<Row>] {
        OwnColumn.export.map { column in
            let isShown = column == .houseName || column == .label
            return Field(column.header.english, column.header.danish, isShown ? .csv : .all) {
                row in
                switch column {
                case .year: .count(row.week.year)
                case .week: .code(row.week.description)
                case .house: .code(row.house.id)
                case .houseName: .text(row.house.name[language])
                case .measure: .code(row.indicator.measure)
                case .group: .code(row.indicator.group)
                case .label: .text(row.label)
                case .value: .reported(row.value, row.unit)
                case .target: .number(row.target)
                case .deviation: .number(row.deviation)
                case .status: .code(row.status?.rawValue)
                case .note: .text(row.note)
                }
            }
        }
    }
}

extension Plan {
    /// A week that is still to be filled in: for programs with ids, for people with the names that
    /// stand on the card.
    func template(for week: Week, of houses: [House], hasNames: Bool) -> DataTable {
        let reported = ReportedIndicator.all(of: self, in: houses)
        var names = IndicatorNames(plan: self)
        // Each house's rows in the order of its card, so that they can be filled in beside it.
        let rows = houses.flatMap { house in
            let own = reported.filter { $0.house == house }
            return measures.flatMap { measure in
                own.filter { $0.indicator.measure == measure.id }
            }
        }.map { reported -> [DataValue] in
            let indicator = reported.indicator
            let cells =
                (hasNames ? reported.names(in: self, &names) : nil)
                ?? [indicator.house, indicator.measure, indicator.group]
            return [.code(week.description)] + cells.map { .text($0) } + [.code(nil), .code(nil)]
        }
        return DataTable(headers: OwnColumn.template.map(\.header), rows: rows)
    }
}

extension ReportedIndicator {
    /// House, measure and group by their Danish names; `nil` where these do not lead back to it.
    fileprivate func names(in plan: Plan, _ names: inout IndicatorNames) -> [String]? {
        let measure = plan.measures.first { $0.id == indicator.measure }?.name.danish ?? ""
        let group = plan.groups.first { $0.id == indicator.group }?.name.danish ?? ""
        let found = try? names.find(house: house.name.danish, measure: measure, group: group)
        return found == index ? [house.name.danish, measure, group] : nil
    }
}
