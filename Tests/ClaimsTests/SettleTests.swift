import Claims
import Ledger
import Policies
import Receipts
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

struct SettleTests {
    @Test func `Yubei's published example settles, is filed, and is posted to each fund`() throws {
        let world = try World()
        let person = try world.person("P1", categories: [.marginal])
        let done = try world.settle(try world.stay(person, .yuan(52_000), out: .yuan(2000)), "M1")
        let settlement = try #require(done.statement.settlement)
        #expect(settlement.borne(by: .basicFund) == .yuan(34_790))
        #expect(settlement.borne(by: .criticalIllness) == .zero)
        #expect(settlement.borne(by: .medicalAid) == .fen(1_158_480))
        #expect(settlement.patient == .fen(562_520))
        try world.database.read { (connection) throws -> Void in
            let journal = Journal(connection)
            #expect(try journal.balance(of: .basicBenefits).amount == .yuan(34_790))
            #expect(
                try journal.balance(of: .basicPayableFacilities, party: World.facility(.secondary)).amount
                    == .yuan(34_790))
            #expect(try journal.balance(of: .medicalAidBenefits).amount == .fen(1_158_480))
            #expect(try journal.check().isEmpty)
            #expect(try ReceiptFile(connection).count() == 1)
        }
    }

    @Test func `pre-settling gives the same answer and stores nothing`() throws {
        let world = try World()
        let person = try world.person("P1", categories: [.minimumLiving])
        let request = try world.stay(person, .yuan(90_000))
        let before = try world.balances()
        let asked = try world.database.read {
            try world.desk.preSettle(request, today: Day(2023, 12, 1)!, $0)
        }
        #expect(try world.balances() == before)
        #expect(try world.database.read { try ReceiptFile($0).count() } == 0)
        #expect(asked == (try world.settle(request, "M1")).statement)
    }

    @Test func `the same message with the same content gets the same statement and is counted once`() throws {
        let world = try World()
        let person = try world.person("P1")
        let request = try world.stay(person, .yuan(9000))
        let first = try world.settle(request, "M1")
        let again = try world.settle(request, "M1", at: World.noon(12, 2))
        #expect(!first.isRepeat && again.isRepeat)
        #expect(first.receipt == again.receipt && first.statement == again.statement)
        #expect(try world.used(person)["basic"].entered == .yuan(9000))
    }

    @Test func `the same message with other content is refused, and nothing moves`() throws {
        let world = try World()
        let person = try world.person("P1")
        let first = try world.settle(try world.stay(person, .yuan(9000)), "M1")
        let before = try world.balances()
        #expect(throws: ClaimsError.sameMessageOtherContent(try #require(first.receipt))) {
            try world.settle(try world.stay(person, .yuan(9001)), "M1")
        }
        #expect(try world.balances() == before)
    }

    @Test func `another facility may use the same message number`() throws {
        let world = try World()
        let person = try world.person("P1")
        try world.settle(try world.stay(person, .yuan(1000)), "M1")
        let other = try world.settle(try world.stay(person, .yuan(1000), level: .primary), "M1")
        #expect(!other.isRepeat)
    }

    @Test func `a second stay starts from what the first used up`() throws {
        let world = try World()
        let person = try world.person("P1")
        try world.settle(try world.stay(person, .yuan(100_000), level: .tertiary), "M1")
        let second = try world.settle(
            try world.stay(person, .yuan(100_000), level: .tertiary, discharge: Day(2023, 6, 1)!), "M2")
        // 49,600 each; the yearly cap of 80,000 leaves 30,400 for the second.
        #expect(second.statement.settlement?.paid(layer: "basic") == .yuan(30_400))
    }

    @Test(arguments: [
        (Refusal.Reason.notCovered, nil as String?, Day(1970, 5, 1)!, nil as Day?),
        (.beforeBirth, "first", Day(2023, 3, 5)!, nil),
        (.afterDeath, "first", Day(1950, 1, 1)!, Day(2023, 3, 5)!),
    ])
    func `a refusal is an answer and leaves nothing behind`(
        reason: Refusal.Reason, tier: String?, birth: Day, death: Day?
    ) throws {
        let world = try World()
        let person = try world.person("P1", birth: birth, death: death, tier: tier)
        let done = try world.settle(try world.stay(person, .yuan(5000)), "M1")
        #expect(done.statement.refusal?.reason == reason)
        #expect(done.receipt == nil)
        #expect(try world.database.read { try ReceiptFile($0).count() } == 0)
    }

    @Test func `an ordinary resident of a district whose aid is unknown is settled in full`() throws {
        let world = try World()
        let person = try world.person("P1", district: RegionCode("500101")!)
        let settlement = try #require(
            try world.settle(try world.stay(person, .yuan(5000)), "M1").statement.settlement)
        #expect(settlement.unknown == nil && settlement.undecided == .zero)
    }

    @Test func `a needy resident of such a district is settled up to the aid, and the rest is undecided`()
        throws
    {
        let world = try World()
        let person = try world.person("P1", categories: [.minimumLiving], district: RegionCode("500101")!)
        let done = try world.settle(try world.stay(person, .yuan(5000), out: .yuan(200)), "M1")
        let settlement = try #require(done.statement.settlement)
        #expect(settlement.unknown != nil)
        #expect(settlement.borne(by: .basicFund) == .yuan(3150))
        #expect(settlement.patient == .yuan(200))
        #expect(settlement.undecided == .yuan(1650))
    }

    @Test func `what cannot be done says why in data`() throws {
        let world = try World()
        let person = try world.person("P1")
        let good = try world.stay(person, .yuan(5000))
        #expect(throws: ClaimsError.unknownPerson) {
            try world.settle(try world.stay(ID(at: World.start), .yuan(5000)), "M1")
        }
        #expect(throws: ClaimsError.dischargeInFuture) { try world.settle(good, "M1", at: World.noon(3, 9)) }
        #expect(throws: ClaimsError.dischargeBeforeAdmission) {
            try world.settle(try world.stay(person, .yuan(1), admission: Day(2023, 3, 11)!), "M1")
        }
        let years = World.book.files.filter { $0.region == World.region }.map(\.year)
        #expect(throws: ClaimsError.noPlan(.noYear(World.region, BenefitYear(2022)!, has: years))) {
            try world.settle(
                try world.stay(person, .yuan(1), admission: Day(2022, 3, 1)!, discharge: Day(2022, 3, 2)!),
                "M1")
        }
        #expect(throws: ClaimsError.unknownFacility) {
            let request = ClaimRequest(
                person: person, facility: "H99999999999", kind: .inpatient, place: .local,
                admission: good.admission,
                discharge: good.discharge, amounts: good.amounts)
            try world.settle(request, "M1")
        }
    }
}

