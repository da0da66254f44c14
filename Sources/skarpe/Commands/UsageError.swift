import JobcenterKit

/// A command line that asks for nothing the program can do: what is wrong, and what to do.
struct UsageError: Error {
    let message: Wording
    /// What to do, on a line of its own.
    let advice: Wording

    init(_ message: Wording, advice: Wording) {
        self.message = message
        self.advice = advice
    }

    private init(_ message: Wording, _ command: Command?) {
        let help = "skarpe help" + (command.map { " \($0.rawValue)" } ?? "")
        self.init(message, advice: Wording(da: "Se \(name: help).", en: "See \(name: help)."))
    }

    private static func hint(_ text: String, _ candidates: [String]) -> Wording {
        Nearest.hint(Nearest.names(to: text, in: candidates).map(Wording.init(same:)))
    }

    static func unknownCommand(_ name: String) -> UsageError {
        let hint = hint(name, Command.allCases.map(\.rawValue))
        return UsageError(
            Wording(
                da: "ukendt kommando \(name: name)\(hint)",
                en: "unknown command \(name: name)\(hint)"), nil)
    }

    static func unknownOption(_ text: String, _ command: Command?) -> UsageError {
        let name = String(text.prefix { $0 != "=" })
        let known = (command?.options ?? Option.allCases).map { "--\($0.rawValue)" }
        let hint = hint(name, known.filter { $0 != name })
        let isElsewhere = Option.allCases.contains { "--\($0.rawValue)" == name }
        guard isElsewhere, let command else {
            return UsageError(
                Wording(
                    da: "ukendt valg \(name: name)\(hint)",
                    en: "unknown option \(name: name)\(hint)"), command)
        }
        return UsageError(
            Wording(
                da: "\(name: command.rawValue) har ikke valget \(name: name)\(hint)",
                en: "\(name: command.rawValue) has no option \(name: name)\(hint)"), command)
    }

    static func unknownValue(
        _ value: String, of option: Option, choices: [String], _ command: Command?
    ) -> UsageError {
        let hint = hint(value, choices)
        let list = choices.joined(separator: ", ")
        return UsageError(
            Wording(
                da: "»--\(option.rawValue)« kan ikke være \(name: value)\(hint)",
                en: "“--\(option.rawValue)” cannot be \(name: value)\(hint)"),
            advice: Wording(da: "Vælg en af: \(list).", en: "Choose one of: \(list)."))
    }

    static func unknownLanguage(_ value: String) -> UsageError {
        let list = Language.allCases.map(\.rawValue).joined(separator: ", ")
        return UsageError(
            Wording(
                da: "SKARPE_LANGUAGE kan ikke være \(name: value)",
                en: "SKARPE_LANGUAGE cannot be \(name: value)"),
            advice: Wording(da: "Vælg en af: \(list).", en: "Choose one of: \(list)."))
    }

    static func missingValue(_ option: Option, _ command: Command?) -> UsageError {
        UsageError(
            Wording(
                da: "»--\(option.rawValue)« mangler en værdi",
                en: "“--\(option.rawValue)” lacks a value"), command)
    }

    static func unwantedValue(_ option: Option, _ command: Command?) -> UsageError {
        UsageError(
            Wording(
                da: "»--\(option.rawValue)« tager ingen værdi",
                en: "“--\(option.rawValue)” takes no value"), command)
    }

    static func givenTwice(_ option: Option, _ command: Command?) -> UsageError {
        UsageError(
            Wording(
                da: "»--\(option.rawValue)« er givet to gange",
                en: "“--\(option.rawValue)” is given twice"), command)
    }

    static func surplus(_ operand: String, _ command: Command?) -> UsageError {
        UsageError(
            Wording(da: "\(name: operand) er for meget", en: "\(name: operand) is too much"),
            command)
    }

    static func noPath(_ command: Command) -> UsageError {
        UsageError(
            Wording(da: "der er ingen data at læse", en: "there are no data to read"),
            advice: Wording(
                da: "Skriv en CSV-fil eller mappe: »skarpe \(command.rawValue) MAPPE«, eller sæt "
                    + "SKARPE_DATA.",
                en: "Name a CSV file or folder: “skarpe \(command.rawValue) FOLDER”, or set "
                    + "SKARPE_DATA."))
    }

