import JobcenterKit

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif os(Windows)
    import ucrt
#endif

/// Everything that is asked of the operating system beyond what the toolchain's libraries do.
///
/// The calls have their POSIX names here; `Windows.swift` gives those of Windows the same names.
enum Platform {
    typealias Descriptor = Int32

    static let input: Descriptor = 0
    static let output: Descriptor = 1
    static let errors: Descriptor = 2

    /// Makes a call of the operating system, again where a signal interrupted it.
    ///
    /// Every call that can fail goes through here.
    ///
    /// - Parameter function: returns a negative number on failure and leaves its reason in `errno`.
    static func call<Result: SignedInteger>(
        _ function: () -> Result
    ) throws(SystemFailure) -> Result {
        while true {
            let result = function()
            if result >= 0 { return result }
            let failure = SystemFailure(number: errno)
            if failure.number != EINTR { throw failure }
        }
    }

    /// Makes a call that returns `nil` on failure, or where there is nothing more to return.
    static func call<Value>(_ function: () -> Value?) throws(SystemFailure) -> Value? {
        var value: Value?
        _ = try call {
            errno = 0
            value = function()
            return value == nil && errno != 0 ? -1 : 0
        }
        return value
    }

    /// Makes a call that reads from a file or writes to it, once more whenever a file that does not
    /// wait by itself is ready.
    private static func transfer<Result: SignedInteger>(
        _ file: Descriptor, for use: Use, _ function: () -> Result
    ) throws(SystemFailure) -> Result {
        while true {
            do throws(SystemFailure) {
                return try call(function)
            } catch {
                if !error.isNotReady { throw error }
                try wait(for: file, toBeReadyFor: use)
            }
        }
    }

    /// What a file is waited for.
    enum Use {
        case reading
        case writing
    }

    /// `nil` where there is nothing at the path that is asked about.
    static func ifPresent<Value>(
        _ function: () throws(SystemFailure) -> Value
    ) throws(SystemFailure) -> Value? {
        do throws(SystemFailure) {
            return try function()
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }
}

// MARK: Open files

extension Platform {
    /// What a file is opened for.
    enum Access {
        case reading
        /// Writing over a file that exists: a device or a pipe.
        case writing
        /// Writing a file that does not exist yet.
        case creating(permissions: UInt32)
    }

    static func openFile(_ path: Path, for access: Access) throws(SystemFailure) -> Descriptor {
        let (flags, permissions): (Int32, UInt32) =
            switch access {
            case .reading: (O_RDONLY, 0)
            case .writing: (O_WRONLY, 0)
            case .creating(let permissions): (O_RDWR | O_CREAT | O_EXCL, permissions)
            }
        return try call { open(path.native, flags | O_CLOEXEC, mode_t(permissions)) }
    }

    static func closeFile(_ file: Descriptor) throws(SystemFailure) {
        // A file whose closing a signal interrupted is closed; its number may be another's.
        _ = try call {
            let result = close(file)
            return result < 0 && errno == EINTR ? 0 : result
        }
    }

    /// Reads once; 0 at the end.
    static func readSome(
        from file: Descriptor, into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(SystemFailure) -> Int {
        try transfer(file, for: .reading) {
            buffer.withUnsafeMutableBytes {
                let space = UnsafeMutableRawBufferPointer(rebasing: $0[offset...])
                return read(file, space.baseAddress, space.count)
            }
        }
    }

    /// The bytes of a file, but no more of them than are asked for.
    static func contents(of path: Path, atMost limit: Int) throws(SystemFailure) -> [UInt8] {
        let file = try openFile(path, for: .reading)
        defer { try? closeFile(file) }
        var bytes = [UInt8](repeating: 0, count: min(limit, 64 * 1024))
        var count = 0
        while count < limit {
            if count == bytes.count {
                bytes += [UInt8](repeating: 0, count: min(count, limit - count))
            }
            var space = bytes.mutableSpan
            let more = try readSome(from: file, into: &space, after: count)
            if more == 0 { break }
            count += more
        }
        return Array(bytes[..<count])
    }

    static func writeAll(_ bytes: Span<UInt8>, to file: Descriptor) throws(SystemFailure) {
        var position = 0
        while position < bytes.count {
            let rest = bytes.extracting(position..<bytes.count)
            let count = try transfer(file, for: .writing) {
                rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            }
            if count == 0 { throw SystemFailure(number: EIO) }
            position += count
        }
    }

    static func rewind(_ file: Descriptor) throws(SystemFailure) {
        _ = try call { lseek(file, 0, SEEK_SET) }
    }

    /// Has the operating system put on the disk what was written.
    static func flush(_ file: Descriptor) throws(SystemFailure) {
        _ = try call { fsync(file) }
    }

    static func isTerminal(_ file: Descriptor) -> Bool { isatty(file) != 0 }
}

// MARK: Paths

extension Platform {
    /// What a path leads to.
    struct Entry {
        enum Kind {
            case file
            case folder
            /// A pipe or a device.
            case other
        }

