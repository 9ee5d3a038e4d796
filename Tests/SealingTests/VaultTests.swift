import Sealing
import TestSupport
import Testing

@Suite struct VaultTests {
    private let vault = Vault(VaultKey.random())
    private let place = Vault.Place(table: "document", row: "1")

    @Test func `what is sealed opens, whatever the text`() throws {
        var generator = SplitMix64(seed: 4)
        for length in 0..<200 {
            let text = String((0..<length).map { _ in "0123456789X护照é".randomElement(using: &generator)! })
            #expect(try vault.open(vault.seal(text, at: place), at: place) == text)
        }
    }

    @Test func `the same text is sealed differently each time, and the text is not in it`() {
        let text = "11010519491231002X"
        let (a, b) = (vault.seal(text, at: place), vault.seal(text, at: place))
        #expect(a != b)
        #expect(!String(decoding: a, as: UTF8.self).contains("1949"))
    }

    @Test func `a sealed value opens in no other row and no other table`() {
        let sealed = vault.seal("1", at: place)
        for other in [Vault.Place(table: "document", row: "2"), Vault.Place(table: "phone", row: "1")] {
            #expect(throws: VaultError.unreadable) { try vault.open(sealed, at: other) }
        }
    }

    @Test func `every changed or missing byte is noticed`() {
        let sealed = vault.seal("123456", at: place)
        for position in sealed.indices {
            var changed = sealed
            changed[position] ^= 0x40
            #expect(throws: VaultError.self) { try vault.open(changed, at: place) }
            #expect(throws: VaultError.self) { try vault.open(Array(sealed.prefix(position)), at: place) }
        }
    }

    @Test func `an index is the same for the same number and kind, and for nothing else`() {
        #expect(vault.index("1", kind: "a") == vault.index("1", kind: "a"))
        #expect(vault.index("1", kind: "a").count == 16)
        let others = [
            vault.index("2", kind: "a"), vault.index("1", kind: "b"), vault.index("", kind: "a1"),
            vault.index("a1", kind: ""), Vault(VaultKey.random()).index("1", kind: "a"),
        ]
        #expect(Set(others + [vault.index("1", kind: "a")]).count == 6)
    }

    @Test func `after a change of key the old one still opens and finds, and the new one seals`() throws {
        let (old, new) = (VaultKey.random(), VaultKey.random())
        let before = Vault(old)
        let after = Vault(new, earlier: [old])
        let sealed = before.seal("7", at: place)
        #expect(try after.open(sealed, at: place) == "7")
        #expect(!after.isCurrent(sealed) && after.isCurrent(after.seal("7", at: place)))
        #expect(after.indexes("7", kind: "a") == [after.index("7", kind: "a"), before.index("7", kind: "a")])
        #expect(throws: VaultError.otherKey) { try before.open(after.seal("7", at: place), at: place) }
        #expect(throws: VaultError.otherKey) { try Vault(new).open(sealed, at: place) }
    }
}
