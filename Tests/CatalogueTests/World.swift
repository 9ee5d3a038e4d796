import Catalogue
import Storage
import TestDatabase
import Vocabulary

/// A catalogue in memory, with a clock that moves on by a second at each look.
final class World {
    let database: Database
    private var second: Int64 = 1_700_000_000

    static let region = RegionCode("500000")!
    static let newYear = Day(2026, 1, 1)!
    static let july = Day(2026, 7, 1)!

    init() throws {
        database = try Database.trial()
        try database.prepare([.catalogue])
    }

    var now: Instant {
        second += 1
        return Instant(microseconds: second * 1_000_000)
    }

    /// Adds a version of these items; those in `gone` are taken out.
    @discardableResult
    func add(
        _ items: [CatalogueItem], gone: [CatalogueItem] = [], from day: Day = newYear,
        in region: RegionCode = region
    ) throws -> Int {
        try database.transaction { connection in
            try CatalogueVersions(connection).add(
                in: region, effective: day, title: "目录.csv", isComplete: false, recorded: now, by: "clerk",
                items.map { ($0, day, false) } + gone.map { ($0, day, true) }
            ).number
        }
    }

    func undo(_ number: Int) throws {
        try database.transaction {
            try CatalogueVersions($0).undo(number, in: World.region, recorded: now, by: "clerk")
        }
    }

    func book<Answer>(_ body: (CatalogueBook) throws -> Answer) throws -> Answer {
        try database.read { try body(CatalogueBook($0)) }
    }

    /// The class of an item on a day; nil where it is not in the catalogue.
    func catalogueClass(_ code: String = drug.code, on day: Day) throws -> CatalogueClass? {
        try book { try $0.item(code, on: day, in: World.region)?.catalogueClass }
    }

    static let drug = CatalogueItem(
        code: "XA01ABD075A002010100594", kind: .drug, name: "示例片", catalogueClass: .b,
        firstSelfPay: .percent(5),
        limits: PriceLimits(primary: UnitPrice("1.2"), tertiary: UnitPrice("1.5")), isLimited: true,
        limitedTo: "限二级以上医疗机构", isNegotiated: true, procuredPrice: UnitPrice("0.034567"), unit: "片",
        doseForm: "片剂",
        specification: "10mg", maker: "示例药厂", through: Day(2027, 12, 31))
    static let service = CatalogueItem(
        code: "001102000010000-110200001", kind: .service, name: "普通门诊诊察费", catalogueClass: .a)

    static func drug(_ change: (inout CatalogueItem) -> Void) -> CatalogueItem {
        var item = drug
        change(&item)
        return item
    }
}
