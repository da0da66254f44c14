/// What a column holds.
enum Column: CaseIterable {
    case week
    case house
    case measure
    case group
    case value
    case note

    /// What the column is called.
    var name: Wording {
        switch self {
        case .week: Wording("uge", "week")
        case .house: Wording("hus", "house")
        case .measure: Wording("nøgletal", "measure")
        case .group: Wording("målgruppe", "group")
        case .value: Wording("værdi", "value")
        case .note: Wording("bemærkning", "note")
        }
    }

    /// The headers that name it, as ``NameKey/foldHeader(_:)`` writes them.
    var headers: [String] {
        switch self {
        case .week: ["uge", "week", "dato", "date"]
        case .house: ["hus", "house", "enhed"]
        case .measure: ["noegletal", "measure", "indikator"]
        case .group: ["maalgruppe", "group"]
        case .value: ["vaerdi", "value", "antal", "resultat"]
        case .note: ["bemaerkning", "note", "kommentar"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .week, .house, .measure, .value: true
        case .group, .note: false
        }
    }
}

/// Where a file's columns stand.
struct Columns {
    private(set) var week: Int?
    private(set) var house: Int?
    private(set) var measure: Int?
    private(set) var group: Int?
    private(set) var value: Int?
    private(set) var note: Int?
    /// Columns that a header names and nobody knows.
    private(set) var unknown: [Int] = []
    /// Columns for something that an earlier column is for.
    private(set) var repeated: [(position: Int, column: Column)] = []
    /// Columns without a header.
    private(set) var nameless: Set<Int> = []
    /// The rightmost column that every row must reach.
    private(set) var lastRequired: (position: Int, column: Column)?
    let count: Int

    init(headers: [String]) {
        count = headers.count
        for (position, header) in headers.enumerated() {
            let key = NameKey.foldHeader(header)
            if key.isEmpty {
                nameless.insert(position)
            } else if let column = Column.allCases.first(where: { $0.headers.contains(key) }) {
                if self[column] == nil {
                    self[column] = position
                } else {
                    repeated.append((position, column))
                }
            } else {
                unknown.append(position)
            }
        }
        for column in Column.allCases where column.isRequired {
            if let position = self[column], position >= lastRequired?.position ?? 0 {
                lastRequired = (position, column)
            }
        }
    }

    subscript(column: Column) -> Int? {
        get {
            switch column {
            case .week: week
            case .house: house
            case .measure: measure
            case .group: group
            case .value: value
            case .note: note
            }
        }
        set {
            switch column {
            case .week: week = newValue
            case .house: house = newValue
            case .measure: measure = newValue
            case .group: group = newValue
            case .value: value = newValue
            case .note: note = newValue
            }
        }
    }

    var missing: [Column] { Column.allCases.filter { $0.isRequired && self[$0] == nil } }
}
