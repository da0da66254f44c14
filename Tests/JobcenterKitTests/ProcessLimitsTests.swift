import Testing

@testable import JobcenterKit

@Suite("Signal or noise: each rule of the XmR chart, worked out by hand", .limited)
struct ProcessLimitsTests {
    private func limits(
        _ values: [Double], target: Double = 10, direction: Direction = .atLeast,
        weeks: [Int]? = nil
    ) -> ProcessLimits? {
        let numbers = weeks ?? Array(1...max(1, values.count))
        let points = zip(numbers, values).compactMap { number, value in
            Week(year: 2020, number: number).map { Point(period: $0.period, value: value) }
        }
        return ProcessLimits(points, against: Aim(direction, target))
    }

    @Test("Mean, limits and screening of an outlying range")
    func screened() throws {
        // Ranges 2, 2, 2, 2, 2, 2, 2, 28: mean 42 / 8 = 5.25, and 3.267 × 5.25 = 17.15. The range
        // of 28 is screened out; the others have a mean of 2.
        let values: [Double] = [10, 12, 10, 12, 10, 12, 10, 12, 40]
        let process = try #require(limits(values))
        // (4 × 10 + 4 × 12 + 40) / 9 = 128 / 9
        let mean = 128.0 / 9
        #expect(abs(process.mean - mean) < 1e-9)
        #expect(abs(process.lowerLimit - (mean - 2.66 * 2)) < 1e-9)
        #expect(abs(process.upperLimit - (mean + 2.66 * 2)) < 1e-9)
        // 40 lies above 14.2 + 5.3.
        #expect(process.rule == .outsideLimits)
        #expect(process.variation == .improvement)
        #expect(limits(values, direction: .atMost)?.variation == .concern)
    }

    @Test("A range that is just 3.267 times the mean is screened out")
    func screenedAtTheEdge() throws {
        // Ten ranges of 1 and one of R: R = 3.267 × (10 + R) / 11, so R = 32.67 / 7.733 = 4.225. What
        // is left has a mean of 1; a little less than R stays, and the mean is (10 + R) / 11.
        let calm: [Double] = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]
        let edge = 32.67 / 7.733
        let screened = try #require(limits(calm + [edge]))
        #expect(abs(screened.upperLimit - screened.mean - 2.66) < 1e-9)
        let kept = try #require(limits(calm + [edge - 0.001]))
        #expect(abs(kept.upperLimit - kept.mean - 2.66 * (10 + edge - 0.001) / 11) < 1e-9)
    }

    @Test("Six rises in a row are a trend, five are not")
    func trend() throws {
        // 1 … 7: mean 4, ranges 1, limits 4 ± 2.66: the 7 lies outside, which comes first.
        #expect(limits([1, 2, 3, 4, 5, 6, 7])?.rule == .outsideLimits)
        // After wide swings the same rises lie inside: ranges 20 × 4, 17, 1 × 6.
        let swings: [Double] = [0, 20, 0, 20, 0]
        let rising = try #require(limits(swings + [17, 18, 19, 20, 21, 22, 23]))
        #expect(rising.rule == .trend)
        #expect(rising.variation == .improvement)
        let falling = try #require(limits(swings + [7, 6, 5, 4, 3, 2, 1]))
        #expect(falling.rule == .trend)
        #expect(falling.variation == .concern)
        #expect(limits(swings + [18, 18, 19, 20, 21, 22, 23])?.rule != .trend)
    }

    @Test("Two of three near a limit, the latest among them")
    func twoOfThree() throws {
        // Twelve values of 9 and 11 in turn, then 14, 11, 14: sum 120 + 39 = 159, mean 10.6.
        // Ranges: 11 of 2, then 3, 3, 3: 31 / 14 = 2.214; 3.267 × 2.214 = 7.2, none screened.
        // Limits 10.6 ± 5.89, near limits 10.6 ± 3.93: 14 is not beyond 14.53, so nothing.
        let calm: [Double] = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]
        #expect(limits(calm + [14, 11, 14])?.rule == nil)
        // With 15, 12, 15: sum 162, mean 10.8; ranges 22 + 4 + 3 + 3 = 32, / 14 = 2.286;
        // limits 10.8 ± 6.08, near 10.8 ± 4.05 = 14.85: 15 lies beyond it and below 16.88.
        let near = try #require(limits(calm + [15, 12, 15]))
        #expect(abs(near.mean - 10.8) < 1e-9)
        #expect(abs(near.upperLimit - (10.8 + 2.66 * 32 / 14)) < 1e-9)
        #expect(near.rule == .twoOfThree)
        // The latest must be one of the two, and all three on one side.
        #expect(limits(calm + [15, 15, 12])?.rule == nil)
        #expect(limits(calm + [15, 9, 15])?.rule == nil)
    }

    @Test("Seven on one side are a shift, six are not")
    func shift() throws {
        // Five times 5 and 15, then seven of 12 and 13 in turn, then seven of 8 and 9:
        // sum 100 + 87 + 59 = 246, mean 246 / 24 = 10.25. Ranges 9 × 10 + 3 + 6 + 4 + 6 = 109, mean
        // 109 / 23 = 4.74; 3.267 × 4.74 = 15.5 screens none; near limits 10.25 ± 8.4.
        let swings = Array(repeating: [5.0, 15.0], count: 5).flatMap { $0 }
        let high: [Double] = [12, 13, 12, 13, 12, 13, 12]
        let low: [Double] = [8, 9, 8, 9, 8, 9, 8]
        let shift = try #require(limits(swings + high + low))
        #expect(abs(shift.mean - 10.25) < 1e-9)
        #expect(shift.rule == .shift)
        #expect(shift.variation == .concern)
        #expect(limits(swings + high + low, direction: .atMost)?.variation == .improvement)
        #expect(limits(swings + high + [8, 9, 8, 11, 8, 9, 8])?.rule == nil)
    }

    @Test("The target within, on and beyond the limits")
    func assurance() {
        // 8, 12, 8, 12, 8, 12: mean 10, ranges 4, limits 10 ± 10.64 = −0.64 and 20.64
        let values: [Double] = [8, 12, 8, 12, 8, 12]
        let cases: [(Double, Direction, ProcessLimits.Assurance)] = [
            (10, .atLeast, .hitOrMiss), (20.64, .atLeast, .hitOrMiss),
            (20.65, .atLeast, .consistentlyMissed), (-0.65, .atLeast, .consistentlyMet),
            (-0.64, .atLeast, .hitOrMiss), (20.65, .atMost, .consistentlyMet),
            (-0.65, .atMost, .consistentlyMissed),
        ]
        for (target, direction, expected) in cases {
            #expect(
                limits(values, target: target, direction: direction)?.assurance == expected,
                "\(target)")
        }
    }

    @Test("A constant series has its limits at its mean")
    func constant() throws {
        let met = try #require(limits([3, 3, 3, 3, 3], target: 3))
        #expect(met.lowerLimit == 3 && met.upperLimit == 3 && met.rule == nil)
        #expect(met.assurance == .consistentlyMet)
        #expect(limits([3, 3, 3, 3, 3], target: 4)?.assurance == .consistentlyMissed)
        #expect(
            limits([3, 3, 3, 3, 3], target: 4, direction: .atMost)?.assurance == .consistentlyMet)
    }

    @Test("Gaps are stepped over, five points are needed, eleven are provisional")
    func counts() throws {
        #expect(limits([8, 12, 8, 12]) == nil)
        let gaps = try #require(limits([8, 12, 8, 12, 8], weeks: [1, 2, 9, 10, 30]))
        #expect(gaps.week.number == 30)
        // Mean 48 / 5, ranges 4 across the gaps too.
        #expect(abs(gaps.upperLimit - (9.6 + 2.66 * 4)) < 1e-9)
        let eleven = Array(repeating: [8.0, 12.0], count: 6).flatMap { $0 }
        #expect(try #require(limits(Array(eleven.dropLast()))).isProvisional)
        #expect(try !#require(limits(eleven)).isProvisional)
    }
}

