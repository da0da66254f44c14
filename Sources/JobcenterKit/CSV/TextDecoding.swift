/// How a file's characters are written as bytes.
enum TextEncoding: Hashable, Sendable {
    /// UTF-8 without a byte order mark: anything that says nothing else of itself.
    case utf8
    /// UTF-8 that begins with a byte order mark and so has promised to be UTF-8.
    case markedUTF8
    /// UTF-16, which must begin with a byte order mark.
    case utf16(bigEndian: Bool)
    /// Windows-1252, taken for a file without a mark in which a byte is not valid UTF-8.
    case windows1252

    /// The encoding that a file's first bytes announce, and how many bytes the mark takes.
    init(announcedBy start: Span<UInt8>) {
        if start.begins(with: [0xEF, 0xBB, 0xBF]) {
            self = .markedUTF8
        } else if start.begins(with: [0xFF, 0xFE]) {
            self = .utf16(bigEndian: false)
        } else if start.begins(with: [0xFE, 0xFF]) {
            self = .utf16(bigEndian: true)
        } else {
            self = .utf8
        }
    }

    var markLength: Int {
        switch self {
        case .utf8, .windows1252: 0
        case .markedUTF8: 3
        case .utf16: 2
        }
    }
}

/// Whether a file's first bytes are those of a zip archive (an `.xlsx` file is one) or of an OLE
/// file (an old `.xls` is one).
func announcesBinary(_ start: Span<UInt8>) -> Bool {
    start.begins(with: [0x50, 0x4B, 0x03, 0x04]) || start.begins(with: [0x50, 0x4B, 0x05, 0x06])
        || start.begins(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
}

/// Turns the raw bytes of a file that is not UTF-8 into UTF-8, chunk by chunk.
struct Transcoder {
    private enum Scheme {
        case windows1252
        case utf16(bigEndian: Bool)
    }

    private let scheme: Scheme
    /// Bytes as they came in; those from ``position`` to ``end`` are still to be decoded.
    private var raw: [UInt8]
    private var position = 0
    private var end: Int
    private var isAtEnd = false
    /// Whether bytes that mean nothing become U+FFFD, as in a text that is only looked through.
    var isLenient = false

    /// A transcoder that begins with bytes already read, or `nil` for an encoding that is UTF-8.
    init?(_ encoding: TextEncoding, begun: ArraySlice<UInt8>) {
        switch encoding {
        case .utf8, .markedUTF8: return nil
        case .windows1252: scheme = .windows1252
        case .utf16(let bigEndian): scheme = .utf16(bigEndian: bigEndian)
        }
        raw = Array(begun)
        end = raw.count
        position = encoding.markLength
    }

    /// The next stretch of text, empty at the end, or `nil` where bytes mean nothing.
    mutating func next(from source: inout some ByteSource) throws(ReadFailure) -> [UInt8]? {
        var text: [UInt8] = []
        repeat {
            while position < end, let (scalar, length) = character() ?? substitute() {
                position += length
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            if !text.isEmpty { return text }
            if isAtEnd { return position == end ? [] : nil }
        } while try refill(from: &source)
        return nil
    }

    /// Reads on behind what is left; false when what is left begins with bytes that mean nothing.
    private mutating func refill(from source: inout some ByteSource) throws(ReadFailure) -> Bool {
        let left = end - position
        if left >= 4 { return false }
        for offset in 0..<left { raw[offset] = raw[position + offset] }
        let capacity = 16 * 1024
        if raw.count < capacity { raw = raw[..<left] + Array(repeating: 0, count: capacity) }
        position = 0
        end = left + (try fill(&raw, after: left, from: &source))
        isAtEnd = end == left
        return true
    }

    private func character() -> (Unicode.Scalar, Int)? {
        switch scheme {
        case .windows1252:
            Self.windows1252(raw[position]).map { ($0, 1) }
        case .utf16(let bigEndian):
            utf16Character(bigEndian: bigEndian)
        }
    }

    /// What stands for bytes that mean nothing whatever follows them, where something may.
    private func substitute() -> (Unicode.Scalar, Int)? {
        guard isLenient, isAtEnd || end - position >= 4 else { return nil }
        let length = if case .windows1252 = scheme { 1 } else { 2 }
        return ("\u{FFFD}", min(length, end - position))
    }

    private func utf16Character(bigEndian: Bool) -> (Unicode.Scalar, Int)? {
        func unit(_ offset: Int) -> UInt32? {
            guard position + offset + 1 < end else { return nil }
            let first = UInt32(raw[position + offset])
            let second = UInt32(raw[position + offset + 1])
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        guard let lead = unit(0) else { return nil }
        if let scalar = Unicode.Scalar(lead) { return (scalar, 2) }
        guard lead < 0xDC00, let trail = unit(2), (0xDC00...0xDFFF).contains(trail) else {
            return nil
        }
        return Unicode.Scalar((lead - 0xD800) << 10 + (trail - 0xDC00) + 0x10000).map { ($0, 4) }
    }

    /// The character of a byte, or `nil` for the five that Windows-1252 leaves undefined.
    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let scalar = upper[Int(byte) - 0x80]
        return scalar == 0 ? nil : Unicode.Scalar(scalar)
    }

    /// 0x80 to 0x9F, where Windows-1252 differs from Latin-1; 0 for undefined.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}

/// Reads once into the part of a buffer that begins at an offset.
func fill(
    _ buffer: inout [UInt8], after offset: Int, from source: inout some ByteSource
) throws(ReadFailure) -> Int {
    var space = buffer.mutableSpan
    return try source.read(into: &space, after: offset)
}
