/// A path as the operating system has it: bytes that need not be text.
///
/// Arguments and environment variables may hold paths, so they come in as paths too.
struct Path: Hashable, Sendable {
    let bytes: [UInt8]

    init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    init(_ text: String) { self.init(bytes: text.utf8) }

    /// The path as it is shown, with U+FFFD for what is not UTF-8.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The path of what bears this name in the folder at the path.
    func appending(_ name: some Sequence<UInt8>) -> Path {
        let needsSeparator = bytes.last.map { !Self.separators.contains($0) } ?? true
        return Path(bytes: bytes + (needsSeparator ? [UInt8(ascii: "/")] : []) + name)
    }

    /// The path of the folder in which the last part stands.
    var folder: Path {
        let name = nameStart
        let end = bytes[..<name].lastIndex { !Self.separators.contains($0) }
        if let end { return Path(bytes: bytes[...end]) }
        return Path(name == 0 ? "." : "/")
    }

    /// The last part.
    var name: ArraySlice<UInt8> { bytes[nameStart...] }

    private var nameStart: Int {
        bytes.lastIndex(where: Self.separators.contains).map { $0 + 1 } ?? 0
    }

    /// A name that nothing else has; hidden, and short enough for any folder.
    static func randomName() -> String {
        ".skarpe-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    }

    var isAbsolute: Bool { bytes.first.map(Self.separators.contains) ?? false }

    #if os(Windows)
        private static let separators: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "\\")]
    #else
        private static let separators: [UInt8] = [UInt8(ascii: "/")]
    #endif
}

extension Path: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(text) }
}
