/// Remembers rows by their bytes: files say the same few names and weeks again and again.
///
/// What stands before a row's value is the week and the names. When the very same bytes were read
/// before, cell by cell and without a fault, they mean the same again, quotes included; only the
/// value is new. The names that followed these names last time are tried first.
struct RowMemory {
    /// Names that lead to an indicator, as they stand in a file, up to where the value begins.
    private struct Names {
        /// Where the bytes lie in ``words``, eight in each, zero behind the end.
        let start: Int
        let count: Int
        let index: IndicatorIndex
        /// Which names came after these last time.
        var next: Int
    }

    /// A week as a file writes it, up to and with its delimiter.
    private struct Spelling {
        let low: UInt64
        let high: UInt64
        let week: KnownWeek
    }

    /// What is known of a week whose spelling was read before.
    struct KnownWeek {
        let week: Week
        let slot: History.Slot
    }

    /// The bytes that names may take to be remembered.
    static let longestNames = 240
    /// The bytes that a week and its delimiter may take to be remembered.
    static let longestWeek = 16
    /// Names that are remembered; a file with more is read in the longer way.
    private static let limit = 1 << 17

    private var words: [UInt64] = []
    private var names: [Names] = []
    /// Places in ``names`` plus one, found by hash; 0 is free.
    private var table: [UInt32] = Array(repeating: 0, count: 512)
    private var last = 0
    /// Found by hash; a spelling stands at its place or shortly behind it.
    private var spellings: [Spelling?] = Array(repeating: nil, count: 128)

    private var spellingCount = 0

    var isEmpty: Bool { names.isEmpty }

    // MARK: Finding

    /// The names that begin at a place, if they are known: their indicator and their length.
    ///
    /// - Parameters:
    ///   - columns: how many cells they are.
    ///   - text: at least ``longestNames`` bytes and 8 more behind the place.
    mutating func find(
        at begin: Int, in text: Span<UInt8>, columns: Int, delimiter: UInt8
    ) -> (index: IndicatorIndex, count: Int)? {
        let expected = names[last].next
        if isSame(expected, at: begin, in: text) {
            last = expected
            return (names[expected].index, names[expected].count)
        }
        guard let end = text.end(ofCells: columns, from: begin, delimiter: delimiter) else {
            return nil
        }
        var place = Self.hash(of: begin..<end, in: text) & (table.count - 1)
        while table[place] != 0 {
            let found = Int(table[place]) - 1
            if names[found].count == end - begin, isSame(found, at: begin, in: text) {
                names[last].next = found
                last = found
                return (names[found].index, names[found].count)
            }
            place = (place + 1) & (table.count - 1)
        }
        return nil
    }

    private func isSame(_ number: Int, at begin: Int, in text: Span<UInt8>) -> Bool {
        let count = names[number].count
        var word = names[number].start
        var offset = 0
        while offset &+ 8 <= count {
            if text.word(at: begin &+ offset) != words[word] { return false }
            offset &+= 8
            word &+= 1
        }
        guard offset < count else { return true }
        return text.word(at: begin &+ offset).first(count &- offset) == words[word]
    }

    /// The week that begins at a place, if its spelling is known, and its length with the delimiter.
    func week(
        at begin: Int, in text: Span<UInt8>, delimiter: UInt8
    ) -> (week: KnownWeek, count: Int)? {
        guard let (low, high, count) = Self.spelling(at: begin, in: text, delimiter) else {
            return nil
        }
        var place = Self.place(low, high) & (spellings.count &- 1)
        while let known = spellings[place] {
            if known.low == low, known.high == high { return (known.week, count) }
            place = (place &+ 1) & (spellings.count &- 1)
        }
        return nil
    }

    /// The bytes up to and with the first delimiter, as two words.
    private static func spelling(
        at begin: Int, in text: Span<UInt8>, _ delimiter: UInt8
    ) -> (low: UInt64, high: UInt64, count: Int)? {
        let low = text.word(at: begin)
        if let offset = low.firstOffset(of: delimiter) {
            return (low.first(offset &+ 1), 0, offset &+ 1)
        }
        let high = text.word(at: begin &+ 8)
        guard let offset = high.firstOffset(of: delimiter) else { return nil }
        return (low, high.first(offset &+ 1), offset &+ 9)
    }

