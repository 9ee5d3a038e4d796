/// An exact share, such as a reimbursement ratio (报销比例) of 65%. Always the fund's share, never the patient's.
///
/// Unit: none; 1 is all of it. Kept as a fraction in lowest terms, so a third is a third, not 0.3333.
public struct Ratio: Hashable, Sendable {
    public let numerator: Int64
    /// Greater than zero.
    public let denominator: Int64

    public init(_ numerator: Int64, over denominator: Int64) {
        precondition(denominator > 0, "a ratio's denominator is positive")
        let divisor = Swift.max(1, Ratio.gcd(numerator.magnitude, denominator.magnitude))
        self.numerator = numerator / Int64(divisor)
        self.denominator = denominator / Int64(divisor)
    }

    public static func percent(_ percent: Int64) -> Ratio { Ratio(percent, over: 100) }

    public static let zero = Ratio(0, over: 1)
    public static let one = Ratio(1, over: 1)

    public static func + (a: Ratio, b: Ratio) -> Ratio {
        Ratio(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    public static func * (a: Ratio, b: Ratio) -> Ratio {
        Ratio(a.numerator * b.numerator, over: a.denominator * b.denominator)
    }

    private static func gcd(_ a: UInt64, _ b: UInt64) -> UInt64 { b == 0 ? a : gcd(b, a % b) }
}

extension Ratio: Comparable {
    public static func < (a: Ratio, b: Ratio) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }
}

extension Ratio: CustomStringConvertible {
    /// `65%`, `62.5%`; where percent does not come out even, the fraction itself: `1/3`.
    public var description: String {
        let percent = Ratio(numerator * 100, over: denominator)
        if percent.denominator == 1 { return "\(percent.numerator)%" }
        for decimals in 1...4 {
            let scale = [1, 10, 100, 1000, 10000][decimals] as Int64
            guard scale % percent.denominator == 0 else { continue }
            let scaled = percent.numerator * (scale / percent.denominator)
            let fraction = String(scaled.magnitude % UInt64(scale))
            let padding = String(repeating: "0", count: decimals - fraction.count)
            return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / UInt64(scale)).\(padding)\(fraction)%"
        }
        return "\(numerator)/\(denominator)"
    }

    /// `65%`, `62.5%` or a fraction `1/3`. At most four decimals of a percent.
    public init?(_ text: some StringProtocol) {
        if text.last == "%" {
            let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.allSatisfy({ $0.isDigits }), parts[0].utf8.count <= 6,
                let whole = Int64(parts[0])
            else { return nil }
            guard parts.count == 2 else {
                self.init(whole, over: 100)
                return
            }
            let decimals = parts[1].utf8.count
            guard decimals <= 4, let fraction = Int64(parts[1]) else { return nil }
            let scale = [1, 10, 100, 1000, 10000][decimals] as Int64
            self.init(whole * scale + fraction, over: 100 * scale)
        } else {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.isDigits }), let top = Int64(parts[0]),
                let bottom = Int64(parts[1]), top <= 1_000_000, (1...1_000_000).contains(bottom)
            else { return nil }
            self.init(top, over: bottom)
        }
    }
}

extension Ratio: Codable {
    /// In JSON: `"65%"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let ratio = Ratio(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "比例应写成 \"65%\" / a ratio such as \"65%\"")
        }
        self = ratio
    }
}
