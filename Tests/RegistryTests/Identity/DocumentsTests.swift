import Registry
import Sealing
import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct DocumentsTests {
    private let world: World
    private let vault = Vault(VaultKey.random())
    private let card = IdentityDocument(
        NationalID.impossible(county: World.yubei, birth: Day(1980, 5, 1)!, sex: .female, sequence: 7)!)
    private let start = Day(2023, 1, 1)!

    init() throws { world = try World() }

    private func documents<Answer>(
        _ vault: Vault? = nil, _ body: (Documents) throws -> Answer
    ) throws -> Answer {
        try world.database.transaction { try body(Documents($0, vault ?? self.vault)) }
    }

    @discardableResult
    private func add(_ person: Person, _ document: IdentityDocument? = nil) throws -> ID<Document> {
        try documents {
            try $0.add(
                document ?? card, of: person.id, issuedIn: World.yubei, from: start, recorded: world.now)
        }
    }

    private func found(_ document: IdentityDocument, on day: Day? = nil, known: Instant? = nil) throws
        -> String?
    {
        try world.persons { try $0.find(document: document, in: vault, on: day, known: known)?.number }
    }

    @Test func `a person is found by a document, and its number is shown masked`() throws {
        let person = try world.add("1")
        let passport = IdentityDocument(.passport, "E12345678")!
        try add(person)
        try add(person, passport)
        #expect(try found(card) == "1")
        #expect(try found(passport) == "1")
        #expect(try found(IdentityDocument(.passport, "E12345679")!) == nil)
        let shown = try documents { try $0.of(person.id).map(\.masked) }
        #expect(shown == ["880***********" + card.number.suffix(4), "E******78"])
    }

    @Test func `the number itself is nowhere in the table`() throws {
        try add(try world.add("1"))
        let rows = try world.database.read { try $0.rows("SELECT * FROM document") }
        for value in try #require(rows.first).values {
            if case .blob(let bytes) = value {
                #expect(!String(decoding: bytes, as: UTF8.self).contains("19800501"))
            }
            if case .text(let text) = value { #expect(!text.contains("1980")) }
        }
    }

    @Test func `a number is held by one person at a time, and again once it was given up`() throws {
        let (one, two) = (try world.add("1"), try world.add("2"))
        let held = try add(one)
        #expect(throws: RegistryError.taken(.document)) { try add(two) }
        #expect(throws: RegistryError.taken(.document)) { try add(one) }
        let before = world.now
        try documents {
            try $0.withdraw(held, from: Day(2023, 6, 1)!, reason: "登记给了别人", recorded: world.now)
        }
        #expect(throws: RegistryError.documentEnded) {
            try documents { try $0.withdraw(held, from: start, reason: "再次", recorded: world.now) }
        }
        #expect(try found(card) == nil)
        try add(two)
        #expect(try found(card) == "2")
        #expect(try found(card, known: before) == "1", "as it was known then")
        #expect(throws: RegistryError.taken(.document)) { try add(one) }
    }

    @Test(arguments: [
        ("2022-12-31", false), ("2023-01-01", true), ("2023-05-31", true), ("2023-06-01", false),
    ])
    func `a document holds from its first day until the day it is given up`(_ day: String, holds: Bool) throws
    {
        let held = try add(try world.add("1"))
        try documents {
            try $0.withdraw(held, from: Day(2023, 6, 1)!, reason: "换证", recorded: world.now)
        }
        let person = try found(card, on: Day(day)!)
        #expect((person != nil) == holds)
    }

    @Test func `two programs that add one number at once: the rule of the table lets one of them`() throws {
        let (one, two) = (try world.add("1"), try world.add("2"))
        try add(one)
        // The second program looked before the first wrote, and takes the same turn.
        #expect(throws: RegistryError.taken(.document)) {
            try world.persons {
                _ = try $0.addAll(
                    recorded: world.now, vault: vault,
                    next: once(
                        Arrival(
                            Person(
                                id: ID(at: world.now), number: "3", name: "甄三", sex: .male, birth: start,
                                home: two.home), effective: start, documents: [card])))
            }
        }
        #expect(try world.persons { try $0.find(number: "3") } == nil, "all or nothing")
    }

    @Test func `a whole number is shown with what has to be recorded, for a purpose that is stated`() throws {
        let person = try world.add("1")
        let id = try add(person)
        let (document, unmasking) = try documents { try $0.unmask(id, purpose: "核对身份") }
        #expect(document == card)
        #expect(unmasking == Unmasking(person: person.id, kind: .document(.nationalID), purpose: "核对身份"))
        #expect(throws: RegistryError.empty(.reason)) { try documents { try $0.unmask(id, purpose: "") } }
        #expect(throws: RegistryError.noDocument) {
            try documents { try $0.unmask(ID(high: 1, low: 1), purpose: "x") }
        }
    }

    @Test func `a sealed number that somebody moved to another person's row is noticed`() throws {
        let (one, two) = (try world.add("1"), try world.add("2"))
        try add(one)
        try add(two, IdentityDocument(.passport, "E12345678")!)
        try world.database.transaction { connection in
            try connection.unguard("document")
            try connection.run(
                """
                UPDATE document SET sealed = (SELECT other.sealed FROM document AS other WHERE other.person = \(one.id))
                WHERE person = \(two.id)
                """)
        }
        #expect(throws: VaultError.unreadable) { try documents { try $0.of(two.id) } }
    }

    @Test func `under a new key old numbers are found, stay unique, and open`() throws {
        let old = VaultKey.random()
        let (one, two) = (try world.add("1"), try world.add("2"))
        try documents(Vault(old)) {
            _ = try $0.add(card, of: one.id, from: start, recorded: world.now)
        }
        let turned = Vault(VaultKey.random(), earlier: [old])
        try documents(turned) { (documents: Documents) throws in
            #expect(try documents.holder(of: card) == one.id)
            #expect(try documents.of(one.id).map(\.masked) == [card.masked])
            #expect(throws: RegistryError.taken(.document)) {
                try documents.add(card, of: two.id, from: start, recorded: world.now)
            }
        }
        #expect(throws: VaultError.otherKey) { try documents { try $0.of(one.id) } }
    }

    @Test func `a document of nobody is refused`() throws {
        #expect(throws: RegistryError.noPerson) {
            try documents {
                try $0.add(card, of: ID(high: 1, low: 1), from: start, recorded: world.now)
            }
        }
    }
}
