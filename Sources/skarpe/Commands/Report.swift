import JobcenterKit

/// The commands that compute something from data and write it.
extension Run {
    func report() throws(ExitFailure) {
        let plan = try planChoice().load()
        let houses = try houses(of: plan)
        let week = try week(of: plan)
        var intake = try intake(plan, of: houses)
        intake.reportMissingObservations()
        let validation = Validation(intake, isStrict: arguments.has(.strict))
        writeDiagnostics(validation)
        writeAside(validation)
        let failure = failure(of: validation, intake)
        if failure == nil || arguments.has(.keepGoing),
            let week = week ?? intake.history.latestWeek(in: plan.year)
        {
            try write(text(of: houses, in: week, plan, intake))
        }
        if let failure { throw failure }
    }

    private func text(of houses: [House], in week: Week, _ plan: Plan, _ intake: Intake) -> String {
        let history = intake.history
        if command == .export {
            let format = arguments.value(of: .format) ?? DataFormat.csv
            return Export(of: houses, through: week, plan: plan, history: history)
                .formatted(as: format, in: console.language)
        }
        let scorecard = { Scorecard(of: houses, in: week, plan: plan, history: history) }
        let bilag1 = { Bilag1(in: week, plan: plan, history: history) }
        let summary = { Summary(of: houses, in: week, plan: plan, history: history) }
        let content: Report.Content =
            switch command {
            case .scorecard: .scorecard(scorecard())
            case .bilag1: .bilag1(bilag1())
            case .summary: .summary(summary())
            default: .whole(summary(), bilag1(), scorecard())
            }
        return Report(content, in: week, plan: plan, intake: intake).formatted(
            as: arguments.value(of: .format) ?? ReportFormat.text, in: console.language,
            style: style)
    }

    /// Writes what is wrong with the data: errors in full, and warnings where they count as errors,
    /// else how many there are.
    private func writeDiagnostics(_ validation: Validation) {
        let isQuiet = arguments.has(.quiet)
        let severities =
            [.error] + (validation.isStrict ? [Severity.warning] : []) + (isQuiet ? [] : [.notice])
        let style = console.style(arguments.color, on: Platform.errors)
        var text = validation.diagnostics.filter { severities.contains($0.severity) }
            .text(in: console.language, style)
        for severity in severities where validation.unlisted(severity) > 0 {
            let message = Wording.unlisted(validation.unlisted(severity), severity)
            text += message[console.language] + "\n"
        }
        let warnings = validation.count(.warning)
        if warnings > 0, !isQuiet, !validation.isStrict {
            let command = arguments.line(for: .validate, keepsHouses: true)
            let message = Wording(
                da: "\(warnings, "advarsel – se den", "advarsler – se dem") med \(name: command)",
                en: "\(warnings, "warning – see it", "warnings – see them") with \(name: command)")
            text += message[console.language] + "\n"
        }
        console.writeError(text)
    }
}
