/// The fields of a report's rows. A field is listed here once, for every format that programs read.
struct FigureFields {
    let report: Report
    let language: Language

    /// A weekly target on its house's card.
    struct Target {
        let house: House
        let row: Scorecard.TargetRow

        var target: WeeklyTarget { row.target }
        var figures: WeeklyFigures { row.figures }
        var note: String? { row.note }
    }

    /// An annual goal under its heading.
    struct Goal {
        let section: Wording
        let row: GoalRow

        var goal: AnnualGoal { row.goal }
        var figures: GoalFigures { row.figures }
    }

    /// What every row begins with.
    func context<Figures>() -> [Field<Figures>] {
        [
            Field("plan", "plan", .csv) { _ in .code(report.plan.id) },
            Field("year", "år", .csv) { _ in .count(report.plan.year) },
            Field("week", "uge", .csv) { _ in .code(report.week.description) },
        ]
    }

    var target: [Field<Target>] {
        let process = process
        let figures: [Field<Target>] = [
            Field("house", "hus", .csv) { .code($0.house.id) },
            Field("house_name", "husnavn", .csv) { .text($0.house.name[language]) },
            Field("measure", "nøgletal") { .code($0.target.measure.id) },
            Field("group", "målgruppe") { .code($0.target.indicator.group) },
            Field("label", "betegnelse") { .text($0.target.label) },
            Field("sharp", "skarp") { .count($0.target.measure.sharp) },
            Field("unit", "enhed") { .code($0.target.unit.rawValue) },
            Field(json: "direction") { .code($0.target.direction.rawValue) },
            Field("target", "måltal") { .number($0.figures.target) },
            Field("actual", "værdi") { .number($0.figures.actual) },
            Field("deviation", "afvigelse") { .number($0.figures.deviation) },
            Field("deviation_percent", "afvigelse_procent") {
                .number($0.figures.deviationPercent)
            },
            Field("status", "status") { .code($0.figures.status.rawValue) },
            Field("previous", "forrige") { .number($0.figures.previous) },
            Field("average", "gennemsnit") { .number($0.figures.average) },
            Field("average_status", "gennemsnit_status") {
                .code($0.figures.averageStatus.rawValue)
            },
            Field("weeks_reported", "uger_indberettet") { .count($0.figures.weeksReported) },
            Field("weeks_met", "uger_nået") { .count($0.figures.weeksMet) },
            Field("streak", "stime") { .count($0.figures.streak) },
            Field("baseline", "sidste_år") { .number($0.figures.baseline) },
            Field("baseline_change_percent", "ændring_procent") {
                .number($0.figures.baselineChangePercent)
            },
            Field("required_average", "krævet_gennemsnit") { .number($0.figures.requiredAverage) },
            Field(json: "previous_year_average") {
                .number($0.figures.yearOverYear?.previousAverage)
            },
            Field(json: "previous_year_change_percent") {
                .number($0.figures.yearOverYear?.changePercent)
            },
        ]
        let closing: [Field<Target>] = [
            Field("note", "bemærkning") { .text($0.note) },
            Field("previous_year_average", "gennemsnit_i_fjor", .csv) {
                .number($0.figures.yearOverYear?.previousAverage)
            },
            Field("previous_year_change_percent", "ændring_fra_i_fjor_procent", .csv) {
                .number($0.figures.yearOverYear?.changePercent)
            },
            Field("upper", "øvre") { .number($0.figures.aim.upper) },
            Field(json: "process") { row in
                .json(row.figures.process.map { .object(process, of: $0) } ?? .null)
            },
            Field(json: "series") { row in
                .json(
                    .list(
                        row.figures.series.map { point in
                            .object([
                                ("week", .text(point.period.description)),
                                ("value", .number(point.value)),
                            ])
                        }))
            },
        ]
        return figures + process.filter { $0.formats == .all }.map { $0.of { $0.figures.process } }
            + closing
    }

