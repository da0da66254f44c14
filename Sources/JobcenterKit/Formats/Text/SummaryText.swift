extension ReportText {
    func write(_ summary: Summary, to page: inout TextPage) {
        heading(words.title, verdict: words.verdict, to: &page)
        remarks(to: &page)
        if summary.houses.isEmpty {
            page.paragraph(StyledText(ReportMessages.noTargetsAtAll[language]))
            return
        }
        let labelWidth = 30
        let narrowest = 2 + max(8, summary.rows.flatMap(\.cells).map(\.statuses.count).max() ?? 0)
        let share = (page.width - labelWidth) / max(1, summary.houses.count)
        let columnWidth = max(narrowest, min(20, share))
        let perBlock = max(1, (page.width - labelWidth) / columnWidth)
        for start in stride(from: 0, to: summary.houses.count, by: perBlock) {
            if start > 0 { page.line() }
            let houses = summary.houses[start..<min(start + perBlock, summary.houses.count)]
            write(summary, Array(houses), labelWidth, columnWidth, to: &page)
        }
        page.line()
        legend(to: &page)
    }

    private func write(
        _ summary: Summary, _ houses: [House], _ labelWidth: Int, _ columnWidth: Int,
        to page: inout TextPage
    ) {
        let names = houses.map { wrapped($0.name[language], to: columnWidth - 1) }
        let height = names.map(\.count).max() ?? 0
        for line in 0..<height {
            let parts = names.map { $0.count > line ? $0[line] : "" }
            page.line(
                [StyledText(spaces(labelWidth))]
                    + parts.map {
                        StyledText($0 + spaces(columnWidth - DisplayWidth.of($0)), .faint)
                    })
        }
        for row in summary.rows {
            let number = row.measure.sharp.map { "\($0) " } ?? "  "
            let label = wrapped(number + row.measure.name[language], to: labelWidth - 2)
            for part in label.dropLast() { page.line([StyledText(part)]) }
            let last = label.last ?? ""
            let cells = houses.flatMap { house in
                let statuses = row.cells.first { $0.house == house }?.statuses ?? []
                return statuses.map { StyledText(ReportMessages.mark($0), $0.ink) }
                    + [StyledText(spaces(columnWidth - statuses.count))]
            }
            page.line([StyledText(last + spaces(labelWidth - DisplayWidth.of(last)))] + cells)
        }
        page.line([
            StyledText(spaces(labelWidth)),
            StyledText(String(repeating: "─", count: columnWidth * houses.count - 1), .faint),
        ])
        let totals = houses.map { house in
            let statuses = summary.statuses(of: house)
            let text = "\(statuses.count { $0 == .met })/\(statuses.count)"
            return StyledText(text + spaces(columnWidth - text.count), .strong)
        }
        let label = "  " + ReportMessages.metRow[language]
        page.line([StyledText(label + spaces(labelWidth - DisplayWidth.of(label)))] + totals)
    }
}
