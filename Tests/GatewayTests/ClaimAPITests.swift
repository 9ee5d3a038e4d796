import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import Registry
import Storage
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Claims by program: quoted, settled, repeated, refused, reversed.
struct ClaimAPITests {
    private func house() throws -> House {
        let house = try House()
        try house.person("P1", categories: [.marginal])
        return house
    }

    @Test func `Yubei's published example settles to the fen, once, however often it is sent`() async throws {
        let house = try house()
        try await house.visit { program in
            let token = try await program.enter("hospital")
            let first = try await program.call("/api/v1/claims", Example.claim(), token: token)
            #expect(first.status == .created)
            #expect(try first.shares() == Example.shares)
            let document = try first.json()
            #expect(document["status"] as? String == "settled")
            #expect(document["recorded"] as? String == "2023-12-01T12:00:00+08:00")
            let receipt = try #require(document["receipt"] as? String)
            #expect(first.headers[.location] == "/api/v1/claims/\(receipt)")

            house.pass(seconds: 60)
            let again = try await program.call("/api/v1/claims", Example.claim(), token: token)
            #expect(again.status == .ok)
            #expect(again.text == first.text)
            #expect(try await program.get("/api/v1/claims/\(receipt)").text == first.text)

            let other = try await program.call(
                "/api/v1/claims", Example.claim(total: "52000.01"), token: token)
            #expect(other.status == .conflict)
            #expect(try other.json()["type"] as? String == "urn:yikao:problem:message-taken")
            #expect(try other.json()["receipt"] as? String == receipt)
        }
        #expect(try house.receipts() == 1)
        #expect(try house.balance(of: .basicBenefits) == .yuan(34_790))
    }

