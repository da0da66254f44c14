// Written from the documentation of Windows; it has not been compiled yet.
#if os(Windows)
    import WinSDK
    import ucrt

    private func processExit(_ status: Int32) -> Never { exit(status) }

    // MARK: Streams and files

    extension Platform {
        /// Prepares the program's streams: what is written is UTF-8, byte by byte.
        static func prepareStreams() {
            SetConsoleOutputCP(UINT(CP_UTF8))
            for stream in [input, output, errors] { _setmode(stream, _O_BINARY) }
        }

        private static func open(
            _ path: String, _ flags: Int32, _ permissions: Int32 = 0
        ) throws(SystemFailure) -> Descriptor {
            try call {
                path.withCString(encodedAs: UTF16.self) {
                    _wopen($0, flags | _O_BINARY, permissions)
                }
            }
        }

        /// Opens a file that exists.
        static func open(
            _ path: String, for access: Access
        ) throws(SystemFailure) -> Descriptor {
            try open(path, access == .reading ? _O_RDONLY : _O_WRONLY)
        }

        /// Makes a file that does not exist yet.
        static func create(
            _ path: String, permissions: UInt32
        ) throws(SystemFailure) -> Descriptor {
            try open(path, _O_RDWR | _O_CREAT | _O_EXCL, _S_IREAD | _S_IWRITE)
        }

        static func close(_ file: Descriptor) throws(SystemFailure) {
            _ = try call { _close(file) }
        }

        /// Reads once; 0 at the end.
        static func read(
            from file: Descriptor, into buffer: inout MutableSpan<UInt8>, after offset: Int
        ) throws(SystemFailure) -> Int {
            Int(
                try call {
                    buffer.withUnsafeMutableBytes {
                        let space = UnsafeMutableRawBufferPointer(rebasing: $0[offset...])
                        return _read(file, space.baseAddress, UInt32(clamping: space.count))
                    }
                })
        }

        /// Writes once, and says how many bytes.
        static func writeSome(
            _ bytes: Span<UInt8>, to file: Descriptor
        ) throws(SystemFailure) -> Int {
            Int(
                try call {
                    bytes.withUnsafeBytes {
                        _write(file, $0.baseAddress, UInt32(clamping: $0.count))
                    }
                })
        }

        /// Goes back to a file's beginning.
        static func rewind(_ file: Descriptor) throws(SystemFailure) {
            _ = try call { _lseeki64(file, 0, SEEK_SET) }
        }

        /// Has the operating system put on the disk what was written.
        static func flush(_ file: Descriptor) throws(SystemFailure) {
            _ = try call { _commit(file) }
        }

        /// Makes an empty file that nobody else sees and that goes with the program.
        static func temporaryFile() throws(SystemFailure) -> Descriptor {
            var folder = [WCHAR](repeating: 0, count: Int(MAX_PATH) + 1)
            GetTempPathW(DWORD(folder.count), &folder)
            return try open(
                String(decodingCString: folder, as: UTF16.self) + "skarpe.\(processNumber)",
                _O_RDWR | _O_CREAT | _O_EXCL | _O_TEMPORARY, _S_IREAD | _S_IWRITE)
        }
    }

    // MARK: Paths

    extension Platform {
        /// Windows numbers no files here; their full paths must tell them apart.
        struct Identity: Hashable, Comparable {
            // As bytes, as Swift finds texts of other bytes equal.
            fileprivate let path: [UInt8]

            static func < (left: Self, right: Self) -> Bool {
                left.path.lexicographicallyPrecedes(right.path)
            }
        }

        /// What a path leads to, symbolic links followed.
        static func entry(at path: String) throws(SystemFailure) -> Entry {
            var status = _stat64()
            _ = try call { path.withCString(encodedAs: UTF16.self) { _wstat64($0, &status) } }
            let format = UInt32(status.st_mode) & UInt32(_S_IFMT)
            return Entry(
                kind: format == UInt32(_S_IFDIR)
                    ? .folder : format == UInt32(_S_IFREG) ? .file : .other,
                identity: Identity(path: Array(path.lowercased().utf8)),
                permissions: UInt32(status.st_mode) & 0o7777,
                size: UInt64(max(0, status.st_size)))
        }

        /// The names of what a folder holds, in any order.
        static func names(in folder: String) throws(SystemFailure) -> [String] {
            var found = WIN32_FIND_DATAW()
            let search = (folder + "\\*").withCString(encodedAs: UTF16.self) {
                FindFirstFileW($0, &found)
            }
            guard let search, search != INVALID_HANDLE_VALUE else { throw .isDenied }
            defer { FindClose(search) }
            var names: [String] = []
            repeat {
                names.append(
                    withUnsafeBytes(of: found.cFileName) {
                        String(
                            decodingCString: Array($0.bindMemory(to: WCHAR.self)), as: UTF16.self)
                    })
            } while FindNextFileW(search, &found)
            return names.filter { $0 != "." && $0 != ".." }
        }

        /// The path itself: symbolic links are left to the system.
        static func target(of path: String) throws(SystemFailure) -> String { path }

        /// Does nothing: files have no permissions of this kind.
        static func setPermissions(_ permissions: UInt32, of path: String) throws(SystemFailure) {}

        /// Gives a file another's name in one step, in place of the other.
        static func rename(_ path: String, to other: String) throws(SystemFailure) {
            let isMoved = path.withCString(encodedAs: UTF16.self) { path in
                other.withCString(encodedAs: UTF16.self) { other in
                    MoveFileExW(
                        path, other, DWORD(MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
                }
            }
            if !isMoved { throw .isDenied }
        }

        static func remove(_ path: String) {
            _ = path.withCString(encodedAs: UTF16.self) { _wunlink($0) }
        }
    }

    // MARK: The terminal and the process

    extension Platform {
        static func isTerminal(_ file: Descriptor) -> Bool {
            _isatty(file) != 0
        }

        /// The width of the terminal in cells, or `nil` when there is none.
        static func width(of file: Descriptor) -> Int? {
            var info = CONSOLE_SCREEN_BUFFER_INFO()
            guard GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) else {
                return nil
            }
            return Int(info.srWindow.Right - info.srWindow.Left) + 1
        }

        /// A variable of the environment.
        static func variable(_ name: String) -> String? {
            let value = name.withCString(encodedAs: UTF16.self) { _wgetenv($0) }
            return value.map { String(decodingCString: $0, as: UTF16.self) }
        }

        /// A number that no other running program has.
        static var processNumber: Int { Int(_getpid()) }

        /// Ends the program.
        static func exit(_ status: Int32) -> Never { processExit(status) }
    }
#endif
