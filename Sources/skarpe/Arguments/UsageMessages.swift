import JobcenterKit

/// What can be wrong with a command line.
extension ExitFailure {
    /// - Parameter advice: what to do about it.
    static func usage(da: Phrase<Danish>, en: Phrase<English>, advice: Wording) -> Self {
        Self(
            status: .usage,
            text: Wording(
                da: "skarpe: " + da + "\n\(advice)\n", en: "skarpe: " + en + "\n\(advice)\n"))
    }

    // MARK: Commands

    static func unknownCommand(_ name: String) -> Self {
        let hint = Nearest.hint(to: name, among: names(of: Command.allCases))
        return usage(
            da: "ukendt kommando \(name: name)\(hint)",
            en: "unknown command \(name: name)\(hint)", advice: .seeHelp(on: nil))
    }

    static func unexpectedArgument(_ argument: String, _ command: Command) -> Self {
        usage(
            da: "\(name: argument) er for meget",
            en: "unexpected argument \(name: argument)", advice: .seeHelp(on: command))
    }

    /// - Parameter name: what was given in place of an action, if anything was.
    static func notAPlanAction(_ name: String?) -> Self {
        let actions = names(of: PlanAction.allCases)
        guard let name else {
            return usage(
                da: "hvad skal der ske med planen?", en: "what is to be done with the plan?",
                advice: .choose(from: actions))
        }
        let hint = Nearest.hint(to: name, among: actions)
        return usage(
            da: "»plan« kan ikke \(name: name)\(hint)",
            en: "“plan” cannot \(name: name)\(hint)", advice: .choose(from: actions))
    }

    /// - Parameter name: what was given in place of a shell, if anything was.
    static func notAShell(_ name: String?) -> Self {
        let shells = names(of: Shell.allCases)
        guard let name else {
            return usage(da: "hvilken skal?", en: "which shell?", advice: .choose(from: shells))
        }
        let hint = Nearest.hint(to: name, among: shells)
        return usage(
            da: "ukendt skal \(name: name)\(hint)", en: "unknown shell \(name: name)\(hint)",
            advice: .choose(from: shells))
    }

    // MARK: Options

    /// - Parameter text: the option as it was given.
    static func unknownOption(_ text: String, _ command: Command?) -> Self {
        let name = String(text.prefix { $0 != "=" })
        let known = (command?.options ?? Option.allCases).map(\.flag)
        let hint = Nearest.hint(to: name, among: known.filter { $0 != name })
        guard let command, Option.allCases.contains(where: { $0.flag == name }) else {
            return usage(
                da: "ukendt valg \(name: name)\(hint)",
                en: "unknown option \(name: name)\(hint)", advice: .seeHelp(on: command))
        }
        return usage(
            da: "\(name: command.rawValue) har ikke valget \(name: name)\(hint)",
            en: "\(name: command.rawValue) has no option \(name: name)\(hint)",
            advice: .seeHelp(on: command))
    }

    static func unknownValue(_ value: String, of option: Option, choices: [String]) -> Self {
        let hint = Nearest.hint(to: value, among: choices)
        return usage(
            da: "\(name: option.flag) kan ikke være \(name: value)\(hint)",
            en: "\(name: option.flag) cannot be \(name: value)\(hint)",
            advice: .choose(from: choices))
    }

    static func unknownLanguage(_ value: String) -> Self {
        let variable = Variable.language.rawValue
        return usage(
            da: "\(variable) kan ikke være \(name: value)",
            en: "\(variable) cannot be \(name: value)",
            advice: .choose(from: names(of: Language.allCases)))
    }

    static func missingValue(_ option: Option, _ command: Command?) -> Self {
        usage(
            da: "\(name: option.flag) mangler en værdi",
            en: "\(name: option.flag) lacks a value", advice: .seeHelp(on: command))
    }

    static func unwantedValue(_ option: Option, _ command: Command?) -> Self {
        usage(
            da: "\(name: option.flag) tager ingen værdi",
            en: "\(name: option.flag) takes no value", advice: .seeHelp(on: command))
    }

    static func givenTwice(_ option: Option, _ command: Command?) -> Self {
        usage(
            da: "\(name: option.flag) er givet to gange",
            en: "\(name: option.flag) is given twice", advice: .seeHelp(on: command))
    }

    // MARK: Data

    static func noPath(_ command: Command) -> Self {
        usage(
            da: "der er ingen data at læse", en: "there are no data to read",
            advice: Wording(
                da: "Skriv en CSV-fil eller mappe: »skarpe \(command.rawValue) MAPPE«, eller sæt "
                    + "SKARPE_DATA.",
                en: "Name a CSV file or folder: “skarpe \(command.rawValue) FOLDER”, or set "
                    + "SKARPE_DATA."))
    }

    // MARK: The file to write to

