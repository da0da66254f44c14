/// The spellings of a period (ISO 8601 weeks, what Danish spreadsheets write, and what statistics
/// banks write) in cells, column headers, plan files and `--week`. File names have a grammar of their
/// own, `FileNameWeek`.
enum PeriodGrammar {
    enum Reading: Hashable {
        case period(Period)
        /// A day, which stands for the period that it falls in, of whatever length.
        case day(CalendarDate)
        /// A number that its year does not have.
        case nonexistent(Cadence, year: Int, number: Int)
        case invalid

        /// The week that is meant where only weeks are, if one is.
        var week: Week? {
            switch self {
            case .period(let period): period.week
            case .day(let day): Week(containing: day)
            case .nonexistent, .invalid: nil
            }
        }
    }

    /// Reads a period from a cell.
    ///
    /// - Parameters:
    ///   - cadence: what a bare number counts, as the column's header says.
    ///   - yearIfMissing: the year of a bare number; without it a bare number is no period.
    static func read(
        _ cell: Span<UInt8>, counting cadence: Cadence = .week, yearIfMissing: Int?
    ) -> Reading {
        let begin = ByteCursor(trimming: cell)
        var cursor = begin
        if let year = cursor.digits(4...4, in: cell) {
            return afterYear(year, cursor, cell, counting: cadence)
        }
        if let number = cursor.digits(1...2, in: cell) {
            if cursor.isAtEnd { return inYear(cadence, number, cursor) }
            if let length = cursor.partOfYear(in: cell) { return inYear(length, number, cursor) }
            return afterDay(number, cursor, cell)
        }
        if let month = cursor.month(in: cell) { return inYear(.month, month, cursor) }
        if let length = cursor.letter(
            among: [("q", .quarter), ("k", .quarter), ("h", .halfYear)], in: cell)
        {
            guard let number = cursor.digits(1...2, in: cell) else { return .invalid }
            return inYear(length, number, cursor)
        }
        let isWord = cursor.skip(word: "uge", in: cell) || cursor.skip(word: "week", in: cell)
        if isWord { cursor.skipBlanks(in: cell) } else { _ = cursor.skip("w", in: cell) }
        guard let number = cursor.digits(1...2, in: cell), isWord || cursor.isAtEnd else {
            return .invalid
        }
        return inYear(.week, number, cursor)

        /// The year stands last; of a week, and of what the column counts, it may be left out.
        func inYear(_ length: Cadence, _ number: Int, _ rest: ByteCursor) -> Reading {
            if rest.isAtEnd, length == .week || length == cadence, let yearIfMissing {
                return period(length, yearIfMissing, number)
            }
            var cursor = rest
            let hasComma = length == .week && cursor.skip(",", in: cell)
            guard cursor.skipBlanks(in: cell) || hasComma,
                let year = cursor.digits(4...4, in: cell), cursor.isAtEnd
            else { return .invalid }
            return period(length, year, number)
        }
    }

    /// Nothing, `-W10`, `M03`, `K1`, `-Q01`, `H1`, `QMAT02` or `Y01`, or the month and day of an
    /// ISO 8601 date.
    private static func afterYear(
        _ year: Int, _ begin: ByteCursor, _ cell: Span<UInt8>, counting cadence: Cadence
    ) -> Reading {
        var cursor = begin
        if cursor.isAtEnd { return period(.year, year, 1) }
        let hasHyphen = cursor.skip("-", in: cell)
        if !hasHyphen { cursor.skipBlanks(in: cell) }
        if cursor.skip("w", in: cell) {
            guard let number = cursor.digits(1...2, in: cell), cursor.isAtEnd else {
                return .invalid
            }
            return period(.week, year, number)
        }
        if !hasHyphen { _ = cursor.skip("-", in: cell) }
        cursor.skipBlanks(in: cell)
        let isYearToQuarter = cursor.skip(word: "qmat", in: cell)
        let length = isYearToQuarter ? .halfYear : cursor.letter(among: lengths, in: cell)
        if let length {
            cursor.skipBlanks(in: cell)
            guard let number = cursor.digits(1...2, in: cell), cursor.isAtEnd else {
                return .invalid
            }
            // The year that ends with the second or the fourth quarter is read each half-year.
            if isYearToQuarter {
                return number == 2 || number == 4 ? period(length, year, number / 2) : .invalid
            }
            return length == .year && number != 1 ? .invalid : period(length, year, number)
        }
        guard hasHyphen, let month = cursor.digits(1...2, in: cell) else { return .invalid }
        if cursor.isAtEnd, cadence == .month { return period(.month, year, month) }
        cursor = begin
        guard cursor.skip("-", in: cell), let month = cursor.digits(2...2, in: cell),
            cursor.skip("-", in: cell), let day = cursor.digits(2...2, in: cell), cursor.isAtEnd
        else { return .invalid }
        return date(year, month, day)
    }

    /// The letters that stand between a year and the number of a period longer than a week.
    private static let lengths: [(Unicode.Scalar, Cadence)] = [
        ("m", .month), ("k", .quarter), ("q", .quarter), ("h", .halfYear),
        ("y", .year),
    ]

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

    private static func period(_ cadence: Cadence, _ year: Int, _ number: Int) -> Reading {
        if year == 0 { return .invalid }
        return Period(cadence, year: year, number: number).map(Reading.period)
            ?? .nonexistent(cadence, year: year, number: number)
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        CalendarDate(year: year, month: month, day: day).map(Reading.day) ?? .invalid
    }
}

extension ByteCursor {
    /// Steps over one of some letters.
    fileprivate mutating func letter(
        among letters: [(Unicode.Scalar, Cadence)], in cell: Span<UInt8>
    ) -> Cadence? {
        for (letter, cadence) in letters where skip(letter, in: cell) { return cadence }
        return nil
    }

    /// Steps over `. kvartal` or `. halvår`.
    fileprivate mutating func partOfYear(in cell: Span<UInt8>) -> Cadence? {
        var cursor = self
        _ = cursor.skip(".", in: cell)
        cursor.skipBlanks(in: cell)
        for (word, cadence) in [
            ("kvartal", Cadence.quarter), ("halvår", .halfYear), ("halvaar", .halfYear),
        ] where cursor.skip(word: word, in: cell) {
            self = cursor
            return cadence
        }
        return nil
    }

    /// Steps over a month's name in either language, whole or its first three letters, which a
    /// point may follow; the month's number.
    fileprivate mutating func month(in cell: Span<UInt8>) -> Int? {
        for (position, month) in CalendarDate.months.enumerated() {
            for name in [month.danish, month.english] {
                var end = self
                let letters = name.utf8.prefix {
                    end.skip(Unicode.Scalar($0 | 0x20), in: cell)
                }.count
                guard letters == 3 || letters == name.utf8.count else { continue }
                if letters == 3 { _ = end.skip(".", in: cell) }
                guard end.isAtEnd || end.byte(in: cell).isBlank || end.byte(in: cell) >= 0x80
                else { continue }
                self = end
                return position + 1
            }
        }
        return nil
    }
}
