/// A row that corrects the value of another.
struct Correction: Sendable {
    let indicator: Int
    /// The period, as ``Period/slot``.
    let period: Int
    /// What the other row must report.
    let replaced: Double
    let value: Double
    let note: String?
    let convention: NumberConvention
    /// The cell of the new value, and that of the old one.
    private(set) var places: (value: DiagnosticPlace, replaced: DiagnosticPlace)

    /// The same so many lines and records further down.
    func movedDown(by lines: Int, records: Int) -> Correction {
        var moved = self
        moved.places.value = places.value.movedDown(by: lines, records: records)
        moved.places.replaced = places.replaced.movedDown(by: lines, records: records)
        return moved
    }
}

extension RowIntake {
    /// Takes a row that corrects another.
    mutating func correct(
        _ replaced: Double, in column: Int, _ field: Int, _ value: Double, _ indicator: Int,
        _ period: Int, _ extra: FoundRows.Extra?, _ text: Span<UInt8>
    ) {
        let convention = layout.convention
        if let remark = extra?.remark {
            add(remark.code, at: field, text) { .remark(remark, $0, value, convention) }
        }
        found.rows.accepted += 1
        if period < planSlots.lowerBound { found.pastRows += 1 }
        let places = (
            value: found.diagnostics.place(of: field, of: record, in: text, of: file),
            replaced: found.diagnostics.place(of: column, of: record, in: text, of: file)
        )
        found.corrections.append(
            Correction(
                indicator: indicator, period: period, replaced: replaced, value: value,
                note: extra?.note, convention: convention, places: places))
    }
}

extension Intake {
    /// Puts corrected values in the places of those that stand, wherever the rows of both are.
    mutating func applyCorrections() {
        var applied: [RejectedRow: Correction] = [:]
        for correction in corrections {
            let row = RejectedRow(indicator: correction.indicator, period: correction.period)
            let index = IndicatorIndex(position: correction.indicator)
            let period = Period(slot: correction.period)
            let name = period.name(inPlanOf: plan.year)
            diagnostics.isAside = !houses.contain(indicator: correction.indicator)
            defer { diagnostics.isAside = false }
            func spelling(_ value: Double) -> String { correction.convention.spelling(value) }
            if let first = applied[row] {
                diagnostics.add(
                    .duplicateValue, at: correction.places.value,
                    .corrected(
                        name, first.places.value, spelling(first.value),
                        spelling(correction.value)))
            } else if let place = history.place(of: index, in: period) {
                let standing = history.value(of: index, in: period)
                if standing == nil || standing == correction.replaced {
                    applied[row] = correction
                    correct(index, period, correction)
                    continue
                }
                let file = files[place.file].name
                diagnostics.add(
                    .correctionMismatch, at: correction.places.replaced,
                    .correctionMismatch(
                        spelling(correction.replaced), standing.map(spelling) ?? "", file,
                        place.line))
            } else {
                diagnostics.add(
                    .correctionMismatch, at: correction.places.replaced, .nothingToCorrect(name))
            }
            reject(row)
        }
        corrections = []
    }

    private mutating func correct(
        _ index: IndicatorIndex, _ period: Period, _ correction: Correction
    ) {
        let old = Wording.correctedFrom(correction.replaced)[language]
        let note = correction.note ?? history.note(on: index, in: period)
        let place = correction.places.value
        history.correct(
            index, in: period, to: correction.value,
            note: note.map { "\($0); \(old)" } ?? old,
            at: History.Place(file: place.file.number, line: place.position.line))
    }
}
