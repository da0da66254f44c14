// Draws the 26 weekly files of this folder. Every figure is synthetic; see README.md.
//
//     swiftc -O draw.swift -o /tmp/draw && /tmp/draw Fixtures/aalborg-2020

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

let seed: UInt64 = 2020

let weeks = 1...26

// MARK: - What is drawn

/// A change of level that the plan's people would want to see: from `week` on, every week's level
/// is moved by `shift` at once and by `perWeek` for each week gone since.
struct Turn {
    let week: Int
    var shift = 0.0
    var perWeek = 0.0

    func effect(in week: Int) -> Double {
        week < self.week ? 0 : shift + perWeek * Double(week - self.week + 1)
    }
}

/// How an indicator runs from week 1 (`from`) to week 26 (`to`).
enum Course {
    /// Events counted in the week; fewer in weeks with public holidays.
    case flow(from: Double, to: Double, turn: Turn? = nil)
    /// A share in percent.
    case share(from: Double, to: Double, wobble: Double, turn: Turn? = nil)
    /// People counted at the end of the week.
    case stock(from: Double, to: Double)
    /// People converted to full time; now and then with a decimal.
    case fullTimePersons(from: Double, to: Double)
    /// Members that join and stay, with up to four new ones a week.
    case members(from: Int, joiningPerWeek: Double)
    /// The longest processing time in working days, with the weeks that went wrong.
    case processingTime(usually: ClosedRange<Int>, except: [Int: Int] = [:])
    /// Whether a promise was kept, with the weeks in which it was not.
    case promise(brokenIn: Set<Int> = [])
}

struct Indicator: Hashable {
    let house: String
    let measure: String
    let group: String

    init(_ house: String, _ measure: String, _ group: String = "") {
        self.house = house
        self.measure = measure
        self.group = group
    }
}

let jobhuset = "Jobhuset"
let aktivhuset = "Job- og Aktivhuset"
let uddannelseshuset = "Uddannelseshuset"
let integrationshuset = "Job- og Integrationshuset"
let sygedagpengehuset = "Sygedagpengehuset"
let ydelsescentret = "Ydelsescentret"
let acrossHouses = "Tværgående"

let closings = "Afslutning til job og uddannelse"
let placements = "Ordinære formidlinger"
let conversations = "Samtaler"
let shareWithCV = "Andel med CV"
let ordinaryHours = "Forløb med ordinære timer"
let internships = "Praktikker og løntilskud"
let citizens = "Antal borgere"
let companies = "Virksomheder i Aalborg Alliancen"
let longestProcessing = "Længste sagsbehandlingstid"
let paidOnTime = "Udbetalt rettidigt"
let adviceOffered = "Økonomisk rådgivning tilbudt"

let insured = "forsikrede ledige"
let jobReady = "jobparate kontanthjælpsmodtagere"
let allButLedighedsydelse = "alle målgrupper bortset fra ledighedsydelse"
let activityReady = "aktivitetsparate kontanthjælpsmodtagere"
let newRefugees = "nye flygtninge"
let incomeSupport = "forsørgelsesydelse"

