/// Rows that spreadsheets have and that report nothing: totals, and rows without any name.
extension RowIntake {
    /// The first words of totals rows, as names are compared.
    private static let totals = [
        "i-alt", "ialt", "total", "totalt", "sum", "samlet", "hovedtotal", "subtotal",
        "grand-total",
    ]

    /// Reports a row of totals, or one that names nothing, as what it is; false for any other.
    ///
    /// - Parameter hasPeriod: whether its period is known.
    mutating func reportOddRow(_ text: Span<UInt8>, hasPeriod: Bool) -> Bool {
        let columns = layout.columns
        func isBlank(_ field: Int?) -> Bool {
            field.map { record.isBlank($0, in: text) } ?? false
        }
        let week = hasPeriod ? nil : columns.week
        guard isBlank(week) || isBlank(columns.house) || isBlank(columns.measure) else {
            return false
        }
        let names: [(field: Int, code: DiagnosticCode)] = [
            (week, .invalidWeek), (columns.house, .unknownHouse),
            (columns.measure, .unknownMeasure),
        ].compactMap { field, code in field.map { ($0, code) } }
        let blank = names.filter { isBlank($0.field) }
        // A totals row leaves out what it sums over.
        if let total = names.first(where: { isTotal($0.field, text) }) {
            add(total.code, at: total.field, text) { _ in .totalsRow }
            return true
        }
        let isNameless = [columns.house, columns.measure].allSatisfy { $0 == nil || isBlank($0) }
        guard isNameless, blank.count > 1 else { return false }
        add(blank[0].code, at: blank[0].field, text) { _ in .namelessRow }
        return true
    }

    /// Whether a cell begins as those of totals rows do.
    func isTotal(_ field: Int, _ text: Span<UInt8>) -> Bool {
        guard record.range(of: field).count <= 80 else { return false }
        let key = NameKey.fold(record.content(of: field, in: text))
        return Self.totals.contains { total in
            key == total
                || key.hasPrefix(total)
                    && key.utf8.dropFirst(total.utf8.count).first.map {
                        !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    } ?? false
        }
    }
}
