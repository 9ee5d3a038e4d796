import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Testing
import Vocabulary

/// Who sees what: the people of one's area, the receipts of one's own facility.
struct AreaTests {
    /// P1 of Yubei; P9 of another district; a clerk and a hospital's operator of that district.
    private func house() throws -> House {
        let house = try House()
        try house.person("P1", categories: [.marginal])
        try house.person("P9", name: "李四", district: RegionCode("500101")!)
        try house.hire("yubei", .clerk, scope: House.yubei)
        try house.hire("wanzhou", .clerk, scope: RegionCode("500101")!)
        try house.hire("primary", .hospital, facility: .primary)
        return house
    }

    @Test func `a person of another area is not found, by no road`() async throws {
        let house = try house()
        try await house.visit { browser in
            let token = try await browser.enter("wanzhou")
            #expect(try await browser.get("/persons/P1/2023").status == .notFound)
            #expect(try await browser.get("/api/v1/persons/P1/years/2023").status == .notFound)
            #expect(try await browser.get("/persons/P9/2023").status == .ok)
            #expect(try await browser.get("/persons?q=P").text.contains("P9"))
            #expect(try await !browser.get("/persons?q=P").text.contains("P1"))
            let found = try await browser.get("/api/v1/persons?search=P1")
            #expect(try (found.json()["persons"] as? [Any])?.isEmpty == true)
            for path in ["/api/v1/statements", "/api/v1/claims"] {
                let message = path.hasSuffix("claims") ? "M1" : nil
                let response = try await browser.call(path, Example.claim(message), token: token)
                #expect(try response.wrongFields() == ["person"])
            }
            let page = try await browser.submit(Example.form("check"))
            #expect(page.text.contains("没有这个编号的参保人"))
        }
    }

    @Test func `nor are the receipts of that person, and the answer is that of no receipt`() async throws {
        let house = try house()
        try await house.visit { browser in
            let token = try await browser.enter("yubei")
            let settled = try await browser.call("/api/v1/claims", Example.claim(), token: token)
            let receipt = try #require(try settled.json()["receipt"] as? String)
            let other = browser.another
            let otherToken = try await other.enter("wanzhou")
            let missing = try await other.get("/api/v1/claims/\(String(repeating: "0", count: 32))").json()
            let hidden = try await other.get("/api/v1/claims/\(receipt)").json()
            #expect(hidden["detail"] as? String == missing["detail"] as? String)
            #expect(hidden["status"] as? Int == 404)
            let page = try await other.get("/claims/\(receipt)")
            #expect(page.status == .notFound)
            let list = try await other.get("/claims").text
            #expect(!list.contains(receipt))
            let reversed = try await other.call(
                "/api/v1/claims/\(receipt)/reversal", ["message": "R1"], token: otherToken)
            #expect(reversed.status == .notFound)
        }
        #expect(try house.receipts() == 1)
    }

    @Test func `a hospital settles, sees and reverses only what is its own`() async throws {
        let house = try house()
        try await house.visit { browser in
            let token = try await browser.enter("hospital")
            let settled = try await browser.call("/api/v1/claims", Example.claim(), token: token)
            let receipt = try #require(try settled.json()["receipt"] as? String)
            let foreign = try await browser.call(
                "/api/v1/claims", Example.claim("M2", level: .tertiary), token: token)
            #expect(foreign.status == .forbidden)
            #expect(try foreign.json()["type"] as? String == "urn:yikao:problem:other-facility")
            let quoted = try await browser.call(
                "/api/v1/statements", Example.claim(nil, level: .tertiary), token: token)
            #expect(quoted.status == .forbidden)

            let other = browser.another
            let otherToken = try await other.enter("primary")
            for path in ["/api/v1/claims/\(receipt)", "/claims/\(receipt)"] {
                #expect(try await other.get(path).status == .notFound)
            }
            let reversed = try await other.call(
                "/api/v1/claims/\(receipt)/reversal", ["message": "R1"], token: otherToken)
            #expect(reversed.status == .notFound)
            let list = try await other.get("/claims").text
            #expect(!list.contains(receipt))
            let form = try await other.get("/claims/new").text
            #expect(form.contains(House.facility(.primary)) && !form.contains(House.facility(.secondary)))
            let page = try await other.submit(Example.form("tryOut"))
            #expect(page.status == .forbidden)
        }
        #expect(try house.receipts() == 1)
    }

    @Test func `a hospital need not name itself`() async throws {
        try await house().visit { browser in
            let token = try await browser.enter("hospital")
            var claim = Example.claim()
            claim["facility"] = nil
            let settled = try await browser.call("/api/v1/claims", claim, token: token)
            #expect(settled.status == .created)
            #expect(try settled.json()["facility"] as? String == House.facility(.secondary))
            let receipt = try await browser.get("/claims").text
            #expect(!receipt.contains("/persons/"))
        }
    }

    @Test func `a change of area holds at once`() async throws {
        let house = try house()
        try await house.visit { browser in
            try await browser.signIn("yubei")
            #expect(try await browser.get("/persons/P1/2023").status == .ok)
            try house.change("yubei") { $0.scope = RegionCode("500101")! }
            #expect(try await browser.get("/persons/P1/2023").status == .notFound)
        }
    }
}
