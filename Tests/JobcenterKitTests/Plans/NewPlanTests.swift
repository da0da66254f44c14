import Testing

@testable import JobcenterKit

@Suite("A new plan", .limited)
struct NewPlanTests {
    @Test("It is sound by the schema, coherent, and named after its municipality and year")
    func sound() throws {
        for (municipality, year, id, name) in [
            ("Høje-Taastrup", 2021, "hoeje-taastrup-2021", "Høje-Taastrup Kommune"),
            ("Københavns Kommune", 1900, "koebenhavns-kommune-1900", "Københavns Kommune"),
            ("北京 =1+1 \"x\"", 9998, "1-1-x-9998", "北京 =1+1 \"x\" Kommune"),
            ("京", 2020, "plan-2020", "京 Kommune"),
        ] {
            for language in Language.allCases {
                let plan = try Plan.beginning(for: municipality, in: year, language)
                #expect(plan.id == id)
                #expect(plan.name.danish == "\(name), beskæftigelsesplan \(year)")
                #expect((plan.municipality, plan.year) == (municipality, year))
                #expect(plan.houses.count == 2)
                #expect(PlanCheck(plan).findings.map(\.code) == [.goalMatchesTargets])
                let file = Array(plan.file.utf8)
                #expect(try SchemaChecker().accepts(JSONReader.read(file)))
                #expect(try Plan(json: file).file == plan.file)
            }
        }
    }

    @Test("Labels are in the language asked for")
    func labels() throws {
        let danish = try Plan.beginning(for: "A", in: 2021, .danish)
        let english = try Plan.beginning(for: "A", in: 2021, .english)
        #expect(danish.weeklyTargets[0].label == "Samtaler/uge – dagpenge")
        #expect(english.weeklyTargets[0].label == "Interviews a week – unemployment benefit")
        #expect(danish.weeklyTargets.map(\.target) == english.weeklyTargets.map(\.target))
    }

    @Test("A name or a year that no plan can have is refused")
    func refused() {
        for (name, year) in [("", 2021), ("–", 2021), ("010180-1234", 2021), ("A", 1899)] {
            #expect(throws: UnsoundPlan.self) { try Plan.beginning(for: name, in: year, .danish) }
        }
    }
}
