import Testing

@testable import JobcenterKit

@Suite("The nearest known name", .limited)
struct NearestTests {
    private func isNear(_ text: String, _ name: String) -> Bool {
        Nearest.names(to: text, in: [name]) == [name]
    }

    @Test("One slip of the hand is near, two are not, in a name of three letters")
    func slips() {
        // A third of three letters is one.
        #expect(isNear("hus", "hus"))
        #expect(isNear("huus", "hus"))
        #expect(isNear("hs", "hus"))
        #expect(isNear("us", "hus"))
        #expect(isNear("hos", "hus"))
        #expect(isNear("uhs", "hus"))
        #expect(isNear("hsu", "hus"))
        #expect(!isNear("hop", "hus"))
        #expect(!isNear("suh", "hus"))
        #expect(!isNear("h", "hus"))
        #expect(!isNear("xhusx", "hus"))
    }

    @Test("A third of the longer name's letters may be wrong, and always one")
    func limit() {
        // Six letters: two. Five letters: one.
        #expect(isNear("xycdef", "abcdef"))
        #expect(!isNear("xyzdef", "abcdef"))
        #expect(isNear("xbcde", "abcde"))
        #expect(!isNear("xycde", "abcde"))
        // Two letters are missing of six.
        #expect(isNear("cdef", "abcdef"))
        #expect(isNear("abcdef", "cdef"))
        #expect(!isNear("cde", "abcdef"))
        #expect(isNear("a", "b"))
        #expect(isNear("a", "ab"))
        #expect(!isNear("ab", "cd"))
    }

    @Test("The beginning of a name is near from three letters on")
    func beginning() {
        #expect(isNear("sam", "samtaler"))
        #expect(!isNear("sa", "samtaler"))
        #expect(!isNear("amt", "samtaler"))
        #expect(!isNear("samtaler med borgere", "samtaler"))
    }

    @Test("Spellings that fold to the same key are nearest of all")
    func folded() {
        #expect(
            Nearest.names(to: "JOBHUSET", in: ["jobhusen", "Jobhuset"])
                == ["Jobhuset", "jobhusen"])
        #expect(isNear("malgruppe", "Målgruppe"))
        #expect(Nearest.names(to: "", in: ["", "a"]).isEmpty)
        #expect(Nearest.names(to: " ", in: ["a"]).isEmpty)
        #expect(Nearest.names(to: "hus", in: []).isEmpty)
    }

    @Test("The nearest come first, like ones in the order given, and three at most")
    func order() {
        // Distances 2, 1, 0, 1 of eight letters.
        let names = ["samtalxx", "samtalex", "samtaler", "xamtaler"]
        #expect(
            Nearest.names(to: "samtaler", in: names) == ["samtaler", "samtalex", "xamtaler"])
        #expect(Nearest.positions(to: "samtaler", in: names) == [2, 1, 3])
        #expect(Nearest.positions(to: "hus", in: ["hos", "has", "his", "hes"]) == [0, 1, 2])
        // A beginning counts as far as may be: a third of 21 letters.
        let houses = ["jobhuset-vest-og-nord", "jobhuset", "jobhus"]
        #expect(Nearest.positions(to: "jobhus", in: houses) == [2, 1, 0])
    }

    @Test("The first hundred letters are compared")
    func long() {
        let begin = String(repeating: "a", count: 100)
        let end = String(repeating: "b", count: 100)
        #expect(isNear(begin + end, begin + String(repeating: "c", count: 100)))
        #expect(!isNear(String(begin.dropLast(40)) + end, begin))
        #expect(isNear(begin + end, String(begin.dropLast(33))))
        #expect(!isNear(begin + end, String(begin.dropLast(34))))
    }

    // MARK: Beside a plain calculation

    /// How many slips part two texts, from the definition: what the last letters cost, and the
    /// distance of what stands before them.
    private static func distance(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        guard let leftLast = left.last, let rightLast = right.last else {
            return left.count + right.count
        }
        let change = distance(left.dropLast(), right.dropLast()) + (leftLast == rightLast ? 0 : 1)
        if leftLast == rightLast { return change }
        var least = min(
            change, distance(left.dropLast(), right) + 1, distance(left, right.dropLast()) + 1)
        if left.count > 1, right.count > 1, left.dropLast().last == rightLast,
            right.dropLast().last == leftLast
        {
            least = min(least, distance(left.dropLast(2), right.dropLast(2)) + 1)
        }
        return least
    }

    @Test("Three thousand pairs of short names are as near as the definition has it")
    func definition() {
        var random = SeededGenerator(seed: 7)
        func name() -> String {
            let length = Int.random(in: 1...6, using: &random)
            return String((0..<length).compactMap { _ in "abc".randomElement(using: &random) })
        }
        for _ in 0..<3000 {
            let (text, known) = (name(), name())
            let distance = Self.distance(Array(text.utf8)[...], Array(known.utf8)[...])
            let isBeginning = text.count >= 3 && known.hasPrefix(text)
            let isExpected = distance <= max(1, max(text.count, known.count) / 3) || isBeginning
            if isNear(text, known) != isExpected { Issue.record("\(text) and \(known)") }
        }
    }

    // MARK: Hints

    private let names = [
        Wording(danish: "Samtaler", english: "Conversations"),
        Wording(danish: "Formidlinger", english: "Placements"),
    ]

    @Test("A hint asks for the nearest name in both languages")
    func hint() {
        let expected = Wording(
            danish: " – mente du »Samtaler«?", english: " – did you mean “Conversations”?")
        #expect(Nearest.hint(to: "samtale", in: names) == expected)
        #expect(Nearest.hint(to: "conversation", in: names) == expected)
        #expect(Nearest.hint([names[0]]) == expected)
        #expect(
            Nearest.hint(names)
                == Wording(
                    danish: " – mente du »Samtaler« eller »Formidlinger«?",
                    english: " – did you mean “Conversations” or “Placements”?"))
        #expect(Nearest.hint([]) == Wording(same: ""))
    }

    @Test("Names in Danish come before names in English")
    func danishFirst() {
        let known = [
            Wording(danish: "Andet", english: "Plan"), Wording(danish: "Planer", english: "Other"),
        ]
        #expect(Nearest.hint(to: "plan", in: known).danish == " – mente du »Planer«?")
    }

    @Test("Where none is near, eight names are listed and nine are not")
    func choices() {
        func known(_ count: Int) -> [Wording] {
            (1...count).map { Wording(danish: "navn-\($0)", english: "name-\($0)") }
        }
        #expect(
            Nearest.hint(to: "xxxxxxxxx", in: known(2))
                == Wording(
                    danish: " – vælg mellem »navn-1« og »navn-2«",
                    english: " – choose between “name-1” and “name-2”"))
        #expect(!Nearest.hint(to: "xxxxxxxxx", in: known(8)).danish.isEmpty)
        #expect(Nearest.hint(to: "xxxxxxxxx", in: known(9)) == Wording(same: ""))
        // Nine of which two are the same are eight.
        #expect(!Nearest.hint(to: "xxxxxxxxx", in: known(8) + known(1)).danish.isEmpty)
        #expect(Nearest.hint(to: "xxxxxxxxx", in: []) == Wording(same: ""))
        // The same name is suggested once.
        #expect(Nearest.hint(to: "samtale", in: [names[0]] + names).danish.count == 23)
    }
}
