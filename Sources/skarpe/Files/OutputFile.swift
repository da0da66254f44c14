import JobcenterKit

/// The file that `--output` names, written whole or not at all.
struct OutputFile {
    /// The path as it was given.
    let path: Path
    /// What symbolic links make of the path.
    private let target: Path
    /// What is there; `nil` where nothing is.
    private let existing: Platform.Entry?

    init(_ path: Path) throws(SystemFailure) {
        self.path = path
        target = try Platform.target(of: path)
        existing = try Platform.ifPresent { () throws(SystemFailure) in
            try Platform.entry(at: path)
        }
    }

    /// Whether writing would replace what a file contains.
    var isExistingFile: Bool { existing?.kind == .file }

    /// The folders and the names in them that writing would fill: that of the path as it was given,
    /// and that which links make of it.
    func places() throws(SystemFailure) -> [(folder: Platform.Identity, name: ArraySlice<UInt8>)] {
        var places: [(Platform.Identity, ArraySlice<UInt8>)] = []
        for path in [path, target] {
            let folder = try Platform.ifPresent { () throws(SystemFailure) in
                try Platform.entry(at: path.folder)
            }
            if let folder { places.append((folder.identity, path.name)) }
        }
        return places
    }

    /// Whether writing would replace what another path leads to.
    ///
    /// - Parameter entry: what the other path leads to.
    func replaces(_ other: Path, _ entry: Platform.Entry) throws(SystemFailure) -> Bool {
        guard let existing, existing.kind == .file, existing.identity == entry.identity else {
            return false
        }
        return try FilePlace(path, existing) == FilePlace(other, entry)
    }

    /// Whether writing would replace what is open as a file.
    func replaces(_ file: Platform.Descriptor) -> Bool { isExistingFile && isOpen(as: file) }

    /// Whether it is standard output under another name, such as `/dev/stdout`.
    var isStandardOutput: Bool { isOpen(as: Platform.output) }

    private func isOpen(as file: Platform.Descriptor) -> Bool {
        existing != nil && (try? Platform.entry(of: file))?.identity == existing?.identity
    }

    /// Replaces what the file contains, or creates the file.
    ///
    /// The text goes to a new file in the same folder, which is renamed once all of it is on the
    /// disk. A symbolic link stays and the file it leads to is replaced; a device or a pipe is
    /// written to, and so is standard output under another name.
    func write(_ text: String) throws(SystemFailure) {
        if existing?.kind == .folder { throw SystemFailure.isFolder }
        if isStandardOutput {
            try Platform.writeAll(text.utf8Span.span, to: Platform.output)
        } else if existing?.kind == .other {
            try write(text, toFile: Platform.openFile(path, for: .writing))
        } else {
            try Platform.uninterrupted { () throws(SystemFailure) in try replace(with: text) }
        }
    }

    private func replace(with text: String) throws(SystemFailure) {
        let (temporary, file) = try temporaryFile()
        do throws(SystemFailure) {
            try write(text, toFile: file, isFlushed: true)
            if let existing {
                try Platform.setPermissions(existing.permissions, of: temporary)
            }
            try Platform.moveFile(temporary, to: target)
        } catch {
            try? Platform.remove(temporary)
            throw error
        }
    }

    /// Makes a file beside the target, under a name that nothing has.
    private func temporaryFile() throws(SystemFailure) -> (Path, Platform.Descriptor) {
        while true {
            let path = target.folder.appending(Path.randomName().utf8)
            do throws(SystemFailure) {
                let file = try Platform.openFile(
                    path, for: .creating(permissions: existing?.permissions ?? 0o666))
                return (path, file)
            } catch {
                if !error.isExisting { throw error }
            }
        }
    }

    /// Writes to an open file and closes it.
    private func write(
        _ text: String, toFile file: Platform.Descriptor, isFlushed: Bool = false
    ) throws(SystemFailure) {
        do throws(SystemFailure) {
            try Platform.writeAll(text.utf8Span.span, to: file)
            if isFlushed { try Platform.flush(file) }
        } catch {
            try? Platform.closeFile(file)
            throw error
        }
        try Platform.closeFile(file)
    }
}
