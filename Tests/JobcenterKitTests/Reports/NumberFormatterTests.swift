import Testing

@testable import JobcenterKit

@Suite("Numbers as people read them", .limited)
struct NumberFormatterTests {
    let danish = NumberFormatter(language: .danish)
    let english = NumberFormatter(language: .english)

    @Test(
        "Marks between thousands and before decimals",
        arguments: [
            (0, 0, "0", "0"), (0, 2, "0,00", "0.00"), (0.05, 2, "0,05", "0.05"),
            (7, 0, "7", "7"), (10, 0, "10", "10"), (999, 0, "999", "999"),
            (1000, 0, "1.000", "1,000"), (1234.5, 1, "1.234,5", "1,234.5"),
            (100_000, 0, "100.000", "100,000"), (1234.567, 3, "1.234,567", "1,234.567"),
            (1_234_567.891, 2, "1.234.567,89", "1,234,567.89"),
            (-1234.5, 1, "−1.234,5", "−1,234.5"),
            (999_999_999_999_999, 0, "999.999.999.999.999", "999,999,999,999,999"),
        ] as [(Double, Int, String, String)])
    func marks(value: Double, decimals: Int, inDanish: String, inEnglish: String) {
        #expect(danish.number(value, decimals: decimals) == inDanish)
        #expect(english.number(value, decimals: decimals) == inEnglish)
    }

    @Test("A sign stands before what is not shown as zero")
    func signs() {
        #expect(danish.number(5, decimals: 0, isSigned: true) == "+5")
        #expect(danish.number(-5, decimals: 0, isSigned: true) == "−5")
        #expect(danish.number(0, decimals: 0, isSigned: true) == "0")
        #expect(danish.number(0.04, decimals: 1, isSigned: true) == "0,0")
        #expect(danish.number(-0.04, decimals: 1) == "0,0")
        #expect(danish.number(-0.0, decimals: 0) == "0")
    }

    @Test("A year of the largest values has its marks, and what is larger is shown as it is")
    func huge() {
        // 53 weeks of 38 values just below 1e15 sum to 2.014e18.
        #expect(danish.number(2.014e18, decimals: 0) == "2.014.000.000.000.000.000")
        #expect(english.number(-1e14, decimals: 1) == "−100,000,000,000,000.0")
        #expect(danish.number(-1e20, decimals: 1) == "−1e+20")
        #expect(danish.number(.infinity, decimals: 0) == "inf")
    }

    @Test("A share is followed by its sign, and nothing else is")
    func units() {
        #expect(Unit.allCases.map(\.sign) == ["", " %", "", "", "", "", ""])
    }

    // MARK: Rounding

    @Test(
        "Halves are rounded away from zero",
        arguments: [
            (0.5, 0, 1), (1.5, 0, 2), (2.5, 0, 3), (-0.5, 0, -1), (-2.5, 0, -3), (2.4, 0, 2),
            (-2.4, 0, -2), (0.15, 1, 0.2), (0.25, 1, 0.3), (0.25, 2, 0.25),
            // 1.005 is a little less in binary: 1.00499999999999989…
            (1.005, 2, 1.01), (-1.005, 2, -1.01),
        ] as [(Double, Int, Double)])
    func nearest(value: Double, decimals: Int, rounded: Double) {
        #expect(NumberFormatter.round(value, decimals: decimals) == rounded)
    }

    @Test("Up and down go towards and away from the higher figure")
    func upAndDown() {
        func up(_ value: Double, _ decimals: Int = 0) -> Double {
            NumberFormatter.round(value, decimals: decimals, .up)
        }
        func down(_ value: Double, _ decimals: Int = 0) -> Double {
            NumberFormatter.round(value, decimals: decimals, .down)
        }
        #expect([up(1.01), up(3), up(-1.5), up(0.01, 1)] == [2, 3, -1, 0.1])
        #expect([down(1.99), down(3), down(-1.5), down(0.19, 1)] == [1, 3, -2, 0.1])
        // 0.1 + 0.2 is 0.30000000000000004, and (0.1 + 0.7) × 10 is 7.999999999999999.
        #expect(up(0.1 + 0.2, 1) == 0.3)
        #expect(down((0.1 + 0.7) * 10) == 8)
        #expect(danish.number(1.01, decimals: 0, rounding: .up) == "2")
        #expect(danish.number(1.99, decimals: 0, rounding: .down) == "1")
    }

