import Foundation
import Testing

@testable import JobcenterKit

/// Bytes that are handed out a few at a time, as a pipe may do it.
struct TrickleSource: ByteSource {
    let bytes: [UInt8]
    /// How many bytes each reading gives, over and over.
    let sizes: [Int]
    private var position = 0
    private var turn = 0

    init(_ bytes: [UInt8], sizes: [Int]) {
        self.bytes = bytes
        self.sizes = sizes
    }

    mutating func read(into buffer: inout MutableSpan<UInt8>, after offset: Int) -> Int {
        let count = min(sizes[turn % sizes.count], buffer.count - offset, bytes.count - position)
        for step in 0..<count { buffer[offset + step] = bytes[position + step] }
        position += count
        turn += 1
        return count
    }

    mutating func rewind() { (position, turn) = (0, 0) }
}

/// Bytes that cannot be read to their end.
struct BrokenSource: ByteSource {
    var whole: TrickleSource
    /// How many readings succeed.
    var patience: Int

    mutating func read(
        into buffer: inout MutableSpan<UInt8>, after offset: Int
    ) throws(ReadFailure) -> Int {
        if patience == 0 { throw ReadFailure(reason: Wording(same: "the disk is gone")) }
        patience -= 1
        return whole.read(into: &buffer, after: offset)
    }

    mutating func rewind() { whole.rewind() }
}

/// What a reader makes of bytes, in words.
struct Reading: Equatable {
    /// For each record its cells, `line:column text`, or its fault.
    var records: [[String]] = []
    /// Why there is no further record.
    var end = ""
    /// The line that the delimiter would be found from.
    var firstLine = ""

    /// Reads bytes from their beginning to their end.
    init(
        _ source: inout some ByteSource, with reader: inout RecordReader,
        isWindows1252: Bool = false
    ) {
        reader.open(&source, isWindows1252: isWindows1252)
        firstLine = String(decoding: reader.firstLine(from: &source), as: UTF8.self)
        while end.isEmpty {
            switch reader.next(from: &source) {
            case .record: records.append(Self.words(of: reader))
            case .end: end = "end"
            case .stopped(.notUTF8): end = "notUTF8"
            case .stopped(.undecodable): end = "undecodable \(reader.undecodablePosition.words)"
            case .stopped(.failed(let failure)): end = "failed: \(failure.reason.english)"
            case .stopped(.binary):
                // Nothing counts of such a file, however far the reading came before it was known.
                (records, end, firstLine) = ([], "binary", "")
            }
        }
    }

    /// Reads bytes that come in these portions.
    init(
        _ bytes: [UInt8], portions: [Int] = [.max], capacity: Int = 1 << 18,
        isWindows1252: Bool = false, fieldLimit: Int = RecordScanner.fieldLimit
    ) {
        var reader = RecordReader(capacity: capacity, fieldLimit: fieldLimit)
        var source = TrickleSource(bytes, sizes: portions)
        self.init(&source, with: &reader, isWindows1252: isWindows1252)
    }

    private static func words(of reader: RecordReader) -> [String] {
        let record = reader.record
        let bytes = reader.text.bytes
        let text = bytes.span.extracting(first: reader.text.end)
        if let fault = record.fault {
            let (name, offset) =
                switch fault {
                case .strayQuote(let offset): ("strayQuote", offset)
                case .unclosedQuote(let offset): ("unclosedQuote", offset)
                case .fieldTooLong: ("fieldTooLong", 0)
                case .tooManyColumns: ("tooManyColumns", 0)
                }
            let place = record.position(at: offset, in: text).words
            return ["\(name) \(place) in \(record.position(at: 0, in: text).words)"]
        }
        return (0..<record.count).map { field in
            let content = record.content(of: field, in: text)
            let count = content.utf8.count
            return record.position(at: record.fieldOffset(of: field), in: text).words + " "
                + (count > 80 ? "\(count) bytes" : content)
        }
    }
}

extension TextPosition {
    fileprivate var words: String { "\(line):\(column)" }
}

/// A way to write text as bytes.
enum Spelling: CaseIterable {
    case utf8, markedUTF8, littleUTF16, bigUTF16, windows1252

