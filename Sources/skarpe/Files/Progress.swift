import JobcenterKit

/// Says on a terminal how far reading has come, once it has taken longer than a second.
struct Progress {
    /// Milliseconds before anything is said, and between one time and the next.
    private static let patience: UInt64 = 1000
    private static let pause: UInt64 = 100

    /// `nil` where nobody watches.
    private let console: Console?
    private let begin: UInt64
    private var spoken: UInt64?
    /// The cells of the line that stands there.
    private var width = 0

    /// The bytes of all files, or `nil` where that is not known beforehand.
    private let bytes: UInt64?
    private let files: Int
    private var bytesRead: UInt64 = 0
    private var file = 0

    /// - Parameter isQuiet: whether nothing but errors is to be said.
    init(_ found: [InputFiles.Found], _ console: Console, isQuiet: Bool) {
        let isTyped = found.contains { found in
            if case .standardInput = found { return Platform.isTerminal(Platform.input) }
            return false
        }
        let isWatched =
            !isQuiet && !isTyped && Platform.isTerminal(Platform.errors)
            && console.settings.hasCapableTerminal
        self.console = isWatched ? console : nil
        begin = isWatched ? Platform.milliseconds : 0
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

    /// The next file is begun.
    mutating func beginFile() { file += 1 }

    /// Bytes have come in.
    mutating func advance(by count: Int) {
        guard let console else { return }
        bytesRead += UInt64(count)
        let now = Platform.milliseconds
        let due = spoken.map { $0 + Self.pause } ?? begin + Self.patience
        guard now >= due else { return }
        spoken = now
        say(words[console.language])
    }

    /// Takes away what was said.
    mutating func finish() {
        guard spoken != nil else { return }
        say("")
        console?.note("\r")
    }

    private var words: Wording {
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

    /// Puts a line in the place of the last one.
    private mutating func say(_ line: String) {
        let blanks = String(repeating: " ", count: max(0, width - line.count))
        console?.note("\r" + line + blanks)
        width = line.count
    }
}
