/// Finds Danish civil registration (CPR) numbers, which no KPI file may carry and no output may
/// repeat.
///
/// A number is six digits, a hyphen and four digits; or, when the first six are a date (day, or
/// day + 60, month, year), ten digits in a row, or six and four with white space, a dash, a slash
/// or a point between, white space around the mark too. It is never part of a longer run of digits.
enum PersonalData {
    /// The bytes that the shortest one takes.
    static let shortest = 10

    /// Whether a text holds one.
    static func isContained(in text: Span<UInt8>) -> Bool {
        next(in: text, from: 0) != nil
    }

    /// Whether a text that goes on holds one which ends before the text at hand does.
    static func isContained(inBeginning text: Span<UInt8>) -> Bool {
        next(in: text, from: 0).map { $0.upperBound < text.count } ?? false
    }

    /// The text with the digits of every such number replaced by dots, a character for each.
    static func masked(_ text: String) -> String {
        let bytes = text.utf8Span.span
        if bytes.count < shortest || !isContained(in: bytes) { return text }
        return masked(0..<bytes.count, of: bytes)
    }

    /// Part of a text, masked although a number begins before it or ends behind it.
    static func masked(_ part: Range<Int>, of text: Span<UInt8>) -> String {
        var (begin, end) = (part.lowerBound, part.upperBound)
        while begin > 0, mayBelong(text[begin - 1]) { begin -= 1 }
        while end < text.count, mayBelong(text[end]) { end += 1 }
        let text = text.extracting(begin..<end)
        var number = next(in: text, from: 0)
        var masked: [UInt8] = []
        for index in part.lowerBound - begin..<part.upperBound - begin {
            while let found = number, found.upperBound <= index {
                number = next(in: text, from: found.upperBound)
            }
            if text[index].isDigit, let number, number.contains(index) {
                masked += "•".utf8
            } else {
                masked.append(text[index])
            }
        }
        return String(decoding: masked, as: UTF8.self)
    }

    /// Where the end of a text begins that may be a part of a number which goes on behind it. It takes
    /// 256 bytes at most: more than a number that somebody wrote.
    static func beginOfTail(of text: Span<UInt8>) -> Int {
        var begin = text.count
        while begin > max(0, text.count - 256), mayBelong(text[begin - 1]) { begin -= 1 }
        return begin
    }

    /// Whether a byte can stand in a number: a digit, a mark, white space, or what is not ASCII.
    static func mayBelong(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isBlank || byte >= 0x80 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
    }

    /// The first number at or behind a place that is not inside a run of digits.
    static func next(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
        var position = start
        while position < text.count {
            guard text[position].isDigit else {
                position += 1
                continue
            }
            let end = text.endOfDigits(at: position)
            if end - position == 10, isDate(text, position) { return position..<end }
            if end - position == 6, let gap = text.gap(at: end) {
                let last = text.endOfDigits(at: gap.end)
                if last - gap.end == 4, gap.isHyphen || isDate(text, position) {
                    return position..<last
                }
                // What stood between is not looked at again, however long it is.
                position = gap.end
            } else {
                position = end
            }
        }
        return nil
    }

    private static func isDate(_ text: Span<UInt8>, _ begin: Int) -> Bool {
        func number(_ offset: Int) -> Int {
            Int(text[begin + offset] - UInt8(ascii: "0")) * 10
                + Int(text[begin + offset + 1] - UInt8(ascii: "0"))
        }
        let (day, month, year) = (number(0), number(2), number(4))
        // Of the years that two digits stand for, 2000 has a leap day when 1900 has none.
        return CalendarDate(
            year: 2000 + year, month: month, day: day > 60 ? day - 60 : day) != nil
    }
}

extension String {
    /// The text with the digits of CPR numbers replaced by dots.
    public var withoutPersonalData: String { PersonalData.masked(self) }

    /// Whether the text holds a CPR number.
    var holdsPersonalData: Bool { PersonalData.isContained(in: utf8Span.span) }
}

extension Span<UInt8> {
    /// Where the digits that stand at a place end.
    fileprivate func endOfDigits(at begin: Int) -> Int {
        var end = begin
        while end < count, self[end].isDigit { end += 1 }
        return end
    }

    /// What may stand between the two parts of a number: white space or a single mark, or both.
    fileprivate func gap(at begin: Int) -> (end: Int, isHyphen: Bool)? {
        var end = begin
        var hasMark = false
        scan: while end < count {
            // What is not UTF-8 becomes U+FFFD, which is no gap.
            let bytes = (end..<Swift.min(end + 4, count)).map { self[$0] }
            guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
                break
            }
            switch scalar {
            case _ where scalar.properties.isWhitespace: break
            case "/", ".", "\u{AD}": fallthrough
            case _ where scalar.properties.isDash:
                if hasMark { break scan }
                hasMark = true
            // Not seen, it would leave the digits side by side.
            case _ where scalar.properties.isDefaultIgnorableCodePoint: break
            default: break scan
            }
            end += UTF8.width(scalar)
        }
        if end == begin { return nil }
        return (end, end == begin + 1 && self[begin] == UInt8(ascii: "-"))
    }
}
