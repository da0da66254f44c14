import JobcenterKit

/// What is said of files and folders.
enum FileWords {
    static let noCSV = Wording(
        "mappen har ingen CSV-filer – gem ugefilerne her som .csv",
        "the folder has no CSV files – save the weekly files here as .csv")
    static let spreadsheet = Wording(
        "regnearket læses ikke – gem det som CSV i Excel",
        "the spreadsheet is not read – save it as CSV in Excel")
    static let isFolder = Wording("er en mappe – angiv en fil", "is a folder – name a file")

    static func code(of failure: SystemFailure) -> DiagnosticCode {
        failure.isMissing ? .notFound : .notReadable
    }

    static func cannotWrite(_ path: String, _ reason: Wording) -> Wording {
        Wording(
            "»\(path)« kan ikke skrives: \(reason.danish)",
            "“\(path)” cannot be written: \(reason.english)")
    }

    static func cannotRead(_ path: String, _ reason: Wording) -> Wording {
        Wording(
            "»\(path)« kan ikke læses: \(reason.danish)",
            "“\(path)” cannot be read: \(reason.english)")
    }
}
