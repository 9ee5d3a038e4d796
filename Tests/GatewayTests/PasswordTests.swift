import HTTPTypes
import HummingbirdTesting
import Testing

/// Everybody changes their own password, by page and by program.
struct PasswordTests {
    private static let new = "一个 新的 pass&word"

    @Test func `a new password holds at once, here and nowhere else`() async throws {
        let house = try House()
        try await house.visit { browser in
            let other = browser.another
            try await other.signIn("clerk")
            try await browser.signIn("clerk")
            house.pass(seconds: 1)
            let changed = try await browser.post(
                "/password",
                [
                    "token": try await browser.token(on: "/password"), "current": House.password,
                    "new": PasswordTests.new, "again": PasswordTests.new,
                ])
            #expect(changed.status == .ok)
            #expect(changed.text.contains("密码已经改好") && !changed.text.contains(PasswordTests.new))
            #expect(try await browser.get("/api/v1/session").status == .ok)
            #expect(try await other.get("/api/v1/session").status == .unauthorized)
            #expect(try await other.signIn("clerk").status == .unauthorized)
            #expect(try await other.signIn("clerk", password: PasswordTests.new).status == .seeOther)
        }
    }

    @Test func `a program gets the token of its new session`() async throws {
        let house = try House()
        try await house.visit { browser in
            let token = try await browser.enter("hospital")
            house.pass(seconds: 1)
            let changed = try await browser.call(
                "/api/v1/password", ["current": House.password, "new": PasswordTests.new], token: token)
            #expect(changed.status == .ok)
            let next = try #require(try changed.json()["csrfToken"] as? String)
            #expect(next != token)
            #expect(
                try await browser.send(.delete, "/api/v1/session", [.csrfToken: token]).status == .forbidden)
            #expect(
                try await browser.send(.delete, "/api/v1/session", [.csrfToken: next]).status == .noContent)
        }
    }

    @Test(arguments: [
        ("wrong", new, new, "current"), (House.password, "short", "short", "new"),
        (House.password, House.password, House.password, "new"), (House.password, new, new + "x", "again"),
        (House.password, "administrator", "administrator", "new"), ("", "", "", "current"),
    ])
    func `what is wrong is said at its field, and nothing is changed`(
        current: String, new: String, again: String, field: String
    ) async throws {
        try await House().visit { browser in
            try await browser.signIn("administrator")
            let token = try await browser.token(on: "/password")
            let page = try await browser.post(
                "/password", ["token": token, "current": current, "new": new, "again": again])
            #expect(page.status == .badRequest)
            #expect(page.text.contains("href=\"#\(field)\""))
            #expect(current.isEmpty || !page.text.contains("value=\"\(current)\""))
            #expect(try await browser.another.signIn("administrator").status == .seeOther)
        }
    }

    @Test func `whoever sits at an open session cannot guess its password for ever`() async throws {
        try await House().visit { browser in
            let token = try await browser.enter("clerk")
            var status = HTTPResponse.Status.ok
            for _ in 0..<11 {
                status = try await browser.call(
                    "/api/v1/password", ["current": "guess", "new": PasswordTests.new], token: token
                ).status
            }
            #expect(status == .tooManyRequests)
        }
    }
}
