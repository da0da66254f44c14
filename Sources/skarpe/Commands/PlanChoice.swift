import JobcenterKit

/// The plan that was asked for: built in, or a file.
struct PlanChoice {
    /// The plan's id or file, as it was given.
    let name: String

    /// - Parameter operand: the plan where a command names it without an option.
    init(_ arguments: Arguments, _ settings: Settings, operand: String? = nil) {
        name =
            arguments.value(of: .plan) ?? operand ?? settings.plan ?? Plan.builtInIDs[0]
    }

    private static func isFile(_ name: String) -> Bool {
        name.contains("/") || name.contains("\\") || name.lowercased().hasSuffix(".json")
    }

    /// The plan or its faults; without either, what is wrong has been said and the status is that
    /// of the program.
    func read(
        _ console: Console
    ) throws(UsageError) -> Result<Result<Plan, UnsoundPlan>, Console.Ending> {
        let source: PlanSource
        if Self.isFile(name) {
            do throws(SystemFailure) {
                source = PlanSource(name: name, bytes: try Platform.contents(of: name))
            } catch {
                console.say(FileWords.cannotRead(name, error.reason))
                return .failure(Console.Ending(status: .access))
            }
        } else {
            guard let builtIn = Plan.builtInSource(name) else { throw .unknownPlan(name) }
            source = builtIn
        }
        do throws(UnsoundPlan) {
            return .success(.success(try Plan(source, finding: Self.find)))
        } catch {
            return .success(.failure(error))
        }
    }

    /// The plan; without one, what is wrong has been said and the status is that of the program.
    func load(_ console: Console) throws(UsageError) -> Result<Plan, Console.Ending> {
        switch try read(console) {
        case .success(.success(let plan)): return .success(plan)
        case .success(.failure(let unsound)):
            for fault in unsound.faults {
                console.note(fault.text(of: name, in: console.language) + "\n")
            }
            return .failure(Console.Ending(status: .faults))
        case .failure(let ending): return .failure(ending)
        }
    }

    /// The plan that another one extends: built in, or a file beside the other's.
    private static func find(_ reference: String, _ name: String) -> PlanSource? {
        guard isFile(reference) else { return Plan.builtInSource(reference) }
        let isAbsolute = reference.hasPrefix("/") || reference.dropFirst().hasPrefix(":")
        let folder = name.lastIndex { $0 == "/" || $0 == "\\" }.map { name[...$0] } ?? ""
        let path = isAbsolute ? reference : folder + reference
        guard let bytes = try? Platform.contents(of: path) else { return nil }
        return PlanSource(name: path, bytes: bytes)
    }
}