    static func notAWeek(_ text: String, year: Int) -> UsageError {
        UsageError(
            Wording(
                da: "\(name: text) er ikke en uge i planens år \(year)",
                en: "\(name: text) is no week of the plan's year \(year)"),
            advice: Wording(
                da: "Skriv 1–\(Week.count(in: year)) eller f.eks. \(year)-W10.",
                en: "Write 1–\(Week.count(in: year)) or for example \(year)-W10."))
    }

    private static var planActions: String {
        PlanAction.allCases.map(\.rawValue).joined(separator: ", ")
    }

    static var missingPlanAction: UsageError {
        UsageError(
            Wording(da: "hvad skal der ske med planen?", en: "what is to be done with the plan?"),
            advice: Wording(da: "Vælg en af: \(planActions).", en: "Choose one of: \(planActions).")
        )
    }

    static func unknownPlanAction(_ name: String) -> UsageError {
        let hint = hint(name, PlanAction.allCases.map(\.rawValue))
        return UsageError(
            Wording(
                da: "»plan« kan ikke \(name: name)\(hint)",
                en: "“plan” cannot \(name: name)\(hint)"),
            advice: Wording(da: "Vælg en af: \(planActions).", en: "Choose one of: \(planActions).")
        )
    }

    private static var shells: String {
        Shell.allCases.map(\.rawValue).joined(separator: ", ")
    }

    static var missingShell: UsageError {
        UsageError(
            Wording(da: "hvilken skal?", en: "which shell?"),
            advice: Wording(da: "Vælg en af: \(shells).", en: "Choose one of: \(shells)."))
    }

    static func unknownShell(_ name: String) -> UsageError {
        let hint = hint(name, Shell.allCases.map(\.rawValue))
        return UsageError(
            Wording(
                da: "ukendt skal \(name: name)\(hint)", en: "unknown shell \(name: name)\(hint)"),
            advice: Wording(da: "Vælg en af: \(shells).", en: "Choose one of: \(shells)."))
    }

    static func missingWeek(year: Int) -> UsageError {
        UsageError(
            Wording(da: "hvilken uge? »--week« mangler", en: "which week? “--week” is missing"),
            advice: Wording(
                da: "Skriv f.eks. »skarpe template --week \(year)-W10«.",
                en: "Write for example “skarpe template --week \(year)-W10”."))
    }

    static func unknownPlan(_ id: String) -> UsageError {
        let hint = hint(id, Plan.builtInIDs)
        let list = Plan.builtInIDs.joined(separator: ", ")
        return UsageError(
            Wording(
                da: "ukendt plan \(name: id)\(hint)", en: "unknown plan \(name: id)\(hint)"),
            advice: Wording(
                da: "Indbyggede planer: \(list). En planfil skrives med / eller .json.",
                en: "Built-in plans: \(list). A plan file is written with / or .json."))
    }

    static func unknownHouse(_ name: String, _ lookup: Plan.HouseLookup, _ houses: [House])
        -> UsageError
    {
        let list = houses.map(\.id).joined(separator: ", ")
        let advice = Wording(da: "Vælg en af: \(list).", en: "Choose one of: \(list).")
        if case .ambiguous(let fits) = lookup {
            let danish = fits.map { "»\($0.name.danish)«" }.joined(separator: " og ")
            let english = fits.map { "“\($0.name.english)”" }.joined(separator: " and ")
            return UsageError(
                Wording(
                    da: "\(name: name) passer på både \(danish)",
                    en: "\(name: name) fits both \(english)"),
                advice: advice)
        }
        var hint = Wording(same: "")
        if case .unknown(let nearest) = lookup { hint = Nearest.hint(nearest.map(\.name)) }
        return UsageError(
            Wording(
                da: "ukendt hus \(name: name)\(hint)", en: "unknown house \(name: name)\(hint)"),
            advice: advice)
    }

    static func houseWideUnit(_ house: House) -> UsageError {
        UsageError(
            Wording(
                da: "\(house.name) er ikke et hus", en: "\(house.name) is no house"),
            advice: Wording(
                da: "Se de tværgående mål med »skarpe bilag1«.",
                en: "See the goals that cut across houses with “skarpe bilag1”."))
    }
}
