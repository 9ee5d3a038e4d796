import Foundation
import HTTPTypes
import HummingbirdTesting
import Scheme
import Testing
import Vocabulary

@testable import Gateway

struct OpenAPITests {
    private var document: [String: Any] {
        get throws {
            try #require(
                try JSONSerialization.jsonObject(with: Data(OpenAPI.text.utf8)) as? [String: Any])
        }
    }

    @Test func `every route for programs stands in the description, and nothing else`() throws {
        let paths = try #require(try document["paths"] as? [String: [String: Any]])
        let described = paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } }
        let routes = Route.allCases.filter(\.isForPrograms).map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(described) == Set(routes))
        #expect(described.count == routes.count)
    }

    @Test func `every change asks for the token, and every closed route for a session`() throws {
        let paths = try #require(try document["paths"] as? [String: [String: [String: Any]]])
        let shared = try #require(
            (try document["components"] as? [String: Any])?["parameters"] as? [String: [String: Any]])
        for route in Route.allCases where route.isForPrograms {
            let method = try #require(paths[route.path]?[route.method.rawValue.lowercased()])
            let parameters = method["parameters"] as? [[String: Any]] ?? []
            let references = parameters.compactMap { $0["$ref"] as? String }
            let needsToken = route.changes && route != .apiSignIn
            #expect(references.contains("#/components/parameters/Token") == needsToken)
            #expect((method["security"] != nil) == (route.permission != .everyone))
            let named = references.compactMap { reference in
                reference.split(separator: "/").last.flatMap { shared[String($0)]?["name"] as? String }
            }
            for part in route.path.split(separator: "/") where part.hasPrefix("{") {
                #expect(named.contains(String(part.dropFirst().dropLast())))
            }
        }
    }

    @Test func `every reference leads somewhere`() throws {
        let document = try document
        var references: Set<String> = []
        func collect(_ value: Any) {
            if let object = value as? [String: Any] {
                if let reference = object["$ref"] as? String { references.insert(reference) }
                object.values.forEach(collect)
            } else if let list = value as? [Any] {
                list.forEach(collect)
            }
        }
        collect(document)
        #expect(references.count > 20)
        for reference in references {
            let parts = reference.split(separator: "/").dropFirst().map(String.init)
            let found = parts.reduce(document as Any?) { ($0 as? [String: Any])?[$1] }
            #expect(found != nil, "\(reference)")
        }
    }

    @Test func `the fields it names are those that are read`() throws {
        let schemas = try #require(
            (try document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]])
        func fields(_ name: String) -> Set<String> {
            Set((schemas[name]?["properties"] as? [String: Any] ?? [:]).keys)
        }
        #expect(fields("ClaimRequest") == Set(ClaimFields.settling))
        #expect(fields("QuoteRequest") == Set(ClaimFields.quoting))
        #expect(fields("OperatorRequest") == Set(OperatorReading.names))
    }

    /// The fields of a shape, or of what is listed under one of its own.
    private static func described(_ shape: String, _ list: String? = nil) throws -> Set<String> {
        let document = try JSONSerialization.jsonObject(with: Data(OpenAPI.text.utf8)) as? [String: Any]
        let schemas = (document?["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]]
        var properties = schemas?[shape]?["properties"] as? [String: [String: Any]]
        if let list {
            let items = properties?[list]?["items"] as? [String: Any]
            properties = items?["properties"] as? [String: [String: Any]]
        }
        return Set(try #require(properties).keys)
    }

    private static func shown(_ objects: Any?) throws -> Set<String> {
        Set(try #require(objects as? [[String: Any]]).flatMap(\.keys))
    }

    @Test func `what JSON shows of a policy, an example, a figure and a footnote is described`() async throws
    {
        try await House().visit { program in
            let whole = try await program.get("/api/v1/policies/500000/2023").json()
            let listed = try await program.get("/api/v1/policies").json()
            let policies = try OpenAPITests.shown(listed["policies"])
            #expect(policies == (try OpenAPITests.described("Policy")))
            let examples = try #require(whole["examples"] as? [[String: Any]])
            #expect(try OpenAPITests.shown(examples).isSubset(of: OpenAPITests.described("Example")))
            let figures = Set(try examples.flatMap { try OpenAPITests.shown($0["figures"]) })
            #expect(figures.contains("name"))
            #expect(figures.isSubset(of: try OpenAPITests.described("Example", "figures")))
            let token = try await program.enter("clerk")
            let quote: [String: Any] = [
                "level": "secondary", "tier": "first", "admission": "2023-03-01", "discharge": "2023-03-01",
                "total": "52000",
            ]
            let statement = try await program.call("/api/v1/statements", quote, token: token).json()
            let footnotes = try OpenAPITests.shown(statement["footnotes"])
            #expect(footnotes.contains("kinds"))
            #expect(footnotes.isSubset(of: try OpenAPITests.described("Statement", "footnotes")))
        }
    }

    @Test func `the choices it names are those there are`() throws {
        let schemas = try #require(
            (try document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]])
        func choices(_ name: String) -> [String] { schemas[name]?["enum"] as? [String] ?? [] }
        #expect(choices("Kind") == CareKind.allCases.map(\.rawValue))
        #expect(choices("Place") == CarePlace.allCases.map(\.rawValue))
        #expect(choices("Level") == FacilityLevel.allCases.map(\.rawValue))
        #expect(choices("Category") == PersonCategory.allCases.map(\.rawValue))
        #expect(choices("Payer") == Payer.allCases.map(\.rawValue))
        #expect(choices("RefusalReason") == Refusal.Reason.allCases.map(\.rawValue))
    }

    @Test func `everybody gets it`() async throws {
        try await House().visit { browser in
            let response = try await browser.get("/api/v1/openapi.json")
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/json")
            #expect(response.text == OpenAPI.text)
        }
    }
}
