import JobcenterKit

/// The bytes of an open file.
struct FileSource: ByteSource {
    private let file: Platform.Descriptor
    /// What keeps the bytes of what can be read only once.
    private var spool: Spool?
    /// How many bytes it has, where that is known.
    private let size: UInt64?
    private var bytesRead: UInt64 = 0
    /// How far reading has come, this file included.
    private let progress: Progress

    /// Opens a file.
    ///
    /// - Parameter entry: what is at the path; `nil` for standard input.
    init(
        _ path: Path, _ entry: Platform.Entry?, _ progress: Progress,
        spool: Spool = Spool(limit: 4 << 30)
    ) throws(SystemFailure) {
        file = entry == nil ? Platform.input : try Platform.openFile(path, for: .reading)
        if let entry, entry.kind == .file {
            size = entry.size > 0 ? entry.size : nil
        } else {
            self.spool = spool
            size = nil
        }
        self.progress = progress
    }

    /// Lets go of the file; nothing can be read afterwards.
    func close() {
        spool?.close()
        if file != Platform.input { try? Platform.closeFile(file) }
    }

    mutating func read(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int {
        // Where all is read there is no need to ask for the end.
        if bytesRead == size { return 0 }
        if spool == nil { return try readFile(into: &buffer, after: offset) }
        if let count = try spool?.read(into: &buffer, after: offset), count > 0 { return count }
        // A pipe gives a little at a time; much at once is read by several threads.
        var end = offset
        while end < buffer.count {
            let count = try readFile(into: &buffer, after: end)
            if count == 0 { break }
            try spool?.keep(buffer.span.extracting(end..<end + count))
            end += count
        }
        return end - offset
    }

    private mutating func readFile(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int {
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
        bytesRead = 0
        do throws(SystemFailure) {
            if spool == nil { try Platform.rewind(file) } else { try spool?.rewind() }
        } catch {
            throw ReadFailure(reason: error.reason)
        }
    }
}

/// A temporary file that keeps what came through a pipe, so that it can be read again.
struct Spool {
    /// How many bytes there may be. Nobody's weekly figures are as many as those of a device that
    /// never ends.
    let limit: UInt64
    private var file: Platform.Descriptor?
    private var kept: UInt64 = 0
    /// Where reading goes on; behind all that is kept, where that is read.
    private var position: UInt64 = 0

    init(limit: UInt64) { self.limit = limit }

    /// Reads what is kept; 0 where all of it is read.
    mutating func read(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int {
        guard let file, position < kept else { return 0 }
        do throws(SystemFailure) {
            let count = try Platform.readSome(from: file, into: &buffer, after: offset)
            position += UInt64(count)
            return count
        } catch {
            throw ReadFailure(reason: .temporaryFile(error))
        }
    }

    /// Keeps more, once all that is kept is read.
    mutating func keep(_ bytes: Span<UInt8>) throws(ReadFailure) {
        if bytes.isEmpty { return }
        kept += UInt64(bytes.count)
        position = kept
        if kept > limit { throw ReadFailure(reason: .endlessPipe(limit: limit)) }
        do throws(SystemFailure) {
            if file == nil { file = try Platform.temporaryFile() }
            if let file { try Platform.writeAll(bytes, to: file) }
        } catch {
            throw ReadFailure(reason: .temporaryFile(error))
        }
    }

    mutating func rewind() throws(SystemFailure) {
        if let file { try Platform.rewind(file) }
        position = 0
    }

    func close() {
        if let file { try? Platform.closeFile(file) }
    }
}

extension Wording {
    fileprivate static func temporaryFile(_ failure: SystemFailure) -> Wording {
        let folder = Platform.temporaryFolder.text
        return Wording(
            da: "mappen til midlertidige filer, \(name: folder): \(failure.reason)",
            en: "the folder for temporary files, \(name: folder): \(failure.reason)")
    }

    fileprivate static func endlessPipe(limit: UInt64) -> Wording {
        Wording(
            da: "der kom mere end \(Int(limit >> 30)) GiB – gem det i en fil, der kan læses igen",
            en:
                "more than \(Int(limit >> 30)) GiB came – save it as a file, which can be read again"
        )
    }
}
