// Plan files under libFuzzer: reading, laying over another plan, resolving, writing, and what is
// printed of a plan. It is compiled together with the library's sources by `.ci/fuzz`.

private struct Bases: Sendable {
    let small: JSONNode
    let builtIn: JSONNode
    let schema: SchemaChecker

    static let all: Bases = {
        guard let source = Plan.builtInSource("aalborg-2020"),
            let builtIn = try? JSONReader.read(source.bytes),
            let small = try? JSONReader.read(Array(smallPlan.utf8)),
            let schema = try? SchemaChecker()
        else { fatalError("the built-in plan and its schema do not read") }
        return Bases(small: small, builtIn: builtIn, schema: schema)
    }()
}

/// One input: the first byte says what is done with the plan that the others are.
///
/// Its two low bits say whether the plan stands alone, extends a plan in its own words, or is laid
/// over the small plan or the built-in one; the others what is printed of it if it is sound.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlan(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    guard size > 1 else { return 0 }
    let source = PlanSource(
        name: "", bytes: Array(UnsafeBufferPointer(start: data + 1, count: size - 1)))
    do throws(UnsoundPlan) {
        let plan: Plan
        if data[0] & 3 == 1 {
            plan = try Plan(source) { reference, _ in
                reference == "p" ? PlanSource(name: "p", bytes: Array(smallPlan.utf8)) : nil
            }
        } else {
            guard let root = try? JSONReader.read(source.bytes) else { return 0 }
            plan = try PlanResolver.resolve(laidOver(data[0] & 3, root), of: source.bytes)
        }
        checkSound(plan, printing: data[0] >> 2)
    } catch {
        checkFaults(error.faults, in: source.bytes)
    }
    return 0
}

private func laidOver(_ way: UInt8, _ root: JSONNode) -> JSONNode {
    switch way {
    case 2: return PlanOverlay.merged(Bases.all.small, with: root)
    case 3: return PlanOverlay.merged(Bases.all.builtIn, with: root)
    default:
        // The schema refuses no plan that is sound, and all that reading alone refuses.
        var own = root
        if case .object(let fields) = root.value {
            own = JSONNode(
                value: .object(fields.filter { $0.key != "extends" }), offset: root.offset)
        }
        let (_, faults): (PlanDocument, [FoundFault]) = PlanDecoder.read(
            own, isWhole: root["extends"] == nil)
        let isAccepted = Bases.all.schema.accepts(root)
        if faults.contains(where: { $0.message != .personalDataInPlan }) {
            require(!isAccepted, "the schema accepts what is refused")
        }
        if (try? PlanResolver.resolve(root, of: [])) != nil {
            require(isAccepted, "the schema refuses what is accepted")
        }
        return root
    }
}

private func checkFaults(_ faults: [PlanFault], in bytes: [UInt8]) {
    require(!faults.isEmpty, "an unsound plan without faults")
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for fault in faults {
        guard let line = fault.line, let column = fault.column else { continue }
        require((1...lines.count).contains(line), "line \(line) is outside the file")
        require((1...lines[line - 1].count + 1).contains(column), "column \(column) is outside")
    }
}

private func checkSound(_ plan: Plan, printing way: UInt8) {
    let file = plan.file
    do {
        let root = try JSONReader.read(Array(file.utf8))
        require(Bases.all.schema.accepts(root), "a plan is written against its schema")
        let again = try Plan(json: Array(file.utf8))
        require(again.file == file, "a plan does not read back")
        require(again.indicators == plan.indicators, "a plan reads back with other indicators")
    } catch {
        fatalError("a plan does not read back: \(error)")
    }
    show(plan, way)
}

/// Prints something of a plan over a few values.
private func show(_ plan: Plan, _ way: UInt8) {
    let week = plan.weeks[Int(way) % plan.weeks.count]
    let language: Language = way & 1 == 0 ? .danish : .english
    var intake = Intake(plan: plan)
    var rows = "uge;hus;nøgletal;målgruppe;værdi\n"
    for (number, indicator) in plan.indicators.prefix(4).enumerated() {
        for week in plan.weeks.prefix(6) {
            rows += "\(week);\(indicator.house);\(indicator.measure);\(indicator.group);"
            rows += "\((week.number * 7 + number) % 5)\n"
        }
    }
    func read() { intake.read(Array(rows.utf8), named: "a.csv") }
    func report(_ content: Report.Content) {
        let format = ReportFormat.allCases[Int(way) % ReportFormat.allCases.count]
        let report = Report(content, in: week, plan: plan, intake: intake)
        require(
            !report.formatted(as: format, in: language).isEmpty || format == .data(.csv)
                || format == .data(.csvDanish), "an empty report")
    }
    switch way >> 1 & 15 {
    case 0: _ = plan.template(for: week, of: plan.units, isDanish: language == .danish)
    case 1: _ = plan.formatted(as: .text, in: language)
    case 2: _ = plan.formatted(as: .markdown, in: language)
    case 3: _ = PlanVerdict(plan).text(of: "p", in: language, TextStyle())
    case 4: _ = PlanVerdict(plan).json(in: language)
    case 5:
        read()
        let export = Export(of: plan.units, through: week, plan: plan, history: intake.history)
        for format in DataFormat.allCases { _ = export.formatted(as: format, in: language) }
    case 6...8:
        read()
        report(.scorecard(scorecard(plan, week, intake)))
    case 9, 10:
        read()
        report(.bilag1(Bilag1(in: week, plan: plan, history: intake.history)))
    case 11, 12:
        read()
        report(.summary(Summary(of: plan.houses, in: week, plan: plan, history: intake.history)))
    default: break
    }
}

private func scorecard(_ plan: Plan, _ week: Week, _ intake: Intake) -> Scorecard {
    Scorecard(of: plan.houses, in: week, plan: plan, history: intake.history)
}

private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}
