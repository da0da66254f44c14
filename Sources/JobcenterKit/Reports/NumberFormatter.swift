/// Writes numbers as people read them: in Danish `1.234,5`, in English `1,234.5`.
struct NumberFormatter {
    enum Rounding {
        case nearest
        case up
        case down
    }

    let language: Language

    /// The decimals beyond which no figure is shown.
    static let mostDecimals = 3
    /// What stands where there is no figure.
    static let none = "–"

    // MARK: Numbers

    func number(
        _ value: Double, decimals: Int, rounding: Rounding = .nearest, isSigned: Bool = false
    ) -> String {
        let rounded = Self.round(value, decimals: decimals, rounding)
        let sign = rounded < 0 ? "−" : isSigned && rounded > 0 ? "+" : ""
        let scale = Self.power(decimals)
        let units = abs(rounded * scale).rounded()
        guard units < 9e18 else { return sign + String(abs(rounded)) }
        return sign + marked(Int(units), decimals: decimals)
    }

    /// A whole number's digits with the decimal mark before the last of them and a mark between
    /// groups of three.
    private func marked(_ number: Int, decimals: Int) -> String {
        let (decimalMark, groupMark) = language == .danish ? (",", ".") : (".", ",")
        var digits: [UInt8] = []
        var rest = number
        while rest > 0 || digits.count <= decimals {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        var text = ""
        for place in digits.indices.reversed() {
            text.unicodeScalars.append(Unicode.Scalar(digits[place]))
            if place == decimals, decimals > 0 {
                text += decimalMark
            } else if place > decimals, (place - decimals).isMultiple(of: 3) {
                text += groupMark
            }
        }
        return text
    }

    /// A number with no more decimals than it has, and at most three.
    func exact(_ value: Double, isSigned: Bool = false) -> String {
        number(value, decimals: Self.decimals(of: value), isSigned: isSigned)
    }

    /// How many decimals a number has, at most three.
    static func decimals(of value: Double) -> Int {
        (0..<mostDecimals).first { Comparison.isSame(round(value, decimals: $0), value) }
            ?? mostDecimals
    }

    /// How many decimals a mean is shown with where nothing asks for more.
    static func decimals(ofMean value: Double) -> Int {
        abs(value) < 1000 ? 1 : 0
    }

    static func round(
        _ value: Double, decimals: Int, _ rounding: Rounding = .nearest
    ) -> Double {
        let scale = power(decimals)
        let scaled = value * scale
        guard abs(scaled) < 1e15 else { return value }
        // What binary fractions add to a decimal figure must not carry it over an edge.
        let slack = min(Comparison.tolerance * max(1, abs(scaled)), 1e-3)
        let whole =
            switch rounding {
            case .nearest: (scaled + (scaled < 0 ? -slack : slack)).rounded()
            case .up: (scaled - slack).rounded(.up)
            case .down: (scaled + slack).rounded(.down)
            }
        return whole / scale
    }

    private static func power(_ decimals: Int) -> Double {
        (0..<decimals).reduce(1) { product, _ in product * 10 }
    }

    // MARK: Figures beside a target

    /// A figure beside a target: with as many decimals as it takes that the reader who compares the
    /// two sees what the mark says. One that is equal to the target is shown as the target is.
    ///
    /// - Parameters:
    ///   - least: the decimals to begin with.
    ///   - edge: where near ends; it must be seen whether the figure lies beyond it.
    func shown(
        _ value: Double, decimals least: Int, beside target: Double?, edge: Double? = nil
    ) -> String {
        guard let target else { return number(value, decimals: least) }
        if Self.order(value, target) == 0 { return exact(target) }
        /// Whether a value lies beyond the edge; on it it is near.
        func isBeyond(_ value: Double, _ edge: Double) -> Bool {
            edge < target ? Comparison.isBelow(value, edge) : Comparison.isBelow(edge, value)
        }
        var (bound, isAbove) = (target, value > target)
        for decimals in Self.decimals(from: least) where Self.tells(value, decimals, target) {
            let shown = Self.round(value, decimals: decimals)
            guard let edge, isBeyond(shown, edge) != isBeyond(value, edge) else {
                return number(value, decimals: decimals)
            }
            isAbove = isBeyond(value, edge) != (edge < target)
            bound = edge
        }
        let text = number(
            bound, decimals: Self.decimals(of: bound), rounding: isAbove ? .down : .up)
        return (isAbove ? Wording.over(text) : .under(text))[language]
    }

    /// The decimals to try, from the fewest on.
    private static func decimals(from least: Int) -> ClosedRange<Int> {
        least...max(least, mostDecimals)
    }

    /// Whether a figure with so many decimals lies on its own side of a target as that is shown.
    private static func tells(
        _ value: Double, _ decimals: Int, _ target: Double, _ rounding: Rounding = .nearest
    ) -> Bool {
        let shownTarget = round(target, decimals: Self.decimals(of: target))
        let shown = round(value, decimals: decimals, rounding)
        return order(shown, shownTarget) == order(value, target)
    }

    /// What must be brought, rounded against the reader, and what was brought lately: with as many
    /// decimals as it takes to see which is more, and on which side of a target in their unit both
    /// lie. Equal figures are shown equal.
    ///
    /// - Parameter fewest: the decimals that both have at least.
    func bound(
        _ bound: Double, rounding: Rounding, beside level: Double, target: Double?, isSigned: Bool,
        decimals fewest: Int = 0
    ) -> (bound: String, level: String) {
        func shown(_ value: Double, _ decimals: Int, _ rounding: Rounding) -> String {
            number(value, decimals: decimals, rounding: rounding, isSigned: isSigned)
        }
        // As each would be shown by itself beside the target.
        func least(_ value: Double, _ rounding: Rounding) -> Int {
            let least = max(fewest, Self.decimals(ofMean: value))
            guard let target else { return least }
            if Self.order(value, target) == 0 { return Self.decimals(of: target) }
            return Self.decimals(from: least).first { Self.tells(value, $0, target, rounding) }
                ?? Self.mostDecimals
        }
        let least = (least(bound, rounding), least(level, .nearest))
        let order = Self.order(level, bound)
        if order == 0 {
            let text = shown(bound, least.0, rounding)
            return (text, text)
        }
        for more in 0...Self.mostDecimals {
            let decimals = (max(least.0, more), max(least.1, more))
            let rounded = (
                Self.round(bound, decimals: decimals.0, rounding),
                Self.round(level, decimals: decimals.1)
            )
            guard Self.order(rounded.1, rounded.0) == order else { continue }
            return (shown(bound, decimals.0, rounding), shown(level, decimals.1, .nearest))
        }
        let text = shown(bound, Self.mostDecimals, .nearest)
        return (text, (order > 0 ? Wording.over(text) : .under(text))[language])
    }

    /// A difference that is never shown as none when there is one.
    func difference(_ value: Double, decimals least: Int) -> String {
        for decimals in least...max(least, Self.mostDecimals)
        where Self.round(value, decimals: decimals) != 0 {
            return number(value, decimals: decimals, isSigned: true)
        }
        if abs(value) <= Comparison.tolerance { return number(0, decimals: least) }
        return value > 0 ? "> 0" : "< 0"
    }

    /// −1 where a figure lies below another, 1 where it lies above and 0 where they are the same.
    private static func order(_ left: Double, _ right: Double) -> Int {
        Comparison.isBelow(left, right) ? -1 : Comparison.isBelow(right, left) ? 1 : 0
    }
}

extension Unit {
    /// The nearest value that there can be in this unit.
    func possible(_ value: Double) -> Double {
        switch self {
        case .percentagePoints: value
        case .percent: max(0, min(100, value))
        case .rank: max(1, value)
        case .count, .fullTimePersons, .workingDays, .yesNo: max(0, value)
        }
    }

    /// What follows a figure in this unit.
    var sign: String { self == .percent ? " %" : "" }
}

extension Unit {
    /// What follows a figure in this unit in words.
    func words(after value: Double) -> Wording {
        switch self {
        case .workingDays:
            value == 1
                ? Wording(da: " hverdag", en: " workday")
                : Wording(da: " hverdage", en: " workdays")
        case .percentagePoints: differenceWords
        default: Wording(same: sign)
        }
    }

    /// A figure as it is read in this unit: a share with its sign, a rank as “nr. 76”.
    func words(for number: String, of value: Double) -> Wording {
        switch self {
        case .rank: Wording(da: "nr. \(number)", en: "no. \(number)")
        default:
            Wording(
                da: "\(number)\(words(after: value))", en: "\(number)\(words(after: value))")
        }
    }

    /// What follows a difference of two figures in this unit in words.
    var differenceWords: Wording {
        self == .percent || self == .percentagePoints
            ? Wording(da: " pct.point", en: " pct. points") : words(after: 0)
    }
}
