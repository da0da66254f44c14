/// The lines of a file before a part of it.
private struct Lines {
    let before: Int
    /// The line breaks among theirs that stand inside records.
    let innerBreaks: Int
}

/// A file's rows: from the text at hand to observations that have their place.
extension FileIntake {
    /// Takes the rows of the text that is at hand.
    mutating func takeText(_ layout: FileLayout, _ tools: inout IntakeTools) {
        let text = tools.reader.text
        let begin = tools.reader.next
        if begin == text.end { return }
        let parts = text.parts(
            of: begin..<text.end, atMost: tools.rows.count, ofAtLeast: tools.smallestPart)
        tools.take(parts, after: diagnostics)
        for (number, part) in parts.enumerated() {
            // A part that begins inside a record was read in vain.
            if part.lowerBound != tools.reader.next { break }
            add(
                tools.rows[number].found, of: text.bytes.span.extracting(first: text.end),
                linesBefore: tools.reader.nextLine - 1,
                innerBreaksBefore: tools.reader.innerBreaks, layout)
            tools.reader.skip(
                to: tools.rows[number].found.end, lines: tools.rows[number].found.lines,
                innerBreaks: tools.rows[number].found.innerBreaks)
        }
    }

    /// Adds what the rows of a part of the file brought.
    mutating func add(
        _ found: borrowing FoundRows, of text: Span<UInt8>, linesBefore: Int,
        innerBreaksBefore innerBreaks: Int, _ layout: FileLayout
    ) {
        lineStart = nil
        let lines = Lines(before: linesBefore, innerBreaks: innerBreaks)
        diagnostics.add(
            found.diagnostics, linesBefore: linesBefore, records: linesBefore - innerBreaks)
        rows.add(found.rows)
        pastRows += found.pastRows
        if found.hasWeekOfName { hasWeekOfName = true }
        otherWeeks = otherWeeks.join(found.otherWeeks)
        rejected.formUnion(found.rejected)
        if found.hasRejectedValue { hasRejectedValue = true }
        corrections += found.corrections.map {
            $0.movedDown(by: linesBefore, records: linesBefore - innerBreaks)
        }
        for field in found.filledNameless.sorted() where filledNameless.insert(field).inserted {
            diagnostics.add(
                .unknownColumn, in: file, at: layout.header.positions[field],
                cell: CellName(column: field, row: layout.header.row), .namelessColumn)
        }
        var next = 0
        for extra in found.extras {
            let observation = found.observations[extra.position]
            let isValue = !observation.value.isNaN
            let end = extra.position + (isValue ? 1 : 0)
            let isRefused = record(next..<end, of: found, text, lines, layout)
            next = extra.position + 1
            if !isValue || !isRefused { add(extra, of: found, text, lines, layout) }
        }
        _ = record(next..<found.observations.count, of: found, text, lines, layout)
    }

    /// Records observations; whether the last of them found its place taken.
    private mutating func record(
        _ range: Range<Int>, of found: borrowing FoundRows, _ text: Span<UInt8>, _ lines: Lines,
        _ layout: FileLayout
    ) -> Bool {
        let refused = history.record(
            found.observations, range, linesBefore: lines.before, after: earlier.history)
        for refusal in refused {
            refuse(refusal, of: found, text, lines, layout)
        }
        return refused.last?.position == range.upperBound - 1
    }

    /// Reports an observation that has another in its place.
    private mutating func refuse(
        _ refusal: Refusal, of found: borrowing FoundRows, _ text: Span<UInt8>, _ lines: Lines,
        _ layout: FileLayout
    ) {
        let observation = found.observations[refusal.position]
        let period = Period(slot: Int(observation.period))
        rows.accepted -= 1
        rows.rejected += 1
        if period.year < plan.year { pastRows -= 1 }
        let first =
            refusal.isEarlier
            ? earlier.history.place(ofLine: refusal.line)
            : History.Place(file: number, line: Int(refusal.line))
        let record = cell(of: observation, of: found, text, lines, layout)
        hasRejectedValue = true
        diagnostics.isAside = !houses.contain(indicator: Int(observation.indicator))
        defer { diagnostics.isAside = false }
        if diagnostics.isAside { rows.rejectedAside += 1 }
        let periodName = period.name(inPlanOf: plan.year)
        let values = refusal.value.map { standing in
            [standing, observation.value].map(layout.convention.spelling)
        }
        diagnostics.add(
            .duplicateValue, at: 0, of: record, in: text, of: file,
            cell: name(ofObservation: refusal.position, of: found, lines, layout)
        ) { _ in
            .duplicate(periodName, earlier.files[first.file].name, first.line, values)
        }
    }

    /// Records what an observation has beside its value.
    private mutating func add(
        _ extra: FoundRows.Extra, of found: borrowing FoundRows, _ text: Span<UInt8>,
        _ lines: Lines,
        _ layout: FileLayout
    ) {
        let observation = found.observations[extra.position]
        let isOfValue = !observation.value.isNaN
        if let remark = extra.remark {
            diagnostics.isAside = !houses.contain(indicator: Int(observation.indicator))
            defer { diagnostics.isAside = false }
            let record = cell(of: observation, of: found, text, lines, layout)
            diagnostics.add(
                remark.code, at: 0, of: record, in: text, of: file,
                cell: name(ofObservation: extra.position, of: found, lines, layout)
            ) {
                .remark(remark, $0, observation.value, layout.convention)
            }
        }
        if let note = extra.note {
            history.annotate(
                IndicatorIndex(position: Int(observation.indicator)),
                in: Period(slot: Int(observation.period)), with: note, isOfValue: isOfValue,
                after: earlier.history)
        }
    }

    /// What a spreadsheet calls the cell of a value.
    private func name(
        ofObservation position: Int, of found: borrowing FoundRows, _ lines: Lines,
        _ layout: FileLayout
    ) -> CellName {
        let line = Int(found.observations[position].line)
        return CellName(
            column: layout.value ?? found.columns[position],
            row: found.row(ofLine: line) + lines.before - lines.innerBreaks)
    }

    /// The cell of a value, as the only one of a record that begins with its line.
    private mutating func cell(
        of observation: Observation, of found: borrowing FoundRows, _ text: Span<UInt8>,
        _ lines: Lines, _ layout: FileLayout
    ) -> RecordScanner {
        let begin = Int(observation.offset)
        let line = lines.before + Int(observation.line)
        let resumption = found.resumptions.last { $0.offset <= begin }
        let first = resumption?.offset ?? 0
        var start = begin
        while start > first, !text[start - 1].isLineBreak {
            if let known = lineStart, known.line == line, first..<start ~= known.start {
                start = known.start
                break
            }
            start -= 1
        }
        lineStart = (line, start)
        var record = RecordScanner()
        record.begin(
            atCell: begin, inLineAt: start, line: line,
            at: start == first ? resumption?.position : nil)
        record.run(
            over: text, to: text.count, isWhole: true, delimiter: layout.delimiter, until: 1)
        if record.count == 0 { record.finish() }
        return record
    }
}
