import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Testing
import Vocabulary

/// Administrators add, disable and give new passwords, by page and by program.
struct OperatorsTests {
    @Test func `an added operator signs in with the password that was shown once`() async throws {
        try await House().visit { browser in
            try await browser.signIn("administrator")
            let token = try await browser.token(on: "/operators")
            let added = try await browser.post(
                "/operators",
                [
                    "token": token, "name": "王小明", "role": "hospital", "facility": House.facility(.primary),
                    "scope": "500112",
                ])
            #expect(added.status == .ok)
            let password = try added.shownPassword()
            let list = try await browser.get("/operators").text
            #expect(list.contains("王小明") && list.contains("龙溪卫生院") && !list.contains(password))

            let other = browser.another
            let signedIn = try await other.signIn("王小明", password: password)
            #expect(signedIn.status == .seeOther)
            let session = try await other.get("/api/v1/session").json()
            #expect(session["facility"] as? String == House.facility(.primary))
            #expect(session["scope"] as? String == "500112")
        }
    }

    @Test func `a disabled operator is out at once, and in again when enabled; a new password ends the old`()
        async throws
    {
        let house = try House()
        try await house.visit { browser in
            let other = browser.another
            try await other.signIn("clerk")
            let token = try await browser.enter("administrator")
            let list = try await browser.get("/api/v1/operators").json()
            let operators = try #require(list["operators"] as? [[String: Any]])
            let clerk = try #require(operators.first { $0["name"] as? String == "clerk" }?["id"] as? String)
            func act(_ act: String) async throws -> TestResponse {
                house.pass(seconds: 1)
                return try await browser.call("/api/v1/operators/\(clerk)", ["act": act], token: token)
            }
            func isIn() async throws -> Bool { try await other.get("/api/v1/session").status == .ok }
            let disabled = try await act("disable")
            #expect(disabled.status == .ok)
            #expect(try await !isIn())
            #expect(try await other.signIn("clerk").status == .unauthorized)
            try await browser.get("/operators/\(clerk)")
            _ = try await act("enable")
            try await other.signIn("clerk")
            #expect(try await isIn())
            let password = try #require(try await act("password").json()["password"] as? String)
            #expect(try await !isIn())
            #expect(try await other.signIn("clerk").status == .unauthorized)
            #expect(try await other.signIn("clerk", password: password).status == .seeOther)
            let unknown = try await act("promote")
            #expect(try unknown.wrongFields() == ["act"])
        }
    }

    @Test func `by page too: disable, enable, a new password`() async throws {
        let house = try House()
        let clerk = try house.hire("li", .clerk)
        let path = "/operators/\(clerk.id)"
        try await house.visit { browser in
            try await browser.signIn("administrator")
            let token = try await browser.token(on: path)
            house.pass(seconds: 1)
            let disabled = try await browser.post(path, ["token": token, "act": "disable"])
            #expect(disabled.headers[.location] == path)
            #expect(try await browser.get(path).text.contains("已停用"))
            house.pass(seconds: 1)
            try await browser.post(path, ["token": token, "act": "enable"])
            #expect(try await browser.get(path).text.contains("可以登录"))
            house.pass(seconds: 1)
            let password = try await browser.post(path, ["token": token, "act": "password"]).shownPassword()
            #expect(try await browser.another.signIn("li", password: password).status == .seeOther)
        }
    }

    @Test(arguments: [
        (["name": "x"], "name"), (["name": "a b"], "name"), (["name": "CLERK"], "name"),
        (["role": "king"], "role"),
        (["role": "hospital"], "facility"), (["facility": "H50011200001"], "facility"),
        (["role": "hospital", "facility": "H99999999999"], "facility"), (["scope": "110000"], "scope"),
        (["scope": "x"], "scope"),
    ])
    func `what is wrong is said at its field, and what was typed stays`(
        changes: [String: String], field: String
    ) async throws {
        try await House().visit { browser in
            let token = try await browser.enter("administrator")
            let asked = ["name": "new-one", "role": "clerk"].merging(changes) { $1 }
            let response = try await browser.call("/api/v1/operators", asked, token: token)
            #expect(response.status == .badRequest)
            #expect(try response.wrongFields() == [field])
            let page = try await browser.post("/operators", asked.merging(["token": token]) { $1 })
            #expect(page.status == .badRequest)
            #expect(page.text.contains("href=\"#\(field)\""))
            #expect(page.text.contains("value=\"\(try #require(asked["name"]))\""))
        }
    }

    @Test func `an administrator sees and adds within their own area, and cannot shut themselves out`()
        async throws
    {
        let house = try House()
        try house.hire("county", .administrator, scope: House.yubei)
        let far = try house.hire("far", .clerk, scope: RegionCode("500101")!)
        try await house.visit { browser in
            let token = try await browser.enter("county")
            let list = try await browser.get("/operators").text
            #expect(list.contains("county") && !list.contains("far"))
            #expect(try await browser.get("/operators/\(far.id)").status == .notFound)
            let disabled = try await browser.call(
                "/api/v1/operators/\(far.id)", ["act": "disable"], token: token)
            #expect(disabled.status == .notFound)
            let wide = try await browser.call(
                "/api/v1/operators", ["name": "wide", "role": "clerk", "scope": "500000"], token: token)
            #expect(try wide.wrongFields() == ["scope"])
            let added = try await browser.call(
                "/api/v1/operators", ["name": "near", "role": "clerk"], token: token)
            #expect(added.status == .created)
            #expect((try added.json()["operator"] as? [String: Any])?["scope"] as? String == "500112")

            let all = try await browser.get("/api/v1/operators").json()["operators"] as? [[String: Any]]
            let own = try #require(all?.first { $0["name"] as? String == "county" }?["id"] as? String)
            let out = try await browser.call("/api/v1/operators/\(own)", ["act": "disable"], token: token)
            #expect(out.status == .conflict)
            #expect(try await !browser.get("/operators/\(own)").text.contains("停用</button>"))
        }
    }

    @Test func `a script in a user name is shown, never run`() async throws {
        let house = try House()
        let person = try house.hire("<script>alert(1)</script>", .clerk)
        try await house.visit { browser in
            try await browser.signIn("administrator")
            for path in ["/operators", "/operators/\(person.id)"] {
                let page = try await browser.get(path).text
                #expect(page.contains("&lt;script&gt;") && !page.contains("<script"))
            }
        }
    }
}

extension TestResponse {
    /// The password on the page: it stands in the note at the top.
    func shownPassword() throws -> String {
        let page = text
        let start = try #require(page.firstRange(of: "密码：<code>")).upperBound
        return String(page[start...].prefix { $0 != "<" })
    }
}
