extension Validation {
    /// Workflow commands of GitHub Actions, one for each diagnostic, and a line of totals.
    func annotations(in language: Language) -> String {
        var lines = diagnostics.map { diagnostic in
            var properties: [String] = []
            if let file = diagnostic.file { properties.append("file=\(Self.property(file))") }
            if let line = diagnostic.line { properties.append("line=\(line)") }
            if let column = diagnostic.column { properties.append("col=\(column)") }
            let cell = diagnostic.cell.map { " (\($0))" } ?? ""
            properties.append("title=\(diagnostic.code.rawValue)\(cell)")
            return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::"
                + Self.data(diagnostic.message[language])
        }
        for severity in Severity.allCases where unlisted(severity) > 0 {
            lines.append(Wording.unlisted(unlisted(severity), severity)[language])
        }
        let totals = totals(in: language)
        lines.append("\(totals.rows) · \(totals.findings)")
        return lines.map { $0 + "\n" }.joined()
    }

    /// Text in the place of a message: what would end it is written as its code.
    private static func data(_ text: String) -> String {
        escaped(text, ["%", "\r", "\n"])
    }

    /// Text in the place of a property.
    private static func property(_ text: String) -> String {
        escaped(text, ["%", "\r", "\n", ":", ","])
    }

    private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
        text.replacing { special.contains($0) ? UInt8(ascii: $0).percentEncoded : nil }.legible
    }
}

extension UInt8 {
    /// The byte as URIs write it where it could mean something else (RFC 3986).
    var percentEncoded: String {
        (self < 16 ? "%0" : "%") + String(self, radix: 16, uppercase: true)
    }
}
