import ArgumentParser
import Foundation
import Registry
import Sealing
import Storage
import Vocabulary

/// The key under which identity numbers and phones lie sealed: a file, or the environment.
struct VaultChoice: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "证件号码的密钥文件，默认数据库文件旁的 .key 或环境变量 \(VaultKey.variable) / file of the key of identity numbers",
            valueName: "file"))
    var vaultKey: String?

    /// Where the key of this database lies when no file is named: beside its file; for a server in the current folder.
    static func keyFile(beside database: DatabasePlace) -> String {
        database.isServer ? "yikao.key" : database.text + ".key"
    }

    /// The vault, or nil where there is no key: then nobody is found by an identity number.
    func find(beside database: DatabasePlace) throws -> Vault? {
        try orSayKey {
            if let vaultKey { return try Vault(keyFile: vaultKey) }
            if ProcessInfo.processInfo.environment[VaultKey.variable] != nil {
                return Vault(try VaultKey.fromEnvironment())
            }
            let beside = VaultChoice.keyFile(beside: database)
            guard FileManager.default.fileExists(atPath: beside) else { return nil }
            return try Vault(keyFile: beside)
        }
    }

    /// The same, and a new key in a new file where there is none yet: for a database that is made anew.
    func findOrMake(beside database: DatabasePlace) throws -> Vault {
        if let vault = try find(beside: database) { return vault }
        let path = VaultChoice.keyFile(beside: database)
        return try orSayKey {
            try Vault.makeKeyFile(at: path)
            note("新的密钥文件 \(path)，请另外备份 / a new key file; keep a copy away from the database's backups")
            return try Vault(keyFile: path)
        }
    }

    /// The vault of a database that is in use. Where numbers lie sealed in it, the key has to be there and has to be theirs.
    func open(for store: Database, at database: DatabasePlace) throws -> Vault? {
        let vault = try find(beside: database)
        try store.read { connection in
            guard let vault else {
                guard try SealedRows.count(connection) > 0 else { return }
                let path = VaultChoice.keyFile(beside: database)
                note(
                    "数据库里有加密的证件号码或电话，但没有密钥：请把密钥文件放到 \(path)（权限 600），或用 --vault-key 指明，或设环境变量 \(VaultKey.variable) / numbers lie sealed in the database and there is no key: put its file there (mode 600), name it with --vault-key, or set the environment"
                )
                throw Exit.noInput
            }
            do {
                try SealedRows.tryOut(vault, connection)
            } catch let error as VaultError {
                note("密钥不是这个数据库的 / not the key of this database: \(error.words.both)")
                throw Exit.noInput
            }
        }
        return vault
    }

    private func orSayKey<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let error as VaultError {
            note(error.words.both)
            throw Exit.noInput
        }
    }

    /// The same where nothing can be done without it.
    func need(beside database: DatabasePlace) throws -> Vault {
        guard let vault = try find(beside: database) else {
            note(
                "需要证件号码的密钥：--vault-key 文件，或环境变量 \(VaultKey.variable) / the key of identity numbers is needed: --vault-key, or the environment"
            )
            throw Exit.noInput
        }
        return vault
    }
}
