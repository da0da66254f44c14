struct NewsSentences {
    let language: Language

    private var writer: NumberFormatter { NumberFormatter(language: language) }

    /// A card's news in sentences with their marks, or that there is none; that only of the weekly
    /// targets whose chart ends with a point of the week.
    func lines(of card: Scorecard.Card, in week: Week) -> [String] {
        if card.hasNews { return card.news.map { "\($0.kind.mark) \(sentence($0))" } }
        if !card.isReported { return [Wording.nothingReported(week)[language]] }
        let reported = card.weeklyTargets.map(\.figures).filter { $0.actual != nil }
        if reported.allSatisfy({ $0.status == .suspended }) {
            return [Wording.suspendedNews[language]]
        }
        let judged = reported.count { $0.process?.week == week.period }
        let statement: Wording =
            switch judged {
            case 0: .tooEarlyForNews
            case reported.count: .noNews
            default: .noNews(in: judged, of: reported.count)
            }
        return [statement[language]]
    }

    func sentence(_ news: News) -> String {
        let unit = news.target.unit
        let statement: Wording
        switch news.kind {
        case .concern, .improvement:
            let isUpward = news.process.isUpward ?? false
            statement =
                switch news.process.rule {
                case .outsideLimits: .outside(limits(news), isUpward: isUpward)
                case .trend: .trend(isUpward: isUpward)
                case .twoOfThree: .twoOfThree(isUpward: isUpward)
                case .shift, nil: .shift(isUpward: isUpward)
                }
        case .cannotMeet:
            // With the decimals that the values have, and no further than they may come.
            let values = news.figures.series.map { NumberFormatter.decimals(of: $0.value) }
            let isAtLeast = news.bound.direction == .atLeast
            let reach = writer.number(
                news.reach, decimals: values.max() ?? 0, rounding: isAtLeast ? .down : .up)
            statement = .cannotMeet(
                reach + unit.sign, target: writer.exact(news.bound.target) + unit.sign,
                isAtLeast: isAtLeast)
        }
        let parts = ([statement] + caveats(news)).map { $0[language] }
        return "\(news.target.name[language]): " + parts.joined(separator: "; ")
    }

    /// Both limits, none below 0 or above 100 %, with as many decimals as the one that asks for
    /// fewer; with more where a value beside them would seem to lie within.
    private func limits(_ news: News) -> String {
        let unit = news.target.unit
        let limits = [news.process.lowerLimit, news.process.upperLimit].map(unit.possible)
        let least = limits.map(NumberFormatter.decimals(ofMean:)).min() ?? 0
        let latest = news.figures.series.last?.value
        let decimals =
            (least...NumberFormatter.mostDecimals).first { decimals in
                guard news.process.rule == .outsideLimits, let latest else { return true }
                let shown = limits.map { NumberFormatter.round($0, decimals: decimals) }
                return Comparison.isBelow(latest, shown[0]) || Comparison.isBelow(shown[1], latest)
            } ?? NumberFormatter.mostDecimals
        return limits.map { writer.number($0, decimals: decimals) }.joined(separator: "–")
            + unit.sign
    }

    /// What makes the limits less sure.
    private func caveats(_ news: News) -> [Wording] {
        [
            news.process.isProvisional ? .provisional(news.figures.weeksReported) : nil,
            spans(news),
        ].compactMap { $0 }
    }

    private func spans(_ news: News) -> Wording? {
        switch (news.figures.spansSuspension, news.figures.spansAmendment) {
        case (true, true):
            .spans(
                Wording(
                    da: "\(Wording.suspension) og \(Wording.amendment)",
                    en: "\(Wording.suspension) and \(Wording.amendment)"))
        case (true, false): .spans(.suspension)
        case (false, true): .spans(.amendment)
        case (false, false): nil
        }
    }
}

