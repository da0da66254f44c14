/// A value that a field of a plan file can hold.
protocol FieldValue: Sendable {
    /// The type that the value has in the file.
    static func type(_ rule: FieldRule) -> FieldType

    /// Reads the value; `nil` when it is of another type, which the decoder is told of.
    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Self?

    /// The value as it is written.
    var json: JSON { get }

    /// Whether it says no more than the absence of its field.
    var isImplied: Bool { get }
}

extension FieldValue {
    var isImplied: Bool { false }
}

extension String: FieldValue {
    static func type(_ rule: FieldRule) -> FieldType { .text(rule) }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> String? {
        if case .text(let text) = node.value { return text }
        return decoder.refuse(node, .aText)
    }

    var json: JSON { .text(self) }
    var isImplied: Bool { isEmpty }
}

extension Double: FieldValue {
    static func type(_ rule: FieldRule) -> FieldType { .number(rule) }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Double? {
        if case .number(let number) = node.value { return number }
        return decoder.refuse(node, .aNumber)
    }

    var json: JSON { .number(self) }
}

extension Int: FieldValue {
    static func type(_ rule: FieldRule) -> FieldType { .integer }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Int? {
        if case .number(let number) = node.value, let integer = Int(exactly: number) {
            return integer
        }
        return decoder.refuse(node, .aWholeNumber)
    }

    var json: JSON { .number(Double(self)) }
}

/// One of a few words; its first case is meant where an optional field is absent.
protocol FieldChoice: FieldValue, CaseIterable, RawRepresentable<String>, Equatable {}

extension FieldChoice {
    static func type(_ rule: FieldRule) -> FieldType { .choice(allCases.map(\.rawValue)) }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Self? {
        guard let text = String.decode(node, &decoder) else { return nil }
        if let choice = Self(rawValue: text) { return choice }
        decoder.fault(
            at: node, .unknownChoice(text, among: allCases.map(\.rawValue)))
        return nil
    }

    var json: JSON { .text(rawValue) }
    var isImplied: Bool { self == Self.allCases.first }
}

extension Unit: FieldChoice {}
extension Direction: FieldChoice {}
extension GoalKind: FieldChoice {}
extension Cadence: FieldChoice {}

extension Wording: FieldValue {
    /// A wording that differs between the languages.
    struct Entry: PlanEntry {
        var danish = ""
        var english = ""

        mutating func visit(_ shape: inout some ShapeVisitor) {
            shape.field("da", &danish, .required, "Danish.")
            shape.field("en", &english, .required, "English.")
        }
    }

    static func type(_ rule: FieldRule) -> FieldType { .wording }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Wording? {
        switch node.value {
        case .text(let text): return Wording(same: text)
        case .object:
            let entry: Entry = decoder.entry(node)
            return Wording(danish: entry.danish, english: entry.english)
        default: return decoder.refuse(node, .aWording)
        }
    }

    var json: JSON {
        danish == english ? .text(danish) : Entry(danish: danish, english: english).json
    }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    static func type(_ rule: FieldRule) -> FieldType { Wrapped.type(rule) }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Wrapped?? {
        Wrapped.decode(node, &decoder)
    }

    var json: JSON { self?.json ?? .null }
    var isImplied: Bool { self == nil }
}

extension Array: FieldValue where Element: FieldValue {
    static func type(_ rule: FieldRule) -> FieldType { .list(Element.type(rule)) }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> [Element]? {
        guard case .list(let nodes) = node.value else {
            return decoder.refuse(node, .aList)
        }
        return decoder.elements(nodes)
    }

    var json: JSON { .list(map(\.json)) }
}

extension PlanEntry {
    static func type(_ rule: FieldRule) -> FieldType { .object(PlanShape(Self.self)) }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Self? {
        decoder.entry(node)
    }

    var json: JSON { PlanEncoder.json(of: self) }
}

/// A field that programs other than this one read.
struct Ignored: FieldValue {
    static func type(_ rule: FieldRule) -> FieldType { .text(rule) }
    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Ignored? { Ignored() }
    var json: JSON { .null }
    var isImplied: Bool { true }
}
