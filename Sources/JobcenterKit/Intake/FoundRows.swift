/// What the rows of a part of a file brought.
struct FoundRows: Sendable {
    /// What few observations have.
    struct Extra: Sendable {
        /// Which of the observations it belongs to.
        let position: Int
        /// What is remarkable about the value.
        let remark: Remark?
        let note: String?
    }

    var observations: [Observation] = []
    /// In the wide form the columns of the observations.
    var columns: [Int] = []
    /// Where a record goes on after text that was dropped, by places in the text.
    var resumptions: [RecordScanner.Resumption] = []
    /// In the order of the observations.
    var extras: [Extra] = []
    var corrections: [Correction] = []
    /// What rows were of that had a fault.
    private(set) var rejected: Set<RejectedRow> = []
    /// Whether a row with a fault has a value.
    var hasRejectedValue = false
    var diagnostics = Diagnostics()
    /// Rows whose observation finds its place taken count as accepted here.
    var rows = Intake.RowCounts()
    /// Where the last of the records that were taken ends in the text.
    var end = 0
    /// The lines of the records that were taken.
    var lines = 0
    /// The records that take several lines.
    private(set) var longRecords: [LongRecord] = []
    /// The line breaks inside the records so far.
    private(set) var innerBreaks = 0
    /// Those inside the records before them.
    var earlierBreaks = 0
    /// Rows of years before the plan's.
    var pastRows = 0
    /// Columns without a header that have content all the same.
    var filledNameless: Set<Int> = []
    /// Whether a row is of the week in the file's name.
    private(set) var hasWeekOfName = false
    /// The first and the last other week that a row is of.
    private(set) var otherWeeks: ClosedRange<Int>?

    /// A record that takes several lines, which spreadsheets show as one row.
    struct LongRecord: Sendable {
        let line: Int
        let innerBreaks: Int
        /// The line breaks inside the records before it.
        let earlierBreaks: Int
    }

    init(after diagnostics: Diagnostics = Diagnostics()) {
        self.diagnostics = diagnostics.successor
    }

    /// Takes note of a row's period.
    @inline(__always)
    mutating func sawPeriod(_ period: Int, _ slotInFileName: Int?) {
        guard let slotInFileName else { return }
        if period == slotInFileName { hasWeekOfName = true } else { sawOtherWeek(period) }
    }

    private mutating func sawOtherWeek(_ period: Int) {
        if Period(slot: period).week != nil { otherWeeks = otherWeeks.join(period...period) }
    }

    /// Takes note of rows with a fault whose cells are not looked at.
    ///
    /// - Parameter areRead: whether they are counted as read already.
    mutating func reject(_ count: Int, areRead: Bool = true) {
        if !areRead { rows.read += count }
        rows.rejected += count
        if diagnostics.isAside { rows.rejectedAside += count }
        hasRejectedValue = true
    }

    /// Takes note of a row with a fault.
    mutating func reject(_ indicator: Int?, _ period: Int?, hasValue: Bool) {
        rows.rejected += 1
        if diagnostics.isAside { rows.rejectedAside += 1 }
        if hasValue { hasRejectedValue = true }
        if let indicator, let period {
            rejected.insert(RejectedRow(indicator: indicator, period: period))
        }
    }

    /// Takes note of a record that ends behind those so far.
    mutating func passed(_ record: RecordScanner) {
        lines += record.lineBreaks
        if record.isOneLine { return }
        longRecords.append(
            LongRecord(
                line: record.line, innerBreaks: record.innerBreaks,
                earlierBreaks: record.earlierBreaks))
        innerBreaks = record.earlierBreaks + record.innerBreaks
    }

    /// The number of the record that a line of it belongs to.
    func row(ofLine line: Int) -> Int {
        var (low, high) = (0, longRecords.count)
        while low < high {
            let middle = (low + high) / 2
            if longRecords[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return line - earlierBreaks }
        let long = longRecords[low - 1]
        return line - long.earlierBreaks - min(line - long.line, long.innerBreaks)
    }
}

/// What a row was of that had a fault: it is not reported, and not missing.
struct RejectedRow: Hashable, Sendable {
    let indicator: Int
    /// The period, as ``Period/slot``.
    let period: Int
}

extension ClosedRange<Int>? {
    /// The shortest range that holds both.
    func join(_ other: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let own = self, let other else { return self ?? other }
        return min(own.lowerBound, other.lowerBound)...max(own.upperBound, other.upperBound)
    }
}
