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
    /// A number may have been meant as thousands.
    case numberConvention = "number-convention"
    /// A count of a week has decimals.
    case fractionalCount = "fractional-count"
    /// A share may have been meant as a percentage.
    case suspiciousShare = "suspicious-share"
    /// A value is far above what is usual.
    case implausibleValue = "implausible-value"
    /// A row is of a year after the plan's.
    case otherYear = "other-year"
    /// The file's name says another week than every row.
    case weekDiffersFromName = "week-differs-from-name"
    /// A house's week lacks indicators that have a weekly target.
    case missingValue = "missing-value"
    /// A week between others has no observation.
    case missingWeek = "missing-week"

    /// Rows of earlier years serve as history.
    case rowsOfOtherYear = "rows-of-other-year"
    /// A spreadsheet was left out.
    case spreadsheetSkipped = "spreadsheet-skipped"
    /// A file was read as Windows-1252.
    case encodingGuessed = "encoding-guessed"

    /// What it means, in a few words.
    public var meaning: Wording {
        switch self {
        case .notFound:
            Wording(
                da: "der er ingen fil, eller mappen har ingen CSV-filer",
                en: "there is no such file, or the folder has no CSV file")
        case .notReadable:
            Wording(
                da: "filen findes, men kan ikke læses",
                en: "the file exists but cannot be read")
        case .emptyFile:
            Wording(
                da: "filen er tom",
                en: "the file is empty")
        case .binaryContent:
            Wording(
                da: "filen er ikke tekst",
                en: "the file is no text")
        case .encoding:
            Wording(
                da: "et tegn kan ikke læses i filens tegnsæt",
                en: "a character cannot be read in the file's encoding")
        case .noObservations:
            Wording(
                da: "der er ingen tal for planens år",
                en: "there are no figures for the plan's year")
        case .missingColumn:
            Wording(
                da: "en kolonne mangler",
                en: "a column is missing")
        case .duplicateColumn:
            Wording(
                da: "to kolonner er for det samme",
                en: "two columns are for the same thing")
        case .unclosedQuote:
            Wording(
                da: "et anførselstegn afsluttes aldrig",
                en: "a quote is never closed")
        case .strayQuote:
            Wording(
                da: "et anførselstegn står et forkert sted",
                en: "a quote stands in the wrong place")
        case .extraCell:
            Wording(
                da: "en række har flere celler end kolonner",
                en: "a row has more cells than columns")
        case .missingCell:
            Wording(
                da: "en række slutter for tidligt",
                en: "a row ends too early")
        case .fieldTooLong:
            Wording(
                da: "et felt er længere end 1 MiB",
                en: "a field is longer than 1 MiB")
        case .tooManyColumns:
            Wording(
                da: "der er mere end 1.024 kolonner",
                en: "there are more than 1,024 columns")
        case .personalData:
            Wording(
                da: "en celle indeholder et CPR-nummer",
                en: "a cell holds a CPR number")
        case .invalidWeek:
            Wording(
                da: "en celle er ikke en uge",
                en: "a cell is no week")
        case .nonexistentWeek:
            Wording(
                da: "året har ikke den uge",
                en: "the year does not have that week")
        case .unknownHouse:
            Wording(
                da: "planen har intet sådant hus",
                en: "the plan has no such house")
        case .unknownMeasure:
            Wording(
                da: "huset har intet sådant nøgletal",
                en: "the house has no such measure")
        case .unknownGroup:
            Wording(
                da: "målgruppen er ukendt eller mangler",
                en: "the group is unknown or missing")
        case .ambiguousName:
            Wording(
                da: "et navn passer på flere nøgletal",
                en: "a name fits several indicators")
        case .derivedMeasure:
            Wording(
                da: "tallet beregnes og skal ikke indberettes",
                en: "the figure is summed and not to be reported")
        case .invalidNumber:
            Wording(
                da: "en celle er ikke et tal",
                en: "a cell is no number")
        case .negativeValue:
            Wording(
                da: "et tal er under nul",
                en: "a value is below zero")
        case .shareOutOfRange:
            Wording(
                da: "en andel er ikke fra 0 til 100 %",
                en: "a share is not from 0 to 100 %")
        case .invalidYesNo:
            Wording(
                da: "en celle er hverken ja eller nej",
                en: "a cell is neither yes nor no")
        case .duplicateValue:
            Wording(
                da: "samme tal står to gange",
                en: "the same value stands twice")
        case .unknownColumn:
            Wording(
                da: "en kolonne kendes ikke og læses ikke",
                en: "a column is not known and not read")
        case .numberConvention:
            Wording(
                da: "et decimaltal kan være ment som tusinder",
                en: "a decimal may have been meant as thousands")
        case .fractionalCount:
            Wording(
                da: "et antal har decimaler",
                en: "a count has decimals")
        case .suspiciousShare:
            Wording(
                da: "en andel er højst 1 og kan være ment i procent",
                en: "a share is at most 1 and may have been meant in percent")
        case .implausibleValue:
            Wording(
                da: "et tal er mere end ti gange det sædvanlige",
                en: "a value is more than ten times the usual")
        case .otherYear:
            Wording(
                da: "en række er fra et år efter planens",
                en: "a row is of a year after the plan's")
        case .weekDiffersFromName:
            Wording(
                da: "filnavnet siger en anden uge end rækkerne",
                en: "the file's name says another week than the rows")
        case .missingValue:
            Wording(
                da: "en uge mangler ugemål for et hus",
                en: "a week lacks weekly targets of a house")
        case .missingWeek:
            Wording(
                da: "en uge mellem andre mangler helt",
                en: "a week between others is missing altogether")
        case .rowsOfOtherYear:
            Wording(
                da: "rækker fra tidligere år bruges til sammenligning",
                en: "rows of earlier years serve for comparison")
        case .spreadsheetSkipped:
            Wording(
                da: "et regneark læses ikke",
                en: "a spreadsheet is not read")
        case .encodingGuessed:
            Wording(
                da: "filen er læst som Windows-1252",
                en: "the file was read as Windows-1252")
        }
    }

    /// How grave it is.
    public var severity: Severity {
        switch self {
        case .unknownColumn, .numberConvention, .fractionalCount, .suspiciousShare,
            .implausibleValue, .otherYear, .weekDiffersFromName, .missingValue, .missingWeek:
            .warning
        case .rowsOfOtherYear, .spreadsheetSkipped, .encodingGuessed: .notice
        case .notFound, .notReadable, .emptyFile, .binaryContent, .encoding, .noObservations,
            .missingColumn, .duplicateColumn, .unclosedQuote, .strayQuote, .extraCell, .missingCell,
            .fieldTooLong, .tooManyColumns, .personalData, .invalidWeek, .nonexistentWeek,
            .unknownHouse, .unknownMeasure, .unknownGroup, .ambiguousName, .derivedMeasure,
            .invalidNumber, .negativeValue, .shareOutOfRange, .invalidYesNo, .duplicateValue:
            .error
        }
    }
}
