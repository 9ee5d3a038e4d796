import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Storage
import Synchronization
import Testing
import Vocabulary

/// Below the county: a township, a village, a department, a school.
struct SightTests {
    private func house() throws -> House {
        let house = try House()
        try house.person("P1", categories: [.minimumLiving], village: "500112001200")
        try house.person("P2", village: "500112001201", school: House.school)
        try house.person("P3", categories: [.severelyDisabled], village: "500112002200")
        try house.person("P4", categories: [.destitute], district: World.wanzhou)
        return house
    }

    private func sees(_ house: House, _ name: String) async throws -> [String] {
        let found = Found()
        try await house.visit { browser in
            _ = try await browser.enter(name)
            let persons = try await browser.get("/api/v1/persons?search=P%3F").status == .ok
            #expect(persons)
            let page = try await browser.get("/persons?q=P").text
            found.set(["P1", "P2", "P3", "P4"].filter { page.contains($0) })
        }
        return found.names
    }

    @Test(arguments: [
        (Operator.Role.collector, "500112001200", ["P1"]), (.collector, "500112001", ["P1", "P2"]),
        (.clerk, "500112002", ["P3"]), (.clerk, "500112", ["P1", "P2", "P3"]),
        (.collector, "500000", ["P1", "P2", "P3", "P4"]), (.department, "500112", ["P1"]),
        (.department, "500000", ["P1", "P4"]), (.school, "500112", ["P2"]), (.auditor, "500101", ["P4"]),
    ])
    func `each finds the people of their part`(
        role: Operator.Role, scope: String, numbers: [String]
    ) async throws {
        let house = try house()
        try house.hire("who", role, scope: try #require(RegionCode(scope)))
        #expect(try await sees(house, "who") == numbers)
    }

    @Test func `a village's clerk settles for its people alone, and sees their receipts and entries alone`()
        async throws
    {
        let house = try house()
        let own = try house.settle("P1", at: House.facility(.secondary), message: "M1")
        let other = try house.settle("P2", at: House.facility(.secondary), message: "M2")
        try house.hire("village", .clerk, scope: try #require(RegionCode("500112001200")))
        try await house.visit { browser in
            let token = try await browser.enter("village")
            #expect(try await browser.get("/claims/\(own)").status == .ok)
            #expect(try await browser.get("/claims/\(other)").status == .notFound)
            for path in ["/claims", "/journal", "/api/v1/journal"] {
                let text = try await browser.get(path).text
                #expect(text.contains(own) && !text.contains(other))
            }
            var claim = Example.claim("M3")
            claim["person"] = "P2"
            let refused = try await browser.call("/api/v1/claims", claim, token: token)
            #expect(try refused.wrongFields() == ["person"])
        }
    }

    @Test func `whoever moves away is out of sight, and their receipts with them`() async throws {
        let house = try house()
        let receipt = try house.settle("P1", at: House.facility(.secondary), message: "M1")
        try house.hire("village", .clerk, scope: try #require(RegionCode("500112001200")))
        try await house.database.transaction { [moment = house.clock.now] connection in
            let person = try #require(try Persons(connection).find(number: "P1"))
            try Persons(connection).move(
                person.id,
                to: Person.Home(
                    household: person.household, district: House.yubei, village: RegionCode("500112002200")),
                effective: Day(2023, 11, 1)!, recorded: moment)
        }
        #expect(try await sees(house, "village") == [])
        try await house.visit { browser in
            try await browser.signIn("village")
            #expect(try await browser.get("/claims/\(receipt)").status == .notFound)
        }
    }

    @Test(arguments: [
        (["role": "department"], "department"), (["role": "department", "department": "army"], "department"),
        (["department": "tax"], "department"), (["role": "school"], "school"),
        (["role": "school", "school": "S9"], "school"), (["school": "S1"], "school"),
        (["role": "auditor", "scope": "500112001"], "scope"),
        (["role": "hospital", "facility": "H50010100001"], "facility"),
    ])
    func `an operator belongs to what their role asks for, within the administrator's area`(
        changes: [String: String], field: String
    ) async throws {
        let world = try World()
        try await world.house.visit { browser in
            let token = try await browser.enter("administrator-here")
            let asked = ["name": "new-one", "role": "clerk"].merging(changes) { $1 }
            let response = try await browser.call("/api/v1/operators", asked, token: token)
            #expect(try response.wrongFields() == [field])
        }
    }

    @Test(arguments: [
        ["role": "collector", "scope": "500112001200"], ["role": "department", "department": "civilAffairs"],
        ["role": "school", "school": "S1"], ["role": "clerk", "scope": "500112001"],
    ])
    func `operators of the new kinds are added and listed with what they belong to`(
        asked: [String: String]
    ) async throws {
        try await House().visit { browser in
            let token = try await browser.enter("administrator")
            let added = try await browser.call(
                "/api/v1/operators", asked.merging(["name": "new-one"]) { $1 }, token: token)
            #expect(added.status == .created)
            let document = try #require(try added.json()["operator"] as? [String: Any])
            for (field, value) in asked { #expect(document[field] as? String == value) }
            let page = try await browser.get("/operators").text
            if asked["school"] != nil { #expect(page.contains("渝北一中")) }
            if asked["department"] != nil { #expect(page.contains("民政")) }
        }
    }
}

private final class Found: Sendable {
    private let found = Mutex<[String]>([])
    func set(_ names: [String]) { found.withLock { $0 = names } }
    var names: [String] { found.withLock { $0 } }
}
