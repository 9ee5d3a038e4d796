import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pages
import Registry
import Synchronization
import Testing
import Vocabulary

/// What every request meets at the door, tried on the whole stack.
struct DoorTests {
    @Test(arguments: Route.allCases.filter { $0.permission != .everyone })
    func `whoever is not signed in is refused, or led to the sign-in`(route: Route) async throws {
        try await House().visit { browser in
            let response = try await browser.send(route.method, route.path("x", "x", "x", "x"))
            if route.isForPrograms {
                #expect(response.status == .unauthorized)
                #expect(response.headers[.contentType] == "application/problem+json")
            } else {
                #expect(response.status == .seeOther)
                #expect(response.headers[.location]?.hasPrefix("/sign-in?next=") == true)
            }
        }
    }

    @Test(arguments: Operator.Role.allCases)
    func `a role that may not is refused, one that may is let in, on every route`(role: Operator.Role)
        async throws
    {
        try await House().visit { browser in
            try await browser.signIn(role.rawValue)
            let token = try await browser.token(on: "/")
            for route in Route.allCases where ![.signOut, .apiSignOut].contains(route) {
                let path = route.path("x", "x", "x", "x")
                let response =
                    if !route.changes {
                        try await browser.get(path)
                    } else if route.isForPrograms {
                        try await browser.call(path, [:], token: token)
                    } else {
                        try await browser.post(path, ["token": token])
                    }
                if route.permission.allows(role) {
                    #expect(response.status != .forbidden || route == .signIn)
                } else {
                    #expect(response.status == .forbidden)
                }
            }
        }
    }

    @Test(arguments: Route.allCases.filter(\.changes))
    func `a change without the right token is refused`(route: Route) async throws {
        guard route != .apiSignIn else { return }  // there is no session yet; see the tests of signing in
        try await House().visit { browser in
            try await browser.signIn("clerk")
            for token in ["", "00", String(repeating: "0", count: 64)] {
                let path = route.path("x", "x", "x", "x")
                let response: TestResponse
                if route.isForPrograms {
                    response = try await browser.send(route.method, path, [.csrfToken: token])
                } else if route.bringsFile {
                    let body =
                        "--X\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n--X--\r\n"
                    response = try await browser.send(
                        .post, path, [.contentType: "multipart/form-data; boundary=X"], body: body)
                } else {
                    response = try await browser.post(path, ["token": token])
                }
                #expect(response.status == .forbidden)
            }
        }
    }

    @Test func `the token of another session does not fit`() async throws {
        try await House().visit { browser in
            let other = browser.another
            try await browser.signIn("clerk")
            try await other.signIn("clerk")
            let token = try await other.token(on: "/")
            #expect(try await browser.post("/sign-out", ["token": token]).status == .forbidden)
            #expect(try await other.post("/sign-out", ["token": token]).status == .seeOther)
        }
    }

    @Test(arguments: [
        (["Origin": "https://evil.example"], HTTPResponse.Status.forbidden), (["Origin": "null"], .forbidden),
        (["Origin": "http://localhost.evil.example"], .forbidden),
        (["Sec-Fetch-Site": "cross-site"], .forbidden),
        (["Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"], .seeOther), ([:], .seeOther),
    ])
    func `a form from another site is refused, even with the right token`(
        headers: [String: String], status: HTTPResponse.Status
    ) async throws {
        try await House().visit { browser in
            try await browser.signIn("clerk")
            let token = try await browser.token(on: "/")
            let fields = HTTPFields(headers.map { HTTPField(name: HTTPField.Name($0)!, value: $1) })
            #expect(try await browser.post("/sign-out", ["token": token], fields).status == status)
        }
    }

    @Test(arguments: ["/sign-in", "/api/v1/session"])
    func `ten megabytes of junk are refused, and the house stands`(path: String) async throws {
        try await House().visit { browser in
            let type = path.hasPrefix("/api") ? "application/json" : "application/x-www-form-urlencoded"
            let junk = String(repeating: "\u{0}<script>%", count: 1 << 20)
            let response = try await browser.send(.post, path, [.contentType: type], body: junk)
            #expect(response.status == .contentTooLarge)
            #expect(try await browser.get("/health").status == .ok)
        }
    }

    @Test func `over a real line too, junk is refused at once and the next visitor is served`() async throws {
        try await House().visit(over: .live) { browser in
            let begun = ContinuousClock.now
            let junk = String(repeating: "\u{0}<script>%", count: 1 << 20)
            let refused = try await browser.send(
                .post, "/api/v1/session", [.contentType: "application/json"], body: junk)
            #expect(refused.status == .contentTooLarge)
            #expect(ContinuousClock.now - begun < .seconds(5))
            let next = try await browser.another.get("/health")
            #expect(next.status == .ok)
            let signedIn = try await browser.signIn("clerk")
            #expect(signedIn.status == .seeOther)
        }
    }

