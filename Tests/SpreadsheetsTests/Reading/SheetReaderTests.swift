import Tabular
import Testing

@testable import Spreadsheets

struct SheetReaderTests {
    @Test func `texts are shared, within the cell, rich, or the result of a formula`() throws {
        var book = Book(
            rows:
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><r><t>丙</t></r><r><t> 丁</t></r></is></c>"
                + "<c r=\"D2\" t=\"str\"><f>A1&amp;\"x\"</f><v>a&lt;b</v></c><c t=\"s\"><v>0</v></c></row>")
        book.strings = [
            "<t xml:space=\"preserve\"> 甲 </t>",
            "<r><rPr><b/></rPr><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh>",
        ]
        #expect(try book.rows() == [SeenRow(2, ["张三", "丙 丁", "", "a<b", " 甲 "])])
    }

    @Test func `marks for what XML cannot hold are read`() throws {
        var book = Book(
            rows: "<row>\(text("a_x000D_\nb_x005F_x0041_"))<c t=\"s\"><v>0</v></c>\(text("_x00_x_"))</row>")
        book.strings = ["<t>_x0007_</t>", "<t>x</t>"]
        #expect(try book.rows() == [SeenRow(1, ["a\r\nb_x0041_", "\u{7}", "_x00_x_"])])
    }

    @Test(arguments: [
        ("1234.5", "1234.5"), ("13800138000", "13800138000"), ("-0.50", "-0.50"),
        ("9.3000000000000007", "9.3"),
        ("0.30000000000000004", "0.3"), ("1E-3", "0.001"), ("1.5E3", "1500"), ("-2.5e-2", "-0.025"),
        ("5.1021219900101101E+17", "510212199001011000"), ("5.10212199001011E+17", "510212199001011000"),
        ("510212199001011234", "510212199001011234"), ("1E+40", "1.0E+40"), ("0", "0"), ("380.1", "380.1"),
        ("9999999999999.9805", "9999999999999.98"), ("1234567890.1199999", "1234567890.12"),
    ])
    func `a number is read as it was entered`(written: String, seen: String) throws {
        let rows = try Book(rows: "<row><c><v>\(written)</v></c></row>").rows()
        #expect(rows == [SeenRow(1, [seen])])
        #expect(rows[0].kinds == [.number])
    }

    @Test(arguments: ["12a", "--1", "1.2.3", "1E999"])
    func `a number that is none is damage`(written: String) {
        #expect(
            throws: SpreadsheetError.damaged(file: "list.xlsx", part: "xl/worksheets/sheet0.xml", .reference)
        ) {
            try Book(rows: "<row><c><v>\(written)</v></c></row>").rows()
        }
    }

    @Test func `a number that lost its last digits is known as such`() throws {
        let book = try Book(
            rows:
                "<row><c><v>5.1021219900101101E+17</v></c><c><v>510212900101123</v></c>\(text("510212199001011234"))"
                + "\(text("5.10212E+17"))\(text("E+"))</row>"
        ).open()
        let reader = try SheetReader(book.sheets[0], of: book)
        #expect(try reader.next())
        #expect((0..<5).map { reader.cell($0).hasLostDigits } == [true, false, false, true, false])
    }

    @Test func `truth, failures and days in words of their own`() throws {
        let rows = try Book(
            rows: "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
                + "<c t=\"d\"><v>2025-01-03T00:00:00</v></c><c t=\"d\"><v>2025-01-03</v></c></row>"
        ).rows()
        #expect(rows == [SeenRow(1, ["TRUE", "FALSE", "#N/A", "2025-01-03", "2025-01-03"])])
        #expect(rows[0].kinds == [.truth, .truth, .failure, .day, .day])
    }

    @Test func `days are told by the number format`() throws {
        var book = Book(
            rows:
                "<row><c s=\"1\"><v>45660</v></c><c s=\"2\"><v>45660.354166666664</v></c><c s=\"3\"><v>0.5</v></c>"
                + "<c s=\"0\"><v>45660</v></c><c s=\"4\"><v>45660</v></c><c s=\"9\"><v>45660</v></c></row>")
        book.formats =
            "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
        book.styles =
            "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"176\"/>"
        let rows = try book.rows()
        #expect(
            rows == [
                SeenRow(1, ["2025-01-03", "2025-01-03 08:30:00", "12:00:00", "45660", "2025-01-03", "45660"])
            ])
        #expect(rows[0].kinds == [.day, .day, .time, .number, .day, .number])
        book.properties = "<workbookPr date1904=\"1\"/>"
        #expect(try book.rows()[0].cells[0] == "2029-01-04")
    }

    @Test func `rows keep their numbers; blank ones are passed over, hidden ones are read and said`() throws {
        let book = try Book(
            rows:
                "<row r=\"3\">\(text("a"))</row><row r=\"4\"><c/></row><row>\(text(" "))</row><row r=\"9\" hidden=\"1\">\(text("b"))</row><row>\(text("c"))</row>"
        ).open()
        let reader = try SheetReader(book.sheets[0], of: book)
        #expect(try reader.all() == [SeenRow(3, ["a"]), SeenRow(9, ["b"]), SeenRow(10, ["c"])])
        #expect(reader.hiddenRows == 1)
        #expect(reader.notices.map(\.chinese) == ["有 1 行被隐藏或筛选掉，也已读取。"])
    }

    @Test func `a formula without a stored result is blank, and said`() throws {
        let book = try Book(rows: "<row><c><f>1+1</f></c>\(text("a"))</row>").open()
        let reader = try SheetReader(book.sheets[0], of: book)
        #expect(try reader.all() == [SeenRow(1, ["", "a"])])
        #expect(reader.formulasWithoutResult == 1)
        #expect(reader.notices.count == 1)
    }

    @Test func `cells merged over rows repeat the first, and are marked`() throws {
        let book = try Book(
            rows:
                "<row>\(text("东村"))\(text("张三"))</row><row><c/>\(text("李四"))</row><row><c/><c/></row><row>\(text("西村"))\(text("王五"))</row><row><c/>\(text("赵六"))</row>",
            after: "<mergeCells count=\"2\"><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"A4:A4\"/></mergeCells>"
        ).open()
        let reader = try SheetReader(book.sheets[0], of: book)
        #expect(try reader.next() && reader.next())
        #expect(reader.cell(0).text == "东村" && reader.cell(0).isRepeated && !reader.cell(1).isRepeated)
        #expect(try reader.all() == [SeenRow(4, ["西村", "王五"]), SeenRow(5, ["", "赵六"])])
        #expect(reader.merges.count == 1)
    }

    @Test func `elements with a prefix are the same elements`() throws {
        let parts = Book([("名单", [["a", "b"]])]).parts.map { name, content in
            guard name.contains("sheet0") else { return (name, content) }
            var prefixed = content.replacing("</", with: "</x:").replacing("xmlns=", with: "xmlns:x=")
            for element in ["worksheet", "sheetData", "row", "c ", "is", "t>"] {
                prefixed = prefixed.replacing("<\(element)", with: "<x:\(element)")
            }
            return (name, prefixed)
        }
        let book = try Workbook(bytes: archive(parts), name: "x")
        #expect(try SheetReader(book.sheets[0], of: book).all() == [SeenRow(1, ["a", "b"])])
    }
}
