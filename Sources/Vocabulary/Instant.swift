/// A moment (时刻): when we came to know something. Not a day on which something counts; see `Day`.
///
/// Microseconds since 1970-01-01T00:00:00 UTC.
public struct Instant: Hashable, Comparable, Sendable {
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    public static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

    /// The day it was in China (UTC+8) at this moment.
    public var dayInChina: Day { Day(number: Int32(chinaSeconds.day)) }

    private var chinaSeconds: (day: Int64, second: Int64) {
        let seconds = Instant.floorDivide(microseconds, 1_000_000) + 8 * 3600
        let day = Instant.floorDivide(seconds, 86_400)
        return (day, seconds - day * 86_400)
    }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
        let quotient = a / b
        return a % b < 0 ? quotient - 1 : quotient
    }
}

extension Instant: CustomStringConvertible {
    /// China time, to the second: `2023-07-01 09:30:05`.
    public var description: String {
        let (_, second) = chinaSeconds
        func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(dayInChina) \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    }

    /// RFC 3339 with China's offset, the form of the JSON interface: `2023-07-01T09:30:05+08:00`.
    public var rfc3339: String {
        let text = description
        return text.prefix(10) + "T" + text.suffix(8) + "+08:00"
    }
}

extension Instant: Codable {
    /// Microseconds since 1970, as in the database.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }

    public init(from decoder: any Decoder) throws {
        self.init(microseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
}
