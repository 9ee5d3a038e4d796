import Registry
import Sealing
import Storage
import Testing
import Vocabulary

@Suite struct PhonesTests {
    private let world: World
    private let vault = Vault(VaultKey.random())
    private let start = Day(2023, 1, 1)!

    init() throws { world = try World() }

    private func phones<Answer>(_ body: (Phones) throws -> Answer) throws -> Answer {
        try world.database.transaction { try body(Phones($0, vault)) }
    }

    @Test func `a phone is masked, and found by its number however it is written`() throws {
        let person = try world.add("1")
        try phones { (phones: Phones) throws in
            try phones.add(
                "138 0000-1234", of: person.id, for: [.premiums], since: start, recorded: world.now)
            let own = try phones.of(person.id, on: start)
            #expect(own.map(\.masked) == ["138****1234"])
            #expect(own.map(\.consents) == [[.premiums: start]])
            #expect(try phones.owners(of: "+8613800001234") == [person.id])
            #expect(try phones.owners(of: "13800001235") == [])
        }
    }

    @Test func `consent is for a purpose, from a day, until it is withdrawn`() throws {
        let person = try world.add("1")
        try phones { (phones: Phones) throws in
            let id = try phones.add(
                "02361234567", of: person.id, for: [.visits], since: start, recorded: world.now)
            try phones.withdraw(id, from: .visits, from: start + 10, recorded: world.now)
            let before = world.now
            try phones.agree(id, to: .visits, from: start + 20, recorded: world.now)
            for (offset, since) in [(-1, nil), (0, 0), (9, 0), (10, nil), (19, nil), (20, 20)]
                as [(Int, Int?)]
            {
                let consents = try phones.consents(of: id, on: start + offset)
                #expect(consents[.visits] == since.map { start + $0 })
            }
            #expect(try phones.consents(of: id, on: start + 20, known: before) == [:])
            #expect(throws: RegistryError.noConsent) { try phones.unmask(id, for: .visits, on: start + 10) }
            #expect(throws: RegistryError.noConsent) { try phones.unmask(id, for: .premiums, on: start) }
            let (number, unmasking) = try phones.unmask(id, for: .visits, on: start)
            #expect(number == "02361234567")
            #expect(unmasking == Unmasking(person: person.id, kind: .phone, purpose: "走访联系"))
        }
    }

    @Test(arguments: ["", "123", "23800001234", "1380000123", "138000012345", "E3800001234", "0231"])
    func `what is no phone is refused`(_ text: String) throws {
        let person = try world.add("1")
        #expect(throws: RegistryError.badPhone) {
            try phones { try $0.add(text, of: person.id, for: [], since: start, recorded: world.now) }
        }
    }

    @Test func `a phone or a consent of nobody is refused`() throws {
        #expect(throws: RegistryError.noPerson) {
            try phones {
                try $0.add("13800001234", of: ID(high: 1, low: 1), for: [], since: start, recorded: world.now)
            }
        }
        #expect(throws: RegistryError.noPhone) {
            try phones { try $0.agree(ID(high: 1, low: 1), to: .visits, from: start, recorded: world.now) }
        }
    }
}
