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
    func json(in language: Language) -> JSON {
        let fields = FigureFields(report: self, language: language)
        let format: String
        let body: [(String, JSON)]
        switch content {
        case .scorecard(let scorecard):
            format = "scorecard"
            body = [("houses", fields.houses(scorecard))]
        case .bilag1(let bilag1):
            format = "bilag1"
            body = [("sections", fields.sections(bilag1))]
        case .summary(let summary):
            format = "summary"
            body = [("measures", .list(summary.rows.map(fields.measure)))]
        case .whole(let summary, let bilag1, let scorecard):
            format = "report"
            body = [
                ("summary", with(.summary(summary)).json(in: language)),
                ("bilag1", with(.bilag1(bilag1)).json(in: language)),
                ("scorecard", with(.scorecard(scorecard)).json(in: language)),
            ]
        }
        let faults = [("rejectedRows", rejectedRows), ("unreadableFiles", unreadableFiles)]
        let head: [(String, JSON)] = [
            ("format", .text("skarpe/\(format)")), ("version", .number(1)),
            ("plan", .text(plan.id)), ("year", JSON(plan.year)),
            ("week", .text(week.description)),
        ]
        let reported = reported.map { [("reported", $0.json)] } ?? []
        return .object(head + faults.filter { $0.1 > 0 }.map { ($0, JSON($1)) } + reported + body)
    }
}

extension Reported {
    /// How many weekly targets have a value, and which have none.
    fileprivate var json: JSON {
        .object([
            ("count", JSON(count)), ("of", JSON(all)),
            (
                "missing",
                .list(
                    missing.map { target in
                        .object([
                            ("house", .text(target.indicator.house)),
                            ("measure", .text(target.indicator.measure)),
                            ("group", .text(target.indicator.group)),
                        ])
                    })
            ),
        ])
    }
}

extension FigureFields {
    fileprivate func houses(_ scorecard: Scorecard) -> JSON {
        let (target, goal) = (target, goal)
        return .list(
            scorecard.cards.map { card in
                .object([
                    ("id", .text(card.house.id)), ("name", .text(card.house.name[language])),
                    (
                        "weeklyTargets",
                        .list(
                            card.weeklyTargets.map {
                                .object(target, of: Target(house: card.house, row: $0))
                            })
                    ),
                    (
                        "annualGoals",
                        .list(
                            card.annualGoals.map {
                                .object(goal, of: Goal(section: .annualGoals, row: $0))
                            })
                    ),
                ])
            })
    }

    fileprivate func sections(_ bilag1: Bilag1) -> JSON {
        let goal = goal
        return .list(
            bilag1.sections.map { section in
                let goals = section.rows.map {
                    JSON.object(goal, of: Goal(section: section.title, row: $0))
                }
                return .object([
                    ("title", .text(section.title[language])), ("goals", .list(goals)),
                ])
            })
    }

    fileprivate func measure(_ row: Summary.Row) -> JSON {
        let cells = JSON.list(row.cells.map { .object(cell, of: $0) })
        return .object(
            measure.map { ($0.key, $0.value(row.measure).json) } + [("cells", cells)])
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
                case .year: .count(row.period.year)
                case .week: .code(row.period.description)
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
    /// The period of a cadence whose last day lies in a week, and in the year's last week the one
    /// that ends after it; a week is its own.
    private func period(of cadence: Cadence, endingIn week: Week) -> Period? {
        let past = pastPeriods(of: cadence, in: week)
        let before = week.number == 1 ? 0 : pastPeriods(of: cadence, in: weeks[week.number - 2])
        return past > before ? Period(cadence, year: year, checked: past) : nil
    }

    /// A week that is still to be filled in, and the longer periods that end in it: for programs
    /// with ids, for people with the names that stand on the card.
    func template(for week: Week, of houses: [House], hasNames: Bool) -> DataTable {
        // Each house's rows in the order of its card, so that they can be filled in beside it.
        var order: [String: Int] = [:]
        for (position, measure) in measures.enumerated() { order[measure.id] = position }
        let own = Dictionary(
            grouping: ReportedIndicator.all(of: self, in: houses), by: \.indicator.house)
        let reported = houses.flatMap { house in
            (own[house.id] ?? []).enumerated().sorted { left, right in
                func place(_ row: (offset: Int, element: ReportedIndicator)) -> (Int, Int) {
                    (order[row.element.indicator.measure] ?? 0, row.offset)
                }
                return place(left) < place(right)
            }.map(\.element)
        }
        var spellings = hasNames ? TemplateNames(plan: self) : nil
        let rows = reported.compactMap { reported -> [DataValue]? in
            let indicator = reported.indicator
            guard let period = period(of: cadences[reported.index.position], endingIn: week) else {
                return nil
            }
            let cells =
                spellings?.cells(of: reported)
                ?? [indicator.house, indicator.measure, indicator.group]
            return [.code(period.description)] + cells.map { .text($0) } + [.code(nil), .code(nil)]
        }
        return DataTable(headers: OwnColumn.template.map(\.header), rows: rows)
    }
}

/// The Danish names by which people find what they report.
private struct TemplateNames {
    private var names: IndicatorNames
    private var measures: [String: String] = [:]
    private var groups: [String: String] = [:]

    init(plan: Plan) {
        names = IndicatorNames(plan: plan)
        for measure in plan.measures { measures[measure.id] = measure.name.danish }
        for group in plan.groups { groups[group.id] = group.name.danish }
    }

    /// House, measure and group; `nil` where their names, as they are written, do not lead back.
    mutating func cells(of reported: ReportedIndicator) -> [String]? {
        let (measure, group) = (reported.indicator.measure, reported.indicator.group)
        let cells = [reported.house.name.danish, measures[measure] ?? "", groups[group] ?? ""]
        guard cells.allSatisfy({ Formula.escaped($0.legibleInCells) == $0 }) else { return nil }
        let found = try? names.find(house: cells[0], measure: cells[1], group: cells[2])
        return found == reported.index ? cells : nil
    }
}
