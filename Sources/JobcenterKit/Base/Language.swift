/// The languages that the program speaks, Danish first.
public enum Language: String, CaseIterable, Sendable {
    /// Danish, the language of the plan and of those who use it.
    case danish = "da"
    /// English.
    case english = "en"
}

/// One wording in both languages: a name of the plan or words of the program.
///
/// There is no way to make one without both, so a missing translation does not compile.
public struct Wording: Hashable, Sendable {
    /// The words in Danish.
    public let danish: String
    /// The words in English.
    public let english: String

    /// A wording in both languages, written as phrases.
    public init(da: Phrase<Danish>, en: Phrase<English>) {
        self.init(danish: da.text, english: en.text)
    }

    /// A wording of words that are at hand in both languages.
    public init(danish: String, english: String) {
        self.danish = danish
        self.english = english
    }

    /// A wording that is the same in both languages.
    public init(same text: String) {
        self.init(danish: text, english: text)
    }

    /// The words in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }

    /// Names in quotation marks, one after the other.
    static func list(_ names: [Wording]) -> Wording {
        joined(names.map { Wording(da: "\(name: $0)", en: "\(name: $0)") }, by: ", ")
    }

    /// Wordings one after the other with the same text between them.
    static func joined(_ wordings: [Wording], by separator: String) -> Wording {
        Wording(
            danish: wordings.map(\.danish).joined(separator: separator),
            english: wordings.map(\.english).joined(separator: separator))
    }
}
