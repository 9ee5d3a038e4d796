/// One of the first rows of a table, kept while its header is looked for.
struct PreviewRow {
    struct Content {
        let text: String
        let kind: CellKind
        /// It belongs to a merged cell that begins further up.
        let isRepeated: Bool

        var isBlank: Bool { text.isEmpty }

        /// A value of somebody, which no heading is: a number of six digits and more, a day, a sum.
        var isData: Bool {
            switch kind {
            case .empty: return false
            case .number, .day, .time, .truth, .failure: return true
            case .text:
                let scalars = Array(text.unicodeScalars)
                let digits = scalars.filter(CellShape.isDigit).count
                return digits >= 6 || digits > 0 && digits == scalars.filter { $0 != "." && $0 != "-" }.count
                    || CellShape.day.fits(text, kind) || CellShape.phone.fits(text, kind)
            }
        }

        var isHeading: Bool { !isBlank && !isData && text.count <= 30 }
    }

    let number: Int
    let cells: [Content]

    var filled: [Content] { cells.filter { !$0.isBlank } }

    subscript(column: Int) -> Content {
        column < cells.count ? cells[column] : Content(text: "", kind: .empty, isRepeated: false)
    }

    /// How much it looks like a header: known headings count most, other words a little, values against it.
    let headerScore: Double
    /// One of its cells is a known heading, or contains one.
    let hasMatch: Bool

    init(number: Int, cells: [Content]) {
        self.number = number
        self.cells = cells
        var score = 0.0
        var hasMatch = false
        for cell in cells where !cell.isBlank {
            if cell.isData { score -= 2 }
            guard cell.isHeading else { continue }
            let match = Heading.matches(cell.text).values.map(\.score).max() ?? 0
            score += match >= 90 ? 3.3 : match > 0 ? 1.3 : 0.3
            if match > 0 { hasMatch = true }
        }
        headerScore = score
        self.hasMatch = hasMatch
    }
}
