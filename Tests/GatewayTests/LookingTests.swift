import Foundation
import HTTPTypes
import HummingbirdTesting
import Policies
import Registry
import Synchronization
import Testing
import Vocabulary

/// Persons, a person's year, the books and the law: pages and data.
struct LookingTests {
    private static let script = "<script>alert('张三')</script>"

    @Test func `a person is found by the beginning of the name or number, and the year is shown`()
        async throws
    {
        let house = try House()
        try house.person("P1", categories: [.marginal])
        try await house.visit { browser in
            let token = try await browser.enter("clerk")
            try await browser.call("/api/v1/claims", Example.claim(), token: token)
            let found = try await browser.get("/persons?q=%E5%BC%A0")
            #expect(found.text.contains("href=\"/persons/P1/2023\""))
            let page = try await browser.get("/persons/P1/2023")
            for text in ["34,790.00", "46,374.80", "1,691.00", "低保边缘", "渝北二院", "张三"] {
                #expect(page.text.contains(text))
            }

            let document = try await browser.get("/api/v1/persons/P1/years/2023").json()
            let counters = try #require(document["counters"] as? [String: [String: String]])
            #expect(counters["basic"]?["paid"] == "34790.00")
            #expect((document["receipts"] as? [Any])?.count == 1)
            for path in ["/persons/P1/1900", "/persons/P2/2023", "/persons/P1/x"] {
                let missing = try await browser.get(path)
                #expect(missing.status == .notFound)
                #expect(missing.text.contains("没有这个参保人"))
            }
        }
    }

