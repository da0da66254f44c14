import Testing

@testable import JobcenterKit

@Suite("Figures are compared, added and written as digits", .limited)
struct FigureTests {
    @Test("Figures are the same within a billionth of the larger")
    func same() {
        #expect(Comparison.isSame(0.8, (0.7 + 0.8 + 0.9) / 3))
        #expect(Comparison.isSame(0.3, 0.1 + 0.2))
        #expect(Comparison.isSame(1000, 1000 + 0.9e-6))
        #expect(!Comparison.isSame(1000, 1000 + 1.1e-6))
        #expect(Comparison.isSame(-1000, -1000 - 0.9e-6))
        #expect(!Comparison.isSame(-1000, -1000 - 1.1e-6))
        #expect(!Comparison.isSame(1, -1))
        #expect(Comparison.isSame(0, 0))
        // A billionth of next to nothing is nothing.
        #expect(!Comparison.isSame(0, 1e-300))
    }

    @Test("Below is less by more than that")
    func below() {
        #expect(Comparison.isBelow(1, 2))
        #expect(!Comparison.isBelow(2, 1))
        #expect(!Comparison.isBelow(1, 1))
        #expect(!Comparison.isBelow(1, 1 + 0.9e-9))
        #expect(Comparison.isBelow(1, 1 + 1.1e-9))
        #expect(Comparison.isBelow(-2, -1))
        #expect(Comparison.isBelow(0, 1e-300))
    }

    @Test("A target is reached from its right side and on it")
    func reached() {
        #expect(Direction.atLeast.isReached(10, by: 10))
        #expect(Direction.atLeast.isReached(10, by: 11))
        #expect(!Direction.atLeast.isReached(10, by: 9.9))
        #expect(Direction.atLeast.isReached(10, by: 10 - 0.9e-8))
        #expect(!Direction.atLeast.isReached(10, by: 10 - 1.1e-8))
        #expect(Direction.atMost.isReached(10, by: 10))
        #expect(!Direction.atMost.isReached(10, by: 11))
        #expect(Direction.atMost.isReached(10, by: 9.9))
        #expect(Direction.atMost.isReached(10, by: 10 + 0.9e-8))
        #expect(!Direction.atMost.isReached(10, by: 10 + 1.1e-8))
    }

    @Test("Near ends a fraction of the target from it, on the wrong side")
    func boundary() {
        // A tenth of 200 is 20.
        #expect(Direction.atLeast.boundary(of: 200, tolerance: 0.1) == 180)
        #expect(Direction.atMost.boundary(of: 200, tolerance: 0.1) == 220)
        #expect(Direction.atLeast.boundary(of: -200, tolerance: 0.1) == -220)
        #expect(Direction.atMost.boundary(of: -200, tolerance: 0.1) == -180)
        #expect(Direction.atLeast.boundary(of: 0, tolerance: 0.1) == 0)
    }

    @Test("Quotients, sums and means that may be none")
    func arithmetic() {
        #expect((6.0).divided(by: 4) == 1.5)
        #expect((6.0).divided(by: 0) == nil)
        #expect((0.0).divided(by: 0) == nil)
        #expect((0.0).divided(by: 4) == 0)
        #expect([1.5, 2.5, 5].sum == 9)
        #expect([Double]().sum == 0)
        #expect([1.5, 2.5, 5].mean == 3)
        #expect([Double]().mean == nil)
    }

    @Test(
        "The shortest digits that read back to the number",
        arguments: [
            (0, "0"), (-0.0, "0"), (951, "951"), (-951, "-951"), (0.1, "0.1"), (-27.5, "-27.5"),
            (0.1 + 0.2, "0.30000000000000004"), (1e-7, "1e-07"), (1e15, "1000000000000000"),
            // 2⁵³ − 1 and 2⁵³
            (9_007_199_254_740_991, "9007199254740991"),
            (9_007_199_254_740_992, "9007199254740992.0"),
            (-9_007_199_254_740_991, "-9007199254740991"),
            (-9_007_199_254_740_992, "-9007199254740992.0"), (1e20, "1e+20"), (1e300, "1e+300"),
            (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
        ] as [(Double, String)])
    func digits(value: Double, text: String) {
        #expect(Digits.shortest(of: value) == text)
        if value.isFinite { #expect(Double(text) == value) }
    }
}
