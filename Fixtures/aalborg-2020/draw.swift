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

/// How an indicator runs from week 1 to week 26.
enum Course {
    /// Events counted in the week; fewer in weeks with public holidays.
    case flow(Double, Double, turn: Turn? = nil)
    /// A share in percent.
    case share(Double, Double, wobble: Double, turn: Turn? = nil)
    /// People counted at the end of the week.
    case stock(Double, Double)
    /// People converted to full time; now and then with a decimal.
    case fullTimePersons(Double, Double)
    /// Members that join and stay, with up to four new ones a week.
    case members(Int, joiningPerWeek: Double)
    /// The longest processing time in working days, with the weeks that went wrong.
    case processingTime(ClosedRange<Int>, except: [Int: Int] = [:])
    /// Whether a promise was kept, with the weeks in which it was not.
    case promise(brokenIn: Set<Int> = [])
}

/// A change of level: from `week` on, every week is moved by `shift` at once and by `perWeek` for
/// each week gone since.
struct Turn {
    let week: Int
    var shift = 0.0
    var perWeek = 0.0

    func effect(in week: Int) -> Double {
        week < self.week ? 0 : shift + perWeek * Double(week - self.week + 1)
    }
}

struct Indicator {
    let measure: String
    let group: String
    let course: Course
    let notes: [Int: String]
    /// The weeks that were never reported.
    let missing: Set<Int>

    init(
        _ measure: String, of group: String = "", _ course: Course,
        notes: [Int: String] = [:], missing: Set<Int> = []
    ) {
        self.measure = measure
        self.group = group
        self.course = course
        self.notes = notes
        self.missing = missing
    }
}

struct House {
    let name: String
    /// Writes 1.234 where the others write 1234.
    var groupsThousands = false
    /// The week whose figures came in with those of the week after.
    var lateWeek: Int?
    let indicators: [Indicator]
}

let closings = "Afslutning til job og uddannelse"
let placements = "Ordinære formidlinger"
let conversations = "Samtaler"
let shareWithCV = "Andel med CV"
let ordinaryHours = "Forløb med ordinære timer"
let internships = "Praktikker og løntilskud"
let citizens = "Antal borgere"
let longestProcessing = "Længste sagsbehandlingstid"

let jobReady = "jobparate kontanthjælpsmodtagere"
let activityReady = "aktivitetsparate kontanthjælpsmodtagere"
let allButLedighedsydelse = "alle målgrupper bortset fra ledighedsydelse"

