import Crypto
private import Foundation
import Glibc

/// The key of a vault (密钥): 32 bytes that never stand in the database. Nothing prints them.
package struct VaultKey: Sendable {
    /// Four bytes that tell keys apart and stand before each value they sealed.
    let id: [UInt8]
    let sealing: SymmetricKey
    let indexing: SymmetricKey

    /// Where a program looks for it when no file is named: 64 hexadecimal digits.
    package static let variable = "YIKAO_VAULT_KEY"

    package init(bytes: [UInt8]) throws(VaultError) {
        guard bytes.count == 32 else { throw .damagedKey }
        let root = SymmetricKey(data: bytes)
        func derive(_ use: String, _ count: Int) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: root, info: Array("yikao vault 1: \(use)".utf8), outputByteCount: count)
        }
        id = derive("id", 4).withUnsafeBytes { Array($0) }
        sealing = derive("sealing", 32)
        indexing = derive("indexing", 32)
    }

    /// A key that nobody has had before.
    package static func random() -> VaultKey {
        guard let key = try? VaultKey(bytes: randomBytes()) else { preconditionFailure("32 bytes") }
        return key
    }

    /// The key as 64 hexadecimal digits; spaces around them do not matter.
    package init(hex text: some StringProtocol) throws(VaultError) {
        let digits = text.utf8.filter { !($0 == 0x20 || $0 == 0x0A || $0 == 0x0D) }
        guard digits.count == 64 else { throw .damagedKey }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: 64, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16),
                digits[place] != UInt8(ascii: "+")
            else { throw .damagedKey }
            bytes.append(byte)
        }
        try self.init(bytes: bytes)
    }

    /// The key from the environment of this program.
    package static func fromEnvironment(
        _ environment: [String: String] = ProcessInfo.processInfo.environment, variable: String = variable
    ) throws(VaultError) -> VaultKey {
        guard let text = environment[variable] else { throw .noKey(variable: variable) }
        return try VaultKey(hex: text)
    }

    /// The key from a file that its owner alone may read.
    package init(file path: String) throws(VaultError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw errno == ENOENT ? .noKeyFile(path: path) : .unreachable(path: path, errno: errno)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreachable(path: path, errno: errno) }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = read(file, &bytes, bytes.count)
        guard count >= 0 else { throw .unreachable(path: path, errno: errno) }
        do {
            try self.init(hex: String(decoding: bytes.prefix(count), as: UTF8.self))
        } catch {
            throw .damagedKeyFile(path: path)
        }
    }

    /// Makes a key in a new file, for its owner alone. A file that is there already is left as it is, and said.
    package static func makeFile(at path: String) throws(VaultError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == EEXIST ? .keyFileExists(path: path) : .unreachable(path: path, errno: errno)
        }
        defer { close(file) }
        let text = Array(
            randomBytes().map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined().utf8)
        guard write(file, text, text.count) == text.count, fsync(file) == 0 else {
            throw .unreachable(path: path, errno: errno)
        }
    }

    private static func randomBytes() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

extension VaultKey: CustomStringConvertible, CustomReflectable {
    /// Its id; the key itself is never printed.
    package var description: String {
        "VaultKey " + id.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
