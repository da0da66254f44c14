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

    func run() throws(UsageError) -> Console.Status {
        guard let name = arguments.operands.first else { throw .missingPlanAction }
        guard let action = PlanAction(rawValue: name) else { throw .unknownPlanAction(name) }
        let format = arguments.value(of: .format).flatMap(PlanFormat.init)
        if let format, format == .markdown, action != .show {
            throw .unknownValue(
                format.rawValue, of: .format, choices: [.text, .json].map(PlanFormat.rawValue),
                .plan)
        }
        let stream = arguments.output == nil ? Platform.output : nil
        let style = console.style(arguments.color, on: stream)
        let choice = PlanChoice(
            arguments, console.settings, operand: arguments.operands.dropFirst().first)
        switch action {
        case .schema: return write(PlanSchema.document)
        case .list:
            do throws(UnsoundPlan) {
                return write(try Plan.list(asJSON: format == .json, in: console.language))
            } catch {
                return .faults
            }
        case .show:
            switch try choice.load(console) {
            case .success(let plan):
                return write(
                    plan.formatted(as: format ?? .text, in: console.language, style: style))
            case .failure(let ending): return ending.status
            }
        case .check: return try check(choice, isJSON: format == .json, style)
        }
    }

    private func check(
        _ choice: PlanChoice, isJSON: Bool, _ style: TextStyle
    ) throws(UsageError) -> Console.Status {
        let verdict: PlanVerdict
        switch try choice.read(console) {
        case .success(.success(let plan)): verdict = PlanVerdict(plan)
        case .success(.failure(let unsound)): verdict = PlanVerdict(unsound)
        case .failure(let ending): return ending.status
        }
        let text =
            isJSON
            ? verdict.json(in: console.language)
            : verdict.text(of: choice.name, in: console.language, style)
        return (verdict.faults.isEmpty ? .done : .faults as Console.Status).and(write(text))
    }

    private func write(_ text: String) -> Console.Status {
        console.write(text, to: arguments.output)
    }
}

extension PlanFormat {
    fileprivate static func rawValue(_ format: PlanFormat) -> String { format.rawValue }
}
