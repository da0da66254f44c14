/// Counts lines and columns in records, on from where it counted last: a record's cells are mostly
/// asked for from left to right, and each byte of it is looked at once.
struct PlaceCount: Sendable {
    /// The line on which the record begins, and where it begins in the text.
    private var record = (line: 0, start: 0)
    /// Where it counted last.
    private var last = (offset: 0, position: TextPosition(line: 0, column: 0))

    /// The line and column of an offset from a record's beginning.
    mutating func position(
        at offset: Int, of record: RecordScanner, in text: Span<UInt8>
    ) -> TextPosition {
        let isSame = self.record == (record.line, record.start)
        let position = record.position(at: offset, in: text, after: isSame ? last : nil)
        (self.record, last) = ((record.line, record.start), (offset, position))
        return position
    }
}
