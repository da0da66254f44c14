/// A table of marks for a terminal: columns as wide as their headers need, in blocks below each other
/// where a page has no room for all.
struct TextGrid {
    let table: Table

    private static let (narrowestLabel, widestLabel) = (20, 30)
    private static let narrowestColumn = 8
    /// Words that are longer are broken in headers.
    private static let longestWord = 9
    /// The spaces between columns, and where there is little room.
    private static let (gap, narrowGap) = (2, 1)

    /// The columns of a block, their widths with the gaps behind them, and that of the labels.
    private struct Block {
        var columns: [Int] = []
        var widths: [Int] = []
        var labelWidth = 0
        var width: Int { widths.reduce(0, +) }
    }

    func write(to page: inout TextPage) {
        for (number, block) in blocks(on: page).enumerated() {
            if number > 0 { page.line() }
            write(block, to: &page)
        }
    }

    private func blocks(on page: TextPage) -> [Block] {
        let needed = table.columns.indices.map(width)
        let room = page.width - Self.narrowestLabel
        let wide = needed.reduce(0) { $0 + $1 + Self.gap }
        let gap = wide <= room ? Self.gap : Self.narrowGap
        var blocks = [Block()]
        for (column, width) in needed.enumerated() {
            let last = blocks[blocks.count - 1]
            if !last.columns.isEmpty, last.width + width + gap > room { blocks.append(Block()) }
            blocks[blocks.count - 1].columns.append(column)
            blocks[blocks.count - 1].widths.append(width + gap)
        }
        let widest = blocks.map(\.width).max() ?? 0
        let labelWidth = max(Self.narrowestLabel, min(Self.widestLabel, page.width - widest))
        for number in blocks.indices { blocks[number].labelWidth = labelWidth }
        return blocks
    }

    /// What a column's marks and the words of its header need.
    private func width(of column: Int) -> Int {
        let cells = table.rows.map { row in
            row.isTotal
                ? DisplayWidth.of(row.cells[column].text) : row.cells[column].marks.count
        }
        let words = table.columns[column].header.split(separator: " ").map { word in
            let width = DisplayWidth.of(String(word))
            guard width > Self.longestWord, let head = word.compoundHead else {
                return min(width, Self.widestLabel / 2)
            }
            return max(DisplayWidth.of(String(head)) + 1, width - head.count)
        }
        return max(Self.narrowestColumn, cells.max() ?? 0, words.max() ?? 0)
    }

    private func write(_ block: Block, to page: inout TextPage) {
        let margin = StyledText(spaces(block.labelWidth))
        let columns = Array(zip(block.columns, block.widths))
        let headers = columns.map { column, _ in
            wrapped(table.columns[column].header, to: width(of: column))
        }
        for line in 0..<(headers.map(\.count).max() ?? 0) {
            let parts = zip(headers, block.widths).map { header, width in
                StyledText(padded(header.count > line ? header[line] : "", to: width), .faint)
            }
            page.line([margin] + parts)
        }
        for row in table.rows {
            if row.isTotal {
                let rule = String(repeating: "─", count: block.width - 1)
                page.line([margin, StyledText(rule, .faint)])
            }
            let label = wrapped(row.label, to: block.labelWidth - 2)
            for part in label.dropLast() { page.line([StyledText(part)]) }
            let last = (row.isTotal ? "  " : "") + (label.last ?? "")
            let cells = columns.flatMap { column, width in
                let cell = row.cells[column]
                return row.isTotal
                    ? [StyledText(padded(cell.text, to: width), .strong)]
                    : cell.pieces + [StyledText(spaces(width - cell.marks.count))]
            }
            page.line([StyledText(padded(last, to: block.labelWidth))] + cells)
        }
    }
}

private func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - DisplayWidth.of(text))
}
