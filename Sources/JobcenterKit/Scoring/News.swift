/// Something that a leader should know of a weekly target before reading on: the week shows a
/// change, or the process as it is cannot meet its target (NHS Making Data Count).
public struct News: Sendable {
    /// What there is to know.
    public enum Kind: Hashable, Sendable {
        /// The week shows a change for the worse.
        case concern
        /// The week shows a change for the better.
        case improvement
        /// The target lies beyond what the process brings.
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
    /// cannot meet its target.
    static func all(in rows: [Scorecard.TargetRow], week: Week) -> [News] {
        func news(_ kind: Kind, _ isMeant: (ProcessLimits) -> Bool) -> [News] {
            rows.compactMap { row in
                guard let process = row.figures.process, isMeant(process) else { return nil }
                return News(
                    kind: kind, target: row.target, figures: row.figures, process: process)
            }
        }
        // Of two changes for the worse the one that misses its target is the worse one.
        let concerns = news(.concern) { $0.week == week && $0.variation == .concern }
        let ranked = [TargetStatus.missed, .near, .met, .noData, .suspended].flatMap { status in
            concerns.filter { $0.figures.status == status }
        }
        return ranked + news(.improvement) { $0.week == week && $0.variation == .improvement }
            + news(.cannotMeet) { $0.assurance == .consistentlyMissed }
    }
}
