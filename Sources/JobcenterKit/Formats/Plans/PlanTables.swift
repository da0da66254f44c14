/// A plan as people read it: its targets and goals in tables.
struct PlanTables {
    let plan: Plan
    let language: Language

    private var figures: NumberFormatter { NumberFormatter(language: language) }

    /// A table of a plan: where it belongs, its headers and its rows.
    struct Table {
        let title: String
        let headers: [String]
        let rows: [[String]]
    }

    var title: String { "\(plan.name[language]) (\(plan.id))" }

    /// What holds for the plan as a whole.
    var facts: [String] {
        var facts = [
            PlanTableWords.year(plan.year, weeks: plan.weekCount)[language],
            PlanTableWords.tolerance(figures.exact(plan.tolerance * 100))[language],
        ]
        for suspension in plan.suspensions {
            let words = PlanTableWords.suspension(suspension.from, suspension.through)
            facts.append("\(words[language]): \(suspension.reason[language])")
        }
        return facts
    }

    var tables: [Table] {
        let targets = plan.houses.compactMap { house -> Table? in
            let targets = plan.weeklyTargets(of: house)
            return targets.isEmpty
                ? nil
                : Table(
                    title: house.name[language],
                    headers: [
                        ReportMessages.measure[language], ReportMessages.target[language],
                        String(plan.year - 1),
                    ], rows: targets.flatMap(rows))
        }
        let goals = plan.sections.map { section in
            Table(
                title: section.title[language],
                headers: [
                    ReportMessages.annualGoal[language], ReportMessages.target[language], "",
                ],
                rows: section.goals.map { goal in
                    [
                        goal.words(in: language), ShownGoal.target(of: goal, figures),
                        goal.note?[language] ?? "",
                    ]
                })
        }
        return targets + goals
    }

    private func rows(of target: WeeklyTarget) -> [[String]] {
        let bound = target.direction == .atLeast ? "≥" : "≤"
        let sign = target.unit.sign
        let number = target.measure.sharp.map { "\($0) " } ?? ""
        let first = [
            number + target.name[language], "\(bound) \(figures.exact(target.target))\(sign)",
            target.baseline.map { figures.exact($0) + sign } ?? NumberFormatter.none,
        ]
        return [first]
            + target.amendments.map { amendment in
                [
                    "  \(PlanTableWords.from(amendment.from)[language]): "
                        + amendment.reason[language],
                    "\(bound) \(figures.exact(amendment.target))\(sign)", "",
                ]
            }
    }

    // MARK: Forms

    func text(_ style: TextStyle) -> String {
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        page.line([StyledText(title, .strong)])
        page.rule()
        for fact in facts { page.paragraph(StyledText(fact)) }
        for table in tables {
            page.line()
            let layout = TextTable(
                title: StyledText(table.title, .strong),
                columns: table.headers[1...2].map { TextTable.Column(header: $0) })
            let lines = table.rows.flatMap { row -> [TextTable.Line] in
                let isGoal = table.headers[2].isEmpty
                let cells = [StyledText(row[1]), StyledText(isGoal ? "" : row[2])]
                let line = TextTable.Line.row(label: StyledText(row[0]), indent: 2, cells: cells)
                return isGoal && !row[2].isEmpty
                    ? [line, .words(StyledText(row[2], .faint), indent: 4)] : [line]
            }
            layout.write(lines, widths: layout.widths(for: lines), to: &page)
        }
        return page.text
    }

    var markdown: String {
        var text = "# \(title.markdown)\n\n" + facts.map { "- \($0.markdown)\n" }.joined()
        for table in tables {
            text += "\n## \(table.title.markdown)\n\n"
            text += ReportMarkdown.table(
                table.headers, table.rows, leftAligned: table.headers[2].isEmpty ? [0, 2] : [0])
        }
        return text
    }
}

/// What is said of a plan beside its own words.
private enum PlanTableWords {
    static func year(_ year: Int, weeks: Int) -> Wording {
        Wording(da: "År: \(year), \(weeks) uger", en: "Year: \(year), \(weeks) weeks")
    }

    static func tolerance(_ percent: String) -> Wording {
        Wording(da: "Tolerance: \(percent) % af målet", en: "Tolerance: \(percent) % of the target")
    }

    static func suspension(_ from: Week, _ through: Week) -> Wording {
        Wording(
            da: "Suspenderet \(from) til \(through)", en: "Suspended \(from) through \(through)")
    }

    static func from(_ week: Week) -> Wording { Wording(da: "fra \(week)", en: "from \(week)") }
}
