/// What reports say, apart from the plan's own names.
extension Wording {
    // MARK: Headings

    static let followUp = Wording(da: "Ugeopfølgning", en: "Weekly follow-up")
    static let summary = Wording(da: "Overblik", en: "Summary")
    static let weeklyTargets = Wording(da: "Ugemål", en: "Weekly targets")
    static let annualGoals = Wording(da: "Årsmål", en: "Annual goals")
    static let charts = Wording(da: "Uge for uge", en: "Week by week")
    static let scrollable = Wording(da: "tabel, kan rulles", en: "table, can be scrolled")

    // MARK: Columns

    static let nothing = Wording(da: "", en: "")
    static let measure = Wording(da: "Nøgletal", en: "Measure")
    static let annualGoal = Wording(da: "Årsmål", en: "Annual goal")
    static let target = Wording(da: "Mål", en: "Target")
    static let deviation = Wording(da: "Afv.", en: "Dev.")
    static let deviationPercent = Wording(da: "Afv. %", en: "Dev. %")
    static let previous = Wording(da: "Forrige", en: "Before")
    static let latest = Wording(da: "Senest", en: "Latest")
    static let toDate = Wording(da: "Hidtil", en: "So far")
    static let yearOverYear = Wording(da: "Mod i fjor", en: "vs last year")
    static let average = Wording(da: "Snit i år", en: "Mean so far")
    static let required = Wording(da: "Krævet snit", en: "Mean needed")
    static let weeksMet = Wording(da: "Uger nået", en: "Weeks met")
    static let yearEnd = Wording(da: "Årsslut", en: "Year end")
    static let remaining = Wording(da: "Resten", en: "The rest")
    static let status = Wording(da: "Status", en: "Status")
    static let development = Wording(da: "Udvikling", en: "Development")
    static let remarks = Wording(da: "Bemærkninger", en: "Remarks")
    static let wholeHouse = Wording(da: "hele huset", en: "the whole house")
    static let metRow = Wording(da: "nået", en: "met")
    static let yes = Wording(da: "ja", en: "yes")
    static let no = Wording(da: "nej", en: "no")

    // MARK: Verdicts

    /// How weekly targets stand, in a line.
    static func verdict(_ statuses: [TargetStatus]) -> Wording {
        if !statuses.isEmpty, statuses.allSatisfy({ $0 == .suspended }) {
            return Wording(da: "ugen er suspenderet", en: "the week is suspended")
        }
        let (met, count) = (statuses.count { $0 == .met }, statuses.count)
        return Wording(
            da: "\(met) af \(count) ugemål er nået", en: "\(met) of \(count) weekly targets met")
    }

    /// How many weekly targets of measures of a role are met.
    static func met(_ role: MeasureRole, _ met: Int, of count: Int) -> Wording {
        switch role {
        case .result: Wording(da: "resultater \(met) af \(count)", en: "results \(met) of \(count)")
        case .means: Wording(da: "midler \(met) af \(count)", en: "means \(met) of \(count)")
        }
    }

    /// How annual goals stand, in a line.
    ///
    /// - Parameters:
    ///   - statuses: those of each goal's indicators, all of which must stand well.
    ///   - isOver: whether the year is, so that they are on track no longer but met.
    static func verdict(_ statuses: [[GoalStatus]], isOver: Bool) -> Wording {
        let count = statuses.count
        let good = statuses.count { $0.allSatisfy { $0 == (isOver ? .met : .onTrack) } }
        return isOver
            ? Wording(
                da: "\(good) af \(count) årsmål er nået", en: "\(good) of \(count) annual goals met"
            )
            : Wording(
                da: "\(good) af \(count) årsmål er på vej", en: "\(good) of \(count) goals on track"
            )
    }

