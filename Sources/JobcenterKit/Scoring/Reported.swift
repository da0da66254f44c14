/// Which of the weekly targets shown have a value in the week reported on.
public struct Reported: Sendable {
    /// The weekly targets of one house.
    public struct Part: Sendable {
        /// The house.
        public let house: House
        /// How many weekly targets of the house are shown; at least one.
        public let targets: Int
        /// Those of them without a value in the week, in the plan's order.
        public let missing: [WeeklyTarget]
    }

    /// The houses that have weekly targets, in the plan's order.
    public let houses: [Part]

    /// How many weekly targets have a value.
    public var count: Int { all - missing.count }
    /// How many weekly targets are shown.
    public var all: Int { houses.reduce(0) { $0 + $1.targets } }
    /// Those without a value, in the plan's order.
    public var missing: [WeeklyTarget] { houses.flatMap(\.missing) }

    private init(_ houses: [(house: House, targets: [(target: WeeklyTarget, isReported: Bool)])]) {
        self.houses = houses.filter { !$0.targets.isEmpty }.map { house, targets in
            Part(
                house: house, targets: targets.count,
                missing: targets.filter { !$0.isReported }.map(\.target))
        }
    }

    /// Which of a scorecard's weekly targets have a value.
    init(_ scorecard: Scorecard) {
        self.init(
            scorecard.cards.map { card in
                (card.house, card.weeklyTargets.map { ($0.target, $0.figures.actual != nil) })
            })
    }

    /// Which of a summary's weekly targets have a value.
    init(_ summary: Summary) {
        self.init(
            summary.houses.map { house in
                let cells = summary.rows.flatMap(\.cells).filter { $0.house == house }
                let targets = cells.flatMap(\.targets).map { ($0.target, $0.isReported) }
                return (house, targets.sorted { $0.0.index < $1.0.index })
            })
    }
}
