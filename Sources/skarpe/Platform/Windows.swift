// Written from the documentation of Windows; it has not been compiled yet.
#if os(Windows)
    import WinSDK
    import ucrt

    // MARK: The calls by their POSIX names

    typealias mode_t = Int32

    let (S_IFMT, S_IFDIR, S_IFREG) = (_S_IFMT, _S_IFDIR, _S_IFREG)
    let (O_RDONLY, O_WRONLY, O_RDWR) = (_O_RDONLY, _O_WRONLY, _O_RDWR)
    let (O_CREAT, O_EXCL, O_CLOEXEC) = (_O_CREAT, _O_EXCL, _O_NOINHERIT)

    func open(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
        path.withCString(encodedAs: UTF16.self) {
            _wopen($0, flags | _O_BINARY, permissions & (_S_IREAD | _S_IWRITE))
        }
    }

    func close(_ file: Int32) -> Int32 { _close(file) }

    func read(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        Int(_read(file, bytes, UInt32(clamping: count)))
    }

    func write(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        Int(_write(file, bytes, UInt32(clamping: count)))
    }

    func lseek(_ file: Int32, _ offset: Int64, _ origin: Int32) -> Int64 {
        _lseeki64(file, offset, origin)
    }

    func fsync(_ file: Int32) -> Int32 { _commit(file) }

    func isatty(_ file: Int32) -> Int32 { _isatty(file) }

    func rename(_ path: String, _ other: String) -> Int32 {
        let isMoved = path.withCString(encodedAs: UTF16.self) { path in
            other.withCString(encodedAs: UTF16.self) { other in
                MoveFileExW(path, other, DWORD(MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
            }
        }
        if !isMoved { errno = EACCES }
        return isMoved ? 0 : -1
    }

    func unlink(_ path: String) -> Int32 {
        path.withCString(encodedAs: UTF16.self) { _wunlink($0) }
    }

    // MARK: What Windows does in its own way

    extension Platform {
        /// Prepares the program's streams: what is written is UTF-8, byte by byte.
        static func prepareStreams() {
            SetConsoleOutputCP(UINT(CP_UTF8))
            for stream in [input, output, errors] { _setmode(stream, _O_BINARY) }
        }

        /// The arguments of the program's command line.
        static var arguments: [Path] { CommandLine.arguments.dropFirst().map { Path($0) } }

        /// The folder for files that are there only while the program runs.
        static var temporaryFolder: Path {
            var folder = [WCHAR](repeating: 0, count: Int(MAX_PATH) + 1)
            GetTempPathW(DWORD(folder.count), &folder)
            return Path(String(decodingCString: folder, as: UTF16.self))
        }

        /// Makes an empty file that nobody else sees and that goes with the program.
        static func temporaryFile() throws(SystemFailure) -> Descriptor {
            let path = temporaryFolder.appending(Path.randomName().utf8)
            let flags = O_RDWR | O_CREAT | O_EXCL | _O_TEMPORARY
            return try call { open(path.native, flags, _S_IREAD | _S_IWRITE) }
        }

        /// Does what it is given; signals are not held back.
        static func uninterrupted<Result>(
            _ body: () throws(SystemFailure) -> Result
        ) throws(SystemFailure) -> Result {
            try body()
        }

        /// Does nothing: what is read and written waits by itself.
        static func wait(for file: Descriptor, toBeReadyFor use: Use) throws(SystemFailure) {}

        /// Windows numbers no files here; their full paths must tell them apart.
        struct Identity: Hashable {
            private let path: Path

            init(_ status: Status, _ path: Path) { self.path = Path(path.text.lowercased()) }
        }

        typealias Status = _stat64

        /// What the operating system says of a path, symbolic links followed.
        static func status(of path: Path) throws(SystemFailure) -> Status {
            var status = Status()
            _ = try call { path.text.withCString(encodedAs: UTF16.self) { _wstat64($0, &status) } }
            return status
        }

        /// What is open as a file.
        static func entry(of file: Descriptor) throws(SystemFailure) -> Entry {
            var status = Status()
            _ = try call { _fstat64(file, &status) }
            return Entry(status, Path("\\\\.\\\(file)"))
        }

        /// The names of what a folder holds, in any order.
        static func names(in folder: Path) throws(SystemFailure) -> [[UInt8]] {
            var found = _wfinddata64_t()
            let search = try call {
                (folder.text + "\\*").withCString(encodedAs: UTF16.self) {
                    _wfindfirst64($0, &found)
                }
            }
            defer { _findclose(search) }
            var names: [[UInt8]] = []
            repeat {
                names.append(
                    withUnsafeBytes(of: found.name) {
                        let name = Array($0.bindMemory(to: WCHAR.self))
                        return Array(String(decodingCString: name, as: UTF16.self).utf8)
                    })
            } while try ifPresent { () throws(SystemFailure) in
                try call { _wfindnext64(search, &found) }
            } != nil
            return names
        }

        /// The path itself: symbolic links are left to the system.
        static func target(of path: Path) throws(SystemFailure) -> Path { path }

        /// Does nothing: files have no permissions of this kind.
        static func setPermissions(_ permissions: UInt32, of path: Path) throws(SystemFailure) {}

        /// The width of the terminal in cells, or `nil` when there is none.
        static func width(of file: Descriptor) -> Int? {
            var info = CONSOLE_SCREEN_BUFFER_INFO()
            guard GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) else {
                return nil
            }
            return Int(info.srWindow.Right - info.srWindow.Left) + 1
        }

        static func variable(_ name: String) -> Path? {
            let value = name.withCString(encodedAs: UTF16.self) { _wgetenv($0) }
            return value.map { Path(String(decodingCString: $0, as: UTF16.self)) }
        }
    }

    extension Path {
        /// The path as calls of the operating system take it.
        var native: String { text }
    }
#endif
