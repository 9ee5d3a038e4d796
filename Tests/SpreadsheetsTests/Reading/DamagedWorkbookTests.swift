import TestSupport
import Testing

@testable import Spreadsheets

struct DamagedWorkbookTests {
    private let sheet = "xl/worksheets/sheet0.xml"

    private func read(_ book: Book, limits: Limits = Limits()) throws -> [SeenRow] {
        let open = try book.open(limits: limits)
        return try SheetReader(open.sheets[0], of: open).all()
    }

    @Test(arguments: [
        ("<row r=\"2\"/><row r=\"1\"/>", SpreadsheetError.Damage.reference),
        ("<row r=\"1\"><c r=\"XFE1\"/></row>", .reference),
        ("<row><c t=\"s\"><v>0</v></c></row>", .reference),
        ("<row><c t=\"s\"><v>x</v></c></row>", .reference),
        ("<row><c></row>", .syntax(line: 1)), ("<row>\n<c>&nbsp;</c></row>", .syntax(line: 2)),
        ("<row>\(String(repeating: "<x>", count: 300))", .inconsistent),
    ])
    func `what cannot be in a sheet is damage of that sheet`(rows: String, damage: SpreadsheetError.Damage) {
        #expect(throws: SpreadsheetError.damaged(file: "list.xlsx", part: sheet, damage)) {
            try read(Book(rows: rows))
        }
    }

    @Test func `rows and columns beyond those of Excel are refused`() {
        #expect(throws: SpreadsheetError.tooLarge(file: "list.xlsx", .rows(limit: 1_048_576))) {
            try read(Book(rows: "<row r=\"1048576\"/><row/>"))
        }
        #expect(throws: SpreadsheetError.tooLarge(file: "list.xlsx", .columns(limit: 16_384))) {
            try read(Book(rows: "<row><c r=\"XFD1\"/><c/></row>"))
        }
    }

    @Test func `a document type is refused, so that no entity grows without end`() throws {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        for part in ["xl/workbook.xml", "xl/sharedStrings.xml", sheet] {
            let parts = Book([("名单", [["a"]])]).parts.map { ($0, $0 == part ? bomb + $1 : $1) }
            #expect(throws: SpreadsheetError.damaged(file: "x", part: part, .documentType)) {
                let book = try Workbook(bytes: archive(parts), name: "x")
                _ = try SheetReader(book.sheets[0], of: book).all()
            }
        }
    }

    @Test func `a tag without end is given up before it fills memory`() throws {
        let endless = "<row><c r=\"" + String(repeating: "A", count: 20 << 20)
        #expect(throws: SpreadsheetError.damaged(file: "list.xlsx", part: sheet, .inconsistent)) {
            try read(Book(rows: endless))
        }
    }

    @Test func `too many texts, merged cells and letters in a row`() throws {
        var limits = Limits()
        limits.texts = 100
        limits.merges = 1
        limits.row = 100
        var book = Book(rows: "")
        book.strings = [String](repeating: "<t>0123456789</t>", count: 20)
        #expect(throws: SpreadsheetError.tooLarge(file: "list.xlsx", .texts(limit: 100))) {
            try read(book, limits: limits)
        }
        let merges = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/></mergeCells>"
        #expect(throws: SpreadsheetError.tooLarge(file: "list.xlsx", .merges(limit: 1))) {
            try read(Book(rows: "", after: merges), limits: limits)
        }
        let long = try Book(
            rows: "<row>\(text(String(repeating: "长", count: 90)))</row><row>\(text("短"))</row>"
        )
        .open(limits: limits)
        let reader = try SheetReader(long.sheets[0], of: long)
        #expect(try reader.all() == [SeenRow(2, ["短"])] || reader.isTooLong)
    }

    @Test(arguments: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet0.xml"])
    func `a part that is missing is named`(part: String) throws {
        let parts = Book([("名单", [["a"]])]).parts.filter { $0.0 != part }
        let found = #expect(throws: SpreadsheetError.self) {
            _ = try Workbook(bytes: archive(parts), name: "x").firstWithContent()
        }
        if part == "xl/workbook.xml" {
            #expect(found == .otherFormat(file: "x", .otherArchive))
        } else {
            #expect(found == .damaged(file: "x", part: part, .missing))
        }
    }

    @Test func `any byte of a workbook may be wrong: it is read as it was, or refused in words`() throws {
        let book = Book([("名单", [["姓名", "身份证号"], ["甲", "510212199001011234"]])])
        let whole = try book.bytes()
        let rows = try read(book)
        try property(seeds: 0..<600) { generator in
            var bytes = whole
            bytes[Int(generator.int(0...Int64(bytes.count - 1)))] ^= UInt8(1 << generator.int(0...7))
            do {
                let open = try Workbook(bytes: bytes, name: "x")
                guard let first = open.sheets.first else { return }
                try #require(try SheetReader(first, of: open).all() == rows)
            } catch let error as SpreadsheetError {
                try #require(!error.chinese.isEmpty && !error.english.contains("510212"))
            }
        }
    }
}
