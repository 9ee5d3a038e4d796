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
        for route in Route.allCases where route.isForPrograms {
            let method = try #require(paths[route.path]?[route.method.rawValue.lowercased()])
            let parameters = method["parameters"] as? [[String: Any]] ?? []
            let references = parameters.compactMap { $0["$ref"] as? String }
            let needsToken = route.changes && route != .apiSignIn
            #expect(references.contains("#/components/parameters/Token") == needsToken)
            #expect((method["security"] != nil) == (route.permission != .everyone))
            let named = references.compactMap { $0.split(separator: "/").last.map { $0.lowercased() } }
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
