extension Diagnostic {
    /// The diagnostic on a line of text: where, how grave, what, and its code.
    public func line(in language: Language) -> String {
        let place = [file?.legible, line.map(String.init), column.map(String.init)]
            .compactMap { $0 }.joined(separator: ":")
        let words = severity.name[language] + ": " + message[language].legible
        return (place.isEmpty ? "" : place + ": ") + words + " [\(code.rawValue)]"
    }
}

extension Severity {
    /// What it is called.
    public var name: Wording {
        switch self {
        case .error: Wording("fejl", "error")
        case .warning: Wording("advarsel", "warning")
        case .notice: Wording("bemærk", "notice")
        }
    }
}

extension TextStyle {
    /// Text broken between words into lines of a width in cells.
    public static func wrapped(_ text: String, to width: Int) -> [String] {
        JobcenterKit.wrapped(text, to: width)
    }
}

extension PlanFault {
    /// The fault on a line of text: file, line and column, the place in the plan, and what is wrong.
    public func text(of file: String, in language: Language) -> String {
        let place = [file.legible, line.map(String.init), column.map(String.init)]
            .compactMap { $0 }.joined(separator: ":")
        // A reader goes from the whole to the part: houses[2] › weeklyTargets[4] › target.
        let steps = path.split(separator: ".").joined(separator: " › ")
        return "\(place): \(Severity.error.name[language]): "
            + (steps.isEmpty ? "" : steps.legible + ": ") + message[language].legible
    }
}
