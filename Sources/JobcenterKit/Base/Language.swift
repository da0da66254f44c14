/// The languages that the program speaks, Danish first.
public enum Language: String, CaseIterable, Sendable {
    /// Danish, the language of the plan and of those who use it.
    case danish = "da"
    /// English.
    case english = "en"
}

/// A text in both languages: a name in a plan or a message of the program.
///
/// Every initializer asks for both, so a missing translation does not compile.
public struct Wording: Hashable, Sendable {
    /// The Danish text.
    public let danish: String
    /// The English text.
    public let english: String

    /// A wording written as one phrase in each language.
    package init(da: Phrase<Danish>, en: Phrase<English>) {
        self.init(danish: da.text, english: en.text)
    }

    /// A wording made of a text in each language.
    public init(danish: String, english: String) {
        self.danish = danish
        self.english = english
    }

    /// A wording that is the same in both languages.
    public init(same text: String) {
        self.init(danish: text, english: text)
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }

    /// Names in quotation marks with a separator between them.
    ///
    /// - Parameter last: what stands before the last name instead.
    package static func list(
        _ names: [Wording], separatedBy separator: Wording = Wording(same: ", "),
        last: Wording? = nil
    ) -> Wording {
        func text(_ language: Language) -> String {
            let quoted = names.map { language.quoted($0[language]) }
            let begin = quoted.dropLast().joined(separator: separator[language])
            let end = quoted.suffix(1).joined()
            return begin + (begin.isEmpty ? "" : (last ?? separator)[language]) + end
        }
        return Wording(danish: text(.danish), english: text(.english))
    }

    /// What stands before the last of several names.
    package static let and = Wording(da: " og ", en: " and ")
}
