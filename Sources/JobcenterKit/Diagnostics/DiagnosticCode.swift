/// How grave a diagnostic is.
public enum Severity: String, CaseIterable, Sendable {
    /// The data cannot be used as they are.
    case error
    /// The data can be used but may not be what was meant.
    case warning
    /// Nothing is wrong, but somebody should know.
    case notice
}

/// What kind of thing a diagnostic reports. The order is that in which a cell's or a record's
/// faults are tried: of several the first is reported.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    /// There is no such file, or no CSV file in the folder.
    case notFound = "not-found"
    /// The file exists but cannot be read.
    case notReadable = "not-readable"
    /// The file has no record.
    case emptyFile = "empty-file"
    /// The file is no text.
    case binaryContent = "binary-content"
    /// A byte means nothing in the file's encoding.
    case encoding
    /// There is no observation of the plan's year.
    case noObservations = "no-observations"

    /// A required column is missing.
    case missingColumn = "missing-column"
    /// Two columns are for the same thing.
    case duplicateColumn = "duplicate-column"
    /// A quote is never closed.
    case unclosedQuote = "unclosed-quote"
    /// A quote stands inside an unquoted field, or text after a closing quote.
    case strayQuote = "stray-quote"
    /// A record has more cells than the header has columns.
    case extraCell = "extra-cell"
    /// A record ends before a required column.
    case missingCell = "missing-cell"
    /// A field is longer than 1 MiB.
    case fieldTooLong = "field-too-long"
    /// There are more than 1,024 columns.
    case tooManyColumns = "too-many-columns"

    /// A cell holds a Danish civil registration number.
    case personalData = "personal-data"
    /// A cell holds no week.
    case invalidWeek = "invalid-week"
    /// The year has no week of that number.
    case nonexistentWeek = "nonexistent-week"
    /// The plan has no such house.
    case unknownHouse = "unknown-house"
    /// The house has no such measure.
    case unknownMeasure = "unknown-measure"
    /// The measure has no such group in the house.
    case unknownGroup = "unknown-group"
    /// A label fits several indicators.
    case ambiguousName = "ambiguous-name"
    /// The figure is summed from others and must not be reported.
    case derivedMeasure = "derived-measure"
    /// A cell holds no number.
    case invalidNumber = "invalid-number"
    /// A value is below zero.
    case negativeValue = "negative-value"
    /// A share lies outside 0 to 100.
    case shareOutOfRange = "share-out-of-range"
    /// A cell holds neither yes nor no.
    case invalidYesNo = "invalid-yes-no"
    /// The indicator has a value in that week already.
    case duplicateValue = "duplicate-value"

    /// A column is not known and left alone.
    case unknownColumn = "unknown-column"
    /// A row is of a year after the plan's.
    case otherYear = "other-year"

    /// Rows of earlier years serve as history.
    case rowsOfOtherYear = "rows-of-other-year"
    /// A spreadsheet was left out.
    case spreadsheetSkipped = "spreadsheet-skipped"
    /// A file was read as Windows-1252.
    case encodingGuessed = "encoding-guessed"

    /// How grave it is.
    public var severity: Severity {
        switch self {
        case .unknownColumn, .otherYear: .warning
        case .rowsOfOtherYear, .spreadsheetSkipped, .encodingGuessed: .notice
        default: .error
        }
    }
}
