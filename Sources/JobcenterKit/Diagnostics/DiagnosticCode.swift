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
    /// A cell holds no period.
    case invalidWeek = "invalid-week"
    /// The year has no period of that number.
    case nonexistentWeek = "nonexistent-week"
    /// A period is of another length than the indicator's.
    case wrongPeriod = "wrong-period"
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
    /// A row corrects a value that does not stand.
    case correctionMismatch = "correction-mismatch"

    /// A column is not known and left alone.
    case unknownColumn = "unknown-column"
    /// A number may have been meant as thousands.
    case numberConvention = "number-convention"
    /// A count of a week has decimals.
    case fractionalCount = "fractional-count"
    /// A share may have been meant as a percentage.
    case suspiciousShare = "suspicious-share"
    /// A value is far from what is usual.
    case implausibleValue = "implausible-value"
    /// A row is of a year after the plan's.
    case otherYear = "other-year"
    /// The file's name says another week than every row.
    case weekDiffersFromName = "week-differs-from-name"
    /// A file has rows, but none with a value.
    case noValues = "no-values"
    /// A house's week lacks indicators that have a weekly target.
    case missingValue = "missing-value"
    /// Weeks between others have no observation.
    case missingWeek = "missing-week"
    /// Periods between others have no value of an indicator of longer periods.
    case missingPeriod = "missing-period"

    /// Rows of earlier years serve as history.
    case rowsOfOtherYear = "rows-of-other-year"
    /// A spreadsheet was left out.
    case spreadsheetSkipped = "spreadsheet-skipped"
    /// The header does not stand on the first line.
    case linesSkipped = "lines-skipped"
    /// A file was read as Windows-1252.
    case encodingGuessed = "encoding-guessed"

    /// How grave it is.
    public var severity: Severity { description.severity }

    /// What it means, in a few words.
    public var meaning: Wording {
        Wording(
            da: Phrase(stringLiteral: description.danish),
            en: Phrase(stringLiteral: description.english))
    }

    /// The severity and the meaning of each code.
    private var description: (severity: Severity, danish: String, english: String) {
        switch self {
        case .notFound:
            (
                .error, "der er ingen fil, eller mappen har ingen CSV-filer",
                "there is no such file, or the folder has no CSV file"
            )
        case .notReadable:
            (.error, "filen findes, men kan ikke læses", "the file exists but cannot be read")
        case .emptyFile: (.error, "filen er tom", "the file is empty")
        case .binaryContent: (.error, "filen er ikke tekst", "the file is not text")
        case .encoding:
            (
                .error, "et tegn kan ikke læses i filens tegnsæt",
                "a character cannot be read in the file's encoding"
            )
        case .noObservations:
            (.error, "der er ingen tal for planens år", "there are no figures for the plan's year")
        case .missingColumn: (.error, "en kolonne mangler", "a column is missing")
        case .duplicateColumn:
            (.error, "to kolonner er for det samme", "two columns are for the same thing")
        case .unclosedQuote:
            (.error, "et anførselstegn afsluttes aldrig", "a quote is never closed")
        case .strayQuote:
            (.error, "et anførselstegn står et forkert sted", "a quote stands in the wrong place")
        case .extraCell:
            (.error, "en række har flere celler end kolonner", "a row has more cells than columns")
        case .missingCell: (.error, "en række slutter for tidligt", "a row ends too early")
        case .fieldTooLong: (.error, "et felt er længere end 1 MiB", "a field is longer than 1 MiB")
        case .tooManyColumns:
            (.error, "der er mere end 1.024 kolonner", "there are more than 1,024 columns")
        case .personalData:
            (.error, "en celle indeholder et CPR-nummer", "a cell holds a CPR number")
        case .invalidWeek:
            (
                .error, "en celle er ikke en uge eller en anden periode",
                "a cell is not a week or another period"
            )
        case .nonexistentWeek:
            (
                .error, "året har ikke den uge eller periode",
                "the year does not have that week or period"
            )
        case .wrongPeriod:
            (
                .error, "perioden er længere eller kortere end nøgletallets",
                "the period is longer or shorter than the measure's"
            )
        case .unknownHouse: (.error, "planen har intet sådant hus", "the plan has no such house")
        case .unknownMeasure:
            (.error, "huset har intet sådant nøgletal", "the house has no such measure")
        case .unknownGroup:
            (.error, "målgruppen er ukendt eller mangler", "the group is unknown or missing")
        case .ambiguousName:
            (.error, "et navn passer på flere nøgletal", "a name fits several indicators")
        case .derivedMeasure:
            (
                .error, "tallet beregnes og skal ikke indberettes",
                "the figure is summed and not to be reported"
            )
        case .invalidNumber: (.error, "en celle er ikke et tal", "a cell is not a number")
        case .negativeValue: (.error, "et tal er under nul", "a value is below zero")
        case .shareOutOfRange:
            (.error, "en andel er ikke fra 0 til 100 %", "a share is not from 0 to 100 %")
        case .invalidYesNo:
            (.error, "en celle er hverken ja eller nej", "a cell is neither yes nor no")
        case .duplicateValue: (.error, "samme tal står to gange", "the same value stands twice")
        case .correctionMismatch:
            (
                .error, "en rettelse gælder et tal, der ikke står",
                "a correction is of a value that does not stand"
            )
        case .unknownColumn:
            (.warning, "en kolonne kendes ikke og læses ikke", "a column is not known and not read")
        case .numberConvention:
            (
                .warning, "et decimaltal kan være ment som tusinder",
                "a decimal may have been meant as thousands"
            )
        case .fractionalCount: (.warning, "et antal har decimaler", "a count has decimals")
        case .suspiciousShare:
            (
                .warning, "en andel er højst 1 og kan være ment i procent",
                "a share is at most 1 and may have been meant in percent"
            )
        case .implausibleValue:
            (
                .warning, "et tal ligger langt fra det sædvanlige",
                "a value lies far from the usual"
            )
        case .otherYear:
            (.warning, "en række er fra et år efter planens", "a row is of a year after the plan's")
        case .weekDiffersFromName:
            (
                .warning, "filnavnet siger en anden uge end rækkerne",
                "the file's name says another week than the rows"
            )
        case .noValues:
            (
                .warning, "ingen række i filen har en værdi", "no row of the file has a value"
            )
        case .missingValue:
            (.warning, "en uge mangler ugemål for et hus", "a week lacks weekly targets of a house")
        case .missingWeek:
            (
                .warning, "uger mellem andre mangler helt",
                "weeks between others are missing altogether"
            )
        case .missingPeriod:
            (
                .warning, "måneder eller andre perioder mellem andre mangler for et nøgletal",
                "months or other periods between others are missing for a measure"
            )
        case .rowsOfOtherYear:
            (
                .notice, "rækker fra tidligere år bruges til sammenligning",
                "rows of earlier years serve for comparison"
            )
        case .spreadsheetSkipped: (.notice, "et regneark læses ikke", "a spreadsheet is not read")
        case .linesSkipped:
            (
                .notice, "linjer over overskriften er sprunget over",
                "lines above the header were skipped"
            )
        case .encodingGuessed:
            (.notice, "filen er læst som Windows-1252", "the file was read as Windows-1252")
        }
    }
}
