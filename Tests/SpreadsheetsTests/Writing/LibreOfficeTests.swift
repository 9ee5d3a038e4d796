import Foundation
import Tabular
import TestSupport
import Testing

@testable import Spreadsheets

/// Where LibreOffice is, if it is.
private let libreOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
}

/// What we write, read by LibreOffice; what LibreOffice writes, read by us. `make setup-office` installs it.
@Suite(.enabled(if: libreOffice != nil, "soffice is missing: make setup-office installs it"))
struct LibreOfficeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func convert(_ path: String, to format: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(libreOffice))
        process.arguments = [
            "--headless", "-env:UserInstallation=file://\(folder.path("profile"))", "--convert-to", format,
            "--outdir",
            folder.path("out"), path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func list() throws -> String {
        let path = folder.path("list.xlsx")
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet(
            "名单", titles: ["2025年名单"],
            columns: [SheetColumn("姓名"), .identity("身份证号"), .amount("金额"), .day("日期"), SheetColumn("备注")])
        for (name, fen, note) in [
            ("张三", Int64(1), "=1+1"), ("李四", 123_456_789, "a,\"b\"\n<c>"), ("王五", -930, "_x0041_"),
        ] {
            writer.text(name)
            writer.text("510212199001011234")
            writer.fen(fen)
            writer.day(try #require(CalendarDay(year: 2024, month: 2, day: 29)))
            writer.text(note)
            try writer.endRow()
        }
        try writer.endSheet(footnotes: ["注"])
        try writer.beginSheet("第二张", columns: [SheetColumn("项")])
        writer.wholeNumber(7)
        try writer.endRow()
        try writer.endSheet()
        try writer.commit()
        return path
    }

    @Test func `LibreOffice reads what we write, to the fen and to the day`() throws {
        // Every sheet to a file of its own.
        try convert(
            try list(), to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
        let text = try folder.text(of: "out/list-名单.csv")
        #expect(
            text == """
                2025年名单,,,,
                姓名,身份证号,金额,日期,备注
                张三,510212199001011234,0.01,2024-02-29,=1+1
                李四,510212199001011234,1234567.89,2024-02-29,"a,""b""
                <c>"
                王五,510212199001011234,-9.3,2024-02-29,_x0041_
                注,,,,

                """)
        #expect(try folder.text(of: "out/list-第二张.csv") == "项\n7\n")
    }

    @Test func `we read what LibreOffice made of it`() throws {
        try convert(try list(), to: "xlsx:Calc MS Excel 2007 XML")
        let ours = try Workbook(path: folder.path("list.xlsx"))
        let theirs = try Workbook(path: folder.path("out/list.xlsx"))
        #expect(theirs.sheets.map(\.name) == ours.sheets.map(\.name))
        let formats = try #require(theirs.archive.entry("xl/styles.xml"))
        let styles = String(decoding: try theirs.archive.bytes(of: formats, atMost: 1 << 20), as: UTF8.self)
        #expect(styles.contains("#,##0.00"))
        for (our, their) in zip(ours.sheets, theirs.sheets) {
            let (mine, other) = (try SheetReader(our, of: ours), try SheetReader(their, of: theirs))
            let (myRows, otherRows) = (try mine.all(), try other.all())
            #expect(mine.merges == other.merges)
            #expect(myRows.map(\.number) == otherRows.map(\.number))
            for (one, two) in zip(myRows, otherRows) {
                #expect(one.kinds == two.kinds)
                for (kind, (a, b)) in zip(one.kinds, zip(one.cells, two.cells)) {
                    if kind == .number { #expect(Double(a) == Double(b)) } else { #expect(a == b) }
                }
            }
        }
    }

    @Test func `we read the list that LibreOffice makes of a CSV, numbers and days as it guessed them`()
        throws
    {
        let csv = "序号,姓名,身份证号,缴费日期\n1,张三,510212199001011234,2025-01-03\n2,李四,51021219900101123X,2025-12-31\n"
        try convert(try folder.write(csv, to: "guessed.csv"), to: "xlsx:Calc MS Excel 2007 XML")
        let list = try TableFile(path: folder.path("out/guessed.xlsx"))
        #expect(try list.next())
        #expect(list.cell(2).kind == .number && list.cell(2).hasLostDigits)
        #expect(list.cell(2).text == "510212199001011000")
        #expect(list.cell(3).kind == .day && list.cell(3).text == "2025-01-03")
        #expect(try list.next() && list.cell(2).text == "51021219900101123X")
    }
}
