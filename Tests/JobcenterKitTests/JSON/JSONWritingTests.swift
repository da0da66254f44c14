import Testing

@testable import JobcenterKit

@Suite("JSON is written for people and programs", .limited)
struct JSONWritingTests {
    @Test("Plain values")
    func plain() {
        #expect(JSON.null.line == "null")
        #expect(JSON.bool(true).line == "true")
        #expect(JSON.bool(false).line == "false")
        #expect(JSON.number(94.5).line == "94.5")
        #expect(JSON.number(951).line == "951")
        #expect(JSON.number(.infinity).line == "null")
        #expect(JSON(nil as Double?).line == "null")
        #expect(JSON(1.5 as Double?).line == "1.5")
        #expect(JSON(nil as Int?).line == "null")
        #expect(JSON(3 as Int?).line == "3")
        #expect(JSON(nil as String?).line == "null")
        #expect(JSON("a" as String?).line == "\"a\"")
        #expect(JSON.null.document == "null\n")
    }

    @Test(
        "What may not stand in a text is escaped",
        arguments: [
            ("a\"b", #"a\"b"#), ("a\\b", #"a\\b"#), ("\n\r\t", #"\n\r\t"#), ("\0", #"\u0000"#),
            ("\u{8}", #"\u0008"#), ("\u{1F}", #"\u001f"#), (" ", " "), ("~", "~"),
            ("\u{7F}", #"\u007f"#), ("\u{80}\u{9F}", #"\u0080\u009f"#), ("\u{A0}", "\u{A0}"),
            ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{2027}\u{202A}", "\u{2027}\u{202A}"),
            ("æ🙂/", "æ🙂/"),
        ])
    func texts(text: String, escaped: String) throws {
        let json = JSON.text(text).line
        #expect(Array(json.unicodeScalars) == Array("\"\(escaped)\"".unicodeScalars))
        let node = try JSONReader.read(Array(json.utf8))
        guard case .text(let again) = node.value else {
            Issue.record("\(json) is no text")
            return
        }
        #expect(Array(again.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("On one line, with a space after commas and none after colons")
    func line() {
        let json = JSON.object([
            ("a", .list([.number(1), .object([("b", .null)])])), ("c\n", .list([])),
            ("d", .object([])),
        ])
        #expect(json.line == #"{"a":[1, {"b":null}], "c\n":[], "d":{}}"#)
    }

    @Test("Plain lists and objects, and short ones without lists, take one line of a document")
    func document() {
        #expect(JSON.list([.number(1), .text("a")]).document == "[1, \"a\"]\n")
        #expect(
            JSON.object([("a", .number(1)), ("b", .null)]).document == "{\"a\":1, \"b\":null}\n")
        #expect(JSON.list([]).document == "[]\n")
        #expect(JSON.object([]).document == "{}\n")
        #expect(
            JSON.object([("a", .object([("b", .number(1))]))]).document == "{\"a\":{\"b\":1}}\n")
        let json = JSON.object([
            ("a", .list([.object([("b", .number(1))]), .object([("c", .list([]))])])),
            ("d", .number(2)),
        ])
        #expect(
            json.document == """
                {
                  "a": [
                    {"b":1},
                    {
                      "c": []
                    }
                  ],
                  "d": 2
                }

                """)
    }

    @Test("An object of objects takes one line up to 160 bytes")
    func width() {
        func json(_ length: Int) -> JSON {
            .object([("a", .object([("b", .text(String(repeating: "x", count: length)))]))])
        }
        // {"a":{"b":"…"}} has 14 bytes around the text.
        #expect(json(145).line.utf8.count == 160 - 1)
        #expect(json(146).document == json(146).line + "\n")
        #expect(json(147).document.split(separator: "\n").count == 3)
    }
}
