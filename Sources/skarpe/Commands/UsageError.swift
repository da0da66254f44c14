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
        self.init(message, advice: Wording("Se »\(help)«.", "See “\(help)”."))
    }

    private static func hint(_ text: String, _ candidates: [String]) -> Wording {
        Nearest.hint(Nearest.names(to: text, in: candidates).map(Wording.init(same:)))
    }

    static func unknownCommand(_ name: String) -> UsageError {
        let hint = hint(name, Command.allCases.map(\.rawValue))
        return UsageError(
            Wording(
                "ukendt kommando »\(name)«\(hint.danish)",
                "unknown command “\(name)”\(hint.english)"), nil)
    }

    static func unknownOption(_ text: String, _ command: Command?) -> UsageError {
        let name = String(text.prefix { $0 != "=" })
        let known = (command?.options ?? Option.allCases).map { "--\($0.rawValue)" }
        let hint = hint(name, known.filter { $0 != name })
        let isElsewhere = Option.allCases.contains { "--\($0.rawValue)" == name }
        guard isElsewhere, let command else {
            return UsageError(
                Wording(
                    "ukendt valg »\(name)«\(hint.danish)",
                    "unknown option “\(name)”\(hint.english)"), command)
        }
        return UsageError(
            Wording(
                "»\(command.rawValue)« har ikke valget »\(name)«\(hint.danish)",
                "“\(command.rawValue)” has no option “\(name)”\(hint.english)"), command)
    }

    static func unknownValue(
        _ value: String, of option: Option, choices: [String], _ command: Command?
    ) -> UsageError {
        let hint = hint(value, choices)
        let list = choices.joined(separator: ", ")
        return UsageError(
            Wording(
                "»--\(option.rawValue)« kan ikke være »\(value)«\(hint.danish)",
                "“--\(option.rawValue)” cannot be “\(value)”\(hint.english)"),
            advice: Wording("Vælg en af: \(list).", "Choose one of: \(list)."))
    }

    static func unknownLanguage(_ value: String) -> UsageError {
        let list = Language.allCases.map(\.rawValue).joined(separator: ", ")
        return UsageError(
            Wording(
                "SKARPE_LANGUAGE kan ikke være »\(value)«",
                "SKARPE_LANGUAGE cannot be “\(value)”"),
            advice: Wording("Vælg en af: \(list).", "Choose one of: \(list)."))
    }

    static func missingValue(_ option: Option, _ command: Command?) -> UsageError {
        UsageError(
            Wording(
                "»--\(option.rawValue)« mangler en værdi",
                "“--\(option.rawValue)” lacks a value"), command)
    }

    static func unwantedValue(_ option: Option, _ command: Command?) -> UsageError {
        UsageError(
            Wording(
                "»--\(option.rawValue)« tager ingen værdi",
                "“--\(option.rawValue)” takes no value"), command)
    }

    static func givenTwice(_ option: Option, _ command: Command?) -> UsageError {
        UsageError(
            Wording(
                "»--\(option.rawValue)« er givet to gange",
                "“--\(option.rawValue)” is given twice"), command)
    }

    static func surplus(_ operand: String, _ command: Command?) -> UsageError {
        UsageError(
            Wording("»\(operand)« er for meget", "“\(operand)” is too much"), command)
    }

    static func noPath(_ command: Command) -> UsageError {
        UsageError(
            Wording("der er ingen data at læse", "there are no data to read"),
            advice: Wording(
                "Skriv en CSV-fil eller mappe: »skarpe \(command.rawValue) MAPPE«, eller sæt "
                    + "SKARPE_DATA.",
                "Name a CSV file or folder: “skarpe \(command.rawValue) FOLDER”, or set "
                    + "SKARPE_DATA."))
    }

    static func notAWeek(_ text: String, year: Int) -> UsageError {
        UsageError(
            Wording(
                "»\(text)« er ikke en uge i planens år \(year)",
                "“\(text)” is no week of the plan's year \(year)"),
            advice: Wording(
                "Skriv 1–\(Week.count(in: year)) eller f.eks. \(year)-W10.",
                "Write 1–\(Week.count(in: year)) or for example \(year)-W10."))
    }

    private static var planActions: String {
        PlanAction.allCases.map(\.rawValue).joined(separator: ", ")
    }

    static var missingPlanAction: UsageError {
        UsageError(
            Wording("hvad skal der ske med planen?", "what is to be done with the plan?"),
            advice: Wording("Vælg en af: \(planActions).", "Choose one of: \(planActions)."))
    }

    static func unknownPlanAction(_ name: String) -> UsageError {
        let hint = hint(name, PlanAction.allCases.map(\.rawValue))
        return UsageError(
            Wording(
                "»plan« kan ikke »\(name)«\(hint.danish)",
                "“plan” cannot “\(name)”\(hint.english)"),
            advice: Wording("Vælg en af: \(planActions).", "Choose one of: \(planActions)."))
    }

    private static var shells: String {
        Shell.allCases.map(\.rawValue).joined(separator: ", ")
    }

    static var missingShell: UsageError {
        UsageError(
            Wording("hvilken skal?", "which shell?"),
            advice: Wording("Vælg en af: \(shells).", "Choose one of: \(shells)."))
    }

    static func unknownShell(_ name: String) -> UsageError {
        let hint = hint(name, Shell.allCases.map(\.rawValue))
        return UsageError(
            Wording(
                "ukendt skal »\(name)«\(hint.danish)", "unknown shell “\(name)”\(hint.english)"),
            advice: Wording("Vælg en af: \(shells).", "Choose one of: \(shells)."))
    }

    static func missingWeek(year: Int) -> UsageError {
        UsageError(
            Wording("hvilken uge? »--week« mangler", "which week? “--week” is missing"),
            advice: Wording(
                "Skriv f.eks. »skarpe template --week \(year)-W10«.",
                "Write for example “skarpe template --week \(year)-W10”."))
    }

    static func unknownPlan(_ id: String) -> UsageError {
        let hint = hint(id, Plan.builtInIDs)
        let list = Plan.builtInIDs.joined(separator: ", ")
        return UsageError(
            Wording(
                "ukendt plan »\(id)«\(hint.danish)", "unknown plan “\(id)”\(hint.english)"),
            advice: Wording(
                "Indbyggede planer: \(list). En planfil skrives med / eller .json.",
                "Built-in plans: \(list). A plan file is written with / or .json."))
    }

    static func unknownHouse(_ name: String, _ lookup: Plan.HouseLookup, _ houses: [House])
        -> UsageError
    {
        let list = houses.map(\.id).joined(separator: ", ")
        let advice = Wording("Vælg en af: \(list).", "Choose one of: \(list).")
        if case .ambiguous(let fits) = lookup {
            let danish = fits.map { "»\($0.name.danish)«" }.joined(separator: " og ")
            let english = fits.map { "“\($0.name.english)”" }.joined(separator: " and ")
            return UsageError(
                Wording(
                    "»\(name)« passer på både \(danish)", "“\(name)” fits both \(english)"),
                advice: advice)
        }
        var hint = Wording(same: "")
        if case .unknown(let nearest) = lookup { hint = Nearest.hint(nearest.map(\.name)) }
        return UsageError(
            Wording("ukendt hus »\(name)«\(hint.danish)", "unknown house “\(name)”\(hint.english)"),
            advice: advice)
    }

    static func houseWideUnit(_ house: House) -> UsageError {
        UsageError(
            Wording(
                "\(house.name.danish) er ikke et hus", "\(house.name.english) is no house"),
            advice: Wording(
                "Se de tværgående mål med »skarpe bilag1«.",
                "See the goals that cut across houses with “skarpe bilag1”."))
    }
}
