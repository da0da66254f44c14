/// How often a figure is read: what one value covers.
public enum Cadence: String, CaseIterable, Sendable {
    /// A week of the ISO 8601 calendar.
    case week
    /// A calendar month.
    case month
    /// Three months from January, April, July or October on.
    case quarter
    /// The months up to June, or those from July on.
    case halfYear
    /// A calendar year.
    case year

    /// How many months a value covers; `nil` for a week.
    private var months: Int? {
        switch self {
        case .week: nil
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        }
    }

    /// How many periods a year has.
    public func count(in year: Int) -> Int {
        months.map { 12 / $0 } ?? Week.count(in: year)
    }

    /// Its place among all, from 0.
    var position: Int {
        switch self {
        case .week: 0
        case .month: 1
        case .quarter: 2
        case .halfYear: 3
        case .year: 4
        }
    }

    /// The periods of a year, in order.
    public func periods(in year: Int) -> [Period] {
        (1...count(in: year)).map { Period(self, year: year, checked: $0) }
    }

    /// The period that holds a day.
    func period(containing day: CalendarDate) -> Period {
        guard let months else { return Period(Week(containing: day)) }
        return Period(self, year: day.year, checked: (day.month - 1) / months + 1)
    }

    /// The first day of a period; the one after the last begins the year after.
    fileprivate func firstDay(of number: Int, in year: Int) -> Int {
        guard let months else {
            return Week(year: year, checked: number).monday.dayNumber
        }
        let month = (number - 1) * months
        return month < 12
            ? CalendarDate.dayNumber(ofFirstOf: month + 1, in: year)
            : CalendarDate.dayNumber(ofNewYear: year + 1)
    }

    /// Where the periods of this cadence begin among those of a year.
    fileprivate var firstSlot: Int {
        switch self {
        case .week: 0
        case .month: 53
        case .quarter: 65
        case .halfYear: 69
        case .year: 71
        }
    }
}

/// What one value covers: a week, month, quarter, half-year or year.
///
/// A week belongs to the year of its Thursday (ISO 8601), the others to their calendar year.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// How long it is.
    public let cadence: Cadence
    /// The year that it belongs to, 1 to 9999.
    public let year: Int
    /// Its number in the year, from 1.
    public let number: Int

    /// The period with this number, or `nil` when the year has none.
    public init?(_ cadence: Cadence, year: Int, number: Int) {
        guard (1...9999).contains(year), number >= 1, number <= cadence.count(in: year) else {
            return nil
        }
        self.init(cadence, year: year, checked: number)
    }

    /// A week.
    public init(_ week: Week) {
        self.init(.week, year: week.year, checked: week.number)
    }

    /// A period whose number has been checked.
    init(_ cadence: Cadence, year: Int, checked number: Int) {
        (self.cadence, self.year, self.number) = (cadence, year, number)
    }

    /// The week that it is, or `nil` for a longer period.
    public var week: Week? { cadence == .week ? Week(year: year, checked: number) : nil }

    /// Its first day.
    public var firstDay: CalendarDate {
        CalendarDate(dayNumber: cadence.firstDay(of: number, in: year))
    }

    /// Its last day.
    public var lastDay: CalendarDate {
        CalendarDate(
            dayNumber: week.map { $0.sunday.dayNumber }
                ?? cadence.firstDay(of: number + 1, in: year) - 1)
    }

    /// The spelling in data: `2020-W10`, `2020-M03`, `2020-Q1`, `2020-H1` or `2020`.
    public var description: String {
        if let week { return week.description }
        let years = String(year)
        let text = String(repeating: "0", count: max(0, 4 - years.count)) + years
        return switch cadence {
        case .week, .year: text
        case .month: "\(text)-M\(number < 10 ? "0" : "")\(number)"
        case .quarter: "\(text)-Q\(number)"
        case .halfYear: "\(text)-H\(number)"
        }
    }

    // MARK: Slots

    /// The periods of all cadences that a year has room for.
    private static let slotsOfYear = 72

    /// The slots of a year's periods.
    static func slots(of years: ClosedRange<Int>) -> Range<Int> {
        years.lowerBound * slotsOfYear..<(years.upperBound + 1) * slotsOfYear
    }

    /// Its number among the periods of all cadences and years; those of one year and one cadence
    /// follow one another.
    var slot: Int { year * Self.slotsOfYear + cadence.firstSlot + number - 1 }

    /// The period with a number that ``slot`` gave.
    init(slot: Int) {
        let position = slot % Self.slotsOfYear
        let cadence = Cadence.allCases.last { $0.firstSlot <= position } ?? .week
        self.init(
            cadence, year: slot / Self.slotsOfYear, checked: position - cadence.firstSlot + 1)
    }
}

extension Week {
    /// The week as a period.
    public var period: Period { Period(self) }
}
