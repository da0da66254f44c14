extension Plan {
    /// The plan as people read it in a terminal.
    func text(in language: Language, _ style: TextStyle) -> String {
        let tables = PlanTables(plan: self, language: language, page: .terminal(width: style.width))
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        page.line([StyledText(tables.title, .strong)])
        page.rule()
        for fact in tables.facts { page.paragraph(StyledText(fact)) }
        for table in tables.tables {
            page.line()
            TextTable(table).write(to: &page)
        }
        return page.text
    }

    /// The plan for minutes and wikis.
    func markdown(in language: Language) -> String {
        let tables = PlanTables(plan: self, language: language, page: .document)
        var page = Markdown()
        page.heading(1, tables.title)
        page.list(tables.facts)
        for table in tables.tables {
            page.blank()
            page.heading(2, table.caption)
            page.write(table)
        }
        return page.text
    }

    /// The plans that are built in, as text or, for scripts, as JSON.
    public static func list(asJSON: Bool, in language: Language) throws(UnsoundPlan) -> String {
        var plans: [Plan] = []
        for id in builtInIDs { plans.append(try builtIn(id)) }
        guard asJSON else {
            return plans.map { "\($0.id)  \($0.name[language])\n" }.joined()
        }
        let list = plans.map { plan in
            JSON.object([
                ("id", .text(plan.id)), ("name", .text(plan.name[language])),
                ("year", JSON(plan.year)),
            ])
        }
        return JSON.object([
            ("format", .text("skarpe/plans")), ("version", .number(1)), ("plans", .list(list)),
        ]).document
    }
}
