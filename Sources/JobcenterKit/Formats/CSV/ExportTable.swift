extension DataTable {
    /// The table of an export.
    init(_ export: Export, in language: Language) {
        headers = OwnColumn.export.map(\.header)
        rows = export.rows.map { row in
            [
                .count(row.week.year), .code(row.week.description), .code(row.house.id),
                .text(row.house.name[language]), .code(row.indicator.measure),
                .code(row.indicator.group), .text(row.label), .value(row.value, row.unit),
                .number(row.target), .number(row.deviation), .code(row.status?.rawValue),
                .text(row.note),
            ]
        }
    }

    /// The table of a week that is still to be filled in: for programs with ids, for people with
    /// the names that stand on the card.
    init(templateFor week: Week, houses: [House], plan: Plan, dialect: Dialect) {
        headers = OwnColumn.template.map(\.header)
        let reported = ReportedIndicator.all(of: plan, in: houses)
        var table = IndicatorNames(plan: plan)
        // Each house's rows in the order of its card, so that they can be filled in beside it.
        rows = houses.flatMap { house in
            let own = reported.filter { $0.house == house }
            return plan.measures.flatMap { measure in
                own.filter { $0.indicator.measure == measure.id }
            }
        }.map { reported in
            let names = dialect == .danish ? reported.names(in: plan, &table) : nil
            let indicator = reported.indicator
            let cells = names ?? [indicator.house, indicator.measure, indicator.group]
            return [.code(week.description)] + cells.map { .text($0) } + [.code(nil), .code(nil)]
        }
    }
}

extension ReportedIndicator {
    /// House, measure and group by their Danish names; `nil` where these do not lead back to it.
    fileprivate func names(in plan: Plan, _ table: inout IndicatorNames) -> [String]? {
        let measure = plan.measures.first { $0.id == indicator.measure }?.name.danish ?? ""
        let group = plan.groups.first { $0.id == indicator.group }?.name.danish ?? ""
        let found = try? table.find(house: house.name.danish, measure: measure, group: group)
        return found == index ? [house.name.danish, measure, group] : nil
    }
}
