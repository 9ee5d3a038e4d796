import Collection
import Ledger
import Payments
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

struct AssessingTests {
    let world: World

    init() throws { world = try World() }

    @Test(
        arguments: [
            ([], nil, 400, [:]), ([], "second", 750, [:]),
            ([.destitute], nil, 0, [.medicalAid: 400]),
            ([.minimumLiving], nil, 80, [.medicalAid: 200, .county: 120]),
            ([.minimumLiving], "second", 430, [.medicalAid: 200, .county: 120]),
            ([.marginal], nil, 200, [.medicalAid: 200]),
            ([.marginal, .destitute], nil, 0, [.medicalAid: 400]),
        ] as [([PersonCategory], String?, Int64, [Contributor: Int64])])
    func `each owes what the policy leaves of the payment, and others what they give`(
        _ categories: [PersonCategory], _ tier: String?, _ own: Int64, _ grants: [Contributor: Int64]
    ) throws {
        let person = try world.person(categories, tier: tier)
        try world.assess()
        let year = try world.year(of: person)
        #expect(year.bill?.own == .yuan(own))
        #expect(year.grants.mapValues(\.content.amount) == grants.mapValues { .yuan($0) })
        #expect(year.bill?.content.place == World.village)
        #expect(year.bill?.version == 1 && year.bill?.cause == .assessed)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `who is paid for in whole is insured at once, others when they have paid`() throws {
        let destitute = try world.person([.destitute])
        let ordinary = try world.person()
        let assessed = try world.assess()
        #expect(assessed.paidForWhole == 1 && assessed.own == .yuan(400))
        #expect(try world.isEnrolled(destitute) && !world.isEnrolled(ordinary))
        #expect(try world.balance(.basicAidedContributions) == .yuan(400))
        #expect(try world.balance(.basicFiscal) == .yuan(670))
        #expect(try world.balance(.basicReceivableContributions) == .yuan(400))
    }

    @Test func `how much help there is is not known, and then nobody guesses what is owed`() throws {
        let person = try world.person([.monitored])
        let assessed = try world.assess()
        #expect(assessed.unknown == 1 && assessed.own == .zero)
        #expect(try world.year(of: person).bill?.own == nil)
        #expect(try world.post(line("T1", 400, person)).doubts == ["unknownAmount": 1])
    }

    @Test func `who has died, is insured elsewhere or has moved away is in exactly one other count`() throws {
        try world.person()
        try world.person(death: Day(2024, 11, 3)!)
        let employee = try world.person()
        try world.database.transaction {
            try OtherInsurances($0).add(
                OtherInsurance(
                    id: ID(at: world.now), person: ID(of: employee), kind: .employee, from: Day(2024, 7, 1)!,
                    source: "职工在保名单"), recorded: world.now)
        }
        let assessed = try world.assess()
        #expect(assessed.people == 3 && assessed.billed == 1)
        #expect(assessed.excluded == [.dead: 1, .employeeInsurance: 1])
    }

    @Test func `an assessment again changes nothing, and posts nothing`() throws {
        try world.person([.minimumLiving])
        #expect(try world.assess().changed == 1)
        let before = try world.balance(.basicReceivableContributions)
        #expect(try world.assess().changed == 0)
        #expect(try world.balance(.basicReceivableContributions) == before)
    }

    @Test func `a bill that falls after it was paid leaves money in suspense, which goes back to the payer`()
        throws
    {
        let person = try world.person()
        try world.assess()
        try world.post(line("T1", 400, person))
        try world.add(.minimumLiving, to: person)
        #expect(try world.assess().changed == 1)
        let year = try world.year(of: person)
        #expect(year.bill?.version == 2 && year.bill?.cause == .changed && year.bill?.own == .yuan(80))
        #expect(year.allocated == .yuan(80) && year.isSettled)
        #expect(try world.balance(.basicSuspense) == .yuan(320))
        #expect(try world.reconciliation().agrees)

        let payment = try #require(
            try world.database.read { try CashBook($0).payments(of: person, in: World.year) }.first)
        let run = world.run(.refund)
        #expect(throws: CollectionError.notFree(.yuan(320))) {
            try world.database.transaction {
                try world.season.refund(payment.id, .yuan(321), as: world.run(.refund), $0)
            }
        }
        try world.database.transaction { try world.season.refund(payment.id, .yuan(320), as: run, $0) }
        #expect(try world.balance(.basicSuspense) == .zero && world.balance(.basicTreasury) == .yuan(80))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a bill that rises leaves the difference to pay, and the help ends`() throws {
        let person = try world.person([.minimumLiving])
        try world.assess()
        try world.post(line("T1", 80, person))
        #expect(try world.year(of: person).isSettled)
        try world.withdraw(.minimumLiving, of: person)
        try world.assess()
        let year = try world.year(of: person)
        #expect(year.owed == .yuan(320) && !year.isSettled)
        #expect(year.grants.values.allSatisfy { $0.content.amount == .zero && $0.version == 2 })
        #expect(try world.reconciliation().agrees)
        #expect(try world.post(line("T2", 320, person)).paid == 1)
        #expect(try world.year(of: person).isSettled && world.balance(.basicAidedContributions) == .zero)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a bill explains itself: plan, what was looked at, every step with its source`() throws {
        let person = try world.person([.minimumLiving], tier: "second")
        try world.assess()
        let bill = try #require(try world.year(of: person).bill)
        let basis = try #require(try world.database.read { try BillBook($0).basis(bill.content.basis!) })
        #expect(basis.plan == world.season.fingerprint)
        #expect(basis.seen.map(\.zh) == ["二档", "44 岁", "低保对象"])
        #expect(basis.lines.map(\.step) == [.individual, .fiscal, .subsidy, .subsidy, .own])
        #expect(basis.lines.filter { $0.step != .own }.allSatisfy { $0.citation != nil })
    }
}
