import Foundation
import Testing

/// The built program, run as its users run it.
enum Program {
    struct Run {
        /// The status, or the number of the signal that ended the program.
        let status: Int32
        var isEndedBySignal = false
        let output: String
        let errors: String
    }

    /// The top folder of the package, from which the program is run.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program beside the test bundle.
    static var executable: URL {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = bundle.deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("skarpe")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return bundle
    }

    /// Runs the program to its end.
    ///
    /// - Parameter variables: the environment, apart from `PATH`.
    static func run(
        _ arguments: String..., input: String? = nil, variables: [String: String] = [:]
    ) throws -> Run {
        try run(arguments, input: input, variables: variables)
    }

    static func run(
        _ arguments: [String], input: String? = nil, variables: [String: String] = [:]
    ) throws -> Run {
        try run(arguments, input: Data((input ?? "").utf8), variables: variables)
    }

    static func run(
        _ arguments: [String], input: Data, variables: [String: String] = [:]
    ) throws -> Run {
        try within { scratch in
            let (output, errors) = (scratch.file("out"), scratch.file("err"))
            let process = Process()
            process.executableURL = executable
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = variables.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
            process.standardInput = try scratch.reading(input)
            process.standardOutput = try scratch.writing(output)
            process.standardError = try scratch.writing(errors)
            try process.run()
            process.waitUntilExit()
            return Run(
                status: process.terminationStatus,
                isEndedBySignal: process.terminationReason == .uncaughtSignal,
                output: try String(contentsOf: output, encoding: .utf8),
                errors: try String(contentsOf: errors, encoding: .utf8))
        }
    }

    /// Runs a line of shell in which `skarpe` is the program.
    static func shell(_ line: String) throws -> Run {
        try within { scratch in
            let (output, errors) = (scratch.file("out"), scratch.file("err"))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["-c", "skarpe() { \"$SKARPE\" \"$@\"; }; " + line]
            process.currentDirectoryURL = folder
            process.environment = ["PATH": "/usr/bin:/bin", "SKARPE": executable.path]
            process.standardInput = try scratch.reading(Data())
            process.standardOutput = try scratch.writing(output)
            process.standardError = try scratch.writing(errors)
            try process.run()
            process.waitUntilExit()
            return Run(
                status: process.terminationStatus,
                output: try String(contentsOf: output, encoding: .utf8),
                errors: try String(contentsOf: errors, encoding: .utf8))
        }
    }

    /// A folder of its own, gone afterwards.
    static func within<Result>(_ body: (Scratch) throws -> Result) throws -> Result {
        let scratch = try Scratch()
        defer { scratch.remove() }
        return try body(scratch)
    }
}

extension String {
    /// Twelve letters; digits could look like a citizen's number, which no output shows.
    static func random() -> String {
        String((0..<12).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement() ?? "a" })
    }
}

/// A folder for a test's files.
struct Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("skarpe-\(String.random())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    var path: String { folder.path }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// Writes a file, and the folders it needs.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, Data(text.utf8))
    }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let file = file(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file.path
    }

    /// The names of what is in a folder, in their order.
    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file(name).path).sorted()
    }

    fileprivate func reading(_ data: Data) throws -> FileHandle {
        try FileHandle(forReadingFrom: URL(fileURLWithPath: write("in", data)))
    }

    func writing(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}

/// Compares output with a file that a person has read.
///
/// `SKARPE_WRITE_GOLDEN=1 swift test` writes the files anew; what changed is then to be read.
func expectGolden(
    _ text: String, _ name: String, location: SourceLocation = #_sourceLocation
) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["SKARPE_WRITE_GOLDEN"] != nil {
        try Data(text.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, (found, wanted)) in zip(found, wanted).enumerated() where found != wanted {
        Issue.record(
            "\(name):\(number + 1) is\n\(found)\nand not\n\(wanted)", sourceLocation: location)
        return
    }
    #expect(found.count == wanted.count, "lines of \(name)", sourceLocation: location)
    #expect(text == expected, sourceLocation: location)
}
