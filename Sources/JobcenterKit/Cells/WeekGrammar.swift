/// The spellings of a week (ISO 8601, and what Danish spreadsheets write) in cells, column headers,
/// plan files and `--week`. File names have a grammar of their own, `FileNameWeek`.
enum WeekGrammar {
    enum Reading: Hashable {
        case week(Week)
        /// A week number that its year does not have.
        case nonexistent(year: Int, number: Int)
        case invalid
    }

    /// Reads a week from a cell.
    ///
    /// - Parameter yearIfMissing: the year of a bare week number; without it a bare number is no
    ///   week.
    static func read(_ cell: Span<UInt8>, yearIfMissing: Int?) -> Reading {
        let begin = ByteCursor(trimming: cell)
        var cursor = begin
        if let year = cursor.digits(4...4, in: cell) {
            return afterYear(year, cursor, cell)
        }
        if let day = cursor.digits(1...2, in: cell), !cursor.isAtEnd {
            return afterDay(day, cursor, cell)
        }
        cursor = begin
        let isWord = cursor.skip(word: "uge", in: cell) || cursor.skip(word: "week", in: cell)
        if isWord { cursor.skipBlanks(in: cell) } else { _ = cursor.skip("w", in: cell) }
        guard let number = cursor.digits(1...2, in: cell) else { return .invalid }
        if cursor.isAtEnd { return yearIfMissing.map { week($0, number) } ?? .invalid }
        let hasComma = isWord && cursor.skip(",", in: cell)
        let hasGap = cursor.skipBlanks(in: cell) || hasComma
        guard isWord, hasGap, let year = cursor.digits(4...4, in: cell), cursor.isAtEnd else {
            return .invalid
        }
        return week(year, number)
    }

    /// `-W10`, `W10` and ` W10`, or the month and day of an ISO 8601 date.
    private static func afterYear(
        _ year: Int, _ begin: ByteCursor, _ cell: Span<UInt8>
    ) -> Reading {
        var cursor = begin
        let hasHyphen = cursor.skip("-", in: cell)
        if !hasHyphen { cursor.skipBlanks(in: cell) }
        if cursor.skip("w", in: cell) {
            guard let number = cursor.digits(1...2, in: cell), cursor.isAtEnd else {
                return .invalid
            }
            return week(year, number)
        }
        guard hasHyphen, let month = cursor.digits(2...2, in: cell), cursor.skip("-", in: cell),
            let day = cursor.digits(2...2, in: cell), cursor.isAtEnd
        else { return .invalid }
        return date(year, month, day)
    }

    /// The rest of `04-03-2020`, `4/3-2020`, `04.03.2020` or `4. marts 2020`.
    private static func afterDay(_ day: Int, _ begin: ByteCursor, _ cell: Span<UInt8>) -> Reading {
        var cursor = begin
        _ = cursor.skip(".", in: cell)
        cursor.skipBlanks(in: cell)
        if let month = cursor.month(in: cell) {
            guard cursor.skipBlanks(in: cell), let year = cursor.digits(4...4, in: cell),
                cursor.isAtEnd
            else { return .invalid }
            return date(year, month, day)
        }
        cursor = begin
        let separator = cursor.byte(in: cell)
        guard
            cursor.skip("-", in: cell) || cursor.skip("/", in: cell) || cursor.skip(".", in: cell),
            let month = cursor.digits(1...2, in: cell),
            cursor.skip(separator == UInt8(ascii: ".") ? "." : "-", in: cell),
            let year = cursor.digits(4...4, in: cell), cursor.isAtEnd
        else { return .invalid }
        return date(year, month, day)
    }

    private static func week(_ year: Int, _ number: Int) -> Reading {
        Week(year: year, number: number).map(Reading.week)
            ?? .nonexistent(year: year, number: number)
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        CalendarDate(year: year, month: month, day: day).map { .week(Week(containing: $0)) }
            ?? .invalid
    }
}

extension ByteCursor {
    /// The months' names in Danish and English.
    private static let months: [[String]] = [
        ["januar", "january"], ["februar", "february"], ["marts", "march"], ["april"],
        ["maj", "may"], ["juni", "june"], ["juli", "july"], ["august"], ["september"],
        ["oktober", "october"], ["november"], ["december"],
    ]

    /// Steps over a month's name, whole or its first three letters; the month's number.
    fileprivate mutating func month(in cell: Span<UInt8>) -> Int? {
        for (position, names) in Self.months.enumerated() {
            for name in names {
                var end = self
                let letters = name.unicodeScalars.prefix { end.skip($0, in: cell) }.count
                guard letters == 3 || letters == name.unicodeScalars.count,
                    end.byte(in: cell).isBlank || end.byte(in: cell) >= 0x80
                else { continue }
                self = end
                return position + 1
            }
        }
        return nil
    }
}
