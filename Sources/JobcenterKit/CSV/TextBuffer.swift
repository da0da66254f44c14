/// The text of a file as it comes in: bytes of any encoding in, a stretch of valid UTF-8 out.
struct TextBuffer: Sendable {
    /// Why a file cannot be read on.
    enum Stop {
        /// A byte is not valid UTF-8, and nothing promised that it would be.
        case notUTF8
        /// The encoding leaves the byte after the text read so far undefined.
        case undecodable
        case binary
        case failed(ReadFailure)
    }

    /// Bytes that tell how a file is written.
    private static let startLength = 8
    /// Room for a file that turns out to be small.
    private static let firstRoom = 32 * 1024

    /// The text that is at hand, and room for more. Only what lies before ``end`` is known to be
    /// valid.
    private(set) var bytes: [UInt8]
    /// Where the text ends.
    private(set) var end = 0
    /// Where the bytes that have come in end.
    private var filled = 0
    /// How large the room becomes when a file does not fit into it at once.
    private let capacity: Int
    private var encoding = TextEncoding.utf8
    private var transcoder: Transcoder?
    private var isAtEnd = false
    /// Why there is no more text than there is, once that is known.
    private(set) var stop: Stop?
    /// Looks for personal data in what is not read: the record before a stop, and the rest behind it.
    private(set) var unread = PersonalDataSearch()

    init(capacity: Int) {
        self.capacity = max(capacity, Self.startLength)
        bytes = [UInt8](repeating: 0, count: min(self.capacity, Self.firstRoom))
    }

    /// Whether nothing follows the text that is at hand.
    var isWhole: Bool { isAtEnd || stop != nil }

    /// Begins a file and finds out how it is written; says where its text begins.
    ///
    /// - Parameter isWindows1252: whether an earlier attempt found it not to be UTF-8.
    mutating func open(_ source: inout some ByteSource, isWindows1252: Bool) -> Int {
        (end, filled, isAtEnd, stop, transcoder) = (0, 0, false, nil, nil)
        unread = PersonalDataSearch()
        do throws(ReadFailure) {
            while filled < Self.startLength, !isAtEnd {
                let count = try fill(&bytes, after: filled, from: &source)
                filled += count
                isAtEnd = count == 0
            }
            let text = bytes
            let start = text.span.extracting(0..<filled)
            encoding = isWindows1252 ? .windows1252 : TextEncoding(announcedBy: start)
            let isBinary = announcesBinary(start)
            let hasNul = start.kind.hasNul
            transcoder = Transcoder(encoding, begun: bytes[..<filled])
            if isBinary || transcoder == nil && hasNul {
                stop = .binary
            } else if transcoder != nil {
                (filled, isAtEnd) = (0, false)
            } else {
                end = encoding.markLength
                validate()
                try searchRest(of: &source)
                return encoding.markLength
            }
        } catch {
            stop = .failed(error)
        }
        return 0
    }

    /// Reads more text behind what is there; false when there is no more.
    ///
    /// - Parameters:
    ///   - start: what lies before it is dropped, so that it moves to the beginning.
    ///   - surplus: a stretch behind the start that is dropped too.
    mutating func refill(
        from source: inout some ByteSource, keepingFrom start: Int, dropping surplus: Range<Int>
    ) -> Bool {
        if isWhole { return false }
        if filled == bytes.count { grow(toHold: min(capacity, 8 * bytes.count)) }
        move(from: surplus.upperBound, to: surplus.lowerBound)
        move(from: start, to: 0)
        do throws(ReadFailure) {
            if let text = try transcoder?.next(from: &source) {
                grow(toHold: filled + text.count)
                for (offset, byte) in text.enumerated() { bytes[filled + offset] = byte }
                take(text.count)
            } else if transcoder != nil {
                stop = .undecodable
                try searchRest(of: &source)
            } else {
                grow(toHold: filled + bytes.count / 2)
                take(try fill(&bytes, after: filled, from: &source))
                try searchRest(of: &source)
            }
        } catch {
            stop = .failed(error)
        }
        return true
    }

    /// Parts of a stretch of the text, each but the last ending with a line.
    ///
    /// - Parameters:
    ///   - most: how many there may be.
    ///   - size: the bytes that each has at least, but the last.
    func parts(of range: Range<Int>, atMost most: Int, ofAtLeast size: Int) -> [Range<Int>] {
        let size = min(range.count, max(size, range.count / most + 1))
        var parts: [Range<Int>] = []
        var begin = range.lowerBound
        repeat {
            var end = min(begin + size, range.upperBound)
            while end < range.upperBound, bytes[end - 1] != .lineFeed { end += 1 }
            parts.append(begin..<end)
            begin = end
        } while begin < range.upperBound
        return parts
    }

    /// Counts bytes just put behind what is there as text, if text they are.
    private mutating func take(_ count: Int) {
        let begin = filled
        filled += count
        isAtEnd = count == 0
        let isUTF16 = transcoder != nil && encoding != .windows1252
        let kind = bytes.span.extracting(begin..<filled).kind
        if !isUTF16, kind.hasNul {
            stop = .binary
        } else if transcoder != nil || kind.isASCII && end == begin {
            end = filled
        } else {
            validate()
        }
    }

    /// Moves ``end`` over the bytes that are valid UTF-8.
    private mutating func validate() {
        let text = bytes
        let known = text.span.endOfNonASCII(from: end, to: filled)
        do {
            _ = try UTF8Span(validating: text.span.extracting(end..<known))
            end = filled
        } catch {
            let mayGoOn =
                error.kind == .truncatedScalar && end + error.byteOffsets.upperBound == filled
            end += error.byteOffsets.lowerBound
            if !mayGoOn || isAtEnd {
                stop = encoding == .markedUTF8 ? .undecodable : .notUTF8
            }
        }
    }

    /// Reads what follows a byte that means nothing, and looks for a NUL: with one of them anywhere
    /// UTF-8 is not text at all. Where the file is not read anew, it looks for personal data too.
    private mutating func searchRest(of source: inout some ByteSource) throws(ReadFailure) {
        switch stop {
        case .notUTF8: break
        case .undecodable: if transcoder == nil { unread.look(at: bytes[end..<filled]) }
        case .binary, .failed, nil: return
        }
        transcoder?.isLenient = true
        while let text = try transcoder?.next(from: &source), !text.isEmpty {
            unread.look(at: text[...])
        }
        var rest = [UInt8](repeating: 0, count: 64 * 1024)
        while transcoder == nil {
            let count = try fill(&rest, after: 0, from: &source)
            if count == 0 { break }
            if rest.span.extracting(0..<count).kind.hasNul {
                stop = .binary
                return
            }
            if case .undecodable = stop { unread.look(at: rest[..<count]) }
        }
        unread.finish()
    }

    /// Looks through a part of the text that no record holds.
    mutating func search(_ part: Range<Int>) {
        unread.look(at: bytes[part])
        unread.finish()
    }

    /// Drops a stretch of the text; what is behind it moves up.
    mutating func drop(_ surplus: Range<Int>) {
        move(from: surplus.upperBound, to: surplus.lowerBound)
    }

    private mutating func move(from: Int, to: Int) {
        guard from > to else { return }
        for index in from..<filled { bytes[to + index - from] = bytes[index] }
        filled -= from - to
        end -= from - to
    }

    private mutating func grow(toHold count: Int) {
        guard count > bytes.count else { return }
        bytes += [UInt8](repeating: 0, count: max(count, bytes.count * 2) - bytes.count)
    }
}
