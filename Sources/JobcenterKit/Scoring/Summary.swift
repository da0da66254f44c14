/// How many weekly targets each house meets in one week, measure by measure.
public struct Summary: Sendable {
    /// One house's standing with one measure: how each of the measure's groups stands.
    public struct Cell: Sendable {
        /// The house.
        public let house: House
        /// The weekly targets and how they stand, in the plan's order; never empty.
        public let targets: [Target]

        /// How each of the weekly targets stands.
        public var statuses: [TargetStatus] { targets.map(\.status) }

        /// How many of the weekly targets stand like this.
        public func count(_ status: TargetStatus) -> Int {
            targets.count { $0.status == status }
        }
    }

    /// One weekly target and how it stands.
    public struct Target: Sendable {
        /// The target.
        public let target: WeeklyTarget
        /// How the week stands.
        public let status: TargetStatus
        /// Whether it has a value in the week.
        public let isReported: Bool
    }

    /// One measure across the houses.
    public struct Row: Sendable {
        /// The measure.
        public let measure: Measure
        /// One cell for each house that has weekly targets for the measure, in the plan's order.
        public let cells: [Cell]
    }

    /// The week reported on.
    public let week: Week
    /// The houses that have weekly targets, of those asked for, in the plan's order.
    public let houses: [House]
    /// The measures that have weekly targets, in the plan's order.
    public let rows: [Row]

    /// How a house's weekly targets stand, measure by measure.
    public func statuses(of house: House) -> [TargetStatus] {
        rows.flatMap(\.cells).filter { $0.house == house }.flatMap(\.statuses)
    }

    /// Works out the summary of houses in a week of the plan's year.
    public init(of houses: [House], in week: Week, plan: Plan, history: History) {
        self.week = week
        let targets = houses.map { (house: $0, targets: plan.weeklyTargets(of: $0)) }
            .filter { !$0.targets.isEmpty }
        self.houses = targets.map(\.house)
        rows = plan.measures.compactMap { measure in
            let cells = targets.compactMap { house, targets -> Cell? in
                let targets = targets.filter { $0.measure == measure }.map {
                    Target(
                        target: $0,
                        status: WeeklyFigures.status(
                            of: $0, in: week, plan: plan, history: history),
                        isReported: history.value(of: $0.index, in: week.period) != nil)
                }
                return targets.isEmpty ? nil : Cell(house: house, targets: targets)
            }
            return cells.isEmpty ? nil : Row(measure: measure, cells: cells)
        }
    }
}
