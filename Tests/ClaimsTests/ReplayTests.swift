import Claims
import Ledger
import Receipts
import Scheme
import Storage
import TestDatabase
import Testing
import Vocabulary

struct ReplayTests {
    @Test func `counters taken away behind the program's back are noticed`() throws {
        let world = try World()
        let person = try world.person("P1")
        let receipt = try #require(try world.settle(try world.stay(person, .yuan(9000)), "M1").receipt)
        #expect(try world.replayed().differences.isEmpty)
        try world.database.transaction { connection in
            try connection.unguard("receipt_counter")
            try connection.run("DELETE FROM receipt_counter")
        }
        let found = try world.replayed().differences
        #expect(found.map(\.receipt) == [receipt] && found.map(\.kind) == [.kept])
    }

    @Test func `benefits posted without a receipt are noticed`() throws {
        let world = try World()
        try world.settle(try world.stay(try world.person("P1"), .yuan(9000)), "M1")
        #expect(try world.replayed().ledger.isEmpty)
        try world.database.transaction { connection in
            try Journal(connection).post(
                Entry(
                    effective: Day(2023, 12, 1)!, recorded: World.noon(12, 2), kind: .settlement,
                    postings: [
                        .debit(.basicBenefits, .yuan(5)),
                        .credit(.basicPayableFacilities, .yuan(5), party: World.facility(.secondary)),
                    ]))
        }
        let gap = try #require(try world.replayed().ledger.first)
        #expect(gap.payer == .basicFund && gap.posted - gap.filed == .yuan(5))
    }
}
