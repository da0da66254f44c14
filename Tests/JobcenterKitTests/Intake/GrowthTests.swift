import Testing

@testable import JobcenterKit

@Suite("Reading takes time in proportion to what is read", .limited)
struct GrowthTests {
    /// Reads data, writes what was found, and says so.
    private func read(_ files: [GrowingData.File], _ plan: Plan) -> Validation {
        var intake = Intake(plan: plan)
        for file in files { intake.read(file.bytes, named: file.name) }
        intake.finish()
        let validation = Validation(intake)
        _ = validation.formatted(as: .junit, in: .danish, version: "", style: TextStyle())
        return validation
    }

    @Test("Four times as much takes less than six times as long", arguments: GrowingData.all)
    func growth(data: GrowingData) throws {
        let plan = try Plan.builtIn("aalborg-2020")
        let (small, large) = (data.files(data.size), data.files(4 * data.size))
        let found = Set(read(small, plan).diagnostics.map(\.code))
        #expect(found.isSuperset(of: data.codes), "\(found)")
        // What goes with the square takes sixteen times as long.
        expectGrowth(below: 6) {
            _ = read(small, plan)
        } large: {
            _ = read(large, plan)
        }
    }

    @Test("Every code stands in data that grow, but for those that there are only so many of")
    func codes() {
        let grown = GrowingData.all.reduce(into: GrowingData.bounded) { $0.formUnion($1.codes) }
        #expect(Set(DiagnosticCode.allCases).subtracting(grown).isEmpty)
    }

    @Test("A message has at most 60 characters and 240 bytes of a cell")
    func messages() throws {
        let header = "uge;hus;nøgletal;målgruppe;værdi\n"
        // Each character is a letter and 200 marks of two bytes.
        let marks = "e" + String(repeating: "\u{301}", count: 200)
        for cell in [String(repeating: marks, count: 100), String(repeating: "x ", count: 9999)] {
            let reading = try FileReading(header + "\(cell);jobhuset;samtaler;;1\n")
            let message = try #require(reading.intake.diagnostics.sorted.first?.message.english)
            let shown = message.split(separator: "“")[0].split(separator: "”")[0]
            #expect(shown.count <= 61)
            #expect(shown.utf8.count <= 243)
            #expect(shown.hasSuffix("…"))
        }
    }
}
