extension Validation {
    /// SARIF 2.1.0 (OASIS): the codes as rules, the diagnostics as results.
    func sarif(in language: Language, version: String) -> String {
        let codes = DiagnosticCode.allCases
        let rules = codes.map { code in
            JSON.object([
                ("id", .text(code.rawValue)),
                ("shortDescription", .object([("text", .text(code.meaning[language]))])),
                (
                    "defaultConfiguration",
                    .object([("level", .text(code.severity.sarifLevel))])
                ),
            ])
        }
        let results = diagnostics.map { diagnostic in
            JSON.object([
                ("ruleId", .text(diagnostic.code.rawValue)),
                ("ruleIndex", JSON(codes.firstIndex(of: diagnostic.code))),
                ("level", .text(diagnostic.severity.sarifLevel)),
                ("message", .object([("text", .text(diagnostic.message[language]))])),
                ("locations", .list(Self.locations(of: diagnostic))),
            ])
        }
        let driver = JSON.object([
            ("name", .text("skarpe")), ("version", .text(version)), ("rules", .list(rules)),
        ])
        let run = JSON.object([
            ("tool", .object([("driver", driver)])), ("language", .text(language.rawValue)),
            ("columnKind", .text("unicodeCodePoints")), ("results", .list(results)),
        ])
        return JSON.object([
            ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .text("2.1.0")), ("runs", .list([run])),
        ]).document
    }

    private static func locations(of diagnostic: Diagnostic) -> [JSON] {
        guard let file = diagnostic.file else { return [] }
        var place: [(String, JSON)] = [
            ("artifactLocation", .object([("uri", .text(reference(to: file)))]))
        ]
        if let line = diagnostic.line, let column = diagnostic.column {
            place.append(
                ("region", .object([("startLine", JSON(line)), ("startColumn", JSON(column))])))
        }
        var location: [(String, JSON)] = [("physicalLocation", .object(place))]
        if let cell = diagnostic.cell {
            let name = JSON.object([("name", .text(cell.description))])
            location.append(("logicalLocations", .list([name])))
        }
        return [.object(location)]
    }

    /// A path as a URI reference (RFC 3986).
    private static func reference(to path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
                text.unicodeScalars.append(scalar)
            case "\\": text += "/"
            default: text += byte.percentEncoded
            }
        }
        return text.hasPrefix("/") ? "file://" + text : text
    }
}

extension Severity {
    fileprivate var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .notice: "note"
        }
    }
}
