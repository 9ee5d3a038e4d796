/// Finds the header among the first rows of a table: below titles, blank rows and rows of units, and taking
/// the further rows of a header whose cells are merged or stacked.
struct HeaderFinder {
    let rows: [PreviewRow]
    let merges: [CellArea]

    /// How many rows are looked at.
    static let reach = 40
    private static let deepest = 4

    /// One more than the last column in use.
    private var width: Int { rows.map(\.cells.count).max() ?? 0 }

    func find() -> ListHeader? {
        guard let best = bestRow() else { return nil }
        var (first, last) = (best, best)
        while last - first + 1 < Self.deepest, first > 0, stack(first - 1, first, upwards: true) {
            first -= 1
        }
        while last - first + 1 < Self.deepest, last + 1 < rows.count, stack(last, last + 1, upwards: false) {
            last += 1
        }
        return header(first...last)
    }

    /// The header that somebody says is in these rows of the spreadsheet.
    func header(inRows wanted: ClosedRange<Int>) -> ListHeader? {
        let places = rows.indices.filter { wanted.contains(rows[$0].number) }
        guard let first = places.first, let last = places.last else { return nil }
        return header(first...last)
    }

    private func bestRow() -> Int? {
        let fewest = width > 1 ? 2 : 1
        let candidates = rows.indices.filter { place in
            let texts = rows[place].filled
            return texts.count >= fewest && Set(texts.map(\.text)).count >= fewest
        }
        let known = candidates.filter { rows[$0].hasMatch && rows[$0].headerScore > 0 }
        if let best = known.max(by: { rows[$0].headerScore < rows[$1].headerScore }) {
            // The first of equals: further down a header may be repeated.
            return known.first { rows[$0].headerScore >= rows[best].headerScore }
        }
        return candidates.first { place in
            let texts = rows[place].filled
            return texts.allSatisfy(\.isHeading) && Set(texts.map(\.text)).count == texts.count
                && rows.dropFirst(place + 1).contains { $0.filled.contains(where: \.isData) }
        }
    }

    /// Whether two rows are one header, the upper with the wider words.
    private func stack(_ upper: Int, _ lower: Int, upwards: Bool) -> Bool {
        let (top, bottom) = (rows[upper], rows[lower])
        guard bottom.number - top.number == 1, !bottom.filled.contains(where: \.isData) else { return false }
        let words = top.filled
        guard words.allSatisfy(\.isHeading),
            !words.contains(where: { $0.text.contains("：") || $0.text.contains(":") })
        else { return false }
        let areas = merges.filter { $0.rows.contains(top.number) }
        if areas.contains(where: { $0.rows.contains(bottom.number) && !top[$0.columns.lowerBound].isBlank }) {
            return true
        }
        let groups = areas.filter { area in
            area.columns.count > 1 && area.columns.count < width && !top[area.columns.lowerBound].isBlank
                && area.columns.contains { !bottom[$0].isBlank && !bottom[$0].isRepeated }
        }
        if !groups.isEmpty {
            return !upwards
                || words.allSatisfy { $0.text.count <= 12 && !$0.text.contains(where: \.isNumber) }
        }
        return areas.isEmpty && complements(top, bottom)
    }

    /// The same without merged cells, as in CSV: the lower row has words only where the upper has none, or
    /// below the first cell of a group.
    private func complements(_ top: PreviewRow, _ bottom: PreviewRow) -> Bool {
        guard top.filled.count >= 2, bottom.hasMatch else { return false }
        var fills = false
        for column in 0..<max(top.cells.count, bottom.cells.count) where !bottom[column].isBlank {
            guard bottom[column].isHeading else { return false }
            if top[column].isBlank {
                fills = true
            } else if !(top[column + 1].isBlank && !bottom[column + 1].isBlank) {
                return false
            }
        }
        return fills
    }

    private func header(_ places: ClosedRange<Int>) -> ListHeader? {
        let numbers = rows[places.lowerBound].number...rows[places.upperBound].number
        let count = places.map { rows[$0].cells.count }.max() ?? 0
        guard count > 0 else { return nil }
        let columns = (0..<count).map { column in
            var words: [String] = []
            for place in places {
                let word = Heading.shown(text(place, column, in: places))
                if !word.isEmpty, words.last != word { words.append(word) }
            }
            return ListColumn(index: column, heading: words.joined(separator: String(Heading.separator)))
        }
        let titles = rows[..<places.lowerBound].flatMap { $0.filled.filter { !$0.isRepeated }.map(\.text) }
        return ListHeader(rows: numbers, columns: columns, titles: titles)
    }

    /// The words over a column in one row of the header, those of a group included.
    private func text(_ place: Int, _ column: Int, in places: ClosedRange<Int>) -> String {
        let row = rows[place]
        if !row[column].isBlank { return row[column].text }
        let areas = merges.filter { $0.rows.contains(row.number) }
        if let area = areas.first(where: { $0.columns.contains(column) }) {
            let top = places.first { rows[$0].number == area.rows.lowerBound } ?? place
            return rows[top][area.columns.lowerBound].text
        }
        guard areas.isEmpty, place < places.upperBound, !rows[place + 1][column].isBlank else { return "" }
        var left = column
        while left > 0, row[left].isBlank, !rows[place + 1][left].isBlank { left -= 1 }
        return rows[place + 1][left].isBlank ? "" : row[left].text
    }
}
