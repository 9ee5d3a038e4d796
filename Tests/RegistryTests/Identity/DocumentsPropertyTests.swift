import Registry
import Sealing
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct DocumentsPropertyTests {
    @Test func `a number has at most one holder through any series of adding and giving up`() throws {
        let vault = Vault(VaultKey.random())
        try property(seeds: 0..<20) { generator in
            let world = try World()
            let people = try (0..<3).map { try world.add("\($0)") }
            let cards = ["E12345678", "E12345679"].map { IdentityDocument(.passport, $0)! }
            var held: [Int: (person: ID<Person>, id: ID<Document>)] = [:]
            for _ in 0..<25 {
                let card = Int(generator.int(0...1))
                let person = generator.one(of: people).id
                try world.database.transaction { (connection: Connection) throws in
                    let documents = Documents(connection, vault)
                    if let holder = held[card] {
                        if generator.once(in: 2) {
                            try documents.withdraw(
                                holder.id, from: Day(2023, 6, 1)!, reason: "换证", recorded: world.now)
                            held[card] = nil
                        } else {
                            #expect(throws: RegistryError.taken(.document)) {
                                try documents.add(
                                    cards[card], of: person, from: Day(2023, 1, 1)!, recorded: world.now)
                            }
                        }
                    } else {
                        let id = try documents.add(
                            cards[card], of: person, from: Day(2023, 1, 1)!, recorded: world.now)
                        held[card] = (person, id)
                    }
                    for (index, document) in cards.enumerated() {
                        let holder = try documents.holder(of: document)
                        try #require(holder == held[index]?.person)
                    }
                }
            }
        }
    }
}
