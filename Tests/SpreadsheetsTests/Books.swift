import Foundation
import Tabular
import TestSupport

@testable import Spreadsheets

/// A workbook made by hand for a test: only what a reader needs, so that anything can be wrong with it.
struct Book {
    /// What stands between `<worksheet …>` and its end, by sheet.
    var sheets: [(name: String, xml: String)]
    var strings: [String] = []
    /// What stands in the `cellXfs`, and before them.
    var formats = ""
    var styles = "<xf numFmtId=\"0\"/>"
    var properties = ""
    var state: [String: String] = [:]
    var prefix = ""

    init(rows: String, after: String = "") {
        sheets = [("名单", "<sheetData>\(rows)</sheetData>\(after)")]
    }

    /// Sheets by their names, each of rows of texts.
    init(_ sheets: [(String, [[String]])]) {
        self.sheets = sheets.map { name, rows in
            let xml = rows.enumerated().map { row, cells in
                "<row r=\"\(row + 1)\">" + cells.map { $0.isEmpty ? "<c/>" : text($0) }.joined() + "</row>"
            }
            return (name, "<sheetData>\(xml.joined())</sheetData>")
        }
    }

    var parts: [(String, String)] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let list = sheets.enumerated().map { place, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" \(state[sheet.name] ?? "") r:id=\"s\(place)\"/>"
        }
        let links = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        var parts = [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook \(main) xmlns:r=\"\(office)\">\(properties)<sheets>\(list.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(links.joined())<Relationship Id=\"x\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
                    + "<Relationship Id=\"y\" Type=\"\(office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet \(main)><numFmts>\(formats)</numFmts><cellXfs>\(styles)</cellXfs></styleSheet>"
            ),
            (
                "xl/sharedStrings.xml",
                "<sst \(main)>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
            ),
        ]
        for (place, sheet) in sheets.enumerated() {
            parts.append(("xl/worksheets/sheet\(place).xml", "<worksheet \(main)>\(sheet.xml)</worksheet>"))
        }
        return parts
    }

    func bytes() throws -> [UInt8] { try archive(parts) }

    func open(limits: Limits = Limits()) throws -> Workbook {
        try Workbook(bytes: bytes(), name: "list.xlsx", limits: limits)
    }

    /// The rows of a sheet, by its number in the list.
    func rows(sheet: Int = 0) throws -> [SeenRow] {
        let book = try open()
        return try SheetReader(book.sheets[sheet], of: book).all()
    }
}

/// The cell of a text, at the next place of its row.
func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

/// An archive of these files.
func archive(_ parts: [(String, String)]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let writer = try ZipWriter(path: folder.path("a.zip"))
    for (name, content) in parts { _ = try writer.add(name, content) }
    try writer.commit()
    return Array(try Data(contentsOf: folder.url.appendingPathComponent("a.zip")))
}

/// A row as a test looks at it.
struct SeenRow: Equatable {
    let number: Int
    let cells: [String]
    var kinds: [CellKind] = []

    init(_ number: Int, _ cells: [String]) { (self.number, self.cells) = (number, cells) }

    static func == (one: SeenRow, other: SeenRow) -> Bool {
        one.number == other.number && one.cells == other.cells
    }
}

extension SheetReader {
    /// All that is left to read.
    func all() throws -> [SeenRow] {
        var rows: [SeenRow] = []
        while try next() {
            var row = SeenRow(rowNumber, (0..<columnCount).map { cell($0).field.string })
            row.kinds = (0..<columnCount).map { cell($0).kind }
            rows.append(row)
        }
        return rows
    }
}

extension TableFile {
    /// All that is left to read: the columns of the header.
    func all() throws -> [SeenRow] {
        var rows: [SeenRow] = []
        while try next() { rows.append(SeenRow(rowNumber, header.columns.map { cell($0.index).text })) }
        return rows
    }
}
