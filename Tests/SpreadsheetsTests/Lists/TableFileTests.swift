import Foundation
import Glibc
import Tabular
import TestSupport
import Testing

@testable import Spreadsheets

struct TableFileTests {
    private let rows = [
        ["2025年名单", "", ""], ["姓名", "身份证号", "金额"], ["张三", "510212199001011234", "380.5"], ["李四", "", "12"],
    ]

    private func csv(_ text: String) throws -> TableFile {
        try TableFile(bytes: Array(text.utf8), name: "l.csv")
    }

    @Test func `CSV and workbook are one list, whatever the file is called`() throws {
        let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
        let gbk = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        let folder = try TemporaryFolder()
        let names = [
            try folder.write(text, to: "a.xlsx"), try folder.write(gbk, to: "b.xls"),
            try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), to: "c"),
            try folder.write(text.replacing(",", with: "\t"), to: "d.txt"),
            try folder.write(Data(Book([("表", rows)]).bytes()), to: "e.csv"),
        ]
        for name in names {
            let list = try TableFile(path: name)
            #expect(list.header.rows == 2...2)
            #expect(
                try list.all() == [
                    SeenRow(3, ["张三", "510212199001011234", "380.5"]), SeenRow(4, ["李四", "", "12"]),
                ])
            #expect(list.format == (name.hasSuffix("e.csv") ? .workbook(sheet: "表") : .text))
        }
    }

    @Test func `a title without commas does not hide the delimiter`() throws {
        let list = try csv("名单\n单位\n姓名;身份证号;备注\n张三;1;a,b\n")
        #expect(try list.all() == [SeenRow(4, ["张三", "1", "a,b"])])
    }

    @Test func `rows are numbered as a spreadsheet numbers them, over line breaks in a field and blank rows`()
        throws
    {
        let list = try csv("姓名,住址\n张三,\"东村\n一组\"\n\n,\n李四,西村\n")
        #expect(try list.next() && list.rowNumber == 2 && list.place(1) == "B2")
        #expect(try list.next() && list.rowNumber == 5 && list.cell(0).text == "李四")
    }

    @Test func `a number stays a number, and a text a text`() throws {
        var book = Book([("表", [["姓名", "身份证号"]])])
        book.sheets[0].xml =
            "<sheetData><row>\(text("姓名"))\(text("身份证号"))</row><row>\(text("张三"))<c><v>5.1021219900101101E+17</v></c></row>"
            + "<row>\(text("李四"))\(text("510212199001011234"))</row></sheetData>"
        let list = try TableFile(bytes: book.bytes(), name: "l.xlsx")
        #expect(try list.next())
        #expect(list.cell(1).kind == .number && list.cell(1).hasLostDigits)
        #expect(try list.next())
        #expect(list.cell(1).kind == .text && !list.cell(1).hasLostDigits)
        let text = try csv("姓名,身份证号\n张三,5.10212E+17\n李四,=\"510212199001011234\"\n王五,'510212199001011234\n")
        #expect(try text.next() && text.cell(1).hasLostDigits)
        #expect(try text.next() && text.cell(1).text == "510212199001011234")
        #expect(try text.next() && text.cell(1).text == "'510212199001011234")
    }

    @Test
    func `totals, notes, numbers of columns and repeated headers are no rows of the list, and are said`()
        throws
    {
        let list = try csv(
            "姓名,身份证号,金额\n甲,1,2\n甲,1,2\n张三,1,380\n小 计,,380\n姓名,身份证号,金额\n李四,2,20\n合计：,,400\n注：截至当日,,\n总计生,3,1\n"
        )
        #expect(try list.all().map(\.number) == [3, 4, 7, 10])
        #expect(list.asides == [.total: [5, 8], .header: [6], .single: [9], .columnNumbers: [2]])
        #expect(list.notices.contains { $0.chinese.contains("合计行 2 行（第 5、8 行）") })
    }

    @Test func `a comma too many and a stray quotation mark cost one row each`() throws {
        let list = try csv("姓名,住址\n张三,东村,一组\n李四,\"西\"村\n王五,南村,\n赵六\n")
        var errors: [Int: RowError.Reason?] = [:]
        while try list.next() { errors.updateValue(list.rowError?.reason, forKey: list.rowNumber) }
        #expect(errors[2] == .tooManyFields(found: 3, expected: 2))
        #expect(errors[3] == .textAfterQuote)
        #expect(errors[4] == .some(nil) && errors[5] == .some(nil))
    }

    @Test func `another sheet by its name`() throws {
        let book = Book([("甲", [["姓名", "x"], ["a", "1"]]), ("乙", [["姓名", "x"], ["b", "1"]])])
        let list = try TableFile(bytes: book.bytes(), name: "l", sheet: "乙")
        #expect(try list.all() == [SeenRow(2, ["b", "1"])])
        #expect(list.sheets.map(\.name) == ["甲", "乙"])
    }

    @Test func `nothing in it, no file, and a packed file are said in words`() throws {
        #expect(throws: SpreadsheetError.empty(file: "l.csv")) { try csv("") }
        #expect(throws: SpreadsheetError.empty(file: "l.csv")) { try csv("\n,,\n") }
        #expect(throws: SpreadsheetError.table(.system(.open, file: "nowhere.csv", code: ENOENT))) {
            try TableFile(path: "nowhere.csv")
        }
        #expect(throws: SpreadsheetError.table(.notText(file: "l", kind: .archive))) {
            try TableFile(bytes: [0x1F, 0x8B, 8, 0, 0, 0], name: "l")
        }
    }
}
