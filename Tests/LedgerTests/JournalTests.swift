import Ledger
import Storage
import Testing
import TestDatabase
import Vocabulary

@Suite struct JournalTests {
    private let database: Database
    private let july = Day(2023, 7, 1)!
    private let noon = Instant(microseconds: 1_700_000_000_000_000)

    init() throws {
        database = try Database.trial()
        try database.prepare([.ledger])
    }

    private func settlement(_ basic: Money, aid: Money = .zero, on day: Day? = nil, at: Instant? = nil)
        -> Entry
    {
        Entry(
            effective: day ?? july, recorded: at ?? noon, kind: .settlement, reference: "receipt-1",
            postings: [
                .debit(.basicBenefits, basic), .credit(.basicPayableFacilities, basic, party: "H50011200001"),
                .debit(.medicalAidBenefits, aid),
                .credit(.medicalAidPayableFacilities, aid, party: "H50011200001"),
            ])
    }

    @Test func `an entry comes back as it was posted`() throws {
        let entry = settlement(.yuan(6648), aid: .fen(1))
        let found = try database.transaction { connection in
            try Journal(connection).post(entry)
            return try Journal(connection).find(entry.id)
        }
        #expect(found == entry)
        #expect(entry.amount == .fen(664_801))
    }

    @Test func `postings of nothing are left out, and an entry of nothing is empty`() {
        #expect(settlement(.yuan(1)).postings.count == 2)
        #expect(settlement(.zero).isEmpty)
    }

    @Test func `each fund balances by itself`() {
        let crossed = Entry(
            effective: july, recorded: noon, kind: .settlement,
            postings: [.debit(.basicBenefits, .yuan(1)), .credit(.medicalAidPayableFacilities, .yuan(1))])
        #expect(crossed.unbalanced == [.basic, .medicalAid])
        #expect(settlement(.yuan(1), aid: .yuan(2)).unbalanced.isEmpty)
    }

