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
        let houses = try houses(of: plan)
        let asked = try week(of: plan)
        var intake = try DataReading(command, arguments, console.settings).intake(plan)
        intake.reportMissingObservations()
        let status = show(intake)
        guard status == .done || arguments.has(.keepGoing),
            let week = asked ?? intake.history.reportedWeeks(in: plan.year).last
        else { return status }

        let report = Report(
            content(houses, in: week, plan: plan, history: intake.history), in: week, plan: plan,
            intake: intake)
        return status.and(write(report))
    }

    private func content(
        _ houses: [House], in week: Week, plan: Plan, history: History
    ) -> Report.Content {
        switch command {
        case .scorecard:
            .scorecard(Scorecard(of: houses, in: week, plan: plan, history: history))
        case .summary: .summary(Summary(of: houses, in: week, plan: plan, history: history))
        case .bilag1, .validate, .help:
            .bilag1(GoalOverview(in: week, plan: plan, history: history))
        }
    }

    // MARK: What was asked for

    /// The houses asked for, in the plan's order; all of them where none is.
    private func houses(of plan: Plan) throws(UsageError) -> [House] {
        var wanted: Set<House> = []
        for name in arguments.values(of: .house) {
            let lookup = plan.house(named: name)
            guard case .found(let house) = lookup else {
                throw .unknownHouse(name, lookup, plan.houses)
            }
            if house == plan.houseWideUnit { throw .houseWideUnit(house) }
            wanted.insert(house)
        }
        return wanted.isEmpty ? plan.houses : plan.houses.filter(wanted.contains)
    }

    private func week(of plan: Plan) throws(UsageError) -> Week? {
        guard let text = arguments.value(of: .week) else { return nil }
        guard let week = plan.week(named: text) else { throw .notAWeek(text, year: plan.year) }
        return week
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
            text += ReportRunWords.warnings(warnings)[console.language] + "\n"
        }
        console.note(text)
        return Console.Status(of: validation, intake)
    }

    private func write(_ report: Report) -> Console.Status {
        let format = arguments.value(of: .format).flatMap(ReportFormat.init) ?? .text
        let output = arguments.output
        let style = console.style(arguments.color, on: output == nil ? Platform.output : nil)
        return console.write(
            report.written(as: format, in: console.language, style: style), to: output)
    }
}

/// What is said of the data beside a report.
private enum ReportRunWords {
    static func warnings(_ count: Int) -> Wording {
        Wording(
            count == 1
                ? "1 advarsel – se den med »skarpe validate«"
                : "\(count) advarsler – se dem med »skarpe validate«",
            count == 1
                ? "1 warning – see it with “skarpe validate”"
                : "\(count) warnings – see them with “skarpe validate”")
    }
}
