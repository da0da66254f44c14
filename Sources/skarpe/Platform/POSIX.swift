#if !os(Windows)
    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    extension Platform {
        /// Prepares the program's streams: a closed pipe is an error to handle, not a signal.
        static func prepareStreams() {
            signal(SIGPIPE, SIG_IGN)
        }

        /// Makes an empty file that nobody else sees and that goes with the program.
        static func temporaryFile() throws(SystemFailure) -> Descriptor {
            let folder = variable("TMPDIR") ?? "/tmp"
            var name = Array("\(folder)/skarpe.XXXXXX".utf8CString)
            let file = try call { mkstemp(&name) }
            _ = try call { unlink(name) }
            return file
        }

        struct Identity: Hashable {
            private let device: UInt64
            private let number: UInt64

            init(_ status: stat, _ path: String) {
                device = UInt64(truncatingIfNeeded: status.st_dev)
                number = UInt64(status.st_ino)
            }
        }

        /// What the operating system says of a path, symbolic links followed.
        static func status(of path: String) throws(SystemFailure) -> stat {
            var status = stat()
            _ = try call { stat(path, &status) }
            return status
        }

        /// The names of what a folder holds, in any order.
        static func names(in folder: String) throws(SystemFailure) -> [String] {
            guard let stream = try call({ opendir(folder) }) else { return [] }
            defer { closedir(stream) }
            var names: [String] = []
            while let entry = try call({ readdir(stream) }) {
                names.append(
                    withUnsafeBytes(of: &entry.pointee.d_name) {
                        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                    })
            }
            return names
        }

        /// The path of what a path's symbolic links lead to; the path itself where there are none.
        static func target(of path: String) throws(SystemFailure) -> String {
            var status = stat()
            let isFound = try ifPresent { () throws(SystemFailure) in
                try call { lstat(path, &status) }
            }
            guard isFound != nil, UInt32(status.st_mode) & UInt32(S_IFMT) == UInt32(S_IFLNK),
                let target = try call({ realpath(path, nil) })
            else { return path }
            defer { free(target) }
            return String(cString: target)
        }

        static func setPermissions(_ permissions: UInt32, of path: String) throws(SystemFailure) {
            _ = try call { chmod(path, mode_t(permissions)) }
        }

        /// The width of a terminal in cells, or `nil` when it is none.
        static func width(of file: Descriptor) -> Int? {
            var size = winsize()
            let isKnown = (try? call { ioctl(file, UInt(TIOCGWINSZ), &size) }) != nil
            return isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
        }

        static func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }
        }
    }
#endif
