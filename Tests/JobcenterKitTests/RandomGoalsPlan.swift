@testable import JobcenterKit

extension RandomGoals {
    /// The plan, from its JSON.
    func plan() throws -> Plan {
        let houses = ["h", "i", "j"].map {
            """
            {"id": "\($0)", "name": "\($0)", "weeklyTargets": [
            \((targetEntries[$0] ?? []).joined(separator: ",\n"))]}
            """
        }
        let text = """
            {"id": "p", "name": "P", "municipality": "M", "year": \(year), "tolerance": 0.1,
             "measures": [\(measures.joined(separator: ",\n"))],
             "houses": [\(houses.joined(separator: ",\n"))],
             "houseWideUnit": {"id": "w", "name": "W"},
             "suspensions": [\(suspensions.joined(separator: ", "))],
             "amendments": [\(amendments.joined(separator: ",\n"))],
             "sections": [{"title": "S", "goals": [\(goalEntries.joined(separator: ",\n"))]}]}
            """
        return try Plan(json: Array(text.utf8))
    }

    func history(of plan: Plan) -> History {
        var history = History(plan: plan)
        for indicator in reported {
            guard let cadence = Cadence(rawValue: indicator.cadence),
                let position = plan.indicators.firstIndex(
                    of:
                        Indicator(house: indicator.house, measure: indicator.measure))
            else { continue }
            for (year, values) in [(year, indicator.values), (year - 1, indicator.lastYear)] {
                for (number, value) in values {
                    guard let period = Period(cadence, year: year, number: number) else { continue }
                    _ = history.record(
                        value, of: IndicatorIndex(position: position), in: period,
                        at: History.Place(file: 0, line: 1))
                }
            }
        }
        return history
    }
}
