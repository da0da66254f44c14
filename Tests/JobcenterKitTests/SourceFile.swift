/// What a source file declares and names. It is read as `swift format` lays it out: declarations of
/// the file stand at the margin, members of an extension four spaces in.
struct SourceFile {
    let name: String
    /// What is declared at the top of a file.
    let types: Set<String>
    /// What extensions declare.
    let extensionMembers: Set<String>
    /// Everything that is declared, constants and cases too.
    let declaredNames: Set<String>
    /// Every word of the code.
    let names: Set<String>
    /// Every word behind a point.
    let memberNames: Set<String>

    init(_ text: String, name: String) {
        self.name = name
        var scanner = CodeScanner(text)
        let lines = scanner.code().split(separator: "\n")
        var (types, members): (Set<String>, Set<String>) = ([], [])
        var (declared, names, memberNames): (Set<String>, Set<String>, Set<String>) = ([], [], [])
        var isExtension = false
        for line in lines {
            let indent = line.prefix { $0 == " " }.count
            if indent == 0, line.first != "}" { isExtension = line.contains("extension ") }
            var before = ""
            for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
                let text = String(word)
                names.insert(text)
                if word.startIndex > line.startIndex,
                    line[line.index(before: word.startIndex)] == "."
                {
                    memberNames.insert(text)
                }
                if Self.kinds.contains(before) {
                    declared.insert(text)
                    // What is private to its file can be named in no other.
                    let isPrivate = line.contains("private ")
                    if indent == 0, !isPrivate { types.insert(text) }
                    if indent == 4, isExtension, !isPrivate { members.insert(text) }
                }
                before = text
            }
        }
        (self.types, extensionMembers, declaredNames) = (types, members, declared)
        (self.names, self.memberNames) = (names, memberNames)
    }

    /// The words that a declared name follows.
    private static let kinds: Set<String> = [
        "struct", "enum", "class", "actor", "protocol", "typealias", "func", "var", "let", "case",
    ]
}

/// Takes comments and string literals out of code, but leaves what literals interpolate.
private struct CodeScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private func isAhead(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func take(_ text: String) -> Bool {
        guard isAhead(text) else { return false }
        position += text.utf8.count
        return true
    }

    /// The code up to the end or, inside an interpolation, to its closing bracket.
    mutating func code(isInterpolation: Bool = false) -> String {
        var code: [UInt8] = []
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            if isAhead("//") {
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
                    position += 1
                }
            } else if isAhead("/*") {
                skipComment()
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
                code += literal().utf8
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                position += 1
                if isInterpolation, depth < 0 { break }
                code.append(byte)
            }
        }
        return String(decoding: code, as: UTF8.self)
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if take("/*") {
                depth += 1
            } else if take("*/") {
                depth -= 1
            } else {
                position += 1
            }
        } while depth > 0 && position < bytes.count
    }

    /// What a literal interpolates; a number sign that begins no literal is left out.
    private mutating func literal() -> String {
        var signs = ""
        while take("#") { signs += "#" }
        let quote = isAhead("\"\"\"") ? "\"\"\"" : "\""
        guard take(quote) else { return "" }
        var code = " "
        while position < bytes.count, !take(quote + signs) {
            if take("\\" + signs + "(") {
                code += self.code(isInterpolation: true) + " "
            } else if !take("\\" + signs + "\\"), !take("\\" + signs + "\"") {
                position += 1
            }
        }
        return code
    }
}
