/// A language that a ``Phrase`` is written in.
package protocol PhraseLanguage {
    /// The language itself.
    static var language: Language { get }
}

/// Marks a phrase as Danish.
package enum Danish: PhraseLanguage {
    /// Danish.
    package static var language: Language { .danish }
}

/// Marks a phrase as English.
package enum English: PhraseLanguage {
    /// English.
    package static var language: Language { .english }
}

/// A text in one language, written as a literal whose interpolations follow that language.
///
/// An interpolated ``Wording`` appears in the phrase's language, `\(name: text)` in that language's
/// quotation marks, and `\(count, "row", "rows")` with the singular or the plural.
package struct Phrase<Tongue: PhraseLanguage>: ExpressibleByStringInterpolation, Sendable {
    /// The text.
    package let text: String

    /// A literal without interpolations.
    package init(stringLiteral text: String) { self.text = text }

    /// A literal with interpolations.
    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// One phrase followed by another, for literals longer than a line.
    package static func + (left: Phrase, right: Phrase) -> Phrase {
        Phrase(stringLiteral: left.text + right.text)
    }

    /// Collects the parts of a phrase.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        /// An empty phrase with room for its literal parts.
        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Adds a part of the literal.
        package mutating func appendLiteral(_ literal: String) { text += literal }

        /// Adds a value as it describes itself.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += value.description
        }

        /// Adds a wording in the phrase's language.
        package mutating func appendInterpolation(_ wording: Wording) {
            text += wording[Tongue.language]
        }

        /// Adds a name in the language's quotation marks.
        package mutating func appendInterpolation(name: String) {
            text += Tongue.language.quoted(name)
        }

        /// Adds a name in the language's quotation marks.
        package mutating func appendInterpolation(name: Wording) {
            text += Tongue.language.quoted(name[Tongue.language])
        }

        /// Adds a number and the noun that follows it: the singular after 1, else the plural.
        package mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
            text += "\(count) \(count == 1 ? one : many)"
        }
    }
}

extension Language {
    /// A name in quotation marks: »…« in Danish, “…” in English. All that messages quote comes
    /// through here, so that no CPR number in it does.
    func quoted(_ name: String) -> String {
        let name = name.withoutPersonalData
        return switch self {
        case .danish: "»\(name)«"
        case .english: "“\(name)”"
        }
    }
}
