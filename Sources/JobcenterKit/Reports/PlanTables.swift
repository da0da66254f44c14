/// A plan as people read it: its targets and goals in tables.
struct PlanTables {
    let plan: Plan
    let language: Language
    let page: Page

    private var writer: NumberFormatter { NumberFormatter(language: language) }

    var title: String { "\(plan.name[language]) (\(plan.id))" }

    /// What holds for the plan as a whole.
    var facts: [String] {
        let tolerance = writer.exact(plan.tolerance * 100)
        let suspensions = plan.suspensions.map { suspension in
            Wording(
                da:
                    "Suspenderet \(suspension.from) til \(suspension.through): \(suspension.reason)",
                en: "Suspended \(suspension.from) through \(suspension.through): "
                    + "\(suspension.reason)")
        }
        let facts = [
            Wording(
                da: "År: \(plan.year), \(plan.weekCount) uger",
                en: "Year: \(plan.year), \(plan.weekCount) weeks"),
            Wording(
                da: "Tolerance: \(tolerance) % af målet",
                en: "Tolerance: \(tolerance) % of the target"),
        ]
        return (facts + suspensions).map { $0[language] }
    }

    /// The houses' weekly targets, the annual goals under their headings, and what is measured where
    /// the plan says more of it than its name.
    var tables: [Table] {
        let explained = plan.measures.filter { $0.role != nil || $0.definition != nil }
        return plan.houses.compactMap { house in
            let targets = plan.weeklyTargets(of: house)
            return targets.isEmpty ? nil : table(of: targets, title: house.name[language])
        } + plan.sections.map(table) + (explained.isEmpty ? [] : [table(of: explained)])
    }

    private var isDocument: Bool { page == .document }
    private var yearBefore: Wording { Wording(same: String(plan.year - 1)) }

    /// A table whose corner is its title on a terminal, and which has it as a heading in a document.
    private func table(
        _ title: String, _ corner: Wording, _ columns: [Table.Column], _ rows: [Row]
    ) -> Table {
        Table(
            kind: .plan, caption: title, corner: isDocument ? corner[language] : title,
            columns: columns, rows: rows)
    }

    // MARK: Weekly targets

    private func table(of targets: [WeeklyTarget], title: String) -> Table {
        table(
            title, .measure,
            [
                Table.Column(header: Wording.target[language], content: .figures),
                Table.Column(header: yearBefore[language], content: .figures),
            ], targets.flatMap(rows))
    }

    private func rows(of target: WeeklyTarget) -> [Row] {
        let baseline = target.baseline.map { writer.exact($0, in: target.unit) }
        let amendments = target.amendments.map { amendment in
            let from = Wording(
                da: "  fra \(amendment.from): \(amendment.reason)",
                en: "  from \(amendment.from): \(amendment.reason)")
            let aim = target.aim(in: amendment.from)
            return Row(
                label: from[language], cells: [Cell(writer.bound(aim, in: target.unit)), Cell("")])
        }
        return [
            Row(
                label: target.measure.number + target.name[language],
                cells: [
                    Cell(writer.bound(target.aim, in: target.unit)),
                    Cell(baseline ?? NumberFormatter.none),
                ])
        ] + amendments
    }

    // MARK: Annual goals

    private func table(of section: Plan.Section) -> Table {
        let hasBaselines = section.goals.contains { $0.baseline != nil }
        let hasPeriods = section.goals.contains { $0.cadence != .week }
        // On a terminal the targets stand where those of the houses do, notes below.
        let all: [ColumnLayout<AnnualGoal>] = [
            .init(.target) { Cell(writer.target(of: $0)) },
            .init(yearBefore, .figures, hasBaselines ? .everywhere : .nowhere) { goal in
                Cell(shown(goal.baseline) { writer.exact($0, in: goal.valueUnit) })
            },
            .init(.difference, .figures, hasBaselines ? .everywhere : .nowhere) { goal in
                Cell(
                    shown(goal.baselineDifference) { difference in
                        writer.exact(difference, isSigned: true)
                            + goal.unit.differenceWords[language]
                    })
            },
            .init(.period, .words, hasPeriods ? .everywhere : .nowhere) {
                Cell($0.cadence.name[language])
            },
            .init(
                .nothing, .figures, hasBaselines || hasPeriods ? .nowhere : .onlyTerminals(from: 0)
            ) { _ in
                Cell("")
            },
            .init(.nothing, .words, .document) { Cell($0.note?[language] ?? "") },
        ]
        let columns = all.filter { $0.room.isOn(page) }
        return table(
            section.title[language], .annualGoal, columns.map { $0.column(in: language) },
            section.goals.map { goal in
                Row(
                    label: goal.words(in: language), cells: columns.map { $0.cell(goal) },
                    note: isDocument ? nil : goal.note?[language])
            })
    }

