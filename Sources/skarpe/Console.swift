import JobcenterKit

/// Standard output and standard error.
struct Console {
    var language = Language.danish

    /// Writes to a file, whole or not at all, or to standard output where none is named.
    func write(_ text: String, to file: OutputFile? = nil) throws(ExitFailure) {
        do throws(SystemFailure) {
            if let file {
                try file.write(text)
            } else {
                try Platform.writeAll(text.utf8Span.span, to: Platform.output)
            }
        } catch {
            // It is no failure that nobody reads standard output any more.
            if error.isBrokenPipe, file?.isStandardOutput ?? true { return }
            throw .unwritable(file?.path ?? "stdout", error)
        }
    }

    /// Writes to standard error, with personal numbers masked.
    func writeError(_ text: String) {
        try? Platform.writeAll(text.withoutPersonalData.utf8Span.span, to: Platform.errors)
    }

    /// How text is laid out on a stream, or in a file where `stream` is `nil`.
    func style(
        _ color: ColorUse = .auto, on stream: Platform.Descriptor? = Platform.output
    ) -> TextStyle {
        let isTerminal = stream.map(Platform.isTerminal) ?? false
        let terminal = isTerminal ? stream.flatMap(Platform.width) : nil
        let usesColor =
            switch color {
            case .always: true
            case .never: false
            case .auto: stream != nil && Settings.usesColor(onTerminal: isTerminal)
            }
        return TextStyle(
            width: Settings.columns ?? terminal ?? TextStyle.defaultWidth, usesColor: usesColor,
            showsSource: isTerminal)
    }
}
