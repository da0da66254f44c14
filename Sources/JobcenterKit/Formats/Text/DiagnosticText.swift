extension Diagnostic {
    /// The diagnostic on a line of text: where, how grave, what, and its code; and in a terminal
    /// the file's own line with a mark under the place.
    ///
    /// - Parameter last: the last of the like diagnostics that it stands for.
    func text(in language: Language, _ style: TextStyle, through last: Diagnostic) -> String {
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        let place = [file, line.map(String.init), column.map(String.init)]
            .compactMap { $0 }.joined(separator: ":")
        let pieces = [
            StyledText(place.isEmpty ? "" : place + ": "),
            StyledText(severity.name[language], severity.style),
            StyledText(cells(through: last)[language]),
            StyledText(": " + message[language]),
            StyledText(" [\(code.rawValue)]", .faint),
        ]
        // In a file or a pipe each stands on a line of its own, for programs that go by lines.
        let width = pieces.reduce(0) { $0 + $1.width }
        if style.showsSource, width > page.width {
            page.line(Array(pieces.prefix(3)))
            let words = message[language] + " [\(code.rawValue)]"
            page.paragraph(StyledText(words), indent: 2)
        } else {
            page.line(pieces)
        }
        if style.showsSource, let excerpt, let line {
            excerpt.write(line: line, severity.style, to: &page)
        }
        return page.text
    }
}

extension Diagnostic {
    /// What a spreadsheet calls the cells of like diagnostics, in brackets.
    private func cells(through last: Diagnostic) -> Wording {
        guard let cell, let end = last.cell, let line, let lastLine = last.line else {
            return Wording(same: "")
        }
        if cell == end { return Wording(same: " (\(cell))") }
        return Wording(
            da: " (\(cell):\(end), linje \(line)–\(lastLine))",
            en: " (\(cell):\(end), lines \(line)–\(lastLine))")
    }
}

extension [Diagnostic] {
    /// What makes diagnostics alike.
    private struct Kind: Hashable {
        let file: String?
        let code: DiagnosticCode
        let message: Wording
        let column: Int
    }

    /// The diagnostics as text, like ones in a column and in rows that follow one another as one.
    public func text(in language: Language, _ style: TextStyle) -> String {
        var entries: [(first: Diagnostic, last: Diagnostic)] = []
        var latest: [Kind: Int] = [:]
        for diagnostic in self {
            if let cell = diagnostic.cell {
                let kind = Kind(
                    file: diagnostic.file, code: diagnostic.code, message: diagnostic.message,
                    column: cell.column)
                if let entry = latest[kind], entries[entry].last.cell?.row == cell.row - 1 {
                    entries[entry].last = diagnostic
                    continue
                }
                latest[kind] = entries.count
            }
            entries.append((diagnostic, diagnostic))
        }
        return entries.reduce(into: "") { text, entry in
            text += entry.first.text(in: language, style, through: entry.last)
        }
    }
}

extension Excerpt {
    fileprivate func write(line: Int, _ style: Style, to page: inout TextPage) {
        let number = String(line)
        let margin = spaces(max(0, 5 - number.count)) + number
        let room = page.width - margin.count - 3
        var before = Array(text.unicodeScalars.prefix(offset))
        var rest = Array(text.unicodeScalars.dropFirst(offset))
        func width(_ scalars: [Unicode.Scalar]) -> Int {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return DisplayWidth.of(String(view).legible)
        }
        // The place must be seen, and something of what stands around it.
        let lead = max(10, room - min(width(Array(rest.prefix(length))), room / 2) - 8)
        var isCut = false
        while width(before) > lead {
            before.removeFirst()
            isCut = true
        }
        while width(before) + width(rest) + (isCut ? 1 : 0) > room, !rest.isEmpty {
            rest.removeLast()
        }
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: (isCut ? ["…"] : []) + before + rest)
        page.line([StyledText(margin + " │ ", .faint), StyledText(String(shown))])
        let indent = width(before) + (isCut ? 1 : 0)
        let marked = max(1, width(Array(rest.prefix(length))))
        page.line([
            StyledText(spaces(margin.count) + " │ ", .faint),
            StyledText(spaces(indent) + String(repeating: "^", count: marked), style),
        ])
    }
}

extension Severity {
    /// What it is called.
    public var name: Wording {
        switch self {
        case .error: Wording(da: "fejl", en: "error")
        case .warning: Wording(da: "advarsel", en: "warning")
        case .notice: Wording(da: "oplysning", en: "notice")
        }
    }

    fileprivate var style: Style {
        switch self {
        case .error: .bad
        case .warning: .fair
        case .notice: .strong
        }
    }
}

extension PlanFault {
    /// The fault on a line of text: file, line and column, the place in the plan, and what is wrong.
    public func text(of file: String, in language: Language) -> String {
        let place = [
            file.withoutPersonalData.legible, line.map(String.init), column.map(String.init),
        ]
        .compactMap { $0 }.joined(separator: ":")
        // A reader goes from the whole to the part: houses[2] › weeklyTargets[4] › target.
        let steps = path.split(separator: ".").joined(separator: " › ")
        return "\(place): \(Severity.error.name[language]): "
            + (steps.isEmpty ? "" : steps.legible + ": ") + message[language].legible
    }
}
