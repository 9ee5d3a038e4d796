import Collection
import Foundation
import Ledger
import Payments
import Policies
import Registry
import Scheme
import Sealing
import Storage
import Vocabulary

/// The place in which the worker works: some hundred people of one county, and how to open its database.
struct Town {
    static let region = RegionCode("640000")!
    static let district = RegionCode("640121")!
    static let village = RegionCode("640121001001")!
    static let year = BenefitYear(2025)!
    static let people = 300
    static let schemas: [Schema] = [.registry, .payments, .collection, .ledger]

    let season: Season
    let desk: ListDesk

    init(policy: String) throws {
        let book = PolicyBook(folders: [URL(filePath: policy)], regions: [Town.region])
        season = try Season(book: book, region: Town.region, district: Town.district, year: Town.year)
        desk = ListDesk(
            district: Town.district, vault: Vault(try VaultKey(bytes: [UInt8](repeating: 7, count: 32))))
    }

    static func person(_ index: Int) -> ID<Person> { ID(high: UInt64(index + 1) << 20, low: UInt64(index)) }

    static func name(_ index: Int) -> String { "示例\(index)" }

    static func number(_ index: Int) -> NationalID {
        NationalID.impossible(
            county: district, birth: Day(1970, 1, 1)! + index, sex: .female, sequence: index % 500)!
    }

    /// Fills an empty database.
    func settle(_ database: Database) throws {
        let start = Instant(microseconds: 1_727_740_800_000_000)
        var index = 0
        try database.transaction { connection in
            _ = try Persons(connection).addAll(recorded: start, vault: desk.vault) {
                guard index < Town.people else { return nil }
                defer { index += 1 }
                let person = Person(
                    id: Town.person(index), number: "P\(index)", name: Town.name(index), sex: .female,
                    birth: Day(1970, 1, 1)! + index,
                    home: Person.Home(
                        household: ID(high: 1, low: UInt64(index / 3)), district: Town.district,
                        village: Town.village))
                return Arrival(
                    person, effective: Day(1970, 1, 1)! + index,
                    documents: [IdentityDocument(Town.number(index))])
            }
        }
    }
}
