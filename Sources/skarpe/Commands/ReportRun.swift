import JobcenterKit

/// One run of a command that reads data.
struct ReportRun {
    let command: Command
    let arguments: Arguments
    let console: Console

    func run() throws(UsageError) -> Console.Status {
        let plan: Plan
        switch try PlanChoice(arguments, console.settings).load(console) {
        case .success(let found): plan = found
        case .failure(let ending): return ending.status
        }
        let houses = try arguments.houses(of: plan, for: command)
        let asked = try arguments.week(of: plan)
        var intake = try DataReading(command, arguments, console).intake(plan)
        intake.reportMissingObservations()
        let status = show(intake)
        guard status == .done || arguments.has(.keepGoing),
            let week = asked ?? intake.history.reportedWeeks(in: plan.year).last
        else { return status }

        let text = text(of: houses, in: week, plan, intake)
        return status.and(console.write(text, to: arguments.output))
    }

    private func text(
        of houses: [House], in week: Week, _ plan: Plan, _ intake: Intake
    ) -> String {
        let history = intake.history
        let content: Report.Content
        switch command {
        case .export:
            let format = arguments.value(of: .format).flatMap(DataFormat.init) ?? .csv
            return Export(of: houses, through: week, plan: plan, history: history)
                .formatted(as: format, in: console.language)
        case .scorecard:
            content = .scorecard(Scorecard(of: houses, in: week, plan: plan, history: history))
        case .summary:
            content = .summary(Summary(of: houses, in: week, plan: plan, history: history))
        case .report:
            content = .whole(
                Summary(of: houses, in: week, plan: plan, history: history),
                GoalOverview(in: week, plan: plan, history: history),
                Scorecard(of: houses, in: week, plan: plan, history: history))
        case .bilag1, .validate, .template, .plan, .completions, .help:
            content = .bilag1(GoalOverview(in: week, plan: plan, history: history))
        }
        let format = arguments.value(of: .format).flatMap(ReportFormat.init) ?? .text
        let stream = arguments.output == nil ? Platform.output : nil
        return Report(content, in: week, plan: plan, intake: intake).formatted(
            as: format, in: console.language, style: console.style(arguments.color, on: stream))
    }

    // MARK: What is said

    /// Says what is wrong with the data: errors in full, and warnings where they count as errors,
    /// else how many there are.
    private func show(_ intake: Intake) -> Console.Status {
        let isQuiet = arguments.has(.quiet)
        let validation = Validation(intake, isStrict: arguments.has(.strict))
        let severities =
            [.error] + (validation.isStrict ? [Severity.warning] : []) + (isQuiet ? [] : [.notice])
        let style = console.style(arguments.color, on: Platform.errors)
        var text = validation.diagnostics.filter { severities.contains($0.severity) }
            .map { $0.text(in: console.language, style) }.joined()
        for severity in severities where validation.unlisted(severity) > 0 {
            let words = ValidationWords.unlisted(validation.unlisted(severity), severity)
            text += words[console.language] + "\n"
        }
        let warnings = validation.count(.warning)
        if warnings > 0, !isQuiet, !validation.isStrict {
            let again = (["skarpe", "validate"] + arguments.againForData).joined(separator: " ")
            text += ReportRunWords.warnings(warnings, again)[console.language] + "\n"
        }
        console.note(text)
        return Console.Status(of: validation, intake)
    }
}

/// What is said of the data beside a report.
private enum ReportRunWords {
    static func warnings(_ count: Int, _ command: String) -> Wording {
        Wording(
            danish: count == 1
                ? "1 advarsel – se den med »\(command)«"
                : "\(count) advarsler – se dem med »\(command)«",
            english: count == 1
                ? "1 warning – see it with “\(command)”"
                : "\(count) warnings – see them with “\(command)”")
    }
}
