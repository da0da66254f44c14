/// What reports say, apart from the plan's own names.
enum ReportMessages {
    // MARK: Weeks

    /// `uge 10 2020 · 2.–8. marts`.
    static func week(_ week: Week) -> Wording {
        Wording(
            da: "uge \(week.number) \(week.year) · \(days(of: week, .danish))",
            en: "week \(week.number) \(week.year) · \(days(of: week, .english))")
    }

    static func weekHeader(_ week: Week) -> Wording {
        Wording(da: "Uge \(week.number)", en: "Week \(week.number)")
    }

    private static func days(of week: Week, _ language: Language) -> String {
        let (monday, sunday) = (week.monday, week.sunday)
        func day(_ date: CalendarDate, month: Bool, year: Bool) -> String {
            let number = language == .danish ? "\(date.day)." : "\(date.day)"
            return number + (month ? " \(months[date.month - 1][language])" : "")
                + (year ? " \(date.year)" : "")
        }
        let isOneMonth = monday.month == sunday.month
        let isOneYear = monday.year == sunday.year
        return day(monday, month: !isOneMonth, year: !isOneYear)
            + (isOneMonth ? "–" : " – ") + day(sunday, month: true, year: !isOneYear)
    }

    private static let months = [
        Wording(da: "januar", en: "January"), Wording(da: "februar", en: "February"),
        Wording(da: "marts", en: "March"),
        Wording(da: "april", en: "April"), Wording(da: "maj", en: "May"),
        Wording(da: "juni", en: "June"),
        Wording(da: "juli", en: "July"), Wording(da: "august", en: "August"),
        Wording(da: "september", en: "September"),
        Wording(da: "oktober", en: "October"), Wording(da: "november", en: "November"),
        Wording(da: "december", en: "December"),
    ]

    // MARK: Headings

    static let followUp = Wording(da: "Ugeopfølgning", en: "Weekly follow-up")

    /// How weekly targets stand, in a line.
    static func verdict(_ statuses: [TargetStatus]) -> Wording {
        if !statuses.isEmpty, statuses.allSatisfy({ $0 == .suspended }) {
            return Wording(da: "ugen er suspenderet", en: "the week is suspended")
        }
        let (met, count) = (statuses.count { $0 == .met }, statuses.count)
        return Wording(
            da: "\(met) af \(count) ugemål er nået", en: "\(met) of \(count) weekly targets met")
    }

    static func goalVerdict(onTrack: Int, of count: Int) -> Wording {
        Wording(
            da: "\(onTrack) af \(count) årsmål er på vej",
            en: "\(onTrack) of \(count) goals on track")
    }

    static func goalVerdict(met: Int, of count: Int) -> Wording {
        Wording(da: "\(met) af \(count) årsmål er nået", en: "\(met) of \(count) annual goals met")
    }

    static func reported(_ count: Int, of all: Int) -> Wording {
        Wording(da: "\(count) af \(all) indberettet", en: "\(count) of \(all) reported")
    }

    static func nothingReported(_ week: Week) -> Wording {
        Wording(
            da: "Intet er indberettet for uge \(week.number) \(week.year).",
            en: "Nothing is reported for week \(week.number) \(week.year).")
    }

    static func suspended(_ reason: Wording) -> Wording {
        Wording(
            da: "Ugen er suspenderet og tæller ikke med: \(reason)",
            en: "The week is suspended and does not count: \(reason)")
    }

    static func leftOut(rows: Int, files: Int) -> Wording {
        let rowsDanish = rows == 1 ? "1 række med fejl" : "\(rows) rækker med fejl"
        let rowsEnglish = rows == 1 ? "1 row with errors" : "\(rows) rows with errors"
        let filesDanish = files == 1 ? "1 ulæselig fil" : "\(files) ulæselige filer"
        let filesEnglish = files == 1 ? "1 unreadable file" : "\(files) unreadable files"
        let danish = [rows > 0 ? rowsDanish : nil, files > 0 ? filesDanish : nil]
        let english = [rows > 0 ? rowsEnglish : nil, files > 0 ? filesEnglish : nil]
        return Wording(
            da: "OBS: \(danish.compactMap { $0 }.joined(separator: " og ")) er ikke med i tallene.",
            en:
                "NOTE: \(english.compactMap { $0 }.joined(separator: " and ")) left out of the figures."
        )
    }

    static func noWeeklyTargets(_ house: Wording) -> Wording {
        Wording(
            da: "\(house) har ingen ugemål, kun årsmål.",
            en: "\(house) has no weekly targets, only annual goals.")
    }

