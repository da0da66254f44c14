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

    /// Whether a field has nothing but white space, that of numbers included.
    func isBlank(_ field: Int, in text: Span<UInt8>) -> Bool {
        !self[field].isCut && text.isBlank(range(of: field))
    }

    /// Whether no field has anything but white space.
    func isBlank(in text: Span<UInt8>) -> Bool {
        (0..<count).allSatisfy { isBlank($0, in: text) }
    }

    /// Whether a field has personal data.
    func hasPersonalData(_ field: Int, in text: Span<UInt8>) -> Bool {
        self[field].hasPersonalData
            || PersonalData.isContained(in: text.extracting(range(of: field)))
    }

    /// A field's content, doubled quotes made single; that of a cut field ends with an ellipsis.
    func content(of field: Int, in text: Span<UInt8>) -> String {
        let content = text.extracting(range(of: field)).string + (self[field].isCut ? "…" : "")
        guard self[field].hasDoubledQuotes else { return content }
        var unquoted = ""
        var afterQuote = false
        for scalar in content.unicodeScalars {
            afterQuote = scalar == "\"" && !afterQuote
            if !afterQuote { unquoted.unicodeScalars.append(scalar) }
        }
        return unquoted
    }

    /// What a spreadsheet calls a field.
    func cell(of field: Int) -> CellName { CellName(column: field, row: line - earlierBreaks) }

    /// What a spreadsheet calls the field that holds an offset from the record's beginning.
    func cell(at offset: Int) -> CellName {
        // Cells that were skipped have no place of their own: they seem to begin with the record.
        var (found, begin) = (0, 0)
        for field in 0..<count where fieldOffset(of: field) > begin {
            if fieldOffset(of: field) > offset { break }
            (found, begin) = (field, fieldOffset(of: field))
        }
        return cell(of: found)
    }

    /// The line and column of an offset from the record's beginning.
    ///
    /// - Parameter earlier: an offset of the record and its position, from which to count on.
    func position(
        at offset: Int, in text: Span<UInt8>,
        after earlier: (offset: Int, position: TextPosition)? = nil
    ) -> TextPosition {
        var position = TextPosition(line: line, column: 1)
        var begin = start
        if let known = resumptions.last(where: { $0.offset <= offset }) {
            (position, begin) = (known.position, start + known.offset)
        }
        if let earlier, earlier.offset <= offset, start + earlier.offset >= begin {
            (position, begin) = (earlier.position, start + earlier.offset)
        }
        var afterCR = begin > start && begin <= text.count && text[begin - 1] == .carriageReturn
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
        // What stands before text that was dropped does not stand beside what comes after it.
        let start = start + (resumptions.last { $0.offset <= offset }?.offset ?? 0)
        while begin > start, place - begin < reach, !text[begin - 1].isLineBreak { begin -= 1 }
        var end = place
        while end < text.count, end - place < reach, !text[end].isLineBreak { end += 1 }
        while begin < place, text[begin] & 0xC0 == 0x80 { begin += 1 }
        while end > place, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        return (begin..<end, place)
    }
}
