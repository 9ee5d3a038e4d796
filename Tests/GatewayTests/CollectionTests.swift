import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import Registry
import Testing
import Vocabulary

@testable import Gateway

/// The clerk's day: assess, take a payment, take it back, import a file, resolve a doubt, see the reports.
struct CollectionTests {
    private static let base = "/collection/500112/2023"

    private func upload(
        _ browser: Browser, _ text: String, token: String, name: String = "十月.csv"
    ) async throws -> TestResponse {
        let body = """
            --XX\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(token)\r\n\
            --XX\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r\nContent-Type: text/csv\r\n\r\n\
            \(text)\r\n--XX--\r\n
            """
        return try await browser.send(
            .post, "\(CollectionTests.base)/import",
            [.contentType: "multipart/form-data; boundary=XX"], body: body)
    }

    private func assess(_ browser: Browser) async throws {
        let page = try await browser.get("\(CollectionTests.base)/assess")
        #expect(page.status == .ok)
        let hidden = try page.hidden(action: "\(CollectionTests.base)/assess")
        for _ in 0..<2 {
            let done = try await browser.post("\(CollectionTests.base)/assess", hidden)
            #expect(done.status == .seeOther, "pressed twice it is done once")
        }
    }

    @Test func `a season is assessed, a payment taken once and undone, a file imported, a doubt resolved`()
        async throws
    {
        let house = try House()
        for number in ["P1", "P2", "P3"] { try house.person(number) }
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await assess(browser)
            let again = try await browser.get("\(CollectionTests.base)/assess")
            #expect(again.text.contains("没有变化"))

            // At the counter.
            let person = try await browser.get("\(CollectionTests.base)/persons/P1")
            #expect(person.text.contains("350.00") && person.text.contains("首次核定"))
            var fields = try person.hidden(action: "\(CollectionTests.base)/take")
            fields.merge(["people.P1": "yes", "payer": "oneself", "day": "2022-12-01", "number": "P1"]) { $1 }
            let check = try await browser.post("\(CollectionTests.base)/take", fields)
            #expect(check.status == .ok && check.text.contains("叁佰伍拾元整"))
            var posted = try check.hidden(action: "\(CollectionTests.base)/take")
            posted["act"] = "post"
            let first = try await browser.post("\(CollectionTests.base)/take", posted)
            let second = try await browser.post("\(CollectionTests.base)/take", posted)
            let place = try #require(first.headers[.location])
            #expect(first.status == .seeOther && second.headers[.location] == place)
            #expect(try house.balance(of: .basicContributions) == .yuan(350))
            let receipt = try await browser.get(place).text
            #expect(receipt.contains("叁佰伍拾元整") && receipt.contains("张三"))

            // A mistake is taken back as a whole.
            let mark = try #require(receipt.firstMatch(of: /\/runs\/[0-9a-f]{32}/)).output
            let run = "\(CollectionTests.base)\(mark)"
            let undo = try await browser.get(run).hidden(action: run)
            #expect(try await browser.post(run, undo).status == .seeOther)
            #expect(try house.balance(of: .basicContributions) == .zero)

            // A file: bad, then good, then the same again.
            let token = try await browser.token(on: "\(CollectionTests.base)/import")
            let bad = try await upload(
                browser, "税票号码,个人编号,金额,缴费日期\nT1,P1,三百五,2022-12-01\nT1,P2,350,2022-13-01\n", token: token)
            #expect(bad.status == .badRequest)
            // What stands in a cell is shown among the first rows alone, never in what is wrong with it.
            let parts = bad.text.split(separator: "从哪一列读什么")
            #expect(parts.count == 2 && parts[0].contains("金额") && parts[0].contains("缴费日期"))
            #expect(!parts[0].contains("三百五") && parts[1].contains("三百五"))
            let text =
                "税票号码,个人编号,姓名,金额,缴费日期\nT1,P1,张三,350,2022-12-01\nT2,P9,张三,350,2022-12-02\nT3,P3,李四,350,2022-12-02\n"
            let preview = try await upload(browser, text, token: token)
            #expect(preview.status == .ok && preview.text.contains("查无此人"), "\(preview.status)")
            #expect(try house.balance(of: .basicContributions) == .zero)
            let confirm = try preview.hidden(action: "\(CollectionTests.base)/import/post")
            for _ in 0..<2 {
                let done = try await browser.post("\(CollectionTests.base)/import/post", confirm)
                #expect(done.status == .seeOther)
            }
            #expect(try house.balance(of: .basicContributions) == .yuan(350))
            #expect(try await upload(browser, text, token: token).text.contains("已经入过账"))

            // What waits goes to the right person.
            let list = try await browser.get("\(CollectionTests.base)/doubts").text
            let doubt =
                "\(CollectionTests.base)\(try #require(list.firstMatch(of: /\/doubts\/[0-9a-f]{32}/)).output)"
            #expect(try await browser.get("\(doubt)?q=P2").text.contains("people.P2"))
            var assign = [
                "token": token, "act": "assign", "run": ID<Gateway.Upload>(at: House.start).description,
            ]
            #expect(try await browser.post(doubt, assign).status == .badRequest)
            assign["people.P2"] = "yes"
            #expect(try await browser.post(doubt, assign).status == .seeOther)
            #expect(try house.balance(of: .basicContributions) == .yuan(700))
            #expect(try house.booksAreInOrder())

            // Reports, as pages and files.
            for name in ["arrears", "coverage-village", "curve", "reconciliation-file"] {
                let page = try await browser.get("\(CollectionTests.base)/reports/\(name)")
                #expect(page.status == .ok)
                let file = try await browser.get("\(CollectionTests.base)/reports/\(name)/file")
                #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
            }
            for path in ["", "/runs", "/grants", "/reports", "/persons?q=P"] {
                #expect(try await browser.get(CollectionTests.base + path).status == .ok, "\(path)")
            }
            #expect(try await browser.get("/collection").status == .seeOther)
        }
    }

    @Test func `columns nobody knows are chosen on the page, and the next file of the form is read alike`()
        async throws
    {
        let house = try House()
        for number in ["P1", "P2"] { try house.person(number) }
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await assess(browser)
            let post = "\(CollectionTests.base)/import/post"
            let token = try await browser.token(on: "\(CollectionTests.base)/import")
            func text(_ serial: String, _ number: String) -> String {
                "凭据,号,甲,乙,丙\n\(serial),\(number),500,350,2022-12-01\n"
            }
            let unknown = try await upload(browser, text("T1", "P1"), token: token)
            #expect(unknown.status == .badRequest)
            #expect(unknown.text.contains("按选择的列重新读取") && unknown.text.contains(">T1<"))
            var fields = try unknown.hidden(action: post)
            let wanted = [
                "column.0": "serial", "column.1": "person", "column.3": "amount", "column.4": "day",
            ]
            fields["act"] = "columns"
            // Two columns as one, then rightly.
            let doubled = try await browser.post(
                post, fields.merging(wanted.merging(["column.2": "amount"]) { $1 }) { $1 })
            #expect(doubled.status == .badRequest && doubled.text.contains("选了两列"))
            let check = try await browser.post(post, fields.merging(wanted) { $1 })
            #expect(check.status == .ok && check.text.contains("350.00"))
            #expect(try house.balance(of: .basicContributions) == .zero, "nothing is posted by looking")
            let confirm = try check.hidden(action: post)
            #expect(confirm["column.3"] == "amount")
            #expect(try await browser.post(post, confirm).status == .seeOther)
            #expect(try house.balance(of: .basicContributions) == .yuan(350))

            let next = try await upload(browser, text("T2", "P2"), token: token)
            #expect(next.status == .ok && next.text.contains("上次这样读过"))
            #expect(try await browser.post(post, next.hidden(action: post)).status == .seeOther)
            #expect(try house.balance(of: .basicContributions) == .yuan(700))
        }
    }

    @Test func `another county's season is not there, and who only reads changes nothing`() async throws {
        let house = try House()
        try house.person("P1")
        try house.hire("elsewhere", .clerk, scope: try #require(RegionCode("500113")))
        try await house.visit { browser in
            try await browser.signIn("elsewhere")
            for path in ["", "/persons/P1", "/reports/arrears"] {
                #expect(try await browser.get(CollectionTests.base + path).status == .notFound)
            }
            let auditor = browser.another
            try await auditor.signIn("auditor")
            #expect(try await auditor.get("\(CollectionTests.base)/persons/P1").text.contains("个人缴费"))
            #expect(try await auditor.get("\(CollectionTests.base)/assess").status == .forbidden)
        }
    }

    @Test func `a form with a file is read to its last byte, and a damaged one is not`() throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1&=\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x/y.csv\"\r\n\r\nq\r\n-b\n\r\n--b--\r\n"
        let form = try #require(Multipart(Array(body.utf8), type: "multipart/form-data; boundary=b"))
        #expect(form.fields["a"] == "1&=")
        #expect(form.upload == Upload(name: "y.csv", bytes: Array("q\r\n-b\n".utf8)))
        for damaged in ["", "--b--", "x--b\r\n", "--b\r\nno head\r\n--b--"] {
            #expect(Multipart(Array(damaged.utf8), type: "multipart/form-data; boundary=b") == nil)
        }
        #expect(Multipart(Array(body.utf8), type: "multipart/form-data") == nil)
    }
}
