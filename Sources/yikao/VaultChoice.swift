import ArgumentParser
import Foundation
import Sealing
import Vocabulary

/// The key under which identity numbers and phones lie sealed: a file, or the environment.
struct VaultChoice: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "证件号码的密钥文件，默认数据库文件旁的 .key 或环境变量 \(VaultKey.variable) / file of the key of identity numbers",
            valueName: "file"))
    var vaultKey: String?

    /// The vault, or nil where there is no key: then nobody is found by an identity number.
    func find(beside database: DatabasePlace) throws -> Vault? {
        do {
            if let vaultKey { return try Vault(keyFile: vaultKey) }
            if ProcessInfo.processInfo.environment[VaultKey.variable] != nil {
                return Vault(try VaultKey.fromEnvironment())
            }
            let beside = database.text + ".key"
            guard !database.isServer, FileManager.default.fileExists(atPath: beside) else { return nil }
            return try Vault(keyFile: beside)
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
