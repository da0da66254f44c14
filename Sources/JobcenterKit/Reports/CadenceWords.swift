// What is said of periods of any length.

extension Cadence {
    /// In each period: "om ugen".
    fileprivate var each: Wording {
        switch self {
        case .week: Wording(da: "om ugen", en: "a week")
        case .month: Wording(da: "om måneden", en: "a month")
        case .quarter: Wording(da: "i kvartalet", en: "a quarter")
        case .halfYear: Wording(da: "i halvåret", en: "a half-year")
        case .year: Wording(da: "om året", en: "a year")
        }
    }

    /// Each one that is still to come.
    private var eachRemaining: Wording {
        switch self {
        case .week: Wording(da: "hver resterende uge", en: "each remaining week")
        case .month: Wording(da: "hver resterende måned", en: "each remaining month")
        case .quarter: Wording(da: "hvert resterende kvartal", en: "each remaining quarter")
        case .halfYear: Wording(da: "hvert resterende halvår", en: "each remaining half-year")
        case .year: Wording(da: "hvert resterende år", en: "each remaining year")
        }
    }

    /// Whose level is taken to go on: that of the latest periods.
    private var level: Wording {
        switch self {
        case .week: Wording(da: "fire ugers", en: "four weeks")
        case .month: Wording(da: "tre måneders", en: "three months")
        case .quarter: Wording(da: "to kvartalers", en: "two quarters")
        case .halfYear: Wording(da: "halvårs", en: "half-year")
        case .year: Wording(da: "års", en: "year")
        }
    }

    /// What figures of periods of this length are called.
    fileprivate var figures: Wording {
        switch self {
        case .week: Wording(da: "Ugetal", en: "Weekly figures")
        case .month: Wording(da: "Månedstal", en: "Monthly figures")
        case .quarter: Wording(da: "Kvartalstal", en: "Quarterly figures")
        case .halfYear: Wording(da: "Halvårstal", en: "Half-yearly figures")
        case .year: Wording(da: "Helårstal", en: "Yearly figures")
        }
    }

    /// Where the level of the latest periods leads, of one length or of several.
    static func levelGoesOn(_ cadences: [Cadence]) -> Wording {
        let isOne = cadences.allSatisfy { $0 == .halfYear || $0 == .year }
        let danish = cadences.map { $0.level.danish }.joined(separator: " / ")
        let english = cadences.map { $0.level.english }.joined(separator: " / ")
        return Wording(
            da: "hvis \(isOne ? "det" : "de") seneste \(danish) niveau fortsætter",
            en: "if the level of the latest \(english) goes on")
    }

    /// Each one still to come, of one length or of several.
    static func eachRemaining(_ cadences: [Cadence]) -> Wording {
        cadences.count == 1
            ? cadences[0].eachRemaining
            : Wording(da: "hver resterende periode", en: "each remaining period")
    }
}

extension Phrase.StringInterpolation {
    /// Adds a number of periods: "3 måneder".
    mutating func appendInterpolation(_ count: Int, _ cadence: Cadence) {
        appendInterpolation(count)
        appendLiteral(" ")
        appendInterpolation(count == 1 ? cadence.noun.one : cadence.noun.many)
    }
}

extension Wording {
    static func kept(_ kept: Int, of reported: Int, _ cadence: Cadence) -> Wording {
        Wording(
            da: "overholdt i \(kept) af \(reported, cadence)",
            en: "kept in \(kept) of \(reported, cadence)")
    }

    static func incomplete(_ count: Int, _ cadence: Cadence) -> Wording {
        let isNeuter = cadence != .week && cadence != .month
        let one = isNeuter ? "ufuldstændigt" : "ufuldstændig"
        return Wording(
            da: "\(count, cadence) er \(count == 1 ? one : "ufuldstændige")",
            en: "\(count, cadence) \(count == 1 ? "is" : "are") incomplete")
    }

