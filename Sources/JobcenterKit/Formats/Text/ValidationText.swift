extension Validation {
    /// Every diagnostic, then the count.
    func text(in language: Language, _ style: TextStyle) -> String {
        var text = diagnostics.text(in: language, style)
        for severity in Severity.allCases where unlisted(severity) > 0 {
            text += Wording.unlisted(unlisted(severity), severity)[language] + "\n"
        }
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        let totals = totals(in: language)
        page.paragraph(StyledText(totals.rows, .strong))
        page.paragraph(StyledText(totals.findings, count(.error) > 0 ? .bad : .strong))
        return text + page.text
    }

    /// The counts in words: files and rows, and what was found.
    func totals(in language: Language) -> (rows: String, findings: String) {
        let writer = NumberFormatter(language: language)
        func number(_ count: Int) -> String { writer.number(Double(count), decimals: 0) }
        let (files, read) = (number(filesRead), number(rows.read))
        let totals = Wording(
            da: "\(files) \(filesRead == 1 ? "fil" : "filer"): "
                + "\(read) \(rows.read == 1 ? "række" : "rækker") læst = "
                + "\(number(rows.accepted)) godkendt + \(number(rows.rejected)) afvist + "
                + "\(number(rows.empty)) tomme + \(number(rows.other)) andre",
            en: "\(files) \(filesRead == 1 ? "file" : "files"): "
                + "\(read) \(rows.read == 1 ? "row" : "rows") read = "
                + "\(number(rows.accepted)) accepted + \(number(rows.rejected)) rejected + "
                + "\(number(rows.empty)) empty + \(number(rows.other)) other")
        let findings = Severity.allCases.map {
            number(count($0)) + " " + $0.name(count: count($0))[language]
        }
        return (totals[language], findings.joined(separator: ", "))
    }
}

extension Wording {
    /// That there are more diagnostics of a severity than are listed.
    public static func unlisted(_ count: Int, _ severity: Severity) -> Wording {
        Wording(
            da: "… og \(count) \(severity.name(count: count)) til",
            en: "… and \(count) more \(severity.name(count: count))")
    }

    static let dataAsAWhole = Wording(da: "data som helhed", en: "the data as a whole")
}

extension Severity {
    /// What one of it, or several, are called.
    fileprivate func name(count: Int) -> Wording {
        if count == 1 { return name }
        return switch self {
        case .error: Wording(da: "fejl", en: "errors")
        case .warning: Wording(da: "advarsler", en: "warnings")
        case .notice: Wording(da: "oplysninger", en: "notices")
        }
    }
}
