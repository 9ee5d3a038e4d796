import Claims
import Ledger
import Policies
import Receipts
import Registry
import Scheme
import Storage
import TestSupport
import Testing
import Vocabulary

/// Claims of every kind under a policy with classes of hospitals, conditions, transfers and a commercial payer.
struct HarbourTests {
    private func harbour() throws -> World {
        let folder = try Harbour.folder()
        defer { withExtendedLifetime(folder) {} }
        return try World(book: PolicyBook(folders: [folder.url]), region: RegionCode("990000")!)
    }

    private func person(_ world: World) throws -> ID<Person> {
        try world.person("P1", district: RegionCode("990101")!, tier: "only")
    }

    private func paid(_ done: ClaimDesk.Done, _ layer: String) -> Money? {
        done.statement.settlement?.paid(layer: layer)
    }

    @Test func `a second stay pays half the deductible, a transfer what the other hospital's is higher`()
        throws
    {
        let world = try harbour()
        let person = try person(world)
        let deductibles = try [
            world.claim(.inpatient, person, .yuan(10_000), month: 1),
            world.claim(.inpatient, person, .yuan(10_000), level: .tertiary, month: 2, isTransfer: true),
            world.claim(.inpatient, person, .yuan(10_000), month: 3),
        ].enumerated().map { index, request in
            try world.settle(request, "M\(index)").statement.settlement?.parts[0].uses.deductible
        }
        #expect(deductibles == [.yuan(300), .yuan(500), .yuan(150)])
        #expect(try world.used(person).stays == 2)
        #expect(try world.replayed().differences.isEmpty)
    }

