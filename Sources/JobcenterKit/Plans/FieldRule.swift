/// What the value of a field must be beside its type.
///
/// The schema says each rule by its keywords and the decoder by what a ``FieldValue`` answers; both
/// refuse the same values.
enum FieldRule {
    case any
    /// An ASCII slug, as ids are.
    case slug
    /// An ASCII slug that stands elsewhere in the plan. What stands nowhere is told of by what is
    /// near it, so reading leaves the rule to those who look it up.
    case reference
    /// A name that is not empty where it is compared with others.
    case name
    /// A week, such as 2020-W12.
    case week
    /// A whole number, the year of a plan.
    case year
    /// A fraction from 0 to below 1.
    case fraction
    /// A figure of the plan, between −10^15 and 10^15: nothing beyond is read as a value either.
    /// What is below zero in its unit is told of where units are looked up.
    case amount
    /// A number among the measures that are followed up every week.
    case ordinal
    /// A list of one entry or more.
    case filled

    static let ordinals = 1...99
    /// What a figure of the plan must be nearer to zero than.
    static let amountLimit = 1e15

    /// The keywords of JSON Schema that say the rule.
    ///
    /// - Parameter isWhole: whether the value does not just change one in another plan.
    func keywords(isWhole: Bool) -> [(String, JSON)] {
        switch self {
        case .any: []
        case .slug, .reference: [("pattern", .text("^[a-z0-9]+(-[a-z0-9]+)*$"))]
        case .name: [("pattern", .text(Self.namePattern))]
        case .week: [("pattern", .text("^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$"))]
        case .year: Self.bounds(Plan.years)
        case .fraction: [("minimum", JSON(0)), ("exclusiveMaximum", JSON(1))]
        case .amount:
            [
                ("exclusiveMinimum", JSON(-Self.amountLimit)),
                ("exclusiveMaximum", JSON(Self.amountLimit)),
            ]
        case .ordinal: Self.bounds(Self.ordinals)
        case .filled: isWhole ? [("minItems", JSON(1))] : []
        }
    }

    /// One character that is neither Unicode white space nor a dash, all of which ``NameKey`` takes
    /// for gaps between words.
    static let namePattern =
        #"[^\u0009-\u000D \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\u2013-]"#

    private static func bounds(_ range: ClosedRange<Int>) -> [(String, JSON)] {
        [("minimum", JSON(range.lowerBound)), ("maximum", JSON(range.upperBound))]
    }
}

// MARK: What breaks a rule

extension String {
    func fault(under rule: FieldRule) -> Wording? {
        switch rule {
        case .slug: NameKey.isSlug(self) ? nil : .notASlug(self)
        case .name: NameKey.fold(self).isEmpty ? .emptyName : nil
        case .week: isWeek ? nil : .notAWeek
        case .any, .reference, .year, .fraction, .amount, .ordinal, .filled: nil
        }
    }

    /// Whether the text is a week as 2020-W12 is, in a year that need not have it.
    private var isWeek: Bool {
        let parts = split(separator: "-W", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), let number = Int(parts[1])
        else { return false }
        return (1...53).contains(number)
    }
}

extension Double {
    func fault(under rule: FieldRule) -> Wording? {
        switch rule {
        case .fraction: self >= 0 && self < 1 ? nil : .toleranceOutOfRange
        case .amount: abs(self) < FieldRule.amountLimit ? nil : .tooLarge
        case .any, .slug, .reference, .name, .week, .year, .ordinal, .filled: nil
        }
    }
}

extension Int {
    func fault(under rule: FieldRule) -> Wording? {
        switch rule {
        case .year: Plan.years.contains(self) ? nil : .yearOutOfRange
        case .ordinal: FieldRule.ordinals.contains(self) ? nil : .ordinalOutOfRange
        case .any, .slug, .reference, .name, .week, .fraction, .amount, .filled: nil
        }
    }
}

extension Wording {
    func fault(under rule: FieldRule) -> Wording? {
        danish.fault(under: rule) ?? english.fault(under: rule)
    }
}
