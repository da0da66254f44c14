import Testing

@testable import JobcenterKit

@Suite("A plan of twice as many entries takes twice the time", .limited, .serialized)
struct PlanGrowthTests {
    enum Entries: String, CaseIterable {
        case houses, measures, derivedGoals, suspensions, unknownKeys, misspeltReferences, chain
    }

    @Test("Reading, checking, and writing a template", arguments: Entries.allCases)
    func growth(_ entries: Entries) throws {
        let count = entries == .chain ? 40 : 300
        let (small, large) = (sources(entries, count), sources(entries, 2 * count))
        expectGrowth(below: 3) {
            use(small)
        } large: {
            use(large)
        }
    }

    private func use(_ sources: [PlanSource]) {
        let plan = try? Plan(sources[0]) { reference, _ in
            Int(reference.dropFirst()).map { sources[$0] }
        }
        guard let plan else { return }
        _ = PlanCheck(plan)
        _ = plan.template(for: plan.weeks[0], of: plan.units, isDanish: true)
        _ = plan.file
    }

    /// A plan with so many entries of a kind, and those that it extends.
    private func sources(_ entries: Entries, _ count: Int) -> [PlanSource] {
        let numbers = 0..<count
        func list(_ entry: (Int) -> String) -> String {
            "[" + numbers.map(entry).joined(separator: ",") + "]"
        }
        let names = list { #"{"id":"m-\#($0)","name":"M \#($0)","unit":"count"}"# }
        func targets(_ measures: Range<Int>) -> String {
            "["
                + measures.map { #"{"measure":"m-\#($0)","label":"L","target":1}"# }
                .joined(separator: ",") + "]"
        }
        func goals(_ goal: (Int) -> String) -> String {
            let goals = list { #"{\#(goal($0)),"kind":"totalAtLeast","target":1,"label":"L"}"# }
            return #","sections":[{"title":"S","goals":\#(goals)}]"#
        }
        let one = #"[{"id":"m-0","name":"M","unit":"count"}]"#
        func plan(_ measures: String, _ houses: String?, _ more: String) -> PlanSource {
            let houses =
                houses ?? #"[{"id":"h","name":"H","weeklyTargets":\#(targets(0..<1))}]"#
            return PlanSource(
                name: "p",
                bytes: Array(
                    """
                    {"id":"p","name":"P","municipality":"M","year":2020,"tolerance":0.1,
                     "measures":\(measures),"houses":\(houses),
                     "houseWideUnit":{"id":"w","name":"W"}\(more)}
                    """.utf8))
        }
        let all = #"[{"id":"h","name":"H","weeklyTargets":\#(targets(numbers))}]"#
        switch entries {
        case .houses:
            let houses = list {
                #"{"id":"h-\#($0)","name":"H \#($0)","weeklyTargets":\#(targets(0..<1))}"#
            }
            return [plan(one, houses, goals { #""house":"h-\#($0)","measure":"m-0""# })]
        case .measures:
            return [plan(names, all, goals { #""house":"h","measure":"m-\#($0)""# })]
        case .derivedGoals:
            return [
                plan(
                    names, all,
                    goals {
                        #""house":"w","measure":"m-\#($0)","sumOf":[{"measure":"m-\#($0)"}]"#
                    })
            ]
        case .suspensions:
            let suspensions = list { _ in
                #"{"from":"2020-W12","through":"2020-W13","reason":"R"}"#
            }
            return [plan(one, nil, #","suspensions":\#(suspensions)"#)]
        case .unknownKeys:
            return [plan(one, nil, numbers.map { #","key\#($0)":1"# }.joined())]
        case .misspeltReferences:
            // So many that there are hints for the first only.
            return [plan(names, all, goals { #""house":"h","measure":"n-\#($0)""# })]
        case .chain:
            let links = numbers.dropLast().map { number in
                PlanSource(
                    name: "p",
                    bytes: Array(#"{"id":"p-\#(number)","extends":"p\#(number + 1)"}"#.utf8))
            }
            return links + [plan(one, nil, "")]
        }
    }
}
