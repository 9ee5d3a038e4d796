import Foundation
import Sealing
import TestSupport
import Testing

@Suite struct VaultKeyTests {
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        try body(folder.url.appending(path: "vault.key").path)
    }

    @Test func `a key file is made once, for its owner alone, and opens what it sealed`() throws {
        try inFolder { path in
            try Vault.makeKeyFile(at: path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let place = Vault.Place(table: "t", row: 1)
            let sealed = try Vault(keyFile: path).seal("甲", at: place)
            #expect(try Vault(keyFile: path).open(sealed, at: place) == "甲")
            #expect(throws: VaultError.keyFileExists(path: path)) { try Vault.makeKeyFile(at: path) }
        }
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o666, 0o610])
    func `a file that others can read is refused`(mode: Int) throws {
        try inFolder { path in
            try Vault.makeKeyFile(at: path)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(throws: VaultError.readableByOthers(path: path)) { try Vault(keyFile: path) }
        }
    }

    @Test func `a missing, a short and a strange file are told apart`() throws {
        try inFolder { path in
            #expect(throws: VaultError.noKeyFile(path: path)) { try Vault(keyFile: path) }
            for text in ["", "abc", String(repeating: "g", count: 64), String(repeating: "+1", count: 32)] {
                try Data(text.utf8).write(to: URL(filePath: path))
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
                #expect(throws: VaultError.damagedKeyFile(path: path)) { try Vault(keyFile: path) }
            }
        }
    }

    @Test func `a key comes from the environment, and its absence is said`() throws {
        let digits = String(repeating: "0f", count: 32)
        let key = try VaultKey.fromEnvironment([VaultKey.variable: digits + "\n"])
        #expect(Vault(key).index("1", kind: "a") == Vault(try VaultKey(hex: digits)).index("1", kind: "a"))
        #expect(throws: VaultError.noKey(variable: "YIKAO_VAULT_KEY")) { try VaultKey.fromEnvironment([:]) }
        #expect(throws: VaultError.damagedKey) { try VaultKey.fromEnvironment([VaultKey.variable: "12"]) }
    }

    @Test func `a key is never printed, and an error is said in both languages`() throws {
        let digits = String(repeating: "a7", count: 32)
        let key = try VaultKey(hex: digits)
        var dumped = ""
        dump(Vault(key), to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] { #expect(!text.contains("a7a7a7a7")) }
        #expect("\(VaultError.otherKey)".contains(" / "))
    }
}
