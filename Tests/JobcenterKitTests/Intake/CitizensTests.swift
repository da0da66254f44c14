import Testing

@testable import JobcenterKit

private let header = "uge;hus;nøgletal;målgruppe;værdi\n"

@Suite("CPR numbers in text that is not read", .limited)
struct CitizensTests {
    /// A text in UTF-16, its byte order mark in front, or in Windows-1252 as far as Latin-1 has it.
    private func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8, .markedUTF8: Array(text.utf8)
        case .windows1252:
            text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
        case .utf16(let isBig):
            text.utf16.flatMap { unit in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                return isBig ? [high, low] : [low, high]
            }
        }
    }

    @Test(
        "In every encoding they are found before and behind bytes that mean nothing",
        arguments: [
            (TextEncoding.utf16(bigEndian: false), [UInt8](arrayLiteral: 0x00, 0xDC)),
            (.utf16(bigEndian: true), [0xD8, 0x00]), (.windows1252, [0x81]),
            (.markedUTF8, [0xFF]),
        ])
    func undecodable(encoding: TextEncoding, nothing: [UInt8]) throws {
        let mark = encoding == .windows1252 ? "" : "\u{FEFF}"
        for gap in ["", "-", " ", "\u{A0}", "–", "/"] {
            let number = "010190\(gap)1234"
            // Windows-1252 is taken for what is not UTF-8, and the header says so with its ø.
            let found = try [
                (mark + header + "10;x", ";a\nb;\(number) c\n"),
                (mark + header + "10;\(number);x", "\n"), (mark + header + "10;x", number),
            ].map { before, after in
                try FileReading(bytes(before, encoding) + nothing + bytes(after, encoding)).found
            }
            for found in found {
                #expect(found.count(where: { $0 == "personal-data" }) == 1, "\(gap): \(found)")
            }
        }
        let apart = try FileReading(
            bytes(mark + header + "010190", encoding) + nothing + bytes("1234\n", encoding))
        #expect(!apart.found.contains { $0.hasSuffix("personal-data") })
        // Each of many such places is one, though they come in stretches.
        let many = Array(repeating: nothing, count: 20_001).flatMap(\.self)
        let behind = try FileReading(
            bytes(mark + header + "x", encoding) + many + bytes("010190\u{A0}1234", encoding))
        #expect(behind.found.contains("personal-data"))
    }

    @Test(
        "In a field that is too long they are found wherever it is cut",
        arguments: [("x", true), (" ", true), ("é", true), ("7", false)])
    func tooLong(filler: String, isPersonal: Bool) {
        let count = 640 / filler.utf8.count
        for offset in stride(from: 0, to: count, by: filler == "x" ? 1 : 5) {
            let (before, behind) = (
                String(repeating: filler, count: offset),
                String(repeating: filler, count: count - offset)
            )
            #expect(
                personal("a;\"\(before)010190 1234\(behind)\";1234\n") == [
                    false, isPersonal, false,
                ],
                "\(offset)")
            // A number does not go on in the next cell.
            if offset % 50 == 0 {
                #expect(
                    personal("a;\(before)\(behind)010190;1234\n") == [false, false, false],
                    "\(offset)")
            }
        }
    }

    /// Which cells of a record hold such numbers, when the text at hand is short and fields are too
    /// long behind their 384th byte.
    private func personal(_ text: String) -> [Bool] {
        var reader = RecordReader(capacity: 64, fieldLimit: 384)
        var source = ByteArraySource(Array(text.utf8))
        reader.open(&source)
        guard case .record = reader.next(from: &source) else { return [] }
        let (record, text) = (reader.record, reader.text)
        let span = text.bytes.span.extracting(first: text.end)
        return (0..<record.count).map { record.hasPersonalData($0, in: span) }
    }
}