    /// What the rest of the year must bring, beside what the latest periods brought.
    ///
    /// - Parameters:
    ///   - direction: which way a period must go.
    ///   - latest: how many periods brought the level.
    static func rest(
        _ goal: AnnualGoal, _ direction: Direction, _ bound: String, level: String, latest: Int
    ) -> Wording {
        let noun = goal.cadence.noun
        let periods =
            latest == 1
            ? Wording(da: "seneste \(noun.one)", en: "latest \(noun.one)")
            : Wording(da: "seneste \(latest, goal.cadence)", en: "latest \(latest, goal.cadence)")
        let (limit, each) = (direction.wording, goal.cadence.each)
        switch goal.kind.reading {
        case .average:
            return Wording(
                da: "resten af året \(limit) \(bound) i gennemsnit; \(periods) \(level)",
                en: "rest of the year \(limit) \(bound) on average; \(periods) \(level)")
        case .yearEnd:
            return Wording(
                da: "resten af året \(bound) \(each); hidtil \(level) \(each)",
                en: "rest of the year \(bound) \(each); so far \(level) \(each)")
        case .total, .growth, .everyWeek, .everyAnswer:
            return Wording(
                da: "resten af året \(limit) \(bound) \(each); \(periods) \(level)",
                en: "rest of the year \(limit) \(bound) \(each); \(periods) \(level)")
        }
    }

    /// A total is reached only with what the periods without a report are taken to have brought.
    static func reachedByEstimate(unreported count: Int, _ cadence: Cadence) -> Wording {
        let condition = estimate(count, cadence)
        return Wording(da: "nået, \(condition)", en: "reached \(condition)")
    }

    static func missedByEstimate(unreported count: Int, _ cadence: Cadence) -> Wording {
        let condition = estimate(count, cadence)
        return Wording(da: "ikke nået, \(condition)", en: "missed \(condition)")
    }

    private static func estimate(_ count: Int, _ cadence: Cadence) -> Wording {
        let many = cadence.noun.many
        return count == 1
            ? Wording(
                da: "hvis \(cadence.definite) uden tal ligner de seneste",
                en: "if \(cadence.definite) without a report is like the latest")
            : Wording(
                da: "hvis de \(count) \(many) uden tal ligner de seneste",
                en: "if the \(count) \(many) without a report are like the latest")
    }

    /// What a chart shows, for those who do not see it.
    static func chart(
        _ name: String, _ count: Int, _ cadence: Cadence, latest: String, target: String
    ) -> Wording {
        let noun = count == 1 ? cadence.noun.one : cadence.noun.many
        return Wording(
            da: "\(name): \(count) \(count == 1 ? "indberettet" : "indberettede") \(noun), "
                + "senest \(latest), mål \(target)",
            en: "\(name): \(count) reported \(noun), latest \(latest), target \(target)")
    }

    /// How far figures of longer periods go.
    static func figures(_ cadence: Cadence, through period: Wording?) -> Wording {
        let figures = cadence.figures
        return period.map {
            Wording(da: "\(figures) til og med \($0)", en: "\(figures) up to and including \($0)")
        } ?? Wording(da: "\(figures): ingen endnu", en: "\(figures): none yet")
    }

    static func projectionLegend(_ cadences: [Cadence]) -> Wording {
        let level = Cadence.levelGoesOn(cadences)
        let each = Cadence.eachRemaining(cadences)
        return Wording(
            da: "Årsslut: \(level). Resten: hvad \(each) må (≤) eller skal (≥) give.",
            en: "Year end: \(level). The rest: what \(each) may (≤) or must (≥) bring.")
    }

    static func chartLegend(_ cadences: [Cadence]) -> Wording {
        let level = Cadence.levelGoesOn(cadences)
        return Wording(
            da: "Stiplet vandret: mål. Fuldt optrukket vandret: gennemsnit. Prikket: "
                + "kontrolgrænser. Trekant: ugen er en nyhed. Stiplet frem: \(level).",
            en: "Dashed level: target. Full level: mean. Dotted: control limits. Triangle: the "
                + "week is news. Dashed onwards: \(level).")
    }

    static func projection(_ cadence: Cadence) -> Wording {
        let level = Cadence.levelGoesOn([cadence])
        return Wording(da: "årsslut, \(level)", en: "year end, \(level)")
    }
}
