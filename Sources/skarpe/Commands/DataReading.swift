import JobcenterKit

/// Reads the data that a command line leads to.
struct DataReading {
    private let arguments: Arguments
    private let paths: [String]

    init(
        _ command: Command, _ arguments: Arguments, _ settings: Settings
    ) throws(UsageError) {
        self.arguments = arguments
        paths = arguments.operands.isEmpty ? [settings.data].compactMap { $0 } : arguments.operands
        if paths.isEmpty { throw .noPath(command) }
    }

    /// Everything that was read, checked also as a whole.
    func intake(_ plan: Plan) -> Intake {
        var intake = Intake(
            plan: plan,
            decimal: arguments.value(of: .decimal).flatMap(NumberConvention.init),
            allowing: Set(arguments.values(of: .allow).compactMap(DiagnosticCode.init)))
        intake.read(InputFiles(paths))
        intake.reportMissing()
        return intake
    }
}

extension Console.Status {
    /// What a command ends with on these data.
    init(of validation: Validation, _ intake: Intake) {
        let isFaulty =
            validation.count(.error) > 0 || validation.isStrict && validation.count(.warning) > 0
        self = intake.unreadableFiles > 0 ? .access : isFaulty ? .faults : .done
    }
}

extension Intake {
    /// Reads every file that was found.
    mutating func read(_ files: InputFiles) {
        for found in files.found {
            switch found {
            case .missing(let path, let code, let message): report(code, of: path, message)
            case .spreadsheet(let path):
                report(.spreadsheetSkipped, of: path, FileWords.spreadsheet)
            case .standardInput:
                read(InputFiles.standardInput) { () throws(SystemFailure) in
                    try FileSource.standardInput()
                }
            case .file(let path, let isPlain):
                read(path) { () throws(SystemFailure) in
                    try FileSource(path, isPlainFile: isPlain)
                }
            }
        }
    }

    private mutating func read(
        _ path: String, _ open: () throws(SystemFailure) -> FileSource
    ) {
        do throws(SystemFailure) {
            var source = try open()
            read(&source, named: path)
            source.close()
        } catch {
            report(FileWords.code(of: error), of: path, error.reason)
        }
    }
}
