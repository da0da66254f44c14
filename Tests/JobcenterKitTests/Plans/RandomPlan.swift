@testable import JobcenterKit

/// A plan of random names, targets and goals as the text of a plan file; most of them are sound.
struct RandomPlan {
    private var random: SeededGenerator
    private var units: [String: String] = [:]
    private var groups: [String] = []
    /// The measures of weekly targets.
    private var weekly: [String] = []
    /// The measures that sums are made of.
    private var summed: [String] { Array(weekly.prefix(2)) }
    /// The indicators so far, and whether each is derived.
    private var known: [String: Bool] = [:]
    /// The cadences of the indicators so far.
    private var cadences: [String: String] = [:]
    private var names = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let ids = [
        "a", "b", "c", "d-1", "samtaler", "alle", "2020-w10", "uge", "ja", "x-y-z", "hus", "7",
    ]
    private static let pieces = [
        "a", "B", "Hus", "på", "Åen", "æ", "ø", " ", "  ", "-", "–", " – ", "/uge", "=", "+", "@",
        "'", "\\\"", ";", ",", "\\t", "\\n", "\\r\\n", "\\u0007", "🏠", "7", "sep=;", "e\\u0301",
        "#",
    ]
    private static let kinds = [
        "averageAtMost", "averageAtLeast", "averageWithin", "totalAtMost", "totalAtLeast",
        "yearEndAtMost", "yearEndAtLeast", "everyWeekAtMost", "everyWeekAtLeast",
    ]

    private mutating func chance(_ parts: Int, in whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < parts
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    /// A text as it stands between quotes in JSON.
    private mutating func words() -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in pick(Self.pieces) }.joined()
    }

    /// Words that are mostly no other's.
    private mutating func ownWords() -> String {
        names += 1
        if chance(1, in: 50) { return words() }
        return chance(1, in: 2) ? "\(words())n\(names)" : "\(names)n\(words())"
    }

    private mutating func name() -> String {
        chance(2, in: 3)
            ? "\"\(ownWords())\"" : "{\"da\": \"\(ownWords())\", \"en\": \"\(ownWords())\"}"
    }

    private mutating func someIDs(_ range: ClosedRange<Int>) -> [String] {
        let count = Int.random(in: range, using: &random)
        return Array(Self.ids.shuffled(using: &random).prefix(count))
    }

    private mutating func amount(_ unit: String) -> Double {
        unit == "percent"
            ? Double.random(in: 0...100, using: &random).rounded()
            : Double(Int.random(in: 0...2000, using: &random)) / 4
    }

    /// What names an indicator, as fields.
    private mutating func indicator() -> (fields: String, unit: String) {
        let measure = pick(units.keys.sorted())
        let group = groups.isEmpty || chance(1, in: 2) ? nil : pick(groups)
        let fields =
            "\"measure\": \"\(measure)\"" + (group.map { ", \"group\": \"\($0)\"" } ?? "")
        return (fields, units[measure] ?? "count")
    }

    private mutating func weeklyTarget(_ house: String) -> String? {
        let (fields, unit) = indicator()
        guard known.updateValue(false, forKey: house + fields) == nil else { return nil }
        weekly.append(measure(fields))
        cadences[house + fields] = "week"
        let baseline = chance(4, in: 5) ? ", \"baseline\": \(amount(unit))" : ""
        let direction = chance(1, in: 3) ? ", \"direction\": \"atMost\"" : ""
        let target = amount(unit)
        let upper = chance(1, in: 5) ? ", \"upper\": \(max(target, amount(unit)))" : ""
        return "{\(fields), \"label\": \"\(words())\"\(direction)\(baseline), "
            + "\"target\": \(target)\(upper)}"
    }

    private func measure(_ fields: String) -> String {
        String(fields.split(separator: "\"")[2])
    }

    private mutating func goal(_ houses: [String]) -> String? {
        let (house, (fields, unit)) = (pick(houses), indicator())
        let isGrowth = unit != "yesNo" && !weekly.isEmpty && chance(1, in: 10)
        let isDerived = isGrowth || !weekly.isEmpty && chance(1, in: 3)
        let key = house + fields
        guard known[key] == nil || known[key] == false && !isDerived && chance(1, in: 2) else {
            return nil
        }
        known[key] = isDerived
        let kind =
            isGrowth
            ? pick(["growthAtLeast", "growthAtMost"])
            : unit == "yesNo" ? "everyWeekYes" : pick(Self.kinds)
        let usual =
            isDerived || summed.contains(measure(fields))
            ? "week" : pick(["week", "month", "quarter", "halfYear", "year"])
        let cadence = cadences[key] ?? usual
        cadences[key] = cadence
        let least = amount(unit)
        var target = kind == "everyWeekYes" ? "" : ", \"target\": \(least)"
        if kind == "averageWithin" { target += ", \"upper\": \(max(least, amount(unit)))" }
        if unit != "yesNo", chance(1, in: 3) { target += ", \"baseline\": \(amount(unit))" }
        var sum = isDerived ? ", \"sumOf\": [{\"measure\": \"\(pick(summed))\"}]" : ""
        if isDerived, chance(1, in: 3) {
            sum += ", \"per\": [{\"measure\": \"\(pick(summed))\"}]"
            if chance(1, in: 2) { sum += ", \"each\": \"month\"" }
        }
        return "{\"house\": \"\(house)\", \(fields), \"kind\": \"\(kind)\", "
            + "\"cadence\": \"\(cadence)\"\(target)\(sum), "
            + "\"label\": \"\(words())\"}"
    }

    private mutating func list(
        _ range: ClosedRange<Int>, _ entry: (inout RandomPlan) -> String?
    ) -> String {
        let count = Int.random(in: range, using: &random)
        return "[" + (0..<count).compactMap { _ in entry(&self) }.joined(separator: ", ") + "]"
    }

    mutating func text() -> String {
        let year = chance(1, in: 2) ? 2020 : Int.random(in: 1900...9998, using: &random)
        let choices = ["count", "count", "percent", "fullTimePersons", "workingDays", "yesNo"]
        let measures = someIDs(1...4)
        for measure in measures { units[measure] = pick(choices) }
        groups = someIDs(0...4)
        let houses = someIDs(1...4)
        let wide = Self.ids.first { !houses.contains($0) } ?? "w"
        let named = { (id: String, random: inout RandomPlan) in
            "{\"id\": \"\(id)\", \"name\": \(random.name())"
        }
        let measureTexts = measures.map {
            named($0, &self) + ", \"unit\": \"\(units[$0] ?? "count")\"}"
        }
        let groupTexts = groups.map { named($0, &self) + "}" }
        let houseTexts = houses.map { house in
            named(house, &self) + ", \"weeklyTargets\": "
                + list(0...5) { $0.weeklyTarget(house) } + "}"
        }
        let goals = list(0...8) { $0.goal(houses + [wide]) }
        return """
            {"id": "p", "name": "P", "municipality": "M", "year": \(year), "tolerance": 0.1,
             "measures": [\(measureTexts.joined(separator: ", "))],
             "groups": [\(groupTexts.joined(separator: ", "))],
             "houses": [\(houseTexts.joined(separator: ",\n"))],
             "houseWideUnit": \(named(wide, &self))},
             "sections": [{"title": \(name()), "goals": \(goals)}]}
            """
    }
}
