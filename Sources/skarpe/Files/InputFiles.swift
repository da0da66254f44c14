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

        let path: Path
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
    static let standardInput: Path = "-"

    private(set) var found: [Found] = []
    /// The folders that were searched.
    private var folders: Set<Platform.Identity> = []

    init(_ paths: [Path]) {
        for path in paths { add(path) }
        dropDuplicates()
    }

    /// Leaves a file that several paths lead to where it was found first.
    private mutating func dropDuplicates() {
        var seen: Set<FilePlace?> = []
        found = found.compactMap { found in
            guard case .file(let entry) = found.content else { return found }
            do throws(SystemFailure) {
                let place = try entry.map { entry throws(SystemFailure) in
                    try FilePlace(found.path, entry)
                }
                return seen.insert(place).inserted ? found : nil
            } catch {
                return Found(path: found.path, content: .unread(error.code, error.reason))
            }
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

    /// Whether a file is one of those found, or would be once it is written.
    func contain(_ output: OutputFile) throws(SystemFailure) -> Bool {
        for found in found {
            guard case .file(let entry) = found.content else { continue }
            let isSame =
                if let entry {
                    try output.replaces(found.path, entry)
                } else {
                    output.replaces(Platform.input)
                }
            if isSame { return true }
        }
        return try output.places().contains { folder, name in
            folders.contains(folder) && FileName(name).kind == .data
        }
    }

    private mutating func add(_ path: Path) {
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

    private mutating func add(_ path: Path, _ content: Found.Content) {
        found.append(Found(path: path, content: content))
    }

    /// Adds what is in a folder and those below it, in the byte order of the paths.
    private mutating func add(folder: Path, _ entry: Platform.Entry) throws(SystemFailure) {
        let start = found.count
        var searched: Set<Platform.Identity> = [entry.identity]
        defer { folders.formUnion(searched) }
        try search(folder, &searched)
        if found[start...].allSatisfy(\.isSpreadsheet) { add(folder, .unread(.notFound, .noCSV)) }
    }

    /// - Parameter searched: the folders below the same path that a search has begun in; where links
    ///   lead to one of them again, the first path counts.
    private mutating func search(
        _ folder: Path, _ searched: inout Set<Platform.Identity>
    ) throws(SystemFailure) {
        for item in try Self.items(in: folder) {
            switch item.content {
            case .success(let entry):
                switch (entry.kind, item.name.kind) {
                case (.folder, _):
                    guard searched.insert(entry.identity).inserted else { continue }
                    do throws(SystemFailure) {
                        try search(item.path, &searched)
                    } catch {
                        add(item.path, .unread(error.code, error.reason))
                    }
                case (.file, .data): add(item.path, .file(entry))
                case (.file, .spreadsheet):
                    add(item.path, .unread(.spreadsheetSkipped, .spreadsheet))
                case (.file, .other), (.other, _): continue
                }
            case .failure(let failure):
                // It may be a folder of files, unless it is a link that leads nowhere.
                if item.name.kind == .other, failure.leadsNowhere { continue }
                add(item.path, .unread(failure.code, failure.reason))
            }
        }
    }

    /// Something in a folder.
    private struct Item {
        let name: FileName
        let path: Path
        let content: Result<Platform.Entry, SystemFailure>
        /// The name as it stands in paths: a folder's ends in a slash.
        let part: [UInt8]
    }

    /// What is not hidden in a folder, in the byte order of the paths of files.
    private static func items(in folder: Path) throws(SystemFailure) -> [Item] {
        try Platform.names(in: folder).map(FileName.init(_:)).filter { !$0.isHidden }.map { name in
            let path = folder.appending(name.bytes)
            let content = Result { () throws(SystemFailure) in try Platform.entry(at: path) }
            let isFolder = (try? content.get())?.kind == .folder
            return Item(
                name: name, path: path, content: content,
                part: name.bytes + (isFolder ? [UInt8(ascii: "/")] : []))
        }.sorted { $0.part.isBefore($1.part) }
    }
}

/// What the name of a file says of it.
private struct FileName {
    enum Kind {
        case data
        case spreadsheet
        case other
    }

    let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// Whether the file is hidden, or a note of Excel that a file is open.
    var isHidden: Bool { bytes.starts(with: ".".utf8) || bytes.starts(with: "~$".utf8) }

    var kind: Kind {
        if isHidden { return .other }
        if hasExtension("csv") { return .data }
        let isSpreadsheet = ["xlsx", "xlsm", "xls", "ods"].contains(where: hasExtension)
        return isSpreadsheet ? .spreadsheet : .other
    }

    /// Whether the name ends in a dot and this extension, in letters of either case.
    private func hasExtension(_ wanted: String) -> Bool {
        let wanted = Array(wanted.utf8)
        let start = bytes.count - wanted.count
        guard start > 0, bytes[start - 1] == UInt8(ascii: ".") else { return false }
        return wanted.indices.allSatisfy { bytes[start + $0] | 0x20 == wanted[$0] }
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

extension [UInt8] {
    fileprivate func isBefore(_ other: [UInt8]) -> Bool {
        for position in 0..<Swift.min(count, other.count) where self[position] != other[position] {
            return self[position] < other[position]
        }
        return count < other.count
    }
}
