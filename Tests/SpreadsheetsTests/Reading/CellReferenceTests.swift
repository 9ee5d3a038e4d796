import Testing

@testable import Spreadsheets

struct CellReferenceTests {
    @Test(arguments: [
        (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    ])
    func `columns go by letters`(column: Int, letters: String) {
        #expect(CellReference.letters(column) == letters)
        let found = (letters + "7").withCString(CellReference.parse)
        #expect(found?.column == column && found?.row == 7)
    }

    @Test(arguments: ["", "A", "7", "A0", "XFE1", "A1048577", "A1B", "A-1", "AAAA1", "Ａ1"])
    func `what no sheet has is refused`(text: String) {
        #expect(text.withCString(CellReference.parse) == nil)
    }

    @Test func `areas have two corners, or one cell`() {
        #expect("A1:C2".withCString(CellReference.area)?.columns == 0...2)
        #expect("$B$3".withCString(CellReference.area)?.rows == 3...3)
        #expect("C2:A1".withCString(CellReference.area) == nil)
        #expect("A1:".withCString(CellReference.area) == nil)
    }
}
