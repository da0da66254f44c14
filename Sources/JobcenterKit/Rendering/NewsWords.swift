/// What is said of the news of a week.
struct NewsWords {
    let language: Language

    private var figures: Figures { Figures(language: language) }

    static let title = Wording("NYT", "NEWS")
    static let none = Wording(
        "Intet nyt: intet i ugen adskiller sig fra det sædvanlige.",
        "No news: nothing in this week differs from the usual.")
    static let tooEarly = Wording(
        "Nyt eller tilfældigt? Det kan siges, når 5 uger er indberettet.",
        "News or chance? That can be said once 5 weeks are reported.")

    /// The mark of a piece of news.
    static func mark(_ kind: News.Kind) -> String {
        switch kind {
        case .concern: "▼"
        case .improvement: "▲"
        case .cannotMeet: "✕"
        }
    }

    /// A piece of news in a sentence.
    func sentence(_ news: News) -> String {
        let name = news.target.name[language]
        let words: Wording
        switch news.kind {
        case .concern, .improvement: words = change(news)
        case .cannotMeet:
            let isAtLeast = news.target.direction == .atLeast
            let bound = isAtLeast ? news.process.upperLimit : news.process.lowerLimit
            words = Self.cannotMeet(
                shown(bound, beside: news), target: exact(news.figures.target, news.target.unit),
                isAtLeast: isAtLeast)
        }
        return "\(name): " + ([words] + caveats(news)).map { $0[language] }.joined(separator: "; ")
    }

    /// A card's news in sentences with their marks, or that there is none.
    func lines(of card: Scorecard.Card, in week: Week) -> [String] {
        if card.weeklyTargets.allSatisfy({ $0.figures.actual == nil }) {
            return [ReportWords.nothingReported(week)[language]]
        }
        if card.news.isEmpty {
            let isEarly = card.weeklyTargets.allSatisfy { $0.figures.process == nil }
            return [(isEarly ? Self.tooEarly : Self.none)[language]]
        }
        return card.news.map { "\(Self.mark($0.kind)) \(sentence($0))" }
    }

    private func change(_ news: News) -> Wording {
        let isRise = news.process.isRise ?? false
        switch news.process.rule {
        case .outsideLimits:
            let limits = [news.process.lowerLimit, news.process.upperLimit]
            let decimals = limits.map(Figures.decimals(ofMean:)).min() ?? 0
            let shown = limits.map { figures.number($0, decimals: decimals) }
            return Self.outside(
                shown.joined(separator: " – ") + news.target.unit.sign, isRise: isRise)
        case .trend: return Self.trend(isRise: isRise)
        case .twoOfThree: return Self.twoOfThree(isRise: isRise)
        case .shift, nil: return Self.shift(isRise: isRise)
        }
    }

    /// What makes the limits less sure.
    private func caveats(_ news: News) -> [Wording] {
        var caveats: [Wording] = []
        if news.process.isProvisional {
            caveats.append(Self.provisional(news.figures.weeksReported))
        }
        if news.figures.spansSuspension { caveats.append(Self.spansSuspension) }
        if news.figures.spansAmendment { caveats.append(Self.spansAmendment) }
        return caveats
    }

    private func exact(_ value: Double, _ unit: Unit) -> String { figures.exact(value) + unit.sign }

    private func shown(_ bound: Double, beside news: News) -> String {
        figures.shown(bound, decimals: 1, beside: news.figures.target) + news.target.unit.sign
    }

    // MARK: Wordings

    private static func outside(_ limits: String, isRise: Bool) -> Wording {
        isRise
            ? Wording("over det sædvanlige (\(limits))", "above the usual (\(limits))")
            : Wording("under det sædvanlige (\(limits))", "below the usual (\(limits))")
    }

    private static func trend(isRise: Bool) -> Wording {
        isRise
            ? Wording("steget seks gange i træk", "risen six times in a row")
            : Wording("faldet seks gange i træk", "fallen six times in a row")
    }

    private static func twoOfThree(isRise: Bool) -> Wording {
        isRise
            ? Wording(
                "to af de seneste tre uger nær den øvre grænse",
                "two of the latest three weeks near the upper limit")
            : Wording(
                "to af de seneste tre uger nær den nedre grænse",
                "two of the latest three weeks near the lower limit")
    }

    private static func shift(isRise: Bool) -> Wording {
        isRise
            ? Wording(
                "mindst syv uger i træk over eget gennemsnit",
                "at least seven weeks in a row above its own mean")
            : Wording(
                "mindst syv uger i træk under eget gennemsnit",
                "at least seven weeks in a row below its own mean")
    }

    private static func cannotMeet(_ bound: String, target: String, isAtLeast: Bool) -> Wording {
        isAtLeast
            ? Wording(
                "som det kører nu, nås målet ikke (højst \(bound) mod \(target))",
                "as it runs now, the target is not met (at most \(bound) against \(target))")
            : Wording(
                "som det kører nu, nås målet ikke (mindst \(bound) mod \(target))",
                "as it runs now, the target is not met (at least \(bound) against \(target))")
    }

    private static func provisional(_ weeks: Int) -> Wording {
        Wording("foreløbigt efter \(weeks) uger", "provisional after \(weeks) weeks")
    }

    private static let spansSuspension = Wording(
        "grænserne spænder over en suspension", "the limits span a suspension")
    private static let spansAmendment = Wording(
        "grænserne spænder over et ændret mål", "the limits span a changed target")
}
