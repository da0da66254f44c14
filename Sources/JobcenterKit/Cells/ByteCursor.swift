/// A stretch of a cell that is still to be read, for grammars that go from left to right.
///
/// It holds places and no bytes; the cell is handed to it at each step.
struct ByteCursor {
    private(set) var position: Int
    private(set) var end: Int

    /// The whole cell but the white space around it.
    init(trimming cell: Span<UInt8>) {
        position = 0
        end = cell.count
        while let length = cell.blankLength(at: position, before: end) { position += length }
        while let length = cell.blankLength(endingAt: end, after: position) { end -= length }
    }

    var isAtEnd: Bool { position == end }

    /// The byte at the place, or 0 at the end.
    func byte(in cell: Span<UInt8>) -> UInt8 {
        position < end ? cell[position] : 0
    }

    /// Steps over one byte.
    mutating func step() { position += 1 }

    /// Steps over one ASCII character, whatever its case.
    mutating func skip(_ character: Unicode.Scalar, in cell: Span<UInt8>) -> Bool {
        guard position < end else { return false }
        let byte = cell[position]
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        guard UInt32(isCapital ? byte | 0x20 : byte) == character.value else { return false }
        position += 1
        return true
    }

    /// Steps over a word of lower-case letters of ASCII and of `æøå`, whatever its case.
    mutating func skip(word: String, in cell: Span<UInt8>) -> Bool {
        var next = position
        for byte in word.utf8 {
            guard next < end else { return false }
            // The second byte of a capital differs from that of the small letter by the same bit.
            let isCapital =
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(cell[next])
                || (0x80...0x9E).contains(cell[next])
            guard byte == (isCapital ? cell[next] | 0x20 : cell[next]) else { return false }
            next += 1
        }
        position = next
        return true
    }

    /// Steps over white space; whether there is any.
    @discardableResult
    mutating func skipBlanks(in cell: Span<UInt8>) -> Bool {
        let begin = position
        while let length = cell.blankLength(at: position, before: end) { position += length }
        return position > begin
    }

    /// Reads as many digits as there are; `nil`, and no step, when that is none or too many.
    mutating func digits(_ count: ClosedRange<Int>, in cell: Span<UInt8>) -> Int? {
        var number = 0
        var next = position
        while next < end, next - position <= count.upperBound, cell[next].isDigit {
            number = number * 10 + Int(cell[next] - UInt8(ascii: "0"))
            next += 1
        }
        guard count.contains(next - position) else { return nil }
        position = next
        return number
    }
}

extension Span<UInt8> {
    /// How many bytes the blank character at a place takes; `nil` where there is none.
    ///
    /// Blank are white space in ASCII and the spaces that stand in numbers: U+00A0, U+2009, U+202F.
    func blankLength(at position: Int, before end: Int) -> Int? {
        guard position < end else { return nil }
        if self[position].isBlank { return 1 }
        if position + 1 < end, self[position] == 0xC2, self[position + 1] == 0xA0 { return 2 }
        if position + 2 < end, self[position] == 0xE2, self[position + 1] == 0x80,
            self[position + 2] == 0x89 || self[position + 2] == 0xAF
        {
            return 3
        }
        return nil
    }

    /// Whether there is nothing but blank characters in a part.
    func isBlank(_ part: Range<Int>) -> Bool {
        var position = part.lowerBound
        while let length = blankLength(at: position, before: part.upperBound) { position += length }
        return position == part.upperBound
    }

    fileprivate func blankLength(endingAt end: Int, after begin: Int) -> Int? {
        for length in 1...3 where end - length >= begin {
            if blankLength(at: end - length, before: end) == length { return length }
        }
        return nil
    }
}
