/// Finds the fields of one record, as far as its bytes have come in.
///
/// Where it departs from RFC 4180: the delimiter is `;`, `,` or a tab; records end in LF, CRLF or
/// a lone CR; and nothing is repaired: a quote inside an unquoted field, or text after a closing
/// quote, is a fault of the record. It knows nothing of columns, numbers or files.
struct RecordScanner: Sendable {
    /// Bytes that one field of a file may have.
    static let fieldLimit = 1 << 20
    /// Fields that one record may have.
    static let columnLimit = 1024

    /// Where a field's content lies, counted from the beginning of its record.
    struct Field {
        var start: Int
        var end: Int
        var isQuoted = false
        var hasDoubledQuotes = false
        /// Whether only its beginning is left, and more than white space stood behind it.
        var isCut = false
        /// Whether personal data were found in it before it was cut.
        var hasPersonalData = false
    }

    /// What is wrong with a record as such.
    enum Fault {
        /// A quote stands in an unquoted field or text after a closing quote, at this offset.
        case strayQuote(at: Int)
        /// The quote at this offset is never closed.
        case unclosedQuote(at: Int)
        case fieldTooLong
        case tooManyColumns
    }

    private enum State {
        case fieldStart
        case unquoted
        case quoted
        /// Behind a closing quote.
        case closed
    }

    /// Bytes that one field may have here.
    let fieldLimit: Int
    /// Where the record begins in the text.
    private(set) var start = 0
    /// The physical line on which it begins.
    private(set) var line = 1
    /// The line breaks inside the records before it: a spreadsheet has one row for each record.
    var earlierBreaks = 0
    /// The next byte to look at; where the record is done, the next record begins there.
    private(set) var index = 0
    /// The record's line breaks so far, its own end included.
    private(set) var lineBreaks = 0
    /// Whether the record's end has been found.
    private(set) var isDone = false
    /// Whether it ends with the text and not with a line break.
    private var endsWithText = false
    /// How many fields have been found.
    private(set) var count = 0
    /// Where the record goes on after text that was dropped.
    struct Resumption: Sendable {
        /// Counted from the record's beginning.
        let offset: Int
        let position: TextPosition
    }

    /// Where the record goes on after text that was dropped, in the order of the offsets.
    private(set) var resumptions: [Resumption] = []

    /// The bytes of the longest field so far.
    private(set) var longest = 0
    /// Room for fields, of which the first ``count`` are the record's.
    private var fields: [Field] = []
    private var state = State.fieldStart
    private var field = Field(start: 0, end: 0)
    private var strayQuote: Int?
    private var isUnclosed = false
    private var hasTooManyColumns = false

    init(fieldLimit: Int = Self.fieldLimit) { self.fieldLimit = fieldLimit }

    /// Begins a record.
    mutating func begin(at start: Int, line: Int) {
        (self.start, self.line, index) = (start, line, start)
        (lineBreaks, isDone, endsWithText, count) = (0, false, false, 0)
        strayQuote = nil
        if !resumptions.isEmpty { resumptions = [] }
        (isUnclosed, hasTooManyColumns, longest) = (false, false, 0)
        (state, field) = (.fieldStart, Field(start: 0, end: 0))
    }

    /// Begins at a cell within a line, which is taken for the record.
    ///
    /// - Parameter position: the position of the line's beginning, where that is not its first
    ///   column.
    mutating func begin(
        atCell cell: Int, inLineAt start: Int, line: Int, at position: TextPosition? = nil
    ) {
        begin(at: start, line: line)
        index = cell
        field.start = cell - start
        if let position { resumptions = [Resumption(offset: 0, position: position)] }
    }

    /// The record's field at a position.
    subscript(position: Int) -> Field { fields[position] }

    /// What is wrong with the record as such.
    var fault: Fault? {
        if isUnclosed { return .unclosedQuote(at: field.start - 1) }
        if let strayQuote { return .strayQuote(at: strayQuote) }
        if isTooLong { return .fieldTooLong }
        return hasTooManyColumns ? .tooManyColumns : nil
    }

    /// Reads up to the record's end, the end of the text, or a column's beginning.
    ///
    /// - Parameters:
    ///   - end: where the text ends.
    ///   - isWhole: whether nothing follows the text. Where something may, the last byte is left
    ///     for later when its meaning depends on the next.
    ///   - column: where to stop before the record's end.
    mutating func run(
        over text: Span<UInt8>, to end: Int, isWhole: Bool, delimiter: UInt8,
        until column: Int = .max
    ) {
        while index < end {
            if state == .unquoted {
                index = text.nextSpecial(from: index, to: end, delimiter: delimiter)
                if index == end { return }
            }
            let byte = text[index]
            let isLast = index &+ 1 == end
            if byte == .carriageReturn || byte == .quote && state == .quoted, isLast, !isWhole {
                return
            }
            let follower = isLast ? 0 : text[index &+ 1]
            let offset = index &- start
            index &+= 1
            if state == .quoted {
                if byte == .quote, follower == .quote {
                    field.hasDoubledQuotes = true
                    index &+= 1
                } else if byte == .quote {
                    field.end = offset
                    state = .closed
                } else if byte == .lineFeed || byte == .carriageReturn && follower != .lineFeed {
                    lineBreaks &+= 1
                }
            } else if byte == delimiter {
                endField(at: offset)
                if count == column { return }
            } else if byte.isLineBreak {
                if byte == .carriageReturn, follower == .lineFeed { index &+= 1 }
                lineBreaks &+= 1
                endField(at: offset)
                isDone = true
                return
            } else if state == .fieldStart, byte == .quote {
                field = Field(start: offset &+ 1, end: offset &+ 1, isQuoted: true)
                state = .quoted
            } else if state == .closed || byte == .quote {
                let end = state == .closed ? field.end : offset
                let isWithinLimit = end - field.start <= fieldLimit
                if strayQuote == nil, !isTooLong, isWithinLimit { strayQuote = offset }
                state = .unquoted
            } else {
                state = .unquoted
            }
        }
    }

