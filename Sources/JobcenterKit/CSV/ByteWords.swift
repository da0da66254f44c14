/// Bytes looked at eight at a time.
extension Span<UInt8> {
    /// Eight bytes as one word, the first in the lowest place.
    @inline(__always)
    func word(at position: Int) -> UInt64 {
        let bytes = extracting(position..<position &+ 8)
        return UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16
            | UInt64(bytes[3]) << 24 | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40
            | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
    }

    /// Whether any byte is NUL, and whether all are ASCII.
    var kind: (hasNul: Bool, isASCII: Bool) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        var borrowed: UInt64 = 0
        var all: UInt64 = 0
        var position = 0
        while position &+ 8 <= count {
            let word = word(at: position)
            all |= word
            // A byte borrows and has its highest bit clear only where it or one below it is NUL.
            borrowed |= (word &- ones) & ~word
            position &+= 8
        }
        var hasNul = borrowed & high != 0
        while position < count {
            all |= UInt64(self[position])
            if self[position] == 0 { hasNul = true }
            position &+= 1
        }
        return (hasNul, all & high == 0)
    }

    /// Where the last byte that is not ASCII ends, or the beginning when all bytes are.
    func endOfNonASCII(from begin: Int, to end: Int) -> Int {
        var end = end
        while end &- 32 >= begin {
            let block = extracting(end &- 32..<end)
            let all =
                block.word(at: 0) | block.word(at: 8) | block.word(at: 16) | block.word(at: 24)
            if all & 0x8080_8080_8080_8080 != 0 { break }
            end &-= 32
        }
        while end > begin, self[end &- 1] < 0x80 { end &-= 1 }
        return end
    }
}
