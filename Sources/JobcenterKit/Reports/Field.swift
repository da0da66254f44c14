/// Which formats have a field at its point of the list.
enum FieldFormats {
    case all
    case csv
    case json
}

/// A column of data: what it is called, and its value in a row. One list of fields feeds `csv`,
/// `csv-da` and `json`; where these differ in their order, a field is listed for each.
struct Field<Figures> {
    /// The header in `csv`; in `json` the same in camel case.
    let name: String
    /// The header in `csv-da`.
    let danish: String
    let formats: FieldFormats
    let value: (Figures) -> DataValue

    init(
        _ name: String, _ danish: String, _ formats: FieldFormats = .all,
        value: @escaping (Figures) -> DataValue
    ) {
        self.name = name
        self.danish = danish
        self.formats = formats
        self.value = value
    }

    /// A field that only `json` has.
    init(json name: String, value: @escaping (Figures) -> DataValue) {
        self.init(name, "", .json, value: value)
    }

    /// The same column of `csv` in rows of something larger; empty where that lacks the figures.
    func of<Whole>(_ part: @escaping (Whole) -> Figures?) -> Field<Whole> {
        Field<Whole>(name, danish, .csv) { part($0).map(value) ?? .code(nil) }
    }
}

/// A value as programs read it.
enum DataValue {
    /// Words of the plan or of a file.
    case text(String?)
    /// An id, a code or a week, which no language changes.
    case code(String?)
    case number(Double?)
    case yesNo(Bool?)
    /// A reported value, which must read back without a doubt as to what is meant.
    case reported(Double, Unit)
    /// Values with names; only `json` has such.
    case object([(name: String, value: DataValue)])
    /// Values in a row; only `json` has such.
    case list([DataValue])

    static func count(_ count: Int?) -> DataValue { .number(count.map(Double.init)) }

    /// The fields that `json` has.
    static func object<Figures>(_ fields: [Field<Figures>], of figures: Figures) -> DataValue {
        .object(fields.filter { $0.formats != .csv }.map { ($0.name, $0.value(figures)) })
    }
}

/// Rows of data under headers, as spreadsheets read them.
struct DataTable {
    /// The headers of `csv` in English, those of `csv-da` in Danish.
    let headers: [Wording]
    let rows: [[DataValue]]

    init(headers: [Wording], rows: [[DataValue]]) {
        self.headers = headers
        self.rows = rows
    }

    /// A table of the fields that `csv` has.
    init<Figures>(_ fields: [Field<Figures>], of rows: [Figures]) {
        let fields = fields.filter { $0.formats != .json }
        self.init(
            headers: fields.map { Wording(danish: $0.danish, english: $0.name) },
            rows: rows.map { row in fields.map { $0.value(row) } })
    }
}
