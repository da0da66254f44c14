import JobcenterKit

/// The messages about files and folders.
extension Wording {
    static let noCSV = Wording(
        da: "mappen har ingen CSV-filer – gem ugefilerne her som .csv",
        en: "the folder has no CSV files – save the weekly files here as .csv")
    static let spreadsheet = Wording(
        da: "regnearket læses ikke – gem det som CSV i Excel",
        en: "the spreadsheet is not read – save it as CSV in Excel")

    static func cannotWrite(_ path: String, _ reason: Wording) -> Wording {
        Wording(
            da: "\(name: path) kan ikke skrives: \(reason)",
            en: "\(name: path) cannot be written: \(reason)")
    }

    static func cannotRead(_ path: String, _ reason: Wording) -> Wording {
        Wording(
            da: "\(name: path) kan ikke læses: \(reason)",
            en: "\(name: path) cannot be read: \(reason)")
    }
}

extension SystemFailure {
    /// What it is where a file of data cannot be read.
    var code: DiagnosticCode { isMissing ? .notFound : .notReadable }
}