    @Test func `what would come out otherwise after a reversal stands on the list to settle anew`()
        async throws
    {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            let token = try await browser.enter("clerk")
            let first = try await browser.call(
                "/api/v1/claims", Example.claim(total: "102000.00", level: .tertiary), token: token)
            try await browser.call(
                "/api/v1/claims", Example.claim("M2", total: "102000.00", level: .tertiary), token: token)
            let receipt = try #require(try first.json()["receipt"] as? String)
            house.pass(seconds: 1)
            try await browser.call("/api/v1/claims/\(receipt)/reversal", ["message": "R1"], token: token)
            let page = try await browser.get("/persons/P1/2023").text
            #expect(page.contains("要重新结算") && page.contains("49,600.00"))
            let document = try await browser.get("/api/v1/persons/P1/years/2023").json()
            let review = try #require(document["review"] as? [[String: Any]])
            #expect(
                review.contains {
                    $0["payer"] as? String == "basicFund" && $0["now"] as? String == "49600.00"
                })
        }
    }

    @Test(arguments: [
        ("/api/v1/persons", "search"), ("/api/v1/persons?search=P", "search"),
        ("/api/v1/journal?from=x", "from"), ("/api/v1/journal?from=2023-02-01&to=2023-01-01", "to"),
        ("/api/v1/journal?fund=mine", "fund"), ("/api/v1/journal?after=x", "after"),
        ("/api/v1/trial-balance?day=2023-02-30", "day"),
    ])
    func `a wrong question is told what to ask`(path: String, field: String) async throws {
        try await House().visit { browser in
            _ = try await browser.enter("auditor")
            let response = try await browser.get(path)
            #expect(response.status == .badRequest)
            #expect(try response.wrongFields() == [field])
        }
    }

    @Test func `people come fifty at a time`() async throws {
        let house = try House()
        for index in 100..<160 { try house.person("P\(index)") }
        try await house.visit { browser in
            _ = try await browser.enter("clerk")
            let first = try await browser.get("/api/v1/persons?search=P1").json()
            #expect((first["persons"] as? [Any])?.count == 50)
            let next = try #require(first["next"] as? String)
            #expect(next == "P149")
            let second = try await browser.get("/api/v1/persons?search=P1&after=\(next)").json()
            #expect((second["persons"] as? [Any])?.count == 10)
            #expect(second["next"] == nil)
            #expect(try await browser.get("/persons?q=P1").text.contains("只列出前 50 人"))
        }
    }

    @Test func `the books show what was posted, and leaf through it`() async throws {
        let house = try House()
        try house.person("P1", categories: [.marginal])
        try await house.visit { browser in
            let token = try await browser.enter("clerk")
            for index in 0..<55 {
                house.pass(seconds: 1)
                try await browser.call(
                    "/api/v1/claims", Example.claim("M\(index)", total: "3000.00", level: .primary),
                    token: token)
            }
            let first = try await browser.get("/api/v1/journal?fund=basic").json()
            #expect((first["entries"] as? [Any])?.count == 50)
            let next = try #require(first["next"] as? String)
            let rest = try await browser.get("/api/v1/journal?fund=basic&after=\(next)").json()
            #expect((rest["entries"] as? [Any])?.count == 5)
            #expect(rest["next"] == nil)
            let outside = try await browser.get("/api/v1/journal?from=2023-04-01").json()
            #expect((outside["entries"] as? [Any])?.isEmpty == true)

            let page = try await browser.get("/journal?fund=basic").text
            #expect(
                page.contains("共 55 笔") && page.contains("after=\(next)") && page.contains("href=\"/claims/"))
            let later = try await browser.get("/journal?fund=basic&after=\(next)").text
            #expect(later.contains("本页 5 笔"))
            let wrong = try await browser.get("/journal?from=x")
            #expect(wrong.status == .badRequest)
            #expect(wrong.text.contains("href=\"#from\"") && wrong.text.contains("value=\"x\""))

            let balance = try await browser.get("/api/v1/trial-balance").json()
            #expect(balance["isBalanced"] as? Bool == true)
            let accounts = try #require(balance["accounts"] as? [[String: Any]])
            #expect(accounts.contains { $0["account"] as? String == "basic.benefits" })
            #expect(try await browser.get("/trial-balance").text.contains("✓ 每个基金借贷相等"))
            #expect(try await browser.get("/trial-balance?day=2023-01-01").text.contains("还没有记过账"))
            #expect(try await browser.get("/trial-balance?day=x").status == .badRequest)
        }
    }

    @Test func `everybody reads the law: every number, every unknown, every clause left out`() async throws {
        try await House().visit { browser in
            #expect(try await browser.get("/policy").text.contains("/policy/500000/2023"))
            let page = try await browser.get("/policy/500000/2023").text
            #expect(page.contains("16,901.00") && page.contains("尚无依据") && page.contains("可信度"))
            let list = try await browser.get("/api/v1/policies").json()
            let policies = try #require(list["policies"] as? [[String: Any]])
            #expect(policies.count == House.book.versions.count)
            #expect(policies.contains { $0["href"] as? String == "/api/v1/policies/500000/2023" })
            let whole = try await browser.get("/api/v1/policies/500000/2023").json()
            let items = try #require(whole["items"] as? [[String: Any]])
            #expect(
                Set(items.compactMap { $0["kind"] as? String }).isSuperset(of: [
                    "number", "unknown", "unmodelled",
                ]))
            for item in items where item["kind"] as? String == "number" { #expect(item["citation"] != nil) }
            let examples = try #require(whole["examples"] as? [[String: Any]])
            #expect(examples.contains { $0["id"] as? String == "EX001" && $0["holds"] as? Bool == true })
            #expect((whole["policy"] as? [String: Any])?["href"] as? String == "/api/v1/policies/500000/2023")
            for path in [
                "/policy/500000/2022", "/policy/x/2023", "/policy/500000/x", "/api/v1/policies/999900/2023",
            ] {
                let missing = try await browser.get(path)
                #expect(missing.status == .notFound)
            }
        }
    }

    @Test func `what changes within a year has a page at its day, and the year leads there`() async throws {
        try await House().visit { browser in
            let change = "href=\"/policy/510100/2024-06-01\""
            #expect(try await browser.get("/policy?q=510100").text.contains("\(change)>2024年6月1日起</a>"))
            let year = try await browser.get("/policy/510100/2024").text
            #expect(year.contains("\(change)>2024年6月1日起</a>") && !year.contains("4,000.00"))
            let changed = try await browser.get("/policy/510100/2024-06-01").text
            #expect(
                changed.contains("href=\"/policy/510100/2024\">2024年1月1日起</a>") && !changed.contains(change))
            #expect(changed.contains("4,000.00") && changed.contains("510100/2024-06-01.yaml"))
            #expect(changed.contains("href=\"/policy/diff?from=510100%2F2024-06-01\""))
            // A day between: what was in force on it.
            #expect(
                try await browser.get("/policy/510100/2024-05-31").text.contains(
                    "<strong>2024年1月1日起</strong>"))
            #expect(
                try await browser.get("/policy/510100/2024-07-01").text.contains(
                    "<strong>2024年6月1日起</strong>"))
            #expect(try await browser.get("/policy/510100/2024%40510104").status == .notFound)
            let diff = try await browser.get("/policy/diff").text
            let group = try #require(diff.split(separator: "<optgroup label=\"成都市\">").dropFirst().first)
            #expect(group.components(separatedBy: "</optgroup>")[0].contains("value=\"510100/2024-06-01\""))
            let program = try await browser.get("/api/v1/policies/510100/2024-06-01").json()
            let policy = try #require(program["policy"] as? [String: Any])
            #expect(policy["from"] as? String == "2024-06-01")
            #expect(policy["href"] as? String == "/api/v1/policies/510100/2024-06-01")
        }
    }

    @Test func `everybody compares two policies, and a wrong choice comes back with what to write`()
        async throws
    {
        try await House().visit { browser in
            #expect(try await browser.get("/policy").text.contains("href=\"/policy/diff\""))
            #expect(
                try await browser.get("/policy/500000/2023").text.contains(
                    "href=\"/policy/diff?from=500000%2F2023\""))
            let form = try await browser.get("/policy/diff")
            #expect(form.status == .ok && !form.text.contains("<table"))
            let page = try await browser.get("/policy/diff?from=500000/2023&to=500000/2023%40500112")
            #expect(page.status == .ok)
            #expect(page.text.contains("由未知变为已知 ") && page.text.contains("25,772.86"))
            #expect(!page.text.contains("<caption>大病保险</caption>"))
            let all = try await browser.get("/policy/diff?from=500000/2023&to=500000/2023%40500112&show=all")
            #expect(all.text.contains("<caption>大病保险</caption>"))
            for (query, words) in [
                ("from=500000/2031&to=500000/2023", "没有 2031 年的政策文件"),
                ("from=x&to=500000/2023", "应写成 500000/2023"),
                ("from=500000/2023&to=500000/2023%40110101", "不在统筹区 500000 内"),
            ] {
                let wrong = try await browser.get("/policy/diff?\(query)")
                #expect(wrong.status == .badRequest)
                #expect(wrong.text.contains(words), "\(query)")
            }
        }
    }

    @Test func `the first page and the menu offer what the role may do, and no more`() async throws {
        let expected: [(String?, Set<String>)] = [
            (nil, ["/policy"]), ("administrator", ["/policy", "/operators"]),
            ("hospital", ["/policy", "/claims/new", "/claims"]),
            ("clerk", ["/policy", "/claims/new", "/claims", "/persons", "/journal", "/trial-balance"]),
            ("auditor", ["/policy", "/claims/new", "/claims", "/persons", "/journal", "/trial-balance"]),
        ]
        try await House().visit { browser in
            for (role, paths) in expected {
                let reader = browser.another
                if let role { try await reader.signIn(role) }
                let page = try await reader.get("/").text
                for path in [
                    "/policy", "/claims/new", "/claims", "/persons", "/journal", "/trial-balance",
                    "/operators",
                ] {
                    #expect(page.contains("href=\"\(path)\"") == paths.contains(path))
                }
            }
        }
    }

    @Test func `a script in a name runs on no page`() async throws {
        let house = try House()
        try house.person("P1", name: LookingTests.script, categories: [.marginal])
        try await house.visit { browser in
            let token = try await browser.enter("clerk")
            let settled = try await browser.call("/api/v1/claims", Example.claim(), token: token).json()
            let receipt = try #require(settled["receipt"] as? String)
            var pages = [
                try await browser.submit(Example.form("tryOut")),
                try await browser.submit(Example.form("check")),
            ]
            for path in ["/claims/\(receipt)", "/claims", "/persons?q=P1", "/persons/P1/2023"] {
                pages.append(try await browser.get(path))
            }
            for page in pages {
                #expect(page.status == .ok)
                #expect(page.text.contains("&lt;script&gt;alert(&#39;张三&#39;)"))
                #expect(!page.text.contains("<script"))
            }
            let typed = try await browser.get("/persons?q=%22%3E%3Cscript%3E")
            #expect(!typed.text.contains("<script"))
            let form = try await browser.submit(Example.form("tryOut", ["total": "\"><script>"]))
            #expect(!form.text.contains("<script"))
        }
    }

    @Test func `the log names no person`() async throws {
        let house = try House()
        try house.person("P1", name: "欧阳独特")
        try await house.visit { browser in
            let token = try await browser.enter("clerk")
            try await browser.call("/api/v1/claims", Example.claim("MESSAGE-77"), token: token)
            try await browser.get("/persons?q=%E6%AC%A7%E9%98%B3")
            try await browser.get("/persons/P1/2023")
            try await browser.get("/persons/P404/2023")
        }
        let lines = house.log.lines.withLock { $0 }.joined(separator: "\n")
        #expect(lines.contains("route=/persons/{number}/{year}"))
        for secret in ["P1", "P404", "欧阳", "%E6", "MESSAGE-77"] { #expect(!lines.contains(secret)) }
    }
}