    // MARK: What to know before the figures

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
        let inRows = Wording(
            da: "\(rows, "række", "rækker") med fejl", en: "\(rows, "row", "rows") with errors")
        let inFiles = Wording(
            da: "\(files, "ulæselig fil", "ulæselige filer")",
            en: "\(files, "unreadable file", "unreadable files")")
        let left =
            rows > 0 && files > 0
            ? Wording(da: "\(inRows) og \(inFiles)", en: "\(inRows) and \(inFiles)")
            : rows > 0 ? inRows : inFiles
        return Wording(
            da: "OBS: \(left) er ikke med i tallene.", en: "NOTE: \(left) left out of the figures.")
    }

    static func noWeeklyTargets(_ house: Wording) -> Wording {
        Wording(
            da: "\(house) har ingen ugemål, kun årsmål.",
            en: "\(house) has no weekly targets, only annual goals.")
    }

    static let noTargetsAtAll = Wording(
        da: "Her er ingen ugemål at vise; se årsmålene med »skarpe bilag1«.",
        en: "There are no weekly targets to show; see the annual goals with “skarpe bilag1”.")

    // MARK: Rows

    static func note(_ note: String) -> Wording {
        Wording(da: "Bemærkning: \(note)", en: "Note: \(note)")
    }

    /// The last reported value, with its week where that is not the one reported on.
    static func latest(_ value: String, in period: Wording?) -> Wording {
        guard let period else { return Wording(same: value) }
        return Wording(da: "\(value) (\(period))", en: "\(value) (\(period))")
    }

    static func latest(_ value: Wording) -> Wording {
        Wording(da: "senest \(value)", en: "latest \(value)")
    }

    static func yearOverYear(_ change: String) -> Wording {
        Wording(da: "mod i fjor \(change)", en: "vs last year \(change)")
    }

    /// The value of the year before, and how far the target lies from it.
    static func baseline(_ value: String, of year: Int, target: Wording?) -> Wording {
        let value = Wording(same: "\(year): \(value)")
        guard let target else { return value }
        return Wording(da: "\(value), målet \(target)", en: "\(value), target \(target)")
    }

    /// How far a target lies from another figure.
    static func apart(_ difference: String, isAbove: Bool) -> Wording {
        isAbove
            ? Wording(da: "\(difference) højere", en: "\(difference) higher")
            : Wording(da: "\(difference) lavere", en: "\(difference) lower")
    }

    static let same = Wording(da: "det samme", en: "the same")

    static let outOfReach = Wording(da: "kan ikke længere nås", en: "can no longer be reached")
    static let reached = Wording(da: "kan ikke længere misses", en: "can no longer be missed")

    static let early = Wording(da: "(foreløbigt)", en: "(provisional)")

    static func over(_ bound: String) -> Wording {
        Wording(da: "over \(bound)", en: "over \(bound)")
    }

    static func under(_ bound: String) -> Wording {
        Wording(da: "under \(bound)", en: "under \(bound)")
    }

    // MARK: Charts and legend

    static let mean = Wording(da: "gennemsnit", en: "mean")
    static let limits = Wording(da: "kontrolgrænser", en: "control limits")
    static let goalLine = Wording(da: "mål", en: "target")
    static let soFar = Wording(da: "hidtil", en: "so far")
    static let requiredLegend = Wording(
        da: "Krævet snit: gennemsnit i hver resterende uge. Uger nået: af de indberettede. Afv. er "
            + "for andele i pct.point.",
        en: "Mean needed: in each remaining week. Weeks met: of those reported. Dev. of a share "
            + "is in pct. points.")
}

extension TargetStatus {
    /// What it is called beside its mark.
    ///
    /// - Parameter tolerance: how many percent of a target may be missing for a near one.
    func wording(tolerance: String) -> Wording {
        switch self {
        case .met: Wording(da: "nået", en: "met")
        case .near:
            Wording(
                da: "under \(tolerance) % fra målet", en: "within \(tolerance) % of the target")
        case .missed: Wording(da: "ikke nået", en: "missed")
        case .noData: Wording(da: "ikke indberettet", en: "not reported")
        case .suspended: Wording(da: "suspenderet", en: "suspended")
        }
    }
}

extension GoalStatus {
    /// What it is called beside its mark.
    var wording: Wording {
        switch self {
        case .onTrack: Wording(da: "på vej", en: "on track")
        case .atRisk: Wording(da: "i fare", en: "at risk")
        case .offTrack: Wording(da: "ikke på vej", en: "off track")
        case .met: Wording(da: "nået", en: "met")
        case .missed: Wording(da: "ikke nået", en: "missed")
        case .noData: Wording(da: "ingen data", en: "no data")
        }
    }
}

extension ProcessLimits.Variation {
    /// What it is called, with its mark.
    var wording: Wording {
        switch self {
        case .commonCause: Wording(da: "→ uændret", en: "→ unchanged")
        case .improvement: Wording(da: "▲ bedring", en: "▲ improving")
        case .concern: Wording(da: "▼ forværring", en: "▼ worsening")
        }
    }
}

extension ProcessLimits.Assurance {
    /// What it is called for a target of a direction, with its mark.
    func wording(_ direction: Direction) -> Wording {
        switch self {
        case .consistentlyMet: Wording(da: "✓ nås stabilt", en: "✓ met steadily")
        case .consistentlyMissed:
            direction == .atLeast
                ? Wording(da: "✕ stabilt under målet", en: "✕ steadily below the target")
                : Wording(da: "✕ stabilt over målet", en: "✕ steadily above the target")
        case .hitOrMiss: Wording(da: "~ nås af og til", en: "~ met now and then")
        }
    }
}
