/// The spellings of names that were looked up before, found again by their bytes.
///
/// A file says the same few names again and again; comparing their bytes costs less than making
/// text of them.
struct KnownNames {
    private struct Slot {
        var index: IndicatorIndex
        var hash: UInt64
        var start: Int
        var house: Int
        var measure: Int
        var group: Int?
    }

    private var slots: [Slot?] = Array(repeating: nil, count: 256)
    private var count = 0
    private var bytes: [UInt8] = []
    /// Spellings that are kept; more than these are looked up each time.
    private static let limit = 1 << 16

    func find(
        _ house: Range<Int>, _ measure: Range<Int>, _ group: Range<Int>?, in text: Span<UInt8>
    ) -> IndicatorIndex? {
        let hash = hash(house, measure, group, in: text)
        var position = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while let slot = slots[position] {
            if slot.hash == hash, slot.house == house.count, slot.measure == measure.count,
                slot.group == group?.count,
                isSame(house, at: slot.start, in: text),
                isSame(measure, at: slot.start + slot.house, in: text),
                isSame(group ?? 0..<0, at: slot.start + slot.house + slot.measure, in: text)
            {
                return slot.index
            }
            position = (position + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func add(
        _ index: IndicatorIndex, _ house: Range<Int>, _ measure: Range<Int>, _ group: Range<Int>?,
        in text: Span<UInt8>
    ) {
        if count >= Self.limit { return }
        let slot = Slot(
            index: index, hash: hash(house, measure, group, in: text), start: bytes.count,
            house: house.count, measure: measure.count, group: group?.count)
        for range in [house, measure, group ?? 0..<0] {
            for position in range { bytes.append(text[position]) }
        }
        count += 1
        if count * 2 > slots.count {
            let old = slots
            slots = Array(repeating: nil, count: old.count * 2)
            for slot in old { if let slot { place(slot) } }
        }
        place(slot)
    }

    private mutating func place(_ slot: Slot) {
        var position = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
        while slots[position] != nil { position = (position + 1) & (slots.count - 1) }
        slots[position] = slot
    }

    private func isSame(_ range: Range<Int>, at start: Int, in text: Span<UInt8>) -> Bool {
        for (offset, position) in range.enumerated()
        where bytes[start + offset] != text[position] {
            return false
        }
        return true
    }

    private func hash(
        _ house: Range<Int>, _ measure: Range<Int>, _ group: Range<Int>?, in text: Span<UInt8>
    ) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ range: Range<Int>) {
            for position in range { hash = (hash ^ UInt64(text[position])) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        mix(house)
        mix(measure)
        if let group { mix(group) }
        return hash ^ (hash >> 29)
    }
}
