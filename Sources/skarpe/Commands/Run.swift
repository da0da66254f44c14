import JobcenterKit

/// One run of a command: what was asked for, and the streams to answer on.
struct Run {
    let command: Command
    let arguments: Arguments
    let console: Console

    func run() throws(ExitFailure) {
        switch command {
        case .scorecard, .bilag1, .summary, .report, .export: try report()
        case .validate: try validate()
        case .template: try template()
        case .plan: try plan()
        case .completions: try completions()
        case .help: try help()
        }
    }

    private func help() throws(ExitFailure) {
        let name = arguments.operands.first?.text
        let subject = name.flatMap(Command.init)
        if let name, subject == nil { throw .unknownCommand(name) }
        try Skarpe.help(on: subject, console)
    }

    /// Reads the data and says what is wrong with them.
    private func validate() throws(ExitFailure) {
        let plan = try planChoice().load()
        let intake = try intake(plan, of: houses(of: plan))
        let validation = Validation(intake, isStrict: arguments.has(.strict))
        try write(
            validation.formatted(
                as: arguments.value(of: .format) ?? ValidationFormat.text, in: console.language,
                version: Skarpe.version, style: style))
        writeAside(validation)
        if let failure = failure(of: validation, intake) { throw failure }
    }

    /// Writes an empty week in the input format.
    private func template() throws(ExitFailure) {
        let plan = try planChoice().load()
        let houses = try houses(of: plan)
        guard let week = try week(of: plan) else { throw .missingWeek(year: plan.year) }
        if let output = try output(), output.isExistingFile, !arguments.has(.force) {
            throw .outputExists(output.path)
        }
        let isDanish = arguments.value(of: .format) != DataFormat.csv
        try write(plan.template(for: week, of: houses, isDanish: isDanish))
    }

    private func completions() throws(ExitFailure) {
        let name = arguments.operands.first?.text
        guard let shell = name.flatMap(Shell.init) else { throw .notAShell(name) }
        let plan = try planChoice().load()
        try write(Completions(language: console.language, plan: plan).script(for: shell))
    }
}

// MARK: What commands have in common

extension Run {
    /// The plan asked for.
    ///
    /// - Parameter operand: the plan where a command names it without an option.
    func planChoice(operand: Path? = nil) throws(ExitFailure) -> PlanChoice {
        let name = arguments.path(of: .plan) ?? operand ?? Settings.plan
        return PlanChoice(name: name ?? Path(Plan.builtInIDs[0]), output: try output())
    }

    /// The houses asked for, in the plan's order; all of them where none is.
    func houses(of plan: Plan) throws(ExitFailure) -> [House] {
        let known = plan.houses(for: command)
        var wanted: Set<House> = []
        for name in arguments.values(of: .house) {
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
        guard let text = arguments.value(of: .week) else { return nil }
        guard let week = plan.week(named: text) else { throw .notAWeek(text, year: plan.year) }
        return week
    }

    var style: TextStyle {
        console.style(arguments.color, on: arguments.output == nil ? Platform.output : nil)
    }

    func write(_ text: String) throws(ExitFailure) {
        try console.write(text, to: output())
    }

    /// The file to write to, if one is named.
    func output() throws(ExitFailure) -> OutputFile? {
        guard let path = arguments.output else { return nil }
        do throws(SystemFailure) {
            return try OutputFile(path)
        } catch {
            throw .unwritable(path, error)
        }
    }
}

extension Plan {
    /// The houses that a command can be asked for.
    func houses(for command: Command) -> [House] {
        command.declaration.includesHouseWideUnit ? units : houses
    }
}
