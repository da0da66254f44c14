/// A line and a column in a text, both counted from 1; columns count Unicode scalars.
struct TextPosition: Hashable, Comparable, Sendable {
    var line: Int
    var column: Int

    static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension Span<UInt8> {
    /// The line and column of a byte of UTF-8 text, in which lines end in LF and a byte order mark
    /// takes no column.
    ///
    /// - Parameter earlier: an offset before this one and its position, from which to count on.
    func textPosition(
        at offset: Int, after earlier: (offset: Int, position: TextPosition)? = nil
    ) -> TextPosition {
        var position = earlier?.position ?? TextPosition(line: 1, column: 1)
        let start = Swift.max(earlier?.offset ?? 0, begins(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        guard start < offset else { return position }
        for index in start..<Swift.max(start, Swift.min(offset, count)) {
            if self[index] == UInt8(ascii: "\n") {
                position = TextPosition(line: position.line + 1, column: 1)
            } else if self[index] & 0xC0 != 0x80 {
                position.column += 1
            }
        }
        return position
    }
}
