/// Diagnostics of a place in a file's text.
extension Diagnostics {
    /// Reports something about a cell.
    ///
    /// - Parameters:
    ///   - cell: what a spreadsheet calls it, where the record does not know.
    ///   - message: what is said, given the cell's content.
    mutating func add(
        _ code: DiagnosticCode, at field: Int, of record: RecordScanner, in text: Span<UInt8>,
        of file: (number: Int, name: String), cell: CellName? = nil, _ message: (String) -> Wording
    ) {
        let begin = record.fieldOffset(of: field)
        add(
            code, atOffset: begin,
            length: record.range(of: field).upperBound - record.start - begin,
            of: record, in: text, of: file, cell: cell ?? record.cell(of: field),
            message(record.shortContent(of: field, in: text)))
    }

    /// A cell's place, for what may have to be said of it later.
    mutating func place(
        of field: Int, of record: RecordScanner, in text: Span<UInt8>,
        of file: (number: Int, name: String)
    ) -> DiagnosticPlace {
        let begin = record.fieldOffset(of: field)
        let length = record.range(of: field).upperBound - record.start - begin
        return DiagnosticPlace(
            file, places.position(at: begin, of: record, in: text), record.cell(of: field),
            Excerpt(of: record, at: begin, length, in: text))
    }

    /// Reports something about a place in a record.
    mutating func add(
        _ code: DiagnosticCode, atOffset offset: Int, length: Int = 1, of record: RecordScanner,
        in text: Span<UInt8>, of file: (number: Int, name: String), cell: CellName? = nil,
        _ message: @autoclosure () -> Wording
    ) {
        add(
            code, in: file, at: places.position(at: offset, of: record, in: text),
            cell: cell ?? record.cell(at: offset), message(),
            code == .personalData ? nil : Excerpt(of: record, at: offset, length, in: text))
    }

    /// Reports the cells of a record that hold personal data.
    mutating func addPersonalData(
        of record: RecordScanner, in text: Span<UInt8>, of file: (number: Int, name: String)
    ) {
        for field in 0..<record.count where record.hasPersonalData(field, in: text) {
            add(.personalData, at: field, of: record, in: text, of: file) { _ in .personalData }
        }
    }

    /// Reports what is wrong with a record as such.
    mutating func add(
        _ fault: RecordScanner.Fault, of record: RecordScanner, in text: Span<UInt8>,
        of file: (number: Int, name: String)
    ) {
        let (code, offset, message) =
            switch fault {
            case .unclosedQuote(let offset):
                (DiagnosticCode.unclosedQuote, offset, Wording.unclosedQuote)
            case .strayQuote(let offset): (.strayQuote, offset, .strayQuote)
            case .fieldTooLong: (.fieldTooLong, 0, .fieldTooLong)
            case .tooManyColumns: (.tooManyColumns, 0, .tooManyColumns)
            }
        add(code, atOffset: offset, of: record, in: text, of: file, message)
    }

    /// Reports a cell that is not a period.
    ///
    /// - Parameter cadence: how long a period is expected.
    mutating func add(
        noPeriod reading: PeriodGrammar.Reading, _ cadence: Cadence, planYear: Int, at field: Int,
        of record: RecordScanner, in text: Span<UInt8>, of file: (number: Int, name: String)
    ) {
        if case .nonexistent(let cadence, let year, let number) = reading {
            add(.nonexistentWeek, at: field, of: record, in: text, of: file) { _ in
                .nonexistentPeriod(cadence, year, number)
            }
        } else {
            add(.invalidWeek, at: field, of: record, in: text, of: file) {
                .invalidPeriod($0, cadence, planYear: planYear)
            }
        }
    }
}

extension RecordScanner {
    /// A cell's content as messages give it: on one line, and only so much of it.
    func shortContent(of field: Int, in text: Span<UInt8>) -> String {
        let (mostCharacters, mostBytes) = (60, 240)
        let words = content(of: field, in: text).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        if words.utf8.count <= mostBytes, words.count <= mostCharacters { return words }
        // A character may be of any number of scalars.
        var short = String.UnicodeScalarView()
        var bytes = 0
        for scalar in words.unicodeScalars {
            bytes += UTF8.width(scalar)
            if bytes > mostBytes { break }
            short.append(scalar)
        }
        return String(String(short).prefix(mostCharacters)) + "…"
    }
}

extension Excerpt {
    /// The line around a place in a record, personal data masked.
    fileprivate init(
        of record: RecordScanner, at offset: Int, _ length: Int, in text: Span<UInt8>
    ) {
        let (line, place) = record.surroundings(of: offset, reach: 160, in: text)
        func characters(_ range: Range<Int>) -> String { text.extracting(range).string }
        let marked = characters(place..<max(place, min(place + length, line.upperBound)))
        self.init(
            text: PersonalData.masked(line, of: text),
            offset: characters(line.lowerBound..<place).unicodeScalars.count,
            length: max(1, marked.unicodeScalars.count))
    }
}
