/// Every accepted observation: the value of an indicator in a week, and where it stood.
public struct History: Sendable {
    /// Where an observation was read.
    public struct Place: Hashable, Sendable {
        /// The file's position among those read, from 0.
        public let file: Int
        /// The physical line in the file, from 1.
        public let line: Int
    }

    private struct WeekValues {
        /// One value for each indicator; NaN where there is none.
        var values: [Double]
        var files: [UInt32]
        var lines: [UInt32]
    }

    private struct NoteKey: Hashable {
        let indicator: IndicatorIndex
        let week: Week
    }

    private let indicatorCount: Int
    private var weeks: [Week: WeekValues] = [:]
    private var notes: [NoteKey: String] = [:]

    /// A history of a plan's indicators without observations.
    public init(plan: Plan) {
        indicatorCount = plan.indicators.count
    }

    /// Takes a value, unless the indicator has one in that week already.
    ///
    /// - Returns: the place of the value that stood there first, if one did.
    mutating func record(
        _ value: Double, of indicator: IndicatorIndex, in week: Week, at place: Place
    ) -> Place? {
        let index = indicator.position
        var first: Place?
        let empty = WeekValues(
            values: [], files: [], lines: [])
        func store(_ week: inout WeekValues) {
            if week.values.isEmpty {
                week.values = Array(repeating: .nan, count: indicatorCount)
                week.files = Array(repeating: 0, count: indicatorCount)
                week.lines = week.files
            }
            if !week.values[index].isNaN {
                first = Place(file: Int(week.files[index]), line: Int(week.lines[index]))
                return
            }
            week.values[index] = value
            week.files[index] = UInt32(clamping: place.file)
            week.lines[index] = UInt32(clamping: place.line)
        }
        store(&weeks[week, default: empty])
        return first
    }

    /// Keeps what is remarked on an indicator in a week.
    mutating func annotate(_ indicator: IndicatorIndex, in week: Week, with note: String) {
        notes[NoteKey(indicator: indicator, week: week)] = note
    }

    /// The value of an indicator in a week, or `nil` when none is reported.
    public func value(of indicator: IndicatorIndex, in week: Week) -> Double? {
        guard let value = weeks[week]?.values[indicator.position], !value.isNaN else { return nil }
        return value
    }

    /// Where the value of an indicator in a week was read, or `nil` when none is reported.
    public func place(of indicator: IndicatorIndex, in week: Week) -> Place? {
        guard let values = weeks[week], !values.values[indicator.position].isNaN else { return nil }
        return Place(
            file: Int(values.files[indicator.position]),
            line: Int(values.lines[indicator.position]))
    }

    /// What is remarked on an indicator in a week, or `nil` when nothing is.
    public func note(on indicator: IndicatorIndex, in week: Week) -> String? {
        notes[NoteKey(indicator: indicator, week: week)]
    }

    /// The values of an indicator in a year.
    public func series(of indicator: IndicatorIndex, in year: Int) -> YearSeries {
        var series = YearSeries(year: year)
        for number in 1...Week.count(in: year) {
            guard let week = Week(year: year, number: number) else { continue }
            series[week] = value(of: indicator, in: week)
        }
        return series
    }

    /// The weeks of a year in which anything is reported, in order.
    public func reportedWeeks(in year: Int) -> [Week] {
        weeks.keys.filter { $0.year == year }.sorted()
    }
}
