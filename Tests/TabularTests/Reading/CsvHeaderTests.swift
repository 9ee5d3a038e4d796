import Testing

@testable import Tabular

@Suite struct CsvHeaderTests {
    let columns = [
        CsvColumn("admission", aliases: ["入院日期", "admit_date"]),
        CsvColumn("total", aliases: ["总费用"]),
        CsvColumn("note", aliases: ["备注"], required: false),
    ]

    @Test(arguments: [
        "admission,total", "入院日期,总费用", " Admit Date ,TOTAL", "\"ADMIT-DATE\",\"总 费用\"", "入院日期\u{3000},总费用",
    ])
    func `columns are found by any of their names, without regard to case and spaces`(heading: String) throws
    {
        let header = try CsvReader("\(heading)\n", columns: columns).header
        #expect(header["admission"] == 0)
        #expect(header["total"] == 1)
        #expect(header["note"] == nil)
    }

    @Test func `the order of the columns is that of the file`() throws {
        let reader = try CsvReader("备注,总费用,入院日期\nn,5,2025-01-03\n", columns: columns)
        #expect(try reader.next())
        #expect(reader.field(reader.header["admission"]).equals("2025-01-03"))
        #expect(reader.field(reader.header["note"]).equals("n"))
    }

    @Test func `all missing columns are named in one error, with what was found`() throws {
        let error = #expect(throws: TableError.self) { try CsvReader("备注,colour\n", columns: columns) }
        #expect(
            error
                == .missingColumns(
                    file: "table.csv", missing: ["admission（入院日期）", "total（总费用）"], found: ["备注", "colour"]))
        #expect(error?.chinese == "table.csv：缺少必需的列：admission（入院日期）、total（总费用）。文件中的列：备注、colour。")
        #expect(error?.english.contains("required columns are missing: admission") == true)
    }

    @Test func `a first row without any known name is not shown, for it may be a person's`() throws {
        let error = #expect(throws: TableError.self) {
            try CsvReader("张三,500112198001010011\n", columns: columns)
        }
        #expect(error == .noHeader(file: "table.csv", wanted: ["admission（入院日期）", "total（总费用）"]))
        #expect(error?.description.contains("张三") == false)
    }

    @Test func `numbers among the headings are masked`() throws {
        let error = #expect(throws: TableError.self) {
            try CsvReader("备注,500112198001010011\n", columns: columns)
        }
        #expect(error?.description.contains("5001") == false)
    }

    @Test func `two headings for one column are refused`() throws {
        #expect(
            throws: TableError.repeatedColumn(
                file: "table.csv", name: "admission", headings: ["入院日期", "admit_date"])
        ) {
            try CsvReader("入院日期,admit_date,total\n", columns: columns)
        }
    }

    @Test func `unknown columns are a notice`() throws {
        let reader = try CsvReader("入院日期,总费用,colour,,size\n", columns: columns)
        #expect(reader.header.unknown == ["colour", "size"])
        #expect(reader.notices.map(\.chinese) == ["以下列不认识，未读取：colour、size。"])
    }

    @Test(arguments: [
        ("a,b,c\n1,2,3\n", ",", 0), ("a\tb\tc\n1\t2\t3\n", "\t", 1), ("a;b;c\n1;2;3\n", ";", 1),
        ("\"a\";\"b\";\"c\"\n\"1\";2;3\n", ";", 1), ("a,b,\"c;;;;\"\n1,2,3\n", ",", 0),
        ("\n\na\tb\tc\n1\t2\t3\n", "\t", 1),
    ])
    func `the delimiter is the one that the header uses`(text: String, delimiter: String, notices: Int) throws
    {
        for chunk in [1, 7, 1 << 20] {
            let reader = try CsvReader(text, chunk: chunk)
            #expect(reader.header.delimiter == delimiter.utf8.first)
            #expect(reader.notices.count == notices)
            #expect(try reader.rows().map(\.fields) == [["1", "2", "3"]])
        }
    }

    @Test func `a header that cannot be read is an error of the file`() throws {
        #expect(throws: TableError.empty(file: "table.csv")) { try CsvReader("") }
        #expect(throws: TableError.empty(file: "table.csv")) { try CsvReader("\n\r\n") }
        #expect(throws: TableError.brokenHeader(file: "table.csv", RowError(line: 1, reason: .openQuote))) {
            try CsvReader("a,\"b\n1,2\n")
        }
        #expect(throws: TableError.brokenHeader(file: "table.csv", RowError(line: 1, reason: .loneReturn))) {
            try CsvReader("a,b\r1,2\r")
        }
    }

    @Test func `without a list of columns every heading has its own name`() throws {
        let header = try CsvReader("x,y,x\n").header
        #expect(header["x"] == 0)
        #expect(header["y"] == 1)
        #expect(header["z"] == nil)
    }
}
