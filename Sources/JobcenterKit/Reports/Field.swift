/// The formats in which a field appears.
enum FieldFormats {
    case all
    case csv
    case json
}

/// A column of data: what it is called, and its value in a row. One list of fields feeds `csv`,
/// `csv-da` and `json`; where these differ in their order, a field is listed for each.
struct Field<Figures> {
    /// The header in `csv`.
    let name: String
    /// The name in `json`: the header in camel case.
    let key: String
    /// The header in `csv-da`.
    let danish: String
    let formats: FieldFormats
    let value: (Figures) -> DataValue

    init(
        _ name: String, _ danish: String, _ formats: FieldFormats = .all,
        value: @escaping (Figures) -> DataValue
    ) {
        self.name = name
        key = Self.camelCase(name)
        self.danish = danish
        self.formats = formats
        self.value = value
    }

    /// A field that only `json` has.
    init(json name: String, value: @escaping (Figures) -> DataValue) {
        self.init(name, "", .json, value: value)
    }

    /// `to_date` as `toDate`.
    private static func camelCase(_ name: String) -> String {
        var key: [UInt8] = []
        var beginsWord = false
        for byte in name.utf8 {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            if byte != UInt8(ascii: "_") { key.append(beginsWord && isLetter ? byte - 32 : byte) }
            beginsWord = byte == UInt8(ascii: "_")
        }
        return String(decoding: key, as: UTF8.self)
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
    /// A list or an object, which only `json` has.
    case json(JSON)

    static func count(_ count: Int?) -> DataValue { .number(count.map(Double.init)) }

    var json: JSON {
        switch self {
        case .text(let text), .code(let text): JSON(text)
        case .number(let number): JSON(number)
        case .yesNo(let answer): answer.map { .bool($0) } ?? .null
        case .reported(let value, let unit): unit == .yesNo ? .bool(value == 1) : .number(value)
        case .json(let json): json
        }
    }
}

extension JSON {
    /// An object of the fields that `json` has.
    static func object<Figures>(_ fields: [Field<Figures>], of figures: Figures) -> JSON {
        var object: [(String, JSON)] = []
        object.reserveCapacity(fields.count)
        for field in fields where field.formats != .csv {
            object.append((field.key, field.value(figures).json))
        }
        return .object(object)
    }
}

/// Rows of data under headers, as spreadsheets read them.
struct DataTable {
    /// The headers of `csv` in English, those of `csv-da` in Danish.
    let headers: [Wording]
    let rows: [[DataValue]]

}

extension DataTable {
    /// A table of the fields that `csv` has.
    init<Figures>(_ fields: [Field<Figures>], of rows: [Figures]) {
        let fields = fields.filter { $0.formats != .json }
        self.init(
            headers: fields.map { Wording(danish: $0.danish, english: $0.name) },
            rows: rows.map { row in fields.map { $0.value(row) } })
    }
}
