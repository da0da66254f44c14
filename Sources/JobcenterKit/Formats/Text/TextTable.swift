/// A table for a terminal: labels to the left, figures right-aligned under their headers, and
/// lines between the rows that hold words.
struct TextTable {
    enum Line {
        /// Words over the whole width.
        case words(StyledText, indent: Int)
        /// A row of figures; its label is broken over several lines where it must, and the figures
        /// stand on the last.
        case row(label: StyledText, indent: Int, cells: [StyledText])
        /// A sparkline and words beside it, or below it where there is no room.
        case detail(StyledText, words: [StyledText], indent: Int)
        case gap
    }

    enum Alignment {
        case left
        case right
    }

    struct Column {
        let header: String
        var alignment = Alignment.right
        /// Spaces before the column.
        var gap = 2
    }

    let title: StyledText
    let columns: [Column]

    /// The widest that labels become.
    private static let widestLabel = 46
    private static let narrowestLabel = 10
    /// Where there is less room, a label that would take more lines stands above its figures.
    private static let mostLabelLines = 2

    /// What the figures need, over several parts of a page, so that they stand under each other.
    func widths(for lines: [Line]) -> [Int] {
        columns.indices.map { column in
            lines.reduce(DisplayWidth.of(columns[column].header)) { widest, line in
                guard case .row(_, _, let cells) = line else { return widest }
                return max(widest, cells[column].width)
            }
        }
    }

    /// Puts the table on a page.
    ///
    /// - Parameter widths: what ``widths(for:)`` found for all that should stand aligned.
    func write(_ lines: [Line], widths: [Int], hasHeader: Bool = true, to page: inout TextPage) {
        var gaps = columns.map(\.gap)
        func taken() -> Int { widths.reduce(0, +) + gaps.reduce(0, +) }
        // On a narrow page columns move together before labels are broken to pieces.
        for column in gaps.indices where page.width - taken() < Self.narrowestLabel {
            gaps[column] = 1
        }
        let room = max(Self.narrowestLabel, page.width - taken())
        let labelWidth = min(Self.widestLabel, room)

        func figures(_ label: [StyledText], width: Int, _ cells: [StyledText]) -> [StyledText] {
            var pieces = label + [StyledText(spaces(labelWidth - width))]
            for (column, cell) in cells.enumerated() {
                let padding = StyledText(spaces(widths[column] - cell.width))
                pieces.append(StyledText(spaces(gaps[column])))
                pieces += columns[column].alignment == .right ? [padding, cell] : [cell, padding]
            }
            return pieces
        }
        if hasHeader {
            page.line(
                figures(
                    [title], width: title.width, columns.map { StyledText($0.header, .faint) }))
        }
        for line in lines {
            switch line {
            case .gap: page.line()
            case .words(let words, let indent):
                page.paragraph(words, indent: indent, hanging: 2)
            case .row(let label, let indent, let cells):
                var parts = wrapped(label.text, to: labelWidth - indent)
                if parts.count > Self.mostLabelLines, labelWidth < Self.widestLabel {
                    page.paragraph(label, indent: indent, hanging: 2)
                    parts = []
                }
                for part in parts.dropLast() {
                    page.line([StyledText(spaces(indent)), StyledText(part, label.ink)])
                }
                let last = parts.last ?? ""
                page.line(
                    figures(
                        [StyledText(spaces(indent)), StyledText(last, label.ink)],
                        width: indent + DisplayWidth.of(last), cells))
            case .detail(let spark, let words, let indent):
                Self.write(spark, words, indent, to: &page)
            }
        }
    }

    private static func write(
        _ spark: StyledText, _ words: [StyledText], _ indent: Int, to page: inout TextPage
    ) {
        let wordsWidth = words.reduce(0) { $0 + $1.width }
        let gap = spark.width > 0 ? 2 : 0
        if indent + spark.width + gap + wordsWidth <= page.width {
            page.line([StyledText(spaces(indent)), spark, StyledText(spaces(gap))] + words)
            return
        }
        if spark.width > 0 { page.line([StyledText(spaces(indent)), spark]) }
        if words.count == 1 {
            page.paragraph(words[0], indent: indent)
        } else if !words.isEmpty {
            page.line([StyledText(spaces(indent))] + words)
        }
    }
}
