import Testing

@testable import JobcenterKit

@Suite("Ranks and percentage points", .limited)
struct UnitIntakeTests {
    private let header = "periode;hus;nøgletal;værdi\n"

    private func read(_ rows: String) throws -> (found: [String], values: [Double]) {
        let plan = try Plan(json: Array(widePlan.utf8))
        let reading = try FileReading(Array((header + rows).utf8), plan: plan)
        let values = plan.indicators.indices.flatMap { position in
            reading.intake.history.series(of: IndicatorIndex(position: position), in: 2020).points
                .map(\.value)
        }
        return (reading.found, values)
    }

    @Test("A rank is a whole number from 1")
    func rank() throws {
        let (found, values) = try read(
            "2020H1;w;r;76\n2020H2;w;r;1\n2019H1;w;r;0\n2019H2;w;r;7,5\n2019H2;w;r;-1\n"
                + "2020H1;w;r;0\n")
        #expect(
            found == [
                "4:12 invalid-number", "5:12 invalid-number", "6:12 negative-value",
                "7:12 invalid-number",
            ])
        #expect(values == [76, 1])
    }

    @Test("A difference of shares may be below zero")
    func percentagePoints() throws {
        let (found, values) = try read("2020K1;w;q;-2,5\n2020K2;w;q;0\n2020K3;w;q;0,5\n")
        #expect(found == [])
        #expect(values == [-2.5, 0, 0.5])
    }
}
