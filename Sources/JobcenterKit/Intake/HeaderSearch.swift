/// Finds a file's header, above which spreadsheets have titles and dates.
extension FileIntake {
    /// How many records may be the header.
    private static let candidates = 10

    /// What the search for the header came to.
    enum HeaderSearch {
        case layout(FileLayout)
        /// The file cannot be read on, which was reported.
        case refused
        case stopped(TextBuffer.Stop)
    }

    /// Reads the first records up to the header; without one what is wrong with the first is said.
    mutating func findHeader(
        _ source: inout some ByteSource, _ tools: inout IntakeTools
    ) -> HeaderSearch {
        let untouched = diagnostics
        let firstLine = tools.reader.firstLine(from: &source)
        let isAnnounced = Delimiter.announced(by: firstLine) != nil
        tools.reader.delimiter = Delimiter.of(firstLine)
        if isAnnounced {
            if case .stopped(let stop) = nextRecord(&source, &tools.reader) {
                return .stopped(stop)
            }
            tools.reader.hideRecord()
        }
        var ofFirst: Diagnostics?
        var above = untouched
        for number in 0..<Self.candidates {
            if number > 0, !isAnnounced {
                tools.reader.delimiter = Delimiter.of(tools.reader.firstLine(from: &source))
            }
            switch nextRecord(&source, &tools.reader) {
            case .stopped(let stop):
                diagnostics = ofFirst ?? untouched
                return .stopped(stop)
            case .end where number == 0:
                diagnostics.add(.emptyFile, in: file, .emptyFile)
                return .refused
            case .end:
                diagnostics = ofFirst ?? untouched
                return .refused
            case .record: break
            }
            diagnostics = above
            switch readHeader(&tools) {
            case .layout(let layout):
                if number > 0 {
                    diagnostics.add(
                        .linesSkipped, in: file, .linesSkipped(tools.reader.record.line - 1))
                }
                return .layout(layout)
            case .refused: return .refused
            case .incomplete: break
            }
            let text = tools.reader.text
            let span = text.bytes.span.extracting(first: text.end)
            if ofFirst == nil {
                ofFirst = diagnostics
            } else {
                ofFirst?.addPersonalData(of: tools.reader.record, in: span, of: file)
            }
            above.addPersonalData(of: tools.reader.record, in: span, of: file)
        }
        diagnostics = ofFirst ?? untouched
        return .refused
    }
}
