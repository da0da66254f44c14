extension Export {
    /// The shape that scripts depend on.
    var json: JSON {
        .list(
            rows.map { row in
                .object([
                    ("year", JSON(row.week.year)), ("week", .text(row.week.description)),
                    ("house", .text(row.indicator.house)),
                    ("measure", .text(row.indicator.measure)),
                    ("group", .text(row.indicator.group)),
                    ("value", row.unit == .yesNo ? .bool(row.value == 1) : .number(row.value)),
                    ("target", JSON(row.target)), ("deviation", JSON(row.deviation)),
                    ("status", JSON(row.status?.rawValue)), ("note", JSON(row.note)),
                ])
            })
    }
}
