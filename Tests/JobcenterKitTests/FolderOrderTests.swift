import Foundation
import Testing

/// The order of the library's folders stands in the README, under "How the code is laid out".
@Suite(
    "Each folder of the library names only what those before it declare", .limited)
struct FolderOrderTests {
    /// What a folder still names of a later one: `folder → later folder: name`.
    ///
    /// This list may only become shorter: the test fails too when a line of it is not needed.
    static let exceptions: Set<String> = []

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../..").standardized
    private static let library = root.appendingPathComponent("Sources/JobcenterKit")

    /// The folders in the order of the README's table.
    private let folders: [String]

    init() throws {
        let readme = try String(
            contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let sections = readme.components(separatedBy: "\n## ")
        let section = try #require(sections.first { $0.hasPrefix("How the code is laid out") })
        folders = section.matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.output.1) }
    }

    @Test("The README lists every folder")
    func listed() throws {
        let found = try FileManager.default.contentsOfDirectory(atPath: Self.library.path)
        #expect(Set(folders) == Set(found.filter { !$0.contains(".") }))
        #expect(folders.count == Set(folders).count)
    }

    @Test("Nothing is named before it is declared")
    func order() throws {
        var files: [[SourceFile]] = []
        for folder in folders {
            let url = Self.library.appendingPathComponent(folder)
            let names = try #require(FileManager.default.subpaths(atPath: url.path))
            files.append(
                try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
                    SourceFile(
                        try String(
                            contentsOf: url.appendingPathComponent(name), encoding: .utf8),
                        name: name)
                })
        }
        var found: [String: [String]] = [:]
        for (position, own) in files.enumerated() {
            let known = Set(files[...position].joined().flatMap(\.declaredNames))
            for (later, others) in files.enumerated().dropFirst(position + 1) {
                let types = Set(others.flatMap(\.types)).subtracting(known)
                let members = Set(others.flatMap(\.extensionMembers)).subtracting(known)
                for file in own {
                    let names = file.names.intersection(types)
                        .union(file.memberNames.intersection(members))
                    for name in names {
                        found["\(folders[position]) → \(folders[later]): \(name)", default: []]
                            .append(file.name)
                    }
                }
            }
        }
        for (arrow, files) in found.sorted(by: { $0.key < $1.key })
        where !Self.exceptions.contains(arrow) {
            Issue.record("\(arrow), in \(files.joined(separator: ", "))")
        }
        for exception in Self.exceptions.sorted() where found[exception] == nil {
            Issue.record("the exception “\(exception)” is not needed")
        }
    }

    @Test("Names are found in code, not in comments and texts")
    func reading() {
        let file = SourceFile(
            #"""
            /// A Comment about Unseen.
            struct Known: Other { // Unseen
                let text = "Unseen \(Seen.value("Unseen \(Deep.text)")) Unseen"
                /* Unseen /* Unseen */ Unseen */
                let raw = #"Unseen "Unseen" \(Unseen)"#
                let long = """
                    Unseen "Unseen" \(Lines.all)
                    """
                let mark = "\"" + After.mark
            }
            extension Other {
                static let special = 1
                func helper(_ value: Value) {}
                private func hidden() {}
                fileprivate var alsoHidden: Int { 0 }
                private(set) var shown = 1
                struct Nested {}
            }
            func free() {}
            """#, name: "a.swift")
        let types = file.names.filter { $0.first?.isUppercase == true }
        #expect(
            types == ["Known", "Other", "Seen", "Deep", "Lines", "After", "Value", "Int", "Nested"])
        #expect(file.types == ["Known", "free"])
        #expect(file.extensionMembers == ["special", "helper", "shown", "Nested"])
        #expect(file.memberNames == ["value", "text", "all", "mark"])
        #expect(file.declaredNames.isSuperset(of: ["Known", "text", "special", "Nested", "free"]))
    }
}
