import Testing

@testable import Spreadsheets

/// Every table once as CSV, where merged cells are blank, and once as a sheet with the cells merged.
struct HeaderFinderTests {
    private func csv(_ rows: [[String]]) throws -> ListHeader {
        let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
        return try TableFile(bytes: Array(text.utf8), name: "list.csv").header
    }

    private func sheet(_ rows: [[String]], merged: [String]) throws -> ListHeader {
        var book = Book([("名单", rows)])
        let list = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        book.sheets[0].xml += "<mergeCells>\(list)</mergeCells>"
        return try TableFile(bytes: book.bytes(), name: "list.xlsx").header
    }

    private let person = ["1", "张三", "510212199001011234", "低保", "380"]

    @Test func `titles, units and blank rows above it are passed over`() throws {
        let rows = [
            ["XX县2025年低保对象名单", "", "", "", ""], ["填报单位：东乡", "", "", "单位：元", ""], ["", "", "", "", ""],
            ["序号", "姓 名", "身份证\u{3000}号码", "救助类别", "保障金额（元）"], person,
        ]
        for header in [try csv(rows), try sheet(rows, merged: ["A1:E1", "A2:C2", "D2:E2"])] {
            #expect(header.rows == 4...4)
            #expect(header.columns.map(\.heading) == ["序号", "姓名", "身份证号码", "救助类别", "保障金额（元）"])
            #expect(header.titles == ["XX县2025年低保对象名单", "填报单位：东乡", "单位：元"])
        }
    }

    @Test func `a header of two merged rows is joined`() throws {
        let rows = [
            ["2025年名单", "", "", "", "", ""], ["序号", "姓名", "户籍地址", "", "保障情况", ""],
            ["", "", "乡镇", "村", "类别", "金额"],
            ["1", "张三", "东乡", "西村", "低保", "380"],
        ]
        let merged = ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"]
        for header in [try csv(rows), try sheet(rows, merged: merged)] {
            #expect(header.rows == 2...3)
            #expect(
                header.columns.map(\.heading) == ["序号", "姓名", "户籍地址/乡镇", "户籍地址/村", "保障情况/类别", "保障情况/金额"])
            #expect(header.titles == ["2025年名单"])
        }
    }

    @Test func `a header whose upper row is groups alone is joined where they are merged`() throws {
        let rows = [
            ["名单", "", "", "", ""], ["基本信息", "", "", "缴费信息", ""], ["姓名", "身份证号", "性别", "缴费金额", "缴费日期"],
            ["张三", "510212199001011234", "男", "380", "2025-01-03"],
        ]
        let header = try sheet(rows, merged: ["A1:E1", "A2:C2", "D2:E2"])
        #expect(header.rows == 2...3)
        #expect(
            header.columns.map(\.heading) == ["基本信息/姓名", "基本信息/身份证号", "基本信息/性别", "缴费信息/缴费金额", "缴费信息/缴费日期"])
    }

    @Test func `three rows of merged header`() throws {
        let rows = [
            ["姓名", "救助", "", ""], ["", "起止", "", "类别"], ["", "起始日期", "终止日期", ""],
            ["张三", "2025-01-01", "2025-12-31", "低保"],
        ]
        let header = try sheet(rows, merged: ["A1:A3", "B1:D1", "B2:C2", "D2:D3"])
        #expect(header.rows == 1...3)
        #expect(header.columns.map(\.heading) == ["姓名", "救助/起止/起始日期", "救助/起止/终止日期", "救助/类别"])
    }

    @Test func `a header in the first row, without anything above`() throws {
        let header = try csv([["姓名", "身份证号"], ["张三", "510212199001011234"], ["李四", "510212199001011235"]])
        #expect(header.rows == 1...1)
        #expect(header.titles == [])
    }

    @Test func `unknown words are a header when values follow`() throws {
        let header = try csv([["名录", ""], ["甲项", "乙项"], ["东", "380"]])
        #expect(header.rows == 2...2)
    }

    @Test func `without a header that is said; and somebody may say where it is`() throws {
        let rows = "张三,510212199001011234\n李四,510212199001011235\n"
        #expect(throws: SpreadsheetError.noHeader(file: "l.csv", rowsSeen: 2)) {
            try TableFile(bytes: Array(rows.utf8), name: "l.csv")
        }
        let list = try TableFile(bytes: Array("a,b\nc,d\n1,2\n".utf8), name: "l.csv", headerRows: 2...2)
        #expect(list.header.columns.map(\.heading) == ["c", "d"])
        #expect(try list.all() == [SeenRow(3, ["1", "2"])])
    }

    @Test func `the first data row is never taken into the header`() throws {
        for rows in [
            [["姓名", "性别", "备注"], ["张三", "男", ""], ["李四", "女", ""]],
            [["姓名", "户主", ""], ["张三", "", "本人"]],
            [["村", "姓名"], ["", "张三"]],
        ] {
            #expect(try csv(rows).rows == 1...1, "\(rows)")
        }
    }

    @Test func `the fingerprint is of the words of the header, not of their looks`() throws {
        let one = try csv([["姓名", "身份证号"], person])
        let same = try csv([["2025年名单", ""], [" 姓 名 ", "*身份证号："], person])
        let other = try csv([["身份证号", "姓名"], person])
        #expect(one.fingerprint == same.fingerprint && one.fingerprint != other.fingerprint)
        #expect(one.fingerprint.count == 16)
    }
}
