/// What a record's fields say, and where they stand, in the text that holds the record.
extension RecordScanner {
    /// Where a field's content lies in the text.
    func range(of field: Int) -> Range<Int> {
        start + self[field].start..<start + self[field].end
    }

    /// Where a field begins, its opening quote included, from the record's beginning.
    func fieldOffset(of field: Int) -> Int {
        self[field].start - (self[field].isQuoted ? 1 : 0)
    }

    /// Where the record lies in the text, its end included.
    var range: Range<Int> { start..<index }

    /// Whether a field has nothing but white space.
    func isBlank(_ field: Int, in text: Span<UInt8>) -> Bool {
        range(of: field).allSatisfy { text[$0].isBlank }
    }

    /// Whether no field has anything but white space.
    func isBlank(in text: Span<UInt8>) -> Bool {
        (0..<count).allSatisfy { isBlank($0, in: text) }
    }

    /// A field's content, doubled quotes made single.
    func content(of field: Int, in text: Span<UInt8>) -> String {
        let content = text.extracting(range(of: field)).string
        guard self[field].hasDoubledQuotes else { return content }
        var unquoted = ""
        var afterQuote = false
        for scalar in content.unicodeScalars {
            afterQuote = scalar == "\"" && !afterQuote
            if !afterQuote { unquoted.unicodeScalars.append(scalar) }
        }
        return unquoted
    }

    /// The line and column of a field's first character, its opening quote if it has one.
    func position(of field: Int, in text: Span<UInt8>) -> TextPosition {
        position(at: fieldOffset(of: field), in: text)
    }

    /// The line of a field's first character.
    func line(of field: Int, in text: Span<UInt8>) -> Int {
        isOneLine ? line : position(of: field, in: text).line
    }

    /// The line and column of an offset from the record's beginning.
    func position(at offset: Int, in text: Span<UInt8>) -> TextPosition {
        var position = TextPosition(line: line, column: 1)
        var begin = start
        if let resumption, offset >= resumption.offset {
            position = resumption.position
            begin += resumption.offset
        }
        var afterCR = false
        for index in begin..<max(begin, min(start + offset, text.count)) {
            let byte = text[index]
            if byte == .lineFeed, afterCR {
                afterCR = false
                continue
            }
            afterCR = byte == .carriageReturn
            if byte.isLineBreak {
                position.line += 1
                position.column = 1
            } else if byte & 0xC0 != 0x80 {
                position.column += 1
            }
        }
        return position
    }

    /// The physical line around an offset from the record's beginning, as far as the record goes:
    /// at most so many bytes on either side of the offset.
    func surroundings(
        of offset: Int, reach: Int, in text: Span<UInt8>
    ) -> (line: Range<Int>, place: Int) {
        let place = min(start + offset, text.count)
        var begin = place
        while begin > start, place - begin < reach, !text[begin - 1].isLineBreak { begin -= 1 }
        var end = place
        while end < text.count, end - place < reach, !text[end].isLineBreak { end += 1 }
        while begin < place, text[begin] & 0xC0 == 0x80 { begin += 1 }
        while end > place, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        return (begin..<end, place)
    }
}
