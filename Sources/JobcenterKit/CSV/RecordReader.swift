/// Reads records of delimited text from streamed bytes: bytes in, records with positions out.
struct RecordReader: Sendable {
    enum Outcome {
        /// ``record`` is the next record.
        case record
        case end
        case stopped(TextBuffer.Stop)
    }

    private(set) var text: TextBuffer
    /// The current record; its fields lie in ``text``.
    private(set) var record: RecordScanner
    /// Where the next record begins in ``text``.
    private(set) var next = 0
    /// The physical line on which the next record begins, from 1.
    private(set) var nextLine = 1
    /// The line breaks inside the records so far.
    private(set) var innerBreaks = 0
    /// What stands between fields: `;`, `,` or a tab.
    var delimiter = UInt8(ascii: ";")
    /// The columns whose cells are read; of others in a record that is longer than the text at hand
    /// only the beginning is kept. `nil` where all are.
    var columnsRead: Set<Int>?
    /// The record's fields that need not be looked at again for what can be dropped.
    private var condensed = 0

    init(capacity: Int = 256 * 1024, fieldLimit: Int = RecordScanner.fieldLimit) {
        record = RecordScanner(fieldLimit: fieldLimit)
        text = TextBuffer(capacity: capacity)
    }

    /// Begins a file and finds out how it is written.
    ///
    /// - Parameter isWindows1252: whether an earlier attempt found it not to be UTF-8.
    mutating func open(_ source: inout some ByteSource, isWindows1252: Bool = false) {
        next = text.open(&source, isWindows1252: isWindows1252)
        (nextLine, innerBreaks, columnsRead) = (1, 0, nil)
        record.begin(at: next, line: 1)
    }

    /// The first line that has anything on it but white space and delimiters. It stays unread.
    mutating func firstLine(from source: inout some ByteSource) -> [UInt8] {
        while true {
            let bytes = text.bytes[next..<text.end]
            var begin: Int?
            var isInQuotes = false
            for index in bytes.indices {
                let byte = bytes[index]
                if begin == nil, !byte.isBlank, !Delimiter.isPossible(byte) { begin = index }
                if byte == .quote { isInQuotes.toggle() }
                if byte.isLineBreak, !isInQuotes, let begin { return Array(bytes[begin..<index]) }
            }
            let isShort = bytes.count <= record.fieldLimit
            guard isShort, text.refill(from: &source, keepingFrom: next, dropping: next..<next)
            else { return begin.map { Array(bytes[$0...]) } ?? [] }
            next = 0
        }
    }

    /// Goes on to the next record.
    mutating func next(from source: inout some ByteSource) -> Outcome {
        record.begin(at: next, line: nextLine)
        record.earlierBreaks = innerBreaks
        condensed = 0
        while true {
            scan()
            if record.isDone || !refill(from: &source) { break }
        }
        if !record.isDone {
            if let stop = text.stop {
                if case .undecodable = stop { text.search(record.start..<text.end) }
                return .stopped(stop)
            }
            if record.index == record.start { return .end }
            record.finish()
        }
        next = record.index
        nextLine = record.line + record.lineBreaks
        innerBreaks += record.innerBreaks
        return .record
    }

    /// Goes on behind records that were read from ``text`` without this reader.
    ///
    /// - Parameters:
    ///   - lines: how many lines they take.
    ///   - breaks: how many of the line breaks stand inside them.
    mutating func skip(to position: Int, lines: Int, innerBreaks breaks: Int) {
        next = position
        nextLine += lines
        innerBreaks += breaks
    }

    /// Takes the record just read for a line that spreadsheets show nothing of.
    mutating func hideRecord() { innerBreaks += 1 }

    private mutating func scan() {
        let bytes = text.bytes
        record.run(over: bytes.span, to: text.end, isWhole: text.isWhole, delimiter: delimiter)
    }

    /// Reads more text, keeping the record that is being read.
    private mutating func refill(from source: inout some ByteSource) -> Bool {
        if text.isWhole { return false }
        condense()
        let start = record.start
        let surplus = passSurplus()
        return text.refill(from: &source, keepingFrom: start, dropping: surplus)
    }

    /// Readies the record for the loss of what need not be kept of a field that is too long.
    private mutating func passSurplus() -> Range<Int> {
        let bytes = text.bytes
        let span = bytes.span.extracting(first: text.end)
        let surplus = record.surplus(in: span)
        if surplus.isEmpty {
            record.rebase(dropping: surplus, endingAt: nil, hasPersonalData: false)
            return surplus
        }
        let field = span.extracting(surplus.lowerBound - 1..<record.index)
        record.rebase(
            dropping: surplus,
            endingAt: record.position(at: surplus.upperBound - record.start, in: span),
            hasPersonalData: PersonalData.isContained(inBeginning: field))
        return surplus
    }

    /// Drops the ends of long cells that nobody reads.
    private mutating func condense() {
        guard let columnsRead else { return }
        for field in condensed..<max(condensed, record.count) where !columnsRead.contains(field) {
            let bytes = text.bytes
            let span = bytes.span.extracting(first: text.end)
            guard let surplus = record.surplus(of: field, in: span) else { continue }
            record.cut(
                field, dropping: surplus,
                endingAt: record.position(at: surplus.upperBound - record.start, in: span),
                isBlank: span.isBlank(surplus),
                hasPersonalData: record.hasPersonalData(field, in: span))
            text.drop(surplus)
        }
        condensed = record.count
    }

    /// The cell that holds the first byte that could not be decoded.
    var undecodableCell: CellName { record.cell(of: record.count) }

    /// The line and column of the first byte that could not be decoded.
    var undecodablePosition: TextPosition {
        record.position(
            at: text.end - record.start, in: text.bytes.span.extracting(first: text.end))
    }
}
