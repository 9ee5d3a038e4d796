import Testing

@testable import Tabular

/// Rows before a header is known: titles and blank rows are rows like any other.
struct CsvRowsTests {
    private func rows(_ text: String) throws -> (seen: [[String]], numbers: [Int]) {
        let reader = try CsvReader(rowsOf: Array(text.utf8), name: "t.csv")
        var rows: (seen: [[String]], numbers: [Int]) = ([], [])
        while try reader.next() {
            #expect(reader.rowError == nil)
            rows.seen.append((0..<reader.fieldCount).map { reader.field($0).string })
            rows.numbers.append(reader.rowNumber)
        }
        return rows
    }

    @Test func `rows of any width are read, and numbered as a spreadsheet numbers them`() throws {
        let found = try rows("名单\n\na,\"b\nc\",d\n,,\n1,2,3,4\n")
        #expect(found.seen == [["名单"], ["a", "b\nc", "d"], ["1", "2", "3", "4"]])
        #expect(found.numbers == [1, 3, 5])
    }

    @Test(arguments: [
        ("题\n单位\na;b\n", ["a", "b"]), ("题\na\tb\tc,d\n", ["a", "b", "c,d"]), ("a,b;c\nd;e;f\n", ["d;e;f"]),
        ("题\nx\n", ["x"]),
    ])
    func `the first line that has a delimiter settles it`(text: String, last: [String]) throws {
        #expect(try rows(text).seen.last == last)
    }

    @Test func `a reader with a header counts it as a row`() throws {
        let reader = try CsvReader("a,b\n\"1\n1\",2\nx\n3,4\n")
        var numbers: [Int] = []
        while try reader.next() { numbers.append(reader.rowNumber) }
        #expect(numbers == [2, 3, 4])
    }
}
