/// What is remembered of a row that was read cell by cell.
extension RowIntake {
    /// Remembers the names of a record that led to an indicator.
    mutating func learn(indicator: Int, _ text: Span<UInt8>) {
        if knownNames.isFull, layout.hasLabels {
            layout.setStretches(withLabels: false)
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

    /// Remembers the period of a record.
    mutating func learn(period: Int, _ text: Span<UInt8>) {
        for stretch in layout.stretches where stretch.isPeriod && period < planSlots.upperBound {
            guard let bytes = range(of: stretch),
                knownPeriods.find(
                    1, at: bytes.lowerBound, in: text, to: record.index,
                    delimiter: layout.delimiter) == nil
            else { return }
            _ = knownPeriods.learn(UInt32(truncatingIfNeeded: period), from: text.extracting(bytes))
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
