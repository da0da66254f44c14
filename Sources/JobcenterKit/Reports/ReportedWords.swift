/// What a heading says of who has reported.
extension Wording {
    /// How many are named; the rest is counted.
    private static let mostNamed = 8

    /// How many of the weekly targets shown have a value, and which have none.
    static func reported(_ reported: Reported) -> Wording {
        let (count, all) = (reported.count, reported.all)
        let missing = Self.missing(reported)
        return Wording(
            da: "\(count) af \(all) ugemål er indberettet\(missing)",
            en: "\(count) of \(all) weekly targets reported\(missing)")
    }

    private static func missing(_ reported: Reported) -> Wording {
        if reported.missing.isEmpty { return .nothing }
        let names = Wording(
            danish: list(reported, in: .danish), english: list(reported, in: .english))
        return Wording(da: "; mangler: \(names)", en: "; missing: \(names)")
    }

    /// The names of what is missing, of several houses each behind its own.
    private static func list(_ reported: Reported, in language: Language) -> String {
        let isOfSeveral = reported.houses.count > 1
        var (named, left) = (0, reported.missing.count)
        var parts: [String] = []
        for part in reported.houses where !part.missing.isEmpty && named < mostNamed {
            let isWhole = part.missing.count == part.targets
            let shown = isWhole ? part.missing : Array(part.missing.prefix(mostNamed - named))
            named += isWhole ? 1 : shown.count
            left -= shown.count
            let names =
                isWhole
                ? everything(isOfSeveral ? shown.count : nil)[language]
                : shown.map { $0.name[language] }.joined(separator: "; ")
            parts.append(isOfSeveral ? "\(part.house.name[language]) (\(names))" : names)
        }
        let names = parts.joined(separator: ", ")
        return left == 0 ? names : Wording.andMore(names, left)[language]
    }

    private static func everything(_ count: Int?) -> Wording {
        count.map { Wording(da: "alle \($0)", en: "all \($0)") } ?? Wording(da: "alle", en: "all")
    }

    private static func andMore(_ names: String, _ count: Int) -> Wording {
        Wording(
            da: "\(names) og \(count, "anden", "andre")", en: "\(names) and \(count) more")
    }
}
