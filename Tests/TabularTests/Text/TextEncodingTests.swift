import Glibc
import Testing

@testable import Tabular

@Suite struct TextEncodingTests {
    static let table = "姓名,入院日期\n张三,2025年1月3日\n\"李,四\",2025/1/3\n"
    let rows = [Row(2, ["张三", "2025年1月3日"]), Row(3, ["李,四", "2025/1/3"])]

    func read(_ bytes: [UInt8], chunk: Int = 1 << 20) throws -> CsvReader {
        try CsvReader(bytes: bytes, name: "table.csv", chunk: chunk)
    }

    @Test(arguments: [
        (Array(table.utf8), TextEncoding.utf8, 0),
        ([0xEF, 0xBB, 0xBF] + Array(table.utf8), .utf8WithMark, 0),
        (encode(table, as: "GBK"), .gb18030, 1),
        (encode(table, as: "GB18030"), .gb18030, 1),
        ([0xFF, 0xFE] + encode(table, as: "UTF-16LE"), .utf16LittleEndian, 1),
        ([0xFE, 0xFF] + encode(table, as: "UTF-16BE"), .utf16BigEndian, 1),
    ])
    func `a file is read in its encoding, whatever the chunks`(
        bytes: [UInt8], encoding: TextEncoding, notices: Int
    ) throws {
        for chunk in [1, 7, 1 << 20] {
            let reader = try read(bytes, chunk: chunk)
            #expect(reader.header.headings == ["姓名", "入院日期"])
            #expect(try reader.rows() == rows)
            #expect(reader.encoding == encoding)
            #expect(reader.notices.count == notices)
        }
    }

    @Test func `a GBK file says that it was read as GB18030`() throws {
        let reader = try read(encode(Self.table, as: "GBK"))
        #expect(reader.notices.first?.description.hasPrefix("文件是 GBK 编码，已按 GB18030 读取。") == true)
    }

    @Test func `characters that GBK lacks are read from GB18030`() throws {
        let reader = try read(encode("姓名,说明\n㐀𠀀,生僻字\n", as: "GB18030"), chunk: 7)
        #expect(try reader.rows() == [Row(2, ["㐀𠀀", "生僻字"])])
    }

    @Test(arguments: ["UTF-8", "GBK"])
    func `the encoding may show late in the file`(encoding: String) throws {
        let plain = (0..<20_000).map { "\($0),x\n" }.joined()
        let bytes = encode("a,b\n\(plain)last,汉字在很后面\nend,乙类\n", as: encoding)
        for chunk in [7, 1000, 1 << 20] {
            let reader = try read(bytes, chunk: chunk)
            let found = try reader.rows()
            #expect(found.count == 20_002)
            #expect(found[20_000] == Row(20_002, ["last", "汉字在很后面"]))
            #expect(found[20_001] == Row(20_003, ["end", "乙类"]))
            #expect(reader.notices.count == (encoding == "GBK" ? 1 : 0))
        }
    }

    @Test func `a short GBK word that could be letters in UTF-8 is read as Chinese`() throws {
        // 目录 in GBK is C4 BF C2 BC: as UTF-8 that would be two letters.
        let reader = try read([0x61, 0x0A] + encode("目录", as: "GBK") + [0x0A])
        #expect(try reader.rows().map(\.fields) == [["目录"]])
    }

    @Test func `a yuan sign alone is UTF-8`() throws {
        let reader = try read(Array("a,b\n1,¥5\n".utf8))
        #expect(try reader.rows().map(\.fields) == [["1", "¥5"]])
        #expect(reader.encoding == .utf8)
    }

