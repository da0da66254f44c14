/// A form in which reports are written.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// For scripts.
    case json
}

extension Report {
    /// The report as text in a format.
    ///
    /// - Parameters:
    ///   - language: the language of words and names.
    ///   - style: the layout where the format is for a terminal.
    public func written(
        as format: ReportFormat, in language: Language, style: TextStyle = TextStyle()
    ) -> String {
        switch format {
        case .text: ReportText(report: self, language: language, style: style).document
        case .json: ReportJSON(report: self, language: language).document
        }
    }
}
