import Collection
import Foundation
import Payments
import Registry
import Sealing
import Spreadsheets
import Storage
import Tabular
import TestSupport
import Testing
import Vocabulary

/// Files of payments as offices send them.
struct PaymentFileTests {
    private let today = Day(2025, 1, 31)!

    private func read(_ bytes: [UInt8], _ name: String = "十月.csv") throws -> PaymentFile {
        try PaymentFile(bytes: bytes, name: name, year: World.year, today: today)
    }

    private func read(_ text: String) throws -> PaymentFile { try read(Array(text.utf8)) }

    private func workbook(_ body: (WorkbookWriter) throws -> Void) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let writer = try WorkbookWriter(path: folder.path("a.xlsx"))
        try body(writer)
        try writer.commit()
        return [UInt8](try Data(contentsOf: URL(filePath: folder.path("a.xlsx"))))
    }

    @Test func `a workbook under a title, with headings of its own, is read like a CSV`() throws {
        let bytes = try workbook { writer in
            try writer.beginSheet(
                "缴费明细", titles: ["2025年度城乡居民医保缴费明细"],
                columns: [
                    SheetColumn("序号"), SheetColumn("参保人姓名"), .identity("公民身份证号码"),
                    .amount("实缴金额（元）"), .day("入库日期"), SheetColumn("电子税票编号"),
                ])
            for n in 1...2 {
                writer.wholeNumber(Int64(n))
                writer.text("测试\(n)")
                writer.text("51021219900101123\(n)")
                writer.fen(40_000)
                writer.day(try #require(CalendarDay(year: 2024, month: 10, day: 7 + n)))
                writer.text("T\(n)")
                try writer.endRow()
            }
            writer.text("合计")
            for _ in 0..<2 { writer.empty() }
            writer.fen(80_000)
            try writer.endRow()
            try writer.endSheet()
        }
        let file = try read(bytes, "十月.xlsx")
        #expect(file.faultCount == 0 && file.total == .yuan(800))
        #expect(file.rows.map(\.serial) == ["T1", "T2"])
        #expect(file.rows.map(\.day) == [Day(2024, 10, 8), Day(2024, 10, 9)])
        #expect(file.rows.map(\.line) == [3, 4])
        #expect(file.columns.first { $0.column == .amount }?.letters == "D")
        #expect(file.notices.contains { $0.zh.contains("合计") })
    }

    @Test func `a file in GBK is read`() throws {
        // 税票号码,身份证号,金额,缴费日期
        let head: [UInt8] = [
            0xCB, 0xB0, 0xC6, 0xB1, 0xBA, 0xC5, 0xC2, 0xEB, 0x2C, 0xC9, 0xED, 0xB7, 0xDD, 0xD6, 0xA4, 0xBA,
            0xC5,
            0x2C, 0xBD, 0xF0, 0xB6, 0xEE, 0x2C, 0xBD, 0xC9, 0xB7, 0xD1, 0xC8, 0xD5, 0xC6, 0xDA, 0x0A,
        ]
        let file = try read(head + Array("T1,510212199001011234,400,2024/10/8\n".utf8))
        #expect(file.rows.count == 1 && file.rows.first?.amount == .yuan(400))
    }

    @Test func `a fault names line, cell and column`() throws {
        let file = try read(
            "税票号码,身份证号,金额,缴费日期\nT1,P1,400,2024-10-08\nT2,P2,四百,2024-10-08\nT1,P3,400,2026-01-01\n")
        #expect(file.faultCount == 3)
        let first = try #require(file.faults.first)
        #expect(first.line == 3 && first.place == "C3" && first.column == "金额")
        #expect(file.faults.map(\.place) == ["C3", "D4", "A4"])
    }

    @Test(
        arguments: [
            ("400", 40_000), ("400.00", 40_000), ("\"1,234.50\"", 123_450), ("400元", 40_000),
            ("￥400.5", 40_050),
        ] as [(String, Int64)])
    func `amounts as offices write them`(text: String, fen: Int64) throws {
        let file = try read("税票号码,身份证号,金额,缴费日期\nT1,P1,\(text),2024-10-08\n")
        #expect(file.rows.first?.amount == Money(fen: fen))
    }

    @Test func `what is missing is said, with what there is`() throws {
        let error = #expect(throws: SpreadsheetError.self) {
            try read("姓名,金额,日子\n张三,400,2024-10-08\n")
        }
        #expect(
            error
                == .table(
                    .missingColumns(
                        file: "十月.csv", missing: ["税票号码", "缴费日期", "身份证号 / 个人编号"],
                        found: ["姓名", "金额", "日子"])))
    }

    @Test func `a receipt's number that lost its digits is refused`() throws {
        let file = try read("税票号码,身份证号,金额,缴费日期\n3.45E+19,P1,400,2024-10-08\n")
        #expect(file.faults.map(\.place) == ["A2"])
    }

    @Test func `damaged numbers are recognised and said, repaired ones are taken`() throws {
        let world = try World()
        let person = try world.person()
        let file = try read(
            "税票号码,身份证号,金额,缴费日期\nT1,5.10212E+17,400,2024-10-08\nT2,'51021219900101105x,400,2024-10-08\nT3,P1,400,2024-10-08\n"
        )
        let known = try #require(IdentityDocument(.nationalID, "51021219900101105X"))
        let vault = Vault(VaultKey.random())
        try world.database.transaction { connection in
            try Documents(connection, vault).add(
                known, of: ID(of: person), from: Day(2020, 1, 1)!, recorded: world.now)
        }
        let found = try world.database.read { try file.find(in: World.district, $0, vault: vault) }
        #expect(found.damaged == [2] && found.nobody.contains(2))
        #expect(found.repaired == [3] && found.lines[1].person == person)
        #expect(found.lines[2].person == person)
    }
}
