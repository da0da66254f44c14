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
        guard units < 1e15 else { return sign + String(abs(rounded)) }
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
    /// two sees what the mark says.
    ///
    /// - Parameters:
    ///   - least: the decimals to begin with.
    ///   - edge: another figure whose side must be seen, such as where near ends.
    func shown(
        _ value: Double, decimals least: Int, beside target: Double?, edge: Double? = nil
    ) -> String {
        guard let target else { return number(value, decimals: least) }
        let shownTarget = Self.round(target, decimals: Self.decimals(of: target))
        var fitting: Int?
        for decimals in least...max(least, Self.mostDecimals) {
            let shown = Self.round(value, decimals: decimals)
            guard Self.order(shown, shownTarget) == Self.order(value, target) else { continue }
            if edge.map({ Self.order(shown, $0) == Self.order(value, $0) }) ?? true {
                return number(value, decimals: decimals)
            }
            fitting = fitting ?? decimals
        }
        if let fitting { return number(value, decimals: fitting) }
        let bound = exact(target)
        return value > target
            ? Wording.over(bound)[language] : Wording.under(bound)[language]
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
    /// What follows a figure in this unit.
    var sign: String { self == .percent ? " %" : "" }
}
