/// What files are read with; it lasts from one file to the next, as most files say the same names.
struct IntakeTools: Sendable {
    var reader: RecordReader
    /// What takes rows: one for each part of a text that may be read at the same time.
    var rows: [RowIntake]
    /// The header that was read last; most files have the same.
    var header: Header?
    let executor: any IntakeExecutor

    init(plan: Plan, executor: any IntakeExecutor, capacity: Int) {
        reader = RecordReader(capacity: capacity)
        rows = Array(repeating: RowIntake(plan: plan), count: max(1, executor.width))
        self.executor = executor
    }
}
