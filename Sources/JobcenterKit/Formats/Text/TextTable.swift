/// A table for a terminal: labels to the left, figures under their headers, and lines between the
/// rows for words.
struct TextTable {
    private let table: Table
    private let cells: [[StyledText]]
    /// The cells of a terminal that each column needs.
    private var widths: [Int]

    private static let widestLabel = 46
    private static let narrowestLabel = 7
    /// Where there is less room, a label that would take more lines stands above its figures.
    private static let mostLabelLines = 2
    /// A longer header stands on several lines where its figures are narrower.
    private static let widestHeader = 8
    /// Spaces between columns, and where they move together to leave room for labels.
    private static let (gap, narrowGap) = (2, 1)

    init(_ table: Table) {
        self.table = table
        cells = table.rows.map { row in
            row.cells.map { StyledText($0.text, $0.standing?.style ?? .plain) }
        }
        widths = table.columns.indices.map { [cells] column in
            let header = table.columns[column].header
            let width = DisplayWidth.of(header)
            let words = header.split(separator: " ").map { DisplayWidth.of(String($0)) }
            let needed = width > Self.widestHeader ? words.max() ?? 0 : width
            return cells.reduce(needed) { max($0, $1[column].width) }
        }
    }

    /// Tables of the same columns whose figures stand under each other.
    static func aligned(_ tables: [Table]) -> [TextTable] {
        let tables = tables.map(TextTable.init)
        guard let first = tables.first else { return [] }
        let widths = first.widths.indices.map { column in
            tables.reduce(0) { max($0, $1.widths[column]) }
        }
        return tables.map { table in
            var table = table
            table.widths = widths
            return table
        }
    }

    func write(hasHeader: Bool = true, to page: inout TextPage) {
        let gaps = gaps(on: page)
        let taken = widths.reduce(0, +) + gaps.reduce(0, +)
        let labelWidth = min(Self.widestLabel, max(Self.narrowestLabel, page.width - taken))
        func line(_ label: StyledText, indent: Int, _ cells: [StyledText]) -> [StyledText] {
            var pieces = [
                StyledText(spaces(indent)), label,
                StyledText(spaces(labelWidth - indent - label.width)),
            ]
            for (column, cell) in cells.enumerated() {
                let padding = StyledText(spaces(widths[column] - cell.width))
                pieces.append(StyledText(spaces(gaps[column])))
                pieces +=
                    table.columns[column].content == .words ? [cell, padding] : [padding, cell]
            }
            return pieces
        }

        if hasHeader {
            let headers = table.columns.indices.map {
                Self.lines(of: table.columns[$0].header, width: widths[$0])
            }
            let height = headers.map(\.count).max() ?? 1
            for step in 0..<height {
                let corner = StyledText(step == height - 1 ? table.corner : "", .strong)
                let cells = headers.map { header in
                    let position = step - (height - header.count)
                    return StyledText(position < 0 ? "" : header[position], .faint)
                }
                page.line(line(corner, indent: 0, cells))
            }
        }
        let labelStyle: Style = table.kind == .targets ? .strong : .plain
        let margin = table.kind == .plan ? 2 : 0
        var heading: String?
        for (row, cells) in zip(table.rows, cells) {
            if let new = row.heading, new != heading {
                page.paragraph(StyledText(new, labelStyle), indent: margin, hanging: 2)
            }
            heading = row.heading
            let indent = margin + (heading == nil ? 0 : 2)
            let label = StyledText(row.label, heading == nil ? labelStyle : .plain)
            var parts = wrapped(label.text, to: labelWidth - indent)
            if parts.count > Self.mostLabelLines, labelWidth < Self.widestLabel {
                page.paragraph(label, indent: indent, hanging: 2)
                parts = []
            }
            for part in parts.dropLast() {
                page.line([StyledText(spaces(indent)), StyledText(part, label.style)])
            }
            page.line(line(StyledText(parts.last ?? "", label.style), indent: indent, cells))
            if let detail = row.detail { Self.write(detail, to: &page) }
            if let note = row.note {
                let style: Style = table.kind == .plan ? .faint : .plain
                page.paragraph(StyledText(note, style), indent: 4, hanging: 2)
            }
        }
    }

    /// The lines of a header, of which the last takes as many words as it can.
    private static func lines(of header: String, width: Int) -> [String] {
        func reversed(_ text: String) -> String {
            text.split(separator: " ").reversed().joined(separator: " ")
        }
        return wrapped(reversed(header), to: width).reversed().map(reversed)
    }

    /// On a narrow page columns move together, from the left, before the words of labels are broken.
    private func gaps(on page: TextPage) -> [Int] {
        let words = table.rows.flatMap { row in
            row.label.split(separator: " ").map {
                DisplayWidth.of(String($0)) + (row.heading == nil ? 0 : 2)
            }
        }
        let least = max(Self.narrowestLabel, min(Self.widestLabel, words.max() ?? 0))
        var gaps = widths.map { _ in Self.gap }
        for column in gaps.indices {
            let taken = widths.reduce(0, +) + gaps.reduce(0, +)
            if page.width - taken < least { gaps[column] = Self.narrowGap }
        }
        return gaps
    }

    /// A sparkline and words beside it, or below it where there is no room.
    private static func write(_ detail: Row.Detail, to page: inout TextPage) {
        let indent = 4
        defer {
            if !detail.remarks.isEmpty {
                let remarks = detail.remarks.joined(separator: " · ")
                page.paragraph(StyledText(remarks), indent: indent)
            }
        }
        let bars = StyledText(Sparkline.text(of: detail.series, through: detail.periods), .faint)
        let words = detail.words.flatMap(\.pieces)
        let wordsWidth = words.reduce(0) { $0 + $1.width }
        let gap = bars.width > 0 ? Self.gap : 0
        if indent + bars.width + gap + wordsWidth <= page.width {
            guard bars.width + wordsWidth > 0 else { return }
            page.line([StyledText(spaces(indent)), bars, StyledText(spaces(gap))] + words)
            return
        }
        if bars.width > 0 { page.line([StyledText(spaces(indent)), bars]) }
        if words.count == 1 {
            page.paragraph(words[0], indent: indent)
            return
        }
        var line: [StyledText] = []
        for piece in words {
            if !line.isEmpty, line.reduce(indent + piece.width, { $0 + $1.width }) > page.width {
                page.line([StyledText(spaces(indent))] + line)
                line = []
            }
            line.append(
                line.isEmpty
                    ? StyledText(String(piece.text.trimmingPrefix(" · ")), piece.style) : piece)
        }
        if !line.isEmpty { page.line([StyledText(spaces(indent))] + line) }
    }
}