    static let noTargetsAtAll = Wording(
        da: "Her er ingen ugemål at vise; se årsmålene med »skarpe bilag1«.",
        en: "There are no weekly targets to show; see the annual goals with “skarpe bilag1”.")

    // MARK: Columns

    static let summary = Wording(da: "Overblik", en: "Summary")
    static let measure = Wording(da: "Nøgletal", en: "Measure")
    static let annualGoal = Wording(da: "Årsmål", en: "Annual goal")
    static let development = Wording(da: "Udvikling", en: "Development")
    static let remarks = Wording(da: "Bemærkninger", en: "Remarks")
    static let target = Wording(da: "Mål", en: "Target")
    static let deviation = Wording(da: "Afv.", en: "Dev.")
    static let deviationPercent = Wording(da: "Afv. %", en: "Dev. %")
    static let previous = Wording(da: "Forrige", en: "Before")
    static let toDate = Wording(da: "Hidtil", en: "So far")
    static let required = Wording(da: "Kræver", en: "Needs")
    static let weeksMet = Wording(da: "Nået", en: "Met")
    static let annualGoals = Wording(da: "ÅRSMÅL", en: "ANNUAL GOALS")
    static let annualGoalsTitle = Wording(da: "Årsmål", en: "Annual goals")
    static let weeklyTargets = Wording(da: "Ugemål", en: "Weekly targets")
    static let yearEnd = Wording(da: "Årsslut", en: "Year end")
    static let remaining = Wording(da: "Resten", en: "The rest")
    static let status = Wording(da: "Status", en: "Status")
    static let metRow = Wording(da: "nået", en: "met")

    // MARK: Charts

    static let week = Wording(da: "uge", en: "week")
    static let mean = Wording(da: "gennemsnit", en: "mean")
    static let limits = Wording(da: "procesgrænser", en: "process limits")
    static let goalLine = Wording(da: "mål", en: "target")
    static let readings = Wording(da: "indberettet", en: "reported")
    static let soFar = Wording(da: "hidtil", en: "so far")
    static let projection = Wording(
        da: "årsslut, hvis de seneste fire ugers niveau fortsætter",
        en: "year end, if the level of the latest four weeks goes on")
    static let charts = Wording(da: "Uge for uge", en: "Week by week")
    static let chartLegend = Wording(
        da: "Stiplet vandret: mål. Fuldt optrukket vandret: gennemsnit. Prikket: procesgrænser. "
            + "Trekant: ugen er en nyhed. Stiplet frem: hvis de seneste fire ugers niveau fortsætter.",
        en: "Dashed level: target. Full level: mean. Dotted: process limits. Triangle: the week is "
            + "news. Dashed onwards: if the level of the latest four weeks goes on.")
    static let scrollable = Wording(da: "tabel, kan rulles", en: "table, can be scrolled")

    /// What a chart shows, for those who do not see it.
    static func chart(_ name: String, weeks: Int, latest: String, target: String) -> Wording {
        Wording(
            da: "\(name): \(weeks) indberettede uger, senest \(latest), mål \(target)",
            en: "\(name): \(weeks) reported weeks, latest \(latest), target \(target)")
    }

    // MARK: Marks

    static func mark(_ status: TargetStatus) -> String {
        switch status {
        case .met: "●"
        case .near: "◐"
        case .missed: "○"
        case .noData: "·"
        case .suspended: "‖"
        }
    }

    static func words(_ status: TargetStatus, tolerance: String) -> Wording {
        switch status {
        case .met: Wording(da: "nået", en: "met")
        case .near: Wording(da: "under \(tolerance) % fra", en: "within \(tolerance) %")
        case .missed: Wording(da: "ikke nået", en: "missed")
        case .noData: Wording(da: "ikke indberettet", en: "not reported")
        case .suspended: Wording(da: "suspenderet", en: "suspended")
        }
    }

    static func mark(_ status: GoalStatus) -> String {
        switch status {
        case .onTrack, .met: "●"
        case .atRisk: "◐"
        case .offTrack, .missed: "○"
        case .noData: "·"
        }
    }

    static func words(_ status: GoalStatus) -> Wording {
        switch status {
        case .onTrack: Wording(da: "på vej", en: "on track")
        case .atRisk: Wording(da: "i fare", en: "at risk")
        case .offTrack: Wording(da: "ikke på vej", en: "off track")
        case .met: Wording(da: "nået", en: "met")
        case .missed: Wording(da: "ikke nået", en: "missed")
        case .noData: Wording(da: "ingen data", en: "no data")
        }
    }

