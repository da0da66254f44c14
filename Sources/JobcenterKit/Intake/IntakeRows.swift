/// Rows: from a record's cells to an observation or a diagnostic.
extension Intake {
    // MARK: The header

    /// Reads the header; `nil` when the file cannot be read on.
    mutating func form(_ path: String) -> FileLayout? {
        if let fault = reader.fault {
            report(fault)
            return nil
        }
        let (columns, places) = readHeader()
        let named = FileNameWeek.read(path, year: plan.year)
        let missing = columns.missing(weekFromName: named != nil)
        for position in columns.repeated {
            add(
                .duplicateColumn, at: position
            ) { IntakeMessages.duplicateColumn($0.words(of: position)) }
        }
        for column in missing {
            add(.missingColumn, atOffset: 0) { _ in IntakeMessages.missingColumn(column.name) }
        }
        for position in columns.unknown {
            add(.unknownColumn, at: position) {
                IntakeMessages.unknownColumn($0.words(of: position))
            }
        }
        for column in columns.weeks {
            guard let week = column.week else {
                sayNoWeek(column.position)
                continue
            }
            if week.year > plan.year {
                add(.otherYear, at: column.position) {
                    IntakeMessages.otherYear(week, $0.plan.year)
                }
            }
        }
        guard columns.repeated.isEmpty, missing.isEmpty else { return nil }

        let isByName = columns.week == nil && columns.weeks.isEmpty
        var week: Week?
        if isByName, let named {
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
            case .invalid: return nil
            }
        }
        var weekOfName: Week?
        if columns.week != nil, case .week(let found) = named { weekOfName = found }
        let convention: NumberConvention = reader.delimiter == UInt8(ascii: ",") ? .point : .comma
        return FileLayout(
            columns: columns, convention: decimal ?? convention, week: week,
            weekOfName: weekOfName,
            headerPlaces: places, layout: Intake.RowLayout(columns, week: week))
    }

    /// What the header says. The same bytes at the same place say the same again.
    private mutating func readHeader() -> (Columns, [TextPosition]) {
        let bytes = reader.buffer[reader.recordRange]
        if let header, header.delimiter == reader.delimiter, header.places[0].line == reader.line,
            header.bytes[...] == bytes
        {
            return (header.columns, header.places)
        }
        // Under another header the same bytes may mean something else.
        knownWeeks.clear()
        knownIndicators.clear()
        header = nil
        let withheld = withhold()
        let headers = reader.fields.indices.map { reader.text(of: $0) }
        let columns = Columns(headers: headers, ignored: withheld) { reading(of: $0) }
        let places = reader.fields.indices.map { reader.place(of: $0) }
        if withheld.isEmpty {
            header = Header(
                bytes: Array(bytes), delimiter: reader.delimiter, columns: columns, places: places)
        }
        return (columns, places)
    }

    // MARK: Structure

    private mutating func report(_ fault: RecordReader.Fault) {
        switch fault {
        case .unclosedQuote(let offset):
            add(.unclosedQuote, atOffset: offset) { _ in IntakeMessages.unclosedQuote }
        case .strayQuote(let offset):
            add(.strayQuote, atOffset: offset) { _ in IntakeMessages.strayQuote }
        case .fieldTooLong: add(.fieldTooLong, atOffset: 0) { _ in IntakeMessages.fieldTooLong }
        case .tooManyColumns:
            add(.tooManyColumns, atOffset: 0) { _ in IntakeMessages.tooManyColumns }
        }
    }

    /// Reports what is wrong with a record as such; false when nothing is.
    private mutating func reportStructure(_ columns: Columns) -> Bool {
        switch reader.fault {
        case .unclosedQuote, .strayQuote:
            if let fault = reader.fault { report(fault) }
            return true
        case .fieldTooLong, .tooManyColumns, nil: break
        }
        let surplus = reader.fields.indices.dropFirst(columns.count).first { !reader.isBlank($0) }
        if let surplus {
            add(.extraCell, at: surplus) { _ in IntakeMessages.extraCell }
            return true
        }
        if let required = columns.lastRequired, required.position >= reader.fields.count {
            add(.missingCell, atOffset: 0) { _ in IntakeMessages.missingCell(required.column.name) }
            return true
        }
        if let fault = reader.fault {
            report(fault)
            return true
        }
        return false
    }

    // MARK: Rows

    /// Takes the rows of a record; false when the file cannot be read on.
    mutating func take(_ form: inout FileLayout) -> Bool {
        let columns = form.columns
        if reportStructure(columns) {
            rejectRecord(columns)
            if case .unclosedQuote = reader.fault { return false }
            return true
        }
        rows.read += columns.rowsPerRecord
        let withheld = withhold()
        for position in columns.nameless where position < reader.fields.count {
            guard !reader.isBlank(position), form.filledNameless.insert(position).inserted else {
                continue
            }
            diagnostics.add(
                .unknownColumn, in: file, at: form.headerPlaces[position],
                IntakeMessages.namelessColumn)
        }
        let indicator = indicator(columns, withheld)
        let note = withheld.isEmpty ? note(columns) : nil
        if columns.weeks.isEmpty {
            takeLong(&form, indicator, note, withheld)
        } else {
            takeWide(&form, indicator, note, withheld)
        }
        return true
    }

    /// Counts the rows of a record of which nothing is taken.
    mutating func rejectRecord(_ columns: Columns) {
        rows.read += columns.rowsPerRecord
        rows.rejected += columns.rowsPerRecord
    }

    /// Takes a record that is one row.
    private mutating func takeLong(
        _ form: inout FileLayout, _ indicator: IndicatorIndex?, _ note: String?,
        _ withheld: Set<Int>
    ) {
        guard let value = form.columns.value else { return }
        var week = form.week
        if let position = form.columns.week, !withheld.contains(position) {
            week = readWeek(position)
            if let week, week.year > plan.year {
                add(.otherYear, at: position) { IntakeMessages.otherYear(week, $0.plan.year) }
            }
        }
        takeValue(value, indicator, week, note, &form, withheld)
    }

    /// Takes a record that is one row for each week column.
    private mutating func takeWide(
        _ form: inout FileLayout, _ indicator: IndicatorIndex?, _ note: String?,
        _ withheld: Set<Int>
    ) {
        for column in form.columns.weeks {
            takeValue(column.position, indicator, column.week, note, &form, withheld)
        }
    }

    /// Takes a row's value, if nothing of the row is wrong.
    private mutating func takeValue(
        _ position: Int, _ indicator: IndicatorIndex?, _ week: Week?, _ note: String?,
        _ form: inout FileLayout, _ withheld: Set<Int>
    ) {
        if let week, let said = form.weekOfName {
            if week == said { form.hasWeekOfName = true } else { form.hasOtherWeeks = true }
        }
        let isEmpty = position >= reader.fields.count || reader.isBlank(position)
        var number: ReadNumber?
        if !isEmpty, let indicator, !withheld.contains(position) {
            number = readValue(position, of: indicator, form.convention)
        }
        guard let week, let indicator, withheld.isEmpty, isEmpty || number != nil else {
            rows.rejected += 1
            return
        }
        if let number {
            let place = History.Place(file: files.count - 1, line: reader.line(of: position))
            if let first = history.record(number.value, of: indicator, in: week, at: place) {
                let name = files[first.file].name
                add(
                    .duplicateValue, at: position
                ) { _ in IntakeMessages.duplicate(week, name, first.line) }
                rows.rejected += 1
                return
            }
            rows.accepted += 1
            remember(form, indicator, in: week)
            if let code = rules[indicator.position].remark(number, in: week, form.convention) {
                let convention = form.convention
                add(code, at: position) {
                    IntakeMessages.remark(code, $0.words(of: position), number.value, convention)
                }
            }
        } else {
            rows.empty += 1
        }
        if let note {
            history.annotate(indicator, in: week, with: note, isOfValue: number != nil)
        }
        if week.year < plan.year { form.pastRows += 1 }
    }

    // MARK: Cells

    /// Reports the cells of a record that hold personal data; they are not looked at any further.
    private mutating func withhold() -> Set<Int> {
        let text = reader.buffer
        guard PersonalData.isContained(in: text.span.extracting(reader.recordRange)) else {
            return []
        }
        var withheld: Set<Int> = []
        for field in reader.fields.indices
        where PersonalData.isContained(in: text.span.extracting(reader.range(of: field))) {
            withheld.insert(field)
            add(.personalData, at: field) { _ in IntakeMessages.personalData }
        }
        return withheld
    }

    /// A row's remark, as it was before a file was made of it.
    private func note(_ columns: Columns) -> String? {
        guard let note = columns.note, note < reader.fields.count, !reader.isBlank(note) else {
            return nil
        }
        let text = reader.text(of: note)
        return columns.isSkarpeExport ? Formula.unescaped(text) : text
    }

    private func reading(of field: Int) -> WeekGrammar.Reading {
        let text = reader.buffer
        return WeekGrammar.read(
            text.span.extracting(reader.range(of: field)), yearIfMissing: plan.year)
    }

    private mutating func readWeek(_ field: Int) -> Week? {
        if case .week(let week) = reading(of: field) { return week }
        sayNoWeek(field)
        return nil
    }

    private mutating func sayNoWeek(_ field: Int) {
        if case .nonexistent(let year, let number) = reading(of: field) {
            add(.nonexistentWeek, at: field) { _ in IntakeMessages.nonexistentWeek(year, number) }
        } else {
            add(.invalidWeek, at: field) { IntakeMessages.invalidWeek($0.words(of: field)) }
        }
    }

    /// The indicator that a record names.
    private mutating func indicator(_ columns: Columns, _ withheld: Set<Int>) -> IndicatorIndex? {
        guard let house = columns.house, let measure = columns.measure else { return nil }
        let group = columns.group.flatMap { $0 < reader.fields.count ? $0 : nil }
        let text = reader.buffer
        let ranges = (
            reader.range(of: house), reader.range(of: measure), group.map { reader.range(of: $0) }
        )
        if withheld.isEmpty,
            let index = known.find(ranges.0, ranges.1, ranges.2, in: text.span)
        {
            return index
        }
        let houseName = reader.text(of: house)
        let measureName = reader.text(of: measure)
        let groupName = group.map { reader.text(of: $0) } ?? ""
        do throws(IndicatorNames.Problem) {
            let index = try names.find(house: houseName, measure: measureName, group: groupName)
            if withheld.isEmpty { known.add(index, ranges.0, ranges.1, ranges.2, in: text.span) }
            return index
        } catch {
            let (code, position) =
                switch error {
                case .unknownHouse: (DiagnosticCode.unknownHouse, house)
                case .unknownMeasure: (.unknownMeasure, measure)
                case .unknownGroup, .missingGroup: (.unknownGroup, group ?? measure)
                case .ambiguous: (.ambiguousName, measure)
                case .derived: (.derivedMeasure, measure)
                }
            // A cell with personal data is no name, and what depends on it is not known.
            let decisive = code == .unknownHouse ? [house] : [house, measure, group ?? measure]
            if withheld.isDisjoint(with: decisive) {
                add(code, at: position) { IntakeMessages.unresolved(error, $0.words(of: position)) }
            }
            return nil
        }
    }

    private mutating func readValue(
        _ field: Int, of indicator: IndicatorIndex, _ convention: NumberConvention
    ) -> ReadNumber? {
        let unit = rules[indicator.position].unit
        if unit == .yesNo {
            switch NameKey.fold(reader.text(of: field)) {
            case "ja", "yes", "1": return ReadNumber(value: 1)
            case "nej", "no", "0": return ReadNumber(value: 0)
            default:
                add(.invalidYesNo, at: field) { IntakeMessages.invalidYesNo($0.words(of: field)) }
                return nil
            }
        }
        let text = reader.buffer
        let cell = text.span.extracting(reader.range(of: field))
        guard let number = NumberGrammar.read(cell, convention),
            !number.hasPercentSign || unit == .percent
        else {
            let meant = NumberGrammar.read(cell, convention.other)?.value
            add(.invalidNumber, at: field) {
                IntakeMessages.invalidNumber($0.words(of: field), convention, meant: meant)
            }
            return nil
        }
        if number.value < 0 {
            add(.negativeValue, at: field) { IntakeMessages.negative($0.words(of: field)) }
            return nil
        }
        if unit == .percent, number.value > 100 {
            add(.shareOutOfRange, at: field) { IntakeMessages.shareOutOfRange($0.words(of: field)) }
            return nil
        }
        return number
    }

    // MARK: Diagnostics

    /// Reports something about a cell.
    private mutating func add(
        _ code: DiagnosticCode, at field: Int, _ message: (Intake) -> Wording
    ) {
        let begin = reader.offset(of: field)
        let length = reader.range(of: field).upperBound - reader.recordStart - begin
        add(code, atOffset: begin, length: length, message)
    }

    /// Reports something about a place in a record.
    private mutating func add(
        _ code: DiagnosticCode, atOffset offset: Int, length: Int = 1,
        _ message: (Intake) -> Wording
    ) {
        let place = reader.place(at: offset)
        guard diagnostics.count(code, in: file, at: place) else { return }
        diagnostics.keep(
            code, in: file, at: place, message(self),
            code == .personalData ? nil : excerpt(at: offset, length))
    }

    /// A cell's content as messages give it: on one line, and only so much of it.
    private func words(of field: Int) -> String {
        let longest = 60
        let words = reader.text(of: field).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        return words.count > longest ? words.prefix(longest) + "…" : words
    }

    /// The line around a place in the record, personal data masked.
    private func excerpt(at offset: Int, _ length: Int = 1) -> Excerpt {
        let (line, before) = reader.surroundings(of: offset, reach: 160)
        let text = reader.buffer
        func characters(_ range: Range<Int>) -> String {
            String(decoding: text[range], as: UTF8.self)
        }
        let place = line.lowerBound + before
        let marked = characters(place..<max(place, min(place + length, line.upperBound)))
        return Excerpt(
            text: PersonalData.masked(characters(line)),
            offset: characters(line.lowerBound..<place).unicodeScalars.count,
            length: max(1, marked.unicodeScalars.count))
    }
}
