extension Validation {
    /// JUnit XML: one case for each file, and one for the data as a whole where something is wrong
    /// with them.
    func junit(in language: Language) -> String {
        let style = TextStyle()
        var found: [String?: [Diagnostic]] = [:]
        for diagnostic in diagnostics { found[diagnostic.file, default: []].append(diagnostic) }
        var seen: Set<String> = []
        var names: [String?] = files.map(\.name).filter { seen.insert($0).inserted }
        if found[nil] != nil { names.append(nil) }

        var cases = ""
        var failures = 0
        for name in names {
            let all = found[name] ?? []
            let failing = all.filter(isFailure)
            let title = (name ?? Wording.dataAsAWhole[language]).markup
            cases += "    <testcase classname=\"skarpe.validate\" name=\"\(title)\""
            if all.isEmpty {
                cases += "/>\n"
                continue
            }
            cases += ">\n"
            func lines(_ diagnostics: [Diagnostic]) -> String {
                diagnostics.map { $0.text(in: language, style, through: $0).dropLast() }
                    .joined(separator: "\n").split(separator: "\n").map { String($0).markup }
                    .joined(separator: "\n")
            }
            if let first = failing.first {
                failures += 1
                cases += "      <failure type=\"\(first.code.rawValue)\" message=\""
                cases += first.message[language].markup + "\">" + lines(failing) + "</failure>\n"
            }
            let others = all.filter { !isFailure($0) }
            if !others.isEmpty { cases += "      <system-out>\(lines(others))</system-out>\n" }
            cases += "    </testcase>\n"
        }
        let counts = "tests=\"\(names.count)\" failures=\"\(failures)\" errors=\"0\""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="skarpe" \(counts)>
              <testsuite name="skarpe validate" \(counts) skipped="0">
            \(cases)  </testsuite>
            </testsuites>

            """
    }
}
