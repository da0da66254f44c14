import JobcenterKit

/// The two streams of the program.
struct Console {
    var language = Language.danish
    let settings: Settings

    /// Writes to a file, whole or not at all, or to standard output where none is named.
    func write(_ text: String, to path: String? = nil) throws(ExitFailure) {
        do throws(SystemFailure) {
            if let path {
                try OutputFile.write(text, to: path)
            } else {
                try Platform.write(text.utf8Span.span, to: Platform.output)
            }
        } catch {
            // Nobody reading standard output any more is no failure: the rest is not wanted.
            if path == nil, error.isBrokenPipe { return }
            throw .unwritable(path ?? "stdout", error)
        }
    }

    /// Writes to standard error; no personal data, wherever they come from.
    func writeError(_ text: String) {
        try? Platform.write(text.withoutPersonalData.utf8Span.span, to: Platform.errors)
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
            width: settings.columns ?? terminal ?? TextStyle.defaultWidth, usesColor: usesColor,
            showsSource: isTerminal)
    }
}
