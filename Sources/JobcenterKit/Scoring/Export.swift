/// Every accepted observation of the plan's year up to a week, beside its target.
public struct Export: Sendable {
    /// One observation.
    public struct Row: Sendable {
        /// What the observation covers.
        public let period: Period
        /// The house or the house-wide unit.
        public let house: House
        /// House, measure and group by their ids.
        public let indicator: Indicator
        /// The plan's own words for the indicator.
        public let label: String
        /// The unit of value, target and deviation.
        public let unit: Unit
        /// The value; 1 and 0 for yes and no.
        public let value: Double
        /// The weekly target in force in the week, or `nil` where the indicator has none.
        public let target: Double?
        /// Value minus target, or `nil` where there is none.
        public let deviation: Double?
        /// How the value stands, or `nil` where there is no weekly target.
        public let status: TargetStatus?
        /// What is remarked on it.
        public let note: String?
    }

    /// The week up to which observations are listed.
    public let week: Week
    /// The observations, by the last day of their periods and then in the plan's order.
    public let rows: [Row]

    /// The observations of houses up to a week of the plan's year.
    public init(of houses: [House], through week: Week, plan: Plan, history: History) {
        self.week = week
        let indicators = ReportedIndicator.all(of: plan, in: houses)
        rows = plan.periods(through: week).flatMap { period in
            indicators.compactMap { reported in
                guard let value = history.value(of: reported.index, in: period) else { return nil }
                let target = period.week.flatMap { reported.target?.target(in: $0) }
                return Row(
                    period: period, house: reported.house, indicator: reported.indicator,
                    label: reported.label, unit: reported.unit, value: value, target: target,
                    deviation: target.map { value - $0 },
                    status: reported.target.flatMap { target in
                        period.week.map {
                            WeeklyFigures.status(of: target, in: $0, plan: plan, history: history)
                        }
                    }, note: history.note(on: reported.index, in: period))
            }
        }
    }
}

/// Something that is reported, and what the plan says of it.
struct ReportedIndicator {
    let indicator: Indicator
    let index: IndicatorIndex
    let house: House
    let label: String
    let unit: Unit
    let target: WeeklyTarget?

    /// What houses report, in the plan's order.
    static func all(of plan: Plan, in houses: [House]) -> [ReportedIndicator] {
        var targets: [IndicatorIndex: WeeklyTarget] = [:]
        for target in plan.weeklyTargets { targets[target.index] = target }
        var goals: [IndicatorIndex: AnnualGoal] = [:]
        for goal in plan.annualGoals {
            if case .reported(let index) = goal.source, goals[index] == nil { goals[index] = goal }
        }
        var wanted: [String: House] = [:]
        for house in houses { wanted[house.id] = house }
        return plan.indicators.enumerated().compactMap { position, indicator in
            guard let house = wanted[indicator.house] else { return nil }
            let index = IndicatorIndex(position: position)
            let target = targets[index]
            return ReportedIndicator(
                indicator: indicator, index: index, house: house,
                label: target?.label ?? goals[index]?.label ?? "",
                unit: target?.unit ?? goals[index]?.unit ?? .count, target: target)
        }
    }
}
