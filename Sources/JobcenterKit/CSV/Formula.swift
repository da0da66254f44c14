/// Text that a spreadsheet would take as a formula, and how it is kept from doing so.
///
/// Such text begins with any number of apostrophes and one of `= + - @`, a tab or a carriage
/// return. One apostrophe more makes it text to a spreadsheet, and reading takes one off again.
enum Formula {
    /// The text with an apostrophe in front where a spreadsheet would take it as a formula.
    static func escaped(_ text: String) -> String {
        isTaken(text[...]) ? "'" + text : text
    }

    /// The text that was escaped.
    static func unescaped(_ text: String) -> String {
        text.first == "'" && isTaken(text.dropFirst()) ? String(text.dropFirst()) : text
    }

    private static func isTaken(_ text: Substring) -> Bool {
        switch text.unicodeScalars.first(where: { $0 != "'" }) {
        case "=", "+", "-", "@", "\t", "\r": true
        default: false
        }
    }
}
