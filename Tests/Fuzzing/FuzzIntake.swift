// The way from bytes to observations under libFuzzer. It is compiled together with the library's
// sources by `.ci/fuzz`, so it needs no import.

/// Bytes that come in pieces of a length.
private struct PiecewiseSource: ByteSource {
    let bytes: [UInt8]
    let length: Int
    var position = 0

    mutating func read(into buffer: inout MutableSpan<UInt8>, after offset: Int) -> Int {
        let count = min(length, buffer.count - offset, bytes.count - position)
        for step in 0..<count { buffer[offset + step] = bytes[position + step] }
        position += count
        return count
    }

    mutating func rewind() { position = 0 }
}

private let plan: Plan = {
    guard let plan = try? Plan.builtIn("aalborg-2020") else { fatalError("no plan") }
    return plan
}()

/// An intake that has read the built-in plan's names, so that no execution looks them up anew.
private let prototype: Intake = {
    var intake = Intake(plan: plan, executor: InPlace(), capacity: 512)
    intake.read(Array("uge;hus;nøgletal;målgruppe;værdi\n".utf8), named: "a.csv")
    intake.read(
        Array("uge;hus;nøgletal;værdi\n1;jobhuset;cv-andel;94\n".utf8), named: "b.csv")
    return intake
}()

/// One input: its first byte says in what pieces the rest is read; 1D stands between files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzIntake(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    guard size > 0 else { return 0 }
    let files = UnsafeBufferPointer(start: data + 1, count: size - 1)
        .split(separator: 0x1D, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    let whole = read(files, inPiecesOf: .max)
    let pieces = read(files, inPiecesOf: Int(data[0]) % 64 + 1)
    require(whole.rows == pieces.rows, "rows depend on how bytes come in")
    let found = whole.diagnostics.sorted
    require(found == pieces.diagnostics.sorted, "diagnostics depend on how bytes come in")

    let rows = whole.rows
    require(rows.read == rows.accepted + rows.rejected + rows.empty, "a row was dropped")
    let widths = files.map(lineWidths)
    for diagnostic in found {
        guard let line = diagnostic.line, let column = diagnostic.column else { continue }
        let lines = widths[diagnostic.fileNumber - prototype.files.count]
        require(line >= 1 && line <= lines.count, "line \(line) is outside the file")
        require(column >= 1 && column <= lines[line - 1] + 1, "column \(column) is outside")
    }
    // Only now and then, as writing everything takes longer than reading it.
    guard rows.accepted > prototype.rows.accepted, data[0] < 16, let last = plan.weeks.last else {
        return 0
    }
    let export = Export(of: plan.units, through: last, plan: plan, history: whole.history)
    for format in DataFormat.allCases where format.dialect != nil {
        let text = export.formatted(as: format, in: .danish)
        var again = Intake(plan: plan)
        again.read(Array(text.utf8), named: "a.csv")
        require(again.diagnostics.count(of: .error) == 0, "an export does not read back")
        require(again.rows.accepted == export.rows.count, "an export lost observations")
    }
    return 0
}

private func read(_ files: [[UInt8]], inPiecesOf length: Int) -> Intake {
    var intake = prototype
    for (number, bytes) in files.enumerated() {
        var source = PiecewiseSource(bytes: bytes, length: length)
        intake.read(&source, named: "uge\(10 + number).csv")
    }
    intake.finish()
    return intake
}

/// How many characters each line of a file has, by an independent reading of its encoding.
private func lineWidths(of bytes: [UInt8]) -> [Int] {
    let text: String.UnicodeScalarView
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        let isBig = bytes[0] == 0xFE
        var units: [UInt16] = []
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBig ? first << 8 | second : second << 8 | first)
        }
        text = String(decoding: units, as: UTF16.self).unicodeScalars
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        text = String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars
    } else if let valid = String(validating: bytes, as: UTF8.self) {
        text = valid.unicodeScalars
    } else {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        text = view
    }
    var widths = [0]
    var afterReturn = false
    for scalar in text {
        if scalar == "\n", afterReturn {
            afterReturn = false
            continue
        }
        afterReturn = scalar == "\r"
        if scalar == "\n" || scalar == "\r" {
            widths.append(0)
        } else {
            widths[widths.count - 1] += 1
        }
    }
    return widths
}

private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}
