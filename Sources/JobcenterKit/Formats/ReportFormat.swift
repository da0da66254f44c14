/// A form in which reports are written.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// GitHub-flavoured Markdown, for minutes and wikis.
    case markdown
    /// Comma-separated values after RFC 4180.
    case csv
    /// The same for Danish spreadsheets.
    case csvDanish = "csv-da"
    /// For scripts.
    case json
    /// One self-contained page.
    case html
}

extension Report {
    /// The report as text in a format.
    ///
    /// - Parameters:
    ///   - format: the form of the text; as CSV a report in several parts is empty.
    ///   - language: the language of words and names.
    ///   - style: the layout where the format is for a terminal.
    public func formatted(
        as format: ReportFormat, in language: Language, style: TextStyle = TextStyle()
    ) -> String {
        switch format {
        case .text: ReportText(report: self, language: language, style: style).document
        case .markdown: ReportMarkdown(report: self, language: language).document
        case .csv: DataTable(self, in: language)?.document(.international) ?? ""
        case .csvDanish: DataTable(self, in: language)?.document(.danish) ?? ""
        case .json: ReportJSON(report: self, language: language).document
        case .html: ReportHTML(report: self, language: language).document
        }
    }
}

/// A form in which tables of data are written.
public enum DataFormat: String, CaseIterable, Sendable {
    /// Comma-separated values after RFC 4180.
    case csv
    /// The same for Danish spreadsheets.
    case csvDanish = "csv-da"
    /// For scripts.
    case json
}

extension Export {
    /// The export as text in a format.
    ///
    /// - Parameters:
    ///   - format: the form of the text.
    ///   - language: the language of the houses' names.
    public func formatted(as format: DataFormat, in language: Language) -> String {
        switch format {
        case .csv: DataTable(self, in: language).document(.international)
        case .csvDanish: DataTable(self, in: language).document(.danish)
        case .json: json.document
        }
    }
}

extension Plan {
    /// A week that is still to be filled in, in the input format.
    ///
    /// - Parameters:
    ///   - week: a week of the plan's year.
    ///   - houses: those that report; houses or the house-wide unit.
    ///   - isDanish: whether it is for Danish spreadsheets.
    public func template(for week: Week, of houses: [House], isDanish: Bool) -> String {
        let dialect: DataTable.Dialect = isDanish ? .danish : .international
        return DataTable(templateFor: week, houses: houses, plan: self, dialect: dialect)
            .document(dialect)
    }
}