    // MARK: NumberFormatter

    static func over(_ bound: String) -> Wording {
        Wording(da: "over \(bound)", en: "over \(bound)")
    }
    static func under(_ bound: String) -> Wording {
        Wording(da: "under \(bound)", en: "under \(bound)")
    }
    static let yes = Wording(da: "ja", en: "yes")
    static let no = Wording(da: "nej", en: "no")

    static func note(_ note: String) -> Wording {
        Wording(da: "Bemærkning: \(note)", en: "Note: \(note)")
    }

    static func kept(_ kept: Int, of reported: Int) -> Wording {
        Wording(
            da: "overholdt i \(kept) af \(reported) uger",
            en: "kept in \(kept) of \(reported) weeks")
    }

    static func incomplete(_ weeks: Int) -> Wording {
        weeks == 1
            ? Wording(da: "1 uge er ufuldstændig", en: "1 week is incomplete")
            : Wording(da: "\(weeks) uger er ufuldstændige", en: "\(weeks) weeks are incomplete")
    }

    /// What the rest of the year must bring, beside what the latest weeks brought.
    static func rest(_ kind: GoalKind, _ bound: String, level: String, weeks: Int) -> Wording {
        let latestDanish = weeks == 1 ? "seneste uge" : "seneste \(weeks) uger"
        let latestEnglish = weeks == 1 ? "latest week" : "latest \(weeks) weeks"
        switch kind {
        case .averageAtMost:
            return Wording(
                da: "resten af året højst \(bound) i gennemsnit; \(latestDanish) \(level)",
                en: "rest of the year at most \(bound) on average; \(latestEnglish) \(level)")
        case .averageAtLeast:
            return Wording(
                da: "resten af året mindst \(bound) i gennemsnit; \(latestDanish) \(level)",
                en: "rest of the year at least \(bound) on average; \(latestEnglish) \(level)")
        case .yearEndAtLeast:
            return Wording(
                da: "resten af året \(bound) om ugen; hidtil \(level) om ugen",
                en: "rest of the year \(bound) a week; so far \(level) a week")
        case .totalAtLeast, .growthAtLeast, .everyWeekAtMost, .everyWeekYes:
            return Wording(
                da: "resten af året mindst \(bound) om ugen; \(latestDanish) \(level)",
                en: "rest of the year at least \(bound) a week; \(latestEnglish) \(level)")
        }
    }

    static let outOfReach = Wording(da: "kan ikke længere nås", en: "can no longer be reached")
    static let certain = Wording(da: "kan ikke længere misses", en: "can no longer be missed")

    static let yearOverYear = Wording(da: "Mod i fjor", en: "On year")
    static let wholeHouse = Wording(da: "hele huset", en: "the whole house")

    static func variation(_ variation: ProcessLimits.Variation) -> Wording {
        switch variation {
        case .commonCause: Wording(da: "→ jævnt", en: "→ steady")
        case .improvement: Wording(da: "▲ bedring", en: "▲ improving")
        case .concern: Wording(da: "▼ forværring", en: "▼ worsening")
        }
    }

    /// What a series says: what the latest point tells, if it is of the week, and whether the target
    /// can be met.
    static func process(_ process: ProcessLimits, in week: Week) -> Wording {
        let assurance = assurance(process.assurance)
        guard process.week == week else { return assurance }
        let variation = variation(process.variation)
        return Wording(
            da: "\(variation) · \(assurance)",
            en: "\(variation) · \(assurance)")
    }

    static let early = Wording(da: "(foreløbigt)", en: "(provisional)")

    static func assurance(_ assurance: ProcessLimits.Assurance) -> Wording {
        switch assurance {
        case .consistentlyMet: Wording(da: "✓ når altid målet", en: "✓ always meets the target")
        case .consistentlyMissed: Wording(da: "✕ når ikke målet", en: "✕ cannot meet the target")
        case .hitOrMiss: Wording(da: "~ rammer til tider", en: "~ hit or miss")
        }
    }

    // MARK: Legend

    static let projectionLegend = Wording(
        da: "Årsslut: hvis de seneste fire ugers niveau fortsætter. Resten: hvad hver resterende "
            + "uge må (≤) eller skal (≥) give.",
        en:
            "Year end: if the level of the latest four weeks goes on. The rest: what each remaining "
            + "week may (≤) or must (≥) bring.")
    static let requiredLegend = Wording(
        da: "Kræver: gennemsnit i hver resterende uge. Nået: uger af de indberettede.",
        en: "Needs: the average of each remaining week. Met: weeks of those reported.")
}
