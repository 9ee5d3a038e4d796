import Catalogue
import Foundation
import Glibc
import Spreadsheets
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct CatalogueImportTests {
    private let world: World

    init() throws { world = try World() }

    private static let header = "国家医保编码,药品名称,甲乙类,先行自付比例,目录类别,一级限价,三级限价,限定支付范围,结束日期"

    private func file(_ rows: [String], header: String = header, name: String = "目录.csv") throws
        -> CatalogueFile
    {
        try CatalogueFile(bytes: Array(([header] + rows).joined(separator: "\n").utf8), name: name)
    }

    private func preview(
        _ file: CatalogueFile, from day: Day = World.newYear, isComplete: Bool = true,
        kind: CatalogueKind? = nil
    ) throws -> CataloguePreview {
        try world.database.read {
            try CatalogueImport(into: World.region, from: day, isComplete: isComplete, kind: kind).preview(
                file, $0)
        }
    }

    @discardableResult
    private func record(_ file: CatalogueFile, from day: Day = World.newYear, isComplete: Bool = true) throws
        -> CatalogueVersion?
    {
        let work = CatalogueImport(into: World.region, from: day, isComplete: isComplete)
        return try world.database.transaction {
            try work.record(try work.preview(file, $0), of: file, by: "clerk", recorded: world.now, $0)
        }
    }

    private func names(on day: Day = World.newYear) throws -> [String] {
        try world.book { try $0.all(in: World.region, on: day).map(\.name) }
    }

    private static let a = "XA01ABD075A002010100594,地喹氯铵含片,乙,5%,101,1.2,1.5,限口腔炎,2027-12-31"
    private static let b = "001102000010000,普通门诊诊察费,甲,,医疗服务项目,,,,"
    private static let c = "C0101010010100100000,示例支架,丙,100%,耗材,,,,"

    @Test func `columns are known by their headings, and every cell is read`() throws {
        try record(file([Self.a, Self.b, Self.c]))
        let item = try #require(
            try world.book { try $0.item("XA01ABD075A002010100594", on: World.newYear, in: World.region) })
        #expect(
            item
                == CatalogueItem(
                    code: "XA01ABD075A002010100594", kind: .drug, name: "地喹氯铵含片", catalogueClass: .b,
                    firstSelfPay: .percent(5),
                    limits: PriceLimits(primary: UnitPrice("1.2"), tertiary: UnitPrice("1.5")),
                    isLimited: true,
                    limitedTo: "限口腔炎", through: Day(2027, 12, 31)))
        #expect(try names() == ["普通门诊诊察费", "示例支架", "地喹氯铵含片"])
    }

    @Test
    func
        `a title above the header and GBK are read as well, and headings that only contain a known one are guesses`()
        throws
    {
        let text =
            "某市基本医疗保险目录（演示）\n药品国家编码(23位),药品通用名,甲乙类,个人先行自付比例(%),备注\nXA01ABD075A002010100594,地喹氯铵含片,乙,0.05,\n"
        let file = try CatalogueFile(bytes: gbk(text), name: "gbk.csv")
        #expect(file.columns.guessed == [.code])
        #expect(file.columns[.firstSelfPay] == 3)
        let found = try preview(file, kind: .drug)
        #expect(found.diff.came.map(\.firstSelfPay) == [.percent(5)])
        #expect(found.diff.came.map(\.isLimited) == [false])
    }

    @Test func `a workbook is read like a text`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("目录.xlsx")
        let writer = try WorkbookWriter(
            path: path)
        try writer.beginSheet("目录", columns: ["编码", "名称", "类别", "目录类别"].map { SheetColumn($0) })
        for row in [["T000100053", "甘草", "甲", "102"], ["T000100054", "黄芪", "甲", "102"]] {
            for cell in row { writer.text(cell) }
            try writer.endRow()
        }
        try writer.endSheet()
        try writer.commit()
        let file = try CatalogueFile(
            bytes: [UInt8](try Data(contentsOf: URL(filePath: path))), name: "目录.xlsx")
        #expect(try preview(file).diff.came.map(\.kind) == [.herb, .herb])
    }

    @Test func `the second file says what came, went, changed and stayed; a part of a list ends nothing`()
        throws
    {
        try record(file([Self.a, Self.b]))
        let next = try file([Self.a.replacing("5%", with: "10%"), Self.c])
        let whole = try preview(next, from: World.july)
        #expect(whole.diff.came.map(\.name) == ["示例支架"])
        #expect(whole.diff.went.map(\.name) == ["普通门诊诊察费"])
        #expect(whole.diff.changed.map(\.parts) == [[.firstSelfPay]])
        #expect(whole.unchanged == 0)
        #expect(try preview(next, from: World.july, isComplete: false).diff.went == [])
        let version = try #require(try record(next, from: World.july))
        #expect(try names(on: World.july + -1) == ["普通门诊诊察费", "地喹氯铵含片"])
        #expect(try names(on: World.july) == ["示例支架", "地喹氯铵含片"])
        #expect(try world.database.read { try CatalogueDiff($0, of: version) } == whole.diff)
        #expect(
            try world.database.read {
                try CatalogueDiff($0, in: World.region, from: World.newYear, to: World.july)
            } == whole.diff)
    }

    @Test func `the same file again changes nothing, nor does another that says the same`() throws {
        try record(file([Self.a, Self.b]))
        #expect(throws: CatalogueError.importedAlready(1)) { try record(file([Self.a, Self.b])) }
        #expect(try record(file([Self.b, Self.a])) == nil)
        #expect(try world.database.read { try CatalogueVersions($0).all(in: World.region).count } == 1)
    }

    @Test func `an import taken back leaves what was before, and its file can be imported again`() throws {
        try record(file([Self.a, Self.b]))
        try record(file([Self.c]))
        try world.undo(2)
        #expect(try names() == ["普通门诊诊察费", "地喹氯铵含片"])
        let undoing = try #require(
            try world.database.read { try CatalogueVersions($0).find(3, in: World.region) })
        let back = try world.database.read { try CatalogueDiff($0, of: undoing) }
        #expect(back.came.count == 2 && back.went.map(\.name) == ["示例支架"])
        try record(file([Self.c]))
        #expect(try names() == ["示例支架"])
    }

    @Test(arguments: [
        (",无编码,甲,,101,,,,", "A2", "没有编码"), ("X1,,甲,,101,,,,", "B2", "没有名称"),
        ("X1,名,,,101,,,,", "C2", "甲、乙或丙"),
        ("X1,名,丁,,101,,,,", "C2", "甲、乙、丙"), ("X1,名,乙,,101,,,,", "D2", "乙类要写"),
        ("X1,名,乙,10,101,,,,", "D2", "5% 或 0.05"),
        ("X1,名,乙,-1%,101,,,,", "D2", "5% 或 0.05"), ("X1,名,甲,5%,101,,,,", "D2", "甲类没有"),
        ("X1,名,丙,5%,101,,,,", "D2", "丙类全自费"),
        ("X1,名,甲,,999,,,,", "E2", "101 西药中成药"), ("X1,名,甲,,,,,,", "E2", "没有目录类别"),
        ("X1,名,甲,,101,1.2345678,,,", "F2", "六位小数"),
        ("X1,名,甲,,101,0,,,", "F2", "不能是 0"), ("X1,名,甲,,101,,,,2026年", "I2", "2026-01-01"),
        ("X 1,名,甲,,101,,,,", "A2", "半角"),
        ("5.10222E+17,名,甲,,101,,,,", "A2", "后几位已丢失"),
    ])
    func `a row that cannot be taken says which cell and why`(_ row: String, _ place: String, _ why: String)
        throws
    {
        let found = try preview(file([row, Self.b]))
        let fault = try #require(found.refused.first)
        #expect(fault.place == place)
        #expect(fault.message.zh.contains(why), "\(fault.message.zh)")
        #expect(found.diff.came.count == 1)
    }

    @Test func `a code named twice is taken once, and a refused row leaves its item as it was`() throws {
        try record(file([Self.a, Self.b]))
        let found = try preview(file([Self.a.replacing(",乙,", with: ",丁,"), Self.b, Self.b]))
        #expect(found.refused.map(\.row) == [2, 4])
        #expect(found.isEmpty && found.unchanged == 1)
    }

    @Test func `no limit is written as nothing or as 999999`() throws {
        let found = try preview(file(["X1,名,甲,,101,999999,,,"]))
        #expect(found.diff.came.map(\.limits) == [PriceLimits.none])
    }

    @Test func `an item that ended before the file counts is taken out`() throws {
        try record(file([Self.b]))
        let found = try preview(file([Self.b + "2026-06-30"]), from: World.july)
        #expect(found.past == 1)
        #expect(found.diff.went.map(\.name) == ["普通门诊诊察费"])
    }

    @Test func `facts of later days stand, and are counted`() throws {
        try record(file([Self.b]))
        try record(file([Self.b.replacing("普通", with: "专家")]), from: World.july)
        let back = try file([Self.b.replacing("普通", with: "便民")])
        #expect(try preview(back, from: World.newYear + 31).overtaken == 1)
        try record(back, from: World.newYear + 31)
        #expect(try names(on: World.july + -1) == ["便民门诊诊察费"])
        #expect(try names(on: World.july) == ["专家门诊诊察费"])
    }

    @Test func `codes unlike the national ones are said, and taken`() throws {
        let found = try preview(file(["X1,名,甲,,101,,,,", Self.a, Self.b, Self.c]))
        #expect(found.odd.map(\.place) == ["A2"])
        #expect(found.odd.first?.message.zh.contains("23") == true)
        #expect(found.diff.came.count == 4)
    }

    @Test func `columns that somebody set are remembered for the next file of the form`() throws {
        let header = "甲列,乙列,丙列"
        var first = try file(["X1000001,名,甲"], header: header)
        #expect(first.columns.missing == [.code, .name, .catalogueClass])
        #expect(throws: SpreadsheetError.self) { try preview(first) }
        first.columns[.code] = 0
        first.columns[.name] = 1
        first.columns[.catalogueClass] = 2
        let work = CatalogueImport(into: World.region, from: World.newYear, isComplete: false, kind: .drug)
        try world.database.transaction {
            try work.record(try work.preview(first, $0), of: first, by: "clerk", recorded: world.now, $0)
        }
        var second = try file(["X1000002,名,甲"], header: header)
        let form = second.columns.form
        let remembered = try world.database.read { try CatalogueVersions($0).columns(ofForm: form) }
        second.columns.settle(try #require(remembered))
        #expect(second.columns.missing == [])
        #expect(second.columns.places == first.columns.places)
    }

    @Test func `a preview is recorded on the state it was made of, and on no other`() throws {
        let (first, second) = (try file([Self.a]), try file([Self.b]))
        let work = CatalogueImport(into: World.region, from: World.newYear, isComplete: false)
        let seen = try preview(second)
        try record(first)
        #expect(throws: CatalogueError.changedMeanwhile) {
            try world.database.transaction {
                try work.record(seen, of: second, by: "clerk", recorded: world.now, $0)
            }
        }
    }

    /// `ITEMS=100000` for the figure of the README; few by default.
    @Test func `many items are imported and looked up`() throws {
        let count = ProcessInfo.processInfo.environment["ITEMS"].flatMap(Int.init) ?? 2_000
        let rows = (0..<count).map { number in
            let digits = String(number)
            let code =
                "XA01ABD075A0020101" + String(repeating: "0", count: 5 - min(5, digits.count))
                + digits.suffix(5)
            return
                "\(code)\(number >= 100_000 ? "0" : ""),示例药\(number),乙,\(number % 20)%,101,\(number % 7 + 1).5,,,"
        }
        let clock = ContinuousClock()
        let file = try file(rows)
        let importing = try clock.measure { _ = try record(file) }
        let again = try clock.measure { _ = try preview(file) }
        #expect(try preview(file).standing?.number == 1)
        let codes = (0..<20).map { rows[$0 * (count / 20)].split(separator: ",")[0].description }
        var found = 0
        let looking = try clock.measure {
            for _ in 0..<100 {
                found += try world.book { try $0.items(codes, on: World.july, in: World.region) }.count
            }
        }
        let cache = CatalogueCache()
        let remembering = try clock.measure {
            for _ in 0..<100 {
                found += try world.database.read {
                    try cache.items(codes, on: World.july, in: World.region, $0)
                }.count
            }
        }
        #expect(found == 4_000)
        if count > 2_000 {
            print(
                "\(count) items: imported in \(importing), compared in \(again); 20 codes in \(looking / 100), kept \(remembering / 100)"
            )
        }
        #expect(try names().count == count)
    }
}

/// The bytes of a text in GBK.
private func gbk(_ text: String) -> [UInt8] {
    guard let handle = iconv_open("GBK", "UTF-8"), Int(bitPattern: handle) != -1 else { return [] }
    defer { iconv_close(handle) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    var (inputLeft, outputLeft) = (input.count, output.count)
    input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { to in
            var (fromStart, toStart) = (from.baseAddress, to.baseAddress)
            _ = iconv(handle, &fromStart, &inputLeft, &toStart, &outputLeft)
        }
    }
    return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
}
