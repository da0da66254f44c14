/// Every accepted observation: the value of an indicator in a week, and where it stood.
public struct History: Sendable {
    /// Where an observation was read.
    public struct Place: Hashable, Sendable {
        /// The file's position among those read, from 0.
        public let file: Int
        /// The physical line in the file, from 1.
        public let line: Int
    }

    fileprivate struct WeekValues {
        /// One value for each indicator, NaN where there is none; empty before the first.
        var values: [Double] = []
        var files: [UInt32] = []
        var lines: [UInt32] = []
    }

    private struct NoteKey: Hashable {
        let indicator: IndicatorIndex
        let week: Week
    }

    private let indicatorCount: Int
    /// The weeks of each year, by their numbers from 1.
    private var years: [Int: [WeekValues]] = [:]
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
        years[week.year, default: Self.emptyYear(week.year)][week.number - 1]
            .record(value, at: indicator.position, of: indicatorCount, place)
    }

    private static func emptyYear(_ year: Int) -> [WeekValues] {
        Array(repeating: WeekValues(), count: Week.count(in: year))
    }

    private func values(in week: Week) -> WeekValues? {
        years[week.year].map { $0[week.number - 1] }
    }

    /// Keeps what is remarked on an indicator in a week; what stands beside its value comes before
    /// what stands beside an empty cell.
    mutating func annotate(
        _ indicator: IndicatorIndex, in week: Week, with note: String, isOfValue: Bool
    ) {
        let key = NoteKey(indicator: indicator, week: week)
        if isOfValue || notes[key] == nil && value(of: indicator, in: week) == nil {
            notes[key] = note
        }
    }

    /// Whether anything of a house is reported in any week.
    func isReported(_ house: House, in plan: Plan) -> Bool {
        plan.indicators.enumerated().contains { position, indicator in
            indicator.house == house.id
                && years.values.contains { weeks in
                    weeks.contains { $0.value(at: position) != nil }
                }
        }
    }

    /// The value of an indicator in a week, or `nil` when none is reported.
    public func value(of indicator: IndicatorIndex, in week: Week) -> Double? {
        values(in: week)?.value(at: indicator.position)
    }

    /// Where the value of an indicator in a week was read, or `nil` when none is reported.
    public func place(of indicator: IndicatorIndex, in week: Week) -> Place? {
        values(in: week)?.place(at: indicator.position)
    }

    /// What is remarked on an indicator in a week, or `nil` when nothing is.
    public func note(on indicator: IndicatorIndex, in week: Week) -> String? {
        notes[NoteKey(indicator: indicator, week: week)]
    }

    /// The values of an indicator in a year.
    public func series(of indicator: IndicatorIndex, in year: Int) -> YearSeries {
        YearSeries(
            year: year, values: years[year]?.map { $0.value(at: indicator.position) })
    }

    /// Whether anything is reported in a week.
    public func hasReports(in week: Week) -> Bool {
        values(in: week).map { !$0.values.isEmpty } ?? false
    }

    /// The weeks of a year in which anything is reported, in order.
    public func reportedWeeks(in year: Int) -> [Week] {
        (years[year] ?? []).enumerated().compactMap { position, week in
            week.values.isEmpty ? nil : Week(year: year, number: position + 1)
        }
    }
}

extension History.WeekValues {
    fileprivate mutating func record(
        _ value: Double, at index: Int, of count: Int, _ place: History.Place
    ) -> History.Place? {
        if values.isEmpty {
            values = Array(repeating: .nan, count: count)
            files = Array(repeating: 0, count: count)
            lines = files
        }
        if let first = self.place(at: index) { return first }
        values[index] = value
        files[index] = UInt32(clamping: place.file)
        lines[index] = UInt32(clamping: place.line)
        return nil
    }

    fileprivate func value(at index: Int) -> Double? {
        values.isEmpty || values[index].isNaN ? nil : values[index]
    }

    fileprivate func place(at index: Int) -> History.Place? {
        value(at: index).map { _ in
            History.Place(file: Int(files[index]), line: Int(lines[index]))
        }
    }
}
