extension PlanCheck.Finding {
    /// The finding in a sentence.
    public var message: Wording {
        Wording(danish: message(in: .danish), english: message(in: .english))
    }

    private func message(in language: Language) -> String {
        let writer = NumberFormatter(language: language)
        let range = upper.map { "–" + writer.exact($0) } ?? ""
        let goal = unit.words(
            for: writer.exact(goal, isSigned: isGrowth) + range, of: upper ?? goal)[language]
        // As many decimals as it takes to see that the two differ.
        let isExact = code == .goalMatchesTargets || NumberFormatter.decimals(of: implied) == 0
        let number =
            isExact
            ? writer.exact(implied)
            : writer.shown(
                implied,
                decimals: min(abs(implied) < 10 ? 2 : 1, NumberFormatter.decimals(of: implied)),
                beside: self.goal)
        let sum = unit.words(for: (isGrowth && implied > 0 ? "+" : "") + number, of: implied)[
            language]
        let need = needed.map { needed in
            let bound = writer.number(
                needed, decimals: min(1, NumberFormatter.decimals(of: needed)))
            return cadence.needs(bound)[language]
        }
        func compared(_ relation: Wording) -> Wording {
            Wording(
                da: partCount == 1
                    ? "målet \(goal) \(relation) husets eget mål, der giver \(sum)"
                    : "målet \(goal) \(relation) husenes mål, der tilsammen giver \(sum)",
                en: partCount == 1
                    ? "the goal \(goal) \(relation) the house's own target, which comes to \(sum)"
                    : "the goal \(goal) \(relation) the houses' targets, which add up to \(sum)")
        }
        let message: Wording =
            switch code {
            case .goalMatchesTargets: compared(Wording(da: "svarer til", en: "matches"))
            case .goalAboveTargets: compared(Wording(da: "er højere end", en: "lies above"))
            case .goalBelowTargets: compared(Wording(da: "er lavere end", en: "lies below"))
            case .targetEasierThanBaseline:
                Wording(
                    da: "ugemålet \(goal) er lettere end sidste års gennemsnit \(sum)",
                    en: "the weekly target \(goal) is easier than last year's average \(sum)")
            }
        return "\(house.name[language]), \(name[language]): \(message[language])" + (need ?? "")
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
            let mark: Style = finding.code == .goalMatchesTargets ? .good : .fair
            let lines = wrapped(finding.message[language].legible, to: style.width - 2)
            for (step, line) in lines.enumerated() {
                page.line([
                    StyledText(step == 0 ? finding.mark + " " : "  ", mark), StyledText(line),
                ])
            }
        }
        let odd = findings.count { $0.code != .goalMatchesTargets }
        let verdict = faults.isEmpty ? Wording.sound(odd) : .unsound(faults.count)
        page.line([StyledText(verdict[language], .strong)])
        return page.text
    }

    /// The verdict in the shape that scripts depend on.
    public func json(in language: Language) -> String {
        let faults = faults.map { fault in
            JSON.object([
                ("path", .text(fault.path)), ("line", JSON(fault.line)),
                ("column", JSON(fault.column)), ("message", .text(fault.message[language])),
            ])
        }
        let findings = findings.map { finding in
            JSON.object([
                ("code", .text(finding.code.rawValue)), ("house", .text(finding.indicator.house)),
                ("measure", .text(finding.indicator.measure)),
                ("group", .text(finding.indicator.group)), ("goal", .number(finding.goal)),
                ("implied", .number(finding.implied)),
                ("message", .text(finding.message[language])),
            ])
        }
        return JSON.object([
            ("format", .text("skarpe/plan-check")), ("version", .number(1)), ("plan", JSON(plan)),
            ("errors", .list(faults)), ("findings", .list(findings)),
        ]).document
    }
}

extension Cadence {
    /// What each period must bring for a goal to be reached.
    fileprivate func needs(_ sum: String) -> Wording {
        switch self {
        case .week: Wording(da: "; det kræver \(sum) om ugen", en: "; it takes \(sum) a week")
        case .month: Wording(da: "; det kræver \(sum) om måneden", en: "; it takes \(sum) a month")
        case .quarter:
            Wording(da: "; det kræver \(sum) i kvartalet", en: "; it takes \(sum) a quarter")
        case .halfYear:
            Wording(da: "; det kræver \(sum) i halvåret", en: "; it takes \(sum) a half-year")
        case .year: Wording(da: "; det kræver \(sum) om året", en: "; it takes \(sum) a year")
        }
    }
}

extension Wording {
    fileprivate static func sound(_ odd: Int) -> Wording {
        Wording(
            da: "Planen er gyldig; \(odd) ting at se på.",
            en: "The plan is sound; \(odd, "thing", "things") to look at.")
    }

    fileprivate static func unsound(_ count: Int) -> Wording {
        Wording(
            da: "Planen er ikke gyldig: \(count) fejl.",
            en: "The plan is not sound: \(count, "error", "errors").")
    }
}
