import JobcenterKit

/// One run of a command that computes something from data and writes it.
struct ReportRun {
    private let command: ReportCommand
    private let arguments: Arguments
    private let console: Console

    init(_ command: ReportCommand, _ arguments: Arguments, _ console: Console) {
        self.command = command
        self.arguments = arguments
        self.console = console
    }

    func run() throws(ExitFailure) {
        let plan = try PlanChoice(arguments, console.settings).load()
        let houses = try arguments.houses(of: plan, for: .report(command))
        let week = try arguments.week(of: plan)
        var intake = try DataReading(.report(command), arguments, console).intake(plan)
        intake.reportMissingObservations()
        let validation = Validation(intake, isStrict: arguments.has(.strict))
        writeDiagnostics(validation)
        let failure = ExitFailure(of: validation, intake)
        if failure == nil || arguments.has(.keepGoing),
            let week = week ?? intake.history.reportedWeeks(in: plan.year).last
        {
            let text = text(of: houses, in: week, plan, intake)
            try console.write(text, to: arguments.output)
        }
        if let failure { throw failure }
    }

    private func text(
        of houses: [House], in week: Week, _ plan: Plan, _ intake: Intake
    ) -> String {
        let history = intake.history
        let content: Report.Content
        switch command {
        case .export:
            let format = arguments.value(of: .format) ?? DataFormat.csv
            return Export(of: houses, through: week, plan: plan, history: history)
                .formatted(as: format, in: console.language)
        case .scorecard:
            content = .scorecard(Scorecard(of: houses, in: week, plan: plan, history: history))
        case .bilag1:
            content = .bilag1(Bilag1(in: week, plan: plan, history: history))
        case .summary:
            content = .summary(Summary(of: houses, in: week, plan: plan, history: history))
        case .combined:
            content = .whole(
                Summary(of: houses, in: week, plan: plan, history: history),
                Bilag1(in: week, plan: plan, history: history),
                Scorecard(of: houses, in: week, plan: plan, history: history))
        }
        let format = arguments.value(of: .format) ?? ReportFormat.text
        let stream = arguments.output == nil ? Platform.output : nil
        return Report(content, in: week, plan: plan, intake: intake).formatted(
            as: format, in: console.language, style: console.style(arguments.color, on: stream))
    }

    /// Writes what is wrong with the data: errors in full, and warnings where they count as errors,
    /// else how many there are.
    private func writeDiagnostics(_ validation: Validation) {
        let isQuiet = arguments.has(.quiet)
        let severities =
            [.error] + (validation.isStrict ? [Severity.warning] : []) + (isQuiet ? [] : [.notice])
        let style = console.style(arguments.color, on: Platform.errors)
        var text = validation.diagnostics.filter { severities.contains($0.severity) }
            .map { $0.text(in: console.language, style) }.joined()
        for severity in severities where validation.unlisted(severity) > 0 {
            let message = Wording.unlisted(validation.unlisted(severity), severity)
            text += message[console.language] + "\n"
        }
        let warnings = validation.count(.warning)
        if warnings > 0, !isQuiet, !validation.isStrict {
            let message = Wording.warnings(warnings, seenWith: arguments.line(for: .validate))
            text += message[console.language] + "\n"
        }
        console.writeError(text)
    }
}

extension Wording {
    /// How many warnings there are, beside a report.
    fileprivate static func warnings(_ count: Int, seenWith command: String) -> Wording {
        Wording(
            da: "\(count, "advarsel – se den", "advarsler – se dem") med \(name: command)",
            en: "\(count, "warning – see it", "warnings – see them") with \(name: command)")
    }
}
