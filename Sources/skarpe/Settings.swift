import JobcenterKit

/// What the environment says, where the command line says nothing.
struct Settings {
    /// A variable that is set and not empty.
    private func value(_ name: String) -> String? {
        Platform.variable(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    var data: String? { value("SKARPE_DATA") }
    var plan: String? { value("SKARPE_PLAN") }
    var language: String? { value("SKARPE_LANGUAGE") }

    /// The width that `COLUMNS` asks for.
    var columns: Int? { value("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }

    /// Whether to colour text for a stream, by `NO_COLOR` and `CLICOLOR_FORCE`, else by whether it
    /// is a terminal.
    func usesColor(onTerminal: Bool) -> Bool {
        if value("NO_COLOR") != nil { return false }
        if let force = value("CLICOLOR_FORCE"), force != "0" { return true }
        return onTerminal && value("TERM") != "dumb"
    }
}
