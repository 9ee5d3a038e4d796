/// How long the log was at some moment, and the hash of its last entry: to be kept where who can change the database cannot.
package struct AuditAnchor: Hashable, Sendable {
    package let count: Int
    /// SHA-256, 32 bytes; of an empty log, zeros.
    package let hash: [UInt8]

    package init(count: Int, hash: [UInt8]) {
        self.count = count
        self.hash = hash
    }

    package static let empty = AuditAnchor(count: 0, hash: [UInt8](repeating: 0, count: 32))
}

extension AuditAnchor: CustomStringConvertible {
    /// `12 9f86d081…`: the count, a space, 64 hexadecimal digits.
    package var description: String {
        "\(count) " + hash.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    }

    /// Reads what `description` writes.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), count >= 0, parts[1].utf8.count == 64 else {
            return nil
        }
        var bytes: [UInt8] = []
        var rest = parts[1]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self.init(count: count, hash: bytes)
    }
}
