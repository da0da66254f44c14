import JobcenterKit

extension Run {
    /// Reads the data that the command line leads to, and checks them also as a whole.
    ///
    /// - Parameter houses: those asked for.
    func intake(_ plan: Plan, of houses: [House]) throws(ExitFailure) -> Intake {
        let paths =
            arguments.operands.isEmpty
            ? [Settings.data].compactMap { $0 } : arguments.operands
        if paths.isEmpty { throw .noPath(command) }
        let files = InputFiles(paths)
        try refuseToReplace(files)
        let found = files.found
        var intake = Intake(
            plan: plan,
            decimal: arguments.value(of: .decimal),
            allowing: Set(arguments.values(of: .allow).compactMap(DiagnosticCode.init)),
            language: console.language,
            houses: arguments.values(of: .house).isEmpty ? nil : houses,
            executor: isWorthThreads(found) ? Workers() : InPlace())
        let progress = Progress(found, console, isQuiet: arguments.has(.quiet))
        for items in InputFiles.groups(of: found) {
            intake.read(items.map(\.path.text)) { number throws(Intake.Unopened) in
                try items[number].open(progress)
            }
        }
        progress.finish()
        intake.finish()
        return intake
    }

    /// Refuses to write over a file that is read, or where it would be read the next time.
    private func refuseToReplace(_ files: InputFiles) throws(ExitFailure) {
        guard let output = try output() else { return }
        do throws(SystemFailure) {
            if try !files.contain(output) { return }
        } catch {
            throw .unwritable(output.path, error)
        }
        throw .outputIsRead(output.path)
    }

    /// Whether there is so much to read that it takes longer than starting threads.
    private func isWorthThreads(_ found: [InputFiles.Found]) -> Bool {
        var size: UInt64 = 0
        for case .file(let entry) in found.map(\.content) {
            guard let entry else { return true }
            size += entry.size
        }
        return size >= 4 << 20
    }

    /// Says how much is wrong with the rows of houses that were not asked for.
    func writeAside(_ validation: Validation) {
        let (errors, warnings) = (validation.countAside(.error), validation.countAside(.warning))
        if errors + warnings == 0 || arguments.has(.quiet) { return }
        let command = arguments.line(for: .validate)
        let counts = [
            (errors, Wording(da: "\(errors) fejl", en: "\(errors, "error", "errors")")),
            (
                warnings,
                Wording(
                    da: "\(warnings, "advarsel", "advarsler")",
                    en: "\(warnings, "warning", "warnings")")
            ),
        ].filter { $0.0 > 0 }.map(\.1)
        let count = counts.dropFirst().reduce(counts[0]) { all, next in
            Wording(da: "\(all) og \(next)", en: "\(all) and \(next)")
        }
        let message = Wording(
            da: "\(count) i andre huses rækker – se dem med \(name: command)",
            en: "\(count) in rows of other houses – see them with \(name: command)")
        console.writeError(message[console.language] + "\n")
    }

    /// What the command ends with, once the diagnostics are written; `nil` where all is well.
    func failure(of validation: Validation, _ intake: Intake) -> ExitFailure? {
        if intake.unreadableFiles > 0 { return ExitFailure(status: .access) }
        let hasFaults =
            validation.count(.error) > 0 || validation.isStrict && validation.count(.warning) > 0
        return hasFaults ? ExitFailure(status: .faults) : nil
    }
}

extension InputFiles.Found {
    /// Opens what is to be read.
    fileprivate func open(_ progress: Progress) throws(Intake.Unopened) -> FileSource {
        switch content {
        case .unread(let code, let reason): throw Intake.Unopened(code: code, reason: reason)
        case .file(let entry):
            progress.startFile()
            do throws(SystemFailure) {
                return try FileSource(path, entry, progress)
            } catch {
                throw Intake.Unopened(code: error.code, reason: error.reason)
            }
        }
    }
}
