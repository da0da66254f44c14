struct ShownGoal {
    private let goal: AnnualGoal
    private let figures: GoalFigures
    private let week: Week
    private let writer: NumberFormatter

    /// - Parameter week: the week reported on.
    init(_ row: GoalRow, in week: Week, language: Language) {
        (goal, figures, self.week) = (row.goal, row.figures, week)
        writer = NumberFormatter(language: language)
    }

    private var language: Language { writer.language }

    var status: GoalStatus { figures.status }
    var target: String { writer.target(of: goal) }

    var toDate: String {
        beside(figures.toDate) {
            goal.kind.reading.isOfMean
                ? decimals(ofMean: $0) : min(max(1, fewest), NumberFormatter.decimals(of: $0))
        }
    }

    var projection: String {
        beside(figures.projection, decimals: decimals(ofMean:))
    }

    var yearOverYear: String { writer.change(figures.yearOverYear) }

    /// The value of the year before, as the plan gives it.
    var baseline: String {
        goal.baseline.map { goal.valueUnit.words(for: writer.exact($0), of: $0)[language] }
            ?? NumberFormatter.none
    }

    /// How far the target lies above it.
    var baselineDifference: String {
        goal.baselineDifference.map { difference in
            writer.difference(difference, decimals: NumberFormatter.decimals(of: difference))
                + goal.unit.differenceWords[language]
        } ?? NumberFormatter.none
    }

    /// The last reported value, with its week where that is not the one reported on.
    var latest: String { latestWords?[language] ?? NumberFormatter.none }

    private var latestWords: Wording? {
        figures.latest.map { latest in
            .latest(
                reading(latest.value),
                in: latest.period == week.period ? nil : latest.period.name(inPlanOf: week.year))
        }
    }

    /// A value as it was reported, on its own side of a target that it is read against.
    private func reading(_ value: Double) -> String {
        if goal.unit == .yesNo { return (value == 1 ? Wording.yes : .no)[language] }
        let isRead =
            switch goal.kind.reading {
            case .average, .yearEnd, .everyWeek, .everyAnswer: true
            case .total, .growth: false
            }
        let text = writer.shown(
            value, decimals: NumberFormatter.decimals(of: value),
            beside: isRead ? goal.aim.side(of: value).target : nil)
        return goal.valueUnit.words(for: text, of: value)[language]
    }

    /// What each remaining period must bring; none where nothing can change the goal any more.
    var required: String {
        guard case .open = figures.outlook, let rest = rest else { return NumberFormatter.none }
        let unit = goal.kind.reading == .yearEnd ? "" : rest.unit
        return "\(side.direction.mark) \(rest.bound)\(unit)"
    }

    /// The same with the unit of a rise, which a terminal says in the remarks alone.
    var requiredInWords: String {
        let unit = goal.kind.reading == .yearEnd && figures.required != nil ? rest?.unit : nil
        return required + (required == NumberFormatter.none ? "" : unit ?? "")
    }

    /// The same in words.
    private var targetFromBaseline: Wording? {
        goal.baselineDifference.map { difference in
            if Comparison.isSame(difference, 0) { return .same }
            let text = writer.exact(abs(difference)) + goal.unit.differenceWords[language]
            return .apart(text, isAbove: difference > 0)
        }
    }

    // MARK: Words

    var statusWords: String { status.standing.mark + " " + status.wording[language] }

    /// The latest value, and how the year compares with the one before.
    var readings: [String] {
        var readings = [latestWords.map(Wording.latest)].compactMap { $0 }
        if goal.baseline != nil {
            readings.append(.baseline(baseline, of: week.year - 1, target: targetFromBaseline))
        }
        if figures.yearOverYear?.changePercent != nil {
            readings.append(.yearOverYear(yearOverYear))
        }
        return readings.map { $0[language] }
    }

    /// What must be said of the goal in words.
    var remarks: [String] {
        var remarks = [outlook].compactMap { $0 }
        if let kept = figures.periodsKept {
            remarks.append(.kept(kept, of: figures.periodsReported, goal.cadence))
        }
        if figures.incompletePeriods > 0 {
            remarks.append(.incomplete(figures.incompletePeriods, goal.cadence))
        }
        return remarks.map { $0[language] }
    }

    /// What the rest of the year must bring.
    private var outlook: Wording? {
        switch figures.outlook {
        case .outOfReach: .outOfReach
        case .reached: .reached
        case .reachedByEstimate(let count): .reachedByEstimate(unreported: count, goal.cadence)
        case .missedByEstimate(let count): .missedByEstimate(unreported: count, goal.cadence)
        case .open:
            rest.map {
                .rest(
                    goal, side.direction, $0.bound + $0.unit, level: $0.level + $0.unit,
                    latest: figures.periodsOfLevel)
            }
        }
    }

    // MARK: Figures

    /// The decimals that a figure has at least: two where one sum is divided by another.
    private var fewest: Int {
        if case .ratio = goal.source, goal.unit != .percent { 2 } else { 0 }
    }

    private func decimals(ofMean value: Double) -> Int {
        max(fewest, NumberFormatter.decimals(ofMean: value))
    }

    /// A figure in the goal's own unit.
    private func beside(_ value: Double?, decimals: (Double) -> Int) -> String {
        guard let value else { return NumberFormatter.none }
        if goal.unit == .yesNo { return (value == 1 ? Wording.yes : .no)[language] }
        let text = writer.shown(
            value, decimals: decimals(value), beside: goal.aim.side(of: value).target)
        let isRise = goal.kind.reading == .growth && value > 0
        return goal.unit.words(for: (isRise ? "+" : "") + text, of: value)[language]
    }

    /// What the year so far is held against; of a range the nearer bound.
    private var side: Aim { goal.aim.side(of: figures.toDate ?? goal.aim.target) }

    /// What a remaining period must bring, rounded against the reader, and what the latest brought.
    private var rest: (bound: String, level: String, unit: String)? {
        guard let needed = figures.required, let level = figures.level else { return nil }
        let isRise = goal.kind.reading == .yearEnd
        let bound = isRise ? needed : goal.valueUnit.possible(needed)
        let unit = goal.valueUnit
        let sign = (isRise ? unit.differenceWords : unit.words(after: bound))[language]
        let shown = writer.bound(
            bound, rounding: side.direction.rounding, beside: level,
            target: goal.kind.reading == .average ? side.target : nil, isSigned: isRise,
            decimals: fewest)
        return (shown.bound, shown.level, sign)
    }
}

extension NumberFormatter {
    func target(of goal: AnnualGoal) -> String {
        guard let target = goal.target else { return Wording.yes[language] }
        // Beside a figure with its unit in words so is the target.
        if goal.unit == .workingDays, goal.upper == nil {
            return "\(goal.kind.direction.wording[language]) \(exact(target))"
        }
        return bound(goal.aim, in: goal.unit, isSigned: goal.kind.reading == .growth)
    }
}

extension Direction {
    /// What stands before a bound.
    var mark: String { self == .atLeast ? "≥" : "≤" }

    /// The same in words.
    var wording: Wording {
        self == .atLeast
            ? Wording(da: "mindst", en: "at least") : Wording(da: "højst", en: "at most")
    }

    /// How a bound is rounded: against the reader.
    var rounding: NumberFormatter.Rounding { self == .atLeast ? .up : .down }
}
