import JobcenterKit

/// Finds the files that the command line's paths lead to.
struct InputFiles {
    /// Something found on the way.
    enum Found {
        case file(String, isPlain: Bool)
        case standardInput
        /// A spreadsheet beside the CSV files.
        case spreadsheet(String)
        /// A path that leads to nothing that can be read.
        case missing(String, DiagnosticCode, Wording)
    }

    /// The name that stands for standard input.
    static let standardInput = "-"

    private(set) var found: [Found] = []
    private var seen: Set<[UInt64]> = []

    init(_ paths: [String]) {
        for path in paths { add(path) }
    }

    private mutating func add(_ path: String) {
        if path == Self.standardInput {
            if seen.insert([]).inserted { found.append(.standardInput) }
            return
        }
        do throws(SystemFailure) {
            let entry = try Platform.entry(at: path)
            guard entry.kind == .folder else { return add(file: path, entry) }
            if try !add(folder: path, entry) {
                found.append(.missing(path, .notFound, FileWords.noCSV))
            }
        } catch {
            found.append(.missing(path, FileWords.code(of: error), error.reason))
        }
    }

    private mutating func add(file path: String, _ entry: Platform.Entry) {
        if seen.insert(entry.identity).inserted {
            found.append(.file(path, isPlain: entry.kind == .file))
        }
    }

    /// Adds what lies below a folder, in the byte order of the paths; false when it has no CSV file.
    private mutating func add(
        folder: String, _ entry: Platform.Entry
    ) throws(SystemFailure) -> Bool {
        var folders: Set<[UInt64]> = [entry.identity]
        var paths: [(path: String, entry: Platform.Entry)] = []
        try collect(folder, &folders, &paths)
        paths.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var hasCSV = false
        for (path, entry) in paths {
            if Self.hasExtension("xlsx", path) {
                found.append(.spreadsheet(path))
            } else {
                hasCSV = true
                add(file: path, entry)
            }
        }
        return hasCSV
    }

    private func collect(
        _ folder: String, _ folders: inout Set<[UInt64]>,
        _ paths: inout [(path: String, entry: Platform.Entry)]
    ) throws(SystemFailure) {
        for name in try Platform.names(in: folder)
        where !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard let entry = try? Platform.entry(at: path) else { continue }
            if entry.kind == .folder {
                // A link may lead back up.
                if folders.insert(entry.identity).inserted { try collect(path, &folders, &paths) }
            } else if Self.hasExtension("csv", name) || Self.hasExtension("xlsx", name) {
                paths.append((path, entry))
            }
        }
    }

    private static func hasExtension(_ wanted: String, _ path: String) -> Bool {
        path.lowercased().hasSuffix("." + wanted)
    }
}
