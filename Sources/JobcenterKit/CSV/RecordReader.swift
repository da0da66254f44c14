/// Reads records of delimited text from streamed bytes: bytes in, records with positions out.
///
/// Where it departs from RFC 4180: the delimiter is `;`, `,` or a tab; records end in LF, CRLF or
/// a lone CR; a first line `sep=;` names the delimiter; and nothing is repaired: a quote inside an
/// unquoted field, or text after a closing quote, is a fault of the record. It knows nothing of
/// columns, numbers or files.
struct RecordReader {
    /// Bytes that one field may have.
    static let fieldLimit = 1 << 20
    /// Fields that one record may have.
    static let columnLimit = 1024
    /// Bytes that tell how a file is written.
    private static let startLength = 8
    /// Room for a file that turns out to be small.
    private static let firstRoom = 32 * 1024

    /// Where a field's content lies, counted from the beginning of its record.
    struct Field {
        var start: Int
        var end: Int
        var isQuoted = false
        var hasDoubledQuotes = false
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

    enum Outcome {
        /// ``fields`` and ``fault`` are those of the next record.
        case record
        case end
        case stopped(Stop)
    }

    /// Why a file cannot be read on.
    enum Stop {
        /// A byte is not valid UTF-8, and nothing promised that it would be.
        case notUTF8
        /// The encoding leaves the byte after the text read so far undefined.
        case undecodable
        case binary
        case failed(ReadFailure)
    }

    /// The text read so far and not yet done with, as UTF-8. Only what lies before ``textEnd`` is
    /// known to be valid.
    private(set) var buffer: [UInt8]
    /// How large the buffer becomes when a file does not fit into it at once.
    private let capacity: Int
    private(set) var textEnd = 0
    private var filled = 0
    private var encoding = TextEncoding.utf8
    private var transcoder: Transcoder?
    private var isAtEnd = false
    /// Why there is no more text than there is, once that is known.
    private var stop: Stop?

    /// Where the current record begins in ``buffer``.
    private(set) var recordStart = 0
    private var nextStart = 0
    /// The physical line on which the current record begins, from 1.
    private(set) var line = 1
    private var nextLine = 1
    /// The current record's fields.
    private(set) var fields: [Field] = []
    /// What is wrong with the current record.
    private(set) var fault: Fault?
    /// Where the current record goes on after text that is no longer in ``buffer``: the offset and
    /// its place. Only a record with a field that is too long has one.
    private var resumption: (offset: Int, place: TextPosition)?
    /// What stands between fields: `;`, `,` or a tab.
    var delimiter = UInt8(ascii: ";")

    init(capacity: Int = 256 * 1024) {
        self.capacity = max(capacity, Self.startLength)
        buffer = [UInt8](repeating: 0, count: min(self.capacity, Self.firstRoom))
    }

    /// Begins a file and finds out how it is written.
    ///
    /// - Parameter isWindows1252: whether an earlier attempt found it not to be UTF-8.
    mutating func open(_ source: inout some ByteSource, isWindows1252: Bool = false) {
        (textEnd, filled, recordStart, nextStart) = (0, 0, 0, 0)
        (line, nextLine) = (1, 1)
        (isAtEnd, stop, transcoder, fault, resumption) = (false, nil, nil, nil, nil)
        fields.removeAll(keepingCapacity: true)
        do throws(ReadFailure) {
            while filled < Self.startLength, !isAtEnd {
                let count = try fill(&buffer, after: filled, from: &source)
                filled += count
                isAtEnd = count == 0
            }
            let text = buffer
            let start = text.span.extracting(0..<filled)
            encoding = isWindows1252 ? .windows1252 : TextEncoding(announcedBy: start)
            transcoder = Transcoder(encoding, begun: text[..<filled])
            if announcesBinary(start) || transcoder == nil && start.kind.hasNul {
                stop = .binary
            } else if transcoder != nil {
                (filled, isAtEnd) = (0, false)
            } else {
                nextStart = encoding.markLength
                textEnd = nextStart
                validate()
                try searchRest(of: &source)
            }
        } catch {
            stop = .failed(error)
        }
    }