/// The weekly courses start at the plan's 2019 averages, the stocks near the plan's caps.
let courses: [(indicator: Indicator, course: Course)] = [
    (Indicator(jobhuset, closings, insured), .flow(from: 182.8, to: 191)),
    (Indicator(jobhuset, closings, jobReady), .flow(from: 14.4, to: 16)),
    (Indicator(jobhuset, placements), .flow(from: 21.4, to: 27)),
    (Indicator(jobhuset, conversations, insured), .flow(from: 872, to: 965)),
    (Indicator(jobhuset, conversations, jobReady), .flow(from: 247, to: 256)),
    (Indicator(jobhuset, shareWithCV), .share(from: 94, to: 95.1, wobble: 0.3)),
    (Indicator(jobhuset, internships), .flow(from: 48, to: 60)),
    (Indicator(jobhuset, ordinaryHours), .flow(from: 2, to: 2.8)),
    (
        Indicator(jobhuset, citizens, "arbejdsløshedsdagpenge"),
        .fullTimePersons(from: 3858, to: 3706)
    ),
    (Indicator(jobhuset, citizens, jobReady), .stock(from: 662, to: 650)),

    (Indicator(aktivhuset, closings, allButLedighedsydelse), .flow(from: 2.9, to: 3.2)),
    (Indicator(aktivhuset, closings, "ledighedsydelse"), .flow(from: 10.4, to: 11.5)),
    (Indicator(aktivhuset, placements), .flow(from: 0.8, to: 1.1)),
    (Indicator(aktivhuset, conversations, allButLedighedsydelse), .flow(from: 193, to: 265)),
    (Indicator(aktivhuset, conversations, "ledighedsydelse"), .flow(from: 78, to: 92)),
    (Indicator(aktivhuset, shareWithCV, "kontanthjælp"), .share(from: 18, to: 34, wobble: 0.6)),
    (
        Indicator(aktivhuset, shareWithCV, "ledighedsydelse"),
        .share(from: 78, to: 79, wobble: 0.5, turn: Turn(week: 20, shift: 0.5, perWeek: -0.25))
    ),
    (Indicator(aktivhuset, internships), .flow(from: 26, to: 33)),
    (Indicator(aktivhuset, ordinaryHours), .flow(from: 1.6, to: 2.6)),
    (Indicator(aktivhuset, citizens, activityReady), .stock(from: 1982, to: 1921)),
    (Indicator(aktivhuset, citizens, "ressourceforløb"), .stock(from: 461, to: 452)),
    (Indicator(aktivhuset, citizens, "ledighedsydelse"), .stock(from: 512, to: 517)),
    (Indicator(aktivhuset, citizens, "fleksjob"), .stock(from: 2561, to: 2634)),

    (Indicator(uddannelseshuset, closings, "uddannelsesparate"), .flow(from: 22.3, to: 24.5)),
    (Indicator(uddannelseshuset, closings, "øvrige"), .flow(from: 2.9, to: 4)),
    (Indicator(uddannelseshuset, placements), .flow(from: 1.3, to: 1.8)),
    (
        Indicator(uddannelseshuset, conversations, "alle målgrupper"),
        .flow(from: 341, to: 366, turn: Turn(week: 19, shift: -58))
    ),
    (Indicator(uddannelseshuset, shareWithCV), .share(from: 27, to: 46, wobble: 0.7)),
    (Indicator(uddannelseshuset, internships), .flow(from: 28, to: 33)),
    (Indicator(uddannelseshuset, ordinaryHours), .flow(from: 0.9, to: 1.7)),
    (Indicator(uddannelseshuset, citizens, "uddannelseshjælp"), .stock(from: 1588, to: 1561)),
    (Indicator(uddannelseshuset, citizens, "ressourceforløb"), .stock(from: 229, to: 241)),

    (Indicator(integrationshuset, closings, "ikke nye flygtninge"), .flow(from: 0.6, to: 1)),
    (Indicator(integrationshuset, closings, newRefugees), .flow(from: 3.4, to: 3.6)),
    (Indicator(integrationshuset, placements), .flow(from: 0.4, to: 0.6)),
    (Indicator(integrationshuset, conversations, newRefugees), .flow(from: 57, to: 83)),
    (Indicator(integrationshuset, conversations, "øvrige"), .flow(from: 71, to: 76)),
    (Indicator(integrationshuset, shareWithCV), .share(from: 40, to: 53, wobble: 0.8)),
    (Indicator(integrationshuset, internships), .flow(from: 15, to: 20)),
    (Indicator(integrationshuset, ordinaryHours), .flow(from: 2.3, to: 3.1)),
    (Indicator(integrationshuset, citizens, activityReady), .stock(from: 480, to: 458)),
    (Indicator(integrationshuset, citizens, newRefugees), .stock(from: 334, to: 302)),

    (Indicator(sygedagpengehuset, closings, "sygedagpenge"), .flow(from: 89, to: 93)),
    (Indicator(sygedagpengehuset, closings, "jobafklaring"), .flow(from: 3.1, to: 4)),
    (Indicator(sygedagpengehuset, placements), .flow(from: 0.8, to: 1.2)),
    (Indicator(sygedagpengehuset, conversations, "sygedagpenge"), .flow(from: 474, to: 486)),
    (Indicator(sygedagpengehuset, conversations, "jobafklaring"), .flow(from: 82, to: 98)),
    (Indicator(sygedagpengehuset, internships), .flow(from: 17, to: 23)),
    (Indicator(sygedagpengehuset, citizens, "sygedagpenge"), .stock(from: 2131, to: 2102)),
    (Indicator(sygedagpengehuset, citizens, "jobafklaring"), .stock(from: 568, to: 561)),

    (
        Indicator(ydelsescentret, longestProcessing, incomeSupport),
        .processingTime(usually: 11...15, except: [12: 17])
    ),
    (Indicator(ydelsescentret, paidOnTime, incomeSupport), .promise(brokenIn: [12])),
    (
        Indicator(ydelsescentret, longestProcessing, "hjælp i særlige tilfælde"),
        .processingTime(usually: 6...10)
    ),
    (Indicator(ydelsescentret, adviceOffered), .promise()),

    (Indicator(acrossHouses, companies), .members(from: 431, joiningPerWeek: 1.4)),
    (Indicator(acrossHouses, shareWithCV), .share(from: 50.2, to: 57.5, wobble: 0.25)),
]

