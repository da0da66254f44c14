import Testing

@testable import JobcenterKit

@Suite("Plans that extend plans, and how their text is encoded", .limited)
struct PlanChainTests {
    /// Resolves the first of several plans, which name each other by their ids.
    private func resolve(_ plans: [(id: String, text: String)]) throws(UnsoundPlan) -> Plan {
        func source(_ id: String) -> PlanSource? {
            plans.first { $0.id == id }.map { PlanSource(name: id, bytes: Array($0.text.utf8)) }
        }
        return try Plan(PlanSource(name: plans[0].id, bytes: Array(plans[0].text.utf8))) { id, _ in
            source(id)
        }
    }

    @Test("A hundred honest plans in a chain, each with a change of its own")
    func chain() throws {
        let links = (1...100).reversed().map { number in
            let base = number == 1 ? "p" : "p-\(number - 1)"
            return (
                id: "p-\(number)",
                text: """
                {"id": "p-\(number)", "extends": "\(base)",
                 "groups": [{"id": "g-\(number)", "name": "G \(number)"}]}
                """
            )
        }
        let plan = try resolve(links + [(id: "p", text: smallPlan)])
        #expect(plan.id == "p-100")
        #expect(plan.groups.map(\.id) == ["g"] + (1...100).map { "g-\($0)" })
    }

    @Test("Circles are told as circles, and where the plan that was asked for enters them")
    func circles() throws {
        func link(_ id: String, _ base: String) -> (id: String, text: String) {
            (id, #"{"id": "\#(id)", "extends": "\#(base)"}"#)
        }
        for (plans, message) in [
            ([link("a", "a")], "the plan extends itself"),
            (
                [link("a", "b"), link("b", "a")],
                "the plan “b” has errors: the plans extend each other in a circle: a → b → a"
            ),
            (
                [link("a", "b"), link("b", "c"), link("c", "b")],
                "the plan “c” has errors: the plans extend each other in a circle: b → c → b"
            ),
        ] {
            let unsound = #expect(throws: UnsoundPlan.self) { try resolve(plans) }
            let faults = try #require(unsound).faults
            #expect(faults.map(\.message.english) == [message])
            #expect(faults.map(\.path) == ["extends"])
            #expect(faults.map(\.column) == [24])
        }
        // One and the same plan by another path every time.
        let changes = PlanSource(name: "q", bytes: Array(#"{"id": "q", "extends": "./q"}"#.utf8))
        #expect(throws: UnsoundPlan.self) {
            try Plan(changes) { reference, name in
                PlanSource(name: name + reference, bytes: changes.bytes)
            }
        }
    }

    @Test("A fault of a plan further down is told with that plan's name")
    func faults() throws {
        let unsound = #expect(throws: UnsoundPlan.self) {
            try resolve([
                ("a", #"{"id": "a", "extends": "b"}"#),
                ("b", #"{"id": "b", "extends": "c", "tolerance": 2}"#), ("c", smallPlan),
            ])
        }
        let faults = try #require(unsound).faults
        #expect(
            faults.map(\.message.english) == [
                "the plan “b” has errors: the tolerance must be at least 0 and below 1"
            ])
    }

    @Test("UTF-16 with a byte order mark is read, and its places are those of its characters")
    func utf16() throws {
        func bytes(_ text: String, bigEndian: Bool) -> [UInt8] {
            ([0xFEFF] + Array(text.utf16)).flatMap { unit in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return bigEndian ? pair : pair.reversed()
            }
        }
        for bigEndian in [true, false] {
            let text = smallPlan.replacing("\"H\"", with: "\"Hus 🏠 på Ø\"")
            let plan = try Plan(json: bytes(text, bigEndian: bigEndian))
            #expect(plan.houses[0].name.danish == "Hus 🏠 på Ø")
            let broken = "{\"id\": \"🏠\", \"x\": 1}"
            let unsound = #expect(throws: UnsoundPlan.self) {
                try Plan(json: bytes(broken, bigEndian: bigEndian))
            }
            let unknown = try #require(unsound).faults.first { $0.path == "x" }
            #expect(unknown?.column == 13)
            for damage: [UInt8] in [[0x20], bigEndian ? [0xD8, 0x00] : [0x00, 0xD8]] {
                let unsound = #expect(throws: UnsoundPlan.self) {
                    try Plan(json: bytes(text, bigEndian: bigEndian) + damage)
                }
                let faults = try #require(unsound).faults
                #expect(faults.count == 1)
                #expect(faults[0].message.english.contains("not UTF-8"))
            }
        }
    }
}
