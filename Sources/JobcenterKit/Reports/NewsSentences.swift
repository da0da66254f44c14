/// What is said of the news of a week.
struct NewsSentences {
    let language: Language

    private var figures: NumberFormatter { NumberFormatter(language: language) }

    static let title = Wording(da: "NYT", en: "NEWS")
    static let none = Wording(
        da: "Intet nyt: intet i ugen adskiller sig fra det sædvanlige.",
        en: "No news: nothing in this week differs from the usual.")
    static let tooEarly = Wording(
        da: "Nyt eller tilfældigt? Det kan siges, når 5 uger er indberettet.",
        en: "News or chance? That can be said once 5 weeks are reported.")

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
            return [ReportMessages.nothingReported(week)[language]]
        }
        if card.news.isEmpty {
            let isEarly = card.weeklyTargets.allSatisfy { $0.figures.process == nil }
            return [(isEarly ? Self.tooEarly : Self.none)[language]]
        }
        return card.news.map { "\(Self.mark($0.kind)) \(sentence($0))" }
    }

    private func change(_ news: News) -> Wording {
        let isUpward = news.process.isUpward ?? false
        switch news.process.rule {
        case .outsideLimits:
            let limits = [news.process.lowerLimit, news.process.upperLimit]
            let decimals = limits.map(NumberFormatter.decimals(ofMean:)).min() ?? 0
            let shown = limits.map { figures.number($0, decimals: decimals) }
            return Self.outside(
                shown.joined(separator: " – ") + news.target.unit.sign, isUpward: isUpward)
        case .trend: return Self.trend(isUpward: isUpward)
        case .twoOfThree: return Self.twoOfThree(isUpward: isUpward)
        case .shift, nil: return Self.shift(isUpward: isUpward)
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

    private static func outside(_ limits: String, isUpward: Bool) -> Wording {
        isUpward
            ? Wording(da: "over det sædvanlige (\(limits))", en: "above the usual (\(limits))")
            : Wording(da: "under det sædvanlige (\(limits))", en: "below the usual (\(limits))")
    }

    private static func trend(isUpward: Bool) -> Wording {
        isUpward
            ? Wording(da: "steget seks gange i træk", en: "risen six times in a row")
            : Wording(da: "faldet seks gange i træk", en: "fallen six times in a row")
    }

    private static func twoOfThree(isUpward: Bool) -> Wording {
        isUpward
            ? Wording(
                da: "to af de seneste tre uger nær den øvre grænse",
                en: "two of the latest three weeks near the upper limit")
            : Wording(
                da: "to af de seneste tre uger nær den nedre grænse",
                en: "two of the latest three weeks near the lower limit")
    }

    private static func shift(isUpward: Bool) -> Wording {
        isUpward
            ? Wording(
                da: "mindst syv uger i træk over eget gennemsnit",
                en: "at least seven weeks in a row above its own mean")
            : Wording(
                da: "mindst syv uger i træk under eget gennemsnit",
                en: "at least seven weeks in a row below its own mean")
    }

    private static func cannotMeet(_ bound: String, target: String, isAtLeast: Bool) -> Wording {
        isAtLeast
            ? Wording(
                da: "som det kører nu, nås målet ikke (højst \(bound) mod \(target))",
                en: "as it runs now, the target is not met (at most \(bound) against \(target))")
            : Wording(
                da: "som det kører nu, nås målet ikke (mindst \(bound) mod \(target))",
                en: "as it runs now, the target is not met (at least \(bound) against \(target))")
    }

    private static func provisional(_ weeks: Int) -> Wording {
        Wording(da: "foreløbigt efter \(weeks) uger", en: "provisional after \(weeks) weeks")
    }

    private static let spansSuspension = Wording(
        da: "grænserne spænder over en suspension", en: "the limits span a suspension")
    private static let spansAmendment = Wording(
        da: "grænserne spænder over et ændret mål", en: "the limits span a changed target")
}
