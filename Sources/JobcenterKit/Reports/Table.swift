/// Where a report is read, which decides what of its tables is shown.
enum Page: Equatable {
    /// A terminal of so many columns, where words stand below the figures that they explain.
    case terminal(width: Int)
    /// A document, where every word has a column.
    case document
}

/// A table as people read it, laid out for a page. Formats only write it.
struct Table {
    enum Kind: String {
        case targets
        case goals
        /// Measures down and houses across.
        case grid
        case plan
    }

    struct Column {
        /// What stands in the column's cells, which decides how they are aligned.
        enum Content {
            /// Figures, aligned by their last digit.
            case figures
            case words
            case marks
        }

        let header: String
        let content: Content
    }

    let kind: Kind
    let caption: String
    /// What stands above the labels.
    let corner: String
    let columns: [Column]
    let rows: [Row]
}

struct Row {
    /// What several rows in a row stand under, on a page where it is not part of their labels.
    var heading: String?
    let label: String
    let cells: [Cell]
    /// What the row is about, for links that lead to it.
    var indicator: Indicator?
    /// What stands below the figures on a terminal.
    var detail: Detail?
    /// What is remarked on the row.
    var note: String?
    /// Whether the row sums up those above it.
    var isTotal = false

    /// The year so far as a picture, and words about it.
    struct Detail {
        let series: [Point]
        /// How many of the year's periods the picture shows.
        let periods: Int
        /// What is said beside the picture.
        let words: [Cell]
        /// What is said below it.
        var remarks: [String] = []
    }
}

struct Cell {
    let text: String
    /// How the figure stands, which decides its colour.
    var standing: Standing?
    /// The marks that the text is made of, where each is about something of its own.
    var marks: [Mark] = []

    init(_ text: String, _ standing: Standing? = nil) {
        self.text = text
        self.standing = standing
    }

    init(_ marks: [Mark]) {
        text = marks.map(\.standing.mark).joined()
        self.marks = marks
    }
}

/// How one weekly target stands, as a mark.
struct Mark {
    let standing: Standing
    /// What the mark is about, and its meaning in words.
    let words: String
    let indicator: Indicator
}

/// How a figure stands, as readers see it: its mark, colour and style class.
enum Standing: String {
    case good = "met"
    case fair = "near"
    case bad = "missed"
    case noData
    case suspended

    /// The mark, which can be told without colour.
    var mark: String {
        switch self {
        case .good: "●"
        case .fair: "◐"
        case .bad: "○"
        case .noData: "·"
        case .suspended: "‖"
        }
    }
}

extension TargetStatus {
    var standing: Standing {
        switch self {
        case .met: .good
        case .near: .fair
        case .missed: .bad
        case .noData: .noData
        case .suspended: .suspended
        }
    }
}

extension GoalStatus {
    var standing: Standing {
        switch self {
        case .onTrack, .met: .good
        case .atRisk: .fair
        case .offTrack, .missed: .bad
        case .noData: .noData
        }
    }
}

/// A column before its table is laid out: on which pages it is shown, and the cell that it makes of a
/// row's figures.
struct ColumnLayout<Figures> {
    /// The pages that have room for a column.
    enum Room {
        case everywhere
        case document
        case onlyTerminals(from: Int)
        case nowhere

        func isOn(_ page: Page) -> Bool {
            switch (self, page) {
            case (.everywhere, _), (.document, .document): true
            case (.onlyTerminals(let least), .terminal(let width)): width >= least
            case (.document, .terminal), (.onlyTerminals, .document), (.nowhere, _): false
            }
        }
    }

    let header: Wording
    let content: Table.Column.Content
    let room: Room
    let cell: (Figures) -> Cell

    init(
        _ header: Wording, _ content: Table.Column.Content = .figures, _ room: Room = .everywhere,
        cell: @escaping (Figures) -> Cell
    ) {
        self.header = header
        self.content = content
        self.room = room
        self.cell = cell
    }

    func column(in language: Language) -> Table.Column {
        Table.Column(header: header[language], content: content)
    }
}
