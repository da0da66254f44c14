import JobcenterKit

/// Finds the files that the command line's paths lead to.
struct InputFiles {
    /// Something that was found.
    enum Found {
        case file(String, Platform.Entry)
        case standardInput
        /// A spreadsheet beside the CSV files.
        case spreadsheet(String)
        /// A path that leads to nothing that can be read.
        case missing(String, DiagnosticCode, Wording)
    }

    /// The path that stands for standard input.
    static let standardInput = "-"

    private(set) var found: [Found] = []

    init(_ paths: [String]) {
        var includesStandardInput = false
        for path in paths {
            if path != Self.standardInput {
                add(path)
            } else if !includesStandardInput {
                found.append(.standardInput)
                includesStandardInput = true
            }
        }
        removeDuplicates()
    }

    private mutating func add(_ path: String) {
        do throws(SystemFailure) {
            let entry = try Platform.entry(at: path)
            if entry.kind != .folder {
                found.append(.file(path, entry))
            } else if try !add(folder: path, entry) {
                found.append(.missing(path, .notFound, .noCSV))
            }
        } catch {
            found.append(.missing(path, error.code, error.reason))
        }
    }

    /// Adds what is below a folder, in the byte order of the paths; false when it has no CSV file.
    private mutating func add(
        folder: String, _ entry: Platform.Entry
    ) throws(SystemFailure) -> Bool {
        var hasCSV = false
        for item in try FolderSearch(folder, entry).sorted {
            switch item.entry {
            case .success where item.isSpreadsheet: found.append(.spreadsheet(item.path))
            case .success(let entry):
                hasCSV = true
                found.append(.file(item.path, entry))
            case .failure(let failure):
                hasCSV = true
                found.append(.missing(item.path, failure.code, failure.reason))
            }
        }
        return hasCSV
    }

    /// Leaves every file that several paths lead to where it was found first.
    private mutating func removeDuplicates() {
        var files: [(identity: Platform.Identity, position: Int)] = []
        for (position, found) in found.enumerated() {
            if case .file(_, let entry) = found { files.append((entry.identity, position)) }
        }
        files.sort { ($0.identity, $0.position) < ($1.identity, $1.position) }
        var isDuplicate: [Bool] = []
        for (file, next) in zip(files, files.dropFirst()) where file.identity == next.identity {
            if isDuplicate.isEmpty { isDuplicate = found.map { _ in false } }
            isDuplicate[next.position] = true
        }
        if isDuplicate.isEmpty { return }
        found = zip(found, isDuplicate).filter { !$0.1 }.map { $0.0 }
    }
}

/// Searches a folder and those below it for CSV files and spreadsheets.
private struct FolderSearch {
    /// Something found, and what it is or why that cannot be known.
    struct Item {
        let path: String
        let isSpreadsheet: Bool
        let entry: Result<Platform.Entry, SystemFailure>
    }

    private var items: [Item] = []
    private let root: Platform.Identity
    /// A link may lead back up, so each folder is searched once.
    private var searched: Set<Platform.Identity> = []

    /// How many bytes all paths have in common.
    private let common: Int

    init(_ folder: String, _ entry: Platform.Entry) throws(SystemFailure) {
        root = entry.identity
        common = Self.prefix(of: folder).utf8.count
        try collect(folder)
    }

    private static func prefix(of folder: String) -> String {
        folder.hasSuffix("/") ? folder : folder + "/"
    }

    private mutating func collect(_ folder: String) throws(SystemFailure) {
        let prefix = Self.prefix(of: folder)
        for name in try Platform.names(in: folder)
        where !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = prefix + name
            let isSpreadsheet = name.hasExtension("xlsx")
            let isWanted = isSpreadsheet || name.hasExtension("csv")
            var isFolder = false
            do throws(SystemFailure) {
                let entry = try Platform.entry(at: path)
                isFolder = entry.kind == .folder
                if isFolder {
                    if isNew(entry.identity) { try collect(path) }
                } else if isWanted {
                    add(path, isSpreadsheet, .success(entry))
                }
            } catch {
                if isWanted || isFolder { add(path, isSpreadsheet, .failure(error)) }
            }
        }
    }

    private mutating func isNew(_ folder: Platform.Identity) -> Bool {
        folder != root && searched.insert(folder).inserted
    }

    private mutating func add(
        _ path: String, _ isSpreadsheet: Bool, _ entry: Result<Platform.Entry, SystemFailure>
    ) {
        items.append(Item(path: path, isSpreadsheet: isSpreadsheet, entry: entry))
    }

    /// The items in the byte order of their paths.
    var sorted: [Item] {
        // Numbers decide between most names at once: their first eight bytes.
        var order = items.indices.map { (key: items[$0].path.key(at: common), position: $0) }
        order.sort {
            $0.key != $1.key
                ? $0.key < $1.key
                : items[$0.position].path.isBefore(items[$1.position].path, from: common)
        }
        return order.map { items[$0.position] }
    }
}

extension String {
    /// Eight bytes as a number that sorts as they do; zeros after the end.
    fileprivate func key(at start: Int) -> UInt64 {
        let bytes = utf8Span.span
        var key: UInt64 = 0
        for position in start..<start + 8 {
            key = key << 8 | (position < bytes.count ? UInt64(bytes[position]) : 0)
        }
        return key
    }

    /// Whether the text's bytes sort before another's; the first of them are known to be the same.
    fileprivate func isBefore(_ other: String, from start: Int) -> Bool {
        let (bytes, others) = (utf8Span.span, other.utf8Span.span)
        for position in start..<min(bytes.count, others.count)
        where bytes[position] != others[position] {
            return bytes[position] < others[position]
        }
        return bytes.count < others.count
    }

    /// Whether a name ends in a dot and this extension, in letters of either case.
    fileprivate func hasExtension(_ wanted: String) -> Bool {
        let (bytes, letters) = (utf8Span.span, wanted.utf8Span.span)
        let start = bytes.count - letters.count
        guard start > 0, bytes[start - 1] == UInt8(ascii: ".") else { return false }
        return letters.indices.allSatisfy { bytes[start + $0] | 0x20 == letters[$0] }
    }
}
