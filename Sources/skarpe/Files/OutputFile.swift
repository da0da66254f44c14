import JobcenterKit

/// Writes a file whole or not at all.
enum OutputFile {
    /// Puts bytes in a file's place.
    ///
    /// They go to a new file beside it, which takes the file's name once all of it is on the disk.
    /// A symbolic link stays and what it leads to is replaced; a device or a pipe is written to.
    static func write(_ text: String, to path: String) throws(SystemFailure) {
        let bytes = Array(text.utf8)
        let target = try Platform.target(of: path)
        let existing = try? Platform.entry(at: target)
        switch existing?.kind {
        case .folder: throw SystemFailure.isFolder
        case .other:
            let device = try Platform.open(target, for: .writing)
            defer { try? Platform.close(device) }
            try Platform.write(bytes.span, to: device)
        case .file, nil:
            try replace(target, with: bytes, permissions: existing?.permissions)
        }
    }

    private static func replace(
        _ target: String, with bytes: [UInt8], permissions: UInt32?
    ) throws(SystemFailure) {
        let temporary = "\(target).\(Platform.processNumber).tmp"
        let file = try Platform.create(temporary, permissions: permissions ?? 0o666)
        do throws(SystemFailure) {
            do throws(SystemFailure) {
                try Platform.write(bytes.span, to: file)
                try Platform.flush(file)
            } catch {
                try? Platform.close(file)
                throw error
            }
            try Platform.close(file)
            if let permissions { try Platform.setPermissions(permissions, of: temporary) }
            try Platform.rename(temporary, to: target)
        } catch {
            Platform.remove(temporary)
            throw error
        }
    }
}
