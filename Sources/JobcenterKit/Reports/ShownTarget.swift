struct ShownTarget {
    private let weekly: WeeklyTarget
    private let figures: WeeklyFigures
    private let report: Report
    private let writer: NumberFormatter

    init(_ row: Scorecard.TargetRow, report: Report, language: Language) {
        (weekly, figures) = (row.target, row.figures)
        self.report = report
        writer = NumberFormatter(language: language)
    }

    private var language: Language { writer.language }
    private var sign: String { weekly.unit.sign }

    var status: TargetStatus { figures.status }

    var actual: String {
        shown(figures.actual) {
            let side = figures.aim.side(of: $0)
            return writer.shown(
                $0, decimals: min(1, NumberFormatter.decimals(of: $0)), beside: side.target,
                edge: side.relaxed(by: report.plan.tolerance).target) + sign
        }
    }

    var target: String {
        figures.aim.upper == nil
            ? exact(figures.target) : writer.bound(figures.aim, in: weekly.unit)
    }
    var previous: String { exact(figures.previous) }
    var baseline: String { exact(figures.baseline) }

    var deviation: String {
        shown(figures.deviation) {
            writer.difference($0, decimals: min(1, NumberFormatter.decimals(of: $0)))
        }
    }

    var deviationInWords: String {
        figures.deviation == nil ? deviation : deviation + weekly.unit.differenceWords[language]
    }

    var deviationPercent: String {
        shown(figures.deviationPercent) { writer.difference($0, decimals: 1) }
    }

    var average: String {
        shown(figures.average) {
            writer.shown(
                $0, decimals: NumberFormatter.decimals(ofMean: $0),
                beside: figures.aim.side(of: $0).target) + sign
        }
    }

    var yearOverYear: String { writer.change(figures.yearOverYear) }

    var required: String {
        shown(figures.requiredAverage) { required in
            let side = figures.aim.side(of: figures.average ?? figures.aim.target)
            if weekly.unit == .percent, Comparison.isBelow(100, required) { return "> 100" + sign }
            if side.direction == .atMost, Comparison.isBelow(required, 0) { return "< 0" + sign }
            // Equal figures are shown equal.
            if let mean = figures.average, Comparison.isSame(required, mean) { return average }
            return writer.bound(
                weekly.unit.possible(required), rounding: side.direction.rounding,
                beside: figures.average ?? required, target: side.target, isSigned: false
            ).bound + sign
        }
    }

    var weeksMet: String {
        figures.weeksReported > 0
            ? "\(figures.weeksMet)/\(figures.weeksReported)" : NumberFormatter.none
    }

    // MARK: Words

    var statusWords: String {
        let heading = ReportHeading(report: report, language: language)
        return status.standing.mark + " " + heading.words(status)
    }

    /// What the series says: what the latest point tells, if it is of the week, and whether the
    /// target can be met.
    var development: String { process(isWarned: false).map(\.text).joined() }

    /// The same in pieces, with a warning where it is early to say so, and how the year compares with
    /// the one before.
    var details: [Cell] {
        let process = process(isWarned: true)
        guard figures.yearOverYear?.changePercent != nil else { return process }
        let change = Wording.yearOverYear(yearOverYear)[language]
        return process + [Cell((process.isEmpty ? "" : " · ") + change)]
    }

    private func process(isWarned: Bool) -> [Cell] {
        guard let process = figures.process else { return [] }
        let warning = isWarned && process.isProvisional ? " " + Wording.early[language] : ""
        let side = figures.aim.side(of: process.mean)
        let assurance =
            isContradicted(process.assurance)
            ? "" : process.assurance.wording(side.direction)[language] + warning
        // What an earlier week said is no news any more.
        guard process.week == report.week.period else {
            return assurance.isEmpty ? [] : [Cell(assurance)]
        }
        let variation = process.variation
        let change = Cell(variation.wording[language], variation.standing)
        return assurance.isEmpty ? [change] : [change, Cell(" · " + assurance)]
    }

    /// Whether the week itself is otherwise than what is said of the weeks.
    private func isContradicted(_ assurance: ProcessLimits.Assurance) -> Bool {
        switch assurance {
        case .consistentlyMet: status == .near || status == .missed
        case .consistentlyMissed: status == .met
        case .hitOrMiss: false
        }
    }

    private func exact(_ value: Double?) -> String { shown(value) { writer.exact($0) + sign } }

    private func shown(_ value: Double?, _ text: (Double) -> String) -> String {
        value.map(text) ?? NumberFormatter.none
    }
}

extension ProcessLimits.Variation {
    /// How it is shown; what is usual stands out by nothing.
    fileprivate var standing: Standing? {
        switch self {
        case .commonCause: nil
        case .improvement: .good
        case .concern: .bad
        }
    }
}

extension NumberFormatter {
    /// How far this year lies above or below the year before.
    func change(_ comparison: YearOverYear?) -> String {
        guard let change = comparison?.changePercent else { return Self.none }
        return difference(change, decimals: 1) + " %"
    }
}