    /// The bytes of a text, or `nil` where the encoding lacks a character of it.
    func bytes(of text: String) -> [UInt8]? {
        switch self {
        case .utf8: Array(text.utf8)
        case .markedUTF8: [0xEF, 0xBB, 0xBF] + text.utf8
        case .littleUTF16:
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .bigUTF16:
            [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252: text.data(using: .windowsCP1252).map(Array.init)
        }
    }
}

/// A text and the records that it holds, worked out by hand.
struct RecordCase: CustomTestStringConvertible {
    let name: String
    let text: String
    let records: [[String]]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ records: [[String]]) {
        (self.name, self.text, self.records) = (name, text, records)
    }

    static let all = [
        RecordCase("nothing", "", []),
        RecordCase(
            "plain rows", "uge;hus\n10;jobhuset\n",
            [["1:1 uge", "1:5 hus"], ["2:1 10", "2:4 jobhuset"]]),
        RecordCase(
            "delimiters in quotes", "a;\"b;c\";d\n",
            // a 1, ; 2, quote 3, b;c 4 to 6, quote 7, ; 8, d 9
            [["1:1 a", "1:3 b;c", "1:9 d"]]),
        RecordCase(
            "doubled quotes", "\"a\"\"b\";\"\"\"\";\"\"\n",
            // quote 1, a 2, two quotes 3 and 4, b 5, quote 6, ; 7, four quotes 8 to 11, ; 12
            [["1:1 a\"b", "1:8 \"", "1:13 "]]),
        RecordCase(
            "LF, CR and CRLF", "a\nb\rc\r\nd\n", [["1:1 a"], ["2:1 b"], ["3:1 c"], ["4:1 d"]]),
        RecordCase(
            "CRLF rows with an LF in quotes", "a;\"x\ny\";b\r\nc;d\r\n",
            // line 2: y 1, quote 2, ; 3, b 4
            [["1:1 a", "1:3 x\ny", "2:4 b"], ["3:1 c", "3:3 d"]]),
        RecordCase(
            "CR and CRLF in quotes", "\"x\ry\r\nz\";b\rc",
            [["1:1 x\ry\r\nz", "3:4 b"], ["4:1 c"]]),
        RecordCase(
            "a quoted cell that ends in CR", "\"x\r\";b\n\"y\r\"\r\nc",
            [["1:1 x\r", "2:3 b"], ["3:1 y\r"], ["5:1 c"]]),
        RecordCase(
            "a quoted LF between CRs", "\"\r\n\r\n\n\r\";b\r\r\nc",
            // in quotes CRLF, CRLF, LF, CR: the closing quote is 5:1; then CR and CRLF
            [["1:1 \r\n\r\n\n\r", "5:3 b"], ["6:1 "], ["7:1 c"]]),
        RecordCase(
            "a stray quote", "ab\"c;d\ne\n", [["strayQuote 1:3 in 1:1"], ["2:1 e"]]),
        RecordCase(
            "text after a closing quote", "a;\"b\"c;\"d\ne",
            // quote 3, b 4, quote 5, c 6; the quote that opens d is never closed
            [["unclosedQuote 1:8 in 1:1"]]),
        RecordCase(
            "text after two closing quotes", "a;\"b\"c;\"d\"e\nf",
            [["strayQuote 1:6 in 1:1"], ["2:1 f"]]),
        RecordCase("a blank before a quote", "a; \"b\"\n", [["strayQuote 1:4 in 1:1"]]),
        RecordCase(
            "a blank after a quote", "a;\"b\" \r\nc", [["strayQuote 1:6 in 1:1"], ["2:1 c"]]),
        RecordCase(
            "a stray quote after a cell of two lines", "a\n\"x\ny\";z\"\nb",
            // line 3: y 1, quote 2, ; 3, z 4, quote 5
            [["1:1 a"], ["strayQuote 3:5 in 2:1"], ["4:1 b"]]),
        RecordCase(
            "an unclosed quote", "a;b\nc;\"d\ne;f\n",
            [["1:1 a", "1:3 b"], ["unclosedQuote 2:3 in 2:1"]]),
        RecordCase(
            "an unclosed quote after a cell of two lines", "\"x\r\ny\";\"z\r\n",
            [["unclosedQuote 2:4 in 1:1"]]),
        RecordCase("a quote and nothing more", "a;\"", [["unclosedQuote 1:3 in 1:1"]]),
        RecordCase("an unclosed quote behind two", "\"a\"\"", [["unclosedQuote 1:1 in 1:1"]]),
        RecordCase("an empty quoted cell", "\"\"", [["1:1 "]]),
        RecordCase(
            "empty lines", "a\n\n\r\n\rb", [["1:1 a"], ["2:1 "], ["3:1 "], ["4:1 "], ["5:1 b"]]),
        RecordCase("empty cells", ";;\n;", [["1:1 ", "1:2 ", "1:3 "], ["2:1 ", "2:2 "]]),
        RecordCase("no line end", "a;b\nc;d", [["1:1 a", "1:3 b"], ["2:1 c", "2:3 d"]]),
        RecordCase(
            "CR as the last byte", "a;b\rc;d\r", [["1:1 a", "1:3 b"], ["2:1 c", "2:3 d"]]),
        RecordCase(
            "control characters", "a\u{1};\u{7F}b\u{B}c\u{C}\n",
            [["1:1 a\u{1}", "1:4 \u{7F}b\u{B}c\u{C}"]]
        ),
        RecordCase(
            "Danish letters", "æ;øå;\"Å\";x\r\nÆØÅ;y",
            // æ 1, ; 2, øå 3 and 4, ; 5, quote 6, Å 7, quote 8, ; 9, x 10
            [["1:1 æ", "1:3 øå", "1:6 Å", "1:10 x"], ["2:1 ÆØÅ", "2:5 y"]]),
        RecordCase(
            "emoji and combining marks", "🙂;👩‍💻;x\ne\u{301};y\n",
            // 👩‍💻 is woman, joiner, computer: 3 to 5, ; 6, x 7; é is e and an accent: 1 and 2
            [["1:1 🙂", "1:3 👩‍💻", "1:7 x"], ["2:1 e\u{301}", "2:4 y"]]),
        RecordCase(
            "a stray quote behind emoji", "🙂å;b\"c\n", [["strayQuote 1:5 in 1:1"]]),
        RecordCase(
            "cells of several lines that are not ASCII", "\"æ\nøå\";ø;\"🙂\r\n€\";z\n\u{FEFF};å",
            // line 2: øå 1 and 2, quote 3, ; 4, ø 5, ; 6, quote 7; line 3: € 1, quote 2, ; 3, z 4;
            // a byte order mark that does not begin the file is a character
            [
                ["1:1 æ\nøå", "2:5 ø", "2:7 🙂\r\n€", "3:4 z"],
                ["4:1 \u{FEFF}", "4:3 å"],
            ]),
    ]
}

