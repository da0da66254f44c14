/// A line and a column of a text, both from 1; columns count Unicode scalars.
struct TextPosition: Hashable, Comparable, Sendable {
    var line: Int
    var column: Int

    static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension Span<UInt8> {
    /// The line and column of a byte of UTF-8; lines end in LF.
    func place(at offset: Int) -> TextPosition {
        var place = TextPosition(line: 1, column: 1)
        let start = begins(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard start < offset else { return place }
        for index in start..<Swift.min(offset, count) {
            if self[index] == UInt8(ascii: "\n") {
                place = TextPosition(line: place.line + 1, column: 1)
            } else if self[index] & 0xC0 != 0x80 {
                place.column += 1
            }
        }
        return place
    }
}