/// The part of a usual week's events that remains in a week with public holidays.
let holidayWeeks: [Int: Double] = [
    1: 0.45,  // New Year
    15: 0.65,  // Maundy Thursday, Good Friday
    16: 0.85,  // Easter Monday
    19: 0.9,  // Great Prayer Day
    21: 0.8,  // Ascension Day and the day after
    23: 0.85,  // Whit Monday, Constitution Day
]

/// The houses that write 1.234 where the others write 1234.
let housesWritingThousands: Set = [jobhuset, aktivhuset]

// MARK: - What happens to the figures on their way in

struct Place: Hashable {
    let week: Int
    let indicator: Indicator
}

let missing: Set = [
    Place(week: 8, indicator: Indicator(aktivhuset, conversations, "ledighedsydelse")),
    Place(week: 26, indicator: Indicator(uddannelseshuset, closings, "øvrige")),
]

/// The house whose figures of `week` came in with those of the week after.
let late = (house: integrationshuset, week: 19)

let notes: [Place: String] = [
    Place(week: 1, indicator: Indicator(jobhuset, conversations, insured)):
        "Nytårsuge; kun \"nødvendige\" samtaler 2. og 3. januar",
    Place(week: 8, indicator: Indicator(aktivhuset, conversations, "ledighedsydelse")):
        "Optællingen gik tabt ved skift af kalendersystem",
    Place(week: 12, indicator: Indicator(ydelsescentret, longestProcessing, incomeSupport)):
        "To ansøgninger lå til partshøring",
    Place(week: 15, indicator: Indicator(uddannelseshuset, internships)):
        "Påske, få opstarter",
    Place(week: 19, indicator: Indicator(integrationshuset, closings, "ikke nye flygtninge")):
        "Ugens tal kom en uge for sent",
    Place(week: 19, indicator: Indicator(uddannelseshuset, conversations, "alle målgrupper")):
        "Tre sagsbehandlere på efteruddannelse til og med uge 26",
    Place(week: 24, indicator: Indicator(aktivhuset, shareWithCV, "ledighedsydelse")):
        "CV'er, der ikke er opdateret i et år, tælles ikke længere med",
]

// MARK: - Drawing

struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// At least 0 and below 1.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// About normal, with mean 0 and deviation 1: twelve fractions, so that no function of the
    /// platform's mathematics library can make the files differ.
    mutating func deviate() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + fraction() }
    }

    mutating func successes(of trials: Int, mean: Double) -> Int {
        (0..<trials).reduce(0) { sum, _ in sum + (fraction() * Double(trials) < mean ? 1 : 0) }
    }

    /// A count of independent events.
    mutating func count(mean: Double) -> Int {
        if mean < 15 { return successes(of: 60, mean: mean) }
        return Int((mean + deviate() * mean.squareRoot()).rounded())
    }
}

/// Where a line from week 1 to week 26 stands in `week`.
func level(in week: Int, from: Double, to: Double) -> Double {
    from + (to - from) * Double(week - weeks.lowerBound) / Double(weeks.count - 1)
}

