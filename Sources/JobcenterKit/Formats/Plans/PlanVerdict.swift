extension PlanCheck.Finding {
    /// The finding in a sentence.
    public var message: Wording {
        Wording(danish: message(in: .danish), english: message(in: .english))
    }

    private func message(in language: Language) -> String {
        let writer = NumberFormatter(language: language)
        let sign = unit.sign
        // As many decimals as it takes to see that the two differ.
        let shownGoal = writer.exact(goal, isSigned: isGrowth) + sign
        let shown = writer.shown(implied, decimals: 1, beside: goal)
        let isWhole = code == .goalMatchesTargets || NumberFormatter.decimals(of: implied) == 0
        let plain = isWhole ? writer.exact(implied) : shown
        let shownImplied = (isGrowth && implied > 0 ? "+" : "") + plain + sign
        let words: Wording =
            switch code {
            case .goalMatchesTargets:
                Wording(
                    da:
                        "målet \(shownGoal) svarer til husenes mål, der tilsammen giver \(shownImplied)",
                    en: "the goal \(shownGoal) matches the houses' targets, which add up to "
                        + "\(shownImplied)")
            case .goalAboveTargets:
                Wording(
                    da: "målet \(shownGoal) er højere end husenes mål, der tilsammen giver "
                        + "\(shownImplied)",
                    en: "the goal \(shownGoal) lies above the houses' targets, which add up to "
                        + "\(shownImplied)")
            case .goalBelowTargets:
                Wording(
                    da: "målet \(shownGoal) er lavere end husenes mål, der tilsammen giver "
                        + "\(shownImplied)",
                    en: "the goal \(shownGoal) lies below the houses' targets, which add up to "
                        + "\(shownImplied)")
            case .targetEasierThanBaseline:
                Wording(
                    da:
                        "ugemålet \(shownGoal) er lettere end sidste års gennemsnit \(shownImplied)",
                    en: "the weekly target \(shownGoal) is easier than last year's average "
                        + "\(shownImplied)")
            }
        return "\(house.name[language]), \(name[language]): \(words[language])"
    }

    fileprivate var mark: String {
        switch code {
        case .goalMatchesTargets: "="
        case .goalAboveTargets: ">"
        case .goalBelowTargets: "<"
        case .targetEasierThanBaseline: "↓"
        }
    }
}

/// What checking a plan came to: its faults, or what a sound plan's goals and targets say of each
/// other.
public struct PlanVerdict: Sendable {
    /// The plan's id; `nil` when it is not sound.
    public let plan: String?
    /// What makes it unsound; empty for a sound plan.
    public let faults: [PlanFault]
    /// What was found in a sound plan.
    public let findings: [PlanCheck.Finding]

    /// The verdict on a sound plan.
    public init(_ plan: Plan) {
        self.plan = plan.id
        faults = []
        findings = PlanCheck(plan).findings
    }

    /// The verdict on a plan that is not sound.
    public init(_ unsound: UnsoundPlan) {
        plan = nil
        faults = unsound.faults
        findings = []
    }

    /// The verdict as text.
    ///
    /// - Parameters:
    ///   - name: the plan's id or file, as it was given.
    ///   - language: the language of words and names.
    ///   - style: the layout.
    public func text(of name: String, in language: Language, _ style: TextStyle) -> String {
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        for fault in faults { page.line([StyledText(fault.text(of: name, in: language))]) }
        for finding in findings {
            let ink: Style = finding.code == .goalMatchesTargets ? .good : .fair
            let lines = wrapped(finding.message[language].legible, to: style.width - 2)
            for (step, line) in lines.enumerated() {
                page.line([
                    StyledText(step == 0 ? finding.mark + " " : "  ", ink), StyledText(line),
                ])
            }
        }
        let odd = findings.count { $0.code != .goalMatchesTargets }
        page.line([
            StyledText(
                (faults.isEmpty
                    ? PlanVerdictWords.sound(odd) : PlanVerdictWords.unsound(faults.count))[
                        language], .strong)
        ])
        return page.text
    }

    /// The verdict in the shape that scripts depend on.
    public func json(in language: Language) -> String {
        JSON.object([
            ("format", .text("skarpe/plan-check")), ("version", .number(1)), ("plan", JSON(plan)),
            (
                "errors",
                .list(
                    faults.map { fault in
                        .object([
                            ("path", .text(fault.path)), ("line", JSON(fault.line)),
                            ("column", JSON(fault.column)),
                            ("message", .text(fault.message[language])),
                        ])
                    })
            ),
            (
                "findings",
                .list(
                    findings.map { finding in
                        .object([
                            ("code", .text(finding.code.rawValue)),
                            ("house", .text(finding.indicator.house)),
                            ("measure", .text(finding.indicator.measure)),
                            ("group", .text(finding.indicator.group)),
                            ("goal", .number(finding.goal)), ("implied", .number(finding.implied)),
                            ("message", .text(finding.message[language])),
                        ])
                    })
            ),
        ]).document
    }
}

/// What a verdict says as a whole.
private enum PlanVerdictWords {
    static func sound(_ odd: Int) -> Wording {
        Wording(
            da: "Planen er gyldig; \(odd) ting at se på.",
            en: "The plan is sound; \(odd) \(odd == 1 ? "thing" : "things") to look at.")
    }

    static func unsound(_ count: Int) -> Wording {
        Wording(
            da: "Planen er ikke gyldig: \(count) fejl.",
            en: "The plan is not sound: \(count) \(count == 1 ? "error" : "errors").")
    }
}

/// A form in which plans are written.
public enum PlanFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// For minutes and wikis.
    case markdown
    /// A plan file, or the shape that scripts depend on.
    case json
}

extension Plan {
    /// The plan as text in a format; as JSON it is a plan file.
    public func formatted(
        as format: PlanFormat, in language: Language, style: TextStyle = TextStyle()
    ) -> String {
        switch format {
        case .text: PlanTables(plan: self, language: language).text(style)
        case .markdown: PlanTables(plan: self, language: language).markdown
        case .json: file
        }
    }

    /// The plans that are built in, as text or, for scripts, as JSON.
    public static func list(
        asJSON: Bool, in language: Language
    ) throws(UnsoundPlan) -> String {
        var plans: [Plan] = []
        for id in builtInIDs { plans.append(try builtIn(id)) }
        if asJSON {
            return JSON.object([
                ("format", .text("skarpe/plans")), ("version", .number(1)),
                (
                    "plans",
                    .list(
                        plans.map { plan in
                            .object([
                                ("id", .text(plan.id)), ("name", .text(plan.name[language])),
                                ("year", JSON(plan.year)),
                            ])
                        })
                ),
            ]).document
        }
        return plans.map { "\($0.id)  \($0.name[language])\n" }.joined()
    }
}
