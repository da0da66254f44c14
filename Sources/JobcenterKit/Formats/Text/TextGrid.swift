/// A table of marks for a terminal: columns of one width, in blocks below each other where a page
/// has no room for all.
struct TextGrid {
    let table: Table

    private static let labelWidth = 30
    private static let (narrowest, widest) = (8, 20)

    func write(to page: inout TextPage) {
        let room = page.width - Self.labelWidth
        let count = table.columns.count
        let marks = table.rows.flatMap(\.cells).map(\.marks.count).max() ?? 0
        let width = max(
            2 + max(Self.narrowest, marks), min(Self.widest, room / max(1, count)))
        let perBlock = max(1, room / width)
        for start in stride(from: 0, to: count, by: perBlock) {
            if start > 0 { page.line() }
            write(start..<min(start + perBlock, count), width: width, to: &page)
        }
    }

    private func write(_ block: Range<Int>, width: Int, to page: inout TextPage) {
        let margin = StyledText(spaces(Self.labelWidth))
        let headers = table.columns[block].map { wrapped($0.header, to: width - 1) }
        for line in 0..<(headers.map(\.count).max() ?? 0) {
            let parts = headers.map { $0.count > line ? $0[line] : "" }
            page.line([margin] + parts.map { StyledText(padded($0, to: width), .faint) })
        }
        for row in table.rows {
            if row.isTotal {
                let rule = String(repeating: "─", count: width * block.count - 1)
                page.line([margin, StyledText(rule, .faint)])
            }
            let label = wrapped(row.label, to: Self.labelWidth - 2)
            for part in label.dropLast() { page.line([StyledText(part)]) }
            let last = (row.isTotal ? "  " : "") + (label.last ?? "")
            let cells = row.cells[block].flatMap { cell in
                row.isTotal
                    ? [StyledText(padded(cell.text, to: width), .strong)]
                    : cell.pieces + [StyledText(spaces(width - cell.marks.count))]
            }
            page.line([StyledText(padded(last, to: Self.labelWidth))] + cells)
        }
    }
}

private func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - DisplayWidth.of(text))
}
