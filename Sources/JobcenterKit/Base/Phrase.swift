/// A language that a ``Phrase`` is written in.
public protocol PhraseLanguage {
    /// The language itself.
    static var language: Language { get }
}

/// Marks a phrase as Danish.
public enum Danish: PhraseLanguage {
    /// Danish.
    public static var language: Language { .danish }
}

/// Marks a phrase as English.
public enum English: PhraseLanguage {
    /// English.
    public static var language: Language { .english }
}

/// A text in one language, written as a literal whose interpolations follow that language.
///
/// An interpolated ``Wording`` appears in the phrase's language, `\(name: text)` in that language's
/// quotation marks, and `\(count, "row", "rows")` with the singular or the plural.
public struct Phrase<Tongue: PhraseLanguage>: ExpressibleByStringInterpolation, Sendable {
    /// The text.
    public let text: String

    /// A literal without interpolations.
    public init(stringLiteral text: String) { self.text = text }

    /// A literal with interpolations.
    public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// One phrase followed by another, for literals longer than a line.
    public static func + (left: Phrase, right: Phrase) -> Phrase {
        Phrase(stringLiteral: left.text + right.text)
    }

    /// Collects the parts of a phrase.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        /// An empty phrase with room for its literal parts.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Adds a part of the literal.
        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// Adds a value as it describes itself.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += value.description
        }

        /// Adds a wording in the phrase's language.
        public mutating func appendInterpolation(_ wording: Wording) {
            text += wording[Tongue.language]
        }

        /// Adds a name in the language's quotation marks.
        public mutating func appendInterpolation(name: String) {
            text += Tongue.language.quoted(name)
        }

        /// Adds a name in the language's quotation marks.
        public mutating func appendInterpolation(name: Wording) {
            text += Tongue.language.quoted(name[Tongue.language])
        }

        /// Adds a number and the noun that follows it: the singular after 1, else the plural.
        public mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
            text += "\(count) \(count == 1 ? one : many)"
        }
    }
}

extension Language {
    /// A name in quotation marks: »…« in Danish, “…” in English.
    func quoted(_ name: String) -> String {
        switch self {
        case .danish: "»\(name)«"
        case .english: "“\(name)”"
        }
    }
}
