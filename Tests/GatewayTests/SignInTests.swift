import Foundation
import Gateway
import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Synchronization
import Testing
import Vocabulary

/// Signing in and out, by page and by program, on the whole stack.
struct SignInTests {
    @Test func `whoever signs in comes to the page they wanted, and can sign out`() async throws {
        try await House().visit { browser in
            let response = try await browser.signIn("clerk", next: "/?year=2023")
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/?year=2023")
            #expect(try await browser.get("/").text.contains("（经办）"))
            let token = try await browser.token(on: "/")
            #expect(try await browser.post("/sign-out", ["token": token]).status == .seeOther)
            #expect(try await !browser.get("/").text.contains("（经办）"))
        }
    }

    @Test func `signing out ends the session, also for whoever kept the cookie`() async throws {
        try await House().visit { browser in
            try await browser.signIn("clerk")
            let thief = browser.another
            let stolen = browser.cookies.withLock { $0 }
            thief.cookies.withLock { $0 = stolen }
            #expect(try await thief.get("/api/v1/session").status == .ok)
            try await browser.post("/sign-out", ["token": try await browser.token(on: "/")])
            #expect(try await thief.get("/api/v1/session").status == .unauthorized)
        }
    }

    @Test func `a script in a name is shown, never run`() async throws {
        let house = try House()
        try house.hire("王<script>alert(1)</script>", .clerk)
        try await house.visit { browser in
            try await browser.signIn("王<script>alert(1)</script>")
            let page = try await browser.get("/").text
            #expect(page.contains("王&lt;script&gt;"))
            #expect(!page.contains("<script"))
            let typed = try await browser.signIn("\"><script>x", password: "wrong").text
            #expect(typed.contains("value=\"&quot;&gt;&lt;script&gt;x\""))
            #expect(!typed.contains("<script"))
        }
    }

    @Test func `a wrong password and a name nobody has are answered alike`() async throws {
        try await House().visit { browser in
            let wrong = try await browser.signIn("clerk", password: "hunter2")
            let nobody = try await browser.signIn("nobody", password: "hunter2")
            #expect(wrong.status == .unauthorized)
            #expect(nobody.status == .unauthorized)
            #expect(wrong.text.contains("用户名或密码不对"))
            func plain(_ response: TestResponse, _ name: String) -> String {
                response.text.replacing("value=\"\(name)\"", with: "")
            }
            #expect(plain(wrong, "clerk") == plain(nobody, "nobody"))
            #expect(!wrong.text.contains("hunter2"))
        }
    }

    @Test func `ten wrong passwords a minute, then one waits; right ones do not count`() async throws {
        let house = try House()
        try await house.visit { browser in
            for _ in 1...12 { #expect(try await browser.signIn("auditor").status == .seeOther) }
            for _ in 1...10 {
                #expect(try await browser.signIn("clerk", password: "wrong").status == .unauthorized)
            }
            let refused = try await browser.signIn("clerk")
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "6")
            #expect(refused.text.contains("6 秒后可以再试") || refused.text.contains("请稍等"))
            house.pass(seconds: 6)
            #expect(try await browser.signIn("clerk").status == .seeOther)
        }
    }

    @Test
    func `a name is guarded from many addresses too, and a proxy's word is taken only from this machine`()
        async throws
    {
        try await House().visit({ $0.behindProxy = true }) { browser in
            func attempt(_ name: String, from address: String) async throws -> HTTPResponse.Status {
                let token = try await browser.token(on: "/sign-in")
                return try await browser.post(
                    "/sign-in", ["name": name, "password": "wrong", "token": token],
                    [.forwardedFor: "10.9.9.9, \(address)"]
                ).status
            }
            var answers: [HTTPResponse.Status] = []
            for host in 1...101 { answers.append(try await attempt("clerk", from: "10.0.0.\(host)")) }
            #expect(answers == Array(repeating: .unauthorized, count: 100) + [.tooManyRequests])
            let other = try await attempt("auditor", from: "10.0.0.101")
            #expect(other == .unauthorized)
        }
    }

