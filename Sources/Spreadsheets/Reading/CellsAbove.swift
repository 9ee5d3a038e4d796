import Tabular

/// Cells that are merged over several rows, while the rows pass that they cover: the file holds their content
/// only in the first.
final class CellsAbove {
    private let merges: [CellArea]
    private var next = 0
    /// By column; merged cells do not overlap, so there is one at most.
    private var open: [Int: (lastRow: Int, text: [UInt8], kind: CellKind)] = [:]

    init(_ merges: [CellArea]) {
        self.merges = merges.filter { $0.rows.count > 1 }
    }

    /// Puts what was merged down into the empty cells of a row, and remembers what begins in it.
    func fill(_ row: RowBytes, number: Int) {
        if !open.isEmpty {
            open = open.filter { $0.value.lastRow >= number }
            for (column, cell) in open where row.cell(column).isBlank {
                let from = row.count
                cell.text.withUnsafeBufferPointer { row.append($0) }
                row.set(column, from: from, kind: cell.kind, isRepeated: true)
            }
        }
        while next < merges.count, merges[next].rows.lowerBound <= number {
            let area = merges[next]
            next += 1
            guard area.rows.lowerBound == number else { continue }
            let cell = row.cell(area.columns.lowerBound)
            if !cell.isBlank {
                open[area.columns.lowerBound] = (area.rows.upperBound, Array(cell.field.bytes), cell.kind)
            }
        }
    }
}
