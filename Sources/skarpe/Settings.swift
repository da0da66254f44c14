import JobcenterKit

/// An environment variable that the program reads.
enum Variable: String, CaseIterable {
    case data = "SKARPE_DATA"
    case plan = "SKARPE_PLAN"
    case language = "SKARPE_LANGUAGE"
    case noColor = "NO_COLOR"
    case forceColor = "CLICOLOR_FORCE"
    case columns = "COLUMNS"

    var purpose: Wording {
        switch self {
        case .data:
            Wording(
                da: "Mappen med ugefilerne, når ingen STI er givet.",
                en: "The folder of weekly files, where no PATH is given.")
        case .plan:
            Wording(
                da: "Planen, når --plan ikke er givet.", en: "The plan, where --plan is not given.")
        case .language:
            Wording(
                da: "Sproget, da eller en, når --language ikke er givet.",
                en: "The language, da or en, where --language is not given.")
        case .noColor:
            Wording(da: "Ingen farver, når den er sat.", en: "No colours, where it is set.")
        case .forceColor:
            Wording(
                da: "Farver også uden for terminalen, når den er sat og ikke 0.",
                en: "Colours outside a terminal too, where it is set and not 0.")
        case .columns:
            Wording(
                da: "Linjernes bredde, 60 til 160, i stedet for terminalens.",
                en: "The width of lines, 60 to 160, in place of the terminal's.")
        }
    }
}

/// What the environment says, where the command line says nothing.
enum Settings {
    private static func value(_ variable: Variable) -> String? { value(variable.rawValue) }

    private static func value(_ name: String) -> String? { path(name)?.text }

    /// A variable that is set and not empty.
    private static func path(_ name: String) -> Path? {
        Platform.variable(name).flatMap { $0.bytes.isEmpty ? nil : $0 }
    }

    static var data: Path? { path(Variable.data.rawValue) }
    static var plan: Path? { path(Variable.plan.rawValue) }
    static var language: Language {
        get throws(ExitFailure) {
            guard let name = value(.language) else { return .danish }
            guard let language = Language(rawValue: name) else { throw .unknownLanguage(name) }
            return language
        }
    }

    /// Whether a line on the terminal can be coloured and written over.
    static var hasCapableTerminal: Bool { value("TERM") != "dumb" }

    /// The width that `COLUMNS` asks for.
    static var columns: Int? { value(.columns).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }

    /// Whether to colour text for a stream, by `NO_COLOR` and `CLICOLOR_FORCE`, else by whether it
    /// is a terminal.
    static func usesColor(onTerminal: Bool) -> Bool {
        if value(.noColor) != nil { return false }
        if let force = value(.forceColor), force != "0" { return true }
        return onTerminal && hasCapableTerminal
    }
}
