/// The short way for rows whose week and names were read before: all that must be looked at is the
/// value. Whatever is not plain in any way is left to the longer way, which says what it is.
extension Intake {
    /// How a file's rows must be laid out for the short way.
    struct RowLayout {
        /// Whether the week stands in the row, in its first cell.
        let hasWeek: Bool
        /// How many cells stand between the week and the value.
        let names: Int
        /// How many columns come after the value; their cells must be empty.
        let trailing: Int

        /// More columns than these make rows longer than the short way looks ahead.
        private static let mostTrailing = 32

        init?(_ columns: Columns, week: Week?) {
            guard columns.weeks.isEmpty, let value = columns.value, let house = columns.house,
                let measure = columns.measure, house < value, measure < value,
                (columns.group ?? 0) < value, (columns.note ?? value) >= value,
                columns.week == nil ? week != nil : columns.week == 0,
                columns.count - value - 1 <= Self.mostTrailing,
                columns.nameless.allSatisfy({ $0 > value })
            else { return nil }
            hasWeek = columns.week != nil
            names = hasWeek ? value - 1 : value
            trailing = columns.count - value - 1
        }
    }

    /// What is known of a week whose spelling was read before.
    struct KnownWeek: Sendable {
        let week: Week
        let slot: History.Slot
    }

    /// The bytes that a row must have behind its beginning for the short way to look at it.
    private var longestRow: Int { knownWeeks.longest + knownIndicators.longest + 64 }

    /// A row that was read in the short way and not yet recorded.
    struct KnownRow: Sendable {
        let start: Int
        let line: Int
        let week: KnownWeek
        let indicator: IndicatorIndex
        let value: Double
    }

    /// Rows that are recorded together: where their values lie all over the history, the processor
    /// fetches several at a time.
    private static let mostRowsTogether = 128

    /// Takes rows as long as they are known, from where the reader stands.
    mutating func takeKnownRows(_ form: inout FileLayout) {
        guard isShortWayOpen, let layout = form.layout, !knownIndicators.isEmpty else { return }
        let text = reader.buffer
        let bytes = text.span
        let delimiter = reader.delimiter
        let decimalMark = form.convention.decimalMark
        var position = reader.nextPosition
        var line = reader.nextPlace
        // What lies behind the text may be looked at, but a row that reaches there is not taken.
        let end = reader.textEnd
        let last = min(end - 1, bytes.count - longestRow)
        var fixed: KnownWeek?
        if !layout.hasWeek, let week = form.week {
            fixed = KnownWeek(week: week, slot: history.slot(of: week))
        }
        while position <= last {
            var place = position
            var known = fixed
            var unknown: Week?
            if fixed == nil {
                if let (week, count) = knownWeeks.find(
                    at: place, in: bytes, cells: 1, delimiter: delimiter)
                {
                    known = week
                    place &+= count
                } else if let (week, count) = newWeek(at: place, in: bytes, delimiter: delimiter) {
                    unknown = week
                    place &+= count
                } else {
                    break
                }
            }
            let names = place
            guard
                let (index, count) = knownIndicators.find(
                    at: place, in: bytes, cells: layout.names, delimiter: delimiter)
            else { break }
            place &+= count
            guard let number = bytes.plainNumber(at: &place, decimalMark: decimalMark),
                plainRules[index.position].holds(number),
                bytes.endOfRow(at: &place, delimiter: delimiter, trailing: layout.trailing),
                place <= end,
                let week = known ?? learn(unknown, from: bytes.extracting(position..<names))
            else { break }
            knownRows.append(
                KnownRow(
                    start: position, line: line, week: week, indicator: index, value: number.value))
            line &+= 1
            position = place
            if knownRows.count >= rowsTogether, let refused = recordKnownRows(&form) {
                return reader.skip(to: refused.start, line: refused.line)
            }
        }
        if let refused = recordKnownRows(&form) {
            (position, line) = (refused.start, refused.line)
        }
        reader.skip(to: position, line: line)
    }

    /// Records the rows that were read, up to one whose value stands there already; the longer way
    /// says so.
    private mutating func recordKnownRows(_ form: inout FileLayout) -> KnownRow? {
        defer { knownRows.removeAll(keepingCapacity: true) }
        let fileNumber = files.count - 1
        for (count, row) in knownRows.enumerated() {
            let place = History.Place(file: fileNumber, line: row.line)
            guard history.record(row.value, of: row.indicator, in: row.week.slot, at: place) else {
                countTaken(count, &form)
                // What was read behind it is read again: where one is refused, more may be.
                rowsTogether = 1
                return row
            }
        }
        countTaken(knownRows.count, &form)
        rowsTogether = min(2 * rowsTogether, Self.mostRowsTogether)
        return nil
    }

