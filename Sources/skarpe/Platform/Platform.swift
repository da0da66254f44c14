/// Everything that is asked of the operating system beyond what the toolchain's libraries do.
///
/// The calls themselves stand in `POSIX.swift` and `Windows.swift`, and nowhere else.
enum Platform {
    /// An open file.
    typealias Descriptor = Int32

    static let input: Descriptor = 0
    static let output: Descriptor = 1
    static let errors: Descriptor = 2

    /// What a file is opened for.
    enum Access {
        case reading
        /// Writing over a file that exists: a device or a pipe.
        case writing
    }

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
        let permissions: UInt32
        /// Bytes, where it is a file.
        let size: UInt64
    }

    /// Makes a call of the operating system, again where a signal interrupted it.
    ///
    /// Every call that can fail goes through here.
    ///
    /// - Parameter function: gives back a negative number on failure and leaves its reason in
    ///   `errno`.
    static func call<Result: SignedInteger>(
        _ function: () -> Result
    ) throws(SystemFailure) -> Result {
        while true {
            let result = function()
            if result >= 0 { return result }
            let failure = SystemFailure.latest
            if !failure.isInterruption { throw failure }
        }
    }

    /// Writes all bytes.
    static func write(_ bytes: Span<UInt8>, to file: Descriptor) throws(SystemFailure) {
        var position = 0
        while position < bytes.count {
            let count = try writeSome(bytes.extracting(position..<bytes.count), to: file)
            if count == 0 { throw .latest }
            position += count
        }
    }

    /// All bytes of a file that is known to be small.
    static func contents(of path: String) throws(SystemFailure) -> [UInt8] {
        let file = try open(path, for: .reading)
        defer { try? close(file) }
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        var count = 0
        while true {
            if count == bytes.count {
                bytes.append(contentsOf: repeatElement(0, count: bytes.count))
            }
            var space = bytes.mutableSpan
            let more = try read(from: file, into: &space, after: count)
            if more == 0 { return Array(bytes[..<count]) }
            count += more
        }
    }
}