    @Test
    func `the cookie is out of reach for scripts and other sites, and needs TLS away from this machine`()
        async throws
    {
        try await House().visit { browser in
            let here = try #require(try await browser.signIn("clerk").headers[values: .setCookie].first)
            for part in ["yikao=", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Max-Age=28800"] {
                #expect(here.contains(part))
            }
            #expect(!here.contains("Secure"))
        }
        try await House().visit({ $0.publicAddress = "https://yibao.example" }) { browser in
            let response = try await browser.signIn("clerk")
            let there = try #require(response.headers[values: .setCookie].first)
            #expect(there.hasPrefix("__Host-yikao="))
            #expect(there.contains("; Secure"))
            #expect(response.headers[.strictTransportSecurity] != nil)
        }
    }

    @Test func `a session ends after eight hours, with a new password, and with the operator`() async throws {
        let house = try House()
        try await house.visit { browser in
            func isIn() async throws -> Bool { try await browser.get("/api/v1/session").status == .ok }
            try await browser.signIn("clerk")
            house.pass(seconds: 8 * 3600 - 1)
            #expect(try await isIn())
            house.pass(seconds: 1)
            #expect(try await !isIn())

            try await browser.signIn("clerk")
            let hash = try Scrypt(of: "new", cost: House.cost).description
            try house.change("clerk") { $0.password = PasswordHash(hash) }
            #expect(try await !isIn())

            try await browser.signIn("clerk", password: "new")
            #expect(try await isIn())
            try house.change("clerk") { $0.isDisabled = true }
            #expect(try await !isIn())
            #expect(try await browser.signIn("clerk", password: "new").status == .unauthorized)
        }
    }

    @Test func `a program signs in with JSON and sends the token it got`() async throws {
        try await House().visit { program in
            let body = try String(
                decoding: JSONEncoder().encode(["name": "hospital", "password": House.password]),
                as: UTF8.self)
            let json: HTTPFields = [.contentType: "application/json"]
            let answer = try await program.send(.post, "/api/v1/session", json, body: body)
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: String])
            #expect(document["role"] == "hospital")
            #expect(document["scope"] == "500000")
            #expect(document["facility"] == House.facility(.secondary))
            let token = try #require(document["csrfToken"])
            #expect(try await program.get("/api/v1/session").text == answer.text)
            #expect(
                try await program.send(.delete, "/api/v1/session", [.csrfToken: token]).status == .noContent)
            #expect(try await program.get("/api/v1/session").status == .unauthorized)
        }
    }

    @Test func `a program with a wrong password gets a problem, and a form is not taken for JSON`()
        async throws
    {
        try await House().visit { program in
            let json: HTTPFields = [.contentType: "application/json"]
            let body = "{\"name\":\"clerk\",\"password\":\"wrong\"}"
            let wrong = try await program.send(.post, "/api/v1/session", json, body: body)
            #expect(wrong.status == .unauthorized)
            #expect(wrong.text.contains("urn:yikao:problem:wrong-sign-in"))
            let form = try await program.send(
                .post, "/api/v1/session", [.contentType: "text/plain"], body: body)
            #expect(form.status == .unsupportedMediaType)
        }
    }

    @Test func `the sign-in form too carries a token bound to the browser`() async throws {
        try await House().visit { browser in
            let stolen = try await browser.another.token(on: "/sign-in")
            let fields = ["name": "clerk", "password": House.password, "token": stolen]
            #expect(try await browser.post("/sign-in", fields).status == .forbidden)
        }
    }

    @Test func `a new operator signs in with the password it was made with, in capitals too`() async throws {
        let house = try House()
        try await house.database.transaction { connection in
            let who = try newOperator(
                signIn: "Zhang", password: "a b", role: .auditor, scope: House.yubei, recorded: House.start,
                cost: House.cost)
            try Operators(connection).add(who, recorded: House.start)
        }
        try await house.visit { browser in
            let response = try await browser.signIn("zhang", password: "a b")
            #expect(response.status == .seeOther)
            let page = try await browser.get("/").text
            #expect(page.contains("Zhang") && page.contains("（稽核）"))
        }
    }

    @Test func `health says when the database does not answer`() async throws {
        try await House().visit { browser in
            let response = try await browser.get("/health")
            #expect(response.status == .ok)
            #expect(response.text == "{\"status\":\"ok\",\"version\":\"0.1.0\"}")
        }
        try await House(furnished: false).visit { browser in
            let response = try await browser.get("/health")
            #expect(response.status == .serviceUnavailable)
            #expect(response.text.contains("no database"))
        }
    }
}
