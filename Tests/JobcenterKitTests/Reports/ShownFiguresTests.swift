import Testing

@testable import JobcenterKit

@Suite("Shown figures never contradict each other", .limited)
struct ShownFiguresTests {
    private let plan: Plan

    init() throws { plan = try Plan.builtIn("aalborg-2020") }

    /// A shown figure as its reader takes it: what is over a bound lies a little above it.
    private func read(_ shown: String) throws -> Double {
        let digits = shown.filter { "0123456789.".contains($0) }
        let value = try #require(Double(digits))
        let isBelow = shown.contains("under") || shown.contains("<")
        let isAbove = shown.contains("over") || shown.contains(">")
        let signed = shown.contains("−") ? -value : value
        return signed + (isAbove ? 1e-5 : isBelow ? -1e-5 : 0)
    }

    private func one(of values: [Double], _ random: inout SeededGenerator) -> Double {
        values[Int.random(in: values.indices, using: &random)]
    }

    /// A target with at most two decimals, so that near ends at one with three, and a value near either.
    private func pair(_ random: inout SeededGenerator) -> (target: Double, value: Double) {
        let scale = one(of: [1, 10, 100], &random)
        let target = Double(Int.random(in: 1...3000, using: &random)) / scale
        let near = one(of: [1, 0.9, 1.1, 1.5], &random)
        let step = one(of: [0, 1, 0.3, 0.04, 0.004, 0.0004, 0.00004], &random)
        let value = target * near + (Bool.random(using: &random) ? step : -step)
        return (target, max(0, value))
    }

    private func target(_ target: Double, _ direction: Direction) -> WeeklyTarget {
        let own = plan.weeklyTargets[0]
        return WeeklyTarget(
            indicator: own.indicator, index: own.index, measure: own.measure, group: own.group,
            label: own.label, unit: own.unit, direction: direction, baseline: own.baseline,
            target: target, upper: nil, amendments: [])
    }

