import JobcenterKit

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif os(Windows)
    import WinSDK
    import ucrt
#endif

/// A call to the operating system that did not succeed.
struct SystemFailure: Error {
    let number: Int32

    /// The failure of the call just made.
    static var latest: SystemFailure { SystemFailure(number: errno) }

    /// Whether there is nothing at the path.
    var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    static let isFolder = SystemFailure(number: EISDIR)
    static let isDenied = SystemFailure(number: EACCES)

    /// Whether nobody reads any more what is written.
    var isBrokenPipe: Bool { number == EPIPE }

    var reason: Wording {
        switch number {
        case ENOENT: Wording(da: "findes ikke", en: "does not exist")
        case EACCES, EPERM: Wording(da: "adgang nægtet", en: "access denied")
        case EISDIR: Wording(da: "er en mappe", en: "is a folder")
        case ENOTDIR:
            Wording(da: "en del af stien er ingen mappe", en: "part of the path is no folder")
        case ENOSPC: Wording(da: "disken er fuld", en: "the disk is full")
        case EROFS: Wording(da: "mappen er skrivebeskyttet", en: "the folder is read-only")
        case EMFILE, ENFILE: Wording(da: "for mange åbne filer", en: "too many open files")
        case ELOOP: Wording(da: "linket fører i ring", en: "the link leads in circles")
        case EIO: Wording(da: "fejl på disken", en: "the disk has a fault")
        default: Wording(same: strerror(number).map { String(cString: $0) } ?? "errno \(number)")
        }
    }
}

/// Everything that is asked of the operating system beyond what the toolchain's libraries do.
enum Platform {
    /// An open file.
    typealias Descriptor = Int32

    static let input: Descriptor = 0
    static let output: Descriptor = 1
    static let errors: Descriptor = 2

    /// What a path leads to.
    struct Entry {
        enum Kind {
            case file
            case folder
            /// A pipe or a device.
            case other
        }

        let kind: Kind
        /// The same for two paths that lead to the same place.
        let identity: String
        let permissions: UInt32
        /// Bytes, where it is a file.
        let size: UInt64
    }

    /// Prepares the program's streams: a closed pipe is an error to handle, not a signal, and what
    /// is written is UTF-8.
    static func prepareStreams() {
        #if os(Windows)
            SetConsoleOutputCP(UINT(CP_UTF8))
            for stream in [input, output, errors] { _setmode(stream, _O_BINARY) }
        #else
            signal(SIGPIPE, SIG_IGN)
        #endif
    }

    // MARK: Reading and writing

    static func beginReading(_ path: String) throws(SystemFailure) -> Descriptor {
        #if os(Windows)
            let file = path.withCString(encodedAs: UTF16.self) {
                _wopen($0, _O_RDONLY | _O_BINARY)
            }
        #else
            let file = open(path, O_RDONLY | O_CLOEXEC)
        #endif
        if file < 0 { throw .latest }
        return file
    }

    /// Opens a file that exists for writing over it; a device or a pipe.
    static func beginWriting(_ path: String) throws(SystemFailure) -> Descriptor {
        #if os(Windows)
            let file = path.withCString(encodedAs: UTF16.self) {
                _wopen($0, _O_WRONLY | _O_BINARY)
            }
        #else
            let file = open(path, O_WRONLY | O_CLOEXEC)
        #endif
        if file < 0 { throw .latest }
        return file
    }