    /// The first line that has anything on it but white space and delimiters. It stays unread.
    mutating func firstLine(from source: inout some ByteSource) -> [UInt8] {
        while true {
            let text = buffer[nextStart..<textEnd]
            var begin: Int?
            var isInQuotes = false
            for index in text.indices {
                let byte = text[index]
                let isBreak = byte == lineFeed || byte == carriageReturn
                if begin == nil, !byte.isBlank, !isDelimiter(byte) { begin = index }
                if byte == quote { isInQuotes.toggle() }
                if isBreak, !isInQuotes, let begin { return Array(text[begin..<index]) }
            }
            var scan = Scan(index: nextStart)
            recordStart = nextStart
            let hasMore = text.count <= Self.fieldLimit && refill(from: &source, scan: &scan)
            nextStart = recordStart
            if !hasMore { return begin.map { Array(text[$0...]) } ?? [] }
        }
    }

    /// Goes on to the next record.
    mutating func next(from source: inout some ByteSource) -> Outcome {
        recordStart = nextStart
        line = nextLine
        resumption = nil
        fields.removeAll(keepingCapacity: true)
        var scan = Scan(index: recordStart)
        while !scanFurther(&scan), refill(from: &source, scan: &scan) {}
        if let stop { if !scan.isDone { return .stopped(stop) } }
        if !scan.isDone {
            if scan.index == recordStart { return .end }
            scan.finish(recordStart: recordStart, fields: &fields)
        }
        nextStart = scan.index
        nextLine = line + scan.lineBreaks
        fault = scan.fault
        return .record
    }

    /// Where the next record begins in ``buffer``.
    var nextPosition: Int { nextStart }

    /// The physical line on which the next record begins.
    var nextPlace: Int { nextLine }

    /// Whether the current record takes one line.
    var isOneLine: Bool { nextLine - line <= 1 }

    /// Goes on behind records that were read without this reader.
    mutating func skip(to position: Int, line: Int) {
        nextStart = position
        nextLine = line
    }

    private mutating func scanFurther(_ scan: inout Scan) -> Bool {
        let text = buffer
        scan.run(
            over: text.span.extracting(0..<textEnd), isWhole: isAtEnd || stop != nil,
            recordStart: recordStart, delimiter: delimiter, fields: &fields)
        return scan.isDone
    }

    /// Where a field lies in ``buffer``.
    func range(of field: Int) -> Range<Int> {
        recordStart + fields[field].start..<recordStart + fields[field].end
    }

    /// Where the current record lies in ``buffer``, its end included.
    var recordRange: Range<Int> { recordStart..<nextStart }

    /// Whether no field has anything but white space.
    var isBlankRecord: Bool { fields.indices.allSatisfy(isBlank) }

    /// Where a field begins, its opening quote included, from its record's beginning.
    func offset(of field: Int) -> Int {
        fields[field].start - (fields[field].isQuoted ? 1 : 0)
    }

    /// Whether a field has nothing but white space.
    func isBlank(_ field: Int) -> Bool {
        buffer[range(of: field)].allSatisfy(\.isBlank)
    }

    /// A field's content as text, doubled quotes made single.
    func text(of field: Int) -> String {
        let text = String(decoding: buffer[range(of: field)], as: UTF8.self)
        guard fields[field].hasDoubledQuotes else { return text }
        var unquoted = ""
        var afterQuote = false
        for scalar in text.unicodeScalars {
            afterQuote = scalar == "\"" && !afterQuote
            if !afterQuote { unquoted.unicodeScalars.append(scalar) }
        }
        return unquoted
    }

    /// The line and column of a field's first character, its opening quote if it has one.
    func place(of field: Int) -> TextPosition {
        place(at: offset(of: field))
    }

    /// The line of a field's first character.
    func line(of field: Int) -> Int {
        nextLine - line <= 1 ? line : place(of: field).line
    }

    /// The line and column of an offset from the current record's beginning.
    func place(at offset: Int) -> TextPosition {
        var place = TextPosition(line: line, column: 1)
        var begin = recordStart
        if let resumption, offset >= resumption.offset {
            place = resumption.place
            begin += resumption.offset
        }
        var afterCR = false
        for byte in buffer[begin..<min(recordStart + offset, textEnd)] {
            if byte == lineFeed, afterCR {
                afterCR = false
                continue
            }
            afterCR = byte == carriageReturn
            if byte == lineFeed || afterCR {
                place.line += 1
                place.column = 1
            } else if byte & 0xC0 != 0x80 {
                place.column += 1
            }
        }
        return place
    }

