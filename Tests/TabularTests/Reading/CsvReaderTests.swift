import Testing

@testable import Tabular

@Suite struct CsvReaderTests {
    @Test(arguments: [
        ("a,b\n1,2\n3,4\n", [Row(2, ["1", "2"]), Row(3, ["3", "4"])]),
        ("a,b\r\n1,2\r\n3,4\r\n", [Row(2, ["1", "2"]), Row(3, ["3", "4"])]),
        // The last line without its end.
        ("a,b\n1,2", [Row(2, ["1", "2"])]),
        ("a,b\n1,", [Row(2, ["1", ""])]),
        ("a,b\r\n1,\"2\"\r", [Row(2, ["1", "2"])]),
        ("a,b\n1,\"2\"", [Row(2, ["1", "2"])]),
        // Quotation marks.
        ("a,b\n\"1,1\",\"2\"\"2\"\n", [Row(2, ["1,1", "2\"2"])]),
        ("a,b\n\"\",\"\"\"\"\n", [Row(2, ["", "\""])]),
        ("a,b\nx\"y,5\" pipe\n", [Row(2, ["x\"y", "5\" pipe"])]),
        // Lines are those of the file, whatever the rows.
        ("a,b\n\"1\n1\",2\n3,4\n", [Row(2, ["1\n1", "2"]), Row(4, ["3", "4"])]),
        ("a,b\n\"1\r\n\r\n1\",2\n3,4\n", [Row(2, ["1\r\n\r\n1", "2"]), Row(5, ["3", "4"])]),
        // Blank rows, and those that a spreadsheet leaves at the end.
        ("\n\r\na,b\n\n1,2\r\n\r\n3,4\n,\n\n", [Row(5, ["1", "2"]), Row(7, ["3", "4"])]),
        ("a,b\n\"\",\n", [Row(2, ["", ""])]),
        ("a,b\n", []),
        ("a,b", []),
    ])
    func `rows are read by RFC 4180, whatever the size of the chunks`(text: String, expected: [Row]) throws {
        for chunk in [1, 2, 3, 7, 16, 1 << 20] {
            let reader = try CsvReader(text, chunk: chunk)
            #expect(reader.header.headings == ["a", "b"])
            #expect(try reader.rows() == expected, "chunk \(chunk)")
            #expect(try !reader.next(), "the end stays the end")
        }
    }

    @Test(arguments: [
        ("1\n3,4\n", [Row(2, ["1"], .tooFewFields(found: 1, expected: 2)), Row(3, ["3", "4"])]),
        (
            "1,2,3\n3,4\n",
            [Row(2, ["1", "2", "3"], .tooManyFields(found: 3, expected: 2)), Row(3, ["3", "4"])]
        ),
        // A cut file.
        ("1,2\n3,\"4", [Row(2, ["1", "2"]), Row(3, [], .openQuote)]),
        ("1,2\n3", [Row(2, ["1", "2"]), Row(3, ["3"], .tooFewFields(found: 1, expected: 2))]),
        // A stray quotation mark costs its own line only.
        ("1,\"2\n3,4\n5,6\n", [Row(2, [], .openQuote), Row(3, ["3", "4"]), Row(4, ["5", "6"])]),
        ("1,\"2\n3,\"4\"\n5,6\n", [Row(2, [], .textAfterQuote), Row(3, ["3", "4"]), Row(4, ["5", "6"])]),
        ("1,\"2\"x\n3,4\n", [Row(2, [], .textAfterQuote), Row(3, ["3", "4"])]),
        ("1,\"2\"\rx\n3,4\n", [Row(2, [], .textAfterQuote), Row(3, ["3", "4"])]),
    ])
    func `a damaged row is shown with its line and reading goes on`(text: String, expected: [Row]) throws {
        for chunk in [1, 7, 1 << 20] {
            #expect(try CsvReader("a,b\n" + text, chunk: chunk).rows() == expected, "chunk \(chunk)")
        }
    }

    @Test func `a row at the limit is read and one byte more is an error`() throws {
        for chunk in [7, 64, 1 << 20] {
            let atLimit = String(repeating: "x", count: 48)
            let text = "a,b\n\(atLimit),1\n\(atLimit),12\n3,4\n"
            #expect(
                try CsvReader(text, chunk: chunk, longestRow: 50).rows() == [
                    Row(2, [atLimit, "1"]), Row(3, [], .tooLong(limit: 50)), Row(4, ["3", "4"]),
                ])
        }
    }

    @Test func `a very long line is passed over and its beginning shown`() throws {
        let long = String(repeating: "长", count: 1 << 20)
        for chunk in [1 << 10, 1 << 20] {
            let reader = try CsvReader("a,b\n1,2\n\(long),1\n3,4\n\(long)", chunk: chunk, longestRow: 1 << 16)
            #expect(try reader.next() && reader.rowError == nil)
            #expect(try reader.next())
            #expect(reader.rowError == RowError(line: 3, reason: .tooLong(limit: 1 << 16)))
            #expect(reader.record.count >= 4000 && reader.record.count <= 4096)
            #expect(reader.record.string.allSatisfy { $0 == "长" })
            #expect(
                try reader.rows() == [Row(4, ["3", "4"]), Row(5, [], .tooLong(limit: 1 << 16))])
        }
    }

    @Test func `an open quotation mark does not swallow the rows after it`() throws {
        let rows = (0..<5000).map { "row,\($0)\n" }.joined()
        let reader = try CsvReader("a,b\n1,\"2\n\(rows)", chunk: 1 << 10, longestRow: 1 << 12)
        let found = try reader.rows()
        #expect(found.first == Row(2, [], .openQuote))
        #expect(found.count == 5001)
        #expect(found.last == Row(5002, ["row", "4999"]))
    }

    @Test func `a row is given back as it stands`() throws {
        let reader = try CsvReader("a,b\r\n\"x \"\"y\"\"\", 2 \r\n1,\"cut\r\n")
        #expect(try reader.next())
        #expect(reader.record.string == "\"x \"\"y\"\"\", 2 ")
        #expect(reader.field(0).string == "x \"y\"")
        #expect(reader.field(1).string == " 2 ")
        #expect(reader.field(0).string == "x \"y\"", "asking twice gives the same")
        #expect(try reader.next())
        #expect(reader.rowError?.reason == .openQuote)
        #expect(reader.record.string == "1,\"cut")
    }

    @Test func `a field that is not there is empty`() throws {
        let reader = try CsvReader("a,b\n1,2\n", columns: [CsvColumn("a"), CsvColumn("c", required: false)])
        #expect(reader.field(0).count == 0, "before the first row")
        #expect(try reader.next())
        #expect(reader.field(reader.header["c"]).count == 0)
        #expect(reader.field(7).count == 0)
        #expect(reader.field(reader.header["a"]).equals("1"))
    }

    @Test func `rows with very many fields are read`() throws {
        let names = (0..<1000).map { "c\($0)" }
        let reader = try CsvReader(names.joined(separator: ",") + "\n" + names.joined(separator: ",") + "\n")
        #expect(try reader.rows() == [Row(2, names)])
    }

    @Test func `progress ends at the size of the file`() throws {
        let reader = try CsvReader("a,b\n1,2\n")
        _ = try reader.rows()
        #expect(reader.progress == (8, 8))
    }
}
