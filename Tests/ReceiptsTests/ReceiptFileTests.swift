import Receipts
import Scheme
import Storage
import Testing
import TestDatabase
import Vocabulary

struct ReceiptFileTests {
    private func database() throws -> Database {
        let database = try Database.trial()
        try database.prepare([.receipts])
        return database
    }

    @Test func `a receipt comes back as it was filed, by id and by message`() throws {
        let receipt = try Mill.receipt(1, .yuan(5_000), after: YearToDate(stays: 1, inScope: .yuan(30)))
        try database().transaction { connection in
            let file = ReceiptFile(connection)
            try file.file(receipt)
            #expect(try file.find(receipt.id) == receipt)
            #expect(try file.find(facility: "H1", message: "M1") == receipt)
            #expect(try file.find(facility: "H2", message: "M1") == nil)
        }
    }

    @Test func `receipts come back in the order of filing, and a reversal is found by what it reverses`()
        throws
    {
        let (first, second) = (try Mill.receipt(1, .yuan(100)), try Mill.receipt(2, .yuan(30)))
        let reversal = try Mill.receipt(3, .yuan(100), reverses: first)
        try database().transaction { connection in
            let file = ReceiptFile(connection)
            for receipt in [first, second, reversal] { try file.file(receipt) }
            #expect(try file.reversal(of: first.id) == reversal.id)
            #expect(try file.reversal(of: second.id) == nil)
            #expect(try file.of(Mill.person, in: Mill.year).map(\.id) == [first.id, second.id, reversal.id])
            #expect(try file.latest(1).map(\.id) == [reversal.id])
        }
    }

    @Test func `one message is filed once and one receipt reversed once, whatever the program does`() throws {
        let first = try Mill.receipt(1, .yuan(100))
        let database = try database()
        try database.transaction { try ReceiptFile($0).file(first) }
        #expect(throws: StorageError.self) {
            try database.transaction { connection in
                let twin = Receipt(
                    id: ID(high: 9, low: 7), facility: "H1", message: "M1", person: Mill.person,
                    claim: first.claim, insured: first.insured, before: YearToDate(),
                    statement: first.statement, recorded: first.recorded)
                try ReceiptFile(connection).file(twin)
            }
        }
        try database.transaction {
            try ReceiptFile($0).file(try Mill.receipt(2, .yuan(100), reverses: first))
        }
        #expect(throws: StorageError.self) {
            try database.transaction {
                try ReceiptFile($0).file(try Mill.receipt(3, .yuan(100), reverses: first))
            }
        }
    }

    @Test func `receipts are never changed or deleted`() throws {
        let database = try database()
        try database.transaction { try ReceiptFile($0).file(try Mill.receipt(1, .yuan(100))) }
        #expect(throws: StorageError.appendOnly("receipt")) {
            try database.transaction { try $0.run("UPDATE receipt SET message = 'x'") }
        }
        #expect(throws: StorageError.appendOnly("receipt_counter")) {
            try database.transaction { try $0.run("DELETE FROM receipt_counter") }
        }
    }
}
