import Testing

@testable import JobcenterKit

/// Data of a size, and a way to say which.
struct GrowingData: Sendable, CustomTestStringConvertible {
    typealias File = (name: String, bytes: [UInt8])

    let testDescription: String
    /// What is found in it, the more the larger it is.
    let codes: Set<DiagnosticCode>
    let size: Int
    let files: @Sendable (Int) -> [File]

    private init(
        _ name: String, _ codes: Set<DiagnosticCode>, _ size: Int,
        file: @escaping @Sendable (Int) -> String
    ) {
        (testDescription, self.codes, self.size) = (name, codes, size)
        files = { [("uge10.csv", Array(file($0).utf8))] }
    }

    private init(
        files name: String, _ codes: Set<DiagnosticCode>, _ size: Int,
        _ file: @escaping @Sendable (Int) -> File
    ) {
        (testDescription, self.codes, self.size) = (name, codes, size)
        files = { count in (0..<count).map(file) }
    }

    /// Rows that are all the same.
    private init(_ code: DiagnosticCode, _ row: String, header: String = Self.header) {
        self.init("\(code.rawValue): \(row)", [code], 200) {
            header + "\n" + String(repeating: row + "\n", count: $0)
        }
    }

    private static let header = "uge;hus;nøgletal;målgruppe;værdi"
    private static let talks = "jobhuset;samtaler;forsikrede-ledige"
    private static let duties =
        "Ansøgninger om forsørgelsesydelse sagsbehandles inden for maksimalt 15 hverdage"
        + " og udbetales rettidigt."

    private static func wide(_ columns: Int, rows: Int, cell: String) -> String {
        let weeks = (2000..<2000 + columns / 52 + 1).flatMap { Cadence.week.periods(in: $0) }
        let header = weeks.prefix(columns).map(\.description).joined(separator: ";")
        let cells = Array(repeating: cell, count: columns).joined(separator: ";")
        return "hus;nøgletal;målgruppe;\(header)\n"
            + String(repeating: "\(talks);\(cells)\n", count: rows)
    }

    /// A file with one of the faults that a file has once.
    private static func faulty(_ number: Int) -> File {
        let texts = [
            "", "x\n", "uge;uge;hus;nøgletal;værdi\n", "\0", "uge;\"x",
            "\u{FEFF}\(header)\n10;\(talks);951\n11;\(talks)",
            header + String(repeating: ";", count: 1100),
        ]
        let text = texts[number % texts.count]
        // A byte that UTF-8 has not.
        return ("\(number).csv", Array(text.utf8) + (text.hasPrefix("\u{FEFF}") ? [0xFF] : []))
    }

    /// A file with one of the remarks that a file draws once.
    private static func remarkable(_ number: Int) -> File {
        let kind = number % 4
        let texts = [
            "\(header)\n2020-W12;\(talks);951\n", "\(header)\n11;\(talks);\n",
            "Samtaler\n\n\(header)\n2019-W10;\(talks);951\n", "\(header)\n11;\(talks);951\n",
        ]
        let bytes =
            kind == 3
            ? texts[kind].unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            : Array(texts[kind].utf8)
        return (kind == 0 ? "\(number)/uge10.csv" : "\(number).csv", bytes)
    }

    /// What there is once for a house's week of the plan or once for all that is read, however much
    /// that is, and what is said of files that are not read.
    static let bounded: Set<DiagnosticCode> = [
        .missingValue, .missingWeek, .missingPeriod, .noObservations, .notFound, .notReadable,
        .spreadsheetSkipped,
    ]

    static let all: [GrowingData] = rows + columns + wholeFiles

