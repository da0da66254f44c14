import JobcenterKit

/// One run of `validate`: reads the data and says what is wrong with them.
struct ValidateRun {
    let arguments: Arguments
    let console: Console

    func run() throws(ExitFailure) {
        let plan = try PlanChoice(arguments, console.settings).load()
        let intake = try DataReading(.validate, arguments, console).intake(plan)
        let validation = Validation(intake, isStrict: arguments.has(.strict))
        try console.write(
            validation.formatted(
                as: arguments.value(of: .format) ?? ValidationFormat.text, in: console.language,
                version: Skarpe.version, style: console.style(arguments.color)))
        if let failure = ExitFailure(of: validation, intake) { throw failure }
    }
}