    private mutating func countTaken(_ count: Int, _ form: inout FileLayout) {
        rows.read += count
        rows.accepted += count
        for row in knownRows[..<count] {
            let week = row.week.week
            if week.year < plan.year { form.pastRows += 1 }
            if let said = form.weekOfName {
                if week == said { form.hasWeekOfName = true } else { form.hasOtherWeeks = true }
            }
        }
    }

    /// Reads a week that no row had before; `nil` when there is anything to say of it.
    private func newWeek(
        at begin: Int, in bytes: Span<UInt8>, delimiter: UInt8
    ) -> (week: Week, count: Int)? {
        var end = begin
        while end - begin < knownWeeks.longest - 1, bytes[end] != delimiter,
            bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r")
        { end += 1 }
        let cell = bytes.extracting(begin..<end)
        guard bytes[end] == delimiter,
            case .week(let week) = WeekGrammar.read(cell, yearIfMissing: plan.year),
            week.year <= plan.year
        else { return nil }
        return (week, end + 1 - begin)
    }

    /// Remembers a week that was new, and makes room for its values.
    private mutating func learn(_ week: Week?, from bytes: Span<UInt8>) -> KnownWeek? {
        guard let week else { return nil }
        let known = KnownWeek(week: week, slot: history.slot(of: week))
        knownWeeks.learn(known, from: bytes)
        return known
    }

    /// Remembers a row that was read in the longer way without a fault.
    mutating func remember(_ form: FileLayout, _ index: IndicatorIndex, in week: Week) {
        guard let layout = form.layout, let value = form.columns.value, reader.isOneLine,
            week.year <= plan.year
        else { return }
        let text = reader.buffer
        let start = reader.recordStart
        guard start + longestRow <= text.count else { return }
        let begin = start + reader.offset(of: layout.hasWeek ? 1 : 0)
        guard begin - start <= knownWeeks.longest else { return }
        let end = start + reader.offset(of: value)
        if layout.hasWeek,
            knownWeeks.find(at: start, in: text.span, cells: 1, delimiter: reader.delimiter) == nil
        {
            _ = learn(week, from: text.span.extracting(start..<begin))
        }
        if knownIndicators.find(
            at: begin, in: text.span, cells: layout.names, delimiter: reader.delimiter) == nil
        {
            knownIndicators.learn(index, from: text.span.extracting(begin..<end))
        }
    }
}

extension Span<UInt8> {
    /// Reads a number of at most nine digits with at most two decimals, which may stand in quotes;
    /// `nil` for any other.
    fileprivate func plainNumber(at place: inout Int, decimalMark: UInt8) -> PlainNumber? {
        let isQuoted = self[place] == UInt8(ascii: "\"")
        if isQuoted { place &+= 1 }
        var number = 0
        let begin = place
        while self[place].isDigit, place &- begin < 10 {
            number = number &* 10 &+ Int(self[place] &- UInt8(ascii: "0"))
            place &+= 1
        }
        let digits = place &- begin
        guard digits > 0, digits < 10 else { return nil }
        var value = Double(number)
        let hasDecimals = self[place] == decimalMark
        if hasDecimals {
            place &+= 1
            let mark = place
            while self[place].isDigit, place &- mark < 3 {
                number = number &* 10 &+ Int(self[place] &- UInt8(ascii: "0"))
                place &+= 1
            }
            switch place &- mark {
            case 1: value = Double(number) / 10
            case 2: value = Double(number) / 100
            default: return nil
            }
        }
        if isQuoted {
            guard self[place] == UInt8(ascii: "\"") else { return nil }
            place &+= 1
        }
        return PlainNumber(value: value, digits: digits, hasDecimals: hasDecimals)
    }

    /// Steps over empty cells and the row's end; false when something else stands there.
    fileprivate func endOfRow(at place: inout Int, delimiter: UInt8, trailing: Int) -> Bool {
        var left = trailing
        while left > 0, self[place] == delimiter {
            place &+= 1
            left &-= 1
        }
        if self[place] == UInt8(ascii: "\r") { place &+= 1 }
        guard self[place] == UInt8(ascii: "\n") else { return false }
        place &+= 1
        return true
    }
}