    @Test("The slack is a billionth of the figure, of 1 where the figure is less")
    func slack() {
        // Of 3: 3e-9.
        #expect(NumberFormatter.round(3 + 2.5e-9, decimals: 0, .up) == 3)
        #expect(NumberFormatter.round(3 + 3.5e-9, decimals: 0, .up) == 4)
        #expect(NumberFormatter.round(3 - 2.5e-9, decimals: 0, .down) == 3)
        #expect(NumberFormatter.round(3 - 3.5e-9, decimals: 0, .down) == 2)
        #expect(NumberFormatter.round(-3 - 2.5e-9, decimals: 0, .down) == -3)
        // Of 0.5: 1e-9, not 5e-10 and not 2e-9.
        #expect(NumberFormatter.round(0.5 - 0.9e-9, decimals: 0) == 1)
        #expect(NumberFormatter.round(0.5 - 1.5e-9, decimals: 0) == 0)
        #expect(NumberFormatter.round(-0.5 + 0.9e-9, decimals: 0) == -1)
    }

    @Test("The slack never exceeds a thousandth of what is counted")
    func slackOfLargeFigures() {
        // A billionth of 5e9 is 5.
        #expect(NumberFormatter.round(5_000_000_000.4, decimals: 0) == 5_000_000_000)
        #expect(NumberFormatter.round(5_000_000_000.4995, decimals: 0) == 5_000_000_001)
        #expect(NumberFormatter.round(5_000_000_000.4985, decimals: 0) == 5_000_000_000)
        #expect(NumberFormatter.round(5_000_000_000.002, decimals: 0, .up) == 5_000_000_001)
    }

    @Test("What is too large for the decimals is not rounded")
    func unrounded() {
        #expect(NumberFormatter.round(2e15 + 0.5, decimals: 0) == 2e15 + 0.5)
        #expect(NumberFormatter.round(1e14 + 0.25, decimals: 1) == 1e14 + 0.25)
        #expect(NumberFormatter.round(-1e14 - 0.25, decimals: 1) == -1e14 - 0.25)
        #expect(NumberFormatter.round(1e14 + 0.25, decimals: 0) == 1e14)
    }

    // MARK: Decimals

    @Test(
        "As many decimals as a figure has, at most three",
        arguments: [
            (94, "94", "+94"), (94.5, "94,5", "+94,5"), (94.25, "94,25", "+94,25"),
            (0.125, "0,125", "+0,125"), (1.0 / 3, "0,333", "+0,333"), (0.1 + 0.2, "0,3", "+0,3"),
            (-1.5, "−1,5", "−1,5"), (0, "0", "0"), (0.0004, "0,000", "0,000"),
            (2.0005, "2,001", "+2,001"), (1_234_567, "1.234.567", "+1.234.567"),
        ] as [(Double, String, String)])
    func exact(value: Double, shown: String, signed: String) {
        #expect(danish.exact(value) == shown)
        #expect(danish.exact(value, isSigned: true) == signed)
    }

