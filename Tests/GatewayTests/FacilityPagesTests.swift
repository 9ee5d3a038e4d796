import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Testing
import Vocabulary

/// The administrator adds facilities and records what changes, from a day on.
struct FacilityPagesTests {
    private static let asked = [
        "code": "H50011200088", "name": "新开的医院", "level": "secondary", "district": "500112",
        "from": "2023-06-01", "through": "", "effective": "2023-06-01",
    ]

    private func find(_ house: House, _ code: String, on day: Day? = nil) throws -> Facility? {
        try house.database.read { try Facilities($0).find(code: code, on: day) }
    }

    @Test func `a facility is added, and raised a level from a day on`() async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("administrator")
            let token = try await browser.token(on: "/facilities")
            let added = try await browser.post(
                "/facilities", FacilityPagesTests.asked.merging(["token": token]) { $1 })
            #expect(added.status == .seeOther)
            let path = try #require(added.headers[.location])
            let page = try await browser.get(path).text
            #expect(page.contains("新开的医院") && page.contains("value=\"2023-06-01\""))
            house.pass(seconds: 1)
            let raised = try await browser.post(
                path,
                FacilityPagesTests.asked.merging([
                    "token": token, "level": "tertiary", "effective": "2023-09-01",
                ]) {
                    $1
                })
            #expect(raised.status == .seeOther)
        }
        #expect(try find(house, "H50011200088", on: Day(2023, 8, 31))?.level == .secondary)
        #expect(try find(house, "H50011200088", on: Day(2023, 9, 1))?.level == .tertiary)
        #expect(try find(house, "H50011200088")?.code == "H50011200088")
    }

    @Test(arguments: [
        (["code": "X"], "code"), (["code": House.facility(.primary)], "code"), (["name": " "], "name"),
        (["level": "best"], "level"), (["district": "110101"], "district"),
        (["district": "5001"], "district"),
        (["from": "2023-13-01"], "from"), (["through": "2023-05-01"], "through"),
        (["from": "", "through": "2023-05-01"], "through"), (["effective": ""], "effective"),
        (["facilityClass": "nonsense"], "facilityClass"),
    ])
    func `what is wrong is said at its field, and what was typed stays`(
        changes: [String: String], field: String
    ) async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("administrator")
            let token = try await browser.token(on: "/facilities")
            let page = try await browser.post(
                "/facilities",
                FacilityPagesTests.asked.merging(changes) { $1 }.merging(["token": token]) { $1 })
            #expect(page.status == .badRequest)
            #expect(page.text.contains("href=\"#\(field)\""))
        }
        #expect(try find(house, "H50011200088") == nil)
    }
}