    static func outputIsRead(_ path: Path) -> Self {
        usage(
            da: "\(name: path.text) hører til det, der læses",
            en: "\(name: path.text) is part of what is read",
            advice: Wording(
                da: "Skriv til en fil, der ikke læses; en CSV-fil uden for mappen med ugefiler.",
                en: "Write to a file that is not read; a CSV file outside the weekly folder."))
    }

    static func outputExists(_ path: Path) -> Self {
        usage(
            da: "\(name: path.text) findes allerede", en: "\(name: path.text) exists already",
            advice: Wording(
                da: "Vælg et andet navn, eller skriv den tom igen med »\(Option.force.flag)«.",
                en: "Choose another name, or write it empty again with “\(Option.force.flag)”."))
    }

    // MARK: New plans

    /// - Parameter option: the one that is missing.
    static func incompleteNewPlan(_ option: Option) -> Self {
        let example = "skarpe plan new --municipality Aalborg --year 2021 -o plan-2021.json"
        return usage(
            da: "til en ny plan mangler \(name: option.flag)",
            en: "for a new plan, \(name: option.flag) is missing",
            advice: Wording(
                da: "Skriv f.eks. \(name: example).", en: "Write for example \(name: example)."))
    }

    static func onlyForNewPlans(_ option: Option) -> Self {
        usage(
            da: "\(name: option.flag) hører kun til \(name: "plan new")",
            en: "\(name: option.flag) goes with \(name: "plan new") only",
            advice: .seeHelp(on: .plan))
    }

    static func notAYear(_ text: String) -> Self {
        let (first, last) = (Plan.years.lowerBound, Plan.years.upperBound)
        return usage(
            da: "\(name: text) er ikke et år", en: "\(name: text) is not a year",
            advice: Wording(
                da: "Skriv et år fra \(first) til \(last).",
                en: "Write a year from \(first) to \(last)."))
    }

    static func notAMunicipality(_ name: String, _ reason: Wording) -> Self {
        usage(
            da: "\(name: name) kan ikke være en kommunes navn: \(reason)",
            en: "\(name: name) cannot be a municipality's name: \(reason)",
            advice: .seeHelp(on: .plan))
    }

    // MARK: What is looked up in the plan

    static func missingWeek(year: Int) -> Self {
        usage(
            da: "hvilken uge? »--week« mangler", en: "which week? “--week” is missing",
            advice: Wording(
                da: "Skriv f.eks. »skarpe template --week \(year)-W10«.",
                en: "Write for example “skarpe template --week \(year)-W10”."))
    }

    static func notAWeek(_ text: String, year: Int) -> Self {
        usage(
            da: "\(name: text) er ikke en uge i planens år \(year)",
            en: "\(name: text) is not a week of the plan's year \(year)",
            advice: Wording(
                da: "Skriv 1–\(Week.count(in: year)) eller f.eks. \(year)-W10.",
                en: "Write 1–\(Week.count(in: year)) or for example \(year)-W10."))
    }

    static func unknownPlan(_ id: String) -> Self {
        let hint = Nearest.hint(to: id, among: Plan.builtInIDs)
        let list = Plan.builtInIDs.joined(separator: ", ")
        return usage(
            da: "ukendt plan \(name: id)\(hint)", en: "unknown plan \(name: id)\(hint)",
            advice: Wording(
                da: "Indbyggede planer: \(list). En planfil skrives med / eller .json.",
                en: "Built-in plans: \(list). A plan file is written with / or .json."))
    }

    static func unknownHouse(_ name: String, nearest: [House], _ houses: [House]) -> Self {
        let hint = Nearest.hint(nearest.map(\.name))
        return usage(
            da: "ukendt hus \(name: name)\(hint)", en: "unknown house \(name: name)\(hint)",
            advice: .choose(from: houses.map(\.id)))
    }

    static func ambiguousHouse(_ name: String, _ found: [House], _ houses: [House]) -> Self {
        let list = Wording.list(found.map(\.name), last: .and)
        return usage(
            da: "\(name: name) passer på \(list)", en: "\(name: name) fits \(list)",
            advice: .choose(from: houses.map(\.id)))
    }

    static func houseWideUnit(_ house: House) -> Self {
        usage(
            da: "\(house.name) er ikke et hus", en: "\(house.name) is not a house",
            advice: Wording(
                da: "Se de tværgående mål med »skarpe bilag1«.",
                en: "See the goals that cut across houses with “skarpe bilag1”."))
    }
}

extension Wording {
    fileprivate static func seeHelp(on command: Command?) -> Wording {
        let help = "skarpe help" + (command.map { " \($0.rawValue)" } ?? "")
        return Wording(da: "Se \(name: help).", en: "See \(name: help).")
    }

    fileprivate static func choose(from choices: [String]) -> Wording {
        let list = choices.joined(separator: ", ")
        return Wording(da: "Vælg mellem: \(list).", en: "Choose between: \(list).")
    }
}
