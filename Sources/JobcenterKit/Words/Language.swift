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

    /// A wording in both languages.
    public init(_ danish: String, _ english: String) {
        self.danish = danish
        self.english = english
    }

    /// A wording that is the same in both languages.
    public init(same text: String) {
        self.init(text, text)
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
        Wording(
            names.map { "»\($0.danish)«" }.joined(separator: ", "),
            names.map { "“\($0.english)”" }.joined(separator: ", "))
    }
}
