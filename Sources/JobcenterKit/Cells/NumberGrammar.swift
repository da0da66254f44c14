/// How a file writes numbers.
public enum NumberConvention: String, CaseIterable, Sendable {
    /// Decimal comma and point between thousands: `1.234,5`.
    case comma
    /// Decimal point and comma between thousands: `1,234.5`.
    case point

    /// The other one.
    var other: NumberConvention { self == .comma ? .point : .comma }

    /// The shortest way to write a number that reads back to it.
    func spelling(_ value: Double) -> String {
        let digits = Digits.shortest(of: value)
        return self == .comma ? String(digits.map { $0 == "." ? "," : $0 }) : digits
    }

    var decimalMark: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".") }
    var groupMark: UInt8 { self == .comma ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}

/// A number as a cell writes it.
struct ReadNumber: Hashable {
    var value: Double
    /// Whether a percent sign follows it.
    var hasPercentSign = false
    /// Whether it is one to three digits, a decimal point and three digits: a Danish number of
    /// thousands would look the same.
    var looksLikeThousands = false
}

/// The grammar of numbers, strict within a convention: what is not certain is no number.
enum NumberGrammar {
    /// From here on numbers are not read: no figure of a plan is so large, and sums of such would
    /// not be exact.
    static let limit = 1e15

    /// Reads a number from a cell; `nil` when it is none or too large.
    static func read(_ cell: Span<UInt8>, _ convention: NumberConvention) -> ReadNumber? {
        if let number = plain(cell, convention) { return number }
        var cursor = ByteCursor(trimming: cell)
        let isNegative = cursor.skip("-", in: cell) || cursor.skipMinusSign(in: cell)
        if !isNegative { _ = cursor.skip("+", in: cell) }

        var digits = DigitRun()
        let begin = cursor.position
        digits.take(from: &cursor, in: cell)
        let leading = digits.count
        guard leading > 0 else { return nil }
        var isGrouped = false
        if let separator = cursor.groupSeparator(in: cell, convention) {
            guard leading <= 3, cell[begin] != UInt8(ascii: "0") else { return nil }
            isGrouped = true
            while cursor.skip(separator, in: cell) {
                let before = digits.count
                digits.take(from: &cursor, in: cell)
                guard digits.count - before == 3 else { return nil }
            }
        }
        var decimals = 0
        if cursor.byte(in: cell) == convention.decimalMark {
            cursor.step()
            let before = digits.count
            digits.take(from: &cursor, in: cell)
            decimals = digits.count - before
            guard decimals > 0 else { return nil }
        }
        let looksLikeThousands =
            convention == .point && !isGrouped && leading <= 3 && decimals == 3
        cursor.skipBlanks(in: cell)
        let hasPercentSign = cursor.skip("%", in: cell)
        guard cursor.isAtEnd, let size = digits.value(decimals: decimals), size < limit else {
            return nil
        }
        return ReadNumber(
            value: isNegative && size != 0 ? -size : size, hasPercentSign: hasPercentSign,
            looksLikeThousands: looksLikeThousands)
    }

    /// Reads a number of a few digits with nothing around them, as most numbers are.
    @inline(__always)
    private static func plain(
        _ cell: Span<UInt8>, _ convention: NumberConvention
    ) -> ReadNumber? {
        var end = 0
        let number = plain(cell, from: &end, to: cell.count, convention)
        return end == cell.count ? number : nil
    }

