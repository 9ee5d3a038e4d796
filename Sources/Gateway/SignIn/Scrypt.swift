import Crypto
import CryptoExtras

/// A password hashed by scrypt, with a salt of its own and the cost it was made with.
///
/// Its text describes itself, so that the cost can rise later: `scrypt$32768$8$1$<salt>$<hash>`.
package struct Scrypt: Hashable, Sendable {
    /// What a guess costs: memory is 128 · rounds · block bytes (32 MiB at the standard), time about 0.1 s.
    package struct Cost: Hashable, Sendable {
        let rounds: Int
        let block: Int
        let parallel: Int

        package init(rounds: Int, block: Int, parallel: Int) {
            self.rounds = rounds
            self.block = block
            self.parallel = parallel
        }

        package static let standard = Cost(rounds: 32_768, block: 8, parallel: 3)

        /// What a stored text may ask of this machine: rounds a power of two, at most 1 GiB.
        var isBearable: Bool {
            rounds > 1 && rounds & (rounds - 1) == 0 && rounds <= 1 << 20 && (1...8).contains(block)
                && (1...16).contains(parallel)
        }
    }

    let cost: Cost
    let salt: [UInt8]
    let hash: [UInt8]

    package init(of password: String, cost: Cost = .standard) throws {
        self.cost = cost
        salt = Scrypt.random(16)
        hash = try Scrypt.derive(password, salt: salt, cost: cost)
    }

    /// A hash no password has. Comparing with it takes as long as with a real one, so that a name nobody has answers
    /// no sooner than a wrong password.
    package init(decoyAt cost: Cost) {
        self.cost = cost
        salt = Scrypt.random(16)
        hash = Scrypt.random(32)
    }

    package func matches(_ password: String) throws -> Bool {
        let derived = try Scrypt.derive(password, salt: salt, cost: cost)
        var difference: UInt8 = derived.count == hash.count ? 0 : 1
        for (a, b) in zip(derived, hash) { difference |= a ^ b }
        return difference == 0
    }

    private static func derive(_ password: String, salt: [UInt8], cost: Cost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
            blockSize: cost.block,
            parallelism: cost.parallel)
        return key.withUnsafeBytes(Array.init)
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

extension Scrypt: CustomStringConvertible {
    package var description: String {
        "scrypt$\(cost.rounds)$\(cost.block)$\(cost.parallel)$\(Hex.text(salt))$\(Hex.text(hash))"
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]),
            let parallel = Int(parts[3]), let salt = Hex.bytes(parts[4]), let hash = Hex.bytes(parts[5]),
            salt.count >= 8, hash.count == 32
        else { return nil }
        cost = Cost(rounds: rounds, block: block, parallel: parallel)
        self.salt = salt
        self.hash = hash
        guard cost.isBearable else { return nil }
    }
}
