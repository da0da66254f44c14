import Testing

@testable import JobcenterKit

@Suite("Text is wrapped between words, and words that are too long at a hyphen", .limited)
struct WrappingTests {
    @Test("Lines end between words where they can")
    func words() {
        #expect(wrapped("en to tre fire", to: 8) == ["en to", "tre fire"])
        #expect(wrapped("en to", to: 5) == ["en to"])
        #expect(wrapped("", to: 5) == [""])
    }

    @Test("A long word is broken after its own hyphen, else with one added")
    func longWords() {
        #expect(wrapped("abcdefghij", to: 4) == ["abc-", "def-", "ghij"])
        #expect(wrapped("job-huset", to: 6) == ["job-", "huset"])
        #expect(wrapped("en abcdef to", to: 4) == ["en", "abc-", "def", "to"])
    }

    @Test("A wide character takes two cells")
    func wideCharacters() {
        #expect(wrapped("日本日本", to: 5) == ["日本-", "日本"])
    }

    @Test(
        "The time that a word takes grows with its length, not with its square",
        .limited)
    func longest() {
        // Of 1,048,577 letters each line but the last takes 59: 17,772 × 59 = 1,048,548.
        let lines = wrapped(String(repeating: "x", count: (1 << 20) + 1), to: 60)
        #expect(lines.count == 17_773)
        #expect(lines.last == String(repeating: "x", count: 29))
    }
}