    /// Reads as many digits as stand at a place, and those behind a decimal mark; `nil` where they
    /// are none or many.
    @inline(__always)
    static func plain(
        _ text: Span<UInt8>, from position: inout Int, to end: Int,
        _ convention: NumberConvention
    ) -> ReadNumber? {
        let begin = position
        let last = min(end, begin &+ DigitRun.exactDigits)
        var number = 0
        var mark = -1
        while position < last {
            let byte = text[position]
            if byte.isDigit {
                number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
            } else if byte == convention.decimalMark, mark < 0 {
                mark = position
            } else {
                break
            }
            position &+= 1
        }
        let leading = (mark < 0 ? position : mark) &- begin
        guard leading > 0, mark &+ 1 < position else { return nil }
        let decimals = mark < 0 ? 0 : position &- mark &- 1
        return ReadNumber(
            value: DigitRun.value(number, decimals: decimals),
            looksLikeThousands: convention == .point && leading <= 3 && decimals == 3)
    }
}

/// Digits read so far.
private struct DigitRun {
    private(set) var count = 0
    private var number: UInt64 = 0
    /// All digits, once there are more than fit a number.
    private var long = ""

    mutating func take(from cursor: inout ByteCursor, in cell: Span<UInt8>) {
        while cursor.byte(in: cell).isDigit {
            let digit = cursor.byte(in: cell) - UInt8(ascii: "0")
            cursor.step()
            count += 1
            if count == 18 { long = String(number) }
            if count < 18 {
                number = number * 10 + UInt64(digit)
            } else {
                long += String(digit)
            }
        }
    }

    /// The nearest number to these digits with the last of them behind the decimal mark.
    func value(decimals: Int) -> Double? {
        if count < 18, number < 1 << 53, decimals < Self.powers.count {
            return Self.value(Int(number), decimals: decimals)
        }
        let digits = count < 18 ? String(number) : long
        let value = Double("\(digits)e-\(decimals)")
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    /// The digits that every number below 2^53 may have.
    static let exactDigits = 15

    /// A number below 2^53 with its last so many digits behind the decimal mark.
    static func value(_ number: Int, decimals: Int) -> Double {
        // Both are exact up to 2^53 and 10^22, so one division rounds once.
        decimals == 0 ? Double(number) : Double(number) / powers[decimals]
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17,
    ]
}

extension ByteCursor {
    /// Steps over U+2212.
    fileprivate mutating func skipMinusSign(in cell: Span<UInt8>) -> Bool {
        skip(ByteSequence(0xE2, 0x88, 0x92), in: cell)
    }

    fileprivate mutating func skip(_ bytes: ByteSequence, in cell: Span<UInt8>) -> Bool {
        guard position + bytes.count <= end else { return false }
        for offset in 0..<bytes.count where cell[position + offset] != bytes[offset] {
            return false
        }
        for _ in 0..<bytes.count { step() }
        return true
    }

    /// What stands between groups of digits here, if something does and a digit follows it.
    fileprivate func groupSeparator(
        in cell: Span<UInt8>, _ convention: NumberConvention
    ) -> ByteSequence? {
        let kind: ByteSequence
        switch byte(in: cell) {
        case convention.groupMark: return ByteSequence(convention.groupMark)
        case UInt8(ascii: " "): kind = ByteSequence(UInt8(ascii: " "))
        case 0xC2: kind = ByteSequence(0xC2, 0xA0)
        case 0xE2:
            let last = position + 2 < end ? cell[position + 2] : 0
            kind = ByteSequence(0xE2, 0x80, last == 0x89 ? 0x89 : 0xAF)
        default: return nil
        }
        var cursor = self
        return cursor.skip(kind, in: cell) && cursor.byte(in: cell).isDigit ? kind : nil
    }
}

/// One to three bytes, kept without an allocation.
private struct ByteSequence {
    private let bytes: (UInt8, UInt8, UInt8)
    let count: Int

    init(_ first: UInt8) { (bytes, count) = ((first, 0, 0), 1) }
    init(_ first: UInt8, _ second: UInt8) { (bytes, count) = ((first, second, 0), 2) }
    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
        (bytes, count) = ((first, second, third), 3)
    }

    subscript(offset: Int) -> UInt8 {
        switch offset {
        case 0: bytes.0
        case 1: bytes.1
        default: bytes.2
        }
    }
}
