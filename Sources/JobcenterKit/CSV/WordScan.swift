/// Bytes looked at eight at a time.
extension Span<UInt8> {
    /// Eight bytes as one word, the first in the lowest place.
    @inline(__always)
    func word(at position: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// Whether any byte is NUL, and whether all are ASCII.
    var kind: (hasNul: Bool, isASCII: Bool) {
        // Inlined, the loop is not widened.
        @inline(never) get {
            var hasNul = false
            var all: UInt8 = 0
            for position in indices {
                all |= self[position]
                if self[position] == 0 { hasNul = true }
            }
            return (hasNul, all < 0x80)
        }
    }

    /// Where the last byte that is not ASCII ends, or the beginning when all bytes are ASCII.
    func endOfNonASCII(from begin: Int, to end: Int) -> Int {
        var end = end
        while end &- 32 >= begin {
            let block = extracting(end &- 32..<end)
            let all =
                block.word(at: 0) | block.word(at: 8) | block.word(at: 16) | block.word(at: 24)
            if all & UInt64.highBits != 0 { break }
            end &-= 32
        }
        while end > begin, self[end &- 1] < 0x80 { end &-= 1 }
        return end
    }

    /// Where the next byte stands that means something in an unquoted field: a delimiter, a quote
    /// or a line end; the end when there is none.
    @inline(__always)
    func nextSpecial(from begin: Int, to end: Int, delimiter: UInt8) -> Int {
        var position = begin
        while position &+ 8 <= end {
            let word = word(at: position)
            let marks =
                word.firstMark(of: delimiter) | word.firstMark(of: .lineFeed)
                | word.firstMark(of: .carriageReturn) | word.firstMark(of: .quote)
            if marks != 0 { return position &+ marks.trailingZeroBitCount / 8 }
            position &+= 8
        }
        while position < end, !self[position].isSpecial(delimiter) { position &+= 1 }
        return position
    }
}

extension UInt64 {
    fileprivate static let ones: UInt64 = 0x0101_0101_0101_0101
    fileprivate static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The first so many bytes, 1 to 8, the others zero.
    @inline(__always)
    func lowBytes(_ count: Int) -> UInt64 {
        self & (.max &>> UInt64(64 &- 8 &* count))
    }

    /// The highest bit of every byte that is this one; bits above the first may be wrong.
    @inline(__always)
    func firstMark(of byte: UInt8) -> UInt64 {
        let difference = self ^ (Self.ones &* UInt64(byte))
        return (difference &- Self.ones) & ~difference & Self.highBits
    }

    /// The highest bit of every byte that is this one.
    @inline(__always)
    func marks(of byte: UInt8) -> UInt64 {
        (self ^ (Self.ones &* UInt64(byte))).zeroMarks
    }

    /// The highest bit of every byte that is a control character below U+0020.
    @inline(__always)
    var controlMarks: UInt64 { (self & (Self.ones &* 0xE0)).zeroMarks }

    /// The highest bit of every byte that is zero.
    @inline(__always)
    private var zeroMarks: UInt64 {
        let low = ~Self.highBits
        return ~(((self & low) &+ low) | self | low)
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// Whether it ends a line: LF or CR.
    var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }

    fileprivate func isSpecial(_ delimiter: UInt8) -> Bool {
        self == delimiter || self == .quote || isLineBreak
    }
}

extension Span<UInt8> {
    /// The bytes as text; what is not UTF-8 becomes U+FFFD.
    var string: String {
        if let text = try? UTF8Span(validating: self) { return String(copying: text) }
        var bytes: [UInt8] = []
        for position in indices { bytes.append(self[position]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
