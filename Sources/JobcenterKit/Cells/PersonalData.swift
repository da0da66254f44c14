/// Finds Danish civil registration (CPR) numbers, which no KPI file may carry and no output may
/// repeat.
///
/// A number is six digits, a hyphen and four digits; or, when the first six are a date (day, or
/// day + 60, month, year), ten digits in a row or with a space or an en dash between. It is never
/// part of a longer run of digits.
enum PersonalData {
    /// The bytes that the shortest one takes.
    static let shortest = 10

    /// Whether a text holds one.
    static func isContained(in text: Span<UInt8>) -> Bool {
        next(in: text, from: 0) != nil
    }

    /// The text with the digits of every such number replaced by dots.
    static func masked(_ text: String) -> String {
        var bytes = Array(text.utf8)
        var position = 0
        var ranges: [Range<Int>] = []
        while let range = next(in: bytes.span, from: position) {
            ranges.append(range)
            position = range.upperBound
        }
        for range in ranges.reversed() {
            let dots = bytes[range].flatMap { $0.isDigit ? Array("•".utf8) : [$0] }
            bytes.replaceSubrange(range, with: dots)
        }
        return ranges.isEmpty ? text : String(decoding: bytes, as: UTF8.self)
    }

    /// The first number at or behind a place.
    private static func next(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
        var position = start
        while position < text.count {
            guard text[position].isDigit else {
                position += 1
                continue
            }
            let length = text.digits(at: position)
            let end = position + length
            if length == 10, isDate(text, position) { return position..<end }
            if length == 6, let gap = text.separator(at: end),
                text.digits(at: end + gap.length) == 4,
                gap.isHyphen || isDate(text, position)
            {
                return position..<end + gap.length + 4
            }
            position = end
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
    /// How many digits stand at a place.
    fileprivate func digits(at begin: Int) -> Int {
        var end = begin
        while end < count, self[end].isDigit { end += 1 }
        return end - begin
    }

    /// What may stand between the two parts of a number.
    fileprivate func separator(at position: Int) -> (length: Int, isHyphen: Bool)? {
        guard position < count else { return nil }
        switch self[position] {
        case UInt8(ascii: "-"): return (1, true)
        case UInt8(ascii: " "): return (1, false)
        case 0xC2 where position + 1 < count && self[position + 1] == 0xA0: return (2, false)
        case 0xE2
        where position + 2 < count && self[position + 1] == 0x80 && self[position + 2] == 0x93:
            return (3, false)
        default: return nil
        }
    }
}
