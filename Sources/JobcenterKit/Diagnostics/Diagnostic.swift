/// One fault or remark: what was found, and where.
public struct Diagnostic: Hashable, Sendable {
    /// What kind of thing it is.
    public let code: DiagnosticCode
    /// The file as it was given, or `nil` for the set of files as a whole.
    public let file: String?
    /// The physical line from 1, or `nil` for a whole file.
    public let line: Int?
    /// The column in Unicode scalars from 1, or `nil` for a whole file.
    public let column: Int?
    /// What was found and what to do.
    public let message: Wording
    /// The file's position among those read, which orders diagnostics.
    let fileNumber: Int

    /// How grave it is.
    public var severity: Severity { code.severity }

    fileprivate typealias Rank = (Int, Int, Int)
    fileprivate var rank: Rank { (fileNumber, line ?? 0, column ?? 0) }
}

/// The diagnostics of a run: of each severity the first thousand, and how many there were.
public struct Diagnostics: Sendable {
    /// How many of each severity are kept.
    public static let limit = 1000

    private var kept: [Severity: [Diagnostic]] = [:]
    private var counts: [Severity: Int] = [:]
    /// From this rank on there is no room for more, once some were given up.
    private var ends: [Severity: Diagnostic.Rank] = [:]

    /// How many of a severity were found and not kept.
    public func dropped(of severity: Severity) -> Int {
        max(0, count(of: severity) - Self.limit)
    }

    /// How many of a severity were found.
    public func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

    /// Takes one more; its words are made only when it may be kept.
    mutating func add(
        _ code: DiagnosticCode, in file: (number: Int, name: String)?, at place: TextPlace? = nil,
        _ message: @autoclosure () -> Wording
    ) {
        counts[code.severity, default: 0] += 1
        let number = file?.number ?? .max
        let rank = (number, place?.line ?? 0, place?.column ?? 0)
        if let end = ends[code.severity], rank >= end { return }
        kept[code.severity, default: []].append(
            Diagnostic(
                code: code, file: file?.name, line: place?.line, column: place?.column,
                message: message(), fileNumber: number))
        if let list = kept[code.severity], list.count >= 2 * Self.limit {
            let first = Self.first(of: list)
            kept[code.severity] = first
            ends[code.severity] = first.last?.rank
        }
    }

    /// Those kept, in the order of files, a file's own before those at a place in it.
    public var sorted: [Diagnostic] {
        Severity.allCases.flatMap { Self.first(of: kept[$0] ?? []) }.stablySorted {
            $0.rank < $1.rank
        }
    }

    private static func first(of list: [Diagnostic]) -> [Diagnostic] {
        Array(list.stablySorted { $0.rank < $1.rank }.prefix(limit))
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
