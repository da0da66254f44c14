extension DataTable {
    /// The table of an export.
    init(_ export: Export, in language: Language) {
        headers = Self.headers(TableHeaders.export, TableHeaders.exportDanish)
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

    /// The table of a week that is still to be filled in.
    init(templateFor week: Week, houses: [House], plan: Plan) {
        headers = Self.headers(TableHeaders.template, TableHeaders.templateDanish)
        rows = ReportedIndicator.all(of: plan, in: houses).map { reported in
            [
                .code(week.description), .code(reported.house.id),
                .code(reported.indicator.measure), .code(reported.indicator.group), .code(nil),
                .code(nil),
            ]
        }
    }
}
