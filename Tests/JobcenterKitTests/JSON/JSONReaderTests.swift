import Testing

@testable import JobcenterKit

@Suite(
    "JSON is read strictly, and the first fault is said where it stands", .limited)
struct JSONReaderTests {
    /// What was read, each value with the byte at which it begins.
    private static func describe(_ node: JSONNode) -> String {
        let value =
            switch node.value {
            case .null: "null"
            case .bool(let value): "\(value)"
            case .number(let value): "\(value)"
            case .text(let text): "\"\(text)\""
            case .list(let nodes): "[" + nodes.map(describe).joined(separator: " ") + "]"
            case .object(let fields):
                "{"
                    + fields.map { "\($0.offset) \($0.key): \(describe($0.value))" }
                    .joined(separator: ", ") + "}"
            }
        return "\(node.offset) \(value)"
    }

    private func read(_ text: String) throws(JSONReader.Fault) -> String {
        Self.describe(try JSONReader.read(Array(text.utf8)))
    }

    /// Where the fault of a text stands, and what is said in English.
    private func fault(_ bytes: [UInt8]) -> String {
        do {
            return Self.describe(try JSONReader.read(bytes))
        } catch {
            return "\(error.offset) \(error.message.english)"
        }
    }

    private func fault(_ text: String) -> String { fault(Array(text.utf8)) }

    private func unexpected(_ offset: Int, _ character: String) -> String {
        "\(offset) unexpected character “\(character)” – is a comma or a quote missing?"
    }

    private func ends(_ offset: Int) -> String {
        "\(offset) the file ends in the middle – is a } or ] missing?"
    }

    // MARK: Values

    @Test(
        "Every kind of value, and where each begins",
        arguments: [
            ("null", "0 null"), ("true", "0 true"), ("false", "0 false"), ("17", "0 17.0"),
            ("\"a\"", "0 \"a\""), ("\"\"", "0 \"\""), ("[]", "0 []"), ("{}", "0 {}"),
            ("[ ]", "0 []"), ("{ }", "0 {}"), (" \t\r\n1 \n", "4 1.0"),
            ("[1,2]", "0 [1 1.0 3 2.0]"), ("[ 1 , 2 ]", "0 [2 1.0 6 2.0]"),
            ("{\"a\":1}", "0 {1 a: 5 1.0}"), ("{ \"a\" : 1 }", "0 {2 a: 8 1.0}"),
            (
                "{\"a\": [1, {\"b\": null}], \"c\": true}",
                "0 {1 a: 6 [7 1.0 10 {11 b: 16 null}], 24 c: 29 true}"
            ),
            ("[[],{}]", "0 [1 [] 4 {}]"), ("\u{FEFF}1", "3 1.0"), ("{\"\":1}", "0 {1 : 4 1.0}"),
        ])
    func values(text: String, found: String) throws {
        #expect(try read(text) == found)
    }

    @Test(
        "Numbers as RFC 8259 writes them",
        arguments: [
            ("0", 0), ("-0", -0.0), ("10", 10), ("-12", -12), ("1.5", 1.5), ("0.25", 0.25),
            ("1e3", 1000), ("1E3", 1000), ("1e+3", 1000), ("1e-3", 0.001), ("-12.50e1", -125),
            ("1e05", 100_000), ("1.0E-02", 0.01), ("0e0", 0), ("1e-400", 0),
            ("123456789012345678901", 1.2345678901234568e20),
            ("1.7976931348623157e308", 1.7976931348623157e308),
        ])
    func numbers(text: String, value: Double) throws {
        #expect(try read(text) == "0 \(value)")
        #expect(try read("[\(text)]") == "0 [1 \(value)]")
    }

