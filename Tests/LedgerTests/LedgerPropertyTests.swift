import Ledger
import Storage
import TestSupport
import Testing
import TestDatabase
import Vocabulary

/// Random books, each from its seed.
@Suite struct LedgerPropertyTests {
    private func entry(_ random: inout SplitMix64, at moment: Instant) -> Entry {
        var postings: [Posting] = []
        for fund in Fund.allCases where Bool.random(using: &random) || fund == .basic {
            let accounts = Account.all.filter { $0.fund == fund }
            var rest: Money = .zero
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let amount = Money(fen: .random(in: 1...1_000_000_00, using: &random))
                let side = Side.allCases.randomElement(using: &random)!
                rest += side == .debit ? amount : -amount
                postings.append(
                    Posting(
                        side, accounts.randomElement(using: &random)!, amount,
                        party: Bool.random(using: &random) ? "P\(Int.random(in: 0..<3, using: &random))" : nil
                    ))
            }
            let side = rest > .zero ? Side.credit : .debit
            postings.append(
                Posting(side, accounts.randomElement(using: &random)!, rest > .zero ? rest : -rest))
        }
        return Entry(
            id: ID(at: moment, using: &random),
            effective: Day(2023, 1, 1)! + Int.random(in: 0..<365, using: &random), recorded: moment,
            kind: .settlement, reference: "r\(Int.random(in: 0..<20, using: &random))", postings: postings)
    }

    @Test(arguments: [1, 2, 3, 20_230_701] as [UInt64])
    func `random books balance on every day, and reversing everything leaves nothing`(_ seed: UInt64) throws {
        let database = try Database.trial()
        try database.prepare([.ledger])
        var random = SplitMix64(seed: seed)
        var entries: [Entry] = []
        for n in 0..<60 {
            let entry = entry(&random, at: Instant(microseconds: Int64(n) * 1_000_000))
            if entry.postings.count >= 2 { entries.append(entry) }
        }
        try database.transaction { connection in for entry in entries { try Journal(connection).post(entry) }
        }

        try database.transaction { connection in
            let journal = Journal(connection)
            for _ in 0..<10 {
                let day = Day(2023, 1, 1)! + Int.random(in: 0..<365, using: &random)
                let balanced = try journal.trialBalance(asOf: .day(day)).isBalanced
                #expect(balanced)
            }
            let problems = try journal.check()
            #expect(problems.isEmpty)

            // One entry in and out again: every balance is what it was.
            let before = try journal.trialBalance().lines.map { ($0.account, $0.amount) }
            let passing = self.entry(&random, at: Instant(microseconds: 100_000_000))
            try journal.post(passing)
            try journal.reverse(passing.id, effective: passing.effective, recorded: passing.recorded)
            let after = try journal.trialBalance().lines.filter { line in
                before.contains { $0.0 == line.account }
            }
            #expect(after.map(\.amount) == before.map(\.1))

            // Everything taken back: nothing is left on any account or party, and all entries remain.
            for entry in entries {
                try journal.reverse(entry.id, effective: entry.effective, recorded: entry.recorded)
            }
            for line in try journal.trialBalance().lines {
                #expect(line.amount == .zero)
                let parties = try journal.parties(of: line.account)
                #expect(parties.allSatisfy { $0.balance.amount == .zero })
            }
            let count = try journal.count()
            #expect(count == 2 * entries.count + 2)
            let left = try journal.check()
            #expect(left.isEmpty)
        }
    }
}