    /// The physical line around an offset from the current record's beginning, as far as the
    /// record goes: at most so many bytes on either side of the offset.
    func surroundings(of offset: Int, reach: Int) -> (line: Range<Int>, offset: Int) {
        func isBreak(_ index: Int) -> Bool {
            buffer[index] == lineFeed || buffer[index] == carriageReturn
        }
        let place = min(recordStart + offset, textEnd)
        var begin = place
        while begin > recordStart, place - begin < reach, !isBreak(begin - 1) { begin -= 1 }
        var end = place
        while end < textEnd, end - place < reach, !isBreak(end) { end += 1 }
        while begin < place, buffer[begin] & 0xC0 == 0x80 { begin += 1 }
        while end > place, end < textEnd, buffer[end] & 0xC0 == 0x80 { end -= 1 }
        return (begin..<end, place - begin)
    }

    /// The line and column of the first byte that could not be decoded.
    var undecodablePlace: TextPosition { place(at: textEnd - recordStart) }

    // MARK: Filling the buffer

    /// Reads more text behind what is there, and first makes room for it; false when there is no
    /// more.
    private mutating func refill(from source: inout some ByteSource, scan: inout Scan) -> Bool {
        if isAtEnd || stop != nil { return false }
        if filled == buffer.count { grow(toHold: capacity) }
        let surplus = scan.surplus(recordStart: recordStart)
        if !surplus.isEmpty {
            resumption = (
                surplus.lowerBound - recordStart, place(at: surplus.upperBound - recordStart)
            )
        }
        move(from: surplus.upperBound, to: surplus.lowerBound)
        scan.index -= surplus.count
        scan.index -= recordStart
        move(from: recordStart, to: 0)
        recordStart = 0

        do throws(ReadFailure) {
            if let text = try transcoder?.next(from: &source) {
                grow(toHold: filled + text.count)
                for (offset, byte) in text.enumerated() { buffer[filled + offset] = byte }
                take(text.count)
            } else if transcoder != nil {
                stop = .undecodable
            } else {
                grow(toHold: filled + buffer.count / 2)
                take(try fill(&buffer, after: filled, from: &source))
                try searchRest(of: &source)
            }
        } catch {
            stop = .failed(error)
        }
        return true
    }

    /// Counts bytes just put behind what is there as text, if text they are.
    private mutating func take(_ count: Int) {
        let begin = filled
        filled += count
        isAtEnd = count == 0
        let text = buffer
        let isUTF16 = transcoder != nil && encoding != .windows1252
        let kind = text.span.extracting(begin..<filled).kind
        if !isUTF16, kind.hasNul {
            stop = .binary
        } else if transcoder != nil || kind.isASCII && textEnd == begin {
            textEnd = filled
        } else {
            validate()
        }
    }

    /// Moves ``textEnd`` over the bytes that are valid UTF-8.
    private mutating func validate() {
        let text = buffer
        let end = text.span.endOfNonASCII(from: textEnd, to: filled)
        do {
            _ = try UTF8Span(validating: text.span.extracting(textEnd..<end))
            textEnd = filled
        } catch {
            let mayGoOn =
                error.kind == .truncatedScalar && textEnd + error.byteOffsets.upperBound == filled
            textEnd += error.byteOffsets.lowerBound
            if !mayGoOn || isAtEnd {
                stop = encoding == .markedUTF8 ? .undecodable : .notUTF8
            }
        }
    }

    /// Reads what follows a byte that is not UTF-8 and looks for nothing but a NUL: with one of
    /// them anywhere the file is no text at all.
    private mutating func searchRest(of source: inout some ByteSource) throws(ReadFailure) {
        switch stop {
        case .notUTF8, .undecodable: break
        case .binary, .failed, nil: return
        }
        var rest = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = try fill(&rest, after: 0, from: &source)
            if count == 0 { return }
            if rest.span.extracting(0..<count).kind.hasNul {
                stop = .binary
                return
            }
        }
    }