    @Test("Means below a thousand have a decimal")
    func decimalsOfMeans() {
        #expect(
            [0, 999.9, -999.9, 1000, -1000, 12_345].map {
                NumberFormatter.decimals(ofMean: $0)
            } == [1, 1, 1, 0, 0, 0])
    }

    // MARK: Beside a target

    @Test(
        "A figure has the decimals that show on which side of its target it lies",
        arguments: [
            (641, "641"), (641.3, "641,3"), (641.04, "641,04"), (641.004, "641,004"),
            (640.96, "640,96"), (652, "652"), (652.4, "652"),
            // Three decimals would show 641,000.
            (641.0004, "over 641"), (640.9996, "under 641"),
            // Equal within the tolerance of 6.41e-7.
            (641.0000001, "641"),
        ] as [(Double, String)])
    func besideTarget(value: Double, shown: String) {
        #expect(danish.shown(value, decimals: 0, beside: 641) == shown)
    }

    @Test("The target is taken as it is shown, with at most three decimals")
    func targetAsShown() {
        // Two thirds are shown as 0,667: 0,67 beside it would seem to be above.
        #expect(danish.shown(0.668, decimals: 1, beside: 2.0 / 3) == "0,7")
        #expect(danish.shown(0.6668, decimals: 2, beside: 2.0 / 3) == "0,67")
        #expect(danish.shown(0.6666, decimals: 2, beside: 2.0 / 3) == "under 0,667")
        #expect(danish.shown(0.6664, decimals: 2, beside: 2.0 / 3) == "0,666")
    }

    @Test("Without a target, and in English")
    func withoutTarget() {
        #expect(danish.shown(641.3, decimals: 0, beside: nil) == "641")
        #expect(danish.shown(641.3, decimals: 0, beside: nil, edge: 641) == "641")
        #expect(english.shown(1641.3, decimals: 0, beside: 1641) == "1,641.3")
        #expect(english.shown(641.0004, decimals: 0, beside: 641) == "over 641")
        #expect(english.shown(640.9996, decimals: 0, beside: 641) == "under 641")
        #expect(danish.shown(12.5, decimals: 4, beside: 12) == "12,5000")
    }

    @Test("Whether a figure is near is shown too, by decimals or in words")
    func edge() {
        // Near ends at 95 − 9.5 = 85.5.
        func shown(_ value: Double, _ decimals: Int = 1) -> String {
            danish.shown(value, decimals: decimals, beside: 95, edge: 85.5)
        }
        #expect(shown(85.5) == "85,5")
        #expect(shown(85.46) == "85,46")
        #expect(shown(85.54) == "85,5")
        #expect(shown(85.496) == "85,496")
        #expect(shown(85.4, 0) == "85")
        #expect(shown(85.8, 0) == "86")
        // No three decimals show that it lies below the edge.
        #expect(shown(85.4999) == "under 85,5")
        #expect(shown(85.5001) == "85,5")
        // Near ends above a target that must not be exceeded.
        #expect(danish.shown(104.5, decimals: 0, beside: 95, edge: 104.5) == "104,5")
        #expect(danish.shown(104.6, decimals: 0, beside: 95, edge: 104.5) == "105")
        #expect(danish.shown(104.5001, decimals: 0, beside: 95, edge: 104.5) == "105")
        #expect(danish.shown(104.5001, decimals: 1, beside: 95, edge: 104.5) == "over 104,5")
        // The edge is shown by the first decimal, and the target by none.
        #expect(danish.shown(95.0001, decimals: 0, beside: 95, edge: 94.8) == "over 95")
    }

    // MARK: Differences

    @Test(
        "A difference is never shown as none when there is one",
        arguments: [
            (0, 0, "0"), (0, 1, "0,0"), (5, 0, "+5"), (-5, 0, "−5"), (5.25, 1, "+5,3"),
            (0.5, 0, "+1"), (0.4, 0, "+0,4"), (-0.4, 0, "−0,4"), (0.04, 0, "+0,04"),
            (0.04, 1, "+0,04"), (-0.004, 0, "−0,004"), (0.0005, 0, "+0,001"),
            (0.0004, 0, "> 0"), (-0.0004, 0, "< 0"), (1.1e-9, 1, "> 0"), (-1.1e-9, 1, "< 0"),
            // What binary fractions leave behind is none.
            (0.9e-9, 1, "0,0"), (-0.9e-9, 0, "0"), (0.3 - 0.1 - 0.2, 1, "0,0"),
            (0.00004, 5, "+0,00004"),
        ] as [(Double, Int, String)])
    func difference(value: Double, decimals: Int, shown: String) {
        #expect(danish.difference(value, decimals: decimals) == shown)
    }
}
