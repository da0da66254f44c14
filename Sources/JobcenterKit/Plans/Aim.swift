/// What a value must be: on the right side of a target, or between a target and an upper bound.
///
/// Weekly targets and annual goals are held against their values by it alone (for ranges:
/// Beskæftigelsesplan 2020, Bilag 2, "80–90 pladser").
public struct Aim: Hashable, Sendable {
    /// Which way a value must go; of a range, which way is the better one.
    public let direction: Direction
    /// What must be reached; of a range, its lower bound.
    public let target: Double
    /// The upper bound of a range, not below ``target``; `nil` for a target alone.
    public let upper: Double?

    init(_ direction: Direction, _ target: Double, upper: Double? = nil) {
        (self.direction, self.target, self.upper) = (direction, target, upper)
    }

    /// The bounds, each as an aim of its own.
    var sides: [Aim] {
        upper.map { [Aim(.atLeast, target), Aim(.atMost, $0)] } ?? [self]
    }

    /// The bound that a value is held against, as an aim of its own: of a range the nearer one.
    public func side(of value: Double) -> Aim {
        guard let upper else { return self }
        return value - target < upper - value ? Aim(.atLeast, target) : Aim(.atMost, upper)
    }

    /// Whether a value lies on the target, beyond it, or within the range.
    public func isReached(by value: Double) -> Bool {
        let side = side(of: value)
        return side.direction.isReached(side.target, by: value)
    }

    /// Whether a value misses the bound that it is held against by no more than a fraction of it.
    public func isNear(_ value: Double, tolerance: Double) -> Bool {
        side(of: value).relaxed(by: tolerance).isReached(by: value)
    }

    /// A value minus the target; of a range minus its nearer bound, and 0 within it.
    public func deviation(of value: Double) -> Double {
        if upper != nil, isReached(by: value) { return 0 }
        return value - side(of: value).target
    }

    /// The aim that all values reach which miss this one by no more than a fraction of its bounds.
    public func relaxed(by tolerance: Double) -> Aim {
        let isLower = upper != nil || direction == .atLeast
        return Aim(
            direction,
            (isLower ? Direction.atLeast : .atMost).boundary(of: target, tolerance: tolerance),
            upper: upper.map { Direction.atMost.boundary(of: $0, tolerance: tolerance) })
    }

    /// The aim with other figures for its bounds, such as those of another unit.
    func map(_ figure: (Double) -> Double) -> Aim {
        Aim(direction, figure(target), upper: upper.map(figure))
    }
}

extension [Aim] {
    /// The aim whose bounds are the means of those of aims with the same bounds; `nil` for none.
    var mean: Aim? {
        guard let first, let target = map(\.target).mean else { return nil }
        return Aim(first.direction, target, upper: compactMap(\.upper).mean)
    }
}
