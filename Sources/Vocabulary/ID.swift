/// The identity of one `Subject`: `ID<Person>` cannot be passed where `ID<Facility>` is asked for.
///
/// 128 bits, time-ordered: 48 bits of milliseconds since 1970, then 80 random bits, so that rows written
/// together lie together.
public struct ID<Subject>: Hashable, Comparable, Sendable {
    public let high: UInt64
    public let low: UInt64

    @inlinable
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The same identity under the name another module gives its subject.
    @inlinable
    public init<Other>(of other: ID<Other>) {
        self.init(high: other.high, low: other.low)
    }

    /// A new identity made at this moment.
    public init(at moment: Instant, using generator: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(max(0, moment.microseconds / 1000)) & 0xFFFF_FFFF_FFFF
        high = milliseconds << 16 | UInt64(UInt16.random(in: .min ... .max, using: &generator))
        low = UInt64.random(in: .min ... .max, using: &generator)
    }

    /// The identity after this one, for many that are made together: one random beginning, and then in order, so that their
    /// rows are added at the end of a table and not here and there.
    public var next: ID {
        let (low, carried) = low.addingReportingOverflow(1)
        return ID(high: carried ? high &+ 1 : high, low: low)
    }

    public init(at moment: Instant) {
        var generator = SystemRandomNumberGenerator()
        self.init(at: moment, using: &generator)
    }

    @inlinable
    public static func < (a: ID, b: ID) -> Bool { (a.high, a.low) < (b.high, b.low) }

    // Written out to be seen by other modules: a generic function called across modules takes fifty times as long.
    @inlinable
    public static func == (a: ID, b: ID) -> Bool { a.high == b.high && a.low == b.low }

    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(high)
        hasher.combine(low)
    }
}

extension ID: CustomStringConvertible {
    /// 32 hexadecimal digits, in the order of time.
    public var description: String { ID.hex(high) + ID.hex(low) }

    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 32, !text.utf8.contains(UInt8(ascii: "+")),
            let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension ID: Codable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = ID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "编号应为 32 位十六进制 / an id of 32 hexadecimal digits")
        }
        self = id
    }
}