@Suite(
    "Records are the same however their bytes are written and handed out", .limited)
struct RecordReaderTests {
    /// Portions in which bytes are handed out.
    static let portions = [[1], [2], [3], [5], [7], [8], [13], [64], [1, 4, 2], [.max]]

    /// Holds what bytes are read as, in every portioning and from buffers of several sizes,
    /// against what they must be read as.
    func expect(
        _ bytes: [UInt8], _ records: [[String]], _ end: String = "end",
        isWindows1252: Bool = false, _ what: String = "",
        location: SourceLocation = #_sourceLocation
    ) {
        let capacities = [
            (8, Self.portions), (1, [[1]]), (9, [[1], [4], [.max]]), (1 << 18, [[.max]]),
        ]
        for (capacity, portionings) in capacities {
            for portions in portionings {
                let found = Reading(
                    bytes, portions: portions, capacity: capacity, isWindows1252: isWindows1252)
                if found.records != records || found.end != end {
                    Issue.record(
                        "\(what) portions \(portions), capacity \(capacity): \(found)",
                        sourceLocation: location)
                }
            }
        }
    }

    @Test("Cells, places and faults in every encoding", arguments: RecordCase.all)
    func texts(known: RecordCase) throws {
        for spelling in Spelling.allCases {
            guard let bytes = spelling.bytes(of: known.text) else { continue }
            expect(
                bytes, known.records, isWindows1252: spelling == .windows1252, "\(spelling)")
        }
    }

