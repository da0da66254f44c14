/// A year's values as a row of small bars, one cell a period.
enum Sparkline {
    private static let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"].map { Array($0.utf8) }
    private static let gap = Array("·".utf8)

    /// The first periods of the year, so many; the lowest value has the lowest bar, like values the middle
    /// one. Nothing where there are no two values to compare.
    static func text(of series: [Point], through last: Int) -> String {
        guard series.count > 1, let lowest = series.map({ $0.value }).min(),
            let highest = series.map({ $0.value }).max()
        else { return "" }
        let bars = bars
        var cells = [Int?](repeating: nil, count: last)
        for point in series where point.period.number <= last {
            let height = (point.value - lowest).divided(by: highest - lowest) ?? 0.5
            // Figures beyond all measure have no height.
            let bar = height.isFinite ? Int((height * Double(bars.count - 1)).rounded(.down)) : 0
            cells[point.period.number - 1] = min(max(bar, 0), bars.count - 1)
        }
        var text: [UInt8] = []
        for cell in cells { text += cell.map { bars[$0] } ?? gap }
        return String(decoding: text, as: UTF8.self)
    }
}
