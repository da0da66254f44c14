import Foundation
import Testing

@testable import JobcenterKit

@Suite(
    "The plan's starting point: the averages of 2019 against the targets of 2020",
    .limited)
struct StartingPointTests {
    /// What a weekly target's row must say, worked out by hand from the two figures that
    /// Beskæftigelsesplan 2020 prints beside each other.
    struct Row {
        let measure: String
        let group: String
        /// The 2019 average minus the target.
        let deviation: Double
        /// A miss is near when it is at most a tenth of the target.
        let status: TargetStatus

        init(_ measure: String, _ group: String, _ deviation: Double, _ status: TargetStatus) {
            self.measure = measure
            self.group = group
            self.deviation = deviation
            self.status = status
        }
    }

    static let expected: [(house: String, rows: [Row])] = [
        (
            "jobhuset",
            [
                Row("afslutninger", "forsikrede-ledige", -5.2, .near),  // 182.8 − 188
                Row("afslutninger", "jobparate-kontanthjaelp", -2.6, .missed),  // 14.4 − 17
                Row("formidlinger", "", -6.1, .missed),  // 21.4 − 27.5
                Row("samtaler", "forsikrede-ledige", -68, .near),  // 872 − 940
                Row("samtaler", "jobparate-kontanthjaelp", -3, .near),  // 247 − 250
                Row("cv-andel", "", -1, .near),  // 94 − 95
                Row("virksomhedsplaceringer", "", -52, .missed),  // 48 − 100
                Row("ordinaere-timer", "", -1, .missed),  // 2.0 − 3.0
            ]
        ),
        (
            "job-og-aktivhuset",
            [
                Row("afslutninger", "undtagen-ledighedsydelse", -0.1, .near),  // 2.9 − 3
                Row("afslutninger", "ledighedsydelse", -0.6, .near),  // 10.4 − 11
                Row("formidlinger", "", -0.2, .missed),  // 0.8 − 1
                Row("samtaler", "undtagen-ledighedsydelse", -107, .missed),  // 193 − 300
                Row("samtaler", "ledighedsydelse", -12, .missed),  // 78 − 90
                Row("cv-andel", "kontanthjaelp", -57, .missed),  // 18 − 75
                Row("cv-andel", "ledighedsydelse", 3, .met),  // 78 − 75
                Row("virksomhedsplaceringer", "", -12, .missed),  // 26 − 38
                Row("ordinaere-timer", "", -1.4, .missed),  // 1.6 − 3
            ]
        ),
        (
            "uddannelseshuset",
            [
                Row("afslutninger", "uddannelsesparate", -1.7, .near),  // 22.3 − 24
                Row("afslutninger", "oevrige", -1.1, .missed),  // 2.9 − 4
                Row("formidlinger", "", -0.4, .missed),  // 1.3 − 1.7
                Row("samtaler", "alle", -9, .near),  // 341 − 350
                Row("cv-andel", "", -48, .missed),  // 27 − 75
                Row("virksomhedsplaceringer", "", -4, .missed),  // 28 − 32
                Row("ordinaere-timer", "", -1.1, .missed),  // 0.9 − 2
            ]
        ),
        (
            "job-og-integrationshuset",
            [
                Row("afslutninger", "ikke-nye-flygtninge", -0.4, .missed),  // 0.6 − 1
                Row("afslutninger", "nye-flygtninge", 0.4, .met),  // 3.4 − 3
                Row("formidlinger", "", -0.1, .missed),  // 0.4 − 0.5
                Row("samtaler", "nye-flygtninge", -33, .missed),  // 57 − 90
                Row("samtaler", "oevrige", 6, .met),  // 71 − 65
                Row("cv-andel", "", -35, .missed),  // 40 − 75
                Row("virksomhedsplaceringer", "", -6, .missed),  // 15 − 21
                Row("ordinaere-timer", "", -0.7, .missed),  // 2.3 − 3
            ]
        ),
        (
            "sygedagpengehuset",
            [
                Row("afslutninger", "sygedagpenge", -2, .near),  // 89 − 91
                Row("afslutninger", "jobafklaring", -0.9, .missed),  // 3.1 − 4
                Row("formidlinger", "", -0.3, .missed),  // 0.8 − 1.1
                Row("samtaler", "sygedagpenge", -1, .near),  // 474 − 475
                Row("samtaler", "jobafklaring", -58, .missed),  // 82 − 140
                Row("virksomhedsplaceringer", "", -7, .missed),  // 17 − 24
            ]
        ),
        // Ydelsescentret has annual goals only.
        ("ydelsescentret", []),
    ]

    /// The scorecard of the fixture's only week.
    func scorecard() throws -> Scorecard {
        let plan = try Plan.builtIn("aalborg-2020")
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fixtures/gennemsnit-2019/2020-W01.csv")
        var intake = Intake(plan: plan)
        var source = ByteArraySource(Array(try Data(contentsOf: file)))
        intake.read(&source, named: "2020-W01.csv")
        #expect(intake.diagnostics.count(of: .error) == 0)
        #expect(intake.rows == Intake.RowCounts(read: 38, accepted: 38, rejected: 0, empty: 0))
        return Scorecard(
            of: plan.houses, in: try #require(Week(year: 2020, number: 1)), plan: plan,
            history: intake.history)
    }

    @Test("Each of the 38 averages lies as far from its target as the plan says")
    func deviations() throws {
        let cards = try scorecard().cards
        #expect(cards.map(\.house.id) == Self.expected.map(\.house))
        #expect(cards.flatMap(\.weeklyTargets).count == 38)
        for (card, known) in zip(cards, Self.expected) {
            #expect(
                card.weeklyTargets.map { [$0.target.measure.id, $0.target.group?.id ?? ""] }
                    == known.rows.map { [$0.measure, $0.group] })
            for (row, expected) in zip(card.weeklyTargets, known.rows) {
                let figures = row.figures
                let place: Comment = "\(known.house), \(row.target.label)"
                let deviation = try #require(figures.deviation, place)
                #expect(abs(deviation - expected.deviation) <= 1e-9, place)
                #expect(figures.status == expected.status, place)
                // The only week is the average, and it is the baseline.
                #expect(figures.average == figures.actual, place)
                #expect(figures.averageStatus == expected.status, place)
                #expect(figures.baselineChangePercent == 0, place)
            }
        }
    }

    @Test("Three targets are met, 10 are near and 25 are missed")
    func counts() throws {
        let statuses = try scorecard().cards.flatMap(\.weeklyTargets).map(\.figures.status)
        let counts = [TargetStatus.met, .near, .missed].map { status in
            statuses.count { $0 == status }
        }
        #expect(counts == [3, 10, 25])
    }
}
