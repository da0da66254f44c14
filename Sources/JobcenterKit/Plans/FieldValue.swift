/// A value that a field of a plan file can hold.
protocol FieldValue: Sendable {
    /// The type that the value has in the file.
    static var type: FieldType { get }

    /// What is wrong with the value where it must follow a rule; `nil` when nothing is.
    func fault(under rule: FieldRule) -> Wording?

    /// Reads the value; `nil` when it is of another type, which the decoder is told of.
    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Self?

    /// The value as it is written.
    var json: JSON { get }

    /// Whether it says no more than the absence of its field.
    var isImplied: Bool { get }
}

extension FieldValue {
    func fault(under rule: FieldRule) -> Wording? { nil }
    var isImplied: Bool { false }
}

extension String: FieldValue {
    static var type: FieldType { .text }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> String? {
        guard case .text(let text) = node.value else { return decoder.refuse(node, .aText) }
        if text.holdsPersonalData { decoder.fault(at: node, .personalDataInPlan) }
        return text
    }

    var json: JSON { .text(self) }
    var isImplied: Bool { isEmpty }
}

extension Double: FieldValue {
    static var type: FieldType { .number }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Double? {
        if case .number(let number) = node.value { return number }
        return decoder.refuse(node, .aNumber)
    }

    var json: JSON { .number(self) }
}

extension Int: FieldValue {
    static var type: FieldType { .integer }

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
    static var type: FieldType { .choice(allCases.map(\.rawValue)) }

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
extension MeasureRole: FieldChoice {}
extension SumSpan: FieldChoice {}

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

    static var type: FieldType { .wording }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Wording? {
        switch node.value {
        case .text: return String.decode(node, &decoder).map(Wording.init(same:))
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
    static var type: FieldType { Wrapped.type }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Wrapped?? {
        Wrapped.decode(node, &decoder)
    }

    func fault(under rule: FieldRule) -> Wording? { self?.fault(under: rule) }
    var json: JSON { self?.json ?? .null }
    var isImplied: Bool { self == nil }
}

extension Array: FieldValue where Element: FieldValue {
    static var type: FieldType { .list(Element.type) }

    func fault(under rule: FieldRule) -> Wording? {
        rule == .filled && isEmpty ? .emptyList : nil
    }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> [Element]? {
        guard case .list(let nodes) = node.value else {
            return decoder.refuse(node, .aList)
        }
        return decoder.elements(nodes)
    }

    var json: JSON { .list(map(\.json)) }
}

extension PlanEntry {
    static var type: FieldType { .object(PlanShape(Self.self)) }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Self? {
        decoder.entry(node)
    }

    var json: JSON { PlanEncoder.json(of: self) }
}

/// A field that programs other than this one read.
struct Ignored: FieldValue {
    static var type: FieldType { .text }

    static func decode(_ node: JSONNode, _ decoder: inout PlanDecoder) -> Ignored? {
        String.decode(node, &decoder).map { _ in Ignored() }
    }

    var json: JSON { .null }
    var isImplied: Bool { true }
}
