/// A row's cells, and what is wrong with them.
extension RowIntake {
    // MARK: Structure

    /// Reports what is wrong with a record as such; false when nothing is.
    mutating func reportStructure(_ text: Span<UInt8>) -> Bool {
        let columns = layout.header.positions.count
        if record.count == columns, record.fault == nil { return false }
        switch record.fault {
        case .unclosedQuote, .strayQuote:
            if let fault = record.fault { report(fault, text) }
            return true
        case .fieldTooLong, .tooManyColumns, nil: break
        }
        if columns < record.count,
            let surplus = (columns..<record.count).first(where: { !record.isBlank($0, in: text) })
        {
            add(.extraCell, at: surplus, text) { _ in .extraCell }
            return true
        }
        if let required = layout.columns.lastRequired, required.position >= record.count {
            addToRecord(.missingCell, text, .missingCell(required.column.name))
            return true
        }
        if let fault = record.fault {
            report(fault, text)
            return true
        }
        return false
    }

    private mutating func report(_ fault: RecordScanner.Fault, _ text: Span<UInt8>) {
        found.diagnostics.add(fault, of: record, in: text, of: file)
    }

    // MARK: Cells

    /// Reports the cells of a record that hold personal data; they are not looked at any further.
    mutating func redact(_ text: Span<UInt8>) -> Set<Int> {
        var redacted: Set<Int> = []
        for field in 0..<record.count
        where record.hasPersonalData(field, in: text) {
            redacted.insert(field)
            add(.personalData, at: field, text) { _ in .personalData }
        }
        return redacted
    }

    /// Takes note of columns without a header that have content.
    mutating func noteNameless(_ text: Span<UInt8>) {
        for position in layout.nameless
        where position < record.count && !record.isBlank(position, in: text) {
            found.filledNameless.insert(position)
        }
    }

    /// A row's remark, as it was before a file was made of it.
    func note(_ text: Span<UInt8>) -> String? {
        guard let note = layout.note, note < record.count, !record.isBlank(note, in: text) else {
            return nil
        }
        let content = record.content(of: note, in: text)
        return layout.columns.isSkarpeExport ? Formula.unescaped(content) : content
    }

    /// The period that a record is of.
    mutating func period(
        of indicator: Int?, _ redacted: Set<Int>, _ text: Span<UInt8>
    ) -> RowPeriod {
        guard let field = layout.columns.week else {
            return period(layout.periods, of: indicator)
        }
        // A cell with personal data is no period.
        guard !redacted.contains(field) else { return .unknown }
        let cell = text.extracting(record.range(of: field))
        let (year, counted) = (plan.year, layout.columns.counted)
        let reading = PeriodGrammar.read(cell, counting: counted, yearIfMissing: year)
        let cadence = indicator.map { rules[$0].cadence }
        guard let periods = MeantPeriods(reading) else {
            if isTotal(field, text) {
                add(.invalidWeek, at: field, text) { _ in .totalsRow }
            } else {
                found.diagnostics.add(
                    noPeriod: reading, cadence ?? counted, planYear: year, at: field, of: record,
                    in: text, of: file)
            }
            return .unknown
        }
        learn(periods, text)
        let period = period(periods, of: indicator)
        if case .known(let slot) = period {
            if slot >= planSlots.upperBound {
                add(.otherYear, at: field, text) { _ in .otherYear(Period(slot: slot), year) }
            }
            return period
        }
        reportWrongPeriod(of: indicator, at: field, text, isPeriod: true)
        return .unknown
    }

    /// The one of the periods meant that an indicator is reported by.
    func period(_ periods: MeantPeriods?, of indicator: Int?) -> RowPeriod {
        guard let periods else { return .unknown }
        guard let indicator else { return .known(periods.shortest) }
        return periods.slot(of: rules[indicator].cadence).map(RowPeriod.known) ?? .wrong
    }

