/// A rectangle of cells, such as a merged one (合并单元格). Columns count from 0, rows from 1.
public struct CellArea: Equatable, Hashable, Sendable {
    public let columns: ClosedRange<Int>
    public let rows: ClosedRange<Int>

    init?(from: (column: Int, row: Int), to: (column: Int, row: Int)) {
        guard from.column <= to.column, from.row <= to.row else { return nil }
        columns = from.column...to.column
        rows = from.row...to.row
    }
}
