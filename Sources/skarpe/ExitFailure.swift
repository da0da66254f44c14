import JobcenterKit

/// Why the program does not end well: the only error that leaves a command.
enum ExitFailure: Error {
    /// A command line that asks for nothing the program can do: what is wrong, and what to do.
    case usage(Wording, advice: Wording)
    /// A plan with faults, and the name by which it was asked for.
    case unsoundPlan(UnsoundPlan, name: String)
    /// A file that the program cannot do without cannot be read.
    case unreadable(String, SystemFailure)
    case unwritable(String, SystemFailure)
    /// What is wrong has been written already, with the output.
    case reported(Status)

    /// What the program ends with; 0 where all is well.
    enum Status: Int32 {
        /// The data or the plan has errors.
        case faults = 1
        case usage = 2
        /// Something could not be read or written.
        case access = 3
    }

    var status: Status {
        switch self {
        case .usage: .usage
        case .unsoundPlan: .faults
        case .unreadable, .unwritable: .access
        case .reported(let status): status
        }
    }

    /// What is written to standard error.
    func text(in language: Language) -> String {
        switch self {
        case .usage(let message, let advice):
            "skarpe: \(message[language])\n\(advice[language])\n"
        case .unsoundPlan(let unsound, let name):
            unsound.faults.map { $0.text(of: name, in: language) + "\n" }.joined()
        case .unreadable(let path, let failure):
            "skarpe: \(Wording.cannotRead(path, failure.reason)[language])\n"
        case .unwritable(let path, let failure):
            "skarpe: \(Wording.cannotWrite(path, failure.reason)[language])\n"
        case .reported: ""
        }
    }
}
