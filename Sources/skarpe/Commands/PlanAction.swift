import JobcenterKit

/// What `plan` can be asked to do.
enum PlanAction: String, CaseIterable {
    case list
    case show
    case check
    case schema
    case new

    /// Whether it is done with one plan.
    var takesPlan: Bool {
        switch self {
        case .show, .check: true
        case .list, .schema, .new: false
        }
    }
}

extension Run {
    func plan() throws(ExitFailure) {
        let name = arguments.operands.first?.text
        guard let action = name.flatMap(PlanAction.init) else { throw .notAPlanAction(name) }
        let format = arguments.value(of: .format) ?? PlanFormat.text
        if format == .markdown, action != .show {
            throw .unknownValue(
                format.rawValue, of: .format, choices: names(of: [PlanFormat.text, .json]))
        }
        for option in [Option.municipality, .year] where action != .new && arguments.has(option) {
            throw .onlyForNewPlans(option)
        }
        let choice = try planChoice(operand: arguments.operands.dropFirst().first)
        switch action {
        case .schema: try write(PlanSchema.document)
        case .new: try write(newPlan().file)
        case .list: try write(list(asJSON: format == .json))
        case .show:
            try write(choice.load().formatted(as: format, in: console.language, style: style))
        case .check: try check(choice, asJSON: format == .json)
        }
    }

    /// A small plan for another municipality or year to go on from.
    private func newPlan() throws(ExitFailure) -> Plan {
        guard let municipality = arguments.value(of: .municipality) else {
            throw .incompleteNewPlan(.municipality)
        }
        guard let text = arguments.value(of: .year) else { throw .incompleteNewPlan(.year) }
        guard let year = Int(text), Plan.years.contains(year) else { throw .notAYear(text) }
        do throws(UnsoundPlan) {
            return try Plan.beginning(for: municipality, in: year, console.language)
        } catch {
            throw .notAMunicipality(municipality, error.faults[0].message)
        }
    }

    private func list(asJSON: Bool) throws(ExitFailure) -> String {
        do throws(UnsoundPlan) {
            return try Plan.list(asJSON: asJSON, in: console.language)
        } catch {
            throw .unsoundPlan(error, name: Plan.builtInIDs.joined(separator: ", "))
        }
    }

    private func check(_ choice: PlanChoice, asJSON: Bool) throws(ExitFailure) {
        let verdict =
            switch try choice.result() {
            case .success(let plan): PlanVerdict(plan)
            case .failure(let unsound): PlanVerdict(unsound)
            }
        try write(
            asJSON
                ? verdict.json(in: console.language)
                : verdict.text(of: choice.name.text, in: console.language, style))
        if !verdict.faults.isEmpty { throw ExitFailure(status: .faults) }
    }
}
