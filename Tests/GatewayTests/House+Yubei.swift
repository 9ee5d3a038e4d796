import Foundation
import Gateway
import Ledger
import Policies
import Receipts
import Registry
import Storage
import Synchronization
import Testing
import Vocabulary

/// The facts in the house: Yubei's policy of 2023, three hospitals, the operators, and people as they are asked for.
extension House {
    static let region = RegionCode("500000")!
    static let yubei = RegionCode("500112")!
    static let book = PolicyBook(folders: [
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
            .standardizedFileURL
    ])
    static let start = House.noon(2023, 1, 1)

    /// Noon of a day in China.
    static func noon(_ year: Int, _ month: Int, _ day: Int) -> Instant {
        Instant(microseconds: (Int64(Day(year, month, day)!.number) * 86_400 + 4 * 3600) * 1_000_000)
    }

    static func facility(_ level: FacilityLevel) -> String { "H5001120000\(level.position + 1)" }

    func furnish() throws {
        try database.transaction { connection in
            for (level, name) in zip(FacilityLevel.allCases, ["龙溪卫生院", "渝北二院", "渝北总院"]) {
                try Facilities(connection).add(
                    Facility(
                        id: ID(at: House.start), code: House.facility(level), name: name, level: level,
                        district: House.yubei, designatedFrom: Day(2020, 1, 1)),
                    effective: Day(2020, 1, 1)!, recorded: House.start)
            }
        }
        try database.transaction { connection in
            try Schools(connection).add(
                School(
                    id: House.school, code: "S1", name: "渝北一中", kind: .school, district: House.yubei),
                effective: Day(2020, 1, 1)!, recorded: House.start)
        }
        for role in Operator.Role.allCases { try hire(role.rawValue, role) }
    }

    static let school = ID<School>(high: 1, low: 1)

    /// Adds an operator, who sees the people of `scope`: of a hospital the secondary one, of a department civil affairs.
    @discardableResult
    func hire(
        _ signIn: String, _ role: Operator.Role, facility: FacilityLevel? = nil,
        scope: RegionCode = House.region
    ) throws -> Operator {
        try database.transaction { connection in
            let code = (facility ?? (role == .hospital ? .secondary : nil)).map(House.facility)
            let own = try code.map { try #require(try Facilities(connection).find(code: $0)) }
            let who = Operator(
                id: ID(at: House.start), signIn: signIn, role: role,
                password: PasswordHash(try #require(House.hash)), facility: own?.id,
                department: role == .department ? .civilAffairs : nil,
                school: role == .school ? House.school : nil, scope: scope)
            try Operators(connection).add(who, recorded: House.start)
            return who
        }
    }

    /// Changes what is recorded of an operator.
    func change(_ signIn: String, _ body: (inout Operator) throws -> Void) throws {
        pass(seconds: 1)
        let moment = clock.withLock { $0 }
        try database.transaction { connection in
            var who = try #require(try Operators(connection).find(signIn: signIn))
            try body(&who)
            try Operators(connection).change(who, recorded: moment)
        }
    }

    /// Adds a person, enrolled for 2023 unless told otherwise.
    @discardableResult
    func person(
        _ number: String, name: String = "张三", categories: [PersonCategory] = [],
        birth: Day = Day(1970, 5, 1)!,
        district: RegionCode = House.yubei, village: String? = nil, tier: String? = "first",
        school: ID<School>? = nil
    ) throws -> ID<Person> {
        let id = ID<Person>(at: House.start)
        try database.transaction { connection in
            try Persons(connection).add(
                Person(
                    id: id, number: number, name: name, sex: .female, birth: birth,
                    home: Person.Home(
                        household: ID(at: House.start), district: district,
                        village: village.flatMap { RegionCode($0) })),
                effective: birth, recorded: House.start)
            for category in categories {
                try Persons(connection).add(
                    CategoryPeriod(category, from: Day(2023, 1, 1)!, source: "test"), of: id,
                    recorded: House.start)
            }
            if let tier {
                try Enrolments(connection).add(
                    Enrolment(
                        id: ID(at: House.start), person: id, year: BenefitYear(2023)!, tier: tier,
                        school: school),
                    recorded: House.start)
            }
        }
        return id
    }

    // MARK: - What is on file

    func receipts() throws -> Int { try database.read { try ReceiptFile($0).count() } }

    func balance(of account: Account) throws -> Money {
        try database.read { try Journal($0).balance(of: account).amount }
    }

    /// Nothing is wrong in the books.
    func booksAreInOrder() throws -> Bool { try database.read { try Journal($0).check().isEmpty } }
}