    @Test func `the class on the facility's record counts, and the sender's where it has none`() throws {
        let world = try harbour()
        let person = try person(world)
        let named = try world.claim(
            .inpatient, person, .yuan(10_500), level: .tertiary, facilityClass: "tertiaryB")
        #expect(paid(try world.settle(named, "M1"), "basic") == .yuan(7_000))
        #expect(throws: ClaimsError.unknownFacilityClass("tertiaryB", known: [])) {
            try world.settle(
                try world.claim(.inpatient, person, .yuan(10_500), facilityClass: "tertiaryB"), "M2")
        }
        try world.database.transaction { connection in
            var facility = try #require(
                try Facilities(connection).find(code: World.facility(.tertiary)))
            facility.ownClass = "tertiaryB"
            try Facilities(connection).change(
                facility, effective: Day(2023, 6, 1)!, recorded: World.noon(6, 1))
        }
        let later = try world.claim(.inpatient, person, .yuan(10_250), level: .tertiary, month: 7)
        #expect(paid(try world.settle(later, "M3"), "basic") == .yuan(7_000))
    }

    @Test func `each condition is paid up to its own cap, whatever the other used`() throws {
        let world = try harbour()
        let person = try person(world)
        func settle(_ condition: String, _ total: Int64, _ message: String) throws -> Money? {
            paid(
                try world.settle(
                    try world.claim(.chronic, person, .yuan(total), condition: condition), message),
                "chronic")
        }
        #expect(try settle("diabetes", 1_500, "M1") == .yuan(900))
        #expect(try settle("dialysis", 1_000, "M2") == .yuan(800))
        #expect(try settle("diabetes", 1_500, "M3") == .yuan(100))
        let known = [
            Choices.Choice("diabetes", Words("糖尿病", "diabetes")),
            Choices.Choice("dialysis", Words("透析", "dialysis")),
            Choices.Choice("natural", Words("顺产", "natural birth")),
            Choices.Choice("caesarean", Words("剖宫产", "caesarean section")),
        ]
        #expect(throws: ClaimsError.unknownCondition("gout", known: known)) { try settle("gout", 1, "M4") }
        let first = try #require(try world.receipts(person).first)
        let used = try world.used(person)
        try world.database.transaction {
            _ = try world.desk.reverse(first.id, message: "R1", at: World.noon(12, 3), $0)
        }
        #expect(try world.used(person)["chronic.diabetes"].paid == .yuan(100))
        #expect(try world.used(person)["chronic.dialysis"] == used["chronic.dialysis"])
        let review = try world.database.read { try world.desk.review(ID(of: person), in: World.year, $0) }
        #expect(
            review.map(\.kind) == [
                .amount(.basicFund, filed: .yuan(100), now: .yuan(900)),
                .amount(.patient, filed: .yuan(1_400), now: .yuan(600)),
            ])
    }

    @Test
    func `twins raise the limit of a delivery, and a commercial payer is on the statement, not in the books`()
        throws
    {
        let world = try harbour()
        let person = try person(world)
        let done = try world.settle(
            try world.claim(.maternity, person, .yuan(6_000), condition: "caesarean", babies: 2), "M1")
        #expect(paid(done, "maternity") == .yuan(3_000))
        #expect(done.statement.settlement?.borne(by: .commercial) == .yuan(1_500))
        try world.database.read { connection in
            let journal = Journal(connection)
            #expect(try journal.balance(of: .basicBenefits).amount == .yuan(3_000))
            #expect(try journal.check().isEmpty)
            let entries = try journal.entries(EntryFilter(), limit: 10)
            #expect(entries.flatMap(\.postings).count == 2)
        }
        #expect(try world.replayed().ledger.isEmpty)
    }

    @Test func `a bed counts by the policy, stays on the receipt, and another bed is another claim`() throws {
        let world = try harbour()
        let person = try person(world)
        func request(_ charge: Int64, _ days: Int) throws -> ClaimRequest {
            try world.claim(
                .inpatient, person, .yuan(10_800), level: .tertiary,
                bed: BedCharge(charge: .yuan(charge), days: days))
        }
        let done = try world.settle(try request(600, 5), "M1")
        #expect(paid(done, "basic") == .yuan(5_790))
        #expect(try world.receipts(person).first?.claim.bed == BedCharge(charge: .yuan(600), days: 5))
        #expect(try world.settle(try request(600, 5), "M1").isRepeat)
        let first = try #require(done.receipt)
        #expect(throws: ClaimsError.sameMessageOtherContent(first)) {
            try world.settle(try request(600, 4), "M1")
        }
        #expect(throws: ClaimsError.impossibleBed(.aboveTotal)) {
            try world.settle(try request(10_801, 1), "M2")
        }
        #expect(throws: ClaimsError.impossibleBed(.days)) { try world.settle(try request(1, 0), "M2") }
        #expect(try world.replayed().differences.isEmpty)
    }

    @Test func `elsewhere alone is what the policy makes of it`() throws {
        let world = try harbour()
        let person = try person(world)
        let places: [CarePlace] = [
            .elsewhereFiled, .elsewhereUnfiled, .elsewhereReferred, .elsewhereEmergency,
        ]
        #expect(throws: ClaimsError.filingMissing(FilingMissing(.inpatient, places: places))) {
            try world.settle(try world.claim(.inpatient, person, .yuan(100), place: nil), "M1")
        }
        let visit = try world.settle(try world.claim(.outpatient, person, .yuan(100), place: nil), "M1")
        #expect(visit.statement.refusal?.reason == .placeUnknown)
        #expect(visit.statement.claim.place == .elsewhereFiled)
    }

    @Test func `a message with another condition, transfer or number of babies is another claim`() throws {
        let world = try harbour()
        let person = try person(world)
        func request(_ condition: String, _ babies: Int) throws -> ClaimRequest {
            try world.claim(.maternity, person, .yuan(6_000), condition: condition, babies: babies)
        }
        let first = try #require(try world.settle(try request("natural", 1), "M1").receipt)
        #expect(try world.settle(try request("natural", 1), "M1").isRepeat)
        for other in [try request("caesarean", 1), try request("natural", 2)] {
            #expect(throws: ClaimsError.sameMessageOtherContent(first)) { try world.settle(other, "M1") }
        }
        #expect(throws: ClaimsError.transferOfVisit) {
            try world.settle(try world.claim(.outpatient, person, .yuan(9), isTransfer: true), "M2")
        }
    }
}
