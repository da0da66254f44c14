/// Where bytes come from: a file, a pipe, an array.
public protocol ByteSource {
    /// Puts the next bytes into a buffer.
    ///
    /// - Parameters:
    ///   - buffer: where the bytes go.
    ///   - offset: where in the buffer they begin; there is room for at least one.
    /// - Returns: how many bytes were put there; 0 at the end.
    /// - Throws: why the bytes cannot be read; nothing of the file is kept then.
    mutating func read(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int

    /// Goes back to the first byte.
    ///
    /// - Throws: why it cannot be read again.
    mutating func rewind() throws(ReadFailure)

    /// Lets go of the bytes; nothing is read afterwards.
    mutating func close()
}

extension ByteSource {
    /// Does nothing, as there is nothing to let go of.
    public mutating func close() {}
}

/// Bytes that exist but could not be read.
public struct ReadFailure: Error, Hashable, Sendable {
    /// Why, such as that access is denied.
    public let reason: Wording

    /// A failure and its reason.
    public init(reason: Wording) {
        self.reason = reason
    }
}

/// Bytes that are in memory already.
public struct ByteArraySource: ByteSource, Sendable {
    private let bytes: [UInt8]
    private var position = 0

    /// A source that gives these bytes and then ends.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Puts the next bytes into a buffer.
    public mutating func read(into buffer: inout MutableSpan<UInt8>, after offset: Int) -> Int {
        let count = min(buffer.count - offset, bytes.count - position)
        for step in 0..<count { buffer[offset + step] = bytes[position + step] }
        position += count
        return count
    }

    /// Goes back to the first byte.
    public mutating func rewind() { position = 0 }
}
