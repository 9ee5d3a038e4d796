import Foundation
import Tabular
import TestSupport
import Testing

@testable import Spreadsheets

/// A long list is written and read; with `ROWS=1000000` and in release this is the speed that the README states.
struct SpeedTests {
    private let rows = ProcessInfo.processInfo.environment["ROWS"].flatMap(Int.init) ?? 3000
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let headings = ["序号", "乡镇", "村", "姓名", "身份证号", "性别", "救助类别", "保障金额", "纳入时间", "联系电话"]

    private static func words(_ row: Int) -> [String] {
        let digits = String(10_000_000_000 + row * 7919 % 9_000_000_000)
        return [
            "东\(row % 40)镇", "西\(row % 900)村", "张\(row % 5000)", "5102121\(digits)", row % 2 == 0 ? "男" : "女",
            "低保", "13" + digits.suffix(9),
        ]
    }

    /// As we write it: every text in its cell.
    private func writeOurs(to path: String) throws {
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet("名单", titles: ["名单"], columns: Self.headings.map { SheetColumn($0) })
        let day = try #require(CalendarDay(year: 2024, month: 5, day: 6))
        for row in 1...rows {
            let words = Self.words(row)
            writer.wholeNumber(Int64(row))
            for word in words[0..<6] { writer.text(word) }
            writer.fen(Int64(row % 100_000))
            writer.day(day)
            writer.text(words[6])
            try writer.endRow()
        }
        try writer.endSheet()
        try writer.commit()
    }

    /// As Excel writes it: every text once, in a part of its own.
    private func writeShared(to path: String) throws {
        let writer = try ZipWriter(path: path)
        var places: [String: Int] = [:]
        var strings = ""
        func place(_ word: String) -> Int {
            if let known = places[word] { return known }
            strings += "<si><t>\(word)</t></si>"
            places[word] = places.count
            return places.count - 1
        }
        func put(_ text: String) throws {
            let bytes = Array(text.utf8)
            try writer.write(bytes, count: bytes.count)
        }
        for part in Book([("名单", [])]).parts
        where part.0 != "xl/sharedStrings.xml" && !part.0.contains("sheet0") {
            _ = try writer.add(part.0, part.1)
        }
        try writer.begin("xl/worksheets/sheet0.xml")
        try put("<worksheet><sheetData><row r=\"1\">")
        for (column, heading) in Self.headings.enumerated() {
            try put("<c r=\"\(CellReference.letters(column))1\" t=\"s\"><v>\(place(heading))</v></c>")
        }
        try put("</row>")
        for row in 1...rows {
            let words = Self.words(row)
            var xml = "<row r=\"\(row + 1)\" spans=\"1:10\"><c r=\"A\(row + 1)\"><v>\(row)</v></c>"
            for (column, word) in zip([1, 2, 3, 4, 5, 6, 9], words) {
                xml +=
                    "<c r=\"\(CellReference.letters(column))\(row + 1)\" s=\"0\" t=\"s\"><v>\(place(word))</v></c>"
                if column == 6 {
                    let fen = row % 100_000
                    xml += "<c r=\"H\(row + 1)\"><v>\(fen / 100).\(fen / 10 % 10)\(fen % 10)</v></c>"
                    xml += "<c r=\"I\(row + 1)\" s=\"0\"><v>45418</v></c>"
                }
            }
            try put(xml + "</row>")
        }
        try put("</sheetData></worksheet>")
        _ = try writer.end()
        _ = try writer.add("xl/sharedStrings.xml", "<sst>\(strings)</sst>")
        try writer.commit()
    }

    private func writeText(to path: String) throws {
        let writer = try CsvWriter(path: path)
        try writer.header(Self.headings)
        for row in 1...rows {
            let words = Self.words(row)
            writer.wholeNumber(Int64(row))
            for word in words[0..<6] { writer.text(word) }
            writer.fen(Int64(row % 100_000))
            writer.day(year: 2024, month: 5, day: 6)
            writer.text(words[6])
            try writer.endRow()
        }
        try writer.commit()
    }

    private func timed(_ what: String, _ body: () throws -> Void) rethrows {
        let start = ContinuousClock.now
        try body()
        let took = ContinuousClock.now - start
        guard rows >= 100_000 else { return }
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? ""
        print("\(what): \(rows) rows in \(seconds) s, \(Int(Double(rows) / seconds)) rows/s, \(peak)")
    }

    @Test(arguments: ["ours", "text", "shared"])
    func `a long list is read whole, every cell of it`(form: String) throws {
        let path = folder.path("list")
        try timed("write \(form)") {
            switch form {
            case "ours": try writeOurs(to: path)
            case "text": try writeText(to: path)
            default: try writeShared(to: path)
            }
        }
        var (seen, fen, serials, bytes) = (0, Int64(0), Int64(0), 0)
        try timed("read \(form)") {
            let list = try TableFile(path: path)
            let mapping = ColumnMapping(list.header, try list.proposal())
            let amount = try #require(mapping[.amount])
            while try list.next() {
                seen += 1
                for column in 0..<10 { bytes += list.cell(column).field.count }
                fen += try list.cell(amount).field.fen()
                serials += try list.cell(0).field.wholeNumber()
            }
        }
        #expect(seen == rows && bytes > rows * 60)
        #expect(serials == Int64(rows) * Int64(rows + 1) / 2)
        #expect(fen == (1...rows).reduce(Int64(0)) { $0 + Int64($1 % 100_000) })
    }
}