    @Test func `an entry that does not balance stops us`() async {
        await #expect(processExitsWith: .failure) {
            let database = try Database.trial()
            try database.prepare([.ledger])
            try database.transaction {
                try Journal($0).post(
                    Entry(
                        effective: Day(number: 0), recorded: Instant(microseconds: 0), kind: .payment,
                        postings: [.debit(.basicBenefits, .yuan(2)), .credit(.basicBank, .yuan(1))]))
            }
        }
    }

    @Test func `an empty entry stops us`() async {
        await #expect(processExitsWith: .failure) {
            let database = try Database.trial()
            try database.prepare([.ledger])
            try database.transaction {
                try Journal($0).post(
                    Entry(
                        effective: Day(number: 0), recorded: Instant(microseconds: 0), kind: .payment,
                        postings: [.debit(.basicBenefits, .zero), .credit(.basicBank, .zero)]))
            }
        }
    }

    @Test func `a negative posting stops us`() async {
        await #expect(processExitsWith: .failure) { _ = Posting.debit(.basicBenefits, .fen(-1)) }
    }

    @Test func `a reversal swaps the sides, points back, and both remain`() throws {
        let entry = settlement(.yuan(100), aid: .yuan(7))
        try database.transaction { connection in
            let journal = Journal(connection)
            try journal.post(entry)
            let reversal = try journal.reverse(entry.id, effective: july + 3, recorded: noon)
            #expect(reversal.reverses == entry.id)
            #expect(reversal.kind == .reversal)
            #expect(reversal.reference == "receipt-1")
            let sides = reversal.postings.map(\.side)
            #expect(sides == [.credit, .debit, .credit, .debit])
            let count = try journal.count()
            #expect(count == 2)
            let found = try journal.reversal(of: entry.id)
            #expect(found == reversal.id)
            let before = try journal.balance(of: .basicBenefits, asOf: .day(july + 2)).amount
            let after = try journal.balance(of: .basicBenefits, asOf: .day(july + 3)).amount
            #expect(before == .yuan(100))
            #expect(after == .zero)
        }
    }

    @Test func `an entry is taken back once, and a reversal never`() throws {
        let entry = settlement(.yuan(100))
        let reversal = try database.transaction { connection in
            try Journal(connection).post(entry)
            return try Journal(connection).reverse(entry.id, effective: july, recorded: noon)
        }
        func reverse(_ id: ID<Entry>, _ day: Day, _ moment: Instant) throws {
            try database.transaction { try Journal($0).reverse(id, effective: day, recorded: moment) }
        }
        #expect(throws: LedgerError.alreadyReversed(by: reversal.id)) { try reverse(entry.id, july, noon) }
        #expect(throws: LedgerError.isReversal) { try reverse(reversal.id, july, noon) }
        let stranger = ID<Entry>(high: 1, low: 1)
        #expect(throws: LedgerError.noEntry(stranger)) { try reverse(stranger, july, noon) }
    }

    @Test func `a reversal counts from its entry's day at the earliest`() throws {
        let entry = settlement(.yuan(100))
        try database.transaction { try Journal($0).post(entry) }
        #expect(throws: LedgerError.beforeEntry) {
            try database.transaction {
                try Journal($0).reverse(entry.id, effective: july + -1, recorded: noon)
            }
        }
        try database.transaction { try Journal($0).reverse(entry.id, effective: july, recorded: noon) }
    }

    @Test func `entries and postings cannot be changed or deleted`() throws {
        try database.transaction { try Journal($0).post(settlement(.yuan(1))) }
        for (table, act) in [
            ("entry", "UPDATE entry SET effective = 0"), ("entry", "DELETE FROM entry"),
            ("posting", "UPDATE posting SET fen = 1"), ("posting", "DELETE FROM posting"),
        ] as [(String, SQL)] {
            #expect(throws: StorageError.appendOnly(table)) { try database.transaction { try $0.run(act) } }
        }
    }

    @Test func `the trial balance lists what moved, in the order of the accounts, and balances`() throws {
        try database.transaction { connection in
            let journal = Journal(connection)
            try journal.post(
                Entry(
                    effective: july, recorded: noon, kind: .contribution,
                    postings: [.debit(.basicTreasury, .yuan(380)), .credit(.basicContributions, .yuan(380))]))
            try journal.post(settlement(.yuan(100), aid: .yuan(7), on: july + 1))
            let early = try journal.trialBalance(asOf: .day(july))
            #expect(early.lines.map(\.account) == [.basicTreasury, .basicContributions])
            let late = try journal.trialBalance()
            #expect(
                late.lines.map(\.account) == [
                    .basicTreasury, .basicPayableFacilities, .basicContributions, .basicBenefits,
                    .medicalAidPayableFacilities, .medicalAidBenefits,
                ])
            #expect(late.isBalanced)
            #expect(late.debits(of: .basic) == .yuan(480))
            #expect(late.credits(of: .medicalAid) == .yuan(7))
        }
    }

    @Test func `what is owed is known facility by facility`() throws {
        try database.transaction { connection in
            let journal = Journal(connection)
            for (party, yuan) in [("B", 5), ("A", 2), ("B", 1)] as [(String, Int64)] {
                try journal.post(
                    Entry(
                        effective: july, recorded: noon, kind: .settlement,
                        postings: [
                            .debit(.basicBenefits, .yuan(yuan)),
                            .credit(.basicPayableFacilities, .yuan(yuan), party: party),
                        ]))
            }
            let owed = try journal.parties(of: .basicPayableFacilities)
            #expect(owed.map(\.party) == ["A", "B"])
            #expect(owed.map(\.balance.amount) == [.yuan(2), .yuan(6)])
            let one = try journal.balance(of: .basicPayableFacilities, party: "B").amount
            let none = try journal.balance(of: .basicPayableFacilities, party: "C").amount
            #expect(one == .yuan(6))
            #expect(none == .zero)
        }
    }

    @Test func `the books as known at a moment leave out what was recorded later`() throws {
        let late = Instant(microseconds: noon.microseconds + 1)
        try database.transaction { connection in
            let journal = Journal(connection)
            try journal.post(settlement(.yuan(1), at: noon))
            try journal.post(settlement(.yuan(2), on: july + -30, at: late))
            let then = try journal.balance(of: .basicBenefits, asOf: AsOf(known: noon)).amount
            let now = try journal.balance(of: .basicBenefits, asOf: AsOf(day: july, known: late)).amount
            #expect(then == .yuan(1))
            #expect(now == .yuan(3))
        }
    }

    @Test func `pages of the journal meet without gap or overlap, latest first`() throws {
        let all = (0..<7).map { n in
            settlement(.yuan(1), at: Instant(microseconds: noon.microseconds + Int64(n) * 1000))
        }
        try database.transaction { connection in for entry in all { try Journal(connection).post(entry) } }
        try database.read { connection in
            let journal = Journal(connection)
            var seen: [ID<Entry>] = []
            while true {
                let page = try journal.entries(after: seen.last, limit: 3)
                if page.isEmpty { break }
                seen += page.map(\.id)
            }
            #expect(seen == all.reversed().map(\.id))
        }
    }

    @Test func `a filter finds by day, kind, reference, fund, account and party`() throws {
        let plain = settlement(.yuan(1))
        let aided = settlement(.yuan(1), aid: .yuan(1), on: july + 1)
        let paid = Entry(
            effective: july + 2, recorded: noon, kind: .payment, reference: "batch-9",
            postings: [
                .debit(.basicPayableFacilities, .yuan(1), party: "H50011200002"),
                .credit(.basicBank, .yuan(1)),
            ])
        try database.transaction { connection in
            for entry in [plain, aided, paid] { try Journal(connection).post(entry) }
        }
        try database.read { connection in
            for (filter, expected) in [
                (EntryFilter(), [plain, aided, paid]),
                (EntryFilter(days: july...july), [plain]),
                (EntryFilter(days: (july + 1)...(july + 2)), [aided, paid]),
                (EntryFilter(kind: .payment), [paid]),
                (EntryFilter(reference: "receipt-1"), [plain, aided]),
                (EntryFilter(fund: .medicalAid), [aided]),
                (EntryFilter(fund: .criticalIllness), []),
                (EntryFilter(account: .basicPayableFacilities), [plain, aided, paid]),
                (EntryFilter(account: .basicPayableFacilities, party: "H50011200002"), [paid]),
                (EntryFilter(kind: .settlement, account: .basicBank), []),
            ] {
                let found = try Journal(connection).entries(filter)
                #expect(Set(found) == Set(expected))
                let count = try Journal(connection).count(filter)
                #expect(count == expected.count)
            }
        }
    }
}
