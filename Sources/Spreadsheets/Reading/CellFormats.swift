/// The styles of a workbook, of which only the number formats matter to a reader.
enum CellFormats {
    /// The number format of each cell style, by its number.
    static func read(_ part: ZipEntry, in archive: ZipArchive) throws(SpreadsheetError) -> [NumberFormat] {
        var own: [Int: NumberFormat] = [:]
        var formats: [NumberFormat] = []
        var isInStyles = false
        let reader = try XmlReader(part, in: archive)
        reader.onStart = { element in
            if element.isNamed("numFmt") {
                guard let id = element.number("numFmtId"), let code = element.text("formatCode") else {
                    return
                }
                own[id] = NumberFormat(code: code)
            } else if element.isNamed("cellXfs") {
                isInStyles = true
            } else if isInStyles, element.isNamed("xf"), formats.count < 1 << 16 {
                let id = element.number("numFmtId") ?? 0
                formats.append(own[id] ?? NumberFormat(builtIn: id))
            }
        }
        reader.onEnd = { element in
            if element.isNamed("cellXfs") { isInStyles = false }
        }
        try reader.runToEnd()
        return formats
    }
}
