/// What can only be said when everything is read.
extension Intake {
    /// Reports what the data lack as a set: values of a week, and weeks.
    public mutating func reportMissing() {
        let weeks = history.reportedWeeks(in: plan.year)
        let reporting = plan.houses.filter { history.isReported($0, in: plan) }
            .map { (house: $0, targets: plan.weeklyTargets(of: $0)) }
        for week in weeks { reportMissingValues(in: week, of: reporting) }
        guard let first = weeks.first, let last = weeks.last else { return }
        for week in plan.weeks where first < week && week < last {
            if !plan.isSuspended(week), !weeks.contains(week) {
                diagnostics.add(.missingWeek, in: nil, .missingWeek(week))
            }
        }
    }

    /// Reports the indicators with a weekly target that a week lacks.
    private mutating func reportMissingValues(
        in week: Week, of houses: [(house: House, targets: [WeeklyTarget])]
    ) {
        guard let number = history.firstFile(in: week) else { return }
        for (house, targets) in houses {
            let missing = targets.filter {
                history.value(of: $0.index, in: week) == nil
            }
            if missing.isEmpty { continue }
            diagnostics.add(
                .missingValue, in: (number, files[number].name),
                .missingValue(week, house.name, missing.map(\.name)))
        }
    }

    /// Takes note of data without any observation of the plan's year, when nothing else is wrong
    /// with them.
    public mutating func reportMissingObservations() {
        guard history.reportedWeeks(in: plan.year).isEmpty, diagnostics.count(of: .error) == 0
        else { return }
        let isEmpty = rows.read > 0 && rows.empty == rows.read
        let message: Wording = isEmpty ? .allEmpty : .noObservations(plan.year)
        diagnostics.add(.noObservations, in: nil, message)
    }
}
