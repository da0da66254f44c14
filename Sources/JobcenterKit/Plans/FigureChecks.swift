// What is checked of a plan's figures once their units are known.

extension PlanResolver {
    /// A figure must be one that there can be in its unit.
    mutating func check(_ figure: Double?, _ unit: Unit, at path: @autoclosure () -> String) {
        if let figure, let message = unit.fault(of: figure) { fault(path(), message) }
    }

    mutating func check(
        _ entry: PlanDocument.TargetEntry, _ unit: Unit, at path: @autoclosure () -> String
    ) {
        check(entry.target, unit, at: path() + ".target")
        check(entry.upper, unit, at: path() + ".upper")
        check(entry.baseline, unit, at: path() + ".baseline")
        if let upper = entry.upper, upper < entry.target {
            fault(path() + ".upper", .upperBelowTarget)
        }
    }

    /// - Parameters:
    ///   - unit: the unit of the target.
    ///   - valueUnit: the unit of the values, which the figure of the year before is one of.
    mutating func checkFigures(
        of goal: PlanDocument.GoalEntry, _ unit: Unit, _ valueUnit: Unit,
        at path: @autoclosure () -> String
    ) {
        let reading = goal.kind.reading
        if reading == .everyAnswer {
            if goal.target != nil { fault(path() + ".target", .unexpectedTarget) }
            if goal.baseline != nil { fault(path() + ".baseline", .unexpectedTarget) }
        } else if goal.target == nil {
            fault(path() + ".target", .missingTarget)
        }
        let fits =
            switch reading {
            case .growth: unit == .percent
            case .everyAnswer: unit == .yesNo
            default: unit != .yesNo
            }
        if !fits { fault(path() + ".unit", .unitMismatch) }
        // Growth may be above 100 %, as no share can.
        check(goal.target, reading == .growth ? .count : unit, at: path() + ".target")
        check(goal.baseline, valueUnit, at: path() + ".baseline")
        checkUpper(of: goal, unit, at: path() + ".upper")
    }

    private mutating func checkUpper(
        of goal: PlanDocument.GoalEntry, _ unit: Unit, at path: @autoclosure () -> String
    ) {
        guard let upper = goal.upper else {
            if goal.kind.isRange { fault(path(), .missingUpper) }
            return
        }
        guard goal.kind.isRange else { return fault(path(), .unexpectedUpper) }
        check(upper, unit, at: path())
        if let target = goal.target, upper < target { fault(path(), .upperBelowTarget) }
    }

    /// What growth is measured from must be there, and not be 0.
    mutating func checkGrowth(from baseline: Double?, at path: @autoclosure () -> String) {
        if baseline == nil { fault(path(), .growthNeedsBaselines) }
        if baseline == 0 { fault(path(), .baselinesAreZero) }
    }

    /// What a derived goal divides must be a sum, and what a sum is taken for must be weekly.
    mutating func checkRatio(
        of goal: PlanDocument.GoalEntry, at path: @autoclosure () -> String
    ) {
        if goal.per != nil, goal.sumOf == nil { fault(path() + ".per", .ratioWithoutSum) }
        if goal.each != nil, goal.per == nil || goal.cadence != .week {
            fault(path() + ".each", .eachWithoutWeeks)
        }
    }
}

extension Unit {
    /// What is wrong with a figure of the plan in this unit; `nil` when nothing is.
    func fault(of figure: Double) -> Wording? {
        switch self {
        case .percentagePoints: nil
        case .rank: figure >= 1 && figure == figure.rounded() ? nil : .notARank
        case .percent where figure > 100: .shareAbove100
        case .count, .percent, .fullTimePersons, .workingDays, .yesNo:
            figure < 0 ? .belowZero : nil
        }
    }
}
