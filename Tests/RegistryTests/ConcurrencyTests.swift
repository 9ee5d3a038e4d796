import Registry
import Sealing
import Storage
import Testing
import Vocabulary

/// Several programs at once: on SQLite they take turns, on PostgreSQL they meet.
@Suite struct ConcurrencyTests {
    private let world: World

    init() throws { world = try World() }

    /// How many of these succeed; the others are refused with `error`.
    private func winners(
        _ count: Int, refused error: RegistryError?,
        _ body: @escaping @Sendable (Int, Connection) throws -> Void
    ) async throws -> Int {
        let database = world.database
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            for n in 0..<count {
                group.addTask {
                    do {
                        try await database.transaction { try body(n, $0) }
                        return true
                    } catch let found as RegistryError {
                        if let error { #expect(found == error) }
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    @Test func `of several who add one document at once, one does`() async throws {
        let vault = Vault(VaultKey.random())
        let people = try (0..<6).map { try world.add("\($0)") }
        let moment = world.now
        let passport = IdentityDocument(.passport, "E12345678")!
        let won = try await winners(6, refused: .taken(.document)) { n, connection in
            try Documents(connection, vault).add(
                passport, of: people[n].id, from: Day(2023, 1, 1)!, recorded: moment)
        }
        #expect(won == 1)
    }

    @Test func `of several who enrol one person at once, one does`() async throws {
        let person = try world.add("1")
        let moments = (0..<6).map { _ in world.now }
        let won = try await winners(6, refused: nil) { n, connection in
            try Enrolments(connection).add(
                Enrolment(id: ID(at: moments[n]), person: person.id, year: BenefitYear(2023)!, tier: "first"),
                recorded: moments[n])
        }
        #expect(won == 1)
        let kept = try await world.database.read { try Enrolments($0).of(person.id).count }
        #expect(kept == 1)
    }
}
