import JobcenterKit

/// What of the plan the command line asks for.
extension Arguments {
    /// The houses asked for, in the plan's order; all of them where none is.
    func houses(of plan: Plan, for command: Command) throws(UsageError) -> [House] {
        let known = plan.houses(for: command)
        var wanted: Set<House> = []
        for name in values(of: .house) {
            let lookup = plan.house(named: name)
            guard case .found(let house) = lookup else {
                throw .unknownHouse(name, lookup, known)
            }
            if !known.contains(house) { throw .houseWideUnit(house) }
            wanted.insert(house)
        }
        return wanted.isEmpty ? known : known.filter(wanted.contains)
    }

    /// The week asked for, if one is.
    func week(of plan: Plan) throws(UsageError) -> Week? {
        guard let text = value(of: .week) else { return nil }
        guard let week = plan.week(named: text) else { throw .notAWeek(text, year: plan.year) }
        return week
    }
}

extension Plan {
    /// The houses that a command can be asked for; some also tell of the unit that carries the
    /// goals that cut across houses.
    func houses(for command: Command) -> [House] {
        switch command {
        case .export, .template: units
        case .scorecard, .bilag1, .summary, .report, .validate, .plan, .completions, .help: houses
        }
    }
}
