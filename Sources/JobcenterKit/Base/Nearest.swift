/// Finds the known names that a misspelt one may have meant.
public enum Nearest {
    /// How many names are suggested at most.
    private static let maximumSuggestions = 3
    /// How many known names are listed in full when none is near.
    private static let maximumChoices = 8
    /// How much of a long name is compared.
    private static let comparedLetters = 100

    /// At most three of the candidates, the nearest first; empty when none is near.
    ///
    /// A candidate is near when at most a third of the longer name's letters would have to change, or
    /// when it begins with the text and the text has at least three letters.
    public static func names(to text: String, in candidates: [String]) -> [String] {
        positions(to: text, in: candidates).map { candidates[$0] }
    }

    /// The positions of at most three of the candidates, the nearest first.
    static func positions(to text: String, in candidates: [String]) -> [Int] {
        let wanted = Array(NameKey.fold(text).unicodeScalars.prefix(comparedLetters))
        guard !wanted.isEmpty else { return [] }
        let ranked = candidates.enumerated().compactMap { position, candidate -> (Int, Int)? in
            let known = Array(NameKey.fold(candidate).unicodeScalars.prefix(comparedLetters))
            let allowed = max(1, max(wanted.count, known.count) / 3)
            if let distance = distance(wanted, known, atMost: allowed) {
                return (distance, position)
            }
            if wanted.count >= 3, known.starts(with: wanted) { return (allowed, position) }
            return nil
        }
        return ranked.sorted { $0 < $1 }.prefix(maximumSuggestions).map(\.1)
    }

    /// A hint that asks whether the nearest known names were meant, to be appended to a message.
    ///
    /// Names in Danish are tried first, then those in English. When none is near, the hint lists all
    /// known names if they are few enough, and is empty otherwise.
    static func hint(to text: String, in known: [Wording]) -> Wording {
        var seen: Set<Wording> = []
        let unique = known.filter { seen.insert($0).inserted }
        let danish = positions(to: text, in: unique.map(\.danish))
        let found = danish.isEmpty ? positions(to: text, in: unique.map(\.english)) : danish
        guard found.isEmpty, !unique.isEmpty, unique.count <= maximumChoices else {
            return hint(found.map { unique[$0] })
        }
        let list = Wording.list(unique, last: .and)
        return Wording(da: " – vælg mellem \(list)", en: " – choose between \(list)")
    }

    /// A hint that asks whether one of these names was meant, to be appended to a message; empty
    /// when there are none.
    public static func hint(_ names: [Wording]) -> Wording {
        guard !names.isEmpty else { return Wording(same: "") }
        let list = Wording.list(names, separatedBy: Wording(da: " eller ", en: " or "))
        return Wording(da: " – mente du \(list)?", en: " – did you mean \(list)?")
    }

    /// The same for the names nearest to a text, which are alike in both languages.
    package static func hint(to text: String, among names: [String]) -> Wording {
        hint(self.names(to: text, in: names).map(Wording.init(same:)))
    }

    /// How many letters must be inserted, deleted, changed or swapped with a neighbour to turn one
    /// text into the other (optimal string alignment); `nil` when more than the limit.
    private static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
    ) -> Int? {
        if abs(left.count - right.count) > limit { return nil }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = beforeLast
        for (row, letter) in left.enumerated() {
            current[0] = row + 1
            for (column, other) in right.enumerated() {
                var cost = min(
                    last[column] + (letter == other ? 0 : 1), last[column + 1] + 1,
                    current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = cost
            }
            // The least of a row is never below that of the row before it.
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
