import Foundation
import Testing

@testable import JobcenterKit

@Suite("What the documentation names exists", .limited)
struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../..").standardized

    /// The files below a folder of the package, by their paths.
    private static func files(in folder: String, _ ending: String) throws -> [String] {
        let names = FileManager.default.subpaths(
            atPath: root.appendingPathComponent(folder).path)
        return try #require(names).filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }
    }

    private static func text(of file: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
    }

    /// What articles and the README may name: declarations, folders, and what the plan calls things.
    private let known: Set<String>
    private let files: Set<String>
    /// Read once for all tests.
    private static let names = Result { try readNames() }

    init() throws { (known, files) = try Self.names.get() }

    private static func readNames() throws -> (known: Set<String>, files: Set<String>) {
        let sources = try Self.files(in: "Sources", ".swift") + Self.files(in: "Tests", ".swift")
        let declared = try sources.flatMap {
            try SourceFile(Self.text(of: $0), name: $0).declaredNames
        }
        let plan = try Plan.builtIn("aalborg-2020")
        let words = plan.houses.map(\.name.danish) + plan.measures.map(\.name.danish)
        let paths = try ["Sources", "Tests", "Fixtures"].flatMap { try Self.files(in: $0, "") }
        let files = Set(
            paths.flatMap { [$0, $0.split(separator: "/").last.map(String.init) ?? $0] }
        )
        .union(["Fixtures", "Package.swift"])
        // The program that an article shows.
        .union(["Sources/weekly/main.swift"])
        let known = Set(declared + words).union(files)
            .union(["init", "String", "Swift", "JobcenterKit"])
        return (known, files)
    }

    /// What stands between single or double backticks outside blocks of code and looks like a name
    /// of the code: a path, a type, or something in camel case.
    private func names(in text: String) -> [String] {
        let prose = text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
        return prose.matches(of: /`+([^`\n]+)`+/).map { String($0.output.1) }
            .filter { $0.wholeMatch(of: /[\w\/.():-]+/) != nil }
            .filter { $0.contains(/[A-Z].*[a-z]|[a-z].*[A-Z]|\.swift$/) }
    }

    /// What is named but does not exist.
    private func unknown(in text: String) -> [String] {
        names(in: text).filter { name in
            if files.contains(name) { return false }
            // A member behind its type: Report/formatted(as:in:style:).
            return !name.split(separator: "/").allSatisfy { part in
                known.contains(String(part.prefix { $0 != "(" }))
            }
        }
    }

    @Test("Articles name what there is")
    func articles() throws {
        let articles = try Self.files(in: "Sources", ".md")
        #expect(articles.count == 3)
        for article in articles {
            let text = try Self.text(of: article)
            #expect(names(in: text).count > 5, "\(article)")
            #expect(unknown(in: text).isEmpty, "\(article)")
        }
    }

    @Test("The README's section on the code names what there is")
    func readme() throws {
        let sections = try Self.text(of: "README.md").components(separatedBy: "\n## ")
        let section = try #require(sections.first { $0.hasPrefix("How the code is laid out") })
        #expect(names(in: section).count > 10)
        #expect(unknown(in: section).isEmpty)
    }

    @Test("A name that does not exist is found")
    func wrong() {
        let text = """
            `Nowhere`, ``Report/notThere(as:)``, `someThing`, `Gone.swift`, ``Report``, `POSIX.swift`,
            ``Intake/read(_:named:)``, `two words`, `1.017`
            ```swift
            `Code`
            ```
            """
        #expect(
            unknown(in: text) == ["Nowhere", "Report/notThere(as:)", "someThing", "Gone.swift"])
    }
}
