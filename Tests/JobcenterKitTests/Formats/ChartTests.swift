import Testing

@testable import JobcenterKit

@Suite("Charts as drawings", .limited)
struct ChartTests {
    private func chart(
        levels: [Double] = [], path: [(number: Int, value: Double)] = [], hasGaps: Bool = true,
        points: [Chart.Point] = []
    ) -> Chart {
        Chart(
            title: "A <b>", periodCount: 53,
            levels: levels.map { Chart.Level(value: $0, style: "target", title: "level") },
            paths: [Chart.Path(points: path, style: "value", hasGaps: hasGaps)], points: points,
            label: { "\(Int($0))" })
    }

    @Test("The first week stands at 46, the last at 352, 306 to the right")
    func weeks() {
        let scale = Chart.Scale(periodCount: 53, values: [0, 1])
        #expect(scale.x(1) == 46)
        #expect(scale.x(27) == 46 + 306.0 / 2)
        #expect(scale.x(53) == 352)
        #expect(Chart.Scale(periodCount: 1, values: []).x(1) == 46)
    }

    @Test("The highest value stands near the top, the lowest near the bottom")
    func values() {
        // Between 10 and 110 lie 100; 0.06 of the 88 above and below make 98.56 for 100 of height.
        let scale = Chart.Scale(periodCount: 53, values: [20, 108, 50])
        #expect(scale.least == 20)
        #expect(scale.most == 108)
        #expect(abs(scale.y(108) - (10 + 100 * 5.28 / 98.56)) < 1e-9)
        #expect(abs(scale.y(20) - (10 + 100 * 93.28 / 98.56)) < 1e-9)
        #expect(abs(scale.y(64) - 60) < 1e-9)
    }

    @Test("Small differences fill the drawing like large ones")
    func small() {
        let scale = Chart.Scale(periodCount: 53, values: [0.2, 0.4])
        #expect(abs(scale.y(0.4) - (10 + 100 * 0.06 / 1.12)) < 1e-9)
        #expect(abs(scale.y(0.2) - (10 + 100 * 1.06 / 1.12)) < 1e-9)
    }

    @Test("Like values stand in the middle, whatever they are", arguments: [0.0, 7, -200])
    func constant(value: Double) {
        let scale = Chart.Scale(periodCount: 53, values: [value, value])
        #expect(abs(scale.y(value) - 60) < 1e-9)
        // One label instead of two on top of each other.
        #expect(chart(levels: [value]).svg.components(of: "text-anchor=\"end\"") == 1)
        #expect(chart(levels: [value, value + 1]).svg.components(of: "text-anchor=\"end\"") == 2)
    }

    @Test("Without values the axis runs from 0 to 1")
    func empty() {
        let scale = Chart.Scale(periodCount: 53, values: [])
        #expect(scale.least == 0 && scale.most == 1)
        #expect(!chart().svg.contains("<path"))
    }

    @Test("Every value that is drawn counts for the axis")
    func range() {
        let drawn = chart(
            levels: [5], path: [(1, 1), (2, 2)],
            points: [Chart.Point(number: 1, value: 9, title: "")])
        #expect(drawn.svg.contains(">9</text>") && drawn.svg.contains(">1</text>"))
        let high = chart(levels: [50], path: [(1, 1)])
        #expect(high.svg.contains(">50</text>") && high.svg.contains(">1</text>"))
    }

    @Test("A week without a value breaks a line that has gaps")
    func gaps() {
        let path = [(number: 1, value: 0.0), (number: 2, value: 1.0), (number: 4, value: 0.0)]
        // A week is 306 / 52 = 5.88 to the right; values of 0 and 1 stand at 104.6 … 15.4, for
        // 10 + 100 × 1.06 / 1.12 = 104.64 and 10 + 100 × 0.06 / 1.12 = 15.36.
        #expect(chart(path: path).svg.contains("d=\"M46 104.6L51.9 15.4M63.7 104.6\""))
        #expect(
            chart(path: path, hasGaps: false).svg.contains("d=\"M46 104.6L51.9 15.4L63.7 104.6\""))
    }

    @Test("A level runs across the year")
    func level() {
        #expect(
            chart(levels: [1]).svg.contains(
                "<line class=\"target\" x1=\"46\" x2=\"352\" y1=\"60\" y2=\"60\">"
                    + "<title>level</title></line>"))
    }

    @Test("News is a triangle, up or down; every other value a dot")
    func shapes() {
        func mark(_ shape: Chart.Point.Shape) -> String {
            chart(points: [
                Chart.Point(number: 53, value: 3, shape: shape, style: "concern", title: "<w>")
            ]).svg
        }
        #expect(
            mark(.dot).contains(
                "<circle class=\"concern\" cx=\"352\" cy=\"60\" r=\"2.2\">"
                    + "<title>&lt;w&gt;</title></circle>"))
        #expect(mark(.up).contains("d=\"M352 54L357 63.6L347 63.6Z\""))
        #expect(mark(.down).contains("d=\"M352 66L357 56.4L347 56.4Z\""))
    }

    @Test("Its title is said to those who do not see it, and is no markup")
    func title() {
        #expect(
            chart().svg.hasPrefix(
                "<svg viewBox=\"0 0 360 130\" role=\"img\" aria-label=\"A &lt;b&gt;\">"))
        for week in [1, 13, 26, 39, 53] { #expect(chart().svg.contains(">\(week)</text>")) }
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int {
        ranges(of: text).count
    }
}
