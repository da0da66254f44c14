/// A header that was read, and what it says.
struct Header: Sendable {
    let bytes: [UInt8]
    let delimiter: UInt8
    let columns: Columns
    /// Where its cells stand.
    let positions: [TextPosition]
    /// The row that a spreadsheet shows it in.
    let row: Int
}

/// What the rows of one file have in common.
struct FileLayout: Sendable {
    /// Cells side by side that are remembered together.
    struct Stretch: Sendable {
        let columns: Range<Int>
        let isPeriod: Bool
        /// Whether it holds the last of the names.
        let isLastOfNames: Bool
    }

    let header: Header
    let convention: NumberConvention
    /// The period of rows without a column for it.
    let periods: MeantPeriods?
    /// The week in the file's name, where the rows have a week column.
    let weekInFileName: Week?
    let slotInFileName: Int?
    /// The value's column in the long form.
    let value: Int?
    let note: Int?
    /// The column of the value that a row corrects.
    let replaces: Int?
    let nameless: [Int]
    let rowsPerRecord: Int
    /// What is remembered of a row: its week, and the names beside it.
    private(set) var stretches: [Stretch] = []
    /// Whether labels may be remembered with the names.
    private(set) var hasLabels = true
    /// The columns behind the value, where all before it are remembered.
    private(set) var columnsBehindValue: Int?

    var columns: Columns { header.columns }
    var delimiter: UInt8 { header.delimiter }

    init(
        _ header: Header, convention: NumberConvention, periods: MeantPeriods?,
        weekInFileName: Week?
    ) {
        (self.header, self.convention) = (header, convention)
        (self.periods, self.weekInFileName) = (periods, weekInFileName)
        slotInFileName = weekInFileName?.period.slot
        let columns = header.columns
        value = columns.weeks.isEmpty ? columns.value : nil
        replaces = columns.replaces
        (note, nameless, rowsPerRecord) = (columns.note, columns.nameless, columns.rowsPerRecord)
        setStretches(columns.stretches)
    }

    /// Sets what is remembered together.
    private mutating func setStretches(_ stretches: [Stretch]) {
        self.stretches = stretches
        var remembered = 0
        for stretch in stretches where stretch.columns.lowerBound == remembered {
            remembered = stretch.columns.upperBound
        }
        columnsBehindValue = value == remembered ? columns.count - remembered - 1 : nil
    }

    /// Remembers labels no longer.
    mutating func dropLabels() {
        hasLabels = false
        setStretches(columns.stretches(withLabels: false))
    }
}

extension Columns {
    /// What is remembered of a row: its week, and the names beside it.
    ///
    /// - Parameter withLabels: whether columns between the names are a part of it, which serves as
    ///   long as they say the same of the same names.
    func stretches(withLabels: Bool) -> [FileLayout.Stretch] {
        let names = [house, measure, group].compactMap(\.self)
        let others = Set(
            nameless + weeks.map(\.position) + [week, value, note, replaces].compactMap(\.self))
        var runs: [Range<Int>] = []
        for position in 0..<count
        where names.contains(position) || withLabels && !others.contains(position) {
            if let last = runs.last, last.upperBound == position {
                runs[runs.count - 1] = last.lowerBound..<position + 1
            } else {
                runs.append(position..<position + 1)
            }
        }
        runs = runs.filter { run in names.contains(where: run.contains) }
        var stretches = runs.map { run in
            FileLayout.Stretch(columns: run, isPeriod: false, isLastOfNames: run == runs.last)
        }
        if let week, weeks.isEmpty {
            stretches.append(
                FileLayout.Stretch(columns: week..<week + 1, isPeriod: true, isLastOfNames: false))
        }
        return stretches.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    }
}
