import JobcenterKit

/// Finds the files that the command line's paths lead to.
struct InputFiles {
    /// Something found on the way.
    enum Found {
        case file(String, Platform.Entry)
        case standardInput
        /// A spreadsheet beside the CSV files.
        case spreadsheet(String)
        /// A path that leads to nothing that can be read.
        case missing(String, DiagnosticCode, Wording)
    }

    /// The name that stands for standard input.
    static let standardInput = "-"

    private(set) var found: [Found] = []
    private var seen: Set<String> = []

    init(_ paths: [String]) {
        for path in paths { add(path) }
    }

    private mutating func add(_ path: String) {
        if path == Self.standardInput {
            if seen.insert(Self.standardInput).inserted { found.append(.standardInput) }
            return
        }
        do throws(SystemFailure) {
            let entry = try Platform.entry(at: path)
            guard entry.kind == .folder else { return add(file: path, entry) }
            if try !add(folder: path, entry) {
                found.append(.missing(path, .notFound, .noCSV))
            }
        } catch {
            found.append(.missing(path, error.code, error.reason))
        }
    }

    private mutating func add(file path: String, _ entry: Platform.Entry) {
        if seen.insert(entry.identity).inserted {
            found.append(.file(path, entry))
        }
    }

    /// Something below a folder, and what it is or why that cannot be known.
    private struct Item {
        let path: String
        let entry: Result<Platform.Entry, SystemFailure>
    }

    /// Adds what lies below a folder, in the byte order of the paths; false when it has no CSV file.
    private mutating func add(
        folder: String, _ entry: Platform.Entry
    ) throws(SystemFailure) -> Bool {
        var folders: Set<String> = [entry.identity]
        var items: [Item] = []
        try collect(folder, &folders, &items)
        let same = folder.utf8.count
        items.sort { $0.path.isBefore($1.path, from: same) }
        var hasCSV = false
        for item in items {
            switch item.entry {
            case .success where Self.hasExtension("xlsx", item.path):
                found.append(.spreadsheet(item.path))
            case .success(let entry):
                hasCSV = true
                add(file: item.path, entry)
            case .failure(let failure):
                hasCSV = true
                found.append(.missing(item.path, failure.code, failure.reason))
            }
        }
        return hasCSV
    }

    private func collect(
        _ folder: String, _ folders: inout Set<String>, _ items: inout [Item]
    ) throws(SystemFailure) {
        for name in try Platform.names(in: folder)
        where !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            let isWanted = Self.hasExtension("csv", name) || Self.hasExtension("xlsx", name)
            do throws(SystemFailure) {
                let entry = try Platform.entry(at: path)
                if entry.kind != .folder {
                    if isWanted { items.append(Item(path: path, entry: .success(entry))) }
                } else if folders.insert(entry.identity).inserted {
                    // A link may lead back up, so each folder is gone through once.
                    try collect(path, &folders, &items)
                }
            } catch {
                let isFolder = (try? Platform.entry(at: path))?.kind == .folder
                if isWanted || isFolder { items.append(Item(path: path, entry: .failure(error))) }
            }
        }
    }

    private static func hasExtension(_ wanted: String, _ path: String) -> Bool {
        let end = path.utf8.suffix(wanted.utf8.count + 1)
        return end.first == UInt8(ascii: ".")
            && end.dropFirst().map { $0 | 0x20 } == Array(wanted.utf8)
    }
}

extension String {
    /// Whether the text's bytes come before another's; so many of them are known to be the same.
    fileprivate func isBefore(_ other: String, from same: Int) -> Bool {
        let (bytes, others) = (utf8Span.span, other.utf8Span.span)
        for position in same..<min(bytes.count, others.count)
        where bytes[position] != others[position] {
            return bytes[position] < others[position]
        }
        return bytes.count < others.count
    }
}
