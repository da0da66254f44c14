/// What reports say, apart from the plan's own names.
enum ReportWords {
    // MARK: Weeks

    /// `uge 10 2020 · 2.–8. marts`.
    static func week(_ week: Week) -> Wording {
        Wording(
            "uge \(week.number) \(week.year) · \(days(of: week, .danish))",
            "week \(week.number) \(week.year) · \(days(of: week, .english))")
    }

    static func weekHeader(_ week: Week) -> Wording {
        Wording("Uge \(week.number)", "Week \(week.number)")
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
        Wording("januar", "January"), Wording("februar", "February"), Wording("marts", "March"),
        Wording("april", "April"), Wording("maj", "May"), Wording("juni", "June"),
        Wording("juli", "July"), Wording("august", "August"), Wording("september", "September"),
        Wording("oktober", "October"), Wording("november", "November"),
        Wording("december", "December"),
    ]

    // MARK: Headings

    static let followUp = Wording("Ugeopfølgning", "Weekly follow-up")

    /// How weekly targets stand, in a line.
    static func verdict(_ statuses: [TargetStatus]) -> Wording {
        if !statuses.isEmpty, statuses.allSatisfy({ $0 == .suspended }) {
            return Wording("ugen er suspenderet", "the week is suspended")
        }
        let (met, count) = (statuses.count { $0 == .met }, statuses.count)
        return Wording(
            "\(met) af \(count) ugemål er nået", "\(met) of \(count) weekly targets met")
    }

    static func goalVerdict(onTrack: Int, of count: Int) -> Wording {
        Wording("\(onTrack) af \(count) årsmål er på vej", "\(onTrack) of \(count) goals on track")
    }

    static func goalVerdict(met: Int, of count: Int) -> Wording {
        Wording("\(met) af \(count) årsmål er nået", "\(met) of \(count) annual goals met")
    }

    static func reported(_ count: Int, of all: Int) -> Wording {
        Wording("\(count) af \(all) indberettet", "\(count) of \(all) reported")
    }

    static func nothingReported(_ week: Week) -> Wording {
        Wording(
            "Intet er indberettet for uge \(week.number) \(week.year).",
            "Nothing is reported for week \(week.number) \(week.year).")
    }

    static func suspended(_ reason: Wording) -> Wording {
        Wording(
            "Ugen er suspenderet og tæller ikke med: \(reason.danish)",
            "The week is suspended and does not count: \(reason.english)")
    }

    static func leftOut(rows: Int, files: Int) -> Wording {
        let rowsDanish = rows == 1 ? "1 række med fejl" : "\(rows) rækker med fejl"
        let rowsEnglish = rows == 1 ? "1 row with errors" : "\(rows) rows with errors"
        let filesDanish = files == 1 ? "1 ulæselig fil" : "\(files) ulæselige filer"
        let filesEnglish = files == 1 ? "1 unreadable file" : "\(files) unreadable files"
        let danish = [rows > 0 ? rowsDanish : nil, files > 0 ? filesDanish : nil]
        let english = [rows > 0 ? rowsEnglish : nil, files > 0 ? filesEnglish : nil]
        return Wording(
            "OBS: \(danish.compactMap { $0 }.joined(separator: " og ")) er ikke med i tallene.",
            "NOTE: \(english.compactMap { $0 }.joined(separator: " and ")) left out of the figures."
        )
    }

    static func noWeeklyTargets(_ house: Wording) -> Wording {
        Wording(
            "\(house.danish) har ingen ugemål, kun årsmål.",
            "\(house.english) has no weekly targets, only annual goals.")
    }

    static let noTargetsAtAll = Wording(
        "Her er ingen ugemål at vise; se årsmålene med »skarpe bilag1«.",
        "There are no weekly targets to show; see the annual goals with “skarpe bilag1”.")

    // MARK: Columns

    static let summary = Wording("Overblik", "Summary")
    static let measure = Wording("Nøgletal", "Measure")
    static let annualGoal = Wording("Årsmål", "Annual goal")
    static let development = Wording("Udvikling", "Development")
    static let remarks = Wording("Bemærkninger", "Remarks")
    static let target = Wording("Mål", "Target")
    static let deviation = Wording("Afv.", "Dev.")
    static let deviationPercent = Wording("Afv. %", "Dev. %")
    static let previous = Wording("Forrige", "Before")
    static let toDate = Wording("Hidtil", "So far")
    static let required = Wording("Kræver", "Needs")
    static let weeksMet = Wording("Nået", "Met")
    static let annualGoals = Wording("ÅRSMÅL", "ANNUAL GOALS")
    static let annualGoalsTitle = Wording("Årsmål", "Annual goals")
    static let weeklyTargets = Wording("Ugemål", "Weekly targets")
    static let yearEnd = Wording("Årsslut", "Year end")
    static let remaining = Wording("Resten", "The rest")
    static let status = Wording("Status", "Status")
    static let metRow = Wording("nået", "met")

    // MARK: Charts

    static let week = Wording("uge", "week")
    static let mean = Wording("gennemsnit", "mean")
    static let limits = Wording("procesgrænser", "process limits")
    static let goalLine = Wording("mål", "target")
    static let readings = Wording("indberettet", "reported")
    static let soFar = Wording("hidtil", "so far")
    static let projection = Wording(
        "årsslut, hvis de seneste fire ugers niveau fortsætter",
        "year end, if the level of the latest four weeks goes on")
    static let charts = Wording("Uge for uge", "Week by week")
    static let chartLegend = Wording(
        "Stiplet vandret: mål. Fuldt optrukket vandret: gennemsnit. Prikket: procesgrænser. "
            + "Trekant: ugen er en nyhed. Stiplet frem: hvis de seneste fire ugers niveau fortsætter.",
        "Dashed level: target. Full level: mean. Dotted: process limits. Triangle: the week is "
            + "news. Dashed onwards: if the level of the latest four weeks goes on.")
    static let scrollable = Wording("tabel, kan rulles", "table, can be scrolled")

