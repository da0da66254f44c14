/// Something that a leader should know of a weekly target before reading on: the week shows a
/// change, or the process at its present level does not reach its target (NHS Making Data Count).
public struct News: Sendable {
    /// What there is to know.
    public enum Kind: Hashable, Sendable {
        /// The week shows a change for the worse.
        case concern
        /// The week shows a change for the better.
        case improvement
        /// The target lies beyond what the process brings at its present level.
        case cannotMeet
    }

    /// What there is to know.
    public let kind: Kind
    /// What it is about.
    public let target: WeeklyTarget
    /// Its figures.
    public let figures: WeeklyFigures
    /// The limits that say so.
    public let process: ProcessLimits

    /// The news of a week, worst first: changes for the worse, those for the better, then what
    /// does not reach its target at the present level. What an earlier week said is no news any more.
    static func all(in rows: [Scorecard.TargetRow], week: Week) -> [News] {
        func news(_ kind: Kind, _ isMeant: (News) -> Bool) -> [News] {
            rows.compactMap { row in
                guard let process = row.figures.process, process.week == week.period else {
                    return nil
                }
                let news = News(
                    kind: kind, target: row.target, figures: row.figures, process: process)
                return isMeant(news) ? news : nil
            }
        }
        // Of two changes for the worse the one that misses its target is the worse one.
        let concerns = news(.concern) { $0.process.variation == .concern }
        let ranked = [TargetStatus.missed, .near, .met, .noData, .suspended].flatMap { status in
            concerns.filter { $0.figures.status == status }
        }
        return ranked + news(.improvement) { $0.process.variation == .improvement }
            + news(.cannotMeet, \.isOutOfReach)
    }

    /// The bound that the process is held against; of a range the one nearer its mean.
    var bound: Aim { figures.aim.side(of: process.mean) }

    /// The limit that values come up, or down, to.
    var reach: Double {
        bound.direction == .atLeast ? process.upperLimit : process.lowerLimit
    }

    /// Whether the target lies beyond what the process brings, and nothing in the series says
    /// otherwise: neither the latest point nor an earlier value beyond the limit.
    private var isOutOfReach: Bool {
        func passes(_ value: Double) -> Bool {
            bound.direction == .atLeast
                ? Comparison.isBelow(reach, value) : Comparison.isBelow(value, reach)
        }
        return process.assurance == .consistentlyMissed && process.variation != .improvement
            && process.rule != .outsideLimits
            && !figures.series.map(\.value).contains(where: passes)
    }
}
