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

    /// The houses' weekly targets, then the annual goals under their headings.
    var tables: [Table] {
        plan.houses.compactMap { house in
            let targets = plan.weeklyTargets(of: house)
            return targets.isEmpty ? nil : table(of: targets, title: house.name[language])
        } + plan.sections.map(table)
    }

    private func table(of targets: [WeeklyTarget], title: String) -> Table {
        Table(
            kind: .plan, caption: title,
            corner: page == .document ? Wording.measure[language] : title,
            columns: [
                Table.Column(header: Wording.target[language], content: .figures),
                Table.Column(header: String(plan.year - 1), content: .figures),
            ], rows: targets.flatMap(rows))
    }

    private func rows(of target: WeeklyTarget) -> [Row] {
        func shown(_ value: Double) -> String { writer.exact(value) + target.unit.sign }
        func bound(_ value: Double) -> Cell {
            Cell("\(target.direction.mark) \(shown(value))")
        }
        let baseline = target.baseline.map(shown) ?? NumberFormatter.none
        let amendments = target.amendments.map { amendment in
            let from = Wording(
                da: "  fra \(amendment.from): \(amendment.reason)",
                en: "  from \(amendment.from): \(amendment.reason)")
            return Row(label: from[language], cells: [bound(amendment.target), Cell("")])
        }
        return [
            Row(
                label: target.measure.number + target.name[language],
                cells: [bound(target.target), Cell(baseline)])
        ] + amendments
    }

    private func table(of section: Plan.Section) -> Table {
        let isDocument = page == .document
        return Table(
            kind: .plan, caption: section.title[language],
            corner: isDocument ? Wording.annualGoal[language] : section.title[language],
            columns: [
                Table.Column(header: Wording.target[language], content: .figures),
                // On a terminal the targets stand where those of the houses do, notes below.
                Table.Column(header: "", content: isDocument ? .words : .figures),
            ],
            rows: section.goals.map { goal in
                let note = goal.note?[language]
                return Row(
                    label: goal.words(in: language),
                    cells: [
                        Cell(writer.target(of: goal)), Cell(isDocument ? note ?? "" : ""),
                    ], note: isDocument ? nil : note)
            })
    }
}