    private static func place(_ low: UInt64, _ high: UInt64) -> Int {
        Int(truncatingIfNeeded: ((low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* multiplier) >> 40)
    }

    // MARK: Learning

    /// Remembers names that were read cell by cell.
    mutating func learn(_ index: IndicatorIndex, from bytes: Span<UInt8>) {
        guard bytes.count <= Self.longestNames, names.count < Self.limit else { return }
        var padded: [UInt8] = []
        for position in bytes.indices { padded.append(bytes[position]) }
        padded += repeatElement(0, count: 16)
        let hash = Self.hash(of: 0..<bytes.count, in: padded.span)
        let start = words.count
        var offset = 0
        while offset < bytes.count {
            words.append(padded.span.word(at: offset).first(min(8, bytes.count - offset)))
            offset += 8
        }
        names.append(Names(start: start, count: bytes.count, index: index, next: 0))
        let number = names.count - 1
        names[last].next = number
        last = number
        place(number, hash)
        if names.count * 2 > table.count { grow() }
    }

    private mutating func place(_ number: Int, _ hash: Int) {
        var place = hash & (table.count - 1)
        while table[place] != 0 { place = (place + 1) & (table.count - 1) }
        table[place] = UInt32(number + 1)
    }

    private mutating func grow() {
        table = Array(repeating: 0, count: table.count * 4)
        for (number, entry) in names.enumerated() {
            var hash = Self.seed
            let end = entry.start + (entry.count + 7) / 8
            for word in words[entry.start..<end] { hash = Self.mixed(hash, word) }
            place(number, Self.finished(hash))
        }
    }

    /// Remembers how a week is written.
    mutating func learn(_ week: KnownWeek, at begin: Int, in text: Span<UInt8>, delimiter: UInt8) {
        guard begin + 16 <= text.count, self.week(at: begin, in: text, delimiter: delimiter) == nil,
            let (low, high, _) = Self.spelling(at: begin, in: text, delimiter),
            spellingCount < Self.limit
        else { return }
        spellingCount += 1
        if spellingCount * 2 > spellings.count {
            let old = spellings
            spellings = Array(repeating: nil, count: old.count * 4)
            for spelling in old { if let spelling { place(spelling) } }
        }
        place(Spelling(low: low, high: high, week: week))
    }

    private mutating func place(_ spelling: Spelling) {
        var place = Self.place(spelling.low, spelling.high) & (spellings.count - 1)
        while spellings[place] != nil { place = (place + 1) & (spellings.count - 1) }
        spellings[place] = spelling
    }

    // MARK: Hashing

    private static let seed: UInt64 = 0x2545_F491_4F6C_DD1D
    private static let multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* multiplier
        return product ^ (product >> 29)
    }

    private static func finished(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ (hash >> 32)) & .max
    }

    private static func hash(of range: Range<Int>, in text: Span<UInt8>) -> Int {
        var hash = seed
        var position = range.lowerBound
        while position < range.upperBound {
            let word = text.word(at: position).first(min(8, range.upperBound &- position))
            hash = mixed(hash, word)
            position &+= 8
        }
        return finished(hash)
    }
}

extension Span<UInt8> {
    /// Where so many cells end, their last delimiter included; `nil` when names do not reach so far.
    fileprivate func end(ofCells cells: Int, from begin: Int, delimiter: UInt8) -> Int? {
        var left = cells
        var position = begin
        while position &- begin < RowMemory.longestNames {
            var marks = word(at: position).marks(of: delimiter)
            while marks != 0 {
                left &-= 1
                if left == 0 { return position &+ marks.trailingZeroBitCount / 8 &+ 1 }
                marks &= marks &- 1
            }
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

    @inline(__always)
    fileprivate func firstOffset(of byte: UInt8) -> Int? {
        let marks = marks(of: byte)
        return marks == 0 ? nil : marks.trailingZeroBitCount / 8
    }
}
