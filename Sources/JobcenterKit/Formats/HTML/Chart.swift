/// A chart of a year as inline SVG: its periods to the right, values upwards.
struct Chart {
    /// A horizontal line.
    struct Level {
        let value: Double
        /// The style class, which says how the line is dashed and coloured.
        let style: String
        let title: String
    }

    struct Path {
        let points: [(number: Int, value: Double)]
        let style: String
        /// Whether a period without a value breaks the line.
        let hasGaps: Bool
    }

    /// A value as a mark of its own.
    struct Point {
        enum Shape {
            case dot
            case up
            case down
        }

        let number: Int
        let value: Double
        var shape = Shape.dot
        var style = "value"
        let title: String
    }

    /// What the chart shows, in words.
    let title: String
    let periodCount: Int
    let levels: [Level]
    let paths: [Path]
    let points: [Point]
    /// Labels of the value axis: its highest and its lowest.
    let label: (Double) -> String

    private static let (width, height) = (360.0, 130.0)
    private static let (left, right, top, bottom) = (46.0, 8.0, 10.0, 20.0)

    /// Where periods and values stand in the drawing.
    struct Scale {
        let periodCount: Int
        /// The lowest and the highest value shown.
        let least, most: Double
        private let low, high: Double

        /// A scale with some room above and below the values; like values stand in the middle.
        init(periodCount: Int, values: [Double]) {
            self.periodCount = periodCount
            (least, most) = (values.min() ?? 0, values.max() ?? 1)
            let span = most > least ? most - least : max(abs(most), 1)
            (low, high) = (least - span * 0.06, most + span * 0.06)
        }

        func x(_ number: Int) -> Double {
            let share = Double(number - 1) / Double(max(1, periodCount - 1))
            return left + (width - left - right) * share
        }

        func y(_ value: Double) -> Double {
            top + (height - top - bottom) * (high - value) / (high - low)
        }
    }

    var svg: String {
        let scale = Scale(
            periodCount: periodCount,
            values: levels.map(\.value) + paths.flatMap { $0.points.map(\.value) }
                + points.map(\.value))
        func x(_ number: Int) -> String { Self.coordinate(scale.x(number)) }
        func y(_ value: Double) -> String { Self.coordinate(scale.y(value)) }

        var svg =
            "<svg viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" role=\"img\" "
            + "aria-label=\"\(title.markup)\">"
        for value in scale.most > scale.least ? [scale.most, scale.least] : [scale.most] {
            svg += "<text x=\"\(Self.coordinate(Self.left - 5))\" "
            svg += "y=\"\(Self.coordinate(scale.y(value) + 4))\" text-anchor=\"end\">"
            svg += "\(label(value).markup)</text>"
        }
        for number in Self.ticks(of: periodCount) {
            svg += "<text x=\"\(x(number))\" y=\"\(Self.coordinate(Self.height - 5))\" "
            svg += "text-anchor=\"middle\">\(number)</text>"
        }
        for level in levels {
            svg += "<line class=\"\(level.style)\" x1=\"\(x(1))\" x2=\"\(x(periodCount))\" "
            svg += "y1=\"\(y(level.value))\" y2=\"\(y(level.value))\">"
            svg += "<title>\(level.title.markup)</title></line>"
        }
        for path in paths {
            var steps = ""
            var last: Int?
            for point in path.points {
                let isNew = last == nil || path.hasGaps && point.number != (last ?? 0) + 1
                steps += "\(isNew ? "M" : "L")\(x(point.number)) \(y(point.value))"
                last = point.number
            }
            if !steps.isEmpty { svg += "<path class=\"\(path.style)\" d=\"\(steps)\"/>" }
        }
        for point in points { svg += Self.mark(point, x(point.number), scale.y(point.value)) }
        return svg + "</svg>"
    }

    private static func mark(_ point: Point, _ x: String, _ y: Double) -> String {
        let title = "<title>\(point.title.markup)</title>"
        switch point.shape {
        case .dot:
            return "<circle class=\"\(point.style)\" cx=\"\(x)\" cy=\"\(coordinate(y))\" "
                + "r=\"2.2\">\(title)</circle>"
        case .up, .down:
            let tip = point.shape == .up ? -6.0 : 6.0
            let across = Double(x) ?? 0
            return "<path class=\"\(point.style)\" d=\"M\(x) \(coordinate(y + tip))"
                + "L\(coordinate(across + 5)) \(coordinate(y - tip * 0.6))"
                + "L\(coordinate(across - 5)) \(coordinate(y - tip * 0.6))Z\">\(title)</path>"
        }
    }

    /// The periods whose numbers stand below: quarters of a year of weeks, else every one.
    private static func ticks(of count: Int) -> [Int] {
        count > 12 ? [1, 13, 26, 39, count] : Array(1...count)
    }

    /// A place in the drawing, to a tenth.
    private static func coordinate(_ value: Double) -> String {
        Digits.shortest(of: (value * 10).rounded() / 10)
    }
}

extension Chart.Path {
    init(_ series: [Point], style: String, hasGaps: Bool) {
        self.init(
            points: series.map { ($0.period.number, $0.value) }, style: style, hasGaps: hasGaps)
    }
}
