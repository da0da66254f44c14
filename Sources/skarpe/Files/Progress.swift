import JobcenterKit

/// Shows on a terminal how far reading has come, once it has taken longer than a second.
struct Progress {
    /// How long reading takes before anything is shown, and the time from one update to the next.
    private static let initialDelay = Duration.seconds(1)
    private static let interval = Duration.milliseconds(100)

    /// `nil` where nobody watches.
    private let console: Console?
    private var due = ContinuousClock.now + initialDelay
    /// The cells of the line shown; 0 before there is one.
    private var width = 0

    /// The bytes of all files, or `nil` where that is not known beforehand.
    private let bytes: UInt64?
    private let files: Int
    private var bytesRead: UInt64 = 0
    private var file = 0

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

    mutating func startFile() { file += 1 }

    mutating func advance(by count: Int) {
        guard let console else { return }
        bytesRead += UInt64(count)
        let now = ContinuousClock.now
        guard now >= due else { return }
        due = now + Self.interval
        show(message[console.language])
    }

    mutating func finish() {
        guard width > 0 else { return }
        show("")
        console?.writeError("\r")
    }

    private var message: Wording {
        let amount: String
        if let bytes, bytes > 0 {
            amount = "\(min(100, 100 * bytesRead / bytes)) %"
        } else {
            amount = "\(bytesRead / 1_000_000) MB"
        }
        return files > 1
            ? Wording(
                da: "Læser … \(amount), fil \(file) af \(files)",
                en: "Reading … \(amount), file \(file) of \(files)")
            : Wording(da: "Læser … \(amount)", en: "Reading … \(amount)")
    }

    /// Shows a line in place of the last one.
    private mutating func show(_ line: String) {
        let blanks = String(repeating: " ", count: max(0, width - line.count))
        console?.writeError("\r" + line + blanks)
        width = line.count
    }
}
