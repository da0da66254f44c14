/// One fault or remark: what was found, and where.
public struct Diagnostic: Hashable, Sendable {
    /// What kind of thing it is.
    public let code: DiagnosticCode
    /// The file as it was given, or `nil` for the set of files as a whole.
    public let file: String?
    /// The physical line from 1, or `nil` for a whole file.
    public private(set) var line: Int?
    /// The column in Unicode scalars from 1, or `nil` for a whole file.
    public let column: Int?
    /// What a spreadsheet calls the cell, or `nil` where there is no column.
    public private(set) var cell: CellName?
    /// What was found and what to do.
    public let message: Wording
    /// The line of the file, to be shown with a mark under the place; `nil` for a whole file and
    /// for personal data.
    public let excerpt: Excerpt?
    /// The file's position among those read, which orders diagnostics.
    let fileNumber: Int

    /// How grave it is.
    public var severity: Severity { code.severity }

    /// The same so many lines and records further down, if it has a place.
    fileprivate func movedDown(by lines: Int, records: Int) -> Diagnostic {
        var moved = self
        if let line { moved.line = line + lines }
        moved.cell?.row += records
        return moved
    }

    fileprivate typealias Rank = (Int, Int, Int)
    fileprivate var rank: Rank { (fileNumber, line ?? 0, column ?? 0) }
}

/// A place in a file that something may have to be said of when all files are read.
struct DiagnosticPlace: Sendable {
    let file: (number: Int, name: String)
    private(set) var position: TextPosition
    private(set) var cell: CellName
    let excerpt: Excerpt?

    init(
        _ file: (number: Int, name: String), _ position: TextPosition, _ cell: CellName,
        _ excerpt: Excerpt?
    ) {
        (self.file, self.position, self.cell, self.excerpt) = (file, position, cell, excerpt)
    }

    /// The same so many lines and records further down.
    func movedDown(by lines: Int, records: Int) -> DiagnosticPlace {
        var moved = self
        moved.position.line += lines
        moved.cell.row += records
        return moved
    }
}

/// Part of a line of a file, and the place in it that a diagnostic is about.
public struct Excerpt: Hashable, Sendable {
    /// The characters shown of the line.
    public let text: String
    /// How many characters of it stand before the place.
    public let offset: Int
    /// How many characters the place takes, at least 1.
    public let length: Int
}

/// The diagnostics of a run: of each severity the first thousand, and how many there were.
public struct Diagnostics: Sendable {
    /// How many of each severity are kept.
    public static let limit = 1000

    /// Warnings that are expected: they are neither kept nor counted.
    private let allowed: Set<DiagnosticCode>
    /// Whether what comes next is of rows that were not asked for: it is only counted apart.
    var isAside = false
    /// Counts the places of cells.
    var places = PlaceCount()
    private var tallies = Severity.allCases.map { _ in Tally() }

    /// What is known of one severity.
    private struct Tally {
        var count = 0
        /// How many were set aside.
        var aside = 0
        var kept: [Diagnostic] = []
        /// From this rank on there is no room for more, once some were given up.
        var end: Diagnostic.Rank?
    }

    init(allowing allowed: Set<DiagnosticCode> = []) {
        self.allowed = allowed
    }

    /// Empty diagnostics for what comes behind all that was found so far: where that leaves no
    /// room, they only count.
    var successor: Diagnostics {
        var next = Diagnostics(allowing: allowed)
        for (position, tally) in tallies.enumerated() where tally.kept.count >= Self.limit {
            next.tallies[position].end = (-1, 0, 0)
        }
        return next
    }

    /// How many of a severity were found.
    public func count(of severity: Severity) -> Int { tallies[severity.position].count }

    /// How many of a severity are of rows that were not asked for.
    public func countAside(of severity: Severity) -> Int { tallies[severity.position].aside }

    /// Takes one more; its words are only made when it is kept.
    mutating func add(
        _ code: DiagnosticCode, in file: (number: Int, name: String)?,
        at place: TextPosition? = nil, line: Int? = nil, cell: CellName? = nil,
        _ message: @autoclosure () -> Wording,
        _ excerpt: @autoclosure () -> Excerpt? = nil
    ) {
        if allowed.contains(code) { return }
        let position = code.severity.position
        if isAside {
            tallies[position].aside += 1
            return
        }
        tallies[position].count += 1
        let number = file?.number ?? .max
        let line = place?.line ?? line
        if let end = tallies[position].end,
            (number, line ?? 0, place?.column ?? 0) >= end
        {
            return
        }
        keep(
            Diagnostic(
                code: code, file: file?.name, line: line, column: place?.column,
                cell: cell, message: message(), excerpt: excerpt(), fileNumber: number))
    }

    /// Takes one of a place that was kept.
    mutating func add(
        _ code: DiagnosticCode, at place: DiagnosticPlace, _ message: @autoclosure () -> Wording
    ) {
        add(
            code, in: place.file, at: place.position, cell: place.cell, message(), place.excerpt)
    }

    /// Adds what was found in another part of the data.
    ///
    /// - Parameters:
    ///   - lines: how many lines of the file stand before that part.
    ///   - records: how many records those are.
    mutating func add(_ other: Diagnostics, linesBefore lines: Int = 0, records: Int = 0) {
        for (position, tally) in other.tallies.enumerated() where tally.count + tally.aside > 0 {
            tallies[position].aside += tally.aside
            tallies[position].count += tally.count
            for diagnostic in tally.kept { keep(diagnostic.movedDown(by: lines, records: records)) }
        }
    }

    private mutating func keep(_ diagnostic: Diagnostic) {
        let position = diagnostic.severity.position
        tallies[position].kept.append(diagnostic)
        if tallies[position].kept.count >= 2 * Self.limit {
            tallies[position].kept = Self.first(of: tallies[position].kept)
            tallies[position].end = tallies[position].kept.last?.rank
        }
    }

    /// Those kept, in the order of files, a file's own before those at a place in it.
    public var sorted: [Diagnostic] {
        tallies.flatMap { Self.first(of: $0.kept) }.stablySorted { $0.rank < $1.rank }
    }

    private static func first(of list: [Diagnostic]) -> [Diagnostic] {
        Array(list.stablySorted { $0.rank < $1.rank }.prefix(limit))
    }
}

extension Severity {
    /// Where it stands among all.
    fileprivate var position: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .notice: 2
        }
    }
}

extension Array {
    /// Sorted, and like elements in the order they were in.
    fileprivate func stablySorted(_ isBefore: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { left, right in
            if isBefore(left.element, right.element) { return true }
            return !isBefore(right.element, left.element) && left.offset < right.offset
        }.map(\.element)
    }
}
