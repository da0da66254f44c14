extension Validation {
    /// Every diagnostic, then the count.
    func text(in language: Language, _ style: TextStyle) -> String {
        var text = diagnostics.map { $0.text(in: language, style) }.joined()
        for severity in Severity.allCases where unlisted(severity) > 0 {
            text += ValidationWords.unlisted(unlisted(severity), severity)[language] + "\n"
        }
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        let totals = totals(in: language)
        page.paragraph(Inked(totals.rows, .strong))
        page.paragraph(Inked(totals.findings, count(.error) > 0 ? .bad : .strong))
        return text + page.text
    }

    /// The counts in words: files and rows, and what was found.
    func totals(in language: Language) -> (rows: String, findings: String) {
        let figures = Figures(language: language)
        func number(_ count: Int) -> String { figures.number(Double(count), decimals: 0) }
        let rows = ValidationWords.rows(
            number(filesRead) + " "
                + Wording(filesRead == 1 ? "fil" : "filer", filesRead == 1 ? "file" : "files")[
                    language],
            number(rows.read) + " "
                + Wording(rows.read == 1 ? "række" : "rækker", rows.read == 1 ? "row" : "rows")[
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
            "… og \(count) \(plural(severity, count).danish) til",
            "… and \(count) more \(plural(severity, count).english)")
    }

    static let dataAsAWhole = Wording("data som helhed", "the data as a whole")

    static func plural(_ severity: Severity, _ count: Int) -> Wording {
        switch severity {
        case .error: Wording("fejl", count == 1 ? "error" : "errors")
        case .warning:
            Wording(count == 1 ? "advarsel" : "advarsler", count == 1 ? "warning" : "warnings")
        case .notice:
            Wording(count == 1 ? "note" : "noter", count == 1 ? "notice" : "notices")
        }
    }

    static func rows(
        _ files: String, _ read: String, accepted: String, rejected: String, empty: String
    ) -> Wording {
        Wording(
            "\(files): \(read) læst = \(accepted) godtaget + \(rejected) afvist + \(empty) tomme",
            "\(files): \(read) read = \(accepted) accepted + \(rejected) rejected "
                + "+ \(empty) empty")
    }
}