/// The value cells of an indicator, one for each week.
func drawCells(
    of indicator: Indicator, course: Course, with generator: inout SplitMix64
) -> [String] {
    let grouped = housesWritingThousands.contains(indicator.house)
    switch course {
    case .flow(let from, let to, let turn):
        return weeks.map { week in
            let usual = level(in: week, from: from, to: to) + (turn?.effect(in: week) ?? 0)
            let count = generator.count(mean: usual * holidayWeeks[week, default: 1])
            return danish(tenths: count * 10, grouped: grouped)
        }
    case .share(let from, let to, let wobble, let turn):
        return weeks.map { week in
            let usual = level(in: week, from: from, to: to) + (turn?.effect(in: week) ?? 0)
            let share = min(max(usual + wobble * generator.deviate(), 0), 100)
            return danish(tenths: Int((share * 10).rounded()), decimals: true) + " %"
        }
    case .stock(let from, let to):
        return weeks.map { week in
            let usual = level(in: week, from: from, to: to)
            let stock = usual + 0.1 * usual.squareRoot() * generator.deviate()
            return danish(tenths: Int(stock.rounded()) * 10, grouped: grouped)
        }
    case .fullTimePersons(let from, let to):
        return weeks.map { week in
            let persons = level(in: week, from: from, to: to) + 6 * generator.deviate()
            let keepsDecimal = generator.fraction() < 0.3
            let tenths = keepsDecimal ? Int((persons * 10).rounded()) : Int(persons.rounded()) * 10
            return danish(tenths: tenths, grouped: grouped)
        }
    case .members(let from, let joiningPerWeek):
        var members = from
        return weeks.map { week in
            if week > weeks.lowerBound {
                members += generator.successes(of: 4, mean: joiningPerWeek)
            }
            return danish(tenths: members * 10, grouped: grouped)
        }
    case .processingTime(let usually, let except):
        return weeks.map { week in
            let days = Int.random(in: usually, using: &generator)
            return String(except[week] ?? days)
        }
    case .promise(let brokenIn):
        return weeks.map { brokenIn.contains($0) ? "nej" : "ja" }
    }
}

// MARK: - Writing

/// A number of tenths as Danes write it; the decimal is left out where it is 0, unless wanted.
func danish(tenths: Int, grouped: Bool = false, decimals: Bool = false) -> String {
    var whole = String(tenths / 10)
    if grouped && whole.count > 3 {
        whole.insert(".", at: whole.index(whole.endIndex, offsetBy: -3))
    }
    let decimal = tenths % 10
    return decimal != 0 || decimals ? "\(whole),\(decimal)" : whole
}

/// A field as RFC 4180 has it, quoted where it must be.
func field(_ text: String) -> String {
    guard text.contains(where: { ";\"\n\r".contains($0) }) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
}

func weekName(_ week: Int) -> String {
    "2020-W" + (week < 10 ? "0" : "") + String(week)
}

func row(of place: Place, value: String) -> String {
    [
        weekName(place.week), place.indicator.house, place.indicator.measure,
        place.indicator.group, missing.contains(place) ? "" : value, notes[place] ?? "",
    ].map(field).joined(separator: ";")
}

guard CommandLine.arguments.count == 2 else {
    fatalError("usage: draw FOLDER")
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)

// One generator for each indicator, so that a change to one leaves the others' figures alone.
var seeds = SplitMix64(state: seed)
let drawn = courses.map { indicator, course in
    var generator = SplitMix64(state: seeds.next())
    return (
        indicator: indicator, cells: drawCells(of: indicator, course: course, with: &generator)
    )
}

func rows(of week: Int, where belongs: (Indicator) -> Bool) -> [String] {
    drawn.filter { belongs($0.indicator) }.map { indicator, cells in
        row(of: Place(week: week, indicator: indicator), value: cells[week - weeks.lowerBound])
    }
}

for week in weeks {
    var lines = ["uge;hus;nøgletal;målgruppe;værdi;bemærkning"]
    lines += rows(of: week) { week != late.week || $0.house != late.house }
    if week == late.week + 1 {
        lines += rows(of: late.week) { $0.house == late.house }
    }
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: folder.appendingPathComponent(weekName(week) + ".csv"))
}
