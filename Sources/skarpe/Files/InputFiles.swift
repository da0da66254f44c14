import JobcenterKit

/// Finds the files that the command line's paths lead to.
struct InputFiles {
    /// Something that was found.
    struct Found {
        enum Content {
            /// A file to read; `nil` for standard input.
            case file(Platform.Entry?)
            /// What is not read, and why.
            case unread(DiagnosticCode, Wording)
        }

        let path: String
        let content: Content

        /// Whether it is a file of which many can be held at once.
        fileprivate var isSmall: Bool {
            guard case .file(let entry?) = content, entry.kind == .file else { return false }
            return entry.size < 1 << 20
        }

        fileprivate var isSpreadsheet: Bool {
            if case .unread(.spreadsheetSkipped, _) = content { true } else { false }
        }
    }

    /// The path that stands for standard input.
    static let standardInput = "-"

    private(set) var found: [Found] = []
    /// The folders below one path that were searched; a link may lead back up to them.
    private var searched: Set<Platform.Identity> = []

    init(_ paths: [String]) {
        for path in paths { add(path) }
        // A file that several paths lead to stays where it was found first.
        var seen: Set<Platform.Identity?> = []
        found = found.filter { found in
            guard case .file(let entry) = found.content else { return true }
            return seen.insert(entry?.identity).inserted
        }
    }

    /// What was found in groups that are read side by side: small files, and everything else alone.
    /// The first is alone too, as the others mostly say what it says.
    static func groups(of found: [Found]) -> [[Found]] {
        var groups: [[Found]] = []
        var isOpen = false
        for item in found {
            if isOpen, item.isSmall, groups[groups.count - 1].count < 16 {
                groups[groups.count - 1].append(item)
            } else {
                isOpen = item.isSmall && !groups.isEmpty
                groups.append([item])
            }
        }
        return groups
    }

    private mutating func add(_ path: String) {
        if path == Self.standardInput { return add(path, .file(nil)) }
        do throws(SystemFailure) {
            let entry = try Platform.entry(at: path)
            if entry.kind == .folder {
                try add(folder: path, entry)
            } else {
                add(path, .file(entry))
            }
        } catch {
            add(path, .unread(error.code, error.reason))
        }
    }

    private mutating func add(_ path: String, _ content: Found.Content) {
        found.append(Found(path: path, content: content))
    }

    /// Adds what is in a folder and those below it, in the byte order of the paths.
    private mutating func add(folder: String, _ entry: Platform.Entry) throws(SystemFailure) {
        let start = found.count
        searched = [entry.identity]
        try search(folder)
        // All paths begin with the folder's.
        let common = folder.utf8.count
        found[start...].sort { $0.path.isBefore($1.path, from: common) }
        if found[start...].allSatisfy(\.isSpreadsheet) { add(folder, .unread(.notFound, .noCSV)) }
    }

    private mutating func search(_ folder: String) throws(SystemFailure) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        for name in try Platform.names(in: folder)
        where !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = prefix + name
            let isSpreadsheet = name.hasExtension("xlsx")
            var isWanted = isSpreadsheet || name.hasExtension("csv")
            do throws(SystemFailure) {
                let entry = try Platform.entry(at: path)
                if entry.kind == .folder {
                    isWanted = true
                    if searched.insert(entry.identity).inserted { try search(path) }
                } else if isWanted {
                    add(
                        path,
                        isSpreadsheet ? .unread(.spreadsheetSkipped, .spreadsheet) : .file(entry))
                }
            } catch {
                if isWanted { add(path, .unread(error.code, error.reason)) }
            }
        }
    }
}

extension Wording {
    fileprivate static let noCSV = Wording(
        da: "mappen har ingen CSV-filer – gem ugefilerne her som .csv",
        en: "the folder has no CSV files – save the weekly files here as .csv")
    fileprivate static let spreadsheet = Wording(
        da: "regnearket læses ikke – gem det som CSV i Excel",
        en: "the spreadsheet is not read – save it as CSV in Excel")
}

extension String {
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
