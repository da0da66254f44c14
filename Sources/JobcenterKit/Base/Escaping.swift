extension String {
    /// The text escaped for content and attributes of HTML and XML, with control characters shown
    /// as symbols.
    var markup: String {
        legible.replacing { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            // Not allowed in XML in any form.
            case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: nil
            }
        }
    }

    /// The text with each scalar for which there is something else replaced by that.
    func replacing(_ replacement: (Unicode.Scalar) -> String?) -> String {
        var text = ""
        for scalar in unicodeScalars {
            if let other = replacement(scalar) {
                text += other
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The text with control characters, which a terminal would obey instead of show, replaced by
    /// their Unicode control pictures (U+2400…), and those of the C1 set by U+FFFD.
    var legible: String { legible { $0.isControl } }

    /// The same for a cell of a data table, which may hold tabs and line breaks.
    var legibleInCells: String {
        legible { $0.isControl && $0 != "\t" && $0 != "\r" && $0 != "\n" }
    }

    private func legible(_ isHidden: (Unicode.Scalar) -> Bool) -> String {
        guard unicodeScalars.contains(where: isHidden) else { return self }
        var text = UnicodeScalarView()
        for scalar in unicodeScalars { text.append(isHidden(scalar) ? scalar.picture : scalar) }
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

    fileprivate var picture: Unicode.Scalar {
        switch value {
        case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? self
        case 0x7F: "\u{2421}"
        case 0x80...0x9F: "\u{FFFD}"
        default: self
        }
    }
}
