/// A cell as spreadsheets name it: letters for its column, then the number of its row, such as `E7`.
public struct CellName: Hashable, Sendable, CustomStringConvertible {
    /// The column, from 0.
    let column: Int
    /// The row, from 1.
    var row: Int

    /// The name: the columns are `A` to `Z`, then `AA` and so on.
    public var description: String {
        var letters: [Unicode.Scalar] = []
        var left = column + 1
        while left > 0 {
            left -= 1
            letters.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(left % 26)))
            left /= 26
        }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: letters.reversed())
        return String(name) + String(row)
    }
}
