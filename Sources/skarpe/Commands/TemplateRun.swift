import JobcenterKit

/// One run of `template`: an empty week in the input format.
struct TemplateRun {
    let arguments: Arguments
    let console: Console

    func run() throws(ExitFailure) {
        let plan = try PlanChoice(arguments, console.settings).load()
        let houses = try arguments.houses(of: plan, for: .template)
        guard let week = try arguments.week(of: plan) else { throw .missingWeek(year: plan.year) }
        let isDanish = arguments.value(of: .format) != DataFormat.csv
        try console.write(
            plan.template(for: week, of: houses, isDanish: isDanish), to: arguments.output)
    }
}
