extension DataTable {
    /// In which of the two forms a table is written.
    struct Dialect {
        let delimiter: Unicode.Scalar
        let decimalMark: Unicode.Scalar
        /// The language of headers, and of yes and no.
        let language: Language
        let byteOrderMark: String

        /// RFC 4180.
        static let international = Dialect(
            delimiter: ",", decimalMark: ".", language: .english, byteOrderMark: "")
        /// For Danish spreadsheets.
        static let danish = Dialect(
            delimiter: ";", decimalMark: ",", language: .danish, byteOrderMark: "\u{FEFF}")
    }

    func csv(_ dialect: Dialect) -> String {
        var text = Array(dialect.byteOrderMark.utf8)
        func write(_ fields: some Sequence<String>) {
            var isFirst = true
            for field in fields {
                if !isFirst { text.append(UInt8(ascii: dialect.delimiter)) }
                isFirst = false
                text += dialect.field(field).utf8
            }
            text += "\r\n".utf8
        }
        write(headers.map { $0[dialect.language] })
        for row in rows { write(row.lazy.map(dialect.text)) }
        return String(decoding: text, as: UTF8.self)
    }
}

extension DataTable.Dialect {
    fileprivate func text(of value: DataValue) -> String {
        switch value {
        case .text(let text): Formula.escaped((text ?? "").legibleInCells)
        case .code(let code): code ?? ""
        case .number(let number): number.map(digits) ?? ""
        case .yesNo(let answer): answer.map { ($0 ? Wording.yes : .no)[language] } ?? ""
        case .reported(let value, let unit): text(of: value, unit)
        case .json: ""
        }
    }

    private func text(of value: Double, _ unit: Unit) -> String {
        if unit == .yesNo { return text(of: .yesNo(value == 1)) }
        let digits = digits(of: value)
        // A share of at most 1 could be meant as a fraction; its sign says that it is not.
        if unit == .percent, value > 0, value <= 1 { return digits + "%" }
        // Three decimals after a point could be meant as thousands; a fourth says that they are not.
        let fraction = digits.split(separator: ".").dropFirst().first
        return fraction?.count == 3 ? digits + "0" : digits
    }

    /// A number in plain digits, as many as it takes to read back to the same.
    private func digits(of value: Double) -> String {
        let digits = Self.plainDigits(of: value)
        guard decimalMark != ".", let mark = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            return digits
        }
        return digits[..<mark] + String(decimalMark) + digits[digits.index(after: mark)...]
    }

    private static func plainDigits(of value: Double) -> String {
        let shortest = Digits.shortest(of: value)
        guard shortest.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
            let isWhole = shortest.utf8.suffix(2).elementsEqual(".0".utf8)
            return isWhole ? String(shortest.dropLast(2)) : shortest
        }
        let parts = shortest.lowercased().split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return shortest }
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
        let whole = mantissa.first ?? ""
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
        let all = whole + fraction
        let point = whole.count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + all }
        if point >= all.count {
            return sign + all + String(repeating: "0", count: point - all.count)
        }
        return sign + all.prefix(point) + "." + all.dropFirst(point)
    }

    /// A cell as RFC 4180 quotes it.
    fileprivate func field(_ text: String) -> String {
        let delimiter = UInt8(ascii: delimiter)
        let mustQuote = text.utf8.contains {
            $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r")
                || $0 == UInt8(ascii: "\n")
        }
        return mustQuote ? "\"" + text.replacing { $0 == "\"" ? "\"\"" : nil } + "\"" : text
    }
}
