import JobcenterKit

/// The plan that was asked for: built in, or a file.
struct PlanChoice {
    private let name: String

    init(_ arguments: Arguments, _ settings: Settings) {
        name = arguments.value(of: .plan) ?? settings.plan ?? Plan.builtInIDs[0]
    }

    private var isFile: Bool {
        name.contains("/") || name.contains("\\") || name.lowercased().hasSuffix(".json")
    }

    /// The plan; without one, what is wrong has been said and the status is that of the program.
    func load(_ console: Console) throws(UsageError) -> Result<Plan, Console.Ending> {
        do {
            if isFile { return .success(try Plan(json: Platform.contents(of: name))) }
            if let plan = try Plan.builtIn(name) { return .success(plan) }
        } catch let error as UnsoundPlan {
            for fault in error.faults {
                console.note(fault.text(of: name, in: console.language) + "\n")
            }
            return .failure(Console.Ending(status: .faults))
        } catch {
            let reason = (error as? SystemFailure)?.reason ?? Wording(same: "\(error)")
            console.say(FileWords.cannotRead(name, reason))
            return .failure(Console.Ending(status: .access))
        }
        throw .unknownPlan(name)
    }
}
