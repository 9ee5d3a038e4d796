/// Addresses from which an institution may call (允许网段): `10.20.0.0/16`, `192.0.2.7`, `fd00::/8`.
public struct Network: Hashable, Sendable {
    /// IPv4 addresses stand in the last four bytes, after the prefix of mapped addresses.
    private let address: UInt128
    private let length: Int
    private let isIPv4: Bool

    public static let loopback = [Network("127.0.0.0/8"), Network("::1")].compactMap { $0 }

    /// Reads an address or a network; nil where it is neither. Bits behind the prefix must be 0: `10.20.1.1/16` is a slip.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let found = Network.address(String(parts[0])) else { return nil }
        address = found.bits
        isIPv4 = found.isIPv4
        let whole = isIPv4 ? 32 : 128
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count), let prefix = Network.digits(parts[1]),
                prefix <= whole
            else { return nil }
            length = 128 - whole + prefix
        } else {
            length = 128
        }
        guard address & ~Network.mask(length) == 0 else { return nil }
    }

    /// Whether this address lies in the network. An IPv4 address may come mapped, as `::ffff:10.20.0.1`.
    public func contains(_ text: String) -> Bool {
        guard let found = Network.address(text), found.isIPv4 == isIPv4 else { return false }
        return found.bits & Network.mask(length) == address
    }

    private static func mask(_ length: Int) -> UInt128 {
        length == 0 ? 0 : UInt128.max << UInt128(128 - length)
    }

    private static let mapped: UInt128 = 0xFFFF << 32

    private static func address(_ text: String) -> (bits: UInt128, isIPv4: Bool)? {
        if let bits = four(text[...]) { return (mapped | bits, true) }
        // A zone says through which interface, not who.
        guard let bits = six(text.prefix { $0 != "%" }) else { return nil }
        return (bits, bits >> 32 == 0xFFFF)
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private static func four(_ text: Substring) -> UInt128? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bits: UInt128 = 0
        for part in parts {
            guard (1...3).contains(part.utf8.count), part.utf8.count == 1 || part.first != "0",
                let number = digits(part), number < 256
            else { return nil }
            bits = bits << 8 | UInt128(number)
        }
        return bits
    }

    private static func six(_ text: Substring) -> UInt128? {
        guard let gap = text.firstRange(of: "::") else {
            guard let groups = groups(text), groups.count == 8 else { return nil }
            return groups.reduce(0) { $0 << 16 | $1 }
        }
        let after = text[gap.upperBound...]
        guard let left = groups(text[..<gap.lowerBound]), let right = groups(after),
            left.count + right.count < 8
        else {
            return nil
        }
        let zeros = Array(repeating: UInt128(0), count: 8 - left.count - right.count)
        return (left + zeros + right).reduce(0) { $0 << 16 | $1 }
    }

    /// Groups of up to four hexadecimal digits; the last may be an IPv4 address, which is two groups.
    private static func groups(_ text: Substring) -> [UInt128]? {
        if text.isEmpty { return [] }
        var groups: [UInt128] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, let bits = four(part) {
                groups += [bits >> 16, bits & 0xFFFF]
            } else if (1...4).contains(part.utf8.count), part.first != "+", part.first != "-",
                let group = UInt128(part, radix: 16)
            {
                groups.append(group)
            } else {
                return nil
            }
        }
        return groups
    }
}
