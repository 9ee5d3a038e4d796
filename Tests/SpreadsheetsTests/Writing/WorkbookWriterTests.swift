import Foundation
import Tabular
import TestSupport
import Testing

@testable import Spreadsheets

struct WorkbookWriterTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("out.xlsx") }

    init() throws { folder = try TemporaryFolder() }

    /// One sheet of one row, and what is read of it.
    private func written(_ fill: (WorkbookWriter) throws -> Void) throws -> SeenRow {
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet("表", columns: (0..<6).map { SheetColumn("列\($0)") })
        try fill(writer)
        try writer.endRow()
        try writer.endSheet()
        try writer.commit()
        let book = try Workbook(path: path)
        return try #require(try SheetReader(book.sheets[0], of: book).all().last)
    }

    private func part(_ name: String) throws -> String {
        let zip = try ZipArchive(FileBytes(path: path), limits: Limits())
        let entry = try #require(zip.entry(name))
        return String(decoding: try zip.bytes(of: entry, atMost: 1 << 24), as: UTF8.self)
    }

    @Test func `titles, header, rows and footnotes, with the header frozen and printed on every page`() throws
    {
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet(
            "欠费名单", titles: ["2025年欠费名单", "单位：元"],
            columns: [SheetColumn("姓名"), .identity("身份证号"), .amount("应缴"), .day("登记日期")])
        writer.text("张三")
        writer.text("510212199001011234")
        writer.fen(40_000)
        writer.day(try #require(CalendarDay(year: 2025, month: 1, day: 3)))
        try writer.endRow()
        try writer.endSheet(footnotes: ["注：截至当日。", "第二条"])
        try writer.beginSheet("说'明", columns: [SheetColumn("项")])
        writer.wholeNumber(12)
        try writer.endRow()
        try writer.endSheet()
        try writer.commit()

        let book = try Workbook(path: path)
        #expect(book.sheets.map(\.name) == ["欠费名单", "说'明"])
        let first = try SheetReader(book.sheets[0], of: book)
        let rows = try first.all()
        #expect(
            rows == [
                SeenRow(1, ["2025年欠费名单"]), SeenRow(2, ["单位：元"]), SeenRow(3, ["姓名", "身份证号", "应缴", "登记日期"]),
                SeenRow(4, ["张三", "510212199001011234", "400.00", "2025-01-03"]), SeenRow(5, ["注：截至当日。"]),
                SeenRow(6, ["第二条"]),
            ])
        #expect(rows[3].kinds == [.text, .text, .number, .day])
        #expect(first.merges.map(\.rows.lowerBound) == [1, 2, 5, 6])
        #expect(try SheetReader(book.sheets[1], of: book).all() == [SeenRow(1, ["项"]), SeenRow(2, ["12"])])
        let sheet = try part("xl/worksheets/sheet1.xml")
        #expect(
            sheet.contains(
                "<pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
        #expect(sheet.contains("<col min=\"2\" max=\"2\" width=\"21\" customWidth=\"1\"/>"))
        #expect(sheet.contains("<c r=\"C4\" s=\"5\"><v>400.00</v></c>"))
        let workbook = try part("xl/workbook.xml")
        #expect(workbook.contains("'欠费名单'!$1:$3") && workbook.contains("'说''明'!$1:$1"))
    }

    @Test(arguments: [
        (0, "0.00"), (1, "0.01"), (930, "9.30"), (-5, "-0.05"), (123_456, "1234.56"),
        (999_999_999_999_999, "9999999999999.99"), (-999_999_999_999_999, "-9999999999999.99"),
        (1_000_000_000_000_000, "10000000000000.00"), (Int64.max, "92233720368547758.07"),
        (Int64.min, "-92233720368547758.08"),
    ])
    func `no fen is lost, even where a spreadsheet would lose it`(fen: Int64, seen: String) throws {
        let row = try written { $0.fen(fen) }
        #expect(row.cells == [seen])
        #expect(row.kinds == [fen.magnitude < 1_000_000_000_000_000 ? .number : .text])
    }

    @Test func `text is text: nothing in it is ever run`() throws {
        let texts = ["=1+1", "+86", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "<f>1+1</f>"]
        let row = try written { writer in for text in texts { writer.text(text) } }
        #expect(row.cells == texts)
        #expect(row.kinds.allSatisfy { $0 == .text })
        #expect(!(try part("xl/worksheets/sheet1.xml").contains("<f>")))
    }

    @Test func `what XML cannot hold comes back as it was`() throws {
        let texts = ["a\u{0}b\u{7}", "\r\n\t", "_x0041_", "\u{FFFE}\u{FFFF}\u{FFFD}", " a ", "<&>\"']]>𠮷"]
        #expect(try written { writer in for text in texts { writer.text(text) } }.cells == texts)
    }

    @Test func `a field of bytes that are no text does not spoil the sheet`() throws {
        let bytes: [UInt8] = [0x61, 0xFF, 0x62]
        let row = try written { writer in
            bytes.withUnsafeBufferPointer { buffer in
                if let start = buffer.baseAddress { writer.text(Field(start: start, count: 3)) }
            }
        }
        #expect(row.cells == ["a\u{FFFD}b"])
    }

    @Test func `shares, whole numbers and early days`() throws {
        let row = try written { writer in
            writer.percent(hundredths: 9523)
            writer.wholeNumber(-12)
            writer.wholeNumber(Int64.max)
            writer.empty()
            writer.day(try #require(CalendarDay(year: 1890, month: 2, day: 3)))
            writer.percent(hundredths: -50)
        }
        #expect(row.cells == ["0.9523", "-12", "9223372036854775807", "", "1890-02-03", "-0.0050"])
    }

    @Test func `the same table gives the same bytes`() throws {
        _ = try written { $0.text("甲") }
        let first = try Data(contentsOf: folder.url.appendingPathComponent("out.xlsx"))
        _ = try written { $0.text("甲") }
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("out.xlsx")) == first)
    }

    @Test func `without commit no file appears, and an old one stays`() throws {
        try folder.write("old", to: "out.xlsx")
        do {
            let writer = try WorkbookWriter(path: path)
            try writer.beginSheet("表", columns: [SheetColumn("a")])
        }
        #expect(folder.names == ["out.xlsx"])
        #expect(try folder.text(of: "out.xlsx") == "old")
        #expect(throws: SpreadsheetError.self) { try WorkbookWriter(path: folder.path("none/out.xlsx")) }
    }

    @Test(arguments: [
        "", "a/b", "a:b", "[x]", "a*", "a?", "a\\b", "'a", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "a\nb",
    ])
    func `a name that Excel does not take is refused`(name: String) throws {
        let path = path
        let writer = try WorkbookWriter(path: path)
        #expect(throws: SpreadsheetError.cannotWrite(file: path, .sheetName(name))) {
            try writer.beginSheet(name, columns: [SheetColumn("a")])
        }
    }

    @Test func `two sheets of one name, and a text that no cell holds, are refused`() throws {
        let path = path
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet("A", columns: [SheetColumn("a")])
        writer.text(String(repeating: "字", count: 32_767))
        try writer.endRow()
        writer.text(String(repeating: "字", count: 32_768))
        #expect(throws: SpreadsheetError.cannotWrite(file: path, .cellTooLong(sheet: "A", row: 3))) {
            try writer.endRow()
        }
        let other = try WorkbookWriter(path: path)
        try other.beginSheet("A", columns: [SheetColumn("a")])
        try other.endSheet()
        #expect(throws: SpreadsheetError.cannotWrite(file: path, .repeatedSheet("a"))) {
            try other.beginSheet("a", columns: [SheetColumn("a")])
        }
    }

    @Test func `a sheet ends where Excel's does`() throws {
        let path = path
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet("表", columns: [SheetColumn("a")])
        for _ in 0..<1_048_575 { try writer.endRow() }
        #expect(throws: SpreadsheetError.cannotWrite(file: path, .tooManyRows(sheet: "表"))) {
            try writer.endRow()
        }
    }
}
