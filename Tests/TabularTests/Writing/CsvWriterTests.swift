import Glibc
import Testing

@testable import Tabular

@Suite struct CsvWriterTests {
    @Test func `a row of every kind`() throws {
        let scratch = try Scratch()
        let writer = try CsvWriter(path: scratch.file("out.csv"))
        try writer.header(["id", "名称", "n", "yuan", "day", "none"])
        writer.text("7")
        writer.text("a,b \"c\"\n")
        writer.wholeNumber(-12)
        writer.fen(-5)
        writer.day(year: 2025, month: 1, day: 3)
        writer.empty()
        try writer.endRow()
        #expect(writer.rowCount == 2)
        try writer.commit()
        #expect(
            try scratch.text(of: "out.csv")
                == "id,名称,n,yuan,day,none\n7,\"a,b \"\"c\"\"\n\",-12,-0.05,2025-01-03,\n")
    }

    @Test(arguments: [
        (0, "0.00"), (1, "0.01"), (10, "0.10"), (100, "1.00"), (123_456, "1234.56"), (-123_456, "-1234.56"),
        (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
    ])
    func `fen are written as yuan with two decimals`(fen: Int64, text: String) throws {
        let scratch = try Scratch()
        let writer = try CsvWriter(path: scratch.file("out.csv"))
        writer.fen(fen)
        writer.wholeNumber(fen)
        try writer.endRow()
        try writer.commit()
        #expect(try scratch.text(of: "out.csv") == "\(text),\(fen)\n")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@sum", "'@sum"), ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("=a,b", "\"'=a,b\""), ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""), ("张三", "张三"), ("，", "，"),
    ])
    func `text that a spreadsheet would run is disarmed`(text: String, written: String) throws {
        let scratch = try Scratch()
        for (formulas, expected) in [(CsvWriter.Formulas.disarmed, written), (.kept, nil)] {
            let writer = try CsvWriter(path: scratch.file("out.csv"), formulas: formulas)
            writer.text("x")
            writer.text(text)
            try writer.endRow()
            try writer.commit()
            let found = try scratch.text(of: "out.csv")
            if let expected { #expect(found == "x,\(expected)\n") } else { #expect(!found.contains("'")) }
        }
    }

    @Test func `a mark for Excel comes first`() throws {
        let scratch = try Scratch()
        let writer = try CsvWriter(path: scratch.file("out.csv"), byteOrderMark: true)
        try writer.header(["列"])
        try writer.commit()
        #expect(try scratch.bytes(of: "out.csv") == [0xEF, 0xBB, 0xBF] + Array("列\n".utf8))
        #expect(try CsvReader(path: scratch.file("out.csv")).header.headings == ["列"])
    }

    @Test func `the file appears at commit and not before`() throws {
        let scratch = try Scratch()
        let writer = try CsvWriter(path: scratch.file("out.csv"))
        try writer.header(["a"])
        #expect(scratch.names == ["out.csv.partial-\(getpid())"])
        try writer.commit()
        #expect(scratch.names == ["out.csv"])
    }

    @Test func `what is abandoned or dropped leaves nothing behind and the old file as it was`() throws {
        let scratch = try Scratch()
        _ = try scratch.write(Array("old\n".utf8), to: "out.csv")
        let writer = try CsvWriter(path: scratch.file("out.csv"))
        try writer.header(["new"])
        writer.abandon()
        #expect(scratch.names == ["out.csv"])
        do {
            let dropped = try CsvWriter(path: scratch.file("out.csv"))
            try dropped.header(["new"])
        }
        #expect(scratch.names == ["out.csv"])
        #expect(try scratch.text(of: "out.csv") == "old\n")
    }

    @Test func `what a crash left behind under the same process number is no obstacle`() throws {
        let scratch = try Scratch()
        _ = try scratch.write(Array("left behind".utf8), to: "out.csv.partial-\(getpid())")
        let writer = try CsvWriter(path: scratch.file("out.csv"))
        try writer.header(["a"])
        try writer.commit()
        #expect(scratch.names == ["out.csv"])
        #expect(try scratch.text(of: "out.csv") == "a\n")
    }

    @Test func `a full disk is reported`() throws {
        let writer = try CsvWriter(path: "/dev/full")
        try writer.header(["a"])
        #expect(throws: TableError.system(.write, file: "/dev/full", code: ENOSPC)) { try writer.commit() }
    }

    @Test func `a device is written to and stays a device`() throws {
        let writer = try CsvWriter(path: "/dev/null")
        try writer.header(["a"])
        try writer.commit()
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func `a place where nothing can be written is refused at once`() throws {
        let scratch = try Scratch()
        let inside = scratch.file("none/out.csv")
        #expect(throws: TableError.system(.create, file: inside, code: ENOENT)) {
            try CsvWriter(path: inside)
        }
        #expect(throws: TableError.system(.create, file: scratch.path, code: EISDIR)) {
            try CsvWriter(path: scratch.path)
        }
    }

    @Test func `a cell larger than the buffer is written whole`() throws {
        let scratch = try Scratch()
        let large = String(repeating: "大\"", count: 400_000)
        let writer = try CsvWriter(path: scratch.file("out.csv"))
        try writer.header(["a", "b"])
        writer.text(large)
        writer.text("x")
        try writer.endRow()
        try writer.commit()
        let reader = try CsvReader(path: scratch.file("out.csv"), longestRow: 1 << 22)
        #expect(try reader.rows() == [Row(2, [large, "x"])])
    }
}
