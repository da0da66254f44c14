/// What can only be said when everything is read.
extension Intake {
    /// Ends the reading: corrects what rows correct, and reports what can only be seen in the whole.
    public mutating func finish() {
        applyCorrections()
        reportImplausibleAverages()
        reportMissing()
        reportMissingPeriods()
    }

    /// Reports what the data lack as a set: values of a week, and weeks.
    private mutating func reportMissing() {
        let year = plan.year
        let weeks = history.reportedWeeks(in: plan.year)
        let reporting = plan.houses.filter {
            houses.contain($0) && history.isReported($0, in: plan)
        }
        .map { (house: $0, targets: plan.weeklyTargets(of: $0)) }
        for week in weeks { reportMissingValues(in: week, of: reporting) }
        guard let first = weeks.first, let last = weeks.last else { return }
        let known = Set(weeks).union(rejected.compactMap { Period(slot: $0.period).week })
        var missing: [Week] = []
        for week in plan.weeks where first < week && week <= last {
            if !plan.isSuspended(week), !known.contains(week) {
                missing.append(week)
            } else if let first = missing.first, let last = missing.last {
                diagnostics.add(
                    .missingWeek, in: nil, .missingWeeks(first...last, planYear: year))
                missing = []
            }
        }
    }

    /// Reports the indicators with a weekly target that a week lacks.
    private mutating func reportMissingValues(
        in week: Week, of houses: [(house: House, targets: [WeeklyTarget])]
    ) {
        guard let number = history.firstFile(in: week.period) else { return }
        let (file, year) = ((number, files[number].name), plan.year)
        for (house, targets) in houses {
            let missing = targets.filter {
                history.value(of: $0.index, in: week.period) == nil
                    && !rejected.contains(
                        RejectedRow(indicator: $0.index.position, period: week.period.slot))
            }
            if missing.isEmpty { continue }
            diagnostics.add(
                .missingValue, in: file,
                .missingValue(
                    week.period.name(inPlanOf: year), house.name, missing.map(\.name)))
        }
    }

    /// Reports the periods that an indicator of longer ones lacks between others.
    private mutating func reportMissingPeriods() {
        var seen: Set<Int> = []
        let year = plan.year
        for goal in plan.annualGoals where goal.cadence != .week && houses.contain(goal.house) {
            guard case .reported(let index) = goal.source, seen.insert(index.position).inserted
            else { continue }
            let reported = history.series(of: index, in: year).points.map(\.period)
            guard let first = reported.first, let last = reported.last else { continue }
            let known = Set(reported)
            var missing: [Period] = []
            for period in goal.cadence.periods(in: year)[first.number..<last.number] {
                let row = RejectedRow(indicator: index.position, period: period.slot)
                if !known.contains(period), !rejected.contains(row) {
                    missing.append(period)
                } else if let first = missing.first, let last = missing.last {
                    diagnostics.add(
                        .missingPeriod, in: nil,
                        .missingPeriods(
                            first, last, of: goal.name, goal.house.name,
                            planYear: year))
                    missing = []
                }
            }
        }
    }

    /// Takes note of data without any observation of the plan's year, when nothing else is wrong
    /// with them.
    public mutating func reportMissingObservations() {
        guard history.latestWeek(in: plan.year) == nil, diagnostics.count(of: .error) == 0
        else { return }
        let isEmpty = rows.read > 0 && rows.empty == rows.read
        let message: Wording = isEmpty ? .allEmpty : .noObservations(plan.year)
        diagnostics.add(.noObservations, in: nil, message)
    }
}