extension Scorecard.Card {
    /// Whether anything is reported for the week.
    fileprivate var isReported: Bool { weeklyTargets.contains { $0.figures.actual != nil } }

    /// Whether there is news to tell: a week for which nothing is reported has none.
    var hasNews: Bool { isReported && !news.isEmpty }
}

extension News.Kind {
    var mark: String {
        switch self {
        case .concern: "▼"
        case .improvement: "▲"
        case .cannotMeet: "✕"
        }
    }
}

extension Wording {
    static let newsTitle = Wording(da: "NYT", en: "NEWS")
    fileprivate static let noNews = Wording(
        da: "Intet nyt: intet i ugen falder uden for det normale udsving.",
        en: "No news: nothing in this week differs from the usual.")
    fileprivate static let tooEarlyForNews = Wording(
        da: "Om det er nyt eller tilfældigt, kan først vurderes efter "
            + "\(ProcessLimits.leastPoints) uger med tal.",
        en: "Whether it is news or chance can first be judged after "
            + "\(ProcessLimits.leastPoints) reported weeks.")
    fileprivate static let suspendedNews = Wording(
        da: "Om noget er nyt, vurderes ikke: ugen er suspenderet.",
        en: "Whether anything is news is not judged: the week is suspended.")

    fileprivate static func noNews(in judged: Int, of reported: Int) -> Wording {
        Wording(
            da: "Intet nyt i \(judged) af \(reported) indberettede ugemål: intet i dem falder uden "
                + "for det normale udsving. De øvrige har for få uger med tal til at vurderes.",
            en: "No news in \(judged) of \(reported) reported weekly targets: nothing in them "
                + "differs from the usual. The others have too few reported weeks to tell.")
    }

    fileprivate static func outside(_ limits: String, isUpward: Bool) -> Wording {
        let side = side(isUpward: isUpward)
        return Wording(
            da: "\(side) det normale udsving (\(limits))",
            en: "\(side) the normal range (\(limits))")
    }

    private static func side(isUpward: Bool) -> Wording {
        isUpward ? Wording(da: "over", en: "above") : Wording(da: "under", en: "below")
    }

    fileprivate static func trend(isUpward: Bool) -> Wording {
        isUpward
            ? Wording(da: "steget seks gange i træk", en: "risen six times in a row")
            : Wording(da: "faldet seks gange i træk", en: "fallen six times in a row")
    }

    fileprivate static func twoOfThree(isUpward: Bool) -> Wording {
        let limit = isUpward ? Wording(da: "øvre", en: "upper") : Wording(da: "nedre", en: "lower")
        return Wording(
            da: "to af de seneste tre uger nær den \(limit) grænse",
            en: "two of the latest three weeks near the \(limit) limit")
    }

    fileprivate static func shift(isUpward: Bool) -> Wording {
        let side = side(isUpward: isUpward)
        return Wording(
            da: "mindst syv uger i træk \(side) eget gennemsnit",
            en: "at least seven weeks in a row \(side) its own mean")
    }

    fileprivate static func cannotMeet(
        _ bound: String, target: String, isAtLeast: Bool
    ) -> Wording {
        let way = isAtLeast ? Wording(da: "op", en: "up") : Wording(da: "ned", en: "down")
        return Wording(
            da: "med det nuværende niveau (normalt \(way) til \(bound)) nås \(target) ikke",
            en: "at the present level (normally \(way) to \(bound)) \(target) is not reached")
    }

    fileprivate static func provisional(_ weeks: Int) -> Wording {
        Wording(
            da: "foreløbigt efter \(weeks) uger", en: "provisional after \(weeks) weeks")
    }

    fileprivate static func spans(_ what: Wording) -> Wording {
        Wording(da: "grænserne spænder over \(what)", en: "the limits span \(what)")
    }

    fileprivate static let suspension = Wording(da: "en suspension", en: "a suspension")
    fileprivate static let amendment = Wording(da: "et ændret mål", en: "a changed target")
}
