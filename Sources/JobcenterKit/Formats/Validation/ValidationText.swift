extension Validation {
    /// Every diagnostic, then the count.
    func text(in language: Language, _ style: TextStyle) -> String {
        var text = diagnostics.map { $0.text(in: language, style) }.joined()
        for severity in Severity.allCases where unlisted(severity) > 0 {
            text += ValidationWords.unlisted(unlisted(severity), severity)[language] + "\n"
        }
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        let totals = totals(in: language)
        page.paragraph(StyledText(totals.rows, .strong))
        page.paragraph(StyledText(totals.findings, count(.error) > 0 ? .bad : .strong))
        return text + page.text
    }

    /// The counts in words: files and rows, and what was found.
    func totals(in language: Language) -> (rows: String, findings: String) {
        let figures = NumberFormatter(language: language)
        func number(_ count: Int) -> String { figures.number(Double(count), decimals: 0) }
        let rows = ValidationWords.rows(
            number(filesRead) + " "
                + Wording(
                    danish: filesRead == 1 ? "fil" : "filer",
                    english: filesRead == 1 ? "file" : "files")[
                    language],
            number(rows.read) + " "
                + Wording(
                    danish: rows.read == 1 ? "række" : "rækker",
                    english: rows.read == 1 ? "row" : "rows")[
                    language], accepted: number(rows.accepted), rejected: number(rows.rejected),
            empty: number(rows.empty))
        let findings = Severity.allCases.map {
            number(count($0)) + " " + ValidationWords.plural($0, count($0))[language]
        }
        return (rows[language], findings.joined(separator: ", "))
    }
}

/// What a validation says as a whole.
public enum ValidationWords {
    /// That there are more diagnostics of a severity than are listed.
    public static func unlisted(_ count: Int, _ severity: Severity) -> Wording {
        Wording(
            da: "… og \(count) \(plural(severity, count).danish) til",
            en: "… and \(count) more \(plural(severity, count).english)")
    }

    static let dataAsAWhole = Wording(da: "data som helhed", en: "the data as a whole")

    static func plural(_ severity: Severity, _ count: Int) -> Wording {
        switch severity {
        case .error: Wording(danish: "fejl", english: count == 1 ? "error" : "errors")
        case .warning:
            Wording(
                danish: count == 1 ? "advarsel" : "advarsler",
                english: count == 1 ? "warning" : "warnings")
        case .notice:
            Wording(
                danish: count == 1 ? "note" : "noter", english: count == 1 ? "notice" : "notices")
        }
    }

    static func rows(
        _ files: String, _ read: String, accepted: String, rejected: String, empty: String
    ) -> Wording {
        Wording(
            da:
                "\(files): \(read) læst = \(accepted) godtaget + \(rejected) afvist + \(empty) tomme",
            en: "\(files): \(read) read = \(accepted) accepted + \(rejected) rejected "
                + "+ \(empty) empty")
    }
}
