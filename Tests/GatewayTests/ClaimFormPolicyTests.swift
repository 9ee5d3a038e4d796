import HummingbirdTesting
import Policies
import Testing
import Vocabulary

/// Under which policy the form of a claim opens, and which it offers.
struct ClaimFormPolicyTests {
    @Test func `it opens on the newest year in which somebody is insured`() async throws {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let offered = try await browser.get("/claims/new").policies()
            #expect(offered.all.contains("500000/2026") && offered.chosen == "500000/2023")
        }
    }

    @Test func `where nobody is insured it opens on today's year`() async throws {
        let house = try House()
        house.pass(seconds: 366 * 86_400)
        try await house.visit { browser in
            try await browser.signIn("clerk")
            #expect(try await browser.get("/claims/new").policies().chosen == "500000/2024")
        }
    }

    @Test
    func
        `somebody on record is settled by the policy of their insurance, and it is said where another was chosen`()
        async throws
    {
        let house = try House()
        try house.person("P1")
        try await house.visit { browser in
            try await browser.signIn("clerk")
            for act in ["tryOut", "check"] {
                let other = try await browser.submit(Example.form(act, ["policy": "500000/2025"]))
                #expect(other.text.contains("2023 年，不按所选的重庆市 2025 年"))
                let same = try await browser.submit(Example.form(act))
                #expect(!same.text.contains("不按所选的"))
            }
        }
    }

    @Test func `it offers what settles some kind of care, and no province that only bounds its cities`()
        async throws
    {
        try await House().visit { browser in
            try await browser.signIn("clerk")
            let all = try await browser.get("/claims/new").policies().all
            let settling = House.book.files.filter { !$0.settles.isEmpty }
            #expect(Set(all) == Set(settling.map { "\($0.region)/\($0.year)" }))
            #expect(!all.contains("130000/2026") && all.contains("500000/2023"))
        }
    }
}

extension TestResponse {
    /// The policies to choose from, and the one that is chosen.
    fileprivate func policies() -> (all: [String], chosen: String?) {
        let list = text.matches(of: /<option value="(\d{6}\/\d{4})"( selected)?>/)
        return (
            list.map { String($0.output.1) }, list.first { $0.output.2 != nil }.map { String($0.output.1) }
        )
    }
}