    @Test(
        "Other delimiters split in the same way",
        arguments: [UInt8(ascii: ","), UInt8(ascii: "\t")])
    func delimiters(delimiter: UInt8) {
        let mark = String(Unicode.Scalar(delimiter))
        var reader = RecordReader()
        reader.delimiter = delimiter
        var source = ByteArraySource(Array("a\(mark)b;c\(mark)\"d\(mark)\"\n".utf8))
        let found = Reading(&source, with: &reader)
        #expect(found.records == [["1:1 a", "1:3 b;c", "1:7 d\(mark)"]])
    }

    @Test(
        "The first line is the first that has something on it",
        arguments: [
            ("uge;hus\n10;a\n", "uge;hus"), ("\n ;;\t\r\nuge;hus\rx", "uge;hus"),
            ("\"u\nge\";hus\r\nx", "\"u\nge\";hus"), ("uge", "uge"), ("", ""), (";;\n \n", ""),
            ("\"uge;hus\n10", "\"uge;hus\n10"),
        ])
    func firstLine(text: String, line: String) {
        for spelling in Spelling.allCases {
            guard let bytes = spelling.bytes(of: text) else { continue }
            for portions in Self.portions {
                let found = Reading(
                    bytes, portions: portions, isWindows1252: spelling == .windows1252)
                #expect(found.firstLine == line, "\(spelling), portions \(portions)")
            }
        }
    }

    @Test("Every short text is read as it is by a plain reading of the whole")
    func everyShortText() {
        let alphabet: [Unicode.Scalar] = ["a", "å", ";", "\"", "\n", "\r"]
        // One reader for all of them: nothing of a file may stay in it for the next.
        var reader = RecordReader(capacity: 16)
        var texts = [""]
        for _ in 1...5 {
            texts = texts.flatMap { text in alphabet.map { text + String($0) } }
            for text in texts {
                let expected = referenceRecords(of: text)
                for portion in [1, .max] {
                    var source = TrickleSource(Array(text.utf8), sizes: [portion])
                    let found = Reading(&source, with: &reader)
                    if found.records != expected || found.end != "end" {
                        Issue.record("\(text.debugDescription): \(found) is not \(expected)")
                    }
                }
            }
        }
    }

