extension Validation {
    /// The shape that scripts depend on.
    func json(in language: Language) -> String {
        let rows = JSON.object([
            ("read", JSON(rows.read)), ("accepted", JSON(rows.accepted)),
            ("rejected", JSON(rows.rejected)), ("empty", JSON(rows.empty)),
            ("other", JSON(rows.other)),
        ])
        let diagnostics = diagnostics.map { diagnostic in
            JSON.object([
                ("severity", .text(diagnostic.severity.rawValue)),
                ("code", .text(diagnostic.code.rawValue)), ("file", JSON(diagnostic.file)),
                ("line", JSON(diagnostic.line)), ("column", JSON(diagnostic.column)),
                ("cell", JSON(diagnostic.cell?.description)),
                ("message", .text(diagnostic.message[language])),
            ])
        }
        return JSON.object([
            ("format", .text("skarpe/validation")), ("version", .number(1)),
            ("files", JSON(filesRead)), ("rows", rows), ("errors", JSON(count(.error))),
            ("warnings", JSON(count(.warning))), ("notices", JSON(count(.notice))),
            ("diagnostics", .list(diagnostics)),
        ]).document
    }
}
