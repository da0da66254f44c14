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
        let paths =
            arguments.operands.isEmpty
            ? [console.settings.data].compactMap { $0 } : arguments.operands
        if paths.isEmpty { throw .noPath(command) }

        var intake = Intake(plan: plan)
        intake.read(InputFiles(paths))
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
        case .bilag1, .help: .bilag1(GoalOverview(in: week, plan: plan, history: history))
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

    /// Says what is wrong with the data: errors in full, warnings as a count.
    private func show(_ intake: Intake) -> Console.Status {
        let diagnostics = intake.diagnostics
        let isQuiet = arguments.has(.quiet)
        let severities: [Severity] = isQuiet ? [.error] : [.error, .notice]
        var lines = diagnostics.sorted.filter { severities.contains($0.severity) }
            .map { $0.line(in: console.language) }
        for severity in severities where diagnostics.dropped(of: severity) > 0 {
            lines.append(
                DataWords.more(diagnostics.dropped(of: severity), severity)[console.language])
        }
        let warnings = diagnostics.count(of: .warning)
        if warnings > 0, !isQuiet { lines.append(DataWords.warnings(warnings)[console.language]) }
        console.note(lines.map { $0 + "\n" }.joined())
        if intake.unreadableFiles > 0 { return .access }
        return diagnostics.count(of: .error) > 0 ? .faults : .done
    }

    private func write(_ report: Report) -> Console.Status {
        let format =
            arguments.value(of: .format).flatMap(ReportFormat.init) ?? command.formats[0]
        let color = arguments.value(of: .color).flatMap(ColorUse.init) ?? .auto
        let path = arguments.value(of: .output)
        let text = report.written(
            as: format, in: console.language,
            style: console.style(color, toTerminal: path == nil))
        guard let path, path != InputFiles.standardInput else { return console.write(text) }
        do throws(SystemFailure) {
            try OutputFile.write(text, to: path)
            return .done
        } catch {
            console.say(FileWords.cannotWrite(path, error.reason))
            return .access
        }
    }
}

extension Intake {
    /// Reads every file that was found.
    mutating func read(_ files: InputFiles) {
        for found in files.found {
            switch found {
            case .missing(let path, let code, let message): report(code, of: path, message)
            case .spreadsheet(let path):
                report(.spreadsheetSkipped, of: path, FileWords.spreadsheet)
            case .standardInput:
                read(InputFiles.standardInput) { () throws(SystemFailure) in
                    try FileSource.standardInput()
                }
            case .file(let path, let isPlain):
                read(path) { () throws(SystemFailure) in
                    try FileSource(path, isPlainFile: isPlain)
                }
            }
        }
    }

    private mutating func read(
        _ path: String, _ open: () throws(SystemFailure) -> FileSource
    ) {
        do throws(SystemFailure) {
            var source = try open()
            read(&source, named: path)
            source.close()
        } catch {
            report(FileWords.code(of: error), of: path, error.reason)
        }
    }
}

/// What is said of the data as a whole.
private enum DataWords {
    static func more(_ count: Int, _ severity: Severity) -> Wording {
        Wording(
            "… og \(count) til af samme slags (\(severity.name.danish))",
            "… and \(count) more of the same kind (\(severity.name.english))")
    }

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