struct AsOfDischargeTests {
    @Test func `who moves to another district after discharge keeps the aid of the district they lived in`()
        throws
    {
        let world = try World()
        let person = try world.person("P1", categories: [.marginal])
        try world.database.transaction { connection in
            try Persons(connection).move(
                person,
                to: Person.Home(
                    household: ID(at: World.start), district: RegionCode("500101")!, village: nil),
                effective: Day(2023, 8, 1)!, recorded: World.noon(8, 1))
        }
        let before = try world.settle(try world.stay(person, .yuan(52_000), out: .yuan(2000)), "M1")
        #expect(before.statement.settlement?.borne(by: .medicalAid) == .fen(1_158_480))
        let after = try world.settle(try world.stay(person, .yuan(5000), discharge: Day(2023, 8, 2)!), "M2")
        #expect(after.statement.settlement?.unknown != nil)
    }

    @Test func `a hospital that rises later is of its old level for earlier stays`() throws {
        let world = try World()
        let person = try world.person("P1")
        try world.database.transaction { connection in
            let facilities = Facilities(connection)
            guard var hospital = try facilities.find(code: World.facility(.secondary)) else { return }
            hospital.level = .tertiary
            try facilities.change(hospital, effective: Day(2023, 7, 1)!, recorded: World.noon(7, 1))
        }
        let early = try world.settle(try world.stay(person, .yuan(1300)), "M1")
        #expect(early.statement.claim.level == .secondary)
        let late = try world.settle(try world.stay(person, .yuan(1300), discharge: Day(2023, 7, 1)!), "M2")
        #expect(late.statement.claim.level == .tertiary)
    }

    @Test func `who was never enrolled is refused without a day from which coverage begins`() throws {
        let world = try World()
        let person = try world.person("P1", tier: nil)
        let refusal = try world.settle(try world.stay(person, .yuan(5000)), "M1").statement.refusal
        #expect(refusal?.reason == .notCovered && refusal?.day == nil)
    }

    @Test(arguments: [("2023-03-10", false), ("2023-03-11", true)])
    func `a facility that is designated from a later day is refused until then, with nothing filed`(
        from day: String, isRefused: Bool
    ) throws {
        let world = try World()
        let person = try world.person("P1")
        // The contract as it was recorded begins on this day or the next.
        try world.database.transaction { connection in
            let facilities = Facilities(connection)
            guard var hospital = try facilities.find(code: World.facility(.secondary)) else { return }
            hospital.designatedFrom = Day(day)
            try facilities.change(hospital, effective: Day(2023, 1, 1)!, recorded: World.noon(1, 1))
        }
        let done = try world.settle(try world.stay(person, .yuan(5000)), "M1")
        #expect(done.statement.refusal?.reason == (isRefused ? .facilityNotDesignated : nil))
        #expect((done.receipt == nil) == isRefused)
        #expect(try world.receipts(person).count == (isRefused ? 0 : 1))
    }

    @Test func `a message number that was used is not taken for a reversal`() throws {
        let world = try World()
        let person = try world.person("P1")
        let receipt = try #require(try world.settle(try world.stay(person, .yuan(5000)), "M1").receipt)
        #expect(throws: ClaimsError.sameMessageOtherContent(receipt)) {
            try world.database.transaction {
                try world.desk.reverse(receipt, message: "M1", at: World.noon(12, 2), $0)
            }
        }
    }
}
