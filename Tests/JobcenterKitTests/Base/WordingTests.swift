import Testing

@testable import JobcenterKit

@Suite("Texts in two languages", .limited)
struct WordingTests {
    private let talks = Wording(danish: "Samtaler", english: "Conversations")

    @Test("The language picks the text")
    func languages() {
        #expect(talks[.danish] == "Samtaler")
        #expect(talks[.english] == "Conversations")
        #expect(Wording(same: "CV") == Wording(danish: "CV", english: "CV"))
        #expect(Language.allCases.map(\.rawValue) == ["da", "en"])
    }

    @Test("What a phrase interpolates takes the phrase's language")
    func interpolation() {
        #expect(
            Wording(da: "ukendt \(talks) \(7)", en: "unknown \(talks) \(7)")
                == Wording(danish: "ukendt Samtaler 7", english: "unknown Conversations 7"))
        #expect(
            Wording(da: "\(name: talks) og \(name: "x")", en: "\(name: talks) and \(name: "x")")
                == Wording(danish: "»Samtaler« og »x«", english: "“Conversations” and “x”"))
        #expect(Wording(da: "a", en: "b") == Wording(danish: "a", english: "b"))
        #expect(Wording(da: "a" + "\(1)", en: "b" + "c") == Wording(danish: "a1", english: "bc"))
    }

    @Test(
        "One is a single thing, none and all others are many",
        arguments: [
            (0, "0 rækker", "0 rows"), (1, "1 række", "1 row"), (2, "2 rækker", "2 rows"),
            (-1, "-1 rækker", "-1 rows"), (21, "21 rækker", "21 rows"),
        ])
    func plurals(count: Int, danish: String, english: String) {
        let wording = Wording(
            da: "\(count, "række", "rækker")", en: "\(count, "row", "rows")")
        #expect(wording == Wording(danish: danish, english: english))
    }

    @Test("Names in quotation marks, with a separator of each language")
    func lists() {
        let cv = Wording(same: "CV")
        #expect(Wording.list([]) == Wording(same: ""))
        #expect(Wording.list([cv]) == Wording(danish: "»CV«", english: "“CV”"))
        #expect(
            Wording.list([talks, cv])
                == Wording(danish: "»Samtaler«, »CV«", english: "“Conversations”, “CV”"))
        #expect(
            Wording.list([talks, cv], separatedBy: Wording(da: " eller ", en: " or "))
                == Wording(danish: "»Samtaler« eller »CV«", english: "“Conversations” or “CV”"))
    }
}
