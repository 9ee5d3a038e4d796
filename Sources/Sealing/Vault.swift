import Crypto
private import Foundation

/// Seals short texts and opens them again, and finds them by a keyed index (加密保管).
///
/// A sealed value: 1 (the form), the key's id (4 bytes), the nonce (12), the text, the tag (16).
package struct Vault: Sendable {
    /// The newest first; it seals.
    private let keys: [VaultKey]

    /// `earlier` keys open what they sealed and seal no more.
    package init(_ key: VaultKey, earlier: [VaultKey] = []) { keys = [key] + earlier }

    /// The vault whose key is in this file; see `VaultKey.init(file:)`.
    package init(keyFile path: String, earlier: [String] = []) throws(VaultError) {
        var old: [VaultKey] = []
        for path in earlier { old.append(try VaultKey(file: path)) }
        self.init(try VaultKey(file: path), earlier: old)
    }

    /// Makes a key in a new file; see `VaultKey.makeFile`.
    package static func makeKeyFile(at path: String) throws(VaultError) { try VaultKey.makeFile(at: path) }

    /// Where a sealed value lies. It opens there and nowhere else.
    package struct Place: Hashable, Sendable {
        let bytes: [UInt8]

        package init(table: String, row: some CustomStringConvertible) {
            bytes = Array("\(table)|\(row)".utf8)
        }
    }

    private static let form: UInt8 = 1
    private static let overhead = 1 + 4 + 12 + 16

    package func seal(_ text: String, at place: Place) -> [UInt8] { seal(bytes: Array(text.utf8), at: place) }

    /// The same for what is no text, such as a file.
    package func seal(bytes: [UInt8], at place: Place) -> [UInt8] {
        let key = keys[0]
        guard
            let box = try? AES.GCM.seal(
                bytes, using: key.sealing, authenticating: Vault.header(key) + place.bytes)
        else { preconditionFailure("a key of 32 bytes seals") }
        return Vault.header(key) + Array(box.nonce) + box.ciphertext + box.tag
    }

    package func open(_ sealed: [UInt8], at place: Place) throws(VaultError) -> String {
        guard let text = String(bytes: try open(bytes: sealed, at: place), encoding: .utf8) else {
            throw .unreadable
        }
        return text
    }

    package func open(bytes sealed: [UInt8], at place: Place) throws(VaultError) -> [UInt8] {
        guard sealed.count >= Vault.overhead, sealed[0] == Vault.form else { throw .unreadable }
        let id = Array(sealed[1..<5])
        guard let key = keys.first(where: { $0.id == id }) else { throw .otherKey }
        guard let nonce = try? AES.GCM.Nonce(data: sealed[5..<17]),
            let box = try? AES.GCM.SealedBox(
                nonce: nonce, ciphertext: sealed[17..<(sealed.count - 16)], tag: sealed.suffix(16)),
            let bytes = try? AES.GCM.open(
                box, using: key.sealing, authenticating: Vault.header(key) + place.bytes)
        else { throw .unreadable }
        return Array(bytes)
    }

    /// Whether the newest key sealed it; if not, it is one to seal again.
    package func isCurrent(_ sealed: [UInt8]) -> Bool { sealed.starts(with: Vault.header(keys[0])) }

    private static func header(_ key: VaultKey) -> [UInt8] { [form] + key.id }

    // MARK: - Finding

    /// The blind index of a text of this kind under the newest key: what is stored and kept unique.
    package func index(_ text: String, kind: String) -> [UInt8] { Vault.index(text, kind, keys[0]) }

    /// The blind indexes under all keys, the newest first: what is looked for.
    package func indexes(_ text: String, kind: String) -> [[UInt8]] {
        keys.map { Vault.index(text, kind, $0) }
    }

    private static func index(_ text: String, _ kind: String, _ key: VaultKey) -> [UInt8] {
        // The length of the kind stands first, so that no kind and text run into another's.
        let message = [UInt8(clamping: kind.utf8.count)] + Array(kind.utf8) + Array(text.utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: key.indexing).prefix(16))
    }
}
