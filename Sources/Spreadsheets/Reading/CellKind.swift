/// What a cell was in its file.
public enum CellKind: UInt8, Equatable, Sendable {
    case empty
    case text
    /// A number; of more than fifteen digits a spreadsheet keeps the first fifteen.
    case number
    /// A number shown as a day, given as 2025-01-03, with a time of day after it where there is one.
    case day
    /// A number shown as a time of day.
    case time
    /// TRUE or FALSE.
    case truth
    /// A formula that failed, such as #N/A.
    case failure
}