    private mutating func move(from: Int, to: Int) {
        guard from > to else { return }
        for index in from..<filled { buffer[to + index - from] = buffer[index] }
        filled -= from - to
        textEnd -= from - to
    }

    private mutating func grow(toHold count: Int) {
        guard count > buffer.count else { return }
        buffer += [UInt8](repeating: 0, count: max(count, buffer.count * 2) - buffer.count)
    }
}

/// How far the reading of one record has come. The obvious way of it: one byte after the other.
private struct Scan {
    private enum State {
        case fieldStart
        case unquoted
        case quoted
        /// Behind a closing quote.
        case closed
    }

    /// The next byte to look at, in the buffer.
    var index: Int
    /// The record's line breaks so far, its own end included.
    private(set) var lineBreaks = 0
    private(set) var isDone = false

    private var state = State.fieldStart
    /// The current field; its places count from the record's beginning.
    private var field = RecordReader.Field(start: 0, end: 0)
    private var strayQuote: Int?
    private var isUnclosed = false
    private var isTooLong = false
    private var hasTooManyColumns = false

    init(index: Int) {
        self.index = index
    }

    var fault: RecordReader.Fault? {
        if isUnclosed { return .unclosedQuote(at: field.start - 1) }
        if let strayQuote { return .strayQuote(at: strayQuote) }
        if isTooLong { return .fieldTooLong }
        return hasTooManyColumns ? .tooManyColumns : nil
    }

    /// Reads up to the record's end or the text's.
    ///
    /// - Parameter isWhole: whether nothing follows the text. Where something may, the last byte
    ///   is left for later when its meaning depends on the next.
    mutating func run(
        over text: Span<UInt8>, isWhole: Bool, recordStart: Int, delimiter: UInt8,
        fields: inout [RecordReader.Field]
    ) {
        while index < text.count {
            let byte = text[index]
            let isLast = index + 1 == text.count
            if byte == carriageReturn || byte == quote && state == .quoted, isLast, !isWhole {
                return
            }
            let follower = isLast ? 0 : text[index + 1]
            let offset = index - recordStart
            index += 1
            if state == .quoted {
                if byte == quote, follower == quote {
                    field.hasDoubledQuotes = true
                    index += 1
                } else if byte == quote {
                    field.end = offset
                    state = .closed
                } else if byte == lineFeed || byte == carriageReturn && follower != lineFeed {
                    lineBreaks += 1
                }
            } else if byte == delimiter {
                end(at: offset, fields: &fields)
            } else if byte == lineFeed || byte == carriageReturn {
                if byte == carriageReturn, follower == lineFeed { index += 1 }
                lineBreaks += 1
                end(at: offset, fields: &fields)
                isDone = true
                return
            } else if state == .fieldStart, byte == quote {
                field = RecordReader.Field(start: offset + 1, end: offset + 1, isQuoted: true)
                state = .quoted
            } else if state == .closed || byte == quote {
                let end = state == .closed ? field.end : offset
                let isWithinLimit = end - field.start <= RecordReader.fieldLimit
                if strayQuote == nil, !isTooLong, isWithinLimit { strayQuote = offset }
                state = .unquoted
            } else {
                state = .unquoted
            }
        }
    }

    /// Ends the record where the text ends.
    mutating func finish(recordStart: Int, fields: inout [RecordReader.Field]) {
        isUnclosed = state == .quoted
        end(at: index - recordStart, fields: &fields)
        isDone = true
    }

    private mutating func end(at offset: Int, fields: inout [RecordReader.Field]) {
        if state != .closed { field.end = offset }
        if field.end - field.start > RecordReader.fieldLimit { isTooLong = true }
        if fields.count == RecordReader.columnLimit {
            hasTooManyColumns = true
        } else {
            fields.append(field)
        }
        if isUnclosed { return }
        field = RecordReader.Field(start: offset + 1, end: offset + 1)
        state = .fieldStart
    }

    /// The part of the buffer that need not be kept: a field beyond its limit is only searched for
    /// its end. Its first byte stays, so that its offset is its own.
    mutating func surplus(recordStart: Int) -> Range<Int> {
        let begin = min(recordStart + field.start, index)
        if index - begin <= RecordReader.fieldLimit { return index..<index }
        isTooLong = true
        return begin + 1..<index
    }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t")
}
