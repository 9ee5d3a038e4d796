import HTTPTypes
import Testing

@testable import Gateway

struct RouteTests {
    @Test(arguments: Route.allCases)
    func `every route is found at its own address, and no two share one`(route: Route) {
        let parts = route.path.split(separator: "/", omittingEmptySubsequences: false)
        let path = parts.map { $0.hasPrefix("{") ? "x" : String($0) }.joined(separator: "/")
        guard case .route(let found, _) = Route.find(route.method, path) else {
            Issue.record("\(route) is not found at \(path)")
            return
        }
        #expect(found == route)
    }

    @Test func `only what the public may see is open to everyone`() {
        #expect(
            Set(Route.allCases.filter { $0.permission == .everyone })
                == [
                    .start, .language, .signInForm, .signIn, .stylesheet, .icon, .health, .policies, .policy,
                    .policyDiff,
                    .apiDescription, .apiSignIn, .apiPolicies, .apiPolicy,
                ])
    }

    @Test(arguments: [
        ("/assets/icon.svg", Route.Finding.route(.icon, parameters: [:])),
        ("/assets/style.css", .route(.stylesheet, parameters: ["name": "style.css"])),
        ("/assets/a%20b", .route(.stylesheet, parameters: ["name": "a b"])),
        ("/assets/%E5%8C%BB", .route(.stylesheet, parameters: ["name": "医"])),
        ("/assets/%zz", .nothing), ("/assets/%FF", .nothing), ("/assets/", .nothing),
        ("/assets/a/b", .nothing),
        ("/", .route(.start, parameters: [:])), ("", .nothing), ("//", .nothing), ("/sign-in/", .nothing),
        ("/sign-out", .otherMethod([.post])),
    ])
    func `a path written out wins, parts are decoded, damaged ones lead nowhere`(
        path: String, finding: Route.Finding
    ) {
        #expect(Route.find(.get, path) == finding)
    }

    @Test func `HEAD is a GET`() {
        #expect(Route.find(.head, "/health") == .route(.health, parameters: [:]))
    }

    @Test func `a route writes its path with what fills it, encoded`() {
        #expect(Route.stylesheet.path("a/b 医") == "/assets/a%2Fb%20%E5%8C%BB")
        #expect(Route.start.path() == "/")
    }
}
