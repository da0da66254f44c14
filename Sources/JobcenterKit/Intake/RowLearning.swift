/// What is remembered of a row that was read cell by cell.
extension RowIntake {
    /// Remembers the names of a record that led to an indicator.
    mutating func learn(indicator: Int, _ text: Span<UInt8>) {
        if knownNames.isFull, layout.hasLabels {
            layout.dropLabels()
            isRelaid = true
            forget()
        }
        var context: UInt32 = 0
        for stretch in layout.stretches where !stretch.isPeriod {
            guard let bytes = range(of: stretch) else { return }
            let number =
                knownNames.find(
                    stretch.columns.count, at: bytes.lowerBound, in: text, to: record.index,
                    delimiter: layout.delimiter, context: context)?.number
                ?? knownNames.learn(
                    UInt32(truncatingIfNeeded: indicator), from: text.extracting(bytes),
                    context: context)
            guard let number else { return }
            context = number + 1
        }
    }

    /// Remembers the period of a record; those of later years are spoken of in every row.
    mutating func learn(_ periods: MeantPeriods, _ text: Span<UInt8>) {
        let slots = periods.slots.map { $0 < planSlots.upperBound ? $0 : 0 }
        guard slots.contains(where: { $0 != 0 }) else { return }
        for stretch in layout.stretches where stretch.isPeriod {
            guard let bytes = range(of: stretch),
                knownPeriods.find(
                    1, at: bytes.lowerBound, in: text, to: record.index,
                    delimiter: layout.delimiter) == nil
            else { return }
            let meaning = UInt32(truncatingIfNeeded: periodSlots.count)
            if knownPeriods.learn(meaning, from: text.extracting(bytes)) != nil {
                periodSlots += slots
            }
        }
    }

    /// Where a stretch lies that takes one line.
    private func range(of stretch: FileLayout.Stretch) -> Range<Int>? {
        guard record.isOneLine, record.resumptions.isEmpty,
            stretch.columns.upperBound <= record.count
        else { return nil }
        let last = stretch.columns.upperBound - 1
        return record.start + record.fieldOffset(of: stretch.columns.lowerBound)..<record.range(
            of: last
        )
        .upperBound + (record[last].isQuoted ? 1 : 0)
    }
}