    @Test(
        "Bytes at random are read without a trap, and alike in all portions",
        arguments: 1...8 as ClosedRange<UInt64>)
    func randomBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func pick<Item>(_ items: [Item]) -> Item {
            items[Int.random(in: items.indices, using: &random)]
        }
        let pieces = [
            "a", ";", ";", "\"", "\"", "\"\"", ";\"", "\";", "\n", "\r", "\r\n", " ", "å", "€", "🙂",
        ]
        // Bytes that some encoding refuses: parts of characters, halves of surrogate pairs, NUL.
        let oddities: [UInt8] = [0x00, 0x81, 0xC3, 0xE2, 0xF0, 0x9F, 0xFF, 0xD8, 0xDC, 0xED, 0xA0]
        for round in 1...150 {
            let spelling = pick(Spelling.allCases)
            let isOdd = Bool.random(using: &random)
            var bytes = spelling.bytes(of: "") ?? []
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let piece = pick(pieces)
                let isNext = isOdd && Int.random(in: 0..<8, using: &random) == 0
                bytes += isNext ? [pick(oddities)] : spelling.bytes(of: piece) ?? []
            }
            if isOdd, !bytes.isEmpty {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(
                    in: 0...255, using: &random)
            }
            let isWindows1252 = spelling == .windows1252
            let whole = Reading(bytes, isWindows1252: isWindows1252)
            let mixed = (1...5).map { _ in Int.random(in: 1...9, using: &random) }
            for portions in [[1], [2], [3], [7], mixed] {
                let found = Reading(
                    bytes, portions: portions, capacity: 8, isWindows1252: isWindows1252)
                if found != whole {
                    Issue.record(
                        """
                        seed \(seed), round \(round), \(spelling) \(bytes):
                        in portions of \(portions) \(found), at once \(whole)
                        """)
                }
            }
        }
    }

    // MARK: Encodings

    @Test("Windows-1252 has 27 characters where Latin-1 has controls")
    func windows1252() {
        let bytes: [UInt8] =
            [0x80] + (0x82...0x8C) + [0x8E] + (0x91...0x9C) + [0x9E, 0x9F, 0x3B, 0xE6, 0xFF]
        expect(
            bytes, [["1:1 €‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ", "1:29 æÿ"]], isWindows1252: true)
    }

    @Test(
        "The five bytes that Windows-1252 leaves undefined are refused where they stand",
        arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func undefined(byte: UInt8) {
        let text: [UInt8] = [0xE6, 0x3B, 0x62, 0x0A, 0xF8, 0x3B, byte, 0x0A, 0x63]
        expect(text, [["1:1 æ", "1:3 b"]], "undecodable 2:3", isWindows1252: true)
    }

    @Test("An invalid byte without a byte order mark says that the file is not UTF-8")
    func notUTF8() {
        let rows = Array("a;b\n".utf8)
        let read = [["1:1 a", "1:3 b"]]
        // A Windows-1252 æ, at the very end and within a row.
        expect(rows + [0xE6], read, "notUTF8")
        expect(rows + [0x63, 0xE6, 0x3B, 0x64, 0x0A], read, "notUTF8")
        // The beginnings of å, € and 🙂, and nothing after them.
        expect(rows + [0xC3], read, "notUTF8")
        expect(rows + [0xE2, 0x82], read, "notUTF8")
        expect(rows + [0xF0, 0x9F, 0x99], read, "notUTF8")
        // An overlong slash, a surrogate, something above U+10FFFF.
        expect(rows + [0xC0, 0xAF], read, "notUTF8")
        expect(rows + [0xED, 0xA0, 0x80], read, "notUTF8")
        expect(rows + [0xF4, 0x90, 0x80, 0x80], read, "notUTF8")
    }

    @Test("An invalid byte after a byte order mark is refused where it stands")
    func undecodableUTF8() {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        expect(mark + [0xFF], [], "undecodable 1:1")
        expect(mark + "å;\"x\n🙂".utf8 + [0xC3, 0x3B], [], "undecodable 2:2")
        expect(
            mark + "a;b\nå;b\n".utf8 + [0xE2], [["1:1 a", "1:3 b"], ["2:1 å", "2:3 b"]],
            "undecodable 3:1")
    }

    @Test("Half a character of UTF-16 is refused where it stands")
    func undecodableUTF16() throws {
        func units(_ text: String, _ added: [UInt16], isBig: Bool) -> [UInt8] {
            (["\u{FEFF}".utf16.first ?? 0] + text.utf16 + added).flatMap { unit in
                let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isBig ? bytes : bytes.reversed()
            }
        }
        let read = [["1:1 å", "1:3 🙂"]]
        for isBig in [false, true] {
            let text = "å;🙂\nbå"
            // An odd number of bytes, the second half of a pair alone, the first half before a
            // letter, before another first half and at the end.
            expect(units(text, [], isBig: isBig) + [0x41], read, "undecodable 2:3")
            expect(units(text, [0xDE42, 0x3B], isBig: isBig), read, "undecodable 2:3")
            expect(units(text, [0xD83D, 0x3B], isBig: isBig), read, "undecodable 2:3")
            expect(units(text, [0xD83D, 0xD83D, 0xDE42], isBig: isBig), read, "undecodable 2:3")
            expect(units(text, [0xD83D], isBig: isBig), read, "undecodable 2:3")
            // What stands where a NUL would be binary content elsewhere is a character here.
            expect(
                units("a", [0, 0x62], isBig: isBig), [["1:1 a\0b"]])
        }
    }

    @Test("A record whose end is known is read though the next byte is refused")
    func refusedAfterCR() {
        let rows = Array("a;b\r".utf8)
        let read = [["1:1 a", "1:3 b"]]
        expect([0xEF, 0xBB, 0xBF] + rows + [0xFF], read, "undecodable 2:1")
        expect(rows + [0x81], read, "undecodable 2:1", isWindows1252: true)
        expect([0xFE, 0xFF, 0, 0x61, 0, 0x0D, 0xDC, 0], [["1:1 a"]], "undecodable 2:1")
        expect([0xFE, 0xFF, 0, 0x61, 0, 0x0D, 0], [["1:1 a"]], "undecodable 2:1")
    }

    // MARK: What is no text

    @Test("A NUL makes a file binary, wherever it stands")
    func nul() {
        for text in ["\0", "a;b\n\0c\n", "a;b\nc;d\0", "a;\"b\0\"", "a;b\nc;d\ne;f\ng;h\n\0"] {
            let bytes = Array(text.utf8)
            expect(bytes, [], "binary")
            expect([0xEF, 0xBB, 0xBF] + bytes, [], "binary")
            expect(bytes, [], "binary", isWindows1252: true)
            expect([0xE6] + bytes, [], "binary", isWindows1252: true)
            // Behind or before a byte that the encoding refuses.
            expect([0x81] + bytes, [], "binary")
            expect([0xEF, 0xBB, 0xBF] + "aaaa;bbbb\n".utf8 + [0xFF] + bytes, [], "binary")
            expect([0xEF, 0xBB, 0xBF, 0xFF] + bytes, [], "binary")
            expect([0xEF, 0xBB, 0xBF] + bytes + [0xFF], [], "binary")
        }
    }

    @Test(
        "Zip archives and OLE files are binary from their first bytes on",
        arguments: [
            [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ] as [[UInt8]])
    func signatures(signature: [UInt8]) {
        expect(signature, [], "binary")
        expect(signature + "a;b\nc;d\n".utf8, [], "binary")
        // Elsewhere they are text, or at least no signature.
        let found = Reading([0x61, 0x3B] + signature)
        #expect(found.end != "binary")
    }

    @Test("Text may begin like a zip archive")
    func nearSignatures() {
        expect(Array("PK".utf8), [["1:1 PK"]])
        expect(Array("PK\u{3}".utf8), [["1:1 PK\u{3}"]])
        expect(Array("PK;a\n".utf8), [["1:1 PK", "1:4 a"]])
    }

    @Test("A failure to read is passed on")
    func failure() {
        for patience in 0...4 {
            var reader = RecordReader(capacity: 8)
            let whole = TrickleSource(Array("aaaa;bbb\n\u{E5};c\n".utf8), sizes: [4])
            var source = BrokenSource(whole: whole, patience: patience)
            #expect(Reading(&source, with: &reader).end == "failed: the disk is gone")
        }
    }

    // MARK: Large files

    /// Bytes that a field may have in these tests; 1 MiB would only be slower.
    static let limit = 1 << 10

    /// As much text as fits into a field.
    let fullField = String(repeating: "a", count: limit)

    /// Holds what large bytes are read as against what they must be read as.
    func expectLarge(
        _ bytes: [UInt8], _ records: [[String]], _ end: String = "end", portions: [Int] = [],
        location: SourceLocation = #_sourceLocation
    ) {
        let ways = [(Int.max, 1 << 11), (47, 1 << 5)]
        for (portion, capacity) in ways + portions.map({ ($0, 1 << 11) }) {
            let found = Reading(
                bytes, portions: [portion], capacity: capacity, fieldLimit: Self.limit)
            let place = "portions of \(portion), capacity \(capacity)"
            #expect(found.records == records, "\(place)", sourceLocation: location)
            #expect(found.end == end, "\(place)", sourceLocation: location)
        }
    }

    func expectLarge(
        _ text: String, _ records: [[String]], portions: [Int] = [],
        location: SourceLocation = #_sourceLocation
    ) {
        expectLarge(Array(text.utf8), records, portions: portions, location: location)
    }

    @Test("A field has a limit, counted in bytes")
    func fieldAtLimit() {
        let full = "1024 bytes"
        // x;y and the line end take 4 bytes, so the plain field ends after 4 + 1,024, the quoted
        // one, its quotes included, after 6 + 1,024. A portion that ends there ends where it is
        // not yet known what follows.
        let end = 4 + (Self.limit)
        expectLarge(
            "x;y\n\(fullField);b\nc",
            [["1:1 x", "1:3 y"], ["2:1 \(full)", "2:1026 b"], ["3:1 c"]], portions: [end])
        expectLarge(
            "x;y\n\"\(fullField)\";b\nc",
            [["1:1 x", "1:3 y"], ["2:1 \(full)", "2:1028 b"], ["3:1 c"]],
            portions: [end + 1, end + 2])
        expectLarge(
            "x;y\n\"\(fullField)\"", [["1:1 x", "1:3 y"], ["2:1 \(full)"]], portions: [end + 2])
        // Half as many characters of two bytes; a BOM is no part of a field.
        let letters = String(repeating: "å", count: Self.limit / 2)
        expectLarge(
            "\u{FEFF}\(letters);b\n", [["1:1 \(full)", "1:514 b"]], portions: [3 + (Self.limit)])
    }

    @Test("A field of one byte more is too long, and reading goes on behind it")
    func fieldTooLong() {
        let rest = [["3:1 c", "3:3 d"]]
        let portions = [4 + (Self.limit), 5 + (Self.limit), 6 + (Self.limit)]
        for field in [
            "\(fullField)a", "\"\(fullField)a\"",
            "\(String(repeating: "å", count: Self.limit / 2))a",
            String(repeating: fullField, count: 3), "b;\(fullField)a;b", "b;\"\(fullField);\";b",
        ] {
            expectLarge(
                "x;y\n\(field)\nc;d",
                [["1:1 x", "1:3 y"], ["fieldTooLong 2:1 in 2:1"]] + rest, portions: portions)
            // Without anything behind it it is a record still.
            expectLarge(
                "x;y\n\(field)", [["1:1 x", "1:3 y"], ["fieldTooLong 2:1 in 2:1"]],
                portions: portions)
        }
    }

    @Test("Line breaks in a field that is too long are counted")
    func linesOfFieldTooLong() {
        // The field begins on line 2 and has 256 line breaks in more than 1,024 bytes, so that it
        // ends on line 258.
        for lineEnd in ["\n", "\r\n", "\r"] {
            let lines = String(repeating: "aåa\(lineEnd)", count: Self.limit / 4)
            expectLarge(
                "x;y\n\"\(lines)\";b\nc",
                [["1:1 x", "1:3 y"], ["fieldTooLong 2:1 in 2:1"], ["259:1 c"]])
        }
    }

    @Test("The first fault of a record is its fault, whatever lies in between")
    func faultsAroundLongFields() {
        let head = [["1:1 x"]]
        // A stray quote in a field that was too long before it; one before; one behind the
        // closing quote of a field that is just short enough.
        expectLarge("x\n\(fullField)a\"\nc", head + [["fieldTooLong 2:1 in 2:1"], ["3:1 c"]])
        expectLarge("x\n\(fullField)a;b\"\nc", head + [["fieldTooLong 2:1 in 2:1"], ["3:1 c"]])
        expectLarge("x\na\"\(fullField)\nc", head + [["strayQuote 2:2 in 2:1"], ["3:1 c"]])
        expectLarge(
            "x\n\"\(fullField)\"a\nc", head + [["strayQuote 2:1027 in 2:1"], ["3:1 c"]],
            portions: [4 + (Self.limit)])
        // The opening quote that is never closed, behind a field that is too long and before one.
        expectLarge(
            "x\n\(fullField)a;\"b\n\(fullField)", head + [["unclosedQuote 2:1027 in 2:1"]])
        expectLarge(
            "x\nå;\"\(fullField)\n\(fullField)", head + [["unclosedQuote 2:3 in 2:1"]])
        expectLarge(
            "x\n\"\(fullField)\n\(fullField)å\";å;\"b", head + [["unclosedQuote 3:1030 in 2:1"]])
    }

    @Test("An invalid byte is found behind the first buffer too")
    func lateInvalidByte() {
        // 1,100 rows of 10 bytes are more than any buffer here holds.
        let row = String(repeating: "a", count: 9)
        let rows = Array(String(repeating: row + "\n", count: 1100).utf8)
        let read = (1...1100).map { ["\($0):1 \(row)"] }
        expectLarge(rows + [0xE6, 0x3B, 0x0A], read, "notUTF8")
        expectLarge(rows + [0x61, 0xC3], read, "notUTF8")
        expectLarge([0xEF, 0xBB, 0xBF] + rows + "å;".utf8 + [0xE6], read, "undecodable 1101:3")
        expectLarge(rows + [0x61, 0x00], [], "binary")
        expectLarge([0xE6] + rows + [0x00], [], "binary")
    }

    @Test("An invalid byte in a field that is too long is refused where it stands")
    func invalidByteInLongField() {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        expectLarge(
            mark + "x\nå;\(fullField)\(fullField)".utf8 + [0xFF], [["1:1 x"]],
            // å 1, ; 2, then 2 × 1,024 letters
            "undecodable 2:2051")
        expectLarge(
            mark + "x\n\"å\n\(fullField)\r\n\(fullField)\rå".utf8 + [0xFF], [["1:1 x"]],
            "undecodable 5:2")
        expectLarge(
            mark + "x\n\"\(fullField)\r\nå".utf8 + [0xFF], [["1:1 x"]], "undecodable 3:2",
            portions: [mark.count + 4 + (Self.limit)])
    }

    @Test("A record may have 1,024 columns, and one more is too many")
    func columnLimit() {
        let cells = (1...1024).map { _ in "a" }.joined(separator: ";")
        // a;a;…: cell n stands in column 2n − 1.
        let full = (1...1024).map { "1:\(2 * $0 - 1) a" }
        for portion in [[7], [.max]] {
            #expect(
                Reading(Array("\(cells)\nb".utf8), portions: portion).records == [full, ["2:1 b"]])
            for surplus in [";", ";b", ";\"b\"", ";;;;;"] {
                let found = Reading(Array("\(cells)\(surplus)\nb".utf8), portions: portion)
                #expect(found.records == [["tooManyColumns 1:1 in 1:1"], ["2:1 b"]])
            }
            let unclosed = Reading(Array("\(cells);\"b".utf8), portions: portion)
            // 1,024 cells and as many delimiters take 2,048 columns.
            #expect(unclosed.records == [["unclosedQuote 1:2049 in 1:1"]])
        }
    }
}

