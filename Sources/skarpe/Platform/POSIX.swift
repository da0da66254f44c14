#if !os(Windows)
    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    extension Platform {
        /// Prepares the program's streams: a closed pipe is an error to handle, not a signal, and no
        /// file takes the number of a stream that is not there.
        static func prepareStreams() {
            signal(SIGPIPE, SIG_IGN)
            for stream in [input, output, errors] where fcntl(stream, F_GETFD) < 0 {
                // Opened so that using it stays the fault that it is.
                _ = open("/dev/null", stream == input ? O_WRONLY : O_RDONLY)
            }
        }

        /// The arguments of the program's command line.
        static var arguments: [Path] {
            (1..<max(1, Int(CommandLine.argc))).compactMap { position in
                CommandLine.unsafeArgv[position].map { Path($0) }
            }
        }

        static func variable(_ name: String) -> Path? { getenv(name).map { Path($0) } }

        /// The folder for files that are there only while the program runs.
        static var temporaryFolder: Path {
            variable("TMPDIR").flatMap { $0.bytes.isEmpty ? nil : $0 } ?? "/tmp"
        }

        /// Makes an empty file that nobody else sees and that goes with the program.
        static func temporaryFile() throws(SystemFailure) -> Descriptor {
            let path = temporaryFolder.appending("skarpe.XXXXXX".utf8)
            return try uninterrupted { () throws(SystemFailure) in
                var name: [CChar] = []
                let file = try call {
                    name = path.native
                    return mkstemp(&name)
                }
                _ = try call { unlink(name) }
                return file
            }
        }

        /// Does something that signals to end the program must not interrupt half-way; they take
        /// effect afterwards.
        static func uninterrupted<Result>(
            _ body: () throws(SystemFailure) -> Result
        ) throws(SystemFailure) -> Result {
            var earlier = sigset_t()
            var ends = endingSignals
            pthread_sigmask(SIG_BLOCK, &ends, &earlier)
            defer { pthread_sigmask(SIG_SETMASK, &earlier, nil) }
            return try body()
        }

        /// Leaves the signals that end the program to the thread that it began with.
        static func leaveSignalsToFirstThread() {
            var ends = endingSignals
            pthread_sigmask(SIG_BLOCK, &ends, nil)
        }

        private static var endingSignals: sigset_t {
            var signals = sigset_t()
            sigemptyset(&signals)
            for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
            return signals
        }

        /// Waits until a file can be read or written.
        static func wait(for file: Descriptor, toBeReadyFor use: Use) throws(SystemFailure) {
            let events =
                switch use {
                case .reading: POLLIN
                case .writing: POLLOUT
                }
            var wanted = pollfd(fd: file, events: Int16(events), revents: 0)
            _ = try call { poll(&wanted, 1, -1) }
        }

        struct Identity: Hashable {
            private let device: UInt64
            private let number: UInt64

            init(_ status: Status, _ path: Path) {
                device = UInt64(truncatingIfNeeded: status.st_dev)
                number = UInt64(status.st_ino)
            }
        }

        typealias Status = stat

        /// What the operating system says of a path, symbolic links followed.
        static func status(of path: Path) throws(SystemFailure) -> Status {
            var status = Status()
            _ = try call { stat(path.native, &status) }
            return status
        }

        /// What is open as a file.
        static func entry(of file: Descriptor) throws(SystemFailure) -> Entry {
            var status = Status()
            _ = try call { fstat(file, &status) }
            return Entry(status, "")
        }

        /// The names of what a folder holds, in any order.
        static func names(in folder: Path) throws(SystemFailure) -> [[UInt8]] {
            guard let stream = try call({ opendir(folder.native) }) else { return [] }
            defer { closedir(stream) }
            var names: [[UInt8]] = []
            while let entry = try call({ readdir(stream) }) {
                names.append(
                    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
            }
            return names
        }

        /// The path of what a path's symbolic links lead to, whether or not it exists; the path
        /// itself where it is no link.
        static func target(of path: Path) throws(SystemFailure) -> Path {
            var target = path
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            // As many links as the system itself follows.
            for _ in 0..<40 {
                var status = Status()
                let isFound = try ifPresent { () throws(SystemFailure) in
                    try call { lstat(target.native, &status) }
                }
                guard isFound != nil, UInt32(status.st_mode) & UInt32(S_IFMT) == UInt32(S_IFLNK)
                else { return target }
                let count = try call { readlink(target.native, &buffer, buffer.count) }
                let link = Path(bytes: buffer[..<count].map { UInt8(bitPattern: $0) })
                target = link.isAbsolute ? link : target.folder.appending(link.bytes)
            }
            throw SystemFailure.linksInCircle
        }

        static func setPermissions(_ permissions: UInt32, of path: Path) throws(SystemFailure) {
            _ = try call { chmod(path.native, mode_t(permissions)) }
        }

        /// The width of a terminal in cells, or `nil` when it is none.
        static func width(of file: Descriptor) -> Int? {
            var size = winsize()
            let isKnown = (try? call { ioctl(file, UInt(TIOCGWINSZ), &size) }) != nil
            return isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
        }
    }

    extension Path {
        fileprivate init(_ name: UnsafeMutablePointer<CChar>) {
            self.init(bytes: UnsafeRawBufferPointer(start: name, count: strlen(name)))
        }

        /// The path as calls of the operating system take it.
        var native: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
    }
#endif
