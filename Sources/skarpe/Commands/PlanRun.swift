import JobcenterKit

/// What `plan` can be asked to do.
enum PlanAction: String, CaseIterable {
    case list
    case show
    case check
    case schema
}

/// One run of `plan`.
struct PlanRun {
    let arguments: Arguments
    let console: Console

    func run() throws(ExitFailure) {
        guard let name = arguments.operands.first else { throw .missingPlanAction }
        guard let action = PlanAction(rawValue: name) else { throw .unknownPlanAction(name) }
        let format = arguments.value(of: .format) ?? PlanFormat.text
        if format == .markdown, action != .show {
            throw .unknownValue(
                format.rawValue, of: .format, choices: names(of: [PlanFormat.text, .json]))
        }
        let choice = PlanChoice(
            arguments, console.settings, operand: arguments.operands.dropFirst().first)
        let stream = arguments.output == nil ? Platform.output : nil
        let style = console.style(arguments.color, on: stream)
        switch action {
        case .schema: try write(PlanSchema.document)
        case .list: try write(list(asJSON: format == .json))
        case .show:
            try write(choice.load().formatted(as: format, in: console.language, style: style))
        case .check: try check(choice, isJSON: format == .json, style)
        }
    }

    private func list(asJSON: Bool) throws(ExitFailure) -> String {
        do throws(UnsoundPlan) {
            return try Plan.list(asJSON: asJSON, in: console.language)
        } catch {
            throw .unsoundPlan(error, name: Plan.builtInIDs.joined(separator: ", "))
        }
    }

    private func check(
        _ choice: PlanChoice, isJSON: Bool, _ style: TextStyle
    ) throws(ExitFailure) {
        let verdict: PlanVerdict
        do throws(ExitFailure) {
            verdict = PlanVerdict(try choice.load())
        } catch {
            guard case .unsoundPlan(let unsound, _) = error else { throw error }
            verdict = PlanVerdict(unsound)
        }
        try write(
            isJSON
                ? verdict.json(in: console.language)
                : verdict.text(of: choice.name, in: console.language, style))
        if !verdict.faults.isEmpty { throw .reported(.faults) }
    }

    private func write(_ text: String) throws(ExitFailure) {
        try console.write(text, to: arguments.output)
    }
}
