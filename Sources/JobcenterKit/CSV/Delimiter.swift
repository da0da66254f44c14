/// What stands between the cells of a row.
enum Delimiter {
    private static let all = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

    /// The delimiter that a file's first line shows: the one that Excel's `sep=;` names, else the
    /// one that stands there most often outside quotes.
    static func of(_ line: [UInt8]) -> UInt8 {
        if let announced = announced(by: line) { return announced }
        var isInQuotes = false
        var counts = all.map { _ in 0 }
        for byte in line {
            if byte == .quote { isInQuotes.toggle() }
            if !isInQuotes, let kind = all.firstIndex(of: byte) { counts[kind] += 1 }
        }
        let most = counts.max() ?? 0
        return all[counts.firstIndex(of: most) ?? 0]
    }

    /// The delimiter that Excel's first line `sep=;` announces.
    static func announced(by line: [UInt8]) -> UInt8? {
        guard line.count <= 16 else { return nil }
        let bare = line.filter { $0 != .quote }
        guard bare.count == 5, bare.starts(with: "sep=".utf8) else { return nil }
        return all.contains(bare[4]) ? bare[4] : nil
    }

    /// Whether a byte may be one.
    static func isPossible(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t")
    }
}
