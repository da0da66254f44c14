/// Finds the known names that somebody may have meant.
public enum Nearest {
    /// At most three of the candidates, the nearest first; none when nothing is near.
    ///
    /// Near means that at most a third of the longer name's letters would have to change, or that
    /// the candidate begins with what was written.
    public static func names(to text: String, in candidates: [String]) -> [String] {
        positions(to: text, in: candidates).map { candidates[$0] }
    }

    /// The positions of at most three of the candidates, the nearest first.
    static func positions(to text: String, in candidates: [String]) -> [Int] {
        let wanted = Array(NameKey.fold(text).unicodeScalars.prefix(100))
        guard !wanted.isEmpty else { return [] }
        let ranked = candidates.enumerated().compactMap { position, candidate -> (Int, Int)? in
            let known = Array(NameKey.fold(candidate).unicodeScalars.prefix(100))
            let allowed = max(1, max(wanted.count, known.count) / 3)
            if let distance = distance(wanted, known, atMost: allowed) {
                return (distance, position)
            }
            if wanted.count >= 3, known.starts(with: wanted) { return (allowed, position) }
            return nil
        }
        return ranked.sorted { $0 < $1 }.prefix(3).map(\.1)
    }

    /// The known names that are so few that all of them can be named.
    private static let few = 8

    /// The question whether the nearest of the known names was meant, in the language of the one
    /// that is near. Where none is, the choice of all when they are few, else nothing.
    static func hint(to text: String, in known: [Wording]) -> Wording {
        var seen: Set<Wording> = []
        let unique = known.filter { seen.insert($0).inserted }
        let danish = positions(to: text, in: unique.map(\.danish))
        let found = danish.isEmpty ? positions(to: text, in: unique.map(\.english)) : danish
        guard found.isEmpty, !unique.isEmpty, unique.count <= few else {
            return hint(found.map { unique[$0] })
        }
        let list = Wording.list(unique)
        return Wording(da: " – vælg en af \(list)", en: " – choose one of \(list)")
    }

    /// The question whether one of these was meant, ready to follow a message; empty for none.
    public static func hint(_ names: [Wording]) -> Wording {
        guard !names.isEmpty else { return Wording(same: "") }
        let danish = names.map { "»\($0.danish)«" }.joined(separator: " eller ")
        let english = names.map { "“\($0.english)”" }.joined(separator: " or ")
        return Wording(da: " – mente du \(danish)?", en: " – did you mean \(english)?")
    }

    /// How many letters must be put in, left out, changed or swapped with their neighbour; `nil`
    /// when more than so many.
    private static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
    ) -> Int? {
        if abs(left.count - right.count) > limit { return nil }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = beforeLast
        for (row, letter) in left.enumerated() {
            current[0] = row + 1
            var least = row + 1
            for (column, other) in right.enumerated() {
                var cost = min(
                    last[column] + (letter == other ? 0 : 1), last[column + 1] + 1,
                    current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            // What is too far after two rows in turn never comes nearer again.
            if least > limit, row > 0, last.allSatisfy({ $0 > limit }) { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
