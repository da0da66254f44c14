/// Where every house stands in one week.
public struct Scorecard: Sendable {
    /// One weekly target and its figures.
    public struct TargetRow: Sendable {
        /// The target.
        public let target: WeeklyTarget
        /// Its figures.
        public let figures: WeeklyFigures
        /// What is remarked on the week.
        public let note: String?
    }

    /// One house's card.
    public struct Card: Sendable {
        /// The house.
        public let house: House
        /// Its weekly targets, in the plan's order.
        public let weeklyTargets: [TargetRow]
        /// Its annual goals, in the appendix's order.
        public let annualGoals: [GoalRow]
        /// What to know before reading on, worst first.
        public let news: [News]
    }

    /// The week reported on.
    public let week: Week
    /// One card for each house asked for, in the plan's order.
    public let cards: [Card]

    /// Works out the cards of houses in a week of the plan's year.
    public init(of houses: [House], in week: Week, plan: Plan, history: History) {
        self.week = week
        cards = houses.map { house in
            let rows = plan.weeklyTargets(of: house).map { target in
                TargetRow(
                    target: target,
                    figures: WeeklyFigures(target, in: week, plan: plan, history: history),
                    note: history.note(on: target.index, in: week.period))
            }
            return Card(
                house: house, weeklyTargets: rows,
                annualGoals: plan.annualGoals(of: house).map { goal in
                    GoalRow(goal, in: week, plan: plan, history: history)
                }, news: News.all(in: plan.byMeasure(rows), week: week))
        }
    }
}

/// One annual goal and its figures.
public struct GoalRow: Sendable {
    /// The goal.
    public let goal: AnnualGoal
    /// Its figures.
    public let figures: GoalFigures
    /// What is remarked on the week; `nil` for a goal that is not reported itself.
    public let note: String?

    init(_ goal: AnnualGoal, in week: Week, plan: Plan, history: History) {
        self.goal = goal
        figures = GoalFigures(goal, in: week, plan: plan, history: history)
        note =
            if case .reported(let index) = goal.source {
                history.note(on: index, in: week.period)
            } else {
                nil
            }
    }
}

/// Where every annual goal stands in one week, in the appendix's order (Beskæftigelsesplan 2020,
/// Bilag 1).
public struct Bilag1: Sendable {
    /// The goals under one heading.
    public struct Section: Sendable {
        /// The heading.
        public let title: Wording
        /// The goals, one for each indicator.
        public let rows: [GoalRow]

        /// The goals as the appendix counts them: a sentence on several indicators is one.
        public var sentences: [[GoalRow]] {
            rows.reduce(into: []) { sentences, row in
                if let last = sentences.last?.last, row.goal.continues(last.goal) {
                    sentences[sentences.count - 1].append(row)
                } else {
                    sentences.append([row])
                }
            }
        }
    }

    /// The week reported on.
    public let week: Week
    /// The goals under their headings.
    public let sections: [Section]

    /// Works out the overview of a week of the plan's year.
    public init(in week: Week, plan: Plan, history: History) {
        self.week = week
        sections = plan.sections.map { section in
            Section(
                title: section.title,
                rows: section.goals.map { goal in
                    GoalRow(goal, in: week, plan: plan, history: history)
                })
        }
    }
}

extension Plan {
    /// Rows in the order of their measures, each measure's in the order they had.
    func byMeasure(_ rows: [Scorecard.TargetRow]) -> [Scorecard.TargetRow] {
        measures.flatMap { measure in rows.filter { $0.target.measure == measure } }
    }
}
