extension String {
    /// The text as content or attribute of HTML and XML: nothing in it is taken as markup, and
    /// control characters are shown as symbols.
    var markup: String {
        var text = ""
        for scalar in legible.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            // Not allowed in XML at all.
            case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
