import Testing

@testable import Spreadsheets

struct WorkbookTests {
    @Test func `the first visible sheet that holds anything is the list`() throws {
        var book = Book([("封面", [[""]]), ("旧表", [["隐藏"]]), ("名单", [["姓名"]]), ("说明", [["x"]])])
        book.state = ["旧表": "state=\"hidden\""]
        let open = try book.open()
        #expect(try open.firstWithContent().name == "名单")
        #expect(open.sheets.map(\.isHidden) == [false, true, false, false])
        #expect(try SheetReader(open.sheet(named: "说明"), of: open).all() == [SeenRow(1, ["x"])])
        #expect(
            throws: SpreadsheetError.noSuchSheet(
                file: "list.xlsx", wanted: "无", sheets: ["封面", "旧表", "名单", "说明"])
        ) {
            try open.sheet(named: "无")
        }
    }

    @Test func `a list on hidden sheets only is found, and an empty workbook says so`() throws {
        var book = Book([("甲", [["x"]])])
        book.state = ["甲": "state=\"veryHidden\""]
        #expect(try book.open().firstWithContent().name == "甲")
        #expect(throws: SpreadsheetError.empty(file: "list.xlsx")) {
            try Book([("甲", []), ("乙", [["", ""]])]).open().firstWithContent()
        }
    }

    @Test func `a part is found whatever its case, and by a path from the root`() throws {
        let parts = Book([("名单", [["a"]])]).parts.map { name, content in
            (
                name == "xl/worksheets/sheet0.xml" ? "XL\\Worksheets\\Sheet0.xml" : name,
                content.replacing("\"worksheets/sheet0.xml\"", with: "\"/xl/worksheets/sheet0.xml\"")
            )
        }
        let book = try Workbook(bytes: archive(parts), name: "x")
        #expect(try SheetReader(book.firstWithContent(), of: book).all() == [SeenRow(1, ["a"])])
    }

    private static let other: [([(String, String)], SpreadsheetError.Format)] = [
        (
            [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")],
            .openDocument
        ),
        ([("readme.txt", "x")], .otherArchive),
        (
            [
                (
                    "_rels/.rels",
                    "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></R>"
                ),
                ("xl/workbook.bin", "x"),
            ], .binaryWorkbook
        ),
        (
            [
                (
                    "_rels/.rels",
                    "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>"
                ),
                ("word/document.xml", "x"),
            ], .otherArchive
        ),
    ]

    @Test(arguments: other)
    func `what is no workbook is called by its kind`(
        parts: [(String, String)], format: SpreadsheetError.Format
    ) throws {
        let bytes = try archive(parts)
        #expect(throws: SpreadsheetError.otherFormat(file: "x", format)) {
            try Workbook(bytes: bytes, name: "x")
        }
    }

    @Test func `old workbooks, sealed ones and pages under a false name are told apart`() throws {
        let compound: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 3000)
        let sealed = compound + "EncryptedPackage".utf8.flatMap { [$0, 0] }
        #expect(throws: SpreadsheetError.otherFormat(file: "a.xls", .oldWorkbook)) {
            try TableFile(bytes: compound, name: "a.xls")
        }
        #expect(throws: SpreadsheetError.passwordProtected(file: "a.xlsx")) {
            try TableFile(bytes: sealed, name: "a.xlsx")
        }
        for page in ["<html><table>", "\u{FEFF}\n<?xml version=\"1.0\"?><Workbook>", "  <TABLE border=1>"] {
            #expect(throws: SpreadsheetError.otherFormat(file: "a.xls", .page)) {
                try TableFile(bytes: Array(page.utf8), name: "a.xls")
            }
        }
    }

    @Test func `every error says what to do, in both languages, and nothing of a cell`() {
        for error: SpreadsheetError in [
            .passwordProtected(file: "f"), .otherFormat(file: "f", .oldWorkbook),
            .otherFormat(file: "f", .page),
            .damaged(file: "f", part: "p", .cut), .damaged(file: "f", part: "p", .syntax(line: 3)),
            .tooLarge(file: "f", .ratio(limit: 400)), .noSuchSheet(file: "f", wanted: "a", sheets: ["b"]),
            .empty(file: "f"), .noHeader(file: "f", rowsSeen: 40),
            .cannotWrite(file: "f", .tooManyRows(sheet: "s")),
        ] {
            #expect(error.description == "\(error.chinese) / \(error.english)")
            #expect(error.chinese.hasPrefix("f：") && error.chinese.hasSuffix("。"))
            #expect(error.english.hasPrefix("f: ") && error.english.hasSuffix("."))
        }
    }
}
