import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Testing
import Vocabulary

/// What a program at the house sends and gets.
extension Browser {
    /// Signs in by JSON; the answer is the token for changes.
    func enter(_ name: String) async throws -> String {
        let body = try JSONSerialization.data(withJSONObject: ["name": name, "password": House.password])
        let response = try await send(
            .post, "/api/v1/session", [.contentType: "application/json"],
            body: String(decoding: body, as: UTF8.self))
        return try #require(try response.json()["csrfToken"] as? String)
    }

    @discardableResult
    func call(
        _ path: String, _ object: [String: Any], token: String, _ headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/json"
        headers[.csrfToken] = token
        let body = try JSONSerialization.data(withJSONObject: object)
        return try await send(.post, path, headers, body: String(decoding: body, as: UTF8.self))
    }
}

extension TestResponse {
    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The fields at fault, in the order in which they are said.
    func wrongFields() throws -> [String] {
        let errors = try #require(try json()["errors"] as? [[String: String]])
        for error in errors {
            #expect(error["detail"]?.isEmpty == false && error["advice"]?.isEmpty == false)
        }
        return errors.compactMap { $0["field"] }
    }

    /// By payer, of a statement.
    func shares() throws -> [String: String] {
        let document = try json()
        let statement = document["statement"] as? [String: Any] ?? document
        let shares = try #require(statement["shares"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: shares.compactMap {
                ($0["payer"] as? String ?? "", $0["amount"] as? String ?? "")
            })
    }
}

/// Yubei's published example, and claims like it.
enum Example {
    static let shares = [
        "basicFund": "34790.00", "criticalIllness": "0.00", "medicalAid": "11584.80",
        "commercial": "0.00", "charity": "0.00", "patient": "5625.20", "undecided": "0.00",
    ]

    static func claim(
        _ message: String? = "M1", total: String = "52000.00", level: FacilityLevel = .secondary
    )
        -> [String: Any]
    {
        var claim: [String: Any] = [
            "person": "P1", "facility": House.facility(level), "admission": "2023-03-01",
            "discharge": "2023-03-10", "total": total, "outOfCatalogue": "2000.00",
        ]
        claim["message"] = message
        return claim
    }

    /// The same as the form sends it.
    static func form(_ act: String, _ changes: [String: String?] = [:]) -> [String: String] {
        var fields = [
            "act": act, "policy": "500000/2023", "who": "registered", "person": "P1",
            "facility": House.facility(.secondary), "kind": "inpatient", "place": "local",
            "admission": "2023-03-01", "discharge": "2023-03-10", "total": "52,000", "outOfCatalogue": "2000",
            "overLimit": "", "firstSelfPay": "",
        ]
        for (name, value) in changes { fields[name] = value }
        return fields
    }

    static func described(_ changes: [String: String?] = [:]) -> [String: String] {
        var fields = form("tryOut", ["who": "described", "person": nil, "facility": nil])
        fields["tier"] = "first"
        fields["categories.marginal"] = "yes"
        fields["district"] = "500112"
        fields["level"] = "secondary"
        for (name, value) in changes { fields[name] = value }
        return fields
    }
}
