/// What the first cells of a column look like.
struct ColumnSample {
    let column: ListColumn
    private(set) var filled = 0
    private(set) var shapes: [CellShape: Int] = [:]

    /// How many rows are looked at.
    static let rows = 200

    init(column: ListColumn) { self.column = column }

    mutating func see(_ cell: Cell) {
        guard !cell.isBlank, !cell.isRepeated else { return }
        filled += 1
        let text = cell.text
        for shape in CellShape.allCases where shape.fits(text, cell.kind) { shapes[shape, default: 0] += 1 }
    }

    /// How many of a hundred filled cells look like this; nil when there are too few to say.
    func percent(_ shape: CellShape) -> Int? {
        filled >= 3 ? (shapes[shape] ?? 0) * 100 / filled : nil
    }
}
