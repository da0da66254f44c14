/// What two spellings of a name have in common when only case, white space, hyphens and the
/// spelling of æ, ø and å tell them apart.
enum NameKey {
    /// The key of a name: lower case, `ae oe aa` for `æ ø å`, one hyphen for each run of white
    /// space and dashes, and without `/uge` where that ends the name or stands before a dash.
    static func fold(_ name: String) -> String {
        var key = String.UnicodeScalarView()
        var gap = false
        for scalar in name.unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "-" || scalar == "–" {
                gap = true
                continue
            }
            if gap, !key.isEmpty { dash(&key) }
            gap = false
            append(scalar, to: &key)
        }
        dropPerWeek(&key)
        return String(key)
    }

    /// The key of a column's header, in which white space does not matter at all.
    static func foldHeader(_ header: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in header.unicodeScalars where !scalar.properties.isWhitespace {
            append(scalar, to: &key)
        }
        return String(key)
    }

    private static func append(_ scalar: Unicode.Scalar, to key: inout String.UnicodeScalarView) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            switch lower {
            case "æ": key.append(contentsOf: "ae".unicodeScalars)
            case "ø": key.append(contentsOf: "oe".unicodeScalars)
            case "å": key.append(contentsOf: "aa".unicodeScalars)
            // The ring of an å that is written as two characters.
            case "\u{30A}" where key.last == "a": key.append("a")
            default: key.append(lower)
            }
        }
    }

    private static func dash(_ key: inout String.UnicodeScalarView) {
        dropPerWeek(&key)
        key.append("-")
    }

    private static func dropPerWeek(_ key: inout String.UnicodeScalarView) {
        let perWeek = "/uge".unicodeScalars
        guard key.count > perWeek.count, key.suffix(perWeek.count).elementsEqual(perWeek) else {
            return
        }
        key.removeLast(perWeek.count)
        if key.last == "-" { key.removeLast() }
    }
}