    private static let rows = [
        GrowingData(.unknownHouse, "10;nowhere;samtaler;;951"),
        GrowingData(.unknownMeasure, "10;jobhuset;xyzzy;;951"),
        GrowingData(.unknownGroup, "10;jobhuset;samtaler;xyzzy;951"),
        GrowingData(.unknownGroup, "10;jobhuset;samtaler;;951"),
        GrowingData(.ambiguousName, "10;ydelsescentret;\(duties);;10"),
        GrowingData(.invalidWeek, "x;\(talks);951"),
        GrowingData(.invalidWeek, "I alt;;;;951"),
        GrowingData(.nonexistentWeek, "2020-W54;\(talks);951"),
        GrowingData(.wrongPeriod, "2020-M03;\(talks);951"),
        GrowingData(.otherYear, "2021-W01;\(talks);951"),
        GrowingData(.rowsOfOtherYear, "2019-W01;\(talks);951"),
        GrowingData(.invalidNumber, "10;\(talks);x"),
        GrowingData(.negativeValue, "10;\(talks);-1"),
        GrowingData(.shareOutOfRange, "10;jobhuset;cv-andel;;101"),
        GrowingData(
            .invalidYesNo, "10;ydelsescentret;Udbetalt rettidigt;forsørgelsesydelse;måske"),
        GrowingData(.duplicateValue, "10;\(talks);951"),
        GrowingData(
            .correctionMismatch, "10;\(talks);951;950", header: "\(header);erstatter"),
        GrowingData(.extraCell, "10;\(talks);951;x"),
        GrowingData(.missingCell, "10;jobhuset"),
        GrowingData(.strayQuote, "10;\(talks);9\"1"),
        GrowingData(.personalData, "10;\(talks);010190-1234"),
        GrowingData(.personalData, "a;010190-1234", header: "navn;cpr"),
        GrowingData(.derivedMeasure, "10;tværgående;samtaler;;951"),
        GrowingData(.fractionalCount, "10;\(talks);1,5"),
        GrowingData(.suspiciousShare, "10;jobhuset;cv-andel;;0,5"),
        GrowingData(.implausibleValue, "10;\(talks);99999"),
        GrowingData(.noValues, "10;\(talks);"),
        GrowingData(
            .numberConvention, "10,jobhuset,samtaler,forsikrede-ledige,1.700",
            header: "uge,hus,nøgletal,målgruppe,værdi"),
        GrowingData(
            .duplicateValue, "\"a\nb\";10;\(talks);951", header: "bemærkning;\(header)"),
        GrowingData("lines above the header", [.linesSkipped], 800) {
            String(repeating: "\n", count: $0) + "x\n\(header)\n10;\(talks);951\n"
        },
    ]

    private static let columns = [
        GrowingData("columns with a fault", [.invalidNumber], 200) {
            wide($0, rows: 4, cell: "x")
        },
        GrowingData("columns with a remark", [.fractionalCount], 200) {
            wide($0, rows: 4, cell: "1,5")
        },
        GrowingData("columns that are not known", [.unknownColumn], 200) { count in
            "uge;hus;nøgletal;værdi;" + (0..<count).map { "k\($0)" }.joined(separator: ";") + "\n"
        },
        GrowingData("columns that are too many", [.tooManyColumns], 2000) { count in
            header + String(repeating: ";", count: count) + "\n"
        },
        GrowingData("bytes of a header's cells", [.unknownColumn], 200) { size in
            let cells = Array(repeating: String(repeating: "æ", count: size), count: 100)
            return "uge;hus;nøgletal;værdi;" + cells.joined(separator: ";") + "\n"
        },
        // One MiB and a little more, once and four times.
        GrowingData("bytes of a cell", [.fieldTooLong], 100_000) { size in
            "\(header);bemærkning\n10;\(talks);951;" + String(repeating: "ord og ord ", count: size)
        },
    ]

    private static let wholeFiles = [
        GrowingData(
            files: "files with a fault",
            [
                .emptyFile, .missingColumn, .duplicateColumn, .binaryContent, .unclosedQuote,
                .encoding, .tooManyColumns,
            ], 100, faulty),
        GrowingData(
            files: "files with a remark",
            [.weekDiffersFromName, .noValues, .linesSkipped, .rowsOfOtherYear, .encodingGuessed],
            100, remarkable),
        GrowingData(files: "files", [.rowsOfOtherYear], 100) { number in
            let row =
                "\(2020 - number / 52)-W\(number % 52 + 1);\(talks);951;nr. \(number)\n"
            return ("\(number).csv", Array("\(header);bemærkning\n\(row)".utf8))
        },
    ]
}
