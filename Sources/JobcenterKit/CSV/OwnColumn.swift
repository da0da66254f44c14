/// A column of the files that the program writes and reads back: exports and templates.
enum OwnColumn: CaseIterable {
    case year
    case week
    case house
    case houseName
    case measure
    case group
    case label
    case value
    case target
    case deviation
    case status
    case note

    /// The columns of an export, in their order.
    static let export = allCases
    /// The columns of a week to be filled in, in their order.
    static let template: [OwnColumn] = [.week, .house, .measure, .group, .value, .note]

    /// The header, for Danish spreadsheets and for everyone else.
    var header: Wording {
        switch self {
        case .year: Wording(da: "år", en: "year")
        case .week: Wording(da: "uge", en: "week")
        case .house: Wording(da: "hus", en: "house")
        case .houseName: Wording(da: "husnavn", en: "house_name")
        case .measure: Wording(da: "nøgletal", en: "measure")
        case .group: Wording(da: "målgruppe", en: "group")
        case .label: Wording(da: "betegnelse", en: "label")
        case .value: Wording(da: "værdi", en: "value")
        case .target: Wording(da: "måltal", en: "target")
        case .deviation: Wording(da: "afvigelse", en: "deviation")
        case .status: Wording(da: "status", en: "status")
        case .note: Wording(da: "bemærkning", en: "note")
        }
    }

    /// The header lines of the files that the program writes.
    static let headers = Language.allCases.flatMap { language in
        [export, template].map { columns in columns.map { $0.header[language] } }
    }

    /// Whether a header is that of a column which the program writes, in any spelling.
    static func isHeader(_ text: String) -> Bool { folded.contains(NameKey.foldHeader(text)) }

    private static let folded = Set(
        allCases.flatMap { column in
            Language.allCases.map { NameKey.foldHeader(column.header[$0]) }
        })
}
