import JobcenterKit

/// Writes a file whole or not at all.
enum OutputFile {
    /// Replaces what a file contains, or creates the file.
    ///
    /// The text goes to a new file in the same folder, which is renamed once all of it is on the
    /// disk. A symbolic link stays and the file it leads to is replaced; a device or a pipe is
    /// written to.
    static func write(_ text: String, to path: Path) throws(SystemFailure) {
        let existing = try Platform.ifPresent { () throws(SystemFailure) in
            try Platform.entry(at: path)
        }
        switch existing?.kind {
        case .folder: throw SystemFailure.isFolder
        case .other: try write(text, toFile: Platform.openFile(path, for: .writing))
        case .file, nil:
            try replace(
                Platform.target(of: path), with: text, permissions: existing?.permissions)
        }
    }

    private static func replace(
        _ target: Path, with text: String, permissions: UInt32?
    ) throws(SystemFailure) {
        let temporary = Path("\(target.text).\(Platform.processNumber).tmp")
        let file = try Platform.openFile(
            temporary, for: .creating(permissions: permissions ?? 0o666))
        do throws(SystemFailure) {
            try write(text, toFile: file, isFlushed: true)
            if let permissions { try Platform.setPermissions(permissions, of: temporary) }
            try Platform.moveFile(temporary, to: target)
        } catch {
            try? Platform.remove(temporary)
            throw error
        }
    }

    /// Writes to an open file and closes it.
    private static func write(
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
