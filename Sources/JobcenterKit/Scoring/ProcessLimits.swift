/// An XmR chart's reading of a series: whether its latest point is news, and whether the process
/// as it is will meet its target (NHS Making Data Count, as NHSRplotthedots applies it).
public struct ProcessLimits: Hashable, Sendable {
    /// What the latest point says of the process.
    public enum Variation: String, CaseIterable, Sendable {
        /// Nothing differs from the usual.
        case commonCause
        /// Something has changed for the better.
        case improvement
        /// Something has changed for the worse.
        case concern
    }

    /// The pattern by which the latest point shows a change.
    public enum Rule: String, CaseIterable, Sendable {
        /// It lies outside a limit.
        case outsideLimits
        /// The latest seven points rise, or fall, six times in a row.
        case trend
        /// Two of the latest three points, all on one side of the mean, lie near a limit.
        case twoOfThree
        /// The latest seven points lie on one side of the mean.
        case shift
    }

    /// Whether the process as it is will meet its target.
    public enum Assurance: String, CaseIterable, Sendable {
        /// The target lies beyond a limit on the side that is always reached.
        case consistentlyMet
        /// The target lies beyond a limit on the side that is never reached.
        case consistentlyMissed
        /// The target lies within the limits: chance decides.
        case hitOrMiss
    }

    /// The points that a reading needs.
    static let leastPoints = 5
    /// The points below which the limits may still move much.
    static let settledPoints = 12

    /// The week of the latest point.
    public let week: Period
    /// The mean of the values.
    public let mean: Double
    /// The lower process limit; it may lie below zero.
    public let lowerLimit: Double
    /// The upper process limit; a share's may lie above 100.
    public let upperLimit: Double
    /// Whether the latest point shows a change.
    public let variation: Variation
    /// By which pattern it does, or `nil` when it does not.
    public let rule: Rule?
    /// Whether the pattern goes upwards; `nil` without one. A trend may rise while its latest point
    /// still lies on the worse side of the mean, which decides ``variation``.
    public let isUpward: Bool?
    /// Whether the process will meet its target.
    public let assurance: Assurance
    /// Whether there are too few points for the limits to be settled.
    public let isProvisional: Bool

    /// Reads a series in the order of its weeks; `nil` below five points.
    init?(_ points: [Point], against aim: Aim) {
        let values = points.map { $0.value }
        guard values.count >= Self.leastPoints, let latest = points.last, let mean = values.mean
        else { return nil }
        week = latest.period
        isProvisional = values.count < Self.settledPoints

        let isConstant = values.allSatisfy { $0 == latest.value }
        let center = isConstant ? latest.value : mean
        let reach = isConstant ? 0 : 2.66 * Self.meanRange(values)
        self.mean = center
        lowerLimit = center - reach
        upperLimit = center + reach

        let cause = isConstant ? nil : Self.cause(values, mean: center, reach: reach)
        rule = cause?.rule
        isUpward = cause?.isUpwards
        // As NHSRplotthedots has it, the latest point's side of the mean decides which it is.
        let isGood =
            aim.direction == .atLeast
            ? Comparison.isBelow(center, latest.value) : Comparison.isBelow(latest.value, center)
        variation = cause == nil ? .commonCause : isGood ? .improvement : .concern

        let limits = (lower: lowerLimit, upper: upperLimit)
        if isConstant {
            assurance = aim.isReached(by: center) ? .consistentlyMet : .consistentlyMissed
        } else if aim.sides.allSatisfy({ $0.lies(beyond: limits, onMetSide: true) }) {
            assurance = .consistentlyMet
        } else if aim.sides.contains(where: { $0.lies(beyond: limits, onMetSide: false) }) {
            assurance = .consistentlyMissed
        } else {
            assurance = .hitOrMiss
        }
    }

    /// The mean moving range, taken again without the ranges that are outliers themselves.
    private static func meanRange(_ values: [Double]) -> Double {
        let ranges = values.indices.dropFirst().map { abs(values[$0] - values[$0 - 1]) }
        let limit = 3.267 * (ranges.mean ?? 0)
        return ranges.filter { Comparison.isBelow($0, limit) }.mean ?? 0
    }

    /// The first rule that the latest point meets, in the order in which they are declared.
    private static func cause(
        _ values: [Double], mean: Double, reach: Double
    ) -> (rule: Rule, isUpwards: Bool)? {
        let (seven, three, latest) = (values.suffix(7), values.suffix(3), values[values.count - 1])
        func shows(_ rule: Rule, _ isUpwards: Bool) -> Bool {
            func isAhead(_ left: Double, _ right: Double) -> Bool {
                isUpwards ? Comparison.isBelow(left, right) : Comparison.isBelow(right, left)
            }
            /// Whether a value lies beyond a distance from the mean.
            func lies(_ value: Double, beyond distance: Double) -> Bool {
                isAhead(isUpwards ? mean + distance : mean - distance, value)
            }
            func isNearLimit(_ value: Double) -> Bool {
                lies(value, beyond: reach * 2 / 3) && !lies(value, beyond: reach)
            }
            return switch rule {
            case .outsideLimits: lies(latest, beyond: reach)
            case .trend: seven.count == 7 && zip(seven, seven.dropFirst()).allSatisfy(isAhead)
            case .twoOfThree:
                three.allSatisfy { lies($0, beyond: 0) }
                    && isNearLimit(latest)
                    && three.count(where: isNearLimit) >= 2
            case .shift: seven.count == 7 && seven.allSatisfy { lies($0, beyond: 0) }
            }
        }
        for rule in Rule.allCases {
            for isUpwards in [true, false] where shows(rule, isUpwards) {
                return (rule, isUpwards)
            }
        }
        return nil
    }
}

extension Aim {
    /// Whether a bound lies beyond the limits of a process, where every value reaches it or where
    /// none does.
    fileprivate func lies(
        beyond limits: (lower: Double, upper: Double), onMetSide isMet: Bool
    ) -> Bool {
        (direction == .atLeast) == isMet
            ? Comparison.isBelow(target, limits.lower) : Comparison.isBelow(limits.upper, target)
    }
}