    /// Ends the record where the text ends.
    mutating func finish() {
        isUnclosed = state == .quoted
        endField(at: index - start)
        (isDone, endsWithText) = (true, true)
    }

    /// Whether no line break stands inside the record.
    var isOneLine: Bool { innerBreaks == 0 }

    /// The line breaks inside the record.
    var innerBreaks: Int { lineBreaks - (endsWithText ? 0 : 1) }

    /// Steps over cells that are known to be without a fault; where they lie is not kept.
    ///
    /// - Parameter end: where the last of them ends, with a delimiter or the line.
    @inline(__always)
    mutating func skip(_ cells: Int, to end: Int, in text: Span<UInt8>, _ delimiter: UInt8) {
        count &+= cells &- 1
        (state, index) = (.closed, end)
        if text[end] == delimiter {
            count &+= 1
            index = end &+ 1
            field = Field(start: index &- start, end: index &- start)
            state = .fieldStart
        }
    }

    /// Takes cells to be empty that were skipped.
    mutating func empty(_ cells: Range<Int>) {
        for cell in cells { fields[cell] = Field(start: 0, end: 0) }
    }

    /// Where the next record begins, if a cell that ends at a place is followed by nothing but so
    /// many empty cells at most and a line end.
    @inline(__always)
    func end(
        after cell: Int, atMost cells: Int, in text: Span<UInt8>, to end: Int, delimiter: UInt8
    ) -> Int? {
        var position = cell
        var left = cells
        while left > 0, position < end, text[position] == delimiter {
            position &+= 1
            left &-= 1
        }
        if position < end, text[position] == .carriageReturn { position &+= 1 }
        return position < end && text[position] == .lineFeed ? position &+ 1 : nil
    }

    @inline(__always)
    private mutating func endField(at offset: Int) {
        if state != .closed { field.end = offset }
        longest = max(longest, field.end &- field.start)
        if count == Self.columnLimit {
            hasTooManyColumns = true
        } else {
            // Cells that were skipped have no room yet.
            while fields.count <= count { fields.append(field) }
            fields[count] = field
            count &+= 1
        }
        if isUnclosed { return }
        field = Field(start: offset &+ 1, end: offset &+ 1)
        state = .fieldStart
    }

    private var isTooLong: Bool { longest > fieldLimit }

    /// The part of the text that need not be kept: a field beyond its limit is only searched for
    /// its end. Its first byte stays, so that its offset is its own, and at its end what may be a
    /// part of a CPR number, with a byte before it.
    func surplus(in text: Span<UInt8>) -> Range<Int> {
        let begin = min(start + field.start, index)
        guard index - begin > fieldLimit else { return index..<index }
        let tail = begin + PersonalData.beginOfTail(of: text.extracting(begin..<index))
        return begin + 1..<max(begin + 1, tail - 1)
    }

    /// The part of a field's content that need not be kept where nobody reads the field.
    func surplus(of field: Int, in text: Span<UInt8>) -> Range<Int>? {
        let (kept, least) = (256, 8 * 1024)
        let content = range(of: field)
        guard content.count >= least else { return nil }
        var begin = content.lowerBound + kept
        while begin < content.upperBound, text[begin] & 0xC0 == 0x80 { begin += 1 }
        // Where a quote stands in the wrong place must be known to the end.
        if let strayQuote, start + strayQuote >= begin { return nil }
        return begin..<content.upperBound
    }

    /// Takes note that the end of a field's content is dropped from the text.
    ///
    /// - Parameters:
    ///   - end: the position where it ended.
    ///   - isBlank: whether nothing but white space is dropped.
    mutating func cut(
        _ cell: Int, dropping surplus: Range<Int>, endingAt end: TextPosition,
        isBlank: Bool, hasPersonalData: Bool
    ) {
        fields[cell].end = surplus.lowerBound - start
        fields[cell].isCut = !isBlank
        fields[cell].hasPersonalData = hasPersonalData
        for later in cell + 1..<max(cell + 1, count) {
            fields[later].start -= surplus.count
            fields[later].end -= surplus.count
        }
        field.start -= surplus.count
        field.end -= surplus.count
        strayQuote = strayQuote.map { $0 < surplus.upperBound - start ? $0 : $0 - surplus.count }
        index -= surplus.count
        resumptions.append(Resumption(offset: surplus.lowerBound - start, position: end))
    }

    /// Takes note that the text now begins with the record, and that its surplus was dropped.
    ///
    /// - Parameter end: the position where the surplus ended.
    mutating func rebase(
        dropping surplus: Range<Int>, endingAt end: TextPosition?, hasPersonalData: Bool
    ) {
        if hasPersonalData { field.hasPersonalData = true }
        if let end {
            longest = .max
            resumptions.append(Resumption(offset: surplus.lowerBound - start, position: end))
        }
        index -= surplus.count + start
        start = 0
    }
}
