import JobcenterKit
import Synchronization

/// Shows on a terminal how far reading has come, once it has taken longer than a second. Files that
/// are read side by side share it.
final class Progress: Sendable {
    private struct State {
        var due = ContinuousClock.now + initialDelay
        /// The cells of the line shown; 0 before there is one.
        var width = 0
        var bytesRead: UInt64 = 0
        var file = 0
    }

    /// How long reading takes before anything is shown, and the time from one update to the next.
    private static let initialDelay = Duration.seconds(1)
    private static let interval = Duration.milliseconds(100)

    /// `nil` where nobody watches.
    private let console: Console?
    /// The bytes of all files, or `nil` where that is not known beforehand.
    private let bytes: UInt64?
    private let files: Int
    private let state = Mutex(State())

    /// - Parameter isQuiet: whether only errors are shown.
    init(_ found: [InputFiles.Found], _ console: Console, isQuiet: Bool) {
        var sizes: [UInt64?] = []
        var isTyped = false
        for case .file(let entry) in found.map(\.content) {
            sizes.append(entry?.kind == .file ? entry?.size : nil)
            if entry == nil { isTyped = Platform.isTerminal(Platform.input) }
        }
        let isWatched =
            !isQuiet && !isTyped && Platform.isTerminal(Platform.errors)
            && Settings.hasCapableTerminal
        self.console = isWatched ? console : nil
        files = sizes.count
        bytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    }

    func startFile() { state.withLock { $0.file += 1 } }

    func advance(by count: Int) {
        guard let console else { return }
        state.withLock { state in
            state.bytesRead += UInt64(count)
            let now = ContinuousClock.now
            guard now >= state.due else { return }
            state.due = now + Self.interval
            show(message(state)[console.language], &state)
        }
    }

    func finish() {
        state.withLock { state in
            guard state.width > 0 else { return }
            show("", &state)
            console?.writeError("\r")
        }
    }

    private func message(_ state: State) -> Wording {
        let amount: String
        if let bytes, bytes > 0 {
            amount = "\(min(100, 100 * state.bytesRead / bytes)) %"
        } else {
            amount = "\(state.bytesRead / 1_000_000) MB"
        }
        return files > 1
            ? Wording(
                da: "Læser … \(amount), fil \(state.file) af \(files)",
                en: "Reading … \(amount), file \(state.file) of \(files)")
            : Wording(da: "Læser … \(amount)", en: "Reading … \(amount)")
    }

    /// Shows a line in place of the last one.
    private func show(_ line: String, _ state: inout State) {
        let blanks = String(repeating: " ", count: max(0, state.width - line.count))
        console?.writeError("\r" + line + blanks)
        state.width = line.count
    }
}