    /// In `json` these stand together.
    private var process: [Field<ProcessLimits>] {
        [
            Field(json: "week") { .code($0.week.description) },
            Field(json: "mean") { .number($0.mean) },
            Field(json: "lower_limit") { .number($0.lowerLimit) },
            Field(json: "upper_limit") { .number($0.upperLimit) },
            Field("variation", "variation") { .code($0.variation.rawValue) },
            Field("rule", "regel") { .code($0.rule?.rawValue) },
            Field("assurance", "sikkerhed") { .code($0.assurance.rawValue) },
            Field("provisional", "foreløbig") { .yesNo($0.isProvisional) },
        ]
    }

    var goal: [Field<Goal>] {
        [
            Field("section", "afsnit", .csv) { .text($0.section[language]) },
            Field("house", "hus") { .code($0.goal.house.id) },
            Field("house_name", "husnavn", .csv) { .text($0.goal.house.name[language]) },
            Field("measure", "nøgletal") { .code($0.goal.measure.id) },
            Field("group", "målgruppe") { .code($0.goal.indicator.group) },
            Field("label", "betegnelse") { .text($0.goal.label) },
            Field("kind", "art") { .code($0.goal.kind.rawValue) },
            Field("unit", "enhed") { .code($0.goal.unit.rawValue) },
            Field("target", "måltal") { .number($0.goal.target) },
            Field("to_date", "hidtil") { $0.goal.value($0.figures.toDate) },
            Field("projection", "årsslut") { .number($0.figures.projection) },
            Field("required", "krævet") { .number($0.figures.required) },
            Field("required_unit", "krævet_enhed") { .code($0.goal.valueUnit.rawValue) },
            Field("status", "status") { .code($0.figures.status.rawValue) },
            Field("cadence", "hyppighed") { .code($0.goal.cadence.rawValue) },
            Field("periods_reported", "perioder_indberettet") {
                .count($0.figures.periodsReported)
            },
            Field("periods_remaining", "perioder_resterende") {
                .count($0.figures.periodsRemaining)
            },
            Field("periods_kept", "perioder_overholdt") { .count($0.figures.periodsKept) },
            Field("incomplete_periods", "perioder_ufuldstændige") {
                .count($0.figures.incompletePeriods)
            },
            Field("latest", "senest") { $0.goal.value($0.figures.latest?.value) },
            Field("latest_period", "seneste_periode") {
                .code($0.figures.latest?.period.description)
            },
            Field("baseline", "året_før") { .number($0.goal.baseline) },
            Field(json: "baseline_difference") { .number($0.goal.baselineDifference) },
            Field("previous_year_average", "gennemsnit_i_fjor") {
                .number($0.figures.yearOverYear?.previousAverage)
            },
            Field("previous_year_change_percent", "ændring_fra_i_fjor_procent") {
                .number($0.figures.yearOverYear?.changePercent)
            },
            Field("upper", "øvre") { .number($0.goal.upper) },
            Field("note", "bemærkning") { .text($0.row.note) },
        ]
    }

    /// A measure of the summary; in `csv` each of its cells is a row.
    var measure: [Field<Measure>] {
        [
            Field("sharp", "skarp") { .count($0.sharp) },
            Field("measure", "nøgletal") { .code($0.id) },
        ]
    }

    var cell: [Field<Summary.Cell>] {
        [
            Field("house", "hus") { .code($0.house.id) },
            Field("met", "nået") { .count($0.count(.met)) },
            Field("near", "nær") { .count($0.count(.near)) },
            Field("missed", "ikke_nået") { .count($0.count(.missed)) },
            Field("no_data", "ingen_data") { .count($0.count(.noData)) },
            Field("suspended", "suspenderet") { .count($0.count(.suspended)) },
        ]
    }
}

extension AnnualGoal {
    /// A reported value: yes or no, or a number.
    fileprivate func value(_ value: Double?) -> DataValue {
        unit == .yesNo ? .yesNo(value.map { $0 == 1 }) : .number(value)
    }
}
