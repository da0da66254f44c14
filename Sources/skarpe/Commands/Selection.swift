import JobcenterKit

/// What of the plan the command line asks for.
extension Arguments {
    /// The houses asked for, in the plan's order; all of them where none is.
    func houses(of plan: Plan, for command: Command) throws(ExitFailure) -> [House] {
        let known = plan.houses(for: command)
        var wanted: Set<House> = []
        for name in values(of: .house) {
            switch plan.house(named: name) {
            case .found(let house):
                if !known.contains(house) { throw .houseWideUnit(house) }
                wanted.insert(house)
            case .ambiguous(let found): throw .ambiguousHouse(name, found, known)
            case .unknown(let nearest): throw .unknownHouse(name, nearest: nearest, known)
            }
        }
        return wanted.isEmpty ? known : known.filter(wanted.contains)
    }

    /// The week asked for, if one is.
    func week(of plan: Plan) throws(ExitFailure) -> Week? {
        guard let text = value(of: .week) else { return nil }
        guard let week = plan.week(named: text) else { throw .notAWeek(text, year: plan.year) }
        return week
    }
}

extension Plan {
    /// The houses that a command can be asked for.
    func houses(for command: Command) -> [House] {
        command.declaration.includesHouseWideUnit ? units : houses
    }
}
