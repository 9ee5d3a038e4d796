import Testing

@testable import Tabular

/// Whatever is written is read back the same.
@Suite struct CsvRoundTripTests {
    private static let pieces = [
        "", "a", ",", "\"", "\n", "\r\n", "\r", " ", "\t", ";", "张三", "=", "-", "𠀀", "\"\"", "0", "'",
    ]

    private static func field(_ random: inout Seeded) -> String {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    @Test(arguments: 1...40)
    func `random tables come back identical, whatever the chunks`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let width = Int.random(in: 1...6, using: &random)
        let rows = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            (0..<width).map { _ in Self.field(&random) }
        }
        let scratch = try Scratch()
        let writer = try CsvWriter(path: scratch.file("t.csv"), byteOrderMark: seed % 2 == 0, formulas: .kept)
        try writer.header((0..<width).map { "列\($0)" })
        for row in rows {
            for field in row { writer.text(field) }
            try writer.endRow()
        }
        try writer.commit()

        var lines: [Int]?
        for chunk in [7, 8, 31, 256, 1 << 20] {
            let reader = try CsvReader(path: scratch.file("t.csv"), chunk: chunk)
            let found = try reader.rows()
            #expect(found.map(\.fields) == rows)
            #expect(found.allSatisfy { $0.error == nil })
            if let lines { #expect(found.map(\.line) == lines) }
            lines = found.map(\.line)
        }
    }

    @Test(arguments: 1...20)
    func `a table cut anywhere gives good rows, then at most a few bad ones, and never fails`(seed: Int)
        throws
    {
        var random = Seeded(UInt64(seed) &+ 1000)
        let rows = (0..<20).map { row in "\(row),\"text, \(row)\",2025-01-03,名\n" }
        let whole = Array(("a,b,c,d\n" + rows.joined()).utf8)
        let cut = Array(whole.prefix(Int.random(in: 8...whole.count, using: &random)))
        let found = try CsvReader(bytes: cut, name: "cut.csv", chunk: 16).rows()
        let good = found.prefix { $0.error == nil }
        #expect(found.count - good.count <= 1, "only the row at the cut is bad")
        for row in good { #expect(row.fields[1] == "text, \(row.line - 2)") }
    }
}