    @Test("A field is found by its key; other values have none")
    func fields() throws {
        let node = try JSONReader.read(Array(#"{"a": 1, "b": null}"#.utf8))
        #expect(node["a"].map(Self.describe) == "6 1.0")
        #expect(node["b"].map(Self.describe) == "14 null")
        #expect(node["c"] == nil)
        #expect(try JSONReader.read(Array("[1]".utf8))["a"] == nil)
    }

    // MARK: Texts

    @Test(
        "Every escape",
        arguments: [
            (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"),
            (#"\n"#, "\n"), (#"\r"#, "\r"), (#"\t"#, "\t"), (#"\u0041"#, "A"), (#"\u00e6"#, "æ"),
            (#"\u00E6"#, "æ"), (#"\u0000"#, "\0"), (#"\u2028"#, "\u{2028}"),
            (#"\uFFFF"#, "\u{FFFF}"),
            (#"\uD7FF"#, "\u{D7FF}"), (#"\uE000"#, "\u{E000}"), (#"\u1234"#, "\u{1234}"),
            (#"\uD83D\uDE42"#, "🙂"), (#"\ud83d\ude42"#, "🙂"), (#"\uD800\uDC00"#, "\u{10000}"),
            (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), (#"\uDBFF\uDC00"#, "\u{10FC00}"),
            (#"\uD800\uDFFF"#, "\u{103FF}"), (#"a\nb\tc"#, "a\nb\tc"), (#"\u00410"#, "A0"),
        ])
    func escapes(escaped: String, text: String) throws {
        #expect(try read("\"\(escaped)\"") == "0 \"\(text)\"")
    }

    @Test("Text stands as it is otherwise", arguments: ["æøå", "🙂", "a b", "\u{7F}\u{80}", "'/"])
    func plainText(text: String) throws {
        #expect(try read("\"\(text)\"") == "0 \"\(text)\"")
    }

    @Test(
        "Half a surrogate pair is no character",
        arguments: [
            #"\uD83D"#, #"\uDE42"#, #"\uD83Dx"#, #"\uD83D\n"#, #"\uD83D\u0041"#,
            #"\uD83D\uD83D"#, #"\uDE42\uD83D"#, #"\uDC00\uDC00"#, #"\uDFFF"#, #"\uD800"#,
            #"\uDBFF"#, #"\uD83D\uE000"#, #"\uD83D\uDBFF"#, #"\uDC00\u12"#,
        ])
    func surrogates(escaped: String) {
        // The quote is byte 0, the backslash byte 1.
        #expect(fault("\"\(escaped)\"") == "2 the \\u code is not a character")
    }

    @Test("Bytes that are no UTF-8 are refused where their text begins")
    func undecodable() {
        let quote = UInt8(ascii: "\"")
        for bytes: [UInt8] in [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3], [0x80], [0xF4, 0x90, 0x80, 0x80],
        ] {
            let message = "the text is not UTF-8 – save the file as UTF-8"
            #expect(fault([quote] + bytes + [quote]) == "0 \(message)")
            #expect(fault(Array("[1,\"a".utf8) + bytes + Array("\"]".utf8)) == "3 \(message)")
        }
    }

    // MARK: Faults

    @Test(
        "A text that ends too early",
        arguments: [
            ("", 0), (" ", 1), ("\u{FEFF}", 3), ("{", 1), ("{ ", 2), ("[", 1), ("[1", 2),
            ("[1,", 3), ("[1, ", 4), ("{\"a\"", 4), ("{\"a\":", 5), ("{\"a\":1", 6),
            ("{\"a\":1,", 7), ("\"", 1), ("\"abc", 4), ("\"\\", 2), ("\"\\u", 3), ("\"\\u00", 5),
            ("\"\\u0041", 7), ("-", 1), ("1.", 2), ("1e", 2), ("1e+", 3), ("1e-", 3),
        ])
    func truncated(text: String, offset: Int) {
        #expect(fault(text) == ends(offset))
    }

    @Test(
        "A character that has no business there",
        arguments: [
            ("[1 2]", 3, "2"), ("[1,]", 3, "]"), ("[,1]", 1, ","), ("[1,,2]", 3, ","),
            ("[1}", 2, "}"), ("{]", 1, "]"), ("{\"a\" 1}", 5, "1"), ("{\"a\":1,}", 7, "}"),
            ("{,}", 1, ","), ("{a:1}", 1, "a"), ("{1:1}", 1, "1"), ("{'a':1}", 1, "'"),
            ("{\"a\":1 \"b\":2}", 7, "\""), ("{\"a\":1]", 6, "]"), ("{\"a\",1}", 4, ","),
            ("{\"a\"::1}", 5, ":"), ("1 2", 2, "2"), ("{}x", 2, "x"), ("[]]", 2, "]"),
            ("truex", 4, "x"), ("tru", 0, "t"), ("True", 0, "T"), ("fals", 0, "f"),
            ("falze", 0, "f"), ("nul", 0, "n"), ("nil", 0, "n"), ("NaN", 0, "N"),
            ("Infinity", 0, "I"), ("æ", 0, "æ"), ("🙂", 0, "🙂"), ("[€]", 1, "€"),
            ("'a'", 0, "'"), ("// a\n1", 0, "/"), ("\u{A0}1", 0, "\u{A0}"),
            ("\u{B}1", 0, "\u{240B}"),
            ("1 \u{C}", 2, "\u{240C}"), ("\0", 0, "\u{2400}"), ("1\u{FEFF}", 1, "\u{FEFF}"),
            // Numbers
            ("01", 0, "0"), ("-01", 1, "0"), ("00", 0, "0"), (".5", 0, "."), ("+1", 0, "+"),
            ("-x", 1, "x"), ("--1", 1, "-"), ("1.e5", 2, "e"), ("1.x", 2, "x"), ("1ex", 2, "x"),
            ("1e+-1", 3, "-"), ("1e--1", 3, "-"), ("1e++1", 3, "+"), ("1.5.2", 3, "."),
            ("0x10", 1, "x"), ("1_000", 1, "_"), ("1,5", 1, ","), ("1e1.5", 3, "."),
            ("1e1e1", 3, "e"),
            // Texts
            ("\"a\nb\"", 2, "\u{240A}"), ("\"\t\"", 1, "\u{2409}"), ("\"\u{1F}\"", 1, "\u{241F}"),
            ("\"\0\"", 1, "\u{2400}"), (#""\x""#, 2, "x"), (#""\a""#, 2, "a"),
            (#""\U0041""#, 2, "U"),
            (#""\'""#, 2, "'"), (#""\u00g0""#, 5, "g"), (#""\u 041""#, 3, " "),
            (#""\u004""#, 6, "\""),
            (#""\uD83D\u12""#, 11, "\""), (#""a\x""#, 3, "x"),
        ])
    func misplaced(text: String, offset: Int, character: String) {
        #expect(fault(text) == unexpected(offset, character))
    }

    @Test("A number too large to be finite is refused where it begins")
    func notFinite() {
        #expect(fault("1e400") == "0 the number is too large")
        #expect(fault("[0, -1e309]") == "4 the number is too large")
        #expect(fault(String(repeating: "9", count: 400)) == "0 the number is too large")
    }

    @Test("A key that stands twice in an object is refused at the second")
    func duplicates() {
        #expect(fault(#"{"a":1,"a":2}"#) == "7 the field “a” stands twice")
        #expect(fault(#"{"a":1,"b":2, "a":3}"#) == "14 the field “a” stands twice")
        #expect(fault(#"{"a":1,"\u0061":2}"#) == "7 the field “a” stands twice")
        #expect(fault(#"[{"x":{"a":1,"a":1}}]"#) == "13 the field “a” stands twice")
        #expect(fault(#"{"a":{"a":1},"A":2}"#) == "0 {1 a: 5 {6 a: 10 1.0}, 13 A: 17 2.0}")
    }

    @Test("So is one in an object of many fields, whichever of them it is", arguments: 15...18)
    func duplicatesOfMany(count: Int) {
        // Each field takes six bytes with its comma: {"a":0,"b":0,
        let fields = (0..<count).map { "\"\(Character(Unicode.Scalar(UInt8(97 + $0))))\":0" }
        #expect(fault("{" + fields.joined(separator: ",") + "}").hasPrefix("0 {"))
        for position in 0..<count {
            let text = "{" + (fields + [fields[position]]).joined(separator: ",") + "}"
            let key = Character(Unicode.Scalar(UInt8(97 + position)))
            #expect(fault(text) == "\(1 + 6 * count) the field “\(key)” stands twice")
        }
    }

    @Test("64 values inside each other are read, one more is too many")
    func depth() {
        func lists(_ count: Int, around text: String = "") -> String {
            String(repeating: "[", count: count) + text + String(repeating: "]", count: count)
        }
        func objects(_ count: Int) -> String {
            String(repeating: #"{"a":"#, count: count) + "1" + String(repeating: "}", count: count)
        }
        // The outermost value lies in none, so the 65th is in 64 others.
        #expect(fault(lists(65)).hasPrefix("0 ["))
        #expect(fault(lists(64, around: "1")).hasPrefix("0 ["))
        #expect(fault(lists(66)) == "65 too many levels")
        #expect(fault(lists(65, around: "1")) == "65 too many levels")
        #expect(fault(objects(64)).hasPrefix("0 {"))
        // Each object takes five bytes up to its value.
        #expect(fault(objects(65)) == "325 too many levels")
        #expect(fault(lists(100_000)) == "65 too many levels")
        #expect(fault("[" + lists(60) + "," + lists(60) + "]").hasPrefix("0 ["))
    }

    @Test("Faults are said in Danish too")
    func danish() {
        func danish(_ text: String) -> String? {
            do {
                _ = try JSONReader.read(Array(text.utf8))
                return nil
            } catch { return error.message.danish }
        }
        #expect(danish("[") == "filen slutter midt i det hele – mangler der en } eller ]?")
        #expect(
            danish("[1 2]") == "uventet tegn »2« – mangler der et komma eller et anførselstegn?")
        #expect(danish("1e400") == "tallet er for stort")
        #expect(danish(#""\uD83D""#) == "\\u-koden er intet tegn")
        #expect(danish(#"{"a":1,"a":1}"#) == "feltet »a« findes to gange")
    }
}