    @Test func `the same message sent eight times at once is filed once, and all get the same answer`()
        async throws
    {
        let house = try house()
        try await house.visit { program in
            let token = try await program.enter("clerk")
            let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let response = try await program.call("/api/v1/claims", Example.claim(), token: token)
                        return (response.status.code, response.text)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.map(\.0).sorted() == [200, 200, 200, 200, 200, 200, 200, 201])
            #expect(Set(answers.map(\.1)).count == 1)
        }
        #expect(try house.receipts() == 1)
    }

    @Test func `a claim that waited for another is recorded when its turn came, not when it was sent`()
        async throws
    {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let house = try House(at: folder.path("yikao.db"))
        try house.person("P1")
        try await house.visit { program in
            let token = try await program.enter("clerk")
            let begun = Mutex(false)
            // Somebody else holds the writer's lock for a while; the clock goes on before it is let go.
            async let other: Void = house.database.transaction { _ in
                begun.withLock { $0 = true }
                usleep(300_000)
                house.pass(seconds: 60)
            }
            while !begun.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
            let response = try await program.call("/api/v1/claims", Example.claim(), token: token)
            try await other
            #expect(try response.json()["recorded"] as? String == "2023-12-01T12:01:00+08:00")
        }
    }

    @Test(arguments: [
        "", "[]", "null", "{\"total\":", "{\"total\": {\"a\": [[[[1]]]]}}", "{\"a\u{0}\": \"\u{0}\"}",
    ])
    func `junk is answered with what is wrong with it`(junk: String) async throws {
        let house = try house()
        try await house.visit { program in
            let token = try await program.enter("clerk")
            for path in ["/api/v1/claims", "/api/v1/statements"] {
                let response = try await program.send(
                    .post, path, [.contentType: "application/json", .csrfToken: token], body: junk)
                #expect(response.status == .badRequest)
                #expect(response.headers[.contentType] == "application/problem+json")
            }
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `thousands of wrong fields get a short answer`() async throws {
        try await house().visit { program in
            let token = try await program.enter("clerk")
            var claim = Example.claim(nil)
            for index in 0..<5000 { claim["x\(index)"] = "1" }
            claim["categories"] = Array(repeating: "rich", count: 5000)
            let response = try await program.call("/api/v1/statements", claim, token: token)
            #expect(response.status == .badRequest)
            #expect(response.text.utf8.count < 20_000)
        }
    }

    @Test func `a quote gives the same answer and stores nothing, by number and by description`() async throws
    {
        let house = try house()
        try await house.visit { program in
            let token = try await program.enter("auditor")
            var registered = Example.claim(nil)
            let first = try await program.call("/api/v1/statements", registered, token: token)
            #expect(first.status == .ok)
            #expect(try first.shares() == Example.shares)

            registered["person"] = nil
            registered["facility"] = nil
            let described = registered.merging([
                "level": "secondary", "categories": ["低保边缘"], "tier": "一档", "district": "500112",
            ]) { $1 }
            let second = try await program.call("/api/v1/statements", described, token: token)
            #expect(second.status == .ok)
            #expect(try second.shares() == Example.shares)

            var byFacility = described
            byFacility["level"] = nil
            byFacility["facility"] = House.facility(.secondary)
            let third = try await program.call("/api/v1/statements", byFacility, token: token)
            #expect(third.text == second.text)
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `all wrong fields are said at once, each with what to write`() async throws {
        try await house().visit { program in
            let token = try await program.enter("clerk")
            let wrong = try await program.call(
                "/api/v1/claims",
                [
                    "person": "nobody", "facility": "H99999999999", "kind": "spa", "admission": "2023-02-30",
                    "discharge": "soon", "total": "1.234", "outOfCatalogue": 5, "colour": "red",
                ], token: token, [.acceptLanguage: "en"])
            #expect(wrong.status == .badRequest)
            #expect(
                try Set(wrong.wrongFields())
                    == [
                        "person", "facility", "kind", "admission", "discharge", "total", "outOfCatalogue",
                        "colour",
                        "message",
                    ])
            #expect(wrong.text.contains("write it as 2023-07-01"))
            let empty = try await program.call("/api/v1/statements", [:], token: token)
            #expect(try Set(empty.wrongFields()) == ["level", "admission", "discharge", "total"])
        }
    }

    @Test(arguments: [
        (["discharge": "2023-02-01"], "discharge"), (["discharge": "2024-01-01"], "discharge"),
        (["admission": "2022-03-01", "discharge": "2022-03-02"], "discharge"),
        (["total": "1000.00", "outOfCatalogue": "2000.00"], "total"),
        (["firstSelfPay": "-1.00"], "firstSelfPay"),
        (["total": "99999999999.00"], "total"), (["place": "moon"], "place"), (["message": "a b"], "message"),
        (["message": String(repeating: "x", count: 65)], "message"), (["birth": "1970-01-01"], "birth"),
    ])
    func `what cannot be is said at its field`(changes: [String: String], field: String) async throws {
        try await house().visit { program in
            let token = try await program.enter("clerk")
            let claim = Example.claim().merging(changes) { $1 }
            let response = try await program.call("/api/v1/claims", claim, token: token)
            #expect(response.status == .badRequest)
            #expect(try response.wrongFields() == [field])
        }
    }

    @Test(
        arguments: [
            (["tier": "ninth"], "tier"), (["district": "110101"], "district"),
            (["categories": ["rich"]], "categories"),
            (["categories": "marginal"], "categories"), (["categories": [3]], "categories[0]"),
            (["level": "4"], "level"), (["birth": "1970-13-01"], "birth"),
            (["discharge": "1990-01-02"], "discharge"),
        ] as [([String: any Sendable], String)])
    func `so it is in a description`(changes: [String: any Sendable], field: String) async throws {
        try await house().visit { program in
            let token = try await program.enter("clerk")
            let asked: [String: Any] = [
                "level": "secondary", "tier": "first", "admission": "1990-01-01", "discharge": "2023-03-10",
                "total": "100",
            ]
            let response = try await program.call(
                "/api/v1/statements", asked.merging(changes) { $1 }, token: token)
            #expect(response.status == .badRequest)
            #expect(try response.wrongFields() == [field])
        }
    }

    @Test func `whoever names a person does not describe one as well`() async throws {
        try await house().visit { program in
            let token = try await program.enter("clerk")
            let both = Example.claim(nil).merging(["tier": "first", "categories": ["marginal"]]) { $1 }
            let response = try await program.call("/api/v1/statements", both, token: token)
            #expect(try response.wrongFields() == ["tier", "categories"])
        }
    }

    @Test func `a refusal is an answer, and leaves nothing behind`() async throws {
        let house = try house()
        try house.person("P2", tier: nil)
        try await house.visit { program in
            let token = try await program.enter("clerk")
            let response = try await program.call(
                "/api/v1/claims", Example.claim().merging(["person": "P2"]) { $1 }, token: token)
            #expect(response.status == .ok)
            let document = try response.json()
            #expect(document["status"] as? String == "refused")
            #expect(document["receipt"] == nil)
        }
        #expect(try house.receipts() == 0)
    }

    @Test func `a refusal says why: the reason, the policy's own words, its place and what there is instead`()
        async throws
    {
        let house = try house()
        try await house.visit { program in
            let token = try await program.enter("clerk")
            let response = try await program.call(
                "/api/v1/statements", Example.claim(nil).merging(["place": "elsewhereFiled"]) { $1 },
                token: token)
            let refusal = try #require(try response.json()["refusal"] as? [String: Any])
            #expect(refusal["reason"] as? String == "placeUnknown")
            let text = try #require(refusal["text"] as? [String: String])
            #expect(text["zh"]?.contains("异地（已备案）住院待遇尚无依据：没有找到市外就医降低比例的官方来源") == true)
            #expect((refusal["policyText"] as? [String: String])?["zh"] == "没有找到市外就医降低比例的官方来源")
            #expect((refusal["at"] as? String)?.hasPrefix("500000/2023.yaml:") == true)
        }
    }

    @Test func `a word that is nearly one is known again`() async throws {
        let house = try house()
        try await house.visit { program in
            let token = try await program.enter("clerk")
            let asked = [
                "level": "三级甲等", "admission": "2023-03-01", "discharge": "2023-03-09", "total": "100",
                "tier": "first",
            ]
            let response = try await program.call("/api/v1/statements", asked, token: token)
            #expect(response.status == .badRequest)
            #expect(try response.wrongFields() == ["level"])
            #expect(response.text.contains("您是不是要写 三级？"))
        }
    }

    @Test func `a settlement is taken back once, and both remain`() async throws {
        let house = try house()
        try await house.visit { program in
            let token = try await program.enter("hospital")
            let settled = try await program.call("/api/v1/claims", Example.claim(), token: token).json()
            let receipt = try #require(settled["receipt"] as? String)
            let path = "/api/v1/claims/\(receipt)/reversal"
            let taken = try await program.call(path, ["message": "M1"], token: token)
            #expect(taken.status == .conflict)
            let missing = try await program.call(path, [:], token: token)
            #expect(try missing.wrongFields() == ["message"])

            house.pass(seconds: 1)
            let reversed = try await program.call(path, ["message": "R1"], token: token)
            #expect(reversed.status == .created)
            #expect(try reversed.json()["reverses"] as? String == receipt)
            house.pass(seconds: 1)
            let again = try await program.call(path, ["message": "R1"], token: token)
            #expect(again.status == .ok)
            #expect(again.text == reversed.text)
            let reversal = try #require(try reversed.json()["receipt"] as? String)
            let other = try await program.call(path, ["message": "R2"], token: token)
            #expect(other.status == .conflict)
            #expect(try other.json()["receipt"] as? String == reversal)
            let twice = try await program.call(
                "/api/v1/claims/\(reversal)/reversal", ["message": "R3"], token: token)
            #expect(twice.status == .conflict)
            let now = try await program.get("/api/v1/claims/\(receipt)").json()
            #expect(now["reversedBy"] as? String == reversal)
        }
        #expect(try house.receipts() == 2)
        #expect(try house.balance(of: .basicBenefits) == .zero)
        #expect(try house.booksAreInOrder())
    }

    @Test(arguments: ["x", "00", String(repeating: "0", count: 32)])
    func `a receipt that is not there is not found`(receipt: String) async throws {
        try await house().visit { program in
            let token = try await program.enter("clerk")
            let missing = try await program.get("/api/v1/claims/\(receipt)")
            #expect(missing.status == .notFound)
            let reversed = try await program.call(
                "/api/v1/claims/\(receipt)/reversal", ["message": "R1"], token: token)
            #expect(reversed.status == .notFound)
        }
    }
}
