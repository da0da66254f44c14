/// One row's value, before it is known whether another stands in its place.
struct Observation: Sendable {
    /// The value; not a number where a cell is empty that has a remark beside it.
    let value: Double
    let indicator: UInt32
    /// The period, as ``Period/slot``.
    let period: UInt32
    /// The line of the value's cell, from 1 at the beginning of the part.
    let line: UInt32
    /// Where the value's cell begins in the text.
    let offset: UInt32
}