    /// What a chart shows, for those who do not see it.
    static func chart(_ name: String, weeks: Int, latest: String, target: String) -> Wording {
        Wording(
            "\(name): \(weeks) indberettede uger, senest \(latest), mål \(target)",
            "\(name): \(weeks) reported weeks, latest \(latest), target \(target)")
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
        case .met: Wording("nået", "met")
        case .near: Wording("under \(tolerance) % fra", "within \(tolerance) %")
        case .missed: Wording("ikke nået", "missed")
        case .noData: Wording("ikke indberettet", "not reported")
        case .suspended: Wording("suspenderet", "suspended")
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
        case .onTrack: Wording("på vej", "on track")
        case .atRisk: Wording("i fare", "at risk")
        case .offTrack: Wording("ikke på vej", "off track")
        case .met: Wording("nået", "met")
        case .missed: Wording("ikke nået", "missed")
        case .noData: Wording("ingen data", "no data")
        }
    }

    // MARK: Figures

    static func over(_ bound: String) -> Wording { Wording("over \(bound)", "over \(bound)") }
    static func under(_ bound: String) -> Wording { Wording("under \(bound)", "under \(bound)") }
    static let yes = Wording("ja", "yes")
    static let no = Wording("nej", "no")

    static func note(_ note: String) -> Wording {
        Wording("Bemærkning: \(note)", "Note: \(note)")
    }

    static func kept(_ kept: Int, of reported: Int) -> Wording {
        Wording("overholdt i \(kept) af \(reported) uger", "kept in \(kept) of \(reported) weeks")
    }

    static func incomplete(_ weeks: Int) -> Wording {
        weeks == 1
            ? Wording("1 uge er ufuldstændig", "1 week is incomplete")
            : Wording("\(weeks) uger er ufuldstændige", "\(weeks) weeks are incomplete")
    }

    /// What the rest of the year must bring, beside what the latest weeks brought.
    static func rest(_ kind: GoalKind, _ bound: String, level: String, weeks: Int) -> Wording {
        let latestDanish = weeks == 1 ? "seneste uge" : "seneste \(weeks) uger"
        let latestEnglish = weeks == 1 ? "latest week" : "latest \(weeks) weeks"
        switch kind {
        case .averageAtMost:
            return Wording(
                "resten af året højst \(bound) i gennemsnit; \(latestDanish) \(level)",
                "rest of the year at most \(bound) on average; \(latestEnglish) \(level)")
        case .averageAtLeast:
            return Wording(
                "resten af året mindst \(bound) i gennemsnit; \(latestDanish) \(level)",
                "rest of the year at least \(bound) on average; \(latestEnglish) \(level)")
        case .yearEndAtLeast:
            return Wording(
                "resten af året \(bound) om ugen; hidtil \(level) om ugen",
                "rest of the year \(bound) a week; so far \(level) a week")
        case .totalAtLeast, .growthAtLeast, .everyWeekAtMost, .everyWeekYes:
            return Wording(
                "resten af året mindst \(bound) om ugen; \(latestDanish) \(level)",
                "rest of the year at least \(bound) a week; \(latestEnglish) \(level)")
        }
    }

    static let outOfReach = Wording("kan ikke længere nås", "can no longer be reached")
    static let secured = Wording("kan ikke længere misses", "can no longer be missed")

    static let yearOverYear = Wording("Mod i fjor", "On year")
    static let wholeHouse = Wording("hele huset", "the whole house")

    static func variation(_ variation: ProcessLimits.Variation) -> Wording {
        switch variation {
        case .commonCause: Wording("→ jævnt", "→ steady")
        case .improvement: Wording("▲ bedring", "▲ improving")
        case .concern: Wording("▼ forværring", "▼ worsening")
        }
    }

    /// What a series says: what the latest point tells, if it is of the week, and whether the target
    /// can be met.
    static func process(_ process: ProcessLimits, in week: Week) -> Wording {
        let assurance = assurance(process.assurance)
        guard process.week == week else { return assurance }
        let variation = variation(process.variation)
        return Wording(
            "\(variation.danish) · \(assurance.danish)",
            "\(variation.english) · \(assurance.english)")
    }

    static let early = Wording("(foreløbigt)", "(provisional)")

    static func assurance(_ assurance: ProcessLimits.Assurance) -> Wording {
        switch assurance {
        case .consistentlyMet: Wording("✓ når altid målet", "✓ always meets the target")
        case .consistentlyMissed: Wording("✕ når ikke målet", "✕ cannot meet the target")
        case .hitOrMiss: Wording("~ rammer til tider", "~ hit or miss")
        }
    }

    // MARK: Legend

    static let projectionLegend = Wording(
        "Årsslut: hvis de seneste fire ugers niveau fortsætter. Resten: hvad hver resterende "
            + "uge må (≤) eller skal (≥) give.",
        "Year end: if the level of the latest four weeks goes on. The rest: what each remaining "
            + "week may (≤) or must (≥) bring.")
    static let requiredLegend = Wording(
        "Kræver: gennemsnit i hver resterende uge. Nået: uger af de indberettede.",
        "Needs: the average of each remaining week. Met: weeks of those reported.")
}
