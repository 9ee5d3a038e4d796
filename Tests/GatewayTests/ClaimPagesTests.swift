import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import Pages
import Registry
import Testing
import Vocabulary

/// From the form of a claim to its receipt and back, by pages.
struct ClaimPagesTests {
    private func house() throws -> House {
        let house = try House()
        try house.person("P1", categories: [.marginal])
        return house
    }

    @Test func `a clerk tries out the published example by description`() async throws {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let form = try await browser.get("/claims/new")
            #expect(form.status == .ok)
            let response = try await browser.submit(Example.described())
            #expect(response.status == .ok)
            for text in ["34,790.00", "11,584.80", "5,625.20", "还差 1,691.00 元", "试算，没有记账"] {
                #expect(response.text.contains(text))
            }
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `try out, check, post: pressed twice it is filed once, and the receipt says the same`()
        async throws
    {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let tried = try await browser.submit(Example.form("tryOut"))
            #expect(tried.text.contains("去记账") && tried.text.contains("还差 1,691.00 元"))
            let check = try await browser.submit(Example.form("check"))
            #expect(check.status == .ok)
            #expect(check.text.contains("核对以后记账") && check.text.contains("34,790.00"))

            let form = try check.hidden()
            #expect(form["person"] == "P1")
            #expect(try house.receipts() == 0)
            let first = try await browser.post("/claims", form.merging(["act": "post"]) { $1 })
            let second = try await browser.post("/claims", form.merging(["act": "post"]) { $1 })
            #expect(first.status == .seeOther)
            #expect(second.headers[.location] == first.headers[.location])
            #expect(try house.receipts() == 1)

            let receipt = try await browser.get(try #require(first.headers[.location]))
            for text in ["已记账", "34,790.00", "11,584.80", "5,625.20", "还差 1,691.00 元", "张三", "渝北二院"] {
                #expect(receipt.text.contains(text))
            }
            let list = try await browser.get("/claims")
            #expect(list.text.contains(try #require(first.headers[.location])))
            // Checked once more, it says that this very claim stands already.
            let twin = try await browser.submit(Example.form("check"))
            #expect(twin.text.contains("已经结算过"))
        }
    }

    @Test func `the message of a posted claim with other content is refused, and nothing moves`() async throws
    {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            var form = try await browser.submit(Example.form("check")).hidden()
            form["act"] = "post"
            try await browser.post("/claims", form)
            form["total"] = "60000"
            let other = try await browser.post("/claims", form)
            #expect(other.status == .conflict)
            #expect(other.text.contains("这个报文号已经用过") && other.text.contains("看那份结算单"))
        }
        #expect(try house.receipts() == 1)
    }

    @Test func `a settlement is reversed from its page, once, and the list says so`() async throws {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("hospital")
            var form = try await browser.submit(Example.form("check")).hidden()
            form["act"] = "post"
            let path = try #require(try await browser.post("/claims", form).headers[.location])
            let reverse = try await browser.get(path).hidden(action: "\(path)/reverse")
            house.pass(seconds: 1)
            let first = try await browser.post("\(path)/reverse", reverse)
            let second = try await browser.post("\(path)/reverse", reverse)
            #expect(first.status == .seeOther)
            #expect(second.headers[.location] == first.headers[.location])
            let reversal = try await browser.get(try #require(first.headers[.location])).text
            #expect(reversal.contains("冲正单") && reversal.contains("-34,790.00"))
            let before = try await browser.get(path).text
            #expect(before.contains("已冲正，不再算数") && !before.contains("/reverse"))
            #expect(try await browser.get("/claims").text.contains("✗ 已冲正"))
        }
        #expect(try house.receipts() == 2)
        #expect(try house.balance(of: .basicBenefits) == .zero)
    }

