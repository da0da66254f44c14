import JobcenterKit

/// The two streams of the program, and how it ends.
struct Console {
    /// How the program ends.
    enum Status: Int32 {
        case done = 0
        /// The data or the plan has errors.
        case faults = 1
        case usage = 2
        /// Something could not be read or written.
        case access = 3

        /// The graver of two: what cannot be read outranks what is wrong.
        func and(_ other: Status) -> Status {
            rawValue >= other.rawValue ? self : other
        }
    }

    /// The end of a run that cannot go on; why has been said.
    struct Ending: Error {
        let status: Status
    }

    var language = Language.danish
    let settings: Settings

    /// Writes to a file, whole or not at all, or to standard output where none is named.
    func write(_ text: String, to path: String?) -> Status {
        guard let path else { return write(text) }
        do throws(SystemFailure) {
            try OutputFile.write(text, to: path)
            return .done
        } catch {
            say(FileWords.cannotWrite(path, error.reason))
            return .access
        }
    }

    /// Writes to standard output.
    ///
    /// Nobody reading any more is no failure: the rest is not wanted.
    func write(_ text: String) -> Status {
        do throws(SystemFailure) {
            try Platform.write(Array(text.utf8).span, to: Platform.output)
            return .done
        } catch {
            if error.isBrokenPipe { return .done }
            say(FileWords.cannotWrite("stdout", error.reason))
            return .access
        }
    }

    /// Writes to standard error what went wrong with the program's work as a whole.
    func say(_ message: Wording) {
        note("skarpe: \(message[language])\n")
    }

    /// Writes to standard error; no personal data, wherever they come from.
    func note(_ text: String) {
        try? Platform.write(Array(text.withoutPersonalData.utf8).span, to: Platform.errors)
    }

    /// How text is laid out on a stream, or in a file where it goes to none.
    func style(
        _ color: ColorUse = .auto, on stream: Platform.Descriptor? = Platform.output
    ) -> TextStyle {
        let isTerminal = stream.map(Platform.isTerminal) ?? false
        let terminal = isTerminal ? stream.flatMap(Platform.width) : nil
        let usesColor =
            switch color {
            case .always: true
            case .never: false
            case .auto: stream != nil && settings.usesColor(onTerminal: isTerminal)
            }
        return TextStyle(
            width: settings.columns ?? terminal ?? TextStyle.usual, usesColor: usesColor,
            showsSource: isTerminal)
    }
}
