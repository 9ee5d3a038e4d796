import Registry
import Storage
import Testing
import Vocabulary

@Suite struct DoublesTests {
    private let world: World
    private let person: Person
    private let year = BenefitYear(2023)!

    init() throws {
        world = try World()
        person = try world.add("1")
    }

    private func database<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try world.database.transaction(body)
    }

    private func insured(
        _ kind: OtherInsurance.Kind = .employee, from: Day, through: Day? = nil
    ) throws -> OtherInsurance {
        let insurance = OtherInsurance(
            id: ID(at: world.now), person: person.id, kind: kind, region: RegionCode("330100"), from: from,
            through: through, source: "在保名单 2023-07")
        try database { try OtherInsurances($0).add(insurance, recorded: world.now) }
        return insurance
    }

    @discardableResult
    private func enrol() throws -> Enrolment {
        let enrolment = Enrolment(id: ID(at: world.now), person: person.id, year: year, tier: "first")
        try database { try Enrolments($0).add(enrolment, recorded: world.now) }
        return enrolment
    }

    private func open() throws -> [DoubleEnrolment] { try database { try Doubles($0).open(of: person.id) } }

    @Test(
        arguments: [
            ("2022-01-01", "2022-12-31", nil), ("2022-01-01", "2023-01-01", "2023-01-01"),
            ("2023-07-01", nil, "2023-07-01"), ("2023-12-31", nil, "2023-12-31"), ("2024-01-01", nil, nil),
        ] as [(String, String?, String?)])
    func `insurance elsewhere on a day of the enrolment is a double`(
        _ from: String, _ through: String?, _ first: String?
    ) throws {
        try enrol()
        _ = try insured(from: Day(from)!, through: through.flatMap { Day($0) })
        #expect(try open().map(\.from) == [first].compactMap { $0.flatMap { Day($0) } })
    }

    @Test(
        arguments: [
            (.employee, .employee, .employeeInsurance), (.residentElsewhere, .twoRegions, .movedAway),
            (.military, .otherCover, .duplicate), (.other, .otherCover, .duplicate),
        ] as [(OtherInsurance.Kind, DoubleEnrolment.Kind, Leaving)])
    func `an enrolment that does not stay ends with the reason of its kind`(
        _ kind: OtherInsurance.Kind, _ double: DoubleEnrolment.Kind, _ leaving: Leaving
    ) throws {
        let enrolment = try enrol()
        let other = try insured(kind, from: Day(2023, 7, 1)!)
        let found = try #require(try open().first)
        #expect(found.kind == double)
        let resolution = Resolution(
            stays: .elsewhere(other.id), ends: .enrolment(enrolment.id), from: Day(2023, 7, 1)!,
            refund: .none)
        try database { try Doubles($0).resolve(found, resolution, recorded: world.now) }
        #expect(try open() == [])
        let ended = try #require(try database { try Enrolments($0).of(person.id).first })
        #expect(ended.leaving == leaving && ended.through == Day(2023, 6, 30)!)
        #expect(try database { try Doubles($0).resolution(of: found) } == resolution)
    }

    @Test func `who of a place is insured twice is found until it is decided`() throws {
        func found(_ place: RegionCode = World.yubei) throws -> [Person] {
            try database { try Doubles($0).people(in: place, year) }
        }
        let other = try insured(from: Day(2023, 7, 1)!)
        #expect(try found() == [], "not enrolled here")
        let enrolment = try enrol()
        #expect(try found() == [person])
        #expect(try found(RegionCode("330106")!) == [])
        #expect(try database { try Doubles($0).people(in: World.yubei, BenefitYear(2022)!) } == [])
        let double = try #require(try open().first)
        let resolution = Resolution(
            stays: .enrolment(enrolment.id), ends: .elsewhere(other.id), from: Day(2023, 7, 1)!, refund: .none
        )
        try database { try Doubles($0).resolve(double, resolution, recorded: world.now) }
        #expect(try found() == [])
    }

    @Test func `where the enrolment stays, the double is settled and nothing ends`() throws {
        let enrolment = try enrol()
        let other = try insured(from: Day(2023, 7, 1)!)
        let found = try #require(try open().first)
        let before = world.now
        try database {
            try Doubles($0).resolve(
                found,
                Resolution(
                    stays: .enrolment(enrolment.id), ends: .elsewhere(other.id), from: year.first,
                    refund: .undecided), recorded: world.now)
        }
        #expect(try open() == [])
        #expect(try database { try Doubles($0).open(of: person.id, known: before) } == [found])
        #expect(try database { try Enrolments($0).of(person.id) } == [enrolment])
    }

    @Test func `a decision about other insurances than these, or one that ends nothing, is refused`() throws {
        let enrolment = try enrol()
        let other = try insured(from: Day(2023, 7, 1)!)
        let found = try #require(try open().first)
        #expect(throws: RegistryError.otherInsurance) {
            try database {
                try Doubles($0).resolve(
                    found,
                    Resolution(
                        stays: .enrolment(ID(high: 1, low: 1)), ends: .elsewhere(other.id), from: year.first,
                        refund: .none), recorded: world.now)
            }
        }
        #expect(throws: RegistryError.endsAlready) {
            try database {
                try Doubles($0).resolve(
                    found,
                    Resolution(
                        stays: .elsewhere(other.id), ends: .enrolment(enrolment.id), from: Day(2024, 1, 1)!,
                        refund: .none), recorded: world.now)
            }
        }
    }

    @Test
    func `what is proposed for the money turns on the first day of the year, and says that it has no source`()
    {
        #expect(Resolution.Refund.proposed(on: year.first + -1, for: year) == .ownPayment)
        #expect(Resolution.Refund.proposed(on: year.first, for: year) == .none)
        #expect(Resolution.Refund.unmodelled.zh.contains("没有找到"))
    }

    @Test func `insurance elsewhere ends, is corrected, or never was`() throws {
        let other = try insured(from: Day(2023, 7, 1)!)
        func now() throws -> [OtherInsurance] { try database { try OtherInsurances($0).of(person.id) } }
        try database { try OtherInsurances($0).end(other.id, after: Day(2023, 8, 31)!, recorded: world.now) }
        #expect(try now().map(\.through) == [Day(2023, 8, 31)!])
        try database { try OtherInsurances($0).withdraw(other.id, recorded: world.now) }
        #expect(try now() == [])
        #expect(throws: RegistryError.noInsurance) {
            try database { try OtherInsurances($0).withdraw(ID(high: 1, low: 1), recorded: world.now) }
        }
    }
}
