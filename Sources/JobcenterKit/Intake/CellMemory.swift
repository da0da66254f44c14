/// Remembers what cells mean by their bytes: files say the same few weeks and names again and
/// again.
///
/// Cells that stand side by side are remembered as one stretch. When the very same bytes begin at
/// a cell's beginning they mean the same again, quotes included, as long as the header and the
/// delimiter are the same. What followed last time is tried first.
struct CellMemory: Sendable {
    /// A stretch of cells as it stands in a file, without what ends it.
    private struct Entry {
        /// Where its bytes lie in ``words``, eight in each, zero behind the end.
        let start: UInt32
        let count: UInt32
        /// What the stretch depends on besides its bytes.
        let context: UInt32
        let meaning: UInt32
        /// Which stretch came after this one last time.
        var next: UInt32 = 0
    }

    /// A stretch that is known.
    struct Known {
        /// Its number, which a stretch that depends on it has as its context.
        let number: UInt32
        let meaning: UInt32
        /// How many bytes it takes.
        let count: Int
    }

    /// The bytes that a stretch may take to be remembered.
    private static let longest = 4096
    /// How many stretches are remembered, and eights of bytes.
    private static let (mostEntries, mostWords) = (1 << 16, 1 << 20)

    private var words: [UInt64] = []
    private var entries: [Entry] = []
    /// Numbers in ``entries`` plus one, found by hash; 0 is free.
    private var table: [UInt32] = Array(repeating: 0, count: 128)
    /// The stretch that was found last: what followed it is tried first.
    private var last: UInt32 = 0

    /// Whether no more can be remembered.
    var isFull: Bool { entries.count >= Self.mostEntries || words.count >= Self.mostWords }

    /// Forgets everything.
    mutating func clear() {
        words.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        table = Array(repeating: 0, count: 128)
        last = 0
    }

    /// The stretch of cells that begins at a place, if it is known.
    @inline(__always)
    mutating func find(
        _ cells: Int, at begin: Int, in text: Span<UInt8>, to end: Int, delimiter: UInt8,
        context: UInt32 = 0
    ) -> Known? {
        if entries.isEmpty { return nil }
        let expected = entries[Int(last)].next
        let entry = entries[Int(expected)]
        let stop = begin &+ Int(entry.count)
        if stop < end, entry.context == context,
            text[stop] == delimiter || text[stop].isLineBreak,
            isSame(entry, at: begin, in: text, to: end)
        {
            last = expected
            return Known(number: expected, meaning: entry.meaning, count: Int(entry.count))
        }
        return search(
            cells, at: begin, in: text, to: end, delimiter: delimiter, context: context)
    }

    @inline(never)
    private mutating func search(
        _ cells: Int, at begin: Int, in text: Span<UInt8>, to end: Int, delimiter: UInt8,
        context: UInt32 = 0
    ) -> Known? {
        guard
            let (stop, hash) = text.end(
                ofCells: cells, from: begin, to: min(end, begin + Self.longest),
                delimiter: delimiter, context: context)
        else { return nil }
        var slot = hash & (table.count &- 1)
        while table[slot] != 0 {
            let number = table[slot] &- 1
            let entry = entries[Int(number)]
            if Int(entry.count) == stop &- begin, entry.context == context,
                isSame(entry, at: begin, in: text, to: end)
            {
                entries[Int(last)].next = number
                last = number
                return Known(number: number, meaning: entry.meaning, count: Int(entry.count))
            }
            slot = (slot &+ 1) & (table.count &- 1)
        }
        return nil
    }

    @inline(__always)
    private func isSame(
        _ entry: Entry, at begin: Int, in text: Span<UInt8>, to end: Int
    ) -> Bool {
        let (start, count) = (Int(entry.start), Int(entry.count))
        let whole = count / 8
        let known = words.span.extracting(start..<start &+ whole)
        let cells = text.extracting(begin..<begin &+ count)
        for number in known.indices where cells.word(at: 8 &* number) != known[number] {
            return false
        }
        let rest = count &- 8 &* whole
        return rest == 0
            || text.word(at: begin &+ 8 &* whole, count: rest) == words[start &+ whole]
    }

    /// Remembers a stretch of cells that was read cell by cell without a fault; its number.
    mutating func learn(
        _ meaning: UInt32, from bytes: Span<UInt8>, context: UInt32 = 0
    ) -> UInt32? {
        guard bytes.count <= Self.longest, !isFull else { return nil }
        let start = words.count
        var offset = 0
        while offset < bytes.count {
            words.append(bytes.word(at: offset, count: min(8, bytes.count - offset)))
            offset += 8
        }
        let number = UInt32(entries.count)
        entries.append(
            Entry(
                start: UInt32(start), count: UInt32(bytes.count), context: context,
                meaning: meaning))
        entries[Int(last)].next = number
        last = number
        if entries.count * 2 > table.count { grow() } else { place(number) }
        return number
    }

    private mutating func place(_ number: UInt32) {
        let entry = entries[Int(number)]
        let start = Int(entry.start)
        var hash = Hash(context: entry.context)
        for word in words[start..<start + (Int(entry.count) + 7) / 8] { hash.mix(word) }
        var slot = hash.value & (table.count - 1)
        while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
        table[slot] = number + 1
    }

    private mutating func grow() {
        table = Array(repeating: 0, count: table.count * 4)
        for number in entries.indices { place(UInt32(number)) }
    }
}

/// A hash of words.
private struct Hash {
    private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93
    private var state: UInt64

    init(context: UInt32) { state = 0x2545_F491_4F6C_DD1D ^ UInt64(context) << 32 }

    @inline(__always)
    mutating func mix(_ word: UInt64) {
        let product = (state ^ word) &* Self.factor
        state = product ^ (product >> 29)
    }

    /// A last product brings the highest bytes of the last word, such as a week's number, down to
    /// the bits that a small table looks at.
    var value: Int { Int(truncatingIfNeeded: (state &* Self.factor) >> 32) }
}

extension Span<UInt8> {
    /// Up to eight bytes as one word, those behind the count zero.
    @inline(__always)
    fileprivate func word(at position: Int, count length: Int) -> UInt64 {
        if length == 8 || position &+ 8 <= count { return word(at: position).lowBytes(length) }
        var word: UInt64 = 0
        for offset in 0..<length { word |= UInt64(self[position &+ offset]) << UInt64(8 &* offset) }
        return word
    }

    /// Where so many cells end, before what ends the last, and their hash; `nil` when they do not
    /// end before a place or the line ends before them.
    fileprivate func end(
        ofCells cells: Int, from begin: Int, to end: Int, delimiter: UInt8, context: UInt32
    ) -> (end: Int, hash: Int)? {
        var hash = Hash(context: context)
        var left = cells
        var position = begin
        while position < end {
            let word =
                position &+ 8 <= count
                ? word(at: position) : word(at: position, count: count &- position)
            var marks = word.marks(of: delimiter) | word.controlMarks
            while marks != 0 {
                let offset = marks.trailingZeroBitCount / 8
                let stop = position &+ offset
                if stop >= end { return nil }
                let isDelimiter = self[stop] == delimiter
                if isDelimiter || self[stop].isLineBreak {
                    left &-= 1
                    if left == 0 {
                        if offset > 0 { hash.mix(word.lowBytes(offset)) }
                        return (stop, hash.value)
                    }
                    if !isDelimiter { return nil }
                }
                marks &= marks &- 1
            }
            hash.mix(word)
            position &+= 8
        }
        return nil
    }
}
