import JobcenterKit

/// The bytes of an open file.
struct FileSource: ByteSource {
    private let file: Platform.Descriptor
    /// How many bytes it has, where that is known.
    private let size: UInt64?
    private var bytesRead: UInt64 = 0
    /// How far reading has come, this file included.
    private let progress: Progress

    /// Opens a file; what can be read only once is put into a file of its own first.
    ///
    /// - Parameter entry: what is at the path; `nil` for standard input.
    init(
        _ path: Path, _ entry: Platform.Entry?, _ progress: Progress
    ) throws(SystemFailure) {
        let isFile = entry?.kind == .file
        let file = entry == nil ? Platform.input : try Platform.openFile(path, for: .reading)
        self.file = isFile ? file : try Self.spooled(file, progress)
        size = isFile ? entry.flatMap { $0.size > 0 ? $0.size : nil } : nil
        self.progress = progress
    }

    /// Lets go of the file; nothing can be read afterwards.
    func close() {
        try? Platform.closeFile(file)
    }

    mutating func read(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int {
        // Where all is read there is no need to ask for the end.
        if bytesRead == size { return 0 }
        do throws(SystemFailure) {
            let count = try Platform.readSome(from: file, into: &buffer, after: offset)
            bytesRead += UInt64(count)
            progress.advance(by: count)
            return count
        } catch {
            throw ReadFailure(reason: error.reason)
        }
    }

    mutating func rewind() throws(ReadFailure) {
        do throws(SystemFailure) {
            try Platform.rewind(file)
            bytesRead = 0
        } catch {
            throw ReadFailure(reason: error.reason)
        }
    }

    private static func spooled(
        _ pipe: Platform.Descriptor, _ progress: Progress
    ) throws(SystemFailure) -> Platform.Descriptor {
        let spool = try Platform.temporaryFile()
        var chunk = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            var space = chunk.mutableSpan
            let count = try Platform.readSome(from: pipe, into: &space, after: 0)
            if count == 0 { break }
            progress.advance(by: count)
            try Platform.writeAll(chunk.span.extracting(0..<count), to: spool)
        }
        if pipe != Platform.input { try Platform.closeFile(pipe) }
        try Platform.rewind(spool)
        return spool
    }
}
