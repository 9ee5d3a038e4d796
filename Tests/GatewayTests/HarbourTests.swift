import Foundation
import HTTPTypes
import HummingbirdTesting
import Policies
import Registry
import TestSupport
import Testing
import Vocabulary

/// Claims under a policy that asks all there is to ask, through pages and for programs.
struct HarbourTests {
    private func house() throws -> House {
        let folder = try Harbour.folder()
        defer { withExtendedLifetime(folder) {} }
        let region = try #require(RegionCode("990000"))
        let house = try House(book: PolicyBook(folders: [folder.url]), region: region)
        try house.hire("harbour", .clerk, scope: region)
        try house.person("P1", district: try #require(RegionCode("990101")), tier: "only")
        return house
    }

    private func claim(_ message: String, _ changes: [String: Any]) -> [String: Any] {
        let claim: [String: Any] = [
            "person": "P1", "facility": House.facility(.tertiary), "admission": "2023-03-01",
            "discharge": "2023-03-01", "total": "6000", "message": message,
        ]
        return claim.merging(changes) { $1 }
    }

    @Test func `a program says class, condition, transfer and babies, and they count`() async throws {
        try await house().visit { program in
            let token = try await program.enter("harbour")
            func settle(_ message: String, _ changes: [String: Any]) async throws -> [String: String] {
                try await program.call("/api/v1/claims", claim(message, changes), token: token).shares()
            }
            let twins = try await settle(
                "M1", ["kind": "maternity", "condition": "caesarean", "babies": 2])
            #expect(twins["basicFund"] == "3000.00" && twins["commercial"] == "1500.00")
            let stay = try await settle("M2", ["facilityClass": "tertiaryB", "total": "10500.00"])
            #expect(stay["basicFund"] == "7000.00")
            let transfer = try await settle("M3", ["transfer": true, "total": "10300.00"])
            #expect(transfer["basicFund"] == "6000.00")
            let year = try await program.get("/api/v1/persons/P1/years/2023").json()
            #expect(year["stays"] as? Int == 1 && year["inScope"] as? String == "26800.00")
            let counters = try #require(year["counters"] as? [String: [String: String]])
            #expect(counters["basic"]?["deductible"] == "800.00")
        }
    }

    @Test(arguments: [
        ("facilityClass", "primaryC" as any Sendable), ("condition", "gout"), ("transfer", "yes"),
        ("babies", 0),
        ("babies", "two"),
    ])
    func `what cannot be read or is not in the policy is said at its field`(
        field: String, value: any Sendable
    ) async throws {
        try await house().visit { program in
            let token = try await program.enter("harbour")
            let answer = try await program.call(
                "/api/v1/claims", claim("M1", ["kind": "maternity", field: value]), token: token)
            #expect(answer.status == .badRequest)
            #expect(try answer.wrongFields() == [field])
        }
    }

    @Test func `transfer is for stays, and level and facility are not both given`() async throws {
        try await house().visit { program in
            let token = try await program.enter("harbour")
            let visit = try await program.call(
                "/api/v1/claims", claim("M1", ["kind": "outpatient", "transfer": true]), token: token)
            #expect(try visit.wrongFields() == ["transfer"])
            let both: [String: Any] = [
                "facility": House.facility(.tertiary), "level": "secondary", "admission": "2023-03-01",
                "discharge": "2023-03-01", "total": "6000",
            ]
            let quote = try await program.call("/api/v1/statements", both, token: token)
            #expect(try quote.wrongFields() == ["level"])
        }
    }

    @Test func `full-width figures are figures, and an absurd amount is called so`() async throws {
        try await house().visit { program in
            let token = try await program.enter("harbour")
            let wide = try await program.call(
                "/api/v1/claims",
                claim("M1", ["kind": "outpatient", "total": "２００．００", "discharge": "２０２３－０３－０１"]),
                token: token)
            #expect(try wide.shares()["basicFund"] == "40.00")
            let absurd = try await program.call(
                "/api/v1/claims", claim("M2", ["total": "99999999999"]), token: token)
            #expect(absurd.text.contains("100 亿元"))
        }
    }

    @Test func `the form asks what the policy uses, and answers out of view do not count`() async throws {
        try await house().visit { browser in
            try await browser.signIn("harbour")
            let page = try await browser.get("/claims/new").text
            for name in ["facilityClass", "condition", "babies", "transfer.yes"] {
                #expect(page.contains("name=\"\(name)\""), "\(name)")
            }
            let fields = [
                "act": "tryOut", "policy": "990000/2023", "who": "registered", "person": "P1",
                "facility": House.facility(.tertiary), "place": "local", "admission": "2023-03-01",
                "discharge": "2023-03-01", "total": "6,000", "babies": "2", "condition": "caesarean",
                "token": try await browser.token(on: "/claims/new"),
            ]
            let birth = try await browser.post("/claims/new", fields.merging(["kind": "maternity"]) { $1 })
                .text
            for words in ["剖宫产", "2 胎", "海湾惠民保", "3,000.00", "商业补充保险"] {
                #expect(birth.contains(words), "\(words)")
            }
            let stay = try await browser.post("/claims/new", fields.merging(["kind": "inpatient"]) { $1 })
                .text
            #expect(stay.contains("5,200.00 × 60% = 3,120.00"))
            #expect(!stay.contains("剖宫产") && !stay.contains("2 胎"))
        }
    }
}
