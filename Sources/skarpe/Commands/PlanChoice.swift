import JobcenterKit

/// The plan that was asked for: built in, or a file.
struct PlanChoice {
    /// The plan's id or file, as it was given.
    let name: Path
    /// Where the command writes: not over a plan that it reads.
    let output: OutputFile?

    private static func isFile(_ name: String) -> Bool {
        name.contains("/") || name.contains("\\") || name.lowercased().hasSuffix(".json")
    }

    /// Reads the plan, which must be sound.
    func load() throws(ExitFailure) -> Plan {
        switch try result() {
        case .success(let plan): return plan
        case .failure(let unsound): throw .unsoundPlan(unsound, name: name.text)
        }
    }

    /// Reads the plan.
    func result() throws(ExitFailure) -> Result<Plan, UnsoundPlan> {
        let source = try source()
        var files = Self.isFile(name.text) ? [name.text: name] : [:]
        var failure: ExitFailure?
        let result = Result { () throws(UnsoundPlan) in
            try Plan(source) { reference, name in
                do throws(ExitFailure) {
                    return try Self.find(reference, name, &files)
                } catch {
                    failure = error
                    return nil
                }
            }
        }
        if let failure { throw failure }
        for file in files.values { try refuse(file) }
        return result
    }

    private func source() throws(ExitFailure) -> PlanSource {
        guard Self.isFile(name.text) else {
            guard let builtIn = Plan.builtInSource(name.text) else {
                throw .unknownPlan(name.text)
            }
            return builtIn
        }
        do throws(SystemFailure) {
            return PlanSource(name: name.text, bytes: try Self.contents(of: name))
        } catch {
            throw .unreadable(name, error)
        }
    }

    /// The plan that another one extends: built in, or a file beside the other's.
    ///
    /// - Parameter files: the plan files read, by the names under which they are known.
    /// - Returns: `nil` where there is none.
    private static func find(
        _ reference: String, _ name: String, _ files: inout [String: Path]
    ) throws(ExitFailure) -> PlanSource? {
        guard isFile(reference) else { return Plan.builtInSource(reference) }
        let isAbsolute = Path(reference).isAbsolute || reference.dropFirst().hasPrefix(":")
        let folder = isAbsolute ? nil : files[name].map { $0.bytes[..<$0.name.startIndex] }
        let path = Path(bytes: (folder ?? []) + reference.utf8)
        do throws(SystemFailure) {
            let bytes = try Platform.ifPresent { () throws(SystemFailure) in
                try contents(of: path)
            }
            guard let bytes else { return nil }
            files[path.text] = path
            return PlanSource(name: path.text, bytes: bytes)
        } catch {
            throw .unreadable(path, error)
        }
    }

    /// The bytes of a plan file, one more than it may have where it has too many.
    private static func contents(of path: Path) throws(SystemFailure) -> [UInt8] {
        try Platform.contents(of: path, atMost: PlanSource.sizeLimit + 1)
    }

    /// Refuses to write over a plan file that is read.
    private func refuse(_ file: Path) throws(ExitFailure) {
        guard let output else { return }
        do throws(SystemFailure) {
            let isRead = try output.replaces(file, Platform.entry(at: file))
            if !isRead { return }
        } catch {
            throw .unwritable(output.path, error)
        }
        throw .outputIsRead(output.path)
    }
}
