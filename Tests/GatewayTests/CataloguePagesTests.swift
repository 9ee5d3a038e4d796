import Catalogue
import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Testing
import Vocabulary

@testable import Gateway

/// The benefit catalogue on the pages: imported, looked at, compared, taken back.
struct CataloguePagesTests {
    private static let first = """
        编码,名称,甲乙类,先行自付比例,目录类别
        XA01ABD075A002010100594,示例片,乙,5%,101
        001102000010000,普通门诊诊察费,甲,,201

        """

    private func upload(
        _ browser: Browser, _ text: String, from day: String = "2023-01-01", isComplete: Bool = true
    ) async throws -> TestResponse {
        var fields = ["from": day, "kind": "", "token": try await browser.token(on: "/catalogue/import")]
        if isComplete { fields["complete.yes"] = "yes" }
        var body: [UInt8] = []
        for (field, value) in fields {
            body += Array(
                "--XX\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"目录.csv\"\r\n\r\n".utf8)
        body += Array(text.utf8) + Array("\r\n--XX--\r\n".utf8)
        return try await browser.send(
            bytes: body, "/catalogue/import", type: "multipart/form-data; boundary=XX")
    }

    private func versions(_ house: House) throws -> [CatalogueVersion] {
        try house.database.read { try CatalogueVersions($0).all(in: House.region) }
    }

    @discardableResult
    private func record(_ browser: Browser, _ text: String, from day: String = "2023-01-01") async throws
        -> String
    {
        let page = try await upload(browser, text, from: day)
        let form = try page.hidden(action: "/catalogue/import/record")
        return try await browser.post("/catalogue/import/record", form).headers[.location] ?? ""
    }

    @Test func `a file is uploaded, looked at, written once however often the button is pressed`()
        async throws
    {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let preview = try await upload(browser, CataloguePagesTests.first + "X1,无类,,,101\n")
            #expect(preview.status == .ok)
            for words in ["调入", "示例片", "C4", "甲、乙或丙", "按这样重新预览"] {
                #expect(preview.text.contains(words), "\(words)")
            }
            #expect(try versions(house).isEmpty)
            let form = try preview.hidden(action: "/catalogue/import/record")
            for _ in 0..<2 {
                let done = try await browser.post("/catalogue/import/record", form)
                #expect(done.status == .seeOther)
                #expect(done.headers[.location] == "/catalogue/versions/1")
            }
            #expect(try versions(house).map(\.by) == ["clerk"])

            let list = try await browser.get("/catalogue?q=%E7%A4%BA%E4%BE%8B").text
            #expect(list.contains("示例片") && list.contains("5%") && !list.contains("诊察费"))
            #expect(try await browser.get("/catalogue?day=2022-12-31").text.contains("没有"))
            #expect(try await browser.get("/catalogue?day=x").status == .badRequest)
            let item = try await browser.get("/catalogue/items/XA01ABD075A002010100594").text
            #expect(item.contains("在目录") && item.contains("先行自付 5%"))

            let again = try await upload(browser, CataloguePagesTests.first + "X1,无类,,,101\n")
            #expect(again.text.contains("已经导入为版本 1"))
        }
    }

    @Test func `two versions are compared, and the last is taken back, once`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await record(browser, CataloguePagesTests.first)
            let place = try await record(
                browser, CataloguePagesTests.first.replacing("5%", with: "10%"), from: "2023-07-01")
            #expect(place == "/catalogue/versions/2")
            let version = try await browser.get(place).text
            #expect(version.contains("先行自付") && version.contains("10%") && version.contains("撤销这个版本"))
            let days = try await browser.get("/catalogue/diff?from=2023-01-01&to=2023-07-01").text
            #expect(days.contains("示例片") && days.contains("10%"))
            #expect(try await browser.get("/catalogue/diff?from=2023-01-01&to=").status == .badRequest)

            let token = try await browser.token(on: place)
            let early = try await browser.post("/catalogue/versions/1", ["token": token])
            #expect(early.status == .conflict && early.text.contains("请先撤销版本 2"))
            for _ in 0..<2 {
                let undone = try await browser.post("/catalogue/versions/2", ["token": token])
                #expect(undone.status == .seeOther && undone.headers[.location] == place)
            }
            #expect(try versions(house).count == 3)
            #expect(try await browser.get(place).text.contains("已撤销"))
            #expect(
                try await browser.get("/catalogue/diff?from=2023-01-01&to=2023-07-01").text.contains("没有差异"))
            #expect(try await browser.post("/catalogue/versions/9", ["token": token]).status == .notFound)
        }
    }

    @Test func `columns that nobody knows are chosen, and known the next time`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let text = "甲列,乙列,丙列,丁列\nT000100053,甘草,甲,102\n"
            let columns = try await upload(browser, text)
            #expect(columns.status == .badRequest)
            #expect(columns.text.contains("没有指定哪一列是医疗目录编码、名称、甲乙丙类"), "\(columns.text.prefix(3000))")
            var chosen = try columns.hidden(action: "/catalogue/import/check")
            chosen.merge([
                "column.0": "code", "column.1": "code", "column.2": "catalogueClass", "column.3": "kind",
            ]) {
                $1
            }
            let twice = try await browser.post("/catalogue/import/check", chosen)
            #expect(twice.status == .badRequest && twice.text.contains("选了两列"))
            chosen["column.1"] = "name"
            let preview = try await browser.post("/catalogue/import/check", chosen)
            #expect(preview.status == .ok && preview.text.contains("甘草"))
            let form = try preview.hidden(action: "/catalogue/import/record")
            #expect(try await browser.post("/catalogue/import/record", form).status == .seeOther)
            let next = try await upload(browser, text.replacing("甘草", with: "黄芪"))
            #expect(next.status == .ok && next.text.contains("黄芪"))
        }
    }

    @Test func `what somebody else imported meanwhile is looked at before anything is written`() async throws
    {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let stale = try await upload(browser, CataloguePagesTests.first)
            try await record(browser, CataloguePagesTests.first.replacing("5%", with: "10%"))
            let form = try stale.hidden(action: "/catalogue/import/record")
            let answer = try await browser.post("/catalogue/import/record", form)
            #expect(answer.status == .badRequest && answer.text.contains("被别人改过"))
            #expect(try versions(house).count == 1)
            let fresh = try answer.hidden(action: "/catalogue/import/record")
            #expect(try await browser.post("/catalogue/import/record", fresh).status == .seeOther)
            #expect(try versions(house).count == 2)
        }
    }

    @Test func `who sees a county looks and changes nothing`() async throws {
        let house = try House()
        try house.hire("county", .clerk, scope: House.yubei)
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await record(browser, CataloguePagesTests.first)
        }
        try await house.visit { browser in
            try await browser.signIn("county")
            let page = try await browser.get("/catalogue/versions/1").text
            #expect(page.contains("示例片") && !page.contains("撤销这个版本"))
            #expect(try await browser.get("/catalogue/import").status == .forbidden)
            let token = try await browser.token(on: "/catalogue")
            #expect(try await browser.post("/catalogue/versions/1", ["token": token]).status == .forbidden)
        }
    }

    @Test func `a file that is no list, or none, is said beside its field`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            for text in ["", "只有一行"] {
                let answer = try await upload(browser, text)
                #expect(answer.status == .badRequest && answer.text.contains("导入目录"))
            }
            let noDay = try await upload(browser, CataloguePagesTests.first, from: "明天")
            #expect(noDay.status == .badRequest && noDay.text.contains("请写日期"))
        }
    }
}
