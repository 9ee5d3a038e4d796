import Foundation
import Receipts
import Scheme
import Storage
import TestSupport
import Testing
import TestDatabase
import Vocabulary

/// What a person's year has used up, as the file adds it up.
struct YearToDateTests {
    private func used(by receipts: [Receipt]) throws -> YearToDate {
        let database = try Database.trial()
        try database.prepare([.receipts])
        return try database.transaction { connection in
            let file = ReceiptFile(connection)
            for receipt in receipts {
                try file.file(receipt)
                #expect(try file.isConsistent(receipt))
            }
            return try file.yearToDate(of: Mill.person, in: Mill.year)
        }
    }

    @Test func `a year of nothing is empty`() throws {
        #expect(try used(by: []) == YearToDate())
    }

    @Test func `stays, in-scope cost and every counter are added up`() throws {
        let year = try used(by: [
            try Mill.receipt(1, .yuan(1_000)), try Mill.receipt(2, .yuan(600)),
            try Mill.receipt(3, .yuan(200), kind: .chronic, condition: "diabetes"),
        ])
        #expect(year.stays == 2)
        #expect(year.inScope == .yuan(1_800))
        #expect(year.thisStay == .yuan(100))
        #expect(
            year["basic"]
                == YearToDate.Counter(
                    entered: .yuan(1_600), paid: .yuan(700), deductible: .yuan(200), excess: .yuan(1_400)))
        #expect(year["chronic.diabetes"].paid == .yuan(120))
        #expect(year["chronic"] == YearToDate.Counter())
    }

    @Test func `a transfer is no new stay, and what its stay has borne goes on`() throws {
        let first = try Mill.receipt(1, .yuan(60))
        var year = try used(by: [first])
        #expect(year.thisStay == .yuan(60))
        let second = try Mill.receipt(2, .yuan(500), isTransfer: true, after: year)
        #expect(second.statement.settlement?.patient == .yuan(270))
        year = try used(by: [first, second])
        #expect(year.stays == 1)
        #expect(year.thisStay == .yuan(100))
        let third = try Mill.receipt(3, .yuan(500), after: year)
        year = try used(by: [first, second, third])
        #expect(year.stays == 2)
        #expect(year.thisStay == .yuan(100))
    }

    @Test func `each condition has its own counter, and other claims of the kind theirs`() throws {
        let year = try used(by: [
            try Mill.receipt(1, .yuan(9_000), kind: .chronic, condition: "diabetes"),
            try Mill.receipt(2, .yuan(100), kind: .chronic, condition: "dialysis"),
            try Mill.receipt(3, .yuan(900), kind: .chronic),
        ])
        #expect(year["chronic.diabetes"].paid == .yuan(1_000))
        #expect(year["chronic.dialysis"].paid == .yuan(60))
        #expect(year["chronic.other"].paid == .yuan(300))
        #expect(year.stays == 0 && year.thisStay == .zero)
    }

    @Test func `the file's fold is the rules' own, and a reversal returns every counter to its former value`()
        throws
    {
        try property(seeds: 0..<25) { random in
            let database = try Database.trial()
            try database.prepare([.receipts])
            try database.transaction { connection in
                let file = ReceiptFile(connection)
                var number: UInt64 = 0
                func settle(_ random: inout SplitMix64) throws -> Receipt {
                    number += 1
                    let isStay = !random.once(in: 3)
                    let receipt = try Mill.receipt(
                        number, .fen(random.int(0...3_000_000)), kind: isStay ? .inpatient : .chronic,
                        condition: random.one(of: [nil, "diabetes", "dialysis"]),
                        isTransfer: isStay && random.once(in: 2),
                        after: try file.yearToDate(of: Mill.person, in: Mill.year))
                    try file.file(receipt)
                    return receipt
                }
                for _ in 0..<random.int(0...6) { _ = try settle(&random) }
                let former = try file.yearToDate(of: Mill.person, in: Mill.year)
                let taken = try settle(&random)
                number += 1
                try file.file(try Mill.receipt(number, .zero, reverses: taken))
                try #require(try file.yearToDate(of: Mill.person, in: Mill.year) == former)
                // One from the middle, and more after it: still the fold over what stands.
                let standing = try file.of(Mill.person, in: Mill.year).filter {
                    try $0.reverses == nil && file.reversal(of: $0.id) == nil
                }
                if !standing.isEmpty {
                    number += 1
                    try file.file(try Mill.receipt(number, .zero, reverses: random.one(of: standing)))
                }
                _ = try settle(&random)
                let all = try file.of(Mill.person, in: Mill.year)
                try #require(
                    try file.yearToDate(of: Mill.person, in: Mill.year)
                        == YearToDate(folding: all).withoutEmptyCounters)
                for receipt in all { try #require(try file.isConsistent(receipt)) }
            }
        }
    }

    @Test func `a year and a part filed before counters had names still read`() throws {
        let year = try JSONDecoder().decode(
            YearToDate.self, from: Data(#"{"basic": {"entered": "10.00", "paid": "4.00"}}"#.utf8))
        #expect(
            year
                == YearToDate(counters: ["basic": YearToDate.Counter(entered: .yuan(10), paid: .yuan(4))]))
        let part = try JSONDecoder().decode(
            Settlement.Part.self,
            from: Data(
                #"""
                {"layer": "basic", "words": {"zh": "基本", "en": "basic"}, "payer": "basicFund",
                 "entered": "10.00", "paid": "4.00"}
                """#.utf8))
        #expect(part.counter == "basic")
        #expect(part.uses == YearToDate.Counter(entered: .yuan(10), paid: .yuan(4)))
        let missed = try JSONDecoder().decode(
            Missed.self, from: Data(#"{"layer": 1, "condition": "age", "categories": ["marginal"]}"#.utf8))
        #expect(missed.condition == .points && missed.whom.isEmpty)
    }
}