        let kind: Kind
        /// The same for two paths that lead to the same file or folder.
        let identity: Identity
        /// Whether the file stands in more than one place, by hard links.
        let hasSeveralNames: Bool
        let permissions: UInt32
        /// Bytes, where it is a file.
        let size: UInt64

        init(_ status: Status, _ path: Path) {
            let format = UInt32(status.st_mode) & UInt32(S_IFMT)
            kind = format == UInt32(S_IFDIR) ? .folder : format == UInt32(S_IFREG) ? .file : .other
            identity = Identity(status, path)
            hasSeveralNames = status.st_nlink > 1
            permissions = UInt32(status.st_mode) & 0o7777
            size = UInt64(max(0, status.st_size))
        }
    }

    /// What a path leads to, symbolic links followed.
    static func entry(at path: Path) throws(SystemFailure) -> Entry {
        Entry(try status(of: path), path)
    }

    /// Gives a file another's name in one step, in place of the other.
    static func moveFile(_ path: Path, to other: Path) throws(SystemFailure) {
        _ = try call { rename(path.native, other.native) }
    }

    static func remove(_ path: Path) throws(SystemFailure) {
        _ = try call { unlink(path.native) }
    }
}

/// The place at which a file stands: the same for two paths that lead there by way of links to
/// files and folders, and another for each hard link.
struct FilePlace: Hashable {
    private let identity: Platform.Identity
    /// The folder, and the name in it; where the file has but one name there is no need to know.
    private let folder: Platform.Identity?
    private let name: [UInt8]

    /// - Parameter entry: what the path leads to.
    init(_ path: Path, _ entry: Platform.Entry) throws(SystemFailure) {
        identity = entry.identity
        guard entry.hasSeveralNames else {
            (folder, name) = (nil, [])
            return
        }
        let path = try Platform.target(of: path)
        folder = try Platform.entry(at: path.folder).identity
        name = Array(path.name)
    }
}

// MARK: The process

extension Platform {
    static func end(_ status: Int32) -> Never { exit(status) }
}

/// A call to the operating system that did not succeed.
struct SystemFailure: Error {
    let number: Int32

    static let isFolder = SystemFailure(number: EISDIR)
    static let linksInCircle = SystemFailure(number: ELOOP)

    var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// Whether a path can lead to no file and no folder either.
    var leadsNowhere: Bool { isMissing || number == ELOOP }

    var isExisting: Bool { number == EEXIST }

    /// Whether a file that does not wait by itself must be waited for.
    var isNotReady: Bool { number == EAGAIN || number == EWOULDBLOCK }

    /// Whether nobody reads any more what is written.
    var isBrokenPipe: Bool { number == EPIPE }

    /// What it is where a file of data cannot be read.
    var code: DiagnosticCode { isMissing ? .notFound : .notReadable }

    /// Why a file cannot be written: it need not exist itself.
    var reasonAgainstWriting: Wording {
        number == ENOENT
            ? Wording(da: "mappen findes ikke", en: "there is no such folder") : reason
    }

    var reason: Wording {
        switch number {
        case ENOENT: Wording(da: "findes ikke", en: "does not exist")
        case EACCES, EPERM: Wording(da: "adgang nægtet", en: "access denied")
        case EISDIR: Wording(da: "er en mappe", en: "is a folder")
        case ENOTDIR:
            Wording(da: "en del af stien er ingen mappe", en: "part of the path is not a folder")
        case ENOSPC: Wording(da: "disken er fuld", en: "the disk is full")
        case EROFS: Wording(da: "mappen er skrivebeskyttet", en: "the folder is read-only")
        case EMFILE, ENFILE: Wording(da: "for mange åbne filer", en: "too many open files")
        case ELOOP: Wording(da: "linket fører i ring", en: "the link leads in a circle")
        case EIO: Wording(da: "fejl på disken", en: "the disk has a fault")
        case ENAMETOOLONG: Wording(da: "navnet er for langt", en: "the name is too long")
        default: Wording(same: strerror(number).map { String(cString: $0) } ?? "errno \(number)")
        }
    }
}
