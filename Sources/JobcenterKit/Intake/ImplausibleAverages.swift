/// Annual averages are of stocks, which change little from week to week.
extension Intake {
    /// How many other values it takes to tell that one is out of all proportion.
    private static let fewestOthers = 3

    /// Reports the values of annual averages that lie far from the indicator's others.
    mutating func reportImplausibleAverages() {
        var isSeen = Array(repeating: false, count: plan.indicators.count)
        for goal in plan.annualGoals where goal.kind.reading == .average {
            guard case .reported(let index) = goal.source, !isSeen[index.position] else {
                continue
            }
            isSeen[index.position] = true
            if goal.measure.unit == .count || goal.measure.unit == .fullTimePersons {
                reportImplausible(index, goal.measure.name(with: goal.group))
            }
        }
    }

    private mutating func reportImplausible(_ index: IndicatorIndex, _ name: Wording) {
        let found = [plan.year - 1, plan.year].flatMap { year in
            history.series(of: index, in: year).points
        }
        guard found.count > Self.fewestOthers else { return }
        diagnostics.isAside = !houses.contain(indicator: index.position)
        defer { diagnostics.isAside = false }
        let year = plan.year
        let sorted = found.map(\.value).sorted()
        for point in found {
            let others = sorted.median(without: point.value)
            guard
                Comparison.isBelow(point.value, others / 2)
                    || Comparison.isBelow(2 * others, point.value),
                let place = history.place(of: index, in: point.period)
            else { continue }
            let file = (place.file, files[place.file].name)
            diagnostics.add(
                .implausibleValue, in: file, line: place.line,
                .implausibleAverage(
                    point.value, others, of: name, point.period.name(inPlanOf: year)))
        }
    }
}

extension [Double] {
    /// The median of a sorted array's other elements.
    fileprivate func median(without element: Double) -> Double {
        let position = firstIndex(of: element) ?? 0
        func other(_ number: Int) -> Double { self[number < position ? number : number + 1] }
        let count = count - 1
        return count % 2 == 1
            ? other(count / 2) : (other(count / 2 - 1) + other(count / 2)) / 2
    }
}
