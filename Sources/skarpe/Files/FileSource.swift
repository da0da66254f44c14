import JobcenterKit

/// The bytes of an open file.
struct FileSource: ByteSource {
    private let file: Platform.Descriptor

    /// Opens a file; what can be read only once is put into a file of its own first.
    init(_ path: String, isPlainFile: Bool) throws(SystemFailure) {
        let file = try Platform.beginReading(path)
        self.file = isPlainFile ? file : try Self.spooled(file)
    }

    /// Everything that comes in by standard input.
    static func standardInput() throws(SystemFailure) -> FileSource {
        FileSource(file: try spooled(Platform.input))
    }

    private init(file: Platform.Descriptor) {
        self.file = file
    }

    /// Lets go of the file; nothing can be read afterwards.
    func close() {
        try? Platform.finish(file)
    }

    mutating func read(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int {
        do throws(SystemFailure) {
            return try Platform.take(from: file, into: &buffer, after: offset)
        } catch {
            throw ReadFailure(reason: error.reason)
        }
    }

    mutating func rewind() throws(ReadFailure) {
        do throws(SystemFailure) {
            try Platform.rewind(file)
        } catch {
            throw ReadFailure(reason: error.reason)
        }
    }

    private static func spooled(
        _ pipe: Platform.Descriptor
    ) throws(SystemFailure) -> Platform.Descriptor {
        let spool = try Platform.temporaryFile()
        var chunk = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            var space = chunk.mutableSpan
            let count = try Platform.take(from: pipe, into: &space, after: 0)
            if count == 0 { break }
            try Platform.put(chunk.span.extracting(0..<count), to: spool)
        }
        if pipe != Platform.input { try Platform.finish(pipe) }
        try Platform.rewind(spool)
        return spool
    }
}
