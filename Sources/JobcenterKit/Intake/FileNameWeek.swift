/// The week that a file's name says.
enum FileNameWeek {
    /// Finds the one place in a path's last part that reads `2020-W10`, `2020W10`, `uge10`,
    /// `uge 10` or `uge-10`, in any case.
    ///
    /// - Parameter year: the year of a week without one, unless a folder of the path is named after
    ///   a year.
    /// - Returns: `nil` when there is no such place or there are two that differ.
    static func read(_ path: String, year: Int) -> PeriodGrammar.Reading? {
        let bytes = Array(path.utf8)
        let name = (bytes.lastIndex { !$0.isSeparator }).map { last in
            (bytes[..<last].lastIndex(where: \.isSeparator) ?? -1) + 1..<last + 1
        }
        guard let name else { return nil }
        let stem = bytes[name].lastIndex(of: UInt8(ascii: ".")).map { name.lowerBound..<$0 } ?? name
        let folders = bytes[..<name.lowerBound]
        var found: PeriodGrammar.Reading?
        for begin in stem where begin == stem.lowerBound || !bytes[begin - 1].isWordByte {
            guard
                let reading = reading(
                    bytes[begin..<stem.upperBound], yearIfMissing: Self.year(of: folders) ?? year)
            else { continue }
            if let found, found != reading { return nil }
            found = reading
        }
        return found == .invalid ? nil : found
    }

    /// The year that the nearest folder is named after.
    private static func year(of folders: ArraySlice<UInt8>) -> Int? {
        folders.split(whereSeparator: \.isSeparator)
            .last { $0.count == 4 && $0.allSatisfy(\.isDigit) && number($0) > 0 }.map(number)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Reads a week at the beginning of text.
    private static func reading(
        _ text: ArraySlice<UInt8>, yearIfMissing: @autoclosure () -> Int
    ) -> PeriodGrammar.Reading? {
        var rest = text
        let weekYear: Int
        func skip(_ letter: Unicode.Scalar) -> Bool {
            guard let first = rest.first, first | 0x20 == UInt8(ascii: letter) else { return false }
            rest.removeFirst()
            return true
        }
        func digits() -> ArraySlice<UInt8> {
            let digits = rest.prefix(while: \.isDigit)
            rest = rest[digits.endIndex...]
            return digits
        }
        if skip("u") {
            guard skip("g"), skip("e") else { return nil }
            if let next = rest.first, next == UInt8(ascii: " ") || next == UInt8(ascii: "-") {
                rest.removeFirst()
            }
            weekYear = yearIfMissing()
        } else {
            let year = digits()
            guard year.count == 4 else { return nil }
            weekYear = number(year)
            if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard skip("w") else { return nil }
        }
        let week = digits()
        guard (1...2).contains(week.count) else { return nil }
        if let other = furtherWeek(rest), other != number(week) { return .invalid }
        return Week(year: weekYear, number: number(week)).map { .period($0.period) }
            ?? .nonexistent(.week, year: weekYear, number: number(week))
    }

    /// The number of a second week behind the first, such as the last of several: `uge10-12`,
    /// `uge 10 og 11`. A year and the number of a copy in parentheses are none.
    private static func furtherWeek(_ text: ArraySlice<UInt8>) -> Int? {
        let rest = text.drop { !$0.isDigit }
        let between = String(decoding: text[..<rest.startIndex], as: UTF8.self).lowercased()
            .filter { !" -–—_+.,&".contains($0) }
        let digits = rest.prefix(while: \.isDigit)
        guard rest.startIndex > text.startIndex, (1...2).contains(digits.count),
            ["", "w", "uge", "og", "til", "and", "to"].contains(between)
        else { return nil }
        return number(digits)
    }
}

extension UInt8 {
    /// Whether a byte stands between the parts of a path.
    fileprivate var isSeparator: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }

    /// Whether a byte is part of a word: a letter, a digit, or part of a character beyond ASCII.
    fileprivate var isWordByte: Bool {
        isDigit || self >= 0x80
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
