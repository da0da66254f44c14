import Foundation
import Testing

@testable import JobcenterKit

@Suite("The news of every week and house of the fixture year", .limited)
struct NewsOverTheYearTests {
    @Test("No sentence is contradicted by its own week or by an earlier one")
    func contradictions() throws {
        let plan = try Plan.builtIn("aalborg-2020")
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Fixtures/aalborg-2020")
        var intake = Intake(plan: plan)
        for week in plan.weeks.prefix(26) {
            var source = ByteArraySource(
                Array(try Data(contentsOf: folder.appendingPathComponent("\(week).csv"))))
            intake.read(&source, named: "\(week).csv")
        }
        var (said, followed) = (0, 0)
        for week in plan.weeks[4..<26] {
            let scorecard = Scorecard(
                of: plan.houses, in: week, plan: plan, history: intake.history)
            for news in scorecard.cards.flatMap(\.news) {
                let latest = try #require(news.figures.actual)
                #expect(news.process.week == week.period)
                let isAbove = latest > news.process.mean
                switch news.kind {
                case .improvement: #expect(isAbove == (news.target.direction == .atLeast))
                case .concern: #expect(isAbove == (news.target.direction == .atMost))
                case .cannotMeet:
                    said += 1
                    #expect(news.figures.status != .met && news.process.variation != .improvement)
                    #expect(news.process.lowerLimit <= latest && latest <= news.process.upperLimit)
                    // "normally up to X": no value so far passes X as it is shown.
                    let sentence = NewsSentences(language: .english).sentence(news)
                    let words = sentence.split { " ()".contains($0) }
                    let position = try #require(words.lastIndex(of: "normally"))
                    let number = words[position + 3].filter { $0 != "," }
                    let bound = try #require(Double(number), "\(sentence)")
                    let values = news.figures.series.map(\.value)
                    #expect(values.allSatisfy { $0 <= bound }, "\(week): \(sentence)")
                    let next = Week(year: 2020, checked: week.number + 1)
                    let isMet = intake.history.value(of: news.target.index, in: next.period).map {
                        $0 >= news.target.target(in: next)
                    }
                    if isMet == true { followed += 1 }
                }
            }
        }
        // Many sentences, none of which the week after makes a joke of.
        #expect(said > 40 && followed == 0, "\(said), \(followed) followed by a week that met")
    }
}