    @Test(arguments: [
        (["discharge": "2023-02-30"], "discharge"), (["admission": ""], "admission"),
        (["total": "lots"], "total"),
        (["total": "100", "outOfCatalogue": "200"], "total"), (["discharge": "2024-03-10"], "discharge"),
        (["discharge": "2022-03-10", "admission": "2022-03-01"], "discharge"),
        (["person": "nobody"], "person"),
        (["person": ""], "person"), (["facility": "H00000000000"], "facility"),
    ])
    func `what is wrong is said at its field, linked, with everything typed still there`(
        changes: [String: String], field: String
    ) async throws {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            for act in ["tryOut", "check"] {
                let response = try await browser.submit(Example.form(act, changes))
                #expect(response.status == .badRequest)
                #expect(response.text.contains("href=\"#\(field)\""))
                #expect(response.text.contains("id=\"\(field)-wrong\""))
                for (name, value) in Example.form(act, changes) where ["total", "discharge"].contains(name) {
                    #expect(response.text.contains("value=\"\(value)\""))
                }
            }
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `a region or year without a policy is said, and the form stands`() async throws {
        try await house().visit { browser in
            try await browser.signIn("clerk")
            let response = try await browser.submit(Example.described(["policy": "990100/2023"]))
            #expect(response.status == .badRequest)
            #expect(response.text.contains("没有这份政策文件"))
            let year = try await browser.submit(
                Example.described(["admission": "2022-01-01", "discharge": "2022-01-02"]))
            #expect(year.text.contains("href=\"#discharge\""))
            #expect(year.text.contains("2022-01-02"))
        }
    }

    @Test func `an empty form says what is missing and links to it`() async throws {
        try await house().visit { browser in
            try await browser.signIn("clerk")
            let response = try await browser.submit(["act": "tryOut", "who": "described"])
            for field in [ClaimForm.Name.level, .admission, .discharge, .total] {
                #expect(response.text.contains("href=\"#\(field.rawValue)\">\(field.words.zh)：没有填"))
            }
        }
    }

    @Test func `a described person cannot be posted`() async throws {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let check = try await browser.submit(Example.described(["act": "check"]))
            #expect(check.status == .badRequest)
            #expect(check.text.contains("只能为已登记的参保人记账"))
            let posted = try await browser.post(
                "/claims",
                Example.described([
                    "act": "post", "message": "M1", "token": try await browser.token(on: "/claims/new"),
                ]))
            #expect(posted.status == .badRequest)
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `back to the form, everything typed is there; the address may name a person`() async throws {
        try await house().visit { browser in
            try await browser.signIn("clerk")
            let form = try await browser.submit(Example.form("edit", ["total": "777.70"]))
            #expect(form.status == .ok)
            #expect(form.text.contains("value=\"777.70\"") && form.text.contains("value=\"P1\""))
            #expect(try await browser.get("/claims/new?person=P7").text.contains("value=\"P7\""))
        }
    }

    @Test func `an auditor tries out and cannot go on to posting`() async throws {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("auditor")
            let tried = try await browser.submit(Example.described())
            #expect(tried.text.contains("34,790.00") && !tried.text.contains("去记账"))
            let check = try await browser.submit(Example.form("check"))
            #expect(check.status == .forbidden)
            let token = try await browser.token(on: "/claims/new")
            let posted = try await browser.post(
                "/claims", Example.form("post", ["token": token, "message": "M1"]))
            #expect(posted.status == .forbidden)
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `a refusal is shown with its reason, and nothing is filed`() async throws {
        let house = try house()
        try house.person("P2", tier: nil)
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let check = try await browser.submit(Example.form("check", ["person": "P2"]))
            #expect(check.text.contains("出院当日不在参保待遇期内"))
            let token = try await browser.token(on: "/claims/new")
            let posted = try await browser.post(
                "/claims", Example.form("post", ["person": "P2", "message": "M1", "token": token]))
            #expect(posted.status == .ok)
            #expect(posted.text.contains("不予支付"))
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `the same in English`() async throws {
        try await house().visit { browser in
            try await browser.signIn("clerk")
            try await browser.get("/language?to=en&back=/")
            let response = try await browser.submit(Example.described())
            #expect(response.text.contains("<html lang=\"en\">"))
            #expect(response.text.contains("34,790.00") && response.text.contains("1,691.00"))
            let wrong = try await browser.submit(Example.described(["total": "lots"]))
            #expect(wrong.text.contains("no amount can be read from it"))
        }
    }

    @Test(arguments: ["/claims/new", "/claims", "/claims/x/reverse", "/api/v1/claims", "/api/v1/statements"])
    func `ten megabytes of junk are refused here too`(path: String) async throws {
        try await house().visit { browser in
            try await browser.signIn("clerk")
            let type = path.hasPrefix("/api") ? "application/json" : "application/x-www-form-urlencoded"
            let junk = String(repeating: "\u{0}<script>%", count: 1 << 20)
            let response = try await browser.send(.post, path, [.contentType: type], body: junk)
            #expect(response.status == .contentTooLarge)
        }
    }
}

extension Browser {
    /// Sends the form of a claim from its page.
    func submit(_ fields: [String: String]) async throws -> TestResponse {
        let token = try await token(on: "/claims/new")
        return try await post("/claims/new", fields.merging(["token": token]) { $1 })
    }
}

extension TestResponse {
    /// What the form in the page carries along unseen; of the form that goes there, where one is named.
    func hidden(action: String = "/claims") throws -> [String: String] {
        let page = text
        let start = try #require(page.firstRange(of: "action=\"\(action)\"")).upperBound
        let end = try #require(page[start...].firstRange(of: "</form>")).lowerBound
        var fields: [String: String] = [:]
        for part in page[start..<end].split(separator: "<input type=\"hidden\" name=\"").dropFirst() {
            let name = part.prefix { $0 != "\"" }
            let mark = try #require(part.firstRange(of: "value=\"")).upperBound
            fields[String(name)] = String(part[mark...].prefix { $0 != "\"" })
        }
        return fields
    }
}
