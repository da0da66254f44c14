import Testing

@testable import JobcenterKit

private let header = "uge;hus;nøgletal;målgruppe;værdi;erstatter;bemærkning\n"
private let talks = "jobhuset;samtaler;forsikrede-ledige"
private let stock = "jobhuset;bestand;arbejdsloeshedsdagpenge"

@Suite("Rows are counted, and placed, also where several rules meet", .limited)
struct PlacesAndCountsTests {
    private func reading(
        _ text: String, named name: String = "a.csv", houses: [String]? = nil, capacity: Int? = nil
    ) throws -> Intake {
        let plan = try Plan.builtIn("aalborg-2020")
        var intake = Intake(
            plan: plan, houses: houses.map { ids in plan.units.filter { ids.contains($0.id) } },
            executor: InPlace(), capacity: capacity)
        intake.read(Array(text.utf8), named: name)
        intake.finish()
        return intake
    }

    private func found(_ intake: Intake) -> [String] {
        intake.diagnostics.sorted.filter { ![.missingValue, .missingWeek].contains($0.code) }.map {
            "\($0.line ?? 0) \($0.cell?.description ?? "") \($0.code.rawValue)"
        }
    }

    @Test("Corrections, empty rows and refused ones of an earlier year are told apart")
    func pastYear() throws {
        // Of the four rows the last finds its place taken.
        let rows =
            "2019-W10;\(talks);800;;\n2019-W10;\(talks);810;800;\n2019-W11;\(talks);;;\n"
            + "2019-W10;\(talks);820;;\n"
        let intake = try reading(header + rows)
        let notice = try #require(
            intake.diagnostics.sorted.first { $0.code == .rowsOfOtherYear })
        #expect(notice.message.english.hasPrefix("3 rows "))
    }

    @Test("A stock's others are those of both years, and an even number of them has a median too")
    func median() throws {
        func lines(_ values: [String]) throws -> [String] {
            let rows = values.enumerated().map { "\($0.offset + 1);\(stock);\($0.element);;\n" }
            return try found(reading(header + rows.joined()))
        }
        // Of 3,700, 3,710, 3,720 and 3,730 the median is 3,715, and half of it 1,857.5.
        let others = ["3700", "3710", "3720", "3730"]
        #expect(try lines(others + ["1858"]) == [])
        #expect(try lines(others + ["1857"]) == ["6  implausible-value"])
        // Medians of the others: 25, 25, 10 and 10.
        #expect(try lines(["9", "10", "25", "100"]).count == 4)
        let lastYear = (1...3).map { "2019-W0\($0);\(stock);37\($0)0;;\n" }.joined()
        let both = try reading(header + lastYear + "1;\(stock);370;;\n")
        #expect(found(both) == ["0  rows-of-other-year", "5  implausible-value"])
        let aside = try reading(
            header + lastYear + "1;\(stock);370;;\n", houses: ["uddannelseshuset"])
        #expect(found(aside) == ["0  rows-of-other-year"])
        #expect(aside.diagnostics.countAside(of: .warning) == 1)
    }

    @Test("A corrected value stands at the line of its correction")
    func correctedLine() throws {
        let rows = (1...4).map { "\($0);\(stock);3700;;\n" }.joined()
        let intake = try reading(header + rows + "4;\(stock);370;3700;\n")
        #expect(found(intake) == ["6  implausible-value"])
    }

    @Test("A refused correction is not missing")
    func refusedCorrection() throws {
        let intake = try reading(
            header + "11;\(talks);1;;\n12;\(talks);1;2;\n13;\(talks);1;;\n")
        #expect(found(intake) == ["3 F3 correction-mismatch"])
        #expect(!intake.diagnostics.sorted.contains { $0.code == .missingWeek })
    }

    @Test("Of a house that was asked for nothing is counted apart, of others everything is")
    func asked() throws {
        let own = ["jobhuset"]
        // A measure that the other house does not have, in names that were not read before.
        let unknown = try reading(header + "10;uddannelseshuset;nowhere;;1;;\n", houses: own)
        #expect(found(unknown) == [])
        #expect(unknown.rows.rejectedAside == 1)
        // Behind it a house that nobody knows is nobody's.
        let next = try reading(
            header + "10;uddannelseshuset;nowhere;;1;;\n10;nowhere;x;;1;;\n", houses: own)
        #expect(found(next) == ["3 B3 unknown-house"])
        #expect(next.rows.rejectedAside == 1)
        // Without a house column the measure and its group say the house.
        let alone = try reading(
            "uge;nøgletal;målgruppe;værdi\n10;samtaler;sygedagpenge;n/a\n", houses: own)
        #expect(found(alone) == [])
        #expect(alone.rows.rejectedAside == 1)
        // A value twice, a correction of none, and a quote in the wrong place.
        let other = "uddannelseshuset;samtaler;"
        let rows = "10;\(other);1;;\n10;\(other);1;;\n11;\(other);1;2;\n12;\(other);3\"0;;\n"
        let counted = try reading(header + "10;\(talks);1;;\n" + rows, houses: own)
        #expect((counted.rows.rejected, counted.rows.rejectedAside) == (3, 3))
        #expect(counted.diagnostics.sorted.filter { $0.code == .missingValue }.count == 1)
    }

    @Test("Cells count records of several lines however much of a file is at hand")
    func rows() throws {
        // Line 3 is the second of row 2; weeks 11 to 40 stand in lines 4 to 33, rows 3 to 32.
        let filler = (11...40).map { "\($0);\(talks);900;;\n" }.joined()
        let text =
            header + "10;\(talks);951;;\"to\nlinjer\"\n" + filler
            + "10;\(talks);952;;\"nok\nen\"\n11;\(talks);1;5;\n41;\(talks);99999;;\n"
        for capacity in [nil, 256] {
            let intake = try reading(text, capacity: capacity)
            #expect(
                found(intake) == [
                    "34 E33 duplicate-value", "36 F34 correction-mismatch",
                    "37 E35 implausible-value",
                ])
        }
    }

    @Test("The note of a refused row takes no other's place")
    func refusedNote() throws {
        let intake = try reading(header + "10;\(talks);951;;talt\n10;\(talks);952;;forkert\n")
        let plan = try Plan.builtIn("aalborg-2020")
        let index = try #require(
            plan.indicators.firstIndex(
                of: Indicator(
                    house: "jobhuset", measure: "samtaler", group: "forsikrede-ledige")))
        #expect(
            intake.history.note(
                on: IndicatorIndex(position: index), in: Week(year: 2020, checked: 10).period)
                == "talt")
    }

    @Test("What is nearly a week, a month or a name is none")
    func nearly() throws {
        let intake = try reading(
            header + "4. mart 2020;\(talks);1;;\n2020- W10;\(talks);1;;\n")
        #expect(found(intake) == ["2 A2 invalid-week", "3 A3 invalid-week"])
        let nameless = try reading("uge;nøgletal;målgruppe;værdi\n10;;forsikrede-ledige;1\n")
        #expect(nameless.diagnostics.sorted.map(\.message.english) == ["the measure is missing"])
        // The nearest folder says the year.
        let folder = try reading(
            "hus;nøgletal;målgruppe;værdi\n\(talks);1\n", named: "2019/2020/uge10.csv")
        #expect(found(folder) == [])
        let thousands = try reading(
            "week,house,measure,group,value\n10,jobhuset,bestand,arbejdsloeshedsdagpenge,3.702\n")
        #expect(found(thousands) == ["2 E2 number-convention"])
    }
}
