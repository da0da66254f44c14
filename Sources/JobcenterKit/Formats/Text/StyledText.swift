/// The few ways in which text stands out. Nothing is said by style alone.
enum Style {
    case plain
    case strong
    case faint
    case good
    case fair
    case bad

    /// The terminal's code for it (ECMA-48, SGR); `nil` for plain text.
    var code: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .fair: "33"
        case .bad: "31"
        }
    }
}

/// A piece of text and how it stands out.
struct StyledText {
    let text: String
    let style: Style
    /// The cells of a terminal that it takes.
    let width: Int

    init(_ text: String, _ style: Style = .plain) {
        self.style = style
        if let width = DisplayWidth.ofPlain(text) {
            (self.text, self.width) = (text, width)
        } else {
            self.text = text.legible
            width = DisplayWidth.of(self.text)
        }
    }
}

extension Standing {
    var style: Style {
        switch self {
        case .good: .good
        case .fair: .fair
        case .bad: .bad
        case .noData, .suspended: .faint
        }
    }
}

extension Cell {
    /// The cell's text, or each of its marks, as it stands out.
    var pieces: [StyledText] {
        marks.isEmpty
            ? [StyledText(text, standing?.style ?? .plain)]
            : marks.map { StyledText($0.standing.mark, $0.standing.style) }
    }
}
