/// The lines of a text for a terminal.
struct TextPage {
    let width: Int
    let usesColor: Bool
    private(set) var text = ""

    mutating func line(_ pieces: [StyledText] = []) {
        for piece in pieces where !piece.text.isEmpty {
            if usesColor, let code = piece.style.code {
                text += "\u{1B}[\(code)m\(piece.text)\u{1B}[0m"
            } else {
                text += piece.text
            }
        }
        let blanks = text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
        text.unicodeScalars.removeLast(blanks)
        text += "\n"
    }

    /// A line that begins at the left edge and ends at the right one, or two where one is too
    /// narrow.
    mutating func line(_ left: StyledText, right: StyledText) {
        let gap = width - left.width - right.width
        if gap >= 2 {
            line([left, StyledText(spaces(gap)), right])
        } else {
            paragraph(left)
            line([StyledText(spaces(width - right.width)), right])
        }
    }

    mutating func rule() {
        line([StyledText(String(repeating: "─", count: width), .faint)])
    }

    /// Parts side by side, over as many lines as they need; a part stays whole.
    mutating func parts(_ parts: [[StyledText]]) {
        var line: [StyledText] = []
        for part in parts {
            let taken = (line + part).reduce(3) { $0 + $1.width }
            if !line.isEmpty, taken > width {
                self.line(line)
                line = []
            }
            line += (line.isEmpty ? [] : [StyledText("   ")]) + part
        }
        self.line(line)
    }

    mutating func paragraph(_ text: StyledText, indent: Int = 0, hanging: Int = 0) {
        let room = max(10, width - indent - hanging)
        for (number, part) in wrapped(text.text, to: room).enumerated() {
            line([
                StyledText(spaces(indent + (number == 0 ? 0 : hanging))),
                StyledText(part, text.style),
            ])
        }
    }
}

func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
}

/// Text broken into lines of a width in cells, between words where it can be.
package func wrapped(_ text: String, to width: Int) -> [String] {
    // Most labels fit as they are.
    if DisplayWidth.of(text) <= width, !text.hasLooseBlanks { return [text] }
    var lines: [String] = []
    var line = ""
    var taken = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
        var rest = Substring(word)
        var restWidth = DisplayWidth.of(String(rest))
        let separator = line.isEmpty ? "" : " "
        if taken + separator.utf8.count + restWidth <= width {
            line += separator + rest
            taken += separator.utf8.count + restWidth
            continue
        }
        if !line.isEmpty { lines.append(line) }
        while restWidth > width {
            let part = beginning(of: rest, width: width - 1)
            lines.append(part.last == "-" ? part : part + "-")
            rest.removeFirst(part.count)
            restWidth -= DisplayWidth.of(part)
        }
        line = String(rest)
        taken = restWidth
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
}

extension String {
    /// Whether white space begins or ends the text or stands twice in it.
    fileprivate var hasLooseBlanks: Bool {
        var wasBlank = true
        for byte in utf8 {
            let isBlank = byte == UInt8(ascii: " ")
            if isBlank, wasBlank { return true }
            wasBlank = isBlank
        }
        return wasBlank && !isEmpty
    }
}

/// As much of a word as fits, and at least a character; broken behind a hyphen where there is one.
private func beginning(of word: Substring, width: Int) -> String {
    var part = ""
    for character in word {
        if !part.isEmpty, DisplayWidth.of(part + String(character)) > width { break }
        part.append(character)
    }
    if let hyphen = part.lastIndex(of: "-"), hyphen > part.startIndex {
        return String(part[...hyphen])
    }
    if let head = word.compoundHead, head.count <= part.count { return String(head) }
    return part
}

extension Substring {
    /// Words that names of houses are compounded with, longer forms first.
    private static let tails = ["centeret", "centret", "huset", "center", "hus"]

    /// The part of a compound before its last word, as of "Sygedagpengehuset" before "huset"; `nil`
    /// where none of the usual words ends it.
    var compoundHead: Substring? {
        guard let tail = Self.tails.first(where: { hasSuffix($0) && count > $0.count + 1 }) else {
            return nil
        }
        return dropLast(tail.count)
    }
}
