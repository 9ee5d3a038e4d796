import Tabular
import TestSupport
import Testing

@testable import Spreadsheets

/// A random table, written and read again, is the same table.
struct RoundTripTests {
    private enum Value {
        case text(String), fen(Int64), whole(Int64), day(CalendarDay), nothing

        var seen: String {
            switch self {
            case .text(let text): text
            case .fen(let fen):
                "\(fen < 0 ? "-" : "")\(fen.magnitude / 100).\(fen.magnitude / 10 % 10)\(fen.magnitude % 10)"
            case .whole(let number): String(number)
            case .day(let day):
                "\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)-\(day.day < 10 ? "0" : "")\(day.day)"
            case .nothing: ""
            }
        }

        func write(to writer: WorkbookWriter) {
            switch self {
            case .text(let text): writer.text(text)
            case .fen(let fen): writer.fen(fen)
            case .whole(let number): writer.wholeNumber(number)
            case .day(let day): writer.day(day)
            case .nothing: writer.empty()
            }
        }
    }

    private static let letters = Array("张三李四村0123456789Xx=+-@<>&\"'_x0041_ \n\t\u{0}\u{1F}\u{FFFE}é𠮷，（）").map(
        String.init)

    private static func value(_ generator: inout SplitMix64) -> Value {
        switch generator.int(0...5) {
        case 0: return .nothing
        case 1: return .fen(generator.int(-2_000_000_000_000_000...2_000_000_000_000_000))
        case 2: return .whole(generator.int(Int64.min...Int64.max) >> generator.int(0...60))
        case 3:
            let day = CalendarDay(
                year: Int(generator.int(1950...2030)), month: Int(generator.int(1...12)),
                day: Int(generator.int(1...28)))
            return day.map(Value.day) ?? .nothing
        default:
            return .text((0..<generator.int(1...12)).map { _ in generator.one(of: letters) }.joined())
        }
    }

    @Test func `a random table is read as it was written`() throws {
        let folder = try TemporaryFolder()
        try property(seeds: 0..<150) { generator in
            let width = Int(generator.int(1...30))
            let table = (0..<generator.int(0...40)).map { _ in (0..<width).map { _ in Self.value(&generator) }
            }
            let path = folder.path("t.xlsx")
            let writer = try WorkbookWriter(path: path)
            try writer.beginSheet("表", columns: (0..<width).map { SheetColumn("列\($0)") })
            for row in table {
                for value in row { value.write(to: writer) }
                try writer.endRow()
            }
            try writer.endSheet()
            try writer.commit()
            let book = try Workbook(path: path)
            var expected = [SeenRow(1, (0..<width).map { "列\($0)" })]
            for (place, row) in table.enumerated() {
                var cells = row.map(\.seen)
                while cells.last == "" { cells.removeLast() }
                let isBlank = cells.allSatisfy {
                    $0.allSatisfy { $0 == " " || $0 == "\n" || $0 == "\t" || $0 < " " }
                }
                if !isBlank { expected.append(SeenRow(place + 2, cells)) }
            }
            try #require(try SheetReader(book.sheets[0], of: book).all() == expected)
        }
    }
}
