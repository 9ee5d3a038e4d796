/// What a column can hold. There is no floating-point value: money, days and counts are whole.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}
