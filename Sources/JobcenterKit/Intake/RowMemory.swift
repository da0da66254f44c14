/// Remembers cells by their bytes: files say the same few weeks and names again and again.
///
/// When the very same bytes were read before, cell by cell and without a fault, they mean the same
/// again, quotes included, as long as the header and the delimiter are the same. What followed
/// these cells last time is tried first.
struct RowMemory<Meaning: Sendable>: Sendable {
    /// Cells as they stand in a file, up to and with the delimiter behind them.
    private struct Entry {
        /// Where the bytes lie in ``words``, eight in each, zero behind the end.
        let start: Int
        let count: Int
        let meaning: Meaning
        /// Which entry came after this one last time.
        var next: Int
    }

    /// The bytes that the cells may take to be remembered.
    let longest: Int
    /// How many are remembered; a file with more is read in the longer way.
    private let limit = 1 << 17

    private var words: [UInt64] = []
    private var entries: [Entry] = []
    /// Places in ``entries`` plus one, found by hash; 0 is free.
    private var table: [UInt32] = Array(repeating: 0, count: 128)
    private var last = 0

    init(longest: Int) { self.longest = longest }

    var isEmpty: Bool { entries.isEmpty }

    /// Forgets everything.
    mutating func clear() {
        words.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        table = Array(repeating: 0, count: table.count)
        last = 0
    }

    /// What the cells that begin at a place mean, if they are known, and their length.
    ///
    /// - Parameters:
    ///   - cells: how many they are.
    ///   - text: at least ``longest`` bytes and 8 more behind the place.
    @inline(__always)
    mutating func find(
        at begin: Int, in text: Span<UInt8>, cells: Int, delimiter: UInt8
    ) -> (meaning: Meaning, count: Int)? {
        if entries.isEmpty { return nil }
        let expected = entries[last].next
        if isSame(expected, at: begin, in: text) {
            last = expected
            return (entries[expected].meaning, entries[expected].count)
        }
        return search(at: begin, in: text, cells: cells, delimiter: delimiter)
    }

    private mutating func search(
        at begin: Int, in text: Span<UInt8>, cells: Int, delimiter: UInt8
    ) -> (meaning: Meaning, count: Int)? {
        guard
            let (end, hash) = text.end(
                ofCells: cells, from: begin, within: longest, delimiter: delimiter)
        else { return nil }
        var place = hash & (table.count &- 1)
        while table[place] != 0 {
            let found = Int(table[place]) &- 1
            if entries[found].count == end &- begin, isSame(found, at: begin, in: text) {
                entries[last].next = found
                last = found
                return (entries[found].meaning, entries[found].count)
            }
            place = (place &+ 1) & (table.count &- 1)
        }
        return nil
    }

    @inline(__always)
    private func isSame(_ number: Int, at begin: Int, in text: Span<UInt8>) -> Bool {
        let count = entries[number].count
        let known = words.span.extracting(droppingFirst: entries[number].start)
        var word = 0
        var offset = 0
        while offset &+ 8 <= count {
            if text.word(at: begin &+ offset) != known[word] { return false }
            offset &+= 8
            word &+= 1
        }
        guard offset < count else { return true }
        return text.word(at: begin &+ offset).first(count &- offset) == known[word]
    }

    /// Remembers cells that were read one by one.
    mutating func learn(_ meaning: Meaning, from bytes: Span<UInt8>) {
        guard bytes.count <= longest, entries.count < limit else { return }
        var padded: [UInt8] = []
        for position in bytes.indices { padded.append(bytes[position]) }
        padded += repeatElement(0, count: 16)
        let start = words.count
        var offset = 0
        while offset < bytes.count {
            words.append(padded.span.word(at: offset).first(min(8, bytes.count - offset)))
            offset += 8
        }
        entries.append(Entry(start: start, count: bytes.count, meaning: meaning, next: 0))
        let number = entries.count - 1
        entries[last].next = number
        last = number
        if entries.count * 2 > table.count { grow() } else { place(number) }
    }

    private mutating func place(_ number: Int) {
        let (start, count) = (entries[number].start, entries[number].count)
        let hash = words[start..<start + (count + 7) / 8].reduce(into: Hash()) { $0.mix($1) }
        var place = hash.value & (table.count - 1)
        while table[place] != 0 { place = (place + 1) & (table.count - 1) }
        table[place] = UInt32(number + 1)
    }

    private mutating func grow() {
        table = Array(repeating: 0, count: table.count * 4)
        for number in entries.indices { place(number) }
    }
}

/// A number made of words, much the same for nothing but the same words.
private struct Hash {
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    @inline(__always)
    mutating func mix(_ word: UInt64) {
        let product = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
        state = product ^ (product >> 29)
    }

    var value: Int { Int(truncatingIfNeeded: state ^ (state >> 32)) & .max }
}

extension Span<UInt8> {
    /// Where so many cells end, their last delimiter included, and their hash; `nil` when they do
    /// not end within so many bytes.
    fileprivate func end(
        ofCells cells: Int, from begin: Int, within longest: Int, delimiter: UInt8
    ) -> (end: Int, hash: Int)? {
        var hash = Hash()
        var left = cells
        var position = begin
        while position &- begin < longest {
            let word = word(at: position)
            var marks = word.marks(of: delimiter)
            while marks != 0 {
                left &-= 1
                if left == 0 {
                    let count = marks.trailingZeroBitCount / 8 &+ 1
                    hash.mix(word.first(count))
                    return (position &+ count, hash.value)
                }
                marks &= marks &- 1
            }
            hash.mix(word)
            position &+= 8
        }
        return nil
    }
}

extension UInt64 {
    /// The first so many bytes, 1 to 8, the others zero.
    @inline(__always)
    fileprivate func first(_ count: Int) -> UInt64 {
        self & (.max &>> UInt64(64 &- 8 &* count))
    }

    /// The highest bit of every byte that is this one.
    @inline(__always)
    fileprivate func marks(of byte: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let other = self ^ (ones &* UInt64(byte))
        return ~(((other & low) &+ low) | other | low)
    }
}
