import JobcenterKit

/// What can be wrong with a command line.
extension ExitFailure {
    private static func usage(_ message: Wording, seeHelpOn command: Command?) -> ExitFailure {
        let help = "skarpe help" + (command.map { " \($0.rawValue)" } ?? "")
        return .usage(message, advice: Wording(da: "Se \(name: help).", en: "See \(name: help)."))
    }

    private static func usage(_ message: Wording, choices: [String]) -> ExitFailure {
        let list = choices.joined(separator: ", ")
        return .usage(
            message, advice: Wording(da: "Vælg en af: \(list).", en: "Choose one of: \(list)."))
    }

    private static func hint(_ text: String, _ candidates: [String]) -> Wording {
        Nearest.hint(Nearest.names(to: text, in: candidates).map(Wording.init(same:)))
    }

    // MARK: Commands

    static func unknownCommand(_ name: String) -> ExitFailure {
        let hint = hint(name, names(of: Command.allCases))
        return usage(
            Wording(
                da: "ukendt kommando \(name: name)\(hint)",
                en: "unknown command \(name: name)\(hint)"),
            seeHelpOn: nil)
    }

    static func unexpectedArgument(_ argument: String, _ command: Command) -> ExitFailure {
        usage(
            Wording(
                da: "\(name: argument) er for meget",
                en: "unexpected argument \(name: argument)"),
            seeHelpOn: command)
    }

    static var missingPlanAction: ExitFailure {
        usage(
            Wording(da: "hvad skal der ske med planen?", en: "what is to be done with the plan?"),
            choices: names(of: PlanAction.allCases))
    }

    static func unknownPlanAction(_ name: String) -> ExitFailure {
        let actions = names(of: PlanAction.allCases)
        let hint = hint(name, actions)
        return usage(
            Wording(
                da: "»plan« kan ikke \(name: name)\(hint)",
                en: "“plan” cannot \(name: name)\(hint)"),
            choices: actions)
    }

    static var missingShell: ExitFailure {
        usage(
            Wording(da: "hvilken skal?", en: "which shell?"), choices: names(of: Shell.allCases))
    }

    static func unknownShell(_ name: String) -> ExitFailure {
        let shells = names(of: Shell.allCases)
        let hint = hint(name, shells)
        return usage(
            Wording(
                da: "ukendt skal \(name: name)\(hint)", en: "unknown shell \(name: name)\(hint)"),
            choices: shells)
    }

    // MARK: Options

    /// - Parameter text: the option as it was given.
    static func unknownOption(_ text: String, _ command: Command?) -> ExitFailure {
        let name = String(text.prefix { $0 != "=" })
        let known = (command?.options ?? Option.allCases).map(\.flag)
        let hint = hint(name, known.filter { $0 != name })
        guard let command, Option.allCases.contains(where: { $0.flag == name }) else {
            return usage(
                Wording(
                    da: "ukendt valg \(name: name)\(hint)",
                    en: "unknown option \(name: name)\(hint)"),
                seeHelpOn: command)
        }
        return usage(
            Wording(
                da: "\(name: command.rawValue) har ikke valget \(name: name)\(hint)",
                en: "\(name: command.rawValue) has no option \(name: name)\(hint)"),
            seeHelpOn: command)
    }

    static func unknownValue(
        _ value: String, of option: Option, choices: [String]
    ) -> ExitFailure {
        let hint = hint(value, choices)
        return usage(
            Wording(
                da: "\(name: option.flag) kan ikke være \(name: value)\(hint)",
                en: "\(name: option.flag) cannot be \(name: value)\(hint)"),
            choices: choices)
    }

    static func unknownLanguage(_ value: String) -> ExitFailure {
        let variable = Variable.language.rawValue
        return usage(
            Wording(
                da: "\(variable) kan ikke være \(name: value)",
                en: "\(variable) cannot be \(name: value)"),
            choices: names(of: Language.allCases))
    }

    static func missingValue(_ option: Option, _ command: Command?) -> ExitFailure {
        usage(
            Wording(
                da: "\(name: option.flag) mangler en værdi",
                en: "\(name: option.flag) lacks a value"),
            seeHelpOn: command)
    }

    static func unwantedValue(_ option: Option, _ command: Command?) -> ExitFailure {
        usage(
            Wording(
                da: "\(name: option.flag) tager ingen værdi",
                en: "\(name: option.flag) takes no value"),
            seeHelpOn: command)
    }

    static func givenTwice(_ option: Option, _ command: Command?) -> ExitFailure {
        usage(
            Wording(
                da: "\(name: option.flag) er givet to gange",
                en: "\(name: option.flag) is given twice"),
            seeHelpOn: command)
    }

    // MARK: What is looked up in the plan

    static func noPath(_ command: Command) -> ExitFailure {
        .usage(
            Wording(da: "der er ingen data at læse", en: "there are no data to read"),
            advice: Wording(
                da: "Skriv en CSV-fil eller mappe: »skarpe \(command.rawValue) MAPPE«, eller sæt "
                    + "SKARPE_DATA.",
                en: "Name a CSV file or folder: “skarpe \(command.rawValue) FOLDER”, or set "
                    + "SKARPE_DATA."))
    }

    static func missingWeek(year: Int) -> ExitFailure {
        .usage(
            Wording(da: "hvilken uge? »--week« mangler", en: "which week? “--week” is missing"),
            advice: Wording(
                da: "Skriv f.eks. »skarpe template --week \(year)-W10«.",
                en: "Write for example “skarpe template --week \(year)-W10”."))
    }

    static func notAWeek(_ text: String, year: Int) -> ExitFailure {
        .usage(
            Wording(
                da: "\(name: text) er ikke en uge i planens år \(year)",
                en: "\(name: text) is not a week of the plan's year \(year)"),
            advice: Wording(
                da: "Skriv 1–\(Week.count(in: year)) eller f.eks. \(year)-W10.",
                en: "Write 1–\(Week.count(in: year)) or for example \(year)-W10."))
    }

    static func unknownPlan(_ id: String) -> ExitFailure {
        let hint = hint(id, Plan.builtInIDs)
        let list = Plan.builtInIDs.joined(separator: ", ")
        return .usage(
            Wording(
                da: "ukendt plan \(name: id)\(hint)", en: "unknown plan \(name: id)\(hint)"),
            advice: Wording(
                da: "Indbyggede planer: \(list). En planfil skrives med / eller .json.",
                en: "Built-in plans: \(list). A plan file is written with / or .json."))
    }

    static func unknownHouse(_ name: String, nearest: [House], _ houses: [House]) -> ExitFailure {
        let hint = Nearest.hint(nearest.map(\.name))
        return usage(
            Wording(
                da: "ukendt hus \(name: name)\(hint)", en: "unknown house \(name: name)\(hint)"),
            choices: houses.map(\.id))
    }

    static func ambiguousHouse(_ name: String, _ found: [House], _ houses: [House]) -> ExitFailure {
        let list = Wording.list(
            found.map(\.name), separatedBy: Wording(da: " og ", en: " and "))
        return usage(
            Wording(
                da: "\(name: name) passer på både \(list)", en: "\(name: name) fits both \(list)"),
            choices: houses.map(\.id))
    }

    static func houseWideUnit(_ house: House) -> ExitFailure {
        .usage(
            Wording(da: "\(house.name) er ikke et hus", en: "\(house.name) is not a house"),
            advice: Wording(
                da: "Se de tværgående mål med »skarpe bilag1«.",
                en: "See the goals that cut across houses with “skarpe bilag1”."))
    }
}
