import Foundation
import Testing

/// A real terminal, drawn by tmux, in which something runs.
final class Terminal {
    private let socket = FileManager.default.temporaryDirectory
        .appendingPathComponent("skarpe-\(String.random())").path
    private var runs = 0

    /// Whether a program is installed.
    static func has(_ program: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
    }

    /// Starts a command in a terminal of its own, from the top folder of the package, with `skarpe`
    /// on its search path.
    init(
        _ command: [String], width: Int = 80, height: Int = 40, variables: [String: String] = [:]
    ) throws {
        let path = Program.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
        var environment = [
            "HOME": NSTemporaryDirectory(), "TERM": "screen-256color", "LC_ALL": "C.UTF-8",
            "PATH": path, "PS1": "$ ",
        ]
        environment.merge(variables) { _, own in own }
        try tmux(
            ["-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(width)", "-y", "\(height)"]
                + ["-c", Program.folder.path, "env", "-i"]
                + environment.map { "\($0)=\($1)" } + command)
    }

    deinit {
        _ = try? tmux(["kill-session"])
        try? FileManager.default.removeItem(atPath: socket)
    }

    /// Types text as it is.
    func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

    /// Presses a key, such as `Tab`, `Enter` or `C-u`.
    func press(_ key: String) throws { try tmux(["send-keys", key]) }

    /// The lines that are not empty.
    ///
    /// - Parameter options: such as `-e` for colours and `-J` for lines joined where they wrapped.
    func screen(_ options: String...) throws -> [String] {
        try tmux(["capture-pane", "-p"] + options).split(separator: "\n").map(String.init)
            .filter { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
    }

    /// The column at which the next character would stand, from 0.
    var cursor: Int? {
        get throws {
            try Int(tmux(["display", "-p", "#{cursor_x}"]).trimmingCharacters(in: .newlines))
        }
    }

    /// The screen as soon as it is as wanted, or what it is after half a minute.
    @discardableResult
    func wait(_ isWanted: ([String]) -> Bool) throws -> [String] {
        var lines: [String] = []
        for _ in 0..<600 {
            lines = try screen()
            if isWanted(lines) { break }
            usleep(50_000)
        }
        return lines
    }

    /// Runs a line of shell to its end and gives back the screen.
    func run(_ line: String) throws -> [String] {
        runs += 1
        let end = "end-of-run-\(runs)"
        // In quotes, so that the command wrapped over two lines is not taken for its end.
        try type("clear; \(line); echo 'end'-of-run-\(runs)")
        try press("Enter")
        return try wait { $0.contains(end) }.filter { $0 != end && $0 != "$" }
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try Program.within { scratch in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            // The server that tmux leaves behind must not keep open what tells of the client's end.
            let close =
                "for fd in /proc/self/fd/*; do fd=${fd##*/};"
                + " ((fd > 2)) && eval \"exec $fd>&-\"; done"
            process.arguments =
                ["-c", "\(close); exec tmux \"$@\"", "tmux", "-S", socket] + arguments
            let output = scratch.file("out")
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try scratch.writing(output)
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return try String(contentsOf: output, encoding: .utf8)
        }
    }
}
