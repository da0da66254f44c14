import JobcenterKit

/// One run of `validate`: reads the data and says what is wrong with them.
struct ValidateRun {
    let arguments: Arguments
    let console: Console

    func run() throws(UsageError) -> Console.Status {
        let plan: Plan
        switch try PlanChoice(arguments, console.settings).load(console) {
        case .success(let found): plan = found
        case .failure(let ending): return ending.status
        }
        let intake = try DataReading(.validate, arguments, console).intake(plan)
        let validation = Validation(intake, isStrict: arguments.has(.strict))
        let format = arguments.value(of: .format).flatMap(ValidationFormat.init) ?? .text
        let text = validation.formatted(
            as: format, in: console.language, version: Skarpe.version,
            style: console.style(arguments.color))
        return Console.Status(of: validation, intake).and(console.write(text, to: nil))
    }
}
