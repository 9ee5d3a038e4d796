import Claims
import Ledger
import Receipts
import Registry
import Scheme
import Storage
import TestSupport
import Testing
import Vocabulary

struct ReversalTests {
    @Test
    func `a reversal returns every counter and every balance to its former value, and both entries remain`()
        throws
    {
        try property(seeds: 0..<20) { random in
            let world = try World()
            let categories: [PersonCategory] =
                random.int(0...2) == 0 ? [] : [random.one(of: PersonCategory.aidClasses)]
            let person = try world.person("P1", categories: categories)
            for visit in 0..<random.int(0...3) {
                try world.settle(
                    try world.stay(person, .yuan(Int64(random.int(100...90_000)))), "before\(visit)")
            }
            let (used, balances) = (try world.used(person), try world.balances())
            let done = try world.settle(
                try world.stay(
                    person, .fen(Int64(random.int(100...30_000_000))),
                    level: random.one(of: FacilityLevel.allCases)),
                "M")
            let receipt = try #require(done.receipt)
            try world.database.transaction { connection in
                _ = try world.desk.reverse(receipt, message: "R", at: World.noon(12, 3), connection)
            }
            try #require(try world.used(person) == used)
            try #require(try world.balances() == balances)
            try world.database.read { connection in
                try #require(try ReceiptFile(connection).find(receipt) != nil)
                try #require(try ReceiptFile(connection).reversal(of: receipt) != nil)
                try #require(try Journal(connection).check().isEmpty)
            }
        }
    }

    @Test func `a settlement is reversed once; the same order again is answered as before`() throws {
        let world = try World()
        let person = try world.person("P1")
        let receipt = try #require(try world.settle(try world.stay(person, .yuan(9000)), "M1").receipt)
        func reverse(_ message: String) throws -> Receipt {
            try world.database.transaction {
                try world.desk.reverse(receipt, message: message, at: World.noon(12, 3), $0)
            }
        }
        let reversal = try reverse("R1")
        #expect(try reverse("R1") == reversal)
        #expect(throws: ClaimsError.alreadyReversed(by: reversal.id)) { try reverse("R2") }
        #expect(throws: ClaimsError.isReversal) {
            try world.database.transaction {
                try world.desk.reverse(reversal.id, message: "R3", at: World.noon(12, 4), $0)
            }
        }
    }

    @Test func `later settlements stand after a reversal and go on the list to settle anew`() throws {
        let world = try World()
        let person = try world.person("P1")
        let first = try #require(
            try world.settle(try world.stay(person, .yuan(100_000), level: .tertiary), "M1").receipt)
        let second = try #require(
            try world.settle(
                try world.stay(person, .yuan(100_000), level: .tertiary, discharge: Day(2023, 6, 1)!), "M2",
                at: World.noon(12, 2)
            ).receipt)
        let before = try world.database.read { try world.desk.review(ID(of: person), in: World.year, $0) }
        #expect(before.isEmpty)
        try world.database.transaction {
            _ = try world.desk.reverse(first, message: "R1", at: World.noon(12, 3), $0)
        }
        let after = try world.database.read { try world.desk.review(ID(of: person), in: World.year, $0) }
        #expect(after.allSatisfy { $0.receipt == second })
        #expect(after.map(\.kind).contains(.amount(.basicFund, filed: .yuan(30_400), now: .yuan(49_600))))
        #expect(try world.replayed().differences.isEmpty)
    }
}
