import JobcenterKit

/// The bytes of an open file.
struct FileSource: ByteSource {
    private let file: Platform.Descriptor
    /// How far reading has come, this file included.
    private(set) var progress: Progress

    /// Opens a file; what can be read only once is put into a file of its own first.
    init(
        _ path: String, _ entry: Platform.Entry, _ progress: inout Progress
    ) throws(SystemFailure) {
        let file = try Platform.open(path, for: .reading)
        self.file = entry.kind == .file ? file : try Self.spooled(file, &progress)
        self.progress = progress
    }

    /// Everything that comes in by standard input.
    init(standardInput progress: inout Progress) throws(SystemFailure) {
        file = try Self.spooled(Platform.input, &progress)
        self.progress = progress
    }

    /// Lets go of the file; nothing can be read afterwards.
    func close() {
        try? Platform.close(file)
    }

    mutating func read(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int {
        do throws(SystemFailure) {
            let count = try Platform.read(from: file, into: &buffer, after: offset)
            progress.advance(by: count)
            return count
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
        _ pipe: Platform.Descriptor, _ progress: inout Progress
    ) throws(SystemFailure) -> Platform.Descriptor {
        let spool = try Platform.temporaryFile()
        var chunk = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            var space = chunk.mutableSpan
            let count = try Platform.read(from: pipe, into: &space, after: 0)
            if count == 0 { break }
            progress.advance(by: count)
            try Platform.write(chunk.span.extracting(0..<count), to: spool)
        }
        if pipe != Platform.input { try Platform.close(pipe) }
        try Platform.rewind(spool)
        return spool
    }
}