/// The records of a text by a plain reading of the whole, in the words of ``Reading``: RFC 4180
/// with `;`, any line end, and no text beside a quoted cell's quotes. It shares no code with the
/// program.
private func referenceRecords(of text: String) -> [[String]] {
    let characters = Array(text.unicodeScalars)
    var places: [String] = []
    var (line, column) = (1, 1)
    for (index, character) in characters.enumerated() {
        places.append("\(line):\(column)")
        let isPair = character == "\r" && characters.dropFirst(index + 1).first == "\n"
        if (character == "\n" || character == "\r") && !isPair {
            (line, column) = (line + 1, 1)
        } else {
            column += 1
        }
    }
    places.append("\(line):\(column)")

    var records: [[String]] = []
    var index = 0
    func character(_ index: Int) -> Unicode.Scalar? {
        index < characters.count ? characters[index] : nil
    }
    func endsCell(_ index: Int) -> Bool {
        [nil, ";", "\n", "\r"].contains(character(index))
    }
    while index < characters.count {
        let begin = index
        var cells: [String] = []
        var stray: Int?
        var unclosed: Int?
        repeat {
            // Behind a delimiter, except for the first cell.
            if !cells.isEmpty { index += 1 }
            let cell = index
            var content = ""
            if character(index) == "\"" {
                index += 1
                while let next = character(index), next != "\"" || character(index + 1) == "\"" {
                    content.unicodeScalars.append(next)
                    index += next == "\"" ? 2 : 1
                }
                if character(index) == nil { unclosed = cell } else { index += 1 }
                if !endsCell(index), stray == nil { stray = index }
                while !endsCell(index) { index += 1 }
            } else {
                while let next = character(index), !endsCell(index) {
                    if next == "\"", stray == nil { stray = index }
                    content.unicodeScalars.append(next)
                    index += 1
                }
            }
            cells.append("\(places[cell]) \(content)")
        } while character(index) == ";"
        index += character(index) == "\r" && character(index + 1) == "\n" ? 2 : 1
        if let unclosed {
            cells = ["unclosedQuote \(places[unclosed]) in \(places[begin])"]
        } else if let stray {
            cells = ["strayQuote \(places[stray]) in \(places[begin])"]
        }
        records.append(cells)
    }
    return records
}
