import JobcenterKit

/// Shows on a terminal how far reading has come, once it has taken longer than a second.
struct Progress {
    /// How long reading takes before anything is shown, and the time from one update to the next.
    private static let initialDelay = Duration.seconds(1)
    private static let interval = Duration.milliseconds(100)

    /// `nil` where nobody watches.
    private let console: Console?
    /// When the next line is to be shown.
    private var due = ContinuousClock.now + initialDelay
    private var isShown = false
    /// The cells of the line shown.
    private var width = 0

    /// The bytes of all files, or `nil` where that is not known beforehand.
    private let bytes: UInt64?
    private let files: Int
    private var bytesRead: UInt64 = 0
    private var file = 0

    /// - Parameter isQuiet: whether only errors are shown.
    init(_ found: [InputFiles.Found], _ console: Console, isQuiet: Bool) {
        let isTyped = found.contains { found in
            if case .standardInput = found { return Platform.isTerminal(Platform.input) }
            return false
        }
        let isWatched =
            !isQuiet && !isTyped && Platform.isTerminal(Platform.errors)
            && console.settings.hasCapableTerminal
        self.console = isWatched ? console : nil
        var sizes: [UInt64?] = []
        for each in found {
            switch each {
            case .file(_, let entry): sizes.append(entry.kind == .file ? entry.size : nil)
            case .standardInput: sizes.append(nil)
            case .spreadsheet, .missing: break
            }
        }
        files = sizes.count
        bytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    }

    /// The next file is started.
    mutating func startFile() { file += 1 }

    /// Bytes have come in.
    mutating func advance(by count: Int) {
        guard let console else { return }
        bytesRead += UInt64(count)
        let now = ContinuousClock.now
        guard now >= due else { return }
        due = now + Self.interval
        isShown = true
        show(message[console.language])
    }

    /// Clears the line.
    mutating func finish() {
        guard isShown else { return }
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
