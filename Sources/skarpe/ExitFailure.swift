import JobcenterKit

/// Why the program ends with another status than 0: the only error that leaves a command.
struct ExitFailure: Error {
    enum Status: Int32 {
        /// The data or the plan has errors.
        case faults = 1
        case usage = 2
        /// Something could not be read or written.
        case access = 3
    }

    let status: Status
    /// The lines for standard error; none where the output says what is wrong.
    var text = Wording(same: "")
}

extension ExitFailure {
    /// - Parameter name: the plan's id or file, as it was given.
    static func unsoundPlan(_ unsound: UnsoundPlan, name: String) -> Self {
        func text(in language: Language) -> String {
            unsound.faults.map { $0.text(of: name, in: language) + "\n" }.joined()
        }
        return Self(
            status: .faults, text: Wording(danish: text(in: .danish), english: text(in: .english)))
    }

    static func unreadable(_ path: Path, _ failure: SystemFailure) -> Self {
        Self(
            status: .access,
            text: Wording(
                da: "skarpe: \(name: path.text) kan ikke læses: \(failure.reason)\n",
                en: "skarpe: \(name: path.text) cannot be read: \(failure.reason)\n"))
    }

    static func unwritable(_ path: Path, _ failure: SystemFailure) -> Self {
        Self(
            status: .access,
            text: Wording(
                da:
                    "skarpe: \(name: path.text) kan ikke skrives: \(failure.reasonAgainstWriting)\n",
                en:
                    "skarpe: \(name: path.text) cannot be written: \(failure.reasonAgainstWriting)\n"
            ))
    }
}
