import Testing

@testable import JobcenterKit

@Suite("Spellings of a name have one key", .limited)
struct NameKeyTests {
    @Test(
        "Case, white space, dashes, æ, ø and å do not matter",
        arguments: [
            ("jobhuset", "jobhuset"), ("Jobhuset", "jobhuset"), ("JOBHUSET", "jobhuset"),
            ("AZ", "az"), ("[@`{", "[@`{"),
            ("forsikrede ledige", "forsikrede-ledige"), ("a  b", "a-b"), ("a \t\r\n b", "a-b"),
            ("a\u{B}\u{C}b", "a-b"), ("a\u{A0}b", "a-b"), ("a\u{2009}b", "a-b"),
            ("a\u{202F}b", "a-b"), ("a\u{2028}b", "a-b"), ("a\u{8}b", "a\u{8}b"),
            ("a\u{E}b", "a\u{E}b"), ("a-b", "a-b"), ("a – b", "a-b"), ("a--b", "a-b"),
            ("a–b", "a-b"),
            // A dash that is neither hyphen nor en dash stays.
            ("a—b", "a—b"),
            (" a ", "a"), ("-a-", "a"), ("– a –", "a"), ("-", ""), (" ", ""), ("", ""),
            ("a-", "a"), ("-a", "a"), ("a_b", "a_b"),
            ("æøå", "aeoeaa"), ("ÆØÅ", "aeoeaa"), ("Målgruppe", "maalgruppe"),
            ("Ærø", "aeroe"), ("a\u{30A}", "aa"), ("A\u{30A}rhus", "aarhus"),
            ("ba\u{30A}d", "baad"),
            // A ring on anything else is not part of an å.
            ("u\u{30A}", "u\u{30A}"), ("abu\u{30A}", "abu\u{30A}"), ("\u{30A}", "\u{30A}"),
            ("É", "é"), ("ß", "ß"), ("İ", "i\u{307}"), ("🙂", "🙂"), ("a/b", "a/b"),
        ])
    func fold(name: String, key: String) {
        #expect(Array(NameKey.fold(name).unicodeScalars) == Array(key.unicodeScalars))
    }

    @Test(
        "A trailing /uge does not count, nor one before a dash",
        arguments: [
            ("samtaler/uge", "samtaler"),
            ("Samtaler/uge – forsikrede ledige", "samtaler-forsikrede-ledige"),
            ("samtaler /uge", "samtaler"), ("samtaler-/uge", "samtaler"),
            ("samtaler/UGE", "samtaler"),
            ("samtaler/uge x", "samtaler-x"), ("samtaler/ugex", "samtaler/ugex"),
            ("samtaler/uger", "samtaler/uger"), ("/uge", "/uge"), ("a/uge", "a"),
            ("samtaler /uge x", "samtaler-x"), ("samtaler/uge/uge", "samtaler/uge"),
            ("uge", "uge"), ("xuge", "xuge"),
        ])
    func perWeek(name: String, key: String) {
        #expect(NameKey.fold(name) == key)
    }

    @Test("A key is its own key")
    func twice() {
        for name in ["Samtaler/uge – Æ Å", "A\u{30A} B", " – x – ", "İ", "a/b"] {
            let key = NameKey.fold(name)
            #expect(NameKey.fold(key) == key)
        }
    }

    @Test(
        "Slugs",
        arguments: [
            ("a", true), ("z", true), ("0", true), ("9", true), ("a-b", true), ("a-b-c9", true),
            ("", false), ("-", false), ("-a", false), ("a-", false), ("a--b", false), ("A", false),
            ("a b", false), ("å", false), ("a_b", false), ("a`", false), ("a{", false),
            ("a/b", false), ("a:", false), ("a.b", false),
        ])
    func slugs(name: String, isSlug: Bool) {
        #expect(NameKey.isSlug(name) == isSlug)
    }

    @Test(
        "A header's white space does not count, its dashes do",
        arguments: [
            ("Målgruppe", "maalgruppe"), (" mål gruppe ", "maalgruppe"),
            ("m\u{A0}ål\tgruppe\n", "maalgruppe"), ("mål-gruppe", "maal-gruppe"),
            ("VÆRDI", "vaerdi"), ("uge/uge", "uge/uge"), ("", ""), (" ", ""),
            ("a\u{8}", "a\u{8}"), ("a\u{E}", "a\u{E}"),
        ])
    func headers(header: String, key: String) {
        #expect(NameKey.foldHeader(header) == key)
    }
}
