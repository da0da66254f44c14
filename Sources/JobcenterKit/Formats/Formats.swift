/// A form in which programs read reports and exports.
public enum DataFormat: String, CaseIterable, Sendable {
    /// Comma-separated values after RFC 4180.
    case csv
    /// The same for Danish spreadsheets.
    case csvDanish = "csv-da"
    /// For scripts.
    case json

    /// How a table is written; `nil` where there are objects instead.
    var dialect: DataTable.Dialect? {
        switch self {
        case .csv: .international
        case .csvDanish: .danish
        case .json: nil
        }
    }
}

/// A form in which reports are written.
public enum ReportFormat: RawRepresentable, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// GitHub-flavoured Markdown, for minutes and wikis.
    case markdown
    /// For programs.
    case data(DataFormat)
    /// One self-contained page.
    case html

    /// Every form, those of data among them.
    public static var allCases: [ReportFormat] {
        [.text, .markdown] + DataFormat.allCases.map(ReportFormat.data) + [.html]
    }

    /// What it is called on the command line.
    public var rawValue: String {
        switch self {
        case .text: "text"
        case .markdown: "markdown"
        case .data(let format): format.rawValue
        case .html: "html"
        }
    }

    /// The form that is called so, or `nil` where none is.
    public init?(rawValue: String) {
        guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else {
            return nil
        }
        self = format
    }
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
        case .text: TextReport.text(of: self, in: language, style)
        case .markdown: Markdown.text(of: self, in: language)
        case .data(let format):
            format.dialect.map { table(in: language)?.csv($0) ?? "" }
                ?? json(in: language).document
        case .html: HTMLPage(report: self, language: language).document
        }
    }
}

extension Export {
    /// The export as text in a format.
    ///
    /// - Parameters:
    ///   - format: the form of the text.
    ///   - language: the language of the houses' names.
    public func formatted(as format: DataFormat, in language: Language) -> String {
        let fields = Self.fields(in: language)
        return format.dialect.map { DataTable(fields, of: rows).csv($0) }
            ?? JSON.list(rows.map { .object(fields, of: $0) }).document
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
        template(for: week, of: houses, hasNames: isDanish)
            .csv(isDanish ? .danish : .international)
    }

    /// The plan as text in a format; as JSON it is a plan file.
    public func formatted(
        as format: PlanFormat, in language: Language, style: TextStyle = TextStyle()
    ) -> String {
        switch format {
        case .text: text(in: language, style)
        case .markdown: markdown(in: language)
        case .json: file
        }
    }
}

/// A form in which plans are written.
public enum PlanFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// For minutes and wikis.
    case markdown
    /// A plan file, or the shape that scripts depend on.
    case json
}

/// A form in which a validation is written.
public enum ValidationFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// For scripts.
    case json
    /// Annotations for GitHub Actions.
    case github
    /// SARIF 2.1.0, for code scanning.
    case sarif
    /// JUnit XML, one case for each file.
    case junit
}

extension Validation {
    /// The validation as text in a format.
    ///
    /// - Parameters:
    ///   - format: the form of the text.
    ///   - language: the language of words.
    ///   - version: the program's version, for formats that name it.
    ///   - style: the layout where the format is for a terminal.
    public func formatted(
        as format: ValidationFormat, in language: Language, version: String, style: TextStyle
    ) -> String {
        switch format {
        case .text: text(in: language, style)
        case .json: json(in: language)
        case .github: annotations(in: language)
        case .sarif: sarif(in: language, version: version)
        case .junit: junit(in: language)
        }
    }
}
