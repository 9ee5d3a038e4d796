import Claims
import Foundation
import Ledger
import Payments
import Policies
import Receipts
import Registry
import Scheme
import Storage
import TestDatabase
import Vocabulary

/// A small Yubei for tests: one hospital of each level, and people as they are asked for.
struct World {
    static let region = RegionCode("500000")!
    static let yubei = RegionCode("500112")!
    static let year = BenefitYear(2023)!
    static let book = PolicyBook(folders: [
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
            .standardizedFileURL
    ])

    let database: Database
    let desk: ClaimDesk

    init(_ database: Database? = nil, book: PolicyBook = World.book, region: RegionCode = World.region) throws
    {
        desk = ClaimDesk(book: book, region: region, program: "test")
        self.database = try database ?? .trial()
        try self.database.prepare([.registry, .receipts, .payments, .ledger])
        try self.database.transaction { connection in
            for (index, level) in FacilityLevel.allCases.enumerated() {
                try Facilities(connection).add(
                    Facility(
                        id: ID(at: World.start), code: World.facility(level), name: "第\(index)医院",
                        level: level,
                        district: World.yubei, designatedFrom: Day(2020, 1, 1)),
                    effective: Day(2020, 1, 1)!, recorded: World.start)
            }
        }
    }

    static let start = Instant(microseconds: 1_672_531_200_000_000)
    /// Noon of a day in China.
    static func noon(_ month: Int, _ day: Int, _ year: Int = 2023) -> Instant {
        Instant(microseconds: (Int64(Day(year, month, day)!.number) * 86_400 + 4 * 3600) * 1_000_000)
    }

    static func facility(_ level: FacilityLevel) -> String { "H5001120000\(level.position + 1)" }

    /// Adds a person, enrolled for the year unless told otherwise.
    func person(
        _ number: String, categories: [PersonCategory] = [], birth: Day = Day(1970, 5, 1)!, death: Day? = nil,
        district: RegionCode = World.yubei, tier: String? = "first", from: Day? = nil
    ) throws -> ID<Person> {
        let id = ID<Person>(at: World.start)
        try database.transaction { connection in
            try Persons(connection).add(
                Person(
                    id: id, number: number, name: "测试\(number)", sex: .female, birth: birth, death: death,
                    home: Person.Home(household: ID(at: World.start), district: district, village: nil)),
                effective: birth, recorded: World.start)
            for category in categories {
                try Persons(connection).add(
                    CategoryPeriod(category, from: World.year.first, source: "test"), of: id,
                    recorded: World.start)
            }
            if let tier {
                try Enrolments(connection).add(
                    Enrolment(id: ID(at: World.start), person: id, year: World.year, tier: tier, from: from),
                    recorded: World.start)
            }
        }
        return id
    }

    func stay(
        _ person: ID<Person>, _ total: Money, out: Money = .zero, level: FacilityLevel = .secondary,
        admission: Day = Day(2023, 3, 1)!, discharge: Day = Day(2023, 3, 10)!, place: CarePlace = .local
    ) throws -> ClaimRequest {
        ClaimRequest(
            person: person, facility: World.facility(level), kind: .inpatient, place: place,
            admission: admission,
            discharge: discharge, amounts: try ClaimAmounts(total: total, outOfCatalogue: out))
    }

    @discardableResult
    func settle(
        _ request: ClaimRequest, _ message: String, at moment: Instant = World.noon(12, 1)
    ) throws -> ClaimDesk.Done {
        try database.transaction { try desk.settle(request, message: message, at: moment, $0) }
    }

    /// A claim of any kind, on a day of the year.
    func claim(
        _ kind: CareKind, _ person: ID<Person>, _ total: Money, level: FacilityLevel = .secondary,
        month: Int = 3,
        facilityClass: String? = nil, condition: String? = nil, isTransfer: Bool = false, babies: Int = 1,
        place: CarePlace? = .local, bed: BedCharge? = nil
    ) throws -> ClaimRequest {
        ClaimRequest(
            person: person, facility: World.facility(level), kind: kind, place: place,
            admission: Day(2023, month, 1)!, discharge: Day(2023, month, 1)!,
            amounts: try ClaimAmounts(total: total), facilityClass: facilityClass, condition: condition,
            isTransfer: isTransfer, babies: babies, bed: bed)
    }

    func receipts(_ person: ID<Person>) throws -> [Receipt] {
        try database.read { try ReceiptFile($0).of(ID(of: person), in: World.year) }
    }

    func replayed() throws -> Replayed { try database.read { try desk.replay($0) } }

    func used(_ person: ID<Person>) throws -> YearToDate {
        try database.read { try ReceiptFile($0).yearToDate(of: ID(of: person), in: World.year) }
    }

    func balances() throws -> [Money] {
        try database.read { connection in
            try Account.all.map { try Journal(connection).balance(of: $0).amount }
        }
    }
}