    /// Makes a file that does not exist yet.
    static func create(_ path: String, permissions: UInt32) throws(SystemFailure) -> Descriptor {
        #if os(Windows)
            let file = path.withCString(encodedAs: UTF16.self) {
                _wopen($0, _O_RDWR | _O_CREAT | _O_EXCL | _O_BINARY, _S_IREAD | _S_IWRITE)
            }
        #else
            let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(permissions))
        #endif
        if file < 0 { throw .latest }
        return file
    }

    static func finish(_ file: Descriptor) throws(SystemFailure) {
        #if os(Windows)
            let result = _close(file)
        #else
            let result = close(file)
        #endif
        if result != 0 { throw .latest }
    }

    /// Reads once; 0 at the end.
    static func take(
        from file: Descriptor, into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(SystemFailure) -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                let space = UnsafeMutableRawBufferPointer(rebasing: bytes[offset...])
                #if os(Windows)
                    return Int(_read(file, space.baseAddress, UInt32(clamping: space.count)))
                #else
                    return read(file, space.baseAddress, space.count)
                #endif
            }
            if count >= 0 { return count }
            if errno != EINTR { throw .latest }
        }
    }

    /// Writes all bytes.
    static func put(_ bytes: Span<UInt8>, to file: Descriptor) throws(SystemFailure) {
        var position = 0
        while position < bytes.count {
            let rest = bytes.extracting(position..<bytes.count)
            let count = rest.withUnsafeBytes { bytes in
                #if os(Windows)
                    return Int(_write(file, bytes.baseAddress, UInt32(clamping: bytes.count)))
                #else
                    return write(file, bytes.baseAddress, bytes.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw .latest }
            position += count
        }
    }

    /// All bytes of a file that is known to be small.
    static func contents(of path: String) throws(SystemFailure) -> [UInt8] {
        let file = try beginReading(path)
        defer { try? finish(file) }
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        var count = 0
        while true {
            if count == bytes.count {
                bytes.append(contentsOf: repeatElement(0, count: bytes.count))
            }
            var space = bytes.mutableSpan
            let more = try take(from: file, into: &space, after: count)
            if more == 0 { return Array(bytes[..<count]) }
            count += more
        }
    }

    static func rewind(_ file: Descriptor) throws(SystemFailure) {
        #if os(Windows)
            let place = _lseeki64(file, 0, SEEK_SET)
        #else
            let place = lseek(file, 0, SEEK_SET)
        #endif
        if place != 0 { throw .latest }
    }

    /// Has the operating system put on the disk what was written.
    static func flush(_ file: Descriptor) throws(SystemFailure) {
        #if os(Windows)
            let result = _commit(file)
        #else
            let result = fsync(file)
        #endif
        if result != 0 { throw .latest }
    }

    /// Makes an empty file that nobody else sees and that goes with the program.
    static func temporaryFile() throws(SystemFailure) -> Descriptor {
        #if os(Windows)
            var folder = [WCHAR](repeating: 0, count: Int(MAX_PATH) + 1)
            GetTempPathW(DWORD(folder.count), &folder)
            let name = String(decodingCString: folder, as: UTF16.self) + "skarpe.\(processNumber)"
            let file = name.withCString(encodedAs: UTF16.self) {
                _wopen(
                    $0, _O_RDWR | _O_CREAT | _O_EXCL | _O_BINARY | _O_TEMPORARY,
                    _S_IREAD | _S_IWRITE)
            }
            if file < 0 { throw .latest }
            return file
        #else
            let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
            var name = Array("\(folder)/skarpe.XXXXXX\0".utf8CString)
            let file = mkstemp(&name)
            if file < 0 { throw .latest }
            unlink(name)
            return file
        #endif
    }

    // MARK: Paths

    /// What a path leads to, symbolic links followed.
    static func entry(at path: String) throws(SystemFailure) -> Entry {
        #if os(Windows)
            var status = _stat64()
            let result = path.withCString(encodedAs: UTF16.self) { _wstat64($0, &status) }
            let format = UInt32(status.st_mode) & UInt32(_S_IFMT)
            let (folder, file) = (UInt32(_S_IFDIR), UInt32(_S_IFREG))
            // Windows numbers no files here; their full names must tell them apart.
            // In ASCII, as names of other bytes are other files although they read the same.
            let identity = path.lowercased().utf8.map { String($0, radix: 16) }
                .joined(separator: " ")
        #else
            var status = stat()
            let result = stat(path, &status)
            let format = UInt32(status.st_mode) & UInt32(S_IFMT)
            let (folder, file) = (UInt32(S_IFDIR), UInt32(S_IFREG))
            let identity = "\(status.st_dev) \(status.st_ino)"
        #endif
        if result != 0 { throw .latest }
        return Entry(
            kind: format == folder ? .folder : format == file ? .file : .other,
            identity: identity, permissions: UInt32(status.st_mode) & 0o7777,
            size: UInt64(max(0, status.st_size)))
    }

    /// The names of what a folder holds, in any order.
    static func names(in folder: String) throws(SystemFailure) -> [String] {
        var names: [String] = []
        #if os(Windows)
            var found = WIN32_FIND_DATAW()
            let search = (folder + "\\*").withCString(encodedAs: UTF16.self) {
                FindFirstFileW($0, &found)
            }
            guard let search, search != INVALID_HANDLE_VALUE else { throw .isDenied }
            defer { FindClose(search) }
            repeat {
                names.append(
                    withUnsafeBytes(of: found.cFileName) {
                        String(
                            decodingCString: Array($0.bindMemory(to: WCHAR.self)), as: UTF16.self)
                    })
            } while FindNextFileW(search, &found)
        #else
            guard let stream = opendir(folder) else { throw .latest }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                names.append(
                    withUnsafeBytes(of: &entry.pointee.d_name) {
                        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                    })
            }
        #endif
        return names.filter { $0 != "." && $0 != ".." }
    }

    /// The path of what a path's symbolic links lead to; the path itself where there are none.
    static func target(of path: String) throws(SystemFailure) -> String {
        #if os(Windows)
            return path
        #else
            var status = stat()
            guard lstat(path, &status) == 0,
                UInt32(status.st_mode) & UInt32(S_IFMT) == UInt32(S_IFLNK)
            else { return path }
            guard let resolved = realpath(path, nil) else { throw .latest }
            defer { free(resolved) }
            return String(cString: resolved)
        #endif
    }

    static func setPermissions(_ permissions: UInt32, of path: String) throws(SystemFailure) {
        #if !os(Windows)
            if chmod(path, mode_t(permissions)) != 0 { throw .latest }
        #endif
    }

    /// Puts a file in another's place in one step.
    static func replace(_ path: String, with other: String) throws(SystemFailure) {
        #if os(Windows)
            let isMoved = path.withCString(encodedAs: UTF16.self) { path in
                other.withCString(encodedAs: UTF16.self) { other in
                    MoveFileExW(
                        other, path, DWORD(MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
                }
            }
            if !isMoved { throw SystemFailure(number: EACCES) }
        #else
            if rename(other, path) != 0 { throw .latest }
        #endif
    }

    static func remove(_ path: String) {
        #if os(Windows)
            _ = path.withCString(encodedAs: UTF16.self) { _wunlink($0) }
        #else
            unlink(path)
        #endif
    }

    // MARK: The terminal

    static func isTerminal(_ file: Descriptor) -> Bool {
        #if os(Windows)
            return _isatty(file) != 0
        #else
            return isatty(file) == 1
        #endif
    }

    /// The width of a terminal in cells, or `nil` when it is none.
    static func width(of file: Descriptor) -> Int? {
        #if os(Windows)
            var info = CONSOLE_SCREEN_BUFFER_INFO()
            guard GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) else {
                return nil
            }
            return Int(info.srWindow.Right - info.srWindow.Left) + 1
        #else
            var size = winsize()
            guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
            return Int(size.ws_col)
        #endif
    }

    // MARK: The process

    /// Milliseconds since some moment, which go on whatever is done to the clock.
    static var milliseconds: UInt64 {
        #if os(Windows)
            return GetTickCount64()
        #else
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
        #endif
    }

    /// A variable of the environment.
    static func variable(_ name: String) -> String? {
        #if os(Windows)
            let value = name.withCString(encodedAs: UTF16.self) { _wgetenv($0) }
            return value.map { String(decodingCString: $0, as: UTF16.self) }
        #else
            return getenv(name).map { String(cString: $0) }
        #endif
    }

    /// A number that no other running program has.
    static var processNumber: Int {
        #if os(Windows)
            return Int(_getpid())
        #else
            return Int(getpid())
        #endif
    }

    /// Ends the program.
    static func end(_ status: Int32) -> Never { exit(status) }
}
