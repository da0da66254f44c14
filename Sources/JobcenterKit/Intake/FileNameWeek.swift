/// The week that a file's name says.
enum FileNameWeek {
    /// Finds the one place in a path's last part that reads `2020-W10`, `2020W10`, `uge10`,
    /// `uge 10` or `uge-10`, in any case.
    ///
    /// - Parameter year: the year of a week without one, unless a folder of the path is named after
    ///   a year.
    /// - Returns: `nil` when there is no such place or there are two that differ.
    static func read(_ path: String, year: Int) -> WeekGrammar.Reading? {
        let parts = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map(String.init)
        guard let name = parts.last else { return nil }
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        let folderYear = parts.dropLast().reversed().lazy.compactMap(yearOfFolder).first
        var found: Set<WeekGrammar.Reading> = []
        let letters = Array(stem.lowercased().utf8)
        for begin in letters.indices where begin == 0 || !letters[begin - 1].isWordByte {
            if let reading = reading(letters[begin...], folderYear ?? year) {
                found.insert(reading)
            }
        }
        return found.count == 1 ? found.first : nil
    }

    private static func yearOfFolder(_ name: String) -> Int? {
        guard name.utf8.count == 4, name.utf8.allSatisfy(\.isDigit), let year = Int(name),
            year > 0
        else { return nil }
        return year
    }

    /// Reads a week at the beginning of lower-case text.
    private static func reading(_ text: ArraySlice<UInt8>, _ year: Int) -> WeekGrammar.Reading? {
        var rest = text
        var weekYear = year
        if rest.starts(with: Array("uge".utf8)) {
            rest = rest.dropFirst(3)
            if let next = rest.first, next == UInt8(ascii: " ") || next == UInt8(ascii: "-") {
                rest = rest.dropFirst()
            }
        } else {
            let digits = rest.prefix(while: \.isDigit)
            guard digits.count == 4, let number = Int(String(decoding: digits, as: UTF8.self))
            else { return nil }
            weekYear = number
            rest = rest.dropFirst(4)
            if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard rest.first == UInt8(ascii: "w") else { return nil }
            rest = rest.dropFirst()
        }
        let digits = rest.prefix(while: \.isDigit)
        guard (1...2).contains(digits.count),
            let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        return Week(year: weekYear, number: number).map(WeekGrammar.Reading.week)
            ?? .nonexistent(year: weekYear, number: number)
    }
}

extension UInt8 {
    /// Whether a byte is part of a word: a letter, a digit, or part of a character beyond ASCII.
    fileprivate var isWordByte: Bool {
        isDigit || self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
    }
}