    private func shown(_ figure: Double?, _ text: (Double) -> String) -> String {
        figure.map(text) ?? NumberFormatter.none
    }

    // MARK: Measures

    private func table(of measures: [Measure]) -> Table {
        let hasRoles = measures.contains { $0.role != nil }
        let all: [ColumnLayout<Measure>] = [
            .init(.unit, .words) { Cell($0.unit.name[language]) },
            .init(.role, .words, hasRoles ? .everywhere : .nowhere) {
                Cell($0.role?.name[language] ?? NumberFormatter.none)
            },
            .init(.definition, .words, .document) { Cell($0.definition?[language] ?? "") },
        ]
        let columns = all.filter { $0.room.isOn(page) }
        return table(
            Wording.measures[language], .measure, columns.map { $0.column(in: language) },
            measures.map { measure in
                Row(
                    label: measure.number + measure.name[language],
                    cells: columns.map { $0.cell(measure) },
                    note: isDocument ? nil : measure.definition?[language])
            })
    }
}

extension NumberFormatter {
    /// A number in its unit, with no more decimals than it has.
    func exact(_ value: Double, in unit: Unit, isSigned: Bool = false) -> String {
        unit.words(for: exact(value, isSigned: isSigned), of: value)[language]
    }

    /// What must be reached: a target behind its mark, or a range as “80–90”.
    func bound(_ aim: Aim, in unit: Unit, isSigned: Bool = false) -> String {
        if let upper = aim.upper {
            return unit.words(for: "\(exact(aim.target))–\(exact(upper))", of: upper)[language]
        }
        return "\(aim.direction.mark) \(exact(aim.target, in: unit, isSigned: isSigned))"
    }
}

extension Unit {
    /// The unit in words.
    fileprivate var name: Wording {
        switch self {
        case .count: Wording(da: "antal", en: "count")
        case .percent: Wording(da: "procent", en: "percent")
        case .fullTimePersons: Wording(da: "fuldtidspersoner", en: "full-time persons")
        case .workingDays: Wording(da: "hverdage", en: "workdays")
        case .yesNo: Wording(da: "ja/nej", en: "yes/no")
        case .rank: Wording(da: "placering", en: "rank")
        case .percentagePoints: Wording(da: "pct.point", en: "pct. points")
        }
    }
}

extension Cadence {
    fileprivate var name: Wording {
        switch self {
        case .week: Wording(da: "uge", en: "week")
        case .month: Wording(da: "måned", en: "month")
        case .quarter: Wording(da: "kvartal", en: "quarter")
        case .halfYear: Wording(da: "halvår", en: "half-year")
        case .year: Wording(da: "år", en: "year")
        }
    }
}

extension MeasureRole {
    fileprivate var name: Wording {
        switch self {
        case .result: Wording(da: "resultat", en: "result")
        case .means: Wording(da: "middel", en: "means")
        }
    }
}

extension Wording {
    fileprivate static let period = Wording(da: "Periode", en: "Period")
    static let difference = Wording(da: "Forskel", en: "Difference")
    fileprivate static let unit = Wording(da: "Enhed", en: "Unit")
    fileprivate static let role = Wording(da: "Rolle", en: "Role")
    fileprivate static let definition = Wording(da: "Definition", en: "Definition")
    fileprivate static let measures = Wording(da: "Nøgletal", en: "Measures")
}
