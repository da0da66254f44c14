/// A file's header: which columns it has, and whether its rows can be read.
extension FileIntake {
    /// What a record came to that may be the header.
    enum HeaderReading {
        case layout(FileLayout)
        /// It is no header, or lacks columns.
        case incomplete
        /// It is one, but the file cannot be read on.
        case refused
    }

    /// Reads the record at hand as the header.
    mutating func readHeader(_ tools: inout IntakeTools) -> HeaderReading {
        let record = tools.reader.record
        let text = tools.reader.text
        let span = text.bytes.span.extracting(first: text.end)
        if let fault = record.fault {
            diagnostics.add(fault, of: record, in: span, of: file)
            diagnostics.addPersonalData(of: record, in: span, of: file)
            return .incomplete
        }
        let header = header(span, &tools)
        let columns = header.columns
        let named = FileNameWeek.read(path, year: plan.year)
        let missing = columns.missing(weekFromName: named != nil)
        for (field, earlier) in columns.repeated {
            let first = record.shortContent(of: earlier, in: span)
            diagnostics.add(.duplicateColumn, at: field, of: record, in: span, of: file) {
                .duplicateColumn(first, $0)
            }
        }
        for column in missing {
            diagnostics.add(
                .missingColumn, atOffset: 0, of: record, in: span, of: file,
                .missingColumn(column.name))
        }
        guard missing.isEmpty else { return .incomplete }
        for field in columns.unknown {
            diagnostics.add(.unknownColumn, at: field, of: record, in: span, of: file) {
                .unknownColumn($0)
            }
        }
        for column in columns.weeks { report(column, of: record, span) }
        guard columns.repeated.isEmpty else { return .refused }

        var periods: MeantPeriods?
        if columns.week == nil, columns.weeks.isEmpty {
            periods = named.flatMap(MeantPeriods.init)
            switch named {
            case .period(let period):
                if period.year > plan.year {
                    diagnostics.add(.otherYear, in: file, .otherYear(period, plan.year))
                }
            case .nonexistent(let cadence, let year, let number):
                diagnostics.add(
                    .nonexistentWeek, in: file, .nonexistentPeriod(cadence, year, number))
                return .refused
            case .day, .invalid, nil: return .refused
            }
        }
        var weekInFileName: Week?
        if columns.week != nil { weekInFileName = named?.week }
        let usual: NumberConvention = header.delimiter == UInt8(ascii: ",") ? .point : .comma
        return .layout(
            FileLayout(
                header, convention: decimal ?? usual, periods: periods,
                weekInFileName: weekInFileName))
    }

    /// Reports a period of the wide form that is after the plan's year or does not exist.
    private mutating func report(
        _ column: Columns.PeriodColumn, of record: RecordScanner, _ text: Span<UInt8>
    ) {
        let year = plan.year
        guard let periods = column.periods else {
            diagnostics.add(
                noPeriod: reading(of: column.position, record, text), .week, planYear: year,
                at: column.position, of: record, in: text, of: file)
            return
        }
        let period = Period(slot: periods.shortest)
        if period.year > year {
            diagnostics.add(.otherYear, at: column.position, of: record, in: text, of: file) { _ in
                .otherYear(period, year)
            }
        }
    }

    /// What the header says. The same bytes at the same place say the same again.
    private mutating func header(_ text: Span<UInt8>, _ tools: inout IntakeTools) -> Header {
        let record = tools.reader.record
        let bytes = tools.reader.text.bytes[record.range]
        if let header = tools.header, header.delimiter == tools.reader.delimiter,
            header.positions[0].line == record.line, header.row == record.cell(of: 0).row,
            header.bytes[...] == bytes, record.resumptions.isEmpty
        {
            return header
        }
        var redacted: Set<Int> = []
        var headers: [String] = []
        var readings: [PeriodGrammar.Reading] = []
        var positions: [TextPosition] = []
        var places = PlaceCount()
        for field in 0..<record.count {
            if record.hasPersonalData(field, in: text) {
                redacted.insert(field)
                diagnostics.add(.personalData, at: field, of: record, in: text, of: file) { _ in
                    .personalData
                }
            }
            headers.append(record.content(of: field, in: text))
            readings.append(reading(of: field, record, text))
            positions.append(
                places.position(at: record.fieldOffset(of: field), of: record, in: text))
        }
        let header = Header(
            bytes: redacted.isEmpty && record.resumptions.isEmpty ? Array(bytes) : [],
            delimiter: tools.reader.delimiter,
            columns: Columns(
                headers: headers, ignored: redacted,
                shortest: plan.cadences.min { $0.position < $1.position } ?? .week
            ) { readings[$0] },
            positions: positions, row: record.cell(of: 0).row)
        tools.header = header
        return header
    }

    private func reading(
        of field: Int, _ record: RecordScanner, _ text: Span<UInt8>
    ) -> PeriodGrammar.Reading {
        record[field].isCut
            ? .invalid
            : PeriodGrammar.read(
                text.extracting(record.range(of: field)), yearIfMissing: plan.year)
    }
}