/// 591 seeded series of 5 to 53 points and what NHSRplotthedots makes of them.
///
/// The package itself could not be installed, so its functions for limits, point types and assurance
/// (`ptd_spc_standard`, `ptd_calculate_point_type`, `ptd_calculate_assurance_type` of its public
/// repository) were run in R 4.2.2, `set.seed(2020)`, outliers screened; the rule is the first of
/// the package's own marks on the latest point in the contract's order.
@Suite("Limits and causes agree with NHSRplotthedots", .limited)
struct PlotTheDotsTests {
    @Test("Every series, at 1e-6")
    func agree() throws {
        let rows = try ExpectedTable("nhsr-plotthedots")
        #expect(rows.count == 591)
        var causes: Set<String> = []
        for (number, row) in rows.enumerated() {
            let values = row["values"].split(separator: " ").compactMap { Double($0) }
            let direction = try #require(Direction(rawValue: row["direction"]))
            let target = try #require(Double(row["target"]))
            let points = values.enumerated().compactMap { position, value in
                Week(year: 2020, number: position + 1).map {
                    Point(period: $0.period, value: value)
                }
            }
            let found = try #require(ProcessLimits(points, against: Aim(direction, target)))
            func same(_ found: Double, _ column: String) throws {
                let expected = try #require(Double(row[column]))
                #expect(abs(found - expected) <= 1e-6 * max(1, abs(expected)), "row \(number + 2)")
            }
            try same(found.mean, "mean")
            try same(found.lowerLimit, "lower_limit")
            try same(found.upperLimit, "upper_limit")
            #expect(found.variation.rawValue == row["variation"], "row \(number + 2)")
            #expect((found.rule?.rawValue ?? "") == row["rule"], "row \(number + 2)")
            #expect(found.assurance.rawValue == row["assurance"], "row \(number + 2)")
            causes.insert("\(row["rule"]) \(row["variation"])")
        }
        // Four rules, each for the better and for the worse, and none.
        #expect(causes.count == 9)
    }

    @Test("A trend that rises below the mean is still a concern where more is better")
    func lateTrend() throws {
        // Twelve of 40 and 60 in turn: 600; then 10 … 16: 91. Mean 691 / 19 = 36.4: the 16 rises for
        // the sixth time and lies below it. Ranges 11 × 20 + 50 + 6 = 276, mean 276 / 18 = 15.3;
        // 3.267 × 15.3 = 50.1 screens none; limits 36.4 ± 40.8.
        let swings: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 40 : 60 }
        let values: [Double] = swings + [10, 11, 12, 13, 14, 15, 16]
        let points = values.enumerated().compactMap { position, value in
            Week(year: 2020, number: position + 1).map { Point(period: $0.period, value: value) }
        }
        let process = try #require(ProcessLimits(points, against: Aim(.atLeast, 50)))
        #expect(process.rule == .trend)
        #expect(process.isUpward == true)
        #expect(process.variation == .concern)
    }
}