    /// Reports that an indicator is reported by other periods.
    ///
    /// - Parameter isPeriod: whether the cell is the period's and not the value's.
    mutating func reportWrongPeriod(
        of indicator: Int?, at field: Int, _ text: Span<UInt8>, isPeriod: Bool
    ) {
        guard let indicator else { return }
        let (cadence, year) = (rules[indicator].cadence, plan.year)
        add(.wrongPeriod, at: field, text) { _ in
            .wrongPeriod(cadence, planYear: year, isInCell: isPeriod)
        }
    }

    /// The indicator that a record names.
    mutating func indicator(_ redacted: Set<Int>, _ text: Span<UInt8>) -> Int? {
        let columns = layout.columns
        guard let measure = columns.measure else { return nil }
        let house = columns.house
        let group = columns.group.flatMap { $0 < record.count ? $0 : nil }
        do throws(IndicatorNames.Problem) {
            let measure = record.content(of: measure, in: text)
            let group = group.map { record.content(of: $0, in: text) } ?? ""
            let index =
                if let house {
                    try names.find(
                        house: record.content(of: house, in: text), measure: measure, group: group)
                } else {
                    try names.find(measure: measure, group: group)
                }
            if redacted.isEmpty { learn(indicator: index.position, text) }
            return index.position
        } catch {
            let (code, field) =
                switch error {
                case .unknownHouse: (DiagnosticCode.unknownHouse, house ?? measure)
                case .unknownMeasure: (.unknownMeasure, measure)
                case .unknownGroup, .missingGroup: (.unknownGroup, group ?? measure)
                case .ambiguous, .severalHouses: (.ambiguousName, measure)
                case .derived: (.derivedMeasure, measure)
                }
            // A cell with personal data is no name, and what depends on it is not known.
            let house = house ?? measure
            let decisive = code == .unknownHouse ? [house] : [house, measure, group ?? measure]
            if redacted.isDisjoint(with: decisive) {
                let isTotal = isTotal(field, text)
                add(code, at: field, text) {
                    isTotal ? .totalsRow : .unresolved(error, $0, hasHouse: columns.house != nil)
                }
            }
            return nil
        }
    }

    /// The number that a value's cell holds.
    mutating func readValue(_ field: Int, of indicator: Int, _ text: Span<UInt8>) -> ReadNumber? {
        let unit = rules[indicator].unit
        let convention = layout.convention
        if unit == .yesNo {
            switch NameKey.fold(record.content(of: field, in: text)) {
            case "ja", "yes", "1": return ReadNumber(value: 1)
            case "nej", "no", "0": return ReadNumber(value: 0)
            default:
                add(.invalidYesNo, at: field, text) { .invalidYesNo($0) }
                return nil
            }
        }
        let cell = text.extracting(record.range(of: field))
        guard !record[field].isCut, let number = NumberGrammar.read(cell, convention),
            !number.hasPercentSign || unit == .percent
        else {
            let isOther = NumberGrammar.read(cell, convention.other) != nil
            add(.invalidNumber, at: field, text) {
                .invalidNumber($0, convention, isOther: isOther, unit)
            }
            return nil
        }
        if number.value < 0, unit != .percentagePoints {
            add(.negativeValue, at: field, text) { .negative($0) }
            return nil
        }
        if unit == .rank, number.value < 1 || number.value.rounded() != number.value {
            add(.invalidNumber, at: field, text) { .invalidRank($0) }
            return nil
        }
        if unit == .percent, number.value > 100 {
            add(.shareOutOfRange, at: field, text) { .shareOutOfRange($0) }
            return nil
        }
        return number
    }

    // MARK: Diagnostics

    mutating func add(
        _ code: DiagnosticCode, at field: Int, _ text: Span<UInt8>, _ message: (String) -> Wording
    ) {
        found.diagnostics.add(code, at: field, of: record, in: text, of: file, message)
    }

    private mutating func addToRecord(
        _ code: DiagnosticCode, _ text: Span<UInt8>, _ message: @autoclosure () -> Wording
    ) {
        found.diagnostics.add(code, atOffset: 0, of: record, in: text, of: file, message())
    }
}
