#if !os(Windows)
    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    // The calls whose names those of `Platform` would hide.
    private func posixOpen(_ path: String, _ flags: Int32, _ permissions: UInt32 = 0) -> Int32 {
        open(path, flags | O_CLOEXEC, mode_t(permissions))
    }

    private func posixClose(_ file: Int32) -> Int32 { close(file) }

    private func posixRead(_ file: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
        read(file, bytes.baseAddress, bytes.count)
    }

    private func posixWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        write(file, bytes.baseAddress, bytes.count)
    }

    private func posixRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }

    private func posixExit(_ status: Int32) -> Never { exit(status) }

    // MARK: Streams and files

    extension Platform {
        /// Prepares the program's streams: a closed pipe is an error to handle, not a signal.
        static func prepareStreams() {
            signal(SIGPIPE, SIG_IGN)
        }

        /// Opens a file that exists.
        static func open(
            _ path: String, for access: Access
        ) throws(SystemFailure) -> Descriptor {
            try call { posixOpen(path, access == .reading ? O_RDONLY : O_WRONLY) }
        }

        /// Makes a file that does not exist yet.
        static func create(
            _ path: String, permissions: UInt32
        ) throws(SystemFailure) -> Descriptor {
            try call { posixOpen(path, O_RDWR | O_CREAT | O_EXCL, permissions) }
        }

        static func close(_ file: Descriptor) throws(SystemFailure) {
            // A file whose closing a signal interrupted is closed; its number may be another's.
            _ = try call {
                let result = posixClose(file)
                return result < 0 && errno == EINTR ? 0 : result
            }
        }

        /// Reads once; 0 at the end.
        static func read(
            from file: Descriptor, into buffer: inout MutableSpan<UInt8>, after offset: Int
        ) throws(SystemFailure) -> Int {
            try call {
                buffer.withUnsafeMutableBytes {
                    posixRead(file, UnsafeMutableRawBufferPointer(rebasing: $0[offset...]))
                }
            }
        }

        /// Writes once, and says how many bytes.
        static func writeSome(
            _ bytes: Span<UInt8>, to file: Descriptor
        ) throws(SystemFailure) -> Int {
            try call { bytes.withUnsafeBytes { posixWrite(file, $0) } }
        }

        /// Goes back to a file's beginning.
        static func rewind(_ file: Descriptor) throws(SystemFailure) {
            _ = try call { lseek(file, 0, SEEK_SET) }
        }

        /// Has the operating system put on the disk what was written.
        static func flush(_ file: Descriptor) throws(SystemFailure) {
            _ = try call { fsync(file) }
        }

        /// Makes an empty file that nobody else sees and that goes with the program.
        static func temporaryFile() throws(SystemFailure) -> Descriptor {
            let folder = variable("TMPDIR") ?? "/tmp"
            var name = Array("\(folder)/skarpe.XXXXXX".utf8CString)
            let file = try call { mkstemp(&name) }
            unlink(name)
            return file
        }
    }

    // MARK: Paths

    extension Platform {
        struct Identity: Hashable, Comparable {
            fileprivate let device: UInt64
            fileprivate let number: UInt64

            static func < (left: Self, right: Self) -> Bool {
                (left.device, left.number) < (right.device, right.number)
            }
        }

        /// What a path leads to, symbolic links followed.
        static func entry(at path: String) throws(SystemFailure) -> Entry {
            var status = stat()
            _ = try call { stat(path, &status) }
            let format = UInt32(status.st_mode) & UInt32(S_IFMT)
            return Entry(
                kind: format == UInt32(S_IFDIR)
                    ? .folder : format == UInt32(S_IFREG) ? .file : .other,
                identity: Identity(
                    device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino)
                ),
                permissions: UInt32(status.st_mode) & 0o7777,
                size: UInt64(max(0, status.st_size)))
        }

        /// The names of what a folder holds, in any order.
        static func names(in folder: String) throws(SystemFailure) -> [String] {
            var stream: OpaquePointer?
            _ = try call {
                stream = opendir(folder)
                return stream == nil ? -1 : 0
            }
            guard let stream else { return [] }
            defer { closedir(stream) }
            var names: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { names.append(name) }
            }
            return names
        }

        /// The path of what a path's symbolic links lead to; the path itself where there are none.
        static func target(of path: String) throws(SystemFailure) -> String {
            var status = stat()
            guard lstat(path, &status) == 0,
                UInt32(status.st_mode) & UInt32(S_IFMT) == UInt32(S_IFLNK)
            else { return path }
            var resolved: UnsafeMutablePointer<CChar>?
            _ = try call {
                resolved = realpath(path, nil)
                return resolved == nil ? -1 : 0
            }
            defer { free(resolved) }
            return resolved.map { String(cString: $0) } ?? path
        }

        static func setPermissions(
            _ permissions: UInt32, of path: String
        ) throws(SystemFailure) {
            _ = try call { chmod(path, mode_t(permissions)) }
        }

        /// Gives a file another's name in one step, in place of the other.
        static func rename(_ path: String, to other: String) throws(SystemFailure) {
            _ = try call { posixRename(path, other) }
        }

        static func remove(_ path: String) {
            unlink(path)
        }
    }

    // MARK: The terminal and the process

    extension Platform {
        static func isTerminal(_ file: Descriptor) -> Bool {
            isatty(file) == 1
        }

        /// The width of a terminal in cells, or `nil` when it is none.
        static func width(of file: Descriptor) -> Int? {
            var size = winsize()
            guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
            return Int(size.ws_col)
        }

        /// A variable of the environment.
        static func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }
        }

        /// A number that no other running program has.
        static var processNumber: Int { Int(getpid()) }

        /// Ends the program.
        static func exit(_ status: Int32) -> Never { posixExit(status) }
    }
#endif