    @Test("A weekly target's figure, target and mark", arguments: [1, 2, 3] as [UInt64])
    func weekly(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let week = plan.weeks[0]
        let empty = Scorecard(of: [], in: week, plan: plan, history: History(plan: plan))
        let report = Report(.scorecard(empty), in: week, plan: plan, intake: Intake(plan: plan))
        for _ in 0..<1500 {
            let (bound, value) = pair(&random)
            let direction: Direction = Bool.random(using: &random) ? .atLeast : .atMost
            let weekly = target(bound, direction)
            var history = History(plan: plan)
            _ = history.record(
                value, of: weekly.index, in: week.period, at: History.Place(file: 0, line: 1))
            let figures = WeeklyFigures(weekly, in: week, plan: plan, history: history)
            let shown = ShownTarget(
                Scorecard.TargetRow(target: weekly, figures: figures, note: nil), report: report,
                language: .english)
            let actual = try read(shown.actual)
            let standing = TargetStatus(
                actual, against: Aim(direction, try read(shown.target)),
                tolerance: plan.tolerance)
            #expect(
                standing == figures.status,
                "\(value) beside \(bound), \(direction): \(shown.actual) beside \(shown.target)")
            // A single value is the mean so far, and equal figures are shown equal.
            let isReached = direction.isReached(try read(shown.target), by: try read(shown.average))
            #expect(isReached == (figures.status == .met), "\(shown.average) beside \(bound)")
            // What is needed lies on its own side of the target, where three decimals can tell.
            let required = try #require(figures.requiredAverage)
            guard required >= 0, required == bound || abs(required - bound) > 1e-3 else { continue }
            let (isMore, isLess) = (
                Comparison.isBelow(bound, required), Comparison.isBelow(required, bound)
            )
            let shownRequired = try read(shown.required)
            #expect(Comparison.isBelow(bound, shownRequired) == isMore, "\(required) of \(bound)")
            #expect(Comparison.isBelow(shownRequired, bound) == isLess, "\(required) of \(bound)")
        }
    }

    @Test("An annual average's figures, target and what is left", arguments: [1, 2] as [UInt64])
    func average(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let goal = try #require(plan.annualGoals.first { $0.kind == .averageAtMost })
        let bound = try #require(goal.target)
        let isBelow = Comparison.isBelow
        func order(_ left: Double, _ right: Double) -> Int {
            isBelow(left, right) ? -1 : isBelow(right, left) ? 1 : 0
        }
        for _ in 0..<800 {
            let step = one(of: [0, 3, 0.3, 0.04, 0.004, 0.0004], &random)
            let count = Int.random(in: 1...6, using: &random)
            let last = Int.random(in: count...53, using: &random)
            var history = History(plan: plan)
            for number in 0..<count {
                _ = history.record(
                    bound + (Bool.random(using: &random) ? step : -step), of: goal.parts[0],
                    in: plan.weeks[last - count + number].period,
                    at: History.Place(file: 0, line: 1))
            }
            let week = plan.weeks[last - 1]
            let row = GoalRow(goal, in: week, plan: plan, history: history)
            let (figures, shown) = (row.figures, ShownGoal(row, in: week, language: .english))
            for (value, text) in [
                (figures.toDate, shown.toDate), (figures.projection, shown.projection),
            ] {
                #expect(
                    order(try #require(value), bound) == order(try read(text), bound),
                    "\(value ?? 0) as \(text)")
            }
            guard let needed = figures.required, let level = figures.level else { continue }
            let words = try #require(shown.remarks.first?.split(separator: ";"))
            // "rest of the year at most 3,770.0 on average" and "latest 4 weeks 3,770.0".
            let most = try #require(
                words[0].split(separator: " ").first { $0.first?.isNumber == true })
            let latest = try #require(words[1].split(separator: " ").last)
            let isOver = words[1].contains(" over "), isUnder = words[1].contains(" under ")
            let shownLevel =
                try read(String(latest)) + (isOver ? 1e-5 : isUnder ? -1e-5 : 0)
            #expect(
                order(level, needed) == order(shownLevel, try read(String(most))),
                "\(level) beside \(needed): \(shown.remarks)")
            #expect(shown.required == "≤ \(most)")
            // Rounded against the reader: no more is allowed than what reaches the goal.
            #expect(try read(String(most)) <= needed + 5e-4)
        }
    }

    @Test("A year of the largest values that are read has finite figures in every format")
    func largest() throws {
        var history = History(plan: plan)
        for reported in ReportedIndicator.all(of: plan, in: plan.units) {
            for week in Week.all(in: 2019).prefix(26) + plan.weeks.prefix(26) {
                _ = history.record(
                    999_999_999_999_999, of: reported.index, in: week.period,
                    at: History.Place(file: 0, line: 1))
            }
        }
        let week = plan.weeks[25]
        let content = Report.Content.whole(
            Summary(of: plan.houses, in: week, plan: plan, history: history),
            Bilag1(in: week, plan: plan, history: history),
            Scorecard(of: plan.houses, in: week, plan: plan, history: history))
        let report = Report(content, in: week, plan: plan, intake: Intake(plan: plan))
        for format in [ReportFormat.text, .markdown, .html] {
            let text = report.formatted(as: format, in: .danish)
            for sign in [" inf", ">inf", "−inf", "nan", "e+"] {
                #expect(!text.contains(sign), "\(sign) in \(format.rawValue)")
            }
        }
        for card in Scorecard(of: plan.houses, in: week, plan: plan, history: history).cards {
            #expect(card.weeklyTargets.allSatisfy { $0.figures.average?.isFinite == true })
            #expect(card.annualGoals.allSatisfy { $0.figures.toDate?.isFinite == true })
        }
    }

    @Test("What is left and what was brought lately, when both are a third or nearly so")
    func rest() {
        let writer = NumberFormatter(language: .danish)
        func shown(_ bound: Double, _ level: Double, target: Double? = nil) -> [String] {
            let both = writer.bound(
                bound, rounding: .up, beside: level, target: target, isSigned: false)
            return [both.bound, both.level]
        }
        // 36 / 27 and 16 / 12.
        #expect(shown(36.0 / 27, 16.0 / 12) == ["1,4", "1,4"])
        #expect(shown(1.31, 1.25) == ["1,4", "1,3"])
        // More than is needed must not seem to be less: 1,4 and 1,3.
        #expect(shown(1.31, 1.33) == ["1,31", "1,33"])
        // Less than is needed must not seem to be enough: 1,4 and 1,4.
        #expect(shown(1.38, 1.36) == ["1,38", "1,36"])
        #expect(shown(1.3333, 1.33332) == ["1,333", "over 1,333"])
        // Beside a target of 0,75 both are shown as it is.
        #expect(shown(0.75, 0.75, target: 0.75) == ["0,75", "0,75"])
    }
}