    @Test(arguments: ["UTF-8", "GBK"])
    func `a pipe is read like a file`(encoding: String) throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let bytes = encode("a,b\n1,x\n" + Self.table, as: encoding)
        #expect(write(ends[1], bytes, bytes.count) == bytes.count)
        close(ends[1])
        let source = ByteSource(descriptor: ends[0], name: "pipe", closes: true)
        let reader = try CsvReader(source, columns: [], encoding: nil, chunk: 7, longestRow: 1000)
        #expect(try reader.rows().map(\.fields).suffix(2) == rows.map(\.fields).suffix(2))
        #expect(reader.progress.of == nil)
    }

    @Test func `a file on disk is looked at beyond the chunk`() throws {
        let scratch = try Scratch()
        let path = try scratch.write(encode("a,b\n目录,1\n编码,张三李四\n", as: "GBK"), to: "in.csv")
        let reader = try CsvReader(path: path, chunk: 5)
        #expect(try reader.rows().map(\.fields) == [["目录", "1"], ["编码", "张三李四"]])
        #expect(reader.progress == (25, 25))
    }

    @Test func `one damaged character is one damaged row`() throws {
        var utf8 = Array("姓名,说明\n张三,甲\n李四,乙\n王五,丙\n".utf8)
        guard let place = utf8.firstIndex(of: 0xE6) else { return }
        #expect(place > 0)
        let broken = Array("姓名,说明\n张三,甲\n".utf8) + [0xE6, 0x9D] + Array("四,乙\n王五,丙\n".utf8)
        utf8 = broken
        for chunk in [1, 7, 1 << 20] {
            let found = try read(utf8, chunk: chunk).rows()
            #expect(found.map(\.error) == [nil, .damagedText, nil])
            #expect(found[2] == Row(4, ["王五", "丙"]))
        }
    }

    @Test func `a file cut within a character is a damaged last row`() throws {
        let utf8 = Array("姓名,说明\n张三,甲类\n李四,乙类".utf8).dropLast()
        #expect(try read(Array(utf8)).rows().map(\.error) == [nil, .damagedText])
        let gbk = encode("姓名,说明\n张三,甲类\n李四,乙类", as: "GBK").dropLast()
        #expect(try read(Array(gbk), chunk: 7).rows().map(\.error) == [nil, .damagedText])
    }

    @Test func `a broken place in a GBK file is one damaged row`() throws {
        let bytes =
            encode("姓名,说明\n张三,甲类\n", as: "GBK") + [0xFF, 0x2C, 0x31, 0x0A] + encode("李四,乙类\n", as: "GBK")
        #expect(try read(bytes).rows().map(\.error) == [nil, .damagedText, nil])
    }

    @Test(arguments: [
        ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], TableError.FileKind.workbook),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldWorkbook),
        ([0x1F, 0x8B, 0x08, 0x00], .archive),
        ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x00, 0x00, 0x0A], .binary),
        (Array("a,b\n1,\0\n".utf8), .binary),
        (encode("a,b\n1,2\n", as: "UTF-16LE"), .binary),
    ])
    func `what is no text is refused with what it seems to be`(bytes: [UInt8], kind: TableError.FileKind)
        throws
    {
        #expect(throws: TableError.notText(file: "table.csv", kind: kind)) { _ = try read(bytes).rows() }
    }

    @Test func `random bytes are refused`() throws {
        var random = Seeded(7)
        for _ in 0..<20 {
            let bytes = (0..<100_000).map { _ in UInt8.random(in: 1...255, using: &random) }
            #expect(throws: TableError.self) { _ = try read(bytes).rows() }
        }
    }

    @Test func `NUL bytes far into a file are damaged rows`() throws {
        let plain = String(repeating: "1,2\n", count: 40_000)
        let found = try read(Array("a,b\n\(plain)3,\0\n4,5\n".utf8)).rows()
        #expect(found.suffix(2).map(\.error) == [.damagedText, nil])
    }

    @Test func `a known encoding is believed`() throws {
        let reader = try CsvReader(
            bytes: encode("a\n目录\n", as: "GBK"), name: "table.csv", encoding: .gb18030)
        #expect(try reader.rows().map(\.fields) == [["目录"]])
    }

    @Test func `a file that is not there, and a directory, are said so`() throws {
        let scratch = try Scratch()
        #expect(throws: TableError.system(.open, file: scratch.file("no.csv"), code: ENOENT)) {
            try CsvReader(path: scratch.file("no.csv"))
        }
        #expect(throws: TableError.system(.open, file: scratch.path, code: EISDIR)) {
            try CsvReader(path: scratch.path)
        }
    }
}
