/// A file's header: which columns it has, and whether its rows can be read.
extension FileIntake {
    /// Reads the header; `nil` when the file cannot be read on.
    mutating func layout(_ tools: inout IntakeTools) -> FileLayout? {
        let record = tools.reader.record
        let text = tools.reader.text
        if let fault = record.fault {
            diagnostics.add(
                fault, of: record, in: text.bytes.span.extracting(first: text.end), of: file)
            return nil
        }
        let header = header(&tools)
        let columns = header.columns
        let named = FileNameWeek.read(path, year: plan.year)
        let missing = columns.missing(weekFromName: named != nil)
        func add(_ code: DiagnosticCode, at field: Int, _ message: (String) -> Wording) {
            diagnostics.add(
                code, at: field, of: record, in: text.bytes.span.extracting(first: text.end),
                of: file, message)
        }
        for field in columns.repeated {
            add(.duplicateColumn, at: field) { IntakeMessages.duplicateColumn($0) }
        }
        for column in missing {
            diagnostics.add(
                .missingColumn, atOffset: 0, of: record,
                in: text.bytes.span.extracting(first: text.end), of: file,
                IntakeMessages.missingColumn(column.name))
        }
        for field in columns.unknown {
            add(.unknownColumn, at: field) { IntakeMessages.unknownColumn($0) }
        }
        for column in columns.weeks {
            if let week = column.week, week.year > plan.year {
                add(.otherYear, at: column.position) { _ in
                    IntakeMessages.otherYear(week, plan.year)
                }
            } else if column.week == nil {
                diagnostics.add(
                    noWeek: reading(
                        of: column.position, record, text.bytes.span.extracting(first: text.end)),
                    at: column.position,
                    of: record, in: text.bytes.span.extracting(first: text.end), of: file)
            }
        }
        guard columns.repeated.isEmpty, missing.isEmpty else { return nil }

        var week: Week?
        if columns.week == nil, columns.weeks.isEmpty {
            switch named {
            case .week(let found):
                week = found
                if found.year > plan.year {
                    diagnostics.add(
                        .otherYear, in: file, IntakeMessages.otherYear(found, plan.year))
                }
            case .nonexistent(let year, let number):
                diagnostics.add(
                    .nonexistentWeek, in: file, IntakeMessages.nonexistentWeek(year, number))
                return nil
            case .invalid, nil: return nil
            }
        }
        var weekInFileName: Week?
        if columns.week != nil, case .week(let found) = named { weekInFileName = found }
        let usual: NumberConvention = header.delimiter == UInt8(ascii: ",") ? .point : .comma
        return FileLayout(
            header, convention: decimal ?? usual, week: week, weekInFileName: weekInFileName)
    }

    /// What the header says. The same bytes at the same place say the same again.
    private mutating func header(_ tools: inout IntakeTools) -> Header {
        let record = tools.reader.record
        let text = tools.reader.text
        let bytes = text.bytes[record.range]
        if let header = tools.header, header.delimiter == tools.reader.delimiter,
            header.positions[0].line == record.line, header.bytes[...] == bytes
        {
            return header
        }
        var redacted: Set<Int> = []
        for field in 0..<record.count
        where PersonalData.isContained(
            in: text.bytes.span.extracting(first: text.end).extracting(record.range(of: field)))
        {
            redacted.insert(field)
            diagnostics.add(
                .personalData, at: field, of: record,
                in: text.bytes.span.extracting(first: text.end), of: file
            ) { _ in
                IntakeMessages.personalData
            }
        }
        let columns = Columns(
            headers: (0..<record.count).map {
                record.content(of: $0, in: text.bytes.span.extracting(first: text.end))
            },
            ignored: redacted
        ) { reading(of: $0, record, text.bytes.span.extracting(first: text.end)) }
        let header = Header(
            bytes: redacted.isEmpty ? Array(bytes) : [], delimiter: tools.reader.delimiter,
            columns: columns,
            positions: (0..<record.count).map {
                record.position(of: $0, in: text.bytes.span.extracting(first: text.end))
            })
        tools.header = header
        return header
    }

    private func reading(
        of field: Int, _ record: RecordScanner, _ text: Span<UInt8>
    ) -> WeekGrammar.Reading {
        WeekGrammar.read(
            text.extracting(record.range(of: field)), yearIfMissing: plan.year)
    }
}
