struct ReportCharts {
    let report: Report
    let language: Language

    struct Figure {
        let chart: Chart
        let title: String
        let words: String
    }

    private var writer: NumberFormatter { NumberFormatter(language: language) }

    /// The XmR chart of a weekly target.
    func figure(_ row: Scorecard.TargetRow) -> Figure {
        let (target, figures) = (row.target, row.figures)
        let sign = target.unit.sign
        let name = target.name[language]
        let shown = ShownTarget(row, report: report, language: language)
        func level(_ value: Double, _ style: String, _ word: Wording) -> Chart.Level {
            Chart.Level(
                value: value, style: style,
                title: "\(word[language]) \(writer.number(value, decimals: 1))\(sign)")
        }
        var levels = figures.aim.sides.map { level($0.target, "target", .goalLine) }
        if let process = figures.process {
            levels += [
                level(process.mean, "mean", .mean),
                level(target.unit.possible(process.lowerLimit), "limit", .limits),
                level(target.unit.possible(process.upperLimit), "limit", .limits),
            ]
        }
        let latest = figures.series.last.map {
            writer.shown(
                $0.value, decimals: NumberFormatter.decimals(of: $0.value),
                beside: figures.aim.side(of: $0.value).target) + sign
        }
        return Figure(
            chart: Chart(
                title: Wording.chart(
                    name, figures.series.count, .week, latest: latest ?? NumberFormatter.none,
                    target: shown.target)[language],
                periodCount: report.plan.weekCount, levels: levels,
                paths: [Chart.Path(figures.series, style: "value", hasGaps: true)],
                points: figures.series.map { point($0, row) }, label: label),
            title: name,
            words: "\(shown.actual) / \(shown.target)"
                + (figures.process == nil ? "" : " · " + shown.development))
    }

    /// A reported week; a triangle where it is news.
    private func point(_ point: Point, _ row: Scorecard.TargetRow) -> Chart.Point {
        let shown = writer.exact(point.value) + row.target.unit.sign
        let title = "\(name(of: point.period)): \(shown)"
        let number = point.period.number
        guard let process = row.figures.process, process.rule != nil,
            process.week == point.period
        else {
            return Chart.Point(number: number, value: point.value, title: title)
        }
        return Chart.Point(
            number: number, value: point.value, shape: process.isUpward == true ? .up : .down,
            style: process.variation.rawValue,
            title: "\(title), \(process.variation.wording[language])")
    }

    /// The chart of an annual goal: readings, what they come to so far, the goal, and where the year
    /// ends if nothing changes; `nil` where yes or no is all there is to show.
    func figure(_ row: GoalRow) -> Figure? {
        let (goal, figures) = (row.goal, row.figures)
        guard goal.unit != .yesNo, let aim = figures.pathAim else { return nil }
        let sign = goal.valueUnit.sign
        func text(_ value: Double) -> String {
            writer.number(value, decimals: NumberFormatter.decimals(ofMean: value)) + sign
        }
        var paths = [Chart.Path(figures.path, style: "value", hasGaps: false)]
        if goal.kind.reading != .total {
            paths.append(Chart.Path(figures.series, style: "thin", hasGaps: true))
        }
        var points = figures.path.map { point in
            Chart.Point(
                number: point.period.number, value: point.value,
                title: "\(self.name(of: point.period)), \(Wording.soFar[language]): "
                    + text(point.value))
        }
        let count = goal.cadence.count(in: report.plan.year)
        if let end = figures.pathEnd {
            if let last = figures.path.last {
                paths.append(
                    Chart.Path(
                        points: [(last.period.number, last.value), (count, end)],
                        style: "projection", hasGaps: false))
            }
            points.append(
                Chart.Point(
                    number: count, value: end,
                    title: "\(Wording.projection(goal.cadence)[language]): \(text(end))"))
        }
        let name = goal.name[language]
        let shown = ShownGoal(row, in: report.week, language: language)
        return Figure(
            chart: Chart(
                title: Wording.chart(
                    name, figures.periodsReported, goal.cadence, latest: shown.toDate,
                    target: shown.target)[language], periodCount: count,
                levels: aim.sides.map { side in
                    Chart.Level(
                        value: side.target, style: "target",
                        title: "\(Wording.goalLine[language]) \(writer.exact(side.target))\(sign)")
                }, paths: paths, points: points, label: label), title: name,
            words: "\(shown.toDate) · \(shown.target) · \(shown.statusWords)")
    }

    private func name(of period: Period) -> String {
        period.name(inPlanOf: report.plan.year)[language]
    }

    private func label(_ value: Double) -> String {
        writer.number(value, decimals: value.magnitude < 10 ? 1 : 0)
    }
}
