import Foundation
import Registry
import Reports
import Spreadsheets
import Storage
import TestSupport
import Testing
import Vocabulary

struct WorkbookTests {
    private let world: World
    private let folder: TemporaryFolder

    init() throws {
        world = try World()
        try world.live()
        folder = try TemporaryFolder()
    }

    private func cells(_ workbook: Workbook, _ sheet: Int) throws -> [[String]] {
        let reader = try SheetReader(workbook.sheets[sheet], of: workbook)
        var rows: [[String]] = []
        while try reader.next() { rows.append((0..<reader.columnCount).map { reader.cell($0).text }) }
        return rows
    }

    private func book(_ report: Report, _ language: Language = .chinese) throws -> Workbook {
        let path = folder.path("\(report.kind.name)-\(language.rawValue).xlsx")
        try report.write(workbook: path, language, made: world.now)
        return try Workbook(path: path)
    }

    @Test(arguments: (ReportKind.all + ReportKind.departmental).map(\.name), Language.allCases)
    func `each report is a workbook with its title, its conditions and all its rows`(
        name: String, language: Language
    ) throws {
        let report = try world.report(name)
        let book = try book(report, language)
        let rows = try cells(book, 0)
        #expect(rows[0].first == report.kind.title[language])
        #expect(rows[1].first?.contains("2025") == true && rows[1].first?.contains("970101") == true)
        #expect(rows[1].first?.contains(Words("数据截至", "As of")[language]) == true)
        #expect(rows[2].prefix(report.columns.count) == report.columns.map { $0.title[language] }[...])
        #expect(rows.count == 3 + report.rows.count + (report.sum == nil ? 0 : 1))
        let last = try cells(book, book.sheets.count - 1)
        for note in report.notes { #expect(last.contains { $0.first == note[language] }) }
    }

    @Test func `numbers are numbers and days are days`() throws {
        let book = try book(try world.report("curve"))
        let reader = try SheetReader(book.sheets[0], of: book)
        for _ in 0..<4 { #expect(try reader.next()) }
        #expect(reader.cell(0).kind == .day && reader.cell(0).text == "2024-10-08")
        #expect((1...5).allSatisfy { reader.cell($0).kind == .number })
    }

    @Test func `who is not counted stands on a sheet of its own, by reason`() throws {
        let report = try world.report("coverage-village")
        let book = try book(report)
        #expect(book.sheets.map(\.name) == ["各村参保率", "未计入的人", "说明"])
        let rows = try cells(book, 1).dropFirst(2)
        #expect(rows.count == report.exclusions.count && rows.count == 2)
        #expect(rows.first == ["基准时未计入", "已死亡", "1"])
        let parameters = try cells(book, 2).map { $0.first ?? "" }
        #expect(parameters.contains("应参保人数以哪次核定为准"))
    }

    @Test(arguments: ["=HYPERLINK(\"x\")", "+86", "-1+1", "@SUM(A1)"])
    func `a name that looks like a formula stays text`(name: String) throws {
        try world.database.transaction { connection in
            try Places(connection).name(World.villages[0], name, recorded: world.now)
        }
        let book = try book(try world.report("arrears"))
        let reader = try SheetReader(book.sheets[0], of: book)
        for _ in 0..<4 { #expect(try reader.next()) }
        var seen = 0
        repeat {
            if reader.cell(0).text == name { seen += 1 }
            if reader.cell(0).text == name { #expect(reader.cell(0).kind == .text) }
        } while try reader.next()
        #expect(seen == 1)
    }

    @Test func `the bytes for a browser are those of the file`() throws {
        let bytes = try world.report("arrears").workbook(.chinese, made: world.now)
        let list = try TableFile(bytes: bytes, name: "未缴.xlsx")
        #expect(list.header.columns.first?.heading == "村、社区")
    }
}
