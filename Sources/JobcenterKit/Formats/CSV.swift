extension DataTable {
    /// In which of the two forms a table is written.
    enum Dialect {
        /// RFC 4180 with `,` and a decimal point.
        case international
        /// For Danish spreadsheets: `;`, decimal comma, byte order mark, Danish headers.
        case danish

        fileprivate var language: Language { self == .danish ? .danish : .english }
    }

    func csv(_ dialect: Dialect) -> String {
        var text = dialect == .danish ? "\u{FEFF}" : ""
        func write(_ fields: some Sequence<String>) {
            var isFirst = true
            for field in fields {
                if !isFirst { text += dialect == .danish ? ";" : "," }
                isFirst = false
                text += Self.field(field, dialect)
            }
            text += "\r\n"
        }
        write(headers.map { $0[dialect.language] })
        for row in rows { write(row.lazy.map { Self.text(of: $0, dialect) }) }
        return text
    }

    private static func text(of value: DataValue, _ dialect: Dialect) -> String {
        switch value {
        case .text(let text): Formula.escaped((text ?? "").legibleInCells)
        case .code(let code): code ?? ""
        case .number(let number): number.map { digits(of: $0, dialect) } ?? ""
        case .yesNo(let answer):
            answer.map { ($0 ? Wording.yes : .no)[dialect.language] } ?? ""
        case .reported(let value, let unit): text(of: value, unit, dialect)
        case .json: ""
        }
    }

    private static func text(of value: Double, _ unit: Unit, _ dialect: Dialect) -> String {
        if unit == .yesNo { return text(of: .yesNo(value == 1), dialect) }
        let digits = digits(of: value, dialect)
        // A share of at most 1 could be meant as a fraction; its sign says that it is not.
        if unit == .percent, value > 0, value <= 1 { return digits + "%" }
        // Three decimals could be meant as thousands; a fourth says that they are not.
        let fraction = digits.split(separator: ".").dropFirst().first
        return dialect == .international && fraction?.count == 3 ? digits + "0" : digits
    }

    /// A number in plain digits, as many as it takes to read back to the same.
    static func digits(of value: Double, _ dialect: Dialect) -> String {
        let digits = plainDigits(of: value)
        guard dialect == .danish, let mark = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            return digits
        }
        return digits[..<mark] + "," + digits[digits.index(after: mark)...]
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
    private static func field(_ text: String, _ dialect: Dialect) -> String {
        let delimiter = UInt8(ascii: dialect == .danish ? ";" : ",")
        let mustQuote = text.utf8.contains {
            $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r")
                || $0 == UInt8(ascii: "\n")
        }
        guard mustQuote else { return text }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
