import Audit
import Storage
import TestDatabase
import Testing
import Vocabulary

struct AuditLogTests {
    let database: Database

    init() throws {
        database = try .trial()
        try database.prepare([.audit])
    }

    private func entry(_ number: Int64, place: String? = "500112", act: AuditEntry.Act = .viewed)
        -> AuditEntry
    {
        AuditEntry(
            act, by: "clerk", subject: "person", key: "k\(number)", place: place.flatMap { RegionCode($0) },
            purpose: "核对", origin: "127.0.0.1", recorded: Instant(microseconds: number))
    }

    private func fill(_ count: Int64 = 5) throws {
        for number in 1...count { try database.transaction { try AuditLog($0).record(entry(number)) } }
    }

    private func problems(_ anchors: [AuditAnchor] = []) throws -> [AuditProblem] {
        try database.read { try AuditLog($0).verify(anchors) }
    }

    @Test func `what was recorded is read back, the latest first, and the chain holds`() throws {
        try fill()
        let page = try database.read { try AuditLog($0).entries(limit: 2) }
        #expect(page.map(\.number) == [5, 4] && page[0].entry == entry(5))
        let next = try database.read { try AuditLog($0).entries(before: 4) }
        #expect(next.map(\.number) == [3, 2, 1])
        #expect(try problems().isEmpty)
        #expect(try database.read { try AuditLog($0).head().count } == 5)
    }

    @Test func `an auditor of a place sees its entries alone`() throws {
        try fill(1)
        try database.transaction { try AuditLog($0).record(entry(2, place: "500113001")) }
        try database.transaction { try AuditLog($0).record(entry(3, place: nil)) }
        func numbers(_ place: String) throws -> [Int] {
            try database.read { try AuditLog($0).entries(in: RegionCode(place)) }.map(\.number)
        }
        #expect(try numbers("500113") == [2])
        #expect(try numbers("500000") == [2, 1])
        #expect(try numbers("500113002") == [])
    }

    @Test func `the database itself refuses to change the log`() throws {
        try fill(1)
        for statement in ["UPDATE audit SET purpose = 'x'", "DELETE FROM audit"] {
            #expect(throws: StorageError.appendOnly("audit")) {
                try database.transaction { try $0.run(SQL(stringLiteral: statement)) }
            }
        }
    }

    @Test(
        arguments: [
            ("UPDATE audit SET purpose = 'other' WHERE number = 3", [.broken(3)]),
            ("UPDATE audit SET purpose = NULL WHERE number = 3", [.broken(3)]),
            ("UPDATE audit SET recorded = recorded + 1 WHERE number = 5", [.broken(5)]),
            ("DELETE FROM audit WHERE number = 3", [.gap(before: 4)]),
            ("UPDATE audit SET number = 9 WHERE number = 2", [.gap(before: 3), .gap(before: 9)]),
            ("UPDATE audit SET operator = subject, subject = operator WHERE number = 1", [.broken(1)]),
        ] as [(String, [AuditProblem])])
    func `whoever changes, removes or moves an entry is found out`(_ act: String, _ found: [AuditProblem])
        throws
    {
        try fill()
        try database.transaction { connection in
            try connection.unguard("audit")
            try connection.run(SQL(stringLiteral: act))
        }
        #expect(try problems() == found)
    }

    @Test func `an anchor shows that the end was cut off, or the whole chain written anew`() throws {
        try fill()
        let anchor = try database.read { try AuditLog($0).head() }
        #expect(AuditAnchor(anchor.description) == anchor)
        try fill(2)
        #expect(try problems([anchor]).isEmpty)
        try database.transaction { connection in
            try connection.unguard("audit")
            try connection.run("DELETE FROM audit WHERE number > 3")
        }
        #expect(try problems().isEmpty)
        #expect(try problems([anchor]) == [.cutOff(has: 3, had: 5)])
        try fill(4)
        #expect(try problems([anchor]) == [.differsFromAnchor(5)])
    }

    @Test func `many who record at once make one chain`() async throws {
        await withTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask {
                    let entry = entry(Int64(number))
                    _ = try? await database.transaction { try AuditLog($0).record(entry) }
                }
            }
        }
        #expect(try await database.read { try AuditLog($0).head().count } == 40)
        #expect(try await database.read { try AuditLog($0).verify() }.isEmpty)
    }
}
