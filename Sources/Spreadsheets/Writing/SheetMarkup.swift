/// What stands before and after the rows of a sheet.
enum SheetMarkup {
    static func head(_ columns: [SheetColumn], frozen: Int, isFirst: Bool) -> String {
        let widths = columns.enumerated().map { place, column in
            "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
            <sheetViews><sheetView \(isFirst ? "tabSelected=\"1\" " : "")workbookViewId="0">\
            <pane ySplit="\(frozen)" topLeftCell="A\(frozen + 1)" activePane="bottomLeft" state="frozen"/>\
            <selection pane="bottomLeft" activeCell="A\(frozen + 1)" sqref="A\(frozen + 1)"/></sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="15"/>\
            <cols>\(widths.joined())</cols><sheetData>
            """
    }

    /// - Parameter mergedRows: the rows whose one text goes across all columns.
    static func tail(mergedRows: [Int], columns: Int) -> String {
        let last = CellReference.letters(columns - 1)
        let areas = columns > 1 ? mergedRows.map { "<mergeCell ref=\"A\($0):\(last)\($0)\"/>" } : []
        let merges =
            areas.isEmpty ? "" : "<mergeCells count=\"\(areas.count)\">\(areas.joined())</mergeCells>"
        return """
            </sheetData>\(merges)\
            <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>
            """
    }

    /// Merged cells do not grow with their text, so the height is worked out: points, at nine points a line.
    static func height(of note: String, across columns: [SheetColumn]) -> Int {
        let width = max(10, columns.reduce(0) { $0 + $1.width })
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + 1 + SheetColumn.width(of: String($1)) / width
        }
        return min(409, 3 + 12 * lines)
    }
}
