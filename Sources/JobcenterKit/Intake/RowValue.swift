/// The period that a row is of.
enum RowPeriod {
    /// The period, as ``Period/slot``.
    case known(Int)
    /// The file's name or the header says a period of another length than the indicator's.
    case wrong
    /// None that is understood, which was reported.
    case unknown
}

/// A row's value.
extension RowIntake {
    /// Takes a row's value, if nothing of the row is wrong.
    mutating func takeValue(
        _ field: Int, _ indicator: Int?, _ rowPeriod: RowPeriod, _ note: String?,
        _ redacted: Set<Int>, _ text: Span<UInt8>
    ) {
        let period: Int? = if case .known(let slot) = rowPeriod { slot } else { nil }
        if let period { found.sawPeriod(period, layout.slotInFileName) }
        let isEmpty = field >= record.count || record.isBlank(field, in: text)
        var number: ReadNumber?
        if !isEmpty, let indicator, !redacted.contains(field) {
            if case .wrong = rowPeriod {
                reportWrongPeriod(of: indicator, at: field, text, isPeriod: false)
            } else {
                number = readValue(field, of: indicator, text)
            }
        }
        var isSound = redacted.isEmpty && (isEmpty || number != nil)
        var replaced: ReadNumber?
        if let column = layout.replaces, column < record.count, !record.isBlank(column, in: text),
            let indicator, !redacted.contains(column)
        {
            replaced = readValue(column, of: indicator, text)
            if replaced == nil { isSound = false }
            if isEmpty, layout.value != nil {
                // Whoever takes a value back must not go on seeing it.
                add(.correctionMismatch, at: field, text) { _ in .correctionWithoutValue }
                isSound = false
            }
        }
        if isSound, isEmpty, case .wrong = rowPeriod {
            // Of figures of one length, the periods of another are empty in the wide form.
            found.rows.empty += 1
            return
        }
        guard let period, let indicator, isSound else {
            found.reject(indicator, period, hasValue: !isEmpty)
            return
        }
        let begin = field < record.count ? record.fieldOffset(of: field) : 0
        let line =
            record.isOneLine
            ? record.line
            : found.diagnostics.places.position(at: begin, of: record, in: text).line
        let offset = record.start + begin
        let position = found.observations.count
        guard let number else {
            found.rows.empty += 1
            if period < planSlots.lowerBound { found.pastRows += 1 }
            if let note {
                found.extras.append(FoundRows.Extra(position: position, remark: nil, note: note))
                if layout.value == nil { found.columns.append(field) }
                found.observations.append(
                    Observation(
                        value: .nan, indicator: UInt32(indicator), period: UInt32(period),
                        line: UInt32(clamping: line), offset: UInt32(clamping: offset)))
            }
            return
        }
        let remark =
            rules[indicator].isUnremarkable(number, layout.convention)
            ? nil
            : rules[indicator].remark(
                number, in: Period(slot: period), of: plan, layout.convention)
        let extra =
            remark == nil && note == nil
            ? nil : FoundRows.Extra(position: position, remark: remark, note: note)
        if let replaced, let column = layout.replaces {
            correct(replaced.value, in: column, field, number.value, indicator, period, extra, text)
            return
        }
        if let extra { found.extras.append(extra) }
        if layout.value == nil { found.columns.append(field) }
        accept(number.value, indicator, period, line: line, offset: offset)
    }
}
