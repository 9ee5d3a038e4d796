import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct StoredTests {
    private func roundTrip<Value: Stored & Equatable>(_ value: Value) throws -> Bool {
        let database = try Database.trial()
        return try database.read { connection in
            let row = try #require(try connection.first("SELECT \(value) AS it"))
            let byName: Value = try row["it"]
            let byIndex: Value = try row[0]
            return byName == value && byIndex == value
        }
    }

    @Test func `every kind of value comes back from its column as it went in`() throws {
        #expect(try roundTrip(Int.min) && roundTrip(Int.max) && roundTrip(0))
        #expect(try roundTrip(Int64.min) && roundTrip(true) && roundTrip(false))
        #expect(try roundTrip("") && roundTrip("张三 O'Neil \u{1F3E5}"))
        #expect(try roundTrip([UInt8]()) && roundTrip([0, 255, 7] as [UInt8]))
        #expect(try roundTrip(Money(fen: -1)) && roundTrip(Money.limit))
        #expect(try roundTrip(Day(number: -40_000)) && roundTrip(Day(9999, 12, 31)!))
        #expect(try roundTrip(Instant(microseconds: -5)) && roundTrip(Instant(microseconds: .max)))
        #expect(try roundTrip(BenefitYear(2023)!))
        #expect(try roundTrip(RegionCode("500112")!) && roundTrip(RegionCode("500112901001")!))
        #expect(try roundTrip(ID<Int>(high: .max, low: 1)) && roundTrip(ID<Int>(high: 1, low: .max)))
        #expect(try roundTrip(Day?.none) && roundTrip(Day?.some(Day(number: 0))))
    }

    @Test func `words of an enumeration are stored as text`() throws {
        let database = try Database.trial()
        try database.read { connection in
            let row = try #require(
                try connection.first("SELECT \(FacilityLevel.tertiary) AS level, \(Sex?.none) AS sex"))
            #expect(row.values == [.text("tertiary"), .null])
            let level: FacilityLevel = try row["level"]
            let sex: Sex? = try row["sex"]
            #expect(level == .tertiary)
            #expect(sex == nil)
        }
    }

    @Test func `ids sort in a column as they sort in Swift`() throws {
        let ids = [
            ID<Int>(high: 1, low: 0), ID<Int>(high: 0, low: .max), ID<Int>(high: .max, low: 0),
            ID<Int>(high: 1, low: 1 << 63), ID<Int>(high: 0, low: 255), ID<Int>(high: 0, low: 256),
        ]
        let database = try Database.trial()
        try database.prepare([Schema(name: "t", versions: [["CREATE TABLE t(id BLOB PRIMARY KEY) STRICT"]])])
        let sorted: [ID<Int>] = try database.transaction { connection in
            for id in ids { try connection.run("INSERT INTO t VALUES (\(id))") }
            return try connection.rows("SELECT id FROM t ORDER BY id").map { try $0[0] }
        }
        #expect(sorted == ids.sorted())
    }

    @Test func `a column of another kind is an error that names the column and not the value`() throws {
        let database = try Database.trial()
        try database.read { connection in
            let row = try #require(
                try connection.first(
                    "SELECT 'secret' AS birth, NULL AS death, 2 AS flag, \([UInt8(0)]) AS id, 'x' AS sex"))
            #expect(throws: StorageError.unreadable(column: "birth", as: "Day")) {
                let _: Day = try row["birth"]
            }
            #expect(throws: StorageError.unreadable(column: "death", as: "Day")) {
                let _: Day = try row["death"]
            }
            #expect(throws: StorageError.unreadable(column: "flag", as: "Bool")) {
                let _: Bool = try row["flag"]
            }
            #expect(throws: StorageError.unreadable(column: "id", as: "ID<Int>")) {
                let _: ID<Int> = try row["id"]
            }
            #expect(throws: StorageError.unreadable(column: "sex", as: "Sex")) { let _: Sex = try row["sex"] }
            #expect(throws: StorageError.noColumn("name")) { let _: String = try row["name"] }
            #expect(throws: StorageError.noColumn("#9")) { let _: String = try row[9] }
        }
    }

    @Test func `there is no road for a floating-point number`() throws {
        let database = try Database.trial()
        #expect(throws: StorageError.unreadable(column: "share", as: "a whole number")) {
            try database.read { _ = try $0.rows("SELECT 0.5 AS share") }
        }
    }
}
