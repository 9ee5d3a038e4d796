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
        ("babies", "two"), ("bedCharge", "6000.01"), ("bedCharge", "much"), ("bedDays", 3),
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

    @Test func `a bed above its limit is taken off, for programs and on the form alike`() async throws {
        try await house().visit { browser in
            let token = try await browser.enter("harbour")
            func settle(_ message: String, _ changes: [String: Any]) async throws -> [String: String] {
                let stay: [String: Any] = ["total": "10800", "discharge": "2023-03-06", "bedCharge": "600"]
                return try await browser.call(
                    "/api/v1/claims", claim(message, stay.merging(changes) { $1 }), token: token
                ).shares()
            }
            // 10,800 − 350 − 800, and 60% of it; without days, those of the stay.
            #expect(try await settle("M1", [:])["basicFund"] == "5790.00")
            // 600 for two days is 500 above; half the deductible is paid of the second stay.
            #expect(try await settle("M2", ["bedDays": 2])["basicFund"] == "5940.00")
            let visit = try await browser.call(
                "/api/v1/claims",
                claim(
                    "M3", ["kind": "maternity", "condition": "natural", "bedCharge": "600", "total": "6000"]),
                token: token)
            #expect(visit.status == .created, "where the policy has no limit it changes nothing")
        }
    }

    @Test func `the form asks for the bed where its price is limited, and shows it before posting`()
        async throws
    {
        try await house().visit { browser in
            try await browser.signIn("harbour")
            let page = try await browser.get("/claims/new").text
            #expect(page.contains("name=\"bedCharge\"") && page.contains("name=\"bedDays\""))
            let fields = [
                "act": "check", "policy": "990000/2023", "who": "registered", "person": "P1",
                "facility": House.facility(.tertiary), "kind": "inpatient", "place": "local",
                "admission": "2023-03-01", "discharge": "2023-03-06", "total": "10,800", "bedCharge": "600",
                "token": try await browser.token(on: "/claims/new"),
            ]
            func sent(_ changes: [String: String]) async throws -> String {
                try await browser.post("/claims/new", fields.merging(changes) { $1 }).text
            }
            let check = try await sent([:])
            #expect(check.contains("床位费 600.00 元，5 天") && check.contains("10,450.00"))
            let statement = try await sent(["act": "tryOut", "bedDays": "4"])
            #expect(statement.contains("床位费 600.00 元，4 天") && statement.contains("− 400.00 ="))
            #expect(try await sent(["bedCharge": "", "bedDays": "4"]).contains("只写了床位天数"))
            #expect(try await sent(["bedDays": "0"]).contains("读不出床位天数"))
            #expect(try await sent(["bedCharge": "10,800.01"]).contains("床位费超过总费用"))
            // Out of view for a visit, and so not counted.
            let visit = try await sent(["kind": "outpatient", "discharge": "2023-03-01", "total": "200"])
            #expect(visit.contains("核对以后记账") || visit.contains("将要记入的"))
            #expect(!visit.contains("床位费"))
        }
    }

    @Test func `elsewhere alone will do where the policy asks no more, and is told what it wants to know`()
        async throws
    {
        try await house().visit { program in
            let token = try await program.enter("harbour")
            let stay = try await program.call(
                "/api/v1/claims", claim("M1", ["place": "异地"]), token: token)
            #expect(try stay.wrongFields() == ["place"])
            #expect(stay.text.contains("住院待遇因备案而不同") && stay.text.contains("elsewhereUnfiled"))
            let visit = try await program.call(
                "/api/v1/claims", claim("M1", ["place": "elsewhere", "kind": "outpatient"]), token: token
            ).json()
            let statement = try #require(visit["statement"] as? [String: Any])
            #expect((statement["refusal"] as? [String: Any])?["reason"] as? String == "placeUnknown")
            #expect((statement["claim"] as? [String: Any])?["place"] as? String == "elsewhereFiled")
            for (kind, fields) in [("inpatient", ["place"]), ("outpatient", [])] {
                let quote = try await program.call(
                    "/api/v1/statements",
                    [
                        "level": "tertiary", "admission": "2023-03-01", "discharge": "2023-03-01",
                        "total": "6000",
                        "kind": kind, "place": "异地",
                    ], token: token)
                #expect(try (quote.status == .ok ? [] : quote.wrongFields()) == fields)
            }
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
