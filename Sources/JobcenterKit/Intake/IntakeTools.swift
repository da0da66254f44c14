/// What files are read with; it lasts from one file to the next, as most files say the same names.
struct IntakeTools: Sendable {
    var reader: RecordReader
    /// What takes rows: one for each part of a text that may be read at the same time.
    var rows: [RowIntake]
    /// The header that was read last; most files have the same.
    var header: Header?
    private(set) var executor: any IntakeExecutor
    /// The bytes of text that are worth being read apart.
    let smallestPart: Int

    init(
        plan: Plan, houses: AskedHouses, executor: any IntakeExecutor, capacity: Int?,
        smallestPart: Int
    ) {
        let width = max(1, executor.width)
        let usual = min(width, 4) * 256 * 1024
        reader = RecordReader(capacity: capacity ?? usual)
        rows = Array(repeating: RowIntake(plan: plan, houses: houses), count: width)
        (self.executor, self.smallestPart) = (executor, smallestPart)
    }

    /// The same for one worker, without a buffer that is in use.
    var ofOne: IntakeTools {
        var tools = self
        (tools.reader, tools.rows, tools.executor) = (RecordReader(), [rows[0]], InPlace())
        return tools
    }

    /// Takes the rows of parts of the text at hand, side by side where there are several.
    ///
    /// What was found in each part is with the one of ``rows`` that has its number.
    mutating func take(_ parts: [Range<Int>], after diagnostics: Diagnostics) {
        let text = reader.text
        executor.change(&rows, first: parts.count) { number, rows in
            rows.beginPart(after: diagnostics)
            rows.take(text.bytes.span.extracting(first: text.end), parts[number])
        }
    }
}
