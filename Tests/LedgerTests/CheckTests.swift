import Ledger
import Storage
import Testing
import TestDatabase
import Vocabulary

/// Books damaged behind the journal's back are found out.
@Suite struct CheckTests {
    private let database: Database
    private let good = Entry(
        effective: Day(number: 0), recorded: Instant(microseconds: 0), kind: .payment,
        postings: [.debit(.basicPayableFacilities, .yuan(5)), .credit(.basicBank, .yuan(5))])

    init() throws {
        database = try Database.trial()
        try database.prepare([.ledger])
        try database.transaction { [good] in try Journal($0).post(good) }
    }

    private func problems(after damage: SQL...) throws -> [LedgerProblem] {
        try database.transaction { connection in
            for sql in damage { try connection.run(sql) }
            return try Journal(connection).check()
        }
    }

    @Test func `good books have no problem`() throws {
        #expect(try problems().isEmpty)
    }

    @Test func `a posting too many`() throws {
        #expect(
            try problems(after: "INSERT INTO posting VALUES (\(good.id), 2, \("basic.bank"), NULL, 1)")
                == [.unbalanced(good.id, .basic, by: .fen(1))])
    }

    @Test func `a posting moved to another fund`() throws {
        #expect(
            try problems(
                after: "INSERT INTO posting VALUES (\(good.id), 2, \("basic.bank"), NULL, 1)",
                "INSERT INTO posting VALUES (\(good.id), 3, \("medicalAid.bank"), NULL, -1)")
                == [
                    .unbalanced(good.id, .basic, by: .fen(1)),
                    .unbalanced(good.id, .medicalAid, by: .fen(-1)),
                ])
    }

    @Test func `an account nobody knows, and an entry without postings`() throws {
        let empty = ID<Entry>(high: 0, low: 2)
        #expect(
            try problems(
                after: "INSERT INTO entry VALUES (\(empty), 0, 0, 'payment', NULL, NULL, NULL)",
                "INSERT INTO posting VALUES (\(good.id), 2, 'basic.gone', NULL, 1)")
                == [.unknownAccount("basic.gone"), .tooFewPostings(empty)])
    }

    @Test func `a reversal of another amount`() throws {
        let half = ID<Entry>(high: 0, low: 3)
        #expect(
            try problems(
                after: "INSERT INTO entry VALUES (\(half), 0, 0, 'reversal', NULL, NULL, \(good.id))",
                "INSERT INTO posting VALUES (\(half), 0, \("basic.payable.facilities"), NULL, -400)",
                "INSERT INTO posting VALUES (\(half), 1, \("basic.bank"), NULL, 400)")
                == [.reversalDiffers(half)])
    }
}
