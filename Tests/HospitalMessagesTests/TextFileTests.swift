import HospitalMessages
import TestSupport
import Testing
import Vocabulary

struct TextFileTests {
    private let columns: NodeTable

    init() throws { columns = try #require(Transaction.find("3202")?.files.sent) }

    private func read(_ text: String) throws -> TextFile { try TextFile(Array(text.utf8), columns: columns) }

    @Test func `the columns of 3202 are those of its table`() throws {
        #expect(
            columns.fields.map(\.name) == [
                "setl_id", "mdtrt_id", "psn_no", "medfee_sumamt", "fund_pay_sumamt", "acct_pay",
                "refd_setl_flag",
            ])
        #expect(Transaction.find("3202")?.files.answered?.fields.count == 10)
    }

    @Test func `rows are read, with or without a last line break, a mark before and carriage returns`() throws
    {
        let file = try read("\u{FEFF}S1\tM1\tP1\t12.50\t10\t0\t0\r\nS2\tM2\tP2\t-12.50\t-10\tnull\t1")
        #expect(file.nodes.count == 2)
        #expect(try file.nodes[0].money("medfee_sumamt").fen == 1250)
        #expect(try file.nodes[1].money("medfee_sumamt").fen == -1250)
        #expect(try file.nodes[1].money(ifAny: "acct_pay") == nil)
        #expect(file.faults(by: columns) == [Fault("file[1].acct_pay", .missing)])
        #expect(try read("") == TextFile())
    }

    @Test func `a row with other columns, a text in GBK and a wrong amount are said with their row`() throws {
        #expect(throws: Fault("file[1]", .columns(7))) { try read("S1\tM1\tP1\t1\t1\t0\t0\nS2\tM2\n") }
        #expect(throws: Fault("file[0]", .unreadable(WireError(kind: .notUTF8, byte: 0)))) {
            try TextFile([0xD6, 0xD0, 0x0A], columns: columns)
        }
        #expect(
            try read("S1\tM1\tP1\t1.005\t1\t0\t7").faults(by: columns) == [
                Fault("file[0].medfee_sumamt", .tooManyDecimals(scale: 2)),
                Fault("file[0].refd_setl_flag", .unknownCode(list: "refd_setl_flag", examples: ["0", "1"])),
            ])
        #expect(
            Fault("file[1]", .columns(7)).message
                == "file 第2条应有 7 列，以制表符分隔 / file row 2 must have 7 columns, parted by tabs")
        #expect(throws: Fault("file", .tooManyRows(1))) {
            try TextFile(
                Array("a\tb\tc\t1\t1\t1\t0\n\na\tb\tc\t1\t1\t1\t0\n".utf8), columns: columns, most: 1)
        }
    }

    @Test func `what is written is read again as the same`() throws {
        try property(seeds: 0..<500) { random in
            let rows = (0..<random.int(0...5)).map { _ in
                Members(
                    columns.fields.map {
                        ($0.name, .text(random.one(of: ["1", "中文", "a b", "0.01", "null"])))
                    })
            }
            let file = TextFile(rows: rows)
            try #require(try TextFile(file.bytes(columns: columns), columns: columns) == file)
        }
        let odd = TextFile(rows: [["setl_id": "a\tb\nc", "mdtrt_id": .null]])
        #expect(
            String(decoding: odd.bytes(columns: columns), as: UTF8.self)
                == "a b c\tnull\tnull\tnull\tnull\tnull\tnull\n")
    }
}