    @Test(arguments: ["", "{", "[]", "null", "{\"name\": 3}", "{\"name\":\"a\"}", "\u{FF}\u{0}", "[[[[[[[["])
    func `junk as JSON is answered with what is wrong with it`(junk: String) async throws {
        try await House().visit { browser in
            let response = try await browser.send(
                .post, "/api/v1/session", [.contentType: "application/json"], body: junk)
            #expect(response.status == .badRequest)
            #expect(response.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `a problem for programs has the shape of RFC 9457, in the language asked for`() async throws {
        try await House().visit { browser in
            let response = try await browser.get("/api/v1/nothing", [.acceptLanguage: "en"])
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(response.text.utf8)) as? [String: Any])
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(document["type"] as? String == "urn:yikao:problem:no-such-page")
            #expect(document["title"] as? String == "There is no such page")
            #expect(document["status"] as? Int == 404)
            #expect((document["detail"] as? String)?.isEmpty == false)
            #expect((document["request"] as? String)?.isEmpty == false)
        }
    }

    @Test func `what is not there gets a page that says so, and a wrong method is told the right ones`()
        async throws
    {
        try await House().visit { browser in
            let missing = try await browser.get("/nothing")
            #expect(missing.status == .notFound)
            #expect(missing.text.contains("没有这一页"))
            let wrong = try await browser.send(.delete, "/sign-in")
            #expect(wrong.status == .methodNotAllowed)
            #expect(wrong.headers[.allow] == "GET, POST")
        }
    }

    @Test(arguments: [
        "/", "/nothing", "/sign-in", "/health", "/language", Stylesheet.path, "/api/v1/session",
    ])
    func `every answer bears the headers that keep it safe`(path: String) async throws {
        try await House().visit { browser in
            let headers = try await browser.get(path).headers
            #expect(headers[.contentSecurityPolicy]?.contains("default-src 'self'") == true)
            #expect(headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
            #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
            #expect(headers[HTTPField.Name("X-Request-Id")!]?.isEmpty == false)
            #expect(
                headers[.cacheControl]
                    == (path == Stylesheet.path ? "public, max-age=31536000, immutable" : "no-store"))
        }
    }

    @Test func `the stylesheet is at its hashed address only, and pages name it`() async throws {
        try await House().visit { browser in
            let style = try await browser.get(Stylesheet.path)
            #expect(style.headers[.contentType] == "text/css; charset=utf-8")
            #expect(style.text == Stylesheet.text)
            #expect(try await browser.get("/assets/style-0.css").status == .notFound)
            #expect(try await browser.get("/").text.contains(Stylesheet.path))
        }
    }

    @Test func `HEAD answers with the headers of GET and no body`() async throws {
        try await House().visit { browser in
            let (head, get) = (try await browser.send(.head, "/"), try await browser.get("/"))
            #expect(head.status == .ok)
            #expect(head.text.isEmpty)
            #expect(head.headers[.contentType] == get.headers[.contentType])
        }
    }

    @Test func `the language is switched by a cookie, and the reader comes back to the page`() async throws {
        try await House().visit { browser in
            let page = try await browser.get("/sign-in?next=/journal").text
            #expect(page.contains("<html lang=\"zh-CN\">"))
            #expect(page.contains("/language?to=en&amp;back=%2Fsign-in%3Fnext%3D%2Fjournal"))
            let switched = try await browser.get("/language?to=en&back=%2Fsign-in%3Fnext%3D%2Fjournal")
            #expect(switched.status == .seeOther)
            #expect(switched.headers[.location] == "/sign-in?next=/journal")
            #expect(try await browser.get("/").text.contains("<html lang=\"en\">"))
            try await browser.get("/language?to=zh-CN&back=/")
            #expect(
                try await browser.get("/", [.acceptLanguage: "en"]).text.contains("<html lang=\"zh-CN\">"))
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", ""])
    func `nobody is sent to another site`(back: String) async throws {
        try await House().visit { browser in
            let encoded = Fields.encoded(back)
            let switched = try await browser.get("/language?to=en&back=\(encoded)")
            #expect(switched.headers[.location] == "/")
            let signedIn = try await browser.signIn("clerk", next: back)
            #expect(signedIn.headers[.location] == "/")
        }
    }

    @Test func `the log names the route, never the path, the query or the person`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            try await browser.get("/assets/500112199001011234?name=wang")
            try await browser.get("/nothing/500112199001011234?name=wang")
        }
        let lines = house.log.lines.withLock { $0 }.joined(separator: "\n")
        #expect(lines.contains("route=/assets/{name}"))
        for secret in ["500112199001011234", "wang", "script", House.password, "name=clerk"] {
            #expect(!lines.contains(secret))
        }
    }

    @Test func `too many changes from one address are slowed down`() async throws {
        let house = try House()
        try await house.visit({ $0.changesPerMinute = 3 }) { browser in
            for _ in 1...3 { #expect(try await browser.post("/sign-in", [:]).status == .forbidden) }
            let refused = try await browser.post("/sign-in", [:])
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "20")
            house.pass(seconds: 20)
            #expect(try await browser.post("/sign-in", [:]).status == .forbidden)
        }
    }

    @Test func `a query that cannot be read is said`() async throws {
        try await House().visit { browser in
            let response = try await browser.get("/?a=%FF")
            #expect(response.status == .badRequest)
        }
    }
}
