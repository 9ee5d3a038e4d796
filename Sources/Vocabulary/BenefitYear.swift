/// A benefit year (待遇年度): the calendar year in which benefits count, limits add up and counters start at zero.
///
/// The notice of year t sets the individual payment for benefit year t + 1; see `Docs/glossary.md`.
public struct BenefitYear: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let number: Int

    public init?(_ number: Int) {
        guard (1998...2100).contains(number) else { return nil }
        self.number = number
    }

    /// The benefit year in which this day lies.
    public init?(of day: Day) { self.init(day.year) }

    public var first: Day { Day(number, 1, 1)! }
    public var last: Day { Day(number, 12, 31)! }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    public static func < (a: BenefitYear, b: BenefitYear) -> Bool { a.number < b.number }

    public var description: String { String(number) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let year = BenefitYear(try container.decode(Int.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "年度应在 1998–2100 / a year from 1998 to 2100")
        }
        self = year
    }
}
