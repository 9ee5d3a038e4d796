/// The small parts of a workbook that hold its sheets together.
enum WorkbookMarkup {
    private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    static let root =
        start + "<Relationships xmlns=\"\(package)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    /// - Parameter sheets: their names, and how many rows at their top are repeated on every printed page.
    static func workbook(_ sheets: [(name: String, top: Int)]) -> String {
        let list = sheets.enumerated().map { place, sheet in
            "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
        }
        let titles = sheets.enumerated().map { place, sheet in
            let quoted = escaped(String(sheet.name.flatMap { $0 == "'" ? "''" : String($0) }))
            return "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(place)\">"
                + "'\(quoted)'!$1:$\(sheet.top)</definedName>"
        }
        return start
            + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><bookViews><workbookView/></bookViews>"
            + "<sheets>\(list.joined())</sheets><definedNames>\(titles.joined())</definedNames></workbook>"
    }

    static func relations(_ sheets: Int) -> String {
        let list = (1...sheets).map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        return start + "<Relationships xmlns=\"\(package)/relationships\">\(list.joined())"
            + "<Relationship Id=\"rId\(sheets + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
    }

    static func types(_ sheets: Int) -> String {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let list = (1...sheets).map {
            "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(kind).worksheet+xml\"/>"
        }
        return start + "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/>\(list.joined())</Types>"
    }

    private static func escaped(_ text: String) -> String {
        String(
            text.flatMap { character -> String in
                switch character {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                default: String(character)
                }
            })
    }
}
