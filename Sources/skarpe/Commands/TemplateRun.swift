import JobcenterKit

/// One run of `template`: an empty week in the input format.
struct TemplateRun {
    let arguments: Arguments
    let console: Console

    func run() throws(UsageError) -> Console.Status {
        let plan: Plan
        switch try PlanChoice(arguments, console.settings).load(console) {
        case .success(let found): plan = found
        case .failure(let ending): return ending.status
        }
        let houses = try arguments.houses(of: plan, for: .template)
        guard let week = try arguments.week(of: plan) else {
            throw .missingWeek(year: plan.year)
        }
        let isDanish = arguments.value(of: .format) != DataFormat.csv.rawValue
        return console.write(
            plan.template(for: week, of: houses, isDanish: isDanish), to: arguments.output)
    }
}
