import Synchronization

/// What files are read with; it lasts from one file to the next, as most files say the same names.
struct IntakeTools: Sendable {
    var reader: RecordReader
    /// What takes rows: one for each part of a text that may be read at the same time.
    var rows: [RowIntake]
    /// The header that was read last; most files have the same.
    var header: Header?
    let executor: any IntakeExecutor
    /// The bytes of text that are worth being read apart.
    let smallestPart: Int

    init(plan: Plan, executor: any IntakeExecutor, capacity: Int?, smallestPart: Int) {
        let width = max(1, executor.width)
        let usual = min(width, 4) * 256 * 1024
        reader = RecordReader(capacity: capacity ?? usual)
        rows = Array(repeating: RowIntake(plan: plan), count: width)
        (self.executor, self.smallestPart) = (executor, smallestPart)
    }

    /// Takes the rows of parts of the text at hand, side by side where there are several.
    ///
    /// What was found in each part is with the one of ``rows`` that has its number.
    mutating func take(_ parts: [Range<Int>], after diagnostics: Diagnostics) {
        let text = reader.text
        if parts.count == 1 {
            rows[0].beginPart(after: diagnostics)
            rows[0].take(text.bytes.span.extracting(first: text.end), parts[0])
            return
        }
        // Taken out of the array, so that none of them is copied when it changes.
        var desks: [Desk] = []
        while let last = rows.popLast() { desks.append(Desk(last)) }
        desks.reverse()
        executor.run(parts.count) { [desks] number in
            desks[number].rows.withLock { rows in
                rows?.beginPart(after: diagnostics)
                rows?.take(text.bytes.span.extracting(first: text.end), parts[number])
            }
        }
        for desk in desks {
            if let own = desk.rows.withLock({ $0.take() }) { rows.append(own) }
        }
    }

    /// Where one worker takes rows.
    private final class Desk: Sendable {
        let rows: Mutex<RowIntake?>

        init(_ rows: consuming RowIntake) { self.rows = Mutex(rows) }
    }
}
