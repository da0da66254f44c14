import JobcenterKit

/// The plan that was asked for: built in, or a file.
struct PlanChoice {
    /// The plan's id or file, as it was given.
    let name: String

    private static func isFile(_ name: String) -> Bool {
        name.contains("/") || name.contains("\\") || name.lowercased().hasSuffix(".json")
    }

    /// Reads the plan, which must be sound.
    func load() throws(ExitFailure) -> Plan {
        switch try result() {
        case .success(let plan): return plan
        case .failure(let unsound): throw .unsoundPlan(unsound, name: name)
        }
    }

    /// Reads the plan.
    func result() throws(ExitFailure) -> Result<Plan, UnsoundPlan> {
        let source = try source()
        return Result { () throws(UnsoundPlan) in try Plan(source, finding: Self.find) }
    }

    private func source() throws(ExitFailure) -> PlanSource {
        guard Self.isFile(name) else {
            guard let builtIn = Plan.builtInSource(name) else { throw .unknownPlan(name) }
            return builtIn
        }
        do throws(SystemFailure) {
            return PlanSource(name: name, bytes: try Self.contents(of: name))
        } catch {
            throw .unreadable(name, error)
        }
    }

    /// The plan that another one extends: built in, or a file beside the other's.
    private static func find(_ reference: String, _ name: String) -> PlanSource? {
        guard isFile(reference) else { return Plan.builtInSource(reference) }
        let isAbsolute = reference.hasPrefix("/") || reference.dropFirst().hasPrefix(":")
        let folder = name.lastIndex { $0 == "/" || $0 == "\\" }.map { name[...$0] } ?? ""
        let path = isAbsolute ? reference : folder + reference
        guard let bytes = try? contents(of: path) else { return nil }
        return PlanSource(name: path, bytes: bytes)
    }

    /// The bytes of a plan file, one more than it may have where it has too many.
    private static func contents(of path: String) throws(SystemFailure) -> [UInt8] {
        try Platform.contents(of: path, atMost: PlanSource.sizeLimit + 1)
    }
}
