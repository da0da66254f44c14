/// What a column holds.
enum Column: CaseIterable {
    case week
    case house
    case measure
    case group
    case value
    case note
    case replaces

    /// What the column is called.
    var name: Wording {
        switch self {
        case .week: Wording(da: "uge", en: "week")
        case .house: Wording(da: "hus", en: "house")
        case .measure: Wording(da: "nøgletal", en: "measure")
        case .group: Wording(da: "målgruppe", en: "group")
        case .value: Wording(da: "værdi", en: "value")
        case .note: Wording(da: "bemærkning", en: "note")
        case .replaces: Wording(da: "erstatter", en: "replaces")
        }
    }

    /// The headers that name it, as ``NameKey/foldHeader(_:)`` writes them.
    var headers: [String] {
        switch self {
        case .week:
            [
                "uge", "week", "dato", "date", "periode", "period", "maaned", "month", "kvartal",
                "quarter",
            ]
        case .house: ["hus", "house", "enhed"]
        case .measure: ["noegletal", "measure", "indikator"]
        case .group: ["maalgruppe", "group"]
        case .value: ["vaerdi", "value", "antal", "resultat"]
        case .note: ["bemaerkning", "note", "kommentar"]
        case .replaces: ["erstatter", "replaces"]
        }
    }
}

/// Where a file's columns stand, and which of its two forms the file has.
struct Columns {
    /// A column of the wide form: one period's values.
    struct PeriodColumn {
        let position: Int
        /// `nil` when the year has no such period.
        let periods: MeantPeriods?
    }

    private(set) var week: Int?
    /// What a bare number counts in the column of periods.
    private(set) var counted = Cadence.week
    private(set) var house: Int?
    private(set) var measure: Int?
    private(set) var group: Int?
    private(set) var value: Int?
    private(set) var note: Int?
    private(set) var replaces: Int?
    /// The periods of the wide form; empty in the long form.
    private(set) var weeks: [PeriodColumn] = []
    /// Columns that a header names and nobody knows.
    private(set) var unknown: [Int] = []
    /// Columns for something that an earlier column is for, and that column.
    private(set) var repeated: [(position: Int, earlier: Int)] = []
    /// Columns without a header; they must be empty.
    private(set) var nameless: [Int] = []
    /// The rightmost column that every row must reach.
    private(set) var lastRequired: (position: Int, column: Column)?
    /// The columns whose cells may be long; what a number says stands at its beginning.
    private(set) var read: Set<Int> = []
    /// What is remembered of a row, labels with the names.
    private(set) var stretches: [FileLayout.Stretch] = []
    /// Whether the header is exactly that of a file that the program writes.
    let isSkarpeExport: Bool
    let count: Int

    /// - Parameters:
    ///   - headers: the header's cells.
    ///   - ignored: cells that must not be looked at.
    ///   - cadence: what a day in a header stands for at the least.
    ///   - readings: what a header is when read as a period.
    init(
        headers: [String], ignored: Set<Int>, shortest cadence: Cadence,
        readings: (Int) -> PeriodGrammar.Reading
    ) {
        count = headers.count
        isSkarpeExport = OwnColumn.headers.contains(headers)
        var others: [Int] = []
        for (position, header) in headers.enumerated() where !ignored.contains(position) {
            let key = NameKey.foldHeader(header)
            if key.isEmpty {
                nameless.append(position)
            } else if let column = Column.allCases.first(where: { $0.headers.contains(key) }) {
                if let earlier = self[column] {
                    repeated.append((position, earlier))
                } else {
                    self[column] = position
                    if column == .week { counted = Self.counted[key] ?? .week }
                }
            } else {
                others.append(position)
            }
        }
        if week == nil, value == nil { takeWeeks(from: others, cadence, readings) }
        let taken = Set(weeks.map(\.position) + repeated.map(\.position))
        unknown = others.filter {
            !taken.contains($0) && !OwnColumn.isHeader(headers[$0])
        }
        for column in required {
            if let position = self[column], position >= lastRequired?.position ?? 0 {
                lastRequired = (position, column)
            }
        }
        read = Set(Column.allCases.compactMap { self[$0] })
        stretches = stretches(withLabels: true)
    }

    /// What a bare number counts under a header that says so.
    private static let counted: [String: Cadence] = [
        "maaned": .month, "month": .month, "kvartal": .quarter, "quarter": .quarter,
    ]

    /// Recognises the wide form by a header that is a period.
    private mutating func takeWeeks(
        from others: [Int], _ shortest: Cadence, _ readings: (Int) -> PeriodGrammar.Reading
    ) {
        var seen: [Int: Int] = [:]
        var found: [PeriodColumn] = []
        for position in others {
            let reading = readings(position)
            if let periods = MeantPeriods(reading) {
                let slot = periods.slot(of: shortest) ?? periods.shortest
                if let earlier = seen[slot] {
                    repeated.append((position, earlier))
                } else {
                    seen[slot] = position
                    found.append(PeriodColumn(position: position, periods: periods))
                }
            } else if reading != .invalid {
                found.append(PeriodColumn(position: position, periods: nil))
            }
        }
        if !seen.isEmpty { weeks = found }
    }

    /// The columns that every row must have, the house only where there is a column for it: a
    /// measure and its group may fit one house alone.
    private var required: [Column] {
        weeks.isEmpty ? [.week, .house, .measure, .value] : [.house, .measure]
    }

    /// The columns that the file must have and has not.
    func missing(weekFromName: Bool) -> [Column] {
        required.filter { column in
            switch column {
            case .week: week == nil && !weekFromName
            case .house: house == nil && measure == nil
            default: self[column] == nil
            }
        }
    }

    /// How many rows a record is: in the wide form one for each period.
    var rowsPerRecord: Int { max(1, weeks.count) }

    subscript(column: Column) -> Int? {
        get {
            switch column {
            case .week: week
            case .house: house
            case .measure: measure
            case .group: group
            case .value: value
            case .note: note
            case .replaces: replaces
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
            case .replaces: replaces = newValue
            }
        }
    }
}
