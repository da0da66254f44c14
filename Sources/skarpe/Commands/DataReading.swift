import JobcenterKit

/// Reads the data that a command line leads to.
struct DataReading {
    private let arguments: Arguments
    private let console: Console
    private let paths: [String]

    init(
        _ command: Command, _ arguments: Arguments, _ console: Console
    ) throws(ExitFailure) {
        self.arguments = arguments
        self.console = console
        paths =
            arguments.operands.isEmpty
            ? [console.settings.data].compactMap { $0 } : arguments.operands
        if paths.isEmpty { throw .noPath(command) }
    }

    /// Everything that was read, checked also as a whole.
    func intake(_ plan: Plan) -> Intake {
        let files = InputFiles(paths)
        var intake = Intake(
            plan: plan,
            decimal: arguments.value(of: .decimal),
            allowing: Set(arguments.values(of: .allow).compactMap(DiagnosticCode.init)),
            executor: files.isWorthThreads ? Workers() : InPlace())
        var progress = Progress(files.found, console, isQuiet: arguments.has(.quiet))
        intake.read(files, &progress)
        progress.finish()
        intake.reportMissing()
        return intake
    }
}

extension InputFiles {
    /// Whether there is so much to read that it takes longer than starting threads.
    fileprivate var isWorthThreads: Bool {
        var size: UInt64 = 0
        for found in found {
            switch found {
            case .file(_, let entry): size += entry.size
            case .standardInput: return true
            case .spreadsheet, .missing: break
            }
        }
        return size >= 4 << 20
    }
}

extension ExitFailure {
    /// What a command ends with on these data, once their diagnostics are written; `nil` where all
    /// is well.
    init?(of validation: Validation, _ intake: Intake) {
        let hasErrors =
            validation.count(.error) > 0 || validation.isStrict && validation.count(.warning) > 0
        guard hasErrors || intake.unreadableFiles > 0 else { return nil }
        self = .reported(intake.unreadableFiles > 0 ? .access : .faults)
    }
}

extension Intake {
    /// Reads every file that was found.
    fileprivate mutating func read(_ files: InputFiles, _ progress: inout Progress) {
        for found in files.found {
            switch found {
            case .missing(let path, let code, let message): report(code, of: path, message)
            case .spreadsheet(let path):
                report(.spreadsheetSkipped, of: path, .spreadsheet)
            case .standardInput:
                read(InputFiles.standardInput, &progress) {
                    (progress: inout Progress) throws(SystemFailure) in
                    try FileSource(standardInput: &progress)
                }
            case .file(let path, let entry):
                read(path, &progress) { (progress: inout Progress) throws(SystemFailure) in
                    try FileSource(path, entry, &progress)
                }
            }
        }
    }

    private mutating func read(
        _ path: String, _ progress: inout Progress,
        _ open: (inout Progress) throws(SystemFailure) -> FileSource
    ) {
        progress.startFile()
        do throws(SystemFailure) {
            var source = try open(&progress)
            read(&source, named: path)
            progress = source.progress
            source.close()
        } catch {
            report(error.code, of: path, error.reason)
        }
    }
}
