import Collection
import Payments
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

/// Who owes a difference within the year is insured until something else happens (年内补差者仍在保).
struct StayingInsuredTests {
    let world: World

    init() throws { world = try World() }

    /// Paid as one of the minimum living allowance, off its list in June.
    private func owing(_ category: PersonCategory = .minimumLiving) throws -> ID<Applicant> {
        let person = try world.person([category])
        try world.assess()
        if category == .minimumLiving { try world.post(line("T1", 80, person)) }
        world.advance(to: Day(2025, 6, 2)!)
        try world.withdraw(category, of: person)
        try world.assess()
        return person
    }

    private func insureElsewhere(_ person: ID<Applicant>) throws {
        try world.database.transaction {
            try OtherInsurances($0).add(
                OtherInsurance(
                    id: ID(at: world.now), person: ID(of: person), kind: .employee, from: Day(2024, 7, 1)!,
                    source: "职工在保名单"), recorded: world.now)
        }
    }

    @Test func `whose bill rises within the year owes the difference and stays insured`() throws {
        let person = try owing()
        let year = try world.year(of: person)
        #expect(year.owed == .yuan(320) && !year.isSettled)
        #expect(try world.isEnrolled(person))
    }

    @Test(arguments: [.minimumLiving, .destitute] as [PersonCategory])
    func `who owes a difference and then turns out to be insured as an employee is insured no longer`(
        _ category: PersonCategory
    ) throws {
        let person = try owing(category)
        try insureElsewhere(person)
        try world.assess()
        #expect(try world.year(of: person).bill?.content.exclusion == .employeeInsurance)
        #expect(try !world.isEnrolled(person))
        let known = try world.database.read { try Enrolments($0).history(of: ID(of: person)) }
        #expect(known.map(\.leaving) == [.employeeInsurance])
        #expect(try world.reconciliation().agrees)
    }

    @Test func `who owes a difference and moved away before the year is insured no longer`() throws {
        let person = try owing()
        try world.database.transaction {
            try Persons($0).move(
                ID(of: person),
                to: Person.Home(household: ID(at: world.now), district: RegionCode("970202")!, village: nil),
                effective: Day(2024, 12, 1)!, recorded: world.now)
        }
        try world.assess()
        #expect(try world.year(of: person).bill?.content.exclusion == .movedAway)
        #expect(try !world.isEnrolled(person))
    }

    @Test func `who owes a difference and whose money is taken back is insured no longer`() throws {
        let person = try owing()
        try world.post(line("T2", -80, person, reverses: "T1"))
        #expect(try world.year(of: person).owed == .yuan(400))
        #expect(try !world.isEnrolled(person))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `who owes a difference and pays it is insured as before, by the same enrolment`() throws {
        let person = try owing()
        let before = try world.database.read { try Enrolments($0).of(ID(of: person)) }
        try world.post(line("T2", 320, person, on: Day(2025, 2, 1)!))
        #expect(try world.year(of: person).isSettled)
        #expect(try world.database.read { try Enrolments($0).of(ID(of: person)) } == before)
    }
}
