import Testing

@testable import JobcenterKit

@Suite("What a value must be", .limited)
struct AimTests {
    @Test("A range of 80–90 places: 92 are near, 85 are met")
    func range() {
        let places = Aim(.atLeast, 80, upper: 90)
        // Near reaches from 80 − 0.1 × 80 = 72 to 90 + 0.1 × 90 = 99.
        let cases: [(Double, Bool, Bool, Double, Double)] = [
            (71.9, false, false, -8.1, 80), (72, false, true, -8, 80), (79, false, true, -1, 80),
            (80, true, true, 0, 80), (84, true, true, 0, 80), (85, true, true, 0, 90),
            (90, true, true, 0, 90), (92, false, true, 2, 90), (99, false, true, 9, 90),
            (99.1, false, false, 9.1, 90),
        ]
        for (value, isReached, isNear, deviation, bound) in cases {
            #expect(places.isReached(by: value) == isReached, "\(value)")
            #expect(places.isNear(value, tolerance: 0.1) == isNear, "\(value)")
            #expect(abs(places.deviation(of: value) - deviation) < 1e-12, "\(value)")
            #expect(places.side(of: value).target == bound, "\(value)")
        }
        #expect(places.side(of: 50).direction == .atLeast)
        #expect(places.side(of: 95).direction == .atMost)
        // Which way is better changes nothing of where the bounds lie.
        let reversed = Aim(.atMost, 80, upper: 90)
        #expect(reversed.isReached(by: 85) && !reversed.isReached(by: 79))
        #expect(!reversed.isReached(by: 91) && reversed.isNear(79, tolerance: 0.1))
    }

    @Test("A range of one value, and bounds below zero")
    func edges() {
        let one = Aim(.atLeast, 5, upper: 5)
        #expect(one.isReached(by: 5) && !one.isReached(by: 4.9) && !one.isReached(by: 5.1))
        // −2 − 0.1 × 2 = −2.2
        let points = Aim(.atLeast, -2)
        #expect(points.isNear(-2.2, tolerance: 0.1) && !points.isNear(-2.3, tolerance: 0.1))
        // The mean of 0.7, 0.8 and 0.9 reaches 0.8, also as either bound of a range.
        let mean = (0.7 + 0.8 + 0.9) / 3
        #expect(Aim(.atLeast, 0.8, upper: 1).isReached(by: mean))
        #expect(Aim(.atLeast, 0.5, upper: 0.8).isReached(by: mean))
    }

    @Test("A target alone: the deviation is to it on both sides")
    func target() {
        let floor = Aim(.atLeast, 100)
        let cap = Aim(.atMost, 100)
        #expect(floor.isReached(by: 100) && floor.isReached(by: 101) && !floor.isReached(by: 99))
        #expect(cap.isReached(by: 100) && cap.isReached(by: 99) && !cap.isReached(by: 101))
        #expect(floor.isNear(90, tolerance: 0.1) && !floor.isNear(89.9, tolerance: 0.1))
        #expect(cap.isNear(110, tolerance: 0.1) && !cap.isNear(110.1, tolerance: 0.1))
        #expect([floor, cap].map { $0.deviation(of: 104) } == [4, 4])
        #expect([floor, cap].map { $0.side(of: 104) } == [floor, cap])
    }

    @Test("The mean of aims is that of each bound")
    func mean() {
        #expect(
            [Aim(.atLeast, 80, upper: 90), Aim(.atLeast, 100, upper: 120)].mean
                == Aim(.atLeast, 90, upper: 105))
        #expect([Aim(.atMost, 3), Aim(.atMost, 5)].mean == Aim(.atMost, 4))
        #expect([Aim]().mean == nil)
    }
}