/// The weekly courses start at the plan's 2019 averages, the stocks near the plan's caps.
let houses = [
    House(
        name: "Jobhuset", groupsThousands: true,
        indicators: [
            Indicator(closings, of: "forsikrede ledige", .flow(182.8, 191)),
            Indicator(closings, of: jobReady, .flow(14.4, 16)),
            Indicator(placements, .flow(21.4, 27)),
            Indicator(
                conversations, of: "forsikrede ledige", .flow(872, 965),
                notes: [1: "Nytårsuge; kun \"nødvendige\" samtaler 2. og 3. januar"]),
            Indicator(conversations, of: jobReady, .flow(247, 256)),
            Indicator(shareWithCV, .share(94, 95.1, wobble: 0.3)),
            Indicator(internships, .flow(48, 60)),
            Indicator(ordinaryHours, .flow(2, 2.8)),
            Indicator(citizens, of: "arbejdsløshedsdagpenge", .fullTimePersons(3858, 3706)),
            Indicator(citizens, of: jobReady, .stock(662, 650)),
        ]),
    House(
        name: "Job- og Aktivhuset", groupsThousands: true,
        indicators: [
            Indicator(closings, of: allButLedighedsydelse, .flow(2.9, 3.2)),
            Indicator(closings, of: "ledighedsydelse", .flow(10.4, 11.5)),
            Indicator(placements, .flow(0.8, 1.1)),
            Indicator(conversations, of: allButLedighedsydelse, .flow(193, 265)),
            Indicator(
                conversations, of: "ledighedsydelse", .flow(78, 92),
                notes: [8: "Optællingen gik tabt ved skift af kalendersystem"], missing: [8]),
            Indicator(shareWithCV, of: "kontanthjælp", .share(18, 34, wobble: 0.6)),
            Indicator(
                shareWithCV, of: "ledighedsydelse",
                .share(78, 79, wobble: 0.5, turn: Turn(week: 20, shift: 0.5, perWeek: -0.25)),
                notes: [24: "CV'er, der ikke er opdateret i et år, tælles ikke længere med"]),
            Indicator(internships, .flow(26, 33)),
            Indicator(ordinaryHours, .flow(1.6, 2.6)),
            Indicator(citizens, of: activityReady, .stock(1982, 1921)),
            Indicator(citizens, of: "ressourceforløb", .stock(461, 452)),
            Indicator(citizens, of: "ledighedsydelse", .stock(512, 517)),
            Indicator(citizens, of: "fleksjob", .stock(2561, 2634)),
        ]),
    House(
        name: "Uddannelseshuset",
        indicators: [
            Indicator(closings, of: "uddannelsesparate", .flow(22.3, 24.5)),
            Indicator(closings, of: "øvrige", .flow(2.9, 4), missing: [26]),
            Indicator(placements, .flow(1.3, 1.8)),
            Indicator(
                conversations, of: "alle målgrupper",
                .flow(341, 366, turn: Turn(week: 19, shift: -58)),
                notes: [19: "Tre sagsbehandlere på efteruddannelse til og med uge 26"]),
            Indicator(shareWithCV, .share(27, 46, wobble: 0.7)),
            Indicator(internships, .flow(28, 33), notes: [15: "Påske, få opstarter"]),
            Indicator(ordinaryHours, .flow(0.9, 1.7)),
            Indicator(citizens, of: "uddannelseshjælp", .stock(1588, 1561)),
            Indicator(citizens, of: "ressourceforløb", .stock(229, 241)),
        ]),
    House(
        name: "Job- og Integrationshuset", lateWeek: 19,
        indicators: [
            Indicator(
                closings, of: "ikke nye flygtninge", .flow(0.6, 1),
                notes: [19: "Ugens tal kom en uge for sent"]),
            Indicator(closings, of: "nye flygtninge", .flow(3.4, 3.6)),
            Indicator(placements, .flow(0.4, 0.6)),
            Indicator(conversations, of: "nye flygtninge", .flow(57, 83)),
            Indicator(conversations, of: "øvrige", .flow(71, 76)),
            Indicator(shareWithCV, .share(40, 53, wobble: 0.8)),
            Indicator(internships, .flow(15, 20)),
            Indicator(ordinaryHours, .flow(2.3, 3.1)),
            Indicator(citizens, of: activityReady, .stock(480, 458)),
            Indicator(citizens, of: "nye flygtninge", .stock(334, 302)),
        ]),
    House(
        name: "Sygedagpengehuset",
        indicators: [
            Indicator(closings, of: "sygedagpenge", .flow(89, 93)),
            Indicator(closings, of: "jobafklaring", .flow(3.1, 4)),
            Indicator(placements, .flow(0.8, 1.2)),
            Indicator(conversations, of: "sygedagpenge", .flow(474, 486)),
            Indicator(conversations, of: "jobafklaring", .flow(82, 98)),
            Indicator(internships, .flow(17, 23)),
            Indicator(citizens, of: "sygedagpenge", .stock(2131, 2102)),
            Indicator(citizens, of: "jobafklaring", .stock(568, 561)),
        ]),
    House(
        name: "Ydelsescentret",
        indicators: [
            Indicator(
                longestProcessing, of: "forsørgelsesydelse",
                .processingTime(11...15, except: [12: 17]),
                notes: [12: "To ansøgninger lå til partshøring"]),
            Indicator("Udbetalt rettidigt", of: "forsørgelsesydelse", .promise(brokenIn: [12])),
            Indicator(longestProcessing, of: "hjælp i særlige tilfælde", .processingTime(6...10)),
            Indicator("Økonomisk rådgivning tilbudt", .promise()),
        ]),
    House(
        name: "Tværgående",
        indicators: [
            Indicator("Virksomheder i Aalborg Alliancen", .members(431, joiningPerWeek: 1.4)),
            Indicator(shareWithCV, .share(50.2, 57.5, wobble: 0.25)),
        ]),
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

/// The value cells of an indicator, one for each week.
func cells(_ course: Course, grouped: Bool, with generator: inout SplitMix64) -> [String] {
    func level(_ week: Int, _ from: Double, _ to: Double, _ turn: Turn? = nil) -> Double {
        from + (to - from) * Double(week - weeks.lowerBound) / Double(weeks.count - 1)
            + (turn?.effect(in: week) ?? 0)
    }
    var members = 0
    return weeks.map { week in
        switch course {
        case .flow(let from, let to, let turn):
            let mean = level(week, from, to, turn) * holidayWeeks[week, default: 1]
            return danish(tenths: generator.count(mean: mean) * 10, grouped: grouped)
        case .share(let from, let to, let wobble, let turn):
            let share = level(week, from, to, turn) + wobble * generator.deviate()
            let tenths = Int((min(max(share, 0), 100) * 10).rounded())
            return danish(tenths: tenths, decimals: true) + " %"
        case .stock(let from, let to):
            let usual = level(week, from, to)
            let stock = usual + 0.1 * usual.squareRoot() * generator.deviate()
            return danish(tenths: Int(stock.rounded()) * 10, grouped: grouped)
        case .fullTimePersons(let from, let to):
            let persons = level(week, from, to) + 6 * generator.deviate()
            let keepsDecimal = generator.fraction() < 0.3
            let tenths = keepsDecimal ? Int((persons * 10).rounded()) : Int(persons.rounded()) * 10
            return danish(tenths: tenths, grouped: grouped)
        case .members(let from, let joiningPerWeek):
            if week == weeks.lowerBound {
                members = from
            } else {
                members += generator.successes(of: 4, mean: joiningPerWeek)
            }
            return danish(tenths: members * 10, grouped: grouped)
        case .processingTime(let usual, let except):
            let days = Int.random(in: usual, using: &generator)
            return String(except[week] ?? days)
        case .promise(let brokenIn):
            return brokenIn.contains(week) ? "nej" : "ja"
        }
    }
}

/// A number of tenths as Danes write it; the decimal is left out where it is 0, unless wanted.
func danish(tenths: Int, grouped: Bool = false, decimals: Bool = false) -> String {
    var whole = String(tenths / 10)
    if grouped && whole.count > 3 {
        whole.insert(".", at: whole.index(whole.endIndex, offsetBy: -3))
    }
    let decimal = tenths % 10
    return decimal != 0 || decimals ? "\(whole),\(decimal)" : whole
}

// MARK: - Writing

/// A field as RFC 4180 has it, quoted where it must be.
func field(_ text: String) -> String {
    guard text.contains(where: { ";\"\n\r".contains($0) }) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
}

guard CommandLine.arguments.count == 2 else {
    fatalError("usage: draw FOLDER")
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
let names = weeks.map { "2020-W" + ($0 < 10 ? "0" : "") + String($0) }
var lines = [[String]](
    repeating: ["uge;hus;nøgletal;målgruppe;værdi;bemærkning"], count: weeks.count)
var late: [(index: Int, line: String)] = []

// One generator for each indicator, so that a change to one leaves the others' figures alone.
var seeds = SplitMix64(state: seed)
for house in houses {
    for indicator in house.indicators {
        var generator = SplitMix64(state: seeds.next())
        let values = cells(indicator.course, grouped: house.groupsThousands, with: &generator)
        for (index, week) in weeks.enumerated() {
            let value = indicator.missing.contains(week) ? "" : values[index]
            let note = indicator.notes[week] ?? ""
            let line = [names[index], house.name, indicator.measure, indicator.group, value, note]
                .map(field).joined(separator: ";")
            if week == house.lateWeek {
                late.append((index + 1, line))
            } else {
                lines[index].append(line)
            }
        }
    }
}
for (index, line) in late { lines[index].append(line) }
for (name, lines) in zip(names, lines) {
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".csv"))
}
