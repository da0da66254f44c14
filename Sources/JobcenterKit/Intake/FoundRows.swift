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
    /// In the order of the observations.
    var extras: [Extra] = []
    var diagnostics = Diagnostics()
    /// Rows whose observation finds its place taken count as accepted here.
    var rows = Intake.RowCounts()
    /// Where the last of the records that were taken ends in the text.
    var end = 0
    /// The lines of the records that were taken.
    var lines = 0
    /// Rows of years before the plan's.
    var pastRows = 0
    /// Columns without a header that have content all the same.
    var filledNameless: Set<Int> = []
    /// Whether a row is of the week in the file's name.
    private(set) var hasWeekOfName = false
    /// Whether a row is of another.
    private(set) var hasOtherWeeks = false

    init(after diagnostics: Diagnostics = Diagnostics()) {
        self.diagnostics = diagnostics.successor
    }

    /// Takes note of a row's week.
    @inline(__always)
    mutating func sawWeek(_ week: Int, _ weekInFileName: Int?) {
        guard let weekInFileName else { return }
        if week == weekInFileName { hasWeekOfName = true } else { hasOtherWeeks = true }
    }
}
