import Collection
import Ledger
import Payments
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

/// What the simulated season (`SeasonProof`) found.
struct SimulatedTests {
    let world: World

    init() throws { world = try World() }

    private func merge(_ gone: ID<Applicant>, into kept: ID<Applicant>) throws {
        try world.database.transaction {
            try Merges($0).merge(ID(of: gone), into: ID(of: kept), reason: "重复登记", recorded: world.now)
        }
    }

    @Test(arguments: [true, false])
    func `a record merged into another owes nothing any more, and what it paid is free for the other`(
        _ wasPaid: Bool
    ) throws {
        let (kept, gone) = (try world.person(), try world.person())
        try world.assess()
        if wasPaid { try world.post(line("T1", 400, gone)) }
        try merge(gone, into: kept)
        #expect(try world.assess().changed == 1)
        #expect(try world.year(of: gone).bill?.content.exclusion == .duplicate)
        #expect(try world.year(of: gone).allocated == .zero)
        #expect(try world.balance(.basicReceivableContributions) == .yuan(400))
        #expect(try world.balance(.basicSuspense) == .yuan(wasPaid ? 400 : 0))
        #expect(try !world.isEnrolled(kept))
        #expect(try world.assess().changed == 0)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `asked for a merged record, the kept one is assessed and the other excluded`() throws {
        let (kept, gone) = (try world.person(), try world.person())
        try world.assess()
        try merge(gone, into: kept)
        let run = world.run(.assessment)
        let assessed = try world.database.transaction { try world.season.reassess([gone], as: run, $0) }
        #expect(assessed.changed == 1)
        #expect(try world.year(of: gone).bill?.content.exclusion == .duplicate)
        #expect(try world.year(of: kept).bill?.version == 1)
    }

    @Test func `who paid under the kept record while the other was insured stays insured`() throws {
        let (kept, gone) = (try world.person(), try world.person())
        try world.assess()
        try world.post(line("T1", 400, gone))
        try merge(gone, into: kept)
        try world.post(line("T2", 400, kept))
        try world.assess()
        #expect(try world.isEnrolled(kept) && world.year(of: kept).isSettled)
        #expect(try world.balance(.basicSuspense) == .yuan(400))
    }

    @Test func `who moves away before the year is not billed, and what they paid is free`() throws {
        let person = try world.person()
        try world.assess()
        try world.post(line("T1", 400, person))
        let home = Person.Home(household: ID(at: world.now), district: RegionCode("970202")!, village: nil)
        try world.database.transaction {
            try Persons($0).move(ID(of: person), to: home, effective: Day(2024, 11, 1)!, recorded: world.now)
        }
        #expect(try world.assess().changed == 1)
        #expect(try world.year(of: person).bill?.content.exclusion == .movedAway)
        #expect(try world.balance(.basicSuspense) == .yuan(400))
        #expect(try !world.isEnrolled(person))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `who is insured elsewhere and then moves away counts among those who moved away`() throws {
        let person = try world.person()
        try world.database.transaction {
            try OtherInsurances($0).add(
                OtherInsurance(
                    id: ID(at: world.now), person: ID(of: person), kind: .employee, from: Day(2024, 7, 1)!,
                    source: "职工在保名单"), recorded: world.now)
        }
        try world.assess()
        #expect(try world.year(of: person).bill?.content.exclusion == .employeeInsurance)
        let home = Person.Home(household: ID(at: world.now), district: RegionCode("970202")!, village: nil)
        try world.database.transaction {
            try Persons($0).move(ID(of: person), to: home, effective: Day(2024, 11, 1)!, recorded: world.now)
        }
        #expect(try world.assess().changed == 1)
        #expect(try world.year(of: person).bill?.content.exclusion == .movedAway)
        #expect(try world.assess().changed == 0)
    }

    @Test func `who has not settled any more is not insured any more, and is again when they pay`() throws {
        let person = try world.person()
        try world.assess()
        try world.post(line("T1", 400, person))
        try world.post(line("R1", -400, person, reverses: "T1"))
        #expect(try !world.isEnrolled(person))
        try world.post(line("T2", 400, person))
        #expect(try world.isEnrolled(person))
        try world.post(line("R2", -400, person, reverses: "T2"), line("T3", 400, person))
        #expect(try world.isEnrolled(person))
        try world.post(
            line("R3", -400, person, reverses: "T3"), line("T4", 400, person),
            line("R4", -400, person, reverses: "T4"))
        #expect(try !world.isEnrolled(person))
    }

    @Test func `a department takes back what it paid for somebody who is not insured any more`() throws {
        let person = try world.person([.minimumLiving])
        try world.assess()
        try world.post(line("T1", 80, person))
        func settle() throws -> Money {
            let run = world.run(.departmentSettlement)
            return try world.database.transaction {
                try world.season.settle(with: .medicalAid, as: run, $0).amount
            }
        }
        #expect(try settle() == .yuan(200))
        try world.post(line("R1", -80, person, reverses: "T1"))
        #expect(try settle() == .yuan(-200))
        #expect(try world.reconciliation().agrees)
    }
}
